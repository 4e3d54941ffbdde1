"""Draw the doodle pack: `python .../source/build.py [people|places|things|locales …]`; the same files every time."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).resolve().parent
MODULES = ("people", "things", "places", "locales")


def main(chosen: list[str]) -> None:
    sys.path[:0] = [str(SOURCE), str(SOURCE.parents[3])]
    for name in chosen or MODULES:
        import_module(name).build(SOURCE.parent)


if __name__ == "__main__":
    main(sys.argv[1:])
