"""Where a run happens: a folder, a cache of its own, generated stories, timed commands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.stories import CAPTION, typical

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
JOBS = 2


@dataclass(frozen=True)
class Ground:
    """One benchmark run. The voice is left out everywhere: a take is made once and kept for good."""

    folder: Path
    seconds: float = 45.0
    size: tuple[int, int] | None = None  # pixels; None is the real size

    @cached_property
    def cache(self) -> Path:
        """The run's own cache; this process uses it too."""
        folder = self.folder / "cache"
        os.environ["KINDREEL_CACHE"] = str(folder)
        return folder

    @cached_property
    def story(self) -> Path:
        return self.write("typical", typical(self.seconds))

    def write(self, name: str, text: str) -> Path:
        self.cache  # noqa: B018 - from here on the run's own cache is used
        path = self.folder / f"{name}.yaml"
        path.write_text(text)
        return path

    def edited(self, word: str) -> Path:
        """The typical story with another word, that takes as long, in one caption; under the same name as it."""
        folder = self.folder / "edited"
        folder.mkdir(exist_ok=True)
        path = folder / self.story.name
        path.write_text(self.story.read_text().replace(CAPTION, f"This line is number {word}."))
        return path

    def forget(self, kind: str) -> None:
        """Throw one kind of kept things away."""
        shutil.rmtree(self.cache / kind, ignore_errors=True)

    @cached_property
    def first_seconds(self) -> float:
        """The whole command on the typical story, the middle of three: sprites are there, the film is not."""
        self.render(self.story)
        return median([self._first() for _ in range(RUNS)])

    def _first(self) -> float:
        self.forget("segments")
        shutil.rmtree(self.folder / "out")
        return self.render(self.story)

    def render(self, story: Path, *more: str) -> float:
        target = self.folder / "out" / f"{story.stem}.mp4"
        return self.run(str(story), "-o", str(target), "--no-voice", "--quiet", "--jobs", str(JOBS), *more)

    def run(self, *arguments: str) -> float:
        """Seconds of one `render` command."""
        begun = time.perf_counter()
        subprocess.run(command(*arguments), check=True, capture_output=True, env=self.environment, cwd=ROOT)
        return time.perf_counter() - begun

    @property
    def environment(self) -> dict[str, str]:
        """As a user has it: an installed program's modules are compiled once and kept."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {**kept, "KINDREEL_CACHE": str(self.cache)}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pipeline", *arguments]


def median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
