"""Draws `docs/pictures/`: the frame of each example in the documentation that asks for one.

An example asks by its fence: ```` ```yaml beats duet@3.4 ```` is the frame at 3.4 s, kept as `pictures/duet.jpg`.
`python -m tests.pictures [NAME ...]` draws them anew; a test compares them with what the examples make.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from textwrap import indent

import numpy as np
import numpy.typing as npt
from PIL import Image

from pipeline.film.film import plan_film
from pipeline.film.plan import Options

DOCS = Path(__file__).parent.parent / "docs"
WIDE, COMPARED = (450, 800), (54, 96)
BEATS_OF = """\
story: 1
title: "An example"
pack: doodle
kit: create-kindness
cast:
  bo: {character: bo, at: left}
  june: {character: june, at: right}
  troll: scribble
scenes:
  - id: example
    background: page
    music: sketch
    beats:
"""
FENCE = re.compile(r"^```yaml beats (\S+@\S+)\n(.*?)^```$", re.M | re.S)
Pixels = npt.NDArray[np.float64]


def drawn(story: str, moment: float, size: tuple[int, int], folder: Path) -> Image.Image:
    """The frame of a story at a second."""
    file = folder / "story.yaml"
    file.write_text(story)
    film = plan_film(file, Options(voice=False, size=size))
    frame = film.frame(film.timeline.rate.frames(moment))
    return Image.fromarray(np.ascontiguousarray(frame[..., 2::-1]))


def pictured(story: str, fence: str, folder: Path) -> Pixels:
    """The frame an example asks for, small enough that a line's wobble does not count."""
    moment = float(fence.rpartition("@")[2])
    return _small(drawn(story, moment, (270, 480), folder))


def shipped(fence: str) -> Pixels:
    """The picture the page shows."""
    name = fence.split()[-1].partition("@")[0]
    with Image.open(DOCS / "pictures" / f"{name}.jpg") as picture:
        return _small(picture.convert("RGB"))


def _small(picture: Image.Image) -> Pixels:
    return np.asarray(picture.resize(COMPARED, Image.Resampling.BOX), np.float64)


def main(names: list[str]) -> None:
    """Draw the pictures of these names, or all."""
    (DOCS / "pictures").mkdir(exist_ok=True)
    for fence, text in FENCE.findall((DOCS / "story-language.md").read_text("utf-8")):
        name, _, moment = fence.partition("@")
        if names and name not in names:
            continue
        with tempfile.TemporaryDirectory() as made:
            picture = drawn(BEATS_OF + indent(text, 6 * " "), float(moment), (1080, 1920), Path(made))
        picture.resize(WIDE, Image.Resampling.LANCZOS).save(
            DOCS / "pictures" / f"{name}.jpg", quality=82, optimize=True
        )


if __name__ == "__main__":
    main(sys.argv[1:])
