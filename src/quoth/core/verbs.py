"""The verbs that report: which complements each takes when it does.

One verb a line: ``lemma form/frame,frame form/frame``. Forms: ``f`` finite, ``g`` -ing, ``i`` after
"to", ``p`` passive, ``n`` a noun. Frames as in `quoth.core.indirect.frame_of`; the digit after a frame is how
often, in tenths, the verb reports when it stands with that complement in news copy. Frames
that are not listed do not report, but for "that", which does unless a 0 says otherwise.
"""

from __future__ import annotations

FRAMES = """
accept f/np:for4 i/nt0,t0
accuse f/c6,n6,np:of7 g/c5,np:of6 p/p:by4,p:of5
acknowledge f/c5,g4,n6,na4,no4,np:of4,p:for4,w6 g/p:to5,w3 i/t0
acquiesce f/p:to4
add f/c0,q4 g/c0,q4
admit f/c4,g4,p:to3,q5
advise f/c0,nc5,nt0,nw4,o4
advocate f/c4 i/p:for5
agree f/c0,o4,p:in4,p:with4 i/p:on4
aim f/o4
allege f/c0
allow g/nt0
allude f/p:to5 g/p:to5
announce f/c6,n3,no4,np:for6,np:of7,nq8,p:on5,p:via5 g/c0,np:of5 p/np:of4
answer f/c0,np:of5 i/n4
apologize f/p:for5
appear f/no4,o4
applaud f/c5,n4
argue f/c7,n4,no5,np:for5,p:against4,p:at3,p:for6 g/c7,p:against4
articulate f/np:of4
ask f/c5,n4,nc6,no4,np:for5,np:of7,nw6,p:by4,p:for3,p:in4,p:on4,w7 g/c0,nc4,no4,nw7,p:for4,w6 i/nw4,w4 p/n4,o5,p:about4,p:during4,w7
assert g/na4
assertion n/t5
assure f/c0,np:of5,np:to4 p/p:of6
attack f/np:for7,t0 i/nt0
authorize f/c6
avoid i/nt0
back f/p:in4 g/np:of4,nt0
balk f/p:at6
beg f/no4
begin f/c0
believe f/c0,np:for5,np:of4,p:in4,w6 g/c5
bemoan f/n6
blame f/c4,n5,np:for6,p:for5
blast f/c0,n6,np:for6,np:of5,p:out5,q4
boast f/p:about5,p:of5 i/t0
bolster i/nt0
boo f/c6
brag f/p:about5 g/p:about5 i/t0
brush f/p:off4
call f/n4,np:for8,np:of4,nq9,p:for7,p:on5,p:out5,p:upon7 g/c4,n5,nq8,p:for5,p:into4,p:on6 i/p:into6
campaign f/p:against4
caution f/n4,p:against4
challenge f/no5,np:to6,nt0 p/p:over4
champion f/c4
chant f/q4
characterize f/na6
charge f/c0 n/t0
cheer f/c5,p:for5 g/nt0
chide f/n4,np:for5 g/np:for4
choose f/no3
cite f/c3,n7,na7,np:for4 g/n7
claim f/c5,n5,no4,np:for3,np:of5,o4,p:at5,p:to3 g/c5,p:without9 n/t0
clarify g/w3
comment f/c0,np:of5 g/p:on6
compare f/c3,no3,np:to4 i/nt0
complain f/p:of5,p:to5 i/p:about5
concede f/np:for5
concern n/t4
conclude f/p:by5
condemn f/n6,no5
confirm f/np:of4 i/nt0
consider f/w4 g/w4 p/np:for4
contemplate f/c6
continue f/c0,nt0
contradict f/c4,n4
contrast g/n3
convince g/nt0
count g/nt0
counter f/w6
cover g/nt0
credit f/np:to4
criticise f/c4
criticize f/c3,n6,np:for7 p/p:for5
decide f/c4 g/w4
declare f/c0,no4,np:to4,p:in4,p:on4,q4 g/c0,nt0 i/n3
decline f/n4,o5,p:for3
decry f/c4,n6
deem f/c4
defend f/n4,na5,no7
define i/w5
deliver f/np:of4 g/c4,np:to4
demand f/na6,np:for5
demonstrate f/n4
denounce f/c3 g/na4
deny f/c4
describe f/a4,c6,g4,n5,na7,no3,np:of4,nw4,w7 g/n3,np:of4,nt0,w7 p/a4
detail f/w4 g/c5
determine f/p:to3 g/c0,w5
disagree f/p:on4
disclose f/c5,p:for4,p:to3 g/n4
discover i/t0
discuss f/c4,n4,np:of5,np:to5,w6 g/c4,nt0 i/nt0,w4
dislike f/c4
dismiss f/n7,na5 g/na4
document f/np:of4
downplay f/n5
dub f/q3
echo f/c5 g/c0,q4
email f/c0,no4,np:of5,t0 g/np:of4
embrace i/nt0
emerge g/nt0
emphasize f/n4,np:for5,np:to4 g/o4
enamor f/p:of4
encourage f/no3 i/np:to4
endorse f/g6,np:for3,np:of7
enjoy f/np:of5
envision f/n5
establish i/t0
estimate f/c0,p:for4
expect f/np:of4,np:to4 g/o4 p/o7
explain f/no4,np:for5,np:of5,np:to4,p:to3,q4,w7 g/n3,w6 i/np:for4,p:to5
expose f/c4,na4
express f/c4,n6,no3,np:for6,np:to5 g/n3
favor f/no5 i/nt0
fear f/c4,np:of5,p:about5 n/t5
feel f/c0,g4,na4,np:for5,np:of4,p:about5,p:for3,t0 g/p:among3 i/c4
file f/np:for7 p/nt0
find f/c0,q4 g/c0,w3 i/t0
fire p/p:from3
follow g/nt0 i/t0
forecast f/n4,p:of3
frame f/na5
give f/t0 g/nt0 i/nt0
go f/c0 g/c0 i/nt0,t0
gush f/p:about4
hail f/n5,na4
hammer f/c4
hear f/c4,w4 g/nt0 i/nt0
herald f/n5
hesitate f/o5
highlight f/c4 g/w5
hire f/na4,no3 g/nt0
hit f/np:for4 g/np:for4,nt0
hold f/c0,np:for4 g/c0 p/na6
hope f/c6,no3,o4 g/o4,p:for5,p:to5
imagine f/n5
implore f/no4
imply f/c6 i/t0
include g/nt0
indicate f/c6,np:for5,w6
inform g/nt0 p/p:of3
insist f/c7,p:at3 g/nt0,p:to5 i/t0
insistence n/t4
intend p/o4,p:for3
invite p/o4
invoke f/c5
joke f/p:about5,p:to3
knock f/c3
know f/c0,np:for4,p:at3,p:for4,w4 g/c0,w5 i/p:about4,w4 p/p:for5
label f/n5,q3
lament f/g4,n6,no4,nw4 g/np:of4,w6
lay g/p:out5
learn f/c4,p:in4,w6 i/p:about5,t0
leave f/w4 g/nt0
liken f/no5,np:to4,p:to4
list f/n5,na5,no3,np:of6 g/c4
long f/nt0
look f/na4,np:to5,o4
love f/o4
maintain f/c0 i/t0
make f/nq4 g/nt0 i/nt0,t0
mean f/t0
meet g/t0 i/nt0
mention f/n4,na5,no4,np:to4,p:of3 g/no4,np:for4
message f/t0
mock f/c0,np:for4,np:of6 g/c0,n3,na3
muse f/p:about6
name f/na7 g/na3
negotiate f/c4 i/nt0
nominate f/no4,np:for6 g/nt0 p/p:for3
note f/c8,n6,na6,np:of5,nw4,p:about4,w6 g/c5,n4,np:of4
notice f/c4
offer f/c3,np:for4,np:of5,o4,p:to3 g/c0,q4 i/np:for4,q4
opine f/p:against4,p:on4
oppose f/n4,q3 g/nt0
order f/c8,no5,np:of4
outline f/w4
paint f/na5
pass i/nt0
persuade f/n5 i/np:of5,nt0
pitch f/na6
plan g/o5
plead f/n5,np:to4,o4,p:for4
pledge f/c0,na4,q4 g/o4,p:to5 n/o4
plot f/o4
point f/c0,np:of4,o6,p:about4,p:on4,p:out7,p:to5 g/p:out5,p:to4
poll f/t0
portray f/na7 g/na5 i/na4 p/a4
post f/c5,np:of5
praise f/c4,n6,na5,no3,np:for6,np:of6 g/na5
preach f/n4,np:of5
predict f/c5,n5,p:about5,p:at3
prefer f/np:for4,np:of4,o5
press f/no4,p:about4,p:for4 p/p:about3
proclaim f/n4,np:for5
project f/o4 p/o4
promise f/c5,n5,np:for5,np:of5,nw4,o6,p:at3,p:to6 g/n4,o5,p:to5 n/o3
promote f/c4,np:of4
propose f/c0,g5,np:of4,o4 g/np:of4
protest f/np:for5,p:against3
prove f/t0
publish f/c3
pursue f/nt0 g/nt0 i/nt0
push f/np:of4,o5,p:for5 g/p:for4
question f/n6,p:for3,t0,w7 g/c5,w7
quote f/na5,no4,np:of5,p:about5
rail f/p:about5,p:at3 i/p:against5
raise f/np:of5 g/nt0
rank f/na6
rate f/np:of4
read f/c0,q4 g/c0
realize f/c3
reason f/c0
rebuke f/np:for6
rebut f/n5 i/t0
recall f/c5,g4,n6,na6,np:of5,np:to4,w6 g/n5,w6 i/t0
reckon f/p:with4
recognize i/np:of4
recommend f/no4 i/t0
recount f/np:of5
refer g/o3,p:to5
reference f/n4 g/n3
reflect f/c0,nt0,p:on4 g/c0,nt0 i/nt0,t0
refuse f/o5
regret f/c3
reiterate f/np:for4,np:of5,p:to3
reject f/n7,np:for4
release f/np:of3 g/nt0
relish f/c4
remark f/c0,p:upon5
remember f/c5,g4,w6 i/t0
remind f/c5,np:of6 g/np:of4
reply f/o4
report f/c4,g6,p:about5,p:at4 p/o5,p:by4
request f/c3 n/t0
require p/o4
resist f/n5
restrict g/nt0
retweet f/n4,np:of5
reveal f/c5,n6,w5
rule f/c0,p:against3
savage g/na5
say f/c8,g6,n5,na6,no5,np:for7,np:of8,np:to5,nq8,nw6,p:at5,p:despite6,p:for7,p:in6,p:on6,q6,w8 g/c7,n6,np:of4,nq8,nw5,p:at3,p:in5,q5,w4 i/c5 p/o5
see f/na6,np:for4,p:for4 g/na3 p/a3
seek f/np:of6,o4,q4 i/nt0
seem f/c4,g4,np:to3,o4,p:like5 g/nt0
share f/np:for4 g/nt0
shout f/p:out4 g/q4
show f/c5,n5,np:for3,w4 g/c0,np:of5,w5 p/g4,o6
sign f/no4,p:for3,t0
signal f/no4,np:for3
slam f/n7,na5,np:for5 g/c4,n5
smirk g/nt0
sound f/np:of4
spar f/p:over4
speak f/p:about7,p:of4,p:out6 i/p:about6
speculate f/p:about4
state f/t0 g/p:on4
stress f/n6,no4,np:for5,np:to4
suggest f/c6,g5,n4,no3,np:of6,p:in5,p:on4,p:to3 g/c4,nt0
support f/g4,np:for4,np:of4 g/nt0 i/nt0
take f/nt0 g/nt0
talk f/p:about5,p:on5 g/p:about4 i/p:about4
target g/nt0
tell f/c7,g4,n5,nc7,no3,np:of4,np:to4,w4 g/c5,nc6,np:for4 i/nw5
testify f/q4
thank f/np:for7
think f/c4,no4,nq8 i/t0
threaten f/o4 g/o4
touch f/p:on4
tout f/c5,n4,na4 g/np:of5
turn f/p:against3
tweet f/c3,g4,no4,np:of4,np:to4,o4 g/n3,np:of4,p:out5,w3
underscore f/n4,na6,np:of4
understand f/c0 i/t0,w4
unveil f/no5,np:of4
urge f/n6,no7,np:for5,np:to5 g/n3,no4
view f/na4,p:about4
voice f/c6
vote f/np:for4,t0 g/t0 i/p:against5
vouch f/p:for4
vow f/n4,no4,o7,p:to6 g/o5,p:to6 n/t0
want f/np:for4,nt0
warn f/nc8,no5,p:against6,p:of6 g/p:against4
weigh f/p:in4
welcome f/no5,nt0
wish f/c3
wonder f/w6 g/w7
word f/p:about4,p:for4
worry f/c0,g4 i/t0,w4 p/p:about4
write f/c3,np:of5,np:to4,p:about5,p:for4,q5 g/p:about5
yell g/q4
"""
"""Verbs with their complements."""

