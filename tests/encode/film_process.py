"""Run as a program by tests that stop it: `python -m tests.encode.film_process FOLDER`: a film that is never done."""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.encode.jobs import Task, run_tasks
from pipeline.encode.publish import output_lock
from pipeline.encode.workspace import workspace
from tests.encode.films import start_waiting


def main(folder: Path) -> None:
    film = folder / "film.mp4"
    with output_lock(film), workspace(film) as work:
        run_tasks([Task("one", 1), Task("two", 2)], start_waiting, work, 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
