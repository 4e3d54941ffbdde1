"""`lexicon`: how words are said that a voice would get wrong."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.script.fields import entries_of
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Pronounced
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node
from pipeline.script.values import LOCALE
from pipeline.script.wrong import shown, wrong

MOST = 500


def _lexicon(node: Node, reading: Reading) -> tuple[Pronounced, ...]:
    return tuple(_entries(node, "", reading))


def _entries(node: Node, language: str, reading: Reading) -> Iterator[Pronounced]:
    entries = list(entries_of(node, "the lexicon"))
    if len(entries) > MOST:
        raise wrong(node.mark, "E116", f"a lexicon of {len(entries)} words; at most {MOST} are possible")
    for key, value in entries:
        if isinstance(value, MapNode) and not language:
            if not LOCALE.fullmatch(key.raw):
                hint = 'like  zh: {GIF: 动图};  a word is followed by what is said:  GIF: "jif"'
                raise wrong(key.mark, "E111", f'"{shown(key.raw)}" is not a language', hint)
            yield from _entries(value, key.raw, reading)
        elif len(key.raw.split()) != 1:
            hint = "one word each; what is said may be several words"
            raise wrong(key.mark, "E111", f'"{shown(key.raw)}" is not one word', hint)
        elif (said := attempt(Kind(word_of), value, reading)) is not None:
            yield Pronounced(language, key.raw, said)


LEXICON: Kind[tuple[Pronounced, ...]] = Kind(
    _lexicon,
    {
        "type": "object",
        "additionalProperties": {
            "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]
        },
    },
)
