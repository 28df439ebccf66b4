"""Danger now is told from what is over, from questions of law and from figures of speech."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.danger_words import Kind
from index.emergency import condolence, emergency, is_at_rest, is_figurative, speaks_of_self_harm
from index.refusals import URGENT, urgent
from knowledge.load import Knowledge
from tests.quality import scope_score

KINDS: dict[Kind, tuple[str, ...]] = {
    "self_harm": ("我不想活了", "老公留了遗书，电话打不通", "想死的心都有了"),
    "protest": ("我们三个现在在塔吊顶上，不给钱不下来", "不想活了，我在塔吊上，要跳了"),
    "violence": ("老板带人打我", "有人拿钢管在工地打人", "他说要砍死我们", "老板说再闹就打我"),
    "detention": ("老板把我们锁在厂里，出不去", "被骗到砖窑，有人看守，走不脱"),
    "child_labour": ("车间里现在有几个小孩在干活", "十三岁的娃儿被逼着搬砖"),
    "accident": ("工友触电倒在地上没反应", "坑垮了，人埋在里面", "师傅刚刚晕倒了，叫不醒"),
    "fire": ("厂里着火了", "煤气泄漏，快来人"),
    "crowd": ("几十个人围着老板的车，要打起来", "两边工人打群架"),
}
CALM = (
    "气死了，工资还不发", "累死了天天加班", "老板死活不给钱", "打死我也不签",
    "扣我身份证", "怀孕了老板逼我辞职", "老板逼我辞职", "辞职不让走", "公司不让我走，说合同没到期",
    "上个月被老板打了", "去年工伤断了手指", "昨天从架子上摔下来，住院了", "工友摔下来人已经走了",
    "童工怎么罚", "被打了算不算工伤", "自杀算不算工伤", "员工跳楼了公司要赔多少", "煤气中毒能认定工伤吗",
    "塔吊司机的加班费怎么算", "塔吊证是公司考的", "他打我电话催我上班", "工资打我卡上了", "几十个人一起仲裁可以吗",
    "堵门讨薪违法吗", "服装店跳楼价甩卖", "我要跳槽",
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_a_danger_is_told_by_its_kind(kind: Kind, text: str) -> None:
    """The kind decides which number is named first."""
    found = emergency(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("text", CALM)
def test_what_is_over_asked_or_figurative_is_no_emergency(text: str) -> None:
    """An answer matters more than a number here."""
    assert emergency(text) is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("violence", "老板带人来打我，上个月工资也没给"), ("violence", "他们现在在打我，工资也不给"),
        ("violence", "他拿刀撵我 上个月的工资没结 找谁"), ("violence", "他们又来打我了工资还没给"),
        ("violence", "在打我哥工钱也不结"), ("violence", "老板在外头踢门"),
        ("accident", "我男人在工地上被钢筋扎了，一直流血，老板说没钱送医院，工资也没发"),
        ("accident", "我老公从架子上摔下来，血流了一地，包工头不管，一分钱医药费不出"),
        ("accident", "血止不住老板一分钱不给"), ("accident", "工友触电了"), ("accident", "宿舍煤气中毒了"),
        ("detention", "老板喊人把我堵到屋头打工资都不给"), ("detention", "他们把门锁了我出不去工资也没发"),
        ("self_harm", "我在楼顶干活，老板不给工资，我就从这里跳下去"),
        ("self_harm", "老公喝药了"), ("self_harm", "我吃了几十颗药"), ("self_harm", "一百多颗药我全吞了"),
    ],
)  # fmt: skip
def test_wages_beside_a_danger_do_not_hush_it(kind: Kind, text: str) -> None:
    """What is said of money, and since when, is no word on the harm that goes on."""
    found = emergency(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "老板上个月打了我，工资也没给", "昨天他来打我，我报警了，工资没结", "去年老板带人来打我们，到现在医药费没给",
        "昨天被老板打了，报警了，工资还没给", "现在打我卡上的工资少了五百", "我每天吃一大把药还要上班", "我感冒喝药了请假不批",
        "他在工地打人被关了几天，出来后干活又受伤，单位不给报", "老板把我堵在门口不让进去上班",
    ],
)  # fmt: skip
def test_harm_that_is_over_stays_over_beside_wages(text: str) -> None:
    """Then the question of money is what is asked."""
    assert emergency(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "这是我妈的救命钱，老板不给", "这钱是给娃儿救命的，包工头拖起不给", "给老汉救命用的钱老板扣起不发",
        "流血流汗干了一年没钱", "我们流血流汗修的房子，钱一分没得", "押金压到人事那里", "公司不让我出去接私活",
        "公司不准出去面试", "老板不让我们上班时间出去抽烟", "我坐电梯到楼顶干活被罚款", "爬到塔吊上干活有没有高空津贴",
        "站在楼顶干活没有安全带可以拒绝不", "公司没有消防设施，着火怎么办", "厂里没得消防通道着火咋个办",
        "瞒报死亡怎么处罚", "看不到手机怎么办", "老板说不干就打我电话",
    ],
)  # fmt: skip
def test_words_of_danger_that_tell_of_none(text: str) -> None:
    """A figure of speech, an errand, work at a height, a fire that is feared."""
    assert emergency(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "我去要工资 老板喊人打我 脑壳打破了", "我去要工资 老板喊人打我 打得住院了", "去讨薪 遭保安打得满脸是血",
        "我找老板要钱 他喊人把我打了 手打断了", "要工资被打了 送医院了", "去催工资 老板叫人打得我爬不起来", "要账被他们打昏了",
        "我去讨工钱 老板打我 牙齿都打落了", "我哥去要工资 被工头打 现在住院了 脑壳缝了八针", "去找老板要血汗钱 挨打了 头破血流",
    ],
)  # fmt: skip
def test_who_was_beaten_bloody_for_wages_is_in_danger(text: str) -> None:
    """The wages are why they went, the hospital is where they are; neither makes it a question of money or of the past."""
    found = emergency(text)
    assert found is not None
    assert found.kind == "violence" and found.is_now


@pytest.mark.parametrize(
    "text",
    [
        "打我电话", "打我招呼", "上个月被打过 想问赔偿", "上个月去要工资 被老板打得住院了", "我去要工资 老板打我电话 喊我莫来",
        "去年去讨薪被打住院 想问怎么赔", "我去要工资被打伤住院了 医药费哪个出", "要工资被打了住院算工伤不", "我要工资 他打欠条给我",
        "打架住院了 公司要开除我 工资没给", "我手断了住院 要工资老板不给", "我去要工资 老板喊人打我 前天出院的",
        "我去要钱 老板喊人打扫卫生 我手断了干不了",
    ],
)  # fmt: skip
def test_wages_a_call_or_an_old_beating_are_no_danger(text: str) -> None:
    """A telephone is struck, too, and who asks for the costs is past the worst."""
    assert emergency(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "我现在就去跳石板坡长江大桥",
        "我要去跳石门大桥",
        "他要跳石墩子",
        "我不干了，要跳石板坡大桥",
        "我用了个15岁的，遭钢筋插到了",
        "我请了个14岁的娃儿，吊起在半空下不来",
    ],
)
def test_a_bridge_and_a_child_in_an_accident_are_no_figure_of_speech(text: str) -> None:
    """石板坡 is a bridge to jump from, and what befell the child is told after it was hired."""
    assert not is_figurative(text)


@pytest.mark.parametrize(
    "text",
    [
        "我在大渡口跳蹬的工地干活 老板欠我两万块", "在大渡口跳蹬", "在跳石", "在跳磴", "大渡口区跳磴镇", "我在巴南跳石镇上班 老板不给钱",
        "我屋在跳蹬 公司在九龙坡", "跳蹬那边厂里没买社保", "在跳墩河",
        "我招了个14岁的娃儿端盘子", "我在网上招了个14岁的娃儿帮忙端盘子", "招了个14岁的娃儿端盘子 会罚好多",
        "我们店请了个十四岁的 现在在后厨帮忙 可以吗", "我雇了个12岁的放牛 要不要得", "我收了个十三岁的学徒 在车间学开机器",
        "我店里用了个13岁的娃儿 现在正在上班 劳动局来查了", "我用了个13岁的亲戚娃儿 他妈老汉同意的", "我店里有个14岁的娃儿端盘子",
        "我请的14岁服务员打工满一个月了", "我招了个未成年 14岁 在后厨洗碗",
    ],
)  # fmt: skip
def test_a_town_and_an_owner_who_hired_a_child_only_sound_dangerous(text: str) -> None:
    """The model that hears a cry in them is not believed."""
    assert is_figurative(text)


@pytest.mark.parametrize(
    "text",
    [
        "我在跳蹬 不想活了", "在跳蹬镇楼顶 我要跳下去", "跳蹬工地触电了", "他跳水了", "我在跳蹬遭老板追到打", "有人跳江",
        "我招了个14岁的娃儿 他把手切断了", "我招了个14岁的娃儿 机器把他手压了", "我用了个14岁的娃儿 天天打他",
        "我招了个14岁的娃儿 被我锁在屋里做活", "老板招了个14岁的娃儿 天天打他逼他上班", "车间里现在有几个12岁娃儿在干活",
        "我有个14岁的娃儿在厂里打工 不准回家", "我招了个13岁的 他要跳楼", "我们厂招了几个14岁的娃儿 现在还在车间做",
    ],
)  # fmt: skip
def test_danger_in_such_a_town_or_to_such_a_child_is_heard(text: str) -> None:
    """What is done to the child, or happens there, is what counts."""
    assert not is_figurative(text)


@pytest.mark.parametrize(
    "text", ["工钱不给还打人救命", "老板不给救命钱，我现在就站到楼顶了要跳", "厂里着火了没得灭火器快来", "楼顶上不给钱我就跳"]
)  # fmt: skip
def test_a_figure_of_speech_hides_no_danger_beside_it(text: str) -> None:
    """Only the figure itself is left out."""
    assert emergency(text) is not None


def test_cards_questions_are_hardly_ever_taken_for_an_emergency(knowledge: Knowledge) -> None:
    """At most two in a thousand: some of them do tell of danger."""
    questions = [text for card in knowledge.cards.values() for text in card.questions]
    trapped = [text for text in questions if emergency(text)]
    assert len(trapped) <= 0.002 * len(questions), trapped


def test_nine_in_ten_unseen_emergencies_are_found_by_rule_alone_and_nothing_else() -> None:
    """On sentences written before the rules."""
    rows = scope_score.sentences()
    found = [text for text, kind in rows if kind == "urgent" and emergency(text)]
    wrong = [text for text, kind in rows if kind in ("labour", "smalltalk", "unlawful") and emergency(text)]
    assert len(found) >= 0.9 * sum(kind == "urgent" for _, kind in rows)
    assert wrong == []


def test_self_harm_is_heard_wherever_it_stands() -> None:
    """Also in a sentence that is about wages; not in an idiom, not in a question of law."""
    assert speaks_of_self_harm("工资要不到，我真的不想活了")
    assert not speaks_of_self_harm("烦死了，笑死了")
    assert not speaks_of_self_harm("员工自杀单位有责任吗")


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_a_safety_message_is_short_names_real_numbers_and_offers_a_person(kind: Kind | None) -> None:
    """At most three sentences; only numbers that exist; never blame, never empty words."""
    said = urgent(kind)
    numbers = set("".join(c if c.isdigit() else " " for c in said).split())
    assert said.count("。") <= 3
    assert numbers <= {"110", "119", "120", "12333", "12355", "12356"}
    assert numbers & {"110", "120", "119"}
    assert "转人工" in said
    assert not any(word in said for word in ("依法维权", "谁叫你", "活该", "一定能"))
    assert (said == URGENT) == (kind is None)


def test_the_psychological_line_is_named_to_those_who_want_to_die() -> None:
    """12356, and 12355 for children."""
    assert "12356" in urgent("self_harm")
    assert "12356" in urgent("protest")
    assert "12355" in urgent("child_labour")


def test_a_death_is_met_with_condolence_and_is_no_emergency() -> None:
    """Once, in one sentence; the question is then answered."""
    said = condolence("我爸在工地上去世了，公司要赔多少")
    assert said is not None
    assert "节哀" in said
    assert emergency("我爸在工地上去世了，公司要赔多少") is None


@pytest.mark.parametrize(
    "text",
    [
        "气死了",
        "如果父亲去世能请几天假",
        "职工死亡公司怎么赔",
        "包工头走了",
        "老板死活不给",
        "我爸还没去世",
        "没人走了",
    ],
)
def test_no_condolence_without_a_death(text: str) -> None:
    """Figures of speech, suppositions and strangers' cases."""
    assert condolence(text) is None


