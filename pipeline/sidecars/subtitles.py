"""SubRip and WebVTT: the caption blocks as shown; lines spoken in balloons are subtitled whole."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from pipeline.core.timing import Span
from pipeline.sidecars.finished import Finished
from pipeline.timeline.model import Timeline


class Block(NamedTuple):
    span: Span
    speaker: str
    text: str


def blocks(timeline: Timeline) -> tuple[Block, ...]:
    """Every spoken word once, in order of time."""
    captions = [caption for scene in timeline.scenes for caption in scene.captions]
    captioned = {caption.line_id for caption in captions}
    names = dict(timeline.names)
    shown = [Block(c.span, names.get(c.role, ""), "\n".join(c.lines)) for c in captions]
    rest = [Block(line.span, line.speaker, line.text) for line in timeline.lines if line.id not in captioned]
    return tuple(sorted(shown + rest))


def srt(film: Finished) -> bytes:
    return _write(film.timeline, "srt", lambda block: block.text)


def vtt(film: Finished) -> bytes:
    """With a voice tag per speaker, so players can style or announce them."""
    return _write(film.timeline, "vtt", _voiced)


def _voiced(block: Block) -> str:
    text = html.escape(block.text, quote=False)
    return f"<v {html.escape(block.speaker, quote=False)}>{text}" if block.speaker else text


def _write(timeline: Timeline, kind: str, text: Callable[[Block], str]) -> bytes:
    import pysubs2

    file = pysubs2.SSAFile()
    for block in _apart(blocks(timeline)):
        start, end = (round(1000 * timeline.rate.seconds(n)) for n in (block.span.start, block.span.end))
        file.append(pysubs2.SSAEvent(start=start, end=end, text=text(block).replace("\n", "\\N")))
    return file.to_string(kind).encode()


def _apart(found: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks cut where the next one starts, so that no player stacks two."""
    for block, following in zip_longest(found, found[1:]):
        end = block.span.end if following is None else min(block.span.end, following.span.start)
        yield block if end <= block.span.start else block._replace(span=Span(block.span.start, end))
