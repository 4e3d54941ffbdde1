"""`render cache`: what is kept, and cleaning it."""

from __future__ import annotations

import click

from pipeline.cli.options import emit


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
def gc(max_size: str) -> None:
    """Remove what was not used for longest until the cache fits. What was used within the last hour stays.

    \b
      render cache gc --max-size 500MB
    """
    import time

    from pipeline.machine.caches import collect, parse_size
    from pipeline.resources import cache_folder

    gone = collect(cache_folder(), parse_size(max_size), time.time())
    click.echo(f"removed {gone.files} files, {gone.size / 1e6:.1f} MB")


@command.command("clear")
def remove_all() -> None:
    """Remove everything that is kept.

    \b
      render cache clear
    """
    from pipeline.machine.caches import clear
    from pipeline.resources import cache_folder

    gone = clear(cache_folder())
    click.echo(f"removed {gone.files} files, {gone.size / 1e6:.1f} MB")
