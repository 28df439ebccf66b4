"""Words of danger that tell of none: figures of speech, towns, an errand outside, work at a height, a fire that is only feared."""

from __future__ import annotations

import re

_FIGURE = (
    r"[气累烦热困笑急羡忙饿冷吵疼痛恨愁闷]死|打死(?:我|都|也)?(?:也|都)?不|死工资|要死要活|生死状?|跳楼(?:价|甩卖)|往死里"
    r"|血汗|吐血|心[在都]?流血|炸锅"
)
_TOIL = r"流了?.{0,2}血.{0,3}流了?.{0,2}汗|流汗.{0,3}流血|拼死拼活|[拿用]命(?:换|挣)"
_SAVES_A_LIFE = r"救命(?:(?:用)?的)?(?:钱|药|稻草|恩)|(?:钱|工资|工钱|款)[^，,。；;]{0,8}救命(?:用)?的"
"""这是我妈的救命钱 asks for wages."""
_ERRAND = (
    r"出去(?=.{0,2}(?:接|兼职|抽烟|吃饭|面试|找工作|找活|耍|玩|学|培训|单干|创业|上厕所|跑单|做别的|干别的))"
)
"""公司不让我出去接私活 locks nobody in."""
_STAFF_OFFICE = r"压(?:到|在|给)(?=人事|人力资源)"
_HEIGHT = r"(?:塔吊|塔机|烟囱|广告牌|楼顶|天台|屋顶)"
_WORK = r"(?:干活|做活|做事|做工|上班|施工|作业|检修|维修|安装|做防水|打胶|刷漆|搬|打扫|巡查|值班)"
_AT_A_HEIGHT = rf"[到在去上]{{0,2}}{_HEIGHT}[上头]{{0,2}}{_WORK}(?!.*(?:跳|不下来|下不来|不下去))"
"""我坐电梯到楼顶干活 is no protest; 在楼顶干活，不给钱我就跳 is."""
_FEARED_FIRE = (
    r"没(?:有|得)?[^，,。]{0,3}(?:消防|灭火|逃生|安全出口)[^。]{0,10}(?:着火|起火|失火)(?![了啦]|起来)"
)
_SHUT_OUT = r"[堵拦挡](?:在|到)[^，,。]{0,4}门(?:口|外)[^，,。]{0,2}不[让准]进|打官司"
_TOWN = r"跳[蹬磴](?=镇|街|片|这|那|的|上|工|厂|附|[，,。 ]|$)|跳石(?=镇|街|工|厂|的|上|[，,。 ]|$)|跳墩河"
"""跳蹬 and 跳石 are towns of Chongqing, no leap; 跳石板坡大桥 is one."""
_CHILD = r"(?:童工|未成年|初中生|小学生|(?:1[0-5]|十[一二三四五]?|[八九])岁)"
_HARMED = (
    r"[锁逼伤断昏晕血烧烫死哭困绑砸摔累插吊掉绞夹轧电流痛吐药火残]|遭(?!罚|查)|下不来|救|跑不|出不|不[让准放]|夜班|陪酒|接客"
    r"|关(?!系|于|门)|压(?!金|力)|打(?!工|杂|扫|包|下手|荷|印|理|算|电话)"
)
_HIRES_A_CHILD = (
    r"(?:\A|我(?!们?(?:老板|公司|厂|工地|单位|领导))[^，,。；; 老人他她]{0,8})"
    rf"(?:招|雇|聘|请|用|收|店[里头]?有)(?:了|过|的|得有)?[^，,。；; ]{{0,6}}{_CHILD}(?!.*(?:{_HARMED}))"
)
"""我招了个14岁的娃儿 is an owner who asks what it costs, as long as nothing is done to the child."""
_ORDINARY = "|".join(
    (
        _TOIL,
        _SAVES_A_LIFE,
        _TOWN,
        _HIRES_A_CHILD,
        _ERRAND,
        _STAFF_OFFICE,
        _AT_A_HEIGHT,
        _FEARED_FIRE,
        _SHUT_OUT,
    )
)
_IDIOM = re.compile(f"{_FIGURE}|{_ORDINARY}")
_DECEPTIVE = re.compile(_ORDINARY)


def without_idioms(text: str) -> str:
    """A normalised text without them, for whoever looks for danger in the rest."""
    return _IDIOM.sub("", text)


def may_deceive(text: str) -> bool:
    """Whether a normalised text has one in which a model hears danger; 气死了 deceives none."""
    return bool(_DECEPTIVE.search(text))
