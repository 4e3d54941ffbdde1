"""A round face and all that changes on it, seen from the front and bent over a phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from people import eyes
from people.mouths import MOODS, SHAPES, mouth
from people.part import Part, shown_first
from people.skin import Look, white_rim
from pipeline.core.geometry import Point
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, Line, blurred, contour, oval, painted, soft, tapered

FACE = [
    (400, 96), (500, 112), (576, 190), (598, 300), (590, 372), (545, 438), (468, 476), (400, 484), (332, 476),
    (255, 438), (210, 372), (202, 300), (224, 190), (300, 112),
]  # fmt: skip
BROWS: Mapping[str, list[tuple[float, float]]] = MappingProxyType(
    {
        "neutral": [(-26, 4), (2, -8), (30, 2)],
        "happy": [(-28, 0), (2, -16), (32, -2)],
        "worried": [(-28, -16), (0, -8), (30, 10)],
        "hurt": [(-28, -20), (-2, -6), (28, 14)],
        "firm": [(-32, 16), (0, 2), (30, -8)],
        "relieved": [(-26, -4), (4, -6), (32, 8)],
        "surprised": [(-26, -12), (2, -26), (30, -14)],
    }
)
OPEN_EYES = ("open", "wide", "teary", "firm", "sad")


@dataclass(frozen=True, slots=True)
class View:
    """How a head is seen: features turned to the side, moved down, and flattened."""

    mark: str
    turn: float
    drop: float = 0.0
    flat: float = 1.0

    def of(self, name: str) -> str:
        """A part's id in this view."""
        return name + self.mark


FRONT = View("", 8.0)
DOWN = View("@down", -4.0, 26.0, 0.9)


def features(look: Look, view: View) -> list[Part]:
    """Eyes, mouth, cheeks and tears; everything of a face but its brows, which lie over the hair."""
    return [*_eyes(look, view), *_mouths(look, view), *_extras(look, view)]


def face(look: Look, view: View) -> Part:
    """Ears, the skull's soft ball, blush and nose."""
    return Part(view.of("face"), _base(look, view) + _blush(look, view), Point(400, 470))


def brows(look: Look, view: View) -> list[Part]:
    """One pair for each mood."""
    return shown_first(
        [Part(view.of(f"brows-{kind}"), _pair_of_brows(look, kind, view), _at(view, 254)) for kind in BROWS]
    )


def _base(look: Look, view: View) -> str:
    skin = look.skin
    markup = ""
    for side in (-1, 1):
        ear = ink.Curve([(400 + side * x, y) for x, y in ((190, 330), (218, 318), (226, 350), (210, 384), (188, 380))])
        markup += soft(ear, skin.base, skin.dark((-4, -5), 4, 0.6), line=skin.edge(7))
    forehead = blurred(oval(400 + view.turn, 180 + view.drop, 210, 120, skin.shade, 0.5), 18)
    fill = Gradient(((0, skin.base), (0.55, skin.base), (1, skin.light)))
    rim = white_rim((-5, -3), 1.6, 0.55)
    markup += soft(ink.Curve(FACE), fill, skin.dark((-10, -14), 11, 0.5), rim, skin.edge(8.5), forehead)
    x, y = view.turn * 1.5, view.drop * 1.1
    markup += tapered([(394 + x, 392 + y), (401 + x, 396 + y), (407 + x, 392 + y)], 5.5, skin.shade, (0.4, 0.4))
    return markup + oval(398 + x, 383 + y, 7, 4, "#FFFFFF", 0.7)


def _blush(look: Look, view: View) -> str:
    """Cheeks, clipped to the face so that they never spill on hair or wall."""
    glow = Glow(((0, look.blush, 0.75), (0.6, look.blush, 0.35), (1, look.blush, 0)))
    markup = ""
    for side in (-1, 1):
        x, y = 400 + side * 132 + view.turn * 1.1, 422 + view.drop * 0.6
        markup += oval(x, y, 56, 32, glow)
        for i in (-1, 0, 1):
            tick = [(x + side * 2 + i * 16 + 5, y - 5), (x + side * 2 + i * 16 - 5, y + 10)]
            markup += tapered(tick, 5, look.blush, (0.3, 0.4), (0.5, 0.3), 0.85)
    return ink.clipped(ink.Curve(FACE), markup)


