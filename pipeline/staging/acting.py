"""From what was written down about a role to the actor of the timeline: mouth, blinks, accents, reactions."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.timing import Span
from pipeline.staging.blinks import blinks
from pipeline.staging.gaze import looks
from pipeline.staging.puppets import Puppet
from pipeline.staging.reactions import reactions
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Actor
from pipeline.timeline.track import tidy, track
from pipeline.voice.mouths import mouth_spans

LEAST_HOLD = 2  # frames a mouth shape stays


def actor(stage: Stage, puppet: Puppet, end: int) -> Actor:
    """The role through its whole scene."""
    span = _span(puppet, end)
    lines = [line for line in stage.spoken if line.role == puppet.role.id and _speaks(stage, puppet, line)]
    return Actor(
        puppet.role.id,
        puppet.character.name,
        span,
        tidy(track(puppet.place)),
        tidy(track(puppet.pose)),
        tidy(track(puppet.expression)),
        looks(stage, puppet),
        tidy(track(puppet.flip)),
        tidy(track(puppet.presence)),
        tuple(shape for line in lines for shape in _mouth(stage, line, end)),
        tuple(blinks(stage, puppet, span, lines)),
        tuple(sorted(n for line in lines for n in line.accents if n < end)),
        puppet.order,
        tidy(track(puppet.on)),
        reactions(stage, puppet, end),
    )


def _speaks(stage: Stage, puppet: Puppet, line: Spoken) -> bool:
    """Whether the line is this puppet's: who is on the stage speaks there, and not in a window."""
    n = line.span.start
    on_stage = stage.puppets.get(line.role)
    return puppet.here(n) and not (puppet.framed and (n < puppet.presence[0].at or (on_stage and on_stage.here(n))))


def _span(puppet: Puppet, end: int) -> Span:
    """From the first appearance to the last disappearance, or the scene's end."""
    presence = track(puppet.presence)
    first = next((key.at for key in presence if key.value > 0), end)
    last = presence[-1]
    return Span(min(first, end), end if last.value > 0 else max(first, min(end, last.at + last.over)))


def _mouth(stage: Stage, line: Spoken, end: int) -> Iterator[tuple[Span, str]]:
    hold = max(LEAST_HOLD, stage.world.drawn(stage.world.pack.motion.hold))
    for span, shape in mouth_spans(line.take, line.span.start, stage.world.rate, hold):
        start = max(span.start, stage.frame(stage.start))
        if start < min(span.end, end):
            yield Span(start, min(span.end, end)), shape
