"""One frame of the film: the scene it belongs to, or two scenes and the change between them."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.display import DisplayList, Node
from pipeline.drawing import backdrop, burst, caption, puppet
from pipeline.drawing.camera import at_rest, camera_matrix, raster_zoom
from pipeline.drawing.context import Context
from pipeline.drawing.effects import affected
from pipeline.drawing.identity import Same
from pipeline.drawing.items import behind, draw_items, on_screen, on_stage
from pipeline.drawing.particles.swarm import particles
from pipeline.drawing.place import with_camera
from pipeline.drawing.shadow import shadows
from pipeline.drawing.transitions import change
from pipeline.packs.model import Kit, Pack
from pipeline.timeline.model import Scene, Timeline
from pipeline.timeline.query import present, scene_index

STAGE_DEPTH = 1.0


def draw_frame(timeline: Timeline, n: int, pack: Pack, kit: Kit) -> DisplayList:
    """The display list of frame `n`; a pure function, so frames may be asked in any order."""
    index = scene_index(timeline, n)
    at_change = next((i for i in (index, index - 1) if _changes(timeline, i, n)), None)
    keys = (Same(timeline), Same(pack), Same(kit))
    if at_change is None:
        context = _context(*keys, Same(timeline.scenes[index]), 1.0)
        nodes = _scene(n, context)
    else:
        context = _context(*keys, Same(timeline.scenes[at_change]), 1.0)
        nodes = _between(context, _context(*keys, Same(timeline.scenes[at_change + 1]), 1.0), n)
    return DisplayList(timeline.size, (*nodes, *backdrop.draw_overlay(n, context)))


@lru_cache(maxsize=64)
def _context(timeline: Same[Timeline], pack: Same[Pack], kit: Same[Kit], scene: Same[Scene], zoom: float) -> Context:
    """One context per scene and zoom, so that what is remembered by context is found again."""
    return Context(timeline.value, scene.value, pack.value, kit.value, zoom)


def _changes(timeline: Timeline, index: int, n: int) -> bool:
    """Whether frame `n` lies in the change out of a scene that is followed by another."""
    if not 0 <= index < len(timeline.scenes) - 1:
        return False
    transition = timeline.scenes[index].transition
    return transition is not None and n in transition.span


def _between(outgoing: Context, incoming: Context, n: int) -> tuple[Node, ...]:
    """Two scenes and the change from one to the other, on held drawings."""
    transition = outgoing.scene.transition
    assert transition is not None
    span = transition.span
    progress = outgoing.share(outgoing.drawing_frame(n, span.start), span.start, span.length)
    return change(transition.name, _scene(n, outgoing), _scene(n, incoming), progress, outgoing)


def _scene(n: int, context: Context) -> tuple[Node, ...]:
    """One scene at frame `n`, or at its own frame nearest to it."""
    n = context.scene.span.clamp(n)
    picture = affected((*_stage(n, context), *draw_items(on_screen, n, context)), n, context)
    words = (node for item in context.scene.captions if n in item.span for node in caption.draw(item, n, context))
    return (*picture, *words)


def _stage(n: int, context: Context) -> tuple[Node, ...]:
    """All that the camera sees, from the back to the front."""
    zoomed = _context(
        Same(context.timeline),
        Same(context.pack),
        Same(context.kit),
        Same(context.scene),
        raster_zoom(n, context.scene),
    )
    view, still = camera_matrix(n, STAGE_DEPTH, context), at_rest(n, context.scene)

    def seen(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return with_camera(nodes, view, snap=still)

    actors = (node for actor in present(context.scene, n) for node in puppet.draw(actor, n, zoomed))
    before = backdrop.draw_front(n, zoomed)
    hands = (node for actor in present(context.scene, n) for node in puppet.reaching(actor, n, zoomed) if before)
    return (
        *backdrop.draw_back(n, zoomed),
        *particles(n, context, front=False),
        *seen(shadows(n, zoomed)),
        *seen((*draw_items(behind, n, zoomed), *burst.draw_behind(n, zoomed))),
        *seen(tuple(actors)),
        *before,
        *seen(tuple(hands)),
        *seen(tuple(draw_items(on_stage, n, zoomed))),
        *particles(n, context, front=True),
        *backdrop.draw_light(n, zoomed),
    )
