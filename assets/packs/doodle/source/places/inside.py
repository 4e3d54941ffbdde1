"""The inside of his head: an empty page, thoughts as a scribble storm, crossed-out words."""

from __future__ import annotations

from things.hand import lettering, width

from pipeline.drawing.styles.ink import RED, arrow, ellipse, filled, scribble, stroke, zigzag

WORDS = (
    ("everyone's better", 270, 430, -6),
    ("why bother", 830, 440, 5),
    ("they'd laugh", 205, 612, 4),
    ("not enough", 862, 606, -5),
)


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
        [(240, 660), (278, 728), (346, 776)],
        [(846, 652), (820, 716), (750, 764)],
    )
    return "".join(arrow(path, 9, seed=70 + i, phase=phase, head=30) for i, path in enumerate(paths))


def ground(phase: int) -> str:
    """A line to stand on, and its shadow."""
    line = stroke([(160, 1640), (540, 1654), (930, 1642)], 10, seed=80, phase=phase, taper=(0.2, 0.2))
    shade = [[(300 + 34 * i, 1662), (276 + 34 * i, 1690)] for i in range(14)]
    return line + "".join(stroke(mark, 5, seed=81 + i, phase=phase) for i, mark in enumerate(shade))
