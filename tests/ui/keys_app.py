"""A tiny app of two panes and an input, for the tests of keys, help, hint box and themes."""

from textual.widget import Widget
from textual.widgets import Input

from quoth.paths import bundled
from quoth.ui.actionapp import ActionApp
from quoth.ui.bindings import ACTIONS, LIST, READER
from quoth.ui.keyscreen import KeyScreen


class Pane(Widget, can_focus=True):
    """The article: does no action itself."""


class Side(Widget, can_focus=True):
    """A list: does its own moving."""

    KEY_CONTEXT = LIST

    def do_move_down(self, count):
        self.app.log_of_runs.append(("side move.down", count))


class Tiny(KeyScreen):
    CONTEXT = READER

    def compose(self):
        yield Pane()
        yield Side()
        yield Input()

    def on_mount(self):
        self.query_one(Pane).focus()


def _recorder(action_id):
    def run(self, count, letter=None):
        self.app.log_of_runs.append((action_id, count) if letter is None else (action_id, letter))

    return run


_OF_THE_APP = ("article.next", "close", "copy.selection")
SCREEN_ACTIONS = [
    action
    for action in ACTIONS
    if {READER, LIST} & set(action.contexts) and action.id not in _OF_THE_APP
]
for _action in SCREEN_ACTIONS:
    setattr(Tiny, _action.method, _recorder(_action.id))


class TinyApp(ActionApp):
    def __init__(self, folders=None, keymap=None):
        super().__init__(folders or [bundled("themes")], keymap)
        self.log_of_runs = []
        self.said = []

    def on_mount(self):
        self.themes.start()
        self.push_screen(Tiny())

    def say(self, text, severity="info"):
        self.said.append(text)

    def do_quit(self, count):
        self.log_of_runs.append(("quit", count))

    def do_back(self, count):
        self.log_of_runs.append(("back", count))
