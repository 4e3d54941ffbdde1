"""Renders that kill themselves: `python -m tests.render_process STORY PACK`, told one run a line on stdin.

A run is `[OUTPUT, CACHE, MOMENT]` as JSON, moment 0 meaning never. Moments count what a render does to the world: files
written, named or removed, processes started, steps told. Each run is a process of its own, begun with everything
imported; it is answered by `[STATUS, MOMENTS]`: how it ended, and how many moments there were.
"""

from __future__ import annotations

import json
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


def run(story: str, pack: str, output: str, cache: str, moment: int) -> int:
    """Render; how many moments there were."""
    os.environ["KINDREEL_CACHE"] = cache
    fate = Fate(moment)
    sys.addaudithook(fate.audit)
    render_film(story, output, options(Path(pack)), jobs=1, report=fate.told)
    return fate.passed


def in_its_own_process(story: str, pack: str, output: str, cache: str, moment: int) -> tuple[int, int]:
    """How the run ended (negative: the signal), and its moments."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.write(writing, str(run(story, pack, output, cache, moment)).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as moments:
        return os.waitstatus_to_exitcode(status), int(moments.read() or 0)


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(in_its_own_process(sys.argv[1], sys.argv[2], *json.loads(line))), flush=True)
