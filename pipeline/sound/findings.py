"""What an author should hear about a film's sound before posting it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.sound.ducking import CLEAR
from pipeline.sound.facts import SoundFacts

LEAST = 10.0  # dB of speech over the music: below, a line is drowned
COVERED = 0.5  # share of a line that sounds may cover: short ones pass
QUIETEST, LOUDEST = -16.0, -13.0  # LUFS that platforms leave alone
WIDEST = 10.0  # LU by which a passage may stand out
PEAK = -1.0  # dBTP
MONO = 3.0  # dB that a film may lose on one speaker
HAIR = 0.5  # dB: a line is short, its loudness is not that exact


def findings(facts: SoundFacts) -> tuple[str, ...]:
    """Every finding; none where the sound is right."""
    return tuple(_findings(facts))


def _findings(facts: SoundFacts) -> Iterator[str]:
    for line in facts.lines:
        if line.over_music < LEAST:
            words = f"is drowned by the music: {line.over_music:.1f} dB above it, at least {LEAST:g}"
            yield f"{line.start:.2f} s: the line {line.line} {words}; lower the music's volume"
        elif line.covered > COVERED:
            words = f"{line.covered:.0%} of the line {line.line} are drowned by a sound"
            yield f"{line.start:.2f} s: {words}; lower the sound's volume, or let it come before the line"
        elif line.over_music < CLEAR - HAIR:
            words = f"{line.over_music:.1f} dB above the music; {CLEAR:g} are easy to follow"
            yield f"{line.start:.2f} s: the line {line.line} stands {words}; lower the music's volume"
    if facts.heard and not QUIETEST <= facts.integrated_lufs <= LOUDEST:
        yield f"the film is at {facts.integrated_lufs:.1f} LUFS; platforms play {QUIETEST:g} to {LOUDEST:g}"
    if facts.true_peak_dbtp > PEAK:
        yield f"the true peak is {facts.true_peak_dbtp:.1f} dBTP; above {PEAK:g} it crackles once it is encoded"
    if facts.heard and facts.short_term_max_lufs - facts.integrated_lufs > WIDEST:
        yield f"one passage is {facts.short_term_max_lufs - facts.integrated_lufs:.1f} LU louder than the film"
    if facts.mono_loss_db > MONO:
        yield f"on one speaker the film loses {facts.mono_loss_db:.1f} dB: something cancels between left and right"
