"""What leaves for Rasa: tables of sentences as people type them. All names and numbers are made up."""

from __future__ import annotations

import random
import time

import pytest

from handoff.receipt import new_code, new_number
from handoff.redact import redact


def redacted(text: str, asks: str | None = None) -> tuple[str, list[tuple[str, str]]]:
    """The text as it leaves, and what was kept."""
    kept: list[tuple[str, str]] = []

    def keep(kind: str, value: str) -> str:
        if (kind, value) not in kept:
            kept.append((kind, value))
        return f"‹{kind}{[each for each in kept if each[0] == kind].index((kind, value)) + 1}›"

    return redact(text, asks, keep), kept


PERSONAL = [
    # telephones
    ("我的手机是13800138000", "我的手机是‹电话1›", ["13800138000"]),
    ("打138 0013 8000或者139-0013-9000", "打‹电话1›或者‹电话2›", ["13800138000", "13900139000"]),
    ("１３８００１３８０００", "‹电话1›", ["13800138000"]),
    ("+86 13800138000", "+86 ‹电话1›", ["13800138000"]),
    ("电话是一三八零零一三八零零零", "电话是‹电话1›", ["13800138000"]),
    ("幺三八零零幺三八零零零", "‹电话1›", ["13800138000"]),
    ("打13800138000一直没人接", "打‹电话1›一直没人接", ["13800138000"]),
    ("单位座机023-67891234", "单位座机‹电话1›", ["023-67891234"]),
    ("座机67891234", "座机‹电话1›", ["67891234"]),
    ("客服400-123-4567", "客服‹电话1›", ["400-123-4567"]),
    ("1380013800", "‹号码1›", ["1380013800"]),
    # identity and bank cards, mail, chat
    ("身份证500101199001011234", "身份证‹证件1›", ["500101199001011234"]),
    ("身份证 500101 19900101 123x", "身份证 ‹证件1›", ["50010119900101123X"]),
    ("身份证５００１０１１９９００１０１１２３４", "身份证‹证件1›", ["500101199001011234"]),
    ("老身份证500101900101123", "老身份证‹证件1›", ["500101900101123"]),
    ("卡号6222021234567890123", "卡号‹银行卡1›", ["6222021234567890123"]),
    ("卡号 6222 0212 3456 7890 123", "卡号 ‹银行卡1›", ["6222021234567890123"]),
    ("发到ceshi.jia@example.com", "发到‹邮箱1›", ["ceshi.jia@example.com"]),
    ("加我微信：ceshi_888", "加我微信：‹账号1›", ["ceshi_888"]),
    # names
    ("我叫张三在工地干活", "我叫‹姓名1›在工地干活", ["张三"]),
    ("我叫张和平", "我叫‹姓名1›", ["张和平"]),
    ("我叫李强和张三一起干活", "我叫‹姓名1›一起干活", ["李强和张三"]),
    ("我叫李强电话13800138000", "我叫‹姓名1›电话‹电话1›", ["13800138000", "李强"]),
    ("我是李明，在厂里上班", "我是‹姓名1›，在厂里上班", ["李明"]),
    ("姓名：陈先贵", "姓名：‹姓名1›", ["陈先贵"]),
    ("名字是欧阳锋", "名字是‹姓名1›", ["欧阳锋"]),
    ("本人冉小红", "本人‹姓名1›", ["冉小红"]),
    ("老板叫王大富", "老板叫‹人名1›", ["王大富"]),
    ("我老公叫贾正在工地摔伤了", "我老公叫‹人名1›在工地摔伤了", ["贾正"]),
    ("工友老王可以作证", "工友‹人名1›可以作证", ["老王"]),
    ("我有个同事王小军可以证明", "我有个同事‹人名1›可以证明", ["王小军"]),
    ("证人有李大明和张三，他们在场", "证人有‹人名1›，他们在场", ["李大明和张三"]),
    ("王师傅、李姐都愿意给我作证", "‹人名1›都愿意给我作证", ["王师傅、李姐"]),
    ("证人有两个：王伟、李强", "证人有两个：‹人名1›", ["王伟、李强"]),
    ("证人一共三个，王伟、李强和张三", "证人一共三个，‹人名1›", ["王伟、李强和张三"]),
    ("证人叫做王伟", "证人叫做‹人名1›", ["王伟"]),
    ("证人王伟看见的", "证人‹人名1›看见的", ["王伟"]),
    ("王伟当时在场，可以作证", "‹人名1›当时在场，可以作证", ["王伟"]),
    ("当时张三也在场", "当时‹人名1›也在场", ["张三"]),
    ("李强亲眼看到我摔的", "‹人名1›亲眼看到我摔的", ["李强"]),
    ("工友小刚可以作证", "工友‹人名1›可以作证", ["小刚"]),
    ("王师傅可以证明我上班", "‹人名1›可以证明我上班", ["王师傅"]),
    ("王小军是我的证人", "‹人名1›是我的证人", ["王小军"]),
    # addresses
    ("我住在渝北区人民路28号3栋2单元501室", "我住在‹地址1›", ["渝北区人民路28号3栋2单元501室"]),
    ("家住云阳县江口镇新民村3组", "家住‹地址1›", ["云阳县江口镇新民村3组"]),
    ("地址：重庆市南岸区南坪西路18号", "地址：‹地址1›", ["重庆市南岸区南坪西路18号"]),
    ("在南坪西路18号上班", "在‹地址1›上班", ["南坪西路18号"]),
    ("龙湖花园3栋2单元501", "‹地址1›", ["龙湖花园3栋2单元501"]),
    # employers
    ("我在重庆宏达机械有限公司上班", "我在‹单位1›上班", ["重庆宏达机械有限公司"]),
    ("我要投诉重庆好日子餐饮有限公司", "我要投诉‹单位1›", ["重庆好日子餐饮有限公司"]),
    ("在宏达机械厂做了三年", "在‹单位1›做了三年", ["宏达机械厂"]),
    ("老灶火锅店欠我8000块", "‹单位1›欠我8000块", ["老灶火锅店"]),
    ("在宏达公司上班三个月", "在‹单位1›上班三个月", ["宏达公司"]),
    ("单位叫红太阳公司", "单位叫‹单位1›", ["红太阳公司"]),
    (
        "我叫张三，电话13800138000，住渝中区民权路28号，在宏达机械厂上班",
        "我叫‹姓名1›，电话‹电话1›，住‹地址1›，在‹单位1›上班",
        ["13800138000", "张三", "渝中区民权路28号", "宏达机械厂"],
    ),
]

