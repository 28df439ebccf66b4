"""The codes of a ticket as staff read them in tables; web/console/words.ts has the same ones for the screen."""

from __future__ import annotations

WORDS = {
    "complaint": "投诉", "report": "举报",
    "filed": "已登记", "awaiting_confirmation": "待确认", "supplement_requested": "待补正", "case_opened": "已立案",
    "not_opened": "不立案", "deemed_opened": "视为立案", "in_progress": "办理中", "transferred": "已移送",
    "returned": "已退回", "merged": "已并案", "resolved": "已办结", "withdrawn": "已撤回", "reopened": "重新办理",
    "inspection": "监察", "mediation": "调解", "arbitration": "仲裁", "cross_region": "跨区域", "other": "其他",
    "court": "法院", "police": "公安", "social_insurance": "社保", "injury_recognition": "工伤认定",
    "labour_capacity": "劳动能力鉴定", "occupational_injury": "职业伤害", "medical_insurance": "医保",
    "housing_fund": "公积金", "tax": "税务", "work_safety": "安全生产", "health": "卫生健康",
    "industry_regulator": "行业主管", "union": "工会", "legal_aid": "法律援助", "petition": "信访", "enforcement": "强制执行",
    "normal": "一般", "high": "较急", "urgent": "加急",
    "confirm": "确认", "supplement": "补正", "decide": "立案决定", "investigate": "查处", "jurisdiction": "移送",
    "mediate": "调解", "accept": "受理", "award": "裁决",
    "suspended": "中止", "announced": "公告送达", "audited": "审计", "appraised": "鉴定", "supplementing": "等待补正",
    "assigning_jurisdiction": "指定管辖",
}  # fmt: skip


def word(code: object) -> str:
    """The word for a code; nothing for None, and a code nobody has worded as it is."""
    return "" if code is None else WORDS.get(str(code), str(code))
