"""One cue's sound as it lies in the film: cut or looped to its span, faded, at its level and side, part by part."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.core import pcm
from pipeline.core.pcm import RATE, Samples
from pipeline.core.timing import FrameRate
from pipeline.errors import AssetBroken
from pipeline.sound.clock import sample_at
from pipeline.sound.through import heard_through
from pipeline.timeline.model import Cue
from pipeline.timeline.track import float_at

OVER = 1.5  # a lossy file may overshoot full scale a little; past this it is broken
SPILL = RATE // 10  # a sound this much longer than its span is heard to its end
EDGE = RATE // 100  # shortest fade of a sound that is cut
SEAM = RATE // 200  # samples over which a loop's end runs into its start


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue on the film's samples: it is heard from `start` up to `end`."""

    cue: Cue
    rate: FrameRate
    start: int
    end: int
    source: Samples  # (n, 2)
    turn: tuple[int, int]  # samples of the source between which it goes round; (0, 0): it is played once
    offset: int = 0  # sample of the source at which it begins
    edge: int = 0  # samples of the fade at its end where it is cut

    def part(self, first: int, last: int) -> Samples:
        """(last - first, 2): what is heard of it from one sample of the film up to another."""
        out = np.zeros((max(0, last - first), 2), np.float32)
        low, high = max(first, self.start), min(last, self.end)
        if high > low:
            piece = self._looped(low, high) if self.turn[1] else self._once(low, high)
            out[low - first : high - first] = piece * self._level(low, high)
        return out

    def _once(self, low: int, high: int) -> Samples:
        begin = low - self.start + self.offset
        piece = self.source[begin : begin + high - low]
        return np.pad(piece, ((0, high - low - len(piece)), (0, 0)))

    def _looped(self, low: int, high: int) -> Samples:
        """From its offset on, then from loop start to loop end over and over; each turn is a short crossfade."""
        start, end = self.turn
        places = np.arange(low - self.start, high - self.start) + self.offset
        since = np.where(places >= end, (places - end) % (end - start), -1)  # samples since the last turn
        piece = self.source[np.where(places >= end, start + since, places)]
        tail = self.source[end : end + SEAM]
        seams = np.flatnonzero((since >= 0) & (since < len(tail)))
        if len(seams):  # where the file goes on after its loop's end, that tail fades out over the new turn
            share = (since[seams] / len(tail)).astype(np.float32)[:, None]
            piece[seams] = piece[seams] * share + tail[since[seams]] * (1 - share)
        return np.asarray(piece, np.float32)

    def _level(self, low: int, high: int) -> Samples:
        """Gain of both sides: the cue's own, its changes, its fades."""
        count = high - low
        curve = np.ones((count, 1), np.float32) * (_sides(self.cue.pan) * pcm.gain(self.cue.gain_db)).astype(np.float32)
        if self.cue.levels:
            curve *= self._changes(low, high)
        whole = self.end - self.start
        into = min(sample_at(self.cue.fade_in, self.rate), whole)
        out = min(max(sample_at(self.cue.fade_out, self.rate), self.edge), whole)
        if low - self.start < into:
            curve *= _ramp(np.arange(low, high) - self.start, into)
        if self.end - high < out:
            curve *= _ramp(self.end - 1 - np.arange(low, high), out)
        return curve

    def _changes(self, low: int, high: int) -> Samples:
        """The level's changes, in straight lines of dB from frame to frame."""
        first, last = frame_of(low, self.rate), frame_of(high, self.rate) + 2
        frames = np.arange(first, last)
        levels = [float_at(self.cue.levels, int(n)) for n in frames]
        at = np.interp(np.arange(low, high), [sample_at(int(n), self.rate) for n in frames], levels)
        return np.asarray(10 ** (at / 20), np.float32)[:, None]


def frame_of(sample: int, rate: FrameRate) -> int:
    """The frame in which a sample is heard."""
    return math.floor(sample * rate.fraction / RATE)


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


def place(samples: Samples, cue: Cue, rate: FrameRate) -> Placed:
    """The cue where it lies in the film."""
    start, end = sample_at(cue.span.start, rate), sample_at(cue.span.end, rate)
    whole = checked(samples, cue)
    return _loop(whole, cue, rate, start, end) if cue.loop else _cut(whole, cue, rate, start, end)


def _cut(whole: Samples, cue: Cue, rate: FrameRate, start: int, end: int) -> Placed:
    """To the span's end; a voice, and what ends a moment after it, is never cut."""
    offset = round(cue.offset * RATE)
    heard = heard_through(whole[offset:], cue.through)
    if cue.kind == "voice" or len(whole) - offset <= end - start + SPILL:
        return Placed(cue, rate, start, start + len(heard), heard, (0, 0))
    return Placed(cue, rate, start, end, heard, (0, 0), edge=EDGE)


def _loop(whole: Samples, cue: Cue, rate: FrameRate, start: int, end: int) -> Placed:
    low, high = round(cue.loop_start * RATE), min(len(whole), round(cue.loop_end * RATE) or len(whole))
    if high <= low:
        raise AssetBroken(f"{cue.source}: its loop ends ({high / RATE:.3f} s) before it starts ({low / RATE:.3f} s)")
    if cue.through:  # filtered over two turns: the second one has heard the first
        body = whole[low:high]
        whole = heard_through(np.concatenate([whole[:high], body, body]), cue.through)[: high + len(body)]
        low, high = high, high + len(body)
    return Placed(cue, rate, start, end, whole, (low, high), round(cue.offset * RATE), EDGE)


def _ramp(places: NDArray[np.int64], length: int) -> Samples:
    """A raised cosine from 0 to 1 over `length` samples."""
    return (0.5 - 0.5 * np.cos(np.pi * np.clip(places / length, 0.0, 1.0))).astype(np.float32)[:, None]


def _sides(pan: float) -> Samples:
    """Constant power: left and right gain, both 1 in the middle."""
    angle = (max(-1.0, min(1.0, pan)) + 1) * math.pi / 4
    return np.asarray([math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle)], np.float32)
