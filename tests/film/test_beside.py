"""Files beside a story are opened by the check, each once, and told at their place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from pipeline.film.plan import look_over
from tests.films import options, write

STORY = """\
story: 1
title: Beside
pack: tiny
cast: {bo: {character: bo, at: left}}
scenes:
  - background: page
    beats:
      - bo: {say: "Hi.", voice: hi.wav}
      - bo: {say: "Hi again.", voice: hi.wav}
      - reveal: {name: Bo, photo: me.jpg}
      - wait: 1
"""
CONSENT = "who: Bo\nfor: this film\nuntil: 2999-01-01\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """One whose files are right."""
    soundfile.write(tmp_path / "hi.wav", np.sin(np.arange(24_000) / 9), 24_000)
    Image.new("RGB", (40, 40), "red").save(tmp_path / "me.jpg")
    (tmp_path / "me.consent.yaml").write_text(CONSENT)
    return write(tmp_path, STORY)


def found(story: Path, pack: Path) -> list[tuple[str, int, int]]:
    problems, _ = look_over(story, options(pack))
    return [(each.code, each.line, each.column) for each in problems]


def test_files_that_are_right_are_no_problem(story: Path, tiny_pack: Path) -> None:
    assert found(story, tiny_pack) == []


@pytest.mark.parametrize(("name", "place"), [("hi.wav", (8, 9)), ("me.jpg", (10, 17))])
@pytest.mark.parametrize("content", [b"", b"not what it is called"])
def test_a_file_that_is_broken_is_told_once(
    name: str, place: tuple[int, int], content: bytes, story: Path, tiny_pack: Path
) -> None:
    (story.parent / name).write_bytes(content)
    assert found(story, tiny_pack) == [("E508", *place)]
    problems, _ = look_over(story, options(tiny_pack))
    assert name in problems[0].message
    assert problems[0].hint
    assert (problems, ()) == (look_over(story, options(tiny_pack))[0], ())  # no address, no time in the words


@pytest.mark.parametrize("content", [b"", b"#EXTM3U", b"\0\0\0\x18ftypmp42 cut short"])
def test_footage_that_is_none_is_told(content: bytes, story: Path, tiny_pack: Path) -> None:
    story.write_text(STORY.replace("background: page", "background: {footage: clip.mp4}"))
    (story.parent / "clip.mp4").write_bytes(content)
    assert found(story, tiny_pack) == [("E508", 6, 17)]
