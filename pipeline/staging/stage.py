"""One scene while it is played: what its beats have put down so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.core.timing import Span
from pipeline.packs.model import Background, Bed
from pipeline.script.identity import verb_of
from pipeline.script.story import At, Beat, Duration, Mark, Scene
from pipeline.staging.conversation import Conversation
from pipeline.staging.labels import label
from pipeline.staging.places import spread, standing
from pipeline.staging.puppets import Puppet, opposite
from pipeline.staging.rhythm import MusicChange, Playing
from pipeline.staging.screen import Screen, performers
from pipeline.staging.spoken import Spoken
from pipeline.staging.world import World, seconds
from pipeline.timeline import model
from pipeline.timeline.model import Cue, Effect, Framing, Item, Key, Place, Shake, Sticker
from pipeline.timeline.track import track, value_at

Verb = Callable[["Stage", Any, float], float]  # plays a beat from a second of the film on; gives the second it ends


@dataclass(frozen=True, slots=True)
class Stuck:
    """A sticker that goes where a role goes; `known` of the role's place keys were there when it was put on."""

    sticker: Sticker
    role: str
    known: int


@dataclass(slots=True)
class Stage:
    """What the scene's verbs write to. Times handed to verbs are seconds of the film; what they keep is frames."""

    world: World
    scene: Scene
    start: float
    verbs: Mapping[type[Beat], Verb]
    background: Background | None
    playing: Playing | None = None  # the music, as it is where the scene has got to
    puppets: dict[str, Puppet] = field(default_factory=dict)
    camera: list[Key[Framing]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    lasting: list[Item] = field(default_factory=list)  # until the scene's end
    stuck: list[Stuck] = field(default_factory=list)
    chats: list[Conversation] = field(default_factory=list)
    screens: list[Screen] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    ringing: list[Cue] = field(default_factory=list)  # sounds that go on until they are stopped, or the scene's end
    shakes: list[Shake] = field(default_factory=list)
    effects: list[tuple[Effect, bool]] = field(default_factory=list)  # True: until the scene's end
    stills: list[Span] = field(default_factory=list)
    beats: list[model.Beat] = field(default_factory=list)
    music: list[MusicChange] = field(default_factory=list)

    @property
    def bed(self) -> Bed | None:
        """The piece of music that plays."""
        return self.playing.bed if self.playing else None

    def play(self, beat: Beat, cursor: float) -> float:
        """Play a beat whose turn is at second `cursor`; gives the second at which the next one's turn is."""
        start = self.turn(beat, cursor)
        index = len(self.beats)
        end = self.verbs[type(beat)](self, beat, start)
        self.beats.insert(index, self.step(beat, start, end))
        return end

    def turn(self, beat: Beat, cursor: float) -> float:
        """When a beat starts: at its turn, or at the film time it asks for."""
        if beat.at_time is None:
            return cursor
        if self.frame(beat.at_time) < self.frame(cursor):
            words = f"at_time {beat.at_time:g} has passed: this beat's turn is at {cursor:.2f} s"
            self.world.ledger.problem(beat.mark, words, "give a later time, or leave at_time out", "E308")
        return max(cursor, beat.at_time)

    def step(self, beat: Beat, start: float, end: float) -> model.Beat:
        """The beat on the clock, for tables and sheets."""
        span = self.world.span(start, end)
        return model.Beat(beat.id, self.scene.id, verb_of(beat), span, beat.mark.file, beat.mark.line, label(beat))

    def frame(self, moment: float) -> int:
        """The frame of a second of the film."""
        return self.world.frame(moment)

    def frames(self, start: float, length: float) -> int:
        """How many frames lie in `length` seconds from `start` on."""
        return self.frame(start + length) - self.frame(start)

    def seconds(self, duration: Duration | None, default: float) -> float:
        """A duration in seconds, beats counted in the music that plays now."""
        return seconds(duration, default, self.bed)

    def on_stage(self, n: int) -> tuple[Puppet, ...]:
        """Who is there, or coming, at frame `n`, in order of appearance."""
        return tuple(puppet for puppet in self.puppets.values() if puppet.here(n))

    def actor(self, role: str, n: int, mark: Mark) -> Puppet | None:
        """A role on the stage, or in a window of a screen; who is not there can not act, which is noted."""
        puppet = self.puppets.get(role)
        if puppet is None or not puppet.here(n):
            if framed := self.performer(role, n):
                return framed
            self.world.ledger.note(mark, f'"{role}" is not on the stage in scene "{self.scene.id}": nothing is shown')
            return None
        return puppet

    def performer(self, role: str, n: int) -> Puppet | None:
        """The role in a window of a screen that is up."""
        return next((puppet for puppet in performers(self.screens, n) if puppet.role.id == role), None)

    def view(self, n: int) -> Framing:
        """What the camera shows at frame `n`, or is on its way to."""
        return value_at(track(self.camera), n)

    def standing(self, at: At, role: str, n: int, size: float) -> Place:
        """A place on the floor, beside whoever has it already."""
        others = (puppet.goal(n) for puppet in self.on_stage(n) if puppet.role.id != role)
        return spread(standing(at, self.background, size), others)

    def face_way(self, puppet: Puppet, n: int, way: float) -> None:
        """Turn a role to where it goes, unless its author turned it."""
        flip = (puppet.character.faces == "right") == (way < 0)
        if not puppet.turned and flip != puppet.flip[-1].value:
            puppet.flip.append(Key(n, flip))

    def face_middle(self, puppet: Puppet, n: int) -> None:
        """Turn a role to the middle of the stage, unless its author turned it."""
        flip = opposite(puppet.character, puppet.goal(n).x)
        if not puppet.turned and flip != puppet.flip[-1].value:
            puppet.flip.append(Key(n, flip))
