"""A split screen: a clip, the answer beside it, and how the answer falls off when it is tapped away."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.core.registry import frozen
from pipeline.drawing.chats.wording import wording
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, Block, at_least, font_of, rise, wrapped
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.coming import held
from pipeline.drawing.screens.duetplan import PLANS, DuetPlan, clip_box
from pipeline.drawing.screens.tap import choice_size, draw_choice, draw_finger
from pipeline.drawing.screens.window import draw_window
from pipeline.drawing.styles import CHATS, SCREENS, hand, look_named, still_hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Duet, Side, Tap

COMES = 9  # frames a side takes to come, or the clip to make room
CLOSES = 10  # frames the clip takes to close up
FALLS = 30  # frames a fallen side can still be seen
LIFT, WEIGHT = 520.0, 3400.0  # units per second at which it jumps off, and per second squared
SPIN, SLIDE = 70.0, 620.0  # degrees and units per second
LOOSE = 8.0  # degrees a side hangs by once it was tapped
BADGE, AVATAR, ROW = 118.0, 64.0, 84.0
FADED = 0.3
TEXT_WIDE = 0.9  # of a window
WORDS_ROOM = 0.8  # of their height: how far whoever speaks keeps below them
SAID = (26.0, 20.0)  # around words
FONT = frozen({"card": 54.0, "phone": 50.0, "full": 64.0})


def draw(item: Duet, n: int, context: Context) -> tuple[Node, ...]:
    """The duet at frame `n`."""
    look, plan = look_named(SCREENS, context, "screen"), PLANS[item.style]
    panel = held(item.span, item.place, plan.size, n, context)
    font = at_least(font_of(context, "ui", "hand"), max(FONT[item.style], SMALLEST / panel.size))
    there = [side for side in item.answers if side.at <= n and not 0 <= side.gone <= n]
    return (
        *_ground(item, plan, n, panel, look),
        *_clip(item, plan, n, font, panel, look),
        *_head(item, plan, n, font, panel, look),
        *(node for side in there for node in _answer(item, side, plan, n, font, panel, look)),
        *(node for side in item.answers for node in _falling(item, side, plan, n, font, panel, look)),
        *(node for tap in item.taps for node in _tap(tap, plan, n, font, panel, look)),
    )


def beside(item: Duet, n: int, context: Context) -> float:
    """How far the clip has made room for an answer, 0..1."""
    share = 0.0
    for side in item.answers:
        share = max(share, EASINGS["out"](progress(n, side.at, COMES, context)))
        if 0 <= side.gone <= n:
            share *= 1 - EASINGS["in-out"](progress(n, side.gone + COMES, CLOSES, context))
    return share


def _ground(item: Duet, plan: DuetPlan, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The card, or the phone."""
    width, height = plan.size
    if item.style == "card":
        yield panel.put(look.sheet(width, height, "plain", hand(panel.context, n, "duet")))
    if item.style == "phone":
        yield panel.put(look_named(CHATS, panel.context, "chat").phone(width, height, hand(panel.context, n, "duet")))


