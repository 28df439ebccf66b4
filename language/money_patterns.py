"""How sums of money are written: 三千块, 一万二, 8k, 3000多, 三四千, 月薪6000. Regular expressions over folded text.

What only looks like a sum (一万个不愿意, 三百人, 55岁) is a counted thing: see `COUNTED`, which competes for the same
characters and is dropped.
"""

from __future__ import annotations

from language.numerals import HAN_DIGITS, NEIGHBOURS

_DIGITS = r"(?<![\d.])\d+(?:[,，]\d{3})*(?:\.\d+)?"
_ONE = HAN_DIGITS + "壹贰叁肆伍陆柒捌玖"
_FEW = "几数"
_DIGIT = f"(?:{NEIGHBOURS}|好几|[{_ONE}{_FEW}])"
_MORE = "(?:[多余来])?"
_TENS = f"(?:{_DIGIT}?[十拾](?:好几|[{_ONE}{_FEW}])?|{_DIGIT})"
_SCALE = "[百千万亿佰仟萬]"
_NOT_A_TAIL = (
    "(?!个|天|年|月|周|日|号|岁|点|小时|星期|礼拜|起|直|共|样|定|些|边|般|切|律|次|下|季|块儿|人|条|倍|路|楼)"
)
_TAIL = f"(?:[零〇]?[{_ONE}]十[{_ONE}]?|(?:{NEIGHBOURS}){_NOT_A_TAIL}|[零〇]?[{_ONE}]{_NOT_A_TAIL})?"
_HAN = f"{_TENS}{_MORE}{_SCALE}(?:[多来]?[万萬])?(?:[零〇]?{_DIGIT}{_SCALE})*{_TAIL}"
_DIGITS_SCALED = rf"{_DIGITS}{_MORE}(?:[百千万亿w]|k(?![a-z]))(?:\d{{1,4}}(?![\d.天年月周日号个小])[百千]?|[{_ONE}]{_NOT_A_TAIL}[百千]?)?"
_HALF_DIGITS = r"[一二两三四五六七八九十几]k(?![a-z])"
_YUAN = "(?:块钱|元钱|块(?!儿)|元(?!旦)|圆整?|圆)(?:整)?"
_CENTS = rf"(?:[\d{_ONE}半](?:毛钱?|角)?(?![\d个天年月周日号小]))?"
_NUMBER = f"(?=[好十拾\\d{_ONE}{_FEW}])(?:{_HAN}|{_DIGITS_SCALED}|{_HALF_DIGITS}|{_DIGITS}|{_TENS})"
_TO = "[-~～到至]"
_AFTER_BARE = r"(?![\d.%％个人名位号条天年月周岁次倍米公斤吨件张台户家字颗度页份分点楼路栋])"

_PAID = (
    "月薪|日薪|时薪|年薪|薪水|薪资|底薪|起薪|工资|工钱|待遇|生活费|基数|奖金|提成|补助|补贴|押金|保证金|定金|订金|违约金|赔偿金|补偿金|"
    "医药费|到手|每个?月|一个月|每天|一天|每小时|每单|每件|欠薪|欠|赔偿|赔|补偿|拿|发|给|付|扣|罚款|罚|交|借|领|挣|赚|补|收|转|结|"
    "降到|涨到|降成|降至|改成|改为|变成|调到|调成|一共|总共|合计|共|还差|还剩|剩下|差|花|垫"
)
_FILLER = "[我你他她们了的是有才只仅约大概差不多总共就过到工资每月成为：: ]{0,4}"

AMOUNTS = (
    f"(?:{_DIGITS}|{_TENS}){_TO}{_NUMBER}{_MORE}{_YUAN}{_CENTS}",
    f"{_NUMBER}{_MORE}{_YUAN}{_CENTS}",
    rf"(?=[好十拾\d{_ONE}{_FEW}])(?:{_HAN}|{_DIGITS_SCALED}|{_HALF_DIGITS})[多余]?{_AFTER_BARE}",
    rf"(?<![\d.])\d{{1,2}}{_TO}\d{{1,2}}(?:[万千w]|k(?![a-z]))",
    rf"[{_ONE}]{_TO}[{_ONE}][百千万]",
    rf"(?<![\d.])\d{{3,}}[多余]{_AFTER_BARE}",
    rf"(?:{_PAID}){_FILLER}(?P<it>{_DIGITS}(?:{_TO}\d{{3,}})?[多余]?){_AFTER_BARE}",
    rf"(?:欠|赔|罚|罚款|扣|补|交|收|给|借)[了我你他]{{0,2}}(?P<it>[{_ONE}]?十[{_ONE}]?){_AFTER_BARE}(?![万千几多来{_ONE}{_FEW}])",
    r"(?<![\d.])\d{3,6}(?=的?(?:底薪|工资|月薪|提成|押金|定金|奖金|补贴|补助|生活费|罚款|保底|改|降|涨))",
    "[百千万]把(?:块钱?|元)",
    rf"(?:{_DIGITS}|[{_ONE[1:]}{_FEW}])(?:毛钱?|角钱?)",
)
"""One way of writing each; the group `it`, where there is one, is the sum."""

COUNTED = (
    rf"(?=[好十拾\d{_ONE}{_FEW}])(?:{_HAN}|{_DIGITS}|{_TENS})(?:多|余|来)?(?:个(?![月半小多工星礼钟季年])|多?人(?!民币|工|事)|名|位|号人|岁|周岁|次|倍|米|公里|公斤|斤|吨|件|张|台|户|家|字|度|分之|%|％|期|楼|栋)",
    rf"第(?:{_HAN}|{_DIGITS}|{_TENS})[条款项次个名期届天年]?",
    rf"(?:分之)(?:{_HAN}|{_DIGITS}|{_TENS})",
    r"\d+(?:\.\d+)?号?(?:线|楼|门|院|路|文件|令|机|厂房|工厂|仓|床)",
    f"{_HAN}不愿意|千万(?=[不别要记注莫])|百万富翁|万一|一起|一块儿?(?!钱)|一百条|二百五的",
)
"""Counted things, shares and ordinals, which are no sums and no times."""