PLAIN = """
abhor accentuate address admire admonish advertise affirm air anticipate apologise appeal appoint
approve arrange ascertain aspire assail assume attempt attest attribute authenticate aver avow ban
banter bargain bark bash begrudge belabor belittle bellow berate beseech bet betray bewail bicker
blog brand brandish broach broadcast cajole calculate canvass castigate catalog celebrate censure
certify characterise chart chasten chat check chime chip chronicle chuckle coax come command
commend commit communicate compliment concur confess conjure connote consent conspire contend
convey corroborate crow cry dare deadpan debate deduce deliberate demonize denote depict deride
desire despise detest dig direct disapprove disavow disparage dispute diss divulge doubt draw
drawl dream elaborate elect emphasise enquire entertain enthuse entice entreat envy equate erupt
espouse evoke exclaim excoriate exhort exploit extend extol fault favour fight figure flaunt float
focus forbid foresee forget fume galvanize giggle glorify goad greet grieve grill gripe groan
growl grumble grunt guarantee guess haggle hate hint hiss holler honor howl hype hypothesize
identify impart impose infer inquire insinuate inspire instruct insult interject interpose
interpret interrogate interrupt intervene interview intimate intone introduce jest jibe judge
justify kid lambast lampoon lash laud laugh launch leak lean lecture like link lionize loathe
lobby log lure malign map mark marvel mimic mistake moan mobilize moot motivate mourn mull mumble
murmur mutter narrate need needle notify notion nudge observe opt pan parade paraphrase parrot
peddle peg perceive petition plug poke ponder pose posit postulate pray prepare pressure probe
prod profess prohibit prompt publicise publicize pummel put quarrel query quibble quip quiz rally
rant reaffirm realise recite recognise record regard register rehash relate relay rely renew
renounce repeat reprimand reproach repudiate resent resolve resonate respect respond rethink
retort revile ridicule rip roar roast rue ruminate salute schedule scoff scold scorn scramble
scream second sense shriek shrug sigh signify skewer smear snap sneer snicker snort sob specify
spell spur squabble stammer stand start stipulate strive struggle stutter submit substantiate sue
sum summon surmise survey suspect sway swear swing table taunt tease telegraph tender term text
theorize thrash thunder title toast torch track transmit trash treat trumpet trust try uncover
underline unearth upbraid utter validate vent venture verify vilify volunteer wail walk watch weep
whine whisper withdraw witness wrangle
"""
"""Verbs that report quoted words, and others only with "that"."""

