"""The pack's music: three beds in one key and tempo, so that one can take over from another at any bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from studio.brushes import brush_swirl, brush_tap, kick, pencil, shaken
from studio.room import answer, rung_out, wet
from studio.shaping import RATE, Maker, Wave, band, noise, seconds, swell, wander
from studio.strings import bass, felt_piano, hertz, ukulele, whistle
from studio.tape import Tape, Time, force, human, led

TIME = Time(92.0, swing=0.57)
BEAT = TIME.beat

Note = tuple[float, int, float]  # beat, MIDI note, beats it lasts

C6, A7, Dm7, G7, D7 = (0, 4, 7, 9), (9, 1, 4, 7), (2, 5, 9, 0), (7, 11, 2, 5), (2, 6, 9, 0)
F, Fm6, Em7, Am7, G, Gsus = (5, 9, 0, 4), (5, 8, 0, 2), (4, 7, 11, 2), (9, 0, 4, 7), (7, 11, 2, 7), (7, 0, 2, 5)

SKETCH = (C6, A7, Dm7, G7, C6, A7, D7, G7, F, Fm6, Em7, A7, Dm7, G7, C6, G7)
HOPEFUL = (C6, G, Am7, F, C6, Dm7, Gsus, G, F, G, Em7, Am7, F, C6, Dm7, C6)
HOPEFUL_BASS = (36, 35, 33, 41, 40, 38, 31, 31, 41, 43, 40, 33, 41, 40, 38, 36)

LICKS: tuple[Note, ...] = (
    (5.5, 76, 0.5), (6, 73, 0.5), (6.5, 76, 1.2), (13.5, 74, 0.5), (14, 71, 0.5), (14.5, 67, 1.2),
    (21.5, 76, 0.5), (22, 79, 0.5), (22.5, 81, 1), (29, 77, 0.5), (29.5, 74, 0.5), (30, 71, 1.4),
    (33.5, 72, 0.5), (34, 76, 1.2), (37.5, 72, 0.5), (38, 74, 1.2), (45.5, 73, 0.5), (46, 76, 0.5), (46.5, 79, 1),
    (53.5, 77, 0.5), (54, 74, 0.5), (54.5, 71, 1), (56, 72, 1.8), (61.5, 67, 0.5), (62, 69, 0.5), (62.5, 71, 1),
)  # fmt: skip

TUNE: tuple[Note, ...] = (
    (0, 76, 1.5), (1.5, 79, 0.5), (2, 76, 2), (4, 74, 1.5), (5.5, 71, 0.5), (6, 74, 2),
    (8, 72, 1.5), (9.5, 76, 0.5), (10, 72, 1), (11, 71, 1), (12, 69, 3),
    (16, 67, 1), (17, 72, 1), (18, 76, 1.5), (19.5, 79, 0.5), (20, 77, 2), (22, 76, 1), (23, 74, 1),
    (24, 72, 2), (26, 74, 2), (28, 71, 3),
)  # fmt: skip

WHISTLED: tuple[Note, ...] = (
    (32, 81, 1.5), (33.5, 84, 0.5), (34, 81, 1), (35, 79, 1), (36, 83, 1.5), (37.5, 86, 0.5), (38, 83, 1.8),
    (40, 79, 1), (41, 83, 1), (42, 86, 1), (43, 83, 1), (44, 84, 3),
    (48, 81, 1), (49, 84, 1), (50, 88, 2), (52, 88, 1), (53, 86, 1), (54, 84, 1.8),
    (56, 86, 1), (57, 89, 0.5), (57.5, 88, 0.5), (58, 86, 1), (59, 83, 1), (60, 84, 3),
)  # fmt: skip


def sketch() -> Wave:
    """Two-feel bass, muted ukulele, brushes; the piano only answers. Somebody drawing, a little too pleased."""
    rng, tape = np.random.default_rng(1), Tape.of(TIME, 16)
    for bar, chord in enumerate(SKETCH):
        _two_feel(tape, bar, chord, SKETCH[(bar + 1) % 16], rng)
        _brushes(tape, bar, 0.55, rng)
    for bar, notes in enumerate(led(SKETCH, (60, 64, 67, 69))):
        for beat, muted, strength in ((1, 0.7, 0.24), (1.5, 0.9, 0.11), (3, 0.7, 0.26), (3.5, 0.92, 0.1)):
            _strum(tape, notes, 4 * bar + beat, muted, force(rng, strength), rng, up=beat % 1 > 0)
    for beat, note, length in LICKS:
        tape.put(0.5 * felt_piano(note, length * BEAT + 0.5, force(rng, 0.55), rng), beat, 0.3, human(rng))
    return wet(tape.sound, answer(rng), 0.11)


def uneasy() -> Wave:
    """A low string that keeps coming back, a clock made of pencil, two keys that do not belong together."""
    rng, tape = np.random.default_rng(2), Tape.of(TIME, 8)
    for bar, root in enumerate((33, 33, 32, 32, 31, 31, 30, 32)):
        tape.put(0.7 * bass(root, 2.6, force(rng, 0.8, 0.06), rng), 4 * bar, 0, human(rng, 0.004))
        tape.put(0.7 * bass(root, 0.9, force(rng, 0.45), rng), 4 * bar + 2.5, 0, human(rng, 0.004))
        tape.put(_drone(hertz(root + 12), 4 * BEAT + 0.6, rng), 4 * bar, 0.0, -0.3)
    for step in range(64):
        if step % 2 == 0 or rng.random() < 0.16:
            strength = (0.5 if step % 8 == 0 else 0.3) * (1 if step % 2 == 0 else 0.6)
            pitch = 0.82 if step % 4 == 0 else 0.95
            tape.put(pencil(force(rng, strength), rng, pitch), step / 2, -0.35 if step % 4 else 0.25, human(rng, 0.003))
    for bar, pair in ((1, (76, 77)), (3, (74, 76)), (5, (71, 72)), (7, (75, 76))):
        for n, note in enumerate(pair):
            tape.put(felt_piano(note, 2.6, force(rng, 0.3), rng), 4 * bar + 1 + n * 0.5, 0.35 - 0.5 * n, human(rng))
    tape.put(_swelling(1.9, rng), 28.5, 0.0)
    return wet(tape.sound, answer(rng, 1.3), 0.2)


def hopeful() -> Wave:
    """The same players, warmer: picked ukulele, long bass notes, a tune on the piano that gets whistled back."""
    rng, tape = np.random.default_rng(3), Tape.of(TIME, 16)
    for bar, root in enumerate(HOPEFUL_BASS):
        tape.put(bass(root, 1.5, force(rng, 0.72, 0.08), rng), 4 * bar, 0, human(rng))
        tape.put(bass(root, 1.1, force(rng, 0.5), rng), 4 * bar + 2.5 if bar % 2 else 4 * bar + 2, 0, human(rng))
        _brushes(tape, bar, 0.34, rng)
    for bar, notes in enumerate(led(HOPEFUL, (60, 64, 67, 72))):
        for n, finger in enumerate((0, 2, 1, 3, 2, 1, 3, 2)):
            strength = force(rng, 0.3 if n % 2 == 0 else 0.22)
            tape.put(ukulele(notes[finger], 0.9, strength, rng), 4 * bar + n / 2, -0.3, human(rng))
        tape.put(felt_piano(notes[0], 2.4, force(rng, 0.17), rng), 4 * bar, 0.2, human(rng))
        tape.put(felt_piano(notes[2], 2.4, force(rng, 0.15), rng), 4 * bar, 0.2, 0.02 + human(rng))
    for beat, note, length in TUNE:
        tape.put(0.5 * felt_piano(note, length * BEAT + 0.6, force(rng, 0.62), rng), beat, 0.15, human(rng))
    for n, (beat, note, length) in enumerate(WHISTLED):
        before = WHISTLED[n - 1][1] if n else None
        tape.put(whistle(note, length * BEAT, force(rng, 0.15, 0.06), rng, before), beat, 0.12, human(rng, 0.012))
    return wet(tape.sound, answer(rng, 0.9), 0.15)


BEDS: Mapping[str, Callable[[], Wave]] = MappingProxyType({"sketch": sketch, "uneasy": uneasy, "hopeful": hopeful})


def win(rng: np.random.Generator) -> Wave:
    """Two strums that arrive, a whistle on top, brushes to finish: somebody is pleased with himself, rightly."""
    tape = Tape.of(TIME, 2)
    for beat, chord in ((0, (55, 62, 65, 71)), (1, (60, 64, 67, 76))):
        _strum(tape, chord, beat, 0.1, 0.5, rng, up=False)
        tape.put(bass(chord[0] - 24, 1.4, 0.6, rng), beat)
    for beat, note, length in ((1, 79, 0.4), (1.5, 81, 0.4), (2, 84, 1.6)):
        tape.put(whistle(note, length * BEAT, force(rng, 0.2), rng), beat, 0.15, human(rng))
    tape.put(brush_tap(0.4, rng), 0.5, 0.2)
    tape.put(0.3 * brush_swirl(1.6 * BEAT, 0.5, rng), 2, 0.2)
    return rung_out(tape.sound, 0.12, rng, 0.7)


def oh_no(rng: np.random.Generator) -> Wave:
    """The bass takes two steps down the cellar stairs; the pencil is dropped."""
    tape = Tape.of(TIME, 2)
    for beat, note in ((0, 36), (1, 35), (2, 33.6)):
        tape.put(bass(note, 1.1, force(rng, 0.7), rng), beat, 0, human(rng))
        _strum(tape, (note + 24, note + 27, note + 30, note + 33), beat, 0.75, 0.2, rng, up=False)
    for n, at in enumerate((3.0, 3.3, 3.48, 3.58)):
        tape.put(pencil(0.35 / (n + 1), rng, 1.1), at, 0.3)
    return rung_out(tape.sound, 0.12, rng, 0.7)


STINGERS: Mapping[str, Maker] = MappingProxyType({"win": win, "oh-no": oh_no})


def _two_feel(tape: Tape, bar: int, chord: Sequence[int], following: Sequence[int], rng: np.random.Generator) -> None:
    """Root and fifth, and now and then a step into the next bar's root."""
    root, fifth, ahead = _low(chord[0]), _low(chord[2]), _low(following[0])
    tape.put(bass(root, 1.25, force(rng, 0.85), rng), 4 * bar, 0, human(rng, 0.005))
    tape.put(bass(fifth, 1.1, force(rng, 0.7), rng), 4 * bar + 2, 0, human(rng, 0.005))
    if bar % 2 or rng.random() < 0.4:
        step = ahead - 1 if rng.random() < 0.5 else ahead + 1
        tape.put(bass(step, 0.36, force(rng, 0.55), rng), 4 * bar + 3.5, 0, human(rng, 0.005))
    tape.put(kick(force(rng, 0.30), rng), 4 * bar, 0, human(rng, 0.004))


