"""What the checker says: one thing about one place of a pack, and the way out."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]


class Finding(NamedTuple):
    """`error`: it can not be used; `warning`: it will show in a film; `note`: worth knowing."""

    severity: Severity
    rule: str
    file: str
    place: str  # a part, a pose, a name; "" = the whole file
    message: str
    hint: str = ""
    line: int = 0

    @property
    def words(self) -> str:
        """One or two lines for people."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        place = f" [{self.place}]" if self.place else ""
        first = f"{self.severity}: {where}{place}: {self.message}"
        return f"{first}\n  {self.hint}" if self.hint else first
