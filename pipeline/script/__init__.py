"""Words in, Story out. What a story may say is in `verbs`, `lines`, `scenes`, `cast` and `loader`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pipeline.script.story import Data, Story
from pipeline.script.variables import Given
from pipeline.script.vocabulary import VocabularyOf

NO_OVERRIDES: Mapping[str, Data] = MappingProxyType({})


def load_story(path: Path, vocabulary_of: VocabularyOf, overrides: Mapping[str, Data | Given] = NO_OVERRIDES) -> Story:
    """The checked story of a file; raises InvalidInput with every problem in it, in the file's order.

    `overrides` replace what the story says about pack, kit, platform, locale, market, audience and seed; any other
    name is a variable of the story.
    """
    from pipeline.script.loader import load

    return load(path, vocabulary_of, overrides)
