"""What a complaint is about, told from everyday words. Code by code: issues a worker brings."""

from __future__ import annotations

import re

from language.variants import standardise

ISSUES = {
    "work_injury": "工伤",
    "child_labour": "使用童工",
    "dismissal": "被辞退、不服辞退",
    "severance": "经济补偿没给",
    "withheld_property": "收押金、扣证件",
    "double_wage": "没签劳动合同",
    "minimum_wage": "工资低于最低标准",
    "overtime_pay": "加班费没给",
    "housing_fund": "没缴公积金",
    "social_insurance": "没缴社保",
    "unpaid_wages": "拖欠工资",
    "hours": "超时加班、不让休息",
    "other": "其他劳动权益问题",
}  # fmt: skip

REQUESTS = {
    "unpaid_wages": ("把欠的工资结清",),
    "overtime_pay": ("补发加班费",),
    "minimum_wage": ("补足最低工资差额",),
    "double_wage": ("支付二倍工资差额", "补签劳动合同"),
    "withheld_property": ("退还押金", "退还证件"),
    "social_insurance": ("补缴社保",),
    "hours": ("停止超时加班", "安排休息"),
    "dismissal": ("支付赔偿金", "恢复上班"),
    "severance": ("支付经济补偿",),
}
"""What people mostly want, offered as buttons; anything else may be typed."""

_SENT_AWAY = r"(?<![不没别])(?<!不[想肯愿准能])(?<!不愿意|不同意|舍不得)让我走(?!不|法律|司法|仲裁|诉讼|程序|流程|正规)"
"""让我走 is a dismissal, 不让我走 keeps somebody, and 让我走仲裁 names a way."""
_UNDER_16 = r"(?<![\d几一二三四五六七八九十])(?:1[0-5]|十[一二三四五]{0,2}|[6-9六七八九])(?:来|多)?岁(?!就|起|开始|出来)"
_AT_WORK = r"(?:(?![我咱俺]|老板|公司|单位|老公|老婆|请假|不准).){0,12}(?:干活|上班|做工|打工)"
"""Nobody else in between: 我娃儿12岁，我在厂里上班 and 娃儿8岁，老板不准请假，天天上班 tell of another's work."""
_CHILDREN_SEEN = (
    r"个(?:小?娃儿?|小孩子?|孩子|女孩|男孩|学生)[^，,。；;]{0,4}(?:看|像|估计|可能|怕)[^，,。；;]{0,6}"
)
"""两个娃儿看起来十三四岁: whose age is guessed at is no child of the speaker's."""
_WORDS = (
    ("child_labour", rf"(?<![没无])(?<!没有|没招)童工|[未不]满(16|十六)|{_UNDER_16}{_AT_WORK}|{_CHILDREN_SEEN}{_UNDER_16}"),
    ("work_injury", r"工伤|受伤|摔伤|砸伤|压伤|骨折|手指.{0,4}断|职业病|[尘矽]肺|[上下]班.{0,6}(车祸|撞)"),
    ("dismissal", r"辞退|开除|解雇|炒了|裁员|裁掉|不要我了|不用来了|赶我走|劝退|违法解除|"
                  rf"{_SENT_AWAY}|[把将遭被][我他她]?给?(开|踢|炒|撵|辞)(掉|走)?了(?!罚)"),
    ("severance", r"经济补偿|补偿金|赔偿金|遣散费|N\+1|n\+1"),
    ("withheld_property", r"押金|保证金|扣.{0,5}(身份证|毕业证|资格证|驾驶证|证件|护照)|扣.{0,3}证(?![明据])"),
    ("overtime_pay", r"加班费|加班工资|加班.{0,4}不给钱|加班.{0,4}没给|加班.{0,4}没[有得]?钱|加班.{0,8}倍工资"),
    ("minimum_wage", r"最低工资"),
    ("unpaid_wages", r"欠.{0,8}(工资|钱|薪)|欠[我咱俺他她]|差[我咱俺他她].{0,6}[一二两三四五六七八九十几百千万块钱\d]|不给.{0,3}结账|拖欠|拖.{0,3}(工资|工钱|薪)|欠薪|不发工资|没发工资|工资.{0,6}(没发|不发|没给|不给|没结|拖)|不给钱|"
                     r"不结账|不给工资|压.{0,4}工资|克扣|扣.{0,3}(工资|提成)|扣了?[我咱俺他她].{0,8}[块元钱]|拖了?[我咱俺他她].{0,8}(钱|工资)|讨薪|不给结|(?<![双三两二倍班])工资$|结清工资|要工资|工程款|农民工工资|"
                     r"一分钱?.{0,3}[没不未][有拿给发见]|工资.{0,3}要不[回到]|[没未]有?[拿领收]到.{0,4}(工资|工钱|薪)|跑路"),
    ("double_wage", r"(没|不|未).{0,4}签.{0,4}合同|双倍工资"),
    ("housing_fund", r"公积金"),
    ("social_insurance", r"社保|社会保险|五险|养老保险|医保|失业保险|保险"),
    ("dismissal", r"[叫喊让][我他她]滚|不[给让][我他她]上班|撵[我他她]"),
    ("hours", r"超时|不让休息|没有休息|天天加班|强制加班|没有假|加班|"
              r"(?:每天|一天|天天).{0,6}(?:1[0-9]|十[一二三四五六七八]?)个?(?:小时|钟头)|不给?.{0,3}休息"),
)  # fmt: skip
_PATTERNS = tuple((code, re.compile(words)) for code, words in _WORDS)


_HAPPENS = r"受伤|[摔砸压]伤|骨折|辞退|开除|解雇|裁员|裁掉|劝退|拖?欠|克?扣"
_NOT_SO = re.compile(
    rf"(?:(?<!是)(?:不是|并非)(?:{_HAPPENS}|工伤|童工)|(?<!有)(?<!是)(?:没有?|没得|从未)(?:[被遭]|把我)?(?:{_HAPPENS}))"
    r"[我咱他她们过了]*(?:工资|工钱|薪水?|钱)?"
)
"""What did not happen: 不是工伤, 没被开除, 没欠工资; 没发工资 and 没有加班费 are claims themselves."""


def issue_of(text: str) -> str | None:
    """The issue a text is about: the first that fits and is not denied, unpaid wages before what merely goes with them."""
    standard = _NOT_SO.sub("", standardise(text))
    found = [code for code, pattern in _PATTERNS if pattern.search(standard)]
    if "unpaid_wages" in found and found[0] in (
        "withheld_property",
        "double_wage",
        "dismissal",
        "overtime_pay",
    ):
        return found[0] if found[0] == "dismissal" else "unpaid_wages"
    return found[0] if found else None
