"""What an employer writes: the notice of dismissal, the plan to pay in parts, the defence, the report on what was put right.

Each is an outline with gaps: what to write is the employer's, what must not be missing is the law's.
"""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Heading, Note, Numbered, Paragraph, Signatures, Table, gathered
from actions.documents.parties import employer_table, person_table
from actions.documents.wording import day, gap, listed, said
from knowledge.schema import Reference

GROUNDS = (article("劳动合同法", 39), article("劳动合同法", 40))
PROTECTED, UNION = article("劳动合同法", 42), article("劳动合同法", 43)
HANDED_OVER, WRONGLY = article("劳动合同法", 50), article("劳动合同法", 87)
PROOF = article("劳动争议司法解释一", 44)
NOTICE_CITATIONS = (*GROUNDS, PROTECTED, UNION, HANDED_OVER, WRONGLY, PROOF)
PAID_IN_TIME, EXTRA = article("劳动合同法", 30), article("劳动合同法", 85)
REVIEW = article("劳动人事争议仲裁办案规则", 74, 1)
PAYMENT_ORDER = article("劳动争议调解仲裁法", 16)
INSTALMENT_CITATIONS = (PAID_IN_TIME, EXTRA, REVIEW, PAYMENT_ORDER)
ANSWER_IN = (article("劳动争议调解仲裁法", 30, 2), article("劳动人事争议仲裁办案规则", 33, 2))
LIMITATION, KEPT_BACK = article("劳动争议司法解释二", 20, 1), article("劳动争议调解仲裁法", 6)
DEFENCE_CITATIONS: tuple[Reference, ...] = (*ANSWER_IN, LIMITATION, KEPT_BACK, PROOF)
PUT_RIGHT = article("重庆市劳动保障监察条例", 34, None, 2)
REPORT_CITATIONS = (PUT_RIGHT, EXTRA)


def dismissal_notice(facts: CaseFacts) -> Document:
    """The employer's notice of dismissal: one ground, its facts, the day, what is settled (劳动合同法 39, 40, 43, 50)."""
    return Document(
        "解除劳动合同通知书",
        gathered(
            Paragraph(f"{said(facts.person.name, '员工姓名')}：", indent=False),
            Paragraph(
                f"你于{day(facts.work_start, '入职日期')}入职，岗位为{said(facts.job, '岗位')}。"
                f"因{gap('事实：何时、何事、有什么证据')}，符合{gap('劳动合同法第三十九条或者第四十条的哪一项')}"
                f"{gap('用到的规章条款；没有的删去')}，单位决定自{day(facts.work_end, '解除日期')}起解除劳动合同。"
            ),
            Paragraph(f"单位已将解除理由通知工会：{gap('通知日期；没有建工会的写明')}。"),
            Paragraph(
                f"工资结算到{gap('日期')}；经济补偿{gap('金额，或者写明不付的依据')}，在办完交接时支付。"
            ),
            Paragraph(
                f"请在{gap('日期')}前办理工作交接。解除证明当天出具，十五日内办理档案和社会保险关系转移。"
            ),
            Signatures((f"单位（盖章）：{said(facts.employer.name, '单位全称')}",), day(facts.today)),
            Paragraph("签收人（签名）：          签收日期："),
            Note(
                (
                    f"只能用法定的理由，一张通知写清一个；事后换理由很难被采信，举证在单位（{listed((*GROUNDS, PROOF))}）。",
                    f"怀孕、产假、哺乳期、医疗期、工伤有伤残等，不能按无过失、裁员解除（{listed((PROTECTED,))}）。",
                    f"解除前先把理由通知工会（{listed((UNION,))}）；手续和付款见{listed((HANDED_OVER,))}。",
                    f"违法解除要付二倍赔偿金，或者恢复工作（{listed((WRONGLY,))}）。发之前先过一遍解除核对表。",
                )
            ),
        ),
    )


