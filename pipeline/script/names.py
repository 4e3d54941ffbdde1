"""Names that a story takes from its pack and its cast, each checked where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pipeline.core.registry import closest
from pipeline.script.guesses import unknown_name
from pipeline.script.reading import Kind, Reading
from pipeline.script.recast import alike
from pipeline.script.story import Mark
from pipeline.script.texts import word_of
from pipeline.script.tree import Node
from pipeline.script.vocabulary import CharacterWords, Vocabulary, resolve
from pipeline.script.wrong import Wrong, shown, wrong

NARRATOR = "narrator"
NO_BODY = "the narrator has no body"

Words = Callable[[Vocabulary], Collection[str]]


def one_of(what: str, code: str, words: Words, where: str = "pack") -> Kind[str]:
    """A name out of the pack's words. `x-names` tells the schema of a pack where to find them."""

    def read(node: Node, reading: Reading) -> str:
        name = word_of(node, reading)
        if reading.words is None or name in (known := words(reading.words)):
            return name
        if reading.recast and (found := reading.recast.stand_in(what, name, tuple(known))) is not None:
            return _or_nothing(found)
        place = f"pack {reading.words.pack}" if where == "pack" else where
        raise unknown_name(node.mark, code, what, name, known, place)

    return Kind(read, {"type": "string", "x-names": words})


def _or_nothing(found: str) -> str:
    """The name that stands in; where there is none, what needs it is left out."""
    if not found:
        raise Wrong
    return found


STICKER = one_of("sticker", "E206", lambda words: words.stickers)
SOUND = one_of("sound", "E207", lambda words: words.sounds)
TRACK = one_of("music", "E208", lambda words: words.music)
MUSIC_MOOD = one_of("mood of the music", "E218", lambda words: words.music_moods)
THROUGH = one_of("sound", "E109", lambda words: words.through, "the list of what one can hear through")
BACKGROUND = one_of("background", "E205", lambda words: words.backgrounds)
TRANSITION = one_of("transition", "E209", lambda words: words.transitions)
EFFECT = one_of("effect", "E212", lambda words: words.effects)
MOVIEPY_EFFECT = one_of("effect", "E215", lambda words: words.moviepy, "MoviePy")
VOICE = one_of("voice", "E109", lambda words: words.voices, "the list of voices")
PLATFORM = one_of("platform", "E214", lambda words: words.platforms, "the list of platforms")
_CARD = one_of("card", "E213", lambda words: words.cards, "the kit")


def _card(node: Node, reading: Reading) -> str:
    if reading.words is None or reading.words.cards:
        return _CARD.read(node, reading)
    hint = "cards come with a kit; name one at the top:  kit: create-kindness"
    raise wrong(node.mark, "E213", f'no card "{shown(word_of(node, reading))}" without a kit', hint)


CARD: Kind[str] = Kind(_card, _CARD.schema)


def _players(words: Vocabulary) -> tuple[str, ...]:
    """Who can be cast: characters, and the general names for them."""
    return tuple(dict.fromkeys((*words.characters, *words.roles)))


def _character(node: Node, reading: Reading) -> str:
    name = word_of(node, reading)
    if reading.words is None:
        return name
    found = name if name in reading.words.characters else reading.words.roles.get(name)
    if found is None and reading.recast:
        found = reading.recast.player(name)
    if found is None or found not in reading.words.characters:
        known = tuple(dict.fromkeys((*reading.words.characters, *reading.words.roles)))
        raise unknown_name(node.mark, "E204", "character", name, known, f"pack {reading.words.pack}")
    return found


CHARACTER: Kind[str] = Kind(_character, {"type": "string", "x-names": _players})


def check_role(name: str, mark: Mark, reading: Reading) -> str:
    """The name, if it is a role of the cast."""
    if reading.cast is None or name in reading.cast:
        return name
    if name == NARRATOR:
        raise wrong(mark, "E216", NO_BODY, "the narrator only speaks")
    near = closest(name, reading.cast)
    hint = f'did you mean "{near}"? ' if near else ""
    who, _, mood = name.partition(" ")
    if who in reading.cast and mood.isidentifier():
        hint = f"a mood stands in brackets:  {who} ({mood}); "
    raise wrong(mark, "E201", f'no role "{shown(name)}" in the cast', f"{hint}{cast_words(reading)}")


def cast_words(reading: Reading) -> str:
    """Who is in the cast, as a sentence."""
    return f"the cast is: {', '.join(reading.cast)}" if reading.cast else "the cast is empty"


def _role(node: Node, reading: Reading) -> str:
    return check_role(word_of(node, reading), node.mark, reading)


ROLE: Kind[str] = Kind(_role, {"type": "string"})


def expression(name: str, mark: Mark, role: str, reading: Reading) -> str:
    """The expression of a role's character, or the synonym it has."""
    words = _words_of(role, reading)
    if words is None:
        return name
    if found := _known("expression", name, words.expressions, reading):
        return found
    error = _missing(mark, "E210", "expression", name, words.expressions, role, reading)
    raise _as_pose(error, name, mark, role) if name in words.poses else error


def pose(name: str, mark: Mark, role: str, reading: Reading) -> str:
    """The pose of a role's character, or the synonym it has."""
    words = _words_of(role, reading)
    if words is None:
        return name
    if found := _known("pose", name, words.poses, reading):
        return found
    raise _missing(mark, "E211", "pose", name, words.poses, role, reading)


def _known(what: str, name: str, known: tuple[str, ...], reading: Reading) -> str | None:
    """The name itself, a synonym of it, or what stands in for it where the story is recast."""
    found = resolve(name, known, reading.words.synonyms) if reading.words else None
    return found or (reading.recast.stand_in(what, name, known) if reading.recast else None)


def _words_of(role: str, reading: Reading) -> CharacterWords | None:
    character = reading.cast.get(role) if reading.cast else None
    return reading.words.characters.get(character) if reading.words and character else None


def _missing(mark: Mark, code: str, what: str, name: str, known: tuple[str, ...], role: str, reading: Reading) -> Wrong:
    pack = reading.words.pack if reading.words else ""
    near = alike(what, name, known) or closest(name, known)
    hint = (f'did you mean "{near}"? ' if near else "") + f"{role} has: {', '.join(known)}"
    return wrong(mark, code, f'no {what} "{shown(name)}" in pack {pack} for {role}', hint)


def _as_pose(error: Wrong, name: str, mark: Mark, role: str) -> Wrong:
    message = error.problem.message if error.problem else ""
    return wrong(mark, "E210", message, f'"{name}" is a pose; write it as a step:  - pose: {{{role}: {name}}}')
