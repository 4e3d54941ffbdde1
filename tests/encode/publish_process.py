"""Run as a program: `python -m tests.encode.publish_process FOLDER STEP`: publishes and kills itself before a step."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from pipeline.encode.publish import publish


def main(folder: Path, fatal: int) -> None:
    taken: list[str] = []

    def step(name: str, path: Path) -> None:
        if len(taken) == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        taken.append(name)

    names = ("film.srt", "film.jpg", "film.mp4")
    publish({folder / name: folder / f".tmp-new.{name}" for name in names}, step)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
