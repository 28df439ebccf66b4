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
