"""The shadows people cast in a place: their silhouettes, laid on the wall or the floor as one picture."""

from __future__ import annotations

from pipeline.core.display import Group, Node
from pipeline.core.geometry import Matrix, Point, translate
from pipeline.drawing.context import Context
from pipeline.drawing.puppet import silhouette
from pipeline.packs.light import Shadow
from pipeline.timeline.model import Actor
from pipeline.timeline.query import present
from pipeline.timeline.track import place_at


def shadows(n: int, context: Context) -> tuple[Node, ...]:
    """What everyone on the stage casts at frame `n`; where two meet it is no darker."""
    backdrop = context.scene.backdrop
    background = context.pack.backgrounds.get(backdrop.name)
    if background is None or background.shadow is None or backdrop.footage or backdrop.color:
        return ()
    shadow = background.shadow
    d = context.drawing_frame(n, context.scene.span.start)
    children = [
        draw
        for actor in present(context.scene, n)
        for draw in silhouette(actor, n, context, shadow, laid(shadow, _feet(actor, d)))
    ]
    return (Group(tuple(children), opacity=shadow.opacity),) if children and shadow.opacity > 0 else ()


def _feet(actor: Actor, d: int) -> Point:
    spot = place_at(actor.place, d)
    return Point(spot.x, spot.y)


def laid(shadow: Shadow, feet: Point) -> Matrix:
    """From where somebody stands to where their shadow lies: about their feet."""
    flat = Matrix(shadow.size, 0.0, -shadow.lean * shadow.size, shadow.size * shadow.tall, 0.0, 0.0)
    moved = translate(feet.x + shadow.offset.x, feet.y + shadow.offset.y)
    return translate(-feet.x, -feet.y).then(flat).then(moved)
