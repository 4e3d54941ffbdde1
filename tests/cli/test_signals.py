"""Stopped from outside: the exit code says how, and nothing is left half-written."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.films import STORY, write

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(("sent", "word"), [(signal.SIGINT, "stopped"), (signal.SIGTERM, "terminated")])
def test_a_signal_ends_a_render_cleanly(
    sent: signal.Signals, word: str, tiny_pack: Path, tmp_path: Path, cache: Path
) -> None:
    story, out = write(tmp_path, STORY.replace("wait: 1.0", "wait: 90")), tmp_path / "out"
    command = [sys.executable, "-m", "pipeline", str(story), "--pack", str(tiny_pack), "--no-voice", "--draft"]
    process = subprocess.Popen(
        [*command, "-o", str(out / "film.mp4")], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    while not process.stderr.readline().startswith("frames"):
        assert process.poll() is None
    process.send_signal(sent)
    printed, told = process.communicate()
    assert process.returncode == 128 + sent
    assert printed == ""
    assert f"{word}; run again to continue" in told
    assert "Traceback" not in told
    assert list(out.iterdir()) == []
