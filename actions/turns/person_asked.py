"""Whether a message wants us to put somebody through; most that name people and telephones speak of others."""

from __future__ import annotations

import re

from language.controls import control
from language.normalise import normalise

_TALK = "(?:说|讲|聊|谈|摆|扯|通个?话|通个?电话|对话|沟通|见个?面|碰个?面|当面|掰|念|接手|联系)"
_OURS = (
    "(?:你们|工作人员|工做人员|同志|值班|坐班|坐起的|坐窗口|后台|当官的|经办人|老师|负责人|对接人|专员|专家|科[长室]|主任|领导|上级|管事的|拍板的|懂.{0,6}的|调解员|调解老师|监察员|监察的(?:人|同志)|劳动局的人|仲裁员|仲裁的老师"
    "|妹儿|大姐|小哥|师傅|听得懂的|在行的|组长|班长|(?<!工)(?<!证)人(?![事才员证数身民行家介社均资力财命情作见顶代堵干打收教])(?!帮|来[打堵闹]))"
)
_HERE = "工作人员|同志|值班[^，,]{0,2}|调解员|专员|坐窗口的|坐班的|窗口师傅|大姐|妹儿"
_CALL = "(?:转|接|找|喊|叫|换|派|安排|请|让|排|联系|连线|约|引见|有没有|有没得|哪[位个]|要(?!是)|来)"
_ON_THE_LINE = re.compile(
    r"人工(?![费成智降湖流授资价])|[真活]的?人|真仁|[仁任]工$|客服|[课客克課][服付](?=$|在)|kefu|ren ?gong|zhen ?ren|^zrg$|human|agent"
    r"|接线员|话务员|坐席|座席|总机|(?:转|接通?)1?2333|机器|(?:不要|跟|是)程序|电脑说|电脑扯|自动的|自动回"
    r"|(?:^|[转砖专传找借我请给药])[接街一下要哈帮]{0,3}[人仁任][公弓共攻功](?!司)"
)
"""What a wish for a person here is worded with; 人工费 is none."""
_WORKS_AS_ONE = re.compile(
    r"[是做当干聘招](?:了|的|个|一?名|电话|网店)*(?:人工)?客服|客服(?:岗|部|公司|主管|经理|的?工作|一?个?月)|客服(?:要|都|每天|加班|夜班|工资|提成)|智能|机器[上里坏出伤压轧夹绞操设伤]|[开修操被]机器"
)
_WISHES = (
    rf"{_CALL}[^，,不]{{0,8}}(?:{_OURS})",
    rf"(?:跟|和|与|给)(?:{_OURS})[^，,]{{0,10}}{_TALK}",
    rf"律师.{{0,4}}(?:来|本人|跟我|给我|在线|见个?面|说话|{_TALK})",
    r"(?:叫|喊|找|让).{0,6}(?:打|拨|回)[^，,]{0,3}(?:给我|我电话|过来)|(?:给我|我)?回(?:个|我)?(?:电话?|拨)|给我.{0,3}(?:打|来)个?电话|(?:打|拨)个?电?话?(?:给我|我电话)|回拨",
    r"(?:你们|值班|留个|给个|给我个?|打哪个|有没有|有没得)[^，,他她]{0,6}(?:电话|热线|号码|直线|座机|号能)|电话(?:给我|多少)|打过去(?:说|问|讲)|我?[想要](?:直接)?(?:打电话[说咨给问]|电话咨询)|我打给你",
    r"有(?:没有|没得)?(?:活|个)?人(?:在|啊|哦|没|不|吗|嘛|守|值|能|可以|听|$)|^(?:你们的?)?人(?:呢|嘞|在不在)|来人|出来(?:个人|接|回)|人上",
    rf"(?:{_HERE})[^，,]{{0,3}}(?:在不在|在吗|呢|[出来接应])|^给我人$|^我要通话|再转一次|转(?:给)?劳动监察|^(?:[接排转]|转接)(?:一下)?(?:吧|嘛)?$|喊来",
    r"面对?面?谈|当面(?:跟|和|讲|说|谈|摆|问)|面对面|语音(?:接待|说)|只跟人|(?:不跟|不和)你说",
    r"^(?:你|请|快|赶紧|快点|麻烦|帮我|给我|直接|再)*转(?:一下|一哈|哈)?(?:嘛|吧|撒|噻)?$",
)
_WISH = re.compile("|".join(_WISHES))
_OTHERS = re.compile(
    "(?:他|她|老板|老总|公司|单位|厂|店|人事|hr|经理|工头|包工头|对方|员工|工人|同事|主管|(?<!有)没得?人)(?!.{0,6}的事)"
)
"""Who else calls, promises to ring or is talked with, unless whoever writes names us."""
_US = re.compile("你们|工作人员|同志|值班|坐班|调解员|监察|[叫喊找派请]个?人(?!工)")


def wants_a_person(text: str) -> bool:
    """Whether somebody here is wished for: 转人工, 喊个人来, 你们打给我; 他说下个月给我打电话 and 我想跟他谈 are told."""
    plain = normalise(text)
    if control(text) == "human":
        return True
    if _ON_THE_LINE.search(plain) and not _WORKS_AS_ONE.search(plain):
        return True
    return any(_is_wish(clause) for clause in re.split(r"[，,。；;！!？?\s]", plain))


def _is_wish(clause: str) -> bool:
    found = _WISH.search(clause)
    return bool(found) and bool(_US.search(clause) or not _OTHERS.search(clause))
