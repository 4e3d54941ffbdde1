"""Big glossy eyes: whites, pupils that move inside them, lids and lashes over them. Highlights are never mirrored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from people.skin import Look
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, blurred, down, oval, painted, tapered

Points = list[tuple[float, float]]
Sided = Callable[[int], str]  # -1 is the viewer's left eye, 1 the right one

WHITE: Points = [
    (-38, 6), (-34, -34), (-6, -58), (28, -52), (46, -16), (44, 22), (26, 52), (0, 60), (-26, 46),
]  # fmt: skip
LASHES: Mapping[str, Points] = MappingProxyType(
    {
        "open": [(-44, -6), (-36, -38), (-6, -62), (30, -56), (52, -26), (64, -14)],
        "firm": [(-44, -22), (-22, -40), (8, -48), (34, -48), (52, -28), (64, -20)],
        "low": [(-46, 2), (-32, -20), (-4, -32), (30, -29), (52, -8), (64, 4)],
        "sad": [(-42, -30), (-22, -42), (6, -42), (34, -30), (54, -6), (62, 8)],
    }
)
LID_OF: Mapping[str, str] = MappingProxyType(
    {"open": "open", "wide": "open", "teary": "open", "firm": "firm", "low": "low", "sad": "sad"}
)
IRIS = MappingProxyType({"wide": (31.0, 43.0), "low": (38.0, 50.0)})
USUAL_IRIS = (40.0, 57.0)
TOP: Points = [(70.0, -90.0), (-62.0, -90.0)]  # above every lid


def whites(kind: str, side: int) -> str:
    """The eyeball."""
    return painted(_white(side), Gradient(((0, "#E7D3F2"), (0.4, "#FFFFFF"), (1, "#FFF3FA"))))


def pupils(look: Look, kind: str, side: int, gaze: tuple[float, float] = (0.0, 0.0)) -> str:
    """Iris, pupil, the glow at its foot, and the lights, which are in the same place in both eyes."""
    rx, ry = IRIS.get(kind, USUAL_IRIS)
    x, y = 6 * side + gaze[0], 4 + gaze[1]
    rim = f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx - 2.5:g}" ry="{ry - 2.5:g}" fill="none" stroke="{look.iris[0]}" '
    markup = oval(x, y, rx, ry, Gradient(((0, look.iris[0]), (0.45, look.iris[1]), (0.95, look.iris[2]))))
    markup += rim + 'stroke-width="5" opacity=".55"/>'
    markup += oval(x, y - 8, round(rx * 0.52, 1), round(ry * 0.5, 1), look.pupil, 0.92)
    markup += blurred(oval(x, y - 4 + ry * 0.62, round(rx * 0.6), round(ry * 0.24), "#E9FFFF", 0.75), 4)
    half = gaze[0] / 2, gaze[1] / 2
    markup += oval(half[0] - 12, half[1] - 20, 14, 17, "#FFFFFF", turn=-18)
    markup += oval(half[0] + 16, half[1] + 24, 7, 7, "#FFFFFF", 0.95)
    markup += oval(half[0] - 16, half[1] + 14, 3.4, 3.4, "#FFFFFF", 0.85)
    if kind == "teary":
        markup += oval(0, 54, 40, 16, "#FFFFFF", 0.85) + oval(4, 40, 11, 6, "#FFFFFF", 0.9)
    return markup


def lids(look: Look, kind: str, side: int) -> str:
    """The lash's shadow on the eye, the lid, the lashes, and a short soft line below."""
    name = LID_OF[kind]
    lash = _mirrored(LASHES[name], side)
    drop = {"open": 0.0, "firm": 8.0, "low": 22.0, "sad": 10.0}[name]
    shadow = _mirrored([(-60, -90), (60, -90), (60, -22), (20, -38), (-20, -34), (-60, -10)], side)
    shade = blurred(painted(ink.Curve([(x, y + drop) for x, y in shadow]), look.iris[0], 0.38), 4)
    lid = ""
    if name != "open":
        lid = painted(ink.Curve([*lash[:-1], *_mirrored(TOP, side)]), look.skin.base)
    markup = ink.clipped(_white(side), shade + lid)
    markup += tapered(lash, 15, look.lash, (0.45, 0.3), (0.15, 0.05))
    flick = [(44, -34 + drop), (56, -40 + drop), (66, -46 + drop)]
    markup += tapered(_mirrored(flick, side), 8, look.lash, (0.1, 0.8), (0.9, 0.05))
    crease = [(-20, -76 + drop / 2), (8, -82 + drop / 2), (34, -74 + drop / 2)]
    markup += tapered(_mirrored(crease, side), 4.5, look.lash_soft, (0.5, 0.5))
    return markup + tapered(_mirrored([(0, 66), (18, 63), (34, 50)], side), 4.5, look.lash_soft, (0.6, 0.5))


def arch(look: Look, side: int) -> str:
    """An eye shut with joy."""
    bow = [(-46, 18), (-26, -16), (4, -26), (34, -12), (52, 20)]
    flick = tapered(_mirrored([(44, 4), (58, 0), (68, -6)], side), 8, look.lash, (0.1, 0.8), (0.9, 0.05))
    return tapered(_mirrored(bow, side), 15, look.lash, (0.3, 0.3), (0.25, 0.25)) + flick


def closed(look: Look, side: int) -> str:
    """An eye softly shut, with three lashes."""
    bow = [(-44, 8), (-22, 26), (6, 32), (34, 22), (52, 2)]
    markup = tapered(_mirrored(bow, side), 14, look.lash, (0.3, 0.3), (0.2, 0.25))
    for x, y, right, below in ((22, 30, 8, 16), (40, 18, 14, 11), (52, 4, 16, 4)):
        lash = [(x, y), (x + right * 0.6, y + below * 0.5), (x + right, y + below)]
        markup += tapered(_mirrored(lash, side), 7, look.lash, (0.1, 0.8), (0.9, 0.05))
    return markup


def squeezed(look: Look, side: int) -> str:
    """An eye squeezed shut: two strokes that meet."""
    upper = tapered(_mirrored([(44, -22), (10, -8), (-32, 8)], side), 13, look.lash, (0.3, 0.1), (0.2, 0.7))
    return upper + tapered(_mirrored([(-32, 8), (8, 18), (42, 32)], side), 13, look.lash, (0.1, 0.3), (0.7, 0.2))


def star(look: Look, side: int) -> str:
    """What shows instead of a pupil when everything is wonderful."""
    shape = ink.star(4 * side, 4, 40, 0.52, turn=-84)
    return painted(shape, down("#FFF0A8", "#FFD05E")) + oval(-10, -10, 8, 6, "#FFFFFF", turn=-30)


def _white(side: int) -> ink.Curve:
    return ink.Curve(_mirrored(WHITE, side))


def _mirrored(points: Points, side: int) -> Points:
    return [(x * side, y) for x, y in points]
