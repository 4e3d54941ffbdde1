"""Mira's parts, back to front."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from paintbox import SKIN
from things.jar import jar
from things.paper import note
from things.phone import phone

from people import figure
from people.arms import Arm, contact, sleeve
from people.mira import body, head
from people.mira.poses import LEFT, RIGHT, SHOULDERS
from people.palette import TAN, TEAL
from people.puppet import Piece
from pipeline.core.geometry import Box
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, group

CANVAS = Box(0, 0, 900, 1400)
HIPS, NECK, CROWN = (452, 812), (452, 470), (540, 150)
LEGS = {"right": (518, 806), "left": (392, 806)}
FROM_ELBOW = np.array([(200, 700), (720, 700), (720, 960), (200, 960)], float)
FROM_PHONE = np.array([(200, 660), (720, 660), (720, 960), (200, 960)], float)


def parts() -> Iterator[Piece]:
    """All of them."""
    yield from figure.joints(HIPS, NECK)
    yield Piece("bun", head.bun, "head", CROWN)
    yield Piece("bun@down", head.bun, "head", CROWN)
    yield from figure.hair(head, NECK)
    yield from figure.trunk(body, LEGS, SHOULDERS, {"left": LEFT, "right": RIGHT}, _shade, _arm)
    yield from figure.face(head, 24, 4)
    yield from _held()


def _held() -> Iterator[Piece]:
    """Things in hand, and the forearms again in front of them: a hug is a sandwich."""
    yield Piece("prop-jar", lambda pen: group(jar(pen), transform="translate(452 830) scale(.7)"), "body", still=True)
    yield Piece("prop-hug-arms", lambda pen: clipped(FROM_ELBOW, _both("hug", pen)), "body")
    yield Piece(
        "prop-phone", lambda pen: group(phone(pen), transform="translate(456 676) scale(1.05)"), "body", still=True
    )
    yield Piece("prop-phone-arms", lambda pen: clipped(FROM_PHONE, _both("phone", pen)), "body")
    yield Piece("prop-pencil", _pencil, "body", still=True)
    yield Piece("prop-slip", _slip, "body", SHOULDERS["right"], still=True)


def _shade(arm: Arm) -> Callable[[Gouache], str]:
    return lambda pen: contact(arm, body.outline(pen), pen)


def _arm(arm: Arm, side: str) -> Callable[[Gouache], str]:
    return lambda pen: sleeve(arm, TEAL, TAN, pen, far=side == "right")


def _both(name: str, pen: Gouache) -> str:
    return sleeve(LEFT[name], TEAL, TAN, pen) + sleeve(RIGHT[name], TEAL, TAN, pen, far=True)


def _pencil(pen: Gouache) -> str:
    wood = filled(pen.tube([(560, 868), (500, 884)], [10, 10]), "#F0B63F") + pen.mark(
        [(560, 864), (502, 880)], [3, 3], "#FBDD8E"
    )
    tip = filled(pen.rough(np.array([(504, 878), (504, 890), (484, 889)], float), 0.4, 2), "#F5D9A8")
    return group(
        wood, tip, pen.mark([(490, 888), (484, 889)], [3, 3], "#3B2226"), transform="translate(-4 -40)", filter_id=SKIN
    )


def _slip(pen: Gouache) -> str:
    return group(note(112, 74, "#FFF4D6", 4, pen), transform="translate(676 396) rotate(6)", filter_id=SKIN)
