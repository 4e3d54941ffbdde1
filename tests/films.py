"""A small story in the tiny pack, and short ways to render it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.film.plan import Options
from pipeline.render import Result, render_film

SIZE = (90, 160)
STORY = """\
story: 1
title: Small
pack: tiny
kit: create-kindness
cast:
  june: {character: june, at: left}
  bo: {character: bo, at: right, bubble: true}
scenes:
  - id: one
    background: page
    music: {track: sketch, volume: 0.4}
    beats:
      - june (worried): "Did you see it?"
      - pose: {bo: wave}
      - bo (happy): "I did. I am here."
      - sfx: pop
    transition: {type: fade, over: 0.4}
  - id: two
    background: room
    beats:
      - june (happy): "Then stay a while."
      - sticker: heart
      - wait: 1.0
outro: {card: title, hold: 2.5}
post: {text: "Stay.", hashtags: [Kind]}
"""

SHORT = """\
story: 1
title: Short
pack: tiny
cast: {bo: {character: bo, at: center}}
scenes:
  - id: one
    background: page
    music: sketch
    beats:
      - pose: {bo: wave}
      - wait: 1.0
"""


def options(pack: Path, **changes: Any) -> Options:
    """Small and silent, in the tiny pack."""
    plain = Options(pack=str(pack), voice=False, size=SIZE)
    return replace(plain, **changes)


def write(folder: Path, text: str = STORY) -> Path:
    """A story file."""
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def render(pack: Path, folder: Path, text: str = STORY, *, out: str = "out", jobs: int = 2, **more: Any) -> Result:
    """Render the text to `<folder>/<out>/film.mp4`."""
    return render_film(write(folder, text), folder / out / "film.mp4", options(pack), jobs=jobs, **more)


def digests(folder: Path) -> Mapping[str, str]:
    """Every file below a folder, by its content."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}