IRREGULAR = """
admit/admitted/admitted ban/banned/banned beg/begged/begged begin/began/begun bet/bet/bet
blog/blogged/blogged brag/bragged/bragged broadcast/broadcast/broadcast cast/cast/cast
chat/chatted/chatted chip/chipped/chipped choose/chose/chosen come/came/come
commit/committed/committed concur/concurred/concurred dig/dug/dug draw/drew/drawn
dream/dreamed/dreamed dub/dubbed/dubbed feel/felt/felt fight/fought/fought find/found/found
forbid/forbade/forbidden forecast/forecast/forecast foresee/foresaw/foreseen
forget/forgot/forgotten get/got/got give/gave/given go/went/gone hear/heard/heard hit/hit/hit
hold/held/held infer/inferred/inferred kid/kidded/kidded know/knew/known lay/laid/laid
learn/learned/learned leave/left/left like/liked/liked log/logged/logged make/made/made
map/mapped/mapped mean/meant/meant meet/met/met mistake/mistook/mistaken pan/panned/panned
peg/pegged/pegged plan/planned/planned plot/plotted/plotted plug/plugged/plugged
prefer/preferred/preferred prod/prodded/prodded put/put/put quip/quipped/quipped
quiz/quizzed/quizzed rap/rapped/rapped read/read/read rebut/rebutted/rebutted
refer/referred/referred regret/regretted/regretted rethink/rethought/rethought rip/ripped/ripped
say/said/said see/saw/seen seek/sought/sought shoot/shot/shot show/showed/shown
shrug/shrugged/shrugged slam/slammed/slammed sob/sobbed/sobbed spar/sparred/sparred
speak/spoke/spoken spur/spurred/spurred stand/stood/stood strive/strove/striven
submit/submitted/submitted sue/sued/sued sum/summed/summed swear/swore/sworn swing/swung/swung
take/took/taken tell/told/told think/thought/thought understand/understood/understood
weep/wept/wept withdraw/withdrew/withdrawn write/wrote/written
"""
"""Lemma, past and participle of verbs that do not end in -ed or that double a letter."""
