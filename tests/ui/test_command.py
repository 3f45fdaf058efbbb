from pathlib import Path

import pytest
from tests.ui.reading import reading

from quoth.ui.bindings import ACTIONS, BY_ID
from quoth.ui.command_words import (
    ALIASES,
    WORDS,
    CommandError,
    Order,
    completions,
    read_order,
)
from quoth.ui.screens.command import CommandScreen
from quoth.ui.screens.help import HelpScreen
from quoth.ui.screens.library import LibraryScreen
from quoth.ui.widgets.foot import Foot

ORDERS = {
    "": None,
    "  :  ": None,
    "42": Order("move.bottom", count=42),
    "50%": Order("move.percent", count=50),
    "quote.next": Order("quote.next"),
    "quote.next 3": Order("quote.next", count=3),
    "Next Quote": Order("quote.next"),
    ":next quote 2": Order("quote.next", count=2),
    "next quo": Order("quote.next"),
    "q": Order("close"),
    "qa": Order("quit"),
    "w": Order("w"),
    "theme paper": Order("theme", "paper"),
    "theme": Order("theme"),
    "open ~/a b.txt": Order("open", "~/a b.txt"),
    "help J": Order("help", "J"),
}


@pytest.mark.parametrize(("typed", "order"), ORDERS.items())
def test_what_is_typed_is_an_order(typed, order):
    assert read_order(typed, ACTIONS) == order


FAULTS = {
    "quote.nxt": 'no command quote.nxt (did you mean "quote.next"?)',
    "themme paper": 'did you mean "theme"',
    "quote": "quote: could be quote.next, quote.previous",
    "%": "no command %",
    "zorp": "no command zorp · tab shows them",
    "9999999": "no command 9999999",
    "[sic] [/x]": "no command [sic] [/x]",
    "x\x1b]0;Q\x07": "no command x",
}


@pytest.mark.parametrize(("typed", "said"), FAULTS.items())
def test_what_is_no_order_is_one_line_with_the_nearest_name(typed, said):
    with pytest.raises(CommandError) as error:
        read_order(typed, ACTIONS)
    assert said in str(error.value)
    assert str(error.value).isprintable()


def test_an_action_of_another_pane_is_not_done():
    with pytest.raises(CommandError, match="copy: not here"):
        read_order("picker.copy", [BY_ID["quote.next"]])


def test_what_vim_calls_otherwise_are_actions():
    assert set(ALIASES.values()) <= set(BY_ID)
    assert not set(ALIASES) & set(WORDS)


def lines(typed, base=Path()):
    return [fit.line for fit in completions(typed, ACTIONS, ["paper", "quoth-dark"], base)]


def test_words_and_actions_complete_by_their_letters(tmp_path):
    assert lines("")[0] == "theme"
    assert lines("quote.n")[0] == "quote.next"
    assert lines("qtnx")[0] == "quote.next"
    assert "sidebar.toggle" in lines("who’s")
    assert lines("theme ") == ["theme paper", "theme quoth-dark"]
    assert lines("theme dark") == ["theme quoth-dark"]
    assert lines("help zoom") == []
    assert lines("help quote.n")[0] == "help quote.next"
    assert lines("nothing like this") == []


def test_paths_complete_to_what_can_be_read(tmp_path):
    (tmp_path / "folder").mkdir()
    for name in ("fog.txt", "fish.md", "figures.csv", ".hidden.txt", "f\x1bx.txt", "folder/a.html"):
        (tmp_path / name).write_text("x")
    assert lines("open f", tmp_path) == ["open fish.md", "open fog.txt", "open folder/"]
    assert lines("open folder/", tmp_path) == ["open folder/a.html"]
    assert lines("open nowhere/", tmp_path) == []
    assert lines("open \0", tmp_path) == []


# -- on the screen


async def type_in(pilot, words):
    keys = {" ": "space", ".": "full_stop", "%": "percent_sign", "/": "slash"}
    await pilot.press("colon", *(keys.get(letter, letter) for letter in words))


async def run(pilot, words):
    await pilot.press("colon")
    pilot.app.screen._field.value = words  # at once: a test types slowly
    await pilot.press("enter")
    await pilot.pause()


async def test_the_command_line_does_what_is_typed(tmp_path):
    async with reading(tmp_path) as (app, pilot, reader):
        said = []
        app.say = lambda text, severity="info": said.append(text)
        await run(pilot, "next quote 2")
        second = reader.view.current_quote
        assert reader.extraction.quotes.index(second) == 1
        await run(pilot, "100%")
        assert reader.view.percent == 100
        await run(pilot, "1")
        assert reader.view.position == 0
        await run(pilot, "theme paper")
        assert app.themes.name == "paper"
        await run(pilot, "theme papr")
        await run(pilot, "w")
        await run(pilot, "help J")
        await run(pilot, "help theme.next")
        await run(pilot, "qoute.next")
        assert said == [
            "paper",
            'no theme papr (did you mean "paper"?)',
            "nothing to save: notes are kept as they are made",
            said[3],
            "no key · next theme · Put on the next theme; a count goes so many on.",
            'no command qoute.next (did you mean "quote.next"?)',
        ]
        assert "next quote · To the next quote." in said[3]
        await run(pilot, "help")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await run(pilot, f"open {tmp_path / 'stone.txt'}")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.path == str(tmp_path / "stone.txt")
        await run(pilot, "qa")
    assert app.return_code in (0, None)


async def test_tab_completes_and_arrows_bring_commands_back(tmp_path):
    async with reading(tmp_path) as (app, pilot, reader):
        await type_in(pilot, "theme p")
        field = app.screen._field
        await pilot.press("tab")
        assert field.value == "theme paper"
        await pilot.press("enter")
        await pilot.pause()
        assert app.themes.name == "paper"
        await type_in(pilot, "qu")
        field, found = app.screen._field, [fit.line for fit in app.screen._found]
        await pilot.press("tab", "tab")
        assert field.value == found[1]
        await pilot.press("shift+tab")
        assert field.value == found[0]
        await pilot.press("shift+tab")
        assert field.value == found[-1]
        await pilot.press("up")
        assert field.value == "theme paper"
        await pilot.press("up", "down")
        assert field.value == found[-1]
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is reader
        assert app.commands == ["theme paper"]


async def test_a_colon_is_text_where_one_types_and_closed_is_closed(tmp_path):
    async with reading(tmp_path, library=True) as (app, pilot, _):
        await pilot.press("slash", "colon")
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("escape", "colon")
        await pilot.pause()
        assert isinstance(app.screen, CommandScreen)
        await pilot.press("3", "enter")
        await pilot.pause()
        assert app.screen.query_one("#articles").cursor == 2


async def test_a_home_of_nobody_is_told(tmp_path):
    async with reading(tmp_path) as (app, pilot, reader):
        await type_in(pilot, "open ~nobody-at-all/x.txt")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is reader
        said, _ = reader.query_one(Foot)._message
        assert said == "~nobody-at-all/x.txt: nobody here is called so"
