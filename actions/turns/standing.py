"""How tickets stand, as a person is told it: the step, what they have to do, and the statutory period that runs."""

from __future__ import annotations

from collections.abc import Sequence

from actions.reply import Reply, offers
from handoff.desk import TicketStatus

STATUS_WORDS = {
    "filed": "已登记，等主管部门接收",
    "awaiting_confirmation": "已登记，等您确认身份和内容",
    "supplement_requested": "需要补充材料",
    "case_opened": "已立案",
    "not_opened": "不予立案",
    "deemed_opened": "逾期未答复，视为立案",
    "in_progress": "正在办理",
    "transferred": "已转交其他部门",
    "returned": "已退回",
    "merged": "已合并办理",
    "resolved": "已办结",
    "withdrawn": "已撤回",
    "reopened": "重新办理",
}
DUE_WORDS = {
    "supplement": "请在 {day} 前把要补的材料交齐（《重庆市劳动保障监察条例》第二十二条）。",
    "decide": "监察机构最迟 {day} 决定立不立案，到期没有决定不立案的，算已经立案（《重庆市劳动保障监察条例》第二十五条、第二十六条）。",
    "investigate": "调查处理的期限到 {day}，情况复杂经批准的可以延长三十个工作日（《重庆市劳动保障监察条例》第三十条）。",
    "mediate": "到 {day} 还没谈成的，可以去申请仲裁（《劳动争议调解仲裁法》第十四条）。",
    "accept": "仲裁委最迟 {day} 决定受不受理，到期没有决定的，可以向法院起诉（《劳动争议调解仲裁法》第二十九条）。",
    "award": "仲裁裁决的期限到 {day}，案情复杂经批准的可以延长十五日（《劳动争议调解仲裁法》第四十三条）。",
}
"""What a person is told of the statutory period that runs, by its name (handoff/terms.py)."""


def told(tickets: Sequence[TicketStatus]) -> Reply:
    """The steps of the tickets, with what their people have to do by when; the last one is shown."""
    lines = [f"编号 {ticket.number}：{STATUS_WORDS[ticket.status]}。" for ticket in tickets]
    lines += [
        f"请在 {ticket.confirm_by} 前带身份证到劳动保障监察机构确认，不确认不能立案（《重庆市劳动保障监察条例》第二十二条）。"
        for ticket in tickets
        if ticket.status == "awaiting_confirmation" and ticket.channel == "inspection" and ticket.confirm_by
    ]
    lines += [
        DUE_WORDS[ticket.due_for].format(day=ticket.due_on)
        for ticket in tickets
        if ticket.due_on and ticket.due_for in DUE_WORDS
    ]
    return Reply("\n".join(lines), "status", offers("转人工"), ticket=tickets[-1].public())
