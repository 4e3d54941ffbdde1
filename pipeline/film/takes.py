"""A take for every line of a story: the author's recording, else a spoken one, else silence of the right length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import EnvironmentMissing
from pipeline.packs.model import Pack
from pipeline.resources import cache_folder
from pipeline.script.story import Story
from pipeline.staging.lines import recordings, speeches
from pipeline.voice import recorded, speak
from pipeline.voice.estimate import estimate
from pipeline.voice.take import Speech, Take


def take_lines(story: Story, pack: Pack, voice: bool) -> Mapping[str, Take]:
    """Line id -> its take, kept in the cache. Without `voice` every line is silent."""
    asked = speeches(story, pack)
    if not voice:
        return {line: estimate(speech) for line, speech in asked.items()}
    own = recordings(story)
    try:
        return {line: _take(story, speech, own.get(line, "")) for line, speech in asked.items()}
    except OSError as problem:
        message = f"{cache_folder()} can not be written: {problem.strerror}"
        raise EnvironmentMissing(message, "set KINDREEL_CACHE to another folder") from problem


def _take(story: Story, speech: Speech, recording: str) -> Take:
    folder = cache_folder() / "takes"
    return recorded(Path(story.folder, recording), speech.text, folder) if recording else speak(speech, folder)


def reasons(takes: Iterable[Take]) -> tuple[str, ...]:
    """Why lines are silent, each reason once, in words for a creator."""
    found = dict.fromkeys(take.reason for take in takes if take.reason)
    return tuple(f"without a voice: {reason}" for reason in found)
