"""Arguments that several commands share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.errors import InvalidInput, Problem

if TYPE_CHECKING:
    from pipeline.film.options import Options
    from pipeline.script.story import Data
    from pipeline.script.variables import Given

DRAFT_SIZE = (360, 640)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line changes about how a story is read."""

    platform: str
    zone: str
    pack: str
    kit: str
    variables: Mapping[str, Data | Given]
    no_voice: bool
    locale: str = ""

    def named(self, story: Path) -> str:
        """What files made of a story are called: another creator's art or another language is another film."""
        cast = f"{story.stem}-{Path(self.pack).resolve().name}" if self.pack else story.stem
        return f"{cast}.{self.locale}" if self.locale else cast

    def called(self, story: Path, draft: bool, scene: str) -> str:
        """The same, for a small film or a part of it."""
        return "-".join((self.named(story), *(["draft"] if draft else []), *([scene] if scene else [])))

    def options(self, *, draft: bool = False, scene: str = "") -> Options:
        """As the library understands it."""
        from pipeline.film.options import Options

        return Options(
            platform=self.platform,
            zone=self.zone,
            pack=self.pack,
            kit=self.kit,
            locale=self.locale,
            variables=self.variables,
            voice=not self.no_voice,
            size=DRAFT_SIZE if draft else None,
            scene=scene,
        )


class Moment(click.ParamType[float]):
    """A moment of a film: `3.2`, `3.2s`, `0:03.2`."""

    name = "seconds"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        minutes, _, seconds = str(value).strip().removesuffix("s").rpartition(":")
        try:
            return 60 * int(minutes or 0) + float(seconds)
        except ValueError:
            self.fail(f'"{value}" is no moment of a film: seconds as in 3.2, or minutes too as in 0:03.2', param, ctx)


VARIABLE = click.option("--var", "variables", metavar="NAME=VALUE", multiple=True, help="Set a variable of the story.")
VARIABLES_FILE = click.option(
    "--vars", "variables_file", metavar="FILE", type=click.Path(path_type=Path), help="Set variables from JSON or YAML."
)
PACK = click.option("--pack", metavar="NAME", default="", help="Another creator's art: a pack's name, or its folder.")
KIT = click.option("--kit", metavar="NAME", default="", help="Another campaign: a kit's name, or its folder.")
LOCALE = click.option("--locale", metavar="TAG", default="", help="Another language, as zh: from its catalogue.")
STORY_OPTIONS = (
    click.argument("story", type=click.Path(path_type=Path)),
    click.option("--no-voice", is_flag=True, help="Silent lines with estimated times."),
    VARIABLE,
    VARIABLES_FILE,
    PACK,
    KIT,
    LOCALE,
    click.option("--platform", metavar="NAME", default="", help="Platform profile: size, safe zones, limits."),
    click.option("--zone", metavar="NAME", default="organic", show_default=True, help="Safe zone of the platform."),
)


def story_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the story, and what is asked about reading it as one `Asked`."""

    @wraps(function)
    def command(
        story: Path,
        no_voice: bool,
        variables: tuple[str, ...],
        variables_file: Path | None,
        pack: str,
        kit: str,
        locale: str,
        platform: str,
        zone: str,
        **others: Any,
    ) -> Any:
        asked = Asked(platform, zone, pack, kit, given(variables, variables_file), no_voice, locale)
        return function(story, asked, **others)

    for decorate in reversed(STORY_OPTIONS):
        command = decorate(command)
    return command


def given(variables: tuple[str, ...], file: Path | None) -> Mapping[str, Data | Given]:
    """What `--vars FILE` and `--var NAME=VALUE` say; the second wins."""
    if file is None:
        return pairs(variables)
    from pipeline.script.variablesfile import read_variables_file

    return {**read_variables_file(file), **pairs(variables)}


def pairs(variables: tuple[str, ...]) -> dict[str, Data | Given]:
    """`NAME=VALUE` options as a mapping."""
    wrong = [text for text in variables if "=" not in text]
    if wrong:
        raise InvalidInput((Problem("--var", 0, 0, f"{wrong[0]!r} is not NAME=VALUE", "like  --var app=ChatterBox"),))
    return {name: value for name, _, value in (text.partition("=") for text in variables)}


def emit_files(files: Iterable[object], as_json: bool) -> None:
    """The files a command wrote: for people one a line, for machines as JSON."""
    if as_json:
        emit({"files": [str(file) for file in files]})
    else:
        click.echo("".join(f"{file}\n" for file in files), nl=False)


def emit(data: object) -> None:
    """JSON for machines, on stdout."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
