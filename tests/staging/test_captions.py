"""Captions follow the voice, two lines at most, and keep off the faces that speak."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.lettering.measure import advance
from pipeline.lettering.pieces import pieces
from pipeline.packs.model import Background, Layer
from pipeline.script.story import At, Beat, Camera, Chat, StickerBeat, Story, Together, Wait
from pipeline.staging import stage
from pipeline.staging.blocks import block_cuts, fitting, two_lines
from pipeline.staging.boxes import clear_of, within
from pipeline.staging.captions import on_lines
from pipeline.staging.framing import on_screen
from pipeline.staging.words import written
from pipeline.timeline.model import Caption, Timeline, Word
from pipeline.timeline.track import framing_at
from tests.staging.build import CAPTION, CAST, HERE, kit, pack, platform, say, scene, story, takes

LONG = (
    "I wasn't mad at her. I was *scared*, because everybody liked her song and nobody had ever listened to mine, "
    "so I wrote something mean and looked at it for a while."
)
SAFE = Box(60, 150, 870, 1330)


def directed(told: Story) -> Timeline:
    return stage(told, pack(), kit(), platform(), takes(told))


def shown(told: Story) -> list[Caption]:
    return [caption for scene_ in directed(told).scenes for caption in scene_.captions]


def test_no_word_is_lost_and_the_stressed_one_is_marked() -> None:
    captions = shown(story(scene("one", say("maya", LONG))))
    words = [word for caption in captions for word in caption.words]
    assert " ".join(word.text for word in words) == LONG.replace("*", "")
    marked = [caption.words[mark].text for caption in captions for mark in caption.marks]
    assert marked == ["scared,"]


def test_lines_hold_the_blocks_words_and_fit_the_block() -> None:
    for caption in shown(story(scene("one", say("maya", LONG)))):
        assert 1 <= len(caption.lines) <= 2
        assert " ".join(caption.lines) == " ".join(word.text for word in caption.words)
        assert all(advance(line, CAPTION) <= caption.box.width for line in caption.lines)
        for index, line in enumerate(caption.lines):
            assert line == " ".join(word.text for word in caption.words if word.line == index)


def test_blocks_end_with_sentences_rather_than_within_them() -> None:
    first = shown(story(scene("one", say("maya", "I wasn't mad at her. I was *scared*."))))
    assert [caption.lines for caption in first] == [("I wasn't mad at her.", "I was scared.")]
    longer = shown(story(scene("one", say("maya", LONG))))
    assert longer[0].words[-1].text in ("her.", "scared,")


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["no", "listen,", "wonderful", "stop.", "and", "I"]), max_size=24, min_size=1))
def test_blocks_stay_for_a_glance_and_never_overlap(words: list[str]) -> None:
    told = story(scene("one", say("maya", " ".join(words)), say("leo", "No."), Wait(mark=HERE, seconds=1.0)))
    captions = shown(told)
    assert all(one.span.end <= other.span.start for one, other in pairwise(captions))
    for caption in captions:
        spans = [word.span for word in caption.words]
        assert all(one.end == other.start for one, other in pairwise(spans))
        assert caption.span.start == spans[0].start
        assert spans[-1].end <= caption.span.end
    assert captions[-1].span.length >= 25


def test_a_block_lasts_until_the_next_one() -> None:
    captions = shown(story(scene("one", say("maya", LONG), say("leo", "I know."))))
    assert all(one.span.end == other.span.start for one, other in pairwise(captions))


@pytest.mark.parametrize(("breath", "stays"), [(0.6, 0.6), (3.0, 0.4)])
def test_the_last_block_goes_with_a_breath_and_soon_in_a_long_pause(breath: float, stays: float) -> None:
    film = directed(story(scene("one", say("maya", "Hello you", pause=breath), say("leo", "What is it"))))
    first = film.scenes[0].captions[0]
    assert first.span.end - film.lines[0].span.end == round(30 * stays)


def test_two_voices_at_once_have_a_place_each() -> None:
    both = Together(mark=HERE, beats=(say("maya", "Stop it right now, please"), say("leo", "Wait for me over there")))
    captions = shown(story(scene("one", both, say("maya", "Thank you."))))
    assert {word.text for caption in captions for word in caption.words} >= {"Stop", "please", "Wait", "there"}
    maya, leo = (next(caption for caption in captions if caption.role == role) for role in ("maya", "leo"))
    assert maya.span.overlaps(leo.span)
    assert not maya.box.overlaps(leo.box)
    for role in ("maya", "leo"):
        own = [caption for caption in captions if caption.role == role]
        assert all(one.span.end <= other.span.start for one, other in pairwise(own))


def test_three_voices_at_once_keep_to_two_places() -> None:
    lines = (say("maya", "Stop it right now"), say("leo", "Wait for me"), say("narrator", "Everyone spoke at once"))
    captions = shown(story(scene("one", Together(mark=HERE, beats=lines))))
    for n in range(0, 90):
        there = [caption.box for caption in captions if n in caption.span]
        assert len(there) <= 2
        assert len(there) < 2 or not there[0].overlaps(there[1])


def test_the_narrator_has_captions_and_a_hostile_line_says_so() -> None:
    told = story(scene("one", say("narrator", "Once."), say("leo", "Loser", hostile=True)))
    assert [(caption.role, caption.hostile) for caption in shown(told)] == [("narrator", False), ("leo", True)]


def test_a_caption_moves_off_the_face_that_speaks() -> None:
    high = At("", 0.5, 1.02)  # so low on the page that the face is where captions stand
    told = story(scene("one", say("maya", "Here I am.")), cast=(replace(CAST[0], at=high, size=0.55),))
    film = directed(told)
    (caption,) = film.scenes[0].captions
    maya = film.scenes[0].actors[0]
    assert caption.box != home_box()
    assert caption.box.y >= SAFE.y
    assert caption.box.bottom <= SAFE.bottom
    assert maya.place[0].value.y == 1.02 * 1920


def test_words_stand_above_full_figures_and_stay_there() -> None:
    told = story(scene("one", say("maya", "Here I am."), say("leo", "And so am I.")))
    boxes = {caption.box for caption in shown(told)}
    assert len(boxes) == 1
    (box,) = boxes
    assert SAFE.y <= box.y
    assert box.bottom < 580  # where the heads begin


@pytest.mark.parametrize(
    "beats",
    [
        (Chat(mark=HERE, app="Loop", owner="maya"), say("maya", "Look.")),
        (StickerBeat(mark=HERE, name="heart", at=At("", 0.5, 0.2)), say("maya", "Look.")),
        (Camera(mark=HERE, focus="maya", zoom=1.4, over=1.0), say("maya", "Look.")),
        (say("maya", "Here I am.", bubble=True), say("maya", "And here.", bubble=False)),
    ],
)
def test_words_keep_their_place_where_the_room_above_is_wanted(beats: tuple[Beat, ...]) -> None:
    assert {caption.box for caption in shown(story(scene("one", *beats)))} == {home_box()}


def test_a_scene_says_where_its_words_stand() -> None:
    beats = (StickerBeat(mark=HERE, name="heart", at=At("", 0.5, 0.2)), say("maya", "Look."))
    (above,) = shown(story(replace(scene("one", *beats), captions="above")))
    assert above.box.bottom < home_box().y - 200
    (below,) = shown(story(replace(scene("one", say("maya", "Here I am.")), captions="below")))
    assert below.box == home_box()


def test_words_keep_their_place_before_what_hides_the_bodies() -> None:
    desk = Background("page", (Layer((), front=True),), places={"left": 300})
    told = story(scene("one", say("maya", "Here I am.")))
    film = stage(told, pack(backgrounds={"page": desk}), kit(), platform(), takes(told))
    assert [caption.box for caption in film.scenes[0].captions] == [home_box()]


def test_a_close_shot_leaves_the_caption_box_clear() -> None:
    told = story(scene("one", Camera(mark=HERE, focus="maya", shot="close"), say("maya", "Here I am.")))
    film = directed(told)
    (caption,) = film.scenes[0].captions
    assert caption.box == home_box()
    framing = framing_at(film.scenes[0].camera, 10)
    assert framing.zoom > 1.2
    assert on_screen(framing).box(Box(92, 580, 416, 360)).bottom <= caption.box.y


def home_box() -> Box:
    return within(Box(110, 1274, 780, 204), SAFE)


boxes = st.builds(Box, st.floats(0, 900), st.floats(0, 1700), st.floats(20, 600), st.floats(20, 600))


@given(boxes, boxes)
def test_within_keeps_inside(box: Box, safe: Box) -> None:
    kept = within(box, safe)
    assert kept.x >= safe.x - 1e-6
    assert kept.y >= safe.y - 1e-6
    assert kept.right <= safe.right + 1e-6
    assert kept.bottom <= safe.bottom + 1e-6


@given(boxes)
def test_a_clear_box_stays_safe_and_leaves_the_face_when_it_can(face: Box) -> None:
    block = within(Box(110, 1274, 780, 204), SAFE)
    moved = clear_of(block, [face], SAFE)
    assert SAFE.y <= moved.y
    assert moved.bottom <= SAFE.bottom
    room = max(face.y - SAFE.y, SAFE.bottom - face.bottom)
    assert room < block.height + 24 or not moved.overlaps(face)


def test_a_block_above_a_face_leaves_room_for_hair() -> None:
    block = within(Box(110, 1274, 780, 204), SAFE)
    assert clear_of(block, [Box(500, 1200, 200, 250)], SAFE).bottom == 1200 - 0.35 * 250 - 24
    high = clear_of(replace(block, y=200), [Box(500, 390, 200, 1000)], SAFE)
    assert high.bottom == 390 - 24  # without that room it only keeps off the face


def test_words_follow_their_lines_even_when_one_is_cut() -> None:
    words = [Word(text, Span(0, 1)) for text in ("a", "veryverylong", "b")]
    assert [word.line for word in on_lines(words, ("a veryvery", "long b"))] == [0, 0, 1]


def test_a_block_is_never_wider_than_its_lines_allow() -> None:
    words = LONG.replace("*", "").split()
    fits = fitting(written(LONG).pieces, CAPTION, 700, 2)
    cuts = block_cuts(words, [0.3 * i for i in range(len(words))], 0.3 * len(words), fits)
    assert all(fits(cut) for cut in cuts)
    assert [cut[0] for cut in cuts[1:]] == [cut[1] for cut in cuts[:-1]]
    assert (cuts[0][0], cuts[-1][1]) == (0, len(words))


def test_a_script_without_spaces_is_cut_between_phrases() -> None:
    line = written("我不是生她的气，我只是害怕，因为大家都喜欢她的歌，*没有人*听我的。", "zh")
    assert line.shown == "我不是生她的气，我只是害怕，因为大家都喜欢她的歌，没有人听我的。"
    assert "".join(line.words[index] for index in line.stressed) == "没有人"
    starts = [0.4 * index for index in range(len(line.words))]
    cuts = block_cuts(line.words, starts, 0.4 * len(starts), lambda cut: cut[1] - cut[0] <= 8)
    assert len(cuts) > 1
    assert all(line.words[stop - 1][-1] in "，。" for _, stop in cuts)


@given(st.lists(st.sampled_from(["I", "and", "was", "because", "Congratulations!", "scared,"]), min_size=2, max_size=9))
def test_two_lines_fit_or_are_not_offered(words: list[str]) -> None:
    parts = pieces(" ".join(words), "en")
    lines = two_lines(parts, CAPTION, 400.0)
    if lines is None:
        assert all(
            max(advance(line, CAPTION) for line in _parted(words, stop)) > 400.0 for stop in range(1, len(words))
        )
    else:
        assert " ".join(lines).split() == words
        assert max(advance(line, CAPTION) for line in lines) <= 400.0


def _parted(words: list[str], stop: int) -> tuple[str, str]:
    return " ".join(words[:stop]), " ".join(words[stop:])
