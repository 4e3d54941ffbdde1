"""What a person of the pack is made of: every material has its base, light, shade and its own line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.drawing.styles.gloss import Line, Rim, Shade


@dataclass(frozen=True, slots=True)
class Ramp:
    """One material."""

    base: str
    light: str
    shade: str
    line: str

    def dark(self, shift: tuple[float, float], blur: float, opacity: float) -> Shade:
        return Shade(self.shade, shift, blur, opacity)

    def edge(self, width: float) -> Line:
        return Line(self.line, width)


@dataclass(frozen=True, slots=True)
class Look:
    """One person's colours."""

    skin: Ramp
    blush: str
    hair: Ramp
    ends: tuple[str, str, str]  # of the hair: middle, tip, last
    brow: str
    brow_light: str
    iris: tuple[str, str, str]  # top, middle, foot
    pupil: str
    lash: str
    lash_soft: str
    hood: Ramp
    skirt: Ramp
    trim: Ramp
    heart: Ramp
    sock: Ramp
    stripes: tuple[str, str]


def white_rim(shift: tuple[float, float] = (-6.0, -3.0), blur: float = 1.6, opacity: float = 0.85) -> Rim:
    return Rim("#FFFFFF", shift, blur, opacity)


HEART = Ramp("#FF5C93", "#FF9CC0", "#D4337F", "#9C2C74")

MIMI = Look(
    skin=Ramp("#F7C9A6", "#FFE3CC", "#E98F86", "#A9505A"),
    blush="#FF6F91",
    hair=Ramp("#FF93BC", "#FFC3DC", "#C9549B", "#9C2C74"),
    ends=("#F08AD0", "#C79BF2", "#A98BF2"),
    brow="#8A2367",
    brow_light="#FFC3DC",
    iris=("#3B1F63", "#7A52D1", "#7FE3EE"),
    pupil="#2A1045",
    lash="#5A1F50",
    lash_soft="#C2588F",
    hood=Ramp("#FFF6FA", "#FFFFFF", "#C9A8E6", "#8A4F8E"),
    skirt=Ramp("#B9A2F4", "#EADFFF", "#7F63C9", "#5B3FA0"),
    trim=Ramp("#7FDCCB", "#FFFFFF", "#3FA79B", "#23857F"),
    heart=HEART,
    sock=Ramp("#FFD7E6", "#FFFFFF", "#E58BB5", "#9C2C74"),
    stripes=("#FF93BC", "#B9A2F4"),
)

ZURI = replace(
    MIMI,
    skin=Ramp("#A8673F", "#C98B5E", "#74382F", "#5C2730"),
    blush="#F0506E",
    hair=Ramp("#6A4590", "#9468C0", "#35204F", "#2E1A47"),
    ends=("#5A3A80", "#5A3A80", "#5A3A80"),
    brow="#2E1A47",
    brow_light="#9468C0",
    iris=("#3A1C12", "#A8632C", "#FFD98A"),
    pupil="#240E0A",
    lash="#341030",
    lash_soft="#5C2730",
    hood=Ramp("#FFE9A8", "#FFF6D6", "#E8A95A", "#A8662A"),
    skirt=Ramp("#7FDCCB", "#D8FBF3", "#3FA79B", "#23706F"),
    trim=Ramp("#FF8DB8", "#FFFFFF", "#D8528C", "#9C2C64"),
    sock=Ramp("#FFFFFF", "#FFFFFF", "#D9B8E8", "#8A4F8E"),
    stripes=("#FF8DB8", "#7FDCCB"),
)

KIT = replace(
    MIMI,
    skin=Ramp("#FFE0CB", "#FFF1E6", "#F0A39A", "#B3606A"),
    hair=Ramp("#74D3E0", "#B4F0F2", "#3E8FB8", "#2B5F8F"),
    ends=("#6FB4EA", "#6FB4EA", "#6FB4EA"),
    brow="#2B5F8F",
    brow_light="#B4F0F2",
    iris=("#143F35", "#2E9A7C", "#B9F5B0"),
    pupil="#0C2A24",
    lash="#3A2A5E",
    lash_soft="#B3606A",
    hood=Ramp("#E6DBFF", "#FFFFFF", "#A58BE0", "#5B3FA0"),
    skirt=Ramp("#FF9CC4", "#FFE0EC", "#D85F98", "#9C2C64"),
    trim=Ramp("#FFC94F", "#FFFFFF", "#E08A2E", "#A85F18"),
    heart=Ramp("#7F6BF0", "#B7A8FF", "#5A45C8", "#3E2C9A"),
    sock=Ramp("#FFFFFF", "#FFFFFF", "#B9A8E8", "#5B3FA0"),
    stripes=("#FFC94F", "#FF9CC4"),
)
