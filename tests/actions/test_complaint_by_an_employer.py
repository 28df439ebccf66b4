"""An employer who complains of a worker is told what is open, once, and the form is left."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from actions.complaint.by_an_employer import is_by_an_employer
from tests.actions.conftest import Person


@pytest.mark.parametrize(
    "said",
    [
        ["我要投诉我的员工，偷了店里的钱"], ["我要投诉", "我是老板，员工不辞而别"], ["我要投诉", "那我能扣他工资抵吗"],
        ["我要投诉", "其他事情", "他不肯赔", "我是老板，员工偷钱"],
    ],
)  # fmt: skip
def test_an_employer_is_told_the_way_and_the_form_is_left(person: Person, said: list[str]) -> None:
    """At the opening, at the matter and where a name is awaited; nothing is kept of it."""
    first, *others = said
    reply = person.open(first)
    for text in others:
        reply = person.only(text)
    assert (reply.outcome, reply.text) == ("answered", wording.BY_AN_EMPLOYER)
    assert person.slots["stage"] is None and person.slots["issue"] is None


@pytest.mark.parametrize(
    "text",
    [
        "我是个体户老板，工人把机器弄坏了", "我开了家火锅店，服务员偷钱", "我请的保姆不来上班了", "我想投诉我手下的工人，旷工",
        "我要举报我店里的收银员，卷款跑了", "我要投诉员工偷东西", "我们是用人单位，员工不交接就走了", "我的员工跑了，我要投诉",
        "我作为雇主想投诉工人", "我是一家餐馆的老板，厨师旷工", "我招的员工泄密", "我可以直接扣员工工资不", "我是企业负责人，员工泄密", "我司员工私吞货款", "我是HR，员工伪造简历",
    ],
)  # fmt: skip
def test_an_employer_is_heard(text: str) -> None:
    """By what the speaker is, whom the speaker employs, or whose wages the speaker would deduct from."""
    assert is_by_an_employer(text)


@pytest.mark.parametrize(
    "text",
    [
        "我要投诉我的老板", "我是老板请的工人，他不给钱", "我的员工证被扣了", "我是老板的亲戚，他欠我工资", "投诉员工宿舍漏水",
        "我手下的工人都没拿到工资", "我是包工头，公司欠我们工资", "老板说我偷了店里的钱，把我开除了", "我们公司的员工都没签合同",
        "老板能扣他工资吗", "别的员工偷了东西，老板扣我工资", "我是服务员，老板跑了", "同事偷了钱，公司怪我", "我要投诉老板娘打我",
        "我是公司员工，老板不来上班也不发工资", "我开货车给公司送货，公司员工打了我", "我们老板是个体户", "我公司业务员骗了我押金2000", "投诉会计私自扣我的提成", "我是员工，我可以扣员工的钱吗", "他说我们可以扣工人的工资，这合法吗", "投诉厨师打我，老板把我工资压着", "我公司会计打了我，工资也没得", "我是老板，举报隔壁厂用童工", "我是老板，举报隔壁厂不给员工买社保", "我是业主，小区工地让工人天天加班",
    ],
)  # fmt: skip
def test_a_worker_is_no_employer(text: str) -> None:
    """Nor is who speaks for a crew, or of other workers."""
    assert not is_by_an_employer(text)
