"""The press: waves to the files of a pack, trimmed, levelled, the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import soundfile

from pipeline.sound import loudness
from studio.chimes import circled
from studio.ogg import steady
from studio.shaping import RATE, Maker, Wave, centred, settled

MUSIC_LUFS = -20.0
SOUND_LUFS = -22.0  # of the loudest 400 ms
DEEPEST = 62.0  # hertz; below, a bed falls away
PEAK = 0.7  # no sample goes over this
MOST_DRIVE = 2.2  # how far a peak may be over PEAK before it is bent under it
QUALITY = 0.82  # share of compression; 0 is the largest file
ROUND, LATE = 0.12, 1.0  # seconds a phrase takes to fade at its end; the least it rings


def press(
    pack: Path,
    sounds: Mapping[str, Maker],
    beds: Mapping[str, Callable[[], Wave]],
    stingers: Mapping[str, Maker],
    chosen: list[str],
) -> None:
    """Write a pack's sounds and music; with names, only those."""
    for name, make in sounds.items():
        if not chosen or name in chosen:
            _effect(pack / "sounds" / f"{name}.flac", make(seeded(name)))
    for name, make in stingers.items():
        if not chosen or name in chosen:
            _phrase(pack / "music" / f"{name}.ogg", make(seeded(name)))
    for name, play in beds.items():
        if not chosen or name in chosen:
            _bed(pack / "music" / f"{name}.ogg", play())


def seeded(name: str) -> np.random.Generator:
    """A sound's own chance: another sound changes nothing in it."""
    return np.random.default_rng(sum(name.encode()))


def _effect(file: Path, wave: Wave) -> None:
    """A mono FLAC: trimmed, without clicks, at the common level."""
    ready = settled(_trimmed(wave))
    loud = loudness.lufs(float(loudness.block_powers(ready.astype(np.float32)).max()))
    gain = 10 ** ((SOUND_LUFS - loud) / 20)
    ready = _rounded(ready * min(gain, MOST_DRIVE * PEAK / np.abs(ready).max()))
    file.parent.mkdir(exist_ok=True)
    soundfile.write(file, ready, RATE, format="FLAC", subtype="PCM_16")


def _rounded(wave: Wave) -> Wave:
    """Peaks above PEAK bent under it: a tap is one sharp peak, and is to be heard beside a voice."""
    knee = 0.6 * PEAK
    over = np.maximum(np.abs(wave) - knee, 0.0)
    bent = np.minimum(np.abs(wave), knee) + (PEAK - knee) * np.tanh(over / (PEAK - knee))
    return centred(np.sign(wave) * bent)


def _trimmed(wave: Wave) -> Wave:
    """Without what lies 52 dB or more below the peak at both ends."""
    heard = np.flatnonzero(np.abs(wave) > np.abs(wave).max() / 400)
    return wave[max(0, heard[0] - RATE // 500) : heard[-1] + RATE // 100]


def _bed(file: Path, wave: Wave) -> None:
    """A stereo OGG that loops from its last sample to its first, without the depths that phones can not play."""
    wave = circled(wave, DEEPEST, RATE, 18)
    _ogg(file, wave * 10 ** ((MUSIC_LUFS - loudness.measure(wave.astype(np.float32)).integrated) / 20))


def _phrase(file: Path, wave: Wave) -> None:
    """A stereo OGG that ends in silence; its loudest moment is as loud as a bed."""
    fade = round(ROUND * RATE)
    ready = wave.copy()
    ready[-fade:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(fade) / fade))[:, None]
    loud = loudness.lufs(float(loudness.block_powers(ready.astype(np.float32)).max()))
    _ogg(file, ready * min(10 ** ((MUSIC_LUFS + 2 - loud) / 20), PEAK / np.abs(ready).max()))


def _ogg(file: Path, wave: Wave) -> None:
    data = io.BytesIO()
    soundfile.write(data, wave, RATE, format="OGG", subtype="VORBIS", compression_level=QUALITY)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(steady(data.getvalue()))
