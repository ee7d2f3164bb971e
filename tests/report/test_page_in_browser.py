"""The HTML page in a real browser: no complaint on the console, no request, and controls that do what they
say.

Chromium is driven through a pipe (its ``--remote-debugging-pipe``), so nothing but Chromium itself is needed.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nmlbridge.report.data import SuiteReport
from nmlbridge.report.html import render_html

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="needs Chromium")

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *(
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--remote-debugging-pipe",
    ),
)


class Browser:
    """A page in Chromium."""

    def __init__(self, profile: Path) -> None:
        (commands_out, commands_in), (answers_out, answers_in) = os.pipe(), os.pipe()
        assert PROGRAM is not None
        self._process = subprocess.Popen(
            # Chromium reads commands from descriptor 3 and writes answers to 4
            [
                *("bash", "-c", f'exec "$0" "$@" 3<&{commands_out} 4>&{answers_in}', PROGRAM, *FLAGS),
                *(f"--user-data-dir={profile}", "about:blank"),
            ],
            pass_fds=(commands_out, answers_in),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands_out)
        os.close(answers_in)
        self._to, self._from = commands_in, answers_out
        self._buffer = b""
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its result; whatever happens meanwhile is kept in `events`."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self._buffer:
                chunk = os.read(self._from, 1 << 16)
                assert chunk, "Chromium has gone"
                self._buffer += chunk
            text, _, self._buffer = self._buffer.partition(b"\0")
            answer = json.loads(text)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, page: Path, width: int, height: int, *, dark: bool, phone: bool) -> None:
        """Show a page at some size."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2,
            mobile=phone,
        )
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.send("Emulation.setEmulatedMedia", features=scheme)
        self.send("Page.navigate", url=page.as_uri())
        self.wait("document.readyState === 'complete'")

    def value(self, expression: str) -> Any:
        """Return what an expression of JavaScript gives."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Wait until an expression is true."""
        deadline = time.monotonic() + 30
        while not self.value(expression):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.05)

    def mouse(self, kind: str, x: float, y: float, **more: Any) -> None:
        """Move, press or release the mouse."""
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def drag(self, start: tuple[float, float], end: tuple[float, float], modifiers: int = 0) -> None:
        """Drag with the left button."""
        held: dict[str, Any] = {"button": "left", "buttons": 1, "clickCount": 1, "modifiers": modifiers}
        self.mouse("mousePressed", *start, **held)
        self.mouse("mouseMoved", (start[0] + end[0]) / 2, end[1], **held)
        self.mouse("mouseMoved", *end, **held)
        self.mouse("mouseReleased", *end, **held)

    def picture(self) -> bytes:
        """Return a PNG of what is to be seen."""
        return base64.b64decode(self.send("Page.captureScreenshot")["data"])

    def close(self) -> None:
        """End Chromium."""
        os.close(self._to)
        self._process.terminate()
        self._process.wait(20)
        os.close(self._from)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    running = Browser(tmp_path_factory.mktemp("profile"))
    yield running
    running.close()


@pytest.fixture(scope="module")
def page(report: SuiteReport, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render_html(report), encoding="utf-8")
    return path


@pytest.fixture
def desktop(browser: Browser, page: Path) -> Browser:
    """Show the page on a desktop, its first failed case in sight."""
    browser.events.clear()
    browser.open(page, 1280, 900, dark=False, phone=False)
    browser.value("document.querySelector('details[open] .chart').scrollIntoView({block: 'center'})")
    browser.wait("document.querySelector('details[open] canvas').width > 600")
    return browser


CHART = "document.querySelector('details[open] .chart')"


def canvas_box(browser: Browser) -> tuple[float, float, float, float]:
    box = browser.value(f"JSON.stringify({CHART}.querySelector('canvas').getBoundingClientRect())")
    rectangle = json.loads(box)
    return rectangle["x"], rectangle["y"], rectangle["width"], rectangle["height"]


