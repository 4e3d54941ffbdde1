"""A tap: the finger that comes, presses and goes, and the choice it makes. The same on every screen."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.drawing.chats.wording import wording
from pipeline.drawing.lines import rise
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ICONS, ScreenLook
from pipeline.lettering.measure import advance

COMES = 12  # frames of a finger's way; it presses at the tap's own frame
LEAD = 6  # frames a choice is up before the finger sets out
PRESSES = 7
STAYS = 18  # frames a choice shows that it was made
GOES = 8
SPARKS = 9
SIZE = 210.0  # of the finger
FROM = Point(200.0, 300.0)  # where a finger comes from, relative to what it taps
ICON = 0.62  # of a choice's height
PADDING = 30.0
SERIOUS = frozenset({"block", "report", "delete", "hangup"})


def draw_finger(at: int, n: int, target: Point, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The finger, and what its tap throws off; nothing when no tap is near."""
    if not at - COMES <= n < at + PRESSES + GOES:
        return
    context = panel.context
    come = EASINGS["out"](progress(n, at - COMES, COMES - context.pack.motion.hold, context)) if n < at else 1.0
    gone = EASINGS["in"](progress(n, at + PRESSES, GOES, context)) if n >= at + PRESSES else 0.0
    away, down = max(1 - come, gone), at <= n < at + PRESSES
    here = panel.at(target.x + FROM.x * away, target.y + FROM.y * away)
    if at <= n < at + SPARKS:
        share = round(progress(n, at, SPARKS, context), 2)
        yield panel.at(target.x, target.y).put(look.spark(SIZE * 0.9, share, still_hand(context, "spark")))
    yield here.put(look.finger(SIZE, down, hand(context, n, "finger")))


def draw_choice(action: str, at: int, n: int, box: Box, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """What is chosen: a button that pops up before the finger and goes after it."""
    start = at - COMES - LEAD
    if not start <= n < at + STAYS:
        return
    context = panel.context
    come = arrival("pop", progress(n + context.pack.motion.hold, start, LEAD, context))
    pressed = at <= n
    squeeze = 0.93 if at <= n < at + PRESSES else 1.0
    up = panel.at(box.center.x, box.center.y, grow=(come.grow[0] * squeeze, come.grow[1] * squeeze))
    yield from draw_button(
        action, "alarm" if action in SERIOUS else "lit" if pressed else "quiet", n, box, font, up, look
    )


def draw_button(
    action: str, kind: str, n: int, box: Box, font: Font, middle: Panel, look: ScreenLook
) -> Iterator[Node]:
    """A button about the origin of a panel, with its sign and its word."""
    context = middle.context
    word, pen = wording(action, context.timeline.locale), hand(context, n, action)
    yield middle.put(look.pill(box.width, box.height, kind, pen), -box.width / 2, -box.height / 2)
    letters, left = look.letters(kind, pen), -box.width / 2 + PADDING
    if action in ICONS:
        size = float(round(box.height * ICON))
        yield middle.put(look.icon(action, size, pen), left + size / 2, 0.0)
        left += size + 14
    yield middle.lettered(word, font, letters, left, rise(font) / 2)


def choice_size(action: str, font: Font, locale: str, height: float) -> tuple[float, float]:
    """How large a choice is around its word."""
    sign = height * ICON + 14 if action in ICONS else 0.0
    return float(round(advance(wording(action, locale), font) + 2 * PADDING + sign)), height
