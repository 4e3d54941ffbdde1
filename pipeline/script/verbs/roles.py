"""Verbs about members of the cast: `{maya: left, leo: right}`, `[maya, leo]`, or just `maya`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pipeline.script.fields import is_nothing
from pipeline.script.names import cast_words, check_role
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Beat, Mark, Together
from pipeline.script.texts import word_of
from pipeline.script.tree import ListNode, MapNode, Node, Scalar
from pipeline.script.wrong import Wrong, wrong

Schema = Mapping[str, Any]
ReadRole = Callable[[str, Mark, Node | None, Reading], Beat]  # role, its mark, what is said of it


def for_roles(what: str, example: str, read_role: ReadRole, schema: Schema, bare: bool = False) -> Kind[Beat]:
    """A verb that is told of each role what it does (`schema`). `bare`: the role alone is enough."""

    def read(node: Node, reading: Reading) -> Beat:
        beats = [beat for beat in (_one(*part, reading) for part in parts(node, reading)) if beat]
        if not beats:
            raise Wrong
        return joined(beats, node.mark)

    def parts(node: Node, reading: Reading) -> Sequence[tuple[str, Mark, Node | None]]:
        if isinstance(node, MapNode) and node.entries:
            return [(key.raw, key.mark, None if is_nothing(value) else value) for key, value in node.entries]
        if bare and isinstance(node, ListNode) and node.items:
            return [(word_of(item, reading), item.mark, None) for item in node.items]
        if bare and isinstance(node, Scalar) and not is_nothing(node):
            return [(word_of(node, reading), node.mark, None)]
        raise wrong(node.mark, "E101", f"{what} says of whom", f"like  {example}; {cast_words(reading)}")

    def _one(role: str, mark: Mark, value: Node | None, reading: Reading) -> Beat | None:
        def checked(node: Node, reading: Reading) -> Beat:
            check_role(role, mark, reading)
            if value is None and not bare:
                raise wrong(mark, "E107", f'nothing is given for "{role}"', f"like  {example}")
            return read_role(role, mark, value, reading)

        return attempt(Kind(checked), Scalar(mark, role, role), reading)

    each: Schema = {"type": "object", "additionalProperties": schema}
    names: Schema = {"anyOf": [each, {"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    return Kind(read, names if bare else each)


def joined(beats: Sequence[Beat], mark: Mark) -> Beat:
    """The one beat, or all at once."""
    return beats[0] if len(beats) == 1 else Together(mark=mark, beats=tuple(beats))
