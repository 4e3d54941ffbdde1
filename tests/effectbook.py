"""The pictures of docs/effects.md: `python -m tests.effectbook` renders the frames each example names.

```` ```yaml effect:marks at:1.2 ```` is one frame; `at:0.9,1.9` stands two beside each other.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.film.film import plan_film
from pipeline.film.plan import Options

PAGE = Path(__file__).parent.parent / "docs" / "effects.md"
PICTURES = PAGE.parent / "pictures" / "effects"
EXAMPLE = re.compile(r"^```yaml effect:(\S+) at:(\S+)(?: change:(\S+))?\n(.*?)^```$", re.M | re.S)
CHANGE = re.compile(r"^```yaml change:(\S+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
DOODLE = PAGE.parent.parent / "assets" / "packs" / "doodle"
SIZE = (720, 1280)
SHOWN = (360, 640)
GAP = 12


class Example(NamedTuple):
    """A story of the page, the seconds its picture is of, and the change of the pack it needs."""

    name: str
    at: tuple[float, ...]
    change: str
    story: str


def examples() -> tuple[Example, ...]:
    """All examples of the page."""
    found = EXAMPLE.findall(PAGE.read_text("utf-8"))
    return tuple(Example(name, tuple(map(float, at.split(","))), change, story) for name, at, change, story in found)


def changed_pack(change: str, folder: Path) -> str:
    """The shipped pack, or a copy of it with a change of the page laid over its files."""
    if not change:
        return ""
    pack = folder / "packs" / change
    shutil.copytree(DOODLE, pack, ignore=shutil.ignore_patterns("source"))
    for name, file, text in CHANGE.findall(PAGE.read_text("utf-8")):
        if name == change:
            path = pack / (file or "pack.yaml")
            whole = _laid_over(yaml.safe_load(path.read_text("utf-8")), yaml.safe_load(text))
            path.write_text(yaml.safe_dump(whole, sort_keys=False), "utf-8")
    return str(pack)


def _laid_over(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: _laid_over(below.get(key), value) for key, value in above.items()}


def write(wanted: list[str], folder: Path) -> None:
    """Render and write the pictures of all examples, or of the wanted ones."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for example in examples():
        if not wanted or example.name in wanted:
            made = frames(example, changed_pack(example.change, folder), SIZE, folder)
            _beside(made).save(PICTURES / f"{example.name}.jpg", quality=86)


def _beside(made: list[Pixels]) -> Image.Image:
    """The frames next to each other on white."""
    width, height = SHOWN
    whole = Image.new("RGB", (len(made) * (width + GAP) - GAP, height), "white")
    for place, one in enumerate(made):
        picture = Image.fromarray(one[..., 2::-1].copy()).resize(SHOWN, Image.Resampling.LANCZOS)
        whole.paste(picture, (place * (width + GAP), 0))
    return whole


def frames(example: Example, pack: str, size: tuple[int, int], folder: Path) -> list[Pixels]:
    """The frames of an example's picture, in a pack."""
    story = folder / f"{example.name}.yaml"
    story.write_text(example.story, "utf-8")
    film = plan_film(story, Options(voice=False, size=size, pack=pack))
    return [film.frame(film.plan.timeline.rate.frames(moment)) for moment in example.at]


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        write(sys.argv[1:], Path(place))
