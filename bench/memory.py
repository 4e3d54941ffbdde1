"""How much memory a render takes with all its processes, and how time and memory grow with the film."""

from __future__ import annotations

import subprocess
import time
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.ground import JOBS, ROOT, Ground, command
from bench.stories import typical
from pipeline.film.plan import Options, make_plan

SAMPLE_SECONDS = 0.2
SHORT, LONG = 15.0, 60.0


class Cost(NamedTuple):
    gigabytes: float  # highest sum over all processes, shared pages counted once
    seconds_per_frame: float


def peak(ground: Ground) -> float:
    return _cost(ground, LONG).gigabytes


def growth(ground: Ground) -> float:
    return _cost(ground, LONG).seconds_per_frame / _cost(ground, SHORT).seconds_per_frame


def growth_of_memory(ground: Ground) -> float:
    return _cost(ground, LONG).gigabytes / _cost(ground, SHORT).gigabytes


@cache
def _cost(ground: Ground, seconds: float) -> Cost:
    story = ground.write(f"film-{seconds:g}", typical(seconds))
    target = str(ground.folder / "out" / f"{story.stem}.mp4")
    words = (str(story), "-o", target, "--no-voice", "--quiet", "--jobs", str(JOBS))
    ground.run(*words)
    ground.forget("segments")
    begun, most = time.perf_counter(), 0
    with subprocess.Popen(command(*words), env=ground.environment, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(_bytes(pid) for pid in _family(process.pid) if not _is_becoming(pid)))
            time.sleep(SAMPLE_SECONDS)
    frames = make_plan(story, Options(voice=False)).timeline.frames
    return Cost(most / 1e9, (time.perf_counter() - begun) / frames)


def _family(pid: int) -> list[int]:
    """The process and all below it. Every system tells a process's parent, only some tell its children."""
    parents = {int(file.parent.name): _parent(file) for file in Path("/proc").glob("[0-9]*/stat")}
    found = [pid]
    for parent in found:
        found += [child for child, above in parents.items() if above == parent]
    return found


def _is_becoming(pid: int) -> bool:
    """Whether a process was only just started by its parent, whose memory it still lives in: that counts once."""
    words, parent = _text(Path(f"/proc/{pid}/cmdline")), _parent(Path(f"/proc/{pid}/stat"))
    return words != "" and words == _text(Path(f"/proc/{parent}/cmdline"))


def _parent(stat: Path) -> int:
    after_name = _text(stat).rpartition(")")[2].split()
    return int(after_name[1]) if after_name else 0


def _bytes(pid: int) -> int:
    lines = _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _text(path: Path) -> str:
    """A file of /proc; nothing when its process has just ended."""
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return ""
