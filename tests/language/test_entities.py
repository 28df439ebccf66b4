"""Entities are found where they stand; the app's regexes are the reference for Rasa's ruler."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.entities import entities, may_hold, with_value
from language.entity_patterns import LONGEST_READ, words

SENTENCES = (
    "拖欠我[三个月:duration]工资[一万二:amount]",
    "[去年10月:date]在[渝北:district]的[工地:role]，[包工头:role]欠我[8千块:amount]",
    "[两江新区:district]的[公司:role]，[2024年:date]入职，月薪[4500元:amount]",
    "一直干了[一年半:duration]，每个月[四千五:amount]，没签合同",
    "试用期[6个月:duration]，月薪[8k:amount]合法吗",
    "我在[沙坪坝:district]当[保安:role]，每天[12小时:duration]，每月[3500元:amount]",
    "[老板:role]从[2024-05-01:date]起欠[3.5万元:amount]",
    "[十五天:duration]内付[2.5万:amount]",
    "押金[八百五:amount]不退，[中介:role]说等[一个月:duration]",
    "欠我[3万5:amount]没给，拖了[半年:duration]",
    "[上个月:date]工资少发[一万零五百:amount]",
    "[昨天:date][单位:role]叫我走人，[今天:date]不让进[厂里:role]",
    "[上上个月:date]起[劳务公司:role]就没发过钱，一共[两万块钱:amount]",
    "[二〇二四年五月:date]进[厂:role]，[今年3月5号:date]被辞退",
    "[3月5号:date]受的伤，停了[两个半月:duration]",
    "[国庆:date]加班[3天:duration]，[项目部:role]只给[２００元:amount]",
    "[骑手:role]干了[两年:duration]，[平台:role]在[成都:district]",
    "[老闆:role]拖欠[三個月:duration]工資[12,000元:amount]",
    "[甲方:role]不给[总包:role]钱，[总包:role]也不给[班组长:role]钱",
    "我爸在[綦江区:district]当[农民工:role]，干了[大半年:duration]",
    "[石柱土家族自治县:district]的事归哪里管",
    "年休假[5天:duration]，干满[10年:duration]是[10天:duration]",
    "[两周:duration]以后给，[十个工作日:duration]还没到账",
    "[半个月:duration]工资，大概[2w5:amount]",
    "[江北:district]的[员工:role]问[渝中:district]的规定",
    "[前年:date]到[去年12月:date]都没交[社保:insurance]",
    "[一个月:duration][一天:duration]都不休息",
    "月薪[6000:amount]，欠我[15000:amount]，赔[5000:amount]，[3000多:amount]的活",
    "[今年:date]55岁，[5月份:date]进来，做了[两三年:duration]，[十来天:duration]没休",
    "拖了[半个多月:duration]，在这干了[一年零三个月:duration]，一天[五六百:amount]",
    "[五六千:amount]也行，[三四千:amount]不行，[3000-4000元:amount]最好",
    "鉴定是[十级伤残:grade]，他说[伤残8级:grade]，工伤[九级:grade]",
    "没买[五险一金:insurance]，[失业金:insurance]怎么领，[养老保险:insurance]断了",
    "[23年5月:date]进[厂:role]，[22年:date]入职，干了[23年:duration]，[2023.5:date]受伤",
    "[三年前:date]的事，[两个月前:date]才晓得，[前几天:date]去问",
    "每天[12个小时:duration]，一小时[20块:amount]，[十二块五:amount]一个",
    "一个月[三千:amount][三个月:duration]没发",
    "[上个月20号:date]走的，每月[15号:date]发钱，[去年腊月二十:date]到[正月十五:date]",
    "提前[三十日:duration]通知，[30日:duration]内办完",
    "一共[3万多:amount]，[几千块:amount]，[一块钱:amount]，[5千:amount]到[6千:amount]",
    "[学徒:role]工资低，[派遣公司:role]推给[用工单位:role]",
    "讲好[六千:amount]，说好[一周:duration]，每个月只领[一千五六:amount]",
    "底薪从[4500:amount]改成[3800:amount]，按[3000:amount]底薪算，罚了[五十:amount]",
    "欠[七千六:amount][两个多月:duration]了，[2月:date]到[6月:date]，[10号:date]截止",
    "在[电子厂:role]干了[一整年:duration]，[厂头:role]不管，[物流公司:role]也不管",
    "[周三:date]开会[周五:date]走人，[去年冬天:date]摔的，[62年11月:date]生",
    "[老版:role]没买[社宝:insurance]，能领几个月",
    "[广东:district]的[总公司:role]派我到[昆明:district]，又去[铜梁县:district]",
)
LABELLED = re.compile(r"\[([^:\]]+):(\w*)\]")


def told(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The bare sentence and its labelled spans."""
    spans = [(text, label) for text, label in LABELLED.findall(marked) if label]
    return LABELLED.sub(r"\1", marked), spans