NOT_PERSONAL = [
    "老板拖欠我三个月工资，我要投诉",
    "欠薪13800元，从2025年1月到2025年12月",
    "２０２５年１月５日欠８０００元",
    "2025.3.1到2025.10.8一共7个月",
    "20250101入职20251231离职",
    "工资是一万三千八百块，拖了三个半月",
    "一九八五年出生，干了二十一年零三个月",
    "赔138000000元",
    "打12333有用吗，12345呢",
    "我每天加班到12点，一个月休2天",
    "工伤九级赔多少",
    "劳动合同法第82条第1款",
    "从3楼摔下来",
    "我是老板",
    "我是农民工",
    "我是包工头",
    "我是万州人",
    "我是江北的",
    "我是高空作业的",
    "我是安全员",
    "我是童工",
    "我是马上要退休的人",
    "我叫他赔钱",
    "老板叫我们加班不给钱",
    "老板叫安全员签字",
    "名字写错了怎么办",
    "我们公司不给工资",
    "这家公司没签合同",
    "在一家火锅店打工",
    "在电子厂上班，厂里说倒闭了",
    "后来店长骂我",
    "在试用期公司辞退我",
    "劳务公司不认账",
    "在九龙坡区上班",
    "住在工地宿舍算不算上班时间",
    "老板跑路了",
    "上班路上被车撞了算工伤吗",
    "地址怎么填",
    "证人陈述怎么写",
    "证人有何要求",
    "证人向仲裁委申请出庭",
    "同事向仲裁委作证有用吗",
    "证人包括谁",
    "证人有任何要求吗",
    "证人是江津的工友",
    "余下的收入证明怎么开",
    "应当有证人在场吗",
    "小时工没有证人怎么办",
    "同事老板都可以证明",
    "单位开的收入证明",
    "",
    "😀😀😀",
]

