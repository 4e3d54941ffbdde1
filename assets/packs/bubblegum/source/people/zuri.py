"""Zuri: cloud puffs, round glasses, a yellow hoodie with a star; the first one to say something kind."""

from __future__ import annotations

from people.body import Hair, Person, person
from people.face import DOWN, FRONT
from people.hair_zuri import BACK, front, glasses, puffs
from people.mimi import ARMS
from people.part import Part
from people.skin import ZURI
from people.strands import back


def parts() -> tuple[Part, ...]:
    """The puppet."""
    over = {view.mark: [glasses(view), front(view)] for view in (FRONT, DOWN)}
    return person(Person(ZURI, Hair([*puffs(), *back(ZURI, *BACK)], over), ARMS, pocket="star"))
