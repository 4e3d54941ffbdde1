"""A spoken spectrum turned into sound, with another pitch, throat or breath than it was predicted with.

The engine predicts, per 12.5 ms frame, what the throat does to a pulse train (`tone`, with its phase), an independent
residue (`air`, with its phase) and the pitch. Changing the voice here, before there is a waveform, leaves none of the
traces that shifting a waveform does: a new pitch is another pulse train through the same throat, a new throat is the
same spectrum stretched, and breath is noise through the throat instead of pulses.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import Samples
from pipeline.voice.voices import Voice

MODEL_RATE = 24_000
HOP = 300
WINDOW = 1200
BINS = WINDOW // 2 + 1
UP = 2  # synthesis runs at 48 kHz: the same spectrum through a window of twice the samples
VOICED = 40.0  # Hz; the pitch of unvoiced frames is about 0
TOP = 11_000.0  # Hz; highest harmonic
NOISE_BINS = 1.5  # bins over which the window spreads one harmonic's power

Floats = NDArray[np.float32]
Complex = NDArray[np.complex64]


@dataclass(frozen=True, slots=True)
class Spectrum:
    """What the engine predicts: natural logs of magnitudes and radians, (bins, frames), and pitch in Hz (frames)."""

    tone: Floats
    tone_phase: Floats
    air: Floats
    air_phase: Floats
    pitch: Floats


def sound(spectrum: Spectrum, voice: Voice, seed: int) -> Samples:
    """48 kHz samples of the spectrum spoken by `voice`; equal for equal arguments."""
    rng = np.random.default_rng(seed)
    pitch = sung(spectrum.pitch, voice, rng)
    reshaped = throat(spectrum, voice)
    folds = _stft(pulses(pitch))
    noise = _noise(folds.shape, rng)
    breath = np.float32(voice.breath)
    source = (1 - breath) * folds + breath * _breath_gain(pitch) * noise
    departure = _departure(spectrum, voice)
    loud = _followed(reshaped.tone, reshaped.air, pitch, departure)
    tone = source * _polar(loud + _tilt(voice), reshaped.tone_phase)
    air = _polar(reshaped.air + _tilt(voice), reshaped.air_phase) * (1 - departure)
    return _overlap_add(tone + air)


def sung(pitch: Floats, voice: Voice, rng: np.random.Generator) -> Floats:
    """The melody moved by the voice's pitch, its swing widened about the median, roughened by rasp."""
    voiced = pitch > VOICED
    if not voiced.any():
        return pitch
    middle = float(np.median(pitch[voiced]))
    swing = (np.maximum(pitch, VOICED) / middle) ** voice.lilt
    moved = middle * swing * 2.0 ** (voice.pitch / 12.0)
    rough = 1.0 + 0.09 * voice.rasp * rng.standard_normal(len(pitch))
    return np.where(voiced, moved * rough, 0.0).astype(np.float32)


def throat(spectrum: Spectrum, voice: Voice) -> Spectrum:
    """The spectrum with its resonances stretched by the voice's formant factor, smoothed where pitch moves."""
    places = np.arange(BINS) / voice.formant
    tone = spectrum.tone if voice.pitch == 0 else _smooth(spectrum.tone, 2)
    return Spectrum(
        _stretched(tone, places),
        _nearest(spectrum.tone_phase, places),
        _stretched(spectrum.air, places),
        _nearest(spectrum.air_phase, places),
        spectrum.pitch,
    )


def pulses(pitch: Floats) -> Floats:
    """A pulse train: every harmonic of the pitch below TOP at one amplitude, silent where unvoiced (24 kHz)."""
    count = len(pitch) * HOP
    middles = (np.arange(len(pitch)) + 0.5) * HOP
    track = np.interp(np.arange(count) + 0.5, middles, pitch)
    held = np.maximum(track, VOICED)
    half_phase = np.pi * np.modf(np.cumsum(held) / MODEL_RATE)[0]
    harmonics = np.floor(TOP / held)
    below = np.sin(half_phase)
    near = np.abs(below) < 1e-3  # the limit of the ratio at a pulse's top
    ratio = np.sin((2 * harmonics + 1) * half_phase) / np.where(near, 1.0, below)
    train = np.where(near, 2 * harmonics + 1, ratio) / 2 - 0.5
    return np.where(track > VOICED, train, 0.0).astype(np.float32)


def _hertz() -> NDArray[np.float64]:
    return np.asarray(np.arange(BINS) * (MODEL_RATE / WINDOW))


