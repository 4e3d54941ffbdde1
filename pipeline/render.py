"""The corridor: one story through the rooms, in order, to a film and the files beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.core.identity import versions
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.jobs import Event, Task, run_tasks
from pipeline.encode.join import join
from pipeline.encode.publish import check_film, output_lock, publish
from pipeline.encode.segments import plan_segments
from pipeline.encode.store import Store
from pipeline.encode.workspace import workspace
from pipeline.errors import InvalidInput, Problem
from pipeline.memo import Memo
from pipeline.plan import Options, Plan, make_plan
from pipeline.resources import cache_folder
from pipeline.sidecars import SIDECARS
from pipeline.sidecars.manifest import manifest
from pipeline.staging.cards import kit_words
from pipeline.timeline.model import Timeline
from pipeline.workshop import Bench, Made, SegmentTask, SidecarTask, SoundTask, start

FILM = ".mp4"
SOUND = ".m4a"
NAMED = ("kindreel", "moviepy", "numpy", "pillow", "skia-python", "resvg-py", "hibari-tts", "imageio-ffmpeg")


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a render; `frames` is 0 for steps that are not counted in frames."""

    step: str
    done: int = 0
    frames: int = 0
    cached: int = 0  # frames among `done` that were kept from an earlier render


Report = Callable[[Progress], None]


def unheard(event: Progress) -> None:
    """Progress nobody listens to."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a render wrote; `files` begins with the film."""

    film: Path
    files: tuple[Path, ...]
    frames: int
    seconds: float
    reused_frames: int
    loudness: Mapping[str, float]
    notes: tuple[str, ...] = ()

    def facts(self) -> dict[str, object]:
        """For machines."""
        return {
            "film": str(self.film),
            "files": [str(file) for file in self.files],
            "frames": self.frames,
            "seconds": round(self.seconds, 3),
            "reused_frames": self.reused_frames,
            "loudness": dict(self.loudness),
            "notes": list(self.notes),
        }


def render_film(
    story: Path | str,
    output: Path | str,
    options: Options | None = None,
    *,
    jobs: int | None = None,
    cached: bool = True,
    draft: bool = False,
    writer: str = "segments",
    report: Report = unheard,
) -> Result:
    """Render a story to `output` and the files beside it; all of them appear, or none.

    `writer` "moviepy" lets MoviePy write the film alone. Raises InvalidInput, UnitFailed or EnvironmentMissing.
    """
    target = _checked_target(Path(output))
    report(Progress("reading and speaking"))
    plan = make_plan(Path(story), options or Options())
    store = cache_folder() / "segments" if cached else None
    memo = Memo(plan, "draft" if draft else "final", writer, Store(store) if store else None)
    with output_lock(target), workspace(target) as folder:
        made = memo.recall(folder, (FILM, *SIDECARS)) or _make(plan, memo, folder, jobs or cores(), writer, report)
        report(Progress("checking"))
        timeline = plan.timeline
        check_film(folder / f"film{FILM}", timeline.size, timeline.frames, timeline.rate, bool(timeline.cues))
        files = _publish(plan, folder, target, made.measured)
    seconds = timeline.rate.seconds(timeline.frames)
    return Result(target, files, timeline.frames, seconds, made.reused_frames, made.measured, plan.notes)


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _checked_target(target: Path) -> Path:
    if target.suffix.lower() != FILM:
        raise InvalidInput((Problem("--output", 0, 0, f"{target} does not end in {FILM}", "films are written as MP4"),))
    if target.is_dir():
        raise InvalidInput((Problem("--output", 0, 0, f"{target} is a folder", f"such as {target / 'film.mp4'}"),))
    return target


def _make(plan: Plan, memo: Memo, folder: Path, jobs: int, writer: str, report: Report) -> Any:
    """Everything anew, or from kept segments; then remembered as a whole."""
    from pipeline.memo import Recalled

    tasks = _tasks(plan, folder, writer)
    bench = Bench(plan, memo.preset, memo.store.folder if memo.store else None)
    results: Mapping[str, Made] = run_tasks(tasks, start, bench, jobs, _Frames(tasks, plan.timeline, report))
    encoder = find_encoder()
    film = folder / f"film{FILM}"
    if writer == "moviepy":
        report(Progress("writing with MoviePy"))
        from pipeline.moviepy_writer import write_with_moviepy

        write_with_moviepy(plan, film)
    else:
        report(Progress("joining"))
        segments = [task.payload.target for task in tasks if isinstance(task.payload, SegmentTask)]
        join(encoder, segments, film, plan.timeline.rate, folder / f"sound{SOUND}" if plan.timeline.cues else None)
    reused = sum(t.size for t in tasks if isinstance(t.payload, SegmentTask) and results[t.name].cached)
    recalled = Recalled(results["sound"].measured if "sound" in results else {}, reused)
    memo.remember(folder, (FILM, *SIDECARS), recalled)
    return recalled


