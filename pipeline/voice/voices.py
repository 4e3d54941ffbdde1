"""The voices a cast may name, and how each engine speaks them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pipeline.core.registry import frozen, guess
from pipeline.errors import UnitFailed
from pipeline.voice.take import Speech


@dataclass(frozen=True, slots=True)
class Style:
    """A speaker of Kokoro's, in English and in languages it has a native speaker for; how far he is moved."""

    english: str = "af_heart"
    others: str = "woman"  # whose speakers speak the other languages
    pitch: float = 0.0  # semitones
    formant: float = 1.0
    pace: float = 1.0  # a factor, for speakers slower than the rest


@dataclass(frozen=True, slots=True)
class Voice:
    """A timbre. `formant` scales the resonances: below 1 a longer throat, above 1 a shorter one.

    Pitch, formant, lilt, breath, rasp and bright are what hibari's one speaker is changed by; `style` is Kokoro's.
    """

    pitch: float = 0.0  # semitones
    formant: float = 1.0
    speed: float = 1.0
    lilt: float = 1.0  # how far the melody swings, as a factor
    breath: float = 0.0  # 0 sung by the vocal folds .. 1 whispered
    rasp: float = 0.0  # roughness of the folds
    bright: float = 0.0  # dB per octave above 1 kHz
    style: Style = Style()
    about: str = ""


# fmt: off
VOICES: Mapping[str, Voice] = MappingProxyType(
    {
        "narrator": Voice(speed=0.98, about="a calm woman"),
        "woman": Voice(-1.0, 0.98, style=Style("bf_emma"), about="a friendly woman, British"),
        "man": Voice(-7.0, 0.88, style=Style("am_michael", "man"), about="an easy-going man"),
        "girl": Voice(3.0, 1.1, 1.03, 1.15, style=Style("af_bella", "woman", 2.5, 1.1), about="a girl of about ten"),
        "boy": Voice(-1.5, 1.06, 1.03, 1.05, style=Style("am_puck", "man", 6.0, 1.15), about="a boy of about ten"),
        # of the pack doodle
        "bo": Voice(-7.0, 0.87, 1.06, 1.15, bright=0.5, style=Style("am_puck", "man", 1.5, 1.03), about="a young man"),
        "june": Voice(1.5, 1.05, 1.02, 1.15, 0.06, style=Style("af_bella", "woman", 0.5, 1.03), about="a warm girl"),
        "kai": Voice(-4.0, 0.95, 0.98, style=Style("am_michael", "man", 1.0, 1.02), about="a steady friend"),
        "scribble": Voice(4.0, 1.14, 1.06, 0.8, 0.7, 0.6, 1.0, Style("af_nicole", "woman", 3.0, 1.22, 1.28), "a hiss"),
        # of the pack bubblegum
        "mimi": Voice(4.5, 1.15, 1.04, 1.25, style=Style("af_bella", "woman", 4.0, 1.16), about="a small bright girl"),
        "pal": Voice(-2.5, 1.03, 1.03, 1.1, style=Style("am_puck", "man", 4.0, 1.1), about="a small cheerful friend"),
        "puff": Voice(-6.0, 1.08, 0.92, 0.7, 0.35, 0.2, 0.0, Style("am_fenrir", "man", -2.0, 1.12), "a gloomy cloud"),
        # of the pack sunwash
        "hero": Voice(-6.0, 0.9, 1.05, 1.2, bright=1.0, style=Style("am_fenrir", "man", 1.0), about="a bold young man"),
        "friend": Voice(0.5, 1.02, 1.03, 1.1, style=Style("bf_emma", "woman", 1.5, 1.03), about="a bright young woman"),
        # for any role
        "low": Voice(-5.0, 0.92, style=Style("am_michael", "man"), about="a lower voice"),
        "high": Voice(2.5, 1.07, style=Style("af_heart", "woman", 2.5, 1.06), about="a higher voice"),
        "bright": Voice(1.0, 1.08, 1.05, 1.25, bright=1.5, style=Style("af_bella"), about="a sparkling voice"),
        "deep": Voice(-9.0, 0.83, 0.96, 0.95, style=Style("am_michael", "man", -3.0, 0.94), about="a deep man"),
        "whisper": Voice(speed=0.95, breath=1.0, bright=0.5, style=Style("af_nicole", pace=1.2), about="a whisper"),
    }
)
# fmt: on

# Kokoro's own speakers of a language, and the nearest ones for two it never learned.
SPEAKERS: Mapping[str, Mapping[str, str]] = frozen(
    {
        "zh": frozen({"woman": "zf_xiaoxiao", "man": "zm_yunxi"}),
        "ms": frozen({"woman": "if_sara", "man": "im_nicola"}),
        "id": frozen({"woman": "if_sara", "man": "im_nicola"}),
        "ta": frozen({"woman": "hf_alpha", "man": "hm_omega"}),
    }
)
EXPERIMENTAL = frozenset({"ms", "id", "ta"})


def voice_of(speech: Speech) -> Voice:
    """The named voice (no name: the engine's own) moved by what the speech asks on top of it."""
    if speech.voice and speech.voice not in VOICES:
        raise UnitFailed(f'no voice is named "{speech.voice}"', guess(speech.voice, VOICES))
    voice = VOICES.get(speech.voice, Voice())
    style = replace(voice.style, pitch=voice.style.pitch + speech.pitch, formant=voice.style.formant * speech.formant)
    return replace(
        voice,
        pitch=voice.pitch + speech.pitch,
        formant=voice.formant * speech.formant,
        speed=voice.speed * speech.speed,
        style=style,
    )
