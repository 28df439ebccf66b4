"""How a message that goes on from the last question is read as a whole one, by its shape alone."""

from __future__ import annotations

import pytest

from actions.asked_section import BASIS, COMPUTATION, asked_section
from actions.continuation import Context
from actions.follow_up import corrects, rewrite
from actions.message_shape import anew, continues, names_no_subject, own_words, starts_complaint, subject
from actions.same_kind import replaced, words

PROBATION = Context("试用期最长多久", "contract.probation-length", "试用期最长能定多久")
DOUBLE = Context(
    "干了三个月没签合同能要双倍工资吗", "contract.unsigned-double-wage", "没签书面合同能要双倍工资吗"
)


def _first(text: str, context: Context = PROBATION) -> str:
    found = rewrite(text, context)
    assert found is not None
    return found.candidates[0].text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("不是三个月是五个月", "干了五个月没签合同能要双倍工资吗"),
        ("是五个月不是三个月", "干了五个月没签合同能要双倍工资吗"),
        ("说错了，五个月", "干了五个月没签合同能要双倍工资吗"),
        ("不对，应该是半年", "干了半年没签合同能要双倍工资吗"),
        ("打错字了，是八个月", "干了八个月没签合同能要双倍工资吗"),
        ("更正一下，签了合同", "签了合同，干了三个月没签合同能要双倍工资吗"),
    ],
)
def test_a_correction_puts_the_new_value_in_the_place_of_the_old(text: str, whole: str) -> None:
    """By the words it names, else by their kind, else before the question."""
    found = rewrite(text, DOUBLE)
    assert found is not None
    assert (found.kind, found.candidates[0].text) == ("correction", whole)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("我是老板的话呢", "employer"), ("要是我是单位呢", "employer"), ("我是HR", "employer"), ("那公司这边呢", "employer"),
        ("站在单位角度呢", "employer"), ("要是员工呢", "worker"), ("那对于劳动者来说呢", "worker"), ("我是打工的呢", "worker"),
    ],
)  # fmt: skip
def test_a_change_of_side_asks_the_same_question(text: str, side: str) -> None:
    """The question stays; who asks it changes."""
    found = rewrite(text, PROBATION)
    assert found is not None
    assert (found.kind, found.context.audience) == ("audience", side)
    assert [candidate.text for candidate in found.candidates] == [PROBATION.question]


def test_the_other_way_round_changes_the_side() -> None:
    """反过来呢 after a worker's question is the employer's."""
    found = rewrite("反过来呢", Context("试用期最长多久", audience="worker"))
    assert found is not None
    assert found.context.audience == "employer"


@pytest.mark.parametrize(
    "text", ["去年的呢", "2023年的时候呢", "要是去年5月呢", "那前年", "我问的是24年那会儿"]
)
def test_a_date_becomes_part_of_the_question(text: str) -> None:
    """The answer path reads the day whose law governs from the text."""
    found = rewrite(text, PROBATION)
    assert found is not None
    assert found.kind == "date"
    assert found.candidates[0].text.endswith("，试用期最长多久")


def test_a_date_takes_the_place_of_the_one_before() -> None:
    """去年 is not added to 2023年."""
    assert _first("去年的呢", Context("2023年，试用期最长多久")) == "去年，试用期最长多久"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("成都呢", "成都"),
        ("要是在万州呢", "万州"),
        ("那渝北这边呢", "渝北"),
        ("厂在东莞的，也是这样算嘛", "东莞"),
    ],
)
def test_a_place_asks_the_same_question_there(text: str, region: str) -> None:
    """The place is handed on with the question and stays for the next."""
    found = rewrite(text, PROBATION)
    assert found is not None
    assert (found.kind, found.context.region) == ("place", region)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("这个要带什么材料", "准备什么"), ("要准备什么", "准备什么"), ("需要哪些证据", "准备什么"), ("去哪里办", "去哪里"),
        ("那我去找谁", "去哪里"), ("那去哪领", "去哪里"), ("期限多久", "期限"), ("这个有期限没得", "期限"), ("去哪点申请", "去哪里"), ("那要多久", "期限"), ("有没有时效", "期限"),
        ("依据是什么", BASIS), ("哪条法律规定的", BASIS), ("有法律依据吗", BASIS), ("怎么算的", COMPUTATION),
        ("有什么例外", "要注意"), ("要什么条件", "什么情况下算"), ("上面说的具体怎么办", "怎么办"), ("流程是什么", "怎么办"),
        ("什么意思", ""),
    ],
)  # fmt: skip
def test_a_reference_names_the_part_of_the_answer_it_wants(text: str, heading: str) -> None:
    """The same question again, with the part that comes first."""
    found = rewrite(text, PROBATION)
    assert found is not None
    assert (found.kind, found.section) == ("reference", heading)


