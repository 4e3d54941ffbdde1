"""Progress on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread

import click

from pipeline.making.progress import Progress, Report, spoken, unheard

PLAIN_EVERY_SECONDS = 2.0
AGAIN_SECONDS = 5.0  # until a step that goes on is told again
TICK_SECONDS = 0.2
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
        with _plain_lines() as show:
            yield show


class Waiting:
    """Told what one is waiting for; says it when that takes its time."""

    def __init__(self, show: Report) -> None:
        self._show = show

    def now(self, step: str) -> None:
        """This is being done."""
        self._show(Progress(step, passing=True))

    def lines(self, spoken_lines: int, of: int) -> None:
        """So many lines are spoken."""
        self._show(spoken(spoken_lines, of))

    def pictures(self, made: int) -> None:
        """So many pieces of art were rasterised, for the first time at this size."""
        self.now(f"drawing what is new at this size, {made} {'piece' if made == 1 else 'pieces'} so far")


@contextmanager
def waiting_to_stderr() -> Iterator[Waiting]:
    """For commands that make one thing: silent, but for what takes longer than one waits without a word."""
    with _plain_lines() as show:
        yield Waiting(show)


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


@contextmanager
def _plain_lines() -> Iterator[Report]:
    lines = _PlainLines()
    try:
        yield lines
    finally:
        lines.end()


class _PlainLines:
    """One line per step, and one every few seconds while frames are made or nothing new is told."""

    def __init__(self) -> None:
        self._pace, self._last = Pace(), time.monotonic()
        self._words, self._began, self._due = "", 0.0, math.inf  # what is said next, if nothing follows it until then
        self._lock, self._ended = Lock(), Event()
        self._watch = Thread(target=self._watching, daemon=True)

    def __call__(self, event: Progress) -> None:
        now = time.monotonic()
        with self._lock:
            self._words, self._began = sentence(event, self._pace.speed(event, now)), now
            soon = event.passing or 0 < event.done < event.frames
            self._due = self._last + PLAIN_EVERY_SECONDS
            if not soon or now >= self._due:
                self._say(self._words, now)
        if not self._watch.ident:
            self._watch.start()

    def end(self) -> None:
        """Nothing is waited for any more."""
        self._ended.set()
        if self._watch.ident:
            self._watch.join()

    def _watching(self) -> None:
        while not self._ended.wait(TICK_SECONDS):
            with self._lock:
                now = time.monotonic()
                if now >= self._due:
                    lasting = now - self._began
                    self._say(f"{self._words}; {lasting:.0f} s so far" if lasting > AGAIN_SECONDS else self._words, now)

    def _say(self, words: str, now: float) -> None:
        self._last, self._due = now, now + AGAIN_SECONDS
        with suppress(BrokenPipeError):  # nobody reads it: no reason to stop
            click.echo(words, err=True)


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
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    pace = Pace()
    columns = (BarColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def show(event: Progress) -> None:
            text = sentence(event, pace.speed(event, time.monotonic()))
            bar.update(task, description=text, completed=event.done, total=event.frames or None)

        yield show
