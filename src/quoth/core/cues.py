"""Words that report: verbs, phrases, and the adverbs and auxiliaries that go with them."""

from __future__ import annotations

from quoth.core import verbs

ADVERBS = (
    "not also then later now still never ever again already just even only always often sometimes "
    "recently once twice yesterday today tomorrow here too instead however meanwhile perhaps maybe "
    "indeed rather quite first n't soon long well further furthermore moreover nonetheless "
    "nevertheless almost nearly yet previously publicly privately repeatedly reportedly "
    "additionally"
)

SPEECH = frozenset(
    "say tell write add ask note report announce tweet describe argue continue explain acknowledge "
    "declare recall conclude claim respond state warn insist reply reveal predict confirm observe "
    "admit suggest stress emphasize emphasise recount remark joke quip mutter whisper shout yell "
    "cry exclaim answer retort concede contend maintain assert allege testify post blog caution "
    "complain lament muse opine mention muse offer repeat reiterate counter agree declare "
    "elaborate begin jibe snap sigh boast brag vow promise pledge urge plead beg protest "
    "interject estimate disclose relate read go comment advise text email growl laugh murmur "
    "deadpan thunder fume scoff chide joke marvel wonder demand inform assure remind recommend "
    "propose swear sum proclaim preach write underline underscore point quote tell chime "
    "sneer roar chant scream bellow implore intone gush enthuse reflect reason venture volunteer "
    "signal speculate theorize retweet echo crow rule find show indicate believe think hope "
    "fear feel worry expect figure reckon guess suspect know learn understand decide determine "
    "deny dispute disagree hint imply project forecast anticipate calculate concur attest certify "
    "affirm profess stipulate specify clarify notify sob chat greet gripe grumble mock rant rail "
    "charge accuse blast".split()
)

NOUNS = frozenset(
    "claim claims assertion assertions belief view promise promises pledge statement suggestion "
    "warning warnings argument allegation allegations contention hope hopes fear fears decision "
    "plan plans vow call calls demand demands accusation insistence conclusion prediction "
    "announcement acknowledgment admission concern concerns complaint proposal request refusal "
    "desire willingness offer threat opinion recommendation declaration confidence denial position "
    "intention determination commitment charge suspicion observation notion idea".split()
)
"""Nouns that report what follows them, when somebody owns them."""

ADDRESSING = frozenset(
    "tell inform assure remind ask notify warn advise promise convince persuade".split()
)
"""Verbs whose object may be the one spoken to, which is no part of cue or content."""


_NOUNS = frozenset(
    "back campaign record like address name list question state point place lead order time term "
    "brand label chart map mark march bar fault issue figure fire count rule hand head focus "
    "project message table second air cover rate rank image sense frame cast press host guess "
    "judge target document color share view reason voice word file post draw poll survey quiz "
    "probe "
    "rally level hint hold check study picture comment reference contrast detail "
    "credit mock prompt coax lobby email text wonder log relay pose pitch leak reply".split()
)
"""Base forms that are mostly nouns; only their other forms count as verbs."""


def forms(lemma: str, irregular: dict[str, tuple[str, str]]) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of an English verb."""
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    stem, ing = lemma, lemma + "ing"
    if lemma.endswith("e"):
        stem, ing = lemma[:-1], (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem = lemma[:-1] + "i"
        third = stem + "es"
    past = participle = stem + "ed"
    if lemma in irregular:
        past, participle = irregular[lemma]
        if past == lemma + lemma[-1] + "ed":
            ing = lemma + lemma[-1] + "ing"
    return third, past, participle, _DOUBLED_ING.get(lemma, ing)


_DOUBLED_ING = {
    lemma: lemma + lemma[-1] + "ing"
    for lemma in "begin forget get hit put shoot bet let set forbid dig swim run win".split()
} | {"lie": "lying"}


def _tables() -> tuple[dict[str, str], dict[str, str], dict[tuple[str, str, str], float]]:
    """Word class by form, lemma by form, and how often a verb reports, by form and frame."""
    irregular = {}
    for entry in verbs.IRREGULAR.split():
        lemma, past, participle = entry.split("/")
        irregular[lemma] = (past, participle)
    rates: dict[tuple[str, str, str], float] = {}
    known = {*SPEECH, *verbs.PLAIN.split()}
    for line in verbs.FRAMES.strip().splitlines():
        lemma, *entries = line.split()
        if any(not entry.startswith("n/") for entry in entries):
            known.add(lemma)
        for entry in entries:
            form, frames = entry.split("/")
            for frame in frames.split(","):
                rates[lemma, form, frame[:-1]] = int(frame[-1]) / 10 + 0.05
    classes: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    for lemma in sorted(known):
        third, past, participle, ing = forms(lemma, irregular)
        classes.update({ing: "G", participle: "E", third: "V", past: "V"})
        if lemma not in _NOUNS and lemma != past:
            classes[lemma] = "B"
        lemmas.update(dict.fromkeys((ing, participle, lemma, third, past), lemma))
    return classes, lemmas, rates


VERB_CLASSES, LEMMAS, _RATES = _tables()
"""Word class (see `quoth.core.grammar`) and lemma of every form of a cue verb."""

_THAT = 0.65
"""Any verb of the lexicon before "that", if the table does not say otherwise."""

_CLAUSE = 0.45
"""Any verb of speech before a clause, likewise."""


_MARKED = 0.4
"""Any verb of speech or judgement before words of which some are in quotation marks, likewise."""


def _judges(lemma: str) -> bool:
    known = (_RATES.get((lemma, "f", frame), 0.0) for frame in ("n", "na", "nt", "no"))
    return lemma in SPEECH or any(rate > _MARKED for rate in known)


def likelihood(lemma: str, form: str, frame: str) -> float:
    """How likely a verb reports what follows it, 0 to 1; frames are `frames.frame_of`'s."""
    rate = _RATES.get((lemma, form, frame))
    if rate is not None:
        return rate
    if form == "n":
        return 0.0
    if frame.endswith("+"):
        marked = _MARKED if form in "fg" and _judges(lemma) else 0.0
        return max(likelihood(lemma, form, frame[:-1]), marked)
    if frame in {"t", "nt"}:
        return _THAT
    return _CLAUSE if frame in {"c", "nc"} and form in "fg" and lemma in SPEECH else 0.0
