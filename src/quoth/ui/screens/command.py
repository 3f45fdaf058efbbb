"""The command line: a line for typing in the place of the foot, and above it what it may become."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from quoth.core.text import one_line
from quoth.ui.bindings import BY_ID, COMMAND, Action
from quoth.ui.command_words import (
    WORDS,
    CommandError,
    Completion,
    Order,
    completions,
    read_order,
)
from quoth.ui.commands import offered
from quoth.ui.keynames import display
from quoth.ui.keyscreen import KeyHost, KeyScreen
from quoth.ui.theme_controller import ThemeController
from quoth.ui.widgets.inputs import PlainInput
from quoth.ui.widgets.line import Line

ROWS = 7
"""Completions that are seen at once."""
_NAME = 24
MOST_REMEMBERED = 100


class CommandHost(KeyHost, Protocol):
    """What the command line asks of the app that it is in."""

    themes: ThemeController
    commands: list[str]
    """What was done by the command line in this run, the last last."""

    def open_article(self, path: str) -> object:
        """Load an article and show it."""

    def do_help_all(self, count: int | None) -> None:
        """Show all keys."""


class _Fits(Widget):
    """Lines made anew at each drawing."""

    DEFAULT_CSS = "_Fits { background: $q-surface; }"

    def __init__(self, draw: Callable[[], Text]) -> None:
        super().__init__()
        self._draw = draw

    def render(self) -> Text:
        """The lines."""
        return self._draw()


class CommandScreen(KeyScreen[None], ModalScreen[None]):
    """Lies over the screen whose actions it does; what is wrong is said in that one's foot."""

    CONTEXT = COMMAND
    DEFAULT_CSS = """
    CommandScreen {
        align: left bottom; background: transparent;
        &:ansi { background: transparent; }

        & > Vertical { height: auto; background: $q-surface; }
        & Horizontal { height: 1; background: $q-surface; }
        & Horizontal > Line { width: 2; }
        &:ansi _Fits { border-top: solid $q-line; }
    }
    """

    def __init__(self, below: KeyScreen[Any]) -> None:
        """``below``: the screen that was in front."""
        super().__init__()
        self._below = below
        self._actions: Sequence[Action] = list(offered(below))
        self._found: list[Completion] = []
        self._taken: int | None = None
        """Which completion stands in the line, if one does."""
        self._back = 0
        """How many commands back in the history."""
        self._draft = ""

    @property
    def host(self) -> CommandHost:
        """The app, as far as the command line needs it."""
        return cast(CommandHost, self.app)

    @property
    def _field(self) -> PlainInput:
        return self.query_one(PlainInput)

    def compose(self) -> ComposeResult:
        """What fits above, the line below."""
        look = self.host.palette.style
        with Vertical():
            yield _Fits(self._draw_fits)
            with Horizontal():
                yield Line(lambda: Text(" :", look("accent")))
                yield PlainInput(typed=self._typed_in, select_on_focus=False, answer=self._given_up)

    def on_mount(self) -> None:
        """The line has the focus."""
        super().on_mount()
        self._field.focus()
        self._complete("")

    # -- what fits

    def _complete(self, typed: str) -> None:
        self._taken = None
        self._found = completions(typed, self._actions, self.host.themes.listed(), Path.cwd())
        self._show_fits()

    def _show_fits(self) -> None:
        fits = self.query_one(_Fits)
        rows = min(self._rows, len(self._found))
        fits.display = rows > 0
        fits.styles.height = rows + self.app.native_ansi_color  # which draws a line above them
        fits.refresh()

    @property
    def _rows(self) -> int:
        return max(0, min(ROWS, self.size.height - 3))

    def _draw_fits(self) -> Text:
        look = self.host.palette.style
        rows = self._rows
        first = max(0, min((self._taken or 0) - rows // 2, len(self._found) - rows))
        lines: list[Text] = []
        for index, fit in enumerate(self._found[first : first + rows], first):
            name, says = one_line(fit.line), one_line(fit.says)
            gap = " " * max(2, _NAME - cell_len(name))
            line = Text.assemble(f"  {name}", gap, (says, look("muted")), no_wrap=True)
            line.truncate(max(1, self.size.width - 1), overflow="ellipsis", pad=True)
            if index == self._taken:
                line.stylize(look("quote-current-bg"))
            lines.append(line)
        return Text("\n").join(lines)

    def _typed_in(self, line: str) -> None:
        taken = self._found[self._taken].line if self._taken is not None else None
        if line != taken:
            self._complete(line)

    def _given_up(self, key: str) -> bool:
        """Whether it is closed by backspace, as in vim: there is nothing to take back."""
        if key != "backspace" or self._field.value:
            return False
        self.do_command_close(None)
        return True

    def on_resize(self) -> None:
        """As many completions as there is room for."""
        super().on_resize()
        if self.is_mounted:
            self._show_fits()

    # -- actions

    def _take(self, step: int) -> None:
        if not self._found:
            return
        here = -1 if self._taken is None and step > 0 else self._taken or 0
        self._taken = (here + step) % len(self._found)
        if len(self._found) == 1 and self._found[0].line.endswith("/"):
            self._field.put(self._found[0].line)
            self._complete(self._found[0].line)  # into the folder
            return
        self._field.put(self._found[self._taken].line)
        self._show_fits()

    def do_command_complete(self, count: int | None) -> None:
        """The next of what fits."""
        self._take(1)

    def do_command_complete_back(self, count: int | None) -> None:
        """The one before."""
        self._take(-1)

    def _remember(self, step: int) -> None:
        past = self.host.commands
        if not self._back:
            self._draft = self._field.value
        self._back = max(0, min(len(past), self._back + step))
        self._field.put(past[-self._back] if self._back else self._draft)

    def do_command_earlier(self, count: int | None) -> None:
        """The command before this one."""
        self._remember(1)

    def do_command_later(self, count: int | None) -> None:
        """The command after this one."""
        self._remember(-1)

    def do_command_close(self, count: int | None) -> None:
        """Nothing is done."""
        self.dismiss()

    do_back = do_command_close

    def do_command_run(self, count: int | None) -> None:
        """Do what is typed, on the screen below."""
        typed = one_line(self._field.value).strip()
        self.dismiss()
        if typed:
            past = [line for line in self.host.commands if line != typed]
            self.host.commands[:] = [*past, typed][-MOST_REMEMBERED:]
        self._below.expect()
        self.app.call_later(self._obey, typed)

    def _obey(self, typed: str) -> None:
        self._below.hand_over()  # what is handed over is answered after this
        try:
            order = read_order(typed, self._actions)
            if order is not None:
                self._do(order)
        except CommandError as error:
            self.host.say(str(error), "bad")

    def _do(self, order: Order) -> None:
        words: dict[str, Callable[[str], None]] = {
            "theme": self._theme,
            "open": self._open,
            "help": self._help,
            "w": lambda _: self.host.say(WORDS["w"]),
        }
        if order.word in words:
            words[order.word](order.given)
        elif not self._below.perform(order.word, order.count):
            raise CommandError(f"{BY_ID[order.word].label}: not here")

    def _theme(self, name: str) -> None:
        from quoth.config import nearest, shown

        known = self.host.themes.themes
        if name not in known:
            raise CommandError(f"no theme {shown(name)}{nearest(name, list(known))}")
        self.host.themes.keep(name)
        self.host.say(name)

    def _open(self, path: str) -> None:
        if not path:
            raise CommandError("open what? a path is missing")
        try:
            self.host.open_article(str(Path(path).expanduser()))
        except RuntimeError:
            raise CommandError(f"{path}: nobody here is called so") from None

    def _help(self, what: str) -> None:
        if not what:
            self.host.do_help_all(None)
            return
        action = BY_ID.get(what) or self._by_key(what) or self._by_name(what)
        keys = "  ".join(display(way) for way in self.host.keymap.keys_for(action.id))
        self.host.say(f"{keys or 'no key'} · {action.label} · {action.help}")

    def _by_key(self, keys: str) -> Action | None:
        contexts = self._below.pane_contexts
        typed = keys.replace(" ", "")
        for action in BY_ID.values():
            if set(contexts) & set(action.contexts):
                for way in self.host.keymap.keys_for(action.id):
                    if typed in (display(way), "".join(way)):
                        return action
        return None

    def _by_name(self, name: str) -> Action:
        order = read_order(name, list(BY_ID.values()))
        if order is None or order.word not in BY_ID:
            raise CommandError(WORDS.get(name, f"no action {name}"))
        return BY_ID[order.word]
