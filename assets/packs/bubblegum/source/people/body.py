"""Puts a person together: legs, clothes, arms behind and before, the head with its two views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from people.face import DOWN, FRONT, View, brows, face, features
from people.limbs import Arm, Points, arm, leg
from people.part import Part, shown_first
from people.phone import phone_back
from people.skin import Look
from people.torso import collar, hoodie, shorts, skirt
from pipeline.core.geometry import Point
from pipeline.drawing.styles.gloss import blurred, oval

HEAD_LIFT = Point(0.0, -20.0)
NECK = Point(400.0, 490.0)  # in the head's own coordinates
FEET = Point(400.0, 905.0)
WAIST, HIP = Point(400.0, 700.0), Point(400.0, 690.0)
SHOULDERS = {"left": Point(320.0, 524.0), "right": Point(480.0, 524.0)}

LEGS: Mapping[str, Mapping[str, tuple[Points, float]]] = {
    "left": {
        "rest": (((356, 740), (352, 790), (350, 838)), 2),
        "wide": (((350, 740), (336, 790), (322, 836)), 8),
        "in": (((364, 740), (370, 790), (362, 836)), 10),
        "toe": (((358, 740), (346, 786), (354, 826)), -16),
        "kick": (((354, 740), (286, 772), (212, 752)), 0),
    },
    "right": {
        "rest": (((446, 740), (450, 790), (452, 838)), -2),
        "wide": (((452, 740), (468, 790), (486, 836)), -8),
        "in": (((436, 740), (430, 790), (440, 836)), -12),
        "step": (((446, 740), (468, 786), (504, 822)), 10),
        "kick": (((446, 740), (520, 776), (592, 752)), 0),
        "toe": (((444, 740), (456, 786), (446, 826)), 16),
    },
}


@dataclass(frozen=True, slots=True)
class Hair:
    """A person's hair: what is behind the head, and for each view what lies over the face (under the brows)."""

    behind: Sequence[Part]
    over: Mapping[str, Sequence[Part]]


@dataclass(frozen=True, slots=True)
class Person:
    """What tells one person from another."""

    look: Look
    hair: Hair
    arms: Mapping[str, Mapping[str, Arm]]  # side -> choice -> arm
    pocket: str = "heart"
    shorts: bool = False


def person(who: Person) -> tuple[Part, ...]:
    """All parts in paint order."""
    return (_shadow(), *_legs(who.look), Part("body", pivot=WAIST, parts=tuple(_body(who))))


def _shadow() -> Part:
    """What a person throws on the floor."""
    return Part("shadow", blurred(oval(FEET.x, FEET.y + 7, 190, 20, "#A8508F", 0.35), 8), FEET)


def _legs(look: Look) -> list[Part]:
    parts = []
    for side, hip in (("left", Point(360, 724)), ("right", Point(440, 724))):
        drawn = LEGS[side]
        outer = -1 if side == "left" else 1
        parts += shown_first([Part(f"leg-{side}--{name}", leg(look, *drawn[name], outer), hip) for name in drawn])
    return parts


def _body(who: Person) -> list[Part]:
    look = who.look
    below = shorts(look) if who.shorts else skirt(look)
    return [
        Part("skirt", below, HIP),
        Part("torso", hoodie(look, who.pocket) + collar(look), WAIST),
        *_arms(who, "left"),
        Part("head", pivot=NECK, parts=tuple(_head(who, FRONT)), offset=HEAD_LIFT),
        Part("head@down", pivot=NECK, parts=tuple(_head(who, DOWN)), offset=HEAD_LIFT, hidden=True),
        Part("prop-phone", phone_back(400, 612, -4), Point(400, 640), hidden=True),
        *_arms(who, "right"),
    ]


def _arms(who: Person, side: str) -> list[Part]:
    arms = who.arms[side]
    return shown_first(
        [Part(f"arm-{side}--{name}", arm(who.look, drawn), Point(*drawn.points[0])) for name, drawn in arms.items()]
    )


def _head(who: Person, view: View) -> list[Part]:
    behind = [Part(view.of(part.id), part.ink, part.pivot) for part in who.hair.behind]
    over = who.hair.over[view.mark]
    return [*behind, face(who.look, view), *features(who.look, view), *over, *brows(who.look, view)]
