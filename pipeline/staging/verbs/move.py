"""A role walks to another place, or changes size."""

from __future__ import annotations

from dataclasses import replace

from pipeline.script.story import Move
from pipeline.staging.puppets import Puppet
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key, Place

SECONDS = 0.6
WALK = 120.0  # units; who goes further looks where it goes


def move(stage: Stage, beat: Move, start: float) -> float:
    """Blocks for `over`, 0.6 s by itself; it looks where it goes, then to the middle of the stage."""
    n = stage.frame(start)
    puppet = stage.actor(beat.role, n, beat.mark)
    if puppet is None:
        return start
    over = stage.seconds(beat.over, SECONDS)
    puppet.size = puppet.size if beat.size is None else beat.size
    place = stage.standing(beat.at, beat.role, n, puppet.size)
    before = puppet.goal(n)
    puppet.place.append(Key(n, place, stage.frames(start, over), beat.ease or "in-out-sine"))
    if puppet.on:
        puppet.on.append(Key(n, ""))
    _carry(stage, puppet, before, n)
    arriving = n + puppet.place[-1].over
    if abs(place.x - before.x) > WALK and arriving > n:
        stage.face_way(puppet, n, place.x - before.x)
    stage.face_middle(puppet, arriving)
    return start + over


def _carry(stage: Stage, puppet: Puppet, before: Place, n: int) -> None:
    """Who rides on it goes with it."""
    key = puppet.place[-1]
    for rider in stage.puppets.values():
        if rider.on and rider.on[-1].value == puppet.role.id:
            spot = rider.goal(n)
            moved = replace(spot, x=spot.x + key.value.x - before.x, y=spot.y + key.value.y - before.y)
            rider.place.append(replace(key, value=moved))
