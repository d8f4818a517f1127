"""What metadata say of places in the picture lies where it lay, however the picture was turned."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from imaging_pictures import encoded, turned_away
from PIL import PngImagePlugin

from beautydesk.core.photo import Photo
from beautydesk.imaging import decode_bytes
from beautydesk.imaging.metadata import regions
from beautydesk.imaging.metadata.ifd import Block
from beautydesk.imaging.metadata.turning import Turn
from beautydesk.imaging.metadata.xmp import parsed

WIDTH, HEIGHT = 160, 96  # of the upright picture
LEFT, TOP, RIGHT, BOTTOM = 20, 16, 60, 32  # of a white patch on it
ALL = range(1, 9)
CONTAINERS = ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF"]
SPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="adobe:ns:meta/" '
    'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
    'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" '
    'xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" '
    'xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" '
    'xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#" '
    'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
)


def upright() -> np.ndarray:
    picture = np.full((HEIGHT, WIDTH, 3), 60, np.uint8)
    picture[TOP:BOTTOM, LEFT:RIGHT] = 240
    return picture


def box(stored: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, width and height of the white patch."""
    rows, columns = np.nonzero(stored[..., 1] > 150)
    return columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1


def packet(stored: np.ndarray, size: tuple[int, int] | None, microsoft: str = "", subject: str = "") -> bytes:
    """Regions for the patch in this picture, said to be given for a picture of this `size`."""
    height, width = stored.shape[:2]
    x, y, w, h = box(stored)
    area = f'stArea:x="{(x + w / 2) / width:.6f}" stArea:y="{(y + h / 2) / height:.6f}" '
    area += f'stArea:w="{w / width:.6f}" stArea:h="{h / height:.6f}" stArea:unit="normalized"'
    dims = size and f'<mwg-rs:AppliedToDimensions stDim:w="{size[0]}" stDim:h="{size[1]}" stDim:unit="pixel"/>'
    faces = f"""<mwg-rs:Regions rdf:parseType="Resource">{dims or ""}<mwg-rs:RegionList><rdf:Bag>
      <rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face"><mwg-rs:Area {area}/></rdf:Description></rdf:li>
      </rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"""
    return f"""<x:xmpmeta {SPACES}><rdf:RDF><rdf:Description rdf:about="" tiff:ImageWidth="{width}"
      tiff:ImageLength="{height}">{faces}{microsoft}{subject}
      <exif:PixelXDimension>{width}</exif:PixelXDimension></rdf:Description></rdf:RDF></x:xmpmeta>""".encode()


def rectangle(picture: np.ndarray) -> str:
    height, width = picture.shape[:2]
    x, y, w, h = box(picture)
    return f"""<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li MPReg:PersonDisplayName="Anna"
      MPReg:Rectangle="{x / width:.6f}, {y / height:.6f}, {w / width:.6f}, {h / height:.6f}"/></rdf:Bag></MPRI:Regions>
      </MP:RegionInfo>"""


