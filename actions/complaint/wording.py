"""What the form says: its opening, the questions, the summary and the receipt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from actions.calculating.telling import result
from actions.calculators.calculation import Calculation
from actions.calculators.catalogue import CALCULATORS
from actions.complaint.competent import body
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, known
from actions.complaint.fields import FIELDS
from actions.complaint.issues import ISSUES
from actions.deadlines.limitation import run
from actions.deadlines.periods import days_left, is_pressing
from actions.triage import Route
from handoff.desk import Receipt
from handoff.routing import Competence

CANCELLED = "好的，已经取消，没有登记，您说的内容不会转给任何人。以后想办，随时说“我要投诉”。"
NO_CONSENT = (
    "好的，您不同意转交，就不登记了，也不会告诉任何人。您可以改用匿名举报（回复“我要举报”），"
    "也可以自己带材料到当地劳动保障监察机构窗口，或者拨打 12333。"
)
CHANGE = "要改哪里，直接说就行，比如“金额改成 8000”“不是三个月是五个月”“电话改成……”。"
NOT_STORED = "刚才系统繁忙，登记没有成功，您说的内容都还在。请过一会儿再回复“确认提交”，急的话拨打 12333。"
CORRECTED = "好的，改过来了。"
BY_AN_EMPLOYER = (
    "听您说的，您是用人的一方。劳动监察管的是单位违反劳动法的事，不受理单位投诉员工，所以这里没有登记。\n"
    "· 偷东西、卷款、打人：打 110 报警，监控、账目留好。\n"
    "· 不辞而别、造成损失：先书面通知本人协商；谈不拢，可以向劳动人事争议仲裁委员会申请仲裁，要求赔偿。\n"
    "已经干了的活，工资照样要结，不能说扣就扣；能扣多少、怎么扣，可以接着问我。"
)
NEEDS_NAME = (
    "投诉是替您本人去要，办案的人要联系您、把结果送给您，所以要留真名和电话，只给办案的人看。"
    "只想匿名反映的，回复“举报”，换成匿名举报，已经说的都留着。"
)
NO_ANSWER = "这句不像{label}，没有记下。"
NOTED = "记下了。"
NOTHING_FILED = "这件还没有登记完，还没有进度可查；以前登记过的，取消这件以后发编号和查询码来查。"
WAITS = "登记还留着，回复“继续”接着填。"
NOT_UNDERSTOOD = "这一项没看明白。"
_CONSENT = (
    "{notice}，会转给{agency}；{warning}办案之外不公开，也不用来做别的。同意就回复“同意”，不同意就不登记。"
)
_NOTICE = {
    "complaint": "下面要留姓名和联系方式。您说的内容和身份信息只用来办这件事",
    "report": "您说的内容只用来核实这件事",
}


def opening(kind: str) -> str:
    """The first sentences of a form: what it is, that it can be left, what telling the employer means."""
    if kind == "report":
        return (
            "这是举报登记，可以匿名，会为您保密；但举报不能替您要回自己的钱，要钱请说“我要投诉”。"
            "随时可以说“取消”，不知道的回复“不清楚”。"
        )
    return (
        "我帮您登记投诉，转给主管部门。投诉要实名，投诉后单位会知道是你；只想反映问题、不想露面，可以说“我要举报”。"
        "随时可以说“取消”，不知道的回复“不清楚”。"
    )


def route_sentence(found: Route, names: Sequence[str]) -> str:
    """Why an issue goes where it goes, with the articles."""
    basis = f"（依据{'、'.join(names)}）" if names else ""
    return f"{found.why}{basis}。"


LIMIT_HELD = "申请仲裁的期限规定正在核对，先别算日子，尽快去申请，或者打 12333 问清楚。"


def choice(dismissed_on: date | None, today: date, *, limit_is_held: bool = False) -> str:
    """Mediation or arbitration, with what each costs in time and the limitation date; neither is required first."""
    return (
        "有两条路，您自己选，都不收费：\n"
        "1. 调解：自愿的，双方坐下来谈，一般十五日内有结果，谈不成随时可以再去仲裁（《劳动争议调解仲裁法》第十四条）。\n"
        "2. 仲裁：五日内决定受不受理，受理后一般四十五日内裁决，最多再延十五日（《劳动争议调解仲裁法》第二十九条、第四十三条）。\n"
        f"不必先调解才能仲裁。{LIMIT_HELD if limit_is_held else _limit(dismissed_on, today)}"
    )


def _limit(dismissed_on: date | None, today: date) -> str:
    rule = "申请仲裁的期限是一年（《劳动争议调解仲裁法》第二十七条）"
    if dismissed_on is None:
        return f"{rule}，从您知道被辞退那天算起，别拖过去。"
    last = run(dismissed_on).last_day
    left = days_left(last, today)
    if left < 0:
        return f"{rule}，按您说的日子算到 {last}，可能超过时效，仍可申请，请尽快。"
    aid = "不到七天了，先打 12348 找法律援助。" if is_pressing(last, today) else ""
    return f"{rule}，按您说的日子算，最晚 {last} 之前要提出，还有 {left} 天。{aid}"


def noted(again: str | None) -> str:
    """What is said to a circumstance told in between: with `again` the sum it was put into, in yuan."""
    return f"{NOTED}按这个重新算，是 {again} 元。" if again else NOTED


def by_the_month(months: str, wage: str, amount: str) -> str:
    """The amount that was worked out from the months owed and the wage of a month."""
    return f"欠 {months} 个月，每月 {wage} 元，金额先按 {amount} 元记下；不是这个数就直接改。"


def taken_over(taken: Facts, stay: Facts) -> list[str]:
    """One line of what the form took over from before, and how to correct it; none where it took nothing."""
    told = [_TAKEN[name].format(shown(name, taken)) for name in _TAKEN if known(taken, name)]
    told += [f"{label} {value}" for label, value in _stay(stay)]
    if not told:
        return []
    return [f"前面说过的已经填上：{'，'.join(told)}。不对就直接改，比如“金额改成 8000”。"]


def consent(facts: Facts, agency: str) -> str:
    """The notice before the first identity field; `agency` is who will get it."""
    warning = "" if facts.get("kind") == "report" else "单位会知道是您在投诉；"
    return _CONSENT.format(notice=_NOTICE[facts["kind"]], agency=agency, warning=warning)


def summary(facts: Facts, stay: Facts, claimed: Calculation | None) -> str:
    """Everything that would be filed, before it is filed; the channel puts masked values for placeholders.

    `stay` are the job, its circumstances and what happened, `claimed` the sum that goes with it.
    """
    told = (field for field in FIELDS if field.name in _SUMMARISED and facts.get(field.name) is not None)
    lines = [f"· {field.label}：{shown(field.name, facts)}" for field in told]
    if known(facts, "months_owed"):
        lines.append(f"· 欠薪：{facts['months_owed']} 个月")
    lines += [f"· {label}：{value}" for label, value in _stay(stay)]
    if claimed:
        lines.append(f"· 附上计算过程：{CALCULATORS[claimed.kind].title}（{result(claimed)}）")
    return "请核对：\n" + "\n".join(lines) + "\n没问题就回复“确认提交”；要改直接说；不办了回复“取消”。"


_SUMMARISED = ("issue", "amount", "request", *PERSONAL, "district", "prior_reports", "anonymous", "id_check")


_TAKEN = {
    "issue": "{}",
    "months_owed": "欠 {} 个月",
    "amount": "{}",
    "employer_name": "单位 {}",
    "employer_address": "地址 {}",
    "district": "{}",
}
_STAY = {
    "monthly_wage": "月工资",
    "work_start": "入职",
    "work_end": "离职",
    "contract_signed": "书面合同",
    "job": "岗位",
    "description": "经过",
}


ELSEWHERE = {
    "work_injury": ("工伤认定怎么申请", "我要投诉单位没缴社保", "给我一份证据清单"),
    "housing_fund": ("给我一份证据清单",),
}
"""What is left to do here where another office is the door."""


def _stay(stay: Facts) -> list[tuple[str, str]]:
    unit = {"monthly_wage": " 元"}
    return [(label, f"{stay[name]}{unit.get(name, '')}") for name, label in _STAY.items() if name in stay]


def shown(name: str, facts: Facts) -> str:
    """One field as the person is shown it."""
    value = facts[name]
    if value == UNKNOWN:
        return "不清楚（可以以后补）"
    if name == "issue":
        return ISSUES[value]
    if name == "anonymous":
        return "匿名" if value else "实名"
    if name == "id_check":
        return "到窗口核验" if value == "window" else "以后再核验"
    if name == "amount":
        return f"{value} 元"
    return str(value)


def receipt(filed: Receipt, where: Competence, articles: Sequence[str]) -> str:
    """The receipt: registered is not yet a case; where it went and why; by when and how to confirm."""
    labels = {field.name: field.label for field in FIELDS}
    lines = [
        f"登记成功，不等于已经立案。\n编号：{filed.number}\n查询码：{filed.code}（只显示这一次，请截图保存）"
    ]
    basis = f"（{'、'.join(articles)}）" if articles else ""
    lines.append(f"转到：{body(where)}。{where.why}{basis}。")
    lines += [_TO_TELL[name] for name in where.ask if name in _TO_TELL]
    if where.choices:
        lines.append(f"{'、'.join(where.choices)}的也可以受理。")
    lines.append(_next_step(filed.kind, filed.channel, filed.confirm_by))
    if filed.missing:
        lines.append(
            "还缺：" + "、".join(labels.get(name, name) for name in filed.missing) + "，确认时补上就行。"
        )
    lines.append("查进度：回复“查进度”，或者发编号和查询码。")
    return "\n".join(lines)


_TO_TELL = {
    "work": "区县还没有说清，工作人员会先问清楚在哪里干活，再转到那里。",
    "seat": "单位在哪里还没有说清，工作人员会先问。",
    "street": "这里有几个镇划到了别的区，请告诉工作人员是哪个街道或者镇，好转对地方。",
    "main_district_seat": (
        "中央和市属单位，住所地在主城区的归重庆市人力社保局监察；区县收到后查明不归自己管的，三个工作日内移送"
        "（《重庆市劳动保障监察条例》第十六条、第十九条）。"
    ),
}
"""What is still open about the place, as the person is told it."""


def _next_step(kind: str, channel: str, confirm_by: date | None) -> str:
    if kind == "report":
        return "举报已转给劳动保障监察机构核实，会为您保密（《重庆市劳动保障监察条例》第二十一条）。"
    if channel == "inspection":
        deadline = f"{confirm_by} 前（十个工作日内）" if confirm_by else "十个工作日内"
        return (
            f"下一步：请在 {deadline}带身份证和证据，到劳动保障监察机构确认身份和投诉内容，不确认就不能立案"
            "（《重庆市劳动保障监察条例》第二十二条）。确认后五个工作日内决定是否立案（第二十五条）。"
        )
    if channel == "cross_region":
        return (
            "下一步：这不是重庆监察机构管的，我们登记后转去，对方受理才算数。请自己也尽快找那边的劳动保障监察，"
            "或者打那边的 12333，别等。"
        )
    if channel == "arbitration":
        return (
            "下一步：这只是登记意向，不是仲裁申请，也不中断时效。请带身份证和证据到仲裁院递交申请书，"
            "不会写可以口头申请（《劳动争议调解仲裁法》第二十八条），不收费（第五十三条）。"
        )
    return (
        "下一步：调解组织会联系您，双方愿意才调解，十五日内没有结果就可以去仲裁"
        "（《劳动争议调解仲裁法》第十四条）。调解期间也别错过一年的仲裁时效。"
    )
