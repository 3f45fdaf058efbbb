import pytest
from tests.ui.keys_app import SCREEN_ACTIONS, Side, TinyApp
from textual.widgets import Input

from quoth.ui.actionapp import ActionApp
from quoth.ui.bindings import GLOBAL
from quoth.ui.commands import ActionPalette
from quoth.ui.keymap import Keymap, load_keymap
from quoth.ui.keynames import LETTER, textual_key
from quoth.ui.screens.help import HelpScreen
from quoth.ui.screens.themes import ThemeScreen

SIZE = (80, 24)


@pytest.mark.parametrize("action", SCREEN_ACTIONS, ids=lambda action: action.id)
async def test_every_key_of_the_table_runs_its_action(action):
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        if "reader" not in action.contexts:
            app.screen.query_one(Side).focus()
        for keys in app.keymap.keys_for(action.id):
            await pilot.press("4", *("x" if key == LETTER else textual_key(key) for key in keys))
        given = "x" if action.takes_letter else 4
        assert app.log_of_runs == [(action.id, given)] * len(app.keymap.keys_for(action.id))


async def test_an_action_that_takes_a_letter_waits_for_it_when_chosen_by_name():
    app = TinyApp(keymap=Keymap({}))
    async with app.run_test(size=SIZE) as pilot:
        assert app.screen.perform("place.mark")
        assert str(app.screen.pending) == "mark this place"
        await pilot.press("1", "a")
        assert app.said == ["mark this place 1 is no key here", "a is no key here"]
        app.screen.perform("place.mark", 2)
        await pilot.press("A")
        assert app.log_of_runs == [("place.mark", "A")]
        assert app.screen.pending is None
        app.screen.perform("place.mark")
        await pilot.press("escape", "a")
        assert len(app.log_of_runs) == 1


async def test_the_nearest_widget_that_can_does_it():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j")
        app.screen.query_one(Side).focus()
        await pilot.press("j", "k", "h", "J", "Q", "escape")
    assert app.log_of_runs == [
        ("move.down", None),
        ("side move.down", None),
        ("move.up", None),
        ("list.fold", None),
        ("quote.next", None),
        ("quit", None),
        ("back", None),
    ]


async def test_a_list_key_is_none_in_the_text():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("h")
        assert app.log_of_runs == []
        assert app.said == ["h is no key here · ? help"]


async def test_an_input_keeps_its_letters_and_passes_on_what_it_cannot_type():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        app.screen.query_one(Input).focus()
        await pilot.press("j", "Q", "3", "space", "}", "left", "escape", "ctrl+q")
        assert app.screen.query_one(Input).value == "jQ3 }"
        assert app.screen.query_one(Input).cursor_position == 4
        assert app.log_of_runs == [("back", None), ("quit", None)]
        assert app.said == []
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)


async def test_half_typed_keys_are_shown_and_forgotten():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        screen = app.screen
        await pilot.press("3", "g")
        assert str(screen.pending) == "3g"
        await pilot.press("escape")
        assert screen.pending is None
        assert app.log_of_runs == []
        await pilot.press("g", "g")
        assert screen.pending is None
        await pilot.press("g")
        app.do_help_keys(None)
        await pilot.pause()
        assert screen.pending is None
        await pilot.press("escape", "j")
        assert app.log_of_runs[-1] == ("move.down", None)


async def test_an_unknown_sequence_is_said_and_dropped():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("g", "x", "j")
        assert app.said == ["gx is no key here · ? help"]
        assert app.log_of_runs == [("move.down", None)]
        await pilot.press("f12", "ctrl+t")
        assert app.said[1:] == [f"{key} is no key here · ? help" for key in ("f12", "ctrl+t")]


async def test_what_nothing_here_does_is_said():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        assert app.said == ["next article: not here"]
        assert not app.screen.perform("article.next")
        assert app.screen.perform("quote.next", 2)
        assert app.log_of_runs == [("quote.next", 2)]


async def test_own_keys_are_heard(tmp_path):
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\n"quote.next" = ["] q", "ctrl+n"]\n"help.keys" = []\n')
    app = TinyApp(keymap=load_keymap(path)[0])
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("]", "q", "ctrl+n", "J", "?")
        assert app.log_of_runs == [("quote.next", None)] * 2
        assert app.said == ["J is no key here", "? is no key here"]


async def test_ctrl_c_says_how_to_quit():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+c")
        assert app.said == ["Q quits"]


async def test_global_actions_open_their_screens():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        for keys, screen in (
            (("question_mark",), HelpScreen),
            (("z", "T"), ThemeScreen),
            (("ctrl+p",), ActionPalette),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert isinstance(app.screen, screen)
            await pilot.press("escape")
            await pilot.pause()
            assert not isinstance(app.screen, screen)


async def test_the_palette_runs_what_is_chosen_by_name():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p", *"next para")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.log_of_runs == [("paragraph.next", None)]


async def test_the_palette_offers_only_what_can_be_done_here():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await app.workers.wait_for_complete()
        await pilot.pause()
        palette = app.screen
        rows = [str(option.prompt) for option in palette.query_one("CommandList").options]
        assert any(row.startswith("next quote ") and " J " in row for row in rows)
        assert not any(row.startswith(("fold", "next article", "tick", "palette")) for row in rows)
        await pilot.press("ctrl+q")
        assert app.log_of_runs == [("quit", None)]


async def test_keys_in_the_palette_are_shown_as_text(tmp_path):
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\n"quote.next" = ["[ b ]", "] q"]\n')
    keymap, problems = load_keymap(path)
    assert len(problems) == 0
    app = TinyApp(keymap=keymap)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await app.workers.wait_for_complete()
        await pilot.pause()
        rows = [str(option.prompt) for option in app.screen.query_one("CommandList").options]
        assert any("[b]" in row for row in rows)


def test_the_app_does_every_global_action_itself_or_says_so():
    left_to_the_app = {"back"}
    from quoth.ui.bindings import ACTIONS

    for action in ACTIONS:
        if action.contexts == (GLOBAL,) and action.id not in left_to_the_app:
            assert callable(getattr(ActionApp, action.method))
