"""The verbs that report: which complements each takes when it does.

One verb a line (or two): ``lemma form/frame,frame form/frame``. Forms: ``f`` finite, ``g`` -ing,
``i`` after "to", ``p`` passive, ``n`` a noun. Frames as in `quoth.core.frames.frame_of`; a plus
says that some of the words are in quotation marks. The digit after a frame is how often, in
tenths, the verb reports when it stands with that complement in news copy: measured, then rounded.
Frames that are not listed do not report, but for "that", which does unless a 0 says otherwise.
"""

from __future__ import annotations

FRAMES = """
accept f/n5,np:for4
accuse f/c6,c+7,n6,n+7,np:of7,np:of+8 g/np:of5,np:of+6 i/np:of4 p/p:of6
acknowledge f/c7,c+4,g4,n6,na6,na+4,no5,np:of5,p:for5,p:in3,w6 g/w4 i/c4
acquiesce f/p:to4
add f/c+4,q+6 g/q+5
address f/c4
admit f/c0,c+7,g4,nt+8,p:in3,q+6
advise f/c0,na3,o5 g/n+6
advocate f/p:for4 i/p:for6
affirm f/q+4
agree f/np:to+4,o5,p:in3,p:on4,p:with5 i/p:on4
aim f/o6
allege f/c0,p:in3
allow g/nt0
allude g/p:to5
announce f/c7,c+4,n4,n+4,no5,np:for6,np:of8,p:on5 g/c0,np:of5 p/np:of4
answer f/na3 i/n4,np:to4
apologize f/p:for6,p:to4
appear f/c6,no4,np:to3,o5
applaud f/n5
appoint f/c5
approve f/n3
argue f/n+7,no5,no+5,p:against5,p:at4,p:for5,p:in3,p:over4 g/c6,c+6,p:against5
articulate f/np:of4
ask f/c5,c+5,n3,n+5,nc5,no4,np:of5,np:of+8,np:to4,nq+8,nw7,nw+4,p:by4,p:for5,p:in3,p:on4,w7
ask g/no5,nw8,nw+5,w6 i/nw5 p/n4,o6,p:during5,w6
assert g/na4
assertion n/t7
assure f/np:of+8,np:to4,nt+8 p/o3,p:of6
attack f/na4,np:for7,t0
back f/p:in5 g/np:of4,nt0
balk f/p:at6
beg f/no5
begin f/c0,n+5,w4 g/n+3
believe f/c6,c+3,g3,n+4,na3,np:for5,np:of5,p:in5,w6 g/c5
bemoan f/n+7
blame f/c5,c+7,n4,np:for7,np:for+7
blast f/c0,c+4,n7,n+4,np:for7,np:for+6,np:of5,p:out3,q+6 g/np:for4,np:for+6,np:to4
boast f/nt+8,p:about4,p:of6
broadcast f/c5
brush f/p:off4
call f/n+7,np:for6,np:for+9,np:of+7,np:to4,nq+9,nt+4,p:for7,p:on6,p:out5,p:upon8,q+4 g/c4,c+4,n4
call g/n+5,nq+7,p:for6,p:into4,p:on7
campaign f/p:against5
caution f/n4,p:against5,q+4
challenge f/c4,n3,no6,np:to5 p/p:over4
champion f/c5
chant f/p:of3 g/n+6
charge f/c0,p:over4 g/n+6 n/t0
cheer f/n4
chide f/n4 g/np:for+8
choose f/c5,na4,no4
cite f/n7,na6,np:for4 g/c3,n7,n+7
claim f/c5,c+7,n6,no5,no+5,np:for3,np:of5,o5,p:at4,p:in3,p:to4 g/c6,p:without9 n/t4
come f/p:on3
comment f/c+4,na3,np:of5,p:about6,p:on4 g/p:on5
compare f/n5,no4,np:to4 g/np:to4 i/nt0
complain f/p:of5,p:to4 i/p:about6
concede f/c+7
conclude f/nt+8,p:by5,p:in3
condemn f/n6,no6
confirm f/n4,np:of5 i/nt0
consider f/g4,n4,no4,w5
contend f/n+4
continue f/c0,q+4
contrast g/n4
convince g/nt0
count g/nt0
counter f/w6
cover g/nt0
criticize f/c5,n6,np:for8 g/n4 p/a4,p:by4,p:for5
cry f/p:out3
decide f/c5,o4,p:in3,w4 g/w5
declare f/a+5,c0,no+5,p:in3,q+5 g/n+6,nt0 i/n4,np:for4
decline f/n5,o6
decry f/c7,c+3,n6,np:of6
deem f/c4
defend f/n4,na7,na+5,no7
deliver f/np:of4 g/c4
demand f/na6,np:for5,o5 g/np:to4 i/n+3,no4
demonstrate f/n4
denounce f/c4,n5 g/na3
deny f/c5,c+4,no4
describe f/a+6,c6,c+4,g3,n4,n+8,na5,na+8,no+5,np:for5,np:of4,np:of+8,nt+8,w7 g/n+5,na3,np:of4
describe g/np:to4,w7 p/a6
detail f/c5,np:of4,p:about4
determine f/p:to4,w5 g/w6 i/w6 p/o4
disclose f/c+4,p:to4 g/n4
discuss f/c4,n5,np:of5,np:to5,w7 g/c+6 i/n4,w5
dislike f/c5
dismiss f/c5,n6,na5 g/na+4
dispute f/n5
doubt f/p:about4
draw f/c+3
echo f/c5,n+4 g/c+6
email f/n+7,no5,np:of+8,t0 g/np:of+6
emerge g/nt0
emphasize f/n4,np:for+8,np:to4,nt+8 g/o4
enamor f/p:of4
encourage f/no5
endorse f/c+3,g6,n4,np:for3,np:of7 g/n4 i/n5
enjoy f/c4,np:of5
envision f/n5
establish f/n3
estimate f/c0,p:at4,p:for5,p:of4
expect f/no5,np:of5,np:to5,o4,p:in3 g/o4 i/np:of4 p/o7,p:in3
explain f/no+5,np:of5,np:to4,p:to4,q+6,w7 g/n+6,w6 i/np:for4,p:to4 p/p:in3
expose f/c5,na5
express f/c5,n6,n+7,no4,np:for6 g/n4
favor f/no6,p:of3 i/nt0 p/o5
fear f/c5,np:of5,p:about4
feel f/c0,g4,na5,no5,np:for5,np:of5,np:to+4
file f/c3,n+5,np:for7 p/nt0
find f/c3,c+4,g4,n+7,np:of4,q+6 p/o3
fire p/p:from4
follow f/nt0
forecast f/n4
frame f/na5
give f/t0 g/nt0 i/nt0
go f/c0,n+4 g/c0,p:on3 i/nt0
greet f/n+4
growl f/p:in3
gush f/p:about4
hail f/n5,na5
hammer f/c5
hear f/c4
hesitate f/o6
highlight f/c5 g/w5
hire f/na5,no4 g/nt0
hit f/np:for4 g/nt0
hold f/np:for5
hope f/c7,c+4,n4,no+5,o5,q+4 g/o4,p:for5,p:to5
identify f/c5,na4 p/a5
implore f/no5
imply f/c+7
include f/no4 g/nt0,w3
indicate f/c7,c+7,w6
inform f/nt+6 p/p:of4
insist f/c7,c+7,p:at4,p:in3,p:on4 g/c+6,nt+8
intend p/o5
invite p/o5
invoke f/c5
know f/a+4,c4,g3,na+4,p:about4,p:at4,p:for5,w6 g/w5 i/p:about4,w6 p/a4,o5,p:for5
label f/n+8
lament f/c+4,g4,n4,n+7,no+5 g/np:of4,w6
lay f/p:out4 g/c4,p:out6
learn f/c6,p:in4,w7 i/p:about6
leave f/c+3 g/nt0
list f/n5,np:of6
look f/n3,na5,np:to5,o4,p:for4 g/o4 i/p:ahead4
love f/o5
maintain f/c0
make f/n+4,np:for+6,nt+6 g/nt0 i/t0
mean p/o6
meet i/nt0
mention f/c+4,n4,na5,no5,np:to4,p:of4,q+4 g/c+6,no4,np:for4 p/a5,p:in3
mock f/n+7,np:for+5,np:of6 g/c+4,n4,na4
muse f/p:about5
name f/na7,np:to3
negotiate f/c5 i/nt0
nominate f/no6,np:for6
note f/c8,c+8,n5,n+7,na6,nw5,p:about4,w7 g/c5,c+4,n+6,np:to4
offer f/c5,c+4,no4,np:for5,np:of6,nw4,o5,q+6 g/c0,nt0,q+5 i/q+9
opine f/p:against5,p:on4
oppose f/g4,n5
opt f/o6
order f/c8,no7
outline f/w5
paint f/na7
pass f/c4
perceive f/o4
persuade f/n5 i/np:of5,nt0
plan f/o4,p:for4 g/o5
plead f/n4,np:to5,o5
pledge f/c0,c+4,na5,q+6 g/o4,p:to5 n/o4
plot f/o5
point f/np:of4,np:to3,o6,p:at4,p:on4,p:out7,p:to5 g/n+3,p:out5,p:to5
portray f/na6 g/na5 i/na6
post f/c6,n+7,np:of5 g/np:of4
praise f/c5,c+6,n5,na5,no4,np:for6
preach f/n4,np:of5
predict f/c6,c+7,n6,n+4,p:at4,p:between3,p:in3
prefer f/np:to4,o6
press f/no5,p:about4,p:for4
proclaim f/n+7,np:for5
profess g/no4
project f/o5 p/o5
promise f/c7,c+4,n4,n+7,np:for5,o6,p:at4,p:of4,p:to5 g/o4,p:to5 n/o6
promote f/n3,np:of4 g/nt0
propose f/c6,g6,no4,np:of4,o5 g/n+6
protest f/np:for5,w4
publish f/c3,c+5,n6
push f/no5,o5,p:for5 g/c4,p:for5
put f/c+3,n+6
question f/n5,p:about3,w7 g/c5,w7
quote f/na5,np:of5
rail f/p:against4
raise f/np:of6 g/nt0
rally f/c4
read f/c0,c+4,q+6
reason f/w4
rebuke f/c+3,np:for6
rebut f/n5
recall f/c6,c+7,g5,n6,na6,np:of5,np:to4,w7 g/n4,n+6,np:to4,w6
recognize f/np:of4
recommend f/n3,no5
recount f/n4,np:of5
refer f/p:to4 g/o4,p:to5
reference f/n5 g/c4
reflect f/nt0,p:on4,w4 g/nt0 i/nt0
refuse f/o6 g/o6
regard p/a4
reiterate f/np:for5,np:of+8
reject f/n7,np:for4
release f/n+8,np:of4 g/nt0
remark f/q+4
remember f/g6,w7 i/t0
remind f/c7,np:of7,np:of+8 g/np:of4,nw4
repeat f/no5,nt+8
reply f/nt+6,o5
report f/c6,c+7,g6,n3,p:about6,p:between3,p:by4,p:in5,p:of4,q+6 p/o6,p:by5
request n/t0
require g/no3 p/o5
resist f/n5
respond f/o4,p:by4,p:to3,p:with3,w4 g/nt+8 i/nt0,p:to5
restrict g/nt0
retweet f/c+7,n4,np:of5
reveal f/c6,n6,w6 p/o3,p:in3
roar f/w4
rule f/c0,c+4,p:out3
say f/c8,c+8,g6,n6,n+9,na+6,no8,np:for6,np:of7,np:of+9,np:to5,np:to+7,nq+7,nt+7,nw5,nw+5
say f/p:about4,p:at5,p:despite6,p:during4,p:for7,p:in7,p:on5,q+8,w8 g/c7,c+8,n5,n+7,np:of+6
say g/np:to4,nq+8,p:at3,p:in5,q+5,w5 i/c5,c+5 p/o7
see f/g3,n5,n+5,na7,na+5,no6,np:for4,np:of4,np:of+6,np:to3,p:for5,w3 g/na3 p/a5,g3,p:by4
seek f/n4,np:of6,o5,q+7
seem f/c6,g4,no4,np:to4,o4,p:like4
share f/c+5,n+5,np:for4
shout f/n+4,p:out4 g/q+5
show f/c6,c+3,n6,n+5,no4,np:for4,np:of+8,w4 g/c5,np:of4,np:of+6,w6 p/g5,o7,p:in3
sign f/n+5,no5
signal f/no5,np:for5
slam f/c6,n6,na7,na+4,np:for4 g/n5
smirk g/nt0
sound f/np:of4
spar f/p:over5
speak f/p:about7,p:of4,p:out7
specify f/n4
stand f/p:by4
state f/c+7,no5 g/p:on4
suggest f/c7,c+7,g7,n4,no5,np:of6,p:on4 g/c4,c+6
suggestion n/t4
support f/c+3,g6,n4,no6,np:for5,np:of5,p:of4
suspect p/p:of7
swear p/o3
take f/c+3
talk f/p:about6,p:of4 g/p:about4 i/p:about5
target f/c4
tell f/c8,c+8,g4,n5,n+6,na3,nc5,nc+9,no4,np:of4,np:of+6,np:to+7,nt+9,w5 g/c4,c+6,n+6,nc4,nc+9
tell g/no3,no+4,nt+8,nw4 i/nt+9,nw6
testify f/q+6
thank f/c5,np:for6
think f/c6,c+5,no5,p:about4,p:of3 g/c+6 p/o5
threaten f/o4
touch f/p:on5
tout f/c6,n5 g/np:of5
try g/p:to4
turn f/g3,np:to4,p:against4
tweet f/c+7,g4,no5,np:of4,np:of+8,np:to5,o5 g/n+6,np:to4,p:out6,w4
underscore f/n4,na6,np:of4,w4
understand f/n4,np:of4,w6 i/w4
unveil f/no6,np:of4
urge f/no7,no+5,np:for5,np:to4,np:to+7 g/n4,n+3,no4,np:to4
view f/na7,p:about4
voice f/c5,n4
vote f/p:against4 g/t0 i/p:against7
vow f/n4,no5,o7,p:to6 g/o4,p:to6 n/o4,t0
want f/c4,n4,no6,o4,p:to4
warn f/n4,n+4,nc6,nc+9,no6,p:against6,p:of5 g/p:against5
weigh f/p:in4
wonder f/w7 g/w7
word f/p:about6,p:for5
worry f/c4,g4,p:about4 i/w5
write f/c0,c+6,n+8,np:of5,np:to3,np:to+7,p:about5,p:for5,p:in4,p:to3,q+6 g/c0,n4,n+3,p:about5
yell g/q+5
"""
"""Verbs with their complements."""

