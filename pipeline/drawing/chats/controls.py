"""The controls of a phone: bin and button, what a finger chooses, red rings around what is tapped."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.display import Font, Node
from pipeline.core.geometry import Box
from pipeline.drawing.chats.field import draft_at
from pipeline.drawing.chats.finger import on_control
from pipeline.drawing.chats.pen import RING_FRAMES, RING_STAYS, pressed, ring
from pipeline.drawing.chats.post import like_box
from pipeline.drawing.chats.screen import MENU, ROW, WIDTH, Screen, button_width, sends
from pipeline.drawing.chats.wording import wording
from pipeline.drawing.lines import rise
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.styles import hand
from pipeline.drawing.styles.looks import ChatLook
from pipeline.lettering.bidi import is_rtl
from pipeline.timeline.model import Chat, Tap

BIN = 74.0
MENU_LEAD = 6  # frames a menu is up before the ring begins


def draw_controls(chat: Chat, n: int, laid: Screen, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Bin and button, or the choice being made, and the ring of the tap."""
    choosing = any(tap.action in MENU and menu_up(tap, n) for tap in chat.taps)
    if laid.controls and sends(chat) and not choosing:
        yield from _bin(n, laid.controls, panel, look)
        yield from _button(chat, n, laid.controls, font, panel, look)
    for tap in chat.taps:
        around = _around(tap, chat, laid, font, panel)
        if around is not None and tap.action in MENU:
            yield from draw_menu(tap, n, around, font, panel, look)
        if around is not None:
            yield from ring(tap.at, n, around, panel, look.marks)
            yield from on_control(tap, n, around, panel)


def draw_menu(tap: Tap, n: int, box: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """One choice, which pops up for a finger and goes when it is made."""
    if not menu_up(tap, n):
        return
    context, start = panel.context, tap.at - RING_FRAMES - MENU_LEAD
    come = arrival("pop", progress(n + context.pack.motion.hold, start, MENU_LEAD, context))
    word = wording(tap.action, context.timeline.locale)
    up = panel.at(box.center.x, box.center.y, grow=come.grow)
    lit = pressed(tap.at, n)
    yield up.put(look.button(box.width, box.height, lit, hand(context, n, word)), -box.width / 2, -box.height / 2)
    yield up.centered(word, font, context.color(context.pack.captions.fill), 0.0, rise(font, word) / 2)


def menu_up(tap: Tap, n: int) -> bool:
    """Whether a choice is offered."""
    return tap.at - RING_FRAMES - MENU_LEAD <= n < tap.at + RING_STAYS


def menu_box(tap: Tap, middle: float, bottom: float, font: Font, locale: str) -> Box:
    """Where a choice stands, its foot at `bottom`."""
    width = button_width(wording(tap.action, locale), font)
    return Box(middle - width / 2, bottom - ROW, width, ROW)


def _around(tap: Tap, chat: Chat, laid: Screen, font: Font, panel: Panel) -> Box | None:
    """What a tap is on; None when it is on a message."""
    locale = panel.context.timeline.locale
    if tap.action in MENU:
        foot = (laid.controls or laid.feed or laid.picture or Box(0, 0, 0, laid.height)).bottom
        return menu_box(tap, WIDTH / 2, foot, font, locale)
    if tap.action == "like" and laid.counts:
        return like_box(laid.counts)
    if laid.controls and tap.action in ("send", "delete"):
        return (
            _bin_box(laid.controls, locale)
            if tap.action == "delete"
            else _button_box(chat, laid.controls, font, locale)
        )
    return None


def _bin_box(row: Box, locale: str) -> Box:
    """Where lines begin; the button is where they end."""
    return Box(row.right - 14 - BIN if is_rtl(locale) else row.x + 14, row.center.y - BIN / 2, BIN, BIN)


def _button_box(chat: Chat, row: Box, font: Font, locale: str) -> Box:
    width = button_width(_button_word(chat, locale), font)
    return Box(row.x if is_rtl(locale) else row.right - width, row.y, width, row.height)


def _button_word(chat: Chat, locale: str) -> str:
    return wording("post" if chat.post else "send", locale)


def _bin(n: int, row: Box, panel: Panel, look: ChatLook) -> Iterator[Node]:
    box = _bin_box(row, panel.context.timeline.locale)
    yield panel.put(look.icon("delete", BIN, hand(panel.context, n, "bin")), box.center.x, box.center.y)


def _button(chat: Chat, n: int, row: Box, font: Font, panel: Panel, look: ChatLook) -> Iterator[Node]:
    """Grey until it is pressed: posting is not what this film is for."""
    context = panel.context
    box = _button_box(chat, row, font, context.timeline.locale)
    lit = any(tap.action == "send" and pressed(tap.at, n) for tap in chat.taps)
    yield panel.put(look.button(box.width, box.height, lit, hand(context, n, "button")), box.x, box.y)
    base = box.center.y + rise(font, _button_word(chat, context.timeline.locale)) / 2 - 4
    fill = context.color(context.pack.captions.fill)
    faint = 1.0 if lit or draft_at(chat, n) else 0.5
    yield panel.centered(_button_word(chat, context.timeline.locale), font, fill, box.center.x, base, opacity=faint)