def _low(pitch: int) -> int:
    """The bass plays between E1 and D#2."""
    return 28 + (pitch - 28) % 12


def _brushes(tape: Tape, bar: int, strength: float, rng: np.random.Generator) -> None:
    for beat in (0, 2):
        tape.put(0.24 * brush_swirl(1.6 * BEAT, force(rng, strength), rng), 4 * bar + beat, 0.15, human(rng))
    for beat in (1, 3):
        tape.put(brush_tap(force(rng, strength), rng), 4 * bar + beat, 0.2, human(rng, 0.005))
    if bar % 4 == 3:
        tape.put(brush_tap(force(rng, 0.5 * strength), rng), 4 * bar + 3.5, 0.2, human(rng))
        tape.put(shaken(force(rng, 0.3 * strength), rng), 4 * bar + 2.5, -0.4, human(rng))


def _strum(
    tape: Tape, notes: Sequence[float], beat: float, muted: float, strength: float, rng: np.random.Generator, up: bool
) -> None:
    """Four strings, one after the other."""
    for n, note in enumerate(reversed(notes) if up else notes):
        late = 0.011 * n + human(rng, 0.003)
        tape.put(ukulele(note, 0.7, strength * (0.9 if n else 1.0), rng, muted), beat, -0.28, late)


def _drone(frequency: float, length: float, rng: np.random.Generator) -> Wave:
    """Two bowed-sounding tones that rub against each other, fading in and out over the bar."""
    t = seconds(length)
    tone = sum(np.sin(2 * np.pi * frequency * k * d * t + k) / k**2 for k in (1, 2, 3, 4) for d in (1.0, 1.011))
    breath = band(noise(length, rng), frequency * 2, frequency * 7) * 0.35
    return np.asarray((tone * (1 + 0.3 * wander(length, 5, rng)) + breath) * swell(length, 0.5, 0.6) * 0.06)


def _swelling(length: float, rng: np.random.Generator) -> Wave:
    """Paper drawn closer: noise that grows until it is cut off by the first beat."""
    grain = band(noise(length, rng), 700, 3200) * (1 + 0.5 * wander(length, 60, rng))
    return np.asarray(grain * np.linspace(0, 1, round(length * RATE)) ** 3 * 0.12)
