"""Mira's head in three quarters: umber hair with a bun and a pencil through it."""

from __future__ import annotations

import numpy as np
from paintbox import HAIR, SKIN, soft

from people.face import Face
from people.palette import INK, RIM, TAN, UMBER
from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group

FACE = Face(TAN, UMBER.shade)
OUTLINE = [
    (452, 178), (548, 212), (588, 296), (584, 372), (548, 438),
    (482, 470), (408, 452), (344, 396), (318, 314), (346, 222),
]  # fmt: skip
EAR = [(330, 300), (306, 304), (292, 338), (302, 376), (330, 388)]
BACK = [
    (446, 104), (540, 112), (618, 176), (648, 270), (642, 352), (664, 430), (654, 496), (600, 544), (606, 508),
    (560, 540), (500, 534), (440, 530), (380, 540), (336, 552), (348, 520), (300, 538), (252, 512), (276, 484),
    (262, 450), (276, 404), (256, 340), (270, 232), (340, 140),
]  # fmt: skip
BACK_TIPS = (7, 8, 13, 14, 16, 17)
BUN = [(486, 52), (548, 36), (606, 62), (622, 118), (590, 166), (520, 172), (466, 142), (458, 92)]
FRINGE = [
    (512, 140), (430, 128), (338, 176), (300, 256), (294, 330), (300, 386), (322, 404), (334, 340), (352, 284),
    (392, 252), (440, 236), (480, 206), (508, 178), (530, 214), (566, 246), (590, 290), (600, 350), (606, 404),
    (628, 380), (634, 300), (630, 240), (592, 176),
]  # fmt: skip
FRINGE_DOWN = [
    (512, 138), (430, 126), (338, 172), (298, 256), (292, 336), (300, 398), (322, 416), (332, 356), (350, 306),
    (388, 280), (436, 266), (478, 244), (506, 222), (534, 250), (568, 278), (590, 316), (602, 366), (608, 416),
    (630, 392), (638, 306), (634, 240), (594, 174),
]  # fmt: skip
FRECKLES = ((370, 396), (386, 402), (378, 414), (396, 392), (552, 392), (566, 400), (546, 404))


def hair_back(pen: Gouache) -> str:
    """All that hangs behind the face, with uneven tips."""
    shape, h = pen.edge(BACK, 2.0, 4, 9, BACK_TIPS), UMBER
    return group(
        filled(shape, h.base),
        clipped(
            shape,
            pen.brush([(600, 150), (640, 280), (626, 400), (640, 520)], 60, h.shade, 2, 0.3),
            pen.brush([(560, 420), (590, 470), (560, 530)], 70, h.shade, 12, 0.3),
            pen.brush([(450, 500), (540, 470), (620, 500)], 50, h.shade, 13, 0.3),
            pen.brush([(420, 490), (480, 460), (540, 470)], 70, h.deep, 14, 0.4),
            pen.brush([(300, 240), (276, 340), (300, 440), (296, 540)], 34, h.light, 3, 0.8, opacity=0.6),
            pen.brush([(330, 400), (310, 460), (340, 530)], 26, h.light, 4, 0.8, opacity=0.55),
            pen.brush(
                [(350, 140), (284, 220), (264, 330), (286, 410), (268, 480)], 11, "#EDB566", 5, 0.9, opacity=0.85
            ),
            pen.brush([(300, 190), (268, 270), (262, 330)], 6, RIM, 6, 0.9, opacity=0.9),
            pen.brush([(650, 360), (652, 430), (616, 500)], 16, h.light, 8, 0.9, opacity=0.45),
        ),
        filter_id=HAIR,
    )


def bun(pen: Gouache) -> str:
    """The messy bun and the pencil through it."""
    shape, h = pen.edge(BUN, 2.5, 8, 8), UMBER
    coil = clipped(
        shape,
        pen.brush([(600, 50), (630, 110), (580, 170)], 46, h.shade, 3, 0.4),
        pen.brush([(480, 160), (540, 176), (610, 150)], 34, h.shade, 4, 0.4),
        pen.brush([(474, 130), (480, 80), (540, 54), (600, 84)], 24, h.light, 3, 0.7, opacity=0.85),
        pen.brush([(504, 148), (512, 104), (556, 88), (590, 120), (570, 156)], 15, h.light, 5, 0.8, opacity=0.7),
        pen.brush([(478, 100), (510, 60), (560, 50)], 10, "#E5AB66", 5, 0.8, opacity=0.95),
    )
    return group(_pencil(pen), filled(shape, h.base), coil, filter_id=HAIR)


def _pencil(pen: Gouache) -> str:
    pieces = (
        ([(404, 170), (398, 158), (640, 44), (648, 58)], "#F0B63F"),
        ([(404, 170), (401, 164), (644, 51), (648, 58)], "#CC8A2E"),
        ([(640, 44), (660, 36), (666, 48), (648, 58)], "#E88072"),
        ([(632, 48), (641, 44), (649, 58), (639, 62)], "#C9B9A0"),
        ([(404, 172), (398, 156), (372, 178)], "#F5D9A8"),
        ([(384, 177), (381, 170), (372, 178)], INK),
    )
    return "".join(filled(pen.rough(np.array(corners, float), 0.5, 2), color) for corners, color in pieces)


