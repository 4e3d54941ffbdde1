"""The inside of his head: an empty page, thoughts as a scribble storm, crossed-out words."""

from __future__ import annotations

from things.desk import crumple
from things.hand import lettering, width

from pipeline.drawing.styles.ink import RED, arrow, ellipse, filled, group, moved, scribble, stroke, zigzag
from places.bedroom_desk import draft

WORDS = (
    ("everyone's better", 262, 412, -6),
    ("why bother", 842, 416, 5),
    ("they'd laugh", 196, 566, 4),
    ("not enough", 880, 562, -5),
)

GROUND = 1236.0  # who stands on it stands above the strip of words
DRAFTS = ((120, 1660, -14), (372, 1772, 9), (610, 1650, -6), (842, 1768, 12), (1010, 1624, -18), (200, 1890, 21))
BALLS = ((250, 1590, 0, 0.8), (740, 1590, 70, 0.7), (560, 1862, -20, 0.95), (1000, 1870, 40, 0.85))


def storm(phase: int) -> str:
    """Clouds of scribble that press down from above, redrawn each phase."""
    clouds = ((110, 180, 230, 120, 60), (420, 110, 260, 130, 66), (760, 150, 250, 120, 64), (1030, 240, 200, 130, 54))
    return "".join(
        filled(ellipse(x, y, rx * 0.62, ry * 0.62).path())
        + scribble(x, y, rx, ry, turns=turns, width=7, seed=20 + i, phase=phase)
        + scribble(x + 10, y + 6, rx * 0.8, ry * 0.8, turns=turns - 24, width=6, seed=30 + i, phase=phase)
        for i, (x, y, rx, ry, turns) in enumerate(clouds)
    )


def rain(phase: int) -> str:
    """A few strokes that fall out of the storm."""
    drops = ((90, 380), (300, 340), (470, 320), (640, 330), (930, 400), (1010, 470))
    return "".join(stroke([(x, y), (x - 14, y + 60)], 7, seed=50 + i, phase=phase) for i, (x, y) in enumerate(drops))


def words(phase: int, tongue: str = "") -> str:
    """What he tells himself: short, mild and crossed out."""
    return "".join(_struck(text, x, y, turn, phase, i, tongue) for i, (text, x, y, turn) in enumerate(WORDS))


def _struck(text: str, x: float, y: float, turn: float, phase: int, seed: int, tongue: str) -> str:
    across = width(text, 70, tongue) + 24 if tongue else 27.0 * len(text)
    swipes = stroke(zigzag(-across / 2, -38, across, 34, 2), 7, seed=60 + seed, phase=phase, fill=RED, tension=0.35,
                    taper=(0.02, 0.05), ends=(0.7, 0.4), nib_share=0.2, opacity=0.9)  # fmt: skip
    written = lettering(text, 0, 0, 70, tongue=tongue)
    return f'<g transform="translate({x} {y}) rotate({turn})"><g opacity=".85">{written}</g>{swipes}</g>'


def arrows(phase: int) -> str:
    """Arrows that all point at the one in the middle."""
    paths = (
        [(322, 552), (362, 540), (414, 548)],
        [(756, 548), (716, 538), (668, 548)],
    )
    return "".join(arrow(path, 9, seed=70 + i, phase=phase, head=30) for i, path in enumerate(paths))


def ground(phase: int) -> str:
    """A line to stand on, its shadow, and below it all the drafts that were never shown."""
    line = stroke([(160, GROUND), (540, GROUND + 14), (930, GROUND + 2)], 10, seed=80, phase=phase, taper=(0.2, 0.2))
    shade = [[(300 + 34 * i, GROUND + 22), (276 + 34 * i, GROUND + 48)] for i in range(14)]
    drafts = "".join(
        group(moved(x, y, turn, 1.25), draft(phase, i, pinned=False)) for i, (x, y, turn) in enumerate(DRAFTS)
    )
    balls = "".join(group(moved(*ball), crumple(phase)) for ball in BALLS)
    return line + "".join(stroke(mark, 5, seed=81 + i, phase=phase) for i, mark in enumerate(shade)) + drafts + balls
