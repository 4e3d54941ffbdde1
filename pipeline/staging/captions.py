"""Spoken words on screen: blocks of at most two lines that follow the voice and keep off the faces that speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.lettering.measure import advance
from pipeline.lettering.pieces import Piece, joined
from pipeline.lettering.wrap import wrap
from pipeline.packs.model import CaptionStyle
from pipeline.staging.blocks import GLANCE, Cut, block_cuts, fitting, two_lines
from pipeline.staging.boxes import GAP, clear_of, home
from pipeline.staging.captionhome import caption_home
from pipeline.staging.framing import on_screen
from pipeline.staging.puppets import Puppet, face
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Caption, Word
from pipeline.timeline.track import framing_at, track

READABLE = 50.0  # units; words are drawn no smaller, unless they would leave the frame
PADDING = 36.0  # units between the block's edge and its words
LINGER = 0.4  # seconds a last block stays when a long pause follows
LONG_PAUSE = 1.0
SHORTEST = 6  # frames; a block cut shorter by another speaker is left out


def captions(stage: Stage, end: int) -> tuple[Caption, ...]:
    """Every block of the scene, in order. Who speaks into somebody else's line has a place above it."""
    lines = [line for line in stage.spoken if line.words and not in_bubble(stage, line)]
    shown: list[Caption] = []
    levels = _levels(lines)
    place = home(stage.world) if levels[1] else caption_home(stage)
    for level, voices in enumerate(levels):
        box = replace(place, y=place.y - level * (place.height + GAP))
        blocks = sorted((b for line in voices for b in _blocks(stage, line, end, box)), key=lambda block: block.span)
        single = tuple(_one_at_a_time(blocks, stage.frame(GLANCE), end))
        shown += [_apart(each, shown, stage) for each in single]
    return tuple(sorted(shown, key=lambda block: block.span))


def _apart(block: Caption, others: Sequence[Caption], stage: Stage) -> Caption:
    """The block where it does not lie on another that shows while it does: above that, or below it."""
    safe, box = stage.world.safe, block.box
    meant = [each.box for each in others if each.span.overlaps(block.span) and each.box.overlaps(box)]
    if not meant:
        return block
    above, below = min(each.y for each in meant) - GAP - box.height, max(each.bottom for each in meant) + GAP
    y = above if above >= safe.y else min(below, safe.bottom - box.height)
    return replace(block, box=Box(box.x, y, box.width, box.height))


def _levels(lines: Iterable[Spoken]) -> tuple[list[Spoken], list[Spoken]]:
    """The lines that stand where captions do, and those that are said while one of them is."""
    below: list[Spoken] = []
    above: list[Spoken] = []
    for line in sorted(lines, key=lambda line: line.span):
        into = below[-1].span.end - line.span.start if below else 0
        free = not above or above[-1].span.end <= line.span.start
        (above if into > SHORTEST and free else below).append(line)
    return below, above


def unreadable(stage: Stage, line: Spoken) -> tuple[str, ...]:
    """Words that are wider than a caption at the least size one can read: web addresses, screams."""
    style = stage.world.pack.captions
    font = replace(style.font, size=min(style.font.size, READABLE))
    width = home(stage.world).width - 2 * PADDING
    return tuple(piece.text for piece in line.text.pieces if advance(piece.text, font) > width)


def in_bubble(stage: Stage, line: Spoken) -> bool:
    """Whether a line's words stand in a balloon: it asks for one, and its speaker is there."""
    return line.bubble and speaker(stage, line) is not None


def speaker(stage: Stage, line: Spoken) -> Puppet | None:
    """The puppet that speaks the line, if it can be seen."""
    puppet = stage.puppets.get(line.role)
    return puppet if puppet is not None and puppet.here(line.span.start) else None


def screen_face(stage: Stage, puppet: Puppet, n: int) -> Box:
    """Where the camera shows a face at frame `n`."""
    return on_screen(framing_at(track(stage.camera), n)).box(face(puppet, n))


