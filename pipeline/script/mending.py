"""A file that YAML can not read, with its mistake taken out, so that the others can be told too."""

from __future__ import annotations

from pipeline.errors import Problem
from pipeline.script.source import Source
from pipeline.script.tree import Node
from pipeline.script.wrong import Wrong
from pipeline.script.yamlread import read_tree

MOST = 20  # mistakes of the kind, in one file
QUOTED = ("E022", "E023", "E025")  # a text that needs quotes gets them
CUT = ("E026",)  # what stands behind a text goes


def read_with_mistakes(source: Source) -> tuple[Node, list[Problem]]:
    """The file's value and every mistake of its YAML. Raises Wrong where nothing can be read at all."""
    found: list[Problem] = []
    text = source
    while True:
        try:
            tree, more = read_tree(text)
        except Wrong as error:
            mended = _without(error.problem, text) if error.problem and len(found) < MOST else None
            if mended is None or error.problem is None:
                if found and error.problem:
                    raise Several((*found, error.problem)) from error
                raise
            found.append(error.problem)
            text = mended
        else:
            return tree, [*found, *more]


class Several(Wrong):
    """More than one mistake, the last of which ends the reading."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[-1])
        self.problems = problems


def _without(problem: Problem, source: Source) -> Source | None:
    """The file as if the text with the mistake were written right; None where that can not be known."""
    line = source.line(problem.line)
    before, said = line[: problem.column - 1], line[problem.column - 1 :].rstrip()
    if problem.code in QUOTED and said and not said.startswith(":") and before.count('"') % 2 == 0:
        new = before + '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'
    elif problem.code in CUT and before.strip():
        new = before.rstrip()
    else:
        return None
    if new == line:
        return None
    lines = [*source.lines[: problem.line - 1], new, *source.lines[problem.line :]]
    return Source(source.file, "\n".join(lines), tuple(lines))
