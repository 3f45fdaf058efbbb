from pathlib import Path

import pytest
from tests.ui.keys_app import Side, TinyApp

from quoth.ui import keydoc
from quoth.ui.bindings import ACTIONS
from quoth.ui.keyhelp import found_sections, help_sections
from quoth.ui.keymap import builtin, load_keymap
from quoth.ui.screens.help import HelpScreen
from quoth.ui.theme import FALLBACK, Palette
from quoth.ui.widgets.key_table import KeyTable, lay_out

LOOK = Palette(FALLBACK).style


@pytest.mark.parametrize(
    "contexts",
    [
        ("reader", "global"),
        ("list", "reader", "global"),
        ("library", "global"),
        ("picker", "global"),
        (),
    ],
)
def test_every_action_is_listed_once(contexts):
    listed = [
        row.action.id for section in help_sections(builtin(), contexts) for row in section.rows
    ]
    assert sorted(listed) == sorted(action.id for action in ACTIONS)


@pytest.mark.parametrize(
    ("contexts", "first"),
    [
        (("reader", "global"), "move.down"),
        (("library", "global"), "move.down"),
        (("picker", "global"), "picker.open"),
        (("editor", "global"), "editor.close"),
    ],
)
def test_the_present_pane_comes_first(contexts, first):
    assert help_sections(builtin(), contexts)[0].rows[0].action.id == first


def test_other_panes_come_after_under_their_groups():
    titles = [section.title for section in help_sections(builtin(), ("reader", "global"))]
    assert titles[-3:] == ["Quote picker", "Note editor", "Command line"]
    titles = [section.title for section in help_sections(builtin(), ("editor", "global"))]
    assert titles[0] == "Note editor"
    assert {"Move", "Search", "Everywhere", "Quote picker"} <= set(titles)
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("context", ["picker", "editor"])
def test_where_letters_are_typed_only_keys_that_are_none_count(context):
    sections = help_sections(builtin(), (context, "global"))
    keys = {row.action.id: row.keys for section in sections for row in section.rows}
    assert keys["help.keys"] == "f1"
    assert keys["quit"] == "ctrl+q"
    assert keys["theme.choose"] == "zT"
    assert [row.action.id for row in sections[0].rows] == [
        action.id for action in ACTIONS if context in action.contexts
    ]
    assert "Everywhere" in [section.title for section in sections]


def test_an_action_without_a_key_stays_in_its_group(tmp_path):
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\n"note.add" = []\n')
    sections = help_sections(load_keymap(path)[0], ("reader", "global"))
    notes = next(section for section in sections if section.title == "Notes and marks")
    assert ("note.add", "") in [(row.action.id, row.keys) for row in notes.rows]


PANES = [
    (("reader", "global"), {"move.down", "quote.next", "picker.copy", "theme.next", "quit"}),
    (("list", "global"), {"move.down", "back", "list.fold"}),
    (("picker", "global"), {"picker.copy", "move.down", "help.keys"}),
    (("editor", "global"), {"editor.discard", "help.all", "quit"}),
]


@pytest.mark.parametrize(("contexts", "done"), PANES)
def test_a_panes_help_shows_only_what_can_be_typed_and_done_there(contexts, done):
    sections = help_sections(builtin(), contexts, only=done)
    shown = {row.action.id for section in sections for row in section.rows}
    assert shown <= done
    assert all(row.keys for section in sections for row in section.rows)
    assert all(set(row.action.contexts) & set(contexts) for s in sections for row in s.rows)
    assert shown


FOUND = [
    ("to the next quote.", {"quote.next"}),
    ("theme.next", {"theme.next"}),
    ("J", {"quote.next"}),
    ("zT", {"theme.choose"}),
    ("ctrl+q", {"quit"}),
    ("dark light", {"theme.dark"}),
    ("no such thing", set()),
]


@pytest.mark.parametrize(("query", "ids"), FOUND)
def test_an_action_is_found_by_name_or_key(query, ids):
    sections = found_sections(help_sections(builtin(), ("reader", "global")), query)
    assert {row.action.id for section in sections for row in section.rows} == ids


async def test_all_keys_are_searched_by_typing():
    app = TinyApp()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("question_mark")
        assert "next theme" not in text_of(app)
        await pilot.press("g", "question_mark")
        await pilot.pause()
        assert "next theme" in text_of(app)
        await pilot.press(*"next", "space", *"theme")
        await pilot.pause()
        assert "Put on the next theme" in text_of(app)
        assert "down" not in text_of(app)
        await pilot.press("escape")
        assert not isinstance(app.screen, HelpScreen)
        await pilot.press("g", "question_mark", "z", "d")
        await pilot.pause()
        assert "dark or light" in text_of(app)
        assert app.themes.name == "quoth-dark"


@pytest.mark.parametrize("width", [1, 20, 36, 75, 80, 130, 300])
def test_lines_fit_and_lose_no_key(width):
    sections = help_sections(builtin(), ("reader", "global"))
    lines = lay_out(sections, width, LOOK)
    assert lines
    if width >= 36:
        assert all(len(line.plain.rstrip()) <= width for line in lines)
        text = "\n".join(line.plain for line in lines)
        for section in sections:
            assert section.title in text
            assert all(row.action.label in text for row in section.rows)


def test_a_wide_window_needs_fewer_lines():
    sections = help_sections(builtin(), ("reader", "global"))
    heights = [len(lay_out(sections, width, LOOK)) for width in (40, 80, 130)]
    assert heights[0] > heights[1] > heights[2]
    assert lay_out([], 80, LOOK) == []


def text_of(app):
    table = app.screen.query_one(KeyTable)
    return "\n".join(line.plain for line in table._lines)


async def test_it_shows_the_keys_as_bound_now(tmp_path):
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\n"quote.next" = ["] q"]\n"note.add" = []\n')
    app = TinyApp(keymap=load_keymap(path)[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        lines = text_of(app)
        assert "]q " in lines
        assert "J  " not in lines


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (40, 12)])
async def test_it_scrolls_as_a_list_and_closes(size):
    app = TinyApp()
    async with app.run_test(size=size) as pilot:
        for close in ("escape", "q", "question_mark", "f1"):
            await pilot.press("f1")
            assert isinstance(app.screen, HelpScreen)
            await pilot.press(close)
            assert not isinstance(app.screen, HelpScreen)
        await pilot.press("f1")
        table = app.screen.query_one(KeyTable)
        await pilot.press("j", "j", "k")
        await pilot.pause()
        assert table.scroll_offset.y == min(1, table.max_scroll_y)
        await pilot.press("G")
        await pilot.pause()
        assert table.scroll_offset.y == table.max_scroll_y
        await pilot.press("g", "g")
        await pilot.pause()
        assert table.scroll_offset.y == 0


async def test_it_says_whose_keys_come_first():
    app = TinyApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one(Side).focus()
        await pilot.press("question_mark")
        assert "KEYS  Lists" in app.screen._heading().plain


def test_the_page_in_the_docs_is_fresh():
    page = Path(__file__).resolve().parents[2] / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == keydoc.page(), (
        "stale: python -m quoth.ui.keydoc > docs/keys.md"
    )
