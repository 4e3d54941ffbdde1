"""The examples of the pages on languages and publishing are read by the code they explain."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.locales.catalogue import read_catalogue
from pipeline.packs.kitfile import read_kit
from pipeline.packs.load import load_pack

DOCS = Path(__file__).parent.parent.parent / "docs"


def block(page: str, kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```$", (DOCS / page).read_text("utf-8"), re.M | re.S)
    assert found, f"no {kind} in {page}"
    return found[1]


def test_the_kit_of_the_page_is_a_kit(tmp_path: Path) -> None:
    (tmp_path / "kit.yaml").write_text(f"name: mine\n{block('publishing.md', 'yaml kit')}", "utf-8")
    kit = read_kit(tmp_path)
    assert [account.id for account in kit.accounts] == ["singapore"]
    assert kit.note_in("zh-SG").startswith("本片")
    (line,) = kit.helplines
    assert (line.number, line.state, line.words[0].language) == ("1771", "unverified", "zh")
    assert line.overdue("2027-03-01")
    assert not line.overdue("2027-02-28")


def test_the_scripts_of_the_page_are_the_doodle_packs() -> None:
    families = re.findall(
        r"family: ([\w-]+), weight: (\d+), scale: ([\d.]+)(?:, wobble: ([\d.]+))?",
        block("languages.md", "yaml scripts"),
    )
    fallbacks = load_pack("doodle").captions.font.fallbacks
    assert [":".join(filter(None, each)) for each in families] == list(fallbacks[-3:])


def test_the_entry_of_the_page_is_the_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "zh.po"
    file.write_text(block("languages.md", "po"), "utf-8")
    shipped = read_catalogue(DOCS.parent / "stories" / "locales" / "delete.zh.po", "zh")
    (entry,) = read_catalogue(file, "zh").entries
    assert entry.text == {each.source: each.text for each in shipped.entries}[entry.source]
