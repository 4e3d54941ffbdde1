"""The film's sound by itself: the mix, its stems, and what it measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.core.pcm import Samples
from pipeline.encode.soundfiles import write_sounds
from pipeline.film.film import Film
from pipeline.sound.stems import Stems

STEMS = ("voice", "music", "effects")


def write_mix(film: Film, target: Path, stems: bool) -> tuple[Path, ...]:
    """Write the mix to `target`, and each stem beside it as `<name>.<stem>.<suffix>`; they add up to the mix."""
    beside = [target.with_name(f"{target.stem}.{name}{target.suffix}") for name in STEMS] if stems else []
    targets = (target, *beside)
    write_sounds(targets, _blocks(film, stems))
    return targets


def _blocks(film: Film, stems: bool) -> Iterator[Sequence[Samples]]:
    for block in film.mastered.blocks():
        yield (block.summed(), *_parts(block)) if stems else (block.summed(),)


def _parts(block: Stems) -> tuple[Samples, ...]:
    return block.voice, block.music, block.effects
