"""Receipt numbers and codes: copied by hand, read aloud, typed on a phone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoff.receipt import ALPHABET, CODE_LENGTH, find_code, find_number, new_code, new_number, normalise

NUMBER = "CQ26-7K3M9-QXX"
numbers = st.integers(0, 2**32).map(lambda seed: new_number(2026, random.Random(seed).choice))


def test_the_alphabet_has_no_look_alikes() -> None:
    """Nineteen characters, a prime number; the digits stand at their own value."""
    assert not set(ALPHABET) & set("0OD1IL2Z5S6G8BUVN")
    assert len(set(ALPHABET)) == len(ALPHABET) == 19
    assert all(ALPHABET.index(char) == int(char) for char in ALPHABET if char.isdigit())


def test_numbers_carry_city_and_year() -> None:
    """CQ, two digits, then five and three characters."""
    number = new_number(2026, random.Random(7).choice)
    assert (len(number), number[:5], number[10]) == (14, "CQ26-", "-")
    assert normalise(number) == number
    assert len({new_number(2026) for _ in range(500)}) == 500


@settings(database=None, derandomize=True, deadline=None)
@given(numbers, st.data())
def test_any_single_wrong_character_is_found(number: str, data: st.DataObject) -> None:
    """Whatever character stands in for another, the number is no number any more."""
    place = data.draw(st.sampled_from([index for index, char in enumerate(number) if char != "-"]))
    wrong = data.draw(st.sampled_from([char for char in ALPHABET + "0123456789BDZ" if char != number[place]]))
    assert normalise(number[:place] + wrong + number[place + 1 :]) is None


@settings(database=None, derandomize=True, deadline=None)
@given(numbers, st.data())
def test_any_two_swapped_characters_are_found(number: str, data: st.DataObject) -> None:
    """Neighbours or not."""
    bare = number.replace("-", "")
    first, second = data.draw(st.lists(st.integers(0, len(bare) - 1), min_size=2, max_size=2, unique=True))
    swapped = list(bare)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    assert normalise("".join(swapped)) == (number if "".join(swapped) == bare else None)


@pytest.mark.parametrize(
    "typed",
    [
        "cq26-7k3m9-qxx",
        "CQ267K3M9QXX",
        "cq26 7k3m9 qxx",
        " CQ26 - 7K3M9 - QXX ",
        "ＣＱ２６－７Ｋ３Ｍ９－ＱＸＸ",
        "CQ26—7K3M9—QXX",
        "cq 26 7k3 m9q xx",
        "CQ26一7K3M9一QXX",
    ],
)
def test_a_number_is_read_however_it_was_typed(typed: str) -> None:
    """Lower case, full width, blanks, long dashes, no dashes, the character 一 for a dash."""
    assert normalise(typed) == NUMBER


@pytest.mark.parametrize(
    "text", ["", "CQ26", "CQ26-7K3M9-QX4", "XQ26-7K3M9-QXX", f"{NUMBER}7", f"看 {NUMBER}", "😀" * 9]
)
def test_what_is_no_number_is_none(text: str) -> None:
    """Nothing, half a number, a wrong check character, a number with something else."""
    assert normalise(text) is None


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        (f"帮我查一下编号{NUMBER} 查询码AK3M7E", NUMBER, "AK3M7E"),
        ("cq267k3m9qxx ak3m7e", NUMBER, "AK3M7E"),
        (f"AK3M7E，{NUMBER}", NUMBER, "AK3M7E"),
        (NUMBER, NUMBER, None),
        ("查询码：ａｋ３ｍ７ｅ", None, "AK3M7E"),
        ("我的投诉到哪一步了", None, None),
        ("CQ26-7K3M9-QX4 AK3M7E", None, "AK3M7E"),
    ],
)
def test_number_and_code_are_found_in_a_sentence(text: str, number: str | None, code: str | None) -> None:
    """Together, alone, in any order; a mistyped number is not taken for a code."""
    assert find_number(text) == number
    assert find_code(text) == code


def test_codes_use_the_same_alphabet() -> None:
    """Six characters."""
    code = new_code(random.Random(7).choice)
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(ALPHABET)
    assert find_code(code) == code
