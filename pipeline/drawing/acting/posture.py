"""The whole body of a puppet on one drawing: its stance, its small motions, its place; all but what follows late."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.core.geometry import IDENTITY, Matrix, Point
from pipeline.drawing.acting.bounce import bounce
from pipeline.drawing.acting.face import head_view
from pipeline.drawing.acting.gait import Standing, head_share, standing
from pipeline.drawing.acting.life import added, life
from pipeline.drawing.acting.rig import HEAD, Bones, Joints, rig_of
from pipeline.drawing.acting.smear import smear
from pipeline.drawing.acting.stance import Stance, stance
from pipeline.drawing.acting.walk import step_at, stride
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.timeline.model import Actor
from pipeline.timeline.query import mouth_at
from pipeline.timeline.track import place_at, value_at


class Posture(NamedTuple):
    """A body at one moment."""

    body: Stance
    joints: Joints
    stands: Standing
    head: tuple[float, float]  # what the head is stretched by, about its neck
    view: str  # of the head

    def bones(self, context: Context, actor: Actor, joints: Joints | None = None) -> Bones:
        """The matrices of its parts, with these joints or its own."""
        rig = rig_of(context.pack.characters[actor.character])
        return Bones(rig, self.joints if joints is None else joints, self.view, self.head)


@lru_cache(maxsize=1024)
def posture(actor_key: Same[Actor], context_key: Same[Context], d: int, mouth: str) -> Posture:
    """The body on the drawing made at frame `d`, while its mouth has a shape."""
    actor, context = actor_key.value, context_key.value
    character = context.pack.characters[actor.character]
    body, step = stance(actor, character, d, context), step_at(actor, character, d, context)
    alive, bob = life(actor, character, d, mouth, context), bounce(actor, character, d, context)
    joints = added(
        added(added(body.joints, alive.joints), bob.joints), stride(step, body.pose, value_at(actor.flip, d))
    )
    stands = standing(actor, character, d, body.stretch * alive.breath * bob.stretch, bob.lift, step, context)
    carried = smear(actor, d, context).then(_carried(actor, context_key, d))
    stands = stands._replace(carried=carried)
    head = head_share(stands.stretch, context.pack.motion.give)
    return Posture(body, joints, stands, head, head_view(rig_of(character), body.pose))


def _carried(actor: Actor, context: Same[Context], d: int) -> Matrix:
    """How the head that an actor rides on is moved from where it would be at rest: its pose, its squash, its hops."""
    role = value_at(actor.on, d) if actor.on else ""
    carrier = next((other for other in context.value.scene.actors if other.role == role), None) if role else None
    if carrier is None or carrier.on:  # nobody rides on a rider
        return IDENTITY
    now = posture(Same(carrier), context, d, mouth_at(carrier, d))
    spot = place_at(carrier.place, d)
    still = now.stands._replace(spot=Point(spot.x, spot.y), grow=(1.0, 1.0), tilt=spot.tilt, turned=1.0)
    if not (now.stands.grow[0] and now.stands.grow[1]):
        return IDENTITY
    return still.matrix.inverse.then(now.bones(context.value, carrier).nest(HEAD)).then(now.stands.matrix)
