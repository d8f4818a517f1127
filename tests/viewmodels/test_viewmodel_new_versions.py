"""The look for newer versions: only when it is wanted, once a week, never beside a retouch, told once."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from web_site import Site, sends

from beautydesk.viewmodels.care import NewVersions
from beautydesk.viewmodels.care.new_versions import WEEK
from beautydesk.viewmodels.text.notice import Notice, Remedy

PAGE = "https://example.org/new"


class Desk:
    """Somebody whose photos are in hand while `busy`."""

    def __init__(self, site: Site, preferences: Any, background: Any, qtbot: Any) -> None:
        self.site, self.preferences, self._qtbot = site, preferences, qtbot
        self._lane = background.lane("versions", 1)
        self.busy = False
        self.told: list[Notice] = []
        self.address = ""
        self.publish("99.1")

    def publish(self, version: str, page: str = PAGE) -> None:
        self.address = self.site.address("/latest.json", json.dumps({"version": version, "page": page}).encode())

    def start(self) -> NewVersions:
        return NewVersions(self.address, self.preferences, lambda: self.busy, self._lane, self.told.append)

    def look(self, versions: NewVersions) -> None:
        versions.look_if_due()
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self._lane.busy == 0)


@pytest.fixture
def desk(site: Site, preferences: Any, background: Any, qtbot: Any) -> Desk:
    preferences.update(look_for_versions=True)
    return Desk(site, preferences, background, qtbot)


def test_that_nobody_is_asked_unless_it_is_wanted(desk: Desk) -> None:
    desk.preferences.update(look_for_versions=False)
    versions = desk.start()
    desk.look(versions)
    assert desk.site.requests == []
    desk.preferences.update(look_for_versions=True)  # at once, as somebody waits for it
    desk.settle()
    assert len(desk.site.requests) == 1
    assert [notice.text for notice in desk.told] == ["Beauty Desk 99.1 is there."]


def test_that_without_an_address_nobody_is_asked(desk: Desk) -> None:
    desk.address = ""
    desk.look(desk.start())
    assert desk.site.requests == []


def test_that_a_newer_version_is_told_once_quietly_with_two_steps(desk: Desk) -> None:
    versions = desk.start()
    desk.look(versions)
    [notice] = desk.told
    assert (notice.remedy, notice.other, versions.page) == (Remedy.WHAT_IS_NEW, Remedy.NOT_THIS_ONE, PAGE)
    assert abs(desk.preferences.settings.versions_looked - time.time()) < 600
    desk.look(versions)
    assert len(desk.site.requests) == len(desk.told) == 1


def test_that_it_is_looked_again_after_a_week_and_after_a_clock_that_was_wrong(desk: Desk) -> None:
    for ago, asked in ((WEEK - 3600, 0), (WEEK + 3600, 1), (-WEEK, 2)):
        desk.preferences.update(versions_looked=int(time.time() - ago))
        desk.look(desk.start())
        assert len(desk.site.requests) == asked


def test_that_a_version_that_is_not_wanted_is_not_told_again_but_the_next_one_is(desk: Desk) -> None:
    versions = desk.start()
    desk.look(versions)
    versions.decline()
    for version, told in (("99.1", 1), ("99.2", 2)):
        desk.publish(version)
        desk.preferences.update(versions_looked=0)
        desk.look(desk.start())
        assert len(desk.told) == told


@pytest.mark.parametrize("version", ["0.0.1", "99.1rc1", "99.1.dev1"])
def test_that_older_ones_and_those_to_be_tried_are_not_told(desk: Desk, version: str) -> None:
    desk.publish(version)
    desk.look(desk.start())
    assert desk.told == []
    assert desk.preferences.settings.versions_looked > 0


def test_that_a_version_without_a_page_has_one_step(desk: Desk) -> None:
    desk.publish("99.1", "javascript:alert(1)")
    desk.look(desk.start())
    assert (desk.told[0].remedy, desk.told[0].other) == (Remedy.NOT_THIS_ONE, Remedy.NONE)


def test_that_a_failure_is_silent_and_not_repeated_all_the_time(desk: Desk) -> None:
    desk.address = desk.site.address("/latest.json", sends(b"", 500))
    versions = desk.start()
    desk.look(versions)
    desk.look(versions)
    assert desk.told == []
    assert len(desk.site.requests) == 1
    assert desk.preferences.settings.versions_looked == 0  # the next start tries again


def test_that_photos_come_first(desk: Desk) -> None:
    versions = desk.start()
    desk.busy = True
    desk.look(versions)
    assert desk.site.requests == []
    desk.busy = False
    desk.look(versions)
    assert len(desk.told) == 1


def test_that_a_look_ends_when_photos_begin(desk: Desk, qtbot: Any) -> None:
    desk.address = desk.site.address("/latest.json", lambda to: desk.site.over.wait(60))  # type: ignore[arg-type,return-value]
    versions = desk.start()
    versions.look_if_due()
    qtbot.waitUntil(lambda: len(desk.site.requests) == 1)
    versions.stand_back()
    assert desk._lane.busy == 1  # nobody is at work yet
    desk.busy = True
    versions.stand_back()
    desk.settle()
    assert desk.told == []
    assert desk.preferences.settings.versions_looked == 0


def test_that_a_start_looks_by_itself(desk: Desk, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beautydesk.viewmodels.care.new_versions.SOON", 1)
    versions = desk.start()
    versions.begin()
    qtbot.waitUntil(lambda: len(desk.told) == 1)
