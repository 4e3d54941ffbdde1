"""What happens in a film, in words: taken from the script's own stage directions and the times of the timeline.

A verb without a line in the tables below is told by the words it shows, so a new screen is described at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any

from pipeline.script import story as script
from pipeline.script.story import At, Beat, Scene, Story, Together
from pipeline.timeline.model import Card, Timeline

Told = dict[str, Any]  # plain data for a template
WHO = ("sender", "author", "handle", "by", "who", "name")
WORDS = MappingProxyType({"text": "message", "draft": "draft", "tap": "tap"})


def told(story: Story, timeline: Timeline) -> list[Told]:
    """Everything that happens, in order: scenes as they begin, lines, directions, words that are shown."""
    starts = {scene.id: scene.span.start for scene in timeline.scenes}
    teller = _Teller(story, timeline)
    events = []
    for number, scene in enumerate(_scenes(story), 1):
        frame = starts.get(scene.id, 0)
        place = _place(scene)
        events.append({"kind": "scene", "frame": frame, "at": clock(timeline, frame), "number": number, "place": place})
        events += teller.events(scene)
    return events


def moments(events: list[Told]) -> list[Told]:
    """What is to be seen, one moment after another: all that happens at once or between two lines."""
    found: list[Told] = []
    for event in events:
        if event["kind"] == "say":
            continue
        if not found or found[-1]["at"] != event["at"]:
            found.append({"at": event["at"], "events": []})
        found[-1]["events"].append(event)
    return found


def _scenes(story: Story) -> Iterator[Scene]:
    yield from story.scenes
    if story.outro is not None:
        yield Scene("outro", story.outro.mark, None, (), card=story.outro)


def _place(scene: Scene) -> str:
    """The name of the scene's background, as words."""
    back = scene.background
    return said_as_words(back.name) if back and back.name else ""


def said_as_words(name: str) -> str:
    """`bedroom-desk` as `bedroom desk`."""
    return name.replace("-", " ").replace("_", " ")


def clock(timeline: Timeline, frame: int) -> str:
    """`1:04`, of the film."""
    seconds = int(timeline.rate.seconds(frame))
    return f"{seconds // 60}:{seconds % 60:02}"


