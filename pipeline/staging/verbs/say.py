"""A role, or the narrator, speaks."""

from __future__ import annotations

from pipeline.script.story import Say
from pipeline.staging import names
from pipeline.staging.blocks import GLANCE
from pipeline.staging.captions import unreadable
from pipeline.staging.sounds import voice
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.staging.timed import timed_words
from pipeline.staging.words import written
from pipeline.timeline.model import Key
from pipeline.voice.take import Take

SHOWN = 40  # letters of a long word


def say(stage: Stage, beat: Say, start: float) -> float:
    """Lasts as long as its take and a breath, and long enough to be read; with `duration` exactly that."""
    take, world = stage.world.takes[beat.id], stage.world
    length, end = _times(stage, beat, take, start)
    stretch = length / take.seconds if take.path is None and take.seconds else 1.0  # silent words spread
    text = written(beat.text if beat.caption is None else beat.caption, world.story.locale)
    words = timed_words(text.words, take, start, stretch, world)
    span = world.span(start, start + take.seconds * stretch)
    role = world.role(beat.role)
    bubble = beat.bubble if beat.bubble is not None else bool(role and role.bubble)
    through = beat.through or (role.through if role else "")
    line = Spoken(beat.id, beat.role, text, take, span, stage.frame(end), words, beat.hostile, bubble, through)
    stage.spoken.append(line)
    _advise(stage, beat, line)
    stage.cues += voice(stage, line)
    _feel(stage, beat, line)
    return end


def _advise(stage: Stage, beat: Say, line: Spoken) -> None:
    for word in () if line.bubble else unreadable(stage, line):
        shown = f"{word[:SHOWN]}…" if len(word) > SHOWN else word
        advice = f'"{shown}" is too long a word to be read: write it shorter, or add a  caption: …  to the line'
        stage.world.ledger.note(beat.mark, advice)


def _times(stage: Stage, beat: Say, take: Take, start: float) -> tuple[float, float]:
    """How long the words take, and when the next beat's turn is."""
    length = stage.seconds(beat.duration, take.seconds)
    if beat.duration is not None:
        return length, start + length + stage.seconds(beat.pause, 0.0)
    role = stage.world.role(beat.role)
    own = beat.pause if beat.pause is not None else role.pause if role else None
    end = start + length + stage.seconds(own, stage.world.pack.motion.breath)
    return length, max(end, start + GLANCE)


def _feel(stage: Stage, beat: Say, line: Spoken) -> None:
    """The mood on the face: from the line's first frame on, or for this line only."""
    puppet = stage.puppets.get(beat.role) or stage.performer(beat.role, line.span.start)
    if puppet is None or not beat.mood:
        return
    feeling = names.expression(beat.mood, puppet.character, stage.world, beat.mark)
    puppet.expression.append(Key(max(line.span.start, stage.frame(stage.start)), feeling))
    if beat.mood_once:
        puppet.expression.append(Key(line.until, puppet.mood))
    else:
        puppet.mood = feeling