@pytest.mark.parametrize("text", ["仲裁要多久", "工伤认定去哪里办", "加班费怎么算", "产假要带什么材料"])
def test_a_text_with_a_subject_of_its_own_refers_to_nothing(text: str) -> None:
    """仲裁要多久 is about arbitration, whatever was asked before."""
    assert asked_section(text) is None


@pytest.mark.parametrize(
    ("text", "context", "whole"),
    [
        ("那工资呢", PROBATION, "试用期工资"),
        ("三年合同的话呢", PROBATION, "三年合同，试用期最长多久"),
        ("如果是派遣的呢", PROBATION, "派遣，试用期最长多久"),
        ("干了一年呢", DOUBLE, "干了一年没签合同能要双倍工资吗"),
        ("九级呢", Context("八级伤残赔多少"), "九级赔多少"),
        ("那年假呢", Context("病假工资怎么算"), "年假工资怎么算"),
        ("公积金呢", Context("公司不给交社保怎么办"), "公司不给交公积金怎么办"),
        ("派遣工也一样吗", PROBATION, "派遣工，试用期最长多久"),
    ],
)
def test_an_ellipsis_may_stand_for_a_whole_question(text: str, context: Context, whole: str) -> None:
    """In the place of a word of its kind, before the question, or beside its subject."""
    found = rewrite(text, context)
    assert found is not None
    assert whole in [candidate.text for candidate in found.candidates]


@pytest.mark.parametrize(
    "text",
    [
        "我在渝北一家餐馆干了两年多，老板一直没给我买社保，上个月我摔断了手，他现在一分钱医药费也不肯出，还说我是自己不小心，叫我莫再去了",
        "好的",
        "算了",
        "",
        "？？",
    ],
)
def test_a_text_complete_in_itself_stands_alone(text: str) -> None:
    """A long story, a steering word or nothing is no continuation."""
    assert rewrite(text, PROBATION) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("算了不说这个，产假有好多天", "产假有好多天"),
        ("嗯晓得了。再问一个，产假有好多天", "产假有好多天"),
        ("另外还有一个事，上个月工资没发", "上个月工资没发"),
    ],
)
def test_who_says_that_the_matter_is_another_is_believed(text: str, rest: str) -> None:
    """What follows is asked by itself."""
    assert anew(text) == rest


@pytest.mark.parametrize(
    "text", ["不说了", "再问一下要多久", "还有要带什么", "好的，那工资呢", "还有一个月到期呢"]
)
def test_a_question_added_leaves_nothing(text: str) -> None:
    """再问一下 and 还有 go on with the same matter."""
    assert anew(text) is None


def test_the_context_survives_its_slot() -> None:
    """It travels as JSON; an empty or foreign slot is no context."""
    context = Context("试用期最长多久", "contract.probation-length", "试用期", "成都", "employer")
    assert Context.from_slot(context.to_slot()) == context
    assert [Context.from_slot(slot) for slot in (None, {}, "x", {"question": ""})] == [None] * 4


def test_words_of_a_kind_replace_one_another() -> None:
    """All new words need a place; the last of a kind is replaced."""
    assert replaced("八级伤残赔多少", words("九级伤残")) == "九级伤残赔多少"
    assert replaced("试用期最长多久", words("九级")) is None
    assert replaced("干了三个月，欠两个月", words("五个月")) == "干了三个月，欠五个月"


@pytest.mark.parametrize(
    ("question", "about"),
    [("试用期最长多久", "试用期"), ("加班费怎么算", "加班费"), ("没签合同能要双倍工资吗", "没签合同要双倍工资"), ("多久", "多久")],
)  # fmt: skip
def test_the_subject_is_what_does_not_ask(question: str, about: str) -> None:
    """A question of nothing but asking keeps its words."""
    assert subject(question) == about


