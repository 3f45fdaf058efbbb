import pytest
from tests.ui.keys_app import TinyApp
from tests.ui.reading import write

from quoth.paths import Folders, bundled
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.screens.themes import ThemeList, ThemeScreen
from quoth.ui.theme_controller import ThemeController

SIZE = (80, 24)


async def open_chooser(pilot):
    await pilot.press("z", "T")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ThemeScreen)
    return pilot.app.screen.query_one(ThemeList)


async def test_moving_shows_each_theme_and_esc_goes_back():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        themes = await open_chooser(pilot)
        assert themes.chosen == app.theme == "quoth-dark"
        seen = []
        for _ in themes.rows[1:]:
            await pilot.press("j")
            await pilot.pause()
            seen.append(app.theme)
            assert app.palette.theme.name == app.theme == themes.chosen
        assert sorted([*seen, "quoth-dark"]) == sorted(app.themes.themes)
        await pilot.press("escape")
        await pilot.pause()
        assert app.theme == app.themes.name == "quoth-dark"


@pytest.mark.parametrize("close", ["escape", "q"])
async def test_leaving_restores(close):
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await open_chooser(pilot)
        await pilot.press("G", close)
        await pilot.pause()
        assert app.themes.name == "quoth-dark"


async def test_enter_keeps_and_the_result_says_so():
    app = TinyApp()
    results = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(ThemeScreen(app.themes), results.append)
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.theme == app.themes.name == "contrast"
        assert results == [True]
        app.push_screen(ThemeScreen(app.themes), results.append)
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert results == [True, False]


async def test_a_click_keeps():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        themes = await open_chooser(pilot)
        await pilot.click(ThemeList, offset=(3, themes.rows.index("paper")))
        await pilot.pause()
        assert app.theme == "paper"
        assert not isinstance(app.screen, ThemeScreen)


async def test_zd_changes_between_the_last_dark_and_the_last_light():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("z", "d")
        assert app.themes.name == "quoth-light"
        app.themes.keep("paper")
        await pilot.press("z", "d")
        assert app.themes.name == "quoth-dark"
        await pilot.press("z", "d")
        assert app.themes.name == "paper"
        assert app.said == ["quoth-light", "quoth-dark", "paper"]


async def test_the_next_theme_has_no_key_and_goes_round():
    app = TinyApp()
    async with app.run_test(size=SIZE):
        assert app.keymap.keys_for("theme.next") == ()
        names = app.themes.listed()
        for count, place in ((None, 1), (3, 4), (len(names), 4), (len(names) - 4, 0)):
            app.screen.perform("theme.next", count)
            assert app.themes.name == names[place]


async def test_a_theme_that_was_only_looked_at_is_not_the_last_one():
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        app.themes.apply("contrast")
        app.themes.keep("paper")
        await pilot.press("z", "d")
        assert app.themes.name == "quoth-dark"


async def test_without_a_light_theme_the_toggle_stays(tmp_path):
    (tmp_path / "night.toml").write_text(
        (bundled("themes") / "quoth-dark.toml").read_text().replace("quoth-dark", "night")
    )
    app = TinyApp([tmp_path])
    async with app.run_test(size=SIZE) as pilot:
        assert app.themes.name == "night"
        await pilot.press("z", "d")
        assert app.themes.name == "night"


async def test_an_unknown_theme_is_a_problem_and_the_default_is_used():
    app = TinyApp()
    async with app.run_test(size=SIZE):
        app.themes.start("papr")
        assert app.themes.name == "quoth-dark"
        assert app.themes.problems == ['no theme "papr" (did you mean "paper"?)']


async def test_no_theme_at_all_still_runs(tmp_path):
    app = TinyApp([tmp_path / "absent"])
    async with app.run_test(size=SIZE) as pilot:
        assert app.themes.name == "plain"
        await pilot.press("z", "d", "question_mark")


async def test_without_colour_it_is_mono_and_nothing_is_coloured(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        assert app.themes.name == "mono"
        await pilot.press("question_mark")
        await pilot.pause()
        assert coloured(app) == []


def coloured(app):
    """Colours other than the terminal's own that reach the terminal."""
    strips = app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in app_filtered(app, strip)]
    colours = {c for s in styles if s for c in (s.color, s.bgcolor) if c is not None}
    return [c.name for c in colours if not c.is_default]


def app_filtered(app, strip):
    from textual.color import Color

    segments = list(strip)
    for line_filter in app._filters:
        if line_filter.enabled:
            segments = line_filter.apply(segments, Color(0, 0, 0))
    return segments


@pytest.mark.parametrize("name", ["ansi", "mono"])
async def test_terminal_themes_paint_only_the_terminals_own_colours(name):
    app = TinyApp()
    async with app.run_test(size=SIZE) as pilot:
        app.themes.apply(name)
        for keys in ([], ["question_mark"], ["z", "T"], ["ctrl+p"]):
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            colours = {
                colour
                for strip in strips
                for segment in strip
                if segment.style
                for colour in (segment.style.color, segment.style.bgcolor)
                if colour is not None
            }
            assert not [colour.name for colour in colours if colour.triplet is not None]
            if keys:
                await pilot.press("escape")
                await pilot.pause()


async def test_every_shipped_theme_can_be_put_on_with_stock_widgets():
    from textual.app import App
    from textual.widgets import Footer, Input, OptionList, TextArea

    from quoth.ui.theme import variable_defaults

    class Stock(App):
        def get_theme_variable_defaults(self):
            return variable_defaults()

        def compose(self):
            yield Input("words")
            yield TextArea("more words")
            yield OptionList("one", "two")
            yield Footer()

    app = Stock()
    async with app.run_test(size=SIZE) as pilot:
        controller = ThemeController(app, [bundled("themes")])
        for name in controller.themes:
            controller.apply(name)
            await pilot.pause()
            app.screen.query_one(TextArea).focus()
            await pilot.pause()
            assert app.theme == name


@pytest.mark.parametrize("library", [True, False])
async def test_nothing_on_the_reading_screens_keeps_the_colours_of_the_theme_before(library):
    from quoth.paths import Folders
    from quoth.service import Service
    from quoth.ui.app import QuothApp

    article = bundled("sample_articles") / "harbour-plan-splits-the-council.txt"
    app = QuothApp(Service(Folders.default()), [str(article)], as_library=library)
    async with app.run_test(size=(140, 45)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("J", "z", "T", "G", "enter")
        await pilot.pause()
        assert app.themes.name == "mono"
        strips = app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert not [colour.name for colour in colours if colour.triplet is not None]


COLOURS = [
    ({"NO_COLOR": "1"}, None, "mono"),
    ({"NO_COLOR": "1"}, "paper", "paper"),
    ({"TERM": "dumb"}, None, "mono"),
    ({"TERM": "dumb", "CLICOLOR_FORCE": "1"}, None, "quoth-dark"),
]


@pytest.mark.parametrize(("environment", "flag", "name"), COLOURS)
async def test_a_flag_outdoes_the_environment(environment, flag, name, monkeypatch, tmp_path):
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    app = QuothApp(Service(Folders.default()), write(tmp_path), theme=flag)
    async with app.run_test(size=SIZE):
        assert app.themes.name == name
