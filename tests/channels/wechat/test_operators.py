"""What operators run: menu, doctor, notices, and the settings they fill in."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import ValidationError
from typer.testing import CliRunner

from actions.turns.standing import STATUS_WORDS
from channels.wechat.doctor import Configured, Finding, examine
from channels.wechat.menu import menu
from channels.wechat.notices import PHRASES, Notices, parse_fields
from cli import cli
from official_account import wechat_platform
from settings import Settings, table
from tests.channels.wechat.door import Door, make_door
from tests.channels.wechat.platform_double import APP_ID, KEY, PERSON, SECRET, TOKEN
from tests.contracts.stores import MORNING, a_filing

SITE = "https://zixun.example.cn"
GIVEN: dict[str, Any] = {
    "wechat_app_id": APP_ID, "wechat_app_secret": SECRET, "wechat_token": TOKEN, "wechat_aes_key": KEY,
}  # fmt: skip


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A door in plain mode."""
    return make_door(tmp_path)


def findings(door: Door, app: FastAPI | None = None, **changes: Any) -> dict[str, Finding]:
    """What the doctor says, by what it looked at."""
    given: dict[str, Any] = {
        "app_id": APP_ID, "token": TOKEN, "mode": "safe", "site": SITE, "customer_service": True, "notice_template": None,
    }  # fmt: skip
    configured = Configured(**given | changes)

    async def look() -> dict[str, Finding]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app or door.app)) as http:
            return {found.name: found async for found in examine(configured, door.platform, http)}

    return asyncio.run(look())


def test_the_doctor_finds_nothing_wrong_with_a_connected_account(door: Door) -> None:
    """Settings, secret, right, menu, template and our own address."""
    door.api.menu = menu(SITE)
    door.api.templates = ["t1"]
    found = findings(door, notice_template="t1")
    assert {name for name, finding in found.items() if not finding.is_right} == set()
    assert len(found) == 8


@pytest.mark.parametrize(
    ("name", "advice", "change"),
    [
        ("AppID", "wx 加 16 位", {"app_id": "gh_123"}),
        ("Token", "3 到 32", {"token": "有空格 的"}),
        ("消息加解密方式", "冒充", {"mode": "plain"}),
        ("消息加解密方式", "冒充", {"mode": "compatible"}),
        ("本服务的外网地址", "PUBLIC_URL", {"site": None}),
        ("本服务的外网地址", "另一个 WECHAT_TOKEN", {"token": "another"}),
        ("客服接口", "有权限却没有用", {"customer_service": False}),
        ("订阅通知模板", "WECHAT_NOTICE_TEMPLATE", {"notice_template": "unknown"}),
        ("自定义菜单", "labour wechat menu", {}),
    ],
)
def test_the_doctor_names_what_is_wrong(door: Door, name: str, advice: str, change: dict[str, Any]) -> None:
    """And what to do about it."""
    found = findings(door, **change)[name]
    assert not found.is_right
    assert advice in found.advice
    assert str(found).startswith("不通过")


def test_the_doctor_names_refusals_of_the_platform(door: Door) -> None:
    """Address list, right, network."""
    door.api.may_push = False
    assert "WECHAT_CUSTOMER_SERVICE=false" in findings(door)["客服接口"].advice
    assert findings(door, customer_service=False)["客服接口"].is_right
    door.stores.clock.advance(hours=3)  # type: ignore[attr-defined]
    door.api.address_allowed = False
    assert "40164" in findings(door)["AppSecret、IP 白名单和网络"].advice
    door.api.address_allowed, door.api.down = True, True
    assert "连不上" in findings(door)["AppSecret、IP 白名单和网络"].advice


def test_the_doctor_sees_that_the_running_service_is_not_connected(door: Door) -> None:
    """404: the service was started without an account."""
    assert "没有打开公众号" in findings(door, app=FastAPI())["本服务的外网地址"].advice


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        (httpx.Response(200, json={"text": ""}), True),
        (httpx.Response(200, json=[]), False),
        (httpx.Response(500), False),
    ],
)
def test_the_doctor_tries_the_sites_own_speech_recognition(
    door: Door, answer: httpx.Response, is_right: bool
) -> None:
    """A frame of silence is enough to see that it answers in the right shape; without the setting nothing is tried."""

    async def look() -> dict[str, Finding]:
        configured = Configured(
            app_id=APP_ID, token=TOKEN, mode="safe", site=None, customer_service=True, notice_template=None,
            asr_url="http://asr.example.cn/",
        )  # fmt: skip
        async with httpx.AsyncClient(transport=httpx.MockTransport(lambda request: answer)) as http:
            return {found.name: found async for found in examine(configured, door.platform, http)}

    assert asyncio.run(look())["语音识别服务"].is_right is is_right
    assert "语音识别服务" not in findings(door)


