"""What is heard when something happens: pens, paper, desks, phones, and a creature that whispers in pencil."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from studio.brushes import pencil
from studio.friction import crackle, paper, scratch, squeak, whisper
from studio.gestures import dart, drop, gust, heartbeat
from studio.shaping import (
    Maker,
    Wave,
    add,
    band,
    noise,
    resonant,
    ring,
    seconds,
    silence,
    swell,
    unit,
    wander,
)
from studio.strings import kalimba, ukulele


def pen(rng: np.random.Generator) -> Wave:
    """Two strokes of a fineliner."""
    out = silence(0.42)
    add(out, scratch(0.19, rng, 0.9), 0.0)
    add(out, scratch(0.17, rng, 1.1), 0.22)
    return out


def pen_long(rng: np.random.Generator) -> Wave:
    """A line of handwriting."""
    out, at = silence(1.5), 0.0
    for length in (0.14, 0.10, 0.2, 0.09, 0.16, 0.24, 0.11, 0.16):
        add(out, scratch(length, rng, rng.uniform(0.8, 1.25)) * rng.uniform(0.6, 1.0), at)
        at += length + rng.uniform(0.0, 0.035)
    return out


def scribble(rng: np.random.Generator) -> Wave:
    """Back and forth, faster and harder."""
    out, at, n = silence(1.25), 0.0, 0
    while at < 1.05:
        length = 0.105 - 0.045 * at
        add(out, scratch(length + 0.03, rng, 1.25 if n % 2 else 0.95) * (0.6 + 0.5 * at), at)
        at, n = at + length, n + 1
    return out


def strike(rng: np.random.Generator) -> Wave:
    """Three quick swipes that mean it."""
    out = silence(0.62)
    for n, at in enumerate((0.0, 0.18, 0.36)):
        add(out, scratch(0.17, rng, 1.0 + 0.15 * n) * (0.8 + 0.2 * n), at)
        add(out, pencil(0.5, rng, 0.7), at)
    return out


def tick(rng: np.random.Generator) -> Wave:
    """A check mark: short down, long up, done."""
    out = silence(0.4)
    add(out, scratch(0.07, rng, 0.8), 0.0)
    add(out, scratch(0.17, rng, 1.3), 0.085)
    add(out, kalimba(84, 0.3, 0.22, rng), 0.1)
    return out


def page_flip(rng: np.random.Generator) -> Wave:
    """A page lifted, carried over and laid down."""
    air = gust(0.5, rng, (0, 700), (0.28, 3200), (0.5, 1500), width=0.8, peak=0.6, power=0.9)
    out = silence(0.62)
    add(out, air * (1 + 0.6 * wander(0.5, 42, rng)) * 2.2, 0.0)
    add(out, paper(0.3, rng, 34) * swell(0.3, 0.7) * 0.5, 0.12)
    add(out, band(noise(0.12, rng), 250, 2600) * np.exp(-seconds(0.12) / 0.018) * 0.55, 0.42)
    return out


def crumple(rng: np.random.Generator) -> Wave:
    """A sheet pressed into a ball in three squeezes."""
    return crackle(0.95, rng, ((0.0, 0.42, 1.0), (0.3, 0.4, 0.85), (0.58, 0.36, 0.6)))


def marker(rng: np.random.Generator) -> Wave:
    """A fat felt tip: mostly hush, with a squeak that gives it away."""
    out = band(noise(0.62, rng), 500, 2600) * swell(0.62, 0.45, 0.5) * 0.24 * (1 + 0.3 * wander(0.62, 20, rng))
    add(out, squeak(0.24, rng, 1450, 2150) * 0.4, 0.05)
    add(out, squeak(0.2, rng, 1900, 1500) * 0.3, 0.36)
    return out


def erase(rng: np.random.Generator) -> Wave:
    """A rubber, five short rubs, and the crumbs brushed off."""
    out = silence(1.05)
    for n in range(5):
        rub = gust(0.15, rng, (0, 500), (0.07, 1100), (0.15, 600), width=0.9, peak=0.45)
        add(out, rub * (1.0 if n % 2 else 0.75), n * 0.125)
    add(out, band(noise(0.3, rng), 1500, 7000) * swell(0.3, 0.3) * 0.10, 0.72)
    return out


def pop(rng: np.random.Generator) -> Wave:
    """Lips: a bubble that opens."""
    t = seconds(0.13)
    pitch = 240 + 620 * (1 - np.exp(-t / 0.02))
    return np.asarray(dart(t, pitch, 0.026, 0.002) + band(noise(0.13, rng), 600, 2500) * np.exp(-t / 0.004) * 0.12)


def ping(rng: np.random.Generator) -> Wave:
    """A message: two tongues of a kalimba."""
    out = silence(0.75)
    add(out, kalimba(83, 0.6, 0.8, rng), 0.0)
    add(out, kalimba(88, 0.65, 1.0, rng), 0.085)
    return out


def typing(rng: np.random.Generator) -> Wave:
    """Thumbs on glass, in the rhythm of somebody who is sure of it."""
    out = silence(0.84)
    for at in (0.0, 0.11, 0.2, 0.34, 0.43, 0.55, 0.69):
        add(out, _touch(rng, rng.uniform(0.9, 1.15)) * rng.uniform(0.6, 1.0), at + rng.uniform(0, 0.012))
    return out


def tap(rng: np.random.Generator) -> Wave:
    """One finger, one decision."""
    return _touch(rng, 0.85)


def _touch(rng: np.random.Generator, pitch: float) -> Wave:
    t = seconds(0.11)
    glass = resonant(noise(0.11, rng) * np.exp(-t / 0.0015), (520 * pitch, 160, 1.0), (1450 * pitch, 320, 0.9))
    return np.asarray(unit(glass * np.exp(-t / 0.02)) + ring(235 * pitch, 0.06, 0.11) * 0.35)


def send(rng: np.random.Generator) -> Wave:
    """Off it goes: a small upward breath and a pop."""
    out = silence(0.4)
    air = gust(0.3, rng, (0, 600), (0.3, 3800), width=0.6, peak=0.75)
    add(out, air * 1.6, 0.0)
    add(out, pop(rng) * 0.6, 0.2)
    return out


def heart(rng: np.random.Generator) -> Wave:
    """Two soft beats that turn into two warm notes."""
    out = silence(0.9)
    for at, strength in ((0.0, 0.8), (0.17, 0.55)):
        add(out, heartbeat(92, 0.2, (0.18, 0.12, 0.08), (0.5, 0.25), 0.006) * strength, at)
    add(out, ukulele(76, 0.6, 0.5, rng), 0.2)
    add(out, ukulele(79, 0.6, 0.6, rng), 0.3)
    return out


def sparkle(rng: np.random.Generator) -> Wave:
    """A handful of high tongues, upward."""
    out = silence(0.95)
    for n, note in enumerate((84, 88, 91, 96, 93)):
        add(out, kalimba(note, 0.5, rng.uniform(0.45, 0.7), rng), 0.075 * n + rng.uniform(0, 0.015))
    return out


def whoosh(rng: np.random.Generator) -> Wave:
    """Paper past the ear."""
    air = gust(0.46, rng, (0, 500), (0.22, 2400), (0.46, 700), width=0.7, peak=0.48, power=1.2)
    return air * (1 + 0.2 * wander(0.46, 30, rng))


def phone(rng: np.random.Generator) -> Wave:
    """The phone slides in over the desk."""
    slide = gust(0.36, rng, (0, 900), (0.36, 1500), width=0.9, peak=0.35) * 0.8
    out = silence(0.5)
    add(out, slide, 0.0)
    add(out, unit(ring(150, 0.1, 0.16) + 0.4 * ring(305, 0.06, 0.16)) * 0.5, 0.31)
    add(out, pencil(0.35, rng, 0.6), 0.31)
    return out


def thud(rng: np.random.Generator) -> Wave:
    """A heart sinking, a book falling: low, with the desk rattling after."""
    t = seconds(0.55)
    wood = resonant(noise(0.55, rng) * np.exp(-t / 0.004), (150, 60, 1.0), (310, 110, 1.0), (640, 260, 0.6))
    slap = unit(wood) * np.exp(-t / 0.05) * 1.1
    out = drop(t, 62, 3.0, 0.1, 0.002) + slap
    for at in (0.09, 0.13, 0.19):
        add(out, pencil(0.1, rng, 1.4), at)
    return np.asarray(out)


def gremlin(rng: np.random.Generator) -> Wave:
    """Somebody whispering fast with a mouth made of pencil lines."""
    out = silence(1.15)
    at = 0.0
    for n, vowel in enumerate("iaeoaiue"):
        length = rng.uniform(0.09, 0.15)
        add(out, scratch(0.035, rng, 1.6) * rng.uniform(0.5, 0.9), at)
        add(out, whisper(length, rng, (vowel, "iaeoaiue"[(n + 3) % 8]), 9.0, 0.0) * rng.uniform(0.8, 1.2), at + 0.02)
        at += length + rng.uniform(0.005, 0.03)
    return out


def sigh(rng: np.random.Generator) -> Wave:
    """Breath let go."""
    return whisper(0.95, rng, ("a", "o"), rate=1.6, rise=0.22) * swell(0.95, 0.28, 0.8)


SOUNDS: Mapping[str, Maker] = MappingProxyType(
    {
        "pen": pen, "pen-long": pen_long, "scribble": scribble, "strike": strike, "tick": tick,
        "page-flip": page_flip, "crumple": crumple, "marker": marker, "erase": erase,
        "pop": pop, "ping": ping, "type": typing, "tap": tap, "send": send, "phone": phone,
        "heart": heart, "sparkle": sparkle, "whoosh": whoosh, "thud": thud, "gremlin": gremlin, "sigh": sigh,
    }
)  # fmt: skip
