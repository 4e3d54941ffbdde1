"""What is heard in the sunwash pack: paper, glass, brushes, water, wood, and a jar that glows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from beds import rain
from studio.brushes import pencil as knock
from studio.chimes import bell
from studio.friction import crackle, paper, scratch, whisper
from studio.shaping import RATE, Wave, add, band, line, noise, resonant, ring, seconds, swell, swept, unit, wander
from studio.strings import felt_piano, kalimba

Maker = Callable[[np.random.Generator], Wave]


def _silence(length: float) -> Wave:
    return np.zeros(round(length * RATE))


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
    out = _silence(1.1)
    add(out, crackle(0.3, rng, ((0.0, 0.26, 0.6),)), 0.0)
    add(out, crackle(0.3, rng, ((0.0, 0.26, 0.8),)), 0.3)
    add(out, swept(noise(0.4, rng), line(0.4, (0, 900), (0.4, 1700)), 0.6) * swell(0.4, 0.4) * 0.5, 0.62)
    return _soft(out)


def lid(rng: np.random.Generator) -> Wave:
    """A glass lid set on a jar: it touches, rocks once, and lies."""
    out = _silence(0.9)
    for at, strength in ((0.0, 1.0), (0.085, 0.45), (0.13, 0.22), (0.155, 0.1)):
        add(out, _clink(rng, 1.0 + 0.02 * rng.normal()) * strength, at)
    add(out, unit(ring(210, 0.1, 0.16)) * 0.2, 0.0)
    return out


def jar(rng: np.random.Generator) -> Wave:
    """The lid lifted: a breath of air and one long clear note of the glass."""
    out = _silence(1.2)
    add(out, swept(noise(0.3, rng), line(0.3, (0, 500), (0.3, 1500)), 0.5) * swell(0.3, 0.6) * 0.35, 0.0)
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
    out = _silence(1.15)
    for n, at in enumerate((0.0, 0.24, 0.5, 0.78)):
        length = 0.26 + 0.04 * n
        low, high = (1000, 1900) if n % 2 else (1900, 1000)
        hairs = swept(noise(length, rng), line(length, (0, low), (length, high)), 0.6)
        add(out, hairs * swell(length, 0.45, 0.8) * (1 + 0.4 * wander(length, 50, rng)), at)
    return _soft(out)


def water(rng: np.random.Generator) -> Wave:
    """The brush rinsed: three strokes against the glass, drops after it."""
    out = _silence(1.3)
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
    out = _silence(0.42)
    add(out, swept(noise(0.24, rng), line(0.24, (0, 1300), (0.24, 600)), 0.6) * swell(0.24, 0.6) * 0.5, 0.0)
    add(out, resonant(noise(0.18, rng) * np.exp(-seconds(0.18) / 0.005), (330, 180, 1.0), (900, 500, 0.4)) * 0.5, 0.2)
    return _soft(out, 2600)


def tap(rng: np.random.Generator) -> Wave:
    """A fingertip on wood."""
    t = seconds(0.14)
    wood = resonant(noise(0.14, rng) * np.exp(-t / 0.0016), (310, 110, 1.0), (760, 220, 0.7), (1650, 600, 0.25))
    return np.asarray(unit(wood * np.exp(-t / 0.028)) + ring(165, 0.09, 0.14) * 0.35)


def typing(rng: np.random.Generator) -> Wave:
    """Slow thumbs that think about each word."""
    out = _silence(0.9)
    for at in (0.0, 0.15, 0.27, 0.46, 0.58, 0.76):
        add(out, tap(rng) * rng.uniform(0.5, 1.0), at + rng.uniform(0, 0.012))
    return out


def ping(rng: np.random.Generator) -> Wave:
    """A message: two tongues of the kalimba, far enough apart to be kind."""
    out = _silence(1.0)
    add(out, kalimba(77, 0.85, 0.75, rng), 0.0)
    add(out, kalimba(84, 0.85, 0.9, rng), 0.13)
    return out


def buzz(rng: np.random.Generator) -> Wave:
    """The phone on the desk, face down."""
    out = _silence(0.75)
    for at in (0.0, 0.36):
        t = seconds(0.26)
        hum = np.sin(2 * np.pi * 158 * t) + 0.4 * np.sin(2 * np.pi * 316 * t) + 0.2 * np.sin(2 * np.pi * 474 * t)
        rattle = resonant(noise(0.26, rng) * (np.sin(2 * np.pi * 158 * t) > 0.6), (520, 240, 0.3))
        add(out, (hum + 0.3 * unit(rattle)) * swell(0.26, 0.4, 0.35), at)
    return out


def page(rng: np.random.Generator) -> Wave:
    """A heavy page of watercolour paper goes over."""
    air = swept(noise(0.6, rng), line(0.6, (0, 450), (0.36, 1700), (0.6, 800)), 0.7) * swell(0.6, 0.6, 0.9)
    out = _silence(0.86)
    add(out, air * (1 + 0.5 * wander(0.6, 24, rng)) * 1.6, 0.0)
    add(out, paper(0.3, rng, 18) * swell(0.3, 0.6) * 0.18, 0.16)
    add(out, band(noise(0.2, rng), 140, 1300) * np.exp(-seconds(0.2) / 0.03) * 0.6, 0.56)
    return _soft(out)


def bloom(rng: np.random.Generator) -> Wave:
    """Colour runs into wet paper: a slow wash, and a chord that was there all along."""
    out = _silence(1.6)
    wash = swept(noise(1.1, rng), line(1.1, (0, 300), (0.7, 1300), (1.1, 500)), 0.6) * swell(1.1, 0.4, 0.6)
    add(out, wash * 0.8, 0.0)
    for n, note in enumerate((72, 77, 81)):
        add(out, kalimba(note, 1.0, 0.26, rng), 0.34 + 0.07 * n)
    return _soft(out)


def sun(rng: np.random.Generator) -> Wave:
    """Light goes over the wall."""
    out = _silence(1.7)
    for n, note in enumerate((65, 72, 77, 81, 84)):
        add(out, bell(note, 1.0, 0.4 - 0.03 * n, rng), 0.14 * n)
    add(out, band(noise(1.4, rng), 300, 1400) * swell(1.4, 0.5, 1.2) * 0.03, 0.0)
    return out


def glow(rng: np.random.Generator) -> Wave:
    """The jar warms: one low key and its fifth, and a grain of light."""
    out = _silence(1.6)
    for n, note in enumerate((53, 60, 69)):
        add(out, felt_piano(note, 1.5, 0.5, rng), 0.03 * n)
    add(out, bell(89, 1.1, 0.12, rng), 0.24)
    return out


def heart(rng: np.random.Generator) -> Wave:
    """Two soft beats and two keys."""
    out = _silence(1.2)
    for at, strength in ((0.0, 0.8), (0.22, 0.55)):
        beat = ring(84, 0.22, 0.24) + 0.4 * ring(168, 0.14, 0.24) + 0.2 * ring(252, 0.1, 0.24)
        add(out, beat * np.clip(seconds(0.24) / 0.008, 0, 1) * strength, at)
    add(out, felt_piano(69, 0.8, 0.45, rng), 0.28)
    add(out, felt_piano(77, 0.8, 0.5, rng), 0.42)
    return out


def sparkle(rng: np.random.Generator) -> Wave:
    """Dust in the beam."""
    out = _silence(1.3)
    for n, note in enumerate((84, 81, 89, 86, 91)):
        add(out, kalimba(note, 0.7, rng.uniform(0.35, 0.6), rng), 0.13 * n + rng.uniform(0, 0.03))
    return out


def pop(rng: np.random.Generator) -> Wave:
    """A drop lets go of the brush."""
    t = seconds(0.16)
    pitch = 320 + 380 * (1 - np.exp(-t / 0.03))
    tone = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-t / 0.035) * (1 - np.exp(-t / 0.004))
    return np.asarray(tone + band(noise(0.16, rng), 400, 1800) * np.exp(-t / 0.006) * 0.05)


def send(rng: np.random.Generator) -> Wave:
    """A paper plane leaves the hand."""
    out = _silence(0.55)
    air = swept(noise(0.42, rng), line(0.42, (0, 500), (0.42, 2200)), 0.6) * swell(0.42, 0.55)
    add(out, air * (1 + 0.4 * wander(0.42, 26, rng)), 0.0)
    add(out, kalimba(84, 0.3, 0.12, rng), 0.24)
    return _soft(out)


def whoosh(rng: np.random.Generator) -> Wave:
    """A curtain in the draught."""
    sweep = line(0.55, (0, 300), (0.28, 1200), (0.55, 400))
    return swept(noise(0.55, rng), sweep, 0.7) * swell(0.55, 0.48, 1.2) * (1 + 0.25 * wander(0.55, 14, rng))


def phone(rng: np.random.Generator) -> Wave:
    """The phone laid on the desk."""
    out = _silence(0.5)
    add(out, swept(noise(0.28, rng), line(0.28, (0, 700), (0.28, 1100)), 0.8) * swell(0.28, 0.4) * 0.5, 0.0)
    add(out, unit(ring(140, 0.12, 0.2) + 0.4 * ring(285, 0.07, 0.2)) * 0.6, 0.26)
    add(out, knock(0.25, rng, 0.5), 0.262)
    return out


def pen(rng: np.random.Generator) -> Wave:
    """A soft pencil, two words."""
    out, at = _silence(0.75), 0.0
    for length in (0.12, 0.09, 0.15, 0.1, 0.13):
        add(out, scratch(length, rng, rng.uniform(0.5, 0.75)) * rng.uniform(0.6, 1.0), at)
        at += length + rng.uniform(0.0, 0.03)
    return _soft(out, 3600)


def strike(rng: np.random.Generator) -> Wave:
    """Painted over: one slow wide stroke that covers."""
    out = _silence(0.7)
    add(out, brush(rng), 0.0)
    return out


def crumple(rng: np.random.Generator) -> Wave:
    """A grey slip closed in a fist, without anger."""
    return _soft(crackle(0.95, rng, ((0.0, 0.44, 0.9), (0.36, 0.42, 0.7))), 3200)


def note(rng: np.random.Generator) -> Wave:
    """A folded note falls into the jar, on the others."""
    out = _silence(0.7)
    add(out, crackle(0.18, rng, ((0.0, 0.15, 0.5),)) * 0.5, 0.0)
    add(out, _clink(rng, 0.92, 0.3) * 0.28, 0.16)
    add(out, crackle(0.2, rng, ((0.0, 0.16, 0.6),)) * 0.5, 0.24)
    return _soft(out, 5200)


def thud(rng: np.random.Generator) -> Wave:
    """A cushion."""
    t = seconds(0.5)
    body = np.sin(2 * np.pi * (60 * t + 2.0 * (1 - np.exp(-t / 0.035)))) * np.exp(-t / 0.1) * (1 - np.exp(-t / 0.004))
    return np.asarray(body + band(noise(0.5, rng), 120, 700) * np.exp(-t / 0.045) * 0.3)


def sigh(rng: np.random.Generator) -> Wave:
    """Breath let go."""
    return _soft(whisper(1.05, rng, ("a", "o"), rate=1.5, rise=0.22) * swell(1.05, 0.28, 0.8))


def sticker(rng: np.random.Generator) -> Wave:
    """A stamp comes down on paper."""
    out = _silence(0.4)
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