def tags(stored: np.ndarray, orientation: int) -> bytes:
    """An EXIF block with the subject's area and location, and a resolution that is not square."""
    x, y, w, h = box(stored)
    block = Block(b"II*\0" + struct.pack("<IHI", 8, 0, 0))
    inner = {
        0x9214: block.entry(0x9214, 3, 4, struct.pack("<4H", x + w // 2, y + h // 2, w, h)),
        0xA214: block.entry(0xA214, 3, 2, struct.pack("<2H", x + w // 2, y + h // 2)),
    }
    place = block.add_directory(inner)
    block.set_first_directory(
        {
            0x0112: block.entry(0x0112, 3, 1, struct.pack("<H", orientation)),
            0x011A: block.entry(0x011A, 5, 1, struct.pack("<2I", 300, 1)),
            0x011B: block.entry(0x011B, 5, 1, struct.pack("<2I", 150, 1)),
            0x8769: block.entry(0x8769, 4, 1, struct.pack("<I", place)),
        }
    )
    return b"Exif\0\0" + bytes(block.data)


def file(container: str, stored: np.ndarray, exif: bytes, words: bytes) -> bytes:
    """With the packet where each container keeps it."""
    match container:
        case "PNG":
            info = PngImagePlugin.PngInfo()
            info.add_itxt("XML:com.adobe.xmp", words.decode())
            return encoded(stored, container, exif=exif, pnginfo=info)
        case "TIFF":
            block = Block(encoded(stored, container, exif=exif))
            rows = block.directory(block.number(4, "I"))
            block.set_first_directory({**rows, 700: block.entry(700, 1, len(words), words)})
            return bytes(block.data)
        case "WEBP":
            return encoded(stored, container, exif=exif, xmp=words, lossless=True)
    return encoded(stored, container, exif=exif, xmp=words)


def area(photo: Photo) -> tuple[float, ...]:
    """Left, top, right and bottom of the face, in pixels of the photo."""
    assert photo.xmp
    [found] = parsed(photo.xmp).getElementsByTagName("mwg-rs:Area")
    x, y, w, h = (float(found.getAttribute(f"stArea:{name}")) for name in "xywh")
    return tuple(
        round(value)
        for value in (
            (x - w / 2) * photo.width,
            (y - h / 2) * photo.height,
            (x + w / 2) * photo.width,
            (y + h / 2) * photo.height,
        )
    )


def values(photo: Photo, tag: int) -> tuple[int, ...]:
    assert photo.exif
    block = Block(photo.exif[6:])
    first = block.number(4, "I")
    for entry in block.entries(block.below(first, 0x8769)):
        if entry.tag == tag:
            at = entry.at + 8 if entry.size <= 4 else block.number(entry.at + 8, "I")
            return tuple(block.number(at + 2 * index, "H") for index in range(entry.count))
    raise AssertionError(tag)


@pytest.mark.parametrize("orientation", ALL)
@pytest.mark.parametrize("container", CONTAINERS)
def test_that_faces_and_subject_lie_where_they_lay(container: str, orientation: int) -> None:
    stored = turned_away(upright(), orientation)
    size = stored.shape[1], stored.shape[0]
    photo = decode_bytes(file(container, stored, tags(stored, orientation), packet(stored, size)))
    assert (photo.width, photo.height) == (WIDTH, HEIGHT)
    assert photo.pixels[(TOP + BOTTOM) // 2, (LEFT + RIGHT) // 2].min() > 200
    assert area(photo) == (LEFT, TOP, RIGHT, BOTTOM)
    assert values(photo, 0x9214) == ((LEFT + RIGHT) // 2, (TOP + BOTTOM) // 2, RIGHT - LEFT, BOTTOM - TOP)
    assert values(photo, 0xA214) == ((LEFT + RIGHT) // 2, (TOP + BOTTOM) // 2)
    assert f'tiff:ImageWidth="{WIDTH}" tiff:ImageLength="{HEIGHT}"' in " ".join((photo.xmp or b"").decode().split())
    assert f"<exif:PixelXDimension>{WIDTH}<" in (photo.xmp or b"").decode()
    assert f'stDim:w="{WIDTH}" stDim:h="{HEIGHT}"' in (photo.xmp or b"").decode()
    if container != "HEIF":  # libheif's own metadata are all that is read there
        assert photo.density == pytest.approx((150, 300) if orientation >= 5 else (300, 150))


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_that_areas_for_the_upright_picture_stay(orientation: int) -> None:
    stored = turned_away(upright(), orientation)
    turn = Turn(orientation, stored.shape[1], stored.shape[0])
    found = regions.turned(packet(upright(), (WIDTH, HEIGHT)), turn)
    assert found is not None
    assert area(Photo(upright(), "JPEG", xmp=found)) == (LEFT, TOP, RIGHT, BOTTOM)
    assert f'stDim:w="{WIDTH}"' in found.decode()


@pytest.mark.parametrize("orientation", ALL[1:])
@pytest.mark.parametrize("for_stored", [True, False])
def test_that_rectangles_of_microsoft_go_by_the_areas_of_the_same_faces(orientation: int, for_stored: bool) -> None:
    stored = turned_away(upright(), orientation)
    turn = Turn(orientation, stored.shape[1], stored.shape[0])
    theirs = rectangle(stored if for_stored else upright())
    found = regions.turned(packet(stored, (turn.width, turn.height), theirs), turn)
    assert found is not None
    [person] = [
        node for node in parsed(found).getElementsByTagName("rdf:li") if node.hasAttribute("MPReg:PersonDisplayName")
    ]
    x, y, w, h = (float(part) for part in person.getAttribute("MPReg:Rectangle").split(","))
    assert (round(x * WIDTH), round(y * HEIGHT)) == (LEFT, TOP)
    assert (round((x + w) * WIDTH), round((y + h) * HEIGHT)) == (RIGHT, BOTTOM)


def test_that_a_place_that_cannot_be_known_goes_and_the_name_stays() -> None:
    turn = Turn(6, HEIGHT, WIDTH)
    stored = turned_away(upright(), 6)
    lone = packet(stored, (1000, 999), rectangle(stored))  # cropped since: neither shape
    found = regions.turned(lone, turn)
    assert found is not None
    assert b"stArea:x" not in found
    assert b"Rectangle=" not in found
    assert found.count(b'"Anna"') == 2


def test_that_areas_in_pixels_turn_as_well() -> None:
    turn = Turn(6, HEIGHT, WIDTH)
    words = packet(turned_away(upright(), 6), (HEIGHT, WIDTH)).decode()
    for name, side in (("x", HEIGHT), ("w", HEIGHT), ("y", WIDTH), ("h", WIDTH)):
        start = words.index(f'stArea:{name}="') + 10
        end = words.index('"', start)
        words = words[:start] + f"{float(words[start:end]) * side:.3f}" + words[end:]
    found = regions.turned(words.replace("normalized", "pixel").encode(), turn)
    assert found is not None
    [where] = parsed(found).getElementsByTagName("mwg-rs:Area")
    assert float(where.getAttribute("stArea:x")) == pytest.approx((LEFT + RIGHT) / 2, abs=0.01)
    assert float(where.getAttribute("stArea:h")) == pytest.approx(BOTTOM - TOP, abs=0.01)


def test_that_regions_written_as_elements_and_the_subject_in_xmp_turn() -> None:
    subject = "".join(f"<rdf:li>{value}</rdf:li>" for value in (10, 20, 30, 40))
    words = f"""<x:xmpmeta {SPACES}><rdf:RDF><rdf:Description rdf:about=""><exif:SubjectArea>
      <rdf:Seq>{subject}</rdf:Seq></exif:SubjectArea><mwg-rs:Regions><rdf:Description>
      <mwg-rs:AppliedToDimensions rdf:parseType="Resource">
      <stDim:w>{HEIGHT}</stDim:w><stDim:h>{WIDTH}</stDim:h></mwg-rs:AppliedToDimensions><mwg-rs:RegionList><rdf:Bag>
      <rdf:li rdf:parseType="Resource"><mwg-rs:Area rdf:parseType="Resource"><stArea:x>0.25</stArea:x>
      <stArea:y>0.1</stArea:y><stArea:w>0.1</stArea:w><stArea:h>0.2</stArea:h></mwg-rs:Area>
      <mwg-rs:Rotation>0.5</mwg-rs:Rotation></rdf:li></rdf:Bag></mwg-rs:RegionList></rdf:Description></mwg-rs:Regions>
      </rdf:Description></rdf:RDF></x:xmpmeta>""".encode()
    found = (regions.turned(words, Turn(6, HEIGHT, WIDTH)) or b"").decode()
    for part in ("stArea:x>0.9<", "stArea:y>0.25<", "stArea:w>0.2<", "stArea:h>0.1<", f"stDim:w>{WIDTH}<", ">0.5<"):
        assert part in found
    assert [f"<rdf:li>{value}</rdf:li>" in found for value in (WIDTH - 20, 10, 40, 30)] == [True] * 4
    mirrored = (regions.turned(words, Turn(2, HEIGHT, WIDTH)) or b"").decode()
    assert "<mwg-rs:Rotation>-0.5<" in mirrored


def test_that_a_packet_without_places_stays_byte_for_byte() -> None:
    words = packet(upright(), None)
    assert regions.turned(words, Turn(1, WIDTH, HEIGHT)) is words
    assert regions.turned(None, Turn(6, WIDTH, HEIGHT)) is None


def test_that_a_subject_told_for_a_larger_picture_fits_the_copy() -> None:
    stored = turned_away(upright(), 6)
    x, y, w, h = (4 * value for value in box(stored))
    block = Block(tags(stored, 6)[6:])
    start = block.number(4, "I")
    inner = block.directory(block.below(start, 0x8769))
    inner[0x9214] = block.entry(0x9214, 3, 4, struct.pack("<4H", x + w // 2, y + h // 2, w, h))
    inner[0xA002] = block.entry(0xA002, 4, 1, struct.pack("<I", 4 * HEIGHT))
    inner[0xA003] = block.entry(0xA003, 4, 1, struct.pack("<I", 4 * WIDTH))
    rows = block.directory(start)
    rows[0x8769] = block.entry(0x8769, 4, 1, struct.pack("<I", block.add_directory(inner)))
    block.set_first_directory(rows)
    photo = decode_bytes(encoded(stored, "JPEG", exif=b"Exif\0\0" + bytes(block.data)))
    assert values(photo, 0x9214) == ((LEFT + RIGHT) // 2, (TOP + BOTTOM) // 2, RIGHT - LEFT, BOTTOM - TOP)
