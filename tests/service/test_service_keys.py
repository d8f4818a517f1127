"""Keys: how they are given, what is said of those that will not do, and whose a task is."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from knock import Knock
from serving_engine import BrighteningEngine

from beautydesk.service import keys
from beautydesk.service.answers import Refused
from beautydesk.service.keys import BadKey, Given, Key, Keys
from beautydesk.service.options import ServeOptions
from beautydesk.service.server import serving
from tests.serving import EngineWorkers

SECRET = "f00dfeedf00dfeed"


def read(folder: Path, content: str | bytes) -> list[tuple[str, str]]:
    file = folder / "keys"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(given.name, given.text) for given in keys.read(file)]


def test_that_a_file_has_a_key_a_line(tmp_path: Path) -> None:
    text = f"\ufeff# the studio's\r\nfront-desk {SECRET}1\r\n\r\n   \t\n\tback.office\t {SECRET}2  \n#x y z\n{SECRET}3"
    assert read(tmp_path, text) == [
        ("front-desk", f"{SECRET}1"),
        ("back.office", f"{SECRET}2"),
        ("key-file", f"{SECRET}3"),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"a {SECRET}\nb {SECRET} c\n", "more than a name and a key in line 2 of"),
        ("# nothing\n\n", "There is no key in"),
        ("", "There is no key in"),
        (b"name \xff\xfe\xff\xfe\xff\xfe\xff\xfe", "is not a text in UTF-8"),
    ],
)
def test_that_a_file_of_another_form_is_refused(content: str | bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadKey, match=told) as caught:
        read(tmp_path, content)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([("a", "")], "The key in place 0 is blank"),
        ([("a", " \t")], "is blank"),
        ([("a", f"{SECRET} {SECRET}")], "a space or a sign"),
        ([("a", f"{SECRET}\x7f")], "a space or a sign"),
        ([("a", f"{SECRET}\udcff")], "a space or a sign"),
        ([("a", SECRET), ("a", SECRET + "2")], "in place 0 and in place 1 have the same name"),
        ([("a", SECRET), ("b", SECRET)], "in place 0 and in place 1 are the same"),
        ([("a/b", SECRET)], "The name in place 0"),
        ([("a" * 65, SECRET)], "The name in place 0"),
    ],
)
def test_that_keys_that_will_not_do_are_told_by_their_place(given: list[tuple[str, str]], told: str) -> None:
    with pytest.raises(BadKey, match=told) as caught:
        keys.checked((Given(f"place {at}", *one) for at, one in enumerate(given)))
    assert SECRET[:15] not in str(caught.value)


def test_that_each_key_is_known_by_its_name() -> None:
    known = keys.checked([Given("", "a", f" {SECRET}1 "), Given("", "b", "schlüssel")])
    assert known.guessable == ["b"]
    assert known.name_of(f"{SECRET}1".encode()) == "a"
    assert known.name_of("schlüssel".encode()) == "b"
    for wrong in (b"", SECRET.encode(), f"{SECRET}1 ".encode(), f"{SECRET}11".encode()):
        with pytest.raises(Refused):
            known.name_of(wrong)


def test_that_a_task_stays_with_the_name_when_its_key_changes(
    engine: BrighteningEngine, image: bytes, tmp_path: Path
) -> None:
    def with_keys(*known: Key) -> ServeOptions:
        return ServeOptions(tmp_path, port=0, keys=Keys(known))

    other = Key("other", b"of-another-client")
    with serving(with_keys(Key("studio", b"old"), other), EngineWorkers(engine)) as url, client(url, "old") as http:
        before = Knock(http, engine, url).submit(image).json()["task_id"]
    with serving(with_keys(Key("studio", b"new"), other), EngineWorkers(engine)) as url:
        with client(url, "new") as http:
            assert Knock(http, engine, url).until_done(before).json()["task_status"] == 2
        for key, status in (("of-another-client", 404), ("old", 401)):
            with client(url, key) as http:
                assert Knock(http, engine, url).poll(before).status_code == status


def client(url: str, key: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"ailabapi-api-key": key}, trust_env=False, timeout=20)
