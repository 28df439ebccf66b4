"""Who the two sides are, as the papers must name them (调解仲裁法 28; 办案规则 29)."""

from __future__ import annotations

from actions.documents.facts import CaseFacts, Employer, Person
from actions.documents.model import Table
from actions.documents.wording import day, said

_WIDTHS = (17, 31, 22, 30)


def person_table(person: Person, role: str) -> Table:
    """A natural person's particulars."""
    return Table(
        (role, "", "", ""),
        (
            ("姓名", said(person.name, "姓名"), "性别", said(person.gender, "性别")),
            ("出生日期", day(person.born, "出生日期"), "联系电话", said(person.phone, "电话")),
            ("身份证件号码", said(person.id_number, "身份证号码"), "住所", said(person.home, "住所")),
            ("通讯地址", said(person.post_address or person.home, "能收到文书的地址"), "", ""),
        ),
        _WIDTHS,
    )


def employer_table(employer: Employer, role: str) -> Table:
    """An employer's particulars, as on its licence."""
    head = "法定代表人（主要负责人）"
    return Table(
        (role, "", "", ""),
        (
            (
                "名称",
                said(employer.name, "单位全称，以营业执照为准"),
                "联系电话",
                said(employer.phone, "电话"),
            ),
            ("住所", said(employer.seat, "注册地址"), head, said(employer.head, "姓名")),
            (
                "通讯地址",
                said(employer.post_address or employer.seat, "能收到文书的地址"),
                "职务",
                said(employer.head_post, "职务"),
            ),
        ),
        _WIDTHS,
    )


def employment(facts: CaseFacts, worker: str, employer: str) -> str:
    """When, where, as what and for how much somebody worked, in one sentence."""
    contract = {"signed": "双方签订了书面劳动合同", "unsigned": "双方没有签订书面劳动合同"}.get(
        facts.contract or "", "书面劳动合同签订情况：" + said(facts.contract, "签了没有、哪天签的")
    )
    wage = f"{facts.wage:f}元" if facts.wage is not None else said(None, "数额")
    began = facts.began if facts.began and facts.work_start is None else day(facts.work_start, "入职日期")
    sentence = (
        f"{worker}于{began}入职{employer}处，在{said(facts.place, '工作地点')}"
        f"做{said(facts.job, '岗位')}，月工资{wage}，{contract}。"
    )
    return sentence + (f"{day(facts.work_end)}离职。" if facts.work_end else "")
