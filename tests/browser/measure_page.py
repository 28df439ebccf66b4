"""Measures the page and writes docs/results/web.md: `python -m tests.browser.measure_page URL`.

What is served in gzip bytes, how soon the plain form takes text on a slow line and a slow phone, the lowest
contrast of any text and the smallest target, each in light, dark and 长辈版; and, as Lighthouse does, first paint,
time to a form that takes text, bytes and layout shift of every entrance on that slow line.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import FLAGS, PHONE, chromium

DIST = Path("web/dist")
REPORT = Path("docs/results/web.md")
BYTES_PER_SECOND = 400_000 // 8
SLOWER = 4
QUESTION = "没签合同干了8个月能要双倍工资吗"
LEAST_CONTRAST, LEAST_TARGET, LEAST_ELDER = 4.5, 44, 60
SHELL, CHAT = "#plain-question, #question", "#question"
SCREENS = {
    "聊天页": ("/", SHELL, False),
    "聊天页，脚本接手后": ("/", CHAT, False),
    "长辈版": ("/", CHAT, True),
    "企业入口": ("/?for=employer", SHELL, False),
    "简版网页": ("/plain", "#text", False),
    "工作台": ("/console/", "input", False),
}
"""Every entrance: its address, the field that takes the first word, and whether 长辈版 was chosen before."""
MOST_SECONDS, MOST_SHIFT = 2.0, 0.1
"""For the forms that work before their scripts; a shift below 0.1 counts as good."""
_SHIFT = """window.shifted = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });"""
# The colour under a text is that of its nearest ancestor that has one; none of ours is see-through.
_CONTRAST = """() => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const under = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let least = [21, ""];
  for (const one of document.querySelectorAll("body *")) {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!words || !one.checkVisibility() || one.closest(".unseen, :disabled, script, style, option")) continue;
    const [a, b] = [light(getComputedStyle(one).color), light(under(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least[0]) least = [ratio, one.textContent.trim().slice(0, 12)];
  }
  return least;
}"""
_TARGET = """() => [...document.querySelectorAll("button, a, textarea, summary, label:has(input)")]
  .filter((one) => one.checkVisibility() && !one.classList.contains("unseen"))
  .map((one) => one.getBoundingClientRect()).filter((box) => box.width)
  .reduce((least, box) => Math.min(least, box.width, box.height), 999)"""


def sizes() -> Iterator[tuple[str, float, int]]:
    """Name, measured and allowed KB of gzip."""
    kinds = {
        "聊天页 HTML + CSS": (15, [DIST / "index.html", *DIST.glob("assets/*.css")]),
        "聊天页脚本": (60, list(DIST.glob("assets/*.js"))),
        "嵌入脚本 widget.js": (3, [DIST / "widget.js"]),
    }
    for name, (most, files) in kinds.items():
        yield name, sum(len(gzip.compress(file.read_bytes())) for file in files) / 1024, most


def seconds_to_the_form(browser: Browser, url: str) -> float:
    """From asking for the page to a focused text field with text, on 400 kbit/s and a fourth of the speed."""
    page = browser.new_context(viewport=PHONE).new_page()
    _slow(page)
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator("#plain-question, #question").first.fill("老板不发工资")
    took = time.perf_counter() - begun
    page.context.close()
    return took


@dataclass(frozen=True)
class Load:
    """One cold visit on the slow line: seconds, bytes over the line, and the cumulative layout shift."""

    first_paint: float
    interactive: float
    bytes: int
    shift: float


def load(browser: Browser, url: str, field: str, *, elder: bool = False) -> Load:
    """A first visit until `field` takes text, and one more second for what moves late."""
    context = browser.new_context(viewport=PHONE)
    if elder:
        context.add_init_script("localStorage.setItem('labour.display', '{\"elder\": true}')")
    context.add_init_script(_SHIFT)
    page = context.new_page()
    carried: list[int] = []
    devtools = _slow(page)
    devtools.on("Network.loadingFinished", lambda event: carried.append(int(event["encodedDataLength"])))
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator(field).first.fill("老板不发工资")
    interactive = time.perf_counter() - begun
    page.wait_for_load_state("load")
    page.wait_for_timeout(1000)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") / 1000
    shift = page.evaluate("window.shifted")
    context.close()
    return Load(paint, interactive, sum(carried), shift)


def _slow(page: Page) -> CDPSession:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    line = {
        "offline": False,
        "latency": 150,
        "downloadThroughput": BYTES_PER_SECOND,
        "uploadThroughput": BYTES_PER_SECOND,
    }
    devtools.send("Network.emulateNetworkConditions", line)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return devtools


def looks(browser: Browser, url: str) -> Iterator[tuple[str, float, str, float]]:
    """Screen, lowest contrast and where, smallest target in pixels."""
    for scheme in ("light", "dark"):
        for elder in (False, True):
            page = browser.new_context(viewport=PHONE, color_scheme=scheme).new_page()  # type: ignore[arg-type]
            chat = ChatPage(page, url=url)
            chat.open()
            page.locator(".suggestions").wait_for()
            if elder:
                page.get_by_role("button", name="长辈版").click()
            name = f"{scheme}{'，长辈版' if elder else ''}"
            yield _measured(page, f"首屏，{name}")
            chat.ask(QUESTION)
            yield _measured(page, f"回答，{name}")
            page.get_by_role("button", name="更多").click()
            yield _measured(page, f"更多，{name}")
            page.context.close()


def _measured(page: Page, name: str) -> tuple[str, float, str, float]:
    page.wait_for_timeout(300)  # colours fade in for 0.12 s
    ratio, where = page.evaluate(_CONTRAST)
    return name, ratio, where, page.evaluate(_TARGET)


def measure(url: str) -> int:
    """Write the report; 1 when something is out of its bounds."""
    rows, over = (
        [
            "# The web page, measured",
            "",
            "By `python -m tests.browser.measure_page URL` in Chromium, 360 × 740.",
            "",
        ],
        False,
    )
    rows += ["| | measured | allowed |", "|---|---|---|"]
    for name, kilobytes, most in sizes():
        over |= kilobytes > most
        rows.append(f"| {name}, gzip | {kilobytes:.1f} KB | ≤{most} KB |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        took = seconds_to_the_form(browser, url)
        over |= took > 2
        rows.append(f"| the form takes text, 400 kbit/s, CPU ÷ {SLOWER} | {took:.2f} s | ≤2 s |")
        rows += ["", f"A first visit at 400 kbit/s, 150 ms, CPU ÷ {SLOWER}:", ""]
        rows += [
            "| screen | first paint | form takes text | over the line | layout shift |",
            "|---|---|---|---|---|",
        ]
        for name, (path, field, elder) in SCREENS.items():
            seen = load(browser, url + path, field, elder=elder)
            over |= seen.shift > MOST_SHIFT or (field in (SHELL, "#text") and seen.interactive > MOST_SECONDS)
            rows.append(
                f"| {name} | {seen.first_paint:.2f} s | {seen.interactive:.2f} s | {seen.bytes / 1024:.1f} KB | {seen.shift:.3f} |"
            )
        rows += ["", "| screen | lowest contrast | at | smallest target |", "|---|---|---|---|"]
        for name, ratio, where, target in looks(browser, url):
            over |= ratio < LEAST_CONTRAST or target < (LEAST_ELDER if "长辈" in name else LEAST_TARGET)
            rows.append(f"| {name} | {ratio:.2f} | {where} | {target:.0f} px |")
        browser.close()
    REPORT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(*rows, sep="\n")
    return int(over)


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1]))
