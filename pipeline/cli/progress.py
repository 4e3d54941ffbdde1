"""Progress on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from pipeline.render import Progress, Report

PLAIN_EVERY_SECONDS = 2.0


@contextmanager
def progress_to_stderr(quiet: bool) -> Iterator[Report]:
    """A function that shows each `Progress` it is given."""
    if quiet:
        yield lambda _event: None
    elif sys.stderr.isatty() and "CI" not in os.environ and os.environ.get("TERM") != "dumb":
        with _bar() as show:
            yield show
    else:
        yield _PlainLines()


class _PlainLines:
    """One line per step, and one every few seconds while frames are made."""

    def __init__(self) -> None:
        self._started = self._last = time.monotonic()

    def __call__(self, event: Progress) -> None:
        now = time.monotonic()
        if event.frames and event.done < event.frames and now - self._last < PLAIN_EVERY_SECONDS:
            return
        self._last = now
        click.echo(sentence(event, now - self._started), err=True)


def sentence(event: Progress, seconds: float) -> str:
    """`frames 420/1290 (33 %), 61 frames/s, 14 s left`; a step without frames is its own sentence."""
    if not event.frames:
        return event.step
    made = event.done - event.cached
    speed = made / seconds if seconds > 0 else 0.0
    left = f", {(event.frames - event.done) / speed:.0f} s left" if speed and event.done < event.frames else ""
    reused = f", {event.cached} from the cache" if event.cached else ""
    share = 100 * event.done // event.frames
    return f"{event.step} {event.done}/{event.frames} ({share} %), {speed:.0f} frames/s{left}{reused}"


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    started = time.monotonic()
    columns = (BarColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def show(event: Progress) -> None:
            text = sentence(event, time.monotonic() - started)
            bar.update(task, description=text, completed=event.done, total=event.frames or None)

        yield show
