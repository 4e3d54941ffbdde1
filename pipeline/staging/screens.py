"""What verbs do with screens: bring one up, put it away, show somebody in its window."""

from __future__ import annotations

from pipeline.script.screens import Seen
from pipeline.staging import names
from pipeline.staging.acting import actor
from pipeline.staging.puppets import Puppet
from pipeline.staging.screen import Figure, Screen, up
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key, Place, Shown

COMES_UP = 0.45  # seconds until a screen is held still


def hold_up(stage: Stage, screen: Screen) -> None:
    """A new screen comes up; what only lay over the frame for a while makes way for it."""
    for other in stage.screens:
        other.make_way(screen.start)
    stage.screens.append(screen)


def lift(stage: Stage, start: float) -> None:
    """A screen that comes up is heard, but not over the sound of a change of scene."""
    if start > stage.start or start == 0:
        stage.cues += sound(stage, ("phone", "whoosh"), start, volume=0.5)


def comes_up(stage: Stage, screen: Screen, start: float) -> float:
    """A screen is lifted into view; gives the second at which it is held still.

    One that a scene begins with is there already.
    """
    hold_up(stage, screen)
    lift(stage, start)
    return start + COMES_UP if start > stage.start else start


def put_away(stage: Stage, kind: type[Screen], n: int) -> None:
    """The screen of a kind goes, if one is up."""
    if (screen := up(stage.screens, kind, n)) is not None:
        screen.close(n)


def figure(stage: Stage, seen: Seen, n: int, *, close: bool = False, flip: bool = False) -> Figure:
    """Somebody in a window, in the pose and mood asked for; `flip` where the drawing is to face the other side."""
    role = stage.world.role(seen.who)
    near = close if not seen.shot else seen.shot == "close"
    if role is None:
        return Figure(picture=seen.picture, close=near)
    character = stage.world.character(role)
    mood = names.expression(seen.mood or role.expression, character, stage.world, seen.mark)
    pose = names.pose(seen.pose or role.pose, character, stage.world, seen.mark)
    turned = (character.faces == "left") != flip if role.flip is None else role.flip
    puppet = Puppet(
        role,
        character,
        0,
        place=[Key(n, Place(0.0, 0.0))],
        pose=[Key(n, pose)],
        expression=[Key(n, mood)],
        flip=[Key(n, turned)],
        presence=[Key(n, 1.0)],
        mood=mood,
        framed=True,
    )
    return Figure(puppet, close=near)


def shown(stage: Stage, figure: Figure, end: int) -> Shown:
    """The finished window."""
    acts = actor(stage, figure.puppet, end) if figure.puppet else None
    return Shown(acts, figure.picture, close=figure.close)
