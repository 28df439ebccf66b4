"""What is said to a form and answers none of its questions: 老子不填了, 继续, 查进度.

Words that steer leave as they were typed, and only they: whatever else their phrase holds is the answer, a name maybe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

GIVES_UP = (
    "(?:不|懒得|莫|别)(?:想|要|用)?(?:再)?(?:填|弄|搞|写|投诉?|举报|告|办|整|登记)(?:他们?|它|老板|公司)?了"
)
"""The form given up, as a pattern: 不填了, 懒得投诉老板了. It ends the form, and holds no name and no address."""
_WHO = (
    "我们?|咱们?|俺|老子|本人|你们?|您|[他她它]们?|大家|人家|别[人个]|哪个|谁|老板娘?|包?工头|领导|同事|法人|公司|单位|厂里?|店里?|工地"
    "|劳动|监察|仲裁|人社|大队|部门|政府|法院|派出所|信访|[局委院]"
)
_WHAT = "姓名|真?名[字称]?|全[名称]|电话|手机号?|号码|地址|住址|信息|案子|进度|情况|流程|材料|工资|钱|事情?|东西|投诉|举报|记录"
_WHEN = "现在|暂时|目前|刚才|今天|以[前后]|之前|从来|从|一直|到时候?|等|稍|还|再|先|又|就"
_SMALL = (
    "一?[下哈点]|[这那][个些件种边]?|哪[点里儿]?|什么|啥子?|怎么|咋|不好意思|麻烦|请|帮|实在|真|确实|具体|有点|太|可以|愿意?|方便|直接|叫|随便"
    "|[也都很想要填写查来弄不没得有无是在去来向跟找和给把被对让怕会能的地了过着嘛吧哈噻哦啊呀啦咯呢撒些个次回件]|算了"
)
_FILLS = re.compile(f"{_WHO}|{_WHAT}|{_WHEN}|{_SMALL}")
"""Words that name nobody and no place, around those that steer."""
_FILED = f"没(?:{_WHO}|[有得去向跟找给往再]){{0,6}}(?:反映|投诉|举报|起诉|仲裁)过"
_WISHES = "我?要(?:投诉|举报|问|查|撤)|我?想(?:投诉|举报|问|查|撤)|问一?[下哈]|查一?[下哈]|我?(?:找|转|换|要)个?.{0,2}(?:人工|真人|活人|工作人员)"
_SHARED = "(?:知道|晓得|查到|发现|报复)"
_FEARS_WHOM = re.compile(f"(?:怕|[莫别]让|不(?:想|愿意?|要)?让)(?P<whom>[^，,。；;！! \n]{{1,8}}?){_SHARED}")
_FEARS = (
    f"{_FEARS_WHOM.pattern}|[怕会得](?:{_WHO}|[不得要会被给来去]){{0,6}}{_SHARED}|打击报复|报复我们?"
    f"|(?:[莫别]|不[要得想能])(?:告诉|通知)(?:{_WHO}){{1,4}}"
)
_KEEPS_BACK = "[匿实]名|不(?:大|太|得)?(?:想|愿意?|方便)(?:说|讲|告诉|留|填)"
_CUTS = re.compile(f"{GIVES_UP}|{_FILED}|{_WISHES}|{_FEARS}|{_KEEPS_BACK}")
"""What no name holds: cut out of a phrase, whatever is left of it."""
_STEERS = re.compile(
    f"{_CUTS.pattern}|取消|转?人工|投诉|举报|跳过|不知道|不清楚|不晓得|不记得|忘[了记]|记不[清得到]*|没有|报复|没得?事"
    f"|改一?[下哈]|(?:{_WHAT})进度|继续|接着|不.?(?:办|弄|填|想|愿|方便|说|告诉|留)|说不[清上来]|搞不清"
)
"""What a name may hold, too (人工智能研究院): it steers where it makes up the phrase, with words that fill."""
_ASKS = re.compile("([\u4e00-\u9fff]{1,2})不\\1|[不没]$")
_ASKS_WHETHER = re.compile(
    f"(?:{_FILLS.pattern}){{0,6}}(?:会不会|能不能|可不可以|是不是|[要收给用算]不[要收给用算]|该不该|得不得|需不需要|来不来得及)"
)
"""这个会不会花钱 asks; 隗老三会不会… and 好不好火锅 may name somebody."""
_PHRASE = re.compile("[^，,。；;！! \n]+")


def said_to_the_form(folded: str) -> list[tuple[int, int]]:
    """Where it is steered or asked; a name or an address beside it is personal all the same: 不整了 桥头老地方三楼."""
    phrases = list(_PHRASE.finditer(folded))
    if not any(_STEERS.search(phrase[0]) or _ASKS_WHETHER.match(phrase[0]) for phrase in phrases):
        return []
    return [span for phrase in phrases for span in _said(folded, *phrase.span())]


def feared(folded: str) -> list[tuple[int, int]]:
    """Whom a fear names that answers no question of the form: 隗总 of 怕隗总晓得."""
    found = (match.span("whom") for match in _FEARS_WHOM.finditer(folded))
    return [(start, end) for start, end in found if not _only_fills(folded[start:end])]


def _said(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a phrase that are no answer: all of it, or the words that steer and what fills beside them."""
    phrase = folded[start:end]
    asks = _ASKS_WHETHER.match(phrase) or ("问" in phrase and _ASKS.search(phrase))
    if asks or _only_fills(_STEERS.sub("", phrase)):
        yield start, end
        return
    cuts = [match.span() for match in _CUTS.finditer(phrase)]
    for left, right in cuts:
        yield start + left, start + right
    if cuts:
        begins = [0, *(right for _, right in cuts)]
        ends = [*(left for left, _ in cuts), len(phrase)]
        for left, right in zip(begins, ends, strict=True):
            if _only_fills(phrase[left:right]):
                yield start + left, start + right


def _only_fills(words: str) -> bool:
    return not _FILLS.sub("", words)
