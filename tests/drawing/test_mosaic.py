"""Mosaics and splits: tiles settle in their cells, places keep to their halves."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.core.display import Clip, Group
from pipeline.drawing.screens import mosaic, split
from pipeline.drawing.screens.mosaic import COMES, FILLS
from pipeline.timeline.model import Mosaic
from tests.drawing import screens, stage, words

LAST = screens.TILES[-1].at


def windows(item: Mosaic, n: int) -> list[tuple[float, float]]:
    """Where tiles are clipped: the left top corners."""
    nodes = mosaic.draw(item, n, words.context())
    clips = [node.clip for node in nodes if isinstance(node, Group) and node.clip]
    return [corner(clip) for clip in clips]


def corner(clip: Clip) -> tuple[float, float]:
    points = clip.polygons[0]
    return round(min(x for x, _ in points)), round(min(y for _, y in points))


def test_tiles_come_one_after_the_other() -> None:
    counts = [len(windows(screens.MOSAIC, n)) for n in (0, 4, 10, LAST)]
    assert counts == [1, 3, 6, 9]


def test_they_settle_side_by_side() -> None:
    found = windows(screens.MOSAIC, LAST + COMES + 30)
    xs, ys = sorted({x for x, _ in found}), sorted({y for _, y in found})
    assert (len(xs), len(ys)) == (3, 3)
    assert all(abs(b - a - 120) <= 1 for a, b in (*pairwise(xs), *pairwise(ys)))
    assert abs(xs[0] - (495 - 1.5 * 120 + 60 * (1 - FILLS))) < 4


def test_what_has_settled_stands_still() -> None:
    here, n = words.context(), 100
    still = [
        list(stage.draws(mosaic.draw(replace(screens.MOSAIC, text=""), each, here))) for each in (n, n + 7, n + 31)
    ]
    assert still[0] == still[1] == still[2]


def test_each_place_keeps_to_its_half() -> None:
    left, right = (node for node in split.draw(screens.SPLIT, 60, words.context()) if isinstance(node, Group))
    for half, (low, high) in ((left, (0, 540)), (right, (540, 1080))):
        assert half.clip is not None
        xs = [x for x, _ in half.clip.polygons[0]]
        assert (min(xs), max(xs)) == (low, high)
    assert any("torso" in name for name in stage.names((left,)))
    assert any("heart" in name for name in stage.names((right,)))
    said = {text.text for _, text, _ in words.letters(split.draw(screens.SPLIT, 60, words.context()))}
    assert said == {"at school", "at home"}
