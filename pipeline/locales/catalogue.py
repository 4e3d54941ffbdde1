"""A gettext catalogue as plain values, read and written with Babel.

The id of a text is its `msgctxt`, the author's words are the `msgid`. No dates are written: the same story and the same
translations give the same bytes. Two headers of our own say who drafted the translation and who has read it over.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.core.registry import frozen
from pipeline.errors import InvalidInput, Problem
from pipeline.locales.textfile import text_of

STORY, DRAFTED, REVIEWED = "X-Story", "X-Drafted-By", "X-Reviewed-By"
WIDTH = 100
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
NO_HEADS: Mapping[str, str] = frozen({})


@dataclass(frozen=True, slots=True)
class Entry:
    """One text and its translation; "" is none yet."""

    id: str
    source: str
    text: str = ""
    stale: bool = False  # gettext's `fuzzy`: the source has changed since
    previous: str = ""  # the source it was a translation of
    notes: tuple[str, ...] = ()  # of translators
    facts: tuple[str, ...] = ()  # for translators: who says it, in which mood, how long it may be
    places: tuple[tuple[str, int], ...] = ()
    line: int = 0  # in the catalogue


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one story in one language. `obsolete` are no longer in the story, kept in case they return."""

    locale: str
    story: str = ""
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    drafted_by: str = ""
    reviewed_by: str = ""
    file: str = ""

    @property
    def by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}


def read_catalogue(path: Path, locale: str) -> Catalogue:
    """The catalogue of a file; raises InvalidInput where it is no PO file or is meant for another language."""
    from babel.messages.pofile import PoFileError, PoFileParser

    into = _headed()(charset="utf-8")
    try:
        text = text_of(path, "a catalogue", partial(_wrong, path, 0))
        PoFileParser(into, ignore_obsolete=False, abort_invalid=True).parse(io.StringIO(text))
    except PoFileError as error:
        raise _wrong(path, error.lineno or 0, str(error.args[0]) if error.args else "it can not be read") from error
    heads = {name.lower(): value.strip() for name, value in into.heads.items()}
    said = heads.get("language", "").replace("_", "-")
    if said and said.lower() != locale.lower():
        raise _wrong(path, 1, f"its header says Language: {said}, and {locale} was asked for")
    return Catalogue(
        locale,
        heads.get(STORY.lower(), ""),
        tuple(_entry(message) for message in into if message.id),
        tuple(_entry(message) for message in into.obsolete.values()),
        heads.get(DRAFTED.lower(), ""),
        heads.get(REVIEWED.lower(), ""),
        str(path),
    )


def _wrong(path: Path, line: int, message: str) -> InvalidInput:
    hint = "a gettext catalogue; `render lines STORY --po LOCALE` writes one"
    return InvalidInput((Problem(str(path), line, 1 if line else 0, f"{path.name}: {message}", hint, "E604"),))


def _entry(message: Any) -> Entry:
    ids, texts = message.id, message.string
    return Entry(
        message.context or "",
        ids[0] if isinstance(ids, list | tuple) else ids,
        (texts[0] if isinstance(texts, list | tuple) and texts else texts) or "",
        "fuzzy" in message.flags,
        _previous(message.user_comments),
        tuple(note for note in message.user_comments if not note.startswith("|")),
        tuple(message.auto_comments),
        tuple(message.locations),
        message.lineno or 0,
    )


def _previous(comments: Iterable[str]) -> str:
    """The words a stale translation was made for: Babel reads `#| msgid "…"` as comments."""
    from babel.messages.pofile import unescape

    told = " ".join(comment for comment in comments if comment.startswith("|") and "msgctxt" not in comment)
    return "".join(unescape(part) for part in QUOTED.findall(told))


def catalogue_text(catalogue: Catalogue) -> bytes:
    """The catalogue as a PO file."""
    from babel.messages.catalog import Message
    from babel.messages.pofile import write_po

    heads = {
        "Project-Id-Version": catalogue.story,
        "Language": catalogue.locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        STORY: catalogue.story,
        DRAFTED: catalogue.drafted_by,
        REVIEWED: catalogue.reviewed_by,
    }
    made = _headed()(charset="utf-8", fuzzy=False, header_comment=_comment(catalogue))
    made.heads = heads
    for entry in catalogue.entries:
        message = _message(Message, entry)
        made[entry.source] = message
    for entry in catalogue.obsolete:
        made.obsolete[(entry.source, entry.id)] = _message(Message, entry)
    out = io.BytesIO()
    write_po(out, made, width=WIDTH, include_previous=True)
    return out.getvalue().rstrip(b"\n") + b"\n"


def _message(kind: Any, entry: Entry) -> Any:
    return kind(
        entry.source,
        entry.text,
        locations=entry.places,
        flags=("fuzzy",) if entry.stale else (),
        auto_comments=entry.facts,
        user_comments=entry.notes,
        previous_id=(entry.previous,) if entry.previous else (),
        context=entry.id,
    )


def _comment(catalogue: Catalogue) -> str:
    lines = [f"{catalogue.story} in {catalogue.locale}."]
    if catalogue.drafted_by and not catalogue.reviewed_by:
        lines.append(f"Drafted by {catalogue.drafted_by}. Nobody who speaks the language has reviewed it yet: whoever")
        lines.append(f"does writes their name into {REVIEWED}.")
    return "\n".join(f"# {line}" for line in lines)


def _headed() -> Any:
    """A Babel catalogue whose headers are all ours."""
    from babel.messages.catalog import Catalog

    class Headed(Catalog):
        heads: Mapping[str, str] = NO_HEADS

        def _get(self) -> list[tuple[str, str]]:
            return list(self.heads.items())

        def _set(self, headers: Iterable[tuple[str, str]]) -> None:
            self.heads = {str(name): str(value) for name, value in headers}

        mime_headers = property(_get, _set)

    return Headed
