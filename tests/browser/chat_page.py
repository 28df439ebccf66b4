"""The chat page as a person uses it: one method a thing they do, one property a thing they see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

AXE = Path("web/node_modules/axe-core/axe.min.js")
MESSAGES = "**/api/messages"
# Chromium writes this line for any failed call; tests that make calls fail announce it.
FAILED_CALL = "Failed to load resource"


class ChatPage:
    """Wraps a Playwright page; collects console errors and the messages the page sends."""

    def __init__(self, page: Page, *, url: str) -> None:
        self.page = page
        self.url = url
        self.expected_errors: list[str] = []
        self.sent: list[dict[str, str]] = []
        self._errors: list[str] = []
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self._errors.append(str(error)))
        page.on("request", self._note_request)

    def open(self) -> None:
        """Loads the page and waits for the composer: until then only the plain shell is there."""
        self.page.goto(self.url)
        self.composer.wait_for()

    def ask(self, text: str) -> Locator:
        """Types, presses Enter, waits for the reply, and returns the last message of the assistant."""
        self.composer.fill(text)
        self.composer.press("Enter")
        return self.reply_to(text)

    def reply_to(self, text: str) -> Locator:
        """The last message of the assistant, once the person's `text` has been answered."""
        said = self.page.locator(".message.person").filter(has_text=text).last
        expect(said).to_be_visible()
        expect(self.pending).to_have_count(0)
        return self.page.locator(".message.bot").last

    def unexpected_errors(self) -> list[str]:
        """Console errors, uncaught exceptions and CSP violations that no test announced."""
        return [text for text in self._errors if not any(known in text for known in self.expected_errors)]

    def axe(self) -> list[str]:
        """Accessibility violations of what is on screen now, as `rule: element`."""
        # evaluate() is not bound by the page's CSP, an added script tag would be.
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = self.page.evaluate("axe.run().then((result) => result.violations)")
        return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]

    def too_wide(self) -> bool:
        """Whether anything makes the page scroll sideways."""
        script = "[document.documentElement, ...document.querySelectorAll('.page, .log')]"
        return bool(self.page.evaluate(f"{script}.some((box) => box.scrollWidth > box.clientWidth)"))

    def small_targets(self, pixels: int) -> list[str]:
        """Visible buttons, links and inputs lower or narrower than `pixels`."""
        return list(
            self.page.evaluate(
                """(least) => [...document.querySelectorAll("button, a, textarea, summary, label:has(input)")]
                  .filter((one) => !one.classList.contains("unseen") && one.checkVisibility())
                  .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
                  .filter(([, box]) => Math.min(box.width, box.height) < least)
                  .map(([name, box]) => `${name} ${box.width}×${box.height}`)""",
                pixels,
            )
        )

    def stored(self) -> str:
        """Everything the page keeps in this browser, as one text."""
        return str(self.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))

    @property
    def composer(self) -> Locator:
        # By its form: the shell's own input, which the page's takes the place of, goes by the same label.
        return self.page.locator("form.composer").get_by_label("您的问题")

    @property
    def asks(self) -> str:
        """The field the assistant waits for, or an empty text."""
        return self.page.locator("form.composer").get_attribute("data-asks") or ""

    @property
    def quick_replies(self) -> Locator:
        return self.page.get_by_role("group", name="快捷回答").get_by_role("button")

    def show(self, *bodies: dict[str, Any]) -> Locator:
        """Asks, and lets the line give these bodies of M as the reply: what a part of the app makes, seen here."""
        said = {"from": "bot", "at": "2026-11-24T09:30:00.000+08:00", "reply_to": "01", "quick_replies": []}
        rest = {"asks": None, "answer": None, "calculation": None, "ticket": None, "documents": []}
        messages = [{**said, **rest, "id": f"{at:02}", **body} for at, body in enumerate(bodies, 2)]
        told = json.dumps({"messages": messages}, ensure_ascii=False)
        self.page.route(MESSAGES, lambda route: route.fulfill(status=200, body=told), times=1)
        self.composer.fill("算一算")
        self.composer.press("Enter")
        return self.page.locator(".message.bot").last

    @property
    def pending(self) -> Locator:
        return self.page.locator(".pending")

    @property
    def person_messages(self) -> list[str]:
        return self.page.locator(".message.person .text").all_text_contents()

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._errors.append(message.text)

    def _note_request(self, request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/api/messages"):
            self.sent.append(json.loads(request.post_data or "{}"))
