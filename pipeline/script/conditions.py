"""`when`: whether a step, a scene or a message takes place."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.script.data import looked_up
from pipeline.script.reading import Reading
from pipeline.script.story import Data, Mark
from pipeline.script.texts import found_in, place_of
from pipeline.script.tree import Node, Scalar, describe
from pipeline.script.wrong import Wrong, problem, wrong

HINT = 'like  when: market == "SG"  or  when: loud and not late'


def holds(node: Node, names: Mapping[str, Data], reading: Reading) -> bool:
    """Whether the condition is true; one that can not be read is noted, and counts as true."""
    try:
        return _holds(node, names, reading)
    except Wrong as error:
        reading.note(error)
        return True


def _holds(node: Node, names: Mapping[str, Data], reading: Reading) -> bool:
    if not isinstance(node, Scalar):
        raise wrong(node.mark, "E704", f"a condition is an expression, this is {describe(node)}", HINT)
    if isinstance(node.value, bool):
        return node.value
    text = node.raw.strip()
    if text.startswith("{{") and text.endswith("}}"):
        text = text[2:-2].strip()
    if not text:
        raise wrong(node.mark, "E704", "a condition without an expression", HINT)
    there, data = looked_up(text, names)
    return bool(data) if there else _decided(text, node, names, reading)


def _decided(text: str, node: Scalar, names: Mapping[str, Data], reading: Reading) -> bool:
    from pipeline.script import confined
    from pipeline.script.faults import Faulty

    try:
        return confined.holds(text, names, "text")
    except Faulty as error:
        *others, last = [
            problem(_where(fault.word, node, reading), fault.code, fault.message, fault.hint or HINT)
            for fault in error.faults
        ]
        reading.problems.extend(others)
        raise Wrong(last) from error


def _where(word: str, node: Scalar, reading: Reading) -> Mark:
    return place_of(found_in(word, r""), node, reading) if word else node.mark
