"""Sound over a cut: the next scene is heard before it is seen, or this one still while the next is seen.

The picture's cut and the sound's are two moments. `lead` (a J cut) moves the next scene's first line to before its
picture; `trail` (an L cut) lets the picture go before the last words do. Captions follow the voice over the cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.core.timing import Span
from pipeline.script import story as script
from pipeline.staging.world import World, seconds
from pipeline.timeline.model import Caption, Scene

BREATH = 0.08  # seconds between two voices at a cut
SHORTEST = 4  # frames of a caption that is worth showing


@dataclass(frozen=True, slots=True)
class Handover:
    """How a scene ends: its picture, its steps, its last voice; in seconds of the film."""

    cut: float = 0.0
    turn: float = 0.0  # the next step's turn
    voiced: float = 0.0


def trail(scene: script.Scene) -> float:
    """How long the scene is heard after its picture has gone: only a last line can trail, no step is lost."""
    ends_with_line = bool(scene.beats) and isinstance(scene.beats[-1], script.Say)
    return seconds(scene.transition.trail if scene.transition and ends_with_line else None, 0.0)


def first_turn(before: script.Scene | None, handover: Handover, scene: script.Scene, world: World) -> float:
    """When a scene's first step has its turn: with its picture, or earlier where the scene before lets it lead."""
    turn = max(handover.cut, handover.turn) if before and trail(before) else handover.cut
    lead = seconds(before.transition.lead, 0.0) if before and before.transition else 0.0
    if not lead or before is None or before.transition is None:
        return turn
    if not (scene.beats and isinstance(scene.beats[0], script.Say)):
        words = f'nothing leads over the cut: scene "{scene.id}" does not begin with a line'
        world.ledger.note(before.transition.mark, words)
        return turn
    return min(turn, max(handover.voiced + BREATH if handover.voiced else 0.0, turn - lead))


def bridged(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """The scenes with captions that stand over a cut shown on both of its sides."""
    if all(caption.span == _within(caption, scene) for scene in scenes for caption in scene.captions):
        return tuple(scenes)
    return tuple(_with_neighbours(scenes, index) for index in range(len(scenes)))


def _with_neighbours(scenes: Sequence[Scene], index: int) -> Scene:
    """A scene with its own captions, and what its neighbours' captions leave in it."""
    near = (caption for other in scenes[max(0, index - 1) : index + 2] for caption in other.captions)
    parts = (_part(caption, _within(caption, scenes[index])) for caption in near)
    kept = sorted((part for part in parts if part.span.length > 0), key=lambda part: part.span)
    return replace(scenes[index], captions=tuple(_one_at_a_time(kept)))


def _part(caption: Caption, span: Span) -> Caption:
    """A block while it stands on one side of a cut; words said on the other side are not lit here."""
    words = tuple(
        replace(
            word,
            span=Span(min(max(word.span.start, span.start), span.end), max(span.start, min(word.span.end, span.end))),
        )
        for word in caption.words
    )
    return replace(caption, span=span, words=words)


def _within(caption: Caption, scene: Scene) -> Span:
    start = min(max(caption.span.start, scene.span.start), scene.span.end)
    return Span(start, min(max(caption.span.end, start), scene.span.end))


def _one_at_a_time(captions: Iterable[Caption]) -> Iterator[Caption]:
    waiting: Caption | None = None
    for caption in captions:
        if waiting is not None:
            stop = min(waiting.span.end, caption.span.start)
            if stop - waiting.span.start >= SHORTEST:
                yield _part(waiting, Span(waiting.span.start, stop))
        waiting = caption
    if waiting is not None:
        yield waiting