def _hann(length: int) -> NDArray[np.float64]:
    return np.asarray(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length))


def _stft(train: Floats) -> Complex:
    """Frames of the pulse train, centred on multiples of the hop; a full-scale cosine has magnitude 1."""
    padded = np.pad(train, WINDOW // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP][: len(train) // HOP]
    return np.asarray(np.fft.rfft(windows * (_hann(WINDOW) / (WINDOW / 4)), axis=1).T, np.complex64)


def _overlap_add(spectrum: Complex) -> Samples:
    """The inverse of `_stft` (window applied again, normalised by the summed squares), at UP times the rate."""
    frames, window, hop = spectrum.shape[1], WINDOW * UP, HOP * UP
    shape = _hann(window)
    pieces = np.fft.irfft(spectrum.T, window, axis=1) * shape * UP
    sums = np.zeros((frames - 1) * hop + window)
    weights = np.zeros_like(sums)
    for n in range(frames):
        sums[n * hop : n * hop + window] += pieces[n]
        weights[n * hop : n * hop + window] += shape**2
    return np.asarray((sums / np.maximum(weights, 1e-9))[window // 2 :][: frames * hop], np.float32)


def _polar(log_magnitude: Floats, phase: Floats) -> Complex:
    magnitude = np.exp(np.minimum(log_magnitude.astype(np.float64), 7.0))
    return np.asarray(magnitude * np.exp(1j * phase.astype(np.float64)), np.complex64)


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> Complex:
    parts = rng.standard_normal((2, *shape))
    return np.asarray((parts[0] + 1j * parts[1]) / np.sqrt(2), np.complex64)


def _breath_gain(pitch: Floats) -> Floats:
    """Noise as loud as the pulse train it stands in for: denser harmonics carry more power; none when unvoiced."""
    density = np.sqrt(np.maximum(pitch, 1.0) ** -1.0 * 60.0)
    return np.where(pitch > VOICED, density, 0.0).astype(np.float32)


def _departure(spectrum: Spectrum, voice: Voice) -> Floats:
    """How much of the residue still sings the predicted pitch and has to follow the voice: what is voiced and low."""
    departs = min(1.0, abs(voice.pitch) / 3 + voice.breath)
    low = np.clip((2600 - _hertz()) / 1200, 0, 1)[:, None]
    return np.asarray(departs * low * (spectrum.pitch > VOICED)[None, :], np.float32)


def _followed(tone: Floats, air: Floats, pitch: Floats, departure: Floats) -> Floats:
    """The tone with the power of the residue that follows it: what lay between harmonics gathers on them."""
    bins_per_harmonic = np.maximum(pitch, VOICED) * WINDOW / MODEL_RATE
    gathered = departure * np.exp(2 * air.astype(np.float64)) * bins_per_harmonic / NOISE_BINS
    return np.asarray(0.5 * np.log(np.exp(2 * np.minimum(tone, 7.0).astype(np.float64)) + gathered), np.float32)


def _tilt(voice: Voice) -> Floats:
    """Brightness as a log gain per bin; a whisper also loses what only vocal folds give the low end."""
    hertz = np.maximum(_hertz(), 1.0)
    octaves = np.log2(np.clip(hertz / 1000.0, 1.0, 8.0))
    hush = -12.0 * voice.breath * np.clip((700.0 - hertz) / 600.0, 0.0, 1.0)
    return np.asarray((voice.bright * octaves + hush) / 8.686, np.float32)[:, None]


def _smooth(rows: Floats, reach: int) -> Floats:
    """A running mean over neighbouring bins: between harmonics the prediction is unsure of itself."""
    padded = np.pad(rows, ((reach, reach), (0, 0)), mode="edge")
    total = sum(padded[n : n + len(rows)] for n in range(2 * reach + 1))
    return np.asarray(total / (2 * reach + 1), np.float32)


def _stretched(rows: Floats, places: NDArray[np.float64]) -> Floats:
    """Rows read at fractional places; past the top the last row falls away."""
    low = np.minimum(places.astype(int), BINS - 2)
    share = np.minimum(places - low, 1.0)[:, None]
    beyond = np.maximum(places - (BINS - 1), 0.0)[:, None] * 0.02
    return np.asarray(rows[low] * (1 - share) + rows[low + 1] * share - beyond, np.float32)


def _nearest(rows: Floats, places: NDArray[np.float64]) -> Floats:
    return np.asarray(rows[np.minimum(np.rint(places).astype(int), BINS - 1)], np.float32)
