"""Paint the sunwash pack: `python .../source/build.py [people] [things] [places]`; the same files every time."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).resolve().parent
MODULES = ("people", "things", "places")


def main(chosen: list[str]) -> None:
    sys.path[:0] = [str(SOURCE), str(SOURCE.parents[3])]
    for name in chosen or MODULES:
        module, _, only = name.partition(":")  # `people:mira` paints one of them
        import_module(module).build(SOURCE.parent, only)


if __name__ == "__main__":
    main(sys.argv[1:])
