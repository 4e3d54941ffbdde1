"""Named effects on a whole scene: functions of its nodes, the effect's strength at that moment and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.blur import blur
from pipeline.drawing.effects.desaturate import desaturate
from pipeline.drawing.effects.flash import flash
from pipeline.drawing.effects.flashback import flashback
from pipeline.drawing.effects.focus import focus
from pipeline.drawing.effects.params import Params
from pipeline.drawing.effects.vignette import vignette
from pipeline.timeline.model import Effect

Nodes = tuple[Node, ...]
Apply = Callable[[Nodes, float, Params, Context], Nodes]

EFFECTS: Mapping[str, Apply] = frozen(
    {
        "blur": blur,
        "desaturate": desaturate,
        "flash": flash,
        "flashback": flashback,
        "focus": focus,
        "vignette": vignette,
    }
)

_EDGE_FRAMES = 8  # an effect comes and goes over this many frames, unless the scene's own edge is there


def affected(nodes: Nodes, n: int, context: Context) -> Nodes:
    """The scene with all of its effects at frame `n`. Effects of other libraries are applied to the film's clips."""
    for effect in context.scene.effects:
        if not effect.library and n in effect.span:
            nodes = apply(effect.name, nodes, strength(effect, n, context), dict(effect.params), context)
    return nodes


def apply(name: str, nodes: Nodes, amount: float, params: Params, context: Context) -> Nodes:
    """One effect at a strength of 0..1; at 0 the scene is as it was."""
    return EFFECTS[name](nodes, amount, params, context) if amount > 0 else nodes


def strength(effect: Effect, n: int, context: Context) -> float:
    """How strong an effect is at frame `n`: a flash only dies away, the others come and go softly."""
    span, scene = effect.span, context.scene.span
    if effect.name == "flash":
        return 1 - EASINGS["out"](span.progress(n))
    edge = min(_EDGE_FRAMES, max(1, span.length // 3))
    come = 1.0 if span.start <= scene.start else (n - span.start + 1) / (edge + 1)
    go = 1.0 if span.end >= scene.end else (span.end - n) / (edge + 1)
    return EASINGS["in-out-sine"](min(1.0, come, go))
