"""What the first screen offers: common questions of each side, of the topic a link came with, and papers."""

from __future__ import annotations

SUGGESTIONS = {
    "worker": [
        "老板拖欠我三个月工资怎么办",
        "没签劳动合同能要双倍工资吗",
        "公司突然叫我不用来了，能赔多少",
        "工地包工头跑了，工钱找谁要",
        "劳动仲裁怎么申请，要不要钱",
        "我要投诉",
    ],
    "employer": [
        "新员工入职第一个月，单位必须办哪些事",
        "辞退一名员工，要走哪几步才算合法",
        "员工入职多久必须签合同",
        "试用期可以随时辞退员工吗",
        "可以扣员工工资赔损失吗",
        "单位收到劳动仲裁通知书，该怎么应对",
    ],
}
PAPERS = {
    "worker": [],
    "employer": [
        ("劳动合同核对表", "给我一份劳动合同核对表"),
        ("辞退核对表", "给我一份辞退核对表"),
        ("工资台账", "给我一份工资台账模板"),
    ],
}
"""Papers a side may want at once: the name on the button, and what pressing it says."""
TOPICS = {
    "arrears": ("拖欠工资", ["老板拖欠工资怎么办", "工地包工头跑了，工钱找谁要", "拖欠工资可以投诉到哪里"]),
    "contract": ("劳动合同", ["没签劳动合同能要双倍工资吗", "员工入职多久必须签合同", "试用期最长能约定多久"]),
    "dismissal": ("辞退和离职", ["公司突然叫我不用来了，能赔多少", "试用期可以随时辞退员工吗", "离职要提前多久说"]),
    "wages": ("工资", ["重庆最低工资是多少", "可以扣员工工资赔损失吗", "加班费怎么算"]),
    "hours": ("工时和加班", ["加班费怎么算", "加班没走审批，还能不能要加班费", "周末加班可以只补休吗"]),
    "leave": ("休假", ["年休假一年几天，工龄怎么数", "没休的年假怎么算钱", "病假工资怎么算"]),
    "injury": ("工伤", ["上班受伤了怎么申请工伤", "下班路上出车祸算工伤吗", "单位没买社保，工伤谁赔"]),
    "insurance": ("社会保险", ["单位不给我买社保怎么办", "自愿放弃社保有效吗", "失业金怎么申请，去哪里"]),
    "women": ("女职工", ["怀孕了公司能辞退我吗", "产假有多少天", "哺乳时间每天多久"]),
    "arbitration": ("劳动仲裁", ["劳动仲裁怎么申请，要不要钱", "仲裁时效是多久", "微信聊天截图能不能当证据"]),
    "mediation": ("调解", ["劳动争议可以先调解吗", "单位不照调解协议付钱怎么办"]),
    "gig": ("外卖和网约车", ["骑手是专送还是众包，算不算站点的员工", "平台扣我的钱怎么办"]),
    "compliance": ("用工合规", ["员工入职要办哪些手续", "员工离职要开什么证明", "规章制度怎样才有效"]),
}
"""By the `topic` of a link such as `/?topic=arrears`: the names of knowledge/cards."""


def papers() -> dict[str, list[dict[str, str]]]:
    """PAPERS as JSON."""
    return {side: [{"title": title, "ask": ask} for title, ask in offered] for side, offered in PAPERS.items()}


def topics() -> dict[str, dict[str, object]]:
    """TOPICS as JSON."""
    return {name: {"title": title, "questions": questions} for name, (title, questions) in TOPICS.items()}
