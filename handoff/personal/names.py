"""Names of people, where a text says that a name follows: 我叫…, 姓名：…, 老板叫….

姓名 is the speaker's own, 人名 somebody else's. A name is a common surname and one or two characters more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found
from language.entity_patterns import places

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤冉牟文庞樊兰殷施洪翟安"
    "颜倪温芦季俞章鲁葛伍毕聂焦左柳岳齐庄涂游申欧耿关欣裴祝奚包骆蒲柯隆舒康申屈敖幸阳代晏况瞿古易喻甘蹇简谌皮"
)
_DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|公孙|慕容|司徒|令狐|夏侯|端木|南宫|西门"
_NOT_FIRST = "是在的了我你他她它们吗呢吧，"
_NOT_SECOND = (
    "[是在的了我你他她它们跟被把没不也都做干打去到给欠吗呢吧啊呀住号于因想岁要和从与及后就还说让]|先生|女士|今年|现在|一起|一块|一直|一个|来自|身份|申请|有[人个没]|电[话]|手机|"
    "可以|能[够来作做证]|会[来作做]|愿意|亲[眼自]|当[时天场面晚]|那[天时]|看[见到]|听[见到]|知道|见[过到]|作证|证明|"
    "男[性的]|女[性的]|单位|公司|投诉|举报|咨询|请问|联系|目前|已经|曾经|之前|性别|年龄|地址|工地|上班|经理|老板|师傅|重庆|四川"
)
_WORDS_LIKE_NAMES = (
    "高温|高中[毕生文]|高级|高空|高薪|安全|安排|安装|安徽|包工|包吃|包住|白班|白天|白干|全部|项目|钟点|曾经|曾在|向公|向单|向法|向劳|向他|"
    "向我|向老|向你|成都|应该|毕业|马上|马路|文员|文化|金牌|金额|程序|时候|左右|方便|方面|常年|何时|何种|任何|任职|任务|季节|施工|"
    "余下|余款|温度|陆续|谢谢|文件|许多|许可|郑州|徐州|苏州|温州|莫得|莫名|万一|万元|董事|康复|毛坯|顾客|赖账|关于|关系|关键|申请|申报|"
    "简单|简历|古镇|易拉|代班|代理|代替|代表|幸好|于是|左手|游客|黄金|石油|石材|江苏|江西|甘肃|夏天|秦皇|武汉|孔子|龙头|雷打|"
    "殷勤|洪水|庄稼|章程|游泳|皮革|皮鞋|皮包|白领|蓝领|石匠|马戏|高铁|金融|钱没|钱还|钱都|文职|林业|田地|江边|周末|周一|周二|周三|"
    "周四|周五|周六|周日|周围|段时|雷电|安保|方案|熊猫|严重|严格|明天|陈述|包括|余额|文字|毕竟|应当|向[仲人监政社检街村]|"
    "何(?:要求|条件|用|义务|权利|规定|资格|作用|影响|区别|风险|责任|不|必|人|处|法律|意义|关系)"
)
HAN = "[\u4e00-\u9fff]"
NAME = f"(?!{_WORDS_LIKE_NAMES})(?:{_DOUBLE}|[{SURNAMES}])(?![{_NOT_FIRST}]){HAN}(?:(?!{_NOT_SECOND}){HAN})?"
_OWN = "我叫做?|我名叫|本人(?:叫|姓名|名叫)?|(?:我的?)?(?:真实)?(?:姓名|名字|真名|大名)|投诉人|举报人|联系人"
_OTHERS = (
    "老板娘?|包工头|工头|班组长|班长|组长|经理|主管|法人|法定代表人|负责人|老公|老婆|丈夫|妻子|爱人|儿子|女儿|爸爸?|妈妈?|父亲|母亲|"
    "哥哥?|弟弟?|姐姐?|妹妹?|叔叔?|舅舅?|朋友|工友|同事|亲戚|孩子|小孩|人事|他|她"
)
_COPULA = "[ :：是叫为]{0,3}"
_MORE = f"(?:[和跟与、]{NAME})*"
_SELF_TOLD = re.compile(f"(?:{_OWN}){_COPULA}(?P<name>{NAME}{_MORE})")
_TOLD = re.compile(
    f"(?:{_OTHERS})(?:的?(?:名字|姓名))?(?:[叫是名][叫是为做]?|[:：]){{1,2}}(?P<name>{NAME}{_MORE})"
)
_I_AM = re.compile(f"(?:^|(?<=[ ，,。；;！!、：:好]))我是(?P<name>{NAME})(?=$|[ ，,。；;！!、])")
_NO_NAME_ENDS = "人工员师手生长的者家户机头班女男吗呢吧友兵民客主族县区市省镇村厂店的天年月"


def names(folded: str) -> Iterator[Found]:
    """Every name of a folded text that is announced as one."""
    for match in _SELF_TOLD.finditer(folded):
        yield Found(match.start("name"), match.end("name"), "姓名")
    for match in _I_AM.finditer(folded):
        if match["name"][-1] not in _NO_NAME_ENDS and not match["name"].startswith(places()):
            yield Found(match.start("name"), match.end("name"), "姓名")
    for match in _TOLD.finditer(folded):
        yield Found(match.start("name"), match.end("name"), "人名")
