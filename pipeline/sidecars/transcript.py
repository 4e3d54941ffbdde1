"""The transcript: every word of the film in order, spoken or shown, from the template `film/transcript.txt`."""

from __future__ import annotations

from pipeline.sidecars.finished import Finished, from_template
from pipeline.sidecars.told import told

KINDS = ("scene", "say", "message", "draft", "caption", "card")


def text(film: Finished) -> bytes:
    entries = [event for event in told(film.story, film.timeline) if event["kind"] in KINDS]
    return from_template("film/transcript.txt", film, entries=entries)
