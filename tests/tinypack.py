"""A whole pack in a few kilobytes, for tests: simple shapes, every kind of part, fast to draw."""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path

VISEMES = "ABCDEFGHX"
SIZE = (200, 260)

PACK = """\
name: tiny
title: Tiny test pack
creator: Kindreel
licence: CC0-1.0
origin: hand-made
palette: {ink: "#1E1A1C", page: "#F7ECD4", white: "#FFFAEC", marker: "#FFCB2E", red: "#E5382B", grey: "#CFC4B2"}
fonts:
  caption: {family: caveat, weight: 700, size: 78, fallbacks: [kalam, noto-sans]}
  hand: {family: caveat, weight: 400, size: 64}
  note: {family: caveat, weight: 700, size: 70}
  shout: {family: caveat, weight: 700, size: 110}
  card: {family: caveat, weight: 700, size: 84}
  ui: {family: kalam, weight: 400, size: 44}
motion: {hold: 3, boil: 3, boil_hold: 3, ease: snap, overshoot: 0.1, squash: [0.94, 1.08], settle: 6, entrance: pop}
captions: {look: strip, font: caption, fill: ink, lit: marker, box: [110, 1274, 780, 204], tilt: -1.2, max_lines: 2}
looks: {bubble: balloon, chat: sketch-phone, card: page-card, note: hand}
overlay: [overlay/grain.png]
default_background: page
default_transition: page-flip
synonyms: {upset: [hurt, worried], phone-down: [hold-phone]}
roles: {boy: bo, girl: june}
sounds:
  pen: {file: sounds/pen.wav, gain_db: -3}
  pop: {file: sounds/pop.wav}
music:
  sketch: {file: music/sketch.wav, bpm: 120, bar: 1, loop: [0.0, 0.5], gain_db: -2}
backgrounds:
  page:
    floor: 1500
    places: {left: 300, center: 520, right: 780, far-left: 120, far-right: 960}
    layers:
      - {art: backgrounds/page/page.png, depth: 0.2, size: [1240, 2200], offset: [-80, -140]}
      - {art: backgrounds/page/lines.svg, depth: 0.6, boil: true}
  room:
    floor: 1560
    places: {left: 280, center: 540, right: 800}
    layers:
      - {art: backgrounds/room/wall.svg, depth: 0.5}
      - {art: backgrounds/room/desk.svg, depth: 1.0, front: true}
"""

CHARACTER = """\
name: {shown}
height: 1040
feet: [100, 250]
face: [50, 20, 100, 90]
mouth: [105, 92]
faces: right
look_range: [4, 3]
default_pose: stand
default_expression: neutral
voice: {{voice: "", pitch: {pitch}, speed: 1.03, formant: 0.96}}
idle: {{breath: 0.006, breath_frames: 96, sway: 1.0, blink_seconds: [2.5, 5], blink_frames: 3, talk_bounce: 4}}
expressions:
  neutral: {{eyes: open, brows: neutral, mouth: rest}}
  worried: {{eyes: open, brows: worried, mouth: wave, extras: [sweat], look: [0.5, 0.3]}}
  happy: {{eyes: open, brows: neutral, mouth: grin}}
  hurt: {{eyes: open, brows: worried, mouth: frown, extras: [tear]}}
poses:
  stand: {{}}
  wave: {{choices: {{arm-right: [up, up-2]}}, every: 6, turn: {{body: -6, head: 9}}, shift: {{head: [2, 0]}}}}
  shrug: {{choices: {{arm-left: up, arm-right: up}}, swing: {{arm-right: [6, 12]}}}}
  hold-phone: {{choices: {{arm-left: up}}, props: [phone], over: [arm-left, arm-right], view: down, look: [0, 0.7]}}
"""


def write_tiny_pack(folder: Path) -> Path:
    """Write the pack `tiny` into `folder/packs/tiny` (so `folder` is an assets folder) and return the pack's folder."""
    pack = folder / "packs" / "tiny"
    _text(pack / "pack.yaml", PACK)
    for name, shown, pitch, fill in (("bo", "Bo", -2, "#FFCB2E"), ("june", "June", 2, "#E5382B")):
        _text(pack / f"characters/{name}/character.yaml", CHARACTER.format(shown=shown, pitch=pitch))
        _boiled(pack / f"characters/{name}/puppet.svg", partial(_puppet, fill))
    for name in ("heart", "star"):
        _boiled(pack / f"stickers/{name}.svg", _sticker)
    _text(pack / "props/phone.svg", _svg(80, 120, _box(5, 5, 70, 110, "#1E1A1C")))
    _picture(pack / "stickers/spark-1.png", (24, 24), (255, 203, 46, 255))
    _picture(pack / "stickers/spark-2.png", (24, 24), (229, 56, 43, 255))
    _text(pack / "stickers/stickers.yaml", "spark: {frames: [spark-1.png, spark-2.png], frames_each: 3}\n")
    _backgrounds(pack)
    _picture(pack / "overlay/grain.png", (108, 192), (0, 0, 0, 8))
    for sound, hertz, seconds in (("sounds/pen", 300, 0.1), ("sounds/pop", 600, 0.05), ("music/sketch", 220, 0.5)):
        _tone(pack / f"{sound}.wav", hertz, seconds)
    return pack


