"""The audio description: what is to be seen between the lines, from the template `film/description.txt`."""

from __future__ import annotations

from pipeline.sidecars.finished import Finished, from_template
from pipeline.sidecars.told import moments, told


def text(film: Finished) -> bytes:
    events = told(film.story, film.timeline)
    hostile = any(event.get("hostile") for event in events)
    return from_template("film/description.txt", film, moments=moments(events), hostile=hostile)
