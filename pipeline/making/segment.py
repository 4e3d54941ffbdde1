"""A stretch of the film, encoded."""

from __future__ import annotations

from itertools import accumulate

from pipeline.core.display import DisplayList
from pipeline.core.identity import code_digest
from pipeline.core.timing import Span
from pipeline.encode.holds import held
from pipeline.encode.jobs import Report
from pipeline.encode.writer import write_segment
from pipeline.film.clips import moviepy_effects_of
from pipeline.making.tasks import Made, SegmentTask
from pipeline.making.workshop import Workshop
from pipeline.timeline.model import Effect

Shown = tuple[DisplayList, int]  # a frame's list, and its number where a MoviePy effect makes every frame its own


def recall_segment(shop: Workshop, task: SegmentTask) -> Made | None:
    """The segment, if one that was drawn from the same is kept: nothing is drawn to find out."""
    if shop.store is None or not (asked := _request(shop, task.span)):
        return None
    key = shop.store.answer(asked)
    return Made(key, True, {}) if key and shop.store.fetch(key, task.target) else None


def make_segment(shop: Workshop, task: SegmentTask, report: Report) -> Made:
    """The segment as its frames tell: kept, if one with the same pictures is; else painted and encoded."""
    effects = _effects(shop, task.span)
    shown = [_shown(shop, n, effects) for n in range(task.span.start, task.span.end)]
    runs = held(shown)
    key = shop.keys.of((frame for frame, _ in shown), _besides(shop, effects, task.span))
    firsts = accumulate((run.frames for run in runs[:-1]), initial=task.span.start)

    def make() -> None:
        pictures = (shop.film.frames.buffer(n, run.picture[0]) for n, run in zip(firsts, runs, strict=True))
        holds = [run.frames for run in runs]
        write_segment(shop.encoder, pictures, holds, task.target, shop.shape, shop.preset, report)

    cached = shop.kept(key, task.target, make)
    if shop.store and (asked := _request(shop, task.span)):
        shop.store.learn(asked, key)
    return Made(key, cached, {})


def _effects(shop: Workshop, span: Span) -> tuple[Effect, ...]:
    return tuple(effect for effect in moviepy_effects_of(shop.timeline) if effect.span.overlaps(span))


def _request(shop: Workshop, span: Span) -> str:
    """What the segment is drawn from; "" when that is more than its own frames."""
    return "" if _effects(shop, span) else shop.requests.of(span)


def _shown(shop: Workshop, n: int, effects: tuple[Effect, ...]) -> Shown:
    """Through an effect of a library two equal lists may look different, so each frame counts for itself."""
    moving = any(n in effect.span for effect in effects)
    return shop.film.frames.display_list(n), n if moving else -1


def _besides(shop: Workshop, effects: tuple[Effect, ...], span: Span) -> str:
    """What effects of a library make of the pictures: they may look at any frame of their span."""
    lists = (shop.keys.of(shop.film.frames.display_list(n) for n in range(e.span.start, e.span.end)) for e in effects)
    settings = (f"{e.name} {e.params} {e.span.start - span.start} {e.span.length}" for e in effects)
    words = [f"{setting} {frames}" for setting, frames in zip(settings, lists, strict=True)]
    return "\n".join([*words, code_digest("film")]) if effects else ""
