"""The service's page in a real browser, with and without JavaScript: seen, filled in, and read as people need it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import Browser, browsing, needs_browser
from PIL import Image
from serving_engine import BrighteningEngine

from beautydesk.core.errors import NoFaceFound
from tests.serving import in_background

pytest.importorskip("selenium")
pytestmark = [needs_browser, pytest.mark.slow]

KEY = "a key that is long enough"
PORTRAIT = "p22_glennette_clark.jpg"

# Every text with its colour and what is behind it, as the browser computes them.
_TEXTS = """(() => [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()
    && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(one.tagName) && one.closest('.compare') === null
    && ([...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || one.matches('input'))
).map((one) => {
    let behind = one;
    while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
    return [one.outerHTML.slice(0, 80), getComputedStyle(one).color, getComputedStyle(behind).backgroundColor];
}))()"""
_NAMELESS = """[...document.querySelectorAll('input, button')].filter(
    (one) => !(one.labels && one.labels.length) && !one.ariaLabel && !one.textContent.trim()
).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module", params=[True, False], ids=["script", "no script"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("chromium"), script=request.param) as browser:
        yield browser


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("chromium"), script=True) as browser:
        yield browser


def fill_in(browser: Browser, photo: Path) -> None:
    browser.one("#photo").send_keys(str(photo))
    browser.until(browser.one("form button").is_enabled)
    browser.one("form button").click()


def show(browser: Browser, url: str, **how: object) -> None:
    browser.open(url, **how)  # type: ignore[arg-type]
    browser.until(lambda: browser.all("footer") and browser.ask("document.readyState") == "complete")


def is_done(browser: Browser) -> bool:
    return bool(browser.all(".outcome")) and len(browser.widths()) == 2 and all(browser.widths())


@pytest.fixture
def portrait(reduced: Callable[[str, int], Path]) -> Path:
    return reduced(PORTRAIT, 500)


def test_that_a_photo_is_shown_before_and_after(
    browser: Browser, engine: BrighteningEngine, portrait: Path, tmp_path: Path
) -> None:
    engine.gate.clear()
    with in_background(engine, key=KEY, data=tmp_path) as url:
        show(browser, url)
        browser.one("#key").send_keys(KEY)
        level = browser.one("#level")
        level.clear()
        level.send_keys("0.8")
        fill_in(browser, portrait)
        browser.until(lambda: browser.widths() and browser.widths()[0])
        assert browser.one(".working").is_displayed(), "while it is worked on"
        engine.gate.set()
        browser.until(lambda: is_done(browser))
        assert not browser.one(".working").is_displayed()
        assert len(set(browser.widths())) == 1
        assert KEY not in browser.driver.page_source
        assert KEY not in browser.driver.current_url
        slider = browser.all(".compare input")
        assert bool(slider) == browser.script
        assert browser.complaints() == []
    assert [options.level for options in engine.options] == [0.8]
    assert not list((tmp_path / "uploads").iterdir())


def test_that_a_refusal_is_seen(browser: Browser, engine: BrighteningEngine, portrait: Path) -> None:
    engine.trouble = NoFaceFound("no face")
    with in_background(engine) as url:
        show(browser, url)
        fill_in(browser, portrait)
        browser.until(lambda: browser.all("[role=alert]"))
        assert "No face was found" in browser.one("[role=alert]").text
        assert not browser.one(".working").is_displayed()
        browser.until(lambda: browser.all("main a.button"))
        browser.one("main a.button").click()
        browser.until(lambda: browser.all("#photo"))
        assert browser.complaints() == []


@pytest.mark.parametrize("width", [320, 390, 1440, 2560])
def test_that_the_page_fits_every_screen(width: int, browser: Browser, engine: BrighteningEngine) -> None:
    with in_background(engine, key=KEY) as url:
        show(browser, url, width=width)
        for details in browser.all("details:not([open]) summary"):
            details.click()
        assert browser.ask("document.documentElement.scrollWidth") <= width
        assert browser.ask("Math.max(...[...document.querySelectorAll('p')].map((one) => one.clientWidth))") < 1200
        assert browser.complaints() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_all_texts_stand_out_and_all_fields_have_names(
    scheme: str, browser: Browser, engine: BrighteningEngine
) -> None:
    with in_background(engine, key=KEY) as url:
        show(browser, url, scheme=scheme)
        for details in browser.all("details:not([open]) summary"):
            details.click()
        texts = browser.ask(_TEXTS)
        nameless = browser.ask(_NAMELESS)
    assert len(texts) > 30
    assert [text for text, colour, behind in texts if contrast(colour, behind) < 4.5] == []
    assert len({behind for _, _, behind in texts}) > 2
    assert nameless == []


