"""The base of every full screen that takes letters: keys go through the one dispatcher.

A key that is not for a focused input is fed to the `Dispatcher`; a finished sequence runs the
action's ``do_…`` method, looked up on the focused widget, its ancestors, the screen, what the
screen adds (`KeyScreen.extra_targets`), and the app. A focused input keeps all that it can type;
keys that it has no use for (function keys, ``esc``) are heard still.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar, Generic, Protocol, cast

from textual import events
from textual.dom import DOMNode
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, WorkerState
from typing_extensions import TypeVar

from quoth.ui.bindings import BY_ID, GLOBAL, READER, TYPED, Action
from quoth.ui.dispatcher import Dispatcher, Outcome, Pending, Run, Unknown
from quoth.ui.keymap import Keymap
from quoth.ui.keynames import typed_key
from quoth.ui.theme import Palette
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.hint_box import HintBox

PATIENCE = 2.0
"""Seconds that keys wait for an input, at most."""
LOADING = 1.0
"""Seconds that keys wait for an article, at most; then they are for what is shown."""
HINT_DELAY = 0.6
"""Seconds from a half-typed sequence to the box with the possible next keys."""

ResultT = TypeVar("ResultT", default=None)


class KeyHost(Protocol):
    """What a `KeyScreen` asks of the app that it is in."""

    keymap: Keymap

    @property
    def palette(self) -> Palette:
        """Styles of the theme in use."""

    def say(self, text: str, severity: str = "info") -> None:
        """A message in the foot."""

    def letter_hints(self, action: Action) -> list[tuple[str, str]]:
        """Letters that mean something to an action that takes one, and what."""


class KeyScreen(Screen[ResultT], Generic[ResultT]):
    """A screen whose keys are actions.

    A list pane says so by a class attribute ``KEY_CONTEXT = "list"`` on the widget. `pending`
    holds the half-typed keys for the foot: ``self.watch(screen, "pending", …)``.
    """

    CONTEXT: ClassVar[str] = READER
    """The context of this screen in the table of actions."""

    pending: var[Pending | None] = var(None)

    _hint_timer: Timer | None = None
    _typed: Dispatcher | None = None

    @property
    def host(self) -> KeyHost:
        """The app, as far as keys need it."""
        return cast(KeyHost, self.app)

    @property
    def typing(self) -> bool:
        """Whether a focused widget takes letters as text."""
        return self.focused is not None and self.focused.check_consume_key("j", "j")

    @property
    def contexts(self) -> tuple[str, ...]:
        """The contexts that hear a key now, nearest first."""
        if self.typing and self.CONTEXT not in TYPED:
            return (GLOBAL,)
        return self.pane_contexts

    @property
    def pane_contexts(self) -> tuple[str, ...]:
        """The contexts of the focused pane, whether or not letters are typed there."""
        nodes = self.focused.ancestors_with_self if self.focused is not None else []
        own = [context for node in nodes if (context := getattr(node, "KEY_CONTEXT", None))]
        return tuple(dict.fromkeys((*own[:1], self.CONTEXT, GLOBAL)))

    def on_mount(self) -> None:
        """Hears of other themes; a screen for typing holds keys until its input is there."""
        if self.CONTEXT in TYPED:
            self.expect()
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self.theme_changed())

    def on_unmount(self) -> None:
        """Hears of no themes any more: the app would keep the screen for that."""
        self.app.theme_changed_signal.unsubscribe(self)

    def theme_changed(self) -> None:
        """Another theme is on: what was made with styles of the last is made again."""

    def extra_targets(self) -> Iterable[DOMNode]:
        """Widgets that do this screen's actions while another has the focus; none by default."""
        return ()

    def perform(self, action_id: str, count: int | None = None, letter: str | None = None) -> bool:
        """Runs an action as if its key had been typed; False where nothing here does it.

        An action that takes a letter waits for that to be typed, unless it is given here.
        """
        action = BY_ID[action_id]
        for node in self._targets():
            method = getattr(node, action.method, None)
            if method is None:
                continue
            if not action.takes_letter:
                method(count)
            elif letter is not None:
                method(count, letter)
            else:
                self.pending = self._dispatcher.ask(action, count)
            return True
        return False

    @property
    def _dispatcher(self) -> Dispatcher:
        """What was typed so far, under the present keymap."""
        if self._typed is None or self._typed.keymap is not self.host.keymap:
            self._typed = Dispatcher(self.host.keymap)
        return self._typed

    def performs(self, action_id: str) -> bool:
        """Whether something here does this action."""
        method = BY_ID[action_id].method
        return any(hasattr(node, method) for node in self._targets())

    def performed(self) -> frozenset[str]:
        """The actions that something here does."""
        return frozenset(action for action in BY_ID if self.performs(action))

    def _targets(self) -> Iterator[DOMNode]:
        if self.focused is not None:
            for node in self.focused.ancestors_with_self:
                if node is self:
                    break
                yield node
        yield self
        yield from self.extra_targets()
        yield self.app

    # -- type-ahead: what is typed while a screen, an article or an input opens is meant for that

    _early: list[events.Key] | None = None
    """Keys that wait for what is opening; None when nothing is expected."""
    _patience: Timer | None = None

    def expect(self, patience: float = PATIENCE) -> None:
        """Hold keys until `hand_over`, which an input with the focus calls; at most so long."""
        if self._early is None:
            self._early = []
        if self._patience is not None:
            self._patience.stop()
        self._patience = self.set_timer(patience, self.hand_over)

    def take(self, event: events.Key) -> None:
        """A key that was typed before this screen was in front."""
        if self._early is not None:
            self._early.append(event)
            return
        target = self.focused or self
        target._forward_event(events.Key(event.key, event.character))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """An input that was waited for has the focus: it gets what was typed meanwhile."""
        if self.typing:
            self.hand_over()

    def hand_over(self) -> None:
        """What was held goes to the screen in front."""
        early, self._early = self._early, None
        if not early or not self.app.screen_stack:  # there are no screens while the app ends
            return
        front = self.app.screen
        for event in early:
            (front if isinstance(front, KeyScreen) else self).take(event)

    def expect_no_more(self) -> None:
        """What was held was meant for something that does not come."""
        self._early = None

    def _is_for_another(self, event: events.Key) -> bool:
        """Whether the key belongs to a screen or an input that is opening; it gets it, then."""
        front = self.app.screen
        if front is not self and isinstance(front, KeyScreen):
            front.take(event)
            return True
        if self._early is not None:
            self._early.append(event)
            return True
        return False

    def on_key(self, event: events.Key) -> None:
        """A key that no widget wanted; a letter is for the input that has the focus since."""
        if self.typing and event.is_printable and self._early is None:
            self.take(event)
        elif not self.hear(event):
            return
        event.stop()
        event.prevent_default()

    def hear(self, event: events.Key) -> bool:
        """Feeds a key to the dispatcher, unless an input types it; whether it meant something."""
        if self._is_for_another(event):
            return True
        for foot in self.query(Foot):
            foot.hush()
        if self.typing and event.is_printable:
            return False
        outcome = self._dispatcher.feed(typed_key(event.key, event.character), self.contexts)
        if isinstance(outcome, Unknown) and len(outcome.keys) == 1 and not event.is_printable:
            if not self.typing:
                self._act(outcome)
            return False
        self.pending = outcome if isinstance(outcome, Pending) else None
        self._act(outcome)
        return True

    def _hinted(self, pending: Pending) -> Pending:
        """The half-typed keys with the letters that mean something already."""
        if pending.asks is None:
            return pending
        known = self.host.letter_hints(pending.asks)
        return replace(pending, options=(*pending.options, *known))

    def _act(self, outcome: Outcome) -> None:
        if isinstance(outcome, Run):
            action_id = outcome.action.id
            done = self.perform(action_id, outcome.count, outcome.letter)
            if not done and action_id != "back":
                self.host.say(f"{outcome.action.label}: not here")
        elif isinstance(outcome, Unknown):
            known = self.host.keymap.shown("help.keys")
            self.host.say(f"{outcome} is no key here" + (f" · {known} help" if known else ""))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault in a thread of this screen is told; the screen stays."""
        if event.state is WorkerState.ERROR:
            error = event.worker.error
            self.host.say(f"{event.worker.group} failed: {type(error).__name__}: {error}", "bad")

    def on_screen_suspend(self) -> None:
        """Another screen came over this one: half-typed keys are forgotten."""
        if self._typed is not None:
            self._typed.reset()
        self.pending = None

    def watch_pending(self, pending: Pending | None) -> None:
        """Shows, changes or takes away the hint box."""
        if self._hint_timer is not None:
            self._hint_timer.stop()
            self._hint_timer = None
        shown = self.query(HintBox)
        if pending is None or not pending.options:
            shown.remove()
        elif shown:
            shown.first().show(self._hinted(pending))
        else:
            self._hint_timer = self.set_timer(HINT_DELAY, self._show_hint)

    def _show_hint(self) -> None:
        if self.pending is not None:
            self.mount(HintBox(self._hinted(self.pending)))

    def on_resize(self) -> None:
        """Keeps the hint box in its corner."""
        for box in self.query(HintBox):
            box.place()
