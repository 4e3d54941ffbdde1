"""Characters that no font here can draw: told with their place, never shown as empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from pipeline.core.display import Font
from pipeline.errors import Problem
from pipeline.lettering.runs import missing
from pipeline.script.story import Mark
from pipeline.script.wrong import problem
from pipeline.timeline.model import Card, Timeline

HINT = "choose other characters, or name a font that has them in the pack's  scripts:"


def undrawable(texts: Iterable[tuple[Mark, str]], timeline: Timeline, font: Font) -> tuple[Problem, ...]:
    """A problem for every text with such characters: the story's own, and those that cards take from templates."""
    found = [_told(mark, lacking) for mark, text in texts if (lacking := missing(text, font))]
    known = {text for _, text in texts}
    found += [
        problem(Mark(f"scene {scene}"), "E607", *_words(lacking))
        for scene, text in _cards(timeline)
        if text not in known and (lacking := missing(text, font))
    ]
    return tuple(dict.fromkeys(found))


def _cards(timeline: Timeline) -> Iterator[tuple[str, str]]:
    for scene in timeline.scenes:
        for item in scene.items:
            if isinstance(item, Card):
                yield from ((scene.id, text) for _, text in item.lines)


def _told(mark: Mark, lacking: str) -> Problem:
    return problem(mark, "E607", *_words(lacking))


def _words(lacking: str) -> tuple[str, str]:
    named = ", ".join(f"{char} (U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()})" for char in lacking[:3])
    more = f" and {len(lacking) - 3} others" if lacking[3:] else ""
    return f"no font here can draw {named}{more}", HINT
