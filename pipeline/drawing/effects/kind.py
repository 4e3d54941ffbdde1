"""What an effect is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pipeline.core.display import Node
from pipeline.drawing.context import Context

Nodes = tuple[Node, ...]
Numbers = Mapping[str, float]


class Kind(NamedTuple):
    """How an effect is drawn, and the numbers a story may give it, each with the value it has by itself.

    `draw(nodes, strength, numbers, context)` gives the scene at a strength above 0 and up to 1; all numbers are there.
    """

    draw: Callable[[Nodes, float, Numbers, Context], Nodes]
    numbers: Numbers
    dies: bool = False  # strongest at once and then less and less; the others come and go softly
