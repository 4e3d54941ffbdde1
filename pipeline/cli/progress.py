"""Progress on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from pipeline.making.progress import Progress, Report, spoken, unheard

PLAIN_EVERY_SECONDS = 2.0
SETTLED_SECONDS = 1.0  # before, a speed would be a guess


@contextmanager
def progress_to_stderr(quiet: bool) -> Iterator[Report]:
    """A function that shows each `Progress` it is given."""
    if quiet:
        yield unheard
    elif sys.stderr.isatty() and "CI" not in os.environ and os.environ.get("TERM") != "dumb":
        with _bar() as show:
            yield show
    else:
        yield _PlainLines()


def lines_to_stderr() -> Callable[[int, int], None]:
    """A function that is told how many lines are spoken, and says so when speaking takes its time."""
    show = _PlainLines()
    return lambda lines, of: show(spoken(lines, of))


class Pace:
    """How fast frames are made, from the first one on: starting takes its own time."""

    def __init__(self) -> None:
        self._since, self._first = 0.0, 0

    def speed(self, event: Progress, now: float) -> float:
        """Frames a second; 0 while a figure would be a guess."""
        made = event.done - event.cached
        if not made or not self._first:
            self._since, self._first = now, made
        seconds = now - self._since
        return (made - self._first) / seconds if seconds > SETTLED_SECONDS else 0.0


class _PlainLines:
    """One line per step, and one every few seconds while frames are made."""

    def __init__(self) -> None:
        self._pace, self._last = Pace(), time.monotonic()

    def __call__(self, event: Progress) -> None:
        now = time.monotonic()
        speed = self._pace.speed(event, now)
        soon = event.passing or 0 < event.done < event.frames
        if soon and now - self._last < PLAIN_EVERY_SECONDS:
            return
        self._last = now
        click.echo(sentence(event, speed), err=True)


def sentence(event: Progress, speed: float) -> str:
    """`frames 420/1290 (33 %), 61 frames/s, 14 s left`; a step without frames is its own sentence."""
    if not event.frames:
        return event.step
    pace = f", {speed:.0f} frames/s" if speed else ""
    left = f", {(event.frames - event.done) / speed:.0f} s left" if speed and event.done < event.frames else ""
    reused = f", {event.cached} from the cache" if event.cached else ""
    share = 100 * event.done // event.frames
    return f"{event.step} {event.done}/{event.frames} ({share} %){pace}{left}{reused}"


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    pace = Pace()
    columns = (BarColumn(), TextColumn("{task.description}", markup=False))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def show(event: Progress) -> None:
            text = sentence(event, pace.speed(event, time.monotonic()))
            bar.update(task, description=text, completed=event.done, total=event.frames or None)

        yield show
