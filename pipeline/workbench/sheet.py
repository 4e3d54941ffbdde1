"""Pictures of everything a pack draws: each pose in each expression, each mouth, each sticker, each place."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PIL import Image, ImageDraw

from pipeline.core.display import Font
from pipeline.core.geometry import Point
from pipeline.core.timing import FrameRate, Span
from pipeline.film.frames import Frames
from pipeline.lettering.fonts import face
from pipeline.packs.kitfile import NO_KIT
from pipeline.packs.model import Character, Pack
from pipeline.timeline.model import Actor, Backdrop, Framing, Item, Key, Place, Scene, Sticker, Timeline

CELL = (108, 192)  # pixels of a frame of 1080 x 1920
NEAR = (200, 356)  # of a place, a face, a sticker
FEET, TALL, WIDE = 1780.0, 1480.0, 1060.0  # where people stand in their cell, how high and wide they are at most
GAP, LABEL = 6, 20
PAPER, INK, SOFT = "#F4F1EA", "#1E1A1C", "#6B645C"
VISEMES = "ABCDEFGHX"
MIDDLE = Framing(540.0, 960.0)
QUALITY = 66


class Shot(NamedTuple):
    """One cell: what it is called, and what it shows."""

    label: str
    scene: Scene


def sheets(pack: Pack) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The sheets of a pack by name, each drawn as JPEG when asked for: one for each character, one of all things."""
    yield from ((name, partial(_character, pack, who)) for name, who in sorted(pack.characters.items()))
    yield "things", partial(_things, pack)


def _character(pack: Pack, who: Character) -> bytes:
    """Rows of expressions, columns of poses; below them the mouths of each head."""
    poses, moods = tuple(who.poses), tuple(who.expressions)
    cells = [
        Shot("", _acting(who, pose, mood, index * len(poses) + column))
        for index, mood in enumerate(moods)
        for column, pose in enumerate(poses)
    ]
    crop = (0, round(CELL[1] * 0.07), CELL[0], round(CELL[1] * 0.955))
    acted = _grid(_frames(pack, cells, CELL, crop), len(poses), tops=poses, sides=moods)
    mouths = [_speaking(who, pose, shape, i) for i, (pose, shape) in enumerate(_spoken(who))]
    spoken = _frames(pack, [Shot("", scene) for scene in mouths], NEAR, (10, 110, 190, 290))
    views = tuple(dict.fromkeys(pose for pose, _ in _spoken(who)))
    return _jpeg(
        _column((acted, _grid(spoken, len(VISEMES), tops=tuple(VISEMES), sides=views)), f"{pack.name}: {who.name}")
    )


def _spoken(who: Character) -> Iterator[tuple[str, str]]:
    """Each head (by the first pose that shows it) and each shape of its mouth."""
    seen: dict[str, str] = {}
    for name, pose in who.poses.items():
        seen.setdefault(pose.view, name)
    for name in seen.values():
        yield from ((name, shape) for shape in VISEMES)


def _things(pack: Pack) -> bytes:
    """Places, then stickers and props, then the sounds and music by name."""
    places = [Shot(name, _scene(f"place-{name}", i, Backdrop(name))) for i, name in enumerate(pack.backgrounds)]
    pieces = [Shot(name, _laid(pack, name, i)) for i, name in enumerate(sorted(pack.stickers))]
    rows = (
        _grid(_frames(pack, places, NEAR), 6, under=[shot.label for shot in places]),
        _grid(_frames(pack, pieces, NEAR, (0, 78, 200, 278)), 6, under=[shot.label for shot in pieces]),
        _words("sounds", tuple(f"{name} {sound.seconds:.1f} s" for name, sound in pack.sounds.items())),
        _words("music", tuple(f"{name} {bed.bpm:g} bpm" if bed.bpm else name for name, bed in pack.music.items())),
    )
    return _jpeg(_column(rows, f"{pack.name}: places, things, sounds"))


def _scene(id: str, index: int, backdrop: Backdrop, actors: Sequence[Actor] = (), items: Sequence[Item] = ()) -> Scene:
    span = Span(index, index + 1)
    return Scene(id, span, backdrop, (Key(index, MIDDLE),), tuple(actors), tuple(items))