def _blocks(stage: Stage, line: Spoken, end: int, box: Box) -> Iterator[Caption]:
    style = stage.world.pack.captions
    fits = fitting(line.text.pieces, style.font, box.width - 2 * PADDING, style.max_lines)
    rate = stage.world.rate
    starts = [rate.seconds(word.span.start) for word in line.words]
    cuts = block_cuts(line.text.words, starts, rate.seconds(line.span.end), fits)
    stops = [*(line.words[first].span.start for first, _ in cuts[1:]), min(end, _leaves(stage, line))]
    for cut, stop in zip(cuts, stops, strict=True):
        yield _block(stage, line, cut, stop, box)


def _leaves(stage: Stage, line: Spoken) -> int:
    """When the last block goes: with the breath after the line, soon in a long pause."""
    pause = stage.world.rate.seconds(line.until - line.span.end)
    return line.until if pause < LONG_PAUSE else line.span.end + stage.frame(LINGER)


def _block(stage: Stage, line: Spoken, cut: Cut, stop: int, box: Box) -> Caption:
    style, words = stage.world.pack.captions, line.words[slice(*cut)]
    span = Span(words[0].span.start, max(stop, words[0].span.start))
    lines = _set(line.text.pieces[slice(*cut)], style, box.width - 2 * PADDING)
    marks = tuple(index - cut[0] for index in line.text.stressed if cut[0] <= index < cut[1])
    free = clear_of(box, _faces(stage, line, span), stage.world.safe)
    role = stage.world.role(line.role)
    color = role.color if role else ""
    return Caption(span, lines, tuple(on_lines(words, lines)), line.role, line.id, free, line.hostile, marks, color)


def _set(pieces: tuple[Piece, ...], style: CaptionStyle, width: float) -> tuple[str, ...]:
    """The block's lines: as few as can be; two are broken where the sense breaks."""
    lines = wrap(joined(pieces), style.font, width, style.max_lines)
    return two_lines(pieces, style.font, width) or lines if len(lines) == 2 else lines


def _faces(stage: Stage, line: Spoken, span: Span) -> list[Box]:
    """Where the speaking face is while the block stands: at its start, its middle and its end."""
    puppet = speaker(stage, line)
    moments = (span.start, (span.start + span.end) // 2, max(span.start, span.end - 1))
    return [screen_face(stage, puppet, n) for n in moments] if puppet else []


def on_lines(words: Sequence[Word], lines: Sequence[str]) -> Iterator[Word]:
    """The words with the line each stands on; one that was cut stands on the line it begins on."""
    ends: list[int] = []
    for line in lines:
        ends.append((ends[-1] if ends else 0) + len("".join(line.split())))
    letters = 0
    for word in words:
        yield replace(word, line=next((index for index, end in enumerate(ends) if letters < end), len(ends) - 1))
        letters += len(word.text)


def _one_at_a_time(blocks: Iterable[Caption], glance: int, end: int) -> Iterator[Caption]:
    """Each block long enough for a glance where there is room, and gone when the next one comes."""
    waiting: Caption | None = None
    for block in blocks:
        if waiting is not None:
            yield from _shown(waiting, glance, block.span.start)
        waiting = block
    if waiting is not None:
        yield from _shown(waiting, glance, end)


def _shown(block: Caption, glance: int, limit: int) -> Iterator[Caption]:
    start = block.span.start
    stop = min(limit, max(block.span.end, start + glance))
    if stop - start >= min(SHORTEST, block.span.length):
        yield replace(block, span=Span(start, stop), words=tuple(_until(block.words, stop)))


def _until(words: Iterable[Word], stop: int) -> Iterator[Word]:
    """Words cut to the block they stand in."""
    for word in words:
        yield replace(word, span=Span(min(word.span.start, stop), min(word.span.end, stop)))
