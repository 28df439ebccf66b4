"""Which side asks, read from the words of the question."""

from __future__ import annotations

import pytest

from index.audience import audience_of

EMPLOYER = (
    "我是老板", "我是公司的HR", "我是做人事的", "我们是一家小公司", "我开了个小店", "我开了一家火锅店，请了两个阿姨",
    "我是开厂的", "我们公司想辞退一个员工", "员工不肯签合同怎么办", "员工不来上班也不请假怎么处理", "有个员工怀孕了能调岗吗",
    "我招了三个工人没签合同有什么风险", "我店里的服务员说走就走", "我想给员工买商业保险代替社保", "我手下的工人受伤了要赔好多",
    "作为用人单位要准备什么", "从公司角度看呢", "单位这边要举证什么", "我司与员工解除合同要提前多久", "老板该怎么避免双倍工资",
    "我请了个保姆在家里摔了", "我承包了一个工程，工人找我要钱", "那员工自愿放弃社保呢", "新员工试用期不合格怎么辞退",
    "我们店能不能让员工押身份证", "要是员工主动提出不交社保", "怎么跟员工签保密协议", "我刚注册了公司，招人要办什么手续",
    "我是个体户，雇了一个小工", "给员工降薪要不要本人同意", "我们单位准备裁员十个人", "我是包工头，甲方没结账",
    "员工迟到能不能扣工资", "女员工怀孕了能不能解除",
)  # fmt: skip
WORKER = (
    "我是员工", "我是打工的", "老板不给我发工资", "公司拖欠我三个月工资", "我被辞退了", "单位让我自己辞职", "我在工地上干活摔了",
    "我老公在厂里被机器压了手", "公司把我调到外地", "我的年假公司不批", "我们农民工的钱谁管", "我想辞职要提前多久",
    "老板跑路了工资没结", "公司不签合同怎么办", "人事叫我签自愿离职", "包工头欠我两万块", "厂里扣了我的身份证",
    "我干了三年没买社保", "我怀孕了公司要辞退我", "老板说我试用期不合格", "我妈在饭店打工被欠工资", "我是骑手，摔了算工伤吗",
    "作为员工要准备什么", "我们公司一直拖欠工资", "从员工角度呢", "我是厂里的普通工人", "我昨天被开除了", "老板不让我走",
    "单位没给我交社保", "我从工地上摔下来了", "我入职半年没签合同", "我儿子在公司实习被骗", "公司要降我的工资，每个月少发我五百",
    "我是公司的员工",
)  # fmt: skip
DONE_TO = (
    "我是人事，公司把我辞退了，能赔多少", "我是HR，被公司裁了", "我是店长，老板把我开了，没签合同", "我是做行政的，公司欠我三个月工资",
    "我是工头，老板欠我工资", "我是HR被裁了", "我是店长 老板喊我走人", "我是公司负责人事的，公司没给我交社保", "我是负责人，公司拖欠我三个月工资",
    "我是包工头，老板扣了我两个月工资", "我是人事专员，昨天被辞退了", "我是做人事的，公司让我自己离职", "我是店长，我的工资三个月没发",
    "我们是公司行政，遭公司劝退了", "我是人事，我想离职公司不批", "我是公司的人力资源，老板炒了我", "我是店长，老板不让我上班了",
    "我是HR，公司没跟我签合同", "我是单位的会计，单位没发我年终奖金", "我是人事，公司辞退我不给补偿",
)  # fmt: skip
STILL_EMPLOYER = (
    "我是人事，员工被我们辞退了要赔多少", "我是包工头，工人告我", "我是包工头，甲方没结账", "我是HR，员工被公司裁了要赔多少",
    "我是老板，员工把我告了", "我是人事，公司要辞退一个员工", "我是店长，服务员说走就走", "我是人事，老板让我辞退一个员工怎么办",
    "我是HR，公司叫我通知员工离职", "我是包工头，甲方欠我工程款", "我是老板，被员工投诉了", "我是人事，员工离职证明怎么开",
    "我是老板，工人在工地摔了", "我是包工头，被工人打了", "我是人事，把员工开了要赔吗", "我是老板，员工没跟我签合同就走了",
    "我是人事，我要给离职员工开证明吗", "我是老板，员工被我开了", "我们是一家小公司，被员工告了没签合同",
)  # fmt: skip
NEITHER = (
    "试用期最长多久", "加班费怎么算", "产假多少天", "仲裁要多久", "最低工资是多少", "", "1", "你好", "今天天气不错",
    "工伤认定去哪里办", "经济补偿怎么算", "那工资呢",
)  # fmt: skip


@pytest.mark.parametrize("text", EMPLOYER)
def test_an_employer_is_told_by_what_is_said(text: str) -> None:
    """Who calls himself one, hires, pays or is troubled by staff."""
    assert audience_of(text) == "employer"


@pytest.mark.parametrize("text", WORKER)
def test_a_worker_is_told_by_what_is_said(text: str) -> None:
    """Who calls himself one, or to whom an employer does something; family counts."""
    assert audience_of(text) == "worker"


@pytest.mark.parametrize("text", DONE_TO)
def test_what_is_done_to_somebody_counts_before_what_they_are(text: str) -> None:
    """HR, managers and foremen are dismissed and unpaid like others."""
    assert audience_of(text) == "worker"


@pytest.mark.parametrize("text", STILL_EMPLOYER)
def test_what_is_done_to_staff_makes_nobody_a_worker(text: str) -> None:
    """Nor does what a principal owes to a foreman."""
    assert audience_of(text) == "employer"


@pytest.mark.parametrize("text", NEITHER)
def test_a_neutral_question_is_told_from_no_side(text: str) -> None:
    """A guess would show the wrong verdict."""
    assert audience_of(text) is None
