"""What is heard in the bubblegum pack: bubbles, snaps, glass, breath, and a cloud that talks like a bad radio."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from studio.chimes import bell, music_box, snap
from studio.gestures import dart, drop, gust, heartbeat
from studio.mouths import gasp, hum
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


def bubble(rng: np.random.Generator, size: float = 1.0, length: float = 0.16) -> Wave:
    """One soap bubble: a round tone that darts up as the skin gives way. `size` above 1 is deeper."""
    t = seconds(length)
    pitch = (430 / size) * (1 + 1.9 * (1 - np.exp(-t / 0.03)))
    tone = dart(t, pitch, 0.034, 0.0025)
    skin = band(noise(length, rng), 1500, 4500) * np.exp(-np.abs(t - 0.052) / 0.0022) * 0.05
    return np.asarray(unit(tone + skin))


def pop(rng: np.random.Generator) -> Wave:
    """A bubble that opens."""
    return bubble(rng)


def bubbles(rng: np.random.Generator) -> Wave:
    """A breath through the ring, and seven of them."""
    out = silence(1.3)
    add(out, gust(0.5, rng, (0, 700), (0.5, 1500), width=0.5, peak=0.6) * 0.35, 0.0)
    for at in (0.22, 0.36, 0.47, 0.58, 0.71, 0.9, 1.08):
        add(out, bubble(rng, rng.uniform(0.6, 1.5)) * rng.uniform(0.4, 0.9), at)
    return out


def snapped(rng: np.random.Generator) -> Wave:
    return snap(1.0, rng)


def mm(rng: np.random.Generator) -> Wave:
    """Breathy, pleased, with the eyebrows up."""
    return hum(((0, 300), (0.10, 318), (0.24, 430), (0.36, 405)), 0.40, rng)


def hm(rng: np.random.Generator) -> Wave:
    """The same mouth, not so sure."""
    return hum(((0, 330), (0.18, 300), (0.42, 262)), 0.46, rng)


def yay(rng: np.random.Generator) -> Wave:
    """A small voice that opens upward."""
    return hum(((0, 340), (0.12, 420), (0.3, 590), (0.5, 560)), 0.55, rng, open_at=0.12)


def gasped(rng: np.random.Generator) -> Wave:
    return gasp(0.38, rng)


def gloom(rng: np.random.Generator) -> Wave:
    """The cloud puffs up: a radio behind a pillow says something, and it is not nice."""
    length = 1.25
    t = seconds(length)
    pitch = 118 * (1 + 0.16 * wander(length, 7, rng))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    buzz = np.asarray(sum(np.sin(k * phase) / k for k in range(1, 18))) + 0.25 * noise(length, rng)
    talk = swept(buzz, line(length, *((n * 0.11, float(rng.uniform(380, 1050))) for n in range(13))), 0.42)
    talk *= np.clip(0.35 + 0.9 * np.abs(np.sin(np.pi * 4.1 * t + 1.5 * wander(length, 3, rng))), 0, 1)
    return np.asarray(np.tanh(1.6 * unit(band(talk, 240, 1250, 24))) * swell(length, 0.35, 0.4))


def grumble(rng: np.random.Generator) -> Wave:
    """The cloud loses its air."""
    length = 0.95
    flap = np.clip(np.sin(2 * np.pi * np.cumsum(line(length, (0, 27), (length, 9))) / RATE), 0, 1) ** 2
    air = swept(noise(length, rng), line(length, (0, 900), (length, 260)), 0.6) * (0.25 + flap)
    return np.asarray(air * line(length, (0, 0), (0.04, 1), (0.6, 0.6), (length, 0)))


def block(rng: np.random.Generator) -> Wave:
    """A big soft button goes all the way down, a lock of sugar clicks, and the air is still."""
    out = silence(0.62)
    add(out, drop(seconds(0.3), 95, 1.6, 0.075, 0.002), 0.0)
    add(out, _click(rng, 1.0) * 0.5, 0.012)
    add(out, _click(rng, 1.45) * 0.42, 0.135)
    add(out, music_box(86, 0.45, 0.34, rng), 0.14)
    return out


def tap(rng: np.random.Generator) -> Wave:
    """A fingertip on candy."""
    out = _click(rng, 0.95)
    add(out, bubble(rng, 0.9, 0.1) * 0.4, 0.012)
    return out


def _click(rng: np.random.Generator, pitch: float) -> Wave:
    t = seconds(0.14)
    shell = resonant(noise(0.14, rng) * np.exp(-t / 0.0014), (640 * pitch, 170, 1.0), (1500 * pitch, 330, 0.7))
    return np.asarray(unit(shell * np.exp(-t / 0.022)) + ring(260 * pitch, 0.06, 0.14) * 0.3)


def typing(rng: np.random.Generator) -> Wave:
    """Thumbs that know where the letters are."""
    out = silence(0.84)
    for at in (0.0, 0.1, 0.19, 0.31, 0.44, 0.53, 0.68):
        add(out, _click(rng, rng.uniform(1.05, 1.3)) * rng.uniform(0.55, 1.0), at + rng.uniform(0, 0.01))
    return out


def ping(rng: np.random.Generator) -> Wave:
    """A message: two teeth of the music box."""
    out = silence(0.95)
    add(out, music_box(81, 0.8, 0.8, rng), 0.0)
    add(out, music_box(86, 0.85, 1.0, rng), 0.1)
    return out


def send(rng: np.random.Generator) -> Wave:
    """Blown off the palm of the hand."""
    out = silence(0.5)
    add(out, gust(0.34, rng, (0, 700), (0.34, 2900), width=0.55, peak=0.7) * 1.2, 0.0)
    add(out, bubble(rng, 0.8) * 0.6, 0.22)
    add(out, bubble(rng, 0.6) * 0.45, 0.31)
    return out


def heart(rng: np.random.Generator) -> Wave:
    """Two soft beats, and a third that rings."""
    out = silence(1.1)
    for at, strength in ((0.0, 0.8), (0.19, 0.6)):
        add(out, heartbeat(98, 0.22, (0.2, 0.12, 0.08), (0.45, 0.2), 0.006) * strength, at)
    add(out, music_box(78, 0.8, 0.36, rng), 0.24)
    add(out, music_box(85, 0.8, 0.4, rng), 0.34)
    return out


def sparkle(rng: np.random.Generator) -> Wave:
    """Sugar in the air."""
    out = silence(1.15)
    for n, note in enumerate((86, 90, 93, 97, 95, 98)):
        add(out, bell(note, 0.6, rng.uniform(0.4, 0.7), rng), 0.07 * n + rng.uniform(0, 0.02))
    return out


def whoosh(rng: np.random.Generator) -> Wave:
    """Cotton past the ear."""
    return gust(0.44, rng, (0, 420), (0.22, 1700), (0.44, 520), width=0.6, peak=0.48, power=1.2)


def swoosh(rng: np.random.Generator) -> Wave:
    """A page of candy stripes drawn across: faster, and up."""
    out = silence(0.6)
    add(out, gust(0.5, rng, (0, 600), (0.5, 3000), width=0.55, peak=0.62, power=1.1) * 1.4, 0.0)
    add(out, bell(93, 0.3, 0.16, rng), 0.26)
    return out


def phone(rng: np.random.Generator) -> Wave:
    """The phone hops in."""
    out = silence(0.5)
    add(out, whoosh(rng) * 0.5, 0.0)
    add(out, _click(rng, 0.7), 0.28)
    add(out, bubble(rng, 1.3) * 0.5, 0.3)
    return out


def strike(rng: np.random.Generator) -> Wave:
    """Wiped out: two quick strokes of a soft cloth."""
    out = silence(0.52)
    for at, low, high in ((0.0, 700, 1700), (0.2, 1700, 800)):
        add(out, gust(0.2, rng, (0, low), (0.2, high), width=0.5, peak=0.5, power=0.9), at)
    return out


def crumple(rng: np.random.Generator) -> Wave:
    """A sweet wrapper closed in a fist."""
    out = silence(0.8)
    for _ in range(120):
        at = float(rng.beta(1.6, 2.2)) * 0.72
        t = seconds(0.02)
        fold = noise(0.02, rng) * np.exp(-t / rng.uniform(0.0006, 0.003))
        add(out, resonant(fold, (rng.uniform(1200, 4200), 900, 1.0)) * rng.uniform(0.1, 0.9), at)
    return out


def thud(rng: np.random.Generator) -> Wave:
    """A plush rabbit dropped."""
    t = seconds(0.42)
    return np.asarray(drop(t, 74, 2.2, 0.08, 0.003) + band(noise(0.42, rng), 160, 900) * np.exp(-t / 0.03) * 0.25)


def sticker(rng: np.random.Generator) -> Wave:
    """Peeled, pressed on."""
    out = silence(0.34)
    add(out, gust(0.16, rng, (0, 1400), (0.16, 2600), width=0.5, peak=0.8) * 0.6, 0.0)
    add(out, _click(rng, 1.1), 0.15)
    add(out, bubble(rng, 1.0) * 0.5, 0.16)
    return out


def bounce(rng: np.random.Generator) -> Wave:
    """Soft shoes on a soft floor."""
    t = seconds(0.2)
    return dart(t, 150 + 170 * np.exp(-t / 0.05), 0.05, 0.004)


def kiss(rng: np.random.Generator) -> Wave:
    """Lips, and a bell the size of a grain."""
    out = silence(0.6)
    t = seconds(0.09)
    lips = swept(noise(0.09, rng), line(0.09, (0, 1500), (0.09, 2800)), 0.4) * np.exp(-np.abs(t - 0.05) / 0.012)
    add(out, lips * 2.0, 0.0)
    add(out, bubble(rng, 0.7, 0.1) * 0.8, 0.05)
    add(out, bell(98, 0.45, 0.3, rng), 0.08)
    return out


SOUNDS: Mapping[str, Maker] = MappingProxyType(
    {
        "pop": pop, "bubbles": bubbles, "snap": snapped, "mm": mm, "hm": hm, "yay": yay, "gasp": gasped,
        "gloom": gloom, "grumble": grumble, "block": block, "tap": tap, "type": typing, "ping": ping, "send": send,
        "heart": heart, "sparkle": sparkle, "whoosh": whoosh, "swoosh": swoosh, "phone": phone, "strike": strike,
        "crumple": crumple, "thud": thud, "sticker": sticker, "bounce": bounce, "kiss": kiss,
    }
)  # fmt: skip
