"""The day whose law governs is taken from the text, else from the question."""

from __future__ import annotations

from datetime import date

import pytest

from index.event_date import event_date

ON = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("没签合同能要双倍工资吗", "2026-11-24"),
        ("", "2026-11-24"),
        ("去年10月被辞退", "2025-10-31"),
        ("2019年拖欠工资", "2019-12-31"),
        ("2005年没签合同能要双倍工资吗", "2005-12-31"),
        ("2024年公司没跟我签合同", "2024-12-31"),
        ("2025-10-01辞退我", "2025-10-01"),
        ("二〇二四年五月克扣工资", "2024-05-31"),
        ("3月5号发工资没发", "2026-03-05"),
        ("昨天被开除", "2026-11-23"),
        ("上个月工资没给", "2026-10-31"),
        ("2024年5月1日入职，上个月被辞退", "2026-10-31"),
        ("我2018年来的，2023年2月被裁", "2023-02-28"),
        ("前年3月5号受伤，去年12月认定", "2025-12-31"),
        ("2007年进厂，一直没签合同", "2026-11-24"),
        ("2021年签的合同，公司不认了", "2026-11-24"),
        ("现在还在上班，去年5月扣过钱", "2026-11-24"),
        ("最近三个月没发工资，2023年也欠过", "2026-11-24"),
        ("今年欠薪", "2026-11-24"),
        ("2030年怎么办", "2026-11-24"),
        ("合同2026年12月31日到期", "2026-11-24"),
        ("年底没发奖金", "2026-11-24"),
        ("我妈生于1970年3月2日，2024年5月6日在车间上班时手被压断", "2024-05-06"),
        ("2024年5月6日在厂里上班摔伤了", "2024-05-06"),
        ("2024年5月6日到厂里上班，一直没签合同", "2026-11-24"),
    ],
)
def test_the_event_is_dated(text: str, day: str) -> None:
    """The latest past day told; starting work is background; 现在, the future and vague words mean the day given."""
    assert event_date(text, ON) == date.fromisoformat(day)


def test_relative_dates_go_by_the_day_given() -> None:
    """去年 in a question asked of 2020 is 2019."""
    assert event_date("去年被辞退", date(2020, 3, 1)) == date(2019, 12, 31)
