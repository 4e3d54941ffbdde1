"""Names of poses and expressions that are checked as soon as their role is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Mark
from pipeline.script.texts import word_of
from pipeline.script.tree import Node, Scalar
from pipeline.script.vocabulary import Vocabulary

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


def _shown_by_all(words: Vocabulary, part: str) -> tuple[str, ...]:
    """What any character of the pack can show, and the synonyms that lead there."""
    own = dict.fromkeys(name for each in words.characters.values() for name in getattr(each, part))
    synonyms = (name for name, others in words.synonyms.items() if any(other in own for other in others))
    return tuple(dict.fromkeys((*own, *synonyms)))


POSE_NAME: Kind[Named] = Kind(_named, {"type": "string", "x-names": partial(_shown_by_all, part="poses")})
MOOD_NAME: Kind[Named] = Kind(_named, {"type": "string", "x-names": partial(_shown_by_all, part="expressions")})
