"""From one thing of a kind to the next, and what the foot says of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import is_
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.worker import get_current_worker

from quoth.core.model import DateValue, Entity, Extraction, Figure, Layer
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.ui.extracting import LONG
from quoth.ui.phrases import shortened
from quoth.ui.stepping import FORWARD
from quoth.ui.trails import Trail, quotes_of, trail_of

if TYPE_CHECKING:
    from quoth.annotations.model import Placed
    from quoth.ui.stepping import StepActions

ItemT = TypeVar("ItemT")
WORDS = 200
"""Code points of what was gone to that the foot shows at most."""


class Steps:
    """Goes from thing to thing on a reader screen; keeps the trails of what is known now."""

    def __init__(self, screen: StepActions) -> None:
        self._screen = screen
        self._trails: dict[str, Trail[Any]] = {}
        self._made_of: tuple[object, ...] = ()

    def go(self, kind: str, count: int, way: int) -> None:
        """To the ``count``-th thing of a kind that way (1 or -1), or to the last that there is."""
        screen = self._screen
        if kind == "annotation" and screen.notes is None:
            screen.say("notes are still being read", "warn")
        elif kind in ("speaker", "entity", "number") and screen.extraction is None:
            screen.say(screen.unread, "warn")
        elif kind == "speaker":
            self._to_quote(count, way)
        else:
            self._with_trail(kind, partial(self._ways[kind], self, count, way))

    # -- trails

    def _with_trail(self, name: str, go: Callable[[Trail[Any]], None]) -> None:
        """Goes on a trail: at once if it is known or soon made, else when a thread has made it."""
        screen = self._screen
        article, extraction, notes = now = screen.article, screen.extraction, screen.notes
        # By identity: an extraction is large, and equal ones are rare.
        if len(self._made_of) != len(now) or not all(map(is_, self._made_of, now)):
            self._trails, self._made_of = {}, now
        if article is None:
            return
        if name not in self._trails:
            make = partial(trail_of, name, article, extraction, notes)
            if len(article.text) > LONG:
                screen.say("looking …")
                work = partial(self._make, name, make, go, self._made_of)
                screen.run_worker(
                    work, thread=True, exclusive=True, group="steps", exit_on_error=False
                )
                return
            self._trails[name] = make()
        go(self._trails[name])

    def _make(
        self,
        name: str,
        make: Callable[[], Trail[Any]],
        go: Callable[[Trail[Any]], None],
        of: tuple[object, ...],
    ) -> None:
        """In a thread."""
        trail = make()
        if not get_current_worker().is_cancelled:
            self._screen.app.call_from_thread(self._take, name, trail, go, of)

    def _take(
        self,
        name: str,
        trail: Trail[Any],
        go: Callable[[Trail[Any]], None],
        of: tuple[object, ...],
    ) -> None:
        """Keeps a trail and goes on it, if nothing else is known by now."""
        if self._made_of is of:
            self._trails[name] = trail
            self._screen.jump(partial(go, trail))

    def _next(
        self, trail: Trail[ItemT], name: str, count: int, way: int, here: int | None = None
    ) -> tuple[int, Span, ItemT] | None:
        """The thing to go to and its index; says it kindly where there is none."""
        here = self._screen.view.position if here is None else here
        index = (trail.next if way == FORWARD else trail.previous)(here, count)
        if index is not None:
            return (index, *trail.things[index])
        whither = "further down" if way == FORWARD else "further up"
        where = whither if len(trail) else "in this article"
        so_far = " so far" if self._screen.reading else ""
        self._screen.say(f"no {name} {where}{so_far}", "warn")
        return None

    def _went(self, index: int, trail: Trail[ItemT], names: str, words: str) -> None:
        cut = shortened(one_line(words).strip(), WORDS)
        self._screen.say(f"{index + 1} of {len(trail)} {names} · {cut}")

    # -- each kind

    def _speaker(self, extraction: Extraction) -> Entity | None:
        """Who speaks the current quote for certain, else who is chosen in the sidebar."""
        quote = self._screen.view.current_quote
        if quote is not None:
            return extraction.speaker_of(quote) if quote.certain else None
        chosen = self._screen.sidebar.who.chosen_item
        return chosen.entity if chosen else None

    def _to_quote(self, count: int, way: int) -> None:
        extraction, quote = self._screen.extraction, self._screen.view.current_quote
        speaker = self._speaker(extraction) if extraction else None
        if extraction is None or speaker is None:
            nobody = "not certain who speaks here" if quote else "nobody speaks here"
            self._screen.say(nobody, "warn")
            return
        trail = quotes_of(extraction, speaker.id)
        name = one_line(speaker.name)
        start = quote.start if quote else None
        if found := self._next(trail, f"quote of {name}", count, way, start):
            self._screen.view.go_to_quote(found[2].id)
            self._screen.say(f"{name} · quote {found[0] + 1} of {len(trail)}")

    def _to_mention(self, count: int, way: int, trail: Trail[Entity]) -> None:
        if found := self._next(trail, "name", count, way):
            _, span, entity = found
            self._screen.view.go_to(span.start, light=span)
            number = next(n for n, m in enumerate(entity.mentions, 1) if m.span == span)
            total = len(entity.mentions)
            self._screen.say(f"{one_line(entity.name)} · mention {number} of {total}")

    def _to_annotation(self, count: int, way: int, trail: Trail[Placed]) -> None:
        if found := self._next(trail, "annotation", count, way):
            index, span, placed = found
            self._screen.view.go_to(span.start)
            made = placed.annotation
            self._went(index, trail, "annotations", made.note or made.exact)

    def _to_link(self, count: int, way: int, trail: Trail[Layer]) -> None:
        if found := self._next(trail, "link", count, way):
            index, span, layer = found
            self._screen.view.go_to(span.start, light=span)
            self._went(index, trail, "links", layer.value or span.of(self._text))

    def _to_heading(self, count: int, way: int, trail: Trail[Layer]) -> None:
        if found := self._next(trail, "heading", count, way):
            index, span, _ = found
            self._screen.view.go_to(span.start)
            self._went(index, trail, "headings", span.of(self._text))

    def _to_number(self, count: int, way: int, trail: Trail[DateValue | Figure]) -> None:
        if found := self._next(trail, "number or date", count, way):
            index, span, value = found
            self._screen.view.go_to(span.start, light=span)
            words = span.of(self._text)
            if isinstance(value, DateValue) and value.value and value.value != words:
                words += f" · {value.value}"
            self._went(index, trail, "numbers", words)

    @property
    def _text(self) -> str:
        return self._screen.view.article.text

    _ways: ClassVar[dict[str, Callable[[Steps, int, int, Trail[Any]], None]]] = {
        "entity": _to_mention,
        "annotation": _to_annotation,
        "link": _to_link,
        "heading": _to_heading,
        "number": _to_number,
    }
