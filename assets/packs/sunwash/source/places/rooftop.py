"""The roof at sunset: the town in three washes, notes pegged on the line like laundry, everything lit."""

from __future__ import annotations

import numpy as np
from paintbox import SKIN, soft
from things.paper import NOTES, note

from pipeline.drawing.styles.gouache import (
    Gouache,
    clipped,
    ellipse,
    filled,
    group,
    mixed,
    moved,
    resampled,
    spline,
)
from places import wall

CLOUDS = (
    (-60, 330, 520, 50, "#FFE6B4"),
    (420, 250, 640, 60, "#F6BE98"),
    (620, 420, 560, 44, "#FBD3A0"),
    (-80, 600, 420, 36, "#FFF0C6"),
    (300, 690, 700, 40, "#FBCB98"),
    (100, 140, 500, 56, "#EBA88C"),
)
LINE = [(-100, 486), (180, 560), (460, 590), (760, 560), (1180, 452)]


def sky(pen: Gouache) -> str:
    """Peach to mauve, the sun low on the left, long clouds."""
    glow = filled(ellipse(170, 760, 420, 380), "#FFF0BE", 0.6, soft(90))
    glow += filled(ellipse(170, 790, 240, 220), "#FFF6D2", 0.7, soft(60))
    glow += filled(ellipse(170, 800, 88, 88), "#FFFCEA", 1, soft(4))
    clouds = [
        pen.brush([(x, y), (x + w / 2, y - 14), (x + w, y + 6)], h, color, 9 + i, 0.9, 5, 0.7)
        for i, (x, y, w, h, color) in enumerate(CLOUDS)
    ]
    return wall.washed(wall.SUNSET, pen, seed=24, slope=-0.12) + glow + "".join(clouds)


def town(pen: Gouache) -> str:
    """Roofs and gables in three washes, nearer ones warmer and darker."""
    washes = (
        (980, "#DDA592", "#F2C8A4", 3, 110),
        (1080, "#C98A80", "#F0B48C", 5, 150),
        (1190, "#A9666A", "#E0936C", 8, 190),
    )
    return "".join(_row(y, base, light, seed, step, pen) for y, base, light, seed, step in washes)


def _row(y: float, base: str, light: str, seed: int, step: int, pen: Gouache) -> str:
    rng = np.random.default_rng(seed)
    drawn, x = [], -120.0
    while x < 1200:
        width, high = step * rng.uniform(0.8, 1.5), step * rng.uniform(0.5, 1.2)
        peak = high + step * rng.uniform(0.25, 0.5)
        shape = pen.edge(
            [(x, 1500), (x, y - high), (x + width * 0.5, y - peak), (x + width, y - high), (x + width, 1500)],
            1.6,
            int(x) + 200,
            8,
            (0, 1, 2, 3, 4),
        )
        lit = [(x + 6, y - high + 12), (x + 8, y + 160)]
        windows = "".join(
            pen.cut(
                [(u, v), (u + step * 0.13, v), (u + step * 0.13, v + step * 0.18), (u, v + step * 0.18)],
                "#FFE6A0",
                0.6,
                int(u) + 300,
                5,
                (0, 1, 2, 3),
            )
            for u in np.arange(x + width * 0.25, x + width * 0.8, step * 0.34)
            for v in (y - high + step * 0.24, y - high + step * 0.62)
            if rng.random() < 0.5
        )
        drawn.append(
            filled(shape, base)
            + clipped(
                shape,
                pen.brush(
                    [(x + width * 0.8, y - high), (x + width * 0.85, y + 240)],
                    width * 0.4,
                    mixed(base, "#6B3A4A", 0.3),
                    int(x) + 400,
                    0.7,
                    5,
                    0.7,
                ),
                pen.brush(lit, width * 0.18, light, int(x) + 500, 0.8, 5, 0.9),
                pen.brush([(x, y - high), (x + width * 0.5, y - peak)], 14, light, int(x) + 600, 0.7, 5, 0.9),
            )
            + windows
        )
        x += width * rng.uniform(0.86, 1.0)
    return group(*drawn, filter_id=SKIN)


