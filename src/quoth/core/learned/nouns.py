"""What a common noun beside a name says of its kind: "the band X", "X, a village in the hills".

A table of our own: each noun in the singular, in lower case.
"""

from __future__ import annotations

from quoth.core.lexicon import TITLES
from quoth.core.model import EntityKind

_PERSON = """
academic acrobat adventurer americanist anatomist anthropologist apprentice archaeologist archer
aristocrat assassin astronomer athlete author aviator backpacker baker baritone baroness bassist
batsman biographer bishop blacksmith boatman bodyguard botanist bowler boxer boy breeder broker
brother builder butcher candidate captive cartoonist chaplain chef choreographer civilian clergyman
cleric clerk climber clown coach collector colonist comic commentator composer convict correspondent
cousin cricketer critic cyclist dancer daughter defender dentist deputy descendant detainee
dictator dramatist driver drummer duchess economist electrician emigrant emperor engraver
entertainer entrepreneur essayist evangelist explorer fashion-designer father feminist fighter
filmmaker flautist footballer forward freelancer friar friend fugitive gangster gardener geographer
geologist girl goalkeeper golfer grandfather grandmother guard guerrilla guitarist gymnast hacker
heir heiress hero heroine hermit historian humorist hunter husband illustrator immigrant infielder
inmate inventor jockey journalist juror keyboardist king knight landlord lawmaker lexicographer
librarian librettist lieutenant linebacker linguist lobbyist magician man martyr mathematician
mechanic mercenary merchant metallurgist midfielder militant millionaire missionary model monarch
monk mother motorist mountaineer murderer musician naturalist neighbour neuroscientist
neurologist nobleman novelist nun officer official orator organist outfielder outlaw painter
parishioner passenger patient percussionist performer pharmacist philanthropist philologist
philosopher photographer physician physiologist physicist pianist pilgrim pioneer pirate pitcher
player playwright poet policeman politician preacher priest prince princess prisoner prodigy
producer prophet protagonist psychiatrist psychologist publicist publisher queen rabbi racer rapper
reader rebel receiver recruit referee refugee resident retiree revolutionary rider robber runner
sailor saint saxophonist scholar scientist sculptor seaman senator servant settler shepherd
shortstop singer singer-songwriter sister skater skier smuggler sociologist soldier soloist son
songwriter soprano spy sportsman sprinter statesman striker student stuntman suffragist surgeon
survivor suspect swimmer tailor teacher teenager tenor terrorist theologian theorist therapist
thief trader trainer translator traveller tribesman trumpeter tycoon vet veteran victim vicar
villager violinist vocalist volunteer waiter warlord warrior widow widower wife winger witness
woman wrestler writer youth zoologist
"""

_ORGANIZATION = """
academy agency airline alliance army association authority auctioneer bakery band bank bookshop
bookseller brand brewer brewery brigade broadcaster broker brokerage builder bureau business
cartel caucus chain channel charity choir circus clinic club coalition collective college combo
commission committee company conglomerate confederation congregation consortium consultancy
contractor cooperative co-operative corporation council dealership department developer
directorate distillery distributor division dynasty employer enterprise ensemble faction factory
faculty federation firm fleet foundation foundry fraternity gang giant government grocer group
hospital hotelier importer institute institution insurer label laboratory lab league legislature
lender library lobby magazine maker mafia manufacturer merchant militia ministry mission monthly
movement museum mutual network newsletter newspaper newsroom nonprofit non-profit operator
orchestra order organisation organization outfit outlet paper parliament party platform
playgroup pressure-group producer publication publisher quango quarterly quartet quintet regiment
railroad railway regulator retailer school sect seminary service shipbuilder shipyard sextet side
society sorority squad squadron startup start-up steelmaker studio subsidiary supermarket supplier
syndicate tabloid taskforce team think-tank thinktank trio troupe trust tv-channel union unit
university utility
vendor weekly website winery wing workshop
"""

_PLACE = """
airfield airport alley area arena atoll avenue barony base basin bay beach borough bridge building
burgh campus canal canton cape capital castle cave cemetery city cliff coast colony commune
community constituency continent country county courtyard creek crossroads dam desert district
dock dune emirate enclave estate estuary fjord forest fort fortress garden glacier gorge hamlet
harbor harbour headland highland hill hillside homeland house inlet intersection island islet
isle isthmus junction kingdom lagoon lake land landmark lighthouse locality lough mall manor
mansion marina market-town marsh meadow metropolis moor motorway mountain municipality nation
neighborhood neighbourhood oasis ocean outcrop outpost palace parish park peak peninsula pier plain
plateau playground plaza pond port prefecture principality prison promenade province quarter quay
ranch range ravine reef refuge region republic reserve reservoir resort ridge river
riverside road ruin sea seaport seaside settlement shore shrine skyscraper slum spa square stadium
state station strait street stream suburb summit swamp temple territory thoroughfare tower town
township trail tributary tunnel valley vicarage villa village volcano ward waterfall watershed
waterway wetland wilderness wood woodland
"""

_MISC = """
act adaptation aircraft airliner airplane album alphabet amendment anime anthem anthology aria
artwork automobile award ballad ballet bill biopic bomber book breed brochure bug cantata car
cartoon celebration ceremony championship character cocktail comedy comet comic competition
compilation computer concerto concert conference contest convention cookbook cup demo dialect
dictionary disease documentary dog drama drink drug ep episode epic essay event exhibition fanzine
festival fictional-character film fighter-jet firearm franchise gadget game genre genus gospel
grammar guidebook gun hit holiday holy-book horse hymn instrument jet language law legend lexicon
locomotive lp lottery manga manifesto manual manuscript marathon march medal medicine memoir
mineral miniseries missile mixtape model motorcycle movie musical mystery myth novel novella oath
opera operating-system opus oratorio painting pact paradox pageant phone pistol plan plane play
plugin podcast poem policy pop-song portrait prayer prequel prize process programme program
protocol psalm race rally rebellion recording record referendum religion remake remix report
revolution rifle ritual rite rocket sacrament saga satellite screenplay sculpture season sequel
serial series ship show signal single sitcom skit smartphone software soap-opera sonata song
soundtrack species spin-off sport statute story strain submarine supercomputer symphony syndrome
tale tank technique telescope textbook theorem theory thriller title torpedo tournament tour
tract tradition tragedy treaty trilogy trophy truck tune vaccine variant vessel video virus
volume war warship weapon yacht
"""

NOUNS: dict[str, EntityKind] = {
    **dict.fromkeys(TITLES, "person"),
    **dict.fromkeys(_MISC.split(), "misc"),
    **dict.fromkeys(_PLACE.split(), "place"),
    **dict.fromkeys(_ORGANIZATION.split(), "organization"),
    **dict.fromkeys(_PERSON.split(), "person"),
}
"""The kind of name that a noun stands beside; ambiguous ones go by what news mean most often."""


def kind_of_noun(word: str) -> EntityKind | None:
    """What a noun, singular or plural, says of a name beside it."""
    word = word.lower()
    if word in NOUNS:
        return NOUNS[word]
    if word.endswith("s"):
        return NOUNS.get(word[:-1]) or (NOUNS.get(f"{word[:-3]}y") if word[-3:] == "ies" else None)
    return None
