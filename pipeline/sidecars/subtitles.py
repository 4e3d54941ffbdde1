"""SubRip and WebVTT: the caption blocks as shown; lines spoken in balloons are subtitled whole."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from pipeline.core.timing import Span
from pipeline.sidecars.finished import Finished
from pipeline.timeline.model import Timeline


class Block(NamedTuple):
    """Words that are shown together."""

    span: Span
    speaker: str
    text: str


def srt(film: Finished) -> bytes:
    cues = (
        f"{number}\n{_clock(film.timeline, block.span, ',')}\n{block.text}\n"
        for number, block in enumerate(blocks(film.timeline), 1)
    )
    return "\n".join(cues).encode()


def vtt(film: Finished) -> bytes:
    """With a voice tag per speaker, so that players can style or announce them."""
    cues = (f"{_clock(film.timeline, block.span, '.')}\n{_voiced(block)}\n" for block in blocks(film.timeline))
    return "\n".join(("WEBVTT\n", *cues)).encode()


def blocks(timeline: Timeline) -> tuple[Block, ...]:
    """Every spoken word once, in order of time."""
    captions = [caption for scene in timeline.scenes for caption in scene.captions]
    captioned = {caption.line_id for caption in captions}
    names = dict(timeline.names)
    shown = [Block(c.span, names.get(c.role, ""), "\n".join(c.lines)) for c in captions]
    rest = [Block(line.span, line.speaker, line.text) for line in timeline.lines if line.id not in captioned]
    return tuple(_apart(_over_cuts(sorted(shown + rest))))


def _over_cuts(found: Iterable[Block]) -> list[Block]:
    """A block that stands on both sides of a cut is one."""
    joined: list[Block] = []
    for block in found:
        before = joined[-1] if joined else None
        if before and before[1:] == block[1:] and before.span.end == block.span.start:
            joined[-1] = block._replace(span=Span(before.span.start, block.span.end))
        else:
            joined.append(block)
    return joined


def _apart(found: list[Block]) -> Iterator[Block]:
    """Blocks cut where the next one starts, so that no player stacks two."""
    for block, following in zip_longest(found, found[1:]):
        end = block.span.end if following is None else min(block.span.end, following.span.start)
        yield block if end <= block.span.start else block._replace(span=Span(block.span.start, end))


def _voiced(block: Block) -> str:
    text = html.escape(block.text, quote=False)
    return f"<v {html.escape(block.speaker, quote=False)}>{text}" if block.speaker else text


def _clock(timeline: Timeline, span: Span, point: str) -> str:
    """`00:00:01.233 --> 00:00:02.000`; SubRip writes a comma for the point."""
    return " --> ".join(_moment(timeline.rate.seconds(frame), point) for frame in (span.start, span.end))


def _moment(seconds: float, point: str) -> str:
    minutes, milliseconds = divmod(round(1000 * seconds), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}{point}{milliseconds % 1000:03}"
