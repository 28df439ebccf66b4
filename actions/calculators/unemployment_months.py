"""失业保险金: for how many months, by the time contributions were paid (重庆市失业保险条例 24; 社会保险法 46)."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field
from actions.calculators.shared_fields import DISTRICT
from knowledge.districts import Place

CITY_LADDER = ((84, 16), (60, 15), (48, 12), (36, 9), (24, 6), (12, 3), (0, 0))
"""From so many months of contributions → months of benefit (重庆市失业保险条例 24)."""
SEVEN_YEARS = Decimal(84)
NATIONAL_CEILING = ((120, 24), (60, 18), (12, 12), (0, 0))
"""From so many months of contributions → the most months anywhere (社会保险法 46)."""
MOST = Decimal(24)
TABLE, AMOUNT = "重庆数据", "失业保险金每月标准"
PAID = Field(
    "contribution_months",
    "失业保险累计缴费时间",
    "months",
    "失业保险一共交了多久？比如五年三个月；领过失业金的，从领完或者再就业后算。",
    least=Decimal(0),
    most=Decimal(600),
)
LEFT_OVER = Field(
    "months_left_over",
    "上次没领完的月数",
    "months",
    "上次失业该领还没领完的，有几个月？没有就是0。",
    least=Decimal(0),
    most=MOST,
    required=False,
)


def city_months(paid: Decimal) -> Decimal:
    """Months in Chongqing for contributions of so many months; a month more for each year after the seventh."""
    months = Decimal(next(months for least, months in CITY_LADDER if paid >= least))
    return min(MOST, months + max(Decimal(0), (paid - SEVEN_YEARS) // 12))


def national_ceiling(paid: Decimal) -> Decimal:
    """The most months the national law allows for contributions of so many months."""
    return Decimal(next(months for least, months in NATIONAL_CEILING if paid >= least))


CITY_RULE = article("重庆市失业保险条例", 24)
CITATIONS = (
    article("社会保险法", 46),
    article("社会保险法", 45),
    article("实施社会保险法若干规定", 13),
    article("失业保险金申领发放办法", 15),
    article("延迟法定退休年龄决定和办法", 7),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Months in Chongqing; elsewhere the most that the national law allows."""
    paid, place = inputs.number(PAID.name), ground.place_of(inputs, ground.today)
    ours = city_months(paid) if place.known else national_ceiling(paid)
    lines = [
        Line("这次的月数" if place.known else "这次最长", f"累计缴费{_told(paid)}", f"{plain(ours)}个月")
    ]
    months = ours
    if LEFT_OVER.name in inputs:
        before = inputs.number(LEFT_OVER.name)
        months = min(MOST, ours + before)
        formula = f"{plain(ours)}个月 + 上次没领完{plain(before)}个月，最多{MOST}个月"
        lines.append(Line("合并", formula, f"{plain(months)}个月"))
    amount, open_points = _amount(ground, place)
    return Calculation(
        kind="unemployment_months",
        inputs=dict(inputs.values),
        result=months,
        unit="months",
        lines=(*lines, *amount),
        citations=(CITY_RULE, *CITATIONS) if place.known else CITATIONS,
        alternatives=(
            *(_national(paid) if place.known else ()),
            Alternative("离退休不到一年", "领取期间离法定退休年龄不足一年的，可以领到法定退休年龄"),
        ),
        not_covered=(
            "能不能领先看三条：缴费满一年、不是自己想走的、办了失业登记并求职",
            "重新就业、达到退休年龄等情形会停领",
            "本人没缴费的农民合同制工人，按一次性生活补助另算",
            *open_points,
        ),
    )


def _told(paid: Decimal) -> str:
    years, months = divmod(paid, 12)
    return f"{years}年{plain(months)}个月" if months else f"{years}年"


def _national(paid: Decimal) -> tuple[Alternative, ...]:
    why = "社会保险法只写了最长多少个月；重庆按上面的阶梯，经办机构核定为准"
    return (Alternative("全国规定的上限", why, national_ceiling(paid)),)


def _amount(ground: Ground, place: Place) -> tuple[list[Line], list[str]]:
    """What is paid a month, where it is loaded."""
    if not place.known:
        return [], [f"“{place.name}”的领取月数和标准没有收录，上面是全国规定的最长月数"]
    row = ground.figures.row(TABLE, AMOUNT, ground.today)
    if row is None or row.value is None:
        return [], ["每月多少钱：重庆数据未录入，以重庆市人社部门最新公布为准"]
    return [Line("每月标准", "重庆市公布的标准", yuan(row.value))], []


UNEMPLOYMENT_MONTHS = Calculator(
    "unemployment_months", "失业保险金月数", (PAID, LEFT_OVER, DISTRICT), work_out, (CITY_RULE, *CITATIONS)
)
