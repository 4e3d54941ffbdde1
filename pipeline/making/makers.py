"""What the processes of a render make: each kind of task has a function that makes one file. A new kind is a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pipeline.encode.jobs import Report, Work
from pipeline.making.segment import make_segment
from pipeline.making.sidecar import make_sidecar
from pipeline.making.sound import make_sound
from pipeline.making.tasks import Bench, Made, SegmentTask, SidecarTask, SoundTask
from pipeline.making.workshop import Workshop

Maker = Callable[[Workshop, Any, Report], Made]

MAKERS: Mapping[type, Maker] = MappingProxyType(
    {SegmentTask: make_segment, SoundTask: make_sound, SidecarTask: make_sidecar}
)


def start(bench: Bench) -> Work:
    """Called once in each process."""
    shop = Workshop(bench)

    def work(task: Any, report: Report) -> Made:
        return MAKERS[type(task)](shop, task, report)

    return work
