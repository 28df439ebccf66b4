/** The contract's names in the reader's words. A name without an entry is shown as it came, never hidden. */

export const STATUS: Record<string, string> = {
  filed: "已登记",
  awaiting_confirmation: "等您确认",
  supplement_requested: "需要补充材料",
  case_opened: "已立案",
  not_opened: "不予立案",
  deemed_opened: "视为立案",
  in_progress: "办理中",
  transferred: "已移送",
  returned: "已退回",
  merged: "已并案",
  resolved: "已办结",
  withdrawn: "已撤回",
  reopened: "重新办理",
};

/** From these a person may take a filing back; the server decides, this only shows the button. */
export const WITHDRAWABLE = [
  "filed", "awaiting_confirmation", "supplement_requested", "case_opened", "deemed_opened",
  "in_progress", "transferred", "returned", "reopened",
];

/** Nobody has decided yet whether there is a case: what is registered is not opened. */
export const UNDECIDED = ["filed", "awaiting_confirmation", "supplement_requested", "transferred", "returned"];

export const CHANNEL: Record<string, string> = {
  inspection: "劳动保障监察",
  mediation: "劳动争议调解",
  arbitration: "劳动人事争议仲裁",
  court: "人民法院",
  police: "公安机关",
  social_insurance: "社会保险经办",
  injury_recognition: "工伤认定",
  labour_capacity: "劳动能力鉴定",
  occupational_injury: "职业伤害保障",
  medical_insurance: "医疗保障",
  housing_fund: "住房公积金",
  tax: "税务",
  work_safety: "应急管理",
  health: "卫生健康",
  industry_regulator: "行业主管部门",
  union: "工会",
  legal_aid: "法律援助",
  petition: "信访",
  enforcement: "强制执行",
  cross_region: "异地办理",
  other: "其他",
};

export const KIND: Record<string, string> = { complaint: "投诉", report: "举报" };

/** Fields of a filing (design/CONTRACT.md, "Filing"), as they stand in the empty input and in lists. */
export const FIELD: Record<string, string> = {
  issue: "发生了什么事",
  request: "您的要求",
  employer_name: "单位名称",
  employer_address: "单位地址",
  employer_phone: "单位电话",
  district: "所在区县",
  amount: "金额（元）",
  months_owed: "拖欠几个月",
  prior_reports: "之前是否反映过",
  consent: "是否同意",
  anonymous: "是否匿名",
  complainant_name: "您的姓名",
  phone: "您的手机号码",
  delivery_address: "您的通信地址",
  id_check: "身份核验方式",
  confirm: "是否确认登记",
  description: "经过说明",
  still_employed: "是否还在职",
  work_start: "入职时间",
  work_end: "离职时间",
  monthly_wage: "月工资（元）",
  workers_count: "涉及人数",
  contract_signed: "是否签了合同",
  industry: "行业",
  job: "岗位",
  evidence: "证据材料",
  project_name: "项目名称",
  site_address: "工地地址",
  developer: "建设单位",
  general_contractor: "总承包单位",
  subcontractor: "分包单位",
  foreman: "包工头",
  iou: "欠条",
  ticket_code: "查询码",
  site_board: "告示牌上的名字",
};

/** Kinds of sums (design/CONTRACT.md, "Calculator"). */
export const KIND_OF_SUM: Record<string, string> = {
  severance: "经济补偿",
  unlawful_dismissal: "违法解除赔偿金",
  notice_pay: "代通知金",
  double_wage: "未签合同的二倍工资",
  overtime: "加班费",
  annual_leave_days: "年休假天数",
  annual_leave_pay: "未休年休假工资",
  sick_period: "医疗期",
  sick_pay: "病假工资",
  probation_limit: "试用期上限",
  arbitration_limit: "仲裁时效",
  inspection_limit: "监察时限",
  unpaid_wages: "拖欠的工资",
  minimum_wage_gap: "与最低工资的差额",
  part_time: "非全日制用工",
  maternity_days: "产假天数",
  retirement_age: "退休年龄",
  working_days_deadline: "工作日期限",
  work_injury_lump_sum: "工伤一次性待遇",
  additional_damages: "加付赔偿金",
  training_bond: "服务期违约金",
  non_compete_pay: "竞业限制补偿",
  injury_leave_pay: "停工留薪期工资",
  unemployment_months: "失业保险金月数",
  site_wages: "工地工资",
};

type InputMode = "text" | "tel" | "decimal" | "numeric";

const MODE: Record<string, InputMode> = {
  phone: "tel",
  employer_phone: "tel",
  amount: "decimal",
  monthly_wage: "decimal",
};

export function inputMode(asks: string | null): InputMode {
  return (asks && MODE[asks]) || "text";
}

export function placeholder(asks: string | null): string {
  if (!asks) return "请输入问题";
  return FIELD[asks] ?? "请输入回答";
}

const HELPLINES = ["110", "119", "120", "12333", "12345", "12348", "12356"];
const NEEDS_PERSON = ["urgent", "handed_off", "declined_no_evidence"];

/** The numbers to offer under a reply: those it names; where it names none, the hotline, but never in an emergency. */
export function numbersToCall(outcome: string | null, text: string, hotline: string): string[] {
  if (!outcome || !(NEEDS_PERSON.includes(outcome) || outcome.startsWith("error_"))) return [];
  const named = text.split(/\D+/).filter((digits, at, all) => HELPLINES.includes(digits) && all.indexOf(digits) === at);
  return named.length || outcome === "urgent" ? named : [hotline];
}

/** How a reply is set apart, always in words as well as in colour. */
export interface Tone {
  name: "plain" | "declined" | "urgent" | "error";
  label: string;
}

const PLAIN: Tone = { name: "plain", label: "" };
const TONES: Record<string, Tone> = {
  declined_out_of_scope: { name: "declined", label: "不在解答范围内" },
  declined_no_evidence: { name: "declined", label: "没有找到可靠依据" },
  declined_unlawful: { name: "declined", label: "这样做不合法" },
  urgent: { name: "urgent", label: "请先保证人身安全" },
};

export function toneOf(outcome: string | null): Tone {
  if (outcome?.startsWith("error_")) return { name: "error", label: "暂时无法解答" };
  return (outcome && TONES[outcome]) || PLAIN;
}
