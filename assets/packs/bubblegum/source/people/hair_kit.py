"""Kit's hair: short shards with a broken top, and one tuft that will not lie down."""

from __future__ import annotations

from people.face import View
from people.part import Part
from people.skin import KIT
from people.strands import Knots, Line, partings, wedges
from pipeline.core.geometry import Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, Rim, painted, soft

CROP: Knots = [
    (400, 16), (452, 10), (496, -22, "c"), (514, 26), (562, 58), (612, 74, "c"), (612, 124), (638, 196), (644, 262),
    (628, 322, "c"), (612, 290), (600, 244), (588, 270), (560, 296, "c"), (548, 262), (520, 226, "c"), (500, 264),
    (448, 294, "c"), (448, 252), (424, 210, "c"), (390, 264), (326, 296, "c"), (336, 250), (332, 216, "c"),
    (292, 270), (232, 300, "c"), (240, 262), (234, 232, "c"), (212, 282), (178, 330, "c"), (164, 262), (168, 196),
    (194, 124), (200, 78, "c"), (248, 56), (300, 24), (318, -12, "c"), (352, 16),
]  # fmt: skip
BAND: Knots = [
    (200, 206), (230, 150), (290, 112), (380, 92), (420, 96), (414, 122, "c"), (390, 112), (376, 146, "c"),
    (352, 124), (318, 136), (300, 172, "c"), (282, 150), (244, 176), (226, 226, "c"), (214, 208),
]  # fmt: skip
TUCKS: list[Line] = [
    [(424, 210), (448, 252), (448, 294), (470, 280), (484, 220), (450, 150)],
    [(332, 216), (336, 250), (326, 296), (352, 284), (378, 230), (372, 160)],
    [(234, 232), (240, 262), (232, 300), (262, 288), (284, 236), (290, 180)],
    [(520, 226), (548, 262), (560, 296), (580, 270), (570, 210), (540, 160)],
]
NOTCHES: list[tuple[Line, float]] = [
    ([(424, 212), (436, 150), (480, 80)], 8),
    ([(332, 218), (350, 160), (400, 100)], 7),
    ([(234, 234), (262, 176), (320, 120)], 7),
    ([(520, 228), (530, 160), (540, 100)], 7),
]
TUFT: Knots = [
    (352, 40), (344, 2), (318, -42, "c"), (368, -18), (398, -6), (408, -34), (396, -70, "c"), (448, -40), (462, 2),
    (458, 40),
]  # fmt: skip
BACK = ("#3E8FB8", "#255E86")


def front(view: View) -> Part:
    """The crop with its shards over the forehead."""
    hair = KIT.hair
    inner = painted(ink.Curve([_bent(k, view) for k in BAND]), Gradient(((0, "#FFFFFF", 0.8), (1, "#FFFFFF", 0.3))))
    inner += wedges(KIT, [[_bent(k, view)[:2] for k in shape] for shape in TUCKS])
    fill = Gradient(((0, hair.light), (0.45, hair.base), (1, KIT.ends[0])))
    shape = ink.Curve([_bent(k, view) for k in CROP])
    markup = soft(shape, fill, hair.dark((-8, -14), 9, 0.55), Rim("#FFFFFF", (-6, -3), 1.6, 0.8), hair.edge(9), inner)
    markup += partings(KIT, [([_bent(k, view)[:2] for k in line], width) for line, width in NOTCHES])
    return Part(view.of("hair-front"), markup, Point(400, 470))


def tuft(view: View) -> Part:
    """Stands up behind the crop."""
    hair = KIT.hair
    fill = Gradient(((0, hair.light), (1, hair.base)))
    shape = ink.Curve(TUFT)
    markup = soft(shape, fill, hair.dark((-6, -9), 6, 0.6), Rim("#FFFFFF", (-4, -2), 1.6, 0.8), hair.edge(8))
    return Part(view.of("tuft"), markup, Point(404, 50))


def _bent(knot: tuple, view: View) -> tuple:
    x, y, *rest = knot
    deep = min(1.0, max(0.0, (y - 60) / 120)) * (1.0 if 210 < x < 600 else 0.3)
    return (x, y + view.drop * 0.8 * deep, *rest)
