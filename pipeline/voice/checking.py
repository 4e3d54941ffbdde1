"""What is wrong with a recording: each finding names the moment and the way out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import RATE, Samples, decibels
from pipeline.voice.decode import Raw
from pipeline.voice.estimate import estimate
from pipeline.voice.take import Finding, Speech

FULL = 0.985  # of full scale, or of the loudest sample where a limiter stands before the file
LEAST_PEAK = 0.5  # what stays below is not clipped
FLAT = 4  # samples in a row at the very top: clipped, not merely loud
LEAST_RATE = 32_000  # Hz
LEAST_CLEARANCE = 24.0  # dB of speech over the noise between the words
BREATHLESS = 9.0  # dB: no gap between the words, so the noise can not be told
NOTHING = 2e-4  # an amplitude: as silent as a program cuts it
QUIET = -42.0  # dB; speech below it is mostly the noise of the microphone
LONGEST_PAUSE = 1.6  # seconds inside a line
SHORT, LONG = 0.5, 2.2  # of the time its text needs
FRAME = RATE // 100


def findings(raw: Raw, spoken: Samples, speech: Speech) -> tuple[Finding, ...]:
    """Everything found, in the order of the file. `spoken` is the recording without the silence around it."""
    found = [*_clipped(raw), *_noisy(raw.samples), *_rate(raw.rate), *_pauses(raw.samples)]
    return tuple(sorted([*found, *_length(len(spoken) / RATE, speech)], key=lambda finding: finding.at))


def _clipped(raw: Raw) -> Iterator[Finding]:
    """Looked for at the file's own rate: at another one, what is flat is not flat any more."""
    runs = [run for channel in raw.channels.T for run in _flats(channel)]
    if len(runs) > 1:
        yield Finding(min(runs)[0] / raw.rate, "clipped", f"clipped in {len(runs)} places: record with less gain")


def _flats(samples: Samples) -> list[tuple[int, int]]:
    peak = float(np.abs(samples).max(initial=0.0))
    top = (np.abs(samples) >= FULL * peak) & (peak > LEAST_PEAK)
    return _runs(top & np.concatenate([[False], np.abs(np.diff(samples)) < 1e-3]), FLAT - 1)


def _noisy(samples: Samples) -> Iterator[Finding]:
    loud = _frames(samples)
    loud = loud[loud > NOTHING]
    if len(loud) < 20:
        return
    speech, floor = (float(np.percentile(loud, share)) for share in (90, 5))
    clearance = decibels(speech) - decibels(floor)
    if decibels(speech) < QUIET:
        yield Finding(0.0, "quiet", f"very quiet ({decibels(speech):.0f} dB): move nearer to the microphone")
    elif BREATHLESS < clearance < LEAST_CLEARANCE:
        yield Finding(0.0, "noisy", f"noise only {clearance:.0f} dB below the voice: record in a quieter room")


def _rate(rate: int) -> Iterator[Finding]:
    if rate < LEAST_RATE:
        yield Finding(0.0, "rate", f"recorded at {rate} Hz, which sounds dull: record at 48000 Hz")


def _pauses(samples: Samples) -> Iterator[Finding]:
    loud = _frames(samples)
    heard = np.flatnonzero(loud > 0.02 * loud.max(initial=0.0))
    if not len(heard):
        return
    gaps = np.diff(heard)
    longest = int(np.argmax(gaps)) if len(gaps) else 0
    if len(gaps) and gaps[longest] * FRAME / RATE > LONGEST_PAUSE:
        at = int(heard[longest]) * FRAME / RATE
        seconds = gaps[longest] * FRAME / RATE
        yield Finding(at, "pause", f"{seconds:.1f} s of silence inside the line: cut it, or split the line")


def _length(seconds: float, speech: Speech) -> Iterator[Finding]:
    needed = estimate(speech).seconds
    if needed and not SHORT * needed <= seconds <= LONG * needed + 0.5:
        said = f"lasts {seconds:.1f} s, its text needs about {needed:.1f} s: is it the right line?"
        yield Finding(0.0, "length", said)


def _frames(samples: Samples) -> NDArray[np.float64]:
    count = len(samples) // FRAME
    return np.asarray(np.sqrt((samples[: count * FRAME].astype(np.float64).reshape(count, FRAME) ** 2).mean(axis=1)))


def _runs(marked: NDArray[np.bool_], least: int) -> list[tuple[int, int]]:
    """(start, end) of every run of marked samples at least so long."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], marked.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= least]
