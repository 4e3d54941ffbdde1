"""A pack, a story and silent takes made in Python, so that staging is tested without files."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.display import Font
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.packs.model import (
    Background,
    Bed,
    CaptionStyle,
    Character,
    Expression,
    Helpline,
    Kit,
    Pack,
    Platform,
    Pose,
    Sound,
)
from pipeline.packs.moves import Motion
from pipeline.script.story import At, Beat, Mark, Role, Say, Scene, Story
from pipeline.staging import speeches
from pipeline.voice.take import GUESSED, Take, Timed

HERE = Mark("story.yaml", 3, 5)
MOODS = {"tense": "night"}
CAPTION = Font("caveat", 700, 78, ("kalam", "noto-sans"))


def character(name: str, **voice: float | str) -> Character:
    """A puppet of known measures: its face is 416 by 360 units at size 1, its feet in the middle."""
    return Character(
        name=name,
        pack="tiny",
        canvas=Box(0, 0, 200, 260),
        feet=Point(100, 250),
        height=1040,
        face=Box(48, 20, 104, 90),
        mouth=Point(105, 92),
        parts=(),
        poses={
            "stand": Pose("stand", {}),
            "wave": Pose("wave", {}),
            "hold-phone": Pose("hold-phone", {}, view="down", look=Point(0.0, 0.7)),
        },
        expressions={mood: Expression(mood, "open", "neutral", "rest") for mood in ("neutral", "worried", "happy")},
        default_pose="stand",
        default_expression="neutral",
        voice=voice,
        shown_name=name.capitalize(),
    )


def sound(name: str) -> Sound:
    return Sound(name, f"packs/tiny/sounds/{name}.wav", f"digest-{name}", 0.2, -3.0)


def pack(**changes: object) -> Pack:
    fields: dict[str, object] = {
        "name": "tiny",
        "title": "Tiny",
        "creator": "Kindreel",
        "licence": "CC0-1.0",
        "folder": "/nowhere",
        "digest": "0",
        "palette": {"ink": "#1E1A1C", "page": "#F7ECD4"},
        "fonts": {"caption": CAPTION, "note": Font("caveat", 700, 70, ("kalam", "noto-sans"))},
        "motion": Motion(hold=3, boil=3, settle=6, entrance="pop", breath=0.25),
        "captions": CaptionStyle("strip", CAPTION, box=Box(110, 1274, 780, 204)),
        "characters": {"bo": character("bo", pitch=-2, speed=1.03), "june": character("june", pitch=2)},
        "backgrounds": {
            "page": Background("page", (), places={"left": 300, "center": 520, "right": 780}),
            "room": Background("room", (), 1560, size=1.2),
        },
        "stickers": {},
        "sounds": {name: sound(name) for name in ("pen", "pop", "page-flip", "whoosh")},
        "music": {
            "sketch": Bed("sketch", "packs/tiny/music/sketch.wav", "bed-1", 120, gain_db=-2),
            "calm": Bed("calm", "packs/tiny/music/calm.wav", "bed-2", 60),
            "day": Bed("day", "packs/tiny/music/day.wav", "bed-3", 120, 0.0, 16.0, moods=MOODS, seconds=16.0),
            "night": Bed(
                "night", "packs/tiny/music/night.wav", "bed-4", 120, 0.0, 8.0, moods=MOODS, mood="tense", seconds=8.0
            ),
            "win": Bed("win", "packs/tiny/music/win.wav", "bed-5", once=True, seconds=1.5),
        },
        "looks": {},
        "default_background": "page",
        "default_transition": "page-flip",
        "synonyms": {"upset": ("hurt", "worried"), "phone-down": ("hold-phone",)},
        "roles": {"boy": "bo", "girl": "june"},
    }
    return Pack(**{**fields, **changes})  # type: ignore[arg-type]


def kit() -> Kit:
    lines = (
        Helpline("mindline", "SG", "national mindline", "1771", "24 hours", ("en", "zh"), "all", "", "", ""),
        Helpline("heal", "MY", "Talian HEAL", "15555", "8 am to midnight", ("ms",), "all", "", "", ""),
        Helpline("sos", "SG", "SOS", "1767", "24 hours", ("zh",), "all", "", "", ""),
    )
    return Kit("create-kindness", "Create kindness", "/nowhere", ("CreateKindness",), ("helpline",), lines)


def platform(fps: int = 30, zone: Box = Box(60, 150, 870, 1330)) -> Platform:
    return Platform("tiktok", (1080, 1920), fps, (0, 60), {"organic": zone}, 2200)


CAST = (
    Role("maya", HERE, "girl", At("left")),
    Role("leo", HERE, "bo", At("right")),
    Role("ghost", HERE, "bo"),
)


def say(role: str, text: str, **more: object) -> Say:
    return Say(mark=HERE, role=role, text=text, **more)  # type: ignore[arg-type]


def scene(id: str, *beats: Beat, **more: object) -> Scene:
    return Scene(id, HERE, None, beats, **more)  # type: ignore[arg-type]


def story(*scenes: Scene, cast: tuple[Role, ...] = CAST, **more: object) -> Story:
    return Story("story.yaml", "/nowhere", "A story", "tiny", cast, scenes, **more)  # type: ignore[arg-type]


def take(text: str, seconds_a_word: float = 0.3) -> Take:
    """A silent take in which every word lasts equally long."""
    words = text.split()
    times = tuple(Timed(word, i * seconds_a_word, (i + 1) * seconds_a_word) for i, word in enumerate(words))
    return Take(f"take {text}", max(seconds_a_word * len(words), 0.1), times, (), "test", GUESSED)


def takes(told: Story, made_for: Pack | None = None) -> Mapping[str, Take]:
    return {id: take(speech.text) for id, speech in speeches(told, made_for or pack()).items()}


def lasts(span: Span, seconds: float, fps: int = 30) -> bool:
    return span.length == round(seconds * fps)
