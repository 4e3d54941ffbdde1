"""What each step of a story becomes."""

from __future__ import annotations

import pytest

from pipeline.core.dump import to_json
from pipeline.script.screens import Comments, Duet, Mosaic, News, Notification, Phone, Reveal, Seen, Split
from pipeline.script.story import (
    At,
    Beat,
    Beats,
    BurstBeat,
    Camera,
    CardBeat,
    Chat,
    DrawBeat,
    EffectBeat,
    Enter,
    Exit,
    Flip,
    Look,
    Mood,
    Move,
    Music,
    NoteBeat,
    Pose,
    Say,
    Sfx,
    Shake,
    StickerBeat,
    Together,
    Wait,
)
from pipeline.script.verbs import TOGETHER, VERBS
from tests.script.given import beats_of

SHORT: tuple[tuple[str, Beat], ...] = tuple(
    (text, beat)
    for text, beat in (
        ('maya: "Hi"', Say(mark=None, role="maya", text="Hi")),  # type: ignore[arg-type]
        ("maya: 12:30", Say(mark=None, role="maya", text="12:30")),  # type: ignore[arg-type]
        ("maya: no", Say(mark=None, role="maya", text="no")),  # type: ignore[arg-type]
        ("maya: 42", Say(mark=None, role="maya", text="42")),  # type: ignore[arg-type]
        ("narrator: Hi", Say(mark=None, role="narrator", text="Hi")),  # type: ignore[arg-type]
        ("maya (happy): Hi", Say(mark=None, role="maya", text="Hi", mood="happy")),  # type: ignore[arg-type]
        ("maya (@upset): Hi", Say(mark=None, role="maya", text="Hi", mood="hurt", mood_once=True)),  # type: ignore[arg-type]
        (
            "maya: {say: Hi, role: hostile, pause: 400ms, duration: 2, bubble: true, caption: Hello, id: x}",
            Say(
                mark=None,  # type: ignore[arg-type]
                role="maya",
                text="Hi",
                hostile=True,
                pause=0.4,
                duration=2.0,
                bubble=True,
                caption="Hello",
                id="x",
            ),
        ),
        ("enter: maya", Enter(mark=None, role="maya")),  # type: ignore[arg-type]
        ("enter: {maya: far-left}", Enter(mark=None, role="maya", at=At("far-left"))),  # type: ignore[arg-type]
        ("enter: {maya: {x: 0.3}}", Enter(mark=None, role="maya", at=At("", 0.3))),  # type: ignore[arg-type]
        (
            "enter: {maya: {at: left, from: pop, over: 1.5s, pose: phone-down, mood: happy}}",
            Enter(mark=None, role="maya", at=At("left"), origin="pop", over=1.5, pose="hold-phone", mood="happy"),  # type: ignore[arg-type]
        ),
        ("exit: maya", Exit(mark=None, role="maya")),  # type: ignore[arg-type]
        ("exit: {maya: {to: below, over: 1}}", Exit(mark=None, role="maya", to="below", over=1.0)),  # type: ignore[arg-type]
        ("move: {maya: center}", Move(mark=None, role="maya", at=At("center"))),  # type: ignore[arg-type]
        (
            "move: {maya: {at: {x: 0.5, y: 0.8}, over: 2 beats, ease: bounce, size: 1.2}}",
            Move(mark=None, role="maya", at=At("", 0.5, 0.8), over=Beats(2.0), ease="bounce", size=1.2),  # type: ignore[arg-type]
        ),
        ("flip: maya", Flip(mark=None, role="maya")),  # type: ignore[arg-type]
        ("pose: {maya: wave}", Pose(mark=None, role="maya", pose="wave")),  # type: ignore[arg-type]
        ("mood: {maya: upset}", Mood(mark=None, role="maya", expression="hurt")),  # type: ignore[arg-type]
        ("look: {maya: leo}", Look(mark=None, role="maya", to="leo")),  # type: ignore[arg-type]
        ("look: {maya: {x: 1, y: 0}}", Look(mark=None, role="maya", to=At("", 1.0, 0.0))),  # type: ignore[arg-type]
        ("wait: 400ms", Wait(mark=None, seconds=0.4)),  # type: ignore[arg-type]
        ("wait: 1 beat", Wait(mark=None, seconds=Beats(1.0))),  # type: ignore[arg-type]
        ("hold: 0", Wait(mark=None, seconds=0.0, still=True)),  # type: ignore[arg-type]
        ("camera: wide", Camera(mark=None, shot="wide")),  # type: ignore[arg-type]
        (
            "camera: {focus: maya, zoom: 1.3, pan: {x: 0.1}, over: 0.8}",
            Camera(mark=None, focus="maya", zoom=1.3, pan=(0.1, 0.0), over=0.8),  # type: ignore[arg-type]
        ),
        ("shake", Shake(mark=None)),  # type: ignore[arg-type]
        ("shake: 2", Shake(mark=None, amount=2.0)),  # type: ignore[arg-type]
        ("chat: close", Chat(mark=None, close=True)),  # type: ignore[arg-type]
        ("duet: close", Duet(mark=None, close=True)),  # type: ignore[arg-type]
        (
            "reveal: {name: June, picture: heart}",
            Reveal(mark=None, seen=Seen(None, picture="heart"), name="June"),  # type: ignore[arg-type]
        ),
        (
            "notification: kai tagged you",
            Notification(mark=None, items=(News(None, text="kai tagged you", id="scene-1-notification-1"),)),  # type: ignore[arg-type]
        ),
        ("split: close", Split(mark=None, close=True)),  # type: ignore[arg-type]
        (
            "mosaic: {tiles: [heart, maya], forms: star, hold: 2}",
            Mosaic(mark=None, tiles=(Seen(None, picture="heart"), Seen(None, who="maya")), forms="star", hold=2.0),  # type: ignore[arg-type]
        ),
        ("phone: {tap: answer}", Phone(mark=None, tap="answer")),  # type: ignore[arg-type]
        ("comments: close", Comments(mark=None, close=True)),  # type: ignore[arg-type]
        ("card: title", CardBeat(mark=None, name="title")),  # type: ignore[arg-type]
        (
            "card: {name: quote, text: {quote: Be kind, by: June}, hold: 2}",
            CardBeat(mark=None, name="quote", fields=(("quote", "Be kind"), ("by", "June")), hold=2.0),  # type: ignore[arg-type]
        ),
        (
            "sticker: {name: heart, on: maya, at: left, behind: true, tilt: -7}",
            StickerBeat(mark=None, name="heart", on="maya", at=At("left"), behind=True, tilt=-7.0),  # type: ignore[arg-type]
        ),
        ("draw: tick", DrawBeat(mark=None, name="tick")),  # type: ignore[arg-type]
        (
            "draw: {name: arrow, on: leo, to: maya, over: 1}",
            DrawBeat(mark=None, name="arrow", on="leo", to="maya", over=1.0),  # type: ignore[arg-type]
        ),
        ("burst", BurstBeat(mark=None)),  # type: ignore[arg-type]
        ("burst: {name: heart, count: 3}", BurstBeat(mark=None, name="heart", count=3)),  # type: ignore[arg-type]
        (
            "caption: {text: 2 years ago, at: center, arrow: maya, underline: years}",
            NoteBeat(mark=None, text="2 years ago", at=At("center"), arrow="maya", underline="years"),  # type: ignore[arg-type]
        ),
        ("sfx: pop", Sfx(mark=None, name="pop")),  # type: ignore[arg-type]
        ('music: {track: ""}', Music(mark=None, track="")),  # type: ignore[arg-type]
        ("music: {mood: tense, on: beat, fade: 1}", Music(mark=None, mood="tense", on="beat", fade=1.0)),  # type: ignore[arg-type]
        ("sfx: {stop: pop}", Sfx(mark=None, name="", stop="pop")),  # type: ignore[arg-type]
        (
            "sfx: {name: pop, from: maya, through: phone, loop: true}",
            Sfx(mark=None, name="pop", side="maya", through="phone", loop=True),  # type: ignore[arg-type]
        ),
        ("music: stop", Music(mark=None, track="")),  # type: ignore[arg-type]
        ("effect: vignette", EffectBeat(mark=None, name="vignette")),  # type: ignore[arg-type]
        (
            "effect: {moviepy: Rotate, angle: 20, over: 2}",
            EffectBeat(mark=None, name="Rotate", library="moviepy", params=(("angle", 20),), over=2.0),  # type: ignore[arg-type]
        ),
    )
)