def _backgrounds(pack: Path) -> None:
    _picture(pack / "backgrounds/page/page.png", (62, 110), (247, 236, 212, 255))
    _boiled(pack / "backgrounds/page/lines.svg", lambda n: _svg(1080, 1920, _box(0, 700 + n, 1080, 6, "#9BB7D4")))
    _text(pack / "backgrounds/room/wall.svg", _svg(1080, 1920, _box(0, 0, 1080, 1920, "#EAD9B8")))
    _text(pack / "backgrounds/room/desk.svg", _svg(1080, 1920, _box(0, 1500, 1080, 420, "#CFC4B2")))


def _puppet(fill: str, phase: int) -> str:
    """Legs, a body that carries arms and head, two head views, all face parts."""
    head = _head("", 0, phase)
    down = _head("@down", 8, phase)
    defs = '<defs><clipPath id="shirt"><rect x="60" y="110" width="80" height="90"/></clipPath></defs>'
    body = (
        _part("torso", (100, 200), f'<g clip-path="url(#shirt)">{_box(50, 112, 100, 88 + phase, fill)}</g>')
        + _part("arm-left--rest", (66, 120), _box(48, 118, 16, 70, fill))
        + _part("arm-left--up", (66, 120), _box(30, 60, 16, 70, fill), hidden=True)
        + _part("prop-phone", (40, 60), _box(24, 40, 22, 36, "#1E1A1C"), hidden=True)
        + _part("head", (100, 110), head)
        + _part("head--down", (100, 110), down, hidden=True)
        + _part("arm-right--rest", (134, 120), _box(136, 118, 16, 70, fill))
        + _part("arm-right--up", (134, 120), _box(154, 60, 16, 70, fill), hidden=True)
        + _part("arm-right--up-2", (134, 120), _box(160, 64, 16, 70, fill), hidden=True)
    )
    legs = _part("leg-left", (85, 195), _box(76, 190, 18, 60, "#1E1A1C")) + _part(
        "leg-right", (115, 195), _box(106, 190, 18, 60, "#1E1A1C")
    )
    return _svg(*SIZE, f'{defs}<g transform="translate(0 0)">{legs}{_part("body", (100, 200), body)}</g>')


def _head(view: str, drop: int, phase: int) -> str:
    """A face whose features stand `drop` lower: the same names with the view behind them."""
    eye, brow, mouth = 60 + drop, 44 + drop, 92 + drop
    whites = _dot(84, eye, 10, "#FFFAEC") + _dot(120, eye, 10, "#FFFAEC")
    pupils = _dot(86, eye, 4, "#1E1A1C") + _dot(122, eye, 4, "#1E1A1C")
    closed = _box(74, eye, 20, 3, "#1E1A1C") + _box(110, eye, 20, 3, "#1E1A1C")
    parts = [
        ("face", _dot(100, 66, 46 + phase / 4, "#F2C9A0"), False),
        ("eyes-open", whites, False),
        ("pupils-open", pupils, False),
        ("lids-open", _box(74, eye - 11, 20, 2, "#1E1A1C") + _box(110, eye - 11, 20, 2, "#1E1A1C"), False),
        ("eyes-closed", closed, True),
        ("brows-neutral", _box(74, brow, 20, 3, "#1E1A1C") + _box(110, brow, 20, 3, "#1E1A1C"), False),
        ("brows-worried", _box(74, brow - 5, 20, 3, "#1E1A1C") + _box(110, brow - 5, 20, 3, "#1E1A1C"), True),
        *((f"mouth-{name}", _mouth(mouth, n), n > 0) for n, name in enumerate(("rest", "grin", "wave", "frown"))),
        *((f"mouth-{name}", _mouth(mouth, n), True) for n, name in enumerate(VISEMES)),
        ("extra-sweat", _dot(64, 50 + drop, 5, "#9BB7D4"), True),
        ("extra-tear", _dot(80, 80 + drop, 4, "#9BB7D4"), True),
        ("hat", _box(56, 18, 88, 14, "#E5382B"), False),
    ]
    return "".join(_part(name + view, (100, mouth), ink, hidden) for name, ink, hidden in parts)


def _mouth(y: int, n: int) -> str:
    return _box(94 - n, y, 16 + 2 * n, 2 + n, "#1E1A1C")


def _part(name: str, pivot: tuple[float, float], ink: str, hidden: bool = False) -> str:
    shown = ' display="none"' if hidden else ""
    return f'<g id="{name}" data-pivot="{pivot[0]},{pivot[1]}"{shown}>{ink}</g>'


def _sticker(phase: int) -> str:
    return _svg(120, 100, _dot(60, 50, 40 + phase, "#E5382B"))


def _svg(width: int, height: int, ink: str) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ink}</svg>\n'


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>'


def _dot(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>'


def _text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _boiled(path: Path, draw: Callable[[int], str]) -> None:
    for phase in range(3):
        name = path if phase == 0 else path.with_name(f"{path.stem}.{phase}.svg")
        _text(name, draw(phase))


def _picture(path: Path, size: tuple[int, int], color: tuple[int, int, int, int]) -> None:
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGBA", size, color).save(path)


def _tone(path: Path, hertz: float, seconds: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    count = round(48000 * seconds)
    values = (round(9000 * math.sin(2 * math.pi * hertz * n / 48000)) for n in range(count))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes(b"".join(struct.pack("<h", value) for value in values))
