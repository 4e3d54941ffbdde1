"""The files beside a film say what the film says."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pysubs2
import pytest
from PIL import Image

from pipeline.core.raster import Pixels
from pipeline.core.timing import Span
from pipeline.errors import InvalidInput
from pipeline.film.plan import Plan, make_plan
from pipeline.making.facts import folders, post_facts
from pipeline.sidecars import SIDECARS, Finished
from pipeline.sidecars.manifest import manifest
from pipeline.sidecars.post_text import check_length, post
from pipeline.sidecars.sheet import COLUMNS, GAP, LABEL, WIDE, shown_beats, telling_frame
from pipeline.sidecars.subtitles import blocks, srt
from pipeline.timeline.model import Caption, Card
from tests.films import SIZE, STORY, options, write

TALK = STORY.replace(
    "      - sfx: pop\n",
    """\
      - together:
          - june: "Everyone in the whole school has seen that picture by now, and nobody said a word about it."
          - wait: 1
      - bo: "<b>Really</b> & {truly}?"
      - narrator: "It went on, and *on*."
""",
)


@pytest.fixture
def plan(tiny_pack: Path, tmp_path: Path, cache: Path) -> Plan:
    return make_plan(write(tmp_path, TALK), options(tiny_pack))


def numbered(n: int) -> Pixels:
    """A frame whose colour is its number."""
    return np.full((SIZE[1], SIZE[0], 4), (n % 256, n // 256, 60, 255), np.uint8)


def made(plan: Plan, suffix: str) -> bytes:
    return SIDECARS[suffix](Finished(plan.story, plan.timeline, numbered, post_facts(plan), folders(plan)))


def plain(text: str) -> list[str]:
    return re.sub(r"</?v[^>]*>", "", text).replace("\\N", " ").split()


def spoken(plan: Plan) -> list[str]:
    return [word for line in plan.timeline.lines for word in line.text.split()]


def test_srt_holds_every_spoken_word_once_and_in_order(plan: Plan) -> None:
    file = pysubs2.SSAFile.from_string(made(plan, ".srt").decode(), format_="srt", keep_html_tags=True)
    assert [word for event in file for word in plain(event.text)] == spoken(plan)
    ends = [0, *(event.end for event in file)]
    assert all(end <= event.start < event.end for end, event in zip(ends, file, strict=False))
    assert ends[-1] <= 1000 * plan.timeline.rate.seconds(plan.timeline.frames)


def test_subtitles_stand_while_their_words_are_shown(plan: Plan) -> None:
    seconds = plan.timeline.rate.seconds
    file = pysubs2.SSAFile.from_string(made(plan, ".srt").decode(), format_="srt")
    captions = {" ".join(each.lines): each.span for scene in plan.timeline.scenes for each in scene.captions}
    found = {" ".join(event.plaintext.split()): event for event in file}
    assert len(captions) > 3
    for words, span in captions.items():
        assert found[words].start == round(1000 * seconds(span.start))
        assert found[words].end <= round(1000 * seconds(span.end))
        assert found[words].end >= round(1000 * seconds(span.end - 3))


def test_a_block_over_a_cut_is_one_and_blocks_that_overlap_are_cut(plan: Plan) -> None:
    scene = next(scene for scene in plan.timeline.scenes if len(scene.captions) > 1)
    one, other = scene.captions[:2]

    def shown(*spans: Span, second: Caption = one) -> list[Span]:
        parts = (replace(one, span=spans[0]),), (replace(second, span=spans[1]),)
        film = replace(plan.timeline, lines=(), scenes=tuple(replace(scene, captions=part) for part in parts))
        return [block.span for block in blocks(film)]

    assert shown(Span(0, 10), Span(10, 25)) == [Span(0, 25)]
    assert shown(Span(0, 10), Span(11, 25)) == [Span(0, 10), Span(11, 25)]
    assert shown(Span(0, 10), Span(10, 25), second=other) == [Span(0, 10), Span(10, 25)]
    assert shown(Span(0, 18), Span(10, 25), second=other) == [Span(0, 10), Span(10, 25)]


@pytest.mark.parametrize(("frame", "told"), [(0, "00:00:00,000"), (37, "00:00:01,233"), (30 * 3725, "01:02:05,000")])
def test_times_are_told_in_hours_minutes_and_thousandths(plan: Plan, frame: int, told: str) -> None:
    scene = plan.timeline.scenes[0]
    late = replace(scene.captions[0], span=Span(frame, frame + 30))
    film = replace(plan.timeline, lines=(), scenes=(replace(scene, captions=(late,)),))
    assert srt(Finished(plan.story, film, numbered, post_facts(plan), folders(plan))).decode().startswith(f"1\n{told}")


def test_vtt_says_who_speaks(plan: Plan) -> None:
    text = made(plan, ".vtt").decode()
    assert text.startswith("WEBVTT")
    cues = re.findall(r"-->.*\n((?:.+\n?)+)", text)
    voices = [re.match(r"<v ([^>]+)>", cue) for cue in cues]
    speakers = [voice[1] if voice else "" for voice in voices]
    assert list(dict.fromkeys(speakers)) == ["June", "Bo", ""]  # the narrator has no name on screen
    assert "&lt;b&gt;Really&lt;/b&gt; &amp; {truly}?" in text
    words = [
        word for cue in cues for word in plain(cue.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    ]
    assert words == spoken(plan)


def test_a_film_without_words_has_empty_subtitles(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    silent = re.sub(r"      - (june|bo|narrator)[^\n]*\n", "", STORY)
    plan = make_plan(write(tmp_path, silent), options(tiny_pack))
    assert made(plan, ".srt").decode().strip() == ""
    assert made(plan, ".vtt").decode().strip() == "WEBVTT"


def test_the_poster_is_the_film_s_own_frame(plan: Plan) -> None:
    with Image.open(io.BytesIO(made(plan, ".jpg"))) as picture:
        assert (picture.format, picture.size) == ("JPEG", plan.timeline.size)
        blue = np.asarray(picture)[:, :, 2].mean()
    assert blue == pytest.approx(plan.timeline.poster % 256, abs=4)


def test_the_sheet_has_a_cell_for_every_beat(plan: Plan) -> None:
    beats = shown_beats(plan.timeline)
    assert {line.span.start for line in plan.timeline.lines} <= {beat.span.start for beat in beats}
    assert beats[-1].id == "outro-card"
    assert all(telling_frame(beat) in beat.span for beat in beats)
    with Image.open(io.BytesIO(made(plan, "-sheet.png"))) as picture:
        columns, rows = min(len(beats), COLUMNS), -(-len(beats) // COLUMNS)
        assert picture.size == (GAP + columns * (WIDE + GAP), GAP + rows * (WIDE * 16 // 9 + LABEL + GAP))
        pixels = np.asarray(picture.convert("RGB"))
    for index, beat in enumerate(beats):
        row, column = divmod(index, COLUMNS)
        y, x = GAP + row * (WIDE * 16 // 9 + LABEL + GAP), GAP + column * (WIDE + GAP)
        frame = telling_frame(beat)
        assert tuple(pixels[y + 100, x + 100]) == (60, frame // 256, frame % 256)
        assert pixels[y + WIDE * 16 // 9 + 4 :, x : x + WIDE].min() < 100  # a label


def test_the_post_text_carries_text_helpline_and_hashtags(plan: Plan) -> None:
    text = made(plan, ".txt").decode()
    assert text.startswith("Stay.\n")
    helpline = plan.kit.helplines[0]
    assert helpline.name in text
    tags = re.findall(r"#(\w+)", text)
    assert tags[0] == "Kind"
    assert set(tags) <= {"Kind", *plan.kit.hashtags}
    assert len(tags) <= 5
    assert "synthetic" not in text  # nobody speaks in it
    assert len(text.encode("utf-16-le")) // 2 <= plan.platform.post_limit


def test_a_post_may_be_as_long_as_the_platform_takes_and_no_longer(plan: Plan) -> None:
    story = replace(plan.story, post=replace(plan.story.post, text="😀" * 40))
    facts, own = post_facts(plan), folders(plan)
    units = len(post(story, facts, own)) + 40  # an emoji counts as two
    check_length(story, facts, own, replace(plan.platform, post_limit=units))
    with pytest.raises(InvalidInput, match=f"the post text has {units} characters"):
        check_length(story, facts, own, replace(plan.platform, post_limit=units - 1))


def test_the_manifest_is_the_same_whatever_the_order(plan: Plan) -> None:
    one = manifest(plan.timeline, {"b": "1", "a": "2"}, {"y": "3", "x": "0"}, {}, {"june": "silent"}, {})
    two = manifest(plan.timeline, {"a": "2", "b": "1"}, {"x": "0", "y": "3"}, {}, {"june": "silent"}, {})
    assert one == two
    assert json.loads(one)["outputs"] == {"x": "0", "y": "3"}


SEEN = STORY.replace(
    "      - sfx: pop\n",
    """\
      - enter: {june: left}
      - pose: {june: wave}
      - chat:
          app: Loop
          owner: bo
          messages:
            - {from: june, text: "you *there*?"}
            - {draft: "never sent"}
            - {tap: delete}
      - caption: {text: "me, last week", at: center}
      - bo (worried): "Hi."
