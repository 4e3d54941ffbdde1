"""A role, or the narrator, speaks."""

from __future__ import annotations

from pipeline.script.story import Say
from pipeline.staging import names
from pipeline.staging.sounds import voice
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.staging.timed import timed_words
from pipeline.staging.words import written
from pipeline.timeline.model import Key


def say(stage: Stage, beat: Say, start: float) -> float:
    """Lasts as long as its take and a breath. With `duration` exactly that; a silent line then spreads its words."""
    take = stage.world.takes[beat.id]
    length = stage.seconds(beat.duration, take.seconds)
    pause = 0.0 if beat.duration is not None else stage.world.pack.motion.breath
    end = start + length + stage.seconds(beat.pause, pause)
    stretch = length / take.seconds if take.path is None and take.seconds else 1.0
    text = written(beat.text if beat.caption is None else beat.caption, stage.world.story.locale)
    words = timed_words(text.words, take, start, stretch, stage.world)
    span = stage.world.span(start, start + take.seconds * stretch)
    role = stage.world.role(beat.role)
    bubble = beat.bubble if beat.bubble is not None else bool(role and role.bubble)
    line = Spoken(beat.id, beat.role, text, take, span, stage.frame(end), words, beat.hostile, bubble)
    stage.spoken.append(line)
    stage.cues += voice(stage, line)
    _feel(stage, beat, line)
    return end


def _feel(stage: Stage, beat: Say, line: Spoken) -> None:
    """The mood on the face: from the line's first frame on, or for this line only."""
    puppet = stage.puppets.get(beat.role)
    if puppet is None or not beat.mood:
        return
    feeling = names.expression(beat.mood, puppet.character, stage.world, beat.mark)
    puppet.expression.append(Key(line.span.start, feeling))
    if beat.mood_once:
        puppet.expression.append(Key(line.until, puppet.mood))
    else:
        puppet.mood = feeling
