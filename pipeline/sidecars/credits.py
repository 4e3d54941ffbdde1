"""The credits: whose art, voices, fonts and music, and on what terms, from the template `film/credits.txt`."""

from __future__ import annotations

from pipeline.sidecars.finished import Finished, from_template


def text(film: Finished) -> bytes:
    return from_template("film/credits.txt", film)