def test_the_table_is_large_enough_to_trust() -> None:
    """At least sixty labelled spans, every kind of entity among them."""
    spans = [span for marked in SENTENCES for span in told(marked)[1]]
    assert len(spans) >= 60
    assert {label for _, label in spans} == {
        "amount",
        "duration",
        "date",
        "district",
        "role",
        "insurance",
        "grade",
    }


@pytest.mark.parametrize("marked", SENTENCES, ids=lambda marked: told(marked)[0])
def test_the_labelled_spans_are_found_and_no_others(marked: str) -> None:
    """Each sentence gives exactly its labelled spans, from left to right."""
    text, spans = told(marked)
    assert [(entity.text, entity.label) for entity in entities(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "",
        "没签合同怎么办",
        "百分之五十",
        "今后怎么办",
        "一定要赔",
        "😀😀",
        "3号楼",
        "第三条",
        "一起去",
        "万一没签",
        "一万个不愿意",
        "千万不要签",
        "有300多人",
        "55岁",
        "三级医院",
        "社保局不管",
        "艾坪路，5号附2号",
        "一块去",
        "五一路",
    ],
)
def test_words_that_only_look_like_entities_are_left_alone(text: str) -> None:
    """A share, an ordinal or an adverb is neither money nor time."""
    assert entities(text) == []


@given(st.text(st.sampled_from("欠我三五十百千万个月年天元块.,0123456789kw老板渝北　\u200b"), max_size=40))
def test_spans_are_cut_from_the_text_and_never_overlap(text: str) -> None:
    """Offsets hold in the text as typed, and one character belongs to one entity at most."""
    found = entities(text)
    assert all(text[entity.start : entity.end] == entity.text for entity in found)
    assert all(left.end <= right.start for left, right in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("name", "label"), [("places", "district"), ("roles", "role"), ("insurance", "insurance")]
)
def test_every_word_of_a_list_is_found_alone(name: str, label: str) -> None:
    """A word of the lists, said by itself, is an entity of its kind and whole."""
    lost = [word for word in words(name) if [(e.text, e.label) for e in entities(word)] != [(word, label)]]
    assert lost == []


def test_what_only_looks_like_an_entity_is_none_alone() -> None:
    """Every word of the list of no entities, said by itself, gives nothing."""
    assert {word: entities(word) for word in words("no_entities") if entities(word)} == {}


def test_of_a_long_text_the_beginning_is_read() -> None:
    """Ten thousand characters crowded with numbers cost no more than the first thousand; what stands there is found."""
    found = entities("拖欠我三个月工资一万二" * 909)
    assert found == entities(("拖欠我三个月工资一万二" * 909)[:LONGEST_READ])
    assert [entity.text for entity in found[:2]] == ["三个月", "一万二"]
    assert found[-1].end <= LONGEST_READ < found[-1].end + len("拖欠我三个月工资一万二")


@pytest.mark.parametrize("marked", SENTENCES)
def test_no_kind_that_is_found_is_said_to_be_absent(marked: str) -> None:
    """The quick look may be wrong in one direction only."""
    text = re.sub(r"\[([^:\]]+):[a-z]+\]", r"\1", marked)
    assert all(may_hold(text, {entity.label}) for entity in entities(text))
    assert not may_hold("老板说话不算数", {"date", "amount", "district"})


@pytest.mark.parametrize(
    ("text", "old", "new", "mended"),
    [
        ("欠我13000块，月薪3000", "3000", "4000", "欠我13000块，月薪4000"),
        ("干了十三个月，欠三个月五千", "三个月", "五个月", "干了十三个月，欠五个月五千"),
        ("3000.5和3000。", "3000", "4000", "3000.5和4000。"),
        ("三千五", "三千", "四千", "三千五"),
        ("在江北上班", "江北", "渝中", "在渝中上班"),
        ("月薪3000", "", "4000", "月薪3000"),
    ],
)
def test_a_value_is_replaced_as_a_whole(text: str, old: str, new: str, mended: str) -> None:
    """Never within a longer number."""
    assert with_value(text, old, new) == mended
