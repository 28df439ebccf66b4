"""Twenty scripted calls at the real screen in Chromium: `python -m tests.bench.measure_calls [--speed 120]`.

The operator is a script that types word by word, as an input method commits them, at a stated speed, and takes a stated
time for every other key. What is measured: the milliseconds from the last key until the answer to all that was typed
is painted; the seconds to it and to the receipt of the work order; what had to be typed twice.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from channels.console.credentials import NO_PASSWORD
from language.segment import segmenter
from settings import ROOT, Settings
from store.desk_records import CITYWIDE
from stores import open_stores
from tests.bench.app_process import running_app
from tests.bench.scripted_calls import Ran, ScriptedCall, figures, scripted_calls
from tests.browser.conftest import FLAGS, chromium

RESULT = ROOT / "docs" / "results" / "calls.json"
SPEED = 120
"""Characters a minute: an assumption, not measured on people."""
PER_ACTION = 0.8
"""Seconds for a key or a click that types nothing: an assumption too."""
P95_AT_MOST_MS = 250
PROBE = """
window.keyed = {}; window.painted = {};
document.addEventListener("input", (event) => { keyed[event.target.value] = performance.now(); }, true);
const json = Response.prototype.json;
const send = window.fetch;
window.fetch = async (path, options) => {
  const reply = await send(path, options);
  if (String(path) === "/api/assist") reply.asked = JSON.parse(options.body).q;
  return reply;
};
Response.prototype.json = async function () {
  const told = await json.call(this);
  const asked = this.asked;
  if (asked !== undefined) requestAnimationFrame(() => setTimeout(() => { painted[asked] = performance.now(); }));
  return told;
};
"""


class Operator:
    """Types and presses keys, no faster than the stated speed."""

    def __init__(self, page: Page, *, speed: int) -> None:
        self.page = page
        self._per_character = 60 / speed
        self.typed = 0

    def type(self, text: str) -> None:
        """Word by word into what has the focus."""
        for word in segmenter().dictionary_words(text):
            time.sleep(len(word) * self._per_character)
            self.page.keyboard.insert_text(word)
        self.typed += len(text)

    def press(self, key: str) -> None:
        """One key."""
        time.sleep(PER_ACTION)
        self.page.keyboard.press(key)

    def until_painted(self) -> float:
        """Milliseconds from the last key until the answer to the whole box is on screen."""
        told = self.page.wait_for_function(
            "() => { const q = document.querySelector('textarea').value; return painted[q] && painted[q] - keyed[q] }"
        )
        return float(told.json_value())


def run(page: Page, call: ScriptedCall, speed: int) -> Ran:
    """One call from the first key to its end."""
    operator, ran, started = Operator(page, speed=speed), Ran(call.id, call.result), time.perf_counter()
    if call.side == "employer":
        operator.press("F4")
    for piece in call.says:
        operator.type(piece)
        ran.on_screen_ms.append(round(operator.until_painted(), 1))
    ran.answer_s = round(time.perf_counter() - started, 1)
    _judge(page, call, ran)
    if call.order:
        _order(page, call, operator, ran)
        ran.total_s = round(time.perf_counter() - started, 1)
    operator.press("F9")
    page.get_by_text("通话已记").wait_for()
    ran.total_s = ran.total_s or round(time.perf_counter() - started, 1)
    ran.typed = operator.typed
    if call.side == "employer":
        operator.press("F4")
    return ran


def _judge(page: Page, call: ScriptedCall, ran: Ran) -> None:
    asked = {"q": "".join(call.says), "audience": call.side}
    told = page.evaluate(
        "async (asked) => await (await fetch('/api/assist', {method: 'POST', headers: {'Content-Type': 'application/json',"
        " Authorization: `Bearer ${sessionStorage['console-token']}`}, body: JSON.stringify(asked)})).json()",
        asked,
    )
    if call.result == "passed_on":
        ran.is_right = ran.in_three = told["escalation"] is not None
        return
    shown = page.locator("article.card h2 .el-tag").count()
    cards = [one["card"] for one in told["answers"][:shown]]
    ran.first_card = cards[0] if cards else None
    ran.is_right, ran.in_three = ran.first_card in call.cards, bool(set(cards) & set(call.cards))
    if call.calculation:
        ran.is_right = ran.in_three = (told["calculation"] or {}).get("kind") == call.calculation


def _order(page: Page, call: ScriptedCall, operator: Operator, ran: Ran) -> None:
    started = time.perf_counter()
    operator.type(" " + call.details)
    ran.on_screen_ms.append(round(operator.until_painted(), 1))
    operator.press("F2")
    form = page.locator("form.grid")
    form.wait_for()
    box = "".join(call.says) + call.details
    for name, expected in call.order.items():
        shown = _shown(page, name)
        if shown == expected:
            ran.prefilled += 1
            ran.prefilled_characters += len(expected) if expected in box else 0
        elif shown is not None:
            (ran.retyped if expected in box else ran.wrong).append(name)
            _fill(page, operator, name, expected)
    for name, value in call.form.items():
        _fill(page, operator, name, value)
    time.sleep(PER_ACTION)
    page.get_by_label("来电人同意登记").check()
    operator.press("Enter")
    page.get_by_text("回执编号").wait_for()
    ran.order_s = round(time.perf_counter() - started, 1)


def _shown(page: Page, name: str) -> str | None:
    """A field's value on the form; None where the form does not show it."""
    found = page.locator(f"form.grid [data-field='{name}']")
    return found.input_value() if found.count() else None