class _Teller:
    """Knows who is called how, when steps happen, and what is on the cards."""

    def __init__(self, story: Story, timeline: Timeline) -> None:
        self.timeline = timeline
        self.names = dict(timeline.names)
        self.starts = {beat.id: beat.span.start for beat in timeline.beats}
        self.lines = {line.id: line for line in timeline.lines}
        self.screen_up, self.me = False, ""

    def events(self, scene: Scene) -> list[Told]:
        """What happens in a scene, in order of time."""
        self.screen_up = False
        found = [event for beat in scene.beats for event in self.of(beat)]
        return sorted((*found, *self.cards(scene)), key=lambda event: int(event["frame"]))

    def of(self, beat: Beat) -> Iterator[Told]:
        if isinstance(beat, Together):
            for each in beat.beats:
                yield from self.of(each)
        elif not isinstance(beat, SILENT):
            frame = self.starts.get(beat.id, 0)
            for event in self.told(beat):
                yield {"frame": frame, "at": clock(self.timeline, frame), "who": self.who(beat), **event}

    def told(self, beat: Beat) -> Iterator[Told]:
        if tell := TELL.get(type(beat)):
            yield {"kind": KINDS[type(beat)], **tell(self, beat)}
        else:
            yield from self.screen(beat)

    def who(self, beat: Any) -> str:
        role = getattr(beat, "role", "") or getattr(beat, "on", "")
        return self.name(role) if isinstance(role, str) else ""

    def name(self, role: str) -> str:
        return self.names.get(role, role)

    def say(self, beat: script.Say) -> Told:
        line = self.lines.get(beat.id)
        text = line.text if line else beat.text
        spoken = " ".join(text.replace("*", "").replace("|", " ").split())
        return {"text": spoken, "mood": said_as_words(beat.mood), "hostile": beat.hostile}

    def enter(self, beat: script.Enter) -> Told:
        place = beat.at.name if beat.at else ""
        return {"place": said_as_words(place), "pose": said_as_words(beat.pose), "mood": said_as_words(beat.mood)}

    def exit(self, beat: script.Exit) -> Told:
        return {"place": said_as_words(beat.to)}

    def move(self, beat: script.Move) -> Told:
        return {"place": said_as_words(beat.at.name)}

    def pose(self, beat: script.Pose) -> Told:
        return {"pose": said_as_words(beat.pose)}

    def mood(self, beat: script.Mood) -> Told:
        return {"mood": said_as_words(beat.expression)}

    def look(self, beat: script.Look) -> Told:
        return {"place": "" if isinstance(beat.to, At) else said_as_words(self.name(beat.to))}

    def thing(self, beat: Any) -> Told:
        return {"thing": said_as_words(beat.name)}

    def caption(self, beat: script.NoteBeat) -> Told:
        return {"text": beat.text}

    def screen(self, beat: Any) -> Iterator[Told]:
        """A screen of any kind: whose it is when it comes up, and each of the words on it."""
        app, owner = str(getattr(beat, "app", "")), self.name(getattr(beat, "owner", ""))
        if getattr(beat, "close", False):
            self.screen_up = False
            yield {"kind": "closed", "who": ""}
            return
        if app or not self.screen_up:
            self.screen_up, self.me = True, owner
            yield {"kind": "screen", "app": app, "owner": owner, "who": ""}
        for item in _items(beat):
            yield {**item, "who": self.me if item["who"] == "me" else self.name(item["who"])}

    def cards(self, scene: Scene) -> Iterator[Told]:
        """The cards shown in a scene, with the words that their templates made."""
        for shown in (each for each in self.timeline.scenes if each.id == scene.id):
            for item in shown.items:
                if isinstance(item, Card):
                    lines = [text for _, text in item.lines]
                    frame = item.span.start
                    said = " ".join(line if line[-1:] in ".!?…。！？" else f"{line}." for line in lines)
                    at = clock(self.timeline, frame)
                    yield {"kind": "card", "frame": frame, "at": at, "who": "", "lines": lines, "text": said}


def _items(value: Any) -> Iterator[Told]:
    """The pieces of a screen that show words, in order: who, and text, a draft or a tap."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        for item in value:
            yield from _items(item)
    elif is_dataclass(value):
        own = {field.name: getattr(value, field.name) for field in fields(value)}
        who = next((str(own[name]) for name in WHO if isinstance(own.get(name), str) and own[name]), "")
        for name, kind in WORDS.items():
            if isinstance(said := own.get(name), str) and said:
                text = said_as_words(said) if kind == "tap" else said
                yield {"kind": kind, "text": text, "who": who, "hostile": bool(own.get("hostile"))}
        if who and own.get("picture") and not own.get("text"):
            yield {"kind": "post", "text": said_as_words(str(own["picture"])), "who": who, "hostile": False}
        for inner in own.values():
            yield from _items(inner)


SILENT = (
    *(script.Wait, script.Camera, script.Shake, script.Flip, script.Sfx, script.Music, script.EffectBeat),
    script.CardBeat,
)  # nothing to see, or told by the timeline
KINDS: Mapping[type, str] = MappingProxyType(
    {
        script.Say: "say",
        script.Enter: "enter",
        script.Exit: "exit",
        script.Move: "move",
        script.Pose: "pose",
        script.Mood: "mood",
        script.Look: "look",
        script.StickerBeat: "sticker",
        script.DrawBeat: "draw",
        script.BurstBeat: "burst",
        script.NoteBeat: "caption",
    }
)
TELL: Mapping[type, Callable[[_Teller, Any], Told]] = MappingProxyType(
    {
        script.Say: _Teller.say,
        script.Enter: _Teller.enter,
        script.Exit: _Teller.exit,
        script.Move: _Teller.move,
        script.Pose: _Teller.pose,
        script.Mood: _Teller.mood,
        script.Look: _Teller.look,
        script.StickerBeat: _Teller.thing,
        script.DrawBeat: _Teller.thing,
        script.BurstBeat: _Teller.thing,
        script.NoteBeat: _Teller.caption,
    }
)