def _acting(who: Character, pose: str, mood: str, index: int, size: float = 1.0, mouth: str = "") -> Scene:
    """Somebody in a pose and a mood, at rest."""
    spot = Place(540.0, FEET, size * _fitting(who))
    if size > 1.0:  # near: the face in the middle of the cell
        face, scale = who.face.center, who.scale * spot.size
        spot = Place(540.0 - (face.x - who.feet.x) * scale, 1080.0 - (face.y - who.feet.y) * scale, spot.size)
    span = Span(index, index + 1)
    actor = Actor(
        "one", who.name, span, (Key(index, spot),), (Key(index, pose),), (Key(index, mood),),
        (Key(index, Point(0.0, 0.0)),), (Key(index, False),), (Key(index, 1.0),),
        mouth=((span, mouth),) if mouth else (),
    )  # fmt: skip
    return _scene(f"{pose}-{mood}-{mouth}", index, Backdrop(color=PAPER), (actor,))


def _fitting(who: Character) -> float:
    """The size at which a puppet fills its cell."""
    return min(TALL / who.height, WIDE / (who.canvas.width * who.scale))


def _speaking(who: Character, pose: str, shape: str, index: int) -> Scene:
    near = 640.0 / (who.face.height * who.scale * _fitting(who))
    return _acting(who, pose, who.default_expression, index, max(1.01, near), shape)


def _laid(pack: Pack, name: str, index: int) -> Scene:
    """A sticker or prop, as large as its cell allows."""
    wide, high = pack.stickers[name].size
    place = Place(540.0, 960.0, min(3.0, 900.0 / max(wide, high, 1.0)))
    sticker = Sticker(Span(index, index + 1), name, (Key(index, place),), "none")
    return _scene(f"thing-{name}", index, Backdrop(color=PAPER), items=(sticker,))


def _frames(
    pack: Pack, shots: Sequence[Shot], size: tuple[int, int], crop: tuple[int, int, int, int] | None = None
) -> list[Image.Image]:
    """Every shot as a picture: one film of one-frame scenes."""
    scenes = tuple(shot.scene for shot in shots)
    if not scenes:
        return []
    film = Timeline(
        "sheet", pack.name, "", "en", size, FrameRate(), len(scenes), 1, pack.captions.box, "", scenes
    )  # fmt: skip
    frames = Frames(film, pack, NO_KIT)
    made = (Image.fromarray(frames.pixels(n)[..., 2::-1].copy()) for n in range(len(scenes)))
    return [picture.crop(crop) if crop else picture for picture in made]


def _grid(
    cells: Sequence[Image.Image],
    columns: int,
    *,
    tops: Sequence[str] = (),
    sides: Sequence[str] = (),
    under: Sequence[str] = (),
) -> Image.Image:
    """Cells in rows, named above, beside or below."""
    if not cells:
        return Image.new("RGB", (1, 1), PAPER)
    wide, high = cells[0].size[0] + GAP, cells[0].size[1] + GAP + (LABEL if under else 0)
    left, top = (110 if sides else GAP), (LABEL + GAP if tops else GAP)
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (left + min(columns, len(cells)) * wide, top + rows * high), PAPER)
    for index, cell in enumerate(cells):
        row, column = divmod(index, columns)
        sheet.paste(cell, (left + column * wide, top + row * high))
        if under:
            _write(sheet, under[index], (left + column * wide, top + row * high + cell.size[1] + 2))
    for column, name in enumerate(tops):
        _write(sheet, name, (left + column * wide, 2))
    for row, name in enumerate(sides):
        _write(sheet, name, (GAP, top + row * high + cells[0].size[1] // 2))
    return sheet


def _words(title: str, names: Sequence[str]) -> Image.Image:
    """A list of names in lines."""
    lines, line = [f"{title}:"], ""
    for name in names:
        if len(line) + len(name) > 130:
            lines, line = [*lines, line], ""
        line += f"   {name}"
    lines = [*lines, line] if line else lines
    sheet = Image.new("RGB", (1240, GAP + LABEL * len(lines)), PAPER)
    for index, text in enumerate(lines):
        _write(sheet, text, (GAP, GAP + index * LABEL))
    return sheet


def _column(pictures: Iterable[Image.Image], title: str) -> Image.Image:
    """Pictures one below the other, under a title."""
    shown = list(pictures)
    wide, high = max(picture.width for picture in shown), sum(picture.height + 2 * GAP for picture in shown)
    sheet = Image.new("RGB", (wide + 2 * GAP, high + 36), PAPER)
    ImageDraw.Draw(sheet).text((GAP, 6), title, font=face(Font("noto-sans", 700, 20)), fill=INK)
    y = 36
    for picture in shown:
        sheet.paste(picture, (GAP, y))
        y += picture.height + 2 * GAP
    return sheet


def _write(sheet: Image.Image, text: str, at: tuple[int, int]) -> None:
    ImageDraw.Draw(sheet).text(at, text, font=face(Font("noto-sans", 500, 13)), fill=SOFT)


def _jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()