def contrast(one: str, other: str) -> float:
    """Of two colours as CSS tells them (WCAG 2.2)."""
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_that_the_keyboard_reaches_everything(scripted: Browser, engine: BrighteningEngine) -> None:
    with in_background(engine, key=KEY) as url:
        show(scripted, url)
        reached = []
        for _ in range(12):
            scripted.press("\ue004")  # Tab
            reached.append(scripted.ask("document.activeElement.id || document.activeElement.type || ''"))
    assert [name for name in reached if name] == ["key", "photo", "range", "level", "faces", "submit"], (
        "in the order of the page"
    )


def test_that_slider_and_number_say_the_same(scripted: Browser, engine: BrighteningEngine) -> None:
    with in_background(engine) as url:
        show(scripted, url)
        slider, number = scripted.one("input[type=range]"), scripted.one("#level")
        slider.send_keys("\ue010")  # End
        assert number.get_property("value") == "1"
        number.clear()
        number.send_keys("0.25")
        assert slider.get_property("value") == "0.25"


def test_that_the_handle_moves_between_before_and_after(
    scripted: Browser, engine: BrighteningEngine, portrait: Path
) -> None:
    with in_background(engine) as url:
        show(scripted, url)
        fill_in(scripted, portrait)
        scripted.until(lambda: scripted.all(".compare input"))
        seen = "getComputedStyle(document.querySelector('.compare img + img')).clipPath"
        half = scripted.ask(seen)
        scripted.one(".compare input").send_keys("\ue010")
        assert scripted.ask(seen) != half
        assert scripted.ask("document.querySelector('.compare').style.getPropertyValue('--at')") == "100%"
        assert scripted.complaints() == []


def test_that_a_photo_that_is_too_large_is_made_to_fit_and_told(
    scripted: Browser, engine: BrighteningEngine, tmp_path: Path
) -> None:
    photo = tmp_path / "large.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn
    Image.linear_gradient("L").resize((5000, 2000)).convert("RGB").save(photo, exif=exif)
    (tmp_path / "no photo.heic").write_bytes(b"no photo")
    with in_background(engine) as url:
        show(scripted, url)
        scripted.one("#photo").send_keys(str(tmp_path / "no photo.heic"))
        scripted.until(lambda: "cannot open" in scripted.one("output").text)
        assert scripted.one("#photo").get_property("value") == ""
        scripted.one("#photo").send_keys(str(photo))
        scripted.until(lambda: "Made 1638 × 4095 pixels" in scripted.one("output").text)
        scripted.one("form button").click()
        scripted.until(lambda: is_done(scripted))
        assert sorted(scripted.widths()) == [640, 1638], "upright, before is smaller"
        assert scripted.complaints() == []


def test_that_no_other_page_sends_the_form(scripted: Browser, engine: BrighteningEngine, tmp_path: Path) -> None:
    with in_background(engine) as url:
        evil = tmp_path / "evil.html"
        evil.write_text(
            f'<form action="{url}/try" method="post" enctype="multipart/form-data"><input name="a" value="b"><button>x'
        )
        scripted.open(evil.as_uri())
        scripted.until(lambda: scripted.all("button"))
        scripted.one("button").click()
        scripted.until(lambda: scripted.all("[role=alert]"))
        assert "a page of another site" in scripted.one("[role=alert]").text
    scripted.complaints()  # the refusal's status is one


def test_that_the_engine_of_this_computer_retouches_a_portrait(scripted: Browser, portrait: Path) -> None:
    from beautydesk.engines.local import LocalEngine

    with in_background(LocalEngine()) as url:  # type: ignore[arg-type]
        show(scripted, url)
        fill_in(scripted, portrait)
        scripted.until(lambda: is_done(scripted), 120)
        assert scripted.complaints() == []
