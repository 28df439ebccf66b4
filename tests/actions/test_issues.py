"""Everyday sentences, typos and dialect included, to the issue they are about."""

from __future__ import annotations

import pytest

from actions.complaint.issues import ISSUES, issue_of

SENTENCES = (
    ("老板托欠我三个月工资", "unpaid_wages"),
    ("包工头跑了工钱没结", "unpaid_wages"),
    ("压了我两个月的工资", "unpaid_wages"),
    ("工地干完活不给钱", "unpaid_wages"),
    ("啷个都不发工资", "unpaid_wages"),
    ("工资一直拖起不给", "unpaid_wages"),
    ("公司无故克扣工资", "unpaid_wages"),
    ("老板差我一万多工钱", "unpaid_wages"),
    ("干了半年一分钱没拿到", "unpaid_wages"),
    ("欠薪半年了", "unpaid_wages"),
    ("血汗钱要不回来", "unpaid_wages"),
    ("老板跑路了，我们的钱都没得", "unpaid_wages"),
    ("离职了工资还不给我", "unpaid_wages"),
    ("打了欠条到现在没给钱", "unpaid_wages"),
    ("天天加班没得加班费", "overtime_pay"),
    ("国庆加班不给三倍工资", "overtime_pay"),
    ("周末上班没有加班工资", "overtime_pay"),
    ("一个月才1500，低于最低工资", "minimum_wage"),
    ("干了一年没签合同", "double_wage"),
    ("没签劳动和同能不能要双倍工资", "double_wage"),
    ("一直没给我签合同", "double_wage"),
    ("进厂交了500押金不退", "withheld_property"),
    ("扣了我的身份证不给我", "withheld_property"),
    ("老板扣押我毕业证", "withheld_property"),
    ("公司突然把我开除了", "dismissal"),
    ("怀孕了把我辞退", "dismissal"),
    ("莫名其妙被炒鱿鱼", "dismissal"),
    ("老板喊我明天不用来了", "dismissal"),
    ("被违法解除，要2N", "dismissal"),
    ("公司裁员", "dismissal"),
    ("让我自己写辞职，不写就开除", "dismissal"),
    ("辞退我不给经济补偿", "dismissal"),
    ("经济陪尝金没给", "severance"),
    ("N+1不给", "severance"),
    ("不给买社保", "social_insurance"),
    ("没得五险一金", "social_insurance"),
    ("公司没给我缴养老保险", "social_insurance"),
    ("公积金没交", "housing_fund"),
    ("工地上摔伤了老板不管", "work_injury"),
    ("手指被机器压断了", "work_injury"),
    ("公伤不给报", "work_injury"),
    ("上班路上出车祸", "work_injury"),
    ("厂里用童工", "child_labour"),
    ("十五岁的娃儿在厂里干活", "child_labour"),
    ("每天上班14个小时没有休息", "hours"),
    ("强制加班不让休息", "hours"),
    ("看着13岁的在里面上班", "child_labour"),
    ("有两个娃儿看起来十三四岁", "child_labour"),
    ("我娃儿12岁，我在厂里上班", None),
    ("娃儿8岁，老板不准请假，天天上班", None),
    ("儿子9岁了，老公在外打工，我被辞退了", "dismissal"),
    ("我15岁就出来打工，现在四十了工资没发", "unpaid_wages"),
    ("没有童工，就是拖欠工资", "unpaid_wages"),
    ("我有两个娃儿十岁了，老板欠我工资", "unpaid_wages"),
    ("我二十五岁出来打工，没给加班费", "overtime_pay"),
    ("被主管性骚扰", None),
    ("今天天气好", None),
    ("没签合同还拖欠工资", "unpaid_wages"),
    ("加班费和工资都没发", "unpaid_wages"),
    ("欠我工资还把我辞退了", "dismissal"),
    ("试用期不给工资", "unpaid_wages"),
    ("我受不了天天骂人", None),
    ("矽肺病", "work_injury"),
    ("押金和工资都不退", "withheld_property"),
    ("不让请年休假", None),
    ("我就迟到了几回 公司把我开了", "dismissal"),
    ("老板不让我上班了", "dismissal"),
    ("扣了我500块说送餐超时", "unpaid_wages"),
    ("拖了我三个月的钱", "unpaid_wages"),
    ("周末加班没得钱", "overtime_pay"),
    ("老板不让我走，工资也不给", "unpaid_wages"),
    ("老板不让我走还扣着身份证", "withheld_property"),
    ("不肯让我走，拖欠工资", "unpaid_wages"),
    ("公司让我走法律程序，欠我工资", "unpaid_wages"),
    ("老板没让我走", None),
    ("老板让我走人，工资也不给", "dismissal"),
    ("让我走了不给赔偿", "dismissal"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "issue"), SENTENCES)
def test_everyday_words_tell_the_issue(sentence: str, issue: str | None) -> None:
    """A sentence as people write it gives its issue; one about none of them gives None."""
    assert issue_of(sentence) == issue


def test_every_issue_but_other_is_reachable() -> None:
    """No issue is a dead row of the table."""
    assert {issue for _, issue in SENTENCES} - {None} == set(ISSUES) - {"other"}


@pytest.mark.parametrize(
    ("button", "issue"),
    [
        ("拖欠工资", "unpaid_wages"), ("被辞退不服", "dismissal"), ("没签劳动合同", "double_wage"),
        ("加班费没给", "overtime_pay"), ("收押金、扣证件", "withheld_property"), ("没缴社保", "social_insurance"),
    ],
)  # fmt: skip
def test_every_button_of_the_first_question_is_understood(button: str, issue: str) -> None:
    """A tap on a button gives the issue that its words are shown for."""
    assert issue_of(button) == issue


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("不是工伤", None), ("没有受伤", None), ("没把我辞退", None), ("没有拖欠工资", None),
        ("没被开除，是欠工资", "unpaid_wages"), ("老板没欠我钱，只是没交社保", "social_insurance"),
        ("没发工资", "unpaid_wages"), ("没有加班费", "overtime_pay"), ("单位没申请工伤", "work_injury"),
        ("有没有欠我工资", "unpaid_wages"), ("没给我工伤待遇", "work_injury"),
    ],
)  # fmt: skip
def test_what_is_denied_is_no_issue(sentence: str, issue: str | None) -> None:
    """没被开除 complains of no dismissal; what somebody was not given is a claim."""
    assert issue_of(sentence) == issue
