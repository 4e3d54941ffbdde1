"""Play the doodle pack's sound: `python .../source/sound/build.py [name ...]`; the same files every time."""

from __future__ import annotations

import io
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[4])]

import numpy as np  # noqa: E402
import soundfile  # noqa: E402
from beds import BEDS  # noqa: E402
from foley import SOUNDS  # noqa: E402
from ogg import steady  # noqa: E402
from shaping import RATE, Wave, settled  # noqa: E402

from pipeline.sound import loudness  # noqa: E402

PACK = HERE.parents[1]
MUSIC_LUFS = -20.0
SOUND_LUFS = -22.0  # of the loudest 400 ms
PEAK = 0.7  # no sample goes over this
QUALITY = 0.82  # share of compression; 0 is the largest file


def main(chosen: list[str]) -> None:
    for name, make in SOUNDS.items():
        if not chosen or name in chosen:
            _effect(name, make(np.random.default_rng(sum(name.encode()))))
    for name, play in BEDS.items():
        if not chosen or name in chosen:
            _bed(name, play())


def _effect(name: str, wave: Wave) -> None:
    """A mono FLAC: trimmed, without clicks, at the common level."""
    ready = settled(_trimmed(wave))
    loud = loudness.lufs(float(loudness.block_powers(ready.astype(np.float32)).max()))
    ready *= min(10 ** ((SOUND_LUFS - loud) / 20), PEAK / np.abs(ready).max())
    (PACK / "sounds").mkdir(exist_ok=True)
    soundfile.write(PACK / "sounds" / f"{name}.flac", ready, RATE, format="FLAC", subtype="PCM_16")


def _trimmed(wave: Wave) -> Wave:
    """Without what lies 52 dB or more below the peak at both ends."""
    heard = np.flatnonzero(np.abs(wave) > np.abs(wave).max() / 400)
    return wave[max(0, heard[0] - RATE // 500) : heard[-1] + RATE // 100]


def _bed(name: str, wave: Wave) -> None:
    """A stereo OGG that loops from its last sample to its first."""
    loud = loudness.measure(wave.astype(np.float32)).integrated
    ready = wave * 10 ** ((MUSIC_LUFS - loud) / 20)
    file = io.BytesIO()
    soundfile.write(file, ready, RATE, format="OGG", subtype="VORBIS", compression_level=QUALITY)
    (PACK / "music").mkdir(exist_ok=True)
    (PACK / "music" / f"{name}.ogg").write_bytes(steady(file.getvalue()))


if __name__ == "__main__":
    main(sys.argv[1:])
