"""The spoken words on their strip: the word of the moment is lit, stressed words are underlined once they are said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Node
from pipeline.core.easing import held
from pipeline.core.geometry import Box
from pipeline.drawing.captionplan import OVERHANG, CaptionPlan, plan
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, at_least, rise
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import CAPTIONS, known, still_hand
from pipeline.drawing.styles.looks import CaptionLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Caption

ARRIVAL = ((26.0, 2.2), (-5.0, -0.7))  # drawings of an arriving strip: units below its place, degrees
AFTERGLOW = 9  # frames a word stays lit when nothing follows it
SHADES = 3  # different strokes of the marker
TAG_INSET, TAG_RISE, TAG_PADDING = 84.0, 38.0, 24.0


def draw(item: Caption, n: int, context: Context) -> tuple[Node, ...]:
    """The caption at frame `n`."""
    look = known(CAPTIONS, context.pack.captions.look, context)
    laid = layout(item, context, look)
    panel = _panel(item, n, context)
    paper = still_hand(context, item.line_id)
    strip = look.strip(laid.strip.width, laid.strip.height, item.hostile, paper)
    fill = context.color(context.pack.captions.fill)
    return (
        panel.put(strip, laid.strip.x, laid.strip.y),
        *_lit(item, n, laid, panel, look),
        *_stressed(item, n, laid, panel, look),
        *(panel.centered(line, laid.block.font, fill, 0.0, y) for line, y in laid.baselines),
        *_hot(item, n, laid, panel),
        *_name(item, laid, panel, look),
    )


def layout(item: Caption, context: Context, look: CaptionLook) -> CaptionPlan:
    """Where everything of a caption is; all blocks of a spoken line stand on paper of one size."""
    style = context.pack.captions
    blocks = tuple(other.lines for other in context.scene.captions if other.line_id == item.line_id) or (item.lines,)
    words = tuple(word.text for word in item.words)
    return plan(item.lines, words, blocks, style.font, item.box, look)


def _panel(item: Caption, n: int, context: Context) -> Panel:
    """The strip's middle in the middle of its box; paper that was not there before arrives in two held drawings."""
    style, middle = context.pack.captions, item.box.center
    hold = max(2, context.pack.motion.hold)
    step = -((item.span.start - held(n, hold)) // hold)  # drawings since the first, in step with all others
    drop, turn = ARRIVAL[step] if step < len(ARRIVAL) and not _continues(item, context) else (0.0, 0.0)
    return Panel(context).at(middle.x, middle.y + drop, turn=style.tilt + turn)


def _continues(item: Caption, context: Context) -> bool:
    """Whether the line's paper already lay there when the block came."""
    return any(
        other.line_id == item.line_id and other.box == item.box and other.span.end >= item.span.start > other.span.start
        for other in context.scene.captions
    )


def _lit(item: Caption, n: int, laid: CaptionPlan, panel: Panel, look: CaptionLook) -> Iterator[Node]:
    """The marker behind the word being spoken, drawn in two held drawings."""
    context = panel.context
    d = context.drawing_frame(n, item.span.start)
    index = spoken(item, d)
    if index < 0 or (context.pack.captions.hot and not item.hostile and index in item.marks):
        return
    half = (d - item.words[index].span.start) < max(2, context.pack.motion.hold)
    yield _swash(index, laid.words[index], 0.6 if half else 1.0, panel, look, item)


def _swash(index: int, box: Box, share: float, panel: Panel, look: CaptionLook, item: Caption) -> Node:
    """The marker of one word."""
    context = panel.context
    stroke = still_hand(context, "lit", str(index % SHADES))
    own = item.color or context.pack.captions.lit or stroke.tones.marker
    lit = stroke.tones.white if item.hostile else context.color(own)
    stroke = replace(stroke, tones=replace(stroke.tones, marker=lit))
    return panel.put(look.marks.swash(_whole(box.width), _whole(box.height), share, stroke), box.x, box.y)


def spoken(item: Caption, n: int) -> int:
    """The word lit at frame `n`, from its first sound until the next word or a little after the last; or -1."""
    index = sum(word.span.start <= n for word in item.words) - 1
    if index == len(item.words) - 1 and index >= 0 and n >= item.words[index].span.end + AFTERGLOW:
        return -1
    return index


def _stressed(item: Caption, n: int, laid: CaptionPlan, panel: Panel, look: CaptionLook) -> Iterator[Node]:
    """A red stroke under every stressed word that has been said; the marker's where the word itself is coloured."""
    context = panel.context
    hot = context.pack.captions.hot and not item.hostile
    d = context.drawing_frame(n, item.span.start)
    for index in item.marks:
        if d < item.words[index].span.start:
            continue
        box = laid.words[index]
        if hot:
            yield _swash(index, box, 1.0, panel, look, item)
            continue
        share = min(1.0, 0.5 + (d - item.words[index].span.start) / 8)
        stroke = look.marks.underline(_whole(box.width - 16), round(share * 4) / 4, still_hand(context, str(index)))
        yield panel.put(stroke, box.x + 8, box.bottom + laid.block.font.size * laid.under)


def _hot(item: Caption, n: int, laid: CaptionPlan, panel: Panel) -> Iterator[Node]:
    """Stressed words in a colour of their own, from the moment they are said."""
    context = panel.context
    hot = context.pack.captions.hot
    if not hot or item.hostile:
        return
    d = context.drawing_frame(n, item.span.start)
    for index in item.marks:
        word = item.words[index]
        if d >= word.span.start:
            y = laid.baselines[word.line][1]
            yield panel.words(word.text, laid.block.font, context.color(hot), laid.words[index].x + OVERHANG, y)


def _name(item: Caption, laid: CaptionPlan, panel: Panel, look: CaptionLook) -> Iterator[Node]:
    """Who speaks, when more than one does in this scene."""
    context = panel.context
    name = dict(context.timeline.names).get(item.role, "")
    if not name or len({caption.role for caption in context.scene.captions}) < 2:
        return
    font = at_least(context.font("ui", SMALLEST) if "ui" in context.pack.fonts else laid.block.font)
    width, height = _whole(advance(name, font) + 2 * TAG_PADDING), _whole(rise(font, name) + TAG_PADDING)
    left, top = laid.strip.x + TAG_INSET, laid.strip.y - TAG_RISE
    left = -left - width if context.rtl else left
    yield panel.put(look.marks.tag(width, height, item.hostile, still_hand(context, name)), left, top)
    fill = context.color(context.pack.captions.fill)
    yield panel.words(name, font, fill, left + TAG_PADDING, top + height / 2 + rise(font, name) / 2)


def _whole(value: float) -> float:
    """A size that near sizes share, so that they share a picture."""
    return float(round(value / 2) * 2)
