"""An extraction as the reader shows it: all that grows with the text, made where it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from quoth.ui.motion import QuoteMap
from quoth.ui.paint import speaker_slots, speech_layer
from quoth.ui.widgets.quote_list import quote_groups
from quoth.ui.widgets.who_list import who_groups

if TYPE_CHECKING:
    from quoth.core.model import Extraction
    from quoth.core.span import Span
    from quoth.ui.layers import Stretches
    from quoth.ui.widgets.groups import Group
    from quoth.ui.widgets.quote_list import Said
    from quoth.ui.widgets.who_list import Who


@dataclass(frozen=True)
class Shown:
    """Made in the thread that extracts, so that the screen only has to take it."""

    extraction: Extraction
    part: Span | None
    """The part of the text that was read, None where it is the whole."""
    slots: dict[str, int]
    """The colour of each speaker, 1 to 8."""
    quotes: QuoteMap
    speech: Stretches
    who: list[Group[Who]]
    said: list[Group[Said]]

    @classmethod
    def of(cls, extraction: Extraction, part: Span | None = None) -> Self:
        """An extraction of the whole text, or of ``part`` of it."""
        slots = speaker_slots(extraction)
        return cls(
            extraction,
            part,
            slots,
            QuoteMap(extraction.quotes),
            speech_layer(extraction),
            who_groups(extraction, slots),
            quote_groups(extraction, slots),
        )
