"""The theme chooser: moving shows each theme at once, ``enter`` keeps it, ``esc`` goes back."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from quoth.core.text import one_line
from quoth.ui.bindings import LIST
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.theme import Palette
from quoth.ui.theme_controller import ThemeController
from quoth.ui.widgets.line import Line, keys_line
from quoth.ui.widgets.row_list import RowList


class ThemeList(RowList[str]):
    """Names of themes, the dark ones and the light ones said in a word."""

    DEFAULT_CSS = "ThemeList { background: $q-surface; }"

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self._themes = themes

    def draw(self, row: str, line: int, width: int, chosen: bool) -> Text:
        """Name, and a word on the theme."""
        look = self._themes.palette.style
        theme = self._themes.themes[row]
        word = "terminal" if theme.ansi else "dark" if theme.dark else "light"
        name = one_line(row)
        gap = " " * max(1, width - cell_len(name) - len(word) - 3)
        text = Text.assemble(f" {name}{gap}", (f"{word} ", look("muted")))
        if chosen:
            text.stylize(look("quote-current-bg"))
            text.stylize("bold", 0, 1 + cell_len(name))
        return Text.assemble(("▌" if chosen else " ", look("accent")), text)


class ThemeScreen(KeyScreen[bool], ModalScreen[bool]):
    """A narrow sheet on the right; returns whether a theme was kept."""

    CONTEXT = LIST
    DEFAULT_CSS = """
    ThemeScreen {
        align: right top;
        background: transparent;
        &:ansi { background: transparent; }
        &:ansi > Vertical { border-left: vkey $q-line; padding-left: 0; }

        & > Vertical {
            width: 32; height: 100%; margin: 0 0 1 0; padding: 1 1 0 1; background: $q-surface;
        }
        & Line { padding: 0 0 0 2; }
        & #title { height: 2; }
    }
    """

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self._themes = themes
        self._before = themes.name

    @property
    def _palette(self) -> Palette:
        return self._themes.palette

    def compose(self) -> ComposeResult:
        """A heading, the themes, and what the keys do."""
        with Vertical():
            yield Line(lambda: Text("THEMES", self._palette.style("muted")), id="title")
            yield ThemeList(self._themes)
            yield Line(self._foot)

    def _foot(self) -> Text:
        look, shown = self._palette.style, self.host.keymap.shown
        entries = ((shown("select.enter"), "use"), (shown("back"), "as before"))
        return keys_line(entries, look)

    def on_mount(self) -> None:
        """Starts on the theme in use."""
        names = self._themes.listed()
        themes = self.query_one(ThemeList)
        themes.set_rows(names, cursor=names.index(self._before))
        themes.focus()

    @on(RowList.Chosen)
    def preview(self, message: RowList.Chosen) -> None:
        """Puts on the theme under the cursor."""
        self._themes.apply(message.row)

    @on(RowList.Entered)
    def keep(self, message: RowList.Entered) -> None:
        """Keeps it until the end, and says how to keep it for longer."""
        self._themes.keep(message.row)
        self.dismiss(True)
        self.host.say(f'theme = "{message.row}" in config.toml keeps it for the next time')

    def do_back(self, count: int | None) -> None:
        """Puts the theme of before on again."""
        self._themes.apply(self._before)
        self.dismiss(False)

    do_close = do_back
