"""Mimi: pink bubble pigtails, a white hoodie with a heart, always about to dance."""

from __future__ import annotations

from people.body import Hair, Person, person
from people.face import DOWN, FRONT
from people.hair_mimi import front, pigtails, sprout
from people.limbs import Arm
from people.part import Part
from people.skin import MIMI
from people.strands import back

ARMS = {
    "left": {
        "rest": Arm(((320, 524), (270, 594), (292, 664)), "mitt", -20),
        "hip": Arm(((320, 524), (232, 590), (286, 660)), "fist", -70),
        "out": Arm(((320, 524), (216, 524), (136, 440)), "open", 146),
        "low": Arm(((320, 524), (232, 560), (146, 600)), "open", 76),
        "cheer": Arm(((320, 520), (222, 480), (148, 392)), "open", 150),
        "snap": Arm(((320, 524), (214, 560), (166, 470)), "snap", 158),
        "phone": Arm(((320, 526), (272, 610), (330, 668)), "grip", 188),
        "phone-2": Arm(((320, 526), (268, 606), (326, 660)), "grip", 184),
        "heart": Arm(((320, 526), (226, 606), (350, 646)), "mitt", -100, -1),
        "hug": Arm(((320, 524), (246, 600), (350, 640)), "mitt", -70, -1),
    },
    "right": {
        "rest": Arm(((480, 524), (530, 594), (508, 664)), "mitt", 20, -1),
        "wave": Arm(((480, 524), (584, 560), (650, 470)), "open", 200, -1),
        "wave-2": Arm(((480, 524), (584, 556), (668, 486)), "open", 224, -1),
        "stop": Arm(((480, 524), (564, 590), (622, 556)), "open", 192, -1, 1.75),
        "point": Arm(((480, 524), (520, 630), (596, 634)), "point", 216, 1, 1.1),
        "point-2": Arm(((480, 524), (524, 626), (610, 622)), "point", 220, 1, 1.1),
        "out": Arm(((478, 524), (556, 590), (640, 556)), "open", -104, -1),
        "low": Arm(((480, 524), (568, 560), (654, 600)), "open", -76, -1),
        "up": Arm(((480, 522), (576, 478), (644, 384)), "open", 208, -1),
        "cheer": Arm(((480, 520), (578, 480), (652, 392)), "open", 210, -1),
        "snap": Arm(((480, 524), (586, 560), (634, 470)), "snap", 202, -1),
        "hip": Arm(((480, 524), (568, 590), (514, 660)), "fist", 70, -1),
        "phone": Arm(((480, 526), (530, 610), (470, 668)), "grip", 172, -1),
        "phone-2": Arm(((480, 526), (534, 606), (474, 662)), "grip", 178, -1),
        "hug": Arm(((480, 524), (556, 600), (450, 640)), "mitt", 70, 1),
        "heart": Arm(((480, 526), (574, 606), (450, 646)), "mitt", 100, 1),
    },
}
BACK = ("#A9489A", "#7E2F78")


def parts() -> tuple[Part, ...]:
    """The puppet."""
    over = {view.mark: [front(view), sprout(view)] for view in (FRONT, DOWN)}
    return person(Person(MIMI, Hair([*pigtails(), *back(MIMI, *BACK)], over), ARMS))