def _clip(item: Duet, plan: DuetPlan, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    box = clip_box(plan, beside(item, n, panel.context))
    low = plan.head.bottom if item.style == "full" else 0.0
    yield from _side(item.clip, "own", box, n, font, panel, look, low)


def _head(item: Duet, plan: DuetPlan, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """Who made the clip, and that it is a duet."""
    context, box, pen = panel.context, plan.head, hand(panel.context, n, "head")
    if item.style == "full" and item.clip.handle:
        wide = advance(item.clip.handle, font) + AVATAR + 70
        yield panel.put(look.pill(float(round(wide)), ROW, "quiet", pen), box.x - 16, box.center.y - ROW / 2)
    yield panel.put(look.avatar("own", AVATAR, pen), box.x + AVATAR / 2, box.center.y)
    x, base = box.x + AVATAR + 18, box.center.y + rise(font) / 2
    if item.clip.handle:
        yield panel.lettered(item.clip.handle, font, look.letters("plain", pen), x, base)
        x += advance(item.clip.handle, font) + 28
    word = item.app if item.style == "phone" or not item.answers else wording("duet", context.timeline.locale)
    wide = float(round(advance(word, font) + 52))
    if word and x + wide <= box.right and item.style != "full":
        yield panel.put(look.pill(wide, box.height, "quiet", pen), x, box.y)
        yield panel.lettered(word, font, look.letters("quiet", pen), x + 26, base)


def _answer(
    item: Duet, side: Side, plan: DuetPlan, n: int, font: Font, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """An answer pops in at its side; a hostile one hangs crooked, and looser once it was tapped."""
    context = panel.context
    come = arrival("pop", progress(n + context.pack.motion.hold, side.at, COMES, context))
    loose = (
        LOOSE * EASINGS["back"](progress(n, side.badged, 8, context))
        if 0 <= side.badged <= n and side.gone >= 0
        else 0.0
    )
    turn = (plan.crooked if side.hostile else 0.0) + loose
    yield from _hung(item, side, turn, come.grow, Point(0, 0), plan, n, font, panel, look)


def _falling(
    item: Duet, side: Side, plan: DuetPlan, n: int, font: Font, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """It jumps off, turns and falls out of the frame."""
    if not 0 <= side.gone <= n < side.gone + FALLS or not side.badge:
        return
    context = panel.context
    d = context.drawing_frame(n, side.gone) + context.pack.motion.hold
    t = context.timeline.rate.seconds(d - side.gone)
    way = Point(SLIDE * t, -LIFT * t + WEIGHT * t * t / 2)
    turn = (plan.crooked if side.hostile else 0.0) + LOOSE + SPIN * t
    yield from _hung(item, side, turn, (1.0, 1.0), way, plan, n, font, panel, look)


def _hung(
    item: Duet,
    side: Side,
    turn: float,
    grow: tuple[float, float],
    way: Point,
    plan: DuetPlan,
    n: int,
    font: Font,
    panel: Panel,
    look: ScreenLook,
) -> Iterator[Node]:
    """The answer's window by its upper left corner, where it hangs."""
    box = plan.right
    pivot = Point(box.x + 20, box.y + 20) if turn else box.center
    hung = panel.at(pivot.x + way.x, pivot.y + way.y, turn=turn, grow=grow).at(-pivot.x, -pivot.y)
    low = plan.head.bottom if item.style == "full" else 0.0
    kind = "hostile" if side.hostile else "kind"
    yield from _side(side, kind, box, n, font, hung, look, low)
    yield from _badge(side, box, n, hung, look)


def _side(
    side: Side, kind: str, box: Box, n: int, font: Font, panel: Panel, look: ScreenLook, low: float
) -> Iterator[Node]:
    """One window with who is in it, what they say, and their handle."""
    words = tuple(_words(side, box, n, font, panel, low))
    top = low + (_said_size(_said(side.text, box, font, panel.context))[1] * WORDS_ROOM if side.text else 0.0)
    faded = FADED if 0 <= side.faded <= n else 1.0
    yield from draw_window(side.shown, kind, box, n, side.at, panel, look, name=side.handle, low=top, opacity=faded)
    if side.handle and kind != "own":
        yield from _handle(side.handle, box, n, font, panel, look)
    yield from group(words, opacity=faded)
    yield from _heart(side, box, n, panel, look)


def _words(side: Side, box: Box, n: int, font: Font, panel: Panel, low: float) -> Iterator[Node]:
    """What is said, over whoever is in the window."""
    at = side.spoken if side.spoken >= 0 else side.at
    if not side.text or n < at:
        return
    context, look = panel.context, look_named(CHATS, panel.context, "chat")
    block = _said(side.text, box, font, context)
    width, height = _said_size(block)
    come = arrival("pop", progress(n + context.pack.motion.hold, at, COMES, context))
    foot = panel.at(box.center.x, box.y + low + height + 16, grow=come.grow).at(-width / 2, -height)
    yield foot.put(look.message(width, height, "theirs", True, hand(context, n, side.text)))
    fill = context.color(context.pack.captions.fill)
    for line, y in block.baselines(height / 2):
        yield foot.centered(line, block.font, fill, width / 2, y)


def _said(text: str, box: Box, font: Font, context: Context) -> Block:
    leading = look_named(CHATS, context, "chat").leading
    return wrapped(text, font, TEXT_WIDE * box.width - 2 * SAID[0] + 30, leading)


def _said_size(block: Block) -> tuple[float, float]:
    return float(round(block.width + 2 * SAID[0])), float(round(block.height + 2 * SAID[1]))


def _handle(handle: str, box: Box, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    pen, width = hand(panel.context, n, handle), float(round(advance(handle, font) + 48))
    x, y = min(box.x + 14, box.right - width - 10), box.bottom - 84
    yield panel.put(look.pill(width, 70.0, "quiet", pen), x, y)
    yield panel.lettered(handle, font, look.letters("quiet", pen), x + 24, y + 35 + rise(font) / 2)


def _badge(side: Side, box: Box, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The sign a tap leaves on the corner."""
    if not side.badge or not 0 <= side.badged <= n:
        return
    context = panel.context
    come = arrival("pop", progress(n + context.pack.motion.hold, side.badged, COMES, context))
    corner = panel.at(box.right - 26, box.center.y + 30, grow=come.grow)
    yield corner.put(look.badge(side.badge, BADGE, hand(context, n, side.badge)))


def _heart(side: Side, box: Box, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    if not 0 <= side.heart <= n:
        return
    context = panel.context
    come = arrival("pop", progress(n + context.pack.motion.hold, side.heart, COMES, context))
    corner = panel.at(box.right - 34, box.y + 34, grow=come.grow, turn=8.0)
    yield corner.put(look.marks.heart(88.0, still_hand(context, "heart")))


def _tap(tap: Tap, plan: DuetPlan, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The choice over the answer, and the finger that makes it."""
    width, height = choice_size(tap.action, font, panel.context.timeline.locale, ROW)
    center = plan.right.center
    box = Box(center.x - width / 2, plan.right.bottom - height * 0.4, width, height)
    if tap.action != "like":
        yield from draw_choice(tap.action, tap.at, n, box, font, panel, look)
    like = Point(plan.right.right - 34, plan.right.y + 44)
    target = Point(center.x + width * 0.36, box.center.y + height * 0.24) if tap.action != "like" else like
    yield from draw_finger(tap.at, n, target, panel, look)
