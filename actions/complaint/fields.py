"""The fields of a filing in the order they are asked: facts first, identity last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.complaint.facts import PAY_ISSUES, Facts, answered, known
from actions.complaint.issues import ISSUES
from actions.triage import route

BOTH = ("complaint", "report")
COMPLAINT = ("complaint",)


@dataclass(frozen=True)
class Field:
    """One field: how it is asked, the buttons offered, for which kinds of filing and when it is needed."""

    name: str
    label: str
    question: str
    buttons: tuple[str, ...] = ()
    kinds: tuple[str, ...] = BOTH
    needed: Callable[[Facts], bool] = lambda facts: True
    may_be_unknown: bool = True


def _claims_pay(facts: Facts) -> bool:
    return facts.get("issue") in PAY_ISSUES and not answered(facts, "months_owed")


def _has_choice(facts: Facts) -> bool:
    issue = facts.get("issue")
    return issue in ISSUES and route(str(issue), kind="complaint").door == "choice"


def _is_named(facts: Facts) -> bool:
    return facts.get("kind") != "report" or facts.get("anonymous") is False


FIELDS: tuple[Field, ...] = (
    Field(
        "issue", "事情", "您要反映什么事？一句话说说就行。",
        ("拖欠工资", "被辞退不服", "没签劳动合同", "加班费没给", "收押金、扣证件", "没缴社保"), may_be_unknown=True,
    ),
    Field("channel", "办法", "您选哪一种？", ("申请调解", "申请仲裁"), COMPLAINT, _has_choice),
    Field(
        "amount", "金额", "大概欠您多少钱？说个数，或者说欠了几个月都行。", ("不清楚",), COMPLAINT, _claims_pay,
    ),
    Field(
        "request", "请求", "您想要什么结果？一句话说清楚就行。", (), COMPLAINT,
    ),
    Field("employer_name", "单位", "单位全名是什么？不知道全名，就说招牌、工地名或者老板怎么称呼。", ("不清楚",)),
    Field("employer_address", "单位地址", "单位或者工地在什么地方？尽量说到区县、街道和路名。", ("不清楚",)),
    Field("district", "区县", "是在重庆哪个区县？", ("两江新区", "渝中区", "九龙坡区", "沙坪坝区", "不清楚"), COMPLAINT),
    Field(
        "prior_reports", "之前反映", "这件事以前向别的部门反映过、申请过仲裁或者起诉过吗？",
        ("没有反映过", "投诉过", "申请过仲裁", "已经起诉"), COMPLAINT,
    ),
    Field(
        "consent", "同意", "", ("同意", "不同意"), may_be_unknown=False,
    ),
    Field(
        "anonymous", "是否匿名", "您要匿名还是实名？实名并留下联系方式的，处理结果会书面告诉您；两种都会为您保密。",
        ("匿名", "实名"), ("report",),
    ),
    Field("complainant_name", "姓名", "您的姓名是？（只给办案的人看）", (), BOTH, _is_named),
    Field("phone", "电话", "能打通的手机号是多少？", (), BOTH, _is_named),
    Field(
        "delivery_address", "送达地址", "法律文书寄到哪里？写一个您能收到信的地址。", ("不清楚",), COMPLAINT,
    ),
    Field(
        "id_check", "身份核验", "身份证怎么核验？可以带身份证到窗口，也可以等工作人员联系您时再核验。这里不用发身份证号。",
        ("到窗口核验", "以后再说"), COMPLAINT,
    ),
    Field("confirm", "确认", "", ("确认提交", "修改", "取消"), may_be_unknown=False),
)  # fmt: skip

BY_NAME = {field.name: field for field in FIELDS}


def open_fields(facts: Facts) -> tuple[Field, ...]:
    """The fields that still need an answer, in the order they are asked."""
    kind = str(facts.get("kind", "complaint"))
    return tuple(
        field
        for field in FIELDS
        if kind in field.kinds and not answered(facts, field.name) and field.needed(facts)
    )


def next_field(facts: Facts) -> Field | None:
    """The next field to ask, or None when everything needed is answered."""
    return next(iter(open_fields(facts)), None)


def missing(facts: Facts) -> tuple[str, ...]:
    """The needed fields a person could not tell, in the order they were asked."""
    kind = str(facts.get("kind", "complaint"))
    asked = [
        field.name for field in FIELDS if kind in field.kinds and field.name not in ("consent", "confirm")
    ]
    return tuple(name for name in asked if answered(facts, name) and not known(facts, name))
