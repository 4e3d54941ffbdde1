"""A mark draws itself on the picture."""

from __future__ import annotations

import math

from pipeline.core.geometry import Box, Point
from pipeline.script.story import At, DrawBeat
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Stroke

HEIGHT = 0.4  # of the frame, where none is given
DRAWING = 0.5  # seconds
BESIDE = 0.72  # of a face's breadth, from its middle: where an arrow to it ends
AROUND = 0.16  # of a face's breadth: how far a ring keeps off it


def draw(stage: Stage, beat: DrawBeat, start: float) -> float:
    """Takes no time of its own: draws itself in `over`, half a second by itself, and stays for `hold`."""
    n = stage.frame(start)
    over = max(1, stage.frames(start, stage.seconds(beat.over, DRAWING)))
    span = stage.world.span(start, start + stage.seconds(beat.hold, 0.0))
    box = _box(stage, beat, n)
    item = Stroke(span, beat.name, box, _end(stage, beat, n, box.center), over)
    (stage.lasting if beat.hold is None else stage.items).append(item)
    stage.cues += sound(stage, ("draw", "pen-long" if over > 20 else "pen", "pen"), start, volume=0.6)
    return start


def _box(stage: Stage, beat: DrawBeat, n: int) -> Box:
    """Where it is drawn: around a face, or about a place."""
    puppet = stage.actor(beat.on, n, beat.mark) if beat.on else None
    if puppet is not None:
        head = face(puppet, n, goal=True)
        return head.inset(-AROUND * head.width)
    middle = spot(beat.at or At("center"), stage.background, HEIGHT)
    wide, high = beat.width * FRAME.width, beat.height * FRAME.height
    return Box(middle.x - wide / 2, middle.y - high / 2, wide, high)


def _end(stage: Stage, beat: DrawBeat, n: int, start: Point) -> Point | None:
    """Where a line or an arrow ends: at a point, or beside a face."""
    if isinstance(beat.to, At):
        return spot(beat.to, stage.background, HEIGHT)
    puppet = stage.actor(beat.to, n, beat.mark) if beat.to else None
    if puppet is None:
        return None
    head = face(puppet, n, goal=True)
    away = math.dist(start, head.center) or 1.0
    off = min(1.0, BESIDE * head.width / away)
    return Point(head.center.x + (start.x - head.center.x) * off, head.center.y + (start.y - head.center.y) * off)
