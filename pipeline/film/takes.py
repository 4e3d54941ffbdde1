"""A take for every line of a story: the author's recording, else a spoken one, else silence of the right length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from pipeline.core.cores import cores
from pipeline.errors import EnvironmentMissing
from pipeline.packs.model import Kit, Pack
from pipeline.resources import cache_folder
from pipeline.script.story import Story
from pipeline.staging.lines import recordings, speeches
from pipeline.voice.estimate import estimate
from pipeline.voice.take import Speech, Take
from pipeline.voice.text import language_of
from pipeline.voice.voices import EXPERIMENTAL

Heard = Callable[[int, int], None]  # told (lines spoken, lines in all)


def unheard(lines: int, of: int) -> None:
    """Nobody listens."""


Wanted = tuple[Speech, str]  # what is said, and the author's recording of it


def take_lines(story: Story, pack: Pack, kit: Kit, voice: bool, heard: Heard = unheard) -> Mapping[str, Take]:
    """Line id -> its take, kept in the cache. Without `voice` every line is silent."""
    asked = speeches(story, pack, kit)
    if not voice:
        return {line: estimate(speech) for line, speech in asked.items()}
    own = recordings(story)
    wanted = {line: (speech, own.get(line, "")) for line, speech in asked.items()}
    try:
        made = _at_once(story, tuple(dict.fromkeys(wanted.values())), heard)
        return {line: made[asked] for line, asked in wanted.items()}
    except OSError as problem:
        message = f"{cache_folder()} can not be written: {problem.strerror}"
        raise EnvironmentMissing(message, "set KINDREEL_CACHE to another folder") from problem


def _at_once(story: Story, wanted: Sequence[Wanted], heard: Heard) -> Mapping[Wanted, Take]:
    """The takes, as many at a time as the machine has cores: a network computes without holding the others up."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(cores()) as pool:
        made: dict[Wanted, Take] = {}
        heard(0, len(wanted))  # a voice takes seconds to come to its first line
        for asked, take in zip(wanted, pool.map(lambda asked: _take(story, *asked), wanted), strict=True):
            made[asked] = take
            heard(len(made), len(wanted))
        return made


def _take(story: Story, speech: Speech, recording: str) -> Take:
    """With all that speaks and listens, which a look at a story without voices does not load."""
    from pipeline.voice.recorded import recorded
    from pipeline.voice.rungs import speak

    folder = cache_folder() / "takes"
    return recorded(Path(story.folder, recording), speech, folder) if recording else speak(speech, folder)


def reasons(takes: Iterable[Take]) -> tuple[str, ...]:
    """Why lines are silent or spoken by a lesser voice, each reason once, in words for a creator."""
    return tuple(dict.fromkeys(_reason(take) for take in takes if take.reason))


def accents(story: Story, takes: Iterable[Take]) -> tuple[str, ...]:
    """A warning where a language is spoken by a voice that never learned it."""
    language = language_of(story.locale)
    if language not in EXPERIMENTAL or not any(take.engine == "kokoro" for take in takes):
        return ()
    return (f'"{language}" is spoken with an accent (experimental): have a speaker listen, or record it',)


def flaws(story: Story, takes: Mapping[str, Take]) -> tuple[str, ...]:
    """What is wrong with the author's recordings: file, moment, way out."""
    own = recordings(story)
    return tuple(
        f"{own[line]} at {finding.at:.2f} s: {finding.message}"
        for line, take in takes.items()
        if line in own
        for finding in take.findings
    )


def _reason(take: Take) -> str:
    return f"without a voice: {take.reason}" if take.path is None else f"{take.engine} speaks: {take.reason}"
