"""Pytest plugin for computers where Qt's system libraries are missing: what needs Qt is skipped, and says why.

Takes the place of pytest-qt, which ends the whole run there: `pytest -p no:pytest-qt -p without_qt`, with this folder
on the module path. packaging/test does so by itself.
"""

from __future__ import annotations

from collections.abc import Generator

import pytest

REASON = "Qt's system libraries are missing here"
QT_FIXTURES = {"qtbot", "qapp", "qtmodeltester", "qtlog"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("qt_api", "pytest-qt's setting, which stays in the configuration file")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A module that cannot load Qt is skipped as a whole instead of failing the run."""
    report = yield
    if report.failed and _is_missing_library(str(report.longrepr)):
        report.outcome = "skipped"
        report.longrepr = (str(collector.path), 0, f"Skipped: {REASON}")
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("gui") or QT_FIXTURES.intersection(getattr(item, "fixturenames", ())):
        pytest.skip(REASON)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that loads Qt only while it runs, itself or in a child process, is skipped from there."""
    report = yield
    if report.failed and _is_missing_library(report.longreprtext):
        report.outcome = "skipped"
        report.longrepr = (str(item.path), 0, f"Skipped: {REASON}")
    return report


def _is_missing_library(text: str) -> bool:
    return "cannot open shared object file" in text
