"""Visual mode and the mouse's selection, as a person would use them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import ARTICLE, reading

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui.bindings import ACTIONS, VISUAL
from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.foot import Foot


def selected(reader: Any) -> str:
    span = reader.view.selected_span
    return span.of(ARTICLE) if span else ""


def foot(reader: Any) -> str:
    return str(reader.query_one(Foot).render().plain)


KEYS = {"$": "dollar_sign", ")": "right_parenthesis", "}": "right_curly_bracket", "/": "slash"}
KEYS |= {
    "^": "circumflex_accent",
    "#": "number_sign",
    "(": "left_parenthesis",
    "{": "left_curly_bracket",
    "%": "percent_sign",
}


async def press(pilot: Any, keys: str) -> None:
    """Keys parted by spaces, and the letters of a sequence without."""
    for word in keys.split():
        named = word in ("left", "right", "escape", "enter", "home", "end", "ctrl+c", "tab")
        await pilot.press(*([word] if named else [KEYS.get(key, key) for key in word]))
    await pilot.pause()


TWO_BOATS = (
    "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay. “They are a memory.”"
)
SHAFT = "Tomas Reyl, an engineer, told the council that the older of the ships needed a new shaft."

MOVES = [
    ("v", "“"),
    ("v 3l h", "“Tw"),
    ("v right right left", "“T"),
    ("v 2w e", "“Two boats"),
    ("v 2e b", "“Two b"),
    ("v $", "“Two boats are not a service,” said Ines Calloway, the mayor of"),
    ("v j 0", "“Two boats are not a service,” said Ines Calloway, the mayor of T"),
    ("v j k", "“"),
    ("v )", "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay. “"),
    ("v J", TWO_BOATS + "\n\n" + SHAFT[: SHAFT.index("hat the older")]),
    ("v G", ARTICLE[ARTICLE.index("“Two boats") :].rstrip()),
    ("V", "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay."),
    ("V )", TWO_BOATS),
    ("v $ V", "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay."),
    ("v e o b", ".\n\n“Two"),
    ("v iq", TWO_BOATS),
    ("v l iw", "Two"),
    ("v iw", "“"),
    ("v l iw iw", "Two boats"),
    ("v l 3iw", "Two boats are"),
    ("v 3w iw o iw", "boats are"),
    ("v j e ^", "“Two boats are not a service,” said Ines Calloway, the mayor of T"),
    ("v is is", TWO_BOATS),
    ("v 2is", TWO_BOATS),
    ("v ip ip", TWO_BOATS + "\n\n" + SHAFT),
    ("v / Cal enter ie", "Ines Calloway"),
    ("V iq", TWO_BOATS),
]


async def test_what_is_selected(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        for keys, words in MOVES:
            reader.clear_selection()
            reader.view.clear_find()
            reader.view.go_to(ARTICLE.index("“Two boats"))
            await press(pilot, keys)
            assert (keys, selected(reader)) == (keys, words)
            assert reader.view.visual, keys
            number = len(words.split())
            assert f" · {number} word" in foot(reader), keys


async def test_the_whole_quote_has_cue_and_source(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "J v iq")
        assert selected(reader).startswith("that it would cut")
        await press(pilot, "iQ")
        assert selected(reader) == (
            "The ferry company said on Monday that it would cut the winter service to two sailings "
            "a day"
        )


async def test_every_action_of_visual_mode_is_done(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "v")
        assert reader.pane_contexts[0] == VISUAL
        for action in ACTIONS:
            if VISUAL in action.contexts:
                assert reader.performs(action.id), action.id


async def test_ways_out(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        for way in ("escape", "v", "q"):
            await press(pilot, "2J v w")
            assert reader.view.visual == "character"
            await press(pilot, way)
            assert (reader.view.visual, selected(reader)) == (None, "")
            assert reader.article is not None
            assert "visual" not in foot(reader)
            await press(pilot, "home")
        await press(pilot, "V V")
        assert reader.view.visual is None


@pytest.mark.parametrize("columns", [80, 60, 40])
async def test_what_copies_stays_in_the_foot_longest(columns: int, tmp_path: Path) -> None:
    async with reading(tmp_path, size=(columns, 24)) as (_, pilot, reader):
        await press(pilot, "/ the enter v iw")
        assert " of " in foot(reader)
        assert "y copy" in foot(reader)
        assert ("a note" in foot(reader)) is (columns == 80)


async def test_gv_selects_again_as_it_was(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "gv")
        assert reader.view.visual is None
        await press(pilot, "2J V ) escape gg gv")
        assert (reader.view.visual, selected(reader)) == ("sentence", TWO_BOATS)
        await press(pilot, "escape")
        reader.view.select(Span(0, 5))
        await pilot.pause()
        await press(pilot, "escape gv")
        assert (reader.view.visual, selected(reader)) == ("character", "Ferry")


async def test_no_object_is_told(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "v iq")
        assert "no quote here" in foot(reader)
        await press(pilot, "ie")
        assert "no name here" in foot(reader)
        assert selected(reader) == "F"


async def test_the_caret_is_seen_and_stays_in_view(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(70, 12)) as (_, pilot, reader):
        view = reader.view
        for key in "v}}}}}}}lllkw$":
            await press(pilot, key)
            caret = view.position
            line = view._screen_line(caret)
            assert 0 <= line < view.page_height, key
            carets = [
                segment.text
                for segment in view.render_line(line)
                if segment.style == view._paint.base + segment.style
                and segment.style.bgcolor == view.get_component_rich_style("article--caret").bgcolor
            ]
            assert ARTICLE[caret] in carets, key


@pytest.mark.parametrize("theme", ["mono", "ansi"])
async def test_without_colour_it_is_reversed(theme: str, tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        app.themes.apply(theme)
        await press(pilot, "2J v e")
        line = reader.view._screen_line(reader.view.position)
        styles = {s.text: s.style for s in reader.view.render_line(line) if s.text.strip()}
        assert styles["“Tw"].reverse
        assert not styles["o"].reverse
        assert styles["o"].underline
        assert not any(s.reverse for text, s in styles.items() if text.startswith(" boats"))


async def test_an_empty_article_has_nothing_to_select(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        reader.show(Article(" \n", ""))
        await press(pilot, "v V gv")
        assert reader.view.visual is None


async def test_another_article_is_not_selected_in(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "2J v ip")
        reader.show(Article("Gulls return.", "Gulls"))
        await pilot.pause()
        assert (reader.view.visual, reader.view.selected_span) == (None, None)
        await press(pilot, "gv")
        assert reader.view.selected_span is None


async def test_a_change_of_width_keeps_the_words(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "2J v ip")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert selected(reader) == TWO_BOATS
        await press(pilot, "b")
        assert selected(reader).endswith("“They are a memory.")


# ---- what is done with it


async def test_a_colour_marks_what_is_selected_and_leaves(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await press(pilot, "2J v e cg")
        (placed,) = reader.notes.anchored
        assert (placed.annotation.exact, placed.annotation.colour) == ("“Two", "green")
        assert (reader.view.visual, selected(reader)) == (None, "")


async def test_a_note_is_on_what_is_selected(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        await press(pilot, "2J v is a")
        await pilot.press(*"why")
        await pilot.press("escape")
        await pilot.pause()
        (placed,) = reader.notes.anchored
        assert placed.annotation.exact.endswith("the mayor of Tern Bay.")
        assert placed.annotation.note == "why"
        assert app.screen is reader
        assert reader.view.visual is None


# ---- the mouse


async def drag(pilot: Any, view: ArticleView, start: str, end: str) -> None:
    def place(words: str, after: int) -> tuple[int, int]:
        rows = [view.render_line(y).text for y in range(view.size.height)]
        row = next(y for y, text in enumerate(rows) if words in text)
        return rows[row].index(words) + after, row

    await pilot.mouse_down(view, offset=place(start, 0))
    await pilot.hover(view, offset=place(end, len(end) - 1))
    await pilot.mouse_up(view, offset=place(end, len(end) - 1))
    await pilot.pause()


async def test_the_mouse_and_the_keys_select_the_same_words(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        await drag(pilot, reader.view, "boats", "a service")
        assert selected(reader) == "boats are not a service"
        assert "selected · 5 words" in foot(reader)
        assert "y copy" in foot(reader)
        assert app.clipboard == ""
        await press(pilot, "v 2w")
        assert reader.view.visual == "character"
        assert selected(reader) == "boats are not a service,” said"[:-3]
        await drag(pilot, reader.view, "Tomas", "engineer")
        assert reader.view.visual is None
        assert selected(reader) == "Tomas Reyl, an engineer"
        await press(pilot, "V")
        assert selected(reader) == SHAFT
        await pilot.click(reader.view, offset=(30, 2))
        await pilot.pause()
        assert (reader.view.visual, selected(reader)) == (None, "")


async def test_keys_of_the_reader_go_on_beside_a_mouse_selection(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await drag(pilot, reader.view, "boats", "a service")
        await press(pilot, "J")
        assert selected(reader) == "boats are not a service"
        await press(pilot, "escape")
        assert selected(reader) == ""
