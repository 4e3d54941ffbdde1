"""A render may be killed at any moment: what stood there stays whole, and the next run ends as if nothing was."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.films import SHORT, digests, render, write

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
KILLS = 10


class Runs:
    """Renders of one story in processes of their own."""

    def __init__(self, story: Path, pack: Path, known_encoder: Path, patch: pytest.MonkeyPatch) -> None:
        self._words = [sys.executable, "-m", "tests.render_process", str(story), str(pack)]
        self._known_encoder, self._patch = known_encoder, patch

    def __call__(self, output: Path, cache: Path, moment: int = 0) -> subprocess.CompletedProcess[str]:
        """One run with a cache of its own, killed at a moment."""
        if not cache.exists():
            shutil.copytree(self._known_encoder, cache)
        self._patch.setenv("KINDREEL_CACHE", str(cache))
        command = [*self._words, str(output), str(moment)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def spread(moments: int) -> list[int]:
    """One moment out of each tenth of a render."""
    chance = random.Random(7)
    edges = [1 + moments * part // KILLS for part in range(KILLS + 1)]
    return [chance.randrange(first, last) for first, last in pairwise(edges)]


def test_ten_kills_leave_no_trace(
    tiny_pack: Path, tmp_path: Path, cache: Path, known_encoder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, undisturbed = tmp_path / "out", tmp_path / "undisturbed"
    render(tiny_pack, tmp_path, SHORT.replace("bo: wave", "bo: shrug"), jobs=1)
    run = Runs(write(tmp_path, SHORT), tiny_pack, known_encoder, monkeypatch)
    done = run(undisturbed / "film.mp4", tmp_path / "cache 0")
    assert done.returncode == 0, done.stderr
    before, after = digests(out), digests(undisturbed)
    for number, moment in enumerate(spread(int(done.stdout)), 1):
        assert run(out / "film.mp4", tmp_path / f"cache {number}", moment).returncode == -signal.SIGKILL
        found = digests(out)
        assert [name for name in before if found[name] not in (before[name], after[name])] == [], moment
    for number in (KILLS // 2, KILLS):
        assert run(out / "film.mp4", tmp_path / f"cache {number}").returncode == 0
        assert digests(out) == after