ANSWERS = [
    ("complainant_name", "张三", "‹姓名1›", ["张三"]),
    ("complainant_name", "买买提江", "‹姓名1›", ["买买提江"]),
    ("complainant_name", "我叫买买提江。", "我叫‹姓名1›。", ["买买提江"]),
    ("complainant_name", "我老公叫李强", "我老公叫‹姓名1›", ["李强"]),
    ("complainant_name", "他叫李强", "他叫‹姓名1›", ["李强"]),
    ("complainant_name", "张三 13800138000", "‹姓名1› ‹电话1›", ["13800138000", "张三"]),
    ("complainant_name", "张三，电话13800138000", "‹姓名1›，电话‹电话1›", ["13800138000", "张三"]),
    (
        "complainant_name",
        "我叫张三住渝中区民权路28号",
        "我叫‹姓名1›住‹地址1›",
        ["张三", "渝中区民权路28号"],
    ),
    ("complainant_name", "张三，欠了三个月", "‹姓名1›，欠了三个月", ["张三"]),
    (
        "complainant_name",
        "张三，打13800138000说欠8000块",
        "‹姓名1›，打‹电话1›说欠8000块",
        ["13800138000", "张三"],
    ),
    ("foreman", "李老三", "‹人名1›", ["李老三"]),
    ("phone", "138 0013 8000谢谢", "‹电话1›谢谢", ["13800138000"]),
    ("phone", "我的号码是1380013800", "我的号码是‹电话1›", ["1380013800"]),
    ("phone", "二三八零", "‹电话1›", ["二三八零"]),
    ("delivery_address", "老家那边", "‹地址1›", ["老家那边"]),
    ("delivery_address", "渝中区民权路28号 张三收", "‹地址1›", ["渝中区民权路28号 张三收"]),
    ("delivery_address", "江津区几江镇艾坪路，5号附2号", "‹地址1›", ["江津区几江镇艾坪路，5号附2号"]),
    ("employer_address", "九龙坡区石桥铺", "‹地址1›", ["九龙坡区石桥铺"]),
    ("employer_address", "宏达机械厂宿舍3栋", "‹地址1›", ["宏达机械厂宿舍3栋"]),
    ("site_address", "轻轨九号线工地", "‹地址1›", ["轻轨九号线工地"]),
    ("employer_name", "好又来", "‹单位1›", ["好又来"]),
    ("employer_name", "公司叫好又来", "公司叫‹单位1›", ["好又来"]),
    ("employer_name", "老板叫李强", "‹单位1›", ["老板叫李强"]),
    ("employer_name", "三千里烤肉店", "‹单位1›", ["三千里烤肉店"]),
]

STEERING = [
    ("complainant_name", "取消"),
    ("complainant_name", "转人工"),
    ("complainant_name", "不知道"),
    ("complainant_name", "匿名"),
    ("complainant_name", "我不想说"),
    ("complainant_name", "为什么要姓名"),
    ("complainant_name", "不是三个月是五个月"),
    ("phone", "跳过"),
    ("phone", "不方便留"),
    ("phone", "会告诉单位吗"),
    ("delivery_address", "不清楚"),
    ("delivery_address", "多久能办好？"),
    ("employer_name", "这家公司合法吗"),
    ("employer_name", "能不能匿名"),
    ("employer_name", "我不投诉了"),
    ("employer_address", "先不填"),
    ("amount", "五千"),
    ("district", "渝中区"),
    (None, "张三"),
]


@pytest.mark.parametrize(("text", "leaves", "kept"), PERSONAL)
def test_personal_data_is_swapped_anywhere(text: str, leaves: str, kept: list[str]) -> None:
    """Whatever was asked: announced names, and what has the shape of a number, an address, an employer."""
    told, values = redacted(text)
    assert (told, sorted(value for _, value in values)) == (leaves, sorted(kept))


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_everything_else_stays(text: str) -> None:
    """Amounts, dates, durations, trades, places as large as a district, public numbers."""
    assert redacted(text) == (text, [])


