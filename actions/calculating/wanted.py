"""Which sum a message wants: 帮我算加班费 → overtime. A table, the more specific kind first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from actions.calculating.put_out import put_out, without_reason
from actions.calculating.who_owes import OWED_TO_WORKERS, demanded_of_worker
from language.controls import is_question
from language.normalise import normalise
from language.variants import standardise

_KINDS: Sequence[tuple[str, str]] = (
    ("additional_damages", r"加付赔偿金|加倍赔|责令.{0,12}(不付|没付|逾期|还不给)"),
    ("training_bond", r"(服务期|培训).{0,12}违约金|违约金.{0,12}(服务期|培训)"),
    ("non_compete_pay", r"竞业.{0,12}(补偿|多少钱|给钱)"),
    ("double_wage", r"[双二两]倍工资|(没|未).{0,4}签.{0,6}合同.{0,12}(赔|补|多少钱)"),
    ("injury_leave_pay", r"停工留薪"),
    ("work_injury_lump_sum", r"(伤残|工伤|[一二三四五六七八九十\d]级).{0,14}(赔|补助|待遇|多少钱|好多钱)|工亡.{0,8}(赔|补助)"),
    ("unemployment_months", r"(失业金|失业保险).{0,10}(几个?月|多久|多少个?月|领多)|算.{0,4}失业(金|保险)"),
    ("retirement_age", r"退休.{0,10}(年龄|什么时候|几岁|多大|多少岁|哪年|延迟)|(什么时候|几时|何时|啥子?时候|哪年|多大|几岁|好久).{0,6}退休|几年.{0,4}退休|算.{0,4}退休"),
    ("maternity_days", r"产假.{0,8}(几天|多少天|多久|好久|算)|流产假|算.{0,4}产假(?!.*(钱|工资))"),
    ("sick_period", r"医疗期.{0,8}(多久|多长|几个月|好久|算)|算.{0,4}医疗期(?!.*(钱|工资))"),
    ("sick_pay", r"病假.{0,6}(工资|多少钱|发多少)"),
    ("probation_limit", r"试用期.{0,10}(多久|多长|最长|几个月|好久|超|违法)|算.{0,4}试用期(?!.*(钱|工资))"),
    ("annual_leave_pay", r"年(休)?假.{0,24}(折|换|补|赔).{0,4}(钱|工资|现|多少)|未休年(休)?假.{0,4}工资|年(休)?假工资|算.{0,4}年(休)?假.{0,2}[没未]休|算.{0,6}[没未]休.{0,3}年(休)?假"),
    ("annual_leave_days", r"年(休)?假.{0,8}(几天|多少天|好多天|算)|算.{0,4}年(休)?假(?!.*(钱|工资))"),
    ("minimum_wage_gap", r"最低工资.{0,10}(差|补|少)|低于最低工资|算.{0,4}最低工资"),
    ("part_time", r"(小时工|钟点工|非全日制).{0,14}(工资|多少|算)|算.{0,4}(小时工|钟点工|非全日制)"),
    ("site_wages", r"(点工|包工|工地|一个工|个工).{0,20}(工钱|工资|算)"),
    ("overtime", r"加班(费|工资)|加班.{0,20}(多少钱|好多钱|算|给多少)|(周[六日末]|星期[六天日]|休息日|国庆|五一|春节|元旦|中秋|端午|清明)[^，,。；;]{0,4}[加上]了.{0,12}(多少|好多)"),
    ("notice_pay", r"代通知金|[nN]\+1|提前.{0,4}通知.{0,6}一个月工资"),
    ("unlawful_dismissal", r"2[nN]|违法(解除|辞退|开除).{0,14}(赔|多少)|违法的话.{0,6}赔|赔偿金"),
    ("severance", r"经济补偿|补偿金|(辞退|裁|解除|离职|走人|到期).{0,16}(补|赔)(偿|多少|好多|给|几)|赔偿?多少|能赔|算.{0,4}(补偿|赔偿)"),
    ("inspection_limit", r"(监察|投诉|举报)(?:(?!仲裁).){0,8}(时效|过期|期限|来得及)"),
    ("arbitration_limit", r"(仲裁|打官司).{0,8}(时效|过期|过没过|来得及|还能不能)|时效"),
    ("unpaid_wages", r"(欠|拖|差|没发|没给|压).{0,12}(工资|工钱|薪).{0,14}(多少|算|一共|总共|合计)|算.{0,6}(欠|拖|差).{0,6}(工资|工钱|薪|多少|好多)|(工资|工钱)(?:都|也|还|一直)*(没发|没给|欠|拖|差|压).{0,24}(多少|好多|算)|[欠差]了?[我咱俺].{0,6}个月.{0,24}(多少|好多|算)"),
    ("working_days_deadline", r"算.{0,6}(办事|办理|工作日).{0,4}期限|算.{0,4}工作日(到期|最后|$)"),
)  # fmt: skip
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
_ASKS_A_SUM = re.compile(
    r"多少|好多|几(个月|天|倍|岁|级)|还[有差剩]?几年|多(久|长|大)|好久|怎么算|咋个?算|啷个算|算一?(下|算|哈|一下)|帮我算|算算|计算|能(拿|要|赔|领|退|补)|该(拿|给|赔|补|发)|应(该)?(拿|给|赔|补|发)|什么时候|几时|何时|啥子?时候|哪年|最长"
)
_HOW_MUCH = re.compile(r"(赔|给|补|拿|领|付)(我|他|她|人家)?(偿|助)?(多少|好多|几个月)")
_WISH = re.compile(
    r"(帮|给|替|请).{0,3}(我|咱|忙)?.{0,4}(算(?!数)|计算)|算(一?下|一?哈|算看)|计算器|帮我算|算算"
)
_BY_NAME = re.compile(
    r"(?:我|咱)?(?:就|先)?(?:想要?|要)?计?算(?![了不是数得上作成]).{1,14}|(?!.*[按照以从用]).{2,12}计算"
)
"""算加班费, 工伤赔偿计算: a clause of nothing else. 算不算工伤 asks whether it counts as one."""
_TOTAL = re.compile(
    r"(?:一共|总共|合计|加起来|总计)[^，,。；;]{0,8}(?:好多|多少|几多|算)|算[^，,。；;]{0,4}(?:一共|总共|合计)"
    r"|(?:能|该|应|可以|可得|还[差欠有]|[差欠]我|那)[^，,。；;]{0,6}(?:好多|多少|几多)"
)
_FIGURE = re.compile(r"好多|多少|几(?:个月|天|岁|时)|多(?:久|大)|好久|什么时候|啥子?时候|何时|哪年")
_N_PLUS_ONE = re.compile(r"[nN]\s*\+\s*1")
_OTHER_MATTER = re.compile(
    r"仲裁|开庭|投诉|监察|起诉|法院|律师|结果|时效|到账|补贴|津贴|(?<!加班)费|什么时候(?:给|付|发|到)|(?:好久|几时|多久)(?:给|付|发|到|出|能?办)"
)
"""What asks for the time or the price of another thing."""
_RULE = re.compile(r"最[多长少高低]|一般|上限|封顶|规定|标准|按")
_NO_TOTAL = re.compile(r"(?:好多|多少|几多)(?:[天年岁倍次级人区家层种条]|个?月|小时|时间|工作日)")
LONGEST_TOTAL = 16
"""Characters: what is longer tells a matter of its own."""
_NO_QUESTION = re.compile(r"违法|多少钱?|好多钱?")
_CLAUSE = re.compile(r"[^，,。；;：:！!？?\s]+")


@lru_cache(maxsize=256)
def wanted(text: str) -> str | None:
    """The kind of sum whose matter the text names; None where it names none."""
    plain = standardise(normalise(text))
    kind = next((kind for kind, pattern in _PATTERNS if pattern.search(plain)), None)
    if kind in OWED_TO_WORKERS and demanded_of_worker(text):
        return None
    return "unlawful_dismissal" if kind == "severance" and put_out(text) and without_reason(text) else kind


def asks_for_a_sum(text: str) -> bool:
    """Whether a text asks how much, how many or how long."""
    return bool(_ASKS_A_SUM.search(normalise(text)))


def asks_how_much(text: str) -> bool:
    """Whether a text asks what is to be paid: 能赔多少, 该给好多."""
    return bool(_HOW_MUCH.search(normalise(text)))


def asks_for_the_total(text: str) -> bool:
    """Whether a short text asks what it all comes to, of facts told before: 一共能拿好多, 那还差好多."""
    plain = normalise(text)
    return len(plain) <= LONGEST_TOTAL and _asks_of_the_case(plain, _TOTAL) and not _NO_TOTAL.search(plain)


def asks_what_it_comes_to(text: str) -> bool:
    """Whether any clause of a text, however long, asks for the money of its case: …平均工资5000 该赔好多."""
    return any(
        asks_how_much(clause) or asks_for_the_total(clause) for clause in _CLAUSE.findall(normalise(text))
    )


def _asks_of_the_case(plain: str, shape: re.Pattern[str]) -> bool:
    return bool(shape.search(plain)) and not _OTHER_MATTER.search(plain)


def names_n_plus_one(text: str) -> bool:
    """Whether a text speaks of N+1 in so many signs."""
    return bool(_N_PLUS_ONE.search(normalise(text)))


def asks_for_a_figure(text: str) -> bool:
    """Whether a short text asks for the figure of one case, and not for the rule: 那到底几时退休."""
    plain = normalise(text)
    return len(plain) <= LONGEST_TOTAL and _asks_of_the_case(plain, _FIGURE) and not _RULE.search(plain)


def wishes_to_calculate(text: str) -> bool:
    """Whether a text asks us to calculate: 帮我算一下, or a sum by its name alone, 算加班费."""
    plain = normalise(text)
    return bool(_WISH.search(plain)) or _names_a_sum(plain)


def _names_a_sum(plain: str) -> bool:
    """Whether the first or the last clause is nothing but the name of a sum to work out."""
    clauses = _CLAUSE.findall(plain)
    asks = is_question(_NO_QUESTION.sub("", plain))
    ends = {clauses[0], clauses[-1]} if clauses and not asks else set()
    return any(_BY_NAME.fullmatch(one) and wanted(one) for one in ends)
