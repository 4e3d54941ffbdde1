"""What is said, thought or whispered on slips of paper. They have no tails: this pack shows who speaks by who moves."""

from __future__ import annotations

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles.gouache import group
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import BubbleLook, Offset
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.paper import sheet_of, taped
from pipeline.drawing.svg import framed

COLORS = frozen({"speech": "#FFF5DA", "thought": "#FBE7B6", "shout": "#F7CDA0", "whisper": "#F3E3C4"})
ROOM = frozen(dict.fromkeys(COLORS, (1.0, 1.0)))


@kept
def slip(width: float, height: float, tip: Offset, kind: str, hand: Hand) -> Vector:
    """Paper about the origin, taped on the side toward its speaker."""
    turn = -3.0 if tip[0] < 0 else 3.0
    paper = sheet_of(width, height, COLORS[kind], hand)
    paper += taped(width * (0.28 if tip[0] < 0 else 0.72), 0, turn * 2, hand, 80)
    return framed(
        group(paper, transform=f"translate({-width / 2:g} {-height / 2:g})"), width, height, 60, centered=True
    )


WASH_SLIP = BubbleLook(slip, ROOM.__getitem__, padding=(44.0, 36.0), leading=1.08)
