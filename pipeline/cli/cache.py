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
    """How much is kept, by kind.

    \b
      render cache stats --json
    """
    from pipeline.caches import cache_stats

    kinds = cache_stats()
    if as_json:
        emit({kind: {"files": files, "bytes": size} for kind, (files, size) in kinds.items()})
        return
    for kind, (files, size) in kinds.items():
        click.echo(f"{kind:<10} {files:>7} files {size / 1e6:>10.1f} MB")


@command.command("gc")
@click.option("--max-size", default="5GB", show_default=True, help="What may stay, least recently used first to go.")
def gc(max_size: str) -> None:
    """Remove what was not used for longest until the cache fits.

    \b
      render cache gc --max-size 500MB
    """
    from pipeline.caches import collect_garbage, parse_size

    files, size = collect_garbage(parse_size(max_size))
    click.echo(f"removed {files} files, {size / 1e6:.1f} MB")


@command.command("clear")
def clear() -> None:
    """Remove everything that is kept.

    \b
      render cache clear
    """
    from pipeline.caches import clear_cache

    files, size = clear_cache()
    click.echo(f"removed {files} files, {size / 1e6:.1f} MB")
