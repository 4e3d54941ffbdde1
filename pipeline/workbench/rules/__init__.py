"""What the checker looks for. To add a rule: write its function in the file of its family, and add its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.core.registry import frozen
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding
from pipeline.workbench.rules import acting, joints, papers, pictures, sounds

Rule = Callable[[Bench], Iterator[Finding]]

RULES: Mapping[str, Rule] = frozen(
    {
        "mouths": acting.mouths,
        "blinks": acting.blinks,
        "moods": acting.moods,
        "pivots": joints.pivots,
        "strays": joints.strays,
        "empty": joints.empty,
        "places": joints.places,
        "boil": joints.boil,
        "sizes": pictures.sizes,
        "halos": pictures.halos,
        "covering": pictures.covering,
        "floors": pictures.floors,
        "unused": pictures.unused,
        "levels": sounds.levels,
        "seams": sounds.seams,
        "silence": sounds.silence,
        "licences": papers.licences,
        "fonts": papers.fonts,
        "captions": papers.captions,
    }
)
