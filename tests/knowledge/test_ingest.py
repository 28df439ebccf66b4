"""Official texts come in from every kind of file, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from knowledge.ingest import intake
from knowledge.ingest.errors import Unreadable
from knowledge.law import Law
from knowledge.originals import Originals
from knowledge.quarantine import CitingPart, Hold
from knowledge.schema import Reference
from tests.knowledge import texts
from tests.knowledge.samples import LAW

LAWS = {"样例法": Law.model_validate(LAW)}
PART = CitingPart("card", "contract.sample-card", (Reference(law="样例法", article=1),))


def take(path: Path, store: Path, law: str | None = None) -> intake.Intake:
    """Read a file and store it."""
    taken = intake.read(path, LAWS, Originals(store), law=law, effective=None)
    intake.store(taken, store)
    return taken


@pytest.mark.parametrize("kind", [texts.docx, texts.pdf, texts.html, texts.markdown, texts.plain])
def test_every_kind_of_file_gives_the_same_articles(tmp_path: Path, kind: Callable[[Path], Path]) -> None:
    """Word, PDF with broken lines, a web page, Markdown and GB18030 text: three articles, two paragraphs, two items."""
    version = take(kind(tmp_path), tmp_path / "store").version
    first = version.articles["1"]
    assert list(version.articles) == ["1", "2", "3"]
    assert [paragraph.text for paragraph in first.paragraphs] == [
        "当事人可以自己去办。",
        "有下列情形之一的，应当在三十日内办理：",
    ]
    assert first.paragraphs[1].items == ("（一）头一种情形；", "（二）第二种情形。")
    assert (version.law, version.effective) == ("样例法", date(2024, 7, 1))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (texts.scanned_pdf, "扫描的图片"),
        (texts.broken_pdf, "PDF 文件坏了"),
        (texts.broken_docx, "DOCX 文件坏了"),
        (texts.zip_without_word, "DOCX 文件坏了"),
        (texts.zip_bomb, "压缩炸弹"),
        (texts.huge, "文件超过"),
        (texts.wrong_encoding, "文字编码不对"),
        (texts.english, "没有中文内容"),
        (lambda folder: folder / "没有.txt", "没有这个文件"),
        (lambda folder: texts.plain(folder, name="样例法.xls"), "不认识的格式"),
        (lambda folder: texts.plain(folder, ["第一条 无名。"], name="无名.txt"), "认不出是哪部法规"),
        (lambda folder: texts.plain(folder, ["一个通知，没有条文。"]), "只找到不到一半"),
        (
            lambda folder: texts.plain(folder, [*texts.LINES, "附件", "第一条 附件的第一条。"]),
            "第 1 条出现了两次",
        ),
    ],
)
def test_what_cannot_be_taken_is_refused_and_changes_nothing(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    """Each gets a plain reason; the store stays as it was."""
    store = tmp_path / "store"
    path = make(tmp_path)
    with pytest.raises(Unreadable, match=reason):
        take(path, store)
    assert not store.exists()


def test_a_changed_article_is_shown_and_held_with_what_cites_it(tmp_path: Path) -> None:
    """The difference word by word, and the cards that go out of service; the new article holds nothing."""
    store = tmp_path / "store"
    take(texts.plain(tmp_path), store)
    lines = [line.replace("三十日", "六十日") for line in texts.LINES[:-1]]
    newer = [*lines, "第三条 本法自2026年7月1日起施行。", "第四条 新加的。"]
    taken = take(texts.plain(tmp_path, newer, name="新.txt"), store, law="样例法")
    assert taken.holds == (Hold("样例法", "1"), Hold("样例法", "3"))
    told = "\n".join(intake.report(taken, [PART]))
    assert "[-三-][+六+]" in told and "新增 第 4 条" in told
    assert "《样例法》第 1 条 停用：contract.sample-card" in told
    assert "《样例法》第 3 条 停用：没有卡片引用" in told


def test_another_text_of_the_same_day_is_refused(tmp_path: Path) -> None:
    """Amended laws keep their first commencement clause: the operator says since when the new wording holds."""
    store = tmp_path / "store"
    take(texts.plain(tmp_path), store)
    amended = texts.plain(tmp_path, [*texts.LINES, "第三条之一 新加的。"], name="新.txt")
    with pytest.raises(Unreadable, match="--effective"):
        take(amended, store, law="样例法")
    taken = intake.read(amended, LAWS, Originals(store), law="样例法", effective=date(2026, 1, 1))
    assert [change.key for change in taken.changes] == ["3-1"]


def test_a_page_that_marks_no_paragraphs_is_read_whole(tmp_path: Path) -> None:
    """Articles in bare divisions, one paragraph in the footer."""
    page = "".join(f"<div>{line}</div>" for line in texts.LINES) + "<p>主办单位</p>"
    (tmp_path / "样例法.html").write_text(page, encoding="utf-8")
    assert list(take(tmp_path / "样例法.html", tmp_path / "store").version.articles) == ["1", "2", "3"]


def test_the_same_text_again_changes_nothing(tmp_path: Path) -> None:
    """Ingesting twice is harmless."""
    store = tmp_path / "store"
    take(texts.plain(tmp_path), store)
    again = take(texts.plain(tmp_path), store)
    assert again.is_known and again.holds == ()
    assert len(list(store.rglob("*.json"))) == 1
    assert "没有改动" in "\n".join(intake.report(again, [PART]))


def test_the_wording_of_the_day_is_told(tmp_path: Path) -> None:
    """Before the new version begins the old wording holds; before the first there is none."""
    store = tmp_path / "store"
    take(texts.plain(tmp_path), store)
    newer = [
        *(line.replace("三十日", "六十日") for line in texts.LINES[:-1]),
        "第三条 本法自二〇二六年七月一日起施行。",
    ]
    take(texts.plain(tmp_path, newer, name="新.txt"), store, law="样例法")
    kept, second = Originals(store), Reference(law="样例法", article=1, paragraph=2)
    assert "三十日" in (kept.text(second, date(2026, 6, 30)) or "")
    assert "六十日" in (kept.text(second, date(2026, 7, 1)) or "")
    assert kept.text(second, date(2020, 1, 1)) is None
    assert kept.text(Reference(law="样例法", article=9), date(2026, 7, 1)) is None
    assert "当事人" in (kept.text(Reference(law="样例法", article=1), date(2026, 7, 1)) or "")


def test_an_article_the_registry_lacks_is_told(tmp_path: Path) -> None:
    """A new article must be registered before a card may cite it."""
    taken = take(texts.plain(tmp_path, [*texts.LINES, "第九条 多出来的。"]), tmp_path / "store")
    assert taken.unregistered == ("9",)
    assert "登记册里没有：9" in "\n".join(intake.report(taken, []))


def test_a_folder_gives_its_texts_without_its_index(tmp_path: Path) -> None:
    """README and INDEX beside the texts are no laws."""
    for name in ("甲.md", "INDEX.md", "README.md"):
        (tmp_path / name).touch()
    assert [path.name for path in intake.files_in([tmp_path])] == ["甲.md"]
