"""The fields of a ticket under their headings, with the labels and words staff read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.complaint.issues import ISSUES
from channels.console.words import word

AT_WORK = "单位和工地"
HEADINGS: Mapping[str, Mapping[str, str]] = {
    "诉求": {
        "issue": "事由", "request": "请求", "amount": "金额（元）", "months_owed": "欠薪月数", "details": "经过",
        "description": "情况", "prior_reports": "之前反映", "channel": "选的办法", "evidence": "材料种类", "iou": "欠条",
    },
    "用工": {
        "still_employed": "是否在职", "work_start": "入职", "work_end": "离职", "monthly_wage": "月工资",
        "contract_signed": "是否签合同", "job": "岗位", "industry": "行业", "workers_count": "涉及人数", "district": "区县",
    },
    AT_WORK: {
        "employer_name": "单位", "employer_address": "单位地址", "employer_phone": "单位或劳资专管员电话",
        "project_name": "工程项目", "site_address": "工地地址", "developer": "建设单位",
        "general_contractor": "施工总承包单位", "subcontractor": "分包单位", "foreman": "班组长",
    },
    "本人": {
        "complainant_name": "姓名", "phone": "电话", "delivery_address": "送达地址", "id_check": "身份核验",
        "anonymous": "是否匿名",
    },
}  # fmt: skip
OTHER = "其他"
_PLACES = {name: (heading, label) for heading, fields in HEADINGS.items() for name, label in fields.items()}
_ID_CHECK = {"later": "以后核验", "window": "到窗口核验", "login": "登录核验"}


def label(name: str) -> str:
    """What a field is called; a field nobody has named as it is."""
    return _PLACES[name][1] if name in _PLACES else name


def heading(name: str) -> str:
    """The heading a field stands under."""
    return _PLACES[name][0] if name in _PLACES else OTHER


def in_words(name: str, value: Any) -> Any:
    """A value as staff read it: codes in words, yes and no."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if name == "issue":
        return ISSUES.get(str(value), value)
    if name == "id_check":
        return _ID_CHECK.get(str(value), value)
    return word(value) if name == "channel" else value
