"""What a bundle holds and what it leaves out, for each system, as plain values and functions that a test can ask.

`beautydesk.spec` beside this file hands them to PyInstaller. Names of systems are those of `sys.platform`. What
PyInstaller finds alone and is named here all the same comes in by luck: somebody's tidying would take it out.
"""

from __future__ import annotations

import fnmatch
import os
import re
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ID = "org.beautydesk.BeautyDesk"  # of the window, as the desktops know it
NAME = "Beauty Desk"
LANGUAGES = ("ar", "de", "es", "zh_CN")  # of the window; English is what is in the program
MAC_OLDEST = "13.0"  # what Qt 6.11 runs on

# imagecodecs loads each codec by its name when it is asked for, so nothing sees them, and where one is missing the file
# is "damaged". Those of the TIFF files that are read (imcd: LZW, PackBits, predictors, odd depths), of JPEG beyond 8
# bits and without loss, of CMYK and Lab; what they share among themselves.
CODECS = (
    "_cms", "_deflate", "_imcd", "_jpeg8", "_ljpeg", "_lzma", "_shared", "_shared_cython", "_webp", "_zlib", "_zstd",
)  # fmt: skip

HIDDEN = (
    # beautydesk.imaging loads these by names put together at run time
    "beautydesk.imaging.colour.convert",
    "beautydesk.imaging.encode.upload",
    "beautydesk.imaging.files.folders",
    "beautydesk.imaging.files.read",
    "beautydesk.imaging.files.write",
    "beautydesk.imaging.transfer.transfer",
    *(f"imagecodecs.{codec}" for codec in CODECS),
    # libraries that import by name, or only in a branch: what happens to be seen may change with their next release
    "ai_edge_litert.interpreter",
    "httptools",
    "pillow_heif",
    "python_multipart",
    "socksio",
    "uvicorn.lifespan.on",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.httptools_impl",
)
HIDDEN_ON = {
    "linux": ("keyring.backends.SecretService", "keyring.backends.kwallet", "jeepney.io.blocking"),
    "win32": ("keyring.backends.Windows", "win32timezone"),
    "darwin": ("keyring.backends.macOS",),
}

EXCLUDED = (
    # developers' tools, which come in where a virtual environment holds more than the program
    "IPython", "PyInstaller", "_pytest", "doctest", "lib2to3", "markdown_it", "mdurl", "mypy", "pip", "pkg_resources",
    "pydoc", "pygments", "pytest", "rich", "setuptools", "unittest.mock", "wheel",
    # extras that stay out: a cluster is installed by its admin with pip; signing is not in the lock and costs 53 MB
    "c2pa", "dask", "distributed",
    # its module names no licence, and what is called is the library beside it: see binary_files
    "turbojpeg",
    # parts of libraries that nothing here calls
    "PIL.ImageTk", "PIL._imagingft", "PIL._imagingtk", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtTest", "imagecodecs.numcodecs", "keyring.cli", "matplotlib", "numpy.f2py", "numpy.testing", "scipy",
    "tkinter", "tqdm.notebook", "uvicorn.supervisors.watchfilesreload", "watchfiles", "xarray", "xmlrpc", "zarr",
)  # fmt: skip

# What PyInstaller's hooks take whole. Each as it is matched against the file's place in the bundle, in lower case.
_PLUGINS = {  # of Qt: folder -> names that stay; folders that are not here stay as they are
    "platforms": {
        "linux": ("libqxcb.so", "libqwayland*.so", "libqoffscreen.so"),
        "win32": ("qwindows.dll", "qoffscreen.dll"),
        "darwin": ("libqcocoa.dylib", "libqoffscreen.dylib"),
    },
    "imageformats": {
        "linux": ("libqgif.so", "libqico.so", "libqjpeg.so", "libqsvg.so", "libqwebp.so"),
        "win32": ("qgif.dll", "qico.dll", "qjpeg.dll", "qsvg.dll", "qwebp.dll"),
        "darwin": ("libqgif.dylib", "libqico.dylib", "libqjpeg.dylib", "libqsvg.dylib", "libqwebp.dylib"),
    },
    "platformthemes": {"linux": ("libqxdgdesktopportal.so",), "win32": (), "darwin": ()},
}
_NO_PLUGINS = ("egldeviceintegrations", "generic", "networkinformation", "qmltooling", "sqldrivers", "tls")
_NO_LIBRARIES = (
    "*qt6egl*", "*qt6pdf*", "*qt6qml*", "*qt6quick*", "*qt6shadertools*", "*qt6sql*", "*qt6test*",
    "*qt6virtualkeyboard*", "libdrm-egl-server*", "opengl32sw.dll", "d3dcompiler_*.dll",
    # of a build machine with GTK or Tk
    "libgtk-*", "libgdk-*", "libgdk_pixbuf*", "libcairo*", "libpango*", "libatk*", "libatspi*", "libepoxy*",
    "libharfbuzz*", "libgraphite2*", "libfribidi*", "libthai*", "libdatrie*", "libpixman*", "libgio-*", "libgobject-*",
    "libgmodule-*", "libmount*", "libblkid*", "libselinux*", "libxcomposite*", "libxcursor*", "libxdamage*", "libxext*",
    "libxfixes*", "libxi.so*", "libxinerama*", "libxrandr*", "libxrender*", "libtcl*", "libtk8*", "_tkinter*",
)  # fmt: skip
_NO_FOLDERS = ("pyside6/qt/qml/*", "pyside6/qml/*", "cv2/data/*", "cv2/qt/*", "cv2/gapi/*")


