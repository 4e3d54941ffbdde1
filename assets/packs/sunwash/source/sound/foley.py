"""What is heard in the sunwash pack: paper, glass, brushes, water, wood, and a jar that glows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from beds import rain
from studio.brushes import pencil as knock
from studio.chimes import bell
from studio.friction import crackle, paper, scratch, whisper
from studio.gestures import dart, drop, gust, heartbeat
from studio.shaping import (
    RATE,
    Maker,
    Wave,
    add,
    band,
    line,
    noise,
    resonant,
    ring,
    seconds,
    silence,
    swell,
    swept,
    unit,
    wander,
)
from studio.strings import felt_piano, kalimba


def _soft(wave: Wave, high: float = 4200.0) -> Wave:
    """Everything here is heard through a warm afternoon: no hard edges."""
    return band(wave, 60, high, 9)


def rustle(rng: np.random.Generator) -> Wave:
    """A folded note taken between two fingers."""
    out = crackle(0.7, rng, ((0.0, 0.3, 0.55), (0.28, 0.34, 0.7)))
    add(out, paper(0.5, rng, 11) * swell(0.5, 0.4) * 0.12, 0.08)
    return _soft(out)


def unfold(rng: np.random.Generator) -> Wave:
    """Two folds opened, the sheet smoothed with a thumb."""
    out = silence(1.1)
    add(out, crackle(0.3, rng, ((0.0, 0.26, 0.6),)), 0.0)
    add(out, crackle(0.3, rng, ((0.0, 0.26, 0.8),)), 0.3)
    add(out, gust(0.4, rng, (0, 900), (0.4, 1700), width=0.6, peak=0.4) * 0.5, 0.62)
    return _soft(out)


def lid(rng: np.random.Generator) -> Wave:
    """A glass lid set on a jar: it touches, rocks once, and lies."""
    out = silence(0.9)
    for at, strength in ((0.0, 1.0), (0.085, 0.45), (0.13, 0.22), (0.155, 0.1)):
        add(out, _clink(rng, 1.0 + 0.02 * rng.normal()) * strength, at)
    add(out, unit(ring(210, 0.1, 0.16)) * 0.2, 0.0)
    return out


def jar(rng: np.random.Generator) -> Wave:
    """The lid lifted: a breath of air and one long clear note of the glass."""
    out = silence(1.2)
    add(out, gust(0.3, rng, (0, 500), (0.3, 1500), width=0.5, peak=0.6) * 0.35, 0.0)
    add(out, _clink(rng, 1.12, 0.9) * 0.9, 0.1)
    return out


def _clink(rng: np.random.Generator, pitch: float, length: float = 0.5) -> Wave:
    """Thick glass on glass."""
    t = seconds(length)
    modes = ((1180, 0.30, 1.0), (2030, 0.2, 0.55), (3160, 0.12, 0.32), (4370, 0.07, 0.16))
    tone = np.zeros_like(t)
    for f, decay, strength in modes:
        tone += strength * np.sin(2 * np.pi * f * pitch * t + rng.uniform(0, 6.28)) * np.exp(-6.9 * t / (decay * 3))
    edge = band(noise(length, rng), 1500, 5000) * np.exp(-t / 0.002) * 0.2
    return np.asarray(unit(tone * (1 - np.exp(-t / 0.0008)) + edge) * np.exp(-t / 0.22))


def brush(rng: np.random.Generator) -> Wave:
    """One full stroke of a wide brush."""
    length = 0.62
    hairs = swept(noise(length, rng), line(length, (0, 900), (0.3, 2300), (length, 1200)), 0.7)
    return _soft(hairs * swell(length, 0.42, 0.9) * (1 + 0.45 * wander(length, 60, rng)))


def brushes(rng: np.random.Generator) -> Wave:
    """Four short ones, back and forth."""
    out = silence(1.15)
    for n, at in enumerate((0.0, 0.24, 0.5, 0.78)):
        length = 0.26 + 0.04 * n
        low, high = (1000, 1900) if n % 2 else (1900, 1000)
        hairs = swept(noise(length, rng), line(length, (0, low), (length, high)), 0.6)
        add(out, hairs * swell(length, 0.45, 0.8) * (1 + 0.4 * wander(length, 50, rng)), at)
    return _soft(out)


def water(rng: np.random.Generator) -> Wave:
    """The brush rinsed: three strokes against the glass, drops after it."""
    out = silence(1.3)
    for at in (0.0, 0.2, 0.41):
        add(out, band(noise(0.22, rng), 500, 1900) * swell(0.22, 0.4) * 0.22, at)
        add(out, _clink(rng, 0.8, 0.2) * 0.12, at + 0.12)
    for at in (0.52, 0.7, 0.78, 0.98):
        t = seconds(0.12)
        pitch = rng.uniform(600, 900) * (1 + 0.6 * (1 - np.exp(-t / 0.03)))
        add(out, np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-t / 0.025) * rng.uniform(0.2, 0.4), at)
    return out


def paper_rain(rng: np.random.Generator) -> Wave:
    """Slips that come down, more and more of them: dull, and never a sting."""
    falling = rain(1.9, rng=rng).mean(axis=1)
    return falling * line(1.9, (0, 0.15), (0.9, 1.0), (1.5, 0.9), (1.9, 0.0))


def slip(rng: np.random.Generator) -> Wave:
    """One grey slip lands."""
    out = silence(0.42)
    add(out, gust(0.24, rng, (0, 1300), (0.24, 600), width=0.6, peak=0.6) * 0.5, 0.0)
    add(out, resonant(noise(0.18, rng) * np.exp(-seconds(0.18) / 0.005), (330, 180, 1.0), (900, 500, 0.4)) * 0.5, 0.2)
    return _soft(out, 2600)


def tap(rng: np.random.Generator) -> Wave:
    """A fingertip on wood."""
    t = seconds(0.14)
    wood = resonant(noise(0.14, rng) * np.exp(-t / 0.0016), (310, 110, 1.0), (760, 220, 0.7), (1650, 600, 0.25))
    return np.asarray(unit(wood * np.exp(-t / 0.028)) + ring(165, 0.09, 0.14) * 0.35)


def typing(rng: np.random.Generator) -> Wave:
    """Slow thumbs that think about each word."""
    out = silence(0.9)
    for at in (0.0, 0.15, 0.27, 0.46, 0.58, 0.76):
        add(out, tap(rng) * rng.uniform(0.5, 1.0), at + rng.uniform(0, 0.012))
    return out


def ping(rng: np.random.Generator) -> Wave:
    """A message: two tongues of the kalimba, far enough apart to be kind."""
    out = silence(1.0)
    add(out, kalimba(77, 0.85, 0.75, rng), 0.0)
    add(out, kalimba(84, 0.85, 0.9, rng), 0.13)
    return out


def buzz(rng: np.random.Generator) -> Wave:
    """The phone on the desk, face down."""
    out = silence(0.75)
    for at in (0.0, 0.36):
        t = seconds(0.26)
        hum = np.sin(2 * np.pi * 158 * t) + 0.4 * np.sin(2 * np.pi * 316 * t) + 0.2 * np.sin(2 * np.pi * 474 * t)
        rattle = resonant(noise(0.26, rng) * (np.sin(2 * np.pi * 158 * t) > 0.6), (520, 240, 0.3))
        add(out, (hum + 0.3 * unit(rattle)) * swell(0.26, 0.4, 0.35), at)
    return out


def page(rng: np.random.Generator) -> Wave:
    """A heavy page of watercolour paper goes over."""
    air = gust(0.6, rng, (0, 450), (0.36, 1700), (0.6, 800), width=0.7, peak=0.6, power=0.9)
    out = silence(0.86)
    add(out, air * (1 + 0.5 * wander(0.6, 24, rng)) * 1.6, 0.0)
    add(out, paper(0.3, rng, 18) * swell(0.3, 0.6) * 0.18, 0.16)
    add(out, band(noise(0.2, rng), 140, 1300) * np.exp(-seconds(0.2) / 0.03) * 0.6, 0.56)
    return _soft(out)


def bloom(rng: np.random.Generator) -> Wave:
    """Colour runs into wet paper: a slow wash, and a chord that was there all along."""
    out = silence(1.6)
    wash = gust(1.1, rng, (0, 300), (0.7, 1300), (1.1, 500), width=0.6, peak=0.4, power=0.6)
    add(out, wash * 0.8, 0.0)
    for n, note in enumerate((72, 77, 81)):
        add(out, kalimba(note, 1.0, 0.26, rng), 0.34 + 0.07 * n)
    return _soft(out)


def sun(rng: np.random.Generator) -> Wave:
    """Light goes over the wall."""
    out = silence(1.7)
    for n, note in enumerate((65, 72, 77, 81, 84)):
        add(out, bell(note, 1.0, 0.4 - 0.03 * n, rng), 0.14 * n)
    add(out, band(noise(1.4, rng), 300, 1400) * swell(1.4, 0.5, 1.2) * 0.03, 0.0)
    return out


def glow(rng: np.random.Generator) -> Wave:
    """The jar warms: one low key and its fifth, and a grain of light."""
    out = silence(1.6)
    for n, note in enumerate((53, 60, 69)):
        add(out, felt_piano(note, 1.5, 0.5, rng), 0.03 * n)
    add(out, bell(89, 1.1, 0.12, rng), 0.24)
    return out


def heart(rng: np.random.Generator) -> Wave:
    """Two soft beats and two keys."""
    out = silence(1.2)
    for at, strength in ((0.0, 0.8), (0.22, 0.55)):
        add(out, heartbeat(84, 0.24, (0.22, 0.14, 0.1), (0.4, 0.2), 0.008) * strength, at)
    add(out, felt_piano(69, 0.8, 0.45, rng), 0.28)
    add(out, felt_piano(77, 0.8, 0.5, rng), 0.42)
    return out


def sparkle(rng: np.random.Generator) -> Wave:
    """Dust in the beam."""
    out = silence(1.3)
    for n, note in enumerate((84, 81, 89, 86, 91)):
        add(out, kalimba(note, 0.7, rng.uniform(0.35, 0.6), rng), 0.13 * n + rng.uniform(0, 0.03))
    return out


def pop(rng: np.random.Generator) -> Wave:
    """A drop lets go of the brush."""
    t = seconds(0.16)
    pitch = 320 + 380 * (1 - np.exp(-t / 0.03))
    return np.asarray(dart(t, pitch, 0.035, 0.004) + band(noise(0.16, rng), 400, 1800) * np.exp(-t / 0.006) * 0.05)


def send(rng: np.random.Generator) -> Wave:
    """A paper plane leaves the hand."""
    out = silence(0.55)
    air = gust(0.42, rng, (0, 500), (0.42, 2200), width=0.6, peak=0.55)
    add(out, air * (1 + 0.4 * wander(0.42, 26, rng)), 0.0)
    add(out, kalimba(84, 0.3, 0.12, rng), 0.24)
    return _soft(out)


def whoosh(rng: np.random.Generator) -> Wave:
    """A curtain in the draught."""
    air = gust(0.55, rng, (0, 300), (0.28, 1200), (0.55, 400), width=0.7, peak=0.48, power=1.2)
    return air * (1 + 0.25 * wander(0.55, 14, rng))


def phone(rng: np.random.Generator) -> Wave:
    """The phone laid on the desk."""
    out = silence(0.5)
    add(out, gust(0.28, rng, (0, 700), (0.28, 1100), width=0.8, peak=0.4) * 0.5, 0.0)
    add(out, unit(ring(140, 0.12, 0.2) + 0.4 * ring(285, 0.07, 0.2)) * 0.6, 0.26)
    add(out, knock(0.25, rng, 0.5), 0.262)
    return out


def pen(rng: np.random.Generator) -> Wave:
    """A soft pencil, two words."""
    out, at = silence(0.75), 0.0
    for length in (0.12, 0.09, 0.15, 0.1, 0.13):
        add(out, scratch(length, rng, rng.uniform(0.5, 0.75)) * rng.uniform(0.6, 1.0), at)
        at += length + rng.uniform(0.0, 0.03)
    return _soft(out, 3600)


def strike(rng: np.random.Generator) -> Wave:
    """Painted over: one slow wide stroke that covers."""
    out = silence(0.7)
    add(out, brush(rng), 0.0)
    return out


def crumple(rng: np.random.Generator) -> Wave:
    """A grey slip closed in a fist, without anger."""
    return _soft(crackle(0.95, rng, ((0.0, 0.44, 0.9), (0.36, 0.42, 0.7))), 3200)


def note(rng: np.random.Generator) -> Wave:
    """A folded note falls into the jar, on the others."""
    out = silence(0.7)
    add(out, crackle(0.18, rng, ((0.0, 0.15, 0.5),)) * 0.5, 0.0)
    add(out, _clink(rng, 0.92, 0.3) * 0.28, 0.16)
    add(out, crackle(0.2, rng, ((0.0, 0.16, 0.6),)) * 0.5, 0.24)
    return _soft(out, 5200)


def thud(rng: np.random.Generator) -> Wave:
    """A cushion."""
    t = seconds(0.5)
    return np.asarray(drop(t, 60, 2.0, 0.1, 0.004, 0.035) + band(noise(0.5, rng), 120, 700) * np.exp(-t / 0.045) * 0.3)


def sigh(rng: np.random.Generator) -> Wave:
    """Breath let go."""
    return _soft(whisper(1.05, rng, ("a", "o"), rate=1.5, rise=0.22) * swell(1.05, 0.28, 0.8))


def sticker(rng: np.random.Generator) -> Wave:
    """A stamp comes down on paper."""
    out = silence(0.4)
    add(out, tap(rng), 0.0)
    add(out, resonant(noise(0.3, rng) * np.exp(-seconds(0.3) / 0.004), (190, 90, 1.0), (420, 180, 0.5)) * 0.6, 0.004)
    add(out, paper(0.14, rng, 22) * swell(0.14, 0.5) * 0.05, 0.14)
    return _soft(out)


SOUNDS: Mapping[str, Maker] = MappingProxyType(
    {
        "rustle": rustle, "unfold": unfold, "lid": lid, "jar": jar, "brush": brush, "brushes": brushes, "water": water,
        "paper-rain": paper_rain, "slip": slip, "tap": tap, "type": typing, "ping": ping, "buzz": buzz, "page": page,
        "bloom": bloom, "sun": sun, "glow": glow, "heart": heart, "sparkle": sparkle, "pop": pop, "send": send,
        "whoosh": whoosh, "phone": phone, "pen": pen, "strike": strike, "crumple": crumple, "note": note,
        "thud": thud, "sigh": sigh, "sticker": sticker,
    }
)  # fmt: skip
