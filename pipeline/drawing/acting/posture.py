"""The whole body of a puppet on one drawing: its stance, its small motions, its place; all but what follows late."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.drawing.acting.bounce import bounce
from pipeline.drawing.acting.face import head_view
from pipeline.drawing.acting.gait import Standing, head_share, standing, step_at, stride
from pipeline.drawing.acting.life import added, life
from pipeline.drawing.acting.rig import Bones, Joints, rig_of
from pipeline.drawing.acting.stance import Stance, stance
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.timeline.model import Actor


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
    body, step = stance(actor, character, d, context), step_at(actor, d)
    alive, bob = life(actor, character, d, mouth, context), bounce(actor, character, d, context)
    joints = added(added(added(body.joints, alive.joints), bob.joints), stride(step))
    stands = standing(actor, character, d, body.stretch * alive.breath * bob.stretch, bob.lift, step, context)
    head = head_share(stands.stretch, context.pack.motion.give)
    return Posture(body, joints, stands, head, head_view(rig_of(character), body.pose))
