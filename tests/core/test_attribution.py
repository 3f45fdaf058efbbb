# ruff: noqa: E501
"""Who said what: tables of sentences by pattern, and sentences that hold no quote."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.attribution import find_attributions
from quoth.core.segment import segment
from quoth.core.tagger import Attribution


def attributions(text: str) -> tuple[Attribution, ...]:
    return find_attributions(segment(text), ())


def words(text: str, found: Attribution) -> tuple[str, str | None, str | None, str]:
    content = " / ".join(span.of(text) for span in found.content)
    cue = found.cue.of(text) if found.cue else None
    source = found.source.of(text) if found.source else None
    return content, cue, source, found.kind


DIRECT = [
    (
        "content source cue",
        "“The wall will hold,” Tarn said.",
        "“The wall will hold,”",
        "said",
        "Tarn",
    ),
    (
        "content cue source",
        "“The wall will hold,” said Ada Tarn.",
        "“The wall will hold,”",
        "said",
        "Ada Tarn",
    ),
    (
        "source cue content",
        "Ada Tarn said, “The wall will hold.”",
        "“The wall will hold.”",
        "said",
        "Ada Tarn",
    ),
    ("colon", "Ada Tarn said: “The wall will hold.”", "“The wall will hold.”", "said:", "Ada Tarn"),
    (
        "led up to by another verb",
        "Mayor Roos made her case for the wall: “It will hold,” Ada Tarn said.",
        "“It will hold,”",
        "said",
        "Ada Tarn",
    ),
    (
        "led up to by a lament",
        "Tarn was far less cheerful: “The sea will hate it,” she recalled. “It always did.”",
        "“The sea will hate it,” / “It always did.”",
        "recalled",
        "she",
    ),
    (
        "led up to, and no comma",
        "Mayor Roos said: “It will hold.” Ada Tarn smiled.",
        "“It will hold.”",
        "said:",
        "Mayor Roos",
    ),
    (
        "led up to, and no verb of speech behind",
        "Mayor Roos said: “It will hold,” and Ada Tarn smiled.",
        "“It will hold,”",
        "said:",
        "Mayor Roos",
    ),
    (
        "name and colon",
        "Ada Tarn, Keeper: “The wall will hold.”",
        "“The wall will hold.”",
        ":",
        "Ada Tarn, Keeper",
    ),
    (
        "paper reports",
        "The Quernhithe Echo reports: “The wall holds.”",
        "“The wall holds.”",
        "reports:",
        "The Quernhithe Echo",
    ),
    (
        "interrupted",
        "“The wall,” Tarn said, “will hold.”",
        "“The wall,” / “will hold.”",
        "said",
        "Tarn",
    ),
    (
        "second sentence",
        "“It holds,” she said. “I built it.”",
        "“It holds,” / “I built it.”",
        "said",
        "she",
    ),
    ("question", "“Will it hold?” Ada Tarn asked.", "“Will it hold?”", "asked", "Ada Tarn"),
    ("told", "“It holds,” Tarn told reporters on Tuesday.", "“It holds,”", "told", "Tarn"),
    (
        "rewritten verb",
        "“It holds,” Minister Ada Tarn mentioned.",
        "“It holds,”",
        "mentioned",
        "Minister Ada Tarn",
    ),
    ("any verb", "“It holds,” Tarn beamed.", "“It holds,”", "beamed", "Tarn"),
    ("auxiliaries", "“It holds,” Tarn has also said.", "“It holds,”", "has also said", "Tarn"),
    (
        "relative clause",
        "“It holds,” Tarn, who is 80, said.",
        "“It holds,”",
        "said",
        "Tarn, who is 80,",
    ),
    (
        "apposition",
        "“It holds,” said Ada Tarn, a mason from Dunmore.",
        "“It holds,”",
        "said",
        "Ada Tarn, a mason from Dunmore",
    ),
    ("occasion", "“It holds,” said Ada Tarn on Tuesday.", "“It holds,”", "said", "Ada Tarn"),
    ("straight marks", '"It holds," Tarn said.', '"It holds,"', "said", "Tarn"),
    ("two apostrophes", "''It holds,'' Tarn said.", "''It holds,''", "said", "Tarn"),
    ("British", "‘It holds’, said the mason’s wife.", "‘It holds’", "said", "the mason’s wife"),
    ("signed", "“It holds.” — Ada Tarn", "“It holds.”", "—", "Ada Tarn"),
    ("second verb", "Tarn shrugged and said, “It holds.”", "“It holds.”", "said", "Tarn"),
    ("participle", "Tarn left, adding, “It holds.”", "“It holds.”", "adding", "Tarn"),
    ("abbreviation", "“It holds,” said Gov. Ada Tarn.", "“It holds,”", "said", "Gov. Ada Tarn"),
]

INDIRECT = [
    ("that", "Tarn said that the wall would hold.", "that the wall would hold", "said", "Tarn"),
    ("no that", "Tarn said the wall would hold.", "the wall would hold", "said", "Tarn"),
    ("after", "The wall would hold, Tarn said.", "The wall would hold", "said", "Tarn"),
    ("inside", "The wall, she said, would hold.", "The wall / would hold", "said", "she"),
    (
        "according to",
        "The wall holds, according to Ada Tarn.",
        "The wall holds",
        "according to",
        "Ada Tarn",
    ),
    (
        "according first",
        "According to Tarn, the wall holds.",
        "the wall holds",
        "According to",
        "Tarn",
    ),
    ("told that", "Tarn told the council that it holds.", "that it holds", "told", "Tarn"),
    (
        "belief",
        "The masons believe the wall will hold.",
        "the wall will hold",
        "believe",
        "The masons",
    ),
    ("intention", "Ada Tarn plans to mend the wall.", "to mend the wall", "plans", "Ada Tarn"),
    (
        "whether",
        "Tarn asked whether the wall would hold.",
        "whether the wall would hold",
        "asked",
        "Tarn",
    ),
    ("adverb", "He also said the wall would hold.", "the wall would hold", "also said", "He"),
    ("day", "Tarn said on Tuesday that it would hold.", "that it would hold", "said", "Tarn"),
    (
        "rewritten",
        "Tarn mentioned he hoped the wall held.",
        "he hoped the wall held",
        "mentioned",
        "Tarn",
    ),
]

MIXED = [
    (
        "partial",
        "Tarn said the wall was “a wonder of the age”.",
        "the wall was “a wonder of the age”",
        "said",
        "Tarn",
    ),
    ("called", "Tarn called the wall “a wonder”.", "the wall “a wonder”", "called", "Tarn"),
    (
        "ends in marks",
        "The wall may fall, “and we with it,” Tarn said.",
        "The wall may fall, “and we with it,”",
        "said",
        "Tarn",
    ),
]


@pytest.mark.parametrize(("pattern", "text", "content", "cue", "source"), DIRECT)
def test_direct(pattern: str, text: str, content: str, cue: str, source: str) -> None:
    assert [words(text, a) for a in attributions(text)] == [(content, cue, source, "direct")], (
        pattern
    )


@pytest.mark.parametrize(("pattern", "text", "content", "cue", "source"), INDIRECT)
def test_indirect(pattern: str, text: str, content: str, cue: str, source: str) -> None:
    found = [words(text, a) for a in attributions(text)]
    assert found == [(content, cue, source, "indirect")], pattern


REPORTS = [
    ("whole phrase", "Families of those hit by the storm said that they slept.", "Families of those hit by the storm"),
    ("close to", "One person close to the talks said that they were slow.", "One person close to the talks"),
    ("familiar with", "People familiar with the plan said that it would hold.", "People familiar with the plan"),
    ("age", "Ada Tarn, 81, a resident of Slip Lane, said that it leaned.", "Ada Tarn, 81, a resident of Slip Lane,"),
    ("time before the verb", "Mrs Tarn last week said that it leaned.", "Mrs Tarn"),
    ("time after the source", "“It leans,” said Mrs Tarn last week.", "Mrs Tarn"),
    ("herself", "Tarn herself said that it leaned.", "Tarn herself"),
    ("text", "A report on the wall said that it leaned.", "A report on the wall"),
    ("share", "Half of the skippers said that it leaned.", "Half of the skippers"),
    ("fable", "“It leans,” said the heron.", "the heron"),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "source"), REPORTS)
def test_who_reports(pattern: str, text: str, source: str) -> None:
    assert [words(text, a)[2] for a in attributions(text)] == [source], pattern


@pytest.mark.parametrize(
    "text",
    [
        "A light comes on in the ferry office.",
        "The wall needs 71 barges.",
        "The surge that came round the stacks that night stood high.",
        "The council has three free berths that nobody wants.",
        "They do not care to talk about it.",
        "She was silent for so long that the kettle boiled.",
        "In reply to questions that it had, the fog came in.",
    ],
)
def test_things_report_nothing(text: str) -> None:
    assert attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Asked whether the wall leaned, she said it was a very nice wall.",
            ["whether the wall leaned", "it was a very nice wall"],
        ),
        (
            "According to the report, the ferry took waves over the bow all night.",
            ["the ferry took waves over the bow all night"],
        ),
        (
            "According to Ada Tarn, a resident of Slip Lane, the wall leans.",
            ["the wall leans"],
        ),
        (
            "Over nineteen years, according to the books, he has watched the sea.",
            ["Over nineteen years / he has watched the sea"],
        ),
        ("The trust asks visitors not to sit in the boats.", ["not to sit in the boats"]),
        (
            "Somebody asked him, over the loudspeaker, whether he would stop.",
            ["whether he would stop"],
        ),
    ],
)
def test_what_is_reported(text: str, contents: list[str]) -> None:
    assert [words(text, a)[0] for a in attributions(text)] == contents


def test_an_answer_may_hold_quotes_of_others() -> None:
    text = (
        "Echo: How was it?\n\nAda Tarn: Loud. The leader stopped and said, “We are late.” "
        "I said, “By how much?” She said, “By a week.” It was.\n\nEcho: And now?\n\n"
        "Ada Tarn: We call it the “wet” part."
    )
    inner = [words(text, a) for a in attributions(text) if text[a.content[0].start] == "“"]
    assert inner == [
        ("“We are late.”", "said", "The leader", "direct"),
        ("“By a week.”", "said", "She", "direct"),
    ]


def test_a_heading_in_marks_does_not_go_on_with_the_quote_before_it() -> None:
    text = "“The wall will hold,” Tarn said. “I know it.”\n\n‘Not a poem’\n\nHe went home."
    assert words(text, attributions(text)[0])[0] == "“The wall will hold,” / “I know it.”"


@pytest.mark.parametrize(("pattern", "text", "content", "cue", "source"), MIXED)
def test_mixed(pattern: str, text: str, content: str, cue: str, source: str) -> None:
    assert [words(text, a) for a in attributions(text)] == [(content, cue, source, "mixed")], (
        pattern
    )


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “experts” left early.",
        "He has read “The Sea and Its Uses” twice.",
        "The wall was built in 1911 and mended in 1960.",
        "She walked to the harbour and looked over the edge.",
        "The report on the table was thick.",
        "“”",
        "",
        "\n\n",
    ],
)
def test_nothing_said(text: str) -> None:
    assert attributions(text) == ()


def test_paragraphs_that_reopen_are_one_quote() -> None:
    text = "“The wall is old.\n\n“It will hold,” Ada Tarn said."
    [found] = attributions(text)
    assert words(text, found) == (
        "“The wall is old. / “It will hold,”",
        "said",
        "Ada Tarn",
        "direct",
    )


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    text = "“It holds,” Tarn said. “I built it.”\n\n“My father helped.”"
    [found] = attributions(text)
    assert found.content[-1].of(text) == "“My father helped.”"


def test_a_lead_in_takes_the_quoted_paragraphs_after_it() -> None:
    text = "Ada Tarn wrote:\n\n“The wall is old.”\n\n“It holds.”\n\nRain fell."
    [found] = attributions(text)
    assert words(text, found) == (
        "“The wall is old.” / “It holds.”",
        "wrote:",
        "Ada Tarn",
        "direct",
    )


def test_an_answer_is_not_the_askers() -> None:
    text = "“Does it hold?” Dunn asked.\n\n“It holds.”"
    asked, answered = attributions(text)
    assert asked.content[0].of(text) == "“Does it hold?”"
    assert words(text, answered) == ("“It holds.”", None, None, "direct")


def test_a_signature_on_its_own_line() -> None:
    text = "“It holds.”\n\n— Ada Tarn, Quernhithe"
    [found] = attributions(text)
    assert found.source
    assert found.source.of(text) == "Ada Tarn, Quernhithe"


def test_an_interview_has_labels() -> None:
    text = "Echo: Will it hold?\n\nAda Tarn: It will. I built it.\n\nEcho: Alone?\n\nAda Tarn: No."
    found = [words(text, a) for a in attributions(text)]
    assert found[1] == ("It will. I built it.", ":", "Ada Tarn", "direct")
    assert [source for _, _, source, _ in found] == ["Echo", "Ada Tarn"] * 2


def test_two_speakers_in_one_paragraph() -> None:
    text = "“It holds,” Tarn said. “It leaks,” said Dunn."
    assert [words(text, a)[2] for a in attributions(text)] == ["Tarn", "Dunn"]


def test_an_unclosed_quote_does_not_swallow_the_article() -> None:
    text = "“It holds, Tarn said.\n\nRain fell on the town.\n\n“It leaks,” said Dunn."
    found = attributions(text)
    assert words(text, found[-1])[:3] == ("“It leaks,”", "said", "Dunn")
    assert not any("Rain" in span.of(text) for a in found for span in a.content)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "“ ” \" ' ‘ ’ , . : ; — ( ) \n said Tarn she that the wall told Dunn and according to , "
            "who is believes Tuesday adding “It holds,” calls ? “Why?” —".split(" ")
        ),
        max_size=30,
    )
)
def test_any_mixture_gives_sane_spans(tokens: list[str]) -> None:
    text = " ".join(tokens)
    found = attributions(text)
    assert list(found) == sorted(found, key=lambda a: a.content[0])
    for attribution in found:
        spans = [*attribution.content]
        assert spans == sorted(spans)
        spans += [span for span in (attribution.cue, attribution.source) if span]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert 0 < attribution.score <= 1
