"""`python -m bench`: measure, print the table, optionally write the figures as JSON."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import click

from bench.figures import FIGURES, Figure
from bench.ground import Ground


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--only", "chosen", metavar="NAME", multiple=True, help="Only this figure; may be given again.")
@click.option("--seconds", default=45.0, show_default=True, help="Length of the typical film that is measured.")
@click.option("--json", "target", type=click.Path(path_type=Path), help="Write the figures to a file too.")
def main(chosen: tuple[str, ...], seconds: float, target: Path | None) -> None:
    """Measure rendering speed in one run, as ratios.

    \b
      python -m bench
      python -m bench --only still --only check
    """
    unknown = [name for name in chosen if name not in FIGURES]
    if unknown:
        raise click.BadParameter(f"{unknown[0]}: there is {', '.join(FIGURES)}", param_hint="--only")
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder), seconds)
        click.echo(f"{'figure':<62} {'measured':>9} {'must':>7} {'aim':>7}")
        for name in chosen or tuple(FIGURES):
            os.sync()  # what the figure before has written must not be on its way to the disk meanwhile
            found[name] = FIGURES[name].measure(ground)
            click.echo(row(FIGURES[name], found[name]))
    if target:
        target.write_text(json.dumps(found, indent=2) + "\n")


def row(figure: Figure, value: float) -> str:
    """One line of the table, with the verdict against its budget."""
    must = f"{figure.must:g}" if figure.must is not None else ""
    aim = f"{figure.aim:g}" if figure.aim is not None else ""
    return f"{figure.label:<62} {value:>7.2f} {figure.unit:<1} {must:>7} {aim:>7}  {figure.verdict(value)}"


if __name__ == "__main__":
    main()
