"""Another creator's art for a story: who plays whom, and what stands in for what the other pack does not have.

A name that the story's own pack has, and the other one lacks, is looked for by what it means: the general roles of
characters, the synonyms of both packs, and the families of words below. What was used is listed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pipeline.script.vocabulary import Vocabulary, resolve

# Words of one family stand in for each other, the nearest first.
FAMILIES: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "effect": (("storm", "slips"),),
        "expression": (
            ("happy", "joy", "cheerful", "singing", "proud", "warm", "relieved", "grin"),
            ("warm", "relieved", "kind", "calm", "happy", "soft"),
            ("relieved", "warm", "calm", "happy"),
            ("worried", "anxious", "nervous", "guilty", "scared", "cringe", "hurt", "sad"),
            ("guilty", "ashamed", "sorry", "sad", "worried", "hurt"),
            ("cringe", "embarrassed", "worried", "hurt", "oops"),
            ("jealous", "worried", "sad", "smug"),
            ("hurt", "sad", "crying", "worried"),
            ("sad", "hurt", "tired", "worried"),
            ("determined", "brave", "serious", "firm", "neutral"),
            ("surprised", "startled", "shocked", "oh", "oops"),
            ("oh", "surprised", "startled", "oops", "worried"),
            ("smug", "sly", "grin", "laughing", "wry", "wink"),
            ("sly", "smug", "whisper", "laughing", "grin"),
            ("asleep", "sleepy", "tired", "neutral"),
            ("angry", "mad", "determined", "hurt"),
        ),
        "pose": (
            ("wave", "hello", "cheer", "stand"),
            ("cheer", "joy", "dance", "hooray", "wave"),
            ("phone", "hold-phone", "phone-down", "phone-up", "press"),
            ("phone-up", "phone", "hold-phone"),
            ("think", "hand-on-chin", "wonder", "listen", "stand"),
            ("sorry", "hand-on-heart", "hug-self", "bow", "stand"),
            ("hand-on-heart", "sorry", "hug", "hug-self", "offer"),
            ("hands-on-hat", "facepalm", "hug-self", "worried", "shrug"),
            ("shrug", "open-hands", "offer", "stand"),
            ("point", "not-today", "decided", "stop", "offer"),
            ("sing", "dance", "cheer", "hand-on-heart"),
            ("whisper", "scheme", "poke", "gloat", "loom"),
            ("shrink", "deflated", "sag", "sleep"),
            ("sleep", "deflated", "sag"),
        ),
        "background": (
            ("bedroom", "bedroom-desk", "bedroom-glow", "room", "night", "home"),
            ("hallway", "corridor", "school", "school-hall", "terrace"),
            ("stage", "spotlight", "terrace", "bubble-world"),
            ("page", "plain", "paper", "bubble-world", "inside"),
        ),
        "music": (
            ("uneasy", "muffled", "tense", "oh-no"),
            ("hopeful", "win", "warm"),
            ("sketch", "theme", "candy", "calm"),
        ),
    }
)
DROPPED = ("sticker", "sound", "effect")  # better nothing than something else


def alike(what: str, name: str, known: Collection[str]) -> str | None:
    """The first of the known names that means about the same."""
    families = [family for family in FAMILIES.get(what, ()) if name in family]
    return next((word for family in families for word in family if word in known), None)


@dataclass(slots=True)
class Recast:
    """One story on its way into another pack. `used` lists what stood in for what."""

    own: Vocabulary
    other: Vocabulary
    used: dict[str, None] = field(default_factory=dict)  # in the order they were met
    players: dict[str, str] = field(default_factory=dict)

    def player(self, name: str) -> str | None:
        """The character who plays another pack's character: whoever has the same role there, else somebody free."""
        if name in self.players:
            return self.players[name]
        mine = self.own.roles.get(name, name)
        if mine not in self.own.characters:
            return None
        roles = [role for role, who in self.own.roles.items() if who == mine]
        by_role = (self.other.roles[role] for role in roles if role in self.other.roles)
        taken = set(self.players.values())
        free = [who for who in self.other.characters if who not in taken and who != self.other.roles.get("bully")]
        found = next(by_role, None) or next(iter(free), None) or next(iter(self.other.characters), None)
        if found is not None:
            self.players[name] = found
            self.tell("character", name, found)
        return found

    def stand_in(self, what: str, name: str, known: Sequence[str]) -> str | None:
        """The name there for a name of the story's own pack; "" where it is better left out, None if it is no name."""
        if name not in self._mine(what):
            return None
        found = self._nearest(what, name, known)
        if found is None and what not in DROPPED and known:
            found = next((word for word in ("neutral", "stand", "page") if word in known), known[0])
        self.tell(what, name, found or "")
        return found or ""

    def _mine(self, what: str) -> Collection[str]:
        """The names of the story's own pack."""
        own = self.own
        of_characters = {
            "expression": (name for each in own.characters.values() for name in each.expressions),
            "pose": (name for each in own.characters.values() for name in each.poses),
        }
        plain = {
            "background": own.backgrounds,
            "sticker": own.stickers,
            "sound": own.sounds,
            "music": own.music,
            "effect": own.effects,
        }
        return {*own.synonyms, *plain.get(what, ()), *of_characters.get(what, ())}

    def _nearest(self, what: str, name: str, known: Sequence[str]) -> str | None:
        for word in self._words(what, name):
            if found := resolve(word, known, self.other.synonyms):
                return found
        return next((each for each in known if each.startswith(f"{name}-") or name.startswith(f"{each}-")), None)

    def _words(self, what: str, name: str) -> Iterator[str]:
        """Words for the same thing, the nearest first."""
        yield name
        yield from self.own.synonyms.get(name, ())
        yield from (word for word, others in self.own.synonyms.items() if name in others)
        families = FAMILIES.get(what, ())
        for family in sorted(families, key=lambda words: words.index(name) if name in words else len(words) + 99):
            if name in family:
                yield from family

    def tell(self, what: str, name: str, found: str) -> None:
        """List what stands in."""
        if name != found:
            self.used.setdefault(f'{what} "{name}" is "{found}"' if found else f'{what} "{name}" is left out')

    @property
    def notes(self) -> tuple[str, ...]:
        """What was used, in words."""
        return tuple(f"in pack {self.other.pack}: {each}" for each in self.used)
