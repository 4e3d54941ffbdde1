"""A pack in another language: its faces told so, its drawn words those of the language."""

from __future__ import annotations

from pathlib import Path

from pipeline.packs import assets_of, load_pack
from pipeline.packs.language import lettering_in
from tests.tinypack import write_tiny_pack

PAPER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 1920"><rect width="9" height="9"/></svg>\n'


def test_a_drawing_of_the_language_takes_the_place_of_the_packs_own(tmp_path: Path) -> None:
    folder = write_tiny_pack(tmp_path)
    own = folder / "locales" / "zh" / "backgrounds" / "room" / "wall.svg"
    own.parent.mkdir(parents=True)
    own.write_text(PAPER)
    pack = load_pack(str(folder))
    plain, chinese, singapore, malay = (lettering_in(pack, tag) for tag in ("en", "zh", "zh-SG", "ms"))
    walls = [each.backgrounds["room"].layers[0].arts[0] for each in (plain, chinese, singapore, malay)]
    assert [wall.file.endswith("locales/zh/backgrounds/room/wall.svg") for wall in walls] == [False, True, True, False]
    assert walls[1].digest != walls[0].digest
    assert (assets_of(pack) / walls[1].file).read_text() == PAPER
    assert chinese.backgrounds["room"].layers[1:] == plain.backgrounds["room"].layers[1:]


def test_the_doodle_packs_notes_are_written_in_every_shipped_language() -> None:
    pack = load_pack("doodle")
    for tag in ("zh", "ms", "ta"):
        told = lettering_in(pack, tag)
        for name in ("sticky-sorry", "sticky-sorry-done", "sticky-breathe", "sticky-breathe-done"):
            arts = told.stickers[name].arts
            assert all(f"locales/{tag}/" in art.file for art in arts)
            assert len(arts) == len(pack.stickers[name].arts)
        words = [art for layer in told.backgrounds["inside"].layers for art in layer.arts if "words" in art.file]
        assert all(f"locales/{tag}/" in art.file for art in words)
        assert words