BRICKS = ("#F0AE76", "#DB8C5B", "#F8C690", "#D07C50")


def roof(pen: Gouache) -> str:
    """A low brick wall with coping, and the boards we stand on, lit from the left."""
    wall_shape = pen.rough(np.array([(-100, 1290), (1180, 1280), (1180, 1480), (-100, 1490)], float), 2, 3, 9)
    parapet = filled(wall_shape, "#B9694A") + "".join(
        pen.brush(
            [(x, 1322 + row * 46), (x + 38, 1321 + row * 46), (x + 76, 1322 + row * 46)],
            36,
            BRICKS[(row * 3 + i * 5) % 4],
            70 + row * 30 + i,
            0.35,
            6,
            0.95,
            (0.01, 0.02),
        )
        for row in range(4)
        for i, x in enumerate(range(-100 + row % 2 * 46, 1180, 88))
    )
    coping = pen.brush([(-100, 1284), (540, 1279), (1180, 1275)], 50, "#FBD7A0", 5, 0.3, 4, 1, (0.01, 0.02))
    coping += pen.brush([(-100, 1308), (540, 1303), (1180, 1300)], 13, "#A8523F", 6, 0.6, 5, 0.8)
    floor_shape = pen.rough(np.array([(-100, 1484), (1180, 1474), (1180, 2010), (-100, 2010)], float), 2, 4, 9)
    boards = [
        pen.brush(
            [(-100, 1506 + i * 48), (540, 1500 + i * 48), (1180, 1496 + i * 48)],
            50,
            mixed("#EDB274", "#A4603F", i / 10),
            90 + i,
            0.6,
            6,
            0.95,
        )
        for i in range(11)
    ]
    gaps = [
        pen.brush([(-100, 1530 + i * 48), (1180, 1520 + i * 48)], 5, "#8A4A38", 120 + i, 0.6, 4, 0.8) for i in range(11)
    ]
    sun = pen.brush([(-100, 1566), (300, 1560), (760, 1552)], 70, "#FBD592", 9, 0.9, 6, 0.7)
    sun += pen.brush([(-100, 1690), (200, 1684), (560, 1680)], 60, "#F6C482", 10, 0.9, 6, 0.6)
    cast = wall.shadow([(-100, 1486), (1180, 1476), (1180, 1516), (-100, 1512)], 0.4, soft(9), pen, "#6B2F3A")
    return (
        group(filled(floor_shape, "#C4784E"), *boards, *gaps, sun, filter_id=SKIN)
        + cast
        + group(parapet, coping, filter_id=SKIN)
    )


def line(pen: Gouache) -> str:
    """The washing line full of kind notes, each with its peg."""
    rope = filled(pen.tube(LINE, [5, 6, 6, 6, 5], 0.8, 3), "#8E5535")
    hung = [_pegged(index, x, y, pen) for index, (x, y) in enumerate(_along(15))]
    return rope + group(*hung, filter_id=SKIN)


def _along(count: int) -> list[tuple[float, float]]:
    way = resampled(spline(LINE, closed=False), 4, closed=False)
    return [(float(x), float(y)) for x, y in way[np.linspace(12, len(way) - 12, count).astype(int)]]


def _pegged(index: int, x: float, y: float, pen: Gouache) -> str:
    rng = np.random.default_rng(300 + index)
    width, high, turn = rng.uniform(62, 84), rng.uniform(70, 96), rng.uniform(-7, 7)
    paper = group(note(width, high, NOTES[index % len(NOTES)], index, pen), transform=moved(0, round(high / 2 + 2)))
    peg = filled(pen.tube([(0, -16), (0, 14)], [11, 11], 0.6, index), "#D9964F") + pen.mark(
        [(-3, -13), (-3, 10)], [2, 2], "#F8D79A"
    )
    return group(paper, peg, transform=moved(round(x, 1), round(y, 1), round(turn, 1)))