def shown(browser: Browser) -> tuple[float, float]:
    """Return the times at the ends of the first chart, ms."""
    text = browser.value(f"{CHART}.dataset.range || ''")
    low, high = map(float, text.split())
    return low, high


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)], ids=["desktop", "phone"])
def test_page_is_quiet_and_fits_the_screen(
    browser: Browser, page: Path, width: int, height: int, dark: bool, tmp_path: Path
) -> None:
    browser.events.clear()
    browser.open(page, width, height, dark=dark, phone=width < 500)
    browser.value("for (const item of document.querySelectorAll('details')) item.open = true")
    browser.wait("document.querySelector('canvas').clientWidth > 200")
    last = browser.value("document.querySelectorAll('canvas').length") - 1
    browser.value(f"document.querySelectorAll('canvas')[{last}].scrollIntoView()")
    browser.wait(f"document.querySelectorAll('canvas')[{last}].width > 600")
    assert browser.value("document.documentElement.scrollWidth") <= width
    background = browser.value("getComputedStyle(document.body).backgroundColor")
    assert (background == "rgb(20, 23, 27)") is dark
    assert len(browser.picture()) > 10_000
    complaints = [
        event
        for event in browser.events
        if event["method"] in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
    ]
    assert complaints == []
    requests = [
        event["params"]["request"]["url"]
        for event in browser.events
        if event["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []


def test_traces_are_really_drawn(desktop: Browser) -> None:
    count = """(() => {
        const canvas = document.querySelector('details[open] canvas');
        const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let blue = 0, orange = 0, violet = 0;
        for (let i = 0; i < data.length; i += 4) {
            const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
            if (b > 130 && r < 90) blue++;
            if (r > 190 && b < 60 && g < 140) orange++;
            if (r > 120 && g < 110 && b > 140) violet++;
        }
        return [blue, orange, violet];
    })()"""
    blue, orange, violet = desktop.value(count)
    assert blue > 200  # the reference
    assert orange > 200  # the test
    assert violet > 200  # what is left between them


def test_dragging_zooms_and_a_double_click_shows_all(desktop: Browser) -> None:
    x, y, width, height = canvas_box(desktop)
    middle = y + height / 2
    desktop.drag((x + width * 0.4, middle), (x + width * 0.6, middle))
    low, high = shown(desktop)
    assert 60 < high - low < 110
    assert 120 < low < 180
    desktop.mouse("mousePressed", x + width / 2, middle, button="left", clickCount=2)
    desktop.mouse("mouseReleased", x + width / 2, middle, button="left", clickCount=2)
    assert shown(desktop) == (0.0, 400.0)


def test_buttons_zoom_move_and_show_all(desktop: Browser) -> None:
    def press(act: str) -> tuple[float, float]:
        desktop.value(f"{CHART}.querySelector('[data-act={act}]').click()")
        return shown(desktop)

    assert press("in") == (100.0, 300.0)
    assert press("right") == (180.0, 380.0)
    assert press("left") == (100.0, 300.0)
    assert press("out") == (0.0, 400.0)
    press("in")
    assert press("reset") == (0.0, 400.0)


def test_keys_do_the_same(desktop: Browser) -> None:
    desktop.value(f"{CHART}.querySelector('canvas').focus()")
    for key in ("+", "ArrowRight"):
        desktop.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=key if key == "+" else "")
    assert shown(desktop) == (140.0, 340.0)
    desktop.send("Input.dispatchKeyEvent", type="keyDown", key="0", text="0")
    assert shown(desktop) == (0.0, 400.0)


def test_shift_and_drag_moves(desktop: Browser) -> None:
    desktop.value(f"{CHART}.querySelector('[data-act=in]').click()")
    x, y, width, height = canvas_box(desktop)
    desktop.drag((x + width * 0.5, y + height / 2), (x + width * 0.4, y + height / 2), modifiers=8)
    low, high = shown(desktop)
    assert high - low == pytest.approx(200.0)
    assert 110 < low < 140


def test_pointing_reads_out_the_values(desktop: Browser) -> None:
    x, y, width, height = canvas_box(desktop)
    desktop.mouse("mouseMoved", x + width / 2, y + height / 2)
    text = desktop.value(f"{CHART}.querySelector('.readout').textContent")
    assert text.startswith("t ")
    assert "jneuroml -" in text
    assert "pylems -" in text
    assert "difference" in text
    assert " mV" in text


def test_pinching_zooms_on_a_phone(browser: Browser, page: Path) -> None:
    browser.open(page, 390, 844, dark=False, phone=True)
    browser.send("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
    browser.value("document.querySelector('details[open] .chart').scrollIntoView({block: 'center'})")
    browser.wait("document.querySelector('details[open] canvas').width > 600")
    x, y, width, height = canvas_box(browser)

    def fingers(kind: str, *places: float) -> None:
        points = [{"x": x + width * place, "y": y + height / 2, "id": n} for n, place in enumerate(places)]
        browser.send("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    fingers("touchStart", 0.5, 0.6)
    fingers("touchMove", 0.45, 0.65)
    fingers("touchMove", 0.4, 0.8)
    fingers("touchEnd")
    low, high = shown(browser)
    browser.send("Emulation.setTouchEmulationEnabled", enabled=False)
    assert 80 < high - low < 130
    assert low > 100


def test_summary_buttons_and_search_choose_cases(desktop: Browser) -> None:
    visible = "[...document.querySelectorAll('details.case')].filter((item) => !item.hidden).length"
    assert desktop.value(visible) == 8
    desktop.value("document.querySelector('[data-show=failed]').click()")
    assert desktop.value(visible) == 4
    desktop.value("document.querySelector('[data-show=skipped]').click()")
    assert desktop.value(visible) == 1
    desktop.value("document.querySelector('[data-show=all]').click()")
    desktop.value(
        "const f = document.getElementById('find'); f.value = 'SHORT'; f.dispatchEvent(new Event('input'))"
    )
    assert desktop.value(visible) == 1
    desktop.value("f.value = 'nothing like it'; f.dispatchEvent(new Event('input'))")
    assert desktop.value(visible) == 0
    assert desktop.value("document.getElementById('none').hidden") is False


def test_link_in_the_summary_opens_its_case(desktop: Browser) -> None:
    assert desktop.value("document.getElementById('case-1').open") is False
    desktop.value("document.querySelector('a[href=\"#case-1\"]').click()")
    desktop.wait("document.getElementById('case-1').open")
    desktop.wait("document.querySelector('#case-1 canvas').width > 600")


def test_theme_can_be_switched(desktop: Browser) -> None:
    before = desktop.value("getComputedStyle(document.body).backgroundColor")
    desktop.value("document.getElementById('theme').click()")
    assert desktop.value("getComputedStyle(document.body).backgroundColor") != before
    desktop.value("document.getElementById('theme').click()")
    assert desktop.value("getComputedStyle(document.body).backgroundColor") == before


def test_console_is_really_listened_to(desktop: Browser) -> None:
    desktop.value("console.error('planted')")
    assert any(event["method"] == "Runtime.consoleAPICalled" for event in desktop.events)
