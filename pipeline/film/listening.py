"""What one would notice about a story's sound before anything is drawn: it is spoken, mixed and measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pipeline.errors import InvalidInput
from pipeline.film.film import plan_film
from pipeline.film.options import Options
from pipeline.film.takes import Heard, unheard
from pipeline.sound.facts import measure
from pipeline.sound.findings import findings


def listen_over(
    path: Path, options: Options, heard: Heard = unheard, mixed: Callable[[str], object] = str
) -> tuple[str, ...]:
    """Findings about the sound of a story; none for one that can not be staged, which is told elsewhere.

    `heard` is told how many lines are spoken, `mixed` that mixing begins.
    """
    try:
        film = plan_film(path, replace(options, voice=True), heard)
    except InvalidInput:
        return ()
    mixed(f"mixing {path}")
    return findings(measure(film.mastered, film.timeline))
