"""A render that kills itself: `python -m tests.render_process STORY PACK OUTPUT MOMENT`, moment 0 meaning never.

Moments count what a render does to the world: files written, named or removed, processes started, steps told. Without
a kill it prints how many there were.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from pipeline.making.progress import Progress
from pipeline.render import render_film
from tests.films import options

WATCHED = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "subprocess.Popen")
WRITING = os.O_WRONLY | os.O_RDWR


class Fate:
    """Counts moments, and ends the process at the given one."""

    def __init__(self, moment: int) -> None:
        self.moment = moment
        self.passed = 0

    def audit(self, event: str, details: tuple[Any, ...]) -> None:
        if event in WATCHED or (event == "open" and isinstance(details[2], int) and details[2] & WRITING):
            self.told()

    def told(self, event: Progress | None = None) -> None:
        self.passed += 1
        if self.passed == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)


def main(story: str, pack: str, output: str, moment: int) -> None:
    fate = Fate(moment)
    sys.addaudithook(fate.audit)
    render_film(story, output, options(Path(pack)), jobs=1, report=fate.told)
    print(fate.passed)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
