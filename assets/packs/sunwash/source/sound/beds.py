"""The sunwash pack's music: a slow waltz for felt piano and kalimba, and two other lights that fall on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

import numpy as np
from studio.brushes import brush_swirl
from studio.chimes import bell, circled, pad
from studio.composer import Key, Note, Phrase, arch, fuller, rhythm, rising, spread, tune, valley, wave
from studio.friction import crackle
from studio.room import answer, rung_out, wet
from studio.shaping import RATE, Maker, Wave, band, noise, resonant, seconds, swell, unit, wander
from studio.strings import felt_piano, kalimba, ukulele
from studio.tape import Tape, Time, force, human, led

TIME = Time(84.0, bar=3)
BEAT = TIME.beat
BARS = 16
F = Key(5)

CHORDS = F.chords("1add9 5 6m7 4M7  1 2m7 57sus 57  6m7 3m7 4M7 1  2m7 4m6 1add9 57sus")
ROOTS = (41, 40, 38, 46, 45, 43, 36, 36, 38, 45, 46, 45, 43, 46, 41, 36)

ASK = rhythm("x---x-", "x-----", "x-x-x-", "x-----")
REPLY = rhythm("x---x-", "x-----", "x-x-x-", "x---..")
WIDER = rhythm("x-x---", "x-x---", "x-xxx-", "x-----")
HOME = rhythm("x---x-", "x-x-x-", "x-----", "x---..")
SONG = tune(
    (
        Phrase(0, ASK, arch, (2, 5, 9)),
        Phrase(4, REPLY, wave, (0, 4)),
        Phrase(8, WIDER, rising, (9, 0)),
        Phrase(12, HOME, valley, (5, 9)),
    ),
    CHORDS, F, 3, 77, 9, 8,
)  # fmt: skip
ANSWERS = tune(
    (
        Phrase(1, rhythm("..x-x-"), rising, (0, 4)),
        Phrase(3, rhythm("..x-x-"), arch, (2, 10)),
        Phrase(7, rhythm("..xxx-"), rising, (0, 4, 7)),
        Phrase(11, rhythm("..x-x-"), arch, (0, 9)),
        Phrase(15, rhythm("..x-x-"), wave, (0, 7)),
    ),
    CHORDS, F, 3, 84, 8, 3,
)  # fmt: skip
LOW = (38, 38, 37, 37, 36, 36, 34, 33, 38, 38, 37, 37, 34, 34, 33, 33)  # the tense mood's left hand


def afternoon() -> Wave:
    """Bright: the left hand rocks, the right one sings and leaves room, a kalimba answers from the window."""
    rng, tape = np.random.default_rng(31), Tape.of(TIME, BARS)
    _rocking(tape, 0.46, rng)
    _room_tone(tape, rng)
    _sung(tape, SONG, 0.38, 0.12, rng)
    for beat, note, length in ANSWERS:
        tape.put(kalimba(note, length * BEAT + 1.0, force(rng, 0.17), rng), beat, -0.38, human(rng, 0.01))
    return wet(tape.sound, answer(rng, 1.2), 0.2)


def paper_rain() -> Wave:
    """Tense: dull paper rain over a low piano that goes down step by step, and keeps one key pressed."""
    rng, tape = np.random.default_rng(32), Tape.of(TIME, BARS)
    tape.add(_rain(len(tape.sound) / RATE, 15, rng) * 0.25)
    for bar, root in enumerate(LOW):
        tape.put(felt_piano(root, 3 * BEAT + 1.0, force(rng, 0.5), rng), 3 * bar, -0.12, human(rng, 0.012))
        tape.put(felt_piano(root + 12, 2 * BEAT + 1.0, force(rng, 0.22), rng), 3 * bar + 1, -0.1, human(rng, 0.014))
        tape.put(felt_piano(57, BEAT + 1.2, force(rng, 0.15), rng), 3 * bar + 2, 0.1, human(rng, 0.014))
        if bar % 2 == 0:
            tape.put(pad(root + 12, 6 * BEAT + 0.9, 0.055, rng, dark=1.6), 3 * bar, 0.2, -0.4)
    for bar, pair in ((3, (65, 64)), (7, (64, 61)), (11, (65, 64)), (15, (62, 61))):
        for n, note in enumerate(pair):
            tape.put(felt_piano(note, 2.6, force(rng, 0.24), rng), 3 * bar + n * 1.5, 0.3, human(rng, 0.02))
    return wet(tape.sound, answer(rng, 1.7), 0.24)


def lantern() -> Wave:
    """Hopeful: the kalimba takes the song, chords open wide under it, strings are plucked in threes."""
    rng, tape = np.random.default_rng(33), Tape.of(TIME, BARS)
    _rocking(tape, 0.36, rng)
    for bar, grip in enumerate(led(tuple(map(fuller, CHORDS)), (60, 65, 69, 72), (55, 81))):
        for n, note in enumerate(grip):
            tape.put(pad(note, 3 * BEAT + 0.9, force(rng, 0.055), rng), 3 * bar, -0.4 + 0.27 * n, -0.4)
        for n, finger in enumerate((0, 2, 1, 3, 2, 1)):
            tape.put(ukulele(grip[finger], 0.9, force(rng, 0.10), rng), 3 * bar + n / 2, 0.38, human(rng, 0.008))
        tape.put(0.10 * brush_swirl(2.2 * BEAT, force(rng, 0.4), rng), 3 * bar, -0.3, human(rng))
    for beat, note, length in SONG:
        hit = force(rng, 0.34 if beat % 3 == 0 else 0.27)
        tape.put(kalimba(note, length * BEAT + 1.0, hit, rng), beat, -0.12, human(rng, 0.009))
        if note < 80:
            tape.put(felt_piano(note - 12, length * BEAT + 0.8, force(rng, 0.15), rng), beat, 0.15, human(rng, 0.012))
    for bar in (3, 7, 11, 15):
        tape.put(bell(89 if bar % 8 == 3 else 84, 1.6, force(rng, 0.07), rng), 3 * bar + 1.5, 0.5, human(rng))
    return wet(tape.sound, answer(rng, 1.4), 0.22)


BEDS: Mapping[str, Callable[[], Wave]] = MappingProxyType(
    {"afternoon": afternoon, "paper-rain": paper_rain, "lantern": lantern}
)


def win(rng: np.random.Generator) -> Wave:
    """The lid opens: a broken chord that climbs out of the jar."""
    tape = Tape.of(TIME, 2)
    for n, note in enumerate(spread(65, F.chord("1add9"))[:7]):
        tape.put(kalimba(note, 1.6, force(rng, 0.34), rng), n / 3, -0.35 + 0.1 * n, human(rng, 0.006))
    for n, note in enumerate((41, 53, 60, 69)):
        tape.put(felt_piano(note, 3.0, force(rng, 0.42), rng), 2, 0.1, 0.02 * n)
    tape.put(bell(89, 1.4, 0.12, rng), 2.5, 0.4)
    return rung_out(tape.sound, 0.2, rng, 1.2)


def oh_no(rng: np.random.Generator) -> Wave:
    """Not a sting: two low keys, and a slip of paper that comes down between them."""
    tape = Tape.of(TIME, 2)
    for beat, notes in ((0.0, (50, 57, 62)), (1.5, (46, 53, 61))):
        for n, note in enumerate(notes):
            tape.put(felt_piano(note, 2.6, force(rng, 0.4), rng), beat, -0.1, 0.018 * n)
    slip = band(noise(0.7, rng), 500, 2200) * swell(0.7, 0.4) * (0.4 + np.abs(wander(0.7, 14, rng)))
    tape.put(slip * 0.06, 0.6, 0.3)
    return rung_out(tape.sound, 0.2, rng, 1.2)


STINGERS: Mapping[str, Maker] = MappingProxyType({"win": win, "oh-no": oh_no})


def _rocking(tape: Tape, strength: float, rng: np.random.Generator) -> None:
    """Bass on one, two chord notes that sway after it; each hand a little late, never the same."""
    grips = led(tuple(map(fuller, CHORDS)), (53, 57, 60, 65), (47, 74))
    for bar, (root, grip) in enumerate(zip(ROOTS, grips, strict=True)):
        tape.put(felt_piano(root, 3 * BEAT + 0.7, force(rng, strength), rng), 3 * bar, -0.15, human(rng, 0.009))
        for beat, fingers in ((1, (1, 2)), (2, (0, 2)) if bar % 2 else (2, (1, 3))):
            for n, finger in enumerate(fingers):
                soft = force(rng, 0.42 * strength)
                late = 0.012 * n + human(rng, 0.009)
                tape.put(felt_piano(grip[finger], 1.6 * BEAT + 0.5, soft, rng), 3 * bar + beat, -0.05, late)


def _sung(tape: Tape, notes: tuple[Note, ...], strength: float, pan: float, rng: np.random.Generator) -> None:
    for beat, note, length in notes:
        weight = strength * (1.0 if beat % 3 == 0 else 0.8)
        tape.put(felt_piano(note, length * BEAT + 0.9, force(rng, weight), rng), beat, pan, human(rng, 0.011))


def _room_tone(tape: Tape, rng: np.random.Generator) -> None:
    """The room itself, just above silence: it goes round without a seam."""
    count = len(tape.sound)
    air = np.stack([noise(count / RATE, rng)[:count] for _ in range(2)], axis=1)
    tape.add(circled(air, 140, 700, 9) * 0.010)


def _rain(length: float, per_second: float, rng: np.random.Generator) -> Wave:
    """(n, 2): slips of paper that land on paper, none of them near."""
    count = round(length * RATE)
    out = np.zeros((count, 2))
    kinds = [_slip(rng) for _ in range(24)]
    for _ in range(int(length * per_second)):
        slip = kinds[int(rng.integers(len(kinds)))] * float(rng.beta(1.2, 4))
        at, pan = int(rng.integers(count)), float(rng.uniform(-0.8, 0.8))
        places = (at + np.arange(len(slip))) % count
        for side, share in enumerate((np.sqrt(1 - pan), np.sqrt(1 + pan))):
            out[places, side] += slip * share
    hush = np.stack([noise(length, rng)[:count] for _ in range(2)], axis=1)
    return circled(out, 180, 1500, 12) + circled(hush, 250, 900, 9) * 0.02


def _slip(rng: np.random.Generator) -> Wave:
    """One slip of paper landing flat."""
    length = float(rng.uniform(0.12, 0.3))
    t = seconds(length)
    pat = resonant(
        noise(length, rng) * np.exp(-t / 0.004), (rng.uniform(240, 520), 160, 1.0), (rng.uniform(800, 1600), 600, 0.4)
    )
    return np.asarray(unit(pat * np.exp(-t / 0.035)) + 0.25 * crackle(length, rng, ((0.0, length * 0.8, 0.5),)))


rain = partial(_rain, per_second=22)
