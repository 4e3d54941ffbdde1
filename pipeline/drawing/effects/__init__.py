"""Named effects on a whole scene.

To add one: write `effects/<name>.py` with a `Kind`, and add its line here.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.easing import EASINGS
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.effects.blur import BLUR
from pipeline.drawing.effects.desaturate import DESATURATE
from pipeline.drawing.effects.flash import FLASH
from pipeline.drawing.effects.flashback import FLASHBACK
from pipeline.drawing.effects.focus import FOCUS
from pipeline.drawing.effects.kind import Kind, Nodes
from pipeline.drawing.effects.lights import BEAM, GLOW
from pipeline.drawing.effects.vignette import VIGNETTE
from pipeline.timeline.model import Effect

Params = Mapping[str, str | float | int | bool]  # as a story gives them

EFFECTS: Mapping[str, Kind] = frozen(
    {
        "beam": BEAM,
        "blur": BLUR,
        "desaturate": DESATURATE,
        "flash": FLASH,
        "flashback": FLASHBACK,
        "focus": FOCUS,
        "glow": GLOW,
        "vignette": VIGNETTE,
    }
)

_EDGE_FRAMES = 8  # an effect comes and goes over this many frames, unless the scene's own edge is there


def affected(nodes: Nodes, n: int, context: Context) -> Nodes:
    """The scene with all of its effects at frame `n`. Effects of other libraries are applied to the film's clips."""
    for effect in context.scene.effects:
        if not effect.library and n in effect.span and effect.name in EFFECTS:  # particles are on the stage
            nodes = apply(effect.name, nodes, strength(effect, n, context), dict(effect.params), context)
    return nodes


def apply(name: str, nodes: Nodes, amount: float, params: Params, context: Context) -> Nodes:
    """One effect at a strength of 0..1; at 0 the scene is as it was."""
    if amount <= 0:
        return nodes
    kind = EFFECTS[name]
    return kind.draw(
        nodes, amount, {key: float(params.get(key, usual)) for key, usual in kind.numbers.items()}, context
    )


def strength(effect: Effect, n: int, context: Context) -> float:
    """How strong an effect of ours is at frame `n` of its span, 0..1."""
    span, scene = effect.span, context.scene.span
    if EFFECTS[effect.name].dies:
        return 1 - EASINGS["out"](span.progress(n))
    edge = min(_EDGE_FRAMES, max(1, span.length // 3))
    come = 1.0 if span.start <= scene.start else (n - span.start + 1) / (edge + 1)
    go = 1.0 if span.end >= scene.end else (span.end - n) / (edge + 1)
    return EASINGS["in-out-sine"](min(1.0, come, go))
