"""One answer, three registers: the same facts, in as many words as the place allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import cn2an
import pytest

from index import wording
from index.aloud import aloud
from index.drafting import Drafter
from index.registers import (
    ASK_FIRST,
    BUBBLE,
    FILED_TOPICS,
    SPOKEN,
    bubble,
    menu,
    next_step,
    opening,
    short_step,
    shortened,
    spoken,
)
from index.result import Answer, Outcome, Result, Section
from knowledge.checks.corpus import told
from knowledge.checks.numbers import quantities
from knowledge.checks.red_list import forbidden
from knowledge.districts import HOME, Place
from knowledge.figures import NOT_OURS, load_figures
from knowledge.in_force import Setting, in_force
from knowledge.law import Digest, Law
from knowledge.load import Knowledge
from knowledge.offices import Offices
from knowledge.originals import Originals
from knowledge.schema import Card

TODAY = date(2026, 11, 24)
ELSEWHERE = Place("成都市", frozenset())
SIDES: tuple[Literal["worker", "employer"], ...] = ("worker", "employer")
POLARITY = re.compile(r"不一定|不能|不用|不算|不行|不要|不会|看情况|能|要|算|会|有")
SPOKEN_YEAR = re.compile(r"[一二][零九][零一二三四五六七八九]{2}(?=年)")
SPOKEN_DECIMAL = re.compile(r"[一二三四五六七八九十百千]+点[零一二三四五六七八九]+")
DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
RED_LINES = {
    "依法维权 as advice": r"(?:依法|理性|积极|勇敢|去|要)维权|法律武器",
    "blame": r"活该(?!得)|怪你|谁[叫让]你|自找的|自作自受",
    "a promised outcome": r"(?<!不)(?:一定|肯定|必定|准|包|百分百|绝对)(?:能|会|可以)?(?:打?赢|胜诉|拿到|拿回|要回|要得|到手|认定)"
    r"|(?<!不)保证(?:你?能?(?:赢|胜|拿|要回))|稳赢|必胜",
    "a threat": r"[让叫送][他她它老板单位公司]{1,2}.{0,4}(?:坐牢|牢饭|完蛋|倒闭|破产)|[搞整弄](?:垮|死|臭)|曝光(?!的)",
}


@pytest.fixture(scope="module")
def drafter(knowledge: Knowledge) -> Drafter:
    """Words cards without an index."""
    return Drafter(
        laws=knowledge.laws,
        figures=load_figures(),
        originals=Originals(Path("nowhere")),
        offices=Offices(),
    )


@pytest.fixture(scope="module")
def drafted(drafter: Drafter, knowledge: Knowledge) -> list[tuple[Card, Answer]]:
    """Every card told to either side, in Chongqing and, where it is served there, elsewhere."""
    return [
        (card, drafter.card(card, 1.0, setting, side))
        for card in knowledge.cards.values()
        for setting in _settings(card)
        for side in SIDES
    ]


def _settings(card: Card) -> Iterator[Setting]:
    day = TODAY if card.applies.covers(TODAY) else card.applies.start
    yield Setting(event=day, asked=TODAY, place=HOME)
    elsewhere = Setting(event=day, asked=TODAY, place=ELSEWHERE)
    if in_force(card, elsewhere):
        yield elsewhere


def _told_on(law: Law, digest: Digest) -> date:
    """A day on which an article holds, after it was overridden if it was."""
    since = digest.overridden.start if digest.overridden else law.effective_from(digest.key)
    return max(since, law.effective_from(digest.key))


def _without_menu(short: str) -> str:
    return short.rsplit("\n", 1)[0]


def _quantities(text: str) -> set[float]:
    """Those of the knowledge check, for which years and decimals in words (二十点八三天) are put into digits."""
    written = SPOKEN_YEAR.sub("2000", text)
    return quantities(SPOKEN_DECIMAL.sub(lambda number: str(cn2an.cn2an(number[0], "smart")), written))


def _page(answer: Answer) -> str:
    return wording.answered(answer, national_only=False, notes=())


def _head(text: str) -> str:
    return re.split("[，。；：（]", text, maxsplit=1)[0]


def test_every_card_fits_both_short_registers_whole(drafted: list[tuple[Card, Answer]]) -> None:
    """At most 120 and 70 characters for all cards and both sides, and no word of any verdict is left out."""
    assert len({card.id for card, _ in drafted}) >= 960
    for card, answer in drafted:
        sentence, article = answer.spoken.split("\n")
        assert len(answer.short) <= BUBBLE and len(sentence) <= SPOKEN, card.id
        assert answer.short.startswith(answer.verdict.rstrip("。")), card.id
        assert sentence == aloud(answer.verdict), card.id
        assert sentence.count("。") == 1 and not re.search("[0-9（）()《》]", sentence), card.id
        assert article.startswith("依据：《"), card.id


def test_every_number_of_a_short_register_stands_on_the_page(drafted: list[tuple[Card, Answer]]) -> None:
    """Digits of the bubble and quantities of either, spoken or written, are those of the full text."""
    for card, answer in drafted:
        page = _page(answer)
        assert set(DIGITS.findall(_without_menu(answer.short))) <= set(DIGITS.findall(page)), card.id
        told_briefly = _quantities(_without_menu(answer.short)) | _quantities(answer.spoken)
        assert told_briefly <= _quantities(page), card.id


def test_the_spoken_sentence_says_the_quantities_of_the_verdict(drafted: list[tuple[Card, Answer]]) -> None:
    """Nothing is lost on the way from digits to words: 300% and 百分之三百 are the same quantity."""
    for card, answer in drafted:
        assert _quantities(answer.spoken.split("\n")[0]) == _quantities(answer.verdict), card.id


def test_all_registers_cite_the_governing_article(drafted: list[tuple[Card, Answer]]) -> None:
    """The article in the bubble and under the sentence is the first of the full text."""
    for card, answer in drafted:
        name = answer.citations[0].name
        assert f"（{name}）。" in answer.short, card.id
        assert f"\n依据：{name}。" in answer.spoken, card.id
        first = _page(answer).split("依据：", 1)[1]
        assert first.startswith(f"《{answer.citations[0].law}》"), card.id


def test_all_registers_say_the_same_yes_or_no(drafted: list[tuple[Card, Answer]]) -> None:
    """能, 不能, 要, 不用, 看情况: what comes before the first pause is the same in all three, and so is its polarity."""
    for card, answer in drafted:
        heads = [_head(text) for text in (_page(answer), answer.short, answer.spoken)]
        assert aloud(heads[0]) == aloud(heads[1]) == f"{heads[2]}。", card.id
        assert len({tuple(POLARITY.findall(head)) for head in heads}) == 1, card.id


def test_the_step_of_a_bubble_is_the_cards_first(drafted: list[tuple[Card, Answer]]) -> None:
    """In Chongqing at most one bubble in a hundred has no room for a step; a shortened one begins the first step."""
    without = []
    for card, answer in drafted:
        lines = answer.short.split("\n")
        if len(lines) == 2 and wording.ELSEWHERE not in answer.short:
            without.append(card.id)
        if len(lines) == 3:
            step = lines[1].removeprefix("下一步：")
            steps = next(
                (part.items for part in answer.sections if part.heading == wording.STEPS), (ASK_FIRST,)
            )
            assert step == ASK_FIRST or steps[0].startswith(step.rstrip("。")), card.id
    assert len(without) <= len(drafted) / 100


def test_the_menu_offers_only_what_there_is(drafted: list[tuple[Card, Answer]]) -> None:
    """依据 always; 怎么算 where there is a sum; 我要投诉 for workers on topics that can be filed, and only for them."""
    for card, answer in drafted:
        last = answer.short.split("\n")[-1]
        assert last.startswith("回复 1 依据"), card.id
        assert "2 怎么算" in last or not card.calculators, card.id
        assert card.topic in FILED_TOPICS or "3 我要投诉" not in last, card.id
    offered = {card.audience for card, answer in drafted if "3 我要投诉" in answer.short}
    assert offered == {"worker", "both"}


def test_an_employer_is_not_offered_a_complaint_nor_told_the_workers_step(knowledge: Knowledge) -> None:
    """Steps of a card for both sides are the worker's; an employer's own card keeps its step."""
    shared = knowledge.cards["wages.absence-deduction"]
    own = knowledge.cards["compliance.heat-duties"]
    assert menu(shared, "worker").endswith(" 3 我要投诉") and "投诉" not in menu(shared, "employer")
    assert (next_step(shared, None), next_step(shared, "employer")) == (shared.steps[0], ASK_FIRST)
    assert next_step(own, "employer") == own.steps[0] and "投诉" not in menu(own, None)


def test_an_employer_reads_the_workers_steps_last_and_as_the_workers(
    drafter: Drafter, knowledge: Knowledge
) -> None:
    """A card for both sides speaks to the worker: the page says so; a worker's and an employer's own page do not."""
    setting = Setting(event=TODAY, asked=TODAY, place=HOME)
    shared, own = knowledge.cards["contract.probation-dismissal"], knowledge.cards["compliance.heat-duties"]
    to_worker = drafter.card(shared, 1.0, setting, "worker")
    to_employer = drafter.card(shared, 1.0, setting, "employer")
    assert to_worker.sections[0].heading == wording.STEPS
    assert to_employer.sections[-1] == Section(wording.WORKERS_STEPS, to_worker.sections[0].items)
    assert f"{wording.WORKERS_STEPS}：\n1. " in to_employer.text and wording.TO_THE_WORKER in to_employer.text
    for answer in (to_worker, drafter.card(own, 1.0, setting, "employer")):
        assert answer.sections[0].heading == wording.STEPS and wording.TO_THE_WORKER not in answer.text


def test_what_is_uncertain_is_said_in_every_register(drafter: Drafter, knowledge: Knowledge) -> None:
    """Figures not checked against an official page, and places whose standards are not here."""
    doubtful = drafter.card(
        knowledge.cards["wages.minimum-wage-chongqing"],
        1.0,
        Setting(event=TODAY, asked=TODAY, place=HOME),
        "worker",
    )
    assert "2330元" in doubtful.short and "两千三百三十元" in doubtful.spoken
    assert all("最新公布为准" in text for text in (doubtful.text, doubtful.short, doubtful.spoken))
    setting = Setting(event=TODAY, asked=TODAY, place=ELSEWHERE)
    away = drafter.card(knowledge.cards["contract.unsigned-double-wage"], 1.0, setting, "worker")
    assert wording.ELSEWHERE in away.short and wording.ELSEWHERE in away.spoken


def test_every_article_told_by_itself_fits(drafter: Drafter, knowledge: Knowledge) -> None:
    """A digest in both short registers: cut at a pause where it is long, and overriding rules are never left out."""
    cut = 0
    for law in knowledge.laws.values():
        for digest in law.articles:
            day = _told_on(law, digest)
            answer = drafter.article(law, digest, 1.0, Setting(event=day, asked=TODAY, place=HOME))
            assert len(answer.short) <= BUBBLE and len(answer.spoken.split("\n")[0]) <= SPOKEN
            assert ("以新规定为准" in answer.short) == ("以新规定为准" in answer.spoken) == bool(answer.notes)
            cut += "……" in answer.short
    assert cut < 20


@pytest.mark.parametrize("line", RED_LINES)
def test_no_card_and_no_register_crosses_a_red_line(
    knowledge: Knowledge, drafted: list[tuple[Card, Answer]], line: str
) -> None:
    """Every sentence guiding a person, on cards, in digests and in the short registers, is free of it."""
    texts = [text for card in knowledge.cards.values() for text in (card.title, *told(card))]
    texts += [digest.says for law in knowledge.laws.values() for digest in law.articles]
    texts += [text for _, answer in drafted for text in (answer.short, answer.spoken)]
    assert [text for text in texts if re.search(RED_LINES[line], text)] == []


@pytest.mark.parametrize(
    ("line", "said", "lawful"),
    [
        ("依法维权 as advice", "您可以依法维权", "看维权信息告示牌"),
        ("blame", "这是你自找的", "只包括干活该得的钱"),
        ("a promised outcome", "证据齐了肯定能拿到", "钱不够时不一定能拿足"),
        ("a threat", "去告他，让老板坐牢", "坐牢的也可以委托别人申请"),
    ],
)
def test_a_red_line_is_seen_and_its_neighbour_passes(line: str, said: str, lawful: str) -> None:
    """The patterns find what they are for, and not names or denials."""
    assert re.search(RED_LINES[line], said) and not re.search(RED_LINES[line], lawful)


def test_the_fixed_words_keep_the_red_list() -> None:
    """What the registers add of their own passes the knowledge check's list."""
    for text in (ASK_FIRST, wording.ELSEWHERE, wording.AUTOMATIC, wording.NATIONAL_ONLY):
        assert forbidden(text) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("能。按300%付。", "能，按百分之三百付。"),
        ("要付。2026年7月1日起罚2000元到2万元。", "要付，二零二六年七月一日起罚两千元到两万元。"),
        ("先打 12333 问，有危险打110。", "先打一二三三三问，有危险打一一零。"),
        ("996不行，2个月里罚120元。", "九九六不行，两个月里罚一百二十元。"),
        ("除以21.75天，1—4级另算。", "除以二十一点七五天，一到四级另算。"),
        ("给N+1（不是2N）。", "给N加一，不是二N。"),
        ("基金付丧葬补助金（6个月）、抚恤金。", "基金付丧葬补助金，六个月，抚恤金。"),
        ("《劳动法》管；37℃以上停工。", "劳动法管；三十七度以上停工。"),
        ("300%一样给。", "百分之三百，一样给。"),
        ("先收证据再去投诉，别拖。然后等五天。", "先收证据再去投诉，别拖；然后等五天。"),
        ("满10年的15天，满15年的12000元。", "满十年的十五天，满十五年的一万两千元。"),
    ],
)
def test_a_sentence_is_read_aloud(written: str, said: str) -> None:
    """Percent, years, hotlines, ranges and decimals as spoken; one sentence without brackets."""
    assert aloud(written) == said


