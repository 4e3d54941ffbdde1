"""The sound of a film as a picture."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from pipeline.cli import cli
from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.sidecars.soundsheet import page, png
from pipeline.sidecars.soundsheet.look import LEFT, PER_ROW, SCALE, WIDE
from pipeline.sidecars.soundsheet.picture import sounding, svg
from pipeline.sidecars.soundsheet.row import Sounding
from pipeline.sound.master import Mastered
from pipeline.sound.outline import outline
from pipeline.sound.stems import Mix
from pipeline.timeline.model import Actor, Backdrop, Key, Line, Place, Scene, Tempo, Timeline, Word
from tests.films import STORY, write
from tests.sound.films import cue, film, hiss, source, tone

WORDS = (Word("Did", Span(15, 20)), Word("<you>", Span(20, 30)), Word("see?", Span(230, 260)))


@pytest.fixture(scope="module")
def told() -> Timeline:
    bed = cue("music", "packs/x/music/candy.ogg", 0, 300, loop=True, duck=True)
    cues = (bed, cue("voice", "take", 15, 45), cue("sfx", "packs/x/sounds/pop.flac", 60, 66, through="phone"))
    actor = Actor(
        "bo", "bo", Span(0, 300), (Key(0, Place(1, 1)),), (Key(0, "stand"),), (Key(0, "calm"),), (Key(0, Point(0, 0)),),
        (Key(0, False),), (Key(0, 1.0),), mouth=((Span(15, 25), "D"), (Span(25, 45), "A")),
    )  # fmt: skip
    scene = Scene("hallway", Span(0, 300), Backdrop("page"), (), actors=(actor,))
    line = Line("line-1", "bo", "Bo", "Did <you> see?", Span(15, 260), "take", WORDS)
    return replace(film(300, *cues), scenes=(scene,), lines=(line,), tempo=(Tempo(Span(0, 300), 0.0, 15.0, 4),))


@pytest.fixture(scope="module")
def drawn(told: Timeline) -> Sounding:
    sounds = {
        "take": tone(400, 1, 0.2),
        "packs/x/music/candy.ogg": hiss(3, 0.1),
        "packs/x/sounds/pop.flac": tone(600, 0.2),
    }
    return sounding(Mastered(Mix(told, source(sounds))), told)


def test_everything_one_hears_is_named_at_its_time(drawn: Sounding) -> None:
    picture = svg(drawn)
    for words in ("Did", "&lt;you&gt;", "see?", "candy", "pop through phone", "hallway", "silence", ">D<"):
        assert words in picture
    (x,) = re.findall(r'<text x="([\d.]+)"[^>]*>Did<', picture)
    assert float(x) == pytest.approx(LEFT + 17.5 / 30 * SCALE, abs=0.2)


def test_sounds_that_begin_at_once_are_all_named(told: Timeline) -> None:
    """Music is placed first in a timeline; here names stand in the order one hears them."""
    later = cue("music", "packs/x/music/later.ogg", 70, 90)
    cues = (later, *(cue("sfx", f"packs/x/sounds/{name}.flac", 60, 66) for name in ("one", "two", "three", "four")))
    sounds = {cue_.source: tone(500, 0.2) for cue_ in cues}
    crowded = replace(told, cues=cues, lines=())
    picture = svg(sounding(Mastered(Mix(crowded, source(sounds))), crowded))
    assert all(f">{name}<" in picture for name in ("one", "two", "three", "four"))


def test_time_goes_on_row_by_row(drawn: Sounding) -> None:
    assert svg(drawn).count(">wave<") == 2  # ten seconds, eight to a row
    assert PER_ROW * SCALE + LEFT < WIDE


def test_bars_and_beats_are_where_the_music_has_them(drawn: Sounding) -> None:
    bars = re.findall(r'<line x1="([\d.]+)"[^>]*stroke-dasharray="2 4"', svg(drawn))
    assert [float(x) for x in bars[:3]] == pytest.approx([LEFT, LEFT + 2 * SCALE, LEFT + 4 * SCALE], abs=0.2)


def test_the_outline_is_that_of_the_sound(drawn: Sounding) -> None:
    shape = drawn.outline
    assert len(shape.voice) == len(shape.bed_db) == 1000
    assert shape.voice[60] > 0.1
    assert shape.voice[300] == 0
    assert shape.bed_db[100] < -6
    assert shape.bed_db[600] == 0


def test_the_picture_is_the_same_every_time_and_not_empty(drawn: Sounding, tmp_path: Path) -> None:
    assert png(drawn) == png(drawn)
    (tmp_path / "a.png").write_bytes(png(drawn))
    picture = np.asarray(Image.open(tmp_path / "a.png").convert("RGB")).astype(int)
    assert picture.shape[1] == WIDE
    red, blue = picture[:, :, 0] - picture[:, :, 2] > 80, picture[:, :, 2] - picture[:, :, 0] > 60
    assert red.sum() > 3000  # the voice
    assert blue.sum() > 3000  # the music


def test_the_page_holds_the_picture_the_findings_and_the_lines(drawn: Sounding) -> None:
    text = page(drawn)
    assert "<svg" in text
    assert "<h2>Findings</h2>" in text
    assert "<td>Bo</td><td>Did &lt;you&gt; see?</td>" in text


@pytest.mark.parametrize(("suffix", "more"), [(".png", []), (".html", ["--html"])])
def test_the_command_writes_it(suffix: str, more: list[str], tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    target = tmp_path / f"a{suffix}"
    words = ["sound", str(write(tmp_path, STORY)), "--pack", str(tiny_pack), "--no-voice", "-o", str(target), *more]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    assert result.exit_code == 0
    assert result.stdout.strip() == str(target)
    assert target.stat().st_size > 5000


def test_a_film_without_sound_has_an_empty_sheet() -> None:
    silent = Mastered(Mix(film(60), source({})))
    assert len(outline(silent).voice) == 200
    assert "–" in svg(sounding(silent, film(60)))