@pytest.mark.parametrize(("asks", "text", "leaves", "kept"), ANSWERS)
def test_the_answer_to_a_personal_question_is_personal(
    asks: str, text: str, leaves: str, kept: list[str]
) -> None:
    """The whole answer, whatever it looks like; labels, other data, money and time beside it stay apart."""
    told, values = redacted(text, asks)
    assert (told, sorted(value for _, value in values)) == (leaves, sorted(kept))


@pytest.mark.parametrize(("asks", "text"), STEERING)
def test_steering_words_and_questions_are_no_answer(asks: str | None, text: str) -> None:
    """Nor is an answer to a field that is not personal."""
    assert redacted(text, asks) == (text, [])


def test_a_question_in_place_of_an_answer_still_hides_what_it_tells() -> None:
    """A question is not swapped whole, but what is personal in it is."""
    assert redacted("留13800138000会不会告诉老板吗", "phone")[0] == "留‹电话1›会不会告诉老板吗"


def test_the_same_value_has_one_placeholder() -> None:
    """Told twice, it is the same."""
    assert redacted("打13800138000，就是13800138000")[0] == "打‹电话1›，就是‹电话1›"


@pytest.mark.parametrize(
    "text", ["一" * 10_000, "1" * 10_000, "区" * 10_000, "我在重庆人民路" * 1400, "老板叫王" * 2500]
)
@pytest.mark.parametrize("asks", [None, "employer_address"])
def test_ten_thousand_characters_are_no_burden(text: str, asks: str | None) -> None:
    """No pattern runs wild, whatever is pasted."""
    started = time.perf_counter()
    redacted(text, asks)
    assert time.perf_counter() - started < 2


CORRECTED = [
    ("姓名改成李四", "姓名改成‹姓名1›", "李四"),
    ("名字写错了，是王五", "名字写错了，是‹姓名1›", "王五"),
    ("名字应该是欧阳晓明", "名字应该是‹姓名1›", "欧阳晓明"),
    ("送达地址改成渝中区解放碑那边", "送达地址改成‹地址1›", "渝中区解放碑那边"),
    ("公司名称写错了，是大江食品", "公司名称写错了，是‹单位1›", "大江食品"),
]


@pytest.mark.parametrize(("text", "leaves", "value"), CORRECTED)
def test_corrections_that_name_a_personal_field_are_swapped(text: str, leaves: str, value: str) -> None:
    """At the confirm question, too, a new name, address or employer never leaves in the clear."""
    left, kept = redacted(text, "confirm")
    assert left == leaves
    assert [kept_value for _, kept_value in kept] == [value]


def test_corrections_outside_a_form_are_left_alone() -> None:
    """公司规定改成… is about rules, not about who."""
    assert redacted("公司的规定改成每天干十二小时")[0] == "公司的规定改成每天干十二小时"


STUBBORN = [
    ("complainant_name", "么金花", "‹姓名1›"),
    ("employer_name", "人工智能研究院", "‹单位1›"),
    ("ticket_code", "CQ26-7K3M9-QXX AK3M7E", "CQ26-7K3M9-QXX ‹查询码1›"),
    (None, "查一下cq26-7k3m9-qxx，查询码ak3m7e", "查一下cq26-7k3m9-qxx，查询码‹查询码1›"),
]


@pytest.mark.parametrize(("asks", "text", "leaves"), STUBBORN)
def test_names_and_codes_that_look_like_something_else(asks: str | None, text: str, leaves: str) -> None:
    """A surname that is a particle, an employer that begins like 转人工, a code beside its number."""
    assert redacted(text, asks)[0] == leaves


def test_a_receipt_number_is_never_taken_for_anything_else() -> None:
    """Whatever its characters spell (QQ, a run of digits), the number stays and its code is kept."""
    choose = random.Random(11).choice
    for number, code in [("CQ26-JQQC4-CJR", "ECMXPH")] + [
        (new_number(2026, choose), new_code(choose)) for _ in range(3000)
    ]:
        assert redacted(f"{number} {code}") == (f"{number} ‹查询码1›", [("查询码", code)])
