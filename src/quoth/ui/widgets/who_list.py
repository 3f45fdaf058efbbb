"""Who is in the article: people, organisations and places with role, quotes and mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from quoth.core.model import Entity, Extraction
from quoth.core.text import one_line
from quoth.ui.phrases import cut
from quoth.ui.widgets.groups import Group, GroupList

_HEADINGS = (("person", "People"), ("organization", "Organisations"), ("place", "Places"))
_ROLE_FROM = 34
"""Cells of width from which a role column fits beside the name."""


@dataclass(frozen=True)
class Who:
    """One entity with its counts."""

    entity: Entity
    quotes: int
    mentions: int
    slot: int | None
    """Number of its speaker colour, 1 to 8; None if it never speaks for certain."""


def who_groups(extraction: Extraction, slots: Mapping[str, int]) -> list[Group[Who]]:
    """The entities by kind, those who speak and are named most first.

    Unnamed sources ("a senior official") stand last and only if something is quoted from them.
    """
    said = Counter(quote.speaker for quote in extraction.quotes if quote.certain)
    rows = [
        Who(e, said[e.id], len(extraction.spans_of(e)), slots.get(e.id))
        for e in extraction.entities
    ]
    rows.sort(key=lambda who: (-who.quotes, -who.mentions))
    found = [
        Group(heading, tuple(who for who in rows if who.entity.kind == kind))
        for kind, heading in _HEADINGS
    ]
    others = tuple(who for who in rows if who.entity.kind == "misc" and who.quotes)
    return [group for group in (*found, Group("Others", others)) if group.items]


class WhoList(GroupList[Who]):
    """The upper list of the sidebar; `RowList.Chosen` tints, `RowList.Entered` walks mentions."""

    def key_of(self, item: Who) -> str:
        """The entity's id."""
        return item.entity.id

    def draw_item(self, item: Who, width: int, chosen: bool) -> Text:
        """Name, role where it fits, quotes and mentions."""
        counts = f"❝{item.quotes:>2}" if item.quotes else "   "
        counts = f" {counts} {item.mentions:>3} "
        room = width - 1 - len(counts)
        name, role = one_line(item.entity.name), one_line(item.entity.role or "")
        share = room if not role or width < _ROLE_FROM else room * 3 // 5
        colour = self.look(f"speaker-{item.slot}") if item.slot else self.look("text")
        return Text.assemble(
            ("▌" if chosen else " ", self.look("accent")),
            (name := cut(name, share), colour + Style(bold=chosen)),
            " " * (share - cell_len(name)),
            (role := cut(f" {role}", room - share), self.look("muted")),
            " " * (room - share - cell_len(role)),
            (counts, self.look("muted")),
        )