def test_what_does_not_fit_gives_way_from_the_end() -> None:
    """First the step, then the last clauses; the article and the menu stay."""
    long = "能要。" + "这是很长的一句话，" * 20
    told_long = bubble(long, "《劳动法》第一条", menu="回复 1 依据", step="先写下来。")
    assert len(told_long) <= BUBBLE and "下一步" not in told_long
    assert "……（《劳动法》第一条）。\n回复 1 依据" in told_long
    assert len(spoken(long, "《劳动法》第一条").split("\n")[0]) <= SPOKEN
    assert "详见条文。" in spoken(long, "《劳动法》第一条")
    assert NOT_OURS not in bubble(f"看{NOT_OURS}。", "《劳动法》第一条", menu="回复 1 依据")


@pytest.mark.parametrize(
    ("step", "room", "short"),
    [
        ("先写下来。", 10, "先写下来。"),
        ("把工资条收好，和流水对一遍。", 10, "把工资条收好。"),
        ("把材料交上，不要交原件。", 8, ""),
        ("先去投诉，三十日内去。", 8, ""),
        ("还没签的，先拿回家看看。", 8, ""),
        ("说“我来上班，请安排”，再等回话。", 10, ""),
        ("一句没有停顿的很长的话一直说下去。", 8, ""),
    ],
)
def test_a_step_is_cut_only_where_nothing_is_lost(step: str, room: int, short: str) -> None:
    """Never a negation, a term or a quotation; never a condition left hanging."""
    assert short_step(step, room) == short