def program_version(root: Path = ROOT) -> str:
    """As `beautydesk.__version__` says, read without importing anything."""
    found = re.search(r'^__version__ = "(.+)"', (root / "beautydesk" / "__init__.py").read_text(encoding="utf-8"), re.M)
    if found is None:
        raise ValueError("beautydesk/__init__.py names no version")
    return found[1]


def data_files(root: Path = ROOT) -> list[tuple[str, str]]:
    """(file, folder in the bundle): resources as a wheel has them, the face networks, the licence."""
    resources = root / "resources"
    files = [path for path in resources.rglob("*") if path.is_file() and path.suffix != ".ts"]
    files = [path for path in files if path != resources / "i18n" / "README.md"]
    found = [
        (path, PurePosixPath("beautydesk/_resources", path.parent.relative_to(resources).as_posix())) for path in files
    ]
    models = root / "beautydesk" / "engines" / "local" / "models"
    found += [(path, PurePosixPath(models.relative_to(root).as_posix())) for path in models.iterdir()]
    found += [(root / "LICENSE", PurePosixPath("."))]
    return sorted((str(path), str(folder)) for path, folder in found)


def binary_files() -> list[tuple[str, str]]:
    """(file, folder in the bundle): libjpeg-turbo of the turbojpeg that is installed here; none where there is none."""
    try:
        files = metadata.files("turbojpeg") or ()
    except metadata.PackageNotFoundError:
        return []
    name = re.compile(r"(lib)?turbojpeg-.+\.(so[.\d]*|dylib|dll)")
    return [(str(file.locate()), file.parent.as_posix()) for file in files if name.fullmatch(file.name)]


def hidden_imports(system: str) -> list[str]:
    return [*HIDDEN, *HIDDEN_ON[system]]


def is_wanted(place: str, system: str) -> bool:
    """Does what PyInstaller found belong into the bundle? `place`: where it would lie there."""
    path = PurePosixPath(place.replace("\\", "/").lower())
    if any(fnmatch.fnmatchcase(str(path), pattern) for pattern in _NO_FOLDERS):
        return False
    if "pyside6" in path.parts:
        if path.suffix == ".qm":
            return path.name in {f"qtbase_{language}.qm".lower() for language in LANGUAGES}
        if "plugins" in path.parts:
            folder = path.parts[path.parts.index("plugins") + 1]
            stay = _PLUGINS.get(folder, {}).get(system, ("*",))
            if folder in _NO_PLUGINS or not any(fnmatch.fnmatchcase(path.name, pattern) for pattern in stay):
                return False
    return not any(fnmatch.fnmatchcase(path.name, pattern) for pattern in _NO_LIBRARIES)


def icon(system: str, folder: str) -> str | None:
    """The path of the program's icon, drawn into `folder`; on Linux it belongs to the desktop's files."""
    if system not in ("win32", "darwin"):
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import icons  # packaging/icons.py

    path = Path(folder) / ("beautydesk.ico" if system == "win32" else "beautydesk.icns")
    (icons.write_ico if system == "win32" else icons.write_icns)(path)
    return str(path)


def document_types() -> list[dict[str, Any]]:
    """What macOS offers the program for, as one of several: photos and folders of them."""
    photos = ["public.jpeg", "public.png", "public.tiff", "org.webmproject.webp", "public.heic", "public.avif"]
    return [
        {
            "CFBundleTypeName": "Photo",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": [*photos, "public.camera-raw-image"],
        },
        {
            "CFBundleTypeName": "Folder of photos",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "None",
            "LSItemContentTypes": ["public.folder"],
        },
    ]


def info_plist(version: str) -> dict[str, Any]:
    """Of the macOS bundle."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleLocalizations": ["en", *(language.replace("zh_CN", "zh-Hans") for language in LANGUAGES)],
        "CFBundleDocumentTypes": document_types(),
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": MAC_OLDEST,
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }
