"""The checker: reads a pack as any film does, then looks at all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import AssetBroken, InvalidInput
from pipeline.packs import load_pack
from pipeline.workbench.bench import Bench, bench_of
from pipeline.workbench.finding import Finding
from pipeline.workbench.rules import RULES, Rule

ORDER = ("error", "warning", "note")


def check_pack(name: str) -> tuple[Finding, ...]:
    """Everything found in a pack (its name or folder), the gravest first. What can not be read at all is an error."""
    try:
        pack = load_pack(name)
    except InvalidInput as problems:
        return tuple(
            Finding("error", problem.code or "reading", problem.file, "", problem.message, problem.hint, problem.line)
            for problem in problems.problems
        )
    bench = bench_of(pack, Path(pack.folder))
    found = [finding for rule in RULES.values() for finding in _looked(bench, rule)]
    return tuple(sorted(found, key=lambda finding: ORDER.index(finding.severity)))


def _looked(bench: Bench, rule: Rule) -> Iterator[Finding]:
    """What one rule finds; a picture that can not be drawn at all ends it with an error."""
    try:
        yield from rule(bench)
    except AssetBroken as broken:
        yield Finding("error", "reading", broken.message.partition(":")[0], "", broken.message, broken.hint)
