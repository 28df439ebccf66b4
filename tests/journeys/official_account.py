"""A person at the Official Account, for journeys: what they type comes in as signed XML, as the platform delivers it."""

from __future__ import annotations

import re
import time
import uuid

from channels.wechat.bubbles import VIEW
from channels.wechat.deliveries import STILL_THINKING
from channels.wechat.signature import sign
from tests.conftest import System
from tests.journeys.test_filing import ANSWERS

WECHAT = {
    "WECHAT_APP_ID": "wx0123456789abcdef",
    "WECHAT_APP_SECRET": "not-a-secret",
    "WECHAT_TOKEN": "dummytoken",
    "WECHAT_MODE": "plain",
    "WECHAT_API_URL": "http://127.0.0.1:9",
}
"""The settings of an instance with an account; nothing is ever pushed to it."""


def account() -> str:
    """The OpenID of somebody new."""
    return f"o6_{uuid.uuid4().hex[:20]}"


def complain(office: System, person: str, opening: str) -> str:
    """Answers question by question until there is a receipt; its number."""
    said = wechat(office, person, opening)
    for _ in range(14):
        if found := re.search(r"CQ26-\w{5}-\w{3}", said):
            return found[0]
        said = wechat(office, person, _answer(said))
    raise AssertionError(said)


def wechat(office: System, person: str, text: str) -> str:
    """What the account answers; a reply that comes late is fetched by 查看回答, as people do."""
    for _ in range(10):
        said = _delivered(office, person, text)
        if said:
            return said
        time.sleep(2)
        text = VIEW
    raise AssertionError("the account never answered")


def _delivered(office: System, person: str, text: str) -> str:
    moment, nonce = str(int(time.time())), "n"
    body = (
        f"<xml><ToUserName><![CDATA[gh_0]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
        f"<CreateTime>{moment}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content>"
        f"<MsgId>{time.time_ns()}</MsgId></xml>"
    )
    signed = {"signature": sign(WECHAT["WECHAT_TOKEN"], moment, nonce), "timestamp": moment, "nonce": nonce}
    with office.client() as client:
        reply = client.post("/wechat", params=signed, content=body.encode())
    assert reply.status_code == 200, reply.text
    found = re.search(r"<Content><!\[CDATA\[(.*?)\]\]></Content>", reply.text, re.S)
    return found[1] if found and STILL_THINKING not in found[1] else ""


_ASKED = (
    ("请求", "想要什么结果", "request"),
    ("单位", "全名", "employer_name"),
    ("地方", "什么地方", "employer_address"),
    ("反映", "以前向别的部门", "prior_reports"),
    ("同意", "同意", "consent"),
    ("姓名", "您的姓名", "complainant_name"),
    ("电话", "手机号", "phone"),
    ("送达", "寄到哪里", "delivery_address"),
    ("核验", "怎么核验", "id_check"),
)


def _answer(question: str) -> str:
    """The answer to what the account's last message asks."""
    if "确认提交" in question:
        return ANSWERS["confirm"]
    found = [(question.rfind(words), field) for _, words, field in _ASKED if words in question]
    return ANSWERS[max(found)[1]] if found else "不清楚"
