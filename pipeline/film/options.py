"""What may differ between two renders of one story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.script.story import Data
    from pipeline.script.variables import Given


@dataclass(frozen=True, slots=True)
class Options:
    """What may differ between two renders of one story."""

    platform: str = ""  # "" is the story's own
    zone: str = "organic"
    pack: str = ""  # a name or a folder; "" is the story's own
    kit: str = ""
    locale: str = ""  # "" is the story's own
    account: str = ""  # of the kit: whose hashtags and post text
    variables: Mapping[str, Data | Given] = field(default_factory=dict)
    voice: bool = True
    size: tuple[int, int] | None = None  # pixels; None is the platform's
    scene: str = ""  # only this scene
