"""What no card may ever say, and what it may."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.checks.red_list import forbidden
from tests.knowledge.samples import Folder

ILLEGAL = [
    ("单位可以收五百元押金", ""),
    ("公司有权扣留身份证", ""),
    ("试用期可以不发工资", ""),
    ("试岗三天可以不给钱", ""),
    ("签了放弃社保的协议有效", ""),
    ("小店人少，可以不给员工交社保", ""),
    ("写明工伤自负的条款有效", ""),
    ("可以随时辞退", "怀孕的员工能不能辞退"),
    ("试用期可以随便辞退", ""),
    ("末位淘汰合法", ""),
    ("可以扣光当月工资", ""),
    ("可以拿产品抵工资", ""),
    ("学徒可以低于最低工资", ""),
    ("春节加班安排补休即可", ""),
    ("日工资等于月工资除以20.67", ""),
    ("过了一年就不能申请仲裁", ""),
    ("必须先经过调解才能申请仲裁", ""),
    ("满十五岁可以用童工", ""),
    ("单位可以不招已婚未育的女性", ""),
    ("没签合同就不是劳动关系", ""),
    ("超过退休年龄的不算工伤", ""),
    ("请依法维权", ""),
    ("这个官司肯定能赢", ""),
    ("谁让你不签合同", ""),
    ("去网上曝光老板", ""),
]
LAWFUL = [
    ("单位不可以收押金", ""),
    ("押金能要回来", "入职交的押金能不能退"),
    ("试用期也要发工资", ""),
    ("签了放弃社保的协议也无效", ""),
    ("不能随时辞退", "怀孕的员工能不能辞退"),
    ("没签合同不等于没有劳动关系", ""),
    ("可能超过时效，仍可申请仲裁", ""),
    ("工资折算用21.75，20.67只是工作时间", ""),
    ("调解不是仲裁的必经步骤", ""),
    ("可以先申请先予执行", ""),
]


@pytest.mark.parametrize(("sentence", "title"), ILLEGAL)
def test_an_illegal_conclusion_or_tone_is_caught(sentence: str, title: str) -> None:
    """Each row of the red list stops the sentence it was written for, with the article that forbids it."""
    row = forbidden(sentence, title)
    assert row is not None and row.because


@pytest.mark.parametrize(("sentence", "title"), LAWFUL)
def test_a_lawful_sentence_on_the_same_matter_passes(sentence: str, title: str) -> None:
    """Negations and rights are not mistaken for what they deny."""
    assert forbidden(sentence, title) is None


def test_the_check_runs_the_red_list_over_every_sentence(folder: Folder) -> None:
    """A forbidden sentence anywhere on a card is a fault with its reason and line."""
    path: Path = folder.card(steps=["入职时单位可以收一笔押金，先交上"])
    faults = check(folder.root)
    assert [(fault.path, fault.line > 1) for fault in faults] == [(path, True)]
    assert "红线（劳动合同法第九条" in faults[0].message
