"""The page without scripts: cookie and CSRF token on this route only, nothing sent without being asked for."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from channels.web.plain import STALE, csrf_token, fields, may_act
from channels.web.safety import origins
from tests.channels.doors import Doors

QUESTION = "没签合同能要双倍工资吗"


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the form."""
    return dict(re.findall(r'name="(csrf|id)" value="([^"]+)"', page))


def ask(doors: Doors, text: str, **given: str) -> str:
    """Open the page, type, press 发送."""
    form = hidden(doors.client.get("/plain").text)
    return doors.client.post("/plain", data={**form, "text": text, **given}).text


def test_a_question_is_answered_without_scripts(doors: Doors) -> None:
    """The first screen says the wall; the answer stands with its article, and opening it stored no session."""
    first = doors.client.get("/plain")
    assert "不会告诉单位，也不会当作举报线索" in first.text
    assert "plain_session" not in doors.client.cookies
    page = ask(doors, QUESTION)
    assert QUESTION in page and "第八十二条" in page
    assert "第八十二条" in doors.client.get("/plain").text


def test_the_cookies_are_for_this_route_and_for_no_script(doors: Doors) -> None:
    """HttpOnly, SameSite=Strict, Path=/plain."""
    form = hidden(doors.client.get("/plain").text)
    set_cookies = doors.client.post("/plain", data={**form, "text": QUESTION}).headers.get_list("set-cookie")
    assert len(set_cookies) == 2
    for cookie in set_cookies:
        assert "HttpOnly" in cookie and "Path=/plain" in cookie and "samesite=strict" in cookie.lower()


@pytest.mark.parametrize("csrf", ["", "wrong", csrf_token("someone else")])
def test_a_form_of_another_site_says_nothing(doors: Doors, csrf: str) -> None:
    """Without our token the words only stand in the box; nobody is asked."""
    doors.client.get("/plain")
    page = doors.client.post("/plain", data={"csrf": csrf, "id": "1", "text": QUESTION}).text
    assert STALE in page and QUESTION in page
    assert doors.rasa.heard == []


def test_the_shells_form_only_fills_the_box(doors: Doors) -> None:
    """The form inside `/` has no token: its words wait for one more press, and are sent by it."""
    page = doors.client.post("/plain", data={"text": QUESTION}).text
    assert STALE in page
    doors.client.post("/plain", data={**hidden(page), "text": QUESTION})
    assert doors.rasa.heard == [QUESTION]


def test_sending_the_page_again_asks_once(doors: Doors) -> None:
    """Reload of a sent form carries the same id."""
    form = hidden(doors.client.get("/plain").text)
    for _ in range(2):
        page = doors.client.post("/plain", data={**form, "text": QUESTION}).text
    assert doors.rasa.heard == [QUESTION]
    assert page.count("第八十二条") == 1


def test_a_quick_reply_is_a_button(doors: Doors) -> None:
    """Pressing it says its words."""
    page = ask(doors, QUESTION)
    assert 'name="offer" value="转人工"' in page
    doors.client.post("/plain", data={**hidden(page), "text": "", "offer": "转人工"})
    assert doors.rasa.heard[-1] == "转人工"


def test_clearing_forgets_the_conversation_here(doors: Doors) -> None:
    """清除本机记录 drops the cookie; the next page is as a first visit."""
    page = ask(doors, QUESTION)
    cleared = doors.client.post("/plain/clear", data=hidden(page))
    assert "已清除本机记录" in cleared.text
    assert cleared.headers["clear-site-data"] == '"storage"'
    assert QUESTION not in doors.client.get("/plain").text


def test_markup_is_text(doors: Doors) -> None:
    """What a person types never becomes an element."""
    page = ask(doors, "<script>alert(1)</script>")
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_the_privacy_page_names_rights_and_articles(doors: Doors) -> None:
    """What is kept, why, how to see, take along, erase; and whom to sue."""
    page = doors.client.get("/privacy").text
    for words in ("不会当作举报线索", "删除我的对话", "《个人信息保护法》", "人民法院", "未满 14 周岁"):
        assert words in page


def test_only_listed_origins_may_frame_us(doors: Doors) -> None:
    """frame-ancestors holds this site and the list; scripts from elsewhere and inline ones stay forbidden."""
    csp = doors.client.get("/plain").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://rsj.example.cn;" in csp
    assert "unsafe-inline" not in csp


@pytest.mark.parametrize(
    "wrong", ["*", "https://*.cn", "rsj.cq.gov.cn", "https://a.cn/path", "https://a.cn;script-src *"]
)
def test_a_list_of_embedders_must_be_origins(wrong: str) -> None:
    """A wildcard, a path or a missing scheme stops the start with a plain message."""
    with pytest.raises(ValueError, match="不是网站来源"):
        origins(wrong)


def test_origins_are_split_at_commas() -> None:
    """Spaces, an end slash and an empty setting do no harm."""
    assert origins(" https://a.gov.cn/ ,http://localhost:8123") == (
        "https://a.gov.cn",
        "http://localhost:8123",
    )
    assert origins("") == ()


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_no_body_breaks_the_form(body: bytes) -> None:
    """Whatever bytes arrive are read as fields, and none of them is a valid token."""
    given = fields(body)
    assert not may_act({}, given)
    assert not may_act({"plain_seed": "known"}, given)


@pytest.mark.parametrize("path", ["/plain", "/privacy"])
def test_every_page_leads_to_clearing_this_device(doors: Doors, path: str) -> None:
    """On a borrowed phone it is one tap away."""
    assert 'href="/plain#clear"' in doors.client.get(path).text