@pytest.mark.parametrize(
    ("text", "goes_on"), [("那仲裁呢", True), ("工资的话呢", True), ("仲裁", False), ("呢", False)]
)
def test_a_form_knows_a_continuation_by_its_shape(text: str, goes_on: bool) -> None:
    """那仲裁呢 asks; 仲裁 chooses."""
    assert continues(text) is goes_on


@pytest.mark.parametrize("text", ["不是成都", "我不在成都", "不是去年", "老板在成都", "单位在成都，我在渝北"])
def test_a_place_or_date_denied_or_of_somebody_else_asks_nothing_there(text: str) -> None:
    """Only where the asker works, and when it happened, puts the question there."""
    found = rewrite(text, PROBATION)
    assert found is None or found.kind not in ("place", "date")


def test_three_is_heard_as_the_wish_to_complain() -> None:
    """Bare 3 alone; a number among words is none."""
    assert starts_complaint("3")
    assert starts_complaint(" ３。")
    assert not starts_complaint("3个月")


GRADE = Context("工伤九级能拿多少", "injury.grade-nine-money", "工伤九级能赔多少钱")


@pytest.mark.parametrize(
    "text", ["不对，是七级", "哦不对,鉴定书上写的是七级", "不好意思打快了，是七级", "不是九级是七级"]
)
def test_what_the_question_itself_says_is_taken_back(text: str) -> None:
    """The seventh grade stands in the place of the ninth."""
    assert corrects(text, GRADE)


@pytest.mark.parametrize(
    "text",
    ["不对，我想问离婚的事", "整错了，我是说物业费太高", "看错了病历，医院不赔钱", "不，我想问房租的事"],
)
def test_another_matter_takes_nothing_back(text: str) -> None:
    """It begins like a correction and replaces nothing that was asked."""
    assert not corrects(text, GRADE)


@pytest.mark.parametrize("text", ["会罚好多", "要罚多少钱", "那能赔多少", "怎么办", "要带什么"])
def test_a_question_of_nothing_is_never_asked_by_itself(text: str) -> None:
    """Alone, 会罚好多 finds whichever fine is asked for most."""
    assert names_no_subject(text)
    found = rewrite(text, PROBATION)
    assert found is None or found.kind == "reference" or not any(one.alone for one in found.candidates)


@pytest.mark.parametrize("text", ["打官司呢", "网上整得不", "会扣工资不", "加班费好多"])
def test_a_question_that_names_something_may_stand_alone(text: str) -> None:
    """It has a subject of its own."""
    assert not names_no_subject(text)


@pytest.mark.parametrize(("text", "words"), [("男的呢", "男的"), ("那女的呢", "女的"), ("去年的呢", "去年")])
def test_a_man_or_a_woman_keeps_the_ending(text: str, words: str) -> None:
    """男 alone means next to nothing; 男的 asks for a father's leave."""
    assert own_words(text) == words


WAGES = Context(
    "老板拖欠我三个月工资怎么办", "arrears.boss-owes-wages", "老板欠工资怎么办", audience="employer"
)


@pytest.mark.parametrize(
    "text", ["我不是老板是员工", "我不是老板，我是员工", "我是员工不是老板", "我不是老板", "我不是老板啊"]
)
def test_who_puts_right_their_own_side_leaves_the_question_as_it_is(text: str) -> None:
    """The employer named in it is another."""
    found = rewrite(text, WAGES)
    assert found is not None
    assert (found.context.audience, found.candidates[0].text) == ("worker", WAGES.question)


@pytest.mark.parametrize("text", ["不是老板是包工头", "我说的不是老板是包工头"])
def test_who_puts_right_another_changes_the_question(text: str) -> None:
    """It is the contractor who owes."""
    assert _first(text, WAGES) == "包工头拖欠我三个月工资怎么办"


@pytest.mark.parametrize(
    ("text", "before", "region"),
    [
        ("不在重庆在成都", None, "成都"),
        ("在成都不在重庆", "重庆", "成都"),
        ("不在重庆在成都上班", "重庆", "成都"),
        ("没在重庆", None, None),
        ("没在重庆", "重庆", None),
        ("没在重庆", "万州", "万州"),
        ("成都呢", None, "成都"),
    ],
)
def test_a_place_denied_is_not_where_it_is_asked(text: str, before: str | None, region: str | None) -> None:
    """The last one named and not denied, else the one told before."""
    found = rewrite(text, Context("最低工资多少", "wage.minimum", "最低工资多少", region=before))
    assert found is not None
    assert found.context.region == region
