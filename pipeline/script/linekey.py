"""The key of a spoken line: `maya`, `maya (worried)` or `maya (@worried)`."""

from __future__ import annotations

import re
from typing import NamedTuple

FORM = re.compile(r"(?P<role>[^()]*?)\s*\(\s*(?P<once>@?)\s*(?P<mood>[^()@]*?)\s*\)\s*")


class LineKey(NamedTuple):
    """Who speaks, in which mood, and where the mood starts in the key (counted from 0)."""

    role: str
    mood: str = ""
    once: bool = False
    offset: int = 0


def parse_line_key(text: str) -> LineKey | None:
    """The parts of the key, or None when its parentheses are not right."""
    if "(" not in text and ")" not in text:
        return LineKey(text.strip())
    found = FORM.fullmatch(text)
    if not found or not found["role"].strip() or not found["mood"]:
        return None
    return LineKey(found["role"].strip(), found["mood"], bool(found["once"]), found.start("mood"))
