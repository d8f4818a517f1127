"""What is less than its file, or other, says so; RAW files give the picture that the camera made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import P3, encoded, noise, picture, save, saved
from imaging_samples import dng, samples
from PIL import Image, TiffImagePlugin

from beautydesk import imaging
from beautydesk.core.errors import PhotoError
from beautydesk.core.notes import Extra
from beautydesk.imaging import collect_photos, decode, inspect, thumbnail


def said(path: Path) -> str:
    """The one remark that all ways in agree on."""
    assert inspect(path).notes == decode(path).notes
    return " ".join(note.text for note in inspect(path).notes)


def stored(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_that_plain_photos_say_nothing(tmp_path: Path) -> None:
    telling = ("cmyk.jpg", "animated.", "pages.", ".dng", "float.tif", "inks.tif", "lab.tif")
    for name, data in samples().items():
        if not any(part in name for part in telling):
            assert said(stored(tmp_path, name, data)) == "", name


def test_that_the_first_of_many_pages_is_said_to_be_it(tmp_path: Path) -> None:
    others = [Image.fromarray(noise(20, 20, seed)) for seed in (1, 2)]
    data = encoded(Image.fromarray(picture()), "TIFF", save_all=True, append_images=others, icc_profile=P3)
    path = stored(tmp_path, "scan.tif", data)
    assert said(path) == "This is the first of 3 pages."
    assert np.array_equal(decode(path).pixels, picture())


def test_that_a_smaller_copy_behind_the_first_page_is_no_page(tmp_path: Path) -> None:
    small = Image.fromarray(noise(20, 20))
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[254] = 1
    small.encoderinfo = {"tiffinfo": tags}
    data = encoded(Image.fromarray(picture()), "TIFF", save_all=True, append_images=[small])
    assert said(stored(tmp_path, "pyramid.tif", data)) == ""


def test_that_pages_that_lead_in_a_circle_are_counted_once(tmp_path: Path) -> None:
    page = Image.fromarray(noise(8, 8))
    data = bytearray(encoded(page, "TIFF", save_all=True, append_images=[Image.fromarray(noise(8, 8))]))
    first = int.from_bytes(data[4:8], "little")
    link = first + 2 + 12 * int.from_bytes(data[first : first + 2], "little")
    second = int.from_bytes(data[link : link + 4], "little")
    back = second + 2 + 12 * int.from_bytes(data[second : second + 2], "little")
    data[back : back + 4] = first.to_bytes(4, "little")
    assert said(stored(tmp_path, "circle.tif", bytes(data))) == "This is the first of 2 pages."


@pytest.mark.parametrize("name", ["animated.png", "animated.webp", "animated.gif"])
def test_that_an_animation_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    assert said(stored(tmp_path, name, samples()[name])) == "This is the first picture of an animation."


def test_that_the_main_one_of_several_pictures_in_a_heic_file_is_taken(tmp_path: Path) -> None:
    others = [Image.fromarray(noise(48, 64))]
    data = encoded(Image.fromarray(picture()), "HEIF", save_all=True, append_images=others, quality=95)
    path = stored(tmp_path, "burst.heic", data)
    assert said(path) == "This is the main one of 2 pictures in the file."
    assert np.abs(decode(path).pixels.astype(int) - picture()).mean() < 3


def test_that_colours_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    image = Image.fromarray(picture())
    assert "CMYK" in said(stored(tmp_path, "inks.jpg", encoded(image.convert("CMYK"), "JPEG")))
    lab = Image.merge("LAB", image.split())
    assert "Lab" in said(stored(tmp_path, "lab.tif", encoded(lab, "TIFF")))


GAIN_MAP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" '
    b'xmlns:Container="http://ns.google.com/photos/1.0/container/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    b'dc:format="image/jpeg"><Container:Directory><rdf:Seq/></Container:Directory></rdf:Description></rdf:RDF></x:xmpmeta>'
)


def test_that_a_gain_map_is_told_of_and_the_result_does_not_claim_to_have_it(tmp_path: Path) -> None:
    others = [Image.fromarray(noise(24, 32))]
    data = encoded(Image.fromarray(picture()), "MPO", save_all=True, append_images=others, xmp=GAIN_MAP, quality=95)
    path = stored(tmp_path, "ultra.jpg", data)
    assert Extra.GAIN_MAP in inspect(path).extras
    written = saved(decode(path), tmp_path / "out.jpg")
    assert not inspect(written).extras
    after = written.read_bytes()
    assert b"hdrgm" not in after
    assert b"Container:Directory" not in after
    assert b'dc:format="image/jpeg"' in after


@pytest.mark.parametrize(("box", "extra"), [(b"mpvd", Extra.CLIP), (b"sefd", Extra.TRAILER)])
def test_that_what_stands_behind_a_heic_photo_is_told_of(tmp_path: Path, box: bytes, extra: Extra) -> None:
    data = encoded(Image.fromarray(picture()), "HEIF") + (40).to_bytes(4, "big") + box + bytes(32)
    path = stored(tmp_path, "live.heic", data)
    photo = decode(path)
    assert inspect(path).extras == photo.extras == {extra}
    written = imaging.save(photo, tmp_path / "out.jpg")
    assert written is not None
    assert [note.code.rpartition("_")[2] for note in written.notes] == ["GONE"]


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_that_a_raw_file_gives_its_preview_upright(tmp_path: Path, orientation: int) -> None:
    preview = picture(64, 96)
    path = stored(tmp_path, "shot.dng", dng(encoded(preview, "JPEG", quality=95, subsampling=0), orientation))
    turned = {1: preview, 3: np.rot90(preview, 2), 6: np.rot90(preview, -1), 8: np.rot90(preview, 1)}[orientation]
    photo = decode(path)
    assert photo.format == inspect(path).format == "RAW"
    assert (inspect(path).width, inspect(path).height) == (turned.shape[1], turned.shape[0])
    assert photo.pixels.shape == turned.shape
    assert np.abs(photo.pixels.astype(int) - turned).mean() < 3
    assert thumbnail(path, 48).shape[:2] == tuple(side // 2 for side in turned.shape[:2])
    size = f"{turned.shape[1]} x {turned.shape[0]}"
    assert said(path) == f"This is the preview inside the RAW file, {size} pixels."
    assert decode(save(photo, tmp_path / "out.jpg")).format == "JPEG"  # type: ignore[arg-type]


def test_that_a_raw_file_by_another_name_is_known_by_its_tags(tmp_path: Path) -> None:
    path = stored(tmp_path, "shot.tif", dng(encoded(picture(64, 96), "JPEG")))
    assert decode(path).format == "RAW"


def test_that_a_jpeg_named_like_a_raw_file_is_a_jpeg(tmp_path: Path) -> None:
    path = stored(tmp_path, "shot.nef", encoded(picture(), "JPEG"))
    assert (decode(path).format, said(path)) == ("JPEG", "")


@pytest.mark.parametrize("data", [b"FUJIFILMCCD-RAW " + bytes(500), b"II*\0" + bytes(200), b"nothing of the kind"])
def test_that_a_raw_file_without_a_preview_is_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = stored(tmp_path, "shot.raf", data)
    for look in (inspect, decode, lambda p: thumbnail(p, 64)):
        with pytest.raises(PhotoError) as caught:
            look(path)
        assert caught.value.code == "ERROR_PHOTO_RAW"
        assert "shot.raf" in caught.value.message
        assert "export" in caught.value.hint


def test_that_a_raw_file_beside_the_cameras_jpeg_is_passed_over(tmp_path: Path) -> None:
    for name in ("a.NEF", "a.jpg", "b.nef", "c.heic", "c.dng"):
        stored(tmp_path, name, b"x")
    assert [path.name for path in collect_photos([tmp_path]).photos] == ["a.jpg", "b.nef", "c.heic"]
    assert [path.name for path in collect_photos([tmp_path / "a.NEF"]).photos] == ["a.NEF"]  # named itself