def plain(beat: Beat) -> dict[str, object]:
    """The beat without its position; without its id unless it was given."""
    data = to_json(beat)
    assert isinstance(data, dict)
    return {key: _unmarked(value) for key, value in data.items() if key not in ("mark", "marks", "id")}


def _unmarked(value: object) -> object:
    if isinstance(value, list):
        return [_unmarked(each) for each in value]
    return (
        {key: each for key, each in value.items() if key not in ("mark", "marks")} if isinstance(value, dict) else value
    )


@pytest.mark.parametrize(("text", "expected"), SHORT, ids=[text for text, _ in SHORT])
def test_what_a_step_becomes(text: str, expected: Beat) -> None:
    (beat,) = beats_of(text)
    assert plain(beat) == plain(expected)


def test_every_verb_is_tried() -> None:
    tried = {text.split(":")[0].strip() for text, _ in SHORT}
    assert set(VERBS) <= tried


def test_several_roles_act_at_once() -> None:
    (beat,) = beats_of("pose: {maya: wave, leo: stand}")
    assert isinstance(beat, Together)
    assert [each.role for each in beat.beats if isinstance(each, Pose)] == ["maya", "leo"]


def test_together_inside_together_is_all_at_once() -> None:
    (beat,) = beats_of(f"{TOGETHER}: [{{sfx: pop}}, {{together: [{{wait: 1}}, {{pose: {{maya: wave, leo: stand}}}}]}}]")
    assert isinstance(beat, Together)
    assert [type(each) for each in beat.beats] == [Sfx, Wait, Pose, Pose]


def test_a_chat() -> None:
    (beat,) = beats_of(
        "chat: {app: Loop, owner: maya, style: bubbles, at: {x: 0.7, y: 0.3}, post: {by: june, likes: 12}, messages: ["
        "{from: them, text: lol, role: hostile, typing: 0}, {draft: you}, {tap: delete, pause: 1}]}"
    )
    assert isinstance(beat, Chat)
    assert (beat.app, beat.owner, beat.style, beat.place) == ("Loop", "maya", "bubbles", At("", 0.7, 0.3))
    assert beat.post is not None
    assert (beat.post.author, beat.post.likes) == ("june", 12)
    assert [(line.sender, line.text, line.draft, line.tap) for line in beat.lines] == [
        ("them", "lol", "", ""),
        ("me", "", "you", ""),
        ("me", "", "", "delete"),
    ]
    assert beat.lines[0].hostile
    assert beat.lines[0].typing == 0.0


def test_aliases_are_read_where_they_stand() -> None:
    first, second = beats_of("together: &hello [{sfx: pop}, {wait: 1}]", "together: *hello")
    assert plain(first)["beats"] != []
    assert isinstance(first, Together)
    assert isinstance(second, Together)
    assert [plain(each) for each in first.beats] == [plain(each) for each in second.beats]
