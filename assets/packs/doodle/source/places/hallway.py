"""A school hallway: lockers in a few strokes, a window, feet that pass as scribbles."""

from __future__ import annotations

from pipeline.drawing.styles.ink import (
    GREY,
    PAGE,
    PALE,
    YELLOW,
    filled,
    hatch,
    marker,
    outline,
    polygon,
    stroke,
)

FLOOR = 1250.0


def lockers(phase: int) -> str:
    """Six lockers; one has a yellow door."""
    return "".join(_locker(-60 + 205 * i, i, phase) for i in range(6)) + stroke(
        [(-90, FLOOR), (540, FLOOR + 6), (1170, FLOOR)], 11, seed=5, phase=phase, taper=(0.02, 0.02)
    )


def _locker(x: float, i: int, phase: int) -> str:
    door = polygon([(x, 420), (x + 190, 414), (x + 190, FLOOR - 16), (x, FLOOR - 12)])
    slots = [[(x + 50, y), (x + 140, y - 2)] for y in (500, 530, 560)]
    coat = marker(door, YELLOW if i == 3 else PALE, -24, 40, seed=i, shift=(8, 6), gaps=2) if i in (1, 3) else ""
    return (
        filled(door.path(), PAGE)
        + coat
        + outline(door, 8, seed=10 + i, phase=phase, fill=None)
        + "".join(stroke(slot, 7, seed=20 + i, phase=phase) for slot in slots)
        + stroke([(x + 158, 790), (x + 160, 850)], 12, seed=30 + i, phase=phase, ends=(0.8, 0.8))
    )


def ceiling(phase: int) -> str:
    """A lamp and a notice board above the lockers."""
    board = polygon([(120, 190), (520, 180), (526, 350), (116, 356)])
    papers = (
        polygon([(160, 220), (250, 216), (252, 300), (158, 304)]),
        polygon([(300, 230), (400, 222), (404, 326), (306, 330)]),
    )
    lines = [[(322, y), (386, y - 3)] for y in (262, 284, 306)]
    return (
        outline(board, 9, seed=1, phase=phase, fill=GREY)
        + "".join(outline(paper, 6, seed=2 + i, phase=phase) for i, paper in enumerate(papers))
        + "".join(stroke(line, 4, seed=6, phase=phase) for line in lines)
        + outline(polygon([(660, 120), (980, 120), (940, 176), (700, 176)]), 9, seed=8, phase=phase)
        + "".join(stroke([(x, 196), (x * 1.02 - 14, 236)], 6, seed=9, phase=phase) for x in (720, 780, 840, 900))
    )


def floor(phase: int) -> str:
    """Tiles that run to the viewer and a shadow along the lockers."""
    tiles = [[(540 + (x - 540) * 0.5, FLOOR + 10), (x, 2000)] for x in (-400, -60, 280, 800, 1140, 1480)]
    rows = [[(-90, y), (540, y + 6), (1170, y)] for y in (1360, 1530, 1780)]
    shade = polygon([(-90, FLOOR + 4), (1170, FLOOR + 4), (1170, FLOOR + 44), (-90, FLOOR + 44)])
    return hatch(shade, 80, 13, 4, seed=3, phase=phase) + "".join(
        stroke(line, 5, seed=40 + i, phase=phase, opacity=0.55) for i, line in enumerate([*tiles, *rows])
    )
