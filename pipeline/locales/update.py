"""A catalogue brought up to date with its story: nothing a translator wrote is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.locales.catalogue import Catalogue, Entry


def updated(old: Catalogue, wanted: Sequence[Entry]) -> Catalogue:
    """`wanted` with the translations of `old`.

    Same id and words: kept. Same id, other words: kept as stale, with the words it was made for. A new id whose words
    stood under an id that is gone: carried over. What is left over is kept as obsolete, and comes back with its words.
    """
    ids = {entry.id for entry in wanted}
    known = old.by_id
    gone = [entry for entry in (*old.entries, *old.obsolete) if entry.id not in ids]
    resting = {entry.id: entry for entry in old.obsolete}
    spare = _by_source(gone)
    made: list[Entry] = []
    for entry in wanted:
        found = known.get(entry.id) or resting.get(entry.id) or _taken(spare, entry.source)
        made.append(_translated(entry, found))
    left = [entry for entries in spare.values() for entry in entries if entry.text]
    return replace(old, entries=tuple(made), obsolete=tuple(sorted(_rested(left), key=lambda entry: entry.id)))


def _by_source(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.source, []).append(entry)
    return found


def _taken(spare: Mapping[str, list[Entry]], source: str) -> Entry | None:
    entries = spare.get(source)
    return entries.pop(0) if entries else None


def _translated(entry: Entry, old: Entry | None) -> Entry:
    if old is None:
        return entry
    kept = replace(entry, text=old.text, notes=old.notes, stale=old.stale, previous=old.previous)
    if old.source == entry.source or not old.text:
        return replace(kept, stale=old.stale and bool(old.text), previous=old.previous if old.text else "")
    return replace(kept, stale=True, previous=old.previous if old.stale and old.previous else old.source)


def _rested(entries: Iterable[Entry]) -> Iterable[Entry]:
    return (replace(entry, facts=(), places=(), line=0) for entry in entries)


def with_texts(catalogue: Catalogue, texts: Mapping[str, str]) -> Catalogue:
    """The catalogue with translations from elsewhere, by id; those that change are no longer stale."""
    made = tuple(
        replace(entry, text=texts[entry.id], stale=False, previous="")
        if texts.get(entry.id) and (texts[entry.id] != entry.text or entry.stale)
        else entry
        for entry in catalogue.entries
    )
    return replace(catalogue, entries=made)
