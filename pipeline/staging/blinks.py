"""When eyes shut: at the character's own pace, between words and never in the middle of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.seed import between
from pipeline.core.timing import Span
from pipeline.staging.puppets import Puppet
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage


def blinks(stage: Stage, puppet: Puppet, span: Span, lines: Sequence[Spoken]) -> Iterator[Span]:
    """The blinks of a role that speaks these lines; none begins inside a word, or covers any of a stressed one."""
    idle, world = puppet.character.idle, stage.world
    low, high = idle.blink_seconds
    shut = max(1, world.drawn(idle.blink_frames))
    words = sorted(word.span for line in lines for word in line.words)
    stressed = sorted(word for line in lines for word in line.stressed)
    seeds = (world.story.seed, "blink", stage.scene.id, puppet.role.id)
    n = span.start + world.frame(between(0.3 * low, high, *seeds))
    while (n := _free(n, shut, words, stressed)) + shut <= span.end:
        yield Span(n, n + shut)
        n += shut + world.frame(between(low, high, *seeds, n - span.start))


def _free(n: int, shut: int, words: Sequence[Span], stressed: Sequence[Span]) -> int:
    """The frame itself, or the first one after it that is between two words and clear of every stressed one."""
    for word in words:
        if word.start < n < word.end or (word in stressed and word.overlaps(Span(n, n + shut))):
            n = word.end
    return n
