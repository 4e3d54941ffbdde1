"""A sticker or prop is put on the picture."""

from __future__ import annotations

from pipeline.core.geometry import Box, Point
from pipeline.script.story import At, StickerBeat
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage, Stuck
from pipeline.timeline.model import Key, Place, Sticker

HEIGHT = 0.32  # of the frame, where none is given


def sticker(stage: Stage, beat: StickerBeat, start: float) -> float:
    """Takes no time of its own; stays for `hold`, or until the scene's end. `on` a role it goes where the role goes."""
    n = stage.frame(start)
    puppet = stage.actor(beat.on, n, beat.mark) if beat.on else None
    point = spot(beat.at, stage.background, HEIGHT) if puppet is None else _on(face(puppet, n, goal=True), beat.at)
    place = Place(point.x, point.y, beat.size, beat.tilt)
    until = start + stage.seconds(beat.hold, 0.0)
    item = Sticker(stage.world.span(start, until), beat.name, (Key(n, place),), beat.entrance or "pop", beat.behind)
    if puppet is not None:
        stage.stuck.append(Stuck(item, beat.on, len(puppet.place)))
    else:
        (stage.lasting if beat.hold is None else stage.items).append(item)
    if item.entrance != "none":  # what is simply there makes no sound
        stage.cues += sound(stage, ("sticker", "pop"), start, volume=0.6)
    return start


def _on(head: Box, at: At) -> Point:
    """A point by fractions of a face; without a height just above it."""
    return Point(head.x + at.x * head.width, head.y + (-0.15 if at.y < 0 else at.y) * head.height)
