"""A scene alone is heard as in its film."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import NothingSelected
from pipeline.film.excerpt import music_after
from pipeline.film.plan import make_plan
from pipeline.script.story import Mark, Music
from tests.films import STORY, options, write

MARK = Mark()


def change(**what: object) -> Music:
    return Music(mark=MARK, **what)  # type: ignore[arg-type]


def test_a_scene_alone_keeps_the_music_that_began_before_it(tiny_pack: Path, tmp_path: Path) -> None:
    story = write(tmp_path, STORY)
    timeline = make_plan(story, options(tiny_pack, scene="two")).timeline
    (bed,) = (cue for cue in timeline.cues if cue.kind == "music")
    assert bed.source.endswith("sketch.wav")
    whole = next(cue for cue in make_plan(story, options(tiny_pack)).timeline.cues if cue.kind == "music")
    assert bed.gain_db == whole.gain_db


def test_what_was_stopped_before_does_not_play(tiny_pack: Path, tmp_path: Path) -> None:
    story = write(tmp_path, STORY.replace("      - sfx: pop\n", "      - music: stop\n"))
    timeline = make_plan(story, options(tiny_pack, scene="two")).timeline
    assert [cue for cue in timeline.cues if cue.kind == "music"] == []


def test_changes_add_up_to_what_plays() -> None:
    begin, mood, louder = change(track="a", volume=0.3), change(mood="tense"), change(volume=0.7)
    assert music_after((begin, mood, louder)) == change(track="a", mood="tense", volume=0.7)
    assert music_after((begin, change(stinger="win", volume=0.9))) == begin
    assert music_after((begin, change(track=""), louder)) is None
    assert music_after((change(mood="tense"),)) == change(mood="tense")
    assert music_after((begin, change(track="b"))) == change(track="b")


def test_an_unknown_scene_is_nothing_selected(tiny_pack: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingSelected, match='no scene "twoo"'):
        make_plan(write(tmp_path, STORY), options(tiny_pack, scene="twoo"))