PLAIN = """
abhor accentuate admire admonish advertise air anticipate apologise appeal arrange ascertain
aspire assail assume attempt attest attribute authenticate authorize aver avoid avow ban banter
bargain bark bash begrudge belabor belittle bellow berate beseech bet betray bewail bicker blog
bolster boo brag brand brandish broach cajole calculate canvass castigate catalog celebrate
censure certify characterise characterize chart chasten chat check chime chip chronicle chuckle
clarify coax command commend commit communicate compliment concur confess conjure connote consent
conspire contemplate contradict convey corroborate credit criticise crow dare deadpan debate
deduce define deliberate demonize denote depict deride desire despise detest dig direct disagree
disapprove disavow discover disparage diss divulge document downplay drawl dream dub elaborate
elect embrace emphasise enquire entertain enthuse entice entreat envy equate erupt espouse evoke
exclaim excoriate exhort exploit extend extol fault favour fight figure flaunt float focus forbid
foresee forget fume galvanize giggle glorify goad grieve grill gripe groan grumble grunt guarantee
guess haggle hate herald hint hiss holler honor howl hype hypothesize imagine impart impose infer
inquire insinuate inspire instruct insult interject interpose interpret interrogate interrupt
intervene interview intimate intone introduce jest jibe joke judge justify kid knock lambast
lampoon lash laud laugh launch leak lean lecture like liken link lionize loathe lobby log long
lure malign map mark marvel message mimic mistake moan mobilize moot motivate mourn mull mumble
murmur mutter narrate need needle notice notify notion nudge observe pan parade paraphrase parrot
peddle peg petition pitch plug poke poll ponder pose posit postulate pray prepare pressure probe
prod prohibit prompt prove publicise publicize pummel pursue quarrel query quibble quip quiz rank
rant rate reaffirm realise realize recite reckon recognise record register regret rehash relate
relay relish rely renew renounce reprimand reproach repudiate resent resolve resonate respect
rethink retort revile ridicule rip roast rue ruminate salute savage schedule scoff scold scorn
scramble scream second sense shriek shrug sigh signify skewer smear snap sneer snicker snort sob
speculate spell spur squabble stammer start stipulate stress strive struggle stutter submit
substantiate sue sum summon surmise survey sway swing table taunt tease telegraph tender term text
theorize thrash thunder title toast torch track transmit trash treat trumpet trust uncover
underline unearth upbraid utter validate vent venture verify vilify volunteer vouch wail walk
watch weep welcome whine whisper wish withdraw witness wrangle
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
