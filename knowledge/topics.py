"""How the topics of cards are called in Chinese."""

from __future__ import annotations

from collections.abc import Mapping

TOPICS: Mapping[str, str] = {
    "contract": "劳动合同", "wages": "工资", "arrears": "拖欠工资", "arbitration": "劳动仲裁", "inspection": "劳动监察",
    "mediation": "调解", "hours": "工时和加班", "leave": "休假", "dismissal": "辞退和离职", "injury": "工伤",
    "insurance": "社会保险", "women": "女职工", "dispatch": "劳务派遣", "gig": "外卖和网约车", "overage": "超龄劳动者",
    "noncompete": "竞业限制", "parttime": "非全日制", "evidence": "证据", "compliance": "用工合规", "city": "重庆规定",
}  # fmt: skip