def notices(door: Door) -> Notices:
    """Notices with a template."""
    return Notices(
        people=door.people,
        platform=door.platform,
        template="t1",
        fields=parse_fields("number=character_string1, status=phrase2,at=time3"),
        page=SITE,
        count=lambda outcome: door.counted.update([outcome]),
    )


def test_a_notice_tells_number_status_and_time_and_never_the_employer(door: Door) -> None:
    """Whoever sees the phone learns no name."""
    session = door.people.known(PERSON).session_id
    receipt = door.stores.desk("hold").file(a_filing(session))
    outcome = asyncio.run(notices(door).tell(session, receipt.number, "case_opened", MORNING))
    assert outcome == "sent"
    (sent,) = door.api.notices
    assert sent["data"] == {
        "character_string1": {"value": receipt.number},
        "phrase2": {"value": "已立案"},
        "time3": {"value": "2026-11-24 09:30"},
    }
    assert "测试样例" not in str(sent)


def test_a_notice_that_may_not_be_sent_is_an_outcome(door: Door) -> None:
    """Not agreed, not following, not of WeChat."""
    session = door.people.known(PERSON).session_id
    door.api.refusals = [43101]
    assert asyncio.run(notices(door).tell(session, "CQ26-1", "filed", MORNING)) == "not_agreed"
    door.people.mark(PERSON, subscribed=False)
    assert asyncio.run(notices(door).tell(session, "CQ26-1", "filed", MORNING)) == "person_gone"
    assert asyncio.run(notices(door).tell(door.stores.session_id(), "CQ26-1", "filed", MORNING)) is None
    assert door.counted == {"not_agreed": 1, "person_gone": 1}


def test_every_status_has_a_phrase_the_template_takes() -> None:
    """At most five characters."""
    assert set(PHRASES) == set(STATUS_WORDS)
    assert all(len(phrase) <= 5 for phrase in PHRASES.values())


@pytest.mark.parametrize("text", ["number", "number=", "employer=thing1", "=thing1"])
def test_unknown_notice_fields_are_refused(text: str) -> None:
    """Nothing but number, status and time can be configured in."""
    with pytest.raises(ValueError, match="number"):
        parse_fields(text)


def test_without_an_app_id_the_door_is_off(door: Door) -> None:
    """No platform, so no routes."""
    assert wechat_platform(Settings(), door.tokens, door.stores.clock.now) is None


@pytest.mark.parametrize(
    "missing", [{"wechat_app_secret": None}, {"wechat_token": None}, {"wechat_aes_key": None}, {"wechat_aes_key": "短"},
                {"wechat_previous_aes_key": KEY + "x"}]
)  # fmt: skip
def test_half_an_account_is_refused_at_the_start(missing: dict[str, Any]) -> None:
    """With a message that names the setting."""
    with pytest.raises(ValidationError, match=r"WECHAT|EncodingAESKey"):
        Settings(**GIVEN | missing)


def test_production_refuses_plain_mode() -> None:
    """Its signature does not cover the body: whoever saw one could speak for anybody."""
    with pytest.raises(ValidationError, match="plain"):
        Settings(**GIVEN | {"profile": "production", "data_key": "x", "wechat_mode": "plain"})


def test_plain_mode_needs_no_key_and_secrets_are_hidden_in_the_table() -> None:
    """`labour settings` can be shown to anybody."""
    settings = Settings(**GIVEN | {"wechat_mode": "plain", "wechat_aes_key": None})
    shown = {name: value for name, value, _ in table(settings)}
    assert shown["WECHAT_APP_ID"] == APP_ID
    assert (shown["WECHAT_APP_SECRET"], shown["WECHAT_TOKEN"]) == ("******", "******")


def test_the_commands_say_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an account they point to the guide; the menu can be shown all the same."""
    monkeypatch.setenv("VAR", str(tmp_path))
    monkeypatch.delenv("WECHAT_APP_ID", raising=False)
    run = CliRunner().invoke
    for command in (["menu"], ["doctor"], ["notice", "CQ26-1"]):
        result = run(cli, ["wechat", *command])
        assert result.exit_code == 2
        assert "docs/wechat.md" in result.output
    shown = run(cli, ["wechat", "menu", "--show"])
    assert shown.exit_code == 0
    assert "我是劳动者" in shown.output
