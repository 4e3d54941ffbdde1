"""A silent take whose words last about as long as a voice would need."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pipeline.voice.syllables import syllables
from pipeline.voice.take import GUESSED, Speech, Take, Timed
from pipeline.voice.text import Said, said
from pipeline.voice.voices import voice_of

SYLLABLE = 0.175  # seconds, an easy pace
WORD = 0.06  # seconds every word costs besides
LEAD = 0.04
PAUSES = (("…", 0.45), (".", 0.38), ("!", 0.38), ("?", 0.42), (";", 0.25), (":", 0.25), ("—", 0.22), (",", 0.18))


def estimate(speech: Speech, reason: str = "") -> Take:
    """A take without sound: word times from syllables and punctuation. `reason`: why there is no voice."""
    speed = voice_of(speech).speed
    words = tuple(_timed(said(speech.text, speech.locale, speech.lexicon), speed))
    seconds = words[-1].end + LEAD if words else 0.0
    name = hashlib.sha256(repr(("silent", speech)).encode()).hexdigest()
    return Take(name, seconds, words, (), "silent", GUESSED, reason=reason)


def _timed(words: Iterable[Said], speed: float) -> Iterator[Timed]:
    at, pause = LEAD, 0.0
    for word in words:
        length = weight(word.spoken) / speed
        at += pause if length else 0.0
        yield Timed(word.shown, at, at + length)
        at += length
        pause = _pause(word.spoken) / speed if length or not pause else pause


def weight(spoken: str) -> float:
    """Seconds a shown word takes at speed 1."""
    counts = [syllables(word) for word in spoken.replace("-", " ").split()]
    return sum(WORD + SYLLABLE * count for count in counts if count)


def _pause(spoken: str) -> float:
    return next((seconds for mark, seconds in PAUSES if spoken.endswith(mark)), 0.0)
