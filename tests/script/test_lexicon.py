"""How words are said, and how a line is spoken otherwise than its role."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import InvalidInput
from pipeline.film.options import Options
from pipeline.film.plan import read_story
from pipeline.packs import load_kit, load_pack
from pipeline.staging.lines import speeches

STORY = """\
story: 1
title: Small
pack: doodle
kit: create-kindness
lexicon: {GIF: jif, zh: {GIF: 动图}}
cast:
  june: {character: june, at: left, pitch: 1, speed: 0.9, emphasis: 1.5, pause: 0.8}
scenes:
  - id: one
    background: page
    beats:
      - june: "Send *that* GIF."
      - june: {say: "Or do | not.", voice: whisper, pitch: 2, speed: 1.1}
      - june: {say: "I *mean* it.", emphasis: 2}
"""


def read(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(text)
    return path


def test_a_line_is_spoken_as_it_says_on_top_of_its_role(tmp_path: Path) -> None:
    story = read_story(read(tmp_path, STORY), Options())
    asked = speeches(story, load_pack("doodle"), load_kit("create-kindness"))
    one, two, three = asked.values()
    assert (one.voice, one.pitch, one.speed, one.stressed, one.emphasis) == ("june", 1.0, 0.9, (1,), 1.5)
    assert one.lexicon == (("GIF", "jif"),)
    assert (two.voice, two.pitch) == ("whisper", 3.0)
    assert two.speed == pytest.approx(0.99)
    assert two.pauses == ((1, 0.35),)
    assert three.emphasis == 3.0


@pytest.mark.parametrize(
    ("wrong", "code", "column"),
    [
        ("lexicon: {two words: x}", "E111", 11),
        ("lexicon: {Chinese: {GIF: x}}", "E111", 11),
        ("lexicon: {GIF: [x]}", "E103", 16),
        ("lexicon: [GIF]", "E101", 10),
    ],
)
def test_a_wrong_lexicon_is_told_where_it_stands(wrong: str, code: str, column: int, tmp_path: Path) -> None:
    text = STORY.replace("lexicon: {GIF: jif, zh: {GIF: 动图}}", wrong)
    with pytest.raises(InvalidInput) as caught:
        read_story(read(tmp_path, text), Options())
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == (code, 5, column)


def test_a_voice_nobody_knows_is_an_error_of_its_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_story(read(tmp_path, STORY.replace("voice: whisper", "voice: wisper")), Options())
    (problem,) = caught.value.problems
    assert problem.code == "E109"
    assert problem.hint.startswith('did you mean "whisper"?')
