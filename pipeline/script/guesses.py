"""Words people write before they know ours, and the words they mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from pipeline.core.registry import closest
from pipeline.script.story import Mark
from pipeline.script.wrong import Wrong, shown, wrong

JOINED = re.compile(r"[\w()@ -]+:\S")  # a key and its value without a space between
SPACE_HINT = "write a space after the `:`"

# Wrong word -> right ones; the first that is possible where it stands is the hint.
GUESSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "actors": ("cast",),
        "angle": ("tilt",),
        "alert": ("notification",),
        "animation": ("effect",),
        "appear": ("enter",),
        "attach": ("on",),
        "audio": ("sfx", "voice", "music"),
        "author": ("by", "from"),
        "avatar": ("picture", "character"),
        "backdrop": ("background",),
        "banner": ("notification",),
        "bg": ("background",),
        "bgm": ("music",),
        "body": ("text",),
        "campaign": ("kit",),
        "cards": ("card",),
        "char": ("character",),
        "character": ("name", "cast"),
        "characters": ("cast",),
        "clip": ("footage",),
        "colour": ("color",),
        "country": ("market",),
        "comment": ("text", "feed"),
        "content": ("text", "say"),
        "creator": ("pack",),
        "delay": ("wait", "pause", "typing"),
        "dialog": ("beats", "say"),
        "dialogue": ("beats", "say"),
        "duration": ("over", "hold", "duration"),
        "easing": ("ease",),
        "emotion": ("mood", "expression"),
        "ending": ("outro",),
        "expression": ("mood", "expression"),
        "face": ("mood", "expression", "look"),
        "fx": ("effect",),
        "gesture": ("pose",),
        "grid": ("mosaic", "tiles"),
        "hashtag": ("hashtags",),
        "hide": ("exit",),
        "image": ("picture", "sticker", "background"),
        "instagram": ("reels",),
        "items": ("text", "messages"),
        "lang": ("locale",),
        "language": ("locale",),
        "leave": ("exit",),
        "length": ("hold", "over", "duration"),
        "level": ("volume",),
        "lines": ("messages", "text", "beats"),
        "location": ("at", "background"),
        "message": ("text", "messages"),
        "mood": ("expression", "mood"),
        "msg": ("text",),
        "name": ("track", "type", "id", "name"),
        "note": ("caption",),
        "options": ("rows",),
        "overlay": ("effect", "sticker"),
        "parallel": ("together",),
        "pause": ("wait", "pause"),
        "phone": ("chat",),
        "place": ("at",),
        "pos": ("at",),
        "position": ("at",),
        "reply": ("answer", "text"),
        "response": ("answer",),
        "rotate": ("tilt", "flip"),
        "rotation": ("tilt",),
        "scale": ("size", "zoom"),
        "screen": ("chat",),
        "sender": ("from", "by"),
        "setting": ("background",),
        "shape": ("forms",),
        "show": ("enter", "sticker"),
        "sleep": ("wait",),
        "song": ("music", "track"),
        "split_screen": ("split", "duet"),
        "sound": ("sfx", "name"),
        "speaker": ("from", "cast"),
        "speed": ("over", "speed"),
        "start": ("at_time",),
        "steps": ("beats",),
        "tags": ("hashtags",),
        "target": ("focus", "to", "on"),
        "template": ("card", "name"),
        "text": ("say",),
        "theme": ("pack",),
        "time": ("over", "hold", "at_time", "duration"),
        "title_card": ("card",),
        "toggle": ("switch",),
        "toggles": ("rows",),
        "to": ("at", "to"),
        "turn": ("flip",),
        "user": ("by", "from"),
        "variables": ("vars",),
        "version": ("story",),
        "vol": ("volume",),
        "walk": ("move",),
        "who": ("by", "from", "focus"),
        "words": ("text", "say"),
        "x": ("at",),
        "y": ("at",),
        "youtube": ("shorts",),
        "zoom": ("camera", "size"),
    }
)


# Words that are right, in another place: (where, word) -> what to do.
_MOOD = 'write the mood behind the name:  maya (worried): "…"'
_LASTS = "a scene lasts as long as its beats; let time pass with  - wait: 1"
_OF_SCENE = "it belongs to a scene: indent it, below the scene's `- `"
_OF_BEATS = "it is a step: it belongs below  beats:  with a `- ` before it"
SCENE_KEYS = ("background", "beats", "card", "effect", "id", "music", "transition")
STEPS = ("burst", "camera", "chat", "enter", "exit", "look", "move", "pose", "say", "sfx", "shake", "sticker", "wait")
ELSEWHERE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("a line", "mood"): _MOOD,
        ("a line", "emotion"): _MOOD,
        ("a line", "expression"): _MOOD,
        ("a beat", "transition"): "it belongs to the scene, beside its beats:  transition: fade",
        ("a beat", "background"): "it belongs to the scene; another place is another scene",
        ("a beat", "props"): "they belong to the scene; one thing at a time is a  - sticker: heart",
        ("a beat", "outro"): "it belongs to the story, at the end:  outro: {card: helpline}",
        ("a scene", "duration"): _LASTS,
        ("a scene", "length"): _LASTS,
        ("a scene", "time"): _LASTS,
        ("a scene", "outro"): "it belongs to the story, not into a scene",
        ("a scene", "cast"): "it belongs to the story, before its scenes",
        ("a scene", "scene"): "a scene's name is its id:  id: hallway",
        **{("a story", key): _OF_SCENE for key in SCENE_KEYS},
        **{("a scene", key): _OF_BEATS for key in STEPS},
        ("a phone", "messages"): "messages belong to a chat:  - chat: {app: Loop, messages: [ … ]}",
    }
)
_WHEN = 'a condition stands beside its step:  - {maya: "Hi", when: loud}'
_AGAIN = "steps are repeated by  - repeat: {over: friends, as: friend}  with  beats: [ … ]  below it"
LOGIC_WORDS: Mapping[str, str] = MappingProxyType(
    {"if": _WHEN, "unless": _WHEN, "for": _AGAIN, "foreach": _AGAIN, "loop": _AGAIN, "while": _AGAIN}
)


def meant(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant: by a common wrong guess, or a near one."""
    name = word.strip().lower()
    right = next((right for right in GUESSES.get(name, ()) if right in known), None)
    return right or closest(name, known)


def suggestion(word: str, known: Collection[str]) -> str:
    """What was probably meant, as a hint, or all that is possible."""
    right = meant(word, known)
    return f'did you mean "{right}"?' if right else f"possible here: {', '.join(known)}"


def unknown_key(mark: Mark, key: str, known: Collection[str], what: str) -> Wrong:
    """The mistake of a key that nobody reads."""
    joined = key.partition(":")[0] in known
    hint = ELSEWHERE.get((what, key.lower())) or (SPACE_HINT if joined else suggestion(key, known))
    return wrong(mark, "E104", f'unknown key "{shown(key)}" in {what}', hint)


def unknown_name(mark: Mark, code: str, what: str, name: str, known: Collection[str], where: str) -> Wrong:
    """The mistake of a name that is not there, with the nearest and the list of what is."""
    near = meant(name, known)
    list_of_all = f"{where} has: {', '.join(known)}" if known else f"{where} has none"
    hint = f'did you mean "{near}"? {list_of_all}' if near else list_of_all
    return wrong(mark, code, f'no {what} "{shown(name)}" in {where}', hint)
