"""The corridor: one story through the rooms, in order, to a film and the files beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.core.cores import cores
from pipeline.core.timing import Span
from pipeline.encode.crew import Child
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.jobs import Task, run_tasks
from pipeline.encode.join import join
from pipeline.encode.publish import check_film, output_lock, publish
from pipeline.encode.segments import plan_segments
from pipeline.encode.standby import Hire
from pipeline.encode.store import Store
from pipeline.encode.workspace import workspace
from pipeline.film.plan import Options, Plan, make_plan
from pipeline.making.facts import folders, inputs, post_facts, tools, translation, voices
from pipeline.making.makers import start
from pipeline.making.memo import Memo, Remembered
from pipeline.making.progress import FrameCount, Progress, Report, spoken, unheard
from pipeline.making.segment import recall_segment
from pipeline.making.target import checked_target
from pipeline.making.tasks import Bench, Made, SegmentTask, SidecarTask, SoundTask
from pipeline.making.workshop import Workshop
from pipeline.resources import cache_folder
from pipeline.sidecars import SIDECARS
from pipeline.sidecars.manifest import manifest
from pipeline.sidecars.post_text import check_length
from pipeline.timeline.model import Timeline

FILM = ".mp4"
SOUND = ".m4a"
MANIFEST = ".manifest.json"
PARTS = (FILM, *SIDECARS)
CELL_FRAMES = 3  # a beat's picture on the contact sheet takes about as long as so many frames


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
    hire: Hire = Child,
) -> Result:
    """Render a story to `output` and the files beside it; all of them appear, or none.

    `writer` "moviepy" lets MoviePy write the film alone. `hire`: where the processes come from.
    Raises InvalidInput, UnitFailed or EnvironmentMissing.
    """
    target = checked_target(Path(output), FILM)
    find_encoder()
    report(Progress("reading and speaking"))
    plan = make_plan(Path(story), options or Options(), lambda n, all_: report(spoken(n, all_)))
    check_length(plan.story, post_facts(plan), folders(plan), plan.platform)
    store = Store(cache_folder() / "segments") if cached else None
    memo = Memo(plan, "draft" if draft else "final", writer, store)
    with output_lock(target), workspace(target) as folder:
        made = memo.recall(folder, PARTS) or _make(memo, folder, jobs or cores(), report, hire)
        report(Progress("checking"))
        timeline = plan.timeline
        check_film(folder / f"film{FILM}", timeline.size, timeline.frames, timeline.rate, bool(timeline.cues))
        files = _publish(plan, folder, target, made.measured)
    seconds = timeline.rate.seconds(timeline.frames)
    return Result(
        target, files, timeline.frames, seconds, made.reused_frames, made.measured, (*plan.notes, *made.notes)
    )


def _make(memo: Memo, folder: Path, jobs: int, report: Report, hire: Hire) -> Remembered:
    """Everything that is not kept already, put together and remembered as a whole."""
    bench = Bench(memo.plan, memo.preset, memo.store.folder if memo.store else None)
    segments = _segment_tasks(memo.plan.timeline, folder) if memo.writer == "segments" else []
    made = _recalled(bench, segments)
    tasks = [task for task in segments if task.name not in made] + _other_tasks(memo.plan, folder)
    sizes = {task.name: task.size for task in segments}
    listen = FrameCount(sizes, report, made)
    made |= run_tasks(tasks, start, bench, jobs, listen, hire)
    _assemble(memo, folder, [task.payload.target for task in segments], report)
    reused = sum(size for name, size in sizes.items() if made[name].cached)
    sound = made.get("sound")
    finished = Remembered(sound.measured if sound else {}, reused, sound.notes if sound else ())
    memo.remember(folder, PARTS, finished)
    return finished


def _recalled(bench: Bench, segments: list[Task]) -> dict[str, Made]:
    """The segments that are kept, put in their places."""
    shop = Workshop(bench)
    found = ((task.name, recall_segment(shop, task.payload)) for task in segments)
    return {name: made for name, made in found if made}


def _segment_tasks(timeline: Timeline, folder: Path) -> list[Task]:
    spans = plan_segments([scene.span for scene in timeline.scenes], _cuts(timeline), timeline.rate)
    return [_segment_task(number, span, folder) for number, span in enumerate(spans, 1)]


def _segment_task(number: int, span: Span, folder: Path) -> Task:
    return Task(f"segment {number}", SegmentTask(span, folder / f"{number:05}{FILM}"), span.length)


def _other_tasks(plan: Plan, folder: Path) -> list[Task]:
    """The sound, which goes first, and what lies beside the film: before the last segments, to end with short ones."""
    facts, own, effort = post_facts(plan), folders(plan), CELL_FRAMES * len(plan.timeline.beats)
    beside = [Task(suffix, SidecarTask(suffix, facts, own, folder / f"film{suffix}"), effort) for suffix in SIDECARS]
    sound = Task("sound", SoundTask(folder / f"sound{SOUND}"), plan.timeline.frames)
    return [sound, *beside] if plan.timeline.cues else beside


def _cuts(timeline: Timeline) -> list[int]:
    """Frames at which the camera jumps."""
    return [key.at for scene in timeline.scenes for key in scene.camera if key.over == 0]


def _assemble(memo: Memo, folder: Path, segments: list[Path], report: Report) -> None:
    """The parts to one film."""
    timeline, film = memo.plan.timeline, folder / f"film{FILM}"
    if segments:
        report(Progress("joining"))
        sound = folder / f"sound{SOUND}" if timeline.cues else None
        join(find_encoder(), segments, film, timeline.rate, sound)
        return
    from pipeline.making.moviepy_writer import write_with_moviepy

    report(Progress("writing with MoviePy"))
    write_with_moviepy(memo.plan, film, memo.preset)


def _publish(plan: Plan, folder: Path, target: Path, loudness: Mapping[str, float]) -> tuple[Path, ...]:
    """Give every file its name, the film last; the names, the film first."""
    beside = {target.with_name(f"{target.stem}{suffix}"): folder / f"film{suffix}" for suffix in SIDECARS}
    finished = {**beside, target: folder / f"film{FILM}"}
    outputs = {name.name: sha256(file.read_bytes()).hexdigest() for name, file in finished.items()}
    note = folder / f"film{MANIFEST}"
    made_with = (tools(), voices(plan), loudness, translation(plan), plan.story.recast)
    note.write_bytes(manifest(plan.timeline, inputs(plan), outputs, *made_with))
    publish({target.with_name(f"{target.stem}{MANIFEST}"): note, **finished})
    return (target, *beside, target.with_name(f"{target.stem}{MANIFEST}"))
