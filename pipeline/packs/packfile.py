"""`pack.yaml`: a creator's whole manner, read into a Pack."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.display import Font
from pipeline.core.registry import guess
from pipeline.packs.backgroundfile import read_background
from pipeline.packs.characters import read_character
from pipeline.packs.files import Folder
from pipeline.packs.fontfile import read_fonts
from pipeline.packs.layerfile import read_layer
from pipeline.packs.model import CaptionStyle, Credit, Pack
from pipeline.packs.movesfile import read_motion
from pipeline.packs.musicfile import read_music
from pipeline.packs.particlesfile import Air, read_particles
from pipeline.packs.pictures import read_pieces
from pipeline.packs.soundsfile import read_sounds
from pipeline.packs.value import Fields, Sheet, Value
from pipeline.packs.yamlfile import read_yaml

FILE = "pack.yaml"
LOCALES = "locales/"
ORIGINS = ("hand-made", "ai-made", "stock")
LOOKS = ("bubble", "card", "chat", "note", "screen")  # the captions say their own
KEYS = (
    *(
        "name",
        "title",
        "creator",
        "licence",
        "origin",
        "palette",
        "fonts",
        "scripts",
        "motion",
        "captions",
        "looks",
        "overlay",
    ),
    *(
        "default_background",
        "default_transition",
        "default_music",
        "synonyms",
        "roles",
        "sounds",
        "music",
        "backgrounds",
        "particles",
        "credits",
    ),
)


def read_pack(folder: Folder) -> Pack:
    """The pack in a folder, with every problem found raised together."""
    sheet = Sheet()
    says = read_yaml(folder.path / FILE, folder.shown(FILE), sheet).fields(*KEYS)
    says["origin"].one_of(ORIGINS)
    pack = _pack(folder, says, sheet)
    _check_names(pack, says)
    sheet.done()
    return pack


def _pack(folder: Folder, says: Fields, sheet: Sheet) -> Pack:
    name = says.needed("name").text(folder.path.name)
    palette = {key: value.color({}, "#000000") for key, value in says["palette"].table().items()}
    fonts = read_fonts(says.needed("fonts"), says["scripts"])
    music = read_music(folder, says["music"])
    pieces = read_pieces(folder, sheet)
    particles = read_particles(says["particles"], palette, pieces)
    air = Air(particles, palette, pieces)
    return Pack(
        name=name,
        title=says["title"].text(name),
        creator=says.needed("creator").text(),
        licence=says.needed("licence").text(),
        folder=str(folder.path),
        digest=folder.digest,
        local_art={folder.shown(file): digest for file, digest in folder.digests.items() if file.startswith(LOCALES)},
        palette=palette,
        fonts=fonts,
        motion=read_motion(says["motion"]),
        captions=_captions(says["captions"], fonts, palette),
        characters={who: read_character(folder, who, name, sheet) for who in _characters(folder)},
        backgrounds={key: read_background(folder, key, v, air) for key, v in says["backgrounds"].table().items()},
        stickers=pieces,
        sounds=read_sounds(folder, says["sounds"]),
        music=music,
        looks={kind: look.text() for kind, look in says["looks"].fields(*LOOKS).given.items()},
        default_background=says["default_background"].text(),
        default_transition=says["default_transition"].text("cut"),
        default_music=says["default_music"].one_of(music, next((name for name in music if not music[name].once), "")),
        overlay=tuple(read_layer(folder, entry, palette, 0.0) for entry in says["overlay"].items()),
        synonyms={key: value.texts() for key, value in says["synonyms"].table().items()},
        roles={key: value.text() for key, value in says["roles"].table().items()},
        origin=says["origin"].text(),
        credits=tuple(_credit(key, value) for key, value in says["credits"].table().items()),
        particles=particles,
    )


def _characters(folder: Folder) -> tuple[str, ...]:
    """The folders that hold a character."""
    homes = {file.split("/")[1] for file in folder.digests if file.startswith("characters/") and file.count("/") > 1}
    return tuple(sorted(home for home in homes if f"characters/{home}/character.yaml" in folder))


def _credit(files: str, value: Value) -> Credit:
    """Whose a file or folder is."""
    says = value.fields("creator", "licence", "source")
    return Credit(files, says.needed("creator").text(), says.needed("licence").text(), says["source"].text())


def _captions(value: Value, fonts: Mapping[str, Font], palette: Mapping[str, str]) -> CaptionStyle:
    usual = CaptionStyle()
    says = value.fields("look", "font", "fill", "lit", "hot", "box", "tilt", "max_lines")
    return CaptionStyle(
        look=says["look"].text(usual.look),
        font=fonts[says["font"].one_of(fonts, "caption")],
        fill=says["fill"].color(palette, usual.fill) or usual.fill,
        lit=says["lit"].color(palette),
        hot=says["hot"].color(palette),
        box=says["box"].box(usual.box),
        tilt=says["tilt"].number(0.0, -45, 45),
        max_lines=says["max_lines"].whole(usual.max_lines, 1, 3),
    )


def _check_names(pack: Pack, says: Fields) -> None:
    """Names that point to other entries of the pack."""
    if not pack.characters:
        says.owner.wrong(
            "the pack has no characters", "put one in characters/<name>/ with puppet.svg and character.yaml"
        )
    says["default_background"].one_of(pack.backgrounds)
    for value in says["roles"].table().values():
        if value.text() not in pack.characters:
            value.wrong(f'no character "{value.text()}"', guess(value.text(), pack.characters))
