"""Words for errors, and the exit code that goes with each."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import click

from pipeline.errors import InvalidInput, PipelineError


class Terminated(BaseException):
    """SIGTERM arrived; unwinds like a keyboard interrupt, so that everything is cleaned up on the way."""


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def speaking(run: Callable[[], object]) -> int:
    """Call `run`; turn what it raises into words on stderr and an exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        result = run()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as mistake:
        mistake.show()
        return 2
    except PipelineError as error:
        click.echo(words(error), err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        click.echo("stopped; run again to continue", err=True)
        return 128 + signal.SIGINT
    except Terminated:
        click.echo("terminated; run again to continue", err=True)
        return 128 + signal.SIGTERM
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0


def words(error: PipelineError) -> str:
    """What the user reads: every problem with its source line, or the message and its hint."""
    if isinstance(error, InvalidInput):
        from pipeline.script.report import format_problems

        return format_problems(error.problems, read_line)
    return f"error: {error}"


def read_line(file: str, line: int) -> str:
    """Line `line` (from 1) of a file, or nothing when it can not be shown."""
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as source:
            return next((text.rstrip("\r\n") for number, text in enumerate(source, 1) if number == line), "")
    except OSError:
        return ""
