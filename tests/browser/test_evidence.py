"""Evidence from a phone, in real Chromium against the real app."""

from __future__ import annotations

import hashlib
import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, expect

from tests.browser.chat_page import FAILED_CALL, ChatPage

pytestmark = pytest.mark.browser
UPLOADS = "**/api/attachments"


def photograph(name: str = "欠条.jpg") -> FilePayload:
    """A picture as a camera gives it."""
    held = io.BytesIO()
    Image.new("RGB", (1200, 900), "beige").save(held, "JPEG")
    return FilePayload(name=name, mimeType="image/jpeg", buffer=held.getvalue())


def choose(chat: ChatPage, *files: FilePayload) -> Any:
    """Open 上传材料 and pick files; the list of what was picked."""
    chat.page.get_by_role("button", name="上传材料").click()
    chat.page.locator("[data-pick]").set_input_files(list(files))
    return chat.page.get_by_role("list", name="选好的材料").get_by_role("listitem")


def test_the_original_goes_up_unchanged(chat: ChatPage) -> None:
    """The server's SHA-256 is that of the file on the phone; the page says to keep the original."""
    photo = photograph()
    with chat.page.expect_response(UPLOADS) as kept:
        pieces = choose(chat, photo)
    expect(pieces).to_contain_text(["已收好"])
    assert kept.value.status == 201
    assert kept.value.json()["sha256"] == hashlib.sha256(photo["buffer"]).hexdigest()
    expect(chat.page.get_by_role("dialog")).to_contain_text("原件不要删")
    assert chat.axe() == []
    assert chat.small_targets(44) == []
    chat.page.get_by_role("button", name="好了").click()
    expect(chat.page.locator(".notice")).to_contain_text("已收好 1 份材料")


def test_a_lost_line_is_tried_again_under_the_same_id(chat: ChatPage) -> None:
    """The file stays in the list, says so, and is kept once."""
    chat.expected_errors.append(FAILED_CALL)
    chat.page.route(UPLOADS, lambda route: (route.fetch(), route.abort()), times=1)
    pieces = choose(chat, photograph())
    expect(pieces).to_contain_text(["没有传上去"])
    assert chat.axe() == []
    chat.page.get_by_role("button", name="再传一次").click()
    expect(pieces).to_contain_text(["已收好"])
    chat.page.get_by_role("button", name="好了").click()
    chat.page.get_by_role("button", name="更多").click()
    chat.page.get_by_role("button", name="看看记下了什么").click()
    expect(chat.page.get_by_role("dialog")).to_contain_text("材料 1 份")


def test_what_is_no_evidence_is_refused_beside_its_name(chat: ChatPage) -> None:
    """A page called 欠条.jpg, and a file over 10 MB, which is not even sent."""
    chat.expected_errors.append(FAILED_CALL)
    page = FilePayload(name="欠条.jpg", mimeType="image/jpeg", buffer=b"<html><script>alert(1)</script>")
    large = FilePayload(name="视频.mp4", mimeType="video/mp4", buffer=bytes(10 * 1024 * 1024 + 1))
    pieces = choose(chat, page, large)
    expect(pieces).to_contain_text(["收不了这种文件", "超过 10 MB"])


def board(chat: ChatPage) -> None:
    """Open 上传材料 and photograph the board."""
    chat.page.get_by_role("button", name="上传材料").click()
    chat.page.get_by_text("在工地干活？").click()
    chat.page.locator("[data-board]").set_input_files([photograph("IMG_0001.jpg")])
    expect(chat.page.get_by_role("list", name="选好的材料")).to_contain_text(
        "维权信息告示牌已收好", use_inner_text=False
    )


def test_a_sites_board_is_photographed_and_its_names_are_told(chat: ChatPage) -> None:
    """The picture is evidence under its kind; one message tells of it and of the names, which are said back."""
    board(chat)
    assert chat.axe() == []
    assert chat.small_targets(44) == []
    chat.page.get_by_label("施工总承包单位").fill("重庆样例建工有限公司")
    chat.page.get_by_label("工程项目名称").fill("样例花园，二期")
    chat.page.get_by_role("button", name="把这些名字告诉助手").click()
    reply = chat.reply_to("告示牌上写着")
    assert chat.person_messages == [
        "我上传了维权信息告示牌的照片，告示牌上写着：工程项目名称是样例花园 二期，施工总承包单位是重庆样例建工有限公司"
    ]
    expect(reply).to_contain_text("施工总承包单位：重庆样例建工有限公司")


def test_a_board_without_names_is_followed_by_its_form(chat: ChatPage) -> None:
    """Closing the dialog after the picture, the assistant asks, and the page shows the fields under the question."""
    board(chat)
    chat.page.get_by_role("button", name="好了").click()
    reply = chat.reply_to("我上传了维权信息告示牌的照片")
    expect(reply).to_contain_text("照着牌子把名字填上")
    assert chat.asks == "site_board"
    assert chat.axe() == []
    chat.page.locator(".talk").get_by_label("劳资专管员电话").fill("13900002222")
    chat.page.locator(".talk").get_by_role("button", name="把这些名字告诉助手").click()
    expect(chat.reply_to("告示牌上写着")).to_contain_text("139****2222")
    assert "13900002222" not in chat.page.locator(".message.bot").last.inner_text()
