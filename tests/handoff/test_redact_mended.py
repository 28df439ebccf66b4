"""What is said to a form in place of a personal answer: another field is mended, the form is steered."""

from __future__ import annotations

import pytest

from handoff.redact import redact


def redacted(text: str, asks: str) -> str:
    """What leaves for Rasa."""
    return redact(text, asks, lambda kind, value: f"‹{kind}›")


@pytest.mark.parametrize(
    ("asks", "text", "leaves"),
    [
        ("delivery_address", "刚才那个号码不对 是13900004323", "刚才那个号码不对 是‹电话›"),
        ("delivery_address", "改哈电话 13900004323", "改哈电话 ‹电话›"),
        ("delivery_address", "公司名字搞错了", "公司名字搞错了"),
        ("delivery_address", "不是沙坪坝区是九龙坡区", "不是沙坪坝区是九龙坡区"),
        ("employer_name", "地址改成渝中区样板街3号", "地址改成‹地址›"),
    ],
)
def test_another_field_mended_is_no_answer(asks: str, text: str, leaves: str) -> None:
    """Its new value alone is personal."""
    assert redacted(text, asks) == leaves


@pytest.mark.parametrize(
    ("asks", "text", "leaves"),
    [
        ("delivery_address", "地址写错了，是桥头老地方三楼", "地址写错了，是‹地址›"),
        ("delivery_address", "电话大楼后头那栋", "‹地址›"),
        ("employer_name", "公司写错了，是大江食品", "公司写错了，是‹单位›"),
        ("complainant_name", "名字搞错了，我叫隗老三", "名字搞错了，我叫‹姓名›"),
    ],
)
def test_the_awaited_field_mended_is_still_personal(asks: str, text: str, leaves: str) -> None:
    """And what only looks like another field is a part of the answer."""
    assert redacted(text, asks) == leaves


@pytest.mark.parametrize(
    "text",
    [
        "从来没反映过",
        "我怕老板晓得",
        "我不愿意让公司知道",
        "地址我也说不清",
        "等下 我要改一下",
        "算了不告他们了",
    ],
)
@pytest.mark.parametrize("asks", ["employer_name", "delivery_address"])
def test_what_steers_the_form_is_no_answer(asks: str, text: str) -> None:
    """It leaves as it was said."""
    assert redacted(text, asks) == text


@pytest.mark.parametrize(
    ("text", "asks", "secret"),
    [
        ("不整了 桥头老地方三楼", "delivery_address", "桥头老地方"),
        ("桥头老地方三楼 那个工地不搞了", "delivery_address", "桥头老地方"),
        ("隗老三 我要投诉他", "complainant_name", "隗老三"),
        ("我想问下 我叫隗老三", "complainant_name", "隗老三"),
    ],
)
def test_what_stands_beside_a_word_to_the_form_stays_personal(text: str, asks: str, secret: str) -> None:
    """Only the phrase that steers goes to Rasa as it was typed."""
    assert secret not in redact(text, asks, lambda kind, value: f"‹{kind}1›")


@pytest.mark.parametrize(
    ("asks", "text", "leaves"),
    [
        ("employer_name", "我要投诉桥头火锅", "我要投诉‹单位›"),
        ("employer_name", "没去投诉过桥头火锅", "没去投诉过‹单位›"),
        ("employer_name", "好又来 我要投诉它", "‹单位› 我要投诉它"),
        ("employer_name", "投诉好又来", "‹单位›"),
        ("complainant_name", "我要投诉隗老三", "我要投诉‹姓名›"),
        ("complainant_name", "隗老三怕老板晓得", "‹姓名›怕老板晓得"),
        ("complainant_name", "不想说 隗老三", "不想说 ‹姓名›"),
        ("complainant_name", "隗老三，匿名", "‹姓名›，匿名"),
        ("complainant_name", "匿名隗老三", "匿名‹姓名›"),
        ("complainant_name", "隗老三，这个会不会花钱", "‹姓名›，这个会不会花钱"),
        ("complainant_name", "隗老三会不会遭查", "‹姓名›"),
        ("employer_name", "好不好火锅", "‹单位›"),
        ("complainant_name", "隗老三我要人工", "‹姓名›我要人工"),
        ("complainant_name", "隗老三不要告诉老板", "‹姓名›不要告诉老板"),
        ("complainant_name", "没找隗老三投诉过", "‹姓名›"),
        ("employer_address", "社会路那边你晓得吧", "‹地址›"),
        ("employer_address", "得意广场负一楼老板知道", "‹地址›"),
        ("employer_address", "会龙庄后门 怕老板晓得", "‹地址› 怕老板晓得"),
        ("employer_address", "社会路没投诉过", "‹地址›没投诉过"),
    ],
)
def test_a_word_that_steers_frees_nothing_beside_it(asks: str, text: str, leaves: str) -> None:
    """With or without a mark between them, and where a name only looks like a word that steers."""
    assert redacted(text, asks) == leaves


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("我怕隗总晓得", "我怕‹人名›晓得"),
        ("怕隗老三报复", "怕‹人名›报复"),
        ("莫让桥头火锅晓得", "莫让‹人名›晓得"),
    ],
)
@pytest.mark.parametrize("asks", ["complainant_name", "employer_name", "employer_address"])
def test_whoever_is_feared_is_personal_and_no_answer(asks: str, text: str, leaves: str) -> None:
    """The fear is heard, and its name fills no field."""
    assert redacted(text, asks) == leaves


@pytest.mark.parametrize(
    "text",
    [
        "我要投诉他们",
        "我想查一下我的案子",
        "老板叫啥我不晓得",
        "公司名字我记不清了",
        "我不想说真名",
        "没找劳动监察大队反映过",
        "别告诉老板",
        "我也不晓得在哪点",
        "我怕老板报复我",
        "帮我转人工",
    ],
)
@pytest.mark.parametrize("asks", ["employer_name", "complainant_name", "employer_address"])
def test_words_that_fill_beside_a_steering_word_are_no_answer(asks: str, text: str) -> None:
    """They name nobody and no place."""
    assert redacted(text, asks) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("我要匿名举报样例玩具厂安排童工", "我要匿名举报‹单位›安排童工"),
        ("实名投诉宏达机械厂欠薪", "实名投诉‹单位›欠薪"),
    ],
)
def test_the_wish_to_report_is_no_part_of_the_name(text: str, safe: str) -> None:
    """Masked with the name, 匿名举报 opened no form."""
    assert redact(text, None, lambda kind, value: f"‹{kind}›") == safe