def instalments(facts: CaseFacts) -> Document:
    """The agreement to pay what is owed in parts: the whole sum, each date, what happens when one is missed."""
    rows = tuple((str(number), gap("日期"), gap("金额"), gap("付到哪个账户")) for number in (1, 2, 3))
    return Document(
        "分期支付协议",
        gathered(
            employer_table(facts.employer, "甲方（用人单位）"),
            person_table(facts.person, "乙方（劳动者）"),
            Numbered(
                (
                    f"甲方确认欠乙方{gap('哪几个月的什么款项')}，共{gap('总金额')}元。",
                    "甲方按下表分期支付，每期当天到账：",
                )
            ),
            Table(("期数", "最后一天", "金额", "付款方式"), rows, (10, 30, 30, 30)),
            Numbered(
                (
                    "任何一期没有按时足额付的，剩下的全部到期，乙方可以一次要求付清。",
                    f"{gap('逾期另外怎么承担；没有约定的删去')}",
                    "乙方没有放弃本协议以外的请求。本协议一式两份，双方各一份。",
                )
            ),
            Signatures(("甲方（盖章）：", "乙方（签名）："), day(facts.today)),
            Note(
                (
                    f"工资要按时足额发（{listed((PAID_IN_TIME,))}）；分期要员工自己愿意，不能逼签，一人一份，总数先对清。",
                    f"监察已经责令限期支付的，过了期限要加付赔偿金（{listed((EXTRA,))}），分期协议要交给监察看。",
                    f"想让协议能强制执行：到调解组织做成调解协议，生效起十五日内双方一起申请仲裁审查（{listed((REVIEW,))}）。",
                    f"做成调解协议后到期不付的，员工可以申请支付令（{listed((PAYMENT_ORDER,))}）。",
                )
            ),
        ),
    )


def defence(facts: CaseFacts) -> Document:
    """答辩书: request by request what is admitted and what is not, and with which proof (调解仲裁法 30)."""
    rows = tuple(
        (str(number), gap("申请人的请求"), gap("承认、部分承认、不承认"), gap("事实和理由"), gap("证据编号"))
        for number in (1, 2, 3)
    )
    return Document(
        "仲裁答辩书",
        gathered(
            employer_table(facts.employer, "答辩人（被申请人）"),
            Paragraph(
                f"答辩人就申请人{said(facts.person.name, '姓名')}与我单位劳动争议一案（案号：{gap('案号')}），答辩如下："
            ),
            Heading("对每项请求的意见"),
            Table(("序号", "请求", "意见", "事实和理由", "证据"), rows, (8, 24, 22, 30, 16)),
            Heading("时效"),
            Paragraph(gap("认为超过时效的，写明哪一项、从哪天算；不主张的删去")),
            Heading("调解"),
            Paragraph(gap("愿不愿意调解、能付多少、怎么付")),
            Paragraph(f"此致\n{gap('仲裁委员会名称')}"),
            Signatures(
                (
                    f"答辩人（盖章）：{said(facts.employer.name, '单位全称')}",
                    "法定代表人或者代理人（签名）：",
                ),
                day(facts.today),
            ),
            Note(
                (
                    f"收到申请书副本后十个工作日内交，以通知书写的为准（{listed(ANSWER_IN)}）；不交不影响继续审。",
                    f"超过时效要在仲裁时提出，之后再提一般不支持（{listed((LIMITATION,))}）。",
                    f"单位掌握的证据要交，不交承担不利后果（{listed((KEPT_BACK,))}）；解除、减少报酬等由单位举证（{listed((PROOF,))}）。",
                )
            ),
        ),
    )


def rectification(facts: CaseFacts) -> Document:
    """整改报告: each point the authority named, how it was put right, and the list of payments."""
    points = tuple((str(number), gap("指出的问题"), gap("怎么改的"), gap("哪天改完")) for number in (1, 2, 3))
    paid = tuple(
        (str(number), gap("姓名"), gap("应付"), gap("已付"), gap("付款日期")) for number in (1, 2, 3)
    )
    return Document(
        "整改情况报告",
        gathered(
            Paragraph(f"{gap('发出指令书的机构')}：", indent=False),
            Paragraph(f"我单位于{gap('日期')}收到你机构{gap('文号')}限期整改指令书，现将整改情况报告如下："),
            Heading("逐项整改情况"),
            Table(("序号", "问题", "整改", "完成日期"), points, (10, 34, 36, 20)),
            Heading("付款情况"),
            Table(("序号", "姓名", "应付", "已付", "付款日期"), paid, (10, 24, 22, 22, 22)),
            Paragraph(f"没有一次付清的：{gap('人数、金额、分期协议')}。"),
            Heading("防止再发生的办法"),
            Paragraph(gap("办法")),
            Paragraph("附：转账凭证、签收单、分期协议、其他证明材料。"),
            Signatures((f"单位（盖章）：{said(facts.employer.name, '单位全称')}",), day(facts.today)),
            Note(
                (
                    f"在指令书写的期限内改正并交报告（{listed((PUT_RIGHT,))}）；只写已经做到的，附凭证。",
                    f"逾期不支付的，要加付赔偿金（{listed((EXTRA,))}）。",
                )
            ),
        ),
    )
