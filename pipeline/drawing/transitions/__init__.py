"""From one scene to the next: a transition is a function of both scenes' nodes and how far the change is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.display import Node
from pipeline.core.registry import Imported, guess
from pipeline.drawing.context import Context
from pipeline.errors import AssetBroken

Nodes = tuple[Node, ...]
Change = Callable[[Nodes, Nodes, float, Context], Nodes]

_NAMES = (
    *("cut", "fade", "wipe", "slide", "iris", "page-flip", "crumple", "scribble", "bloom", "sun-sweep", "page-lift"),
    *("soap-bubble", "heart-wipe", "candy-stripes"),
)
# Each in a module and a function of its own name.
TRANSITIONS: Mapping[str, Change] = Imported(
    {name: f"{__name__}.{(own := name.replace('-', '_'))}:{own}" for name in _NAMES}
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
