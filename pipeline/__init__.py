"""Kindreel: story scripts in YAML become short vertical animated films.

from pipeline import plan_film, render_film

render_film("stories/delete.yaml", "output/delete.mp4")
film = plan_film("stories/delete.yaml")      # film.clip is a MoviePy clip, film.frame(137) an array
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.errors import InvalidInput, PipelineError
    from pipeline.film.film import Film, plan_film
    from pipeline.film.plan import Options
    from pipeline.render import render_film

__all__ = ["Film", "InvalidInput", "Options", "PipelineError", "plan_film", "render_film"]

_HOMES = {
    "Film": "film.film",
    "InvalidInput": "errors",
    "Options": "film.plan",
    "PipelineError": "errors",
    "plan_film": "film.film",
    "render_film": "render",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `render --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"pipeline.{_HOMES[name]}"), name)
