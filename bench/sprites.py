"""The first film of a pack: every sprite has to be made from its art."""

from __future__ import annotations

import time
from collections.abc import Iterator

from bench.ground import JOBS, ROOT, Ground
from pipeline.core.display import Draw, Node, Sprite
from pipeline.encode.jobs import Report, Task, Work, run_tasks
from pipeline.film.frames import Frames
from pipeline.film.plan import Options, make_plan
from pipeline.paint import SpriteStore
from pipeline.resources import assets_folder

BATCHES = 16


def first_ever(ground: Ground) -> float:
    """Seconds to rasterise all sprites that the shipped film shows."""
    plan = make_plan(ROOT / "stories" / "delete.yaml", Options(voice=False, size=ground.size))
    frames = Frames(plan.timeline, plan.pack, plan.kit)
    lists = (frames.display_list(n) for n in range(plan.timeline.frames))
    sprites = list(dict.fromkeys(sprite for shown in lists for sprite in _sprites(shown.nodes)))
    tasks = [Task(f"batch {i}", sprites[i::BATCHES]) for i in range(BATCHES)]
    begun = time.perf_counter()
    run_tasks(tasks, start, None, JOBS)
    return time.perf_counter() - begun


def start(_context: None) -> Work:
    """Called once in each process."""
    store = SpriteStore(assets_folder())

    def work(sprites: list[Sprite], report: Report) -> None:
        for sprite in sprites:
            store.get(sprite)

    return work


def _sprites(nodes: tuple[Node, ...]) -> Iterator[Sprite]:
    for node in nodes:
        if isinstance(node, Draw):
            yield node.sprite
        else:
            yield from _sprites(node.children)
