"""Words that report: verbs, phrases, and the adverbs and auxiliaries that go with them."""

from __future__ import annotations

ADVERBS = (
    "not also then later now still never ever again already just even only always often sometimes "
    "recently once twice yesterday today tomorrow here too instead however meanwhile perhaps maybe "
    "indeed rather quite first n't soon long well further furthermore moreover nonetheless "
    "nevertheless almost nearly yet previously publicly privately repeatedly reportedly "
    "additionally"
)

_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "read": ("reads", "read", "read", "reading"),
    "put": ("puts", "put", "put", "putting"),
    "go": ("goes", "went", "gone", "going"),
    "begin": ("begins", "began", "begun", "beginning"),
    "hold": ("holds", "held", "held", "holding"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "mean": ("means", "meant", "meant", "meaning"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "learn": ("learns", "learned", "learned", "learning"),
    "dream": ("dreams", "dreamed", "dreamed", "dreaming"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "bet": ("bets", "bet", "bet", "betting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "plan": ("plans", "planned", "planned", "planning"),
    "blog": ("blogs", "blogged", "blogged", "blogging"),
    "sob": ("sobs", "sobbed", "sobbed", "sobbing"),
    "beg": ("begs", "begged", "begged", "begging"),
    "chat": ("chats", "chatted", "chatted", "chatting"),
    "infer": ("infers", "inferred", "inferred", "inferring"),
    "refer": ("refers", "referred", "referred", "referring"),
    "prefer": ("prefers", "preferred", "preferred", "preferring"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "commit": ("commits", "committed", "committed", "committing"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "rap": ("raps", "rapped", "rapped", "rapping"),
    "sum": ("sums", "summed", "summed", "summing"),
    "pan": ("pans", "panned", "panned", "panning"),
}

SPEECH = frozenset(
    "say tell write add ask note report announce tweet describe argue continue explain acknowledge "
    "declare recall conclude claim respond state warn insist reply reveal predict confirm observe "
    "admit suggest stress emphasize emphasise recount remark joke quip mutter whisper shout yell "
    "cry exclaim answer retort concede contend maintain assert allege testify post blog caution "
    "complain lament muse opine mention muse offer repeat reiterate counter agree declare "
    "elaborate begin jibe snap sigh boast brag vow promise pledge urge plead beg protest "
    "interject estimate disclose relate read go comment advise text email growl laugh murmur "
    "deadpan thunder fume scoff chide joke marvel wonder demand inform assure remind recommend "
    "propose swear sum swore proclaim preach write underline underscore point quote tell chime "
    "sneer roar chant scream bellow implore intone gush enthuse reflect reason venture volunteer "
    "signal speculate theorize retweet echo crow rule hold find show indicate believe think hope "
    "fear feel worry expect figure reckon guess suspect know learn understand decide determine "
    "deny dispute disagree hint imply project forecast anticipate calculate concur attest certify "
    "affirm profess stipulate specify clarify notify sob chat greet gripe grumble mock rant rail "
    "charge accuse blast".split()
)


def forms(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of an English verb."""
    known = _IRREGULAR.get(lemma)
    if known:
        return known
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem = lemma[:-1]
        return stem + "ies", stem + "ied", stem + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, lemma + "ed", lemma + "ed", lemma + "ing"


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    classes: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    for lemma in sorted(SPEECH):
        third, past, participle, ing = forms(lemma)
        classes.update({ing: "G", participle: "E", lemma: "B", third: "V", past: "V"})
        lemmas.update(dict.fromkeys((ing, participle, lemma, third, past), lemma))
    return classes, lemmas


VERB_CLASSES, LEMMAS = _tables()
"""Word class (see `quoth.core.grammar`) and lemma of every form of a cue verb."""
