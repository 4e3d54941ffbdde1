"""The voices a cast may name: how each differs from the engine's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pipeline.core.registry import guess
from pipeline.errors import UnitFailed
from pipeline.voice.take import Speech


@dataclass(frozen=True, slots=True)
class Voice:
    """A timbre. `formant` scales the resonances: below 1 a longer throat, above 1 a shorter one."""

    pitch: float = 0.0  # semitones
    formant: float = 1.0
    speed: float = 1.0
    lilt: float = 1.0  # how far the melody swings, as a factor
    breath: float = 0.0  # 0 sung by the vocal folds .. 1 whispered
    rasp: float = 0.0  # roughness of the folds
    bright: float = 0.0  # dB per octave above 1 kHz


VOICES: Mapping[str, Voice] = MappingProxyType(
    {
        "narrator": Voice(speed=0.98),
        "bo": Voice(pitch=-7.0, formant=0.87, speed=1.06, lilt=1.15, bright=0.5),
        "june": Voice(pitch=1.5, formant=1.05, speed=1.02, lilt=1.15, breath=0.06),
        "scribble": Voice(pitch=4.0, formant=1.14, speed=1.06, lilt=0.8, breath=0.7, rasp=0.6, bright=1.0),
        "low": Voice(pitch=-5.0, formant=0.92),
        "high": Voice(pitch=2.5, formant=1.07),
        "bright": Voice(pitch=1.0, formant=1.08, speed=1.05, lilt=1.25, bright=1.5),
        "deep": Voice(pitch=-9.0, formant=0.83, speed=0.96, lilt=0.95),
        "whisper": Voice(speed=0.95, breath=1.0, bright=0.5),
    }
)


def voice_of(speech: Speech) -> Voice:
    """The named voice (no name: the engine's own) moved by what the speech asks on top of it."""
    if speech.voice and speech.voice not in VOICES:
        raise UnitFailed(f'no voice is named "{speech.voice}"', guess(speech.voice, VOICES))
    voice = VOICES.get(speech.voice, Voice())
    return replace(
        voice,
        pitch=voice.pitch + speech.pitch,
        formant=voice.formant * speech.formant,
        speed=voice.speed * speech.speed,
    )
