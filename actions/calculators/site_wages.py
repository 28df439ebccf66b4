"""A site worker's wages: days × rate + quantity × price − advances, and whether the sum is wages or 工程款."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused, Unit
from knowledge.schema import Reference

WORK_FORM = Field(
    "work_form",
    "怎么干的活",
    "choice",
    "是自己出力按天、按量拿钱，还是带一帮人只包人工，还是连材料、机械一起包？",
    choices={"own_labour": "自己出力", "crew": "带班只包人工", "with_material": "包工包料"},
)


def _number(name: str, label: str, unit: Unit, ask: str, most: int) -> Field:
    return Field(name, label, unit, ask, least=Decimal(0), most=Decimal(most), required=False)


DAYS = _number("days", "点工的天数（工数）", "days", "按天算的，一共干了多少天（多少个工）？", 3_650)
RATE = _number("daily_wage", "一天的工钱", "CNY", "一天（一个工）多少钱？", 50_000)
QUANTITY = _number(
    "quantity", "做完的数量（平方、立方、吨、米、个）", "count", "按量算的，一共做了多少？", 10_000_000
)
PRICE = _number("unit_price", "每个单位的单价", "CNY", "按量算的，单价多少钱？", 1_000_000)
ADVANCES = _number(
    "advances",
    "借支、生活费、已经发的",
    "CNY",
    "借支、生活费、已经发过的，一共多少？没有就说 0。",
    100_000_000,
)


def earned(days: Decimal, rate: Decimal, quantity: Decimal, price: Decimal) -> Decimal:
    """Day work and piece work together, to the fen."""
    return cents(days * rate) + cents(quantity * price)


def owed(total: Decimal, advances: Decimal) -> Decimal:
    """What is left after advances; whoever drew more owes no wage back here."""
    return max(Decimal(0), total - advances)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """What one person is still owed, and what kind of claim that is."""
    form = inputs.choice("work_form")
    days, rate = _pair(inputs, DAYS, RATE)
    quantity, price = _pair(inputs, QUANTITY, PRICE)
    if not days * rate + quantity * price:
        raise Refused("days", "干了多少天、一天多少钱？按量算的，说做了多少、单价多少。")
    advances = inputs.number("advances") if "advances" in inputs else Decimal(0)
    total = earned(days, rate, quantity, price)
    result = owed(total, advances)
    lines = [
        *([Line("点工", f"{plain(days)}天 × {yuan(rate)}", yuan(cents(days * rate)))] if days else []),
        *(
            [Line("按量", f"{plain(quantity)} × {yuan(price)}", yuan(cents(quantity * price)))]
            if quantity
            else []
        ),
        Line(
            "还欠的数",
            f"{yuan(total)} - 借支和已发{yuan(advances)}"
            + ("；已付的比应得的多，请对一下账" if advances > total else ""),
            yuan(result),
        ),
        _NATURE[form],
    ]
    return Calculation(
        kind="site_wages",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=_CITATIONS[form],
        alternatives=_ALTERNATIVES[form],
        not_covered=(
            "一个班组几个人的，每个人单独算，用名册表一人一行",
            "工程量、单价对不上的，要靠签字的单子、记工本、聊天记录",
            "扣质量款、扣罚款有没有依据没有看",
        ),
    )


def _pair(inputs: Inputs, count: Field, price: Field) -> tuple[Decimal, Decimal]:
    """A count and its price, both or neither. Raises Refused for the one that is missing."""
    given = [field.name in inputs for field in (count, price)]
    if given == [True, False] and inputs.number(count.name):
        raise Refused(price.name, price.ask)
    if given == [False, True]:
        raise Refused(count.name, count.ask)
    return (inputs.number(count.name), inputs.number(price.name)) if all(given) else (Decimal(0), Decimal(0))


_NATURE = {
    "own_labour": Line("是工资还是工程款", "自己出力，按天、按量或者包一件活拿钱，都是劳动报酬", "工资"),
    "crew": Line(
        "是工资还是工程款",
        "只包人工：班组每个人（带班的自己干活的也算）按各自的工和量算是工资，要一人一份名册；带班的差价、管理费不是工资",
        "每个人自己的部分是工资",
    ),
    "with_material": Line(
        "是工资还是工程款",
        "连材料、机械一起包的，结算款是工程款，走合同纠纷起诉；手下工人的工钱仍是工资，由工人各自名义主张",
        "工程款",
    ),
}
_WARNING = Alternative(
    "不要混在一起报",
    "拿欠工资的名义讨工程款要依法处理（保障农民工工资支付条例第五十二条）；把工人的工资单独列出来，工资部分照样可以投诉",
)
_ALTERNATIVES: dict[str, tuple[Alternative, ...]] = {
    "own_labour": (
        Alternative(
            "找谁要",
            "分包欠的，总包先清偿（条例第三十条）；活包给个人或没有资格的单位的，由把活包出去的建设单位或总包清偿（第三十六条）",
        ),
        Alternative(
            "有工资欠条",
            "只凭欠条、不牵扯别的争议的，可以直接到法院起诉（劳动争议司法解释一第十五条）",
        ),
    ),
    "crew": (_WARNING,),
    "with_material": (_WARNING,),
}
_SITE = "保障农民工工资支付条例"
_WAGES: tuple[Reference, ...] = (
    article(_SITE, 2, 3),
    article(_SITE, 30, 3),
    article(_SITE, 36, 1),
    article(_SITE, 50),
    article("关于工资总额组成的规定", 6),
)
_CITATIONS: dict[str, tuple[Reference, ...]] = {
    "own_labour": (*_WAGES, article("劳动争议司法解释一", 15)),
    "crew": (*_WAGES, article(_SITE, 52)),
    "with_material": (article(_SITE, 52), article(_SITE, 2, 3), article(_SITE, 30, 3), article(_SITE, 35)),
}
SITE_WAGES = Calculator(
    "site_wages",
    "工地工钱",
    (WORK_FORM, DAYS, RATE, QUANTITY, PRICE, ADVANCES),
    work_out,
    tuple(chain.from_iterable(_CITATIONS.values())),
)
