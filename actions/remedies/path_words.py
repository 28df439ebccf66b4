"""Which everyday words tell a fact that decides the door: 包工头, 欠条, 监察不立案. Each table is read from the top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.remedies.facts import (
    Agreement,
    Award,
    Claim,
    Danger,
    Disputed,
    Done,
    Employer,
    Place,
    State,
    Worker,
)

CLAIMS: Sequence[tuple[Claim, str]] = (
    ("works_price", r"工程款|承揽款|承包款"),
    ("insurance_benefit", r"(?:社保局|医保局|经办机构|社保中心).{0,8}(?:不发|少发|不给|没发|拒)"),
    ("insurance_loss", r"(?:没|不).{0,4}(?:社保|医保|失业保险).{0,16}(?:报不了|报销不了|领不到|领不了|损失)"),
    ("contributions_short", r"(?:社保|基数).{0,8}(?:少缴|少交|欠缴|交得低|缴得低|太低|按最低)|少[缴交].{0,4}社保"),
    ("occupational_disease", r"职业病|[尘矽]肺"),
    ("injury_medical", r"工伤.{0,8}(?:医药费|医疗费)"),
    ("injury_benefits", r"(?:伤残|工伤).{0,8}(?:补助|待遇|赔偿|钱).{0,8}(?:不给|不付|没给|不赔|谈不拢)"),
    ("relation", r"确认劳动关系|不承认.{0,6}(?:劳动关系|员工|职工)(?!.{0,12}(?:工资|受伤))"),
    ("certificate", r"离职证明|不.{0,4}转(?:移)?(?:社保|档案)"),
    ("contract_copy", r"合同.{0,8}(?:不给我|没给我|都不给|没有给我)"),
    ("discrimination", r"就业歧视|性别歧视|只招男|歧视"),
    ("special_protection", r"女职工.{0,6}保护|(?:怀孕|孕期|哺乳期).{0,8}(?:夜班|重活|加班)|未成年.{0,6}(?:重活|井下)"),
    ("safety", r"安全隐患|冒险作业|违章指挥|没有安全(?:带|帽|措施)"),
    ("non_compete", r"竞业"),
    ("training_bond", r"服务期|培训.{0,6}违约金"),
    ("leave_pay", r"年休?假"),
    ("probation", r"试用期"),
    ("additional_damages", r"加付赔偿金"),
    ("collective_contract", r"集体合同"),
    ("work_injury", r"受(?:的|了)?伤|[摔砸压轧]断|断了.{0,2}(?:腿|手|指|脚)|工亡"),
)  # fmt: skip
"""Claims that the complaint form has no code for."""
EMPLOYERS: Sequence[tuple[Employer, str]] = (
    ("household", r"(?:雇主|主人|东家)家|(?:做|当)(?:住家)?(?:保姆|月嫂)|住家(?:阿姨|保姆)|(?:一户|别人)家里?(?:请|雇|做)"),
    ("craftsman", r"(?:木|石|篾|铁|漆|泥水)匠(?:师傅)?.{0,6}(?:请|雇|带|喊|帮工|学徒)|个体[匠工]匠?|(?:给|跟).{0,4}匠.{0,6}(?:帮工|学徒|做)"),
    ("farmer", r"农户|承包户|种植户|养殖户|(?:帮|给).{0,4}(?:老乡|村里人).{0,6}(?:摘|收|种|栽)"),
    ("foreman", r"包工头|小包工|工头"),
    ("unlicensed", r"(?:没|无).{0,4}(?:执照|营业证|登记)|无照|黑作坊"),
    ("public", r"(?:机关|事业单位|街道办|公办学校|公立医院).{0,10}(?:合同工|编外|临聘|临时工)"),
)  # fmt: skip
WORKERS: Sequence[tuple[Worker, str]] = (
    ("child", r"童工|(?<!\d)1[0-5]岁|(?<!二)十[一二三四五]岁|(?:不满|未满|没满)(?:16|十六)"),
    ("minor", r"(?<!\d)1[67]岁|(?<!二)十[六七]岁|未成年"),
    ("postponed", r"弹性.{0,4}退休|延迟退休"),
    ("over_age", r"超龄|退休(?:后|了|返聘|工人)|(?:已经?|早就?|办了?)退休|过了退休年龄|[6-9]\d岁|[六七八]十.?岁"),
    ("rider", r"骑手|外卖|送餐|网约车|代驾"),
    ("student", r"实习生|(?:学校|毕业).{0,4}实习|我.{0,4}学生|暑假工|勤工俭学|在校"),
    ("dispatched", r"派遣"),
    ("staffed", r"事业编|有编制|在编"),
)  # fmt: skip
STATES: Sequence[tuple[State, str]] = (
    ("vanished", r"跑路|失联|联系不[上到]|找不(?:到|着)(?:人|老板|他)|(?:老板|工头|人)(?:都|已经)?跑了"),
    ("bankrupt", r"破产"),
    ("closed", r"注销|倒闭|关门|吊销"),
)
DANGERS: Sequence[tuple[Danger, str]] = (
    ("violence", r"[被遭挨]打|打我|打人|打伤|殴打"),
    ("detention", r"关起来|关在|锁在|限制.{0,4}自由|不[让准](?:我们?|人)?(?:走|离开|出去|出门)"),
    ("forced_labour", r"强迫.{0,4}(?:劳动|干活|上班)|打着.{0,3}干活"),
)
DISPUTES: Sequence[tuple[Disputed, str]] = (
    ("relation", r"(?:不承认|不认|否认).{0,8}(?:劳动关系|员工|职工|他的人|在.{0,6}上班)|说.{0,3}(?:不是|没有).{0,6}(?:员工|职工|他的人|劳动关系)"),
    ("sum", r"(?:不认|不承认).{0,4}(?:账|这笔|数|欠)|(?:数额|金额|钱数|账).{0,6}(?:不一样|对不上|有争议|扯皮)|说.{0,4}(?:没欠|不欠|没那么多)"),
)  # fmt: skip
OWNS_UP = r"(?:承认|认).{0,3}(?:账|欠)|认账|(?<!没)答应.{0,3}(?:给|付)"
"""The employer does not dispute what is owed."""
IOU = r"(?<!没有)(?<!没)(?<!不)(?:写|打|出|有|给|拿|开).{0,6}欠条|欠条.{0,4}(?:在|有|为证)"
AWARDS: Sequence[tuple[Award, str]] = (
    ("refused", r"不予执行"),
    ("final", r"终局.{0,2}裁决|裁决.{0,6}终局"),
    ("in_force", r"(?:裁决|判决)书?.{0,8}(?:生效|不给|不付|没给|没付|还是不|不履行|不执行|拒不)"),
    (
        "received",
        r"(?:收到|拿到|不服|领到).{0,6}裁决|裁决书?.{0,6}(?:下来|出来|到了|不服|输)|仲裁.{0,3}(?:输了|裁了)",
    ),
)
AGREEMENTS: Sequence[tuple[Agreement, str]] = (
    ("confirmed", r"调解书|司法确认.{0,4}(?:了|过)"),
    ("broken", r"(?:调解|和解).{0,12}(?:不给|没给|不付|没付|反悔|不履行|不认账|到期)"),
    ("signed", r"(?:签|达成|写).{0,6}调解协议|调解协议.{0,4}签"),
)
DONE: Sequence[tuple[Done, str]] = (
    ("payment_order_failed", r"支付令.{0,14}(?:异议|失效|终结)"),
    ("order_ignored", r"责令.{0,20}(?:还是|仍然?|也|到期)?(?:不给|没给|不付|没付|不理|没理)"),
    ("ordered", r"(?:下|发|出|收到).{0,8}责令|已经?.{0,4}责令|限期.{0,6}(?:支付|整改)"),
    ("arbitration_refused", r"仲裁.{0,8}(?:不受理|不予受理|不收|没受理)"),
    ("arbitration_late", r"仲裁.{0,10}(?:超期|逾期|一直没裁|迟迟|几个月没)"),
    ("court_open", r"法院.{0,4}(?:已经?)?(?:受理|立案|开庭)|已经?起诉|起诉了"),
    ("arbitration_open", r"已经?.{0,4}(?:申请|提|交).{0,4}仲裁|(?:申请|提|交)了.{0,4}仲裁|仲裁.{0,4}(?:受理|立案|开庭|在办)"),
    ("inspection_refused", r"(?:监察|投诉|劳动局|大队).{0,10}(?:不立案|不受理|不予立案|不予受理)"),
    ("inspection_late", r"(?:监察|投诉|劳动局|大队).{0,14}(?:没结果|没有结果|没消息|没下文|超期)"),
    ("inspection_open", r"(?:监察|劳动局|大队).{0,6}(?:立案|受理|在办|在查)|(?:已经?|去|找.{0,6})?投诉(?:过|了)|投诉.{0,3}受理"),
    ("recognition_refused", r"(?:不予?|没)(?:被)?认定.{0,4}工伤|工伤.{0,6}(?:不予认定|没认定)|认定.{0,4}不予"),
    ("appraised", r"(?:鉴定|评|定).{0,6}[一二三四五六七八九十\d]级|伤残等级.{0,4}(?:出来|下来)"),
    ("recognised", r"认定(?:为|成|了)?.{0,2}工伤(?:了|书)|工伤认定.{0,6}(?:下来|出来|拿到|认了)|认定书.{0,4}(?:下来|出来|拿到)"),
)  # fmt: skip
"""The first of a kind that fits is taken; steps of different doors may stand side by side."""
SICHUAN = r"四川|成都|绵阳|德阳|南充|达州|泸州|宜宾|内江|遂宁|广安|自贡|资阳"
ELSEWHERE = r"北京|上海|天津|广东|广州|深圳|东莞|浙江|杭州|江苏|苏州|福建|湖北|武汉|湖南|贵州|云南|陕西|新疆|西藏|广西|河南|山东"
_WORKED = r"(?:在|去|到)(?:{0}).{{0,8}}(?:上班|干|做|打工|工地|厂)"
PLACES: Sequence[tuple[Place, str]] = (
    ("sichuan", _WORKED.format(SICHUAN)),
    ("elsewhere", _WORKED.format(ELSEWHERE)),
)
SEAT_HERE = r"(?:公司|单位|老板|总部).{0,6}在重庆|重庆的?(?:公司|单位)"
RURAL = r"农民工|进城务工|农村(?:户口|出来)|从农村"
SITE = r"工地|项目部|总包|分包|农民工工资专户"
FAMILIES: Mapping[Done, str] = {
    "inspection_open": "inspection", "inspection_refused": "inspection", "inspection_late": "inspection",
    "ordered": "order", "order_ignored": "order", "arbitration_open": "arbitration", "court_open": "court",
    "arbitration_refused": "arbitration", "arbitration_late": "arbitration", "payment_order_failed": "payment_order",
    "recognised": "injury", "recognition_refused": "injury", "appraised": "injury",
}  # fmt: skip
"""Steps of which a later one replaces an earlier: 不立案 after 投诉了."""
