"""Text leaves of a story: the words themselves, templates in them filled, positions kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from pipeline.errors import Problem
from pipeline.script.data import data_of, looked_up
from pipeline.script.data import shown as shown_data
from pipeline.script.reading import Reading
from pipeline.script.shown import Shown
from pipeline.script.story import Data, Mark
from pipeline.script.tree import ListNode, MapNode, Node, Scalar, describe
from pipeline.script.wrong import Wrong, problem, shown, wrong

LONGEST_TEXT = 2_000
LONGEST_WORD = 120
TEMPLATE_SIGNS = ("{{", "{%", "{#")
PLAIN_NAME = re.compile(r"\{\{ *([A-Za-z]\w*(?:\.[A-Za-z]\w*)*) *\}\}")
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def text_of(node: Node, reading: Reading) -> Shown:
    """Words to be said or shown. A number is taken as it is written."""
    if not isinstance(node, Scalar):
        raise wrong(node.mark, "E103", f"a text belongs here, this is {describe(node)}")
    if node.value is None and not node.quoted:
        raise wrong(node.mark, "E107", "nothing is given here, a text is needed")
    if len(node.raw) > LONGEST_TEXT:
        raise wrong(node.mark, "E116", f"a text of {len(node.raw)} characters; at most {LONGEST_TEXT} are possible")
    templates = not node.filled and any(sign in node.raw for sign in TEMPLATE_SIGNS)
    text = filled(node, reading) if templates else node.raw
    if not text.strip():
        raise wrong(node.mark, "E107", "the text is empty")
    _no_controls(text, node.mark, "\n\t")
    return Shown.of(text, node.raw, node.mark, names_of(node, reading))


def word_of(node: Node, reading: Reading) -> str:
    """A name: one line, short, nothing invisible."""
    text = text_of(node, reading).strip()
    if len(text) > LONGEST_WORD:
        raise wrong(node.mark, "E116", f"a name of {len(text)} characters; at most {LONGEST_WORD} are possible")
    _no_controls(text, node.mark, "")
    return text


def name_of(node: Node, reading: Reading) -> Shown:
    """A name that is shown, of a person or an app: one line, and translated once for the whole story."""
    name = word_of(node, reading)
    if not isinstance(node, Scalar):
        return Shown.of(name, name, node.mark, reading.names, is_name=True)
    return Shown.of(name, node.raw.strip(), node.mark, names_of(node, reading), is_name=True)


def said_data(node: Node, reading: Reading) -> Data:
    """A value as data, the templates of its texts filled."""
    if isinstance(node, MapNode):
        return {key.raw: said_data(value, reading) for key, value in node.entries}
    if isinstance(node, ListNode):
        return tuple(said_data(item, reading) for item in node.items)
    if not node.filled and any(sign in node.raw for sign in TEMPLATE_SIGNS):
        return filled(node, reading)
    return node.raw if node.quoted and isinstance(node.value, str) else data_of(node)


def names_of(node: Scalar, reading: Reading) -> Mapping[str, Any]:
    """What the templates of a leaf may use."""
    return reading.names if node.names is None else node.names


def _no_controls(text: str, mark: Mark, but: str) -> None:
    for sign in text:
        if sign not in but and (unicodedata.category(sign) in ("Cc", "Cs") or sign in TURNS):
            raise wrong(mark, "E006", f"a control character (U+{ord(sign):04X}) in {shown(text)!r}", "delete it")


def filled(node: Scalar, reading: Reading) -> str:
    """The text with its templates filled. Plain `{{ name }}` needs no Jinja, whose import costs more than a check."""
    names = names_of(node, reading)
    plain = _simply_filled(node.raw, names)
    if plain is not None:
        return plain
    from pipeline.script.confined import render
    from pipeline.script.faults import Faulty

    try:
        return render(node.raw, names, "text")
    except Faulty as error:
        *others, last = [
            _placed(fault.code, fault.message, fault.hint, fault.word, node, reading) for fault in error.faults
        ]
        reading.problems.extend(others)
        raise Wrong(last) from error


def filled_text(raw: str, mark: Mark, names: Mapping[str, Any]) -> str:
    """A text from elsewhere, as a catalogue, with its templates filled as those of the story are."""
    plain = _simply_filled(raw, names)
    if plain is not None:
        return plain
    from pipeline.script.confined import render
    from pipeline.script.faults import Faulty

    try:
        return render(raw, names, "text")
    except Faulty as error:
        fault = error.faults[0]
        raise wrong(mark, fault.code, fault.message, fault.hint) from error


def _simply_filled(raw: str, names: Mapping[str, Any]) -> str | None:
    """The text when plain names are all its templates, else None."""
    plain = PLAIN_NAME.sub(lambda found: _plain(found, names), raw)
    templates = any(sign in plain for sign in TEMPLATE_SIGNS) or any(sign in raw for sign in TEMPLATE_SIGNS[1:])
    return None if templates or len(plain) > LONGEST_TEXT else plain


def _plain(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """The value of `{{ name }}` or `{{ name.part }}` as text; the template itself where it is none."""
    there, data = looked_up(found[1], names)
    return found[0] if not there or isinstance(data, tuple | dict) else shown_data(data)


def _placed(code: str, message: str, hint: str, word: str, node: Scalar, reading: Reading) -> Problem:
    mark = place_of(found_in(word, r"\{[{%](?:(?![}%]\}).)*?"), node, reading) if word else node.mark
    return problem(mark, code, message, hint)


def found_in(word: str, before: str) -> re.Pattern[str]:
    """Finds `word` behind something."""
    return re.compile(before + r"(?<!\w)(" + re.escape(word) + r")(?!\w)")


def place_of(inside: re.Pattern[str], node: Scalar, reading: Reading) -> Mark:
    """Where a word stands inside a leaf; the leaf itself when it is written in another way."""
    source = reading.source_of(node.mark)
    last = node.mark.line + node.raw.count("\n") + 1
    for number in range(node.mark.line, last + 1):
        line = source.line(number)
        if found := inside.search(line, node.mark.column - 1 if number == node.mark.line else 0):
            return node.mark._replace(line=number, column=found.start(1) + 1, length=found.end(1) - found.start(1))
    return node.mark
