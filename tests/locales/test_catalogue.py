"""Catalogues and sheets: what goes out comes back, and nothing a translator wrote is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import InvalidInput
from pipeline.locales import desk
from pipeline.locales.catalogue import Catalogue, Entry, catalogue_text, read_catalogue
from pipeline.locales.places import catalogue_of, locales_of, new_catalogue
from pipeline.locales.sheet import read_sheet
from pipeline.locales.update import updated
from tests.locales.given import CHINESE, STORY, chinese, read, written

AWKWARD = 'two\nlines, "quotes", \\ and {{ app }} *stressed* … 你好 \N{SLIGHTLY SMILING FACE}'


def test_a_catalogue_reads_back_as_it_was_written(tmp_path: Path) -> None:
    entries = (
        Entry(
            "a", AWKWARD, AWKWARD[::-1], notes=("a long remark",), facts=("spoken line: Bo",), places=(("s.yaml", 3),)
        ),
        Entry("b", "new words", "旧的话", stale=True, previous="old words\nin two lines"),
        Entry("c", "same", ""),
        Entry("d", "same", "another context"),
    )
    before = Catalogue("zh", "s.yaml", entries, (Entry("gone", "was here", "在过"),), "a machine", "Mei")
    file = tmp_path / "zh.po"
    file.write_bytes(catalogue_text(before))
    after = read_catalogue(file, "zh")
    assert (
        replace(
            after,
            file="",
            entries=tuple(replace(e, line=0) for e in after.entries),
            obsolete=tuple(replace(e, line=0) for e in after.obsolete),
        )
        == before
    )
    assert catalogue_text(after) == file.read_bytes()


def test_an_update_keeps_marks_and_revives() -> None:
    first = Catalogue("zh", entries=(Entry("a", "one", "一"), Entry("b", "two", "二"), Entry("c", "three", "三")))
    second = updated(first, [Entry("a", "one"), Entry("b", "two!"), Entry("x", "three"), Entry("y", "four")])
    assert [(e.id, e.text, e.stale, e.previous) for e in second.entries] == [
        ("a", "一", False, ""),
        ("b", "二", True, "two"),
        ("x", "三", False, ""),
        ("y", "", False, ""),
    ]
    third = updated(second, [Entry("a", "one")])
    assert [e.text for e in third.obsolete] == ["二", "三"]
    fourth = updated(third, [Entry("a", "one"), Entry("x", "three")])
    assert [e.text for e in fourth.entries] == ["一", "三"]
    assert [e.id for e in fourth.obsolete] == ["b"]


def test_writing_twice_changes_no_byte(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    file = desk.write_catalogue(read(path), path, "zh", {"hall-leo-1": 1.25})
    first = file.read_bytes()
    assert desk.write_catalogue(read(path), path, "zh", {"hall-leo-1": 1.25}) == file
    assert file.read_bytes() == first
    assert b"#. 1.2 s: at most 11 characters to keep the pace" in first
    assert b"#. spoken line: Maya (worried)" in first
    assert b"#: story.yaml:9" in first


def test_catalogues_of_stories_in_one_folder_do_not_meet(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert new_catalogue(path, "zh") == tmp_path / "locales" / "zh.po"
    chinese(path)
    other = tmp_path / "other.yaml"
    other.write_text(STORY)
    assert catalogue_of(other, "zh") is None
    assert new_catalogue(other, "zh") == tmp_path / "locales" / "other.zh.po"
    assert new_catalogue(path, "zh") == tmp_path / "locales" / "zh.po"
    desk.write_catalogue(read(other), other, "ms", {})
    assert (locales_of(path), locales_of(other)) == (("zh",), ("ms",))


def test_a_sheet_goes_out_and_comes_back(tmp_path: Path) -> None:
    path, csv = written(tmp_path), tmp_path / "zh.csv"
    chinese(path, **{"hall-leo-1": "=1+1"})
    desk.write_sheet(read(path), path, "zh", csv, {"hall-leo-1": 0.5})
    assert csv.read_bytes().startswith(b"\xef\xbb\xbfid,scene,kind,speaker,mood,seconds,source,translation,take\r\n")
    assert "hall-leo-1,hall,spoken line,Leo,,0.5,I did.,'=1+1,takes/zh/hall-leo-1.wav" in csv.read_text("utf-8-sig")
    assert read_sheet(csv) == {**CHINESE, "hall-leo-1": "=1+1"}
    csv.write_text(csv.read_text("utf-8-sig").replace("'=1+1", "对。"), "utf-8")
    file, changed, texts = desk.take_in(read(path), path, "zh", csv, {})
    assert (file, changed, texts) == (catalogue_of(path, "zh"), 1, 16)
    assert read_catalogue(file, "zh").by_id["hall-leo-1"].text == "对。"


def test_a_translators_catalogue_comes_in_and_its_unknown_ids_are_told(tmp_path: Path) -> None:
    path = written(tmp_path)
    theirs = tmp_path / "from-mei.po"
    theirs.write_bytes(catalogue_text(Catalogue("zh", entries=(Entry("hall-leo-1", "I did.", "对。"),))))
    assert desk.take_in(read(path), path, "zh", theirs, {})[1:] == (1, 16)
    theirs.write_bytes(catalogue_text(Catalogue("zh", entries=(Entry("nobody-1", "I did.", "对。"),))))
    with pytest.raises(InvalidInput, match='no text "nobody-1"'):
        desk.take_in(read(path), path, "zh", theirs, {})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'msgid "a\n', "missing msgstr"),
        (b"\xff\xfe", "UTF-8"),
        (b'msgid ""\nmsgstr "Language: ms\\n"\n', "Language: ms"),
    ],
)
def test_a_file_that_is_no_catalogue_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "zh.po"
    file.write_bytes(data)
    with pytest.raises(InvalidInput, match=message) as caught:
        read_catalogue(file, "zh")
    assert caught.value.problems[0].code == "E604"


@pytest.mark.parametrize(
    ("text", "message"),
    [("", 'no column "id"'), ("id,words\na,b\n", '"translation"'), ("id,translation\na,b\na,c\n", "stands twice")],
)
def test_a_file_that_is_no_sheet_is_told(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "zh.csv"
    file.write_text(text)
    with pytest.raises(InvalidInput, match=message) as caught:
        read_sheet(file)
    assert caught.value.problems[0].code == "E606"


@pytest.mark.parametrize("ending", [".po", ".csv"])
def test_a_file_too_large_to_be_one_is_not_read(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"zh{ending}"
    with file.open("wb") as large:
        large.truncate(5_000_000)
    with pytest.raises(InvalidInput, match="too large"):
        read_catalogue(file, "zh") if ending == ".po" else read_sheet(file)
