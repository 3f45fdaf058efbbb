"""The verbs that report: which complements each takes when it does.

One verb a line: ``lemma form/frame,frame form/frame``. Forms: ``f`` finite, ``g`` -ing, ``i`` after
"to", ``p`` passive, ``n`` a noun. Frames as in `quoth.core.indirect.frame_of`; the digit after a frame is how
often, in tenths, the verb reports when it stands with that complement in news copy. Frames
that are not listed do not report, but for "that", which does unless a 0 says otherwise.
"""

from __future__ import annotations

FRAMES = """
accept f/np:for4 i/nt0,t0
accuse f/c5,c+7,n5,n+5,np:of7,np:of+6 g/c+5,np:of5,np:of+7 i/np:of3 p/p:by4,p:of5
acknowledge f/c5,c+4,g4,n5,na5,na+3,no4,np:of4,p:for4,w6 g/w3 i/t0
acquiesce f/p:to4
add f/c0,q+4 g/q+4
address f/c4
admit f/c0,c+7,g4,nt+8,q+5
advise f/c0,c+4,nc4,nt+5,nw4,o4 g/n+5
advocate i/p:for5
agree f/c4,c+4,o4,p:in4,p:with4 i/p:on4
aim f/o4
allege f/c0
allow g/nt0
allude f/p:to5 g/p:to5
announce f/c7,n4,no4,np:for6,np:of7,nq+8,p:on5,p:via5 g/c0,np:of5 p/np:of4
answer f/c0,np:of5
apologize f/p:for5
appear f/n3,no4,o4
applaud f/c5,n5
argue f/c7,n+5,no4,no+5,np:for5,p:against4,p:at3,p:for6 g/c6,c+5,p:against4
articulate f/np:of4
ask f/c5,c+5,n+5,nc5,no4,no+3,np:for5,np:of6,np:of+8,np:to4,nw6,nw+5,p:by4,p:for3,p:in4,p:on4,w7 g/no5,nw7,nw+6,p:for4,w6 i/nw4,w4 p/n4,o5,p:about4,p:during4,w7
assert g/na4
assertion n/t5
assure f/np:of+7,np:to4,nt+8 p/p:of6
attack f/np:for7,t0 i/nt0
authorize f/c6
avoid i/nt0
back f/p:in4 g/np:of4,nt0
balk f/p:at6
beg f/no4,np:for+4
begin f/c0,n+5
believe f/c0,np:for5,np:of4,p:in4,w6 g/c5
bemoan f/n+6
blame f/c4,c+5,n3,n+6,np:for6,np:for+6,p:for5
blast f/a+4,c0,c+4,n7,np:for7,np:for+5,np:of5,p:out5,q+4 g/np:for+5
boast f/nt+8,p:about5,p:of5 i/t0
bolster i/nt0
boo f/c6
brag f/p:about5 g/p:about5 i/t0
brush f/p:off4
call f/n+6,np:for+8,np:of+5,np:to3,nq+9,p:for7,p:on5,p:out5,p:upon7 g/c4,c+4,n4,n+5,np:of+5,nq+8,p:for5,p:into4,p:on6 i/p:into6
campaign f/p:against4
caution f/n3,p:against4
challenge f/no5,np:to6 p/p:over4
champion f/c4
chant f/q+4
charge f/c0 g/n+5 n/t0
cheer f/c5,p:for5 g/nt0
chide f/c+6,n3,np:for5 g/np:for+7
choose f/na3,no3
cite f/n7,na6 g/n7,n+6
claim f/c4,c+7,n5,no3,no+5,np:of5,o4,p:at5 g/c5,p:without9 n/t0
clarify g/w3
comment f/c0,c+4,np:of5 g/p:on6
compare f/no3,np:to4,np:to+4 g/np:to4 i/nt0
complain f/p:of5 i/p:about5
concede f/c+6,np:for5
concern n/t4
conclude f/nt+8,p:by5
condemn f/n5,no5
confirm f/np:of4 i/nt0
consider f/w4 g/w4
continue f/c0,np:of+4,nt0
contradict f/n4
contrast g/n3
convince g/nt0 i/nt0
count g/nt0
counter f/w6
cover g/nt0
credit f/np:to+4
criticize f/c4,n6,n+4,np:for7 p/p:for5
decide f/c4 g/w4
declare f/a+4,c0,no+5,np:to+5,p:in4,p:on4,q+4 g/n+5,na+4,nt0 i/n3
decline f/n4,o5,p:for3
decry f/c6,n5
deem f/c4
defend f/c+5,n4,na6,no7
define i/w5
deliver g/c5
demand f/na5,np:for5
demonstrate f/n4
denounce f/c5
deny f/c4,c+4
describe f/a+4,c6,c+5,g4,n4,n+7,na5,na+8,no+5,np:of+7,nt+8,nw+6,w7 g/n+4,na4,na+4,np:of4,nt+5,w7 i/na4 p/a5
detail f/w4 g/c5
determine g/c0,w5
disagree f/p:on4
disclose f/c6,c+4,p:for4 g/n4
discover i/t0
discuss f/c4,n4,np:of5,np:to5,w6 g/c+6,nt0 i/nt0,w4
dislike f/c4
dismiss f/n6,na4 g/na+5
document f/np:of4
doubt f/c4
downplay f/n5
echo f/c5 g/c0,c+5,q+4
email f/c0,c+4,n+5,no4,np:of+7,t0 g/np:of+6
embrace i/nt0
emerge g/nt0
emphasize f/n4,np:for+7,np:to4,nt+8 g/o4
enamor f/p:of4
encourage f/no4 i/np:to+6
endorse f/g6,np:of7
enjoy f/np:of5
envision f/n5
establish i/t0
estimate f/c0,p:for4
expect f/np:of5,np:of+4,np:to4 g/o4 i/np:of3 p/o7
explain f/no+5,np:for5,np:of5,np:to4,q+4,w7 g/n+5,w6 i/np:for4
expose f/c4,na4
express f/c4,n5,n+6,no3,np:for6,nt+6 g/n3
favor f/no5 i/nt0
fear f/c5,c+4,np:of5,p:about5 n/t5
feel f/c0,g4,na4,np:for5,np:of4,nt+5,p:about5,p:for3,t0 g/p:among3 i/c4
file f/np:for7 p/nt0
find f/c0,n+4,q+4 g/c0,w3 i/t0
fire p/p:from3
follow f/nt0 g/nt0 i/t0
forecast f/n3,p:of3
frame f/na4
give f/t0 g/nt0 i/nt0
go f/c0,nt0 g/c0 i/nt0,t0
gush f/p:about4
hail f/n5
hammer f/c4
hear f/w4 g/nt0 i/nt0
hesitate f/o5
highlight f/c4 g/w5
hire f/na4,no3,np:of4 g/nt0
hit f/np:for4 g/nt0
hold f/c0,np:for4 g/c0 p/na7
hope f/c6,c+4,n3,no+5,o4 g/o4,p:for5,p:to5
imagine f/n5
implore f/no4
imply f/c+6 i/t0
include f/nt+8 g/nt0
indicate f/c6,c+6,np:for5,w6
inform f/nt+5 g/nt0 p/p:of3
insist f/c7,c+7,p:at3 g/c+5,nt0,nt+8 i/t0
insistence n/t4
intend p/o4
invite p/o4
invoke f/c5
joke f/p:about5
knock f/c4
know f/c0,na+3,np:for4,nt+5,p:at3,p:for4,w4 g/c0,w5 i/p:about4,w4 p/p:for5
label f/n+7
lament f/c+4,g4,n5,n+5,no+5,nw+6 g/np:of4,w6
lay g/p:out5
learn f/c4,p:in4,w6 i/p:about5,t0
leave g/nt0
liken f/np:to4,p:to4
list f/n5,na4,no3,np:of6 g/c4
look f/na4,np:to5,o4
love f/o4
maintain f/c0 i/t0
make f/np:for+4,nq+4,nt+6 g/nt0 i/nt0,t0
marvel f/np:of+4
mean f/t0
meet g/t0 i/nt0
mention f/n4,na5,no4,np:to4,p:of3 g/c+5,no4,np:for3 p/a4
message f/t0
mock f/n+5,np:for+5,np:of6 g/n3,na4,na+4
muse f/nt+8,p:about6
name f/na7
negotiate f/c4 i/nt0
nominate f/no4,np:for6 g/nt0 p/p:for3
note f/c7,c+8,n5,n+7,na5,np:of+7,nw4,p:about4,w6 g/c5,c+4,n+5,np:of+6
notice f/c4
offer f/c4,na+3,np:for4,np:of5,np:of+7,o4 g/c0,q+4 i/np:for4,q+4
opine f/p:against4,p:on4
oppose f/n4 g/nt0
order f/c8,no5,np:of4
outline f/w4
paint f/na5
pass i/nt0
persuade f/n5,no3 i/np:of5,nt0
pitch f/na6
plan g/o5
plead f/n5,np:to4,o4,p:for4
pledge f/c0,c+4,na4,q+4 g/o4,p:to5 n/o4
plot f/o4
point f/c0,np:of4,o6,p:about4,p:on4,p:out7,p:to5 g/p:out5,p:to4
poll f/t0
portray f/na6 g/na4 i/na4
post f/c5,n+3,np:of5
praise f/c4,c+4,n5,na4,no3,np:for6,np:of6 g/na+7
preach f/n3,np:of5
predict f/c5,c+7,n5,p:about5,p:at3
prefer f/np:of4,o5
press f/no4,p:about4,p:for4 p/p:about3
proclaim f/n+5,np:for5
profess g/no4
project f/o4 p/o4
promise f/c6,c+4,n5,n+5,np:for5,np:of5,nt+8,nw4,o6,p:at3,p:to6 g/n4,o5,p:to5 n/o3
promote f/np:of4 g/nt0
propose f/c3,g5,np:of4,o4 g/n+5,np:of4
protest f/np:for5,p:against3
prove f/t0
publish f/c+5
pursue f/nt0 g/nt0 i/nt0
push f/np:of+5,o5,p:for5 g/p:for4
put f/n+4
question f/n5,p:for3,t0,w7 g/c5,w7
quote f/na5,no+5,np:of5,p:about5
rail f/p:about5,p:at3 i/p:against5
raise f/np:of5 g/nt0
read f/c0,c+4 g/c0
realize f/c4
reason f/c0
rebuke f/np:for6
rebut f/n5 i/t0
recall f/c4,c+6,g4,n5,na5,np:of5,np:to4,w6 g/n4,n+5,w6 i/t0
reckon f/p:with4
recognize i/np:of4
recommend f/no4 i/t0
recount f/np:of5
refer g/o3,p:to5
reference f/n5 g/n3
reflect f/c0,nt0,p:on4 g/c0,nt0 i/nt0,t0
refuse f/o5
reiterate f/np:for5,np:for+4,np:of+7
reject f/n7,np:for4
release f/n+5 g/nt0
relish f/c4
remark f/c0,np:of+4,p:upon5
remember f/c5,g4,w6 i/t0
remind f/c5,np:of7,np:of+5 g/np:of4
repeat f/c+4,nt+8 i/np:of3
reply f/nt+5,o4
report f/c4,c+5,g6,p:about5,p:at4 p/o5,p:by4
request n/t0
require p/o4
resist f/n5
respond g/nt+8
restrict g/nt0
retweet f/c+6,n4,np:of5
reveal f/c5,n6,w5 p/na5
rule f/c0,p:against3
savage g/na5
say f/c8,c+8,g7,n3,n+8,na+7,no7,np:for7,np:of7,np:of+8,np:to4,np:to+5,nq+8,nt+7,nw4,nw+7,p:at5,p:despite6,p:for6,p:in6,p:on6,q+6,w8 g/c6,c+7,n5,n+6,np:of+6,nq+8,nw+6,p:at3,p:in5,q+5,w4 i/c5 p/o5
see f/na6,np:for4,np:of+5,p:for4 i/t0 p/a3
seek f/np:of6,o4,q+4 i/nt0
seem f/c5,c+5,g4,o4,p:like5 g/nt0
share f/c+4,n+3,np:for4 g/nt0
shout f/p:out4 g/q+4
show f/c5,c+4,n5,n+4,np:of+7,w4 g/c0,np:of4,np:of+6,w5 p/g4,o6
sign f/n+4,no4,p:for3,t0
signal f/no4
slam f/c4,n6,na6,na+4,np:for4 g/n5
smirk g/nt0
sound f/np:of4
spar f/p:over4
speak f/p:about7,p:of4,p:out6 i/p:about6
speculate f/p:about4
state f/c+5,t0 g/p:on4
stress f/n5,no4,np:for5,np:to4
suggest f/c6,c+6,g5,n3,no3,np:of6,p:in5,p:on4 g/c3,c+5,nt0
support f/g4,np:for4,np:of4 g/nt0 i/nt0
suspect f/c+4
take f/np:for+5,nt0 g/nt0
talk f/p:about5,p:on5 g/p:about4 i/p:about4
target f/n+4 g/nt0
tell f/c6,c+7,g4,n4,n+6,nc5,nc+9,no4,np:of4,np:of+5,np:to+5,nt+9,w4 g/c4,c+7,n+5,nc4,nc+9,np:for+7,nt+8 i/nt+9,nw5
testify f/q+4
thank f/np:for6
think f/c4,no4,nq+8,p:about4 g/c+5 i/t0
threaten f/o4 g/o4
touch f/p:on4
tout f/c6,n4,na3 g/np:of5
turn f/p:against3
tweet f/c0,c+7,g4,no4,np:of5,np:of+4,np:to4,o4 g/n+5,np:of4,p:out5,w3
underscore f/n3,na5,np:for+4,np:of4
understand f/c0 i/t0,w4
unveil f/no5,np:of4
urge f/n5,n+5,no6,no+6,np:for5,np:to4,np:to+5 g/n4,no4
view f/na5,p:about4
voice f/c6
vote f/t0 g/t0 i/p:against5
vouch f/p:for4
vow f/n3,no4,o7,p:to6 g/o5,p:to6 n/t0
want f/n+4,no3,np:for4
warn f/n4,nc6,nc+9,no5,p:against6,p:of6 g/p:against4
weigh f/p:in4
welcome f/no5,nt0
wonder f/w6 g/w7
word f/p:about4,p:for4
worry f/c3,c+4,g4 i/t0,w4 p/p:about4
write f/c0,c+6,n+5,np:of5,np:to+5,p:about5,p:for4,q+5 g/n3,p:about5
yell g/q+4
"""
"""Verbs with their complements."""

