"""Names of results: the user's template, what systems forbid, what is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from beautydesk.core.naming import DEFAULT_TEMPLATE, Naming, output_format, photo_of, retouched_path, template_error

PHOTO = Path("album") / "Anna & Ben.JPG"


def named(template: str, photo: Path = PHOTO, fmt: str = "JPEG", level: float = 0.6) -> str:
    return retouched_path(photo, fmt, naming=Naming(template, level, "ailab", "2026-11-24")).name


def test_that_without_a_template_the_name_is_the_old_one() -> None:
    assert retouched_path(PHOTO, "JPEG") == Path("album") / "Anna & Ben_retouched.JPG"
    assert retouched_path(PHOTO, "PNG", Path("out")) == Path("out") / "Anna & Ben_retouched.png"
    assert DEFAULT_TEMPLATE == "{name}_retouched"


def test_that_each_placeholder_stands_for_what_it_says() -> None:
    assert named("{name}_{level}_{engine}_{date}") == "Anna & Ben_60_ailab_2026-11-24.JPG"
    assert named("{level}", level=0.07) == "7.JPG"
    assert named("{name}", fmt="WEBP") == "Anna & Ben_retouched.webp"


def test_that_a_number_is_the_first_that_is_free(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    naming = Naming("{name}-{n}")
    assert retouched_path(photo, "JPEG", naming=naming).name == "a-1.jpg"
    (tmp_path / "a-1.jpg").touch()
    (tmp_path / "a-2.jpg").touch()
    assert retouched_path(photo, "JPEG", naming=naming).name == "a-3.jpg"


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j.JPG"),
        ("tab\tand\nline", "tab_and_line.JPG"),
        ("trailing dot.", "trailing dot.JPG"),
        ("  spaces  ", "spaces.JPG"),
        ("CON", "_CON.JPG"),
        ("com1.{level}", "_com1.60.JPG"),
        ("../{name}", ".._Anna & Ben.JPG"),
    ],
)
def test_that_no_name_is_one_that_a_system_forbids(template: str, name: str) -> None:
    assert template_error(template) is None
    assert named(template) == name


@pytest.mark.parametrize("template", ["", " ", "...", ". .", "{", "}", "{foo}", "{name", "{name}_{n:02}", "{{name}}"])
def test_that_a_template_that_makes_no_names_is_told_in_a_sentence(template: str) -> None:
    error = template_error(template)
    assert error is not None
    assert error.endswith(".")
    assert "{name}" in error


def test_that_a_name_is_never_the_photos_own() -> None:
    assert named("{name}") == "Anna & Ben_retouched.JPG"
    assert named("Anna & Ben") == "Anna & Ben_retouched.JPG"


@pytest.mark.parametrize(
    "stem", ["x" * 250, "é" * 125, "\N{SMILING FACE WITH SMILING EYES}" * 60], ids=["ascii", "accents", "faces"]
)
def test_that_what_is_too_long_is_cut_in_the_photos_name(stem: str) -> None:
    name = named("{name}_retouched", Path(f"{stem}.jpg"))
    assert name.endswith("_retouched.jpg")
    assert len(name.encode()) <= 250  # a number to make it free has room, too
    assert stem.startswith(name.removesuffix("_retouched.jpg"))


def test_that_a_long_template_is_cut_and_a_name_remains() -> None:
    name = named("y" * 400 + "{name}")
    assert len(name) <= 250
    assert name.endswith(".JPG")


def test_that_names_that_are_no_text_go_through() -> None:
    odd = "caf\udce9"  # how Python shows a byte that is not UTF-8
    assert named("{name}_{level}", Path(f"{odd}.jpg")) == f"{odd}_60.jpg"


@pytest.mark.parametrize(
    "template", [DEFAULT_TEMPLATE, "{name}", "{date} {name}", "{name}_{level}_{engine}", "soft: {name}", "{name}-{n}"]
)
def test_that_results_are_recognised_by_their_names(template: str) -> None:
    stem = named(template).removesuffix(".JPG")
    assert photo_of(stem, template) == "Anna & Ben"
    assert photo_of("Anna & Ben", template) is None


def test_that_a_result_saved_under_a_free_name_is_recognised() -> None:
    assert photo_of("a_retouched 2") == "a"
    assert photo_of("a_retouched2") is None
    assert photo_of("2026", "{date}") is None  # such a name does not tell whose it is


def test_that_raw_files_and_the_like_become_jpeg() -> None:
    assert [output_format(fmt) for fmt in ("RAW", "HEIF", "AVIF", "BMP", "GIF", "TIFF")] == [
        *("JPEG", "JPEG", "JPEG"),
        *("PNG", "PNG", "TIFF"),
    ]
