"""Whether a message wants to file, what kind of filing, or only asks about filing."""

from __future__ import annotations

import re

from actions.complaint.against_the_speaker import is_against_the_speaker
from actions.complaint.asides import asks
from actions.complaint.facts import Facts
from handoff.ticket import Kind
from handoff.to_the_form import GIVES_UP
from language.controls import control, is_question
from language.normalise import normalise
from language.variants import standardise

_NEGATED = re.compile(r"(不想|不是要|先不|暂时不|没想|不打算)(去)?(投诉|举报)")
_WANTS = re.compile(r"(我要|我想|帮我|给我|替我)(去)?(投诉|举报|登记|告)")
_ABOUT_FILING = re.compile(
    r"(投诉|举报).{0,6}(需要|准备|要什么|材料|流程|多久|收费|要钱|有用|报复|会不会|怎么)"
)

_FILES = re.compile(
    r"投[诉拆速书数素]|[头偷透][诉拆速书]|举[报抱]|告(?![诉知示别假])|[起申]诉|登|受理|立.{0,2}案|报案|仲[裁才载栽]|调解|维|讨|反映|"
    r"要回|追[回讨]|处理|查|管一?管|介入|做主|挂个?号|帮[我忙]|帮.{0,8}要|替我|[喊请]|求|你们?|投.{0,2}[状个]|报[给上]|提交|递"
)
"""What who wants to file says, somehow, typos and all."""
_NO_QUESTION = re.compile(
    r"违法|(?:啷个|怎么|咋个?)都|不(?:想|图|要)要?什么|一分(?:钱|都)?(?:没得|没有)|(?<!晓)不(?:晓得|知道)[找问跟]哪个"
)
"""Words of a question that ask nothing: 我啷个都要告他, 一分钱没得."""
_BIDS = re.compile(
    r"我要反映|给我办.{0,2}(?:投诉|举报)|帮我[^，,。]{0,4}登记|(?:那|行|好)[，, ]?我(?:就|来)?(?:投诉|举报)(?![过的])"
    r"|(?:派人|你们|喊人)去(?:看看|查查|查一[下哈查])"
)
"""A filing bid for in the words of a question: 能不能派人去看看那家砖厂."""
_ASKS_HOW_MUCH = re.compile(r"好多[？?。]?$")
_QUITS = re.compile(
    r"^(?:[^，,。；;！! ]{0,10}[，,。；;！! ]+)?(?:算了|还是|要不|我们?|老子|咱们?|都|也|[,，。 ])*"
    rf"{GIVES_UP}[，,。；;！! ]*(?:就)?(?P<rest>.*)$"
)
_FILES_ON = re.compile(
    "(?:改|换|成|为|就|直接|我|要|想|只|还是|去|是)*(?:投诉|举报|告(?!诉))(?![了过]|[也都]?[没不太]|麻烦|费|要)"
    "|(?:你们?|您|帮|替|给|喊|请|我|麻烦|来)+(?:写|填|弄|登记|办|搞|整)(?:一?[下哈]|[吧嘛哈噻]|[。！! ])*$"
)
"""Not given up but filed otherwise: 不投诉老板了，投诉公司; 我不写了，你帮我写."""
_PARTICLES = "嘛吧哈噻哦呗"
_NOT_NOW = re.compile(
    r"以前|之前|后来|上次|当时|(?:他们?|老板|公司|单位|厂[里子]?|工地|部门|派出所|社保|活路)[说都也]?[，, ]?不"
)
_GOES_ON = re.compile(
    r"(?:那|好|行|嗯|我们?|[，,。 ])*(?:继续|接着|往下|下一[个步项])(?:填|写|办|来|弄|走|问)?(?:吧|嘛|呗|了|[。！! ])*"
)
_STAYS_NAMED = re.compile(
    r"(?:那|好嘛?|行|嗯|要得|可以|继续填?|我们?|就|还是|用|按|算了|[，,。 ])*实名(?:登记|投诉|就实名|可以|要得)?(?:吧|嘛|呗|噻|了|[，,。！! ])*(?:继续|接着)?(?:填|办|来)?(?:吧|嘛|[。！! ])*"
)
_ANNOUNCES = re.compile(
    r"(?:等|我|们|想|要|先|前面|刚才|有个?|一?[下哈]|地方|东西|内容|信息|[，,。 ])*(?:改|修改|[写填说搞弄]错)(?:一?[下哈]|了|点|个?(?:东西|内容|信息|地方))*[。！! ]*"
)
_PROGRESS = re.compile(
    r"(?:我|想|要|先|帮|给)*(?:查|看|问)(?:一?[下哈]|查|看)?(?:我?的)?(?:投诉|举报|登记|办理|处理)?的?(?:进度|进展)[嘛吧了。！! ]*"
)
_WISHES_NO_NAME = re.compile(r"匿名|[不别].{0,3}(?:实名|留名|留姓名|透露)")

