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
};

export const word = (code: string | null | undefined): string => WORDS[code ?? ""] ?? code ?? "";
export const moment = (at: string): string => at.slice(0, 16).replace("T", " ");
