"""Where results go: folders, names, and why some cannot be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.core.export import Export, Size
from beautydesk.core.naming import OnExists
from beautydesk.core.notes import Extra
from beautydesk.storage.settings import Settings
from beautydesk.workflow.destinations import Destinations, Misfit, OutputSettings, UnfitOutput


def test_that_the_settings_of_files_are_those_of_the_user() -> None:
    chosen = {"full_chroma": False, "as_original": False, "keep_date": True, "say_retouched": True}
    settings = Settings(output_format="png", quality=70, on_exists=OnExists.SKIP, **chosen)
    found = OutputSettings.of(settings)

    assert found == OutputSettings("png", 70, OnExists.SKIP, **chosen)
    assert found.export == Export(70, **chosen)
    assert OutputSettings.of(Settings()) == OutputSettings()


def test_that_what_a_file_holds_is_told_for_the_format_that_it_is_saved_in() -> None:
    held = {Extra.CREDENTIALS, Extra.GAIN_MAP}

    def codes(wanted: str) -> list[str]:
        return [note.code for note in OutputSettings(wanted).fates(held, "JPEG")]

    assert codes("keep") == codes("jpeg") == ["NOTE_HDR_KEPT", "NOTE_CREDENTIALS_GONE"]
    assert codes("png") == ["NOTE_HDR_GONE", "NOTE_CREDENTIALS_GONE"]
    smaller = OutputSettings(size=Size(2048)).fates(held, "JPEG")
    assert [note.code for note in smaller] == ["NOTE_HDR_GONE", "NOTE_CREDENTIALS_GONE"], "it is encoded afresh"


def test_that_what_may_name_places_is_not_promised_where_they_are_removed() -> None:
    settings = OutputSettings(remove_location=True)

    def codes(*held: Extra, source: str = "JPEG") -> list[str]:
        return [note.code for note in settings.fates(held, source)]

    assert codes(Extra.GAIN_MAP) == ["NOTE_HDR_KEPT"]
    assert codes(Extra.GAIN_MAP, Extra.CLIP) == ["NOTE_HDR_GONE", "NOTE_CLIP_GONE"]
    assert codes(Extra.TRAILER, Extra.CREDENTIALS) == ["NOTE_TRAILER_GONE", "NOTE_CREDENTIALS_GONE"]
    assert codes(Extra.GAIN_MAP, source="HEIF") == ["NOTE_HDR_KEPT"]


def test_that_every_photo_has_a_file_of_its_own(tmp_path: Path) -> None:
    names = ("one/a.jpg", "two/A.jpg", "one/a.heic", "a_retouched 3.jpg")
    where = Destinations(OutputSettings(), f"{tmp_path}{os.sep}")
    where.protect([tmp_path / names[-1]])
    where.protect([tmp_path / "a_retouched.jpg"])

    chosen = [where.choose(tmp_path / name, "HEIF", 0.5, "local") for name in names]

    assert [to.path.name for to in chosen] == [
        "a_retouched 2.jpg",
        "A_retouched 4.jpg",
        "a_retouched 5.jpg",
        "a_retouched 3_retouched.jpg",
    ]
    assert {to.format for to in chosen} == {"JPEG"}


def test_that_a_photo_without_a_folder_of_its_own_is_saved_where_it_is_said(tmp_path: Path) -> None:
    where = Destinations(OutputSettings(template="{name} {level} {engine}"))
    pasted = where.choose(tmp_path / "cache" / "a.png", "PNG", 0.35, "ailab", folder=tmp_path)
    beside = where.choose(tmp_path / "in" / "a.png", "PNG", 0.35, "ailab")

    assert pasted.path == tmp_path / "a 35 ailab.png"
    assert beside.path == tmp_path / "in" / "a 35 ailab.png"


@pytest.mark.parametrize(
    ("output", "one", "wanted", "why"),
    [
        ("there.jpg", False, "keep", Misfit.FILE_FOR_MANY),
        ("new.heic", False, "keep", Misfit.FILE_FOR_MANY),
        ("new", True, "keep", Misfit.FILE_OR_FOLDER),
        ("new.gif", True, "keep", Misfit.NO_FORMAT_OF_OURS),
        ("new.png", True, "jpeg", Misfit.OTHER_FORMAT),
    ],
)
def test_that_what_cannot_be_says_why(
    output: str, one: bool, wanted: str, why: Misfit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.jpg").touch()

    with pytest.raises(UnfitOutput) as caught:
        Destinations(OutputSettings(format=wanted), output, one=one)

    assert (caught.value.why, caught.value.path) == (why, Path(output))


def test_that_a_photo_is_never_its_own_result(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.touch()
    where = Destinations(OutputSettings(on_exists=OnExists.REPLACE), str(photo), one=True)

    with pytest.raises(SaveError, match="never overwritten"):
        where.choose(photo, "JPEG", 0.5, "local")


def test_that_a_folder_is_tried_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    made = Destinations(OutputSettings(), f"{tmp_path / 'new' / 'deep'}{os.sep}")
    inside = Destinations(OutputSettings(), f"{tmp_path / 'file' / 'deep'}{os.sep}")
    beside = Destinations(OutputSettings())

    fine = made.choose(tmp_path / "a.jpg", "JPEG", 0.5, "local")
    assert made.obstacle(fine) is None and fine.path.parent.is_dir()
    refused = inside.obstacle(inside.choose(tmp_path / "a.jpg", "JPEG", 0.5, "local"))
    assert refused is not None and refused.reason and not refused.missing
    gone = beside.obstacle(beside.choose(tmp_path / "gone" / "a.jpg", "JPEG", 0.5, "local"))
    assert gone is not None and gone.missing
