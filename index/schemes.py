"""Words of a scheme, and what makes them lawful: who demands what is due, tells what others did, or asks what follows."""

from __future__ import annotations

import re

_SCHEME = re.compile(
    "骗|冒[充用领名]|(?<![放请休年病事产婚丧得有么天护批])假(?![期日如设使条单装吗不啊呀多怎嘛该])|谎|教训|名目|[涂篡]改|改(?:聊天|微信|记录|考勤|工资|数据|日期|病历|合同|时间)|伪造|编造|造假"
    "|逃|避[税开免]|规避|躲|瞒|赖[掉账]|套[取现钱保]|作弊|报复|买通|送礼|红包|贿|[找托走有用]关系|偷|逼(?!老板|公司|单位|厂)|赶|吓"
    "|打(?:他|她|人|一顿|断|老板|主管|架)|砸|堵|闹|扣[着住押下他她证员]|扣身份证|押[他她员着]|押(?:身份|证件)|收押金|黑|整[他她人走]|空子|漏洞"
    "|不(?:(?<![他她工]不)想(?!让[他她].{0,2}守)|用|给|交|付|赔|签|买|报|认|让)|少[交赔给付]|自己[走辞离]|主动[走辞离]|开掉|弄走|拖[着到垮]|转移|藏|删|毁|挂靠|顶替|代替|童工|私了|两套|阴阳"
)
_SIGNED_AWAY = re.compile(
    r"(?<![工人他她司位板厂店者])不[想愿]意?[^，,。；;]{0,4}(?:买|[补交缴付给赔签]).{0,10}(?:让|叫|喊|要)(?:员工|职工|工人|他们?|她们?|新人|大家)[^，,。；;]{0,4}[写签]"
)
"""不想补缴社保，让员工写个承诺书行不行: of an employer's own wish. 公司不想交社保让我们签 tells of others, 员工不想交 of theirs."""
_ABOVE = "(?:公司|单位|老板娘?|领导|厂里?|店里?|包?工头|人事)"
_LAWFUL = re.compile(
    r"我.{0,6}(?:举报|投诉|检举|揭发)(?!我)|偷(?:偷|着|摸)?(?:地|的)?[录拍]|录音|(?:想|要|去|怎么|如何)(?:举报|投诉|检举|揭发)|维权|反悔"
    r"|怎么(?:样|才能|才|能)?(?:让|逼|喊|叫)(?:公司|老板|单位|厂里?|店里?|工头|包工头|对方|他们?).{0,10}(?:给我|还我|退|补|签|开|打|发|赔|认|交)"
    r"|(?:公司|老板|单位|厂里?|工头|他们?)[^怎如咋想，,。]{0,8}(?:逼|骗|打|偷|瞒)[^怎如咋]{0,4}(?:我|员工|工人|辞职|离职)"
    rf"|{_ABOVE}[^，,。；;他她员工]{{0,5}}不(?:肯|愿意?|想)?(?:给|让|跟|帮|为|替)(?:(?:我|咱|俺)|[^，,。；;他她员工]{{0,10}}(?:怎么办|咋个?办|啷个办|违法吗))"
    r"|不(?:想|愿意?|要|必)[^，,。；;]{0,4}(?:闹|打官司|上法?[庭院]|撕破脸)"
    r"|(?:教|让|叫|喊|要|逼)我们?.{0,14}(?:不想|不愿|不肯|怎么办|咋办|啷个办|该不该|要不要|会不会|犯不犯|责任|麻烦)"
    r"|倒?逼(?:着我|我)|逼.{0,8}(?:走人|离职|辞职).{0,6}不(?:知道|晓得)"
)
"""Who wants to report a scheme, to get from the employer what is due, or tells what was done to them, schemes not."""
_ASKS_WHAT_FOLLOWS = re.compile(
    r"不[^，,。；;]{0,12}[，,]?(?:会|得)(?:怎样|怎么样|咋样|咋个样|啷个样|有(?:什么|啥|哪些)|不会|不得)|不[^，,。；;]{0,12}[，,]?(?:有(?:什么|啥子?)(?:后果|责任|处罚)|(?:后果|责任)是|(?:怎么|咋个?|啷个|如何)(?:处罚|罚)|要?(?:罚|遭罚)(?:好多|多少)|犯法[吗不嘛]|违法[吗不嘛])"
)
"""不给资料会怎样 asks for the law before anything is done."""
_SUSPECTS = re.compile(
    r"(?:说不定|怕是|可能|估计|搞不好|是不是)(?:他们?|她|公司|老板|单位|厂里)?(?:偷偷|悄悄|私下)[^，,。；;]{0,6}(?:改|涂|伪造|编|删)(?:过|了|掉)?"
    r"|(?<![被怕会])(?:怀疑|疑心)(?!我)[^，,。；;]{0,14}(?:假|伪造|编的|[改装p]|骗|冒)"
    r"|(?:员工|职工|工人|他|她|新人|对方)[^，,。；;]{0,10}(?:证|条|历|病假|发票|简历|材料)[^，,。；;]{0,6}(?:可能|怕|好像|像|疑似|是不是|会不会|感觉|觉得|查出|发现)[^，,。；;]{0,4}(?:假的|伪造|造假|改过)"
    r"|(?:发现|查出|看出|查到)(?:了|来)?(?:员工|职工|工人|他|她|新人|新员工|应聘的)[^，,。；;]{0,14}(?:假|伪造|骗|冒)"
)
"""Who believes another to have forged something asks how to take it."""
_ASKS_A_WAY = re.compile(
    r"办法(?![核查验证确认处])|法子|窍门|招[数儿]?$|(?:怎么|咋个?|啷个|如何)(?:才能|才|能)?(?:不|造|编|伪|让|逼|瞒|躲|避|骗|应付|糊弄|[做弄搞](?:[得个成]|假))|教我|帮我(?:做|弄|编|造)|不被|不会?被?(?:发现|查)|看不出|躲|瞒|糊弄"
)
"""Whoever asks for the trick itself wants more than to know what follows."""

_TEACH_ME = re.compile(
    r"(?:怎么|咋个?|啷个|如何|教我|帮我)(?:才能|才|能|去)?[^，,。；;]{0,6}(?:骗(?!我|了我)|编|伪造|造假|逼走|冒充|糊弄)(?!.{0,4}(?:告|举报|投诉))"
)
"""The trick itself asked for, whatever else is said: 我不想打官司，怎么伪造他的签名."""


def names_scheme(text: str) -> bool:
    """Whether a folded text has a word that schemes are told with."""
    return bool(_SCHEME.search(text))


def is_signed_away(text: str) -> bool:
    """Whether an employer wants to have a duty signed away."""
    return bool(_SIGNED_AWAY.search(text))


def is_lawful(text: str) -> bool:
    """Whether words of a scheme are no scheme of the speaker's."""
    if _LAWFUL.search(text):
        return not _TEACH_ME.search(text)
    asks = _ASKS_WHAT_FOLLOWS.search(text) or _SUSPECTS.search(text)
    return bool(asks) and not _ASKS_A_WAY.search(text)