def test_one_death_denied_hides_no_other() -> None:
    """我爸没去世 is said of one; and who has not died may still be in danger."""
    assert condolence("我妈去世了，我爸没去世") is not None
    assert emergency("血止不住，人还没去世") is not None
    assert emergency("血止不住，人去世了") is None


@pytest.mark.parametrize(
    "text",
    [
        "看着14岁的娃儿在厂里上班",
        "有个店用13、4岁的娃儿",
        "他们厂用童工，好几个十三四岁的",
        "我看到隔壁餐馆有个14岁娃儿在端盘子",
    ],
)
def test_a_child_seen_at_work_is_told_as_child_labour(text: str) -> None:
    """However calmly: the lines for the child and the inspection, none for those who want to die."""
    found = emergency(text)
    assert found is not None
    assert found.kind == "child_labour"
    assert "12356" not in urgent(found.kind)


@pytest.mark.parametrize(
    "text",
    [
        "童工怎么罚",
        "我家娃儿15岁可以去店里上班吗",
        "我招了个未成年，14岁，在后厨洗碗",
        "16岁的在厂里上班",
        "我25岁在店里上班",
        "怎样用十五岁的娃儿上班不被查到",
    ],
)
def test_what_is_asked_of_children_at_work_is_no_report(text: str) -> None:
    """Nor is an owner's own hire, nor whoever is old enough."""
    assert emergency(text) is None


def test_worse_that_happens_to_a_child_at_work_counts_first() -> None:
    """The ambulance comes before the inspection."""
    found = emergency("看到厂里14岁娃儿在上班，血止不住")
    assert found is not None
    assert found.kind == "accident"


def test_the_held_out_sentences_are_well_formed() -> None:
    """Each line a text and a kind, no text twice."""
    rows = [json.loads(line) for line in Path(scope_score.SENTENCES).read_text("utf-8").splitlines()]
    assert all(set(row) == {"text", "scope"} for row in rows)
    assert len({row["text"] for row in rows}) == len(rows) >= 400


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("哦对 我现在还在养工伤", True), ("我妈现在还在住院", True), ("还在休产假", True),
        ("冒顶了，里头几个人还在做", False), ("煤气味好重，人都晕了几个，还在上班", False), ("他们把门锁了我还在上班", False),
        ("我还在车间里，门锁了出不来", False), ("14岁娃儿还在做", False), ("被打了还在住院，他又来了", False),
    ],
)  # fmt: skip
def test_who_says_only_to_be_at_rest_is_in_no_danger(text: str, rests: bool) -> None:
    """The model, which takes 现在还在 for a cry, is not believed there; any other word and it is."""
    assert is_at_rest(text) is rests
