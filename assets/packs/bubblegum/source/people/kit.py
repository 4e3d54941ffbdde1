"""Kit: a shaggy blue crop, shorts, a lilac hoodie; knows every step of every dance."""

from __future__ import annotations

from people.body import Hair, Person, person
from people.face import DOWN, FRONT
from people.hair_kit import BACK, front, tuft
from people.mimi import ARMS
from people.part import Part
from people.skin import KIT
from people.strands import back


def parts() -> tuple[Part, ...]:
    """The puppet."""
    over = {view.mark: [front(view)] for view in (FRONT, DOWN)}
    return person(Person(KIT, Hair([tuft(FRONT), *back(KIT, *BACK)], over), ARMS, shorts=True))
