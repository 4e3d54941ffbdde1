"""A puppet in one frame: the drawing held at that moment, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.core.display import Blend, Draw, Group, Node, Shade
from pipeline.core.geometry import Matrix, Point, scaling, translate
from pipeline.drawing.acting.face import EYES, PUPILS, Face, expression_of, shown_parts
from pipeline.drawing.acting.follow import follow
from pipeline.drawing.acting.gait import Standing
from pipeline.drawing.acting.gaze import gaze
from pipeline.drawing.acting.life import added
from pipeline.drawing.acting.posture import posture
from pipeline.drawing.acting.rig import Bones, rig_of
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.drawing.place import group, place
from pipeline.packs.light import Shadow
from pipeline.packs.model import Part
from pipeline.packs.puppet import FACE
from pipeline.timeline.model import Actor
from pipeline.timeline.query import mouth_at
from pipeline.timeline.track import value_at

_STILL = Point(0.0, 0.0)
_BLURRED = 4.0  # units of blur from which on a shadow is made at half its size
UNSHADED = ("shadow", "glow")  # parts that are light or shade themselves


@dataclass(frozen=True, slots=True)
class Moment:
    """All that tells one drawing of a puppet from the next."""

    d: int  # the frame the drawing was made at
    face: int  # the frame its face was made at
    variant: int  # of the boiling line
    mouth: str
    shut: bool


def draw(actor: Actor, n: int, context: Context) -> tuple[Node, ...]:
    """The puppet of an actor at frame `n`."""
    return _drawn(Same(actor), Same(context), _moment(actor, n, context))


def reaching(actor: Actor, n: int, context: Context) -> tuple[Node, ...]:
    """What of the puppet reaches over things that stand before people: hands on a desk, and what they hold."""
    return _reaching(Same(actor), Same(context), _moment(actor, n, context))


def silhouette(actor: Actor, n: int, context: Context, shadow: Shadow, laid: Matrix) -> Iterator[Draw]:
    """The shapes of a puppet as one colour, laid elsewhere on the stage. Faces lie inside heads and cast nothing."""
    parts, ink = _inked(Same(actor), Same(context), _moment(actor, n, context))
    if ink.stands.opacity > 0:
        for part in parts:
            if part.slot not in FACE and not part.slot.startswith(UNSHADED):
                yield ink.shade(part, shadow, laid)


def _moment(actor: Actor, n: int, context: Context) -> Moment:
    start = context.scene.span.start
    face = context.face_frame(n, start)
    spoken = face if context.pack.motion.faces else n
    shut = any(spoken in blink for blink in actor.blinks)
    return Moment(context.drawing_frame(n, start), face, context.boil(n), mouth_at(actor, spoken), shut)


@lru_cache(maxsize=64)
def _drawn(actor: Same[Actor], context: Same[Context], moment: Moment) -> tuple[Node, ...]:
    parts, ink = _inked(actor, context, moment)
    free = context.value.pack.characters[actor.value.character].free_pupils
    return group(tuple(_nodes(parts, ink, free)), opacity=ink.stands.opacity)


@lru_cache(maxsize=64)
def _reaching(actor: Same[Actor], context: Same[Context], moment: Moment) -> tuple[Node, ...]:
    reach = posture(actor, context, moment.d, moment.mouth).body.pose.reach
    if not reach:
        return ()
    parts, ink = _inked(actor, context, moment)
    return group(tuple(ink.draw(part) for part in parts if part.slot in reach), opacity=ink.stands.opacity)


@lru_cache(maxsize=64)
def _inked(actor_key: Same[Actor], context_key: Same[Context], moment: Moment) -> tuple[tuple[Part, ...], _Ink]:
    """The parts that show, in order, and what puts them on the stage."""
    actor, context = actor_key.value, context_key.value
    character = context.pack.characters[actor.character]
    now = posture(actor_key, context_key, moment.d, moment.mouth)
    bones = now.bones(context, actor, added(now.joints, follow(actor, character, moment.d, context)))
    expression = expression_of(character, value_at(actor.expression, moment.face))
    eyes = gaze(actor, character, moment.face, context)
    face = Face(expression, moment.mouth, moment.shut or eyes.blinks)
    parts = shown_parts(rig_of(character), now.body.pose, now.body.choices, face)
    return parts, _Ink(now.stands, bones, eyes.pupils, moment.variant, context)


class _Ink(NamedTuple):
    """All that turns a part into a draw."""

    stands: Standing
    bones: Bones
    pupils: Point
    variant: int
    context: Context

    def draw(self, part: Part, shift: Point = _STILL, blend: Blend = "normal") -> Draw:
        size = self.stands.size
        on_canvas = scaling(1 / size).then(translate(part.at.x + shift.x, part.at.y + shift.y))
        matrix = on_canvas.then(self.bones.matrix(part)).then(self.stands.matrix)
        art = part.arts[self.variant % len(part.arts)]
        return place(art, matrix, context=self.context, scale=size / part.density, blend=blend)

    def shade(self, part: Part, shadow: Shadow, laid: Matrix) -> Draw:
        """The part's silhouette; what is blurred needs no more than half the pixels."""
        size, coarse = self.stands.size, 2.0 if shadow.blur >= _BLURRED else 1.0
        on_canvas = scaling(coarse / size).then(translate(*part.at))
        matrix = on_canvas.then(self.bones.matrix(part)).then(self.stands.matrix).then(laid)
        art = part.arts[self.variant % len(part.arts)]
        shade = Shade(art, shadow.color, round(shadow.blur / size * part.density, 2))
        return place(shade, matrix, context=self.context, scale=size / part.density / coarse)


def _nodes(parts: tuple[Part, ...], ink: _Ink, free: bool) -> Iterator[Node]:
    """The parts in order; pupils are drawn with the eyes they belong to, and only inside them unless they are free."""
    pupils = tuple(ink.draw(part, ink.pupils, "normal" if free else "atop") for part in parts if part.slot == PUPILS)
    for part in parts:
        if part.slot == EYES and free:
            yield from (ink.draw(part), *pupils)
        elif part.slot == EYES and pupils:
            yield Group((ink.draw(part), *pupils), isolated=True)
        elif part.slot != PUPILS:
            yield ink.draw(part)
