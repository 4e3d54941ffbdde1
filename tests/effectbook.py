"""The pictures of docs/effects.md: `python -m tests.effectbook` renders the frame each example names."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PIL import Image

from pipeline.film.film import plan_film
from pipeline.film.plan import Options

PAGE = Path(__file__).parent.parent / "docs" / "effects.md"
PICTURES = PAGE.parent / "pictures" / "effects"
EXAMPLE = re.compile(r"^```yaml effect:(\S+) at:(\S+)\n(.*?)^```$", re.M | re.S)
SIZE = (720, 1280)
SHOWN = (360, 640)


def write(wanted: list[str], folder: Path) -> None:
    """Render and write the pictures of all examples, or of the wanted ones."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, at, text in EXAMPLE.findall(PAGE.read_text("utf-8")):
        if not wanted or name in wanted:
            story = folder / f"{name}.yaml"
            story.write_text(text, "utf-8")
            film = plan_film(story, Options(voice=False, size=SIZE))
            pixels = film.frame(film.plan.timeline.rate.frames(float(at)))
            picture = Image.fromarray(pixels[..., 2::-1].copy()).resize(SHOWN, Image.Resampling.LANCZOS)
            picture.save(PICTURES / f"{name}.jpg", quality=86)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        write(sys.argv[1:], Path(place))
