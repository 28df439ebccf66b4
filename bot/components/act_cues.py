"""Kinds of words that tell what a sentence does: 难用, 不顶用 and 没卵用 are one cue, each too rare to be learnt alone."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import Dict, List

_KINDS: Dict[str, str] = {
    # who is spoken to or of
    "you": r"你们|您|你",
    "me": r"我们|咱|我|俺",
    "they": r"他们|老板|公司|单位|厂里|包工头|工头|领导|店里|人事",
    "machine": r"机器人?|人工智能|智能|AI|程序|电脑|软件|系统|平台|真人|活人|客服|助手|模型",
    "person": r"人工|师傅|同志|工作人员|领导|专员|律师",
    # what is wanted
    "asks": r"吗|怎么|怎样|如何|多久|多少|几|为什么|啥|什么|哪|谁|咋|啷个|不[?？]?$|没[?？]?$|没得$|得不",
    "may": r"能不能|可不可以|能|可以|会不会|会|得不得行|行不行|要不要",
    "help": r"帮我|帮忙|给我|替我|请你|麻烦|帮",
    "use": r"怎么用|咋用|啷个用|功能|菜单|说明|教程|操作|开始|服务|范围|怎么问|咨询|能问",
    "price": r"收费|免费|要钱|花钱|交钱|费用|好多钱|多少钱",
    "secret": r"保密|隐私|泄露|记录|删除|删掉|匿名|实名|登录|注册|留名",
    "sum": r"算|计算|加起来|乘|减|除|折",
    "paper": r"模板|范本|样本|格式|表格|申请书|通知书|合同|协议|证明|起诉状|函|条子|声明|写",
    "filing": r"投诉|登记|告|仲裁|维权|讨|要回|受理|反映|立案|调解",
    "report": r"举报|查处|查一查|查查|检举|揭发|线索|童工|黑厂",
    "progress": r"进度|进展|办到|哪一步|查询|回执|编号|受理了|结果|处理得|消息|动静|下文|经办|承办",
    "evading": r"逃避|躲|瞒|假|伪造|造|编|骗|怎么让|逼|不用赔|不给钱|钻空子|报复",
    # what happened
    "happened": r"了|没|被|拖|扣|欠",
    "danger": r"救命|跳|流血|昏|晕倒|着火|爆炸|被困|锁|打我|正在|现在|快来|活不下去|遗书|想死|自杀",
    # steering
    "yes": r"^(?:是|对|好|行|嗯|可以|要得|同意|没错|确认|没问题|ok|中|得行)",
    "no": r"^(?:不|没|莫|别|错|否|哪有|非)",
    "stop": r"取消|停止|退出|算了|不办|不弄|不投诉|不举报|不要了|撤销|撤|结束|放弃|打住|不搞|不告",
    "later": r"以后|改天|改日|回头|晚点|晚上|明天|下次|再说|过几天|等[一几]|先",
    "knowing": r"知道|晓得|记得|记不|清楚|确定|了解|忘|找不到|找不着|丢|没得了|说不好|不好说|分不清|不明",
    "unwilling": r"不想|不愿|不方便|不填|跳过|空着|略过|不说|不写|不告诉|不提供|过了?$|免了",
    "mending": r"不是.{1,8}是|错了|改成|改为|说错|写错|打错|记错|更正|重[说输]|应该是|其实|口误|弄错|纠正|漏",
    "leaning": r"^那|呢$|的话|要是|如果|万一|还有|也一样|这个|那个|这种|上面|刚才",
    # how the answers are liked
    "answer": r"回答|答案|答|说的|讲的|说得|讲得|废话|空话|套话|大白话|人话|重复|意思|理解",
    "nonsense": r"乱|瞎|胡|鬼|扯|哄|骗|敷衍|应付|糊弄|忽悠|逗|耍",
    "insult": r"笨|蠢|傻|智障|弱智|垃圾|破|烂|差|屁|锤子|铲铲|哈儿|脑残|瓜",
    "useless": r"没用|没啥用|不好用|难用|白问|不管用|不顶用|帮不|浪费|耽误|耽搁",
    "unclear": r"看不懂|听不懂|看不明白|听不明白|不懂|糊涂|模糊|太长|太多|啰嗦|不清不楚|晕",
    "praise": r"专业|厉害|真棒|太好|真好|不错|👍|清楚了|明白了|懂了",
    # pleasantries and feelings
    "hello": r"你好|您好|在吗|在不|有人|早上好|下午好|早安|哈喽|喂|hello|hi|打扰|请教",
    "bye": r"再见|拜|晚安|再会|撤|先走|溜|关了|改天聊|回头|告辞|下了|保重|祝",
    "thanks": r"谢|多谢|感谢|感激|辛苦|麻烦|劳烦|费心|好人|帮了",
    "feeling": r"烦|累|气|哭|苦|愁|焦|崩溃|委屈|憋|窝火|火大|心|命|造孽|倒霉|背时|恨|疯|死|熬|迷茫|失望|泪|服了|难",
    "cursing": r"老天|天理|王法|世道|社会|良心|畜生|王八|混蛋|妈的|卧槽|靠|黑心|活该|欺负|欺人",
}
_EACH = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KINDS.items()}
_ANY = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()), re.IGNORECASE)
_LENGTHS = (3, 6, 10, 16, 30)
_SHORT = 16
"""Letters up to which the order of the cues, and every two together, tell something; in a story they tell nothing."""


def cues(text: str) -> List[str]:
    """The kinds of words in a normalised text, each beside the length of the text; of a short one their order and pairs."""
    length = sum(len(text) > bound for bound in _LENGTHS)
    kinds = [kind for kind, words in _EACH.items() if words.search(text)]
    found = [f"cue:{kind}" for kind in kinds] + [f"cue:{kind} length:{length}" for kind in kinds]
    if len(text) > _SHORT:
        return found
    order = ["^", *(str(match.lastgroup) for match in _ANY.finditer(text)), "$"]
    found += [f"order:{first}>{second}" for first, second in pairwise(order)]
    found += [f"cues:{one}+{other}" for one, other in combinations(kinds, 2)]
    return [*found, "order:" + ">".join(order)]