PLAIN = """
abhor accentuate admire admonish advertise affirm air anticipate apologise appeal appoint approve
arrange ascertain aspire assail assume attempt attest attribute authenticate aver avow ban banter
bargain bark bash begrudge belabor belittle bellow berate beseech bet betray bewail bicker blog
brand brandish broach broadcast cajole calculate canvass castigate catalog celebrate censure
certify characterise characterize chart chasten chat check chime chip chronicle chuckle coax come
command commend commit communicate compliment concur confess conjure connote consent conspire
contemplate contend convey corroborate criticise crow cry dare deadpan debate deduce deliberate
demonize denote depict deride desire despise detest dig direct disapprove disavow disparage
dispute diss divulge draw drawl dream dub elaborate elect emphasise enquire entertain enthuse
entice entreat envy equate erupt espouse evoke exclaim excoriate exhort exploit extend extol fault
favour fight figure flaunt float focus forbid foresee forget fume galvanize giggle glorify goad
greet grieve grill gripe groan growl grumble grunt guarantee guess haggle hate herald hint hiss
holler honor howl hype hypothesize identify impart impose infer inquire insinuate inspire instruct
insult interject interpose interpret interrogate interrupt intervene interview intimate intone
introduce jest jibe judge justify kid lambast lampoon lash laud laugh launch leak lean lecture
like link lionize loathe lobby log long lure malign map mark mimic mistake moan mobilize moot
motivate mourn mull mumble murmur mutter narrate need needle notify notion nudge observe opt pan
parade paraphrase parrot peddle peg perceive petition plug poke ponder pose posit postulate pray
prepare pressure probe prod prohibit prompt publicise publicize pummel quarrel query quibble quip
quiz rally rank rant rate reaffirm realise recite recognise record regard register regret rehash
relate relay rely renew renounce reprimand reproach repudiate resent resolve resonate respect
rethink retort revile ridicule rip roar roast rue ruminate salute schedule scoff scold scorn
scramble scream second sense shriek shrug sigh signify skewer smear snap sneer snicker snort sob
specify spell spur squabble stammer stand start stipulate strive struggle stutter submit
substantiate sue sum summon surmise survey sway swear swing table taunt tease telegraph tender
term text theorize thrash thunder title toast torch track transmit trash treat trumpet trust try
uncover underline unearth upbraid utter validate vent venture verify vilify volunteer wail walk
watch weep whine whisper wish withdraw witness wrangle
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
