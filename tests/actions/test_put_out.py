"""Who was put out of the job, and whether it had no reason."""

from __future__ import annotations

import pytest

from actions.calculating.matters import matters
from actions.calculating.put_out import put_out, without_reason

PUT_OUT = (
    "公司喊我莫去了", "老板喊我第二天莫来了", "厂头把我开了", "遭开除咯", "公司裁我", "我被单位解除劳动合同", "公司通知我不用来了", "我被辞退老板不给钱",
    "公司劝退我", "我被老板赶出来了", "他被开除我也被开除", "把我辞了", "喊我走人", "明天不用来了", "老板叫我以后莫来了", "被公司裁了", "遭炒了鱿鱼",
    "我被开了", "被辞", "公司给我辞了", "上个月底被辞的", "把我开了", "被劝退", "老板喊我爬", "我被炒了", "老板让我滚蛋", "被撵出来了", "遭老板开了",
    "厂里不要我了", "老板把我和同事一起辞退了", "单位叫我以后莫来了 也没讲为啥子", "我遭公司辞了", "同事被开了，我也被辞退了",
    "他被辞退，第二天把我也开了", "公司把我们班组都裁了", "通知我明天不用来上班了", "昨天把我辞退了", "辞退我", "公司裁员，我被裁了", "被公司裁员了",
    "喊我收拾东西走人", "被公司优化了", "老板炒我鱿鱼", "老板开会辞退了我", "没跟我商量把我辞退了", "没发工资就把我开除了", "没提前通知直接把我辞了",
    "我老公在厂里干，老板把他开除了", "公司通知我要辞退我", "公司裁员了", "想都没想就把我开了", "老板威胁我 然后把我开除了",
)  # fmt: skip
NOT_PUT_OUT = (
    "今天不用来上班", "老板让我走快点", "被开了个玩笑", "公司辞退了我同事", "要是公司辞退我", "不想被裁", "我炒了公司", "同事小李被辞退",
    "没裁我", "不辞退我就拖着", "老板从没说过辞退我", "没人被开除", "不让我走", "公司不是辞退我是合同到期", "我自己辞了", "今天下雨不用去上班",
    "被开发商欠钱", "被开了罚单", "被迫辞了", "我开除了一个员工", "我主动辞了", "后来我自己就辞了工", "今天停电不用来上班", "周末不用去上班",
    "老板被开了", "我把员工辞退了", "下雨天不要来了", "我们店炒了一个服务员", "他被开除了", "老婆被辞退了我还在", "怕被开除", "公司还没辞退我",
    "会不会被辞退", "我不干了自己辞的", "被开会的人骂了", "被开水烫", "被开具证明", "老板把车开走了", "后来跟公司协商好走人", "不用来上班的那天",
    "同事被裁了", "我把老板炒了", "我炒了老板鱿鱼", "公司没有辞退我 就是3个月没发工资", "老板说要辞退我 我没走", "让我走正规流程",
    "我在厨房被开水烫伤了", "公司威胁辞退我", "公司要开除我", "差点被开除", "公司准备裁员", "老板把他开除了", "老板威胁说把我开了", "公司打算把我裁了",
    "我可能被裁", "公司想辞退我",
)  # fmt: skip
WITHOUT_REASON = (
    "老板啥子原因都没说就喊我走人", "什么理由都没给", "莫得说法就让我走", "扣了我工资，又无故把我开除",
    "老板无故辞退我", "没说啥子原因就喊我走人", "莫名其妙把我开了", "说开就开，遭辞退了", "公司没得理由就把我开除了", "老板没得理由", "没有任何理由",
    "他们没说原因", "无缘无故把我炒了，我2020年5月1号进的厂", "单位叫我以后莫来了 也没讲为啥子", "拖欠我两个月工资，还无故把我辞退", "随便就开除我",
    "被辞退，没有说理由", "把我辞退，没给理由，还扣我工资", "没得原因",
)  # fmt: skip
NO_DISMISSAL_WITHOUT_REASON = (
    "没给理由就停我岗", "公司无故调我去外地", "没告诉我原因就少发了",
    "没裁我", "不辞退我就拖着", "老板从没说过辞退我", "没人被开除", "不让我走", "公司不是辞退我是合同到期", "公司无故拖欠我工资两个月，月薪6000",
    "公司无故扣我工资，没说原因", "没说原因就扣了我500", "无故扣我工资", "没理由不发工资", "我无故旷工3天被辞退", "公司说我无故不上班开除我",
    "无故克扣我提成，上个月把我辞退了", "莫名其妙少发我五百", "无缘无故给我调岗", "没讲为啥子就降我薪",
)  # fmt: skip


@pytest.mark.parametrize("text", PUT_OUT)
def test_a_dismissal_is_heard(text: str) -> None:
    """In whatever words, also after somebody else's."""
    assert put_out(text)


@pytest.mark.parametrize("text", NOT_PUT_OUT)
def test_what_is_no_dismissal_of_who_asks(text: str) -> None:
    """Leaving by oneself, a day off, another person's, only feared or denied, words that look alike."""
    assert not put_out(text)


@pytest.mark.parametrize("text", WITHOUT_REASON)
def test_a_dismissal_without_a_reason_is_heard(text: str) -> None:
    """What stands nearest is the dismissal, or nothing else is told."""
    assert without_reason(text)


@pytest.mark.parametrize("text", NO_DISMISSAL_WITHOUT_REASON)
def test_what_had_no_reason_was_no_dismissal(text: str) -> None:
    """Wages cut for no reason make no dismissal unlawful."""
    assert not without_reason(text)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (["公司无故拖欠我工资两个月，月薪6000", "干了3年，后来跟公司协商好走人，把我辞退了"], "severance"),
        (["公司无故扣我工资", "把我辞退了"], "severance"),
        (["把我辞退了", "没说原因"], "unlawful_dismissal"),
        (["把我辞退了", "没说原因就扣了我500"], "severance"),
    ],
)
def test_wages_kept_for_no_reason_leave_the_dismissal_as_it_is(said: list[str], kind: str) -> None:
    """2N only where it was the dismissal that had none."""
    assert matters(said)[0] == kind


def test_who_resigned_was_not_dismissed() -> None:
    """我自己辞了 opens no sum of a dismissal."""
    assert matters(["我自己辞了", "今天下雨不用去上班"]) == []
