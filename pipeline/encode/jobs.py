"""Tasks done by several processes. A process that dies costs a retry; a task that kills two of them is the culprit.

Each child is set up once and then keeps what it has made: sprites rasterised for one segment are there for the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Literal

from pipeline.encode.crew import Child
from pipeline.encode.ffmpeg import how_it_ended
from pipeline.encode.standby import Hire
from pipeline.errors import EncoderFailed

ATTEMPTS = 2

Report = Callable[[int], None]  # told the frames done so far
Work = Callable[[Any, Report], Any]  # a task and where to report -> its result
Start = Callable[[Any], Work]  # made once in each child


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, with its name for messages and its size (frames), so that long ones start first."""

    name: str
    payload: Any
    size: int = 1


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a task."""

    kind: Literal["progress", "done", "retry"]
    task: str
    frames: int = 0
    words: str = ""


def _nobody(event: Event) -> None:
    """Events nobody listens to."""


def run_tasks(
    tasks: Iterable[Task],
    start: Start,
    context: Any,
    jobs: int,
    listen: Callable[[Event], None] = _nobody,
    hire: Hire = Child,
) -> Mapping[str, Any]:
    """Results by task name. `start(context)` is called once per child and gives the function that does a task.

    `start`, `context` and payloads are pickled; `start` has to be importable by its name. The first error of a task
    ends everything and is raised here; whatever happens, no child is left when this returns.
    """
    todo = sorted(tasks, key=lambda task: task.size)  # the longest is taken first, from the end
    run = _Run(todo, start, context, listen, hire)
    try:
        run.hire(min(max(1, jobs), len(todo)))
        while run.busy:
            run.step()
        return run.results
    finally:
        for child in run.crew:
            child.dismiss()


class _Run:
    """The state of one `run_tasks`."""

    def __init__(
        self, todo: list[Task], start: Start, context: Any, listen: Callable[[Event], None], hire: Hire
    ) -> None:
        self.results: dict[str, Any] = {}
        self.crew: list[Child] = []
        self._todo = todo
        self._setup = (start, context)
        self._listen = listen
        self._new = hire
        self._doing: dict[Child, Task] = {}
        self._deaths: dict[str, int] = {}

    @property
    def busy(self) -> bool:
        return bool(self._doing)

    def hire(self, number: int) -> None:
        for _ in range(number):
            child = self._new()
            self.crew.append(child)
            child.tell(self._setup)
            self._give(child)

    def step(self) -> None:
        """Wait for any child to say something, or to die."""
        talking: Sequence[Any] = wait([child.line for child in self._doing])
        for child in [child for child in self._doing if child.line in talking]:
            self._hear(child)

    def _hear(self, child: Child) -> None:
        message = child.hear()
        if message is None:
            self._replace(child)
            return
        kind, name, value = message
        if kind == "failed":
            raise value
        if kind == "progress":
            self._listen(Event("progress", name, value))
            return
        task = self._doing.pop(child)
        self.results[name] = value
        self._listen(Event("done", name, task.size))
        self._give(child)

    def _give(self, child: Child) -> None:
        if self._todo:
            task = self._todo.pop()
            self._doing[child] = task
            child.tell((task.name, task.payload))

    def _replace(self, child: Child) -> None:
        """The child died: give its task to a new one, once."""
        task = self._doing.pop(child)
        self.crew.remove(child)
        code, last_words = child.bury()
        self._deaths[task.name] = self._deaths.get(task.name, 0) + 1
        words = f"its process {how_it_ended(code)}"
        if self._deaths[task.name] >= ATTEMPTS:
            raise EncoderFailed(f"{task.name}: {words}, {ATTEMPTS} times", last_words)
        self._listen(Event("retry", task.name, words=words))
        self._todo.append(task)
        self.hire(1)
