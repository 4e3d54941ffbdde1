"""The bubblegum pack's music: one song at 120, three moods of it that take over from one another at any bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

import numpy as np
from studio.brushes import kick
from studio.chimes import bell, circled, egg, keys, music_box, pad, snap, synth_bass, warped
from studio.composer import Key, Note, Phrase, arch, fuller, rhythm, rising, tune, valley, wave
from studio.room import answer, rung_out, wet
from studio.shaping import RATE, Maker, Wave, band, noise
from studio.tape import Tape, Time, force, human, led

TIME = Time(120.0, swing=0.52)
BEAT = TIME.beat
BARS = 16
D = Key(2)

CHORDS = D.chords("1add9 5 6m7 4M7  1add9 3m7 4M7 5sus  2m7 57 1M7 6m7  4M7 4m6 1add9 5")
ROOTS = (38, 37, 35, 43, 38, 42, 43, 45, 40, 45, 38, 35, 43, 43, 38, 45)

ASK = rhythm("x-x-x---", "x-x-x---", "x-xx-xx-", "x-----..")
REPLY = rhythm("x-x-x---", "x-x-x---", "x-xx-xx-", "x---....")
TURN = rhythm("..x-x-x-", "x---x---", "..x-x-x-", "x---x-x-")
HOME = rhythm("x-x-x-x-", "x---x-x-", "x-------", "....x-x-")
SONG = tune(
    (
        Phrase(0, ASK, wave, (4, 9, 11)),
        Phrase(4, REPLY, wave, (9, 4)),
        Phrase(8, TURN, rising, (6, 9)),
        Phrase(12, HOME, arch, (9, 1)),
    ),
    CHORDS, D, 4, 80, 10, 21,
)  # fmt: skip
SIGHS = tune(
    (
        Phrase(1, rhythm("x---x---", "x-------", step=1.0), valley, (11, 6)),
        Phrase(9, rhythm("x---x---", "x-------", step=1.0), valley, (11, 2)),
    ),
    CHORDS, D, 4, 71, 8, 5,
)  # fmt: skip


@cache
def _players() -> Wave:
    """Bass, heel, snaps, egg and soft keys: what bright and hopeful share, and what the radio next door plays."""
    rng, tape = np.random.default_rng(11), Tape.of(TIME, BARS)
    for bar, (root, following) in enumerate(zip(ROOTS, (*ROOTS[1:], ROOTS[0]), strict=True)):
        _bass(tape, bar, root, following, rng)
        for beat in (0, 2):
            tape.put(kick(force(rng, 0.34 if beat == 0 else 0.28), rng), 4 * bar + beat, 0, human(rng, 0.003))
        for beat in (1, 3):
            tape.put(snap(force(rng, 0.20), rng), 4 * bar + beat, 0.18, human(rng, 0.004))
            tape.put(snap(force(rng, 0.11), rng), 4 * bar + beat, -0.32, 0.011 + human(rng, 0.004))
        for step in range(8):
            if step % 2 or rng.random() < 0.35:
                tape.put(egg(force(rng, 0.045 if step % 2 else 0.025), rng), 4 * bar + step / 2, -0.4, human(rng))
    for bar, grip in enumerate(led(CHORDS_OF_FOUR, (62, 66, 69, 73), (57, 80))):
        for beat, length, strength in ((0, 1.3, 0.13), (1.5, 0.9, 0.09), (2.5, 1.2, 0.10)):
            for n, note in enumerate(grip):
                hit = keys(note, length * BEAT, force(rng, strength), rng)
                tape.put(hit, 4 * bar + beat, -0.25 + 0.12 * n, 0.006 * n + human(rng, 0.004))
    return tape.sound


CHORDS_OF_FOUR = tuple(fuller(chord) for chord in CHORDS)


def candy() -> Wave:
    """Bright: the song on a music box over a soft bass and snaps. Somebody dancing in front of a mirror."""
    rng, tape = np.random.default_rng(12), Tape.of(TIME, BARS)
    tape.add(_players())
    _sung(tape, SONG, 0.56, 0.16, rng)
    for bar in (3, 7, 11, 15):
        for n, note in enumerate((86, 90, 93)):
            tape.put(bell(note, 0.7, force(rng, 0.07), rng), 4 * bar + 2.5 + 0.25 * n, 0.5 - 0.3 * n, human(rng, 0.004))
    return wet(tape.sound, answer(rng, 0.8), 0.13)


def muffled() -> Wave:
    """Tense: the same song, but through a wall and a bad radio, over a low hum that will not settle."""
    rng, tape = np.random.default_rng(13), Tape.of(TIME, BARS)
    radio = circled(warped(_players(), 0.0011, 0.55, rng), 260, 1150, 20).mean(axis=1, keepdims=True)
    tape.add(np.tanh(2.2 * radio) * 0.55)
    for bar in range(0, BARS, 2):
        for note, strength in ((35, 0.20), (47, 0.07), (54 if bar % 8 else 53, 0.05)):
            tape.put(pad(note, 8 * BEAT + 0.9, strength, rng, dark=1.3), 4 * bar, 0.1, -0.4)
    for bar in range(BARS):
        for beat, strength in ((0, 0.42), (0.5, 0.26)):
            tape.put(kick(force(rng, strength), rng), 4 * bar + beat, 0, human(rng, 0.003))
        if bar % 4 == 3:
            tape.put(_breath(2 * BEAT, rng), 4 * bar + 2, 0.3)
    for beat, note, length in SIGHS:
        worn = music_box(note - 0.18, length * BEAT + 1.0, force(rng, 0.17), rng)
        tape.put(worn, beat, -0.2, human(rng, 0.02))
    return wet(tape.sound, answer(rng, 1.5), 0.22)


def hopeful() -> Wave:
    """Hopeful: the beat comes back, wide chords under it, the song doubled an octave up, small bells that climb."""
    rng, tape = np.random.default_rng(14), Tape.of(TIME, BARS)
    tape.add(0.9 * _players())
    grips = led(CHORDS_OF_FOUR, (57, 62, 66, 69), (52, 76))
    for bar, grip in enumerate(grips):
        for n, note in enumerate(grip):
            tape.put(pad(note, 4 * BEAT + 0.9, force(rng, 0.06), rng), 4 * bar, -0.45 + 0.3 * n, -0.35)
        for n, finger in enumerate((0, 1, 2, 3, 2, 1, 2, 3)):
            note = grip[finger] + 12
            tape.put(bell(note, 0.8, force(rng, 0.05), rng), 4 * bar + n / 2, 0.45 - 0.12 * n, human(rng, 0.005))
    _sung(tape, SONG, 0.50, 0.12, rng)
    _sung(tape, tuple((beat, note + 12, length) for beat, note, length in SONG if note < 84), 0.12, -0.35, rng)
    return wet(tape.sound, answer(rng, 1.1), 0.17)


BEDS: Mapping[str, Callable[[], Wave]] = MappingProxyType({"candy": candy, "muffled": muffled, "hopeful": hopeful})


def win(rng: np.random.Generator) -> Wave:
    """A phrase that opens like a bubble: up the chord, a snap, and a bell on top."""
    tape = Tape.of(TIME, 2)
    for n, note in enumerate((74, 78, 81, 85, 86)):
        tape.put(music_box(note, 1.4, force(rng, 0.35), rng), n * 0.25, -0.3 + 0.15 * n, human(rng, 0.004))
    tape.put(snap(0.3, rng), 1.25, 0.2)
    for note in (62, 69, 78, 85):
        tape.put(keys(note, 1.8, force(rng, 0.18), rng), 1.25, 0.1)
    tape.put(synth_bass(38, 1.1, 0.5, rng), 1.25)
    tape.put(bell(98, 1.2, 0.12, rng), 1.75, 0.4)
    return rung_out(tape.sound, 0.16, rng, 0.9)


def oh_no(rng: np.random.Generator) -> Wave:
    """Two notes that slip, as if the box ran down."""
    tape = Tape.of(TIME, 2)
    for n, note in enumerate((78, 77, 73.7)):
        tape.put(music_box(note, 1.3, force(rng, 0.36 - 0.05 * n), rng), 0.5 * n * (1 + 0.12 * n), 0.1 - 0.1 * n)
    for note in (47, 53):
        tape.put(pad(note, 2.2, 0.13, rng, dark=1.2), 0.5)
    tape.put(kick(0.45, rng), 1.12)
    return rung_out(tape.sound, 0.16, rng, 0.9)


STINGERS: Mapping[str, Maker] = MappingProxyType({"win": win, "oh-no": oh_no})


def _bass(tape: Tape, bar: int, root: int, following: int, rng: np.random.Generator) -> None:
    """On one, a push before three, and a step that leans into the next bar."""
    steps = ((0, root, 1.2, 0.55), (1.5, root + 12, 0.4, 0.28), (2, root, 0.9, 0.42))
    for beat, note, length, strength in steps:
        tape.put(synth_bass(note, length * BEAT, force(rng, strength, 0.08), rng), 4 * bar + beat, 0, human(rng, 0.004))
    lean = following - 2 if following > root else following + 2 if following < root else root + 7
    tape.put(synth_bass(lean, 0.4 * BEAT, force(rng, 0.33), rng), 4 * bar + 3.5, 0, human(rng, 0.004))


def _sung(tape: Tape, notes: tuple[Note, ...], strength: float, pan: float, rng: np.random.Generator) -> None:
    """A tune on the music box: louder at the head of a bar, a little late where it sighs."""
    for beat, note, length in notes:
        weight = strength * (1.0 if beat % 4 == 0 else 0.82 if beat % 1 == 0 else 0.68)
        tape.put(music_box(note, length * BEAT + 0.9, force(rng, weight), rng), beat, pan, human(rng, 0.006))


def _breath(length: float, rng: np.random.Generator) -> Wave:
    """Air that grows until the next bar cuts it off."""
    return np.asarray(band(noise(length, rng), 300, 1300) * np.linspace(0, 1, round(length * RATE)) ** 2 * 0.05)
