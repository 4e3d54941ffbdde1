"""From one scene to the next: a transition is a function of both scenes' nodes and how far the change is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.display import Node
from pipeline.core.registry import frozen, guess
from pipeline.drawing.context import Context
from pipeline.drawing.transitions.bloom import bloom
from pipeline.drawing.transitions.candy_stripes import candy_stripes
from pipeline.drawing.transitions.crumple import crumple
from pipeline.drawing.transitions.cut import cut
from pipeline.drawing.transitions.fade import fade
from pipeline.drawing.transitions.heart_wipe import heart_wipe
from pipeline.drawing.transitions.iris import iris
from pipeline.drawing.transitions.page_flip import page_flip
from pipeline.drawing.transitions.page_lift import page_lift
from pipeline.drawing.transitions.scribble import scribble
from pipeline.drawing.transitions.slide import slide
from pipeline.drawing.transitions.soap_bubble import soap_bubble
from pipeline.drawing.transitions.sun_sweep import sun_sweep
from pipeline.drawing.transitions.wipe import wipe
from pipeline.errors import AssetBroken

Nodes = tuple[Node, ...]
Change = Callable[[Nodes, Nodes, float, Context], Nodes]

TRANSITIONS: Mapping[str, Change] = frozen(
    {
        "cut": cut,
        "fade": fade,
        "wipe": wipe,
        "slide": slide,
        "iris": iris,
        "page-flip": page_flip,
        "crumple": crumple,
        "scribble": scribble,
        "bloom": bloom,
        "sun-sweep": sun_sweep,
        "page-lift": page_lift,
        "soap-bubble": soap_bubble,
        "heart-wipe": heart_wipe,
        "candy-stripes": candy_stripes,
    }
)


def change(name: str, outgoing: Nodes, incoming: Nodes, progress: float, context: Context) -> Nodes:
    """Both scenes at share `progress` of a transition: only the old one at 0, only the new one at 1.

    A story's transitions are checked when it is read; an unknown one is the pack's default, and AssetBroken.
    """
    if name not in TRANSITIONS:
        raise AssetBroken(f'pack {context.pack.name} asks for the transition "{name}"', guess(name, TRANSITIONS))
    if progress <= 0.0:
        return outgoing
    return incoming if progress >= 1.0 else TRANSITIONS[name](outgoing, incoming, progress, context)