def face(pen: Gouache) -> str:
    """Skin, cheeks, nose, freckles, and the fringe's shadow that seats the hair."""
    return _face(pen, 0)


def face_down(pen: Gouache) -> str:
    """The same face looking down: nose and cheeks lower, more shadow under the fringe."""
    return _face(pen, 22)


def _face(pen: Gouache, drop: float) -> str:
    shape, s = pen.edge(OUTLINE, 1.2, 2, 9), TAN
    shadow = [(330, 330 + drop), (360, 270 + drop), (440, 226 + drop), (510, 196 + drop), (560, 250 + drop), (596, 320)]
    inside = clipped(
        shape,
        pen.brush([(566, 230), (588, 320), (568, 410), (500, 470)], 44, s.shade, 2, 0.5, 5, 0.8),
        pen.brush([(420, 466), (490, 476), (560, 440)], 24, s.shade, 3, 0.6, 5, 0.8),
        group(pen.brush(shadow, 54 + drop, s.brow, 5, 0.4, 5, 0.85), filter_id=soft(4)),
        pen.brush([(356, 380), (352, 330), (384, 292 + drop), (430, 282 + drop)], 26, s.light, 7, 0.9, 5, 0.6),
        pen.brush([(372, 440), (356, 400), (352, 360)], 18, s.light, 8, 0.9, 5, 0.6),
        pen.brush([(500, 300 + drop), (540, 296 + drop), (556, 320 + drop)], 16, s.light, 9, 0.9, 5, 0.35),
        filled(ellipse(384, 410 + drop * 0.6, 44, 30), s.blush, 0.5, soft(9)),
        filled(ellipse(556, 406 + drop * 0.6, 34, 28), s.blush, 0.45, soft(9)),
        pen.brush(
            [(356, 424 + drop * 0.6), (384, 408 + drop * 0.6), (416, 402 + drop * 0.6)], 26, s.cheek, 4, 0.9, 5, 0.4
        ),
        pen.brush(
            [(540, 412 + drop * 0.6), (560, 402 + drop * 0.6), (580, 400 + drop * 0.6)], 20, s.cheek, 4, 0.9, 5, 0.4
        ),
        filled(ellipse(486, 388 + drop, 18, 14), s.blush, 0.34, soft(4)),
    )
    nose = pen.mark(
        [(488, 374 + drop), (500, 390 + drop), (492, 400 + drop), (476, 400 + drop)], [2, 6, 6, 2], s.nose, 3, 0.1
    )
    nose += pen.mark([(478, 376 + drop), (480, 386 + drop)], [4, 7, 3], s.light, 2, 0.1, opacity=0.9)
    freckles = "".join(filled(ellipse(x, y + drop * 0.6, 2.3, 2), s.freckle, 0.6) for x, y in FRECKLES)
    ear = pen.cut(EAR, s.base, 1, 3) + pen.mark([(318, 326), (306, 342), (318, 364)], [3, 6, 3], s.shade, 3, 0.1)
    return group(ear, filled(shape, s.base), inside, nose, freckles, filter_id=SKIN)


def fringe(pen: Gouache) -> str:
    """The hair in front of the face."""
    return _fringe(pen, FRINGE, 0)


def fringe_down(pen: Gouache) -> str:
    """More of the crown is seen, and the fringe falls lower."""
    return _fringe(pen, FRINGE_DOWN, 26)


def _fringe(pen: Gouache, outline: list[tuple[float, float]], drop: float) -> str:
    shape, h = pen.edge(outline, 1.8, 6, 8), UMBER
    strokes = clipped(
        shape,
        pen.brush([(540, 150), (596, 210 + drop), (620, 300), (614, 410)], 36, h.shade, 2, 0.3),
        pen.brush([(520, 190 + drop), (560, 240 + drop), (596, 320)], 20, h.shade, 4, 0.5),
        pen.brush(
            [(504, 176 + drop), (450, 220 + drop), (370, 252 + drop), (330, 320 + drop), (318, 400)],
            22,
            h.shade,
            6,
            0.4,
        ),
        pen.brush([(500, 156), (430, 170), (360, 222 + drop), (322, 310)], 34, h.light, 3, 0.8, opacity=0.8),
        pen.brush([(480, 190 + drop), (420, 214 + drop), (366, 258 + drop)], 14, h.light, 5, 0.8, opacity=0.6),
        pen.brush([(474, 146), (400, 158), (334, 214), (304, 300)], 20, h.gold, 7, 0.9, opacity=0.85),
        pen.brush([(440, 142), (380, 160), (340, 196)], 9, h.glint, 7, 0.9, opacity=0.95),
        pen.brush([(530, 166), (572, 206 + drop), (606, 276 + drop)], 12, h.light, 9, 0.9, opacity=0.6),
    )
    stray = (
        pen.mark([(430, 122), (414, 100), (390, 96)], [5, 4, 1], h.base)
        + pen.mark([(330, 180), (306, 186), (292, 204)], [5, 4, 1], h.base)
        + pen.mark([(312, 390), (316, 424), (304, 446)], [9, 6, 1], h.base)
        + pen.mark([(612, 396), (610, 424), (620, 444)], [8, 6, 1], h.shade)
    )
    return group(filled(shape, h.base), strokes, stray, filter_id=HAIR)
