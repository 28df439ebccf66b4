// Codes of the API as staff read them.
const WORDS: Record<string, string> = {
  filed: "已登记", awaiting_confirmation: "待确认", supplement_requested: "待补正", case_opened: "已立案", not_opened: "不立案",
  deemed_opened: "视为立案", in_progress: "办理中", transferred: "已移送", returned: "已退回", merged: "已并案",
  resolved: "已办结", withdrawn: "已撤回", reopened: "重新办理",
  inspection: "监察", mediation: "调解", arbitration: "仲裁", cross_region: "跨区域", other: "其他",
  confirm: "确认", supplement: "补正", decide: "立案决定", investigate: "查处", jurisdiction: "移送", mediate: "调解",
  accept: "受理", award: "裁决",
  confirmed: "已核实本人意愿", supplemented: "材料已补齐", returned_to_queue: "退回队列", identity_open: "身份待核",
  evidence: "补充证据", identity: "补充身份信息", request_unclear: "请求不清楚", meets_conditions: "符合立案条件",
  reported_by_agency: "经办机构反馈", not_our_matter: "不属监察事项", in_arbitration_or_court: "已仲裁或者诉讼",
  accepted_elsewhere: "别处已受理", already_handled: "已处理过", not_confirmed: "未按期确认", too_late: "超过期限",
  otherwise_by_law: "法定其他情形", conditions_not_met: "不符合条件", work_begun: "开始办理", other_district: "属于其他区县",
  city_bureau: "属于市级", designated: "市级指定", other_agency: "属于其他部门", not_competent: "无管辖权",
  incomplete: "材料不全", same_person_same_claim: "同一人同一事", paid: "已付清", settled: "已和解", ordered: "已责令",
  unfounded: "查无此事", cancelled: "已撤销", closed_by_agency: "经办机构办结", by_person: "本人撤回",
  new_facts: "有新情况", not_performed: "未履行", mistake: "办错了",
  moved: "改变状态", noted: "备注", replied: "回复本人", escalated: "报主管", paused: "暂停计时", resumed: "恢复计时", extended: "延长",
  call_ended: "通话结束", caller_looked_up: "查看以前的来电",
  revealed: "查看隐藏信息", viewed: "查看材料", staff: "工作人员", system: "系统", person: "本人", agency: "经办机构", citizen: "给本人",
  complaint: "投诉", report: "举报", court: "法院", police: "公安", social_insurance: "社保",
  injury_recognition: "工伤认定", labour_capacity: "劳动能力鉴定", occupational_injury: "职业伤害",
  medical_insurance: "医保", housing_fund: "公积金", tax: "税务", work_safety: "安全生产", health: "卫生健康",
  industry_regulator: "行业主管", union: "工会", legal_aid: "法律援助", petition: "信访", enforcement: "强制执行",
  normal: "一般", high: "较急", urgent: "加急", suspended: "中止", announced: "公告送达", audited: "审计", appraised: "鉴定",
  supplementing: "等待补正", assigning_jurisdiction: "指定管辖", open: "未办结", soon: "三天内到期", overdue: "已超期", all: "全部", pending: "推送中", held: "留在工作台",
  acknowledged: "对方已收到", failed: "推送失败", opened: "打开", claimed: "领办", released: "放回", exported: "导出",
  refused: "被拒绝", assisted: "查答案", took_over: "接入对话", handed_back: "交还对话", set_up: "设置账号", signed_in: "登录",
  signed_out: "退出", took_original: "下载原件", wrote_paper: "填写文书", clock_pause: "暂停计时", clock_resume: "恢复计时",
  clock_extend: "批准延长", clock_escalate: "报主管", delivery_pending: "排队推送", delivery_handed_over: "已送出",
  delivery_held: "留在工作台", delivery_acknowledged: "对方已收到", delivery_failed: "推送失败", delivery_requeued: "重新推送",
  no_decision_in_time: "到期没有决定", asked: "经办人上报", overdue_confirm: "确认超期", overdue_supplement: "补正超期",
  overdue_decide: "立案决定超期", overdue_investigate: "查处超期", overdue_jurisdiction: "移送超期",
  overdue_mediate: "调解超期", overdue_accept: "受理超期", overdue_award: "裁决超期", role: "岗位不符", stale: "已被改动",
  illegal: "状态不符", not_allowed: "岗位不符", reason_unknown: "理由不在列", note_missing: "没写说明",
  target_missing: "没写去向", target_unknown: "去向不明", already_transferred: "已经移送过", no_effect: "没有变化",
  not_duplicate: "不是同一件", amount_negative: "金额为负",
};

export const ISSUES: Record<string, string> = {
  work_injury: "工伤", child_labour: "使用童工", dismissal: "被辞退、不服辞退", severance: "经济补偿没给",
  withheld_property: "收押金、扣证件", double_wage: "没签劳动合同", minimum_wage: "工资低于最低标准", overtime_pay: "加班费没给",
  housing_fund: "没缴公积金", social_insurance: "没缴社保", unpaid_wages: "拖欠工资", hours: "超时加班、不让休息",
  other: "其他劳动权益问题",
};

export const word = (code: string | null | undefined): string => WORDS[code ?? ""] ?? code ?? "";
export const moment = (at: string): string => at.slice(0, 16).replace("T", " ");
