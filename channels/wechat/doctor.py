"""`labour wechat doctor`: whether the account is connected, and what is wrong by name."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Protocol

import httpx

from channels.wechat.outcomes import MEANINGS, Refused
from channels.wechat.recogniser import MEDIA_TYPE
from channels.wechat.signature import sign

_TOKEN = re.compile(r"[0-9A-Za-z]{3,32}")
_NOT_SAFE = "明文的签名不管内容，谁拿到一个签名都能冒充别人；平台和 WECHAT_MODE 都改成安全模式"
_SILENCE = b"#!AMR\n" + b"\x3c" + bytes(31)
"""One silent frame of 20 ms."""
_APP_ID = re.compile(r"wx[0-9a-f]{16}")


@dataclass(frozen=True)
class Finding:
    """One check: what was looked at, whether it is right, and what to do."""

    name: str
    is_right: bool
    advice: str

    def __str__(self) -> str:
        return f"{'通过  ' if self.is_right else '不通过'}  {self.name}：{self.advice}"


class Platform(Protocol):
    """Calls the platform (channels.wechat.platform)."""

    async def call(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Configured:
    """The settings that the checks look at."""

    app_id: str
    token: str
    mode: str
    site: str | None
    customer_service: bool
    notice_template: str | None
    asr_url: str | None = None


async def examine(
    configured: Configured, platform: Platform, http: httpx.AsyncClient
) -> AsyncIterator[Finding]:
    """Every finding in order; `http` reaches our own public address."""
    yield _shaped("AppID", _APP_ID, configured.app_id, "应为 wx 加 16 位十六进制")
    yield _shaped("Token", _TOKEN, configured.token, "应为 3 到 32 个字母数字")
    is_safe = configured.mode == "safe"
    yield Finding("消息加解密方式", is_safe, "安全模式" if is_safe else _NOT_SAFE)
    yield (await _asked(platform, "AppSecret、IP 白名单和网络", "/cgi-bin/get_api_domain_ip"))[0]
    yield await _customer_service(configured, platform)
    finding, menu = await _asked(platform, "自定义菜单", "/cgi-bin/get_current_selfmenu_info")
    if finding.is_right and not menu.get("is_menu_open"):
        finding = Finding("自定义菜单", False, "还没有启用；运行 labour wechat menu")
    yield finding
    if configured.notice_template:
        yield await _notice_template(configured.notice_template, platform)
    if configured.asr_url:
        yield await _recogniser(configured.asr_url, http)
    yield await _own_address(configured, http)


def _shaped(name: str, shape: re.Pattern[str], value: str, advice: str) -> Finding:
    right = shape.fullmatch(value) is not None
    return Finding(name, right, "格式正确" if right else advice)


async def _asked(platform: Platform, name: str, path: str) -> tuple[Finding, dict[str, Any]]:
    try:
        told = await platform.call(path)
    except Refused as refusal:
        return Finding(name, False, MEANINGS[refusal.outcome]), {}
    return Finding(name, True, "正常"), told


async def _customer_service(configured: Configured, platform: Platform) -> Finding:
    name = "客服接口"
    try:
        await platform.call("/cgi-bin/customservice/getkflist")
    except Refused as refusal:
        if refusal.outcome == "no_right" and not configured.customer_service:
            return Finding(name, True, "没有权限；慢的回答给“查看回答”链接")
        if refusal.outcome == "no_right":
            return Finding(name, False, "没有权限；请设 WECHAT_CUSTOMER_SERVICE=false，或者完成微信认证")
        return Finding(name, False, MEANINGS[refusal.outcome])
    if configured.customer_service:
        return Finding(name, True, "有权限；慢的回答主动发送")
    return Finding(name, False, "有权限却没有用；请去掉 WECHAT_CUSTOMER_SERVICE=false")


async def _notice_template(template: str, platform: Platform) -> Finding:
    finding, told = await _asked(platform, "订阅通知模板", "/wxaapi/newtmpl/gettemplate")
    known = {entry.get("priTmplId") for entry in told.get("data", [])}
    if finding.is_right and template not in known:
        return Finding("订阅通知模板", False, MEANINGS["template_refused"])
    return finding


async def _recogniser(url: str, http: httpx.AsyncClient) -> Finding:
    name = "语音识别服务"
    try:
        response = await http.post(url, content=_SILENCE, headers={"Content-Type": MEDIA_TYPE})
        told = response.json() if response.is_success else None
    except httpx.HTTPError as error:
        return Finding(name, False, f"访问不到（{type(error).__name__}）；检查 WECHAT_ASR_URL")
    except ValueError:
        told = None
    if isinstance(told, dict) and "text" in told:
        return Finding(name, True, "有回应")
    return Finding(name, False, f"回应不对（HTTP {response.status_code}）；应为 JSON，里面有 text")


async def _own_address(configured: Configured, http: httpx.AsyncClient) -> Finding:
    name = "本服务的外网地址"
    if configured.site is None:
        return Finding(name, False, "没有设 PUBLIC_URL")
    timestamp, nonce, echo = str(int(time.time())), secrets.token_hex(8), secrets.token_hex(8)
    query = {
        "signature": sign(configured.token, timestamp, nonce),
        "timestamp": timestamp,
        "nonce": nonce,
        "echostr": echo,
    }
    try:
        response = await http.get(configured.site.rstrip("/") + "/wechat", params=query)
    except httpx.HTTPError as error:
        return Finding(name, False, f"访问不到（{type(error).__name__}）；检查域名、证书和 nginx")
    if response.text == echo:
        return Finding(name, True, "微信能验证通过")
    if response.status_code == 403:
        return Finding(name, False, "运行中的服务用的是另一个 WECHAT_TOKEN；改好后重启")
    if response.status_code == 404:
        return Finding(name, False, "运行中的服务没有打开公众号；检查它的 WECHAT_APP_ID 后重启")
    return Finding(name, False, f"回应不对（HTTP {response.status_code}）；检查 nginx 有没有改动内容")