def _eyes(look: Look, view: View) -> list[Part]:
    """For each kind of eyes: whites, pupils, lids. The shut ones have neither pupils nor lids."""
    at = _at(view, 340)
    shown = _open_kinds(view)
    whites = [Part(view.of(f"eyes-{kind}"), _pair(lambda s, k=kind: eyes.whites(k, s), view), at) for kind in shown]
    shut = {
        "closed": lambda side: eyes.closed(look, side),
        "happy": lambda side: eyes.arch(look, side),
        "tight": lambda side: eyes.squeezed(look, side),
        "wink": lambda side: eyes.arch(look, side) if side > 0 else _staring(look, side),
    }
    whites += [Part(view.of(f"eyes-{kind}"), _pair(drawn, view), at) for kind, drawn in shut.items()]
    pupils = [
        Part(view.of(f"pupils-{kind}"), _pair(lambda s, k=kind: eyes.pupils(look, k, s, _gaze(view)), view), at)
        for kind in shown
    ]
    lids = [
        Part(view.of(f"lids-{kind}"), _pair(lambda s, k=kind: eyes.lids(look, _lid(k, view), s), view), at)
        for kind in shown
    ]
    return [*shown_first(whites), *shown_first(pupils), *shown_first(lids)]


def _open_kinds(view: View) -> tuple[str, ...]:
    return OPEN_EYES


def _lid(kind: str, view: View) -> str:
    """Seen from above, lids hang lower."""
    return "low" if view.drop and kind in ("open", "teary") else kind


def _gaze(view: View) -> tuple[float, float]:
    return (0.0, 12.0) if view.drop else (0.0, 0.0)


def _staring(look: Look, side: int) -> str:
    """A whole open eye in one drawing."""
    inside = ink.clipped(ink.Curve([(x * side, y) for x, y in eyes.WHITE]), eyes.pupils(look, "open", side))
    return eyes.whites("open", side) + inside + eyes.lids(look, "open", side)


def _pair(drawn: eyes.Sided, view: View) -> str:
    """Both eyes in their places; the far one is a little narrower."""
    return "".join(
        f'<g transform="translate({400 + side * 96 + view.turn:g} {340 + view.drop:g}) '
        f'scale({(1 - 0.0022 * view.turn * side) * 1.14:.3f} {1.14 * view.flat:.3f})">{drawn(side)}</g>'
        for side in (-1, 1)
    )


def _pair_of_brows(look: Look, kind: str, view: View) -> str:
    markup = ""
    for side in (-1, 1):
        line = [(x * side * 1.12, y) for x, y in BROWS[kind]]
        light = tapered(line, 12, look.brow_light, (0.3, 0.5), (0.6, 0.3), 0.55)
        dark = tapered(line, 9, look.brow, (0.3, 0.5), (0.4, 0.1))
        place = ink.moved(400 + side * 98 + view.turn, 254 + view.drop * 1.1)
        markup += ink.group(place, light + dark, 0.95)
    return markup


def _mouths(look: Look, view: View) -> list[Part]:
    place = ink.moved(400 + view.turn * 1.3, 428 + view.drop * 0.7, scale=1.16 * (view.flat + 1) / 2)
    at = _at(view, 428)
    return shown_first(
        [Part(view.of(f"mouth-{kind}"), ink.group(place, mouth(look, kind)), at) for kind in (*MOODS, *SHAPES)]
    )


def _extras(look: Look, view: View) -> list[Part]:
    """A tear, a drop of sweat, a hot blush."""
    dx, dy = view.turn, view.drop
    tear = ink.Curve([(270, 404, "c"), (284, 424), (280, 442), (268, 446), (256, 440), (256, 422)])
    drop = painted(tear, "#BFEFFF", 0.95) + contour(tear, Line("#6FB6E0", 4)) + oval(263, 432, 4, 6, "#FFFFFF")
    sweat = ink.Curve([(578, 196, "c"), (598, 228), (592, 252), (574, 258), (557, 250), (556, 226)])
    bead = soft(sweat, "#CFF3FF", None, white_rim((-4, -3), 1), Line("#6FB6E0", 5)) + oval(566, 238, 4, 7, "#FFFFFF")
    flush = Glow(((0, look.blush, 0.85), (0.6, look.blush, 0.4), (1, look.blush, 0)))
    glow = "".join(oval(400 + side * 120 + dx, 420 + dy * 0.6, 78, 44, flush) for side in (-1, 1))
    return [
        Part(view.of("extra-tear"), ink.group(ink.moved(dx, dy), drop), Point(270, 404), hidden=True),
        Part(view.of("extra-sweat"), bead, Point(578, 220), hidden=True),
        Part(view.of("extra-flush"), ink.clipped(ink.Curve(FACE), glow), Point(400, 420), hidden=True),
    ]


def _at(view: View, y: float) -> Point:
    return Point(400 + view.turn, y + view.drop)
