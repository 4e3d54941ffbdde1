"""One word of a story's top, without checking the rest."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import InvalidInput
from pipeline.script.source import read_source
from pipeline.script.tree import MapNode, Scalar
from pipeline.script.wrong import Wrong
from pipeline.script.yamlread import read_tree


def top_word(path: Path, key: str) -> str:
    """What the file says for a key at its top, "" if nothing. Raises InvalidInput when it is no YAML."""
    try:
        tree, _ = read_tree(read_source(path))
    except Wrong as error:
        raise InvalidInput((error.problem,) if error.problem else ()) from error
    found = tree.get(key) if isinstance(tree, MapNode) else None
    return found.raw if isinstance(found, Scalar) else ""
