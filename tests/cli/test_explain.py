"""`render explain`: every code, with more than its one line."""

from __future__ import annotations

import json

from pipeline.packs.code import CODE as PACK_CODE
from pipeline.script.codes import CODES
from pipeline.script.explanations import MORE
from tests.cli.said import render


def test_every_code_is_explained_with_an_example() -> None:
    book = json.loads(render("explain", "--json").out)
    assert set(book) == {*CODES, PACK_CODE}
    assert [code for code, entry in book.items() if not entry["more"] or code not in entry["example"]] == []
    assert set(MORE) <= set(book)


def test_one_code_is_explained() -> None:
    said = render("explain", "e210")
    assert said.code == 0
    assert said.out.startswith("E210: an unknown expression\n\n")
    assert "render list expressions" in said.out
    assert "^^^" in said.out


def test_without_a_code_all_are_listed() -> None:
    lines = render("explain").out.splitlines()
    assert len(lines) == len(CODES) + 1
    assert "E022  a text with `: ` in it needs quotes" in lines


def test_a_code_that_is_none_is_told_with_the_nearest() -> None:
    said = render("explain", "E2100")
    assert (said.code, said.out) == (2, "")
    assert 'did you mean "E210"?' in said.err


def test_a_word_finds_the_codes_that_are_about_it() -> None:
    assert "E211  an unknown pose\n" in render("explain", "pose").out
    assert render("explain", "unknown pose").out == "E211  an unknown pose\n"
    assert [*json.loads(render("explain", "unknown pose", "--json").out)] == ["E211"]