@pytest.mark.parametrize(
    ("text", "most", "first"),
    [
        ("第一句。第二句。", 5, "第一句。"),
        ("第一句。第二句。", 8, "第一句。第二句。"),
        ("第一句\n您是不是想问：甲？", 6, "第一句"),
        ("很长的一句，没有句号结尾", 9, "很长的一句……"),
        ("没有停顿的一句话", 6, "没有停顿……"),
    ],
)
def test_the_opening_is_whole_sentences(text: str, most: int, first: str) -> None:
    """As many as fit; a single long one is cut at a pause and says so."""
    assert opening(text, most) == first


def test_a_text_that_fits_is_not_touched() -> None:
    """Shortening is only for what is too long."""
    assert shortened("不动它", 3) == "不动它"


def result(outcome: Outcome, text: str, answers: tuple[Answer, ...] = ()) -> Result:
    """A result that says `text`."""
    return Result("问", outcome, 0.9, text, answers, "重庆市", TODAY, 1.0, "label")


@pytest.mark.parametrize(
    "outcome", ["clarify", "urgent", "smalltalk", "declined_no_evidence", "declined_unlawful"]
)
def test_a_refusal_is_short_by_its_first_sentences(
    drafted: list[tuple[Card, Answer]], outcome: Outcome
) -> None:
    """Danger and refusals open with what matters most; there is no answer to read aloud."""
    rejected = replace(drafted[0][1], short="不该出现")
    told_result = result(
        outcome, "先保证人身安全，马上打 110。" + "然后再说别的事。" * 30, (rejected,)
    ).public()
    assert (
        told_result["short"].startswith("先保证人身安全，马上打 110。")
        and len(told_result["short"]) <= BUBBLE
    )
    assert told_result["short"].endswith("。") and told_result["spoken"] is None


def test_an_answer_carries_its_registers_in_public(drafted: list[tuple[Card, Answer]]) -> None:
    """`labour ask --json` shows them on the result and on each answer."""
    answer = drafted[0][1]
    public = result("answered", "全文", (answer,)).public()
    assert (public["short"], public["spoken"]) == (answer.short, answer.spoken)
    assert public["answers"][0]["short"] == answer.short
