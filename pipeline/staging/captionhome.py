"""Where the captions of a scene stand: where the pack has them, or above everybody whose body they would lie on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.core.geometry import Box
from pipeline.staging.boxes import GAP, home
from pipeline.staging.framing import WIDE, on_screen
from pipeline.staging.puppets import Puppet, face
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Burst
from pipeline.timeline.track import framing_at, track

HAIR = 0.4  # of a face's height: what may stand up from it, a bun, a bobble; kept free where there is room
FEET = 0.5  # of a caption's height: whose feet are lower stands behind it, and does not merely touch it


def caption_home(stage: Stage) -> Box:
    """One place for a whole scene: words that wander are hard to read.

    Full figures, with nothing before them and nothing above them, have the words above their heads rather than on their
    hips and hands. The scene may say where it wants them.
    """
    box, asked = home(stage.world), stage.scene.captions
    people = list(_seen(stage))
    if asked:
        return _above(stage, people, box) if asked == "above" else box
    if _hidden_below(stage) or _busy(stage) or not any(_behind(puppet, n, box) for puppet, n in people):
        return box
    return _above(stage, people, box)


def _above(stage: Stage, people: Sequence[tuple[Puppet, int]], box: Box) -> Box:
    """Over the highest head the camera shows, if there is room for the words there."""
    camera, safe = track(stage.camera), stage.world.safe
    heads = [on_screen(framing_at(camera, n)).box(face(puppet, n, goal=True)) for puppet, n in people]
    top = min(heads, key=lambda head: head.y, default=None)
    y = top.y - GAP - box.height if top else safe.y
    return replace(box, y=max(safe.y, y - HAIR * top.height if top else y)) if y >= safe.y else box


def _hidden_below(stage: Stage) -> bool:
    """Whether something of the place stands before its people: a desk, a bed."""
    return stage.background is not None and any(layer.front for layer in stage.background.layers)


def _busy(stage: Stage) -> bool:
    """Whether the room above the heads may be wanted: for a screen, a card, a sticker, a balloon, a near camera."""
    things = (item for item in (*stage.items, *stage.lasting) if not isinstance(item, Burst))
    near = any(key.value != WIDE for key in stage.camera)
    balloons = any(line.bubble for line in stage.spoken)
    return bool(stage.chats or stage.screens or stage.stuck or stage.scene.card or near or balloons or [*things])


def _seen(stage: Stage) -> Iterator[tuple[Puppet, int]]:
    """Everybody who is there when something is said, at the first and the last of its frames."""
    for line in stage.spoken:
        for n in (line.span.start, line.span.end - 1):
            yield from ((puppet, n) for puppet in stage.on_stage(n))


def _behind(puppet: Puppet, n: int, box: Box) -> bool:
    """Whether the words would lie on a body: below its face and above its feet."""
    place, head = puppet.goal(n), face(puppet, n, goal=True)
    return head.bottom < box.bottom and place.y > box.y + FEET * box.height
