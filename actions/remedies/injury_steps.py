"""The steps of every branch after an injury, in the order they are taken; each says from which day it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.calculators.calculation import article
from actions.remedies.injury_case import InjuryCase, paid_leave_end
from actions.remedies.table import Door
from knowledge.schema import Reference

Branch = Literal[
    "insured", "uninsured", "commute", "subcontracted", "affiliated", "unlicensed", "child", "over_age",
    "over_age_before", "rider", "household",
]  # fmt: skip
Event = Callable[[InjuryCase], date | None]


def _happened(case: InjuryCase) -> date | None:
    return case.happened_on


def _nothing_yet(case: InjuryCase) -> date | None:
    return None


def _always(case: InjuryCase) -> bool:
    return True


@dataclass(frozen=True)
class Plan:
    """A step before it has a date: `event` gives the day it counts from, `rule` its period in actions/deadlines.

    Without a rule the event's day is itself the day.
    """

    what: str
    door: Door | None
    citations: tuple[Reference, ...]
    with_what: tuple[str, ...] = ()
    event: Event = _nothing_yet
    rule: str | None = None
    applies: Callable[[InjuryCase], bool] = _always


_RULES, _FINDING = "工伤保险条例", "工伤认定办法"
_APPRAISAL, _COURT_RULE = "劳动能力鉴定管理办法", "工伤保险行政案件规定"
_PROOF = ("工伤认定申请表", "劳动合同、工资流水、工作证等关系证明", "诊断证明或职业病诊断书")

TREAT = Plan(
    "先治伤：急救就近，之后到工伤协议医院；说清是干活受的伤，病历照实写", None,
    (article(_RULES, 30, 2), article(_RULES, 4, 3)),
    ("身份证或社保卡", "现场照片、工友联系方式", "垫付票据"), _happened,
)  # fmt: skip
DIAGNOSE = Plan(
    "职业病先到有资质的机构诊断，期限从诊断那天算；不服诊断的可以申请鉴定", "health",
    (article("职业病防治法", 44), article("职业病防治法", 52, 1)), ("职业史和接触史", "体检和病历"),
    _happened, applies=lambda case: case.kind == "disease",
)  # fmt: skip
BY_EMPLOYER = Plan(
    "单位申请工伤认定；单位拖过这天，这期间的待遇由单位自己出", "injury_recognition",
    (article(_RULES, 17, 1), article(_RULES, 17, 4), article(_FINDING, 4, 1)), _PROOF, _happened, "injury_by_employer",
    lambda case: case.applied_on is None,
)  # fmt: skip
BY_WORKER = Plan(
    "单位不申请，本人、近亲属或者工会自己申请；过了这天的，不是自己原因耽误的时间不算，仍可申请", "injury_recognition",
    (article(_RULES, 17, 2), article(_FINDING, 5), article(_COURT_RULE, 7)), _PROOF, _happened, "injury_by_worker",
    lambda case: case.applied_on is None,
)  # fmt: skip
RELATION = Plan(
    "单位不认劳动关系的，申请仲裁确认；等仲裁、打官司的时间不算进申请认定的期限", "arbitration",
    (article(_COURT_RULE, 7, 2, 5), article(_RULES, 18, 1, 2), article("劳动争议调解仲裁法", 2, 1, 1)),
    ("工资记录", "考勤、工牌、聊天记录", "工友证言"), applies=lambda case: case.relation_disputed,
)  # fmt: skip
ACCEPTED = Plan(
    "社保行政部门决定受不受理", "injury_recognition", (article(_FINDING, 8, 1),), (),
    lambda case: case.applied_on, "injury_accept", lambda case: case.accepted_on is None,
)  # fmt: skip
DECIDED = Plan(
    "作出认定决定；单位不认为是工伤的由单位举证", "injury_recognition",
    (article(_RULES, 20, 1), article(_RULES, 19, 2)), (),
    lambda case: case.accepted_on, "injury_decision", lambda case: case.decided_on is None,
)  # fmt: skip


def _refused(case: InjuryCase) -> bool:
    return case.recognised is False


def _not_refused(case: InjuryCase) -> bool:
    return case.recognised is not False


RECONSIDER = Plan(
    "不予认定或不受理：申请行政复议", "reconsideration",
    (article(_RULES, 55, 1, 2), article(_FINDING, 23), article("行政复议法", 20, 1)), ("决定书", "身份证明"),
    lambda case: case.decided_on, "reconsideration", _refused,
)  # fmt: skip
SUE_AGENCY = Plan(
    "或者直接提起行政诉讼", "court", (article(_RULES, 55, 1, 2), article("行政诉讼法", 46, 1)), ("决定书", "起诉状"),
    lambda case: case.decided_on, "administrative_suit", _refused,
)  # fmt: skip
APPRAISE = Plan(
    "伤情稳定仍有残疾，或者停工留薪期满，申请劳动能力鉴定", "labour_capacity",
    (article(_RULES, 21), article(_RULES, 23), article(_APPRAISAL, 7, 1)), ("认定决定", "完整病历", "身份证或社保卡"),
    event=paid_leave_end,
    applies=lambda case: case.kind != "death" and case.appraisal_applied_on is None and _not_refused(case),
)  # fmt: skip
APPRAISED = Plan(
    "鉴定委员会作出结论（复杂的可延三十日）", "labour_capacity", (article(_RULES, 25, 2), article(_APPRAISAL, 10, 2)), (),
    lambda case: case.appraisal_applied_on, "appraisal",
    lambda case: case.kind != "death" and case.appraised_on is None and _not_refused(case),
)  # fmt: skip
APPRAISE_AGAIN = Plan(
    "不服等级，向市里申请再次鉴定", "labour_capacity", (article(_RULES, 26), article(_APPRAISAL, 19, 1)), ("鉴定结论书",),
    lambda case: case.appraised_on, "appraisal_again",
    lambda case: case.kind != "death" and _not_refused(case),
)  # fmt: skip
REVIEW = Plan(
    "一年以后伤情有变化，可以申请复查鉴定", "labour_capacity", (article(_RULES, 28), article(_APPRAISAL, 20, 1)), (),
    lambda case: case.appraised_on, "appraisal_renewed",
    lambda case: case.kind != "death" and case.appraised_on is not None,
)  # fmt: skip
FROM_FUND = Plan(
    "向经办机构申领基金付的待遇", "social_insurance", (article("社会保险法", 38),),
    ("认定决定", "鉴定结论（死亡的带死亡证明、亲属关系证明）", "票据"),
    applies=lambda case: case.insured is not False and _not_refused(case),
)  # fmt: skip
FROM_EMPLOYER = Plan(
    "单位付的那部分不给，申请劳动仲裁", "arbitration", (article(_RULES, 54), article("社会保险法", 39)),
    ("认定决定", "鉴定结论", "工资流水"), applies=_not_refused,
)  # fmt: skip
ADVANCE = Plan(
    "单位不付，向经办机构申请基金先行支付", "social_insurance", (article("社会保险法", 41, 1),),
    ("认定决定", "单位不付的证明（仲裁、执行文书等）"),
    applies=lambda case: case.insured is not True and _not_refused(case),
)  # fmt: skip
POLICE_REPORT = Plan(
    "报警并拿到事故责任认定：本人不是主要责任才算工伤", "police",
    (article(_RULES, 14, 1, 6), article(_COURT_RULE, 1, 1), article(_COURT_RULE, 6)), ("路线和时间的证明", "事故认定书"),
    _happened, applies=lambda case: case.kind == "commute",
)  # fmt: skip
THIRD_PARTY = Plan(
    "向肇事方要民事赔偿，不影响工伤认定；对方付过的医疗费不重复领", "court",
    (article(_COURT_RULE, 8), article("社会保险法", 42), article("人身损害赔偿解释", 3, 2)), ("事故认定书", "票据"),
    applies=lambda case: case.third_party or case.kind == "commute",
)  # fmt: skip
CIVIL_INSTEAD = Plan(
    "本人负主要责任的，工伤认定不了；治疗走医保，对方有责任的部分向对方要", "court",
    (article(_RULES, 14, 1, 6), article("民法典", 1165, 1)), ("事故认定书", "票据"),
    applies=lambda case: case.kind == "commute" and case.at_fault is True,
)  # fmt: skip
UNIT_PAYS = Plan(
    "治疗期间的医疗费、护理费、生活费由单位全付", None,
    (article("非法用工单位伤亡人员一次性赔偿办法", 4),), ("票据",), _happened,
)  # fmt: skip
APPRAISE_FIRST = Plan(
    "不用认定，直接申请劳动能力鉴定，费用单位出", "labour_capacity",
    (article("非法用工单位伤亡人员一次性赔偿办法", 3),), ("病历", "在那里干活的证明"),
    applies=lambda case: case.kind != "death",
)  # fmt: skip
ONE_SUM = Plan(
    "要一次性赔偿；不给就向人社部门举报，由它责令改正", "inspection",
    (article("非法用工单位伤亡人员一次性赔偿办法", 7), article(_RULES, 66, 1)), ("鉴定结论", "干活的证明"),
)  # fmt: skip
SUM_DISPUTED = Plan(
    "赔多少谈不拢，按劳动争议申请仲裁", "arbitration",
    (article(_RULES, 66, 2), article("非法用工单位伤亡人员一次性赔偿办法", 8)), ("鉴定结论", "票据"),
)  # fmt: skip
RIDER_REPORT = Plan(
    "在平台 App 报案，按职业伤害保障申请；重庆的办法以人社部门最新公布为准", "occupational_injury", (),
    ("接单记录截图", "报警或事故认定", "病历票据"), _happened,
)  # fmt: skip
CIVIL_DAMAGES = Plan(
    "认定不了的，按人身损害向法院起诉赔偿", "court",
    (article("人身损害赔偿解释", 1, 1), article("民法典", 1165, 1)), ("不予认定或不予受理的决定书", "票据"),
)  # fmt: skip
SUE_HOUSEHOLD = Plan(
    "家庭直接请的：按双方过错向法院起诉赔偿；家政公司派来的改向公司走工伤", "court",
    (article("民法典", 1192, 1), article("劳动争议司法解释一", 2, None, 4)), ("就医票据", "谈活的聊天记录"),
)  # fmt: skip
CHILD_SAFE = Plan(
    "孩子治疗和生活费用由用人单位全出；同时举报使用童工", "inspection",
    (article("禁止使用童工规定", 10), article("禁止使用童工规定", 5, 4)), ("票据", "年龄证明"), _happened,
)  # fmt: skip

_RECOGNITION = (BY_EMPLOYER, BY_WORKER, ACCEPTED, DECIDED, RECONSIDER, SUE_AGENCY)
_CAPACITY = (APPRAISE, APPRAISED, APPRAISE_AGAIN, REVIEW)
_USUAL = (
    TREAT, DIAGNOSE, POLICE_REPORT, CIVIL_INSTEAD, RELATION, *_RECOGNITION, *_CAPACITY,
    FROM_FUND, FROM_EMPLOYER, ADVANCE, THIRD_PARTY,
)  # fmt: skip
_ONE_OFF = (APPRAISE_FIRST, APPRAISE_AGAIN, ONE_SUM, SUM_DISPUTED)

BRANCHES: dict[Branch, tuple[tuple[Plan, ...], str, tuple[Reference, ...]]] = {
    "insured": (_USUAL, "单位参了工伤保险：先认定，再鉴定，基金和单位各付各的", (article(_RULES, 17),)),
    "uninsured": (_USUAL, "没参工伤保险：认定、鉴定照做，待遇全部由单位付", (article(_RULES, 62, 2),)),
    "commute": (_USUAL, "上下班路上的交通事故：本人不负主要责任的算工伤", (article(_RULES, 14, 1, 6),)),
    "subcontracted": (
        _USUAL, "活包给了没资格的人：由发包、转包的单位承担工伤保险责任，向它所在地申请",
        (article(_COURT_RULE, 3, 1, 4), article("劳动争议司法解释二", 1)),
    ),
    "affiliated": (
        _USUAL, "挂靠别的单位干的：由被挂靠的单位承担工伤保险责任",
        (article(_COURT_RULE, 3, 1, 5), article("劳动争议司法解释二", 2)),
    ),
    "unlicensed": (
        (TREAT, UNIT_PAYS, *_ONE_OFF), "没有营业执照的单位：不走认定，由单位一次性赔偿", (article(_RULES, 66, 1),),
    ),
    "child": (
        (CHILD_SAFE, *_ONE_OFF), "童工受伤：单位治疗、一次性赔偿，同时查处",
        (article(_RULES, 66, 1), article("禁止使用童工规定", 10, 2)),
    ),
    "over_age": (
        _USUAL, "超龄（2026年7月1日以后）：单位应当参加工伤保险，受伤按规定认定、鉴定；具体办法另定，以最新公布为准",
        (article("超龄劳动者基本权益保障暂行规定", 15), article("超龄劳动者基本权益保障暂行规定", 19, 1)),
    ),
    "over_age_before": (
        (*_USUAL, CIVIL_DAMAGES),
        "超龄（2026年7月1日以前）：没有专门规定，先申请认定，不受理的拿决定书复议、起诉，也可以按人身损害要赔偿",
        (article(_FINDING, 23), article("人身损害赔偿解释", 1, 1)),
    ),
    "rider": (
        (TREAT, RIDER_REPORT, POLICE_REPORT, RELATION, BY_WORKER, CIVIL_DAMAGES, THIRD_PARTY),
        "骑手等：先按职业伤害保障报案；实际受平台或站点管理的，可以确认劳动关系后按工伤办",
        (article("劳动争议调解仲裁法", 2, 1, 1), article(_RULES, 18, 1, 2)),
    ),
    "household": (
        (TREAT, SUE_HOUSEHOLD), "家庭直接请人：不是工伤，按劳务伤害赔偿", (article("民法典", 1192, 1),),
    ),
}  # fmt: skip
