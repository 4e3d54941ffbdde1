"""A sheet of washed paper, for cards."""

from __future__ import annotations

from pipeline.drawing.styles.gouache import Gouache
from places import wall

PAPER = ("#FFF3CF", "#FBE7B6", "#F1CE8E", "#EBC07C")


def paper(pen: Gouache) -> str:
    return wall.washed(PAPER, pen, seed=54, count=160)
