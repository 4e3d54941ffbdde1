"""Soft candy: one light from the upper left, and nothing that only one painter understands."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from pipeline.core.display import DisplayList, Draw, Sprite, Vector
from pipeline.core.geometry import Box
from pipeline.core.raster import Pixels
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, Line, Rim, Shade, down, oval, soap_bubble, soft, sparkle
from pipeline.drawing.svg import document
from pipeline.paint import Painter, SpriteStore

VIEW = Box(0, 0, 120, 120)
BALL = ink.ellipse(60, 60, 48, 48)


def seen(markup: str) -> Pixels:
    """Painted as looks are, on black."""
    drawn = Draw(Sprite(Vector(document(VIEW, markup))))
    painter = Painter((120, 120), SpriteStore(Path(".")))
    return np.frombuffer(painter.paint(DisplayList((120, 120), (drawn,))), np.uint8).reshape(120, 120, 4).copy()


def test_shade_lies_away_from_the_light_and_the_contour_is_heavier_there() -> None:
    ball = seen(soft(BALL, "#FFFFFF", Shade("#202020", (-14, -18), 9, 0.8)))[:, :, :3].mean(axis=2)
    assert ball[40, 40] > ball[88, 84] + 20
    ring = seen(soft(BALL, "#000000", line=Line("#FFFFFF", 12)))[:, :, :3].mean(axis=2)
    assert ring[60:, 60:].sum() > 1.2 * ring[:60, :60].sum()


def test_a_rim_of_light_lies_inside_the_shaded_edge() -> None:
    plain, lit = (seen(soft(BALL, "#806080", rim=rim))[:, :, 1] for rim in (None, Rim("#FFFFFF", (-6, -3), 1)))
    brighter = np.argwhere(lit.astype(int) > plain.astype(int) + 60)
    assert len(brighter) > 50
    assert (brighter.mean(axis=0) > 60).all()


@pytest.mark.parametrize("fill", [down("#FF0000", "#00FF00"), Glow(((0, "#FF0000"), (1, "#00FF00")))])
def test_colours_run_in_an_oval_too(fill: Gradient | Glow) -> None:
    """Skia does not know how large an ellipse is; what it was given came out black."""
    ball = seen(oval(60, 60, 50, 30, fill)).astype(int)
    assert ball[60, 60, :3].sum() > 200
    assert abs(ball[33, 60, :3] - ball[60, 60, :3]).max() > 60


@pytest.mark.parametrize("name", ["bubble", "sparkle", "ball"])
def test_equal_words_give_equal_markup_that_is_well_formed(name: str) -> None:
    made, again = (_candy(name) for _ in range(2))
    assert made == again
    assert ElementTree.fromstring(document(VIEW, made)).tag.endswith("svg")


def _candy(name: str) -> str:
    if name == "ball":
        return soft(BALL, down("#FFFFFF", "#FF00FF"), Shade("#202020"), Rim(), Line("#400040"))
    return soap_bubble(60, 60, 40) if name == "bubble" else sparkle(60, 60, 30)
