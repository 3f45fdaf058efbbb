"""From one thing of a kind to the next, and what the foot says of it."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import TYPE_CHECKING, TypeVar

from quoth.core.model import DateValue, Entity, Extraction
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.ui.stepping import FORWARD
from quoth.ui.trails import Trail, layers_of, mentions_of, notes_of, numbers_of, quotes_of

if TYPE_CHECKING:
    from quoth.ui.stepping import StepActions

ItemT = TypeVar("ItemT")
WORDS = 48
"""Code points of what was gone to that the foot shows at most."""


class Steps:
    """Goes from thing to thing on a reader screen; keeps the trail that was gone last."""

    def __init__(self, screen: StepActions) -> None:
        self._screen = screen
        self._trail: tuple[object, ...] = ()

    def go(self, kind: str, count: int, way: int) -> None:
        """To the ``count``-th thing of a kind that way (1 or -1), or to the last that there is."""
        screen = self._screen
        if kind in ("link", "heading"):
            self._to_layer(kind, count, way)
        elif kind == "annotation":
            self._to_annotation(count, way)
        elif screen.extraction is None:
            screen.say("still reading …", "warn")
        else:
            {"speaker": self._to_quote, "entity": self._to_mention, "number": self._to_number}[
                kind
            ](screen.extraction, count, way)

    # -- the way

    def _made(self, make: Callable[..., Trail[ItemT]], *of: object) -> Trail[ItemT]:
        """The trail of something, made once for as long as keys ask for the same."""
        # By identity: an extraction is large, and equal ones are rare.
        known, asked = self._trail[:-1], (make, *of)
        if len(known) != len(asked) or not all(map(is_, known, asked)):
            self._trail = (*asked, make(*of))
        trail: Trail[ItemT] = self._trail[-1]  # type: ignore[assignment]
        return trail

    def _next(
        self, trail: Trail[ItemT], name: str, count: int, way: int, here: int | None = None
    ) -> tuple[int, Span, ItemT] | None:
        """The thing to go to and its index; says it kindly where there is none."""
        here = self._screen.view.position if here is None else here
        index = (trail.next if way == FORWARD else trail.previous)(here, count)
        if index is not None:
            return (index, *trail.things[index])
        whither = "further down" if way == FORWARD else "further up"
        self._screen.say(f"no {name} {whither if len(trail) else 'in this article'}", "warn")
        return None

    def _went(self, index: int, trail: Trail[ItemT], names: str, words: str) -> None:
        words = one_line(words).strip()
        cut = f"{words[: WORDS - 1]}…" if len(words) > WORDS else words
        self._screen.say(f"{index + 1} of {len(trail)} {names} · {cut}")

    # -- each kind

    def _speaker(self, extraction: Extraction) -> Entity | None:
        """Who speaks the current quote for certain, else who is chosen in the sidebar."""
        quote = self._screen.view.current_quote
        if quote is not None:
            return extraction.speaker_of(quote) if quote.certain else None
        chosen = self._screen.sidebar.who.chosen_item
        return chosen.entity if chosen else None

    def _to_quote(self, extraction: Extraction, count: int, way: int) -> None:
        quote, speaker = self._screen.view.current_quote, self._speaker(extraction)
        if speaker is None:
            self._screen.say(
                "not certain who speaks here" if quote else "nobody speaks here", "warn"
            )
            return
        trail = self._made(quotes_of, extraction, speaker.id)
        name = one_line(speaker.name)
        start = quote.start if quote else None
        if found := self._next(trail, f"quote of {name}", count, way, start):
            self._screen.view.go_to_quote(found[2].id)
            self._screen.say(f"{name} · quote {found[0] + 1} of {len(trail)}")

    def _to_mention(self, extraction: Extraction, count: int, way: int) -> None:
        trail = self._made(mentions_of, extraction)
        if found := self._next(trail, "name", count, way):
            _, span, entity = found
            self._screen.view.go_to(span.start, light=span)
            number = next(n for n, m in enumerate(entity.mentions, 1) if m.span == span)
            total = len(entity.mentions)
            self._screen.say(f"{one_line(entity.name)} · mention {number} of {total}")

    def _to_annotation(self, count: int, way: int) -> None:
        if self._screen.notes is None:
            self._screen.say("notes are still being read", "warn")
            return
        trail = self._made(notes_of, self._screen.notes)
        if found := self._next(trail, "annotation", count, way):
            index, span, placed = found
            self._screen.view.go_to(span.start)
            made = placed.annotation
            self._went(index, trail, "annotations", made.note or made.exact)

    def _to_layer(self, kind: str, count: int, way: int) -> None:
        article = self._screen.article
        if article is None:
            return
        trail = self._made(layers_of, article, kind)
        if found := self._next(trail, kind, count, way):
            index, span, layer = found
            link = kind == "link"
            self._screen.view.go_to(span.start, light=span if link else None)
            self._went(index, trail, f"{kind}s", (link and layer.value) or span.of(article.text))

    def _to_number(self, extraction: Extraction, count: int, way: int) -> None:
        trail = self._made(numbers_of, extraction)
        if found := self._next(trail, "number or date", count, way):
            index, span, value = found
            self._screen.view.go_to(span.start, light=span)
            words = span.of(extraction.text)
            if isinstance(value, DateValue) and value.value and value.value != words:
                words += f" · {value.value}"
            self._went(index, trail, "numbers", words)
