"""The files beside a film say what the film says."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import numpy as np
import pysubs2
import pytest
from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.film.plan import Plan, make_plan
from pipeline.making.facts import post_facts
from pipeline.sidecars import SIDECARS, Finished
from pipeline.sidecars.manifest import manifest
from pipeline.sidecars.sheet import COLUMNS, GAP, LABEL, WIDE, shown_beats, telling_frame
from tests.films import SIZE, STORY, options, write

TALK = STORY.replace(
    "      - sfx: pop\n",
    """\
      - together:
          - june: "Everyone in the whole school has seen that picture by now, and nobody said a word about it."
          - wait: 1
      - bo: "<b>Really</b> & {truly}?"
      - narrator: "It went on, and *on*."
""",
)


@pytest.fixture
def plan(tiny_pack: Path, tmp_path: Path, cache: Path) -> Plan:
    return make_plan(write(tmp_path, TALK), options(tiny_pack))


def numbered(n: int) -> Pixels:
    """A frame whose colour is its number."""
    return np.full((SIZE[1], SIZE[0], 4), (n % 256, n // 256, 60, 255), np.uint8)


def made(plan: Plan, suffix: str) -> bytes:
    return SIDECARS[suffix](Finished(plan.story, plan.timeline, numbered, post_facts(plan)))


def plain(text: str) -> list[str]:
    return re.sub(r"</?v[^>]*>", "", text).replace("\\N", " ").split()


def spoken(plan: Plan) -> list[str]:
    return [word for line in plan.timeline.lines for word in line.text.split()]


def test_srt_holds_every_spoken_word_once_and_in_order(plan: Plan) -> None:
    file = pysubs2.SSAFile.from_string(made(plan, ".srt").decode(), format_="srt", keep_html_tags=True)
    assert [word for event in file for word in plain(event.text)] == spoken(plan)
    ends = [0, *(event.end for event in file)]
    assert all(end <= event.start < event.end for end, event in zip(ends, file, strict=False))
    assert ends[-1] <= 1000 * plan.timeline.rate.seconds(plan.timeline.frames)


def test_vtt_says_who_speaks(plan: Plan) -> None:
    text = made(plan, ".vtt").decode()
    assert text.startswith("WEBVTT")
    cues = re.findall(r"-->.*\n((?:.+\n?)+)", text)
    voices = [re.match(r"<v ([^>]+)>", cue) for cue in cues]
    speakers = [voice[1] if voice else "" for voice in voices]
    assert list(dict.fromkeys(speakers)) == ["June", "Bo", ""]  # the narrator has no name on screen
    assert "&lt;b&gt;Really&lt;/b&gt; &amp; {truly}?" in text
    words = [
        word for cue in cues for word in plain(cue.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    ]
    assert words == spoken(plan)


def test_a_film_without_words_has_empty_subtitles(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    silent = re.sub(r"      - (june|bo|narrator)[^\n]*\n", "", STORY)
    plan = make_plan(write(tmp_path, silent), options(tiny_pack))
    assert made(plan, ".srt").decode().strip() == ""
    assert made(plan, ".vtt").decode().strip() == "WEBVTT"


def test_the_poster_is_the_film_s_own_frame(plan: Plan) -> None:
    with Image.open(io.BytesIO(made(plan, ".jpg"))) as picture:
        assert (picture.format, picture.size) == ("JPEG", plan.timeline.size)
        blue = np.asarray(picture)[:, :, 2].mean()
    assert blue == pytest.approx(plan.timeline.poster % 256, abs=4)


def test_the_sheet_has_a_cell_for_every_beat(plan: Plan) -> None:
    beats = shown_beats(plan.timeline)
    assert {line.span.start for line in plan.timeline.lines} <= {beat.span.start for beat in beats}
    assert beats[-1].id == "outro-card"
    assert all(telling_frame(beat) in beat.span for beat in beats)
    with Image.open(io.BytesIO(made(plan, "-sheet.png"))) as picture:
        columns, rows = min(len(beats), COLUMNS), -(-len(beats) // COLUMNS)
        assert picture.size == (GAP + columns * (WIDE + GAP), GAP + rows * (WIDE * 16 // 9 + LABEL + GAP))
        pixels = np.asarray(picture.convert("RGB"))
    for index, beat in enumerate(beats):
        row, column = divmod(index, COLUMNS)
        y, x = GAP + row * (WIDE * 16 // 9 + LABEL + GAP), GAP + column * (WIDE + GAP)
        frame = telling_frame(beat)
        assert tuple(pixels[y + 100, x + 100]) == (60, frame // 256, frame % 256)
        assert pixels[y + WIDE * 16 // 9 + 4 :, x : x + WIDE].min() < 100  # a label


def test_the_post_text_carries_text_helpline_and_hashtags(plan: Plan) -> None:
    text = made(plan, ".txt").decode()
    assert text.startswith("Stay.\n")
    helpline = plan.kit.helplines[0]
    assert helpline.name in text
    tags = re.findall(r"#(\w+)", text)
    assert tags[0] == "Kind"
    assert set(tags) <= {"Kind", *plan.kit.hashtags}
    assert len(tags) <= 5
    assert "synthetic" not in text  # nobody speaks in it
    assert len(text.encode("utf-16-le")) // 2 <= plan.platform.post_limit


def test_the_manifest_is_the_same_whatever_the_order(plan: Plan) -> None:
    one = manifest(plan.timeline, {"b": "1", "a": "2"}, {"y": "3", "x": "0"}, {}, {"june": "silent"}, {})
    two = manifest(plan.timeline, {"a": "2", "b": "1"}, {"x": "0", "y": "3"}, {}, {"june": "silent"}, {})
    assert one == two
    assert json.loads(one)["outputs"] == {"x": "0", "y": "3"}
