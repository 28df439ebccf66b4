"""证据清单: what proves what, and who must produce it (调解仲裁法 6, 39; 解释一 42, 44)."""

from __future__ import annotations

from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts, ClaimKind
from actions.documents.model import Document, Heading, Note, Paragraph, Signatures, Table, gathered
from actions.documents.wording import day, gap, listed, on_one_line, said
from knowledge.schema import Reference

HOLDERS = {
    "person": "本人提供",
    "employer": "单位掌握，申请责令单位提供",
    "other": "向保管的单位或者个人调取",
}
EMPLOYER_HOLDS = (article("劳动争议调解仲裁法", 6), article("劳动争议调解仲裁法", 39, 2))
EMPLOYER_DECIDED = article("劳动争议司法解释一", 44)
ORIGINALS = article("民事诉讼证据规定", 15)
TESTIMONY = article("民事诉讼证据规定", 68)
IN_TIME, COLLECTED = article("劳动人事争议仲裁办案规则", 15), article("劳动人事争议仲裁办案规则", 16)


@dataclass(frozen=True)
class Burden:
    """What one kind of claim has to prove, what usually proves it, and who must produce it."""

    kinds: tuple[ClaimKind, ...]
    point: str
    proofs: str
    who: str
    citations: tuple[Reference, ...]


BURDENS = (
    Burden(("relation", "double_wage"), "有劳动关系、哪天入职", "工资转账、工作证、考勤、工作群聊天、同事证言、社保记录",
           "本人先举证；职工名册、考勤、招用记录由单位提供", EMPLOYER_HOLDS),
    Burden(("unpaid_wages", "minimum_wage_gap"), "工资标准、欠了哪几个月", "劳动合同、银行流水、工资条、欠条、催要的聊天记录",
           "支付记录由单位提供（至少保存两年；农民工的台账至少三年）；减少工资的决定由单位举证",
           (*EMPLOYER_HOLDS, article("工资支付暂行规定", 6, 3), article("保障农民工工资支付条例", 50), EMPLOYER_DECIDED)),
    Burden(("overtime",), "哪些天加了班、是单位安排的", "考勤、打卡截图、加班审批、工作群消息、门禁和系统登录记录",
           "本人先举证；有证据证明单位掌握而不交的，单位承担不利后果", (article("劳动争议司法解释一", 42),)),
    Burden(("annual_leave_pay",), "工作年限、已休几天", "社保记录、以前的合同、休假申请和审批", "休假安排、审批记录由单位提供",
           EMPLOYER_HOLDS),
    Burden(("severance", "unlawful_dismissal", "notice_pay", "reinstatement"), "怎么离职的、单位的理由",
           "解除通知、离职证明、谈话录音、聊天记录、社保停缴记录", "解除的理由和依据、工作年限由单位举证",
           (EMPLOYER_DECIDED,)),
    Burden(("probation",), "试用期多长、履行了多久", "劳动合同、录用通知、转正审批", "合同文本由单位提供", EMPLOYER_HOLDS),
    Burden(("social_insurance",), "没缴、少缴哪些月", "社保缴费记录（可自己打印）、工资流水", "本人提供；缴费资料由单位提供",
           EMPLOYER_HOLDS),
    Burden(("injury",), "工作中受伤、伤情和等级", "病历、诊断证明、现场照片、证人、认定决定书、鉴定结论",
           "单位不认为是工伤的，由单位举证", (article("工伤保险条例", 19, 2),)),
    Burden(("deposit",), "交了多少、扣了什么", "收据、转账记录、聊天记录", "本人提供", (article("劳动合同法", 84),)),
)  # fmt: skip
NEEDED = ("要证明的", "常见证据", "谁来举证", "依据")
NOTE = (
    "交复印件，带原件备查；自己留好原件。",
    f"手机里的聊天、录音、照片不要删、不要剪，原手机留着；换手机前先备份。（{listed((ORIGINALS,))}）",
    f"证据要在仲裁委指定的期限内交；有困难的，期限内申请延长（{listed((IN_TIME,))}）。",
    "自己拿不到的，可以申请仲裁委调取"
    f"（{listed((COLLECTED,))}）；单位掌握的，可以要求单位提供，"
    f"不提供的由单位承担不利后果（{listed(EMPLOYER_HOLDS)}）。",
)
CITATIONS = (
    *(ORIGINALS, TESTIMONY, IN_TIME, COLLECTED, *EMPLOYER_HOLDS),
    *(rule for burden in BURDENS for rule in burden.citations),
)


def evidence_rows(facts: CaseFacts) -> tuple[tuple[str, ...], ...]:
    """Number, evidence, source and what it proves; one row of gaps where none is named."""
    if not facts.evidence:
        return (("1", gap("证据名称"), gap("从哪里来"), gap("证明什么")),)
    return tuple(
        (str(place), said(one.name, "名称"), said(one.source, "从哪里来"), said(one.proves, "证明什么"))
        for place, one in enumerate(facts.evidence, 1)
    )


def burdens(facts: CaseFacts) -> list[Burden]:
    """What the claims of a case have to prove."""
    return [burden for burden in BURDENS if any(facts.claimed(kind) for kind in burden.kinds)]


def evidence_list(facts: CaseFacts) -> Document:
    """The list to hand in, and what each claim still has to prove."""
    rows = tuple(
        (*row, HOLDERS[one.held_by], on_one_line(one.pages or "") or gap("页数"))
        for row, one in zip(evidence_rows(facts), facts.evidence, strict=False)
    ) or ((*evidence_rows(facts)[0], HOLDERS["person"], gap("页数")),)
    needed = tuple((one.point, one.proofs, one.who, listed(one.citations)) for one in burdens(facts))
    return Document(
        "证据清单",
        gathered(
            Paragraph(f"提交人：{said(facts.person.name, '姓名')}", indent=False),
            Table(("序号", "证据", "来源", "证明什么", "谁提供", "页数"), rows, (6, 24, 18, 26, 16, 10)),
            Signatures(("提交人（签名）：",), day(facts.today)),
            Note(NOTE),
            [Heading("每项请求要证明什么（不用交）"), Table(NEEDED, needed, (18, 30, 26, 26))]
            if needed
            else [],
        ),
        landscape=True,
    )
