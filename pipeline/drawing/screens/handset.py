"""A phone that rings, is locked, or shows settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pipeline.core.display import Font, Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.core.registry import frozen
from pipeline.drawing.chats.wording import wording
from pipeline.drawing.context import Context
from pipeline.drawing.lines import SMALLEST, Block, at_least, fitted, font_of, rise, wrapped
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.coming import held
from pipeline.drawing.screens.reading import reading
from pipeline.drawing.screens.tap import PRESSES, draw_finger
from pipeline.drawing.screens.window import draw_window
from pipeline.drawing.styles import CHATS, SCREENS, hand, look_named
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import PhonePage, PhoneRow, PhoneScreen

SIZE = (520.0, 880.0)
INSIDE = Box(42, 66, 436, 768)
FONT, CLOCK = 54.0, 150.0
FACE = 300.0
BUTTON = (168.0, 104.0)
TOGGLE = (112.0, 60.0)
ASIDE = 112.0  # units from the middle to a button
KINDS = frozen({"hangup": "alarm", "call": "lit"})
TURNS, COMES, FLIPS = 9, 8, 6  # frames
GAP = 18.0


def draw(item: PhoneScreen, n: int, context: Context) -> tuple[Node, ...]:
    """The phone at frame `n`; a later page slides in over the one before."""
    look = look_named(SCREENS, context, "screen")
    panel = held(item.span, item.place, SIZE, n, context)
    font = at_least(font_of(context, "ui", "hand"), max(FONT, SMALLEST / panel.size))
    body = panel.put(look_named(CHATS, context, "chat").phone(*SIZE, hand(context, n, "handset")))
    return (body, *_pages(item, n, font, panel, look))


def _pages(item: PhoneScreen, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    index = max(i for i, page in enumerate(item.pages) if page.at <= n or i == 0)
    page, window = item.pages[index], panel.window(INSIDE.inset(-6))
    share = EASINGS["out"](progress(n, page.at, TURNS, panel.context)) if index else 1.0
    if share >= 1.0:
        yield from DRAWN[page.kind](page, n, font, panel, look)
        return
    wide = INSIDE.width + 20
    before, after = panel.at(-wide * share, 0.0), panel.at(wide * (1 - share), 0.0)
    old = item.pages[index - 1]
    yield from group(tuple(DRAWN[old.kind](old, n, font, before, look)), clip=window)
    yield from group(tuple(DRAWN[page.kind](page, n, font, after, look)), clip=window)


def _call(page: PhonePage, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """A face, a name, what happens, and two buttons."""
    context, pen, x = panel.context, hand(panel.context, n, "call"), SIZE[0] / 2
    face = Box(x - FACE / 2, INSIDE.y + 36, FACE, FACE)
    shake = 3.0 if page.answered < 0 and page.ended < 0 and context.since(n) // 3 % 2 else -3.0
    quiet = page.answered >= 0 or page.ended >= 0
    around = panel.at(
        face.center.x, face.center.y, turn=0.0 if quiet and n >= max(page.answered, page.ended) else shake
    )
    around = around.at(-face.center.x, -face.center.y)
    if page.shown is not None:
        yield from draw_window(page.shown, "own", face, n, page.at, around, look, name=page.title)
    else:
        yield around.put(look.avatar("plain", FACE * 0.86, pen), face.center.x, face.center.y)
    letters = look.letters("plain", pen)
    name = fitted(page.title, replace(font, size=font.size * 1.35), INSIDE.width, 150, 1.0, font.size)
    top = face.bottom + 30
    for line, y in name.baselines(top + name.height / 2):
        yield panel.lettered(line, name.font, letters, x - advance(line, name.font) / 2, y)
    says = _state(page, n, context)
    yield panel.lettered(
        says, font, letters, x - advance(says, font) / 2, top + name.height + 26 + rise(font), opacity=0.65
    )
    yield from _buttons(page, n, panel, look)


def _state(page: PhonePage, n: int, context: Context) -> str:
    """Ringing, or how long it has lasted, or that it is over."""
    if 0 <= page.ended <= n:
        return wording("ended", context.timeline.locale)
    if 0 <= page.answered <= n:
        seconds = int(context.timeline.rate.seconds(n - page.answered))
        return f"{seconds // 60}:{seconds % 60:02}"
    return wording("calling", context.timeline.locale)


def _buttons(page: PhonePage, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """Decline and answer; once the call is taken only the first, in the middle; none when it is over."""
    middle, y = SIZE[0] / 2, INSIDE.bottom - BUTTON[1] / 2 - 22
    talking = page.answered >= 0 and n >= page.answered + PRESSES
    places = {"hangup": middle} if talking else {"hangup": middle - ASIDE, "call": middle + ASIDE}
    taps = {"hangup": page.ended, "call": page.answered}
    for name, x in places.items():
        if not 0 <= page.ended + PRESSES <= n or page.ended < 0:
            pressing = 0 <= taps[name] <= n < taps[name] + PRESSES
            up, pen = panel.at(x, y, grow=0.93 if pressing else 1.0), hand(panel.context, n, name)
            yield up.put(look.pill(*BUTTON, KINDS[name], pen), -BUTTON[0] / 2, -BUTTON[1] / 2)
            yield up.put(look.icon(name, 62.0, pen))
    if page.answered >= 0:
        yield from draw_finger(page.answered, n, Point(middle + ASIDE + 34, y + 22), panel, look)
    if page.ended >= 0:
        yield from draw_finger(page.ended, n, Point(places["hangup"] + 34, y + 22), panel, look)


def _lock(page: PhonePage, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """A clock, the day, and what has come in."""
    context, pen, x = panel.context, hand(panel.context, n, "lock"), SIZE[0] / 2
    letters = look.letters("plain", pen)
    yield panel.put(look.icon("lock", 44.0, pen), x, INSIDE.y + 44)
    clock = replace(font_of(context, "card", "ui"), size=CLOCK)
    base = INSIDE.y + 86 + rise(clock)
    yield panel.lettered(page.title, clock, letters, x - advance(page.title, clock) / 2, base)
    if page.text:
        yield panel.lettered(
            page.text, font, letters, x - advance(page.text, font) / 2, base + 18 + rise(font), opacity=0.7
        )
    yield from _messages(page.rows, n, base + 40 + font.size, font, panel, look)


def _messages(
    rows: tuple[PhoneRow, ...], n: int, top: float, font: Font, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """The newest on top; the others move down, and those without room are not shown."""
    y, shown = top, list[tuple[Node, ...]]()
    for row in reversed([row for row in rows if row.at <= n]):
        block = _words(row.text, font, INSIDE.width - 44, look)
        high = float(round(block.height + 40))
        if y + high > INSIDE.bottom:
            break
        shown.append(tuple(_message(row, block, high, y, n, panel, look)))
        y += (high + GAP) * EASINGS["out"](progress(n, row.at, COMES, panel.context))
    for nodes in reversed(shown):
        yield from nodes


def _message(
    row: PhoneRow, block: Block, high: float, y: float, n: int, panel: Panel, look: ScreenLook
) -> Iterator[Node]:
    """One message on the lock screen."""
    context, pen = panel.context, hand(panel.context, n, row.text)
    come = arrival("pop", progress(n + context.pack.motion.hold, row.at, COMES, context))
    up = panel.at(SIZE[0] / 2, y + high / 2, grow=come.grow)
    yield up.put(look.slip(INSIDE.width, high, row.tone, pen), -INSIDE.width / 2, -high / 2)
    side, letters = reading(INSIDE.width, context), look.letters(row.tone, pen)
    for line, base in block.baselines(0.0):
        x = side.left(24.0, advance(line, block.font)) - INSIDE.width / 2
        yield up.lettered(line, block.font, letters, x, base)


def _words(text: str, font: Font, width: float, look: ScreenLook) -> Block:
    return wrapped(text, font, width, look.leading)


def _settings(page: PhonePage, n: int, font: Font, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """A title, and rows with switches."""
    context, pen = panel.context, hand(panel.context, n, "settings")
    letters, y, side = look.letters("plain", pen), INSIDE.y + 14, reading(SIZE[0], context)
    if page.title:
        title = replace(font, size=font.size * 1.2)
        x = side.left(INSIDE.x + 8, advance(page.title, title))
        yield panel.lettered(page.title, title, letters, x, y + rise(title) + 8)
        y += title.size + 18
        yield panel.put(look_named(CHATS, context, "chat").rule(INSIDE.width - 8, pen), INSIDE.x + 4, y)
        y += 22
    targets: list[tuple[int, Point]] = []
    for row in page.rows:
        block = _words(row.text, font, INSIDE.width - TOGGLE[0] - 40, look)
        high = max(block.height, TOGGLE[1]) + 40
        for line, base in block.baselines(y + high / 2):
            yield panel.lettered(line, font, letters, side.left(INSIDE.x + 8, advance(line, font)), base)
        on = float(row.on)
        for flip in row.flips:
            on = abs(on - progress(n, flip, FLIPS, context))
        x = side.left(INSIDE.right - TOGGLE[0] - 6, TOGGLE[0])
        toggle = look.toggle(*TOGGLE, round(on, 2), hand(context, n, row.text))
        yield panel.put(toggle, x, y + high / 2 - TOGGLE[1] / 2)
        targets += [(flip, Point(x + TOGGLE[0] * 0.82, y + high / 2 + 24)) for flip in row.flips]
        y += high
    for flip, target in targets:
        yield from draw_finger(flip, n, target, panel, look)


Drawer = Callable[[PhonePage, int, Font, Panel, ScreenLook], Iterator[Node]]
DRAWN: Mapping[str, Drawer] = frozen({"call": _call, "lock": _lock, "settings": _settings})