_WISH = re.compile(
    r"(?:[我就那都]*不想?要?(?:投诉|举报)(?:他们?|老板|公司)?了[，,。 ]*)?"
    r"(?:我|还是|那|就|要|想|改|成|换|为|选|匿名|实名)*(?P<kind>举报|投诉)(?:吧|了|算了|好了|登记|[。！! ])*"
)


def only_asks(text: str) -> bool:
    """我不想投诉，就问下流程; 投诉要什么材料; 举报老板会不会报复我: questions, not filings."""
    if _NEGATED.search(text):
        return True
    asks = is_question(_NO_QUESTION.sub("", text)) or bool(_ASKS_HOW_MUCH.search(text))
    wants = _wants(text) or _BIDS.search(text)
    return asks and (bool(_ABOUT_FILING.search(text)) or not wants)


def may_open(intent: str, text: str) -> bool:
    """Whether a message may open the form: not what is only told (他不让我走), nor a filing against whoever speaks.

    A report is told in any words: 隔壁砖厂有小孩.
    """
    wishes = intent == "file_report" or bool(_FILES.search(text)) or _wants(text)
    return wishes and not is_against_the_speaker(text)


def wishes_to_file(text: str) -> bool:
    """Whether the filing itself is wished for in so many words: 我要投诉."""
    return _wants(text) and not _NEGATED.search(text)


def _wants(text: str) -> bool:
    """我要投诉, as it is typed: 我要投斥."""
    return bool(_WANTS.search(text) or _WANTS.search(standardise(normalise(text))))


def kind_of(intent: str, text: str) -> Kind:
    """A report where one is wished for and nobody's own money is claimed; else a complaint."""
    if intent == "file_report" and not any(word in text for word in ("欠我", "我的工资", "我的钱")):
        return "report"
    return "complaint"


def switched(text: str, facts: Facts) -> Kind | None:
    """The other kind of filing, when a message is nothing but the wish for it; 举报过 is an answer."""
    if not (wish := _WISH.fullmatch(text.strip())):
        return None
    wants: Kind = "report" if wish["kind"] == "举报" else "complaint"
    return wants if wants != facts["kind"] else None


def wants_changes(text: str) -> bool:
    """Whether the summary is answered with the wish to change something."""
    return text.strip().startswith("修改") or control(text) == "deny" or announces_change(text)


def announces_change(text: str) -> bool:
    """Whether something is to be changed, and it is not said what: 等下 我要改一下."""
    return bool(_ANNOUNCES.fullmatch(text.strip()))


def asks_progress(text: str) -> bool:
    """Whether a message only asks how filings stand: 查进度."""
    return bool(_PROGRESS.fullmatch(text.strip()))


def quits(text: str) -> str | None:
    """What a message that gives the form up says besides, "" for nothing: 不想投诉了，就想问下时效; None where it does not."""
    found = _QUITS.match(text.strip())
    if not found or _NOT_NOW.search(text):
        return None
    rest = found["rest"].strip().lstrip(_PARTICLES)
    return None if _FILES_ON.match(rest) and not asks(rest) else rest


def goes_on(text: str) -> bool:
    """Whether a message only wants the form to go on: 继续."""
    return bool(_GOES_ON.fullmatch(text.strip()))


def stays_named(text: str) -> bool:
    """Whether a message only accepts that a complaint needs a name: 那还是实名嘛，继续."""
    return bool(_STAYS_NAMED.fullmatch(text.strip()))


def wishes_no_name(text: str) -> bool:
    """Whether somebody wants to stay unnamed."""
    return bool(_WISHES_NO_NAME.search(text))
