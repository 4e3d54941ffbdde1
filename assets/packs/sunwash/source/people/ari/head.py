"""Ari's head in three quarters: a cloud of dark curls around a round brown face."""

from __future__ import annotations

import math
from collections.abc import Sequence

from paintbox import HAIR, SKIN, soft

from people.face import Face
from people.palette import BROWN, COAL, RIM
from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, moved

FACE = Face(BROWN, COAL.deep, eyes=(404, 530), eye_line=372, brow_line=316, mouth=(474, 438), size=1.06)
OUTLINE = [
    (452, 190), (548, 214), (598, 290), (600, 368), (564, 440), (486, 476), (402, 458), (336, 404), (312, 326),
    (340, 232),
]  # fmt: skip
EAR = [(326, 318), (300, 320), (286, 352), (298, 390), (328, 400)]
# x, y, radius of each curl, back to front.
CLOUD = (
    (630, 386, 40), (300, 396, 40), (646, 320, 52), (282, 338, 52), (634, 250, 60), (290, 262, 60), (596, 178, 66),
    (324, 190, 66), (536, 128, 68), (384, 136, 68), (460, 108, 70), (460, 190, 96),
)  # fmt: skip
HAIRLINE = ((338, 262, 36), (590, 258, 38), (376, 224, 42), (552, 220, 42), (424, 200, 44), (496, 198, 46))
HAIRLINE_DOWN = ((334, 286, 38), (594, 282, 40), (374, 252, 46), (556, 248, 46), (424, 230, 48), (498, 228, 50))


def _curls(curls: Sequence[tuple[float, float, float]], pen: Gouache, seed: int) -> str:
    return "".join(_curl(x, y, r, seed + index, pen) for index, (x, y, r) in enumerate(curls))


def _curl(x: float, y: float, radius: float, seed: int, pen: Gouache) -> str:
    """One round curl: dark low on the right, light up on the left, a coil in its middle."""
    ring = [(x + radius * math.cos(a), y + radius * 0.96 * math.sin(a)) for a in (i * math.pi / 5 for i in range(10))]
    shape, h, r = pen.edge(ring, 3.2, seed, 6), COAL, radius
    low = [(x + r * 0.8, y - r * 0.5), (x + r * 0.75, y + r * 0.35), (x, y + r * 0.85)]
    high = [(x - r * 0.72, y + r * 0.35), (x - r * 0.66, y - r * 0.4), (x + r * 0.2, y - r * 0.74)]
    coil = [(x - r * 0.2, y + r * 0.3), (x - r * 0.36, y - r * 0.16), (x + r * 0.1, y - r * 0.36), (x + r * 0.34, y)]
    return filled(shape, h.base) + clipped(
        shape,
        pen.brush(low, r * 0.62, h.shade, seed, 0.4),
        pen.brush(high, r * 0.34, h.light, seed + 1, 0.8, opacity=0.75),
        pen.brush(coil, r * 0.2, h.light, seed + 2, 0.8, opacity=0.6),
        pen.brush([(px - 4, py - 3) for px, py in high], r * 0.11, h.gold, seed + 3, 0.9, opacity=0.8),
    )


def hair_back(pen: Gouache) -> str:
    """The cloud behind the face, its left edge in the sun."""
    rim = "".join(
        pen.brush(
            [(x - r * 0.9, y + r * 0.3), (x - r * 0.88, y - r * 0.3), (x - r * 0.5, y - r * 0.8)],
            7,
            RIM,
            i,
            0.9,
            opacity=0.8,
        )
        for i, (x, y, r) in enumerate(((282, 338, 52), (290, 262, 60), (324, 190, 66)))
    )
    return group(_curls(CLOUD, pen, 40), rim, filter_id=HAIR)


def fringe(pen: Gouache) -> str:
    return group(_curls(HAIRLINE, pen, 70), filter_id=HAIR)


def fringe_down(pen: Gouache) -> str:
    """Lower on the forehead, as when the head is bent."""
    return group(_curls(HAIRLINE_DOWN, pen, 70), filter_id=HAIR)


def face(pen: Gouache) -> str:
    return _face(pen, 0)


def face_down(pen: Gouache) -> str:
    return _face(pen, 20)


def _face(pen: Gouache, drop: float) -> str:
    """Skin, round cheeks, a small nose, a plaster."""
    shape, s, low = pen.edge(OUTLINE, 1.2, 2, 9), BROWN, drop * 0.6
    shadow = [(326, 330 + drop), (352, 270 + drop), (430, 236 + drop), (510, 230 + drop), (570, 262 + drop), (604, 330)]
    inside = clipped(
        shape,
        pen.brush([(578, 236), (602, 320), (586, 410), (510, 476)], 46, s.shade, 2, 0.5, 5, 0.8),
        pen.brush([(414, 470), (490, 482), (570, 444)], 24, s.shade, 3, 0.6, 5, 0.8),
        group(pen.brush(shadow, 50 + drop, s.brow, 5, 0.4, 5, 0.85), filter_id=soft(4)),
        pen.brush([(348, 388), (344, 340), (374, 300 + drop), (424, 292 + drop)], 26, s.light, 7, 0.9, 5, 0.6),
        pen.brush([(372, 444), (350, 408), (344, 368)], 18, s.light, 8, 0.9, 5, 0.6),
        filled(ellipse(382, 424 + low, 46, 32), s.blush, 0.42, soft(9)),
        filled(ellipse(562, 420 + low, 36, 30), s.blush, 0.4, soft(9)),
        pen.brush([(354, 438 + low), (382, 422 + low), (416, 416 + low)], 26, s.cheek, 4, 0.9, 5, 0.4),
        filled(ellipse(488, 402 + drop, 20, 15), s.blush, 0.3, soft(4)),
    )
    nose = pen.mark(
        [(470, 408 + drop), (480, 416 + drop), (494, 414 + drop), (502, 404 + drop)], [2, 6, 6, 2], s.nose, 3, 0.1
    )
    nose += pen.mark([(478, 388 + drop), (480, 398 + drop)], [4, 8, 3], s.light, 2, 0.1, opacity=0.8)
    ear = pen.cut(EAR, s.base, 1, 3) + pen.mark([(314, 344), (300, 358), (314, 380)], [3, 6, 3], s.shade, 3, 0.1)
    return group(ear, filled(shape, s.base), inside, nose, _plaster(low, pen), filter_id=SKIN)


def _plaster(low: float, pen: Gouache) -> str:
    """Stuck on the cheek that is nearer."""
    strip = pen.cut([(-27, -9), (27, -9), (30, 0), (27, 9), (-27, 9), (-30, 0)], "#F3D3A0", 0.8, 2, 5)
    pad = pen.cut([(-9, -8), (9, -8), (9, 8), (-9, 8)], "#E3B57E", 0.5, 3, 5, corners=(0, 1, 2, 3))
    return group(strip, pad, transform=moved(398, 442 + low, -14, 0.82))
