"""Rules and scope model together: a cry is heard however short, and what only sounds like one is not."""

from __future__ import annotations

import pytest

from index.answer import Answerer


@pytest.mark.parametrize(
    "text",
    [
        "有人掉井里了", "工友触电了", "他从十楼掉下来了", "他们在打人，快来", "宿舍煤气中毒了", "工友被吊篮砸到了", "几个人把我围到起",
        "老公喝药了", "我吃了几十颗药", "打起来了", "他遭电了", "他不动了", "工友从吊篮摔下去了", "有人跳下去了", "快救人",
        "被围到起了走不脱", "老板带人来打我，上个月工资也没给", "我男人在工地上被钢筋扎了，一直流血，老板说没钱送医院，工资也没发",
        "气死了，他现在把我按在地上掐颈子",
    ],
)  # fmt: skip
def test_a_cry_is_heard_however_short_and_beside_wages(answerer: Answerer, text: str) -> None:
    """Three words are enough where they name harm that is not over."""
    assert answerer.is_urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "他在渝北", "我在渝北", "在巴男区", "就在两江新区", "机器还在转", "他在打牌", "三个人", "先空着", "我不想留电话", "直接跳",
        "我们跳过这个", "堵门讨薪", "开刀了", "去年工友触电了", "触电算工伤吗", "老板喝药酒", "我被开除了", "手机掉水里了",
        "这钱是给娃儿救命的，包工头拖起不给", "他们在打官司，快点判", "保安把我拦在门外不让进",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_cry_to_the_model_is_none(answerer: Answerer, text: str) -> None:
    """A place, an answer to a form, what is over or asked: no word of harm, however sure the model is."""
    assert not answerer.is_urgent(text)
