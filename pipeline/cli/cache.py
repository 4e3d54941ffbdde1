"""`render cache`: what is kept, and cleaning it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import emit

if TYPE_CHECKING:
    from pipeline.machine.caches import Amount


@click.group("cache", short_help="Look at or clean the cache.")
def command() -> None:
    """The cache holds takes, sprites and encoded segments by content, so nothing in it can be stale.

    \b
      render cache stats
      render cache gc --max-size 2GB
      render cache clear
    """


@command.command("stats")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def stats(as_json: bool) -> None:
    """Where the cache is, and how much is kept, by kind.

    \b
      render cache stats
      render cache stats --json
    """
    from pipeline.machine.caches import amounts
    from pipeline.resources import cache_folder

    folder = cache_folder()
    kinds = amounts(folder)
    if as_json:
        emit({"folder": str(folder), "kinds": {k: {"files": a.files, "bytes": a.size} for k, a in kinds.items()}})
        return
    click.echo(str(folder))
    for kind, amount in kinds.items():
        click.echo(f"{kind:<10} {amount.files:>7} files {amount.size / 1e6:>10.1f} MB")


@command.command("gc")
@click.option(
    "--max-size",
    metavar="SIZE",
    default="5GB",
    show_default=True,
    help="What may stay, least recently used first to go.",
)
@click.option("--json", "as_json", is_flag=True, help="What went, as JSON.")
def gc(max_size: str, as_json: bool) -> None:
    """Remove what was not used for longest until the cache fits. What is younger than an hour stays.

    \b
      render cache gc --max-size 500MB
    """
    import time

    from pipeline.machine.caches import collect, parse_size
    from pipeline.resources import cache_folder

    _tell(collect(cache_folder(), parse_size(max_size), time.time()), as_json)


@command.command("clear")
@click.option("--json", "as_json", is_flag=True, help="What went, as JSON.")
def remove_all(as_json: bool) -> None:
    """Remove everything that is kept.

    \b
      render cache clear
    """
    from pipeline.machine.caches import clear
    from pipeline.resources import cache_folder

    _tell(clear(cache_folder()), as_json)


def _tell(gone: Amount, as_json: bool) -> None:
    """What was removed."""
    if as_json:
        emit({"files": gone.files, "bytes": gone.size})
    else:
        click.echo(f"removed {gone.files} {'file' if gone.files == 1 else 'files'}, {gone.size / 1e6:.1f} MB")
