"""What is said and how it sounds in Mandarin, Malay and Tamil."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.voice.languages import malay_sounds, malay_words, mandarin_words, tamil_sounds, tamil_words
from pipeline.voice.languages.alphabet import ALPHABET
from pipeline.voice.languages.mandarin_sounds import sound
from pipeline.voice.text import said


@pytest.mark.parametrize(
    ("locale", "shown", "spoken"),
    [
        ("zh", "请拨打1767，我今年12岁。", "请 拨 打一七六七, 我 今年 十二 岁."),
        ("zh", "有50%的人在2024年7:30见 😀", "有 百分之五十的 人 在二零二四年 七点三十分见 "),
        ("zh-SG", "#善良", "话题善良"),
        ("ms", "Hubungi talian 1767, 1,250 org x RM5.50", "Hubungi talian satu tujuh enam tujuh, "
         "seribu dua ratus lima puluh orang tak lima ringgit lima puluh sen"),
        ("ms", "kata2 ke-3 #SayangSesama", "kata-kata ketiga tanda pagar Sayang Sesama"),
        ("ta", "25% #அன்பு 😀", "இருபத்தி ஐந்து சதவீதம் ஹேஷ்டேக் அன்பு "),
        ("ta", "எண் 1767", "எண் ஒன்று ஏழு ஆறு ஏழு"),
        ("fr", "«Bonjour» 😀, ça va ?", "Bonjour , ça va ?"),
    ],
)  # fmt: skip
def test_what_is_said(locale: str, shown: str, spoken: str) -> None:
    assert " ".join(word.spoken for word in said(shown, locale)) == spoken


@given(st.text(max_size=40), st.sampled_from(["zh", "ms", "ta", "fr", "en"]))
def test_whatever_is_written_nothing_shown_is_lost(text: str, locale: str) -> None:
    assert "".join(word.shown for word in said(text, locale)) == "".join(text.split())


@pytest.mark.parametrize(
    ("pinyin", "sounds"),
    [("ma1", "ma→"), ("ma2", "ma↗"), ("ma3", "ma↓"), ("ma4", "ma↘"), ("ma5", "ma"), ("zhi1", "ꭧɨ→"), ("xi1", "ɕi→"),
     ("nv3", "ny↓"), ("xue2", "ɕɥe↗"), ("quan2", "ʨʰɥɛ↗n"), ("zhuang1", "ꭧwa→ŋ"), ("er2", "ɚ↗"), ("gui4", "kwei↘"),
     ("you3", "jou↓"), ("wo3", "wo↓"), ("liu2", "ljou↗"), ("shan4", "ʂa↘n"), ("ren2", "ɻə↗n")],
)  # fmt: skip
def test_pinyin_sounds(pinyin: str, sounds: str) -> None:
    assert sound(pinyin) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"),
    [("saya", "sˈajə"), ("boleh", "bˈoleh"), ("besar", "bəsˈaɾ"), ("merah", "mˈeɾah"), ("pulau", "pˈulau"),
     ("nyanyi", "ɲˈaɲi"), ("tunggu", "tˈuŋɡu"), ("syukur", "ʃˈukuɾ"), ("khabar", "xˈabaɾ"), ("cinta", "ʧˈintə")],
)  # fmt: skip
def test_malay_sounds(word: str, sounds: str) -> None:
    assert malay_sounds.sounds(word) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"),
    [("வணக்கம்", "ʋˈʌɳʌkʌm"), ("தமிழ்", "tˈʌmiɻ"), ("நீங்கள்", "nˈiːŋɡʌl"), ("அச்சம்", "ˈʌʧʌm"), ("பேசு", "pˈeːsɯ"),
     ("இன்று", "ˈindɾɯ"), ("மாற்றும்", "mˈaːtɾum"), ("படம்", "pˈʌɖʌm"), ("ஃபோன்", "fˈoːn"), ("தம்பி", "tˈʌmbi")],
)  # fmt: skip
def test_tamil_letters_are_hard_or_soft_by_their_neighbours(word: str, sounds: str) -> None:
    assert tamil_sounds.sounds(word) == sounds


@given(st.text(alphabet=[chr(c) for c in range(0x0B80, 0x0C00)] + list("abcdefghijklmnopqrstuvwxyz"), max_size=12))
def test_every_sound_is_in_the_alphabet(word: str) -> None:
    assert set(malay_sounds.sounds(word)) | set(tamil_sounds.sounds(word)) <= set(ALPHABET)


@pytest.mark.parametrize(
    ("number", "chinese", "malay", "tamil"),
    [
        (0, "零", "kosong", "பூஜ்யம்"),
        (11, "十一", "sebelas", "பதினொன்று"),
        (101, "一百零一", "seratus satu", "நூற்றி ஒன்று"),
        (1050, "一千零五十", "seribu lima puluh", "ஆயிரத்து ஐம்பது"),
        (12345, "一万二千三百四十五", "dua belas ribu tiga ratus empat puluh lima",
         "பன்னிரண்டு ஆயிரத்து முந்நூற்றி நாற்பத்தி ஐந்து"),
    ],
)  # fmt: skip
def test_numbers(number: int, chinese: str, malay: str, tamil: str) -> None:
    assert mandarin_words.cardinal(number) == chinese
    assert malay_words.cardinal(number) == malay
    assert tamil_words.cardinal(number) == tamil
