"""The procedural calendar as one table. 3, 5 and 10 days of arbitration are working days, 15 and 45 of the calendar
(劳动人事争议仲裁办案规则 80); inspection says 工作日 itself; every other period is of the calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from actions.calculators.calculation import article
from actions.deadlines.periods import ONE_YEAR, TWO_YEARS, Length
from actions.deadlines.step import Step, days, working
from handoff.clocks import CONFIRM_WORKING_DAYS, DECIDE_WORKING_DAYS

_arb = partial(article, "劳动争议调解仲裁法")
_rule = partial(article, "劳动人事争议仲裁办案规则")
_first = partial(article, "劳动争议司法解释一")
_civil = partial(article, "民事诉讼法")
_talks = partial(article, "企业劳动争议协商调解规定")
_city = partial(article, "重庆市劳动保障监察条例")
_injury = partial(article, "工伤保险条例")
_finding = partial(article, "工伤认定办法")
_capacity = partial(article, "劳动能力鉴定管理办法")
_review = partial(article, "行政复议法")
_against = partial(article, "行政诉讼法")
_WORKING = _rule(80)

# fmt: off
_MEDIATION = (
    Step("mediation_accept", "企业调委会受理调解", "agency", "收到调解申请", working(3), (_talks(22),)),
    Step("mediation", "调解", "both", "调解组织收到调解申请", days(15), (_arb(14, 3), _talks(29)), "没谈成就可以申请仲裁"),
    Step("joint_review", "双方一起申请仲裁审查", "both", "调解协议生效", days(15), (_rule(74, 1), _talks(27, 2)),
         "不能再申请仲裁审查；对方不履行，仍可申请仲裁"),
    Step("review_result", "仲裁委审查调解协议", "agency", "受理审查申请", working(5), (_rule(76, 1), _WORKING),
         longer=working(5)),
    Step("confirmation", "双方一起申请司法确认", "both", "调解协议生效", days(30),
         (_civil(205), article("人民调解法", 33, 1)), "不能再申请司法确认；对方不履行，仍可申请仲裁"),
)
_ARBITRATION = (
    Step("arbitration_accept", "仲裁委决定受不受理", "agency", "收到仲裁申请（补材料的，补齐那天）", working(5),
         (_arb(29), _rule(30), _WORKING), "逾期不决定的，可以向法院起诉"),
    Step("copy_served", "仲裁委把申请书副本送给对方", "agency", "受理仲裁申请", working(5), (_arb(30, 1), _rule(33, 1), _WORKING)),
    Step("answer", "交答辩书", "employer", "收到申请书副本", working(10), (_arb(30, 2), _rule(33, 2), _WORKING),
         "不答辩不影响仲裁进行"),
    Step("objection", "提管辖异议", "employer", "收到申请书副本", working(10), (_rule(10), _rule(33, 2), _WORKING),
         "逾期提出不影响仲裁进行"),
    Step("counter_claim", "提反申请", "employer", "收到申请书副本", working(10), (_rule(36), _rule(33, 2), _WORKING),
         "要另外申请仲裁"),
    Step("tribunal", "组成仲裁庭并通知", "agency", "受理仲裁申请", working(5), (_arb(32), _rule(37), _WORKING)),
    Step("evidence", "交证据", "both", "仲裁委发的举证通知", None, (_rule(15), _rule(60)),
         "逾期要说明理由，可能不采纳；有困难的，到期前申请延长"),
    Step("change_claims", "增加或者变更请求", "you", "仲裁委定的举证期限", None, (_rule(44),), "要另外申请仲裁"),
    Step("hearing_notice", "通知开庭时间、地点", "agency", "开庭那天", working(5), (_arb(35), _rule(38), _WORKING), ahead=True),
    Step("postpone", "请求延期开庭", "both", "开庭那天", working(3), (_arb(35), _rule(38), _WORKING),
         "同不同意延期由仲裁委定", ahead=True),
    Step("award", "仲裁裁决", "agency", "受理仲裁申请", days(45), (_arb(43, 1), _rule(45), _WORKING),
         "逾期没裁决的，可以向法院起诉", longer=days(15)),
    Step("sue", "不服裁决，去法院起诉", "both", "收到裁决书", days(15), (_arb(50), _arb(48)),
         "非终局的裁决书生效，不能再起诉"),
    Step("annulment", "单位申请撤销终局裁决", "employer", "收到裁决书", days(30), (_arb(49, 1),), "不能再申请撤销"),
    Step("sue_after_annulment", "裁决被撤销后起诉", "both", "收到撤销裁定书", days(15), (_arb(49, 3),)),
    Step("annulment_after_refusal", "起诉不被受理后，单位申请撤销", "employer", "收到法院裁定书", days(30),
         (_first(18), _first(21, 2))),
)
_COURT = (
    Step("court_accept", "法院决定立不立案", "agency", "收到起诉状", days(7), (_civil(126),)),
    Step("court_answer", "交答辩状", "both", "收到起诉状副本", days(15), (_civil(128, 1),), "不答辩不影响审理"),
    Step("appeal", "对判决上诉", "both", "收到判决书", days(15), (_civil(171, 1),), "判决生效"),
    Step("appeal_ruling", "对裁定上诉", "both", "收到裁定书", days(10), (_civil(171, 2),), "裁定生效"),
    Step("sue_after_refused_enforcement", "裁决不予执行后起诉", "both", "收到裁定书", days(30), (_first(24, 2),)),
    Step("preserved_enforcement", "财产保全后申请执行", "you", "裁决书或者判决书生效", Length(3, "months"), (_first(49, 2),),
         "法院解除保全"),
    Step("enforcement", "申请强制执行", "you", "文书定的履行期最后一天", TWO_YEARS, (_civil(250),),
         "对方可以拿过期抗辩；中间要过、对方答应过的，重新算"),
    Step("order_accept", "法院决定受不受理支付令申请", "agency", "提出申请", days(5), (_civil(226),)),
    Step("order_issued", "法院发出支付令", "agency", "受理申请", days(15), (_civil(227, 1),)),
    Step("order_objection", "对支付令清偿或者书面异议", "employer", "收到支付令", days(15), (_civil(227, 2),),
         "不异议又不付的，可以申请强制执行"),
)
_INSPECTION = (
    Step("complaint_confirm", "投诉人到监察机构确认", "you", "口头、信函或者网上投诉", working(CONFIRM_WORKING_DAYS), (_city(22, 1),),
         "不确认就不能立案"),
    Step("complaint_supplement", "补交投诉材料", "you", "收到补正通知书", working(15), (_city(22, 2),)),
    Step("case_decision", "监察机构决定立不立案", "agency", "收到投诉（补材料的，补齐那天）", working(DECIDE_WORKING_DAYS),
         (_city(25), _city(26, 2)), "没说不立案的，算立案"),
    Step("case_transfer", "移送有管辖权的监察机构", "agency", "发现不归自己管", working(3), (_city(19),)),
    Step("investigation", "监察调查处理", "agency", "立案", working(60), (_city(30), article("劳动保障监察条例", 17), _city(40)),
         "可以问结果、申请行政复议或者去仲裁", longer=working(30)),
    Step("statement", "单位陈述、申辩、申请听证", "employer", "收到权利告知书", working(5), (_city(33, 2),), "算放弃"),
    Step("city_mediation", "监察机构组织调解", "both", "开始调解", working(10), (_city(36),), "谈不成就终止，继续查处"),
)
_INJURY = (
    Step("injury_by_employer", "单位申请工伤认定", "employer", "事故那天，或者职业病诊断、鉴定那天", days(30), (_injury(17, 1), _finding(4, 1)),
         "这期间的待遇费用由单位承担；本人一年内可以自己申请"),
    Step("injury_by_worker", "本人、近亲属或者工会申请工伤认定", "you", "事故那天，或者职业病诊断、鉴定那天", ONE_YEAR,
         (_injury(17, 2), _finding(5), article("工伤保险行政案件规定", 7)), "不是自己的原因耽误的，耽误的时间不算，仍可去申请"),
    Step("injury_accept", "决定受不受理工伤认定", "agency", "收到申请（补材料的，补齐那天）", days(15), (_finding(8, 1),)),
    Step("injury_decision", "作出工伤认定", "agency", "受理申请", days(60), (_injury(20, 1), _finding(18)),
         "事实清楚的只要十五日；等别的部门结论的时间不算"),
    Step("injury_served", "送达工伤认定决定", "agency", "作出决定", days(20), (_finding(22, 1),)),
    Step("appraisal", "作出劳动能力鉴定结论", "agency", "收到鉴定申请", days(60), (_injury(25, 2), _capacity(10, 2)), longer=days(30)),
    Step("appraisal_served", "送达鉴定结论", "agency", "作出结论", days(15), (_capacity(17),)),
    Step("appraisal_again", "不服鉴定，申请再次鉴定", "both", "收到鉴定结论", days(15), (_injury(26), _capacity(19, 1)),
         "初次鉴定结论定下来"),
    Step("appraisal_renewed", "伤情变化，满一年后可申请复查鉴定", "both", "作出鉴定结论", ONE_YEAR, (_injury(28), _capacity(20, 1)),
         "从这天以后可以申请", opens=True),
)
_REMEDIES = (
    Step("reconsideration", "申请行政复议", "both", "知道行政决定", days(60), (_review(20, 1), _review(20, 2)),
         "没告知复议权利的，期限另算，最长一年"),
    Step("reconsideration_decision", "作出复议决定", "agency", "受理复议申请", days(60), (_review(62, 1),),
         "可以向法院起诉", longer=days(30)),
    Step("administrative_suit", "直接提起行政诉讼", "both", "知道作出行政行为", Length(6, "months"), (_against(46, 1),),
         "一般不能再起诉；不是自己原因耽误的时间不算"),
    Step("suit_after_reconsideration", "不服复议，提起行政诉讼", "both", "收到复议决定书", days(15), (_against(45),)),
    Step("agency_silent", "部门一直不办，可以起诉的日子", "agency", "部门收到申请", Length(2, "months"), (_against(47, 1),),
         "可以向法院起诉", opens=True),
    Step("legal_aid_decision", "法律援助机构审查", "agency", "收到援助申请", days(7), (article("法律援助法", 43, 1),)),
)
# fmt: on
STEPS: Mapping[str, Step] = {
    step.name: step for step in (*_MEDIATION, *_ARBITRATION, *_COURT, *_INSPECTION, *_INJURY, *_REMEDIES)
}
