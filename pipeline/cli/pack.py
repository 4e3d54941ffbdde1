"""`render pack`: make a creator's pack, check it, look at all of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from pipeline.cli.options import emit, emit_files


@click.group("pack", short_help="Make a creator's pack, check it, look at all of it.")
def command() -> None:
    """Tools for who makes a pack.

    \b
      render pack new my-pack
      render pack check my-pack
      render pack sheet my-pack
    """


@command.command("check")
@click.argument("pack", metavar="NAME|FOLDER")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the notes.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON on stdout.")
def check(pack: str, strict: bool, quiet: bool, as_json: bool) -> int:
    """Look for what is wrong, missing or will show: names, mouths, blinks, joints, rims, sizes, levels, licences.

    Exit code 2 when something can not be used (with --strict: or will show in a film), else 0.

    \b
      render pack check doodle
      render pack check path/to/my-pack --strict
      render pack check doodle --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.errors import InvalidInput
    from pipeline.workbench.check import check_pack

    with waiting_to_stderr() as waiting:
        waiting.now("looking at all of it")
        found = check_pack(placed(pack))
    counts = Counter(finding.severity for finding in found)
    failed = counts["error"] > 0 or (strict and counts["warning"] > 0)
    if as_json:
        emit([finding._asdict() for finding in found])
        return InvalidInput.exit_code if failed else 0
    for finding in found:
        if not (quiet and finding.severity == "note"):
            click.echo(finding.words)
    said = ", ".join(
        f"{counts[kind]} {kind}{'' if counts[kind] == 1 else 's'}" for kind in ("error", "warning", "note")
    )
    click.echo(f"{pack}: {said}")
    return InvalidInput.exit_code if failed else 0


@command.command("sheet")
@click.argument("pack", metavar="NAME|FOLDER")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="A folder [default: output].")
@click.option("--json", "as_json", is_flag=True, help="The files as JSON on stdout.")
def sheet(pack: str, output: Path | None, as_json: bool) -> None:
    """Draw every pose in every expression, every mouth, sticker and place, one picture for each character.

    \b
      render pack sheet doodle
      render pack sheet path/to/my-pack -o sheets
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.making.target import write_target
    from pipeline.packs import load_pack
    from pipeline.workbench.sheet import sheets

    loaded = load_pack(placed(pack))
    written = []
    with waiting_to_stderr() as waiting:
        for name, draw in sheets(loaded):
            waiting.now(f"drawing {name}")
            target = (output or Path("output")) / f"{loaded.name}-{name}.jpg"
            write_target(target, draw())
            written.append(target)
    emit_files(written, as_json)


@command.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The files as JSON on stdout.")
def new(folder: Path, as_json: bool) -> None:
    """Write a working pack to change into FOLDER, whose name becomes the pack's.

    \b
      render pack new my-pack
      render my-pack/story.yaml --pack ./my-pack
    """
    from pipeline.workbench.starter import new_pack

    made = new_pack(folder)
    if as_json:
        emit_files(sorted(path for path in made.rglob("*") if path.is_file()), as_json)
    else:
        click.echo(str(made))
    click.echo(f"look at it:  render {made / 'story.yaml'} --pack {shown(made)}", err=True)


def placed(pack: str) -> str:
    """A pack by its name, or a folder as `load_pack` takes it: `my-pack` beside us is a folder when it holds a pack."""
    from pipeline.packs.load import must_be_pack

    found = str(Path(pack).resolve()) if (Path(pack) / "pack.yaml").is_file() else pack
    must_be_pack(found, "NAME|FOLDER")
    return found


def shown(folder: Path) -> str:
    """A folder as `--pack` takes it."""
    return str(folder) if len(folder.parts) > 1 else f"./{folder}"
