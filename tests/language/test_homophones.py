"""Terms typed by sound are restored; correct text stays as it is."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.load import load
from language.homophones import restore
from language.normalise import normalise
from language.segment import LEXICON


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("老板托欠我三个月", "老板拖欠我三个月"),
        ("要陪尝多少", "要赔偿多少"),
        ("去老动局", "去劳动局"),
        ("算不算公商", "算不算工伤"),
        ("加斑费没给", "加班费没给"),
        ("抱工头跑路", "包工头跑路"),
        ("逼我离值", "逼我离职"),
        ("社包没买", "社保没买"),
        ("班组掌", "班组长"),
        ("经济补常", "经济补偿"),
        ("停工流薪期", "停工留薪期"),
        ("试用其", "试用期"),
    ],
)
def test_a_term_typed_by_sound_is_restored(typed: str, meant: str) -> None:
    """Also where a southern ear hears the same: 常 and 偿 by tone, l and n, s and sh."""
    assert restore(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "", "abc", "我们是小公司", "加工自己的零件", "跟谁签的合同", "继续发原工资", "先把钱交了", "等钱到账", "没有全退", "绕路拒报",
        "以后每多一年加一个月", "切菜切手", "感到一震", "意志坚定", "工商登记", "合同的使用期限", "传菜员", "公子哥", "攻势很猛",
    ],
)  # fmt: skip
def test_ordinary_words_of_the_same_sound_stay(text: str) -> None:
    """What the dictionary joins to a word, or says by itself, is no slip."""
    assert restore(text) == text


def test_the_terms_of_the_lexicon_stay() -> None:
    """No term is taken for another of its sound."""
    terms = LEXICON.read_text(encoding="utf-8").split()
    assert [term for term in terms if restore(term) != term] == []


def written_by_us() -> Iterator[str]:
    """All that the cards tell, which is correct Chinese; their questions and keywords are as people type."""
    for card in load().cards.values():
        told = card.model_dump(exclude={"questions", "keywords", "false_premises"})
        yield from texts_in(told)


def texts_in(node: object) -> Iterator[str]:
    """Every text of a nested record."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts_in(value)
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from texts_in(value)


def test_the_cards_own_words_stay() -> None:
    """Titles, verdicts, conditions and steps of every card come back unchanged."""
    texts = {normalise(text) for text in written_by_us()}
    assert {text for text in texts if restore(text) != text} == set()


@given(st.text(st.sampled_from("托拖欠陪赔尝偿工公资司老劳动局的了我，abc1"), max_size=30))
def test_the_length_stays_and_restoring_twice_changes_nothing(text: str) -> None:
    """A term has as many characters as its slip, and is none itself."""
    once = restore(text)
    assert len(once) == len(text)
    assert restore(once) == once


def test_it_is_fast_enough_for_every_message() -> None:
    """A question of forty characters with two slips takes well under two milliseconds on a busy machine."""
    question = "老板托欠我三个月工资不给陪尝劳动仲裁要准备什么材料公司没有签劳动合同"
    restore(question)
    started = time.perf_counter()
    for _ in range(100):
        restore(question)
    assert (time.perf_counter() - started) / 100 < 0.002
