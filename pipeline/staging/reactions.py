"""What listeners do when somebody has spoken: nod, tilt the head, lift the brows, shrink back."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.registry import frozen
from pipeline.core.seed import between, chance
from pipeline.staging.puppets import Puppet
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Reaction
from pipeline.timeline.track import track, value_at

FRAMES = frozen({"nod": 15, "tilt": 24, "lift": 15, "flinch": 12})  # how long each takes, at thirty to the second
SORRY = frozenset(
    ["worried", "hurt", "sad", "guilty", "ashamed", "scared", "cringe", "upset", "lonely", "crying", "asleep"]
)  # moods that call for sympathy
OFTEN, NOW_AND_THEN = 0.85, 0.5  # how likely a listener reacts after a line, and in the middle of a long one
AFTER = (0.03, 0.22)  # seconds after the line
LONG = 2.6  # seconds of a line in which somebody nods already


def reactions(stage: Stage, puppet: Puppet, end: int) -> tuple[Reaction, ...]:
    """Everything this role does as a listener, in order; never two at once, none while it speaks."""
    kept: list[Reaction] = []
    for reaction in sorted(_all(stage, puppet), key=lambda each: each.at):
        free = not kept or reaction.at >= kept[-1].at + kept[-1].over
        if free and reaction.at + reaction.over <= end and not _speaks(stage, puppet, reaction):
            kept.append(reaction)
    return tuple(kept)


def _all(stage: Stage, puppet: Puppet) -> Iterator[Reaction]:
    for line in stage.spoken:
        speaker = stage.puppets.get(line.role)
        listens = puppet.here(line.span.start) and puppet.here(line.span.end)
        if speaker is None or speaker is puppet or puppet.framed or not listens or not speaker.here(line.span.start):
            continue
        side = 1.0 if speaker.goal(line.span.start).x > puppet.goal(line.span.start).x else -1.0
        yield from _to(stage, puppet, line, speaker, side)


def _to(stage: Stage, puppet: Puppet, line: Spoken, speaker: Puppet, side: float) -> Iterator[Reaction]:
    """One line's reactions."""
    world, words = stage.world, (stage.world.story.seed, "reacts", stage.scene.id, puppet.role.id, line.id)
    rate, long = world.rate, world.frame(LONG)
    if line.span.length > long and line.accents and chance(*words, "on the way") < NOW_AND_THEN:
        yield Reaction(line.accents[0] + world.drawn(4), "nod", world.drawn(FRAMES["nod"]), side)
    if line.hostile or chance(*words) < OFTEN:
        kind = _kind(line, value_at(track(speaker.expression), line.span.start))
        late = 0.0 if kind == "flinch" else between(*AFTER, *words, "late")
        at = line.words[0].span.end if kind == "flinch" and line.words else line.span.end
        yield Reaction(at + rate.frames(late), kind, world.drawn(FRAMES[kind]), side)


def _kind(line: Spoken, mood: str) -> str:
    if line.hostile:
        return "flinch"
    if line.text.shown.rstrip("\"'”’)").endswith(("?", "？")):
        return "lift"
    return "tilt" if mood in SORRY else "nod"


def _speaks(stage: Stage, puppet: Puppet, reaction: Reaction) -> bool:
    """Whether the role itself says something before the reaction is half over."""
    own = (line.span for line in stage.spoken if line.role == puppet.role.id)
    middle = reaction.at + reaction.over // 2
    return any(span.start <= middle and reaction.at < span.end for span in own)
