"""Comments under a post while a scene is played: what has come, what was marked or taken away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, cast

from pipeline.staging.screen import Screen
from pipeline.staging.stage import Stage
from pipeline.timeline import model
from pipeline.timeline.model import Comment, Place, Tap


@dataclass(slots=True)
class Feed(Screen):
    """A screen of comments while it is up."""

    app: str = ""
    post: str = ""
    count: int = 0
    style: str = "phone"
    legible: bool = True
    sheet: Place | None = None
    comments: list[Comment] = field(default_factory=list)
    taps: list[Tap] = field(default_factory=list)

    def item(self, stage: Stage, end: int) -> model.Comments:
        style = cast(Literal["phone", "page"], self.style)
        parts = tuple(self.comments), tuple(self.taps), self.post, self.count
        return model.Comments(self.span(end), self.app, self.place, *parts, style, self.sheet)

    def there(self, n: int, tone: str = "all") -> list[int]:
        """The comments of a tone that are there at frame `n`, the oldest first."""
        return [
            index
            for index, each in enumerate(self.comments)
            if each.at <= n and not 0 <= each.gone <= n and each.flight is None and tone in ("all", each.tone)
        ]

    def mark(self, index: int, **changes: object) -> None:
        self.comments[index] = replace(self.comments[index], **changes)  # type: ignore[arg-type]
