"""Balloons hold their words."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import Vector
from pipeline.core.geometry import Box, Point
from pipeline.drawing import bubble
from pipeline.drawing.lines import font_of, rise
from pipeline.drawing.styles import BUBBLES
from pipeline.drawing.styles.sketch.balloon import body, tailed
from tests.drawing import stage, words

KINDS = ("speech", "thought", "shout", "whisper")
TEXT = st.lists(st.text("adegopqmw", min_size=1, max_size=8), min_size=1, max_size=9).map(" ".join)


@settings(max_examples=40)
@given(TEXT, st.sampled_from(KINDS), st.sampled_from(sorted(BUBBLES)))
def test_the_corners_of_the_words_are_inside_the_balloon(text: str, kind: str, look: str) -> None:
    here, shape = words.context(), BUBBLES[look]
    block = bubble.words(text, font_of(here, "note"), Box(60, 200, 560, 320), kind, shape)
    width, height = bubble.size(block, kind, shape)
    across, down = block.width / width, block.height / height
    assert across**3 + down**3 < 1  # inside the squarish oval that all balloons contain
    assert block.height + 2 * 0.26 * block.font.size <= height  # letters that hang below the line, too


@given(st.floats(-900, 900), st.floats(-900, 900))
def test_a_tail_points_at_its_target_and_is_one_line_with_the_balloon(x: float, y: float) -> None:
    if (x / 200) ** 2 + (y / 80) ** 2 < 2:
        return
    edge = body(400, 160, 3).sample(4.0)
    shape = tailed(edge, (x, y))
    gaps = np.hypot(*np.diff(np.vstack([shape.points, shape.points[:1]]), axis=0).T)
    assert gaps.max() < 16
    reach = np.hypot(*shape.points.T)
    tip = shape.points[int(np.argmin(np.hypot(*(shape.points - (x, y)).T)))]
    assert np.hypot(*tip) > np.hypot(*edge[int(np.argmin(np.hypot(*(edge - (x, y)).T)))]) - 1
    assert reach.max() < 480


def test_it_pops_up_and_then_stands_still() -> None:
    here = words.context()
    assert bubble.draw(words.BUBBLE, 0, here) != bubble.draw(words.BUBBLE, 30, here)
    later = [next(stage.draws(bubble.draw(words.BUBBLE, n, here))).matrix for n in (20, 30, 60)]
    assert len(set(later)) == 1


def test_words_are_centred_on_the_balloon() -> None:
    here = words.context()
    (balloon, text) = stage.draws(bubble.draw(words.BUBBLE, 40, here))
    block = bubble.words(words.BUBBLE.text, font_of(here, "note"), words.BUBBLE.box, "speech", BUBBLES["balloon"])
    assert text.matrix.e + block.width / 2 == pytest.approx(balloon.matrix.e, abs=1)
    assert text.matrix.f - rise(block.font) / 2 == pytest.approx(balloon.matrix.f, abs=1)


def test_a_whisper_is_dashed_and_a_shout_has_corners() -> None:
    here = words.context()
    counts = {}
    for kind in KINDS:
        item = replace(words.BUBBLE, kind=kind)  # type: ignore[arg-type]
        shown = next(stage.draws(bubble.draw(item, 40, here)))
        assert isinstance(shown.sprite.source, Vector)
        counts[kind] = len(re.findall("<path", shown.sprite.source.svg))
    assert counts["whisper"] > 4 * counts["speech"]
    assert counts["thought"] > counts["speech"]


def test_a_far_tail_is_short_enough_for_its_picture() -> None:
    here = words.context()
    far = replace(words.BUBBLE, tail=Point(900, 1800))
    assert bubble.draw(far, 40, here)
