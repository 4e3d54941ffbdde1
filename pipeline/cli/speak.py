"""Words for errors, and the exit code that goes with each."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

import click

from pipeline.errors import EnvironmentMissing, InvalidInput, PipelineError, Problem

# Words of the command line: like its options, they have no line to show.
ARGUMENTS = ("CODE", "FOLDER", "KIND", "NAME", "NAME|FOLDER")


class Terminated(BaseException):
    """SIGTERM arrived; unwinds like a keyboard interrupt, so that everything is cleaned up on the way."""


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def speaking(run: Callable[[], object]) -> int:
    """Call `run`; turn what it raises into words on stderr and an exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        result = run()
        if sys.stdout:  # somebody may have closed it
            sys.stdout.flush()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as mistake:
        mistake.show()
        return InvalidInput.exit_code
    except PipelineError as error:
        return _said(words(error), error.exit_code)
    except (KeyboardInterrupt, click.exceptions.Abort):
        return _said("stopped; run again to continue", 128 + signal.SIGINT)
    except Terminated:
        return _said("terminated; run again to continue", 128 + signal.SIGTERM)
    except (BrokenPipeError, SystemExit):  # whoever reads has read enough; click leaves with SystemExit then
        with suppress(AttributeError, OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as problem:  # a full disk, a folder that may not be written
        return _said(_of_system(problem), EnvironmentMissing.exit_code)
    return result if isinstance(result, int) else 0


def _of_system(problem: OSError) -> str:
    """What the system refused, and the way out where it is our own cache."""
    from pipeline.resources import cache_folder

    name, why = str(problem.filename or "this machine"), problem.strerror or problem
    ours = name.startswith(str(cache_folder()))
    return f"error: {name}: {why}" + ("\n  set KINDREEL_CACHE to another folder" if ours else "")


def _said(text: str, code: int) -> int:
    click.echo(text, err=True)
    return code


def words(error: PipelineError) -> str:
    """What the user reads: every problem with its source line, or the message and its hint."""
    if not isinstance(error, InvalidInput):
        return f"error: {error}"
    return told(error.problems)


def told(problems: Sequence[Problem]) -> str:
    """Problems as a user reads them: those of the command line first, each once, then those of files."""
    of_options = [problem for problem in problems if problem.file.startswith("--") or problem.file in ARGUMENTS]
    of_files = [problem for problem in problems if problem not in of_options]
    said = [*dict.fromkeys(map(_of_option, of_options))]
    if of_files:
        from pipeline.script.report import file_lines, format_problems

        said.append(format_problems(of_files, file_lines()))
    return "\n".join(said)


def _of_option(problem: Problem) -> str:
    """A mistake on the command line, which has no line to show."""
    return f"error: {problem.file}: {problem.message}" + (f"\n  {problem.hint}" if problem.hint else "")
