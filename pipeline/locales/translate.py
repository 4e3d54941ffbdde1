"""A story in another language: its texts replaced by a catalogue's, and what is missing told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.locales.catalogue import Catalogue, Entry, read_catalogue
from pipeline.locales.places import LOCALE, catalogue_of, locales_of
from pipeline.locales.units import Unit, mapped, plain, units
from pipeline.script.story import Beat, Mark, NoteBeat, Say, Story, Together
from pipeline.script.texts import TEMPLATE_SIGNS, filled_text
from pipeline.script.wrong import Wrong, problem, shown

RECORDED = (".wav", ".flac", ".ogg", ".mp3", ".m4a")


@dataclass(frozen=True, slots=True)
class Translation:
    """Which catalogue a film speaks from, who made it, and what it lacks."""

    locale: str
    file: str = ""
    digest: str = ""
    drafted_by: str = ""
    reviewed_by: str = ""
    lacks: tuple[Problem, ...] = ()
    texts: tuple[tuple[Mark, str], ...] = ()  # every text as it is said or shown, and where it stands

    @property
    def unreviewed(self) -> bool:
        """Whether a machine drafted it and nobody has read it over."""
        return bool(self.drafted_by) and not self.reviewed_by


ORIGINAL = Translation("")


def in_language(story: Story, locale: str, path: Path) -> tuple[Story, Translation]:
    """The story in a language; its own when none is asked for. Raises InvalidInput where there is no catalogue."""
    if not locale or locale == story.locale:
        own = plain(story)
        texts = tuple((unit.mark, str(unit.words)) for unit in units(story))
        return _with_takes(own, own.locale, translated=False), Translation(story.locale, texts=texts)
    file = catalogue_of(path, locale)
    if file is None:
        raise InvalidInput((_no_catalogue(path, locale, story.locale),))
    catalogue = read_catalogue(file, _tag(file))
    return translated(story, catalogue, locale)


def _tag(file: Path) -> str:
    return file.stem.rpartition(".")[2]


def _no_catalogue(path: Path, locale: str, own: str) -> Problem:
    have = ", ".join(dict.fromkeys((own, *locales_of(path))))
    new = f"a new catalogue:  render lines {path.name} --po {locale if LOCALE.fullmatch(locale) else 'zh'}"
    hint = f"languages of this story: {have}; {new}"
    return Problem("--locale", 0, 0, f'{path.name} is not translated into "{locale}"', hint, "E601")


def translated(story: Story, catalogue: Catalogue, locale: str) -> tuple[Story, Translation]:
    """The story with a catalogue's texts; where one is missing the author's own words stand, and that is told."""
    work = _Translator(catalogue, locale)
    made = _with_takes(work.of(replace(story, locale=locale)), locale, translated=True)
    if work.broken:
        raise InvalidInput(tuple(work.broken))
    digest = _digest(catalogue)
    lacks = tuple(sorted(work.lacks, key=lambda each: (each.line, each.column)))
    return made, Translation(
        locale, Path(catalogue.file).name, digest, catalogue.drafted_by, catalogue.reviewed_by, lacks, tuple(work.texts)
    )


def _digest(catalogue: Catalogue) -> str:
    from hashlib import sha256

    return sha256(Path(catalogue.file).read_bytes()).hexdigest() if catalogue.file else ""


class _Translator:
    """One story through one catalogue."""

    def __init__(self, catalogue: Catalogue, locale: str) -> None:
        self.catalogue, self.locale = catalogue, locale
        # What one variant of a story (`when:`) does not say is obsolete in its catalogue, and said by another.
        self.entries: Mapping[str, Entry] = {**{each.id: each for each in catalogue.obsolete}, **catalogue.by_id}
        self.lacks: list[Problem] = []
        self.texts: list[tuple[Mark, str]] = []
        self._told: set[str] = set()
        self.broken: list[Problem] = []

    def of(self, story: Story) -> Story:
        made = mapped(story, self._kept)
        scenes = tuple(replace(scene, beats=tuple(map(self._checked, scene.beats))) for scene in made.scenes)
        return replace(made, scenes=scenes)

    def _kept(self, unit: Unit) -> str:
        words = self._words(unit)
        self.texts.append((unit.mark, words))
        return words

    def _words(self, unit: Unit) -> str:
        entry = self.entries.get(unit.id)
        tag = self.catalogue.locale
        if entry is None or not entry.text.strip():
            update = f"update the catalogue:  render lines {Path(unit.mark.file).name} --po {tag}"
            way_out = f"write it at {self.catalogue.file}:{entry.line}" if entry and self.catalogue.file else update
            self._lack_of(
                unit, "E602", f'no {tag} translation of "{shown(unit.source)}"', f'{way_out}; its id is "{unit.id}"'
            )
            return str(unit.words)
        if entry.source != unit.source or entry.stale:
            was = entry.previous if entry.stale and entry.previous else entry.source
            hint = f'it was made for "{shown(was)}"; its id is "{unit.id}"'
            self._lack_of(unit, "E603", f'the {tag} translation of "{shown(unit.source)}" is out of date', hint)
        return self._filled(entry, unit)

    def _filled(self, entry: Entry, unit: Unit) -> str:
        if not any(sign in entry.text for sign in TEMPLATE_SIGNS):
            return entry.text
        mark = Mark(self.catalogue.file, entry.line, 1)
        try:
            return filled_text(entry.text, mark, {**unit.words.names, "locale": self.locale})
        except Wrong as error:
            if error.problem:
                told = replace(error.problem, message=f'{error.problem.message} (translation "{unit.id}")')
                self.broken.append(told)
            return entry.text

    def _checked(self, beat: Beat) -> Beat:
        """A note whose underlined words are not in its translation stands without the stroke."""
        if isinstance(beat, Together):
            return replace(beat, beats=tuple(map(self._checked, beat.beats)))
        if isinstance(beat, NoteBeat) and beat.underline not in beat.text:
            message = f'"{shown(beat.underline)}" is not in the {self.catalogue.locale} text "{shown(beat.text)}"'
            self._lack(beat.mark, "E605", message, f'translate "{beat.id}.underline" with words of "{beat.id}"')
            return replace(beat, underline="")
        return beat

    def _lack_of(self, unit: Unit, code: str, message: str, hint: str) -> None:
        """Told once, also of a name that stands in many places."""
        if unit.id not in self._told:
            self._told.add(unit.id)
            self._lack(unit.mark, code, message, hint)

    def _lack(self, mark: Mark, code: str, message: str, hint: str) -> None:
        self.lacks.append(problem(mark, code, message, hint))


def _with_takes(story: Story, locale: str, *, translated: bool) -> Story:
    """The story with its recordings: `takes/<locale>/<id>.wav` (or by the named take's own file name), the named take,
    and for its own language `takes/<id>.wav`.

    A recording the author names speaks the author's language, so a translation never keeps it.
    """
    takes = _recordings(Path(story.folder, "takes", locale))
    common = {} if translated else _recordings(Path(story.folder, "takes"))
    if not takes and not common and not translated:
        return story

    def spoken(beat: Beat) -> Beat:
        if isinstance(beat, Together):
            return replace(beat, beats=tuple(map(spoken, beat.beats)))
        if not isinstance(beat, Say):
            return beat
        own = "" if translated else beat.voice
        return replace(
            beat, voice=takes.get(beat.id) or takes.get(Path(beat.voice).stem) or own or common.get(beat.id, "")
        )

    scenes = tuple(replace(scene, beats=tuple(map(spoken, scene.beats))) for scene in story.scenes)
    return replace(story, scenes=scenes)


def _recordings(folder: Path) -> Mapping[str, str]:
    """Id -> its file, from the folder of the story on; links that lead out of the folder are not followed."""
    story = folder.parent if folder.name == "takes" else folder.parent.parent
    root, files = story.resolve(), sorted(folder.glob("*")) if folder.is_dir() else []
    fitting = (file for file in files if file.suffix.lower() in RECORDED and file.resolve().is_relative_to(root))
    return {file.stem: file.relative_to(story).as_posix() for file in fitting if file.is_file()}
