"""A render may be killed at any moment: what stood there stays whole, and the next run ends as if nothing was."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.films import SHORT, digests, render, write

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
KILLS = 10


class Runs:
    """Renders of one story, each in a process of its own and with a cache of its own."""

    def __init__(self, process: subprocess.Popen[str], known_encoder: Path) -> None:
        self._process, self._known_encoder = process, known_encoder

    def __call__(self, output: Path, cache: Path, moment: int = 0) -> tuple[int, int]:
        """One run, killed at a moment: how it ended, and how many moments there were."""
        if not cache.exists():
            shutil.copytree(self._known_encoder, cache)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(output), str(cache), moment]) + "\n")
        self._process.stdin.flush()
        status, moments = json.loads(self._process.stdout.readline())
        return status, moments


@pytest.fixture
def run(tiny_pack: Path, tmp_path: Path, cache: Path, known_encoder: Path) -> Iterator[Runs]:
    command = [sys.executable, "-m", "tests.render_process", str(write(tmp_path, SHORT)), str(tiny_pack)]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield Runs(process, known_encoder)


def spread(moments: int) -> list[int]:
    """One moment out of each tenth of a render."""
    chance = random.Random(7)
    edges = [1 + moments * part // KILLS for part in range(KILLS + 1)]
    return [chance.randrange(first, last) for first, last in pairwise(edges)]


def test_ten_kills_leave_no_trace(tiny_pack: Path, tmp_path: Path, run: Runs) -> None:
    """With an earlier film under the name and without: every file is whole or not there, and the next run the same."""
    story = (tmp_path / "small.yaml").read_text()
    render(tiny_pack, tmp_path, story.replace("bo: wave", "bo: shrug"), jobs=1, out="earlier")
    write(tmp_path, story)
    ended, moments = run(tmp_path / "undisturbed" / "film.mp4", tmp_path / "cache 0")
    assert ended == 0
    earlier, after = digests(tmp_path / "earlier"), digests(tmp_path / "undisturbed")
    assert len(after) == len(earlier) > 5
    for number, moment in enumerate(spread(moments), 1):
        out, cache = tmp_path / f"out {number}", tmp_path / f"cache {number}"
        before = earlier if number % 2 else {}
        if before:
            shutil.copytree(tmp_path / "earlier", out)
        assert run(out / "film.mp4", cache, moment) == (-signal.SIGKILL, 0)
        left = {name: digest for name, digest in digests(out).items() if not name.startswith(".")}
        assert [name for name in left if left[name] not in (before.get(name), after[name])] == [], moment
        assert {*before} <= {*left}
        assert run(out / "film.mp4", cache)[0] == 0
        assert digests(out) == after, moment
