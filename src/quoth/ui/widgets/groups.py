"""A list in groups that fold: headings and the rows below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.style import Style
from rich.text import Text

from quoth.ui.phrases import cut
from quoth.ui.widgets.row_list import RowList

ItemT = TypeVar("ItemT")
Styles = Callable[[str], Style]
"""The style of a theme role, as `Palette.style` gives it."""


@dataclass(frozen=True)
class Group(Generic[ItemT]):
    """A heading and its items."""

    key: str
    """What it is known by while the list changes; also the heading."""
    items: tuple[ItemT, ...]
    role: str = "muted"
    """Theme role of the heading."""


@dataclass(frozen=True)
class GroupRow(Generic[ItemT]):
    """One row: a heading (no item), an item, or a gap (no group)."""

    group: Group[ItemT] | None
    item: ItemT | None = None


class GroupList(RowList[GroupRow[ItemT]]):
    """Groups of items; ``h`` and ``l`` fold and unfold, ``enter`` on a heading does either."""

    def __init__(self, styles: Styles, *, spaced: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self.groups: tuple[Group[ItemT], ...] = ()
        self.folded: set[str] = set()
        self._spaced = spaced
        self._places: dict[str, int] = {}
        """The row of each item by its key; of a folded one, its heading's."""

    # -- for subclasses

    def draw_item(self, item: ItemT, width: int, chosen: bool) -> Text:
        """One item as text."""
        raise NotImplementedError

    def key_of(self, item: ItemT) -> str:
        """What an item is known by while the list changes."""
        raise NotImplementedError

    # -- rows

    def set_groups(self, groups: Sequence[Group[ItemT]]) -> None:
        """Show other groups; the chosen item stays chosen if it is still there."""
        self.groups = tuple(groups)
        self._lay(self._chosen_key())

    @property
    def chosen_item(self) -> ItemT | None:
        """The item under the cursor, None on a heading."""
        return self.chosen.item if self.chosen else None

    def choose_key(self, key: str) -> None:
        """Put the cursor on the item with ``key``; on its heading if that is folded."""
        if key in self._places:
            self.choose(self._places[key])

    def _chosen_key(self) -> str | None:
        return self.key_of(self.chosen_item) if self.chosen_item is not None else None

    def _lay(self, key: str | None) -> None:
        rows: list[GroupRow[ItemT]] = []
        places: dict[str, int] = {}
        for group in self.groups:
            if self._spaced and rows:
                rows.append(GroupRow(None))
            folded = group.key in self.folded
            for index, item in enumerate(group.items, len(rows) + 1):
                places.setdefault(self.key_of(item), len(rows) if folded else index)
            rows.append(GroupRow(group))
            if not folded:
                rows.extend(GroupRow(group, item) for item in group.items)
        self._places = places
        first = next((i for i, row in enumerate(rows) if row.item is not None), 0)
        kept = first if key is None else places.get(key, first)
        self.set_rows(rows, cursor=kept if rows and rows[kept].item is not None else first)

    def selectable(self, row: GroupRow[ItemT]) -> bool:
        """Headings and items; not the gaps."""
        return row.group is not None

    def draw(self, row: GroupRow[ItemT], line: int, width: int, chosen: bool) -> Text:
        """A heading with its sign when folded, an item by the subclass."""
        if row.group is None:
            return Text()
        if row.item is not None:
            text = self.draw_item(row.item, width, chosen)
        else:
            folded = row.group.key in self.folded
            count = f" ▸ {len(row.group.items)}" if folded else ""
            style = self.look(row.group.role)
            # One column to the left of the items: no room for a sign, so the colour tells.
            text = Text.assemble(
                (
                    cut(row.group.key, width - 1 - len(count)),
                    self.look("accent") if chosen else style,
                ),
                (count, self.look("faint")),
            )
        if chosen and self.has_focus:
            text.truncate(width, overflow="ellipsis", pad=True)
            text.stylize_before(self.look("surface"))
        return text

    # -- actions

    def _fold(self, key: str, fold: bool) -> None:
        if fold:
            self.folded.add(key)
        else:
            self.folded.discard(key)
        self._lay(None)
        heading = (i for i, r in enumerate(self.rows) if r.group and r.group.key == key)
        self.choose(next(heading, 0), by_hand=True)

    def do_list_fold(self, count: int | None) -> None:
        """Fold the group that the cursor is in."""
        if self.chosen and self.chosen.group:
            self._fold(self.chosen.group.key, True)

    def do_list_unfold(self, count: int | None) -> None:
        """Unfold the group that the cursor is on."""
        if self.chosen and self.chosen.group and self.chosen.group.key in self.folded:
            self._fold(self.chosen.group.key, False)

    def do_select_enter(self, count: int | None) -> None:
        """Enter an item; fold or unfold a heading."""
        row = self.chosen
        if row and row.group and row.item is None:
            self._fold(row.group.key, row.group.key not in self.folded)
        else:
            super().do_select_enter(count)
