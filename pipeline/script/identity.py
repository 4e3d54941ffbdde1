"""Ids: given ones stand once in a story, and every step gets one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, count
from types import MappingProxyType

from pipeline.script import story
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import (
    Comments,
    Duet,
    DuetSide,
    News,
    Notification,
    Page,
    Phone,
    Remark,
    Row,
    Split,
    SplitSide,
)
from pipeline.script.story import Beat, Chat, ChatLine, Say, Scene, Together
from pipeline.script.tree import Node
from pipeline.script.values import IDENTIFIER
from pipeline.script.wrong import wrong

# Verbs whose class is called otherwise.
WORDS: Mapping[type[Beat], str] = MappingProxyType(
    {
        story.CardBeat: "card",
        story.StickerBeat: "sticker",
        story.BurstBeat: "burst",
        story.NoteBeat: "caption",
        story.DrawBeat: "draw",
    }
    | {story.EffectBeat: "effect"}
)


def _unique(node: Node, reading: Reading) -> str:
    name = IDENTIFIER.read(node, reading)
    if first := reading.ids.get(name):
        raise wrong(node.mark, "E110", f'the id "{name}" stands twice', f"it stands in line {first.line} already")
    reading.ids[name] = node.mark
    return name


ID: Kind[str] = Kind(_unique, IDENTIFIER.schema)


def with_ids(scene: Scene, taken: set[str]) -> Scene:
    """The scene with an id on every step: lines `<scene>-<role>-<n>`, the rest `<scene>-<nn>-<verb>`."""
    names = Names(scene.id, taken)
    return replace(scene, beats=tuple(names.beat(beat, f"{n:02}") for n, beat in enumerate(scene.beats, 1)))


class Names:
    """Gives the steps of one scene names that nobody has."""

    def __init__(self, scene: str, taken: set[str]) -> None:
        self.scene = scene
        self.taken = taken
        self.count: Counter[str] = Counter()

    def beat(self, beat: Beat, place: str) -> Beat:
        if isinstance(beat, Together):
            inner = tuple(self.beat(each, f"{place}-{n}") for n, each in enumerate(beat.beats, 1))
            beat = replace(beat, beats=inner)
        if isinstance(beat, Chat):
            beat = replace(beat, lines=tuple(self.message(line) for line in beat.lines))
        if isinstance(beat, Comments):
            beat = replace(beat, feed=tuple(self.remark(each) for each in beat.feed))
        if isinstance(beat, Notification):
            beat = replace(beat, items=tuple(self.news(each) for each in beat.items))
        if isinstance(beat, Phone) and beat.page:
            beat = replace(beat, page=self.page(beat.page))
        if isinstance(beat, Split):
            beat = replace(beat, left=self.half(beat.left), right=self.half(beat.right))
        if isinstance(beat, Duet):
            beat = replace(beat, clip=self.side(beat.clip), answer=self.side(beat.answer))
        if beat.id:
            return beat
        if beat.slot:
            return replace(beat, id=self.free(beat.slot))
        return replace(
            beat, id=self.next(beat.role) if isinstance(beat, Say) else f"{self.scene}-{place}-{verb_of(beat)}"
        )

    def message(self, line: ChatLine) -> ChatLine:
        return line if line.id else replace(line, id=self.free(line.slot) if line.slot else self.next("chat"))

    def free(self, name: str) -> str:
        """The name, or the first one like it that nobody has."""
        found = next(each for each in chain((name,), (f"{name}-{n}" for n in count(2))) if each not in self.taken)
        self.taken.add(found)
        return found

    def remark(self, remark: Remark) -> Remark:
        return replace(remark, id=self.next("comment")) if (remark.text or remark.texts) and not remark.id else remark

    def news(self, news: News) -> News:
        return replace(news, id=self.next("notification")) if news.text and not news.id else news

    def page(self, page: Page) -> Page:
        rows = tuple(self.row(row) for row in page.rows)
        return replace(page, rows=rows, id=page.id or self.next("phone"))

    def row(self, row: Row) -> Row:
        return row if row.id else replace(row, id=self.next("phone-row"))

    def half(self, side: SplitSide | None) -> SplitSide | None:
        return replace(side, id=self.next("split")) if side and side.label and not side.id else side

    def side(self, side: DuetSide | None) -> DuetSide | None:
        return replace(side, id=self.next("duet")) if side and side.text and not side.id else side

    def next(self, word: str) -> str:
        """The scene's next free name with this word."""
        for name in self._numbered(word):
            if name not in self.taken:
                self.taken.add(name)
                return name
        raise AssertionError("numbers do not end")

    def _numbered(self, word: str) -> Iterator[str]:
        while True:
            self.count[word] += 1
            yield f"{self.scene}-{word}-{self.count[word]}"


def verb_of(beat: Beat) -> str:
    """The word an author writes for the beat."""
    if isinstance(beat, story.Wait):
        return "hold" if beat.still else "wait"
    return WORDS.get(type(beat), type(beat).__name__.lower())
