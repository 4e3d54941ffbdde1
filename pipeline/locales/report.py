"""How far each translation of a story is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.core.dump import to_json
from pipeline.errors import Problem
from pipeline.locales.translate import Translation, in_language
from pipeline.locales.units import units
from pipeline.script.story import Story

MISSING, STALE = "E602", "E603"


@dataclass(frozen=True, slots=True)
class Progress:
    """One language of a story."""

    locale: str
    texts: int
    lacks: tuple[Problem, ...]
    translation: Translation

    def count(self, code: str) -> int:
        return sum(problem.code == code for problem in self.lacks)

    @property
    def words(self) -> str:
        """In one line."""
        lacking = {"missing": self.count(MISSING), "out of date": self.count(STALE)}
        other = len(self.lacks) - sum(lacking.values())
        said = [f"{count} {word}" for word, count in lacking.items() if count]
        said += [f"{other} to mend"] if other else []
        done = f"{self.texts} texts, {', '.join(said) if said else 'all translated'}"
        return f"{self.locale}: {done}" + (", unreviewed" if self.translation.unreviewed else "")

    def facts(self) -> dict[str, object]:
        """For machines."""
        return {
            "locale": self.locale,
            "catalogue": self.translation.file,
            "texts": self.texts,
            "missing": self.count(MISSING),
            "stale": self.count(STALE),
            "drafted_by": self.translation.drafted_by,
            "reviewed_by": self.translation.reviewed_by,
            "problems": [to_json(lack) for lack in self.lacks],
        }


def progress(story: Story, path: Path, locale: str) -> Progress:
    """How far the translation into a language is; `story` as it was read."""
    _, translation = in_language(story, locale, path)
    return Progress(locale, len(units(story)), translation.lacks, translation)


def about(translation: Translation) -> tuple[str, ...]:
    """What whoever renders a film in another language should know, in words."""
    notes = [f"{problem.where}: {problem.message}" for problem in translation.lacks]
    if translation.unreviewed:
        drafted = f"the {translation.locale} translation was drafted by {translation.drafted_by}"
        notes.append(f"{drafted} and nobody has reviewed it ({translation.file})")
    return tuple(notes)