def _tasks(plan: Plan, folder: Path, writer: str) -> list[Task]:
    """The sound first, then segments by length, then the pictures beside the film."""
    timeline = plan.timeline
    tasks = []
    if writer == "segments":
        spans = plan_segments([scene.span for scene in timeline.scenes], _cuts(timeline), timeline.rate)
        tasks = [
            Task(f"segment {i + 1}", SegmentTask(span, folder / f"{i:05}{FILM}"), span.length)
            for i, span in enumerate(spans)
        ]
    if timeline.cues:
        tasks.append(Task("sound", SoundTask(folder / f"sound{SOUND}"), timeline.frames))
    facts = post_facts(plan)
    tasks += [Task(suffix, SidecarTask(suffix, facts, folder / f"film{suffix}"), 0) for suffix in SIDECARS]
    return tasks


def _cuts(timeline: Timeline) -> list[int]:
    """Frames at which the camera jumps."""
    return [key.at for scene in timeline.scenes for key in scene.camera if key.over == 0]


class _Frames:
    """Events of tasks to progress in frames."""

    def __init__(self, tasks: list[Task], timeline: Timeline, report: Report) -> None:
        self._sizes = {t.name: t.size for t in tasks if isinstance(t.payload, SegmentTask)}
        self._done = dict.fromkeys(self._sizes, 0)
        self._kept: set[str] = set()
        self._report = report

    def __call__(self, event: Event) -> None:
        if event.kind == "retry":
            self._report(Progress(f"{event.task}: {event.words}; trying again"))
        if event.task not in self._sizes or event.kind == "retry":
            return
        if event.kind == "done" and not self._done[event.task]:
            self._kept.add(event.task)
        self._done[event.task] = self._sizes[event.task] if event.kind == "done" else event.frames
        kept = sum(self._sizes[name] for name in self._kept)
        self._report(Progress("frames", sum(self._done.values()), sum(self._sizes.values()), kept))


def post_facts(plan: Plan) -> Mapping[str, object]:
    """What the post text may say beside the story: the campaign, and that voices are synthetic."""
    engines = sorted({take.engine for take in plan.takes.values() if take.engine not in ("silent", "recorded")})
    tags = dict.fromkeys([*plan.story.post.hashtags, *plan.kit.hashtags])
    words = kit_words(plan.kit, plan.story.market, plan.story.locale)
    return {**words, "title": plan.story.title, "hashtags": list(tags)[:5], "voices": engines}


def _publish(plan: Plan, folder: Path, target: Path, loudness: Mapping[str, float]) -> tuple[Path, ...]:
    """Give every file its name, the film last."""
    names = {target.with_name(f"{target.stem}{suffix}"): folder / f"film{suffix}" for suffix in SIDECARS}
    names[target] = folder / f"film{FILM}"
    note = folder / "film.manifest.json"
    outputs = {name.name: sha256(file.read_bytes()).hexdigest() for name, file in names.items()}
    note.write_bytes(manifest(plan.timeline, inputs(plan), outputs, _versions(), voices(plan), loudness))
    film = names.pop(target)
    everything = {**names, target.with_name(f"{target.stem}.manifest.json"): note, target: film}
    publish(everything)
    return (target, *(name for name in everything if name != target))


def inputs(plan: Plan) -> Mapping[str, str]:
    """Digests of what went in: the story's file, the pack, the kit, every take."""
    found = {
        f"story {Path(plan.story.file).name}": sha256(Path(plan.story.file).read_bytes()).hexdigest(),
        f"pack {plan.pack.name}": plan.pack.digest,
        **{f"take {line}": take.digest for line, take in plan.takes.items()},
    }
    return {**found, f"kit {plan.kit.name}": plan.kit.digest} if plan.kit.name else found


def voices(plan: Plan) -> Mapping[str, str]:
    """Role -> the engine that spoke for it."""
    return {line.role: plan.takes[line.id].engine for line in plan.timeline.lines if line.id in plan.takes}


def _versions() -> Mapping[str, str]:
    return {**versions(NAMED), "ffmpeg": find_encoder().digest}