def _fill(page: Page, operator: Operator, name: str, value: str | bool) -> None:
    time.sleep(PER_ACTION)
    found = page.locator(f"form.grid [data-field='{name}']")
    if isinstance(value, bool):
        found.set_checked(value)
    elif found.evaluate("(field) => field.tagName") == "SELECT":
        found.select_option(value)
    else:
        found.fill("")
        operator.type(value)


@contextmanager
def screen() -> Iterator[Page]:
    """The console of a real app over the built index, an operator signed in, at half a screen's width."""
    built = Path(os.environ.get("VAR") or ROOT / "var").resolve()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        (Path(folder) / "index").symlink_to(built / "index")
        kept = open_stores(Settings(var=Path(folder))).console
        member = kept.staff.add(
            login="bench", name="测速", role="operator", districts=[CITYWIDE], password_hash=NO_PASSWORD
        )
        token = kept.staff_sessions.open(member.id, lifetime=timedelta(hours=2))
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        with closing(browser), running_app(Path(folder)) as app:
            page = browser.new_page(viewport={"width": 960, "height": 900}, locale="zh-CN")
            page.add_init_script(PROBE + f"sessionStorage.setItem('console-token', {json.dumps(token)});")
            page.goto(f"{app.url}/console/")
            page.get_by_label("来电人说").wait_for()
            yield page


def main() -> int:
    """Run, print, write; 1 when the answer came too late, a field was typed twice or an order took over a minute."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--speed", type=int, default=SPEED)
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    asked = parser.parse_args()
    with screen() as page:
        page.get_by_label("来电人说").fill(
            "开场"
        )  # the first question of a process loads its tables: not measured
        page.locator(".assist .fine").nth(1).wait_for()
        page.keyboard.press("Escape")
        runs = [run(page, call, asked.speed) for call in scripted_calls()]
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "load": os.getloadavg()}
    told = {"machine": machine} | figures(runs, speed=asked.speed, per_action=PER_ACTION)
    if not asked.dry:
        RESULT.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(told, ensure_ascii=False, indent=2))
    late = told["on_screen_ms"]["p95"] > P95_AT_MOST_MS
    return int(late or told["fields_retyped"] > 0 or told["orders_within_60_s"] < told["work_orders"])


if __name__ == "__main__":
    raise SystemExit(main())
