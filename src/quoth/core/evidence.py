"""Why this speaker: the chain from a quote's source to a name, in words."""

from __future__ import annotations

from quoth.core.model import Extraction, Quote, Reason, Step
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.text import one_line

_FAR = 20_000
"""Code points between two mentions beyond which their distance is not counted."""
_PLACES = ("in the same sentence", "one sentence before", "one sentence after")
_HOW: dict[str, str] = {
    "name": "by name",
    "surname": "by surname",
    "acronym": "by its initials",
    "short": "by the short form",
    "relative": "the name or noun before it",
    "apposition": "the name it stands beside",
    "role": "who holds that office",
    "nominal": "by description",
    "kin": "so introduced",
    "group": "the group or people just before",
    "voice": "whose words these are",
    "writer": "who wrote the article",
    "phrase": "no name given",
    "continued": "goes on from there",
}
_WHY: dict[Reason, str] = {
    "only": "the only one in mind",
    "speaking": "who spoke last",
    "subject": "the subject",
    "last": "the last one named",
    "likely": "the likeliest",
}


def explain(extraction: Extraction, quote: Quote) -> str:
    """The way from the source of ``quote`` to its speaker on one line, fit to be drawn.

    ``“she” → Calloway, who spoke last, one sentence before → Ines Calloway, by surname; else Marta
    Reyl (.12)``. Without a speaker it says so.
    """
    speaker = extraction.speaker_of(quote)
    if quote.source is None:
        return "no source: nobody is named"
    here = quote.source
    words = [f"“{_words(extraction.text, here)}”"]
    if speaker is None:
        return f"{words[0]} → nobody that the text names"
    for step in quote.evidence.chain:
        said = _step(extraction.text, here, step)
        if step.span == here:
            words[-1] += f", {said}"
        else:
            words.append(said)
        here = step.span
    rival = extraction.by_id.get(quote.evidence.runner_up or "")
    other = ""
    if rival:
        odds = f"{quote.evidence.runner_up_confidence:.2f}".replace("0.", ".")
        other = f"; else {one_line(rival.name)} ({odds})"
    return " → ".join(words) + other


def _step(text: str, here: Span, step: Step) -> str:
    reasons = [_WHY[step.why] if step.why else _HOW.get(step.how, "")]
    if step.how in ("pronoun", "nominal", "group", "role", "kin"):
        reasons.append(_distance(text, here, step.span))
    said = ", ".join(filter(None, reasons))
    if step.span == here:
        return said
    return f"{_words(text, step.span)}, {said}" if said else _words(text, step.span)


def _distance(text: str, here: Span, there: Span) -> str:
    between = Span(min(here.start, there.start), max(here.start, there.start))
    if between.length > _FAR:
        return "far away"
    # The stretch ends where the later mention begins: inside the last of its sentences, or at its
    # start, where a letter stands in for the sentence that the mention opens.
    count = len(segment(between.of(text) + "X").sentences) - 1
    later = there.start > here.start
    if count < 2:
        return _PLACES[count and 1 + later]
    return f"{count} sentences {'after' if later else 'before'}"


def _words(text: str, span: Span) -> str:
    return one_line(span.of(text))
