"""Names of poses and expressions that are checked as soon as their role is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Mark
from pipeline.script.texts import word_of
from pipeline.script.tree import Node, Scalar

Check = Callable[[str, Mark, str, Reading], str]  # name, its mark, role


class Named(NamedTuple):
    """A name as written, and where."""

    name: str
    mark: Mark

    def checked(self, check: Check, role: str, reading: Reading) -> str:
        """The name this role's character has for it; "" after its mistake has been noted."""
        kind = Kind(lambda node, reading: check(self.name, self.mark, role, reading))
        return attempt(kind, Scalar(self.mark, self.name, self.name), reading) or ""


def _named(node: Node, reading: Reading) -> Named:
    return Named(word_of(node, reading), node.mark)


NAMED: Kind[Named] = Kind(_named, {"type": "string"})
