"""Light and shade of a place: they travel on every frame, blend, cover the frame, and people cast what they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pipeline.core.display import Draw, Group, Shade
from pipeline.core.geometry import Point
from pipeline.core.raster import Raster
from pipeline.core.timing import Span
from pipeline.drawing.backdrop import draw_light, draw_overlay
from pipeline.drawing.context import Context
from pipeline.drawing.light import DRAWN, lit
from pipeline.drawing.shadow import laid, shadows
from pipeline.packs.art.shade import silhouette
from pipeline.packs.light import LIGHTS, Light, Shadow
from pipeline.packs.model import Layer
from pipeline.timeline.model import Key, Place, Tempo
from tests.drawing import stage


def lighted(*layers: Layer, shadow: Shadow | None = None) -> Context:
    page = replace(stage.pack().backgrounds["page"], light=layers, shadow=shadow)
    return stage.context(stage.scene(stage.actor()), replace(stage.pack(), backgrounds={"page": page}))


def test_every_light_is_drawn_and_reaches_beyond_the_frame_or_stays_about_its_place() -> None:
    assert set(DRAWN) == set(LIGHTS)
    assert 'viewBox="-120 -120 1320 2160"' in lit(Light("wash"), 1920.0).svg
    assert 'viewBox="120 280 840 840"' in lit(Light("glow"), 1920.0).svg


def test_light_travels_on_every_frame_while_drawings_are_held() -> None:
    here = lighted(Layer((stage.art("panes"),), drift=(60.0, 0.0, 4.0), blend="screen", opacity=0.5))
    (one,), (two,) = draw_light(3, here), draw_light(4, here)
    assert isinstance(one, Draw)
    assert one != two
    assert (one.blend, one.opacity) == ("screen", 0.5)
    places = [draw.matrix.e for n in range(120) for draw in stage.draws(draw_light(n, here))]
    assert max(places) == pytest.approx(60, abs=1) == -min(places)


def test_what_does_not_travel_is_the_same_picture_on_every_frame() -> None:
    here = lighted(Layer((), light=Light("vignette"), depth=0.0))
    assert len({draw_light(n, here) for n in range(40)}) == 1


def test_a_light_pulses_by_itself_or_with_the_music() -> None:
    slow = lighted(Layer((stage.art("jar"),), pulse=(0.4, 2.0)))
    assert [next(stage.draws(draw_light(n, slow))).opacity for n in (0, 30, 60)] == [1.0, 0.6, 1.0]
    beat = lighted(Layer((stage.art("jar"),), pulse=(0.4, 0.0)))
    assert {next(stage.draws(draw_light(n, beat))).opacity for n in range(30)} == {1.0}
    heard = replace(beat, timeline=replace(beat.timeline, tempo=(Tempo(Span(0, 300), 0.0, 20.0),)))
    assert [next(stage.draws(draw_light(n, heard))).opacity for n in (100, 110, 120)] == [1.0, 0.6, 1.0]


def test_a_tile_covers_the_frame() -> None:
    grain = Layer((stage.art("tile"),), depth=0.0, size=(400.0, 500.0), tile=True, offset=Point(-30, -30))
    here = stage.context(stage.scene(), replace(stage.pack(), overlay=(grain,)))
    corners = [(draw.matrix.e, draw.matrix.f) for draw in stage.draws(draw_overlay(5, here))]
    assert len(corners) == 3 * 4
    assert min(corners) == (-30, -30)
    assert max(x for x, _ in corners) + 400 >= 1080
    assert max(y for _, y in corners) + 500 >= 1920


def test_people_cast_their_silhouettes_as_one_picture() -> None:
    here = lighted(shadow=Shadow("#8A4438", 0.5, 9.0, Point(90, 60)))
    (group,) = shadows(30, here)
    assert isinstance(group, Group)
    assert group.opacity == 0.5
    sources = [draw.sprite.source for draw in stage.draws((group,))]
    assert all(isinstance(source, Shade) and source.color == "#8A4438" for source in sources)
    parts = {source.art.part for source in sources if isinstance(source, Shade)}
    assert {"torso", "leg-left", "face"} <= parts
    assert not {part for part in parts if part.startswith(("eyes", "mouth", "brows"))}
    assert shadows(30, here) == shadows(31, here)
    assert shadows(30, lighted()) == ()


def test_a_shadow_is_beside_its_caster_or_before_it_on_the_floor() -> None:
    feet = Point(540, 1500)
    assert laid(Shadow(offset=Point(90, 60)), feet).apply(540, 700) == pytest.approx((630, 760))
    on_floor = laid(Shadow(tall=-0.3, lean=0.5), feet)
    assert on_floor.apply(*feet) == pytest.approx(feet)
    assert on_floor.apply(540, 500) == pytest.approx((1040, 1800))


def test_it_goes_where_they_go() -> None:
    walk = (Key(0, Place(200, 1500)), Key(30, Place(800, 1500), 30))
    page = replace(stage.pack().backgrounds["page"], shadow=Shadow(offset=Point(10, 0), blur=0.0))
    here = stage.context(stage.scene(stage.actor(place=walk)), replace(stage.pack(), backgrounds={"page": page}))
    first, last = (next(stage.draws(shadows(n, here))).matrix.e for n in (0, 90))
    assert last - first == pytest.approx(600, abs=2)


def test_a_silhouette_is_one_colour_and_soft() -> None:
    ink = np.zeros((20, 20, 4), np.uint8)
    ink[5:15, 5:15] = (10, 200, 30, 255)
    made = silhouette(Raster(ink, 3, 4), "#8A4438", 2.0)
    middle = made.pixels[made.pixels.shape[0] // 2, made.pixels.shape[1] // 2]
    assert (made.x, made.y) == (3 - 6, 4 - 6)
    assert tuple(middle[:3]) == pytest.approx((0x38, 0x44, 0x8A), abs=3)
    alpha = made.pixels[..., 3].astype(int)
    assert 0 < alpha[10, 16] < 255
    assert alpha.sum() == pytest.approx(255 * 100, rel=0.02)
