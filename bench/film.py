"""Segments against their floor: the encoder alone, fed with the same pictures made before."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.ground import JOBS, Ground, median
from bench.stories import moving_camera
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.holds import held
from pipeline.encode.jobs import Report, Task, Work, run_tasks
from pipeline.encode.preset import PRESETS, Shape
from pipeline.encode.segments import plan_segments
from pipeline.encode.writer import write_segment
from pipeline.film.frames import Frames
from pipeline.film.plan import Options, Plan, make_plan
from pipeline.making.makers import start
from pipeline.making.tasks import Bench, SegmentTask

CAMERA_SECONDS = 8.0
RUNS = 3
FLOOR_SECONDS = 24.0  # of film whose distinct pictures are kept on disk, 8 MB each


@dataclass(frozen=True, slots=True)
class Pictures:
    """The distinct pictures of one segment in a file, and for how many frames each is shown."""

    file: Path
    holds: tuple[int, ...]
    target: Path


def over_floor(ground: Ground) -> float:
    return _ratio(make_plan(ground.story, _options(ground)), ground)


def camera_over_floor(ground: Ground) -> float:
    story = ground.write("camera", moving_camera(min(CAMERA_SECONDS, ground.seconds)))
    return _ratio(make_plan(story, _options(ground)), ground)


def _options(ground: Ground) -> Options:
    return Options(voice=False, size=ground.size)


def _ratio(plan: Plan, ground: Ground) -> float:
    """Film seconds over floor seconds, the middle of three each in turn. Painting the pictures warms the sprites."""
    with tempfile.TemporaryDirectory(dir=ground.folder) as name:
        folder = Path(name)
        segments = _segments(plan, folder)
        pictures = [_painted(plan, task.payload, folder) for task in segments]
        os.sync()  # gigabytes of pictures: writing them must not go on while others are timed
        encoded = [Task(task.name, each, task.size) for task, each in zip(segments, pictures, strict=True)]
        made, floor = [], []
        for _ in range(RUNS):
            made.append(_seconds(segments, start, Bench(plan, "final", None)))
            floor.append(_seconds(encoded, start_floor, Shape(plan.timeline.size, plan.timeline.rate)))
        return median(made) / median(floor)


def _segments(plan: Plan, folder: Path) -> list[Task]:
    timeline = plan.timeline
    spans = plan_segments([scene.span for scene in timeline.scenes], (), timeline.rate)
    most = timeline.rate.frames(FLOOR_SECONDS)
    return [
        Task(f"segment {span.start}", SegmentTask(span, folder / f"{span.start}.mp4"), span.length)
        for span in spans
        if span.end <= most or span.start == 0
    ]


def _painted(plan: Plan, task: SegmentTask, folder: Path) -> Pictures:
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    runs = held(frames.display_list(n) for n in range(task.span.start, task.span.end))
    file = folder / f"{task.span.start}.bgra"
    n = task.span.start
    with file.open("wb") as out:
        for run in runs:
            out.write(frames.buffer(n))
            n += run.frames
    return Pictures(file, tuple(run.frames for run in runs), folder / f"floor-{task.span.start}.mp4")


def start_floor(shape: Shape) -> Work:
    """Called once in each process: encode pictures that are there already."""
    encoder = find_encoder()

    def work(task: Pictures, report: Report) -> None:
        write_segment(encoder, _read(task, shape), task.holds, task.target, shape, PRESETS["final"], report)

    return work


def _read(task: Pictures, shape: Shape) -> Iterator[memoryview]:
    width, height = shape.size
    stored = np.memmap(task.file, np.uint8, "r", shape=(len(task.holds), height * width * 4))
    return (memoryview(picture) for picture in stored)


def _seconds(tasks: list[Task], begin: object, context: object) -> float:
    assert callable(begin)
    begun = time.perf_counter()
    run_tasks(tasks, begin, context, JOBS)
    return time.perf_counter() - begun
