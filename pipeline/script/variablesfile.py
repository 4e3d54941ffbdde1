"""`--vars FILE`: values of variables, each with its place in the file."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.errors import InvalidInput
from pipeline.script.data import data_of
from pipeline.script.fields import entries_of
from pipeline.script.source import as_source, read_bytes
from pipeline.script.story import Data, Mark
from pipeline.script.variables import Given
from pipeline.script.wrong import Wrong
from pipeline.script.yamlread import read_tree

PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def read_variables_file(path: Path) -> dict[str, Data | Given]:
    """The variables of a YAML or JSON file; raises InvalidInput."""
    try:
        data = read_bytes(path, Mark(str(path), 0, 0), "the variables")
        if path.suffix.lower() == ".json":
            data = data.replace(b"\t", b" ")  # JSON may be indented with tabs, YAML may not
        tree, problems = read_tree(as_source(str(path), data))
        entries = entries_of(tree, "a file of variables")
    except Wrong as error:
        raise InvalidInput((error.problem,) if error.problem else ()) from error
    if problems:
        raise InvalidInput(problems)
    return {key.raw: Given(_whole(data_of(value)), value.mark) for key, value in entries}


def _whole(data: Data) -> Data:
    """Signs that JSON writes as two halves put together."""
    if isinstance(data, str):
        return PAIR.sub(lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16"), data)
    if isinstance(data, tuple):
        return tuple(_whole(each) for each in data)
    return {key: _whole(each) for key, each in data.items()} if isinstance(data, dict) else data