""",
)


@pytest.fixture
def seen(tiny_pack: Path, tmp_path: Path, cache: Path) -> Plan:
    return make_plan(write(tmp_path, SEEN), options(tiny_pack))


def test_the_transcript_has_every_word_spoken_or_shown(plan: Plan, seen: Plan) -> None:
    text = made(plan, ".transcript.txt").decode()
    assert all(line.text.replace("*", "") in text for line in plan.timeline.lines)
    assert "Narrator: It went on, and on." in text
    lines = made(seen, ".transcript.txt").decode().splitlines()
    shown = [
        "[On screen, June: you *there*?]",
        "[Typed, not sent: never sent]",
        "[On screen: me, last week]",
        "Bo: Hi.",
    ]
    assert [line for line in lines if line in shown] == shown
    cards = [item.lines for scene in seen.timeline.scenes for item in scene.items if isinstance(item, Card)]
    assert all(words in "\n".join(lines) for card in cards for _, words in card)


def test_the_description_says_what_is_to_be_seen_and_no_line(seen: Plan) -> None:
    text = made(seen, ".description.txt").decode()
    order = [
        "June comes in, left.",
        "June: wave.",
        "Bo's screen shows Loop.",
        "June writes:",
        "not sent:",
        "taps delete",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "Hi." not in text
    times = [int(m) * 60 + int(s) for m, s in re.findall(r"^(\d+):(\d\d) ", text, re.M)]
    assert times == sorted(times)
    assert times[-1] <= seen.timeline.rate.seconds(seen.timeline.frames)


def test_the_credits_name_the_art_its_maker_and_its_licence(plan: Plan) -> None:
    text = made(plan, ".credits.txt").decode()
    assert plan.pack.title in text
    assert plan.pack.creator in text
    assert plan.pack.licence in text
    assert [font.family for font in plan.pack.fonts.values() if font.family not in text] == []
    assert "OFL" in text


@pytest.mark.parametrize("owner", ["story", "pack", "kit"])
def test_story_pack_and_kit_may_bring_templates_of_their_own(owner: str, plan: Plan) -> None:
    root = Path(plan.story.folder)
    plan = replace(
        plan, pack=replace(plan.pack, folder=str(root / "pack")), kit=replace(plan.kit, folder=str(root / "kit"))
    )
    folder = root if owner == "story" else root / owner
    for name in ("film/credits.txt", "post/post.txt"):
        file = Path(folder, "templates", name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{{ title|upper }} by " + owner)
    assert made(plan, ".credits.txt").decode() == f"{plan.story.title.upper()} by {owner}\n"
    assert made(plan, ".txt").decode() == f"{plan.story.title.upper()} by {owner}\n"


def test_an_account_may_have_a_post_text_of_its_own_in_each_language(plan: Plan) -> None:
    root = Path(plan.story.folder, "templates")
    for locale in ("", "zh"):
        (root / locale / "post").mkdir(parents=True, exist_ok=True)
        (root / locale / "post" / "tips.txt").write_text(f"{{{{ account }}}} {locale or 'plain'}")
    facts, own = post_facts(plan), folders(plan)
    assert post(plan.story, facts, own, "tips") == "tips plain\n"
    assert post(replace(plan.story, locale="zh-TW"), facts, own, "tips") == "tips zh\n"
    assert post(plan.story, facts, own, "nobody") == post(plan.story, facts, own)
