"""What the first screen offers: common questions of each side, and of the topic a link came with."""

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
        "员工入职多久必须签合同",
        "试用期最长能约定多久",
        "试用期可以随时辞退员工吗",
        "可以扣员工工资赔损失吗",
        "加班费怎么算",
        "员工离职要开什么证明",
    ],
}
TOPICS = {
    "arrears": ("拖欠工资", ["老板拖欠工资怎么办", "工地包工头跑了，工钱找谁要", "拖欠工资可以投诉到哪里"]),
    "contract": ("劳动合同", ["没签劳动合同能要双倍工资吗", "员工入职多久必须签合同", "试用期最长能约定多久"]),
    "dismissal": ("辞退和离职", ["公司突然叫我不用来了，能赔多少", "试用期可以随时辞退员工吗", "离职要提前多久说"]),
    "wages": ("工资", ["重庆最低工资是多少", "可以扣员工工资赔损失吗", "加班费怎么算"]),
    "hours": ("工时和加班", ["加班费怎么算", "每天最多能加班几个小时", "周末加班可以只补休吗"]),
    "leave": ("休假", ["年休假有几天", "没休的年假怎么算钱", "病假工资怎么算"]),
    "injury": ("工伤", ["上班受伤了怎么申请工伤", "下班路上出车祸算工伤吗", "单位没买社保，工伤谁赔"]),
    "insurance": ("社会保险", ["单位不给我买社保怎么办", "自愿放弃社保有效吗", "怎么领失业金"]),
    "women": ("女职工", ["怀孕了公司能辞退我吗", "产假有多少天", "哺乳时间每天多久"]),
    "arbitration": ("劳动仲裁", ["劳动仲裁怎么申请，要不要钱", "仲裁时效是多久", "仲裁要准备什么证据"]),
    "mediation": ("调解", ["劳动争议可以先调解吗", "调解协议有什么效力"]),
    "gig": ("外卖和网约车", ["外卖骑手算不算劳动关系", "平台扣我的钱怎么办"]),
    "compliance": ("用工合规", ["员工入职要办哪些手续", "员工离职要开什么证明", "规章制度怎样才有效"]),
}
"""By the `topic` of a link such as `/?topic=arrears`: the names of knowledge/cards."""


def topics() -> dict[str, dict[str, object]]:
    """TOPICS as JSON."""
    return {name: {"title": title, "questions": questions} for name, (title, questions) in TOPICS.items()}
