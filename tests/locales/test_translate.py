"""A story in another language: every text replaced, every gap told with its place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InvalidInput
from pipeline.locales import desk
from pipeline.locales.catalogue import read_catalogue
from pipeline.locales.report import about, progress
from pipeline.locales.translate import in_language
from pipeline.locales.units import units
from pipeline.locales.update import with_texts
from pipeline.script.shown import Shown
from pipeline.script.story import CardBeat, Chat, NoteBeat, Say, Together
from tests.locales.given import CHINESE, STORY, chinese, read, saved, written


def leaves(value: object) -> list[str]:
    """Every text of a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in leaves(item)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in leaves(getattr(value, field.name))]
    return []


def test_every_text_a_viewer_meets_has_an_id_of_its_own(tmp_path: Path) -> None:
    found = units(read(written(tmp_path)))
    assert {unit.id for unit in found} == set(CHINESE)
    assert len(found) == len(CHINESE)
    line = next(unit for unit in found if unit.id == "hall-maya-1")
    assert (line.source, line.words, line.speaker, line.mood) == (
        "Did you *see* it on {{ app }}?",
        "Did you *see* it on Loop?",
        "Maya",
        "worried",
    )


def test_a_translated_story_says_and_shows_only_the_catalogue(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    story, translation = in_language(read(path), "zh", path)
    assert translation.lacks == ()
    assert story.locale == "zh"
    say, other, chat, note, together = story.scenes[0].beats
    assert isinstance(say, Say)
    assert isinstance(other, Say)
    assert (say.text, other.text) == ("你在 Loop 上*看到*了吗？", "看到了。")
    assert isinstance(chat, Chat)
    assert [line.sender for line in chat.lines] == ["美阿姨", "me"]
    assert isinstance(note, NoteBeat)
    assert (note.text, note.underline) == ("我说的话", "说的")
    assert isinstance(together, Together)
    card = together.beats[0]
    assert isinstance(card, CardBeat)
    assert card.text == ("保存", "拉黑")
    assert story.scenes[1].card is not None
    assert story.scenes[1].card.fields == (("quote", "善良一点。"), ("by", "玛雅"))
    assert story.outro is not None
    assert story.outro.text == ("完",)
    assert [role.name for role in story.cast] == ["玛雅", "里欧"]
    assert (story.title, story.post.text) == ("一句好话", "一部关于好话的短片。")


def test_what_comes_out_is_plain_words(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path, **{"hall-leo-1": ""})
    for locale in ("", "zh"):
        story, _ = in_language(read(path), locale, path)
        assert [text for text in leaves(story) if isinstance(text, Shown)] == []


def test_ids_do_not_move_when_the_language_changes(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    own, _ = in_language(read(path), "", path)
    other, _ = in_language(read(path), "zh", path)
    assert [beat.id for scene in own.scenes for beat in scene.beats] == [
        beat.id for scene in other.scenes for beat in scene.beats
    ]


def test_a_missing_text_is_told_where_it_stands_and_shown_in_the_authors_words(tmp_path: Path) -> None:
    path = written(tmp_path)
    file = chinese(path)
    catalogue = read_catalogue(file, "zh")
    saved(replace(catalogue, entries=tuple(e for e in catalogue.entries if e.id != "hall-leo-1")), file)
    story, translation = in_language(read(path), "zh", path)
    (lack,) = translation.lacks
    assert (lack.code, lack.line, lack.column) == ("E602", 10, 14)
    assert "hall-leo-1" in lack.hint
    said = story.scenes[0].beats[1]
    assert isinstance(said, Say)
    assert said.text == "I did."
    assert progress(read(path), path, "zh").words == "zh: 16 texts, 1 missing"


def test_a_changed_line_makes_its_translation_stale_without_any_update(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    written(tmp_path, STORY.replace("I did.", "I did not."))
    _, translation = in_language(read(path), "zh", path)
    (lack,) = translation.lacks
    assert (lack.code, lack.line) == ("E603", 10)
    assert 'made for "I did."' in lack.hint


def test_no_catalogue_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    with pytest.raises(InvalidInput) as caught:
        in_language(read(path), "ms", path)
    (problem,) = caught.value.problems
    assert problem.code == "E601"
    assert "en, zh" in problem.hint
    assert "--po ms" in problem.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [("{{ nobody }}", "E401"), ("{{ app", "E402"), ("{{ app.__class__ }}", "E403"), ("{{ app|shout }}", "E405")],
)
def test_a_translations_template_keeps_the_storys_rules(tmp_path: Path, text: str, code: str) -> None:
    path = written(tmp_path)
    file = chinese(path, **{"hall-leo-1": text})
    with pytest.raises(InvalidInput) as caught:
        in_language(read(path), "zh", path)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert problem.file == str(file)
    assert "hall-leo-1" in problem.message


def test_an_underline_that_the_translation_lacks_is_told_and_left_out(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path, **{"hall-04-caption.underline": "别的"})
    story, translation = in_language(read(path), "zh", path)
    assert [lack.code for lack in translation.lacks] == ["E605"]
    note = story.scenes[0].beats[3]
    assert isinstance(note, NoteBeat)
    assert note.underline == ""


def test_a_wider_language_stands_in_for_a_narrower_one(tmp_path: Path) -> None:
    path = written(tmp_path)
    chinese(path)
    story, translation = in_language(read(path), "zh-SG", path)
    assert story.title == "一句好话"
    assert (story.locale, translation.locale) == ("zh-SG", "zh-SG")


def test_recordings_are_those_of_the_language(tmp_path: Path) -> None:
    (tmp_path / "takes" / "zh").mkdir(parents=True)
    own = tmp_path / "takes" / "leo.wav"
    own.write_bytes(b"RIFF")
    path = written(tmp_path, STORY.replace('leo: "I did."', 'leo: {say: "I did.", voice: takes/leo.wav}'))
    chinese(path)

    def voices(locale: str) -> list[str]:
        story, _ = in_language(read(path), locale, path)
        return [beat.voice for beat in story.scenes[0].beats if isinstance(beat, Say)]

    assert voices("") == ["", "takes/leo.wav"]
    assert voices("zh") == ["", ""]
    (tmp_path / "takes" / "zh" / "leo.wav").write_bytes(b"RIFF")
    (tmp_path / "takes" / "zh" / "hall-maya-1.ogg").write_bytes(b"OggS")
    assert voices("zh") == ["takes/zh/hall-maya-1.ogg", "takes/zh/leo.wav"]


def test_a_machines_draft_says_so_until_somebody_has_read_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    file = chinese(path)
    catalogue = with_texts(read_catalogue(file, "zh"), {})

    def notes(**heads: Any) -> tuple[str, ...]:
        saved(replace(catalogue, **heads), file)
        return about(in_language(read(path), "zh", path)[1])

    assert notes() == ()
    assert notes(drafted_by="a machine") == (
        "the zh translation was drafted by a machine and nobody has reviewed it (zh.po)",
    )
    assert notes(drafted_by="a machine", reviewed_by="Mei") == ()


def test_a_variant_of_a_story_uses_what_another_one_left_in_the_catalogue(tmp_path: Path) -> None:
    text = STORY.replace('      - leo: "I did."\n', '      - {leo: "I did.", id: only-here}\n')
    path = written(tmp_path, text)
    chinese(path, **{"only-here": "看到了。"})
    without = written(tmp_path, STORY.replace('      - leo: "I did."\n', "      - wait: 1\n"))
    file = desk.write_catalogue(read(without), without, "zh", {})
    assert [entry.id for entry in read_catalogue(file, "zh").obsolete] == ["only-here"]
    path = written(tmp_path, text)
    story, translation = in_language(read(path), "zh", path)
    assert translation.lacks == ()
    said = story.scenes[0].beats[1]
    assert isinstance(said, Say)
    assert said.text == "看到了。"
