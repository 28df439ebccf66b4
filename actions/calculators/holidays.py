"""The statutory holidays themselves, which pay 300 % (全国年节及纪念日放假办法 2): 11 a year, 13 since 2025.

The days off around them are rest days. 除夕 and 2 May joined in 2025. The list of 2014–2024 (the 2013 revision) stands
in no text we hold; it is the present one without these two days, as the table 工时折算 counts them.
"""

from __future__ import annotations

from datetime import date, timedelta

from language.lunar import lunar_day

OLDEST_YEAR = 2014
TWO_MORE_SINCE = 2025
_DAY = timedelta(days=1)


def statutory_holidays(year: int) -> frozenset[date] | None:
    """The holidays of a year; None before 2014 and where the lunar table ends.

    中秋 on a day of 国庆 adds the day after the run: 1–4 October 2020 all paid 300 % (人社厅函〔2020〕135号).
    """
    lunar = [lunar_day(year, month, day) for month, day in ((1, 1), (1, 2), (1, 3), (5, 5), (8, 15))]
    known = [day for day in lunar if day is not None]
    if year < OLDEST_YEAR or len(known) < len(lunar):
        return None
    days = {date(year, 1, 1), date(year, 5, 1), *(date(year, 10, day) for day in (1, 2, 3)), _qingming(year)}
    if year >= TWO_MORE_SINCE:
        days |= {date(year, 5, 2), known[0] - _DAY}
    for day in known:
        while day in days:
            day += _DAY
        days.add(day)
    return frozenset(days)


def _qingming(year: int) -> date:
    """4 or 5 April: the usual formula of the solar term, good for 2000–2099."""
    of_century = year % 100
    return date(year, 4, int(of_century * 0.2422 + 4.81) - of_century // 4)
