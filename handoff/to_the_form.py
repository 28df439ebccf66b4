"""What is said to a form and answers none of its questions: 老子不填了, 继续, 查进度."""

from __future__ import annotations

import re

GIVES_UP = (
    "(?:不|懒得|莫|别)(?:想|要|用)?(?:再)?(?:填|弄|搞|写|投诉|举报|告|办|整|登记)(?:他们?|它|老板|公司)?了"
)
"""The form given up, as a pattern: 不填了, 懒得投诉老板了. It ends the form, and holds no name and no address."""
_TO_THE_FORM = re.compile(
    f"{GIVES_UP}"
    "|^(?:继续|接着)(?:填|写|办|来|弄)?[吧嘛]?$|查.{0,3}进度|^.{0,6}改一?[下哈][了嘛吧]?$|(?:我要|我想)(?:投诉|举报|问|查|撤)"
    "|没.{0,4}(?:反映|投诉|举报|起诉|仲裁)过|(?:找|转|换|要)个?.{0,2}(?:人工|真人|活人|工作人员)"
    "|^(?:我们?|现在)?(?:没|没得|没有)事[了啦咯]$"
    "|报复|(?:怕|会|得|[莫别]让|不.{0,2}让).{0,8}(?:知道|晓得|查到|发现)"
)
_PHRASE = re.compile("[^，,。；;！! \n]+")
_BESIDE_IT = re.compile("想问|问一?[下哈]|^(?:等一?[下哈]|稍等|先|那个?|麻烦|不好意思|算了[嘛吧]?)$")
"""Beside such a phrase: what is asked, and words that fill."""


def said_to_the_form(folded: str) -> list[tuple[int, int]]:
    """Phrases that steer or ask; a name or an address beside them is personal all the same: 不整了 桥头老地方三楼."""
    phrases = list(_PHRASE.finditer(folded))
    if not any(_TO_THE_FORM.search(phrase[0]) for phrase in phrases):
        return []
    return [
        phrase.span() for phrase in phrases if _TO_THE_FORM.search(phrase[0]) or _BESIDE_IT.search(phrase[0])
    ]
