"""What part of an answer a person comes back to: 要带什么材料, 去哪里办, 依据是什么."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index import wording
from index.result import Answer, Result, Section

BASIS = "依据"
COMPUTATION = "怎么算"
_SHAPES: Sequence[tuple[str, str]] = (
    ("准备什么", r"(?:要|需要|得|该|应该|必须|都)*(?:带|准备|交|提供|收集|留|拿)(?:些|哪些|点|好|齐)?(?:什么|啥子?|哪些|哪样|些啥)(?:材料|资料|证据|东西|证件|手续|证明|文件)?|(?:什么|啥子?|哪些|要)(?:材料|资料|证据|证件|证明)|(?:材料|资料|证据|证件|证明)(?:有哪些|是什么|要哪些|呢)|怎么(?:证明|举证|取证)"),
    ("去哪里", r"(?:应该|该|要|得|具体|是|都)*(?:去|到|上|往|在|找|归|向)(?:哪里|哪儿|哪个?|哪点|哪块|那里|啷个|什么|啥)(?:地方|部门|单位|机构|窗口|人)?(?:管|办理?|申请|投诉|举报|告|问|交|领|拿|取|查|做|弄|开|申报|登记|说理|反映)?|(?:找|归|由)(?:谁|哪个)(?:管|办|处理|反映|申请)?|哪里(?:办理?|申请|管|交)|谁(?:来)?管|地址(?:在哪|是)?|(?:打|拨)(?:什么|哪个|啥)(?:电话|号码)|电话(?:是)?多少|网上(?:能|可以)办"),
    ("期限", r"(?:有没有|有|是|要|得|需要|大概|一般|最晚|最迟|多久|什么)*(?:期限|时效|时限|截止)(?:是|有|要)?(?:多久|多长(?:时间)?|几天|几年|什么时候|限制|没得|没有|莫得)?|(?:要|得|需要|大概|一般|最晚|最迟|得要|会)*(?:多久|多长时间|好久|几天|几个月|多少天)(?:之?内)?(?:出结果|能办好|办好|办完|办|下来|申请|有结果|能下来|拿到|提|提出|去)?|什么时候(?:之前|以前|前|截止|过期)|(?:会不会|还)?(?:过期|来得及|超期|过时效)"),
    (BASIS, r"(?:法律|有什么|有|的|你的|具体|政策|是|什么|有没有)*(?:依据|根据|法条|条文|出处|文件)(?:是|在|有|呢)*(?:什么|哪里?|哪条|啥子?|哪些|没有)?|(?:哪|什么|第几|啥子?)[一部个条款]*(?:条|法律?|规定|法规|政策)+(?:说|写)?的?|(?:真的|确定|靠谱|可靠|准|谁说的|凭什么|为什么|为啥子?)"),
    (COMPUTATION, r"(?:具体|到底|应该|该)*(?:怎么|如何|咋个?|啷个)(?:计?算|算出来)(?:的|法|出来)?|(?:计算|算法)(?:方法|公式|方式)?|公式"),
    ("要注意", r"(?:有没有|有|还有)?(?:什么|啥子?|哪些)?(?:例外|特殊情况|要注意的?|注意事项|需要注意的?|风险|后果)|(?:什么|哪些|啥子?)情况下?(?:不行|不算|不能|除外|不可以)|注意(?:什么|啥子?|些什么|哪些)"),
    ("什么情况下算", r"(?:有|要|需要|得|符合|满足)*(?:什么|啥子?|哪些)(?:条件|前提|要求|标准)|(?:什么|哪些|啥子?)情况下?(?:算|可以|才算|才行|能)|条件(?:是|有)?(?:什么|哪些)?|什么样的?(?:才)?算"),
    ("怎么办", r"(?:具体|到底|应该|该|要|又|下一步)*(?:怎么|如何|咋个?|啷个)(?:办理?|弄|做|申请|操作|处理|走|写|投诉|整|搞)(?:嘛|呢)?|(?:流程|步骤|程序|手续)(?:是|有|要|呢)*(?:什么|怎样|怎么走|哪些|啥子?)?|(?:第一步|先)(?:做|干)?(?:什么|啥)|(?:还有)?(?:什么|别的|其他|哪些)(?:办法|途径|方式)"),
    ("", r"(?:什么|啥子?)意思|(?:能不能)?(?:具体|详细|仔细)(?:点|一点|些)?(?:说|讲|解释)?(?:说|讲|一下|下)?|(?:再|解释|说|讲)(?:说|讲|解释)?(?:一遍|清楚|明白|一下|详细)(?:点|些)?|没(?:看|听)(?:懂|明白)|是?(?:合法|违法|合理)"),
)  # fmt: skip
_PATTERNS = [(heading, re.compile(shape)) for heading, shape in _SHAPES]
_FILLER = re.compile(
    r"这个?(?:事情?|东西|情况|问题|种)?|那个?|它|上面|刚才|刚刚|前面|你|您|说的?|讲的?|提到的?|我|们|人|自己|"
    r"的话|的|呢|吗|嘛|啊|呀|哦|哈|了|就|还|都|也|需要|得|应该|要|是|会|能|可以|请问|具体|一般|大概|最后|然后|办|申请|种|去|有|到底|吧|不|[，,。？?！! ]"
)


def asked_section(text: str) -> str | None:
    """The heading asked for, `BASIS` or `COMPUTATION`; "" for the answer as a whole.

    None where the text asks nothing of the kind, or names a subject of its own.
    """
    for heading, pattern in _PATTERNS:
        match = pattern.search(text)
        if match and not _FILLER.sub("", text[: match.start()] + text[match.end() :]):
            return heading
    return None


def with_section_first(result: Result, heading: str) -> Result:
    """The result told again with the asked part before everything else; as it is where it has no such part."""
    if result.outcome != "answered" or not result.answers:
        return result
    first = result.answers[0]
    asked = _asked(first, heading)
    if not asked:
        return result
    rest = tuple(part for part in first.sections if part not in asked)
    lead = "\n".join(
        line for part in asked for line in (f"{part.heading}：", *(f"· {i}" for i in part.items))
    )
    told = replace(
        first,
        sections=(*(part for part in asked if part.heading != BASIS), *rest),
        text=f"{lead}\n{wording.full_text(first.verdict, first.citations, rest, first.notes)}",
    )
    text = result.text.replace(first.text, told.text)
    return replace(result, answers=(told, *result.answers[1:]), text=text)


def _asked(answer: Answer, heading: str) -> list[Section]:
    if heading == BASIS:
        lines = (
            f"{each.name}（{each.effective_from} 起施行）" + (f"：{each.digest}" if each.digest else "")
            for each in answer.citations
        )
        return [Section(BASIS, tuple(lines))]
    wanted = ("什么情况下算", "怎么办", "期限") if heading == COMPUTATION else (heading,)
    return [part for name in wanted for part in answer.sections if part.heading == name]
