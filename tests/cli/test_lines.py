"""`render lines`: texts to translators and actors and back, from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.said import render

STORY = """\
story: 1
title: "Two words"
pack: doodle
cast: {bo: {character: bo, name: Bo}}
scenes:
  - id: a
    beats:
      - bo (happy): "Hi *there*."
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text(STORY)
    return path


def test_the_texts_are_listed_with_ids_and_moods(story: Path) -> None:
    said = render("lines", story)
    assert said.code == 0
    assert "a-bo-1" in said.out
    assert "Bo (happy)" in said.out
    rows = json.loads(render("lines", story, "--json").out)
    assert [row["id"] for row in rows] == ["title", "name.Bo", "a-bo-1"]
    assert (rows[2]["source"], rows[2]["line"]) == ("Hi *there*.", 8)


def test_a_translation_goes_out_and_comes_back_and_is_spoken(story: Path) -> None:
    catalogue, sheet = story.parent / "locales" / "zh.po", story.parent / "zh.csv"
    assert render("lines", story, "--po", "zh").out.strip() == str(catalogue)
    report = json.loads(render("lines", story, "--report", "--json").out)
    assert [(each["locale"], each["missing"], each["stale"]) for each in report] == [("zh", 3, 0)]
    said = render("check", story, "--locale", "zh")
    assert said.code == 2
    assert said.err.count('no zh translation of "Hi *there*."') == 1
    assert re.search(r'write it at .*zh\.po:\d+; its id is "a-bo-1"', said.err)
    assert "zh: 3 texts, 3 missing" in render("check", story).err
    assert render("lines", story, "--locale", "zh", "--csv", sheet).code == 0
    rows = sheet.read_text("utf-8-sig").splitlines()
    filled = [row.replace("Hi *there*.,", "Hi *there*.,*嗨*。").replace("Bo,,", "Bo,小博,") for row in rows]
    sheet.write_text("\n".join(filled).replace("Two words,", "Two words,两个词"), "utf-8")
    said = render("lines", story, "--locale", "zh", "--import", sheet)
    assert "3 of 3 texts changed" in said.out
    assert render("check", story, "--locale", "zh").code == 0
    plan = json.loads(render("plan", story, "--locale", "zh", "--no-voice", "--json").out)
    assert [line["text"] for line in plan["lines"]] == ["嗨。"]
    assert plan["title"] == "两个词"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--po", "xx-yy-zz"], "is not a language"),
        (["--po", "en"], "is written in en"),
        (["--import", "none.csv"], "which language?"),
        (["--locale", "zh", "--import", "none.csv"], "No such file"),
    ],
)
def test_wrong_questions_are_answered(story: Path, words: list[str], told: str) -> None:
    said = render("lines", story, *words)
    assert said.code == 2
    assert told in said.err


def test_without_a_catalogue_the_way_to_one_is_told(story: Path) -> None:
    said = render("still", story, "--locale", "ms", "--at", "0")
    assert said.code == 2
    assert "render lines story.yaml --po ms" in said.err
