"""What the YAML parser stumbled over, in the words of someone who writes stories."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from yaml.error import Mark as YamlMark
from yaml.error import MarkedYAMLError
from yaml.events import ScalarEvent

from pipeline.errors import Problem
from pipeline.script.guesses import JOINED, SPACE_HINT
from pipeline.script.source import Source
from pipeline.script.story import Mark
from pipeline.script.wrong import problem, shown

BARE_TEMPLATE = re.compile(r"(?:^|[:,\-\[{])\s+(?P<value>\{[{%].*)$")
FIRST_VALUE = re.compile(r"^(?:\s*-\s+)*\s*(?:[{\[]\s*)?[^:\"']+?:\s+(?P<value>[^\"'\s].*)$")
INDENT_HINT = "keys of one mapping start in the same column; steps of a list start with `- `"


class Stumble(NamedTuple):
    """A parser error: its sentence, where it noticed, and where the thing it was reading began."""

    text: str
    line: int
    column: int
    start: Mark | None


Explain = Callable[[Stumble, Source], Problem | None]


def explain(error: MarkedYAMLError, source: Source) -> Problem:
    """The problem behind a parser error."""
    at = error.problem_mark or error.context_mark
    line, column = (at.line + 1, at.column + 1) if at else (1, 1)
    text = f"{error.context or ''}|{error.problem or ''}"
    stumble = Stumble(text, line, column, _start(source.file, error.context_mark))
    for pattern, reader in READERS.items():
        if pattern in text and (found := reader(stumble, source)):
            return found
    message = f"the YAML can not be read: {shown(str(error.problem))}"
    return problem(Mark(source.file, line, column), "E010", message)


def _start(file: str, mark: YamlMark | None) -> Mark | None:
    return Mark(file, mark.line + 1, mark.column + 1) if mark else None


def _here(stumble: Stumble, source: Source) -> Mark:
    return Mark(source.file, stumble.line, stumble.column)


def _bare_template(stumble: Stumble, source: Source) -> Problem | None:
    numbers = (stumble.line, stumble.start.line if stumble.start else stumble.line)
    for number in sorted(set(numbers), reverse=True):
        if found := BARE_TEMPLATE.search(source.line(number)):
            return bare_template(Mark(source.file, number, found.start("value") + 1), source)
    return None


def bare_template(mark: Mark, source: Source) -> Problem:
    """A value that starts with `{{` and has no quotes."""
    value = source.line(mark.line)[mark.column - 1 :].rstrip()
    hint = (
        f"put the text in quotes:  '{shown(value)}'" if '"' in value else f'put the text in quotes:  "{shown(value)}"'
    )
    return problem(mark._replace(length=len(value)), "E023", "a text that starts with `{{` needs quotes", hint)


def _colon_in_text(stumble: Stumble, source: Source) -> Problem | None:
    line = source.line(stumble.line)
    found = FIRST_VALUE.match(line)
    if not found or found.start("value") >= stumble.column - 1:
        return None
    value = found["value"].rstrip()
    mark = Mark(source.file, stumble.line, found.start("value") + 1, len(value))
    return problem(mark, "E022", "a text with `: ` in it needs quotes", f'put the text in quotes:  "{shown(value)}"')


def _colon_in_flow(stumble: Stumble, source: Source) -> Problem | None:
    if stumble.start is None or stumble.start.line != stumble.line:
        return None
    hint = "put a text with `: ` in quotes, or add the missing `,`"
    return problem(_here(stumble, source), "E022", "a text with `: ` in it needs quotes", hint)


def _indentation(stumble: Stumble, source: Source) -> Problem:
    line = source.line(stumble.line)
    indent = len(line) - len(line.lstrip())
    mark = Mark(source.file, stumble.line, indent + 1, max(1, len(line.split(":")[0].strip())))
    return problem(mark, "E021", "this line is indented too far, or not far enough", INDENT_HINT)


def _not_closed(stumble: Stumble, source: Source) -> Problem:
    start = stumble.start or _here(stumble, source)
    line = source.line(start.line)[start.column - 1 :]
    hides = HIDING.search(line) and line[0] in "[{"
    hint = "a # starts a comment, which hides the rest of the line: put the text in quotes" if hides else ""
    return problem(start, "E024", f"the {NAMES.get(line[:1], 'bracket')} that opens here is not closed", hint)


CUT_LIST = re.compile(r"\[\s*(?:[\w, ]*\s)?#[^\s#!]")
NEAR = 5  # lines
COMMENT = re.compile(r"\s+(#[^\s#!].*)")
HIDING = re.compile(r"(?<=[\s\[{,])#[^\s#!].*")  # a text that YAML takes for a comment


def hidden(event: ScalarEvent, source: Source) -> str:
    """What stands behind an unquoted text in its line and looks like more of it, although YAML does not read it."""
    end = event.end_mark
    found = COMMENT.match(source.line(end.line + 1), end.column) if end else None
    return found[1].rstrip() if found else ""


NAMES: Mapping[str, str] = MappingProxyType({'"': "quote", "'": "quote", "[": "bracket", "{": "brace"})


def _comma(stumble: Stumble, source: Source) -> Problem:
    if stumble.start and stumble.start.line != stumble.line:
        return _not_closed(stumble, source)
    closing = "]" if "']'" in stumble.text else "}"
    return problem(_here(stumble, source), "E024", f"a `,` or a closing `{closing}` is missing before this")


def _after_closing(stumble: Stumble, source: Source) -> Problem | None:
    before = source.line(stumble.line)[: stumble.column - 1].rstrip()
    if not before.endswith(('"', "'", "]", "}")):
        return None
    rest = source.line(stumble.line)[stumble.column - 1 :].rstrip()
    hint = 'put the whole text in quotes: inside "…" a quote is written \\"'
    if before.endswith("'"):
        hint = "an apostrophe ends a text in '…': write it in \"…\""
    mark = _here(stumble, source)._replace(length=len(rest))
    return problem(mark, "E026", f"nothing may stand after the closing {before[-1]}", hint)


def _special_start(stumble: Stumble, source: Source) -> Problem:
    start = stumble.start if stumble.start and stumble.start.line == stumble.line else _here(stumble, source)
    text = source.line(start.line)[start.column - 1 :].rstrip()
    hint = f'put the text in quotes:  "{shown(text)}"'
    return problem(start._replace(length=len(text)), "E025", f"a text that starts with `{text[:1]}` needs quotes", hint)


def _tab(stumble: Stumble, source: Source) -> Problem:
    return problem(_here(stumble, source), "E003", "a tab between words", "use a space")


def _escape(stumble: Stumble, source: Source) -> Problem:
    hint = "inside \"…\" a backslash starts an escape: write \\\\, or use '…'"
    mark = Mark(source.file, stumble.line, source.line(stumble.line).rfind("\\", 0, stumble.column) + 1, 2)
    return problem(mark, "E010", "a backslash with a letter that means nothing", hint)


def _no_colon(stumble: Stumble, source: Source) -> Problem:
    start = stumble.start or _here(stumble, source)
    text = source.line(start.line)[start.column - 1 :].rstrip()
    hint = SPACE_HINT if JOINED.match(text) else ""
    return problem(
        start._replace(length=len(text)), "E010", "a `: ` is missing: this is neither a key nor a step", hint
    )


def _value(stumble: Stumble, source: Source) -> Problem:
    if cut := _cut_list(stumble, source):
        return cut
    line = source.line(stumble.line)
    sign = line[stumble.column - 1 : stumble.column]
    if sign == "-" and not line[: stumble.column - 1].strip():
        return problem(_here(stumble, source), "E024", "a bracket or brace that opens above is not closed")
    if sign == "-":
        hint = "inside [ ] and { } items are separated by commas"
        return problem(_here(stumble, source), "E010", "a step can not start with `- ` here", hint)
    return problem(_here(stumble, source), "E010", f"something is missing before this `{shown(sign)}`")


def _cut_list(stumble: Stumble, source: Source) -> Problem | None:
    """A list whose rest is hidden behind a #, as in `[#Kind, #Safe]`: the parser misses its end lines later."""
    for number in range(stumble.line - 1, max(0, stumble.line - 1 - NEAR), -1):
        if found := CUT_LIST.search(source.line(number)):
            return _not_closed(stumble._replace(start=Mark(source.file, number, found.start() + 1)), source)
    return None


def _list_in_line(stumble: Stumble, source: Source) -> Problem:
    hint = "start the list on its own line, or write it as [one, two]"
    return problem(_here(stumble, source), "E010", "a list can not start after a key on the same line", hint)


# Part of the parser's sentence -> who reads it. The first that finds a problem is right.
READERS: Mapping[str, Explain] = MappingProxyType(
    {
        "": _bare_template,
        "mapping values are not allowed": _colon_in_text,
        "mapping values": _indentation,
        "but got ':'": _colon_in_flow,
        "expected ',' or": _comma,
        "quoted scalar|found unexpected": _not_closed,
        "found character '\\t'": _tab,
        "cannot start any token": _special_start,
        "while scanning an a": _special_start,  # an alias or an anchor
        "while scanning a block scalar": _special_start,
        "while parsing a tag": _special_start,
        "while scanning a directive": _special_start,
        "unknown escape": _escape,
        "expected escape sequence": _escape,
        "could not find expected ':'": _no_colon,
        "sequence entries are not allowed": _list_in_line,
        "expected the node content": _value,
        "expected <block end>": _after_closing,
        "<block": _indentation,
    }
)
