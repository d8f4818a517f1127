"""A real browser for the service's page: headless Chromium, which reaches this computer alone and tells what it met."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

_PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_DRIVER = shutil.which("chromedriver")
needs_browser = pytest.mark.skipif(not (_PROGRAM and _DRIVER), reason="no Chromium with chromedriver here")

_SWITCHES = (
    "--headless=new",
    "--no-sandbox",  # it does not start as root otherwise
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


class Browser:
    """One window. `script`: whether pages may run any."""

    def __init__(self, driver: Any, script: bool) -> None:
        self.driver, self.script = driver, script

    def open(self, url: str, width: int = 1440, height: int = 1000, scheme: str = "light") -> None:
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        self.look(scheme)
        self.driver.get(url)

    def look(self, scheme: str) -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def all(self, selector: str) -> list[Any]:
        return list(self.driver.find_elements("css selector", selector))

    def press(self, key: str) -> None:
        """Whatever has the focus."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(key).perform()

    def ask(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(f"return {script}", *arguments)

    def until(self, ask: Callable[[], T], seconds: float = 60) -> T:
        """What is true in the end."""
        deadline = time.monotonic() + seconds
        while not (answer := ask()):
            assert time.monotonic() < deadline, self.driver.page_source[-2000:]
            time.sleep(0.02)  # between two looks
        return answer

    def widths(self) -> list[int]:
        """Of the pictures in the page, in pixels of their files; 0 for one that could not be shown."""
        return [int(picture.get_property("naturalWidth")) for picture in self.all("main img")]

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


@contextmanager
def browsing(folder: Path, *, script: bool) -> Iterator[Browser]:
    """Chromium with its profile in `folder`; `script`: whether pages may run any."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = _PROGRAM or ""
    for switch in (*_SWITCHES, f"--user-data-dir={folder}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.page_load_strategy = "none"  # a page that comes bit by bit is looked at meanwhile
    options.add_experimental_option(
        "prefs", {"profile.managed_default_content_settings.javascript": 1 if script else 2}
    )
    environment = {**os.environ, "HOME": str(folder), "no_proxy": "127.0.0.1,localhost"}
    driver = Chrome(options, Service(_DRIVER, env=environment))
    try:
        yield Browser(driver, script)
    finally:
        driver.quit()
