"""The pipeline as a whole: the contract of its result, and what holds for any text."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.core import extract
from quoth.core.model import Entity, Extraction, Mention
from quoth.core.pace import Pace
from quoth.core.rules import RuleTagger
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name, Proposals
from quoth.core.text import canonicalize

ARTICLE = """Harbour wall to be mended

The wall will be mended by 2027 at a cost of £2.4 million, Mayor Ada Tarn said on Tuesday.

“We have waited five years,” Tarn said. “We will not wait for another storm.”

Tomas Reyl, an engineer, called the plan “a good start”. He said that the tide would decide.
"""


def check(found: Extraction) -> None:
    """What every extraction keeps, whatever the text."""
    size = len(found.text)
    ids = [entity.id for entity in found.entities]
    assert len(set(ids)) == len(ids)
    for entity in found.entities:
        assert entity.mentions
        assert all(0 <= m.span.start < m.span.end <= size for m in entity.mentions)
    starts = [quote.start for quote in found.quotes]
    assert starts == sorted(starts)
    for quote in found.quotes:
        assert quote.content
        assert list(quote.content) == sorted(quote.content)
        for span in (*quote.content, quote.cue, quote.source):
            assert span is None or 0 <= span.start < span.end <= size
        assert quote.speaker is None or quote.speaker in found.by_id
        assert 0 <= quote.confidence <= 1
    for value in (*found.dates, *found.figures):
        assert 0 <= value.span.start < value.span.end <= size
    assert json.loads(json.dumps(found.to_dict()))["text"] == found.text


def test_an_article() -> None:
    found = extract(ARTICLE, published=date(2026, 3, 4))
    check(found)
    said = [
        (quote.kind, quote.content[0].of(ARTICLE), getattr(found.speaker_of(quote), "name", None))
        for quote in found.quotes
    ]
    assert said == [
        ("indirect", "The wall will be mended by 2027 at a cost of £2.4 million", "Ada Tarn"),
        ("direct", "“We have waited five years,”", "Ada Tarn"),
        ("mixed", "the plan “a good start”", "Tomas Reyl"),
        ("indirect", "that the tide would decide", "Tomas Reyl"),
    ]
    assert [(d.span.of(ARTICLE), d.value) for d in found.dates] == [
        ("2027", "2027"),
        ("Tuesday", "2026-03-03"),
    ]
    assert [(f.span.of(ARTICLE), f.value, f.unit) for f in found.figures] == [
        ("£2.4 million", 2.4e6, "GBP"),
        ("five years", 5.0, "duration"),
    ]


def test_the_result_pickles_and_repeats() -> None:
    found = extract(ARTICLE)
    assert pickle.loads(pickle.dumps(found)) == found
    assert extract(ARTICLE) == found


@pytest.mark.parametrize("space", ["\xa0", "\t", "\u2009", "\u3000"])
def test_a_source_may_end_in_any_space(space: str) -> None:
    found = extract(f"“It holds,” said Ines Calloway{space}, who left.")
    check(found)
    assert [getattr(found.speaker_of(quote), "name", None) for quote in found.quotes] == [
        "Ines Calloway"
    ]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\t", "“", ".", "one word", "—" * 500, "(" * 500]
)
def test_nothing_to_find(text: str) -> None:
    found = extract(text)
    assert found.text == text
    assert found.quotes == ()


def test_a_tagger_of_ones_own_is_used() -> None:
    class Fixed:
        name = "fixed-1"

        def tag(self, document: Document, pace: Pace) -> Proposals:
            start = document.text.index("Ada Tarn")
            source = Span(start, start + 8)
            content = Span(0, document.text.index("\n"))
            return Proposals(
                (Name(source, "person", 1.0),),
                (Attribution("indirect", (content,), None, source, 0.9),),
            )

    found = extract(ARTICLE, tagger=Fixed())
    assert [quote.content[0].of(ARTICLE) for quote in found.quotes] == ["Harbour wall to be mended"]
    assert found.speaker_of(found.quotes[0]) is not None


def test_the_rules_have_a_name_and_keep_no_state() -> None:
    tagger = RuleTagger()
    extract("“Elsewhere,” said Dunn.", tagger=tagger)
    assert tagger.name == "rules-1"
    assert extract(ARTICLE, tagger=tagger) == extract(ARTICLE)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300).map(canonicalize))
def test_any_text_gives_a_sound_result(text: str) -> None:
    check(extract(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_shuffled_article_gives_a_sound_result(data: st.DataObject) -> None:
    words = ARTICLE.split(" ")
    mixed = data.draw(st.lists(st.sampled_from(words), max_size=80))
    check(extract(" ".join(mixed), published=date(2026, 3, 4)))


def test_the_shortest_mention_at_a_place_is_the_one_meant() -> None:
    whole = Entity(
        "e1", "person", "the mayor of Tern Bay", None, (Mention(Span(0, 21), "nominal"),)
    )
    place = Entity("e2", "place", "Tern Bay", None, (Mention(Span(13, 21), "name"),))
    found = Extraction("the mayor of Tern Bay left.", (whole, place))
    assert found.mention_at(4) == (whole, Span(0, 21))
    assert found.mention_at(13) == (place, Span(13, 21))
    assert found.mention_at(21) is None
