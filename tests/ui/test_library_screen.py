"""The library screen: what it lists, how it narrows, and what its keys do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.screen import Screen
from textual.widgets import Input

from quoth.articles.library import Entry
from quoth.paths import bundled
from quoth.ui.actionapp import ActionApp
from quoth.ui.screens.library import LibraryScreen
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.library_list import (
    LibraryList,
    Measure,
    cells_of,
    columns_that_fit,
    date_words,
)

NASTY = "[sic] [/x] [@click=app.quit]z[/] \x1b]0;Q\x07"
ENTRIES = [
    Entry("a", "Stone, and who pays for it", "Coast Weekly", date(2026, 3, 1), 640, 7),
    Entry(
        "b", "Harbour plan splits the council", "The Tern Bay Courier", date(2026, 3, 4), 812, 12,
        3, 38, "reading",
    ),
    Entry(
        "c", "The engineer who counts waves", "Harbour Gazette", date(2025, 2, 12), 1940, 21, 1,
        100, "read",
    ),
    Entry("d", "Notes from the quay"),
    Entry("e", "scan.pdf", problem="is a PDF file, not text"),
]  # fmt: skip
BY_PATH = {entry.path: entry for entry in ENTRIES}


class Shelves(ActionApp):
    def __init__(self, entries, theme="quoth-dark"):
        super().__init__([bundled("themes")])
        self.themes.start(theme)
        self.library = LibraryScreen(entries)
        self.opened = []
        self.said = []

    def on_mount(self):
        self.push_screen(self.library)

    def say(self, text, severity="info"):
        self.said.append(text)
        self.library.say(text, severity)

    def on_library_screen_opened(self, event):
        self.opened.append(event.path)
        self.library.expect_no_more()

    @property
    def articles(self):
        return self.library.query_one(LibraryList)

    @property
    def chosen(self):
        return self.articles.chosen and self.articles.chosen.path

    def lines(self):
        """What is on the screen, line by line."""
        rows = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in rows]


def shelves(count):
    return [Entry(str(n), f"Article {n}", "Coast Weekly") for n in range(count)]


async def test_one_line_an_article():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(120, 12)):
        assert [line for line in app.lines() if line][:6] == [
            " Library · 5 articles · 2 unread".ljust(80) + "filter ›",
            " ▌ ◐  Harbour plan splits the council   The Tern Bay Courier"
            "         4 Mar     812 w   ❝ 12   ● 3   38 %",
            "   ○  Stone, and who pays for it        Coast Weekly        "
            "         1 Mar     640 w   ❝  7",
            "   ✓  The engineer who counts waves     Harbour Gazette     "
            "   12 Feb 2025   1,940 w   ❝ 21   ● 1",
            "   ○  Notes from the quay",
            "   ✗  scan.pdf                          is a PDF file, not text",
        ]


@pytest.mark.parametrize(
    ("width", "last"),
    [(120, "38 %"), (100, "● 3"), (92, "❝ 12"), (80, "4 Mar"), (60, "Courier"), (50, "council")],
)
async def test_columns_give_way_from_the_right(width, last):
    app = Shelves(ENTRIES)
    async with app.run_test(size=(width, 24)):
        assert app.lines()[2].endswith(last)


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (10, 3)])
async def test_a_tiny_screen_still_draws(size):
    app = Shelves(ENTRIES)
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "slash", "x", "escape")
        assert len(app.lines()) == size[1]


def test_columns():
    assert columns_that_fit(200, 40, (20, 6, 5)) == 3
    assert columns_that_fit(37 + 23 + 9, 40, (20, 6, 5)) == 2
    assert columns_that_fit(37 + 23 + 8, 40, (20, 6, 5)) == 1
    assert columns_that_fit(10, 40, (20, 6, 5)) == 0
    assert columns_that_fit(37 + 8, 40, (0, 5)) == 2
    assert columns_that_fit(10, 2, ()) == 0


def test_words_of_a_row():
    day = date(2026, 3, 4)
    assert date_words(day, 2026) == "4 Mar"
    assert date_words(day, 2025) == "4 Mar 2026"
    assert date_words(None, 2026) == ""
    finished = replace(ENTRIES[1], quotes=0, notes=0, state="read")
    assert cells_of(finished, 2026)[3:] == ("", "", "")


def test_widths_hold_every_entry_and_only_grow():
    measure = Measure(ENTRIES[:1])
    assert (measure.title, measure.columns) == (26, (12, 5, 5, 4, 0, 0))
    measure.add(ENTRIES[1])
    measure.add(ENTRIES[2])
    assert (measure.year, measure.columns) == (2026, (20, 11, 7, 4, 3, 4))
    measure.add(replace(ENTRIES[1], outlet="x" * 50, published=date(2027, 1, 1)))
    assert (measure.year, measure.columns[:2]) == (2027, (24, 11))
    assert Measure().columns == (0,) * 6


async def test_a_star_takes_the_place_of_the_sign():
    app = Shelves([replace(ENTRIES[0], starred=True)])
    async with app.run_test():
        assert "★  Stone" in app.lines()[2]


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        ("j", "1"),
        ("down down up", "1"),
        ("7 j", "7"),
        ("G", "99"),
        ("G g g", "0"),
        ("end home", "0"),
        ("1 2 G", "11"),
        ("3 g g", "2"),
        ("5 0 %", "50"),
        ("5 j 2 k", "3"),
        ("k", "0"),
        ("G j", "99"),
        ("space b", "0"),
        ("ctrl+d ctrl+u", "0"),
    ],
)
async def test_moving(keys, path):
    app = Shelves(shelves(100))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*(key.replace("%", "percent_sign") for key in keys.split()))
        assert app.chosen == path


@pytest.mark.parametrize(("key", "rows"), [("space", 19), ("pagedown", 19), ("ctrl+d", 9)])
async def test_pages(key, rows):
    app = Shelves(shelves(100))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert app.chosen == str(rows)
        assert f"{rows + 1} of 100" in app.lines()[-1]


async def test_enter_and_a_click_open():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "enter")
        await pilot.click(LibraryList, offset=(10, 2))
        assert app.opened == ["a", "c"]
        assert app.chosen == "c"


async def test_filter_as_one_types():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"harb")
        assert [row.path for row in app.articles.rows] == ["b", "c"]
        assert app.library.order() == ["b", "c"]
        assert "2 of 5 articles" in app.lines()[0]
        assert app.lines()[0].endswith("filter › harb")
        await pilot.press("down")
        assert app.chosen == "c"
        await pilot.press("enter")
        assert app.articles.has_focus
        assert app.opened == []
        await pilot.press("enter")
        assert app.opened == ["c"]
        await pilot.press("escape")
        assert len(app.articles.rows) == 5
        assert app.chosen == "c"


async def test_escape_gives_the_filter_up():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"zq")
        assert app.articles.rows == []
        assert "No article has “zq” in title, outlet or date." in app.lines()[3]
        await pilot.press("enter")
        assert app.opened == []
        await pilot.press("slash", "escape")
        assert len(app.articles.rows) == 5
        assert app.articles.has_focus
        assert app.library.query_one(Input).value == ""


async def test_the_foot_says_what_keys_do_in_the_filter():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        foot = app.library.query_one(Foot)
        assert "enter read" in foot.render().plain
        await pilot.press("slash", "h")
        assert "enter keep   esc show all" in foot.render().plain
        assert "enter read" not in foot.render().plain
        await pilot.press("enter")
        assert "enter read" in foot.render().plain


async def test_backspace_leaves_the_empty_filter():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "h", "backspace")
        assert not app.articles.has_focus
        await pilot.press("backspace")
        assert app.articles.has_focus
        assert len(app.articles.rows) == 5


async def test_letters_go_to_the_filter_while_it_is_open():
    app = Shelves(ENTRIES)
    async with app.run_test() as pilot:
        await pilot.press("slash", *"jGq5")
        assert app.library.query_one(Input).value == "jGq5"


async def test_an_empty_library_says_how_to_fill_it():
    app = Shelves([])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "G", "enter")
        text = "\n".join(app.lines())
        assert "No articles here yet." in text
        assert "quoth FOLDER" in text
        assert app.opened == []


async def test_a_library_that_is_still_looked_for_says_nothing():
    app = Shelves(None)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "No articles" not in "\n".join(app.lines())
        for entry in ENTRIES:
            app.library.put_entry(entry)
        await pilot.pause(0.3)
        assert "5 articles" in app.lines()[0]


async def test_counts_fill_in_and_the_cursor_stays():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("j")
        assert app.chosen == "a"
        app.library.put_entry(replace(BY_PATH["d"], published=date(2026, 4, 1), words=7, quotes=9))
        app.library.put_entry(replace(BY_PATH["a"], notes=4))
        app.library.put_entry(Entry("f", "Another", published=date(2026, 5, 1)))
        await pilot.pause(0.3)
        assert app.library.order() == ["f", "d", "b", "a", "c", "e"]
        assert app.chosen == "a"
        assert "● 4" in app.lines()[5]
        assert "❝  9" in app.lines()[3]


async def test_the_first_row_stays_chosen_until_the_reader_moves():
    app = Shelves(None)
    async with app.run_test() as pilot:
        for entry in ENTRIES:
            app.library.put_entry(entry)
            await pilot.pause(0.15)
        assert app.chosen == "b"


async def test_changes_behind_another_screen_are_seen_on_return():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(120, 24)) as pilot:
        await app.push_screen(Screen())
        app.library.put_entry(replace(BY_PATH["b"], state="read"))
        await pilot.pause(0.2)
        app.pop_screen()
        await pilot.pause()
        assert "✓  Harbour plan" in app.lines()[2]


async def test_half_typed_keys_show_in_the_foot():
    app = Shelves(ENTRIES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "2")
        assert app.lines()[-1].endswith("12")
        await pilot.press("escape")
        assert app.lines()[-1].endswith("1 of 5")


async def test_stored_strings_are_neither_markup_nor_control():
    entry = Entry(NASTY, NASTY, NASTY, date(2026, 3, 4), problem=None)
    broken = Entry("x", NASTY, problem=NASTY)
    app = Shelves([entry, broken])
    async with app.run_test(size=(140, 24)) as pilot:
        text = "\n".join(app.lines())
        assert "[sic] [/x] [@click=app.quit]z[/] ␛]0;Q␇" in text
        assert not {"\x1b", "\x07"} & set(text)
        await pilot.press("slash", *"[/x]")
        assert len(app.articles.rows) == 2


async def test_wide_characters_keep_the_columns_straight():
    wide = replace(ENTRIES[0], title="風" * 40)
    app = Shelves([wide, ENTRIES[1]])
    async with app.run_test(size=(80, 24)):
        drawn = [app.articles.draw(row, 0, 80, False).plain for row in app.articles.rows]
        assert len({cell_len(line.rstrip()) for line in drawn}) == 1
        assert max(map(cell_len, drawn)) <= 80


async def test_many_articles_draw_only_what_is_in_view(monkeypatch):
    drawn = []
    original = LibraryList.draw

    def counting(self, row, *rest):
        drawn.append(row.path)
        return original(self, row, *rest)

    monkeypatch.setattr(LibraryList, "draw", counting)
    app = Shelves(shelves(10_000))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        assert app.chosen == "9999"
        assert len(set(drawn)) < 100


@pytest.mark.parametrize("theme", ["quoth-light", "mono", "ansi"])
async def test_every_theme_draws(theme):
    app = Shelves(ENTRIES, theme)
    async with app.run_test(size=(80, 24)):
        text = app.articles.draw(app.articles.rows[0], 0, 80, True)
        assert any(isinstance(span.style, Style) for span in text.spans)
        assert "Harbour plan" in app.lines()[2]
