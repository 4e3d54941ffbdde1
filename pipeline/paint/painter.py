"""Display lists to pixels. Only what differs from the list painted before is painted again."""

from __future__ import annotations

from pipeline.core.display import DisplayList, Draw, Group, Node
from pipeline.core.geometry import Matrix
from pipeline.paint.bundle import Layers, bundle, composed, together
from pipeline.paint.damage import damage
from pipeline.paint.engine import skia
from pipeline.paint.filters import color_filter, kind_of
from pipeline.paint.layers import Layer, Mask
from pipeline.paint.place import Put, hides, paint_of, put
from pipeline.paint.plates import BLACK, Plate, Plates
from pipeline.paint.reaches import Reaches, whole_pixel_clip
from pipeline.paint.rects import Rect
from pipeline.paint.store import SpriteStore

_NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)


class Painter:
    """Paints one frame after the other on the same pixels."""

    def __init__(self, size: tuple[int, int], store: SpriteStore) -> None:
        self._store = store
        self._size = size
        self._frame = Rect(0, 0, *size)
        self._layers = [Layer(size)]  # the frame, then one per depth of groups
        self._mask: Mask | None = None
        self._reaches = Reaches(store, self._frame)
        self._plates = Plates(size, store)
        self._last: DisplayList | None = None
        self._nodes: tuple[Node, ...] = ()  # of the last list, put together
        self.repainted_pixels = 0  # by the last call

    def paint(self, wanted: DisplayList) -> memoryview:
        """The frame as BGRA bytes, valid until the next call. Its alpha is 255 everywhere."""
        if wanted.size != self._size:
            raise ValueError(f"a list of {wanted.size} for a painter of {self._size}")
        if wanted is self._last or wanted == self._last:
            self.repainted_pixels = 0
            return self._layers[0].pixels.data.cast("B")
        nodes = together(wanted.nodes)
        rects = self._damage(nodes)
        self._last = None  # were painting to fail, the pixels would belong to no list
        plate = self._plates.of(nodes) if rects else None
        for rect in rects:
            self._repaint(nodes, plate, rect)
        self._last, self._nodes = wanted, nodes
        self.repainted_pixels = sum(rect.area for rect in rects)
        return self._layers[0].pixels.data.cast("B")

    def _damage(self, nodes: tuple[Node, ...]) -> list[Rect]:
        self._reaches.turn()
        if self._last is None:
            return [self._frame]
        return damage(self._nodes, nodes, self._reaches.of, self._reaches.sealed)

    def _repaint(self, nodes: tuple[Node, ...], plate: Plate | None, rect: Rect) -> None:
        first = self._first_seen(nodes, rect)
        if plate and first <= plate.count:
            self._lay(plate.picture.image, rect)
            self._paint_in(0, nodes[plate.count :], rect)
            return
        if first == 0:
            self._layers[0].wipe(rect, BLACK)
        self._paint_in(0, nodes[max(0, first - 1) :], rect)

    def _lay(self, plate: skia.Image, rect: Rect) -> None:
        """Copy a part of a picture of the frame's size."""
        part = _skia_rect(rect)
        self._layers[0].canvas.drawImageRect(plate, part, part, _NEAREST, paint_of(1.0, "normal"))

    def _first_seen(self, nodes: tuple[Node, ...], rect: Rect) -> int:
        """One more than the index of the topmost node that hides all below it in `rect`; 0 when there is none."""
        for index in range(len(nodes) - 1, -1, -1):
            node = nodes[index]
            if isinstance(node, Draw) and self._reaches.of(node).holds(rect) and hides(node, self._store).holds(rect):
                return index + 1
        return 0

    def _paint_in(self, depth: int, nodes: tuple[Node, ...], rect: Rect) -> None:
        """Paint nodes on the layer at `depth`, inside `rect`."""
        canvas = self._layers[depth].canvas
        canvas.save()
        canvas.clipRect(_skia_rect(rect), skia.ClipOp.kIntersect, False)
        to = Put(canvas, self._store, self._frame)
        for node in nodes:
            part = self._reaches.of(node).common(rect)
            if part.empty:
                continue
            if isinstance(node, Draw):
                put(to, node)
            else:
                self._paint_group(depth, node, part)
        canvas.restore()

    def _paint_group(self, depth: int, group: Group, rect: Rect) -> None:
        window = whole_pixel_clip(group.clip) if group.clip else self._frame
        inside = rect if window is None else rect.common(window)
        if inside.empty:
            return
        if found := bundle(group):
            self._put_bundle(self._layers[depth].canvas, *found)
            return
        if window is None or _needs_layer(group):
            self._compose(depth, group, inside, masked=window is None)
        else:
            self._paint_in(depth, group.children, inside)

    def _put_bundle(self, canvas: skia.Canvas, layers: Layers, matrix: Matrix) -> None:
        made = self._store.composed(layers, lambda: composed(layers, self._store.get), matrix, self._frame)
        canvas.drawImage(made.image, made.x, made.y, _NEAREST, paint_of(1.0, "normal"))

    def _compose(self, depth: int, group: Group, rect: Rect, masked: bool) -> None:
        """Paint a group on a layer of its own and put that down as one picture."""
        layer = self._layer(depth + 1)
        layer.wipe(rect)
        self._paint_in(depth + 1, group.children, rect)
        if masked:
            self._apply_mask(layer, group, rect)
        canvas = self._layers[depth].canvas
        canvas.save()
        canvas.clipRect(_skia_rect(rect), skia.ClipOp.kIntersect, False)
        self._put_down(canvas, layer, group, rect)
        canvas.restore()

    def _put_down(self, canvas: skia.Canvas, layer: Layer, group: Group, rect: Rect) -> None:
        paint = paint_of(group.opacity, group.blend)
        if group.filter is None:
            canvas.drawImage(layer.image, 0, 0, _NEAREST, paint)
            return
        kind, numbers = kind_of(group.filter), group.filter.amounts
        image = layer.cut(rect) if kind.picture is None else kind.picture(layer.cut(rect), numbers)
        if colors := color_filter(kind, numbers):
            paint = skia.Paint(paint)
            paint.setColorFilter(colors)
        canvas.drawImage(image, rect.left, rect.top, _NEAREST, paint)

    def _apply_mask(self, layer: Layer, group: Group, rect: Rect) -> None:
        assert group.clip is not None
        if self._mask is None:
            self._mask = Mask(self._size)
        layer.canvas.save()
        layer.canvas.clipRect(_skia_rect(rect), skia.ClipOp.kIntersect, False)
        keep = skia.Paint(BlendMode=skia.BlendMode.kDstIn)
        layer.canvas.drawImage(self._mask.show(group.clip), 0, 0, _NEAREST, keep)
        layer.canvas.restore()

    def _layer(self, depth: int) -> Layer:
        while len(self._layers) <= depth:
            self._layers.append(Layer(self._size))
        return self._layers[depth]


def _needs_layer(group: Group) -> bool:
    return group.isolated or group.opacity < 1 or group.filter is not None or group.blend != "normal"


def _skia_rect(rect: Rect) -> skia.Rect:
    return skia.Rect.MakeLTRB(*rect)
