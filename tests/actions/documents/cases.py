"""Cases that the tests of the documents share: one told in full, one of which nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Ground
from actions.calculators.catalogue import CALCULATORS
from actions.documents.facts import (
    CaseFacts,
    Claim,
    Employer,
    Evidence,
    PayRecord,
    Person,
    Settlement,
    Term,
)
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.working_days import load_working_days

TODAY = date(2026, 11, 26)
NOTHING = CaseFacts()


def severance(wage: str = "8000") -> Calculation:
    """N of a real calculation, 2020-03-01 to 2026-10-31."""
    given = {"monthly_wage": wage, "work_start": "2020-03-01", "work_end": "2026-10-31"}
    ground = Ground(load_figures(), load_working_days(), TODAY, HOME, load_districts())
    return CALCULATORS["severance"].calculate(given, ground)


def full_case() -> CaseFacts:
    """Everything told: wages of three months, overtime, no insurance, still employed."""
    return CaseFacts(
        person=Person("王小明", "男", date(1988, 5, 6), "500000198805060000", "重庆市万州区某路1号", None, "13800000000"),
        employer=Employer("重庆某某餐饮有限公司", "重庆市两江新区某街2号", None, "023-00000000", "李某", "执行董事"),
        representative=Person("王大明", "男", None, None, "重庆市万州区某路1号", None, "13900000000"),
        representative_relation="近亲属（兄弟）",
        relation="labour",
        district="两江新区",
        place="两江新区某街2号门店",
        job="厨师",
        work_start=date(2020, 3, 1),
        wage=Decimal(8000),
        contract="unsigned",
        circumstances={"wages_unpaid": True, "overtime_unpaid": True, "no_insurance": True, "dismissed": False,
                       "no_written_contract": True, "injured": False},
        claims=(
            Claim("unpaid_wages", amount=Decimal(24000), period="2026年8月至10月"),
            Claim("overtime", period="2025年12月至2026年10月"),
            Claim("severance", calculation=severance()),
        ),
        evidence=(
            Evidence("工资卡银行流水", "月工资8000元，8月起没有发", "本人银行打印", pages="6"),
            Evidence("微信工作群聊天记录", "安排加班、催要工资", "本人手机", pages="12"),
            Evidence("考勤机记录", "加班的天数和时数", "单位办公室", "employer"),
        ),
        witnesses=(Person("赵某", home="重庆市渝中区某巷3号"),),
        story="2026年8月起，老板说生意不好，工资先欠着。\n9月10日我在微信上问，老板回“月底一起给”。\n到10月底一分没有。",
        answer_by=date(2026, 12, 6),
        person_offered=True,
        settlement=Settlement(
            agreed=(Term("乙方向甲方支付工资，转入甲方工资卡", Decimal(24000), date(2026, 12, 15)),),
            disputed=("加班费的天数",),
            default="一期逾期，余款一并到期",
            organisation="两江新区某街道劳动争议调解组织",
        ),
        checks={"in_time": False, "parties": True, "union": False, "reason": True},
        pay_records=(
            PayRecord(Person("王小明", id_number="500000198805060000", phone="13800000000"), "2026年7月", "26天",
                      {"基本工资": Decimal(7000), "加班费": Decimal("1000.5")}, {"个人社保": Decimal("420.4")},
                      date(2026, 8, 10), "银行回单0810"),
        ),
        today=TODAY,
    )  # fmt: skip


def with_claims(*claims: Claim, **changes: object) -> CaseFacts:
    """The full case with other claims."""
    return replace(full_case(), claims=claims, **changes)  # type: ignore[arg-type]
