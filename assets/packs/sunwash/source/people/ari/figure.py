"""Ari's parts, back to front."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from paintbox import SKIN
from things.paper import note

from people import figure
from people.ari import body, head
from people.arms import Arm, contact, sleeve
from people.palette import BROWN, BUTTER, WARM
from people.puppet import Piece
from pipeline.core.geometry import Box
from pipeline.drawing.styles.gouache import Gouache, group

CANVAS = Box(0, 0, 900, 1180)
HIPS, NECK = (452, 740), (452, 476)
LEGS = {"right": (502, 736), "left": (404, 736)}
SHOULDERS = {"left": (374, 566), "right": (532, 566)}
THIN = (70.0, 67.0, 63.0, 58.0, 50.0)

LEFT = {
    "rest": Arm(((374, 564), (342, 616), (326, 672), (330, 728)), "relaxed", -4, widths=THIN),
    "wave": Arm(((374, 566), (306, 584), (268, 532), (258, 458)), "open", 174, widths=THIN),
    "wave-2": Arm(((374, 566), (302, 580), (252, 532), (226, 466)), "open", 154, widths=THIN),
    "up": Arm(((374, 566), (310, 552), (262, 492), (246, 420)), "open", 168, widths=THIN),
    "heart": Arm(((372, 566), (322, 626), (330, 676), (394, 644)), "flat", -118, mirror=True, widths=THIN),
    "hold": Arm(((374, 566), (336, 632), (352, 690), (414, 688)), "grip", -104, widths=THIN),
}
RIGHT = {
    "rest": Arm(((532, 564), (564, 616), (578, 672), (572, 728)), "relaxed", 4, mirror=True, widths=THIN),
    "wave": Arm(((532, 566), (600, 584), (640, 532), (650, 458)), "open", 186, mirror=True, widths=THIN),
    "wave-2": Arm(((532, 566), (604, 580), (656, 532), (682, 466)), "open", 206, mirror=True, widths=THIN),
    "up": Arm(((532, 566), (596, 552), (644, 492), (662, 420)), "open", 192, mirror=True, widths=THIN),
    "heart": Arm(((534, 566), (580, 626), (574, 676), (508, 644)), "flat", 118, widths=THIN),
    "hold": Arm(((532, 566), (570, 632), (554, 690), (492, 688)), "grip", 104, mirror=True, widths=THIN),
    "give": Arm(((532, 566), (598, 596), (652, 548), (672, 478)), "pinch", 196, mirror=True, widths=THIN),
    "write": Arm(((532, 566), (580, 634), (570, 696), (510, 716)), "pinch", 78, mirror=True, widths=THIN),
}


def parts() -> Iterator[Piece]:
    """All of them."""
    yield from figure.joints(HIPS, NECK)
    yield from figure.hair(head, NECK)
    yield from figure.trunk(body, LEGS, SHOULDERS, {"left": LEFT, "right": RIGHT}, _shade, _arm)
    yield from figure.face(head, 22, 4)
    yield Piece("prop-note", _note, "body", SHOULDERS["right"], still=True)
    yield Piece("prop-paper", _paper, "body", still=True)


def _shade(arm: Arm) -> Callable[[Gouache], str]:
    return lambda pen: contact(arm, body.outline(pen), pen, WARM)


def _arm(arm: Arm, side: str) -> Callable[[Gouache], str]:
    return lambda pen: sleeve(arm, BUTTER, BROWN, pen, far=side == "right", bands=body.STRIPE)


def _note(pen: Gouache) -> str:
    """Held out to somebody."""
    return group(note(120, 82, "#FFF4D6", 4, pen), transform="translate(700 370) rotate(7) scale(1.25)", filter_id=SKIN)


def _paper(pen: Gouache) -> str:
    """Held with both hands before the chest."""
    return group(note(150, 104, "#FFF4D6", 3, pen), transform="translate(453 672) rotate(-3)", filter_id=SKIN)
