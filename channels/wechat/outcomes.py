"""How a call to the platform can end, by name: no refusal is lost behind a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Outcome = Literal[
    "sent",
    "window_closed",
    "quota_spent",
    "no_right",
    "address_refused",
    "token_refused",
    "wrong_secret",
    "person_gone",
    "not_agreed",
    "template_refused",
    "unreachable",
    "refused",
]

CODES: Mapping[int, Outcome] = {
    0: "sent",
    -1: "unreachable",
    40001: "token_refused",
    40014: "token_refused",
    42001: "token_refused",
    40013: "wrong_secret",
    40125: "wrong_secret",
    41004: "wrong_secret",
    40164: "address_refused",
    61004: "address_refused",
    45015: "window_closed",
    45047: "quota_spent",
    45009: "quota_spent",
    45011: "quota_spent",
    48001: "no_right",
    48004: "no_right",
    50002: "no_right",
    40003: "person_gone",
    43004: "person_gone",
    43101: "not_agreed",
    40037: "template_refused",
    47003: "template_refused",
}
"""The platform's `errcode`; one that is not listed is `refused`."""

MEANINGS: Mapping[Outcome, str] = {
    "sent": "成功",
    "window_closed": "对方超过 48 小时没有发过消息，现在不能主动发（45015）；等对方再来消息",
    "quota_spent": "接口次数或条数用完了（45047、45009、45011）；等额度恢复，或在公众平台清零",
    "no_right": "这个公众号没有这个接口的权限（48001）；需要完成微信认证",
    "address_refused": "服务器的出口 IP 不在白名单里（40164）；到“设置与开发 → 基本配置 → IP 白名单”添加",
    "token_refused": "access_token 无效，刷新后仍被拒绝（40001、42001）；检查是否有别的程序在用同一个 AppSecret",
    "wrong_secret": "AppID 或 AppSecret 不对（40013、40125）；到“基本配置”核对，必要时重置 AppSecret",
    "person_gone": "对方没有关注，或者已取消关注（43004、40003）",
    "not_agreed": "对方没有同意接收这种订阅通知（43101）",
    "template_refused": "订阅通知的模板编号或字段不对（40037、47003）；核对 WECHAT_NOTICE_TEMPLATE 和 WECHAT_NOTICE_FIELDS",
    "unreachable": "连不上微信接口，或者微信正忙；检查网络和 WECHAT_API_URL",
    "refused": "微信拒绝了请求，原因见日志里的错误码",
}


class Refused(Exception):
    """The platform said no, or could not be asked. `code` is its number, None where it gave none."""

    def __init__(self, outcome: Outcome, code: int | None = None) -> None:
        super().__init__(f"{outcome} ({code})")
        self.outcome = outcome
        self.code = code


def outcome_of(code: int) -> Outcome:
    """The name of an `errcode`."""
    return CODES.get(code, "refused")
