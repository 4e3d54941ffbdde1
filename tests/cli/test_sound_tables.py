"""`render time --sounds` and `render check --sound`: what a story sounds like, in words."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from click.testing import CliRunner

from pipeline.cli import cli
from pipeline.core import pcm
from pipeline.core.pcm import RATE
from tests.films import write
from tests.sound.films import hiss

LOUD = """\
story: 1
title: Loud
pack: tiny
cast: {bo: {character: bo, at: left, through: phone}}
scenes:
  - id: one
    background: page
    music: {track: sketch, volume: 0.4}
    beats:
      - wait: 1.0
      - sfx: {name: pop, loop: true, volume: 2}
      - bo: {say: "Nobody can hear me.", voice: take.wav}
      - sfx: {stop: pop}
      - wait: 1.0
"""


def voiced(folder: Path) -> Path:
    """A story with a take: a second and a half of something between silence and silence."""
    sound = hiss(1.5, 0.05)[:, 0] * np.hanning(round(1.5 * RATE)).astype(np.float32)
    (folder / "take.wav").write_bytes(pcm.wav_bytes(sound))
    return write(folder, LOUD)


def run(*words: str) -> tuple[str, str]:
    result = CliRunner().invoke(cli, [*words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout, result.stderr


def test_the_table_of_sounds_has_every_cue(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story = str(voiced(tmp_path))
    out, _ = run("time", story, "--pack", str(tiny_pack), "--sounds", "--json")
    rows = {row["name"]: row for row in json.loads(out)}
    assert rows["one-bo-1"]["kind"] == "voice"
    assert rows["one-bo-1"]["through"] == "phone"
    assert rows["one-bo-1"]["pan"] < 0
    assert rows["pop"]["loop"]
    assert rows["pop"]["start"] == 1.0
    assert rows["pop"]["bar"] == "3.1"  # 120 to the minute, one beat to the bar
    assert rows["sketch"]["kind"] == "music"
    text, _ = run("time", story, "--pack", str(tiny_pack), "--sounds")
    assert "one-bo-1" in text
    assert "through phone" in text


def test_a_line_that_a_sound_drowns_is_told(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    story = str(voiced(tmp_path))
    _, said = run("check", story, "--pack", str(tiny_pack), "--sound")
    assert "of the line one-bo-1 are drowned by a sound" in said
    _, quiet = run("check", story, "--pack", str(tiny_pack))
    assert "drowned" not in quiet


def test_a_sound_that_the_end_cuts_off_is_told(tiny_pack: Path, tmp_path: Path) -> None:
    text = LOUD.replace('      - bo: {say: "Nobody can hear me.", voice: take.wav}\n', "").replace(
        "loop: true, ", "over: 3, "
    )
    story = write(tmp_path, text.replace("      - sfx: {stop: pop}\n", "").replace("name: pop, over: 3", "name: pop"))
    _, said = run("check", str(story), "--pack", str(tiny_pack))
    assert "cut off" not in said
    ending = text.replace("      - sfx: {stop: pop}\n      - wait: 1.0\n", "      - music: {stinger: sketch}\n")
    _, said = run("check", str(write(tmp_path, ending)), "--pack", str(tiny_pack))
    assert 's before the sound "sketch" does: it is cut off' in said
