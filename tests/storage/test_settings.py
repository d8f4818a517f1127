"""Settings survive runs, strange files and newer versions."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import FaceScope
from beautydesk.storage.settings import Settings, SettingsStore

CHANGED = Settings(
    engine="ailab", level=0.25, faces=FaceScope.LARGEST, output_format="tiff", quality=80, consent_to_upload=True,
    appearance="dark", contrast="high", motion="reduced", language="de",
    as_original=False, full_chroma=False, remove_location=True, keep_date=True, say_retouched=True,
    fine_tune=FineTune(texture=0.25, makeup=0.5, keep_marks=False), live_preview=False, notify=False,
    shortcuts={"retouch": "Ctrl+R"}, compare_mode="result", splitters={"panel": "AAEC"}, folded=(),
    window_geometry="AAEC", last_folder="/pictures/é",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "settings.json"


def written(path: Path, text: str) -> SettingsStore:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return SettingsStore(path)


def test_that_defaults_are_used_when_there_is_no_file(path: Path) -> None:
    store = SettingsStore(path)

    assert store.load() == Settings()
    assert store.take_notice() == ""
    assert not path.exists()


def test_that_everything_comes_back(path: Path) -> None:
    SettingsStore(path).save(CHANGED)

    assert SettingsStore(path).load() == CHANGED
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("engine", "other"), ("engine", 3), ("level", 1.5), ("level", -0.1), ("level", "0.3"), ("level", True),
        ("level", float("nan")), ("faces", "some"), ("output_format", "gif"), ("quality", 0), ("quality", 92.5),
        ("quality", True), ("consent_to_upload", "yes"), ("consent_to_upload", 1), ("appearance", None),
        ("window_geometry", 7), ("last_folder", ["a"]), ("as_original", 1), ("keep_date", "yes"),
        ("say_retouched", None),
    ],
)  # fmt: skip
def test_that_a_wrong_value_falls_back_alone(path: Path, name: str, value: object) -> None:
    SettingsStore(path).save(CHANGED)
    content = json.loads(path.read_text())
    content[name] = value

    loaded = written(path, json.dumps(content)).load()

    assert loaded == replace(CHANGED, **{name: getattr(Settings(), name)})


def test_that_unknown_values_survive_a_save(path: Path) -> None:
    store = written(path, '{"version": 1, "level": 0.3, "wallpaper": {"of": ["the", "future"]}}')

    store.save(replace(store.load(), quality=70))

    content = json.loads(path.read_text())
    assert content["wallpaper"] == {"of": ["the", "future"]}
    assert (content["level"], content["quality"]) == (0.3, 70)


def test_that_a_file_saved_by_an_editor_with_a_byte_order_mark_is_read(path: Path) -> None:
    assert written(path, '\ufeff{"level": 0.2}').load() == Settings(level=0.2)


@pytest.mark.parametrize(
    "text", ["", "{", "[1, 2]", "null", '{"version": "one"}', "[" * 100_000], ids=lambda text: repr(text[:20])
)
def test_that_a_broken_file_is_set_aside_and_said_once(path: Path, text: str) -> None:
    store = written(path, text)

    assert store.load() == Settings()
    aside = path.with_name("settings.broken-1.json")
    assert aside.read_text(encoding="utf-8") == text
    assert not path.exists()
    assert str(aside) in store.take_notice()
    assert store.take_notice() == ""
    assert SettingsStore(path).load() == Settings()


def test_that_a_second_broken_file_does_not_replace_the_first(path: Path) -> None:
    written(path, "first").load()
    written(path, "second").load()

    assert path.with_name("settings.broken-1.json").read_text() == "first"
    assert path.with_name("settings.broken-2.json").read_text() == "second"


def test_that_a_file_of_a_newer_version_is_kept(path: Path) -> None:
    text = '{"version": 2, "level": {"skin": 0.4}}'
    store = written(path, text)

    assert store.load() == Settings()
    store.save(Settings(level=0.1))

    assert path.with_name("settings.newer-1.json").read_text() == text
    assert "newer version" in store.take_notice()
    assert SettingsStore(path).load().level == 0.1


def test_that_what_cannot_be_set_aside_is_not_overwritten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = written(path, "{")
    monkeypatch.setattr(Path, "rename", _refuse)

    assert store.load() == Settings()
    with pytest.raises(SaveError, match="stays as it is"):
        store.save(Settings())
    assert path.read_text() == "{"
    assert "leaves" in store.take_notice()


def _refuse(self: Path, target: Path) -> Path:
    raise PermissionError(13, "Permission denied")


def test_that_a_save_that_fails_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore(path)
    store.save(CHANGED)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SaveError, match="No space left on device"):
        store.save(Settings())

    assert SettingsStore(path).load() == CHANGED
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_that_saves_from_many_threads_leave_one_whole_file(path: Path) -> None:
    store = SettingsStore(path)
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda n: store.save(Settings(quality=n)), range(1, 17)))

    assert SettingsStore(path).load().quality in range(1, 17)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "fine_tune", [{"texture": 1.5}, {"texture": "much"}, {"keep_marks": 1}, {"makeup": True}, [0.5], "soft", None]
)
def test_that_a_fine_tune_that_is_none_falls_back_alone(path: Path, fine_tune: object) -> None:
    settings = written(path, json.dumps({"level": 0.8, "fine_tune": fine_tune})).load()
    assert settings == Settings(level=0.8)


def test_that_a_fine_tune_of_another_version_keeps_what_is_known(path: Path) -> None:
    settings = written(path, json.dumps({"fine_tune": {"texture": 0.75, "sparkle": 1}})).load()
    assert settings.fine_tune == FineTune(texture=0.75)


def test_that_two_windows_write_only_what_was_changed_in_each(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, other = SettingsStore(path), SettingsStore(path)
    mine, theirs = replace(one.load(), quality=61), replace(other.load(), level=0.25)
    one.save(mine, {"quality"})
    other.save(theirs, {"level"})
    one.save(mine, ())
    assert replace(Settings(), quality=61, level=0.25) == SettingsStore(path).load()
    path.write_text("nothing that could be read")
    one.save(mine, {"quality"})
    assert SettingsStore(path).load() == mine
