"""Nouns of those who may say or think something: people, groups, bodies; and of what is written.

Tables of our own, in the singular, in lower case.
"""

from __future__ import annotations

import re

from quoth.core.lexicon import TITLES

_PEOPLE = """
abbot academic accused acquaintance addict adult advocate agent all ally amateur anybody anyone
apprentice assassin associate athlete bandit bigot blacksmith boss bosun both boy boyfriend bride
businesspeople busybody cabbie cabinet-maker caucus-goer celebrity chancellery chef child citizen
classmate cleric clerk coalition coastguard cohort comic companion congregation conscript
conservative cook cop couple crank crew criminal critic crony cynic dad deckhand delegate demagogue
denizen deputy diehard diplomat disciple dozen eight eleven elite emissary enemy enthusiast
entrepreneur evangelical everybody everyone exile expat expert eyewitness faithful family fan
fanatic fellow fellows festival-goer few fiance firebrand fishermen five flatmate foe four friend
genius gentry girl girlfriend goer graders graduate grandchild greens groom guard guest guide guru
half hand handful hawk head heavyweight heir hero hostage housemate hundred ideologue individual
inmate intellectual intern junior kid lad landlady landlord laureate liaison liberal local lot
luminary maid maiden majority man many marine mason mate mechanic medic men millennial million
millionaire minion minor minority missionary mob moderate monarch monk most mum mystic nanny native
nine no-one nobody notable novice number nun official old oligarch one operative other others pair
partisan passer-by patron peer people percent person plaintiff plenty poor populace powerful priest
pro protege public pundit pupil quarter radical rebel recluse recruit relation relative republican
revolutionary rich roommate runner-up rustic sceptic scholar schoolboy schoolchild schoolgirl
schoolmate seer senior seven several sibling six skeptic slave smith some somebody someone soprano
soul source spokespeople spouse stalwart superior surrogate teammate technophile teen ten thief
third those thousand three three-quarters trio twelve twin two two-thirds underdog undergraduate
underling unemployed user valet veteran victim virtuoso voice waitress watchdog widow woman women
wonk workmate young youth zealot
"""
_BODIES = """
academy administration agency airline alliance army assembly association audience authority bank
base bench bishopric board body borough branch brass brigade bureau business cabinet camp campaign
caucus chain chamber charity church circle city class clergy club college commission commons
community company confederation conference conglomerate congress consortium consulate convention
cooperative corporation council country county court crowd defence defense delegation desk diaspora
diocese directorate division electorate embassy enterprise executive faction faculty federation firm
fleet force forum foundation fraternity gang garrison generation group guild headquarters hospital
hotel house household industry inquest inquiry institute institution intelligence investigation
judiciary jury kingdom kremlin lab laboratory leadership league legislature lobby magazine media
military ministry mission monarchy movement museum nation navy network newspaper newsroom office
opposition orchestra organisation organization outlet panel paper parish party pentagon police
presidency press prosecution province publication railway regime region registry republic
secretariat sect sector senate service side society squad staff start-up startup state station store
studio subsidiary syndicate synod team theatre think-tank thinktank town trade treasury tribe
tribunal troop troupe trust union unit university utility village website wing workforce world yard
"""
_WRITTEN = """
accord account ad advertisement advisory affidavit agenda agreement amendment analysis announcement
answer appeal article assessment autobiography ballot bill biography blog book briefing brochure
bulletin cable calculation card census chapter chart clause code column commentary complaint
constitution contract cover dashboard data database deal decision declaration diary directive
dispatch document documentary draft e-mail editorial email entry essay estimate evidence exhibit
feature figure file filing film finding footage footnote forecast form graph graphic guideline
handbook headline history hypothesis index indictment infographic inscription interview journal
judgement judgment label law lawsuit leaflet letter list log manifesto manual map material
measurement memo memoir memorandum message metric minute missive model motto movie news note notice
novel obituary op-ed opinion order pact paragraph passage petition photo photograph picture piece
placard plan plaque play poem poll polling post poster proclamation profile projection proposal
prospectus provision quotation quote ranking reading readout record recording release remark report
reporting research result review rule ruling rumor rumour schedule score script section sentence
series sheet shot sign slide slogan snapshot song spot statement statistic sticker story study
subtitle suit summary survey table tabloid tale tape telegram testimony text theory timeline title
tracker transcript translation treaty tweet verdict video warning warrant
"""
_INANIMATE = """
absent abundant accent after agree agreement amendment ancient anger another answer apparent
appointment argument assist banner barbarian barometer barrier behavior better bigger bitter blatant
border bother boulder brilliant buffer bumper butter cancer career carrier cement center chamber
chapter character checklist cider clever cluster coffee color comment commitment computer consist
constant container content cooler corner counter cover current danger december decent decree degree
development differ different dinner disaster disorder distant document dominant easier easter
efficient either elegant element elephant encounter entertainment environment equipment error
excitement experiment extent exterior factor farther faster father favor feather fever filter finger
flavor floor flower folder former freezer frequent frontier further gather gender german ginger
guarantee gutter hammer harbor harder helicopter helter hesitant higher honor however humor hunger
important improvement infer inferior innocent insist instant instrument intent interior investment
involvement judgment junior labor ladder larger later latter laughter layer leather letter liter
longer lover lower major manner matter median metaphor meter minor mirror moment monster motor
movement murder neither never newspaper november number october offer older order other paper
payment pedigree percent persist playlist poorer poster powder power prefer pregnant present printer
prior quarter rather recent reefer refer register relevant reluctant remainder requirement resist
restaurant richer river roller rubber rumor scatter sector segment senior september settlement sewer
shelter shorter shoulder shower significant silent silver simpler slaughter slender slower smaller
soccer spree statement stronger suffer sufficient summer superior talent tender terror thermometer
three thunder tiger timber together tower trailer transfer treatment trigger under upper urgent
utopian vacant vapor violent wager waitlist wallpaper water weaker weather whether wider winter
younger
"""
_AGENT = re.compile(r"[a-z]{3,}(?:[eo]r|ist|ian|man|woman|master|keeper|[ae]nt|ee|crat)$")
_NO_AGENT = frozenset(_INANIMATE.split())

POSTPONED = frozenset("familiar close present aware involved loyal here there else alone".split())
"""Adjectives that stand after the noun they describe: "people familiar with the plan"."""


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPEAKERS = _table(_PEOPLE) | _table(_BODIES) | TITLES
"""Nouns of people, groups and bodies."""

WRITTEN = _table(_WRITTEN)
"""Nouns of what is written or shown, which reports but is nobody."""


def speaks(noun: str) -> bool:
    """Whether a noun in lower case, singular or plural, means somebody who may say something."""
    return any(
        form in SPEAKERS or (form not in _NO_AGENT and bool(_AGENT.match(form)))
        for form in _singulars(noun)
    )


def written(noun: str) -> bool:
    """Whether a noun in lower case, singular or plural, means something written or shown."""
    return any(form in WRITTEN for form in _singulars(noun))


def _singulars(noun: str) -> list[str]:
    noun = noun.rsplit("-", 1)[-1]
    forms = [noun]
    if noun.endswith("men"):
        forms.append(noun[:-2] + "an")
    if noun.endswith("s") and not noun.endswith("ss"):
        forms.append(noun[:-1])
    if noun.endswith("ies"):
        forms.append(noun[:-3] + "y")
    elif noun.endswith("es"):
        forms.append(noun[:-2])
    return forms
