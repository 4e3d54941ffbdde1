"""Arguments that several commands share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from pipeline.errors import InvalidInput, Problem

F = TypeVar("F", bound=Callable[..., Any])

DRAFT_SIZE = (360, 640)


def story_options(function: F) -> F:
    """The story and what changes how it is read: `--platform`, `--zone`, `--var`, `--no-voice`."""
    for decorate in (
        click.argument("story", type=click.Path(path_type=Path)),
        click.option("--platform", metavar="NAME", help="Platform profile: size, safe zone, limits."),
        click.option("--zone", metavar="NAME", default="organic", show_default=True, help="Safe zone of the platform."),
        click.option("--var", "variables", metavar="NAME=VALUE", multiple=True, help="Set a variable of the story."),
        click.option("--no-voice", is_flag=True, help="Silent lines with estimated times."),
    ):
        function = decorate(function)
    return function


def pairs(variables: tuple[str, ...]) -> dict[str, str]:
    """`NAME=VALUE` options as a mapping."""
    wrong = [text for text in variables if "=" not in text]
    if wrong:
        raise InvalidInput((Problem("--var", 0, 0, f"{wrong[0]!r} is not NAME=VALUE", "--var app=ChatterBox"),))
    return {name: value for name, _, value in (text.partition("=") for text in variables)}


def emit(data: object) -> None:
    """JSON for machines, on stdout."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
