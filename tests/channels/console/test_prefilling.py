"""What was typed during a call becomes the fields of a complaint."""

from __future__ import annotations

from datetime import date

import pytest

from channels.console.labelled import labelled
from channels.console.prefilling import Prefilling
from knowledge.districts import load_districts

READER = Prefilling(districts=load_districts(), today=lambda: date(2026, 11, 24))
SHORTHAND = (
    "欠薪三个月 金额 15000 姓名 李测试 电话 138 0013 8000 单位 重庆样例餐饮有限公司 "
    "单位地址：渝中区样例路1号 送达地址：南岸区样例街2号 没反映过 人数：12"
)


def test_shorthand_fills_every_field_it_names() -> None:
    """Each value after its label; the district is that of the employer, not of the home."""
    told = READER.facts(SHORTHAND, None)
    expected = {
        "issue": "unpaid_wages",
        "amount": "15000",
        "complainant_name": "李测试",
        "employer_name": "重庆样例餐饮有限公司",
        "employer_address": "渝中区样例路1号",
        "delivery_address": "南岸区样例街2号",
        "district": "渝中区",
        "prior_reports": "没有反映过",
        "workers_count": "12",
        "request": "把欠的工资结清",
        "kind": "complaint",
    }
    assert expected.items() <= told.items()
    assert told["phone"].replace(" ", "") == "13800138000"


def test_a_callers_own_sentences_fill_it_too() -> None:
    """Nothing but what people say."""
    told = READER.facts(
        "老板拖欠我三个月工资，公司叫重庆样例餐饮有限公司，我叫张三，住南岸区样例街2号3栋，电话13800138000，"
        "以前没有反映过，一起干的有12个工友",
        "渝中区",
    )
    assert told["employer_name"] == "重庆样例餐饮有限公司" and told["complainant_name"] == "张三"
    assert told["delivery_address"] == "南岸区样例街2号3栋" and told["prior_reports"] == "没有反映过"
    assert told["workers_count"] == "12" and told["months_owed"] == "3"


@pytest.mark.parametrize(
    "sentence", ["单位不发工资", "电话打不通", "公司说没钱", "地址不知道", "我要金额", "请求你们帮忙"]
)
def test_a_sentence_is_not_taken_for_a_label(sentence: str) -> None:
    """A label needs a colon or a space."""
    assert labelled(sentence) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("举报一个厂收押金", "report"),
        ("我举报过一次，老板欠我工资", "complaint"),
        ("举报老板欠我工资", "complaint"),
    ],
)
def test_who_claims_money_of_their_own_complains(text: str, kind: str) -> None:
    """举报 alone does not make a report."""
    assert READER.facts(text, None)["kind"] == kind


@pytest.mark.parametrize(
    ("text", "reported"),
    [("去年向街道反映过", "去年向街道反映过"), ("没有向监察反映过", "没有反映过"), ("已经仲裁了", "已经仲裁"), ("老板欠钱", None)],
)  # fmt: skip
def test_earlier_reports_are_read_where_they_are_told(text: str, reported: str | None) -> None:
    """In passing, whatever the words."""
    assert READER.facts(text, None).get("prior_reports") == reported


def test_a_dispute_takes_the_way_that_was_chosen() -> None:
    """Mediation or arbitration, as the caller said."""
    told = READER.facts("公司把我辞退了，能不能要赔偿，我想申请仲裁 没有仲裁过", None)
    assert (told["issue"], told["channel"]) == ("dismissal", "arbitration")
    assert READER.facts("经济补偿不给，想先调解，没有仲裁过", None)["channel"] == "mediation"
    assert "channel" not in READER.facts("公司把我辞退了，没有申请仲裁过", None)
