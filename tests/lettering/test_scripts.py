"""Other scripts beside the creator's hand: their faces, sizes, heights and line breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.display import Font
from pipeline.drawing.lines import Block, rise
from pipeline.lettering.fonts import parts
from pipeline.lettering.measure import advance, ink_box, placed, tallness
from pipeline.lettering.pieces import pieces, reading_words
from pipeline.lettering.runs import missing, runs
from pipeline.packs import load_pack
from pipeline.packs.language import lettering_in

SAMPLES = {
    "zh": "我差点就把这句话发出去了，善良一点。",
    "ta": "ஒவ்வொரு பதிவுக்கும் பின்னால் ஒரு மனிதர் இருக்கிறார். ஸ்ரீ க்ஷ",
    "ms": "Di sebalik setiap kiriman, ada seorang manusia.",
    "ar": "وراء كلِّ منشورٍ إنسانٌ حقيقيّ؟ لا إله",
    "id": "Di balik setiap unggahan ada seseorang.",
    "fil": "May tao sa likod ng bawat post. Ñ ng",
    "pt-BR": "Há uma pessoa por trás de cada publicação. Não, você, coração.",
    "es-MX": "¡Hay una persona detrás de cada publicación! ¿Sí? ñ",
}


def font(locale: str) -> Font:
    return lettering_in(load_pack("doodle"), locale).captions.font


@pytest.mark.parametrize("locale", SAMPLES)
def test_the_doodle_pack_has_every_letter(locale: str) -> None:
    assert missing(SAMPLES[locale], font(locale)) == ""


@pytest.mark.parametrize(("locale", "family"), [("zh", "NotoSansCJK"), ("ta", "Catamaran"), ("ar", "Rubik")])
def test_a_script_has_its_own_face_and_size(locale: str, family: str) -> None:
    drawn = runs(SAMPLES[locale].split()[0], font(locale))
    assert {run.face.path.name.startswith(family) for run in drawn} == {True}
    assert all(run.face.scale < 1.0 for run in drawn)


def test_a_fallback_says_family_weight_and_scale() -> None:
    assert parts("catamaran:700:0.72", 400) == ("catamaran", 700, 0.72, 0.0)
    assert parts("noto-sans-cjk:700:0.8:0.03", 400) == ("noto-sans-cjk", 700, 0.8, 0.03)
    assert parts("kalam", 700) == ("kalam", 700, 1.0, 0.0)


def test_uneven_signs_stay_near_the_line_and_end_where_even_ones_do() -> None:
    uneven, text = font("zh"), "善良一点，June！"
    level = replace(uneven, fallbacks=tuple(name.removesuffix(":0.035") for name in uneven.fallbacks))
    assert level != uneven
    assert advance(text, uneven) == advance(text, level)
    drawn, even = list(placed(text, uneven)), list(placed(text, level))
    assert "".join(run.text for run in drawn) == "".join(run.text for run in even) == text
    assert {run.y for run in even} == {0.0}
    assert len({run.y for run in drawn}) > 3
    assert max(abs(run.y) for run in drawn) <= 0.035 * uneven.size
    assert list(placed(text, uneven)) == drawn


@pytest.mark.parametrize("locale", SAMPLES)
def test_lines_of_a_block_never_touch(locale: str) -> None:
    face = font(locale)
    block = Block((SAMPLES[locale], SAMPLES[locale]), face)
    ink = ink_box(SAMPLES[locale], face)
    assert block.step >= ink.height * 0.9, "ink of one line reaches into the next"


def test_latin_lines_keep_their_height_in_any_film() -> None:
    assert tallness(font("en")) == 1.0
    assert tallness(font("ar"), "#CreateKindness") == 1.0
    assert rise(font("zh"), "1771") == rise(font("en"))
    assert tallness(font("ar")) > 1.0


def test_a_font_keeps_the_language_its_pack_gives_it() -> None:
    pack = load_pack("doodle")
    hand = replace(pack.fonts["hand"], language="ja")
    told = lettering_in(replace(pack, fonts={**pack.fonts, "hand": hand}), "zh")
    assert (told.fonts["hand"].language, told.fonts["ui"].language) == ("ja", "zh")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("你怎么不说话了？还好吗？", ("了", "吗")),
        ("我刚才差点发了很伤人的话。", ("了", "的")),
        ("每一条帖子背后，都有一个真实的人。", ("，", "个", "的", "。")),
    ],
)
def test_chinese_lines_do_not_begin_with_words_that_lean_back(text: str, never: tuple[str, ...]) -> None:
    found = pieces(text, "zh")
    assert "".join(piece.text for piece in found) == text
    assert len(found) > 2
    assert [piece.text for piece in found if piece.text.startswith(never)] == []


def test_signs_count_as_words_when_time_to_read_is_given() -> None:
    assert reading_words("say it now") == 3
    assert reading_words("我差点发出去的话") == 4
