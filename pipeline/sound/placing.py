"""One cue's sound as it lies in the film: cut or looped to its span, faded, at its level and side."""

from __future__ import annotations

import math

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.core.timing import FrameRate
from pipeline.errors import AssetBroken
from pipeline.sound.clock import sample_at
from pipeline.timeline.model import Cue

OVER = 1.5  # a lossy file may overshoot full scale a little; past this it is broken
SPILL = RATE // 10  # a sound this much longer than its span is heard to its end
EDGE = RATE // 100  # shortest fade of a sound that is cut
SEAM = RATE // 200  # samples over which a loop's end runs into its start


def checked(samples: Samples, cue: Cue) -> Samples:
    """The cue's samples as (n, 2), or AssetBroken where one is not a number or far out of range."""
    wrong = ~(np.abs(samples) <= OVER)
    if wrong.any():
        at = int(np.argmax(wrong.any(axis=-1) if samples.ndim > 1 else wrong))
        what = "is not a number" if not np.isfinite(samples[at]).all() else "is far over full scale"
        raise AssetBroken(f"{cue.source}: the sound at {at / RATE:.3f} s {what}", "export the file again")
    if samples.ndim == 1 or samples.shape[1] == 1:
        return np.repeat(samples.reshape(-1, 1), 2, axis=1)
    return samples[:, :2]


def placed(samples: Samples, cue: Cue, rate: FrameRate) -> Samples:
    """(n, 2) to be added from the cue's first sample on."""
    start, end = sample_at(cue.span.start, rate), sample_at(cue.span.end, rate)
    whole = checked(samples, cue)
    fitted = _looped(whole, cue, end - start) if cue.loop else _cut(whole, cue, end - start)
    _fade(fitted, sample_at(cue.fade_in, rate), sample_at(cue.fade_out, rate))
    return fitted * (_sides(cue.pan) * pcm.gain(cue.gain_db)).astype(np.float32)


def _sides(pan: float) -> Samples:
    """Constant power: left and right gain, both 1 in the middle."""
    angle = (max(-1.0, min(1.0, pan)) + 1) * math.pi / 4
    return np.asarray([math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle)], np.float32)


def _cut(samples: Samples, cue: Cue, length: int) -> Samples:
    """To the span's end; a voice, and what ends a moment after it, is never cut."""
    if cue.kind == "voice" or len(samples) <= length + SPILL:
        return samples.copy()
    cut = samples[:length].copy()
    _fade(cut, 0, EDGE)
    return cut


def _looped(samples: Samples, cue: Cue, length: int) -> Samples:
    """From the beginning, then from loop start to loop end over and over; each turn is a short crossfade."""
    start = round(cue.loop_start * RATE)
    end = min(len(samples), round(cue.loop_end * RATE) or len(samples))
    if end <= start:
        raise AssetBroken(f"{cue.source}: its loop ends ({end / RATE:.3f} s) before it starts ({start / RATE:.3f} s)")
    body = samples[start:end]
    turns = -(-max(0, length - end) // len(body))
    joined = np.concatenate([samples[:end], *[body] * turns])[:length]
    for turn in range(turns):
        _soften(joined, samples, end, end + turn * len(body))
    if length < end or turns:
        _fade(joined, 0, EDGE)
    return joined


def _soften(joined: Samples, samples: Samples, end: int, seam: int) -> None:
    """Where the file goes on after its loop's end, that tail fades out over the new turn's beginning."""
    tail = samples[end : end + SEAM][: max(0, len(joined) - seam)]
    if not len(tail):
        return
    share = np.linspace(0.0, 1.0, len(tail), endpoint=False, dtype=np.float32)[:, None]
    joined[seam : seam + len(tail)] = joined[seam : seam + len(tail)] * share + tail * (1 - share)


def _fade(samples: Samples, before: int, after: int) -> None:
    """Raised-cosine fades, in place."""
    before, after = min(before, len(samples)), min(after, len(samples))
    if before:
        samples[:before] *= _ramp(before)
    if after:
        samples[-after:] *= _ramp(after)[::-1]


def _ramp(length: int) -> Samples:
    return (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / length)).astype(np.float32)[:, None]
