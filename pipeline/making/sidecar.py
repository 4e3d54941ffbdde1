"""One of the files beside the film."""

from __future__ import annotations

from functools import partial

from pipeline.encode.jobs import Report
from pipeline.making.cells import cell
from pipeline.making.tasks import Made, SidecarTask
from pipeline.making.workshop import Workshop
from pipeline.sidecars import SIDECARS, Finished


def make_sidecar(shop: Workshop, task: SidecarTask, report: Report) -> Made:
    finished = Finished(shop.plan.story, shop.timeline, shop.film.frame, task.facts, task.folders, partial(cell, shop))
    task.target.write_bytes(SIDECARS[task.suffix](finished))
    return Made("", False, {})
