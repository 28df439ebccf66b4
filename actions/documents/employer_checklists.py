"""For employers: what a labour contract must have, and what to look at before a dismissal."""

from __future__ import annotations

from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Paragraph, Signatures, Table, gathered
from actions.documents.wording import day, listed, said
from knowledge.schema import Reference

_ANSWERS = {True: "有", False: "缺", None: "待核对"}


@dataclass(frozen=True)
class Check:
    """One item of a checklist: `name` is its key in the facts, `wrong` what it costs to miss it."""

    name: str
    text: str
    wrong: str
    citations: tuple[Reference, ...]


def _contract(number: int, *more: int) -> tuple[Reference, ...]:
    return tuple(article("劳动合同法", one) for one in (number, *more))


CONTRACT = (
    Check("in_time", "用工之日起一个月内签书面合同", "超过一个月不满一年，每月付二倍工资；满一年视为无固定期限合同",
          _contract(10, 14, 82)),
    Check("parties", "单位名称、住所、负责人；劳动者姓名、住址、证件号码", "缺必备条款的责令改正，造成损害要赔",
          _contract(17, 81)),
    Check("term", "合同期限", "该签无固定期限的不签，每月付二倍工资", _contract(14, 17, 82)),
    Check("job", "工作内容和工作地点", "缺必备条款的责令改正；写得太宽，调岗容易起争议", _contract(17, 81)),
    Check("hours", "工作时间和休息休假（实行哪种工时制度）", "没写清，加班费容易起争议；安排加班要付加班费", _contract(17, 31)),
    Check("pay", "劳动报酬：数额、组成、发放日", "低于最低工资要补差额；逾期不付再加付", _contract(17, 30, 85)),
    Check("insurance", "社会保险，用工三十日内登记", "约定不缴没有效力，劳动者可以解除合同并要经济补偿",
          (*_contract(17, 38), article("社会保险法", 58, 1), article("劳动争议司法解释二", 19, 1))),
    Check("safety", "劳动保护、劳动条件、职业危害防护", "没有提供的，劳动者可以解除合同并要经济补偿", _contract(17, 38)),
    Check("probation", "试用期不超过一个月、二个月、六个月的上限，只约定一次，工资不低于八成",
          "超过的部分按转正月工资付赔偿金", _contract(19, 20, 83)),
    Check("no_deposit", "没有收押金、扣证件", "限期退还，每人罚五百元至二千元", _contract(9, 84)),
    Check("copies", "双方签字盖章，文本各执一份", "不交付文本的责令改正，造成损害要赔", _contract(16, 81)),
)  # fmt: skip
DISMISSAL = (
    Check("reason", "理由落在法定情形里，写得出哪一条", "没有合法理由是违法解除，付赔偿金（2N）或者恢复工作",
          _contract(39, 40, 41, 48, 87)),
    Check("proof", "事实有证据（通知、考核、考勤、签收）", "单位负举证责任，证明不了就输", (article("劳动争议司法解释一", 44),)),
    Check("rules", "依据的规章经过民主程序并公示", "没有走程序、没有公示的，不能作为处理的依据",
          (*_contract(4, 39), article("劳动争议司法解释一", 50))),
    Check("protected", "不在医疗期、孕产哺乳期、工伤有伤残、职业病检查期、满十五年又差五年退休等情形",
          "这些情形不能按无过失、裁员解除", (*_contract(42), article("女职工劳动保护特别规定", 5))),
    Check("training", "不胜任的，先培训或者调岗，仍不胜任", "少了这一步就是违法解除", _contract(40)),
    Check("union", "事先把理由通知工会", "有工会没有通知的，要付赔偿金，起诉前补正的除外",
          (*_contract(43), article("劳动争议司法解释一", 47))),
    Check("notice", "无过失解除：提前三十日书面通知，或者多付一个月工资", "代通知金按上月工资",
          (*_contract(40), article("劳动合同法实施条例", 20))),
    Check("layoff", "一次裁二十人以上或者一成以上：提前三十日说明、听意见、报告", "少一步就是违法裁员", _contract(41)),
    Check("written", "书面通知写明理由和日期，送达本人", "口头赶人说不清理由，按违法解除处理的风险大",
          (article("劳动争议司法解释一", 44),)),
    Check("pay_off", "工资结清，经济补偿在办完交接时付", "逾期不付再加付五成到一倍", _contract(46, 47, 50, 85)),
    Check("certificate", "当时出具离职证明，写明期限、日期、岗位、年限；十五日内转档案社保",
          "不出具造成损害要赔", (*_contract(50, 89), article("劳动合同法实施条例", 24))),
    Check("keep", "合同文本保存二年以上", "丢了举证不能", _contract(50)),
)  # fmt: skip


def contract_checklist(facts: CaseFacts) -> Document:
    """What a written labour contract must have (劳动合同法 17), item by item."""
    return _checklist("劳动合同签订核对表", CONTRACT, facts)


def dismissal_checklist(facts: CaseFacts) -> Document:
    """Reason, proof, protected groups, union, notice, pay and papers before a dismissal."""
    return _checklist("解除劳动合同核对表", DISMISSAL, facts)


def _checklist(title: str, checks: tuple[Check, ...], facts: CaseFacts) -> Document:
    rows = tuple(
        (str(place), one.text, _ANSWERS[facts.checks.get(one.name)], one.wrong, listed(one.citations))
        for place, one in enumerate(checks, 1)
    )
    missing = [one.text for one in checks if facts.checks.get(one.name) is False]
    advice = (
        f"现在缺的有{len(missing)}项，先补再办：{'；'.join(missing)}。"
        if missing
        else "逐项核对，有一项拿不准先问 12333。"
    )
    return Document(
        title,
        gathered(
            Paragraph(f"单位：{said(facts.employer.name, '单位全称')}", indent=False),
            Paragraph(
                f"劳动者：{said(facts.person.name, '姓名')}；岗位：{said(facts.job, '岗位')}", indent=False
            ),
            Table(("序号", "核对什么", "情况", "做错了会怎样", "依据"), rows, (6, 32, 9, 27, 26)),
            Paragraph(advice),
            Signatures(("核对人（签名）：",), day(facts.today)),
        ),
        landscape=True,
    )
