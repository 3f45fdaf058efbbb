"""Words that tell what a name is: titles, heads of organisations and places, common words.

Tables of our own; all in lower case unless said otherwise.
"""

from __future__ import annotations

_MONTHS_DAYS = """
January February March April May June July August September October November December Jan Feb Mar
Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon
Tue Tues Wed Thu Thur Thurs Fri Sat Sun AM PM GMT UTC BST EST EDT PST PDT CET CST BC AD BCE CE
"""
CALENDAR = frozenset(_MONTHS_DAYS.split())
"""Months, days of the week, zones and eras, as written; never names."""

HONORIFICS_MALE = frozenset(
    "mr sir lord king prince duke baron count emperor father brother".split()
)
HONORIFICS_FEMALE = frozenset(
    "mrs ms miss mme madame dame lady queen princess duchess baroness countess empress sister "
    "mother congresswoman chairwoman spokeswoman councilwoman businesswoman actress".split()
)

_TITLES = """
executive resident diver skipper referee watchman librarian negotiator harbourmaster fisherman
watchmaker curator goalkeeper tuner builder baker grocer shopkeeper salesman midwife gardener
carpenter plumber electrician retiree pensioner forecaster seismologist geologist oceanographer
epidemiologist physiotherapist psychologist sociologist philosopher theologian mathematician
statistician registrar bursar provost rector warden ombudsman magnate shipowner boatbuilder
fishmonger naturalist conservationist campaigner organiser volunteer witness neighbour neighbor mr
mrs ms miss mx mme madame sir dame lord lady king queen prince princess duke duchess earl baron
baroness count countess emperor empress tsar czar sultan sheikh shaikh emir imam ayatollah mullah
rabbi pope cardinal archbishop bishop canon dean vicar reverend rev father brother sister mother
saint pastor elder deacon dr doctor prof professor hon president vice-president premier chancellor
minister secretary governor gov lieutenant lt mayor senator sen sens representative rep reps
congressman congresswoman congressmen assemblyman assemblywoman alderman councillor councilor
councilman councilwoman ambassador envoy consul judge justice magistrate sheriff constable marshal
attorney solicitor barrister prosecutor general gen colonel col major maj captain capt commander
cmdr sergeant sgt corporal cpl private pvt admiral adm brigadier commodore ensign officer detective
inspector superintendent commissioner chief chairman chairwoman chairperson chair director manager
ceo cfo coo cto founder co-founder owner editor columnist reporter correspondent anchor moderator
host coach quarterback striker midfielder spokesman spokeswoman spokesperson aide adviser advisor
strategist analyst economist historian author novelist poet actor actress singer rapper producer
comedian activist lawyer candidate nominee frontrunner front-runner leader whip speaker treasurer
comptroller auditor administrator trustee coordinator organizer consultant pollster lecturer
researcher scientist physicist biologist chemist astronaut pilot nurse surgeon principal headteacher
headmaster teacher student farmer businessman businesswoman billionaire mogul tycoon banker investor
developer engineer architect designer artist painter sculptor musician guitarist drummer bassist
pianist conductor composer songwriter filmmaker playwright journalist blogger broadcaster presenter
star legend champion rival counterpart colleague running-mate first-lady president-elect
ex-president vice-chairman vice-chair undersecretary under-secretary ex-wife wife husband son
daughter uncle aunt cousin grandson granddaughter nephew niece congressional-candidate mp mep msp qc
kc ballerina cofounder
"""
TITLES = frozenset(_TITLES.split())
"""Words that, right before a name, say what the person is."""

_FIRM_TITLES = """
mr mrs ms miss mx mme madame sir dame lord lady dr prof professor president premier chancellor
minister secretary governor gov lieutenant lt mayor senator sen sens representative rep reps
congressman congresswoman councillor councilor ambassador judge justice sheriff gen col maj captain
capt sgt sergeant adm admiral rev reverend pope cardinal archbishop bishop rabbi ayatollah sheikh
imam king queen prince princess chairman chairwoman ceo spokesman spokeswoman spokesperson
commissioner detective hon
"""
FIRM_TITLES = frozenset(_FIRM_TITLES.split())
"""Titles that make whatever follows a person's name."""

_ROLE_WORDS = """
acting agriculture assistant associate attorney business chief china co commerce communications
congressional correspondent culture defence defense democratic deputy development economic economics
economy education election energy environment environmental executive ex federal finance financial
first foreign former gop gubernatorial head health home house housing immigration independent
industry interior interim international justice labor labour lady lead legal lieutenant local
longtime majority managing media military minority national new newly-elected news nominee of
overseas party policy political presidential presumptive press prime principal public regional
republican research retired rival science security senate senior shadow social state staff the
then-president then-candidate then-senator trade transport transportation treasury two-time vice
water welfare white work world campaign committee council board oversight budget intelligence and
for affairs services human resources veterans district supreme court county city town
"""
ROLE_WORDS = frozenset(_ROLE_WORDS.split()) | TITLES
"""Words that may stand within a title ("shadow work and pensions secretary")."""

_ORG_TAILS = """
academy administration agency ferries stores rescue weekly digest quarterly foods breweries brewery
assembly caucus radio tech playhouse recordings institution society chamber legislature institutes
enterprises airlines airline airways alliance army association associates authority bank bancorp
band battalion board brigade brothers bros broadcasting bureau cabinet campaign center centre
championships charity church club co coalition college commission commissions committee committees
communications community company companies confederation conference congress consortium consulting
corp corporation corps council councils court courts dealers department democrats dept directorate
division electric electronics embassy energy entertainment exchange express faculty federation fc
fleet force forces forum foundation front fund gazette government group groups guard guild
healthcare herald holdings hospital hospitals inc industries infantry initiative institute insurance
international journal judiciary laboratories laboratory labs league legion library llc llp ltd
limited magazine media militia ministry mission mosque motors movement museum mutual network
networks news newspaper office orchestra organisation organization parliament partners partnership
party patrol pharmaceuticals plc police post press productions program project publishing railroad
railway railways records regiment registry reserve resistance review school schools secretariat
securities seminary senate service services solutions squad squadron station studios studio
subcommittee symphony syndicate systems taskforce team technologies technology telecom telegraph
theatre theater times tribune tribunal troops trust union unions unit united universities university
utilities ventures wing workers works panthers giants tigers lions bears bulls eagles falcons hawks
wolves rangers rovers wanderers athletic albion rams saints broncos cowboys patriots steelers
packers raiders lakers celtics knicks yankees mets dodgers cubs cardinals pirates braves bruins
canadiens senators flyers penguins maroons gaels dragons knights warriors
"""
ORG_TAILS = frozenset(_ORG_TAILS.split())
"""Last words of an organisation's name."""

_ORG_HEADS = """
academy agency alliance army assembly association bank board bureau center centers centre centres
chamber church city coalition college commission committee communist community company confederation
congress council court department directorate embassy faculty federation foundation fund government
guild house institute institution international league library ministry movement museum national
office order organisation organization parliament party school secretariat senate society supreme
trust union university world brotherhood bishop doctors friends reporters students mothers daughters
sons citizens archdiocese diocese
"""
ORG_HEADS = frozenset(_ORG_HEADS.split())
"""Words after which "of", "for" and the like go on within an organisation's name."""

_PLACE_TAILS = """
abbey airport alley archipelago arena ave avenue basilica basin bay beach blvd boulevard bridge
brook canal canyon cape castle cathedral cemetery city cliffs coast cottage county courthouse cove
crater creek crossing dam desert district dock drive dunes estate estuary falls farm fens firth
fjord forest fort freeway gardens glacier gorge green gulf gym hall halt harbor harbour headland
heath heights highway hill hills hollow hotel inlet island islands isle isles junction lake lakes
lane lighthouse line loch mall marsh marshes memorial mines monastery monument moor motorway mount
mountain mountains mouth narrows oblast ocean palace parish park parkway pass peak peninsula pier
plains plateau playfield plaza point pond port prefecture prison province quay quays range rapids
reef region republic reservoir resort ridge river road route sands sea shoals shore skerries skerry
sound speedway spring springs square stacks stadium state strait straits street suburb temple
terrace territory tower towers town township trail tunnel turnpike valley viaduct village volcano
wharf wharves wood woods zoo
"""
PLACE_TAILS = frozenset(_PLACE_TAILS.split())
"""Last words of a place's name."""

PLACE_HEADS = frozenset(
    "mount mt lake cape fort ft port san santa santo saint st. river north south east west "
    "northern southern eastern western upper lower central rio el los las la le bad new camp "
    "downtown loch isle gulf bay strait republic kingdom county city province state".split()
)
"""First words of a place's name."""

PLACE_OF = frozenset(
    "isle gulf bay strait republic kingdom county city province state sea cape district river "
    "principality port lake mount valley town village states emirate horn commonwealth islands "
    "battle siege treaty".split()
)
"""Words after which "of" goes on within a place's (or a battle's) name."""

_MISC_TAILS = """
act acts agreement agreements accord accords album amendment anthem award awards bill bowl
championship championships code constitution convention crisis cup day declaration derby directive
doctrine episode era festival games gospel grand holiday initiative jubilee law marathon massacre
medal mosquito monthly music night olympics open pact plan poem principle prix prize protocol purge
rebellion reform report resolution revolt revolution riots rule scandal season series show song
statute story style summit symphony syndrome theorem theory tour trail treaty trial tournament
trophy uprising virus war wars week edition engine volume chronicles
"""
MISC_TAILS = frozenset(_MISC_TAILS.split())
"""Last words of names of events, laws, works and things."""

NEWSPAPERS = frozenset(
    "echo times post journal tribune herald guardian telegraph gazette chronicle examiner globe "
    "mail star observer independent sun mirror express inquirer courier dispatch bulletin press "
    "news review register record standard sentinel economist atlantic nation".split()
)
"""Last words of papers: "the Post" is short for one that was named in full."""

_KNOWN_ORGS = """
Congress|Senate|House of Representatives|House of Commons|House of Lords|Commons|Parliament|
Pentagon|Kremlin|Supreme Court|Security Council|State Department|Justice Department|Treasury|
Treasury Department|Oval Office|Federal Reserve|Fed|Secret Service|Homeland Security|Coast Guard|
National Guard|Navy|Army|Air Force|Marines|Marine Corps|Royal Navy|Royal Air Force|Red Army|
United Nations|European Union|European Commission|European Parliament|World Bank|
International Monetary Fund|World Health Organization|World Trade Organization|Red Cross|
African Union|Arab League|Commonwealth|Labour|Labour Party|Tories|Lib Dems|Liberal Democrats|
Greens|Democratic Party|Republican Party|Tea Party|Green Party|Likud|Fatah|Hamas|Hezbollah|
Hizbullah|Al Qaeda|Al-Qaeda|al Qaeda|al-Qaeda|al-Qaida|Al-Qaida|Islamic State|ISIS|ISIL|IS|
Boko Haram|Al Shabaab|Muslim Brotherhood|Associated Press|Reuters|Bloomberg|Xinhua|
Agence France-Presse|New York Times|Washington Post|Wall Street Journal|Guardian|Economist|
Financial Times|Daily Mail|Daily Telegraph|Los Angeles Times|USA Today|Newsweek|Time|New Yorker|
Breitbart|Breitbart News|Politico|BuzzFeed|Huffington Post|Daily Beast|Daily Caller|Fox News|Fox|
NPR|Vox|CNN|MSNBC|NBC|CBS|ABC|BBC|PBS|ITV|Sky News|Al Jazeera|Univision|Google|Apple|Microsoft|
Amazon|Facebook|Twitter|YouTube|Netflix|Uber|Tesla|Intel|Samsung|Sony|Nintendo|Konami|Toyota|Honda|
Nissan|Ford|Chrysler|Boeing|Airbus|Lockheed Martin|Goldman Sachs|JPMorgan|JPMorgan Chase|Citigroup|
Wells Fargo|Deutsche Bank|Barclays|Lehman Brothers|Bank of America|Walmart|Wal-Mart|Starbucks|
McDonald's|Nike|Adidas|Disney|Exxon|ExxonMobil|BP|Chevron|Halliburton|Enron|Volkswagen|BMW|
Mercedes-Benz|Siemens|Nokia|Ericsson|IBM|Oracle|Cisco|Mozilla|Pfizer|Merck|Harvard|Yale|
Oxford University|Cambridge University|Stanford|Greenpeace|Amnesty International|
Human Rights Watch|Planned Parenthood|Black Lives Matter|National Rifle Association|Scotland Yard|
Interpol|Europol|Bundestag|Bundesbank|Knesset|Duma|Politburo|Stasi|Gestapo|Luftwaffe|Wehrmacht|
Mossad|Komeito|Liberal Democratic Party|Christian Democrats|Social Democrats|Communist Party|
Sinn Féin|Sinn Fein|Manchester United|Liverpool FC|Real Madrid|Barcelona FC|Arsenal|
Major League Baseball|Premier League|Electoral College|Trump Organization|Clinton Foundation|
Trump Foundation|Salvation Army|Heritage Foundation|Brookings Institution|Pew Research Center|
Gallup|WikiLeaks|Snapchat|Instagram|Reddit|Wikipedia|MTV|HBO|Air France|British Airways|Lufthansa|
Coca-Cola|Pepsi|PepsiCo|House Republicans|Senate Democrats|High Court|Downing Street|Linkin Park
"""

_KNOWN_PEOPLE = """
Obama|Putin|Merkel|Hitler|Stalin|Lenin|Mao|Napoleon|Trump|Reagan|Nixon|Kennedy|Roosevelt|
Eisenhower|Churchill|Thatcher|Blair|Gandhi|Mandela|Shakespeare|Mozart|Beethoven|Bach|Einstein|
Darwin|Newton|Jesus|Jesus Christ|Christ|Muhammad|Buddha|Bush|Clinton|Romney|Saddam|Gaddafi|Arafat|
Netanyahu|Erdogan|Assad|Kim Jong-un|Kim Jong Un|Kim Jong-il|Xi Jinping|Mao Zedong|Deng Xiaoping|
Ban Ki-moon|Aung San Suu Kyi|Suu Kyi|Osama bin Laden|bin Laden|Bin Laden|Zelensky|Zelenskyy|Macron|
Modi|Trudeau|Rubio|Pence|Biden|Sanders|Giuliani|Bloomberg
"""


def _table(text: str) -> frozenset[str]:
    return frozenset(part for part in text.replace("\n", "").split("|") if part)


KNOWN_ORGS = _table(_KNOWN_ORGS)
"""Organisations that carry no word to tell so, as written."""

KNOWN_WOMEN = frozenset(("Merkel", "Thatcher", "Suu Kyi", "Aung San Suu Kyi", "Clinton"))
"""Those of `KNOWN_PEOPLE` who are not, or need not be, men."""

KNOWN_PEOPLE = _table(_KNOWN_PEOPLE)
"""People whom news names without their given name, as written."""

_COMMON = """
a able about above abroad absent according account accused across act action activists activity
actually add added adding additional address administration advertisement advice affordable after
afterwards again against age agencies aged ago agreed agreement ahead aid aides air alas album
alleged allegedly all allies allow almost alone along already also although altogether always amid
among amongst an analysis analysts and announced announcement another answer anti any anybody anyone
anything anyway anywhere apart apparently appeals appearing are area aren't argue argued around
arrested art article artists as aside ask asked asking assuming at attack attacks attempts attending
authorities available average away awful baby back background bad ban band banks barely base based
basic basically battle be bearing beautiful became because become been before beginning behind being
believe believing below beneath besides best better between beyond big biggest bill billion birth
black blame block blood blue board body bold book born both bottom boy boys break breaking bring
bringing broken brother brothers budget build building built bus business businesses but buy by call
called calling calls campaign can can't cannot car care case cases catch cause centre central
century certain certainly chance change changes channel chapter charges chart check chief child
children choose church citing citizens city civil claim claims class classic clean clear clearly
click close closed coach code cold collectively college colleges color come coming comment comments
commenting committee common communities community companies company compare compared complete
concern concerned conditions confirmed congratulations consider considering construction contact
contemporary continue continued continuing contrary contrast control conversely cook cool copyright
correct correction cost costs could council countries country couple course court cover create
created creating credit crime critical critics cross crowd cruel cultural current currently
customers cut daily damn dark data date daughter day days dead deadly deal dear death debate decades
decide deep defence defense definitely democracy democrats demonstrators depending describing deputy
design despite details did didn't died different dinner direct directed directly discover discussion
do doctors does doesn't dog dogs doing don't done door doubt down dr dream drive drop drug due
during duties each earlier early earth east eastern easy economic economists economy edit edited
edition editor education eight eighteen eighth either election elections eleven else elsewhere email
emails emergency employees empty end ending energy engine enough entire equally especially
essentially establish even evening event events eventually ever every everybody everyone everything
evidence exactly example except exciting exclusive excuse executive executives experts explaining
external extra eye eyes face facing fact factory facts failure fair fall families family famous fans
far farmers fast father favorite fear federal feel fell fellow female few fewer fifteen fifth fifty
fight figures file film final finally finance find findings fine fire firm first firstly fiscal fish
five fix flight floor focus folks follow followed following food football footage for force forces
foreign forget form formally former fortunately forty found founded founding four fourteen fourth
free freedom fresh friend friends from front full fun fund funding funny further future game games
garden gas gave general generally get getting giant gift girl girls give given giving global go god
goes going gold golden gone good goodbye got government governments grand great greater greatest
green ground group groups growing growth guess guide gun guy guys had hadn't half hall hand hands
happy hard hardly has hasn't hate have haven't having he he'd he'll he's head heading headlines
health hear hearing heart heavy held hell hello help helping hence her here here's hers hi hidden
high higher highest highway him himself his historians historical historically history hit hold
holding home homes honest hope hopefully hoping hospital hot hour hours house housing how however
huge human hundreds hurry husband i i'd i'll i'm i've ice idea if illegal image images imagine
immediate immediately immigrants immigration impact important in inc include included including
increasing indeed independent individual individuals industrial industry inflation information
initial initially inside insiders instead insurance intelligence interested interesting
international internationally into introducing introduction investigation investigators investing
investors ironically is isn't issue issues it it'd it'll it's its itself job jobs join joining
journalists judge judges judging just justice keep keeping key kid kids killed killing kind king
knowing knowledge known labor labour lack lady land language large larger largely largest last
lastly late lately later latest latter laugh law lawmakers laws lawyers lead leader leaders leading
learn learning least leave leaving left legal less lesson let let's letter letters level liberal
library license lies life light like likely likewise limited line lines link links list listed
listen listening little live lives living local locals located location locked long longer look
looking lord lose loss lost lot lots love low lower lunch lyrics machine made magazine mail main
mainly major majority make making male man manager manufacturers many map march mark market markets
marking married marriage mass master match matter may maybe mayor me meaning meanwhile media medical
meet meeting member members memorial men men's mental mere message met metal metro middle might
migrants migration mild military millennials million millions mind mine minister ministers minor
minute minutes miss missing mission mistake mixed mobile model modern mom moment money monitor month
monthly months moon more moreover morning mortgage most mostly mother motor mountain move moved
movement movie moving mr much multiple murder museum music must mutual my myself name named namely
names nation national nations native natural naturally nature near nearby nearly necessary need
needless negative neighbors neighbours neither never nevertheless new newly news newspaper next nice
night nine nineteen ninety no nobody noise none nonetheless nor normally north northern not note
noted noting nothing notice notwithstanding novel now nowadays nowhere nuclear number numbers
numerous obviously occasionally ocean october odd of off offer offering office officer officers
official officially officials often oh oil ok okay old older oldest on once one one's ones ongoing
online only open opened opening opera operating operation opinion opponents opposite opposition or
orange order ordinary organizers original originally other others otherwise ought our ours ourselves
out outside over overall overseas own owned owner page painting paper parents parents' park
parliament part participants particularly parties partly partner parts party pass passengers past
patients peace pearl people people's per perfect perhaps period person personal personally persons
photo photograph photographs photos physical piece place places plain plan planning plans plant play
played player players playing please plenty plus poem point police policies policy political
politically politicians politics poll polling polls poor pop popular population positive possible
possibly post posts posted power powerful practical predictably present presented president
presidential presidents press presumably pretty previous previously price prices pride prime print
prior prison prisoners private pro probably problem problems process proceedings produced production
products professional profile program progress project projects promises proper property proponents
prosecutors protest protesters protesting protests proud prove provided public publicly published
pull pure purple push put putting quality question questions quick quickly quite race racial radio
raising rain ran rapid rare rarely rate rates rather read reader readers reading ready real reality
really reason reasons recall recent recently record recording records red reducing reduction
referring reform refugees regarding regardless regional registered related relations relatives
release released relevant religion religious remember remembering rent repeat replacing reply report
reported reportedly reporters reporting reports representatives request require research researchers
residents respect respond responding response rest result results retail retired return returned
returning revenue review reviews rich ride right rights ring rise rising risk river road rock role
room rooms round rounding royal rule rules rumor rumors run running rural sad safe safety said sales
same save saving say saying says scared scene school schools science scientists scores scoring sea
search second secondly secret section security see seeing seeking seemingly seems seen self sell
send senior sense separate separately serial series serious seriously served service services set
setting seven seventeen seventh seventy several sex shall share shares sharing sharp she she'd
she'll she's ship shit shop short shortly shot should show showing shows sick side sign significant
signs silent silver similar similarly simple simply since sing single sister sit site situation six
sixteen sixth sixty size skip sky sleep slow slowly small smaller smart smile so social society soft
sold soldiers some somebody somehow someone something sometime sometimes somewhat somewhere son song
songs soon sorry sort sound sounds source sources south southern space speak speaking special
specific specifically spending spirit spokesman spokeswoman sports spring stadium staff stage stand
standing star stars start started starting state stated statement states stations statistics status
stay step steps stephen's still stock stocks stop stories story straight strange strangely street
stress strike strong structure student students studies study stuff stupid style subject subsequent
subsequently success successful such sudden suddenly suffice suggested summer sun super supply
support supporters supporting suppose supposedly sure surely surprise surprised surprising
surprisingly surrounded survey surveys sweet system systems table take taken takes taking tale talk
talking talks tax taxes taxpayers tea teachers team teams technically technology teens telephone
television tell telling ten tens term terms terrible terrorism test testing text than thank
thankfully thanks that that'll that's the their them theme themselves then there there'd there's
thereafter therefore these they they'd they'll they're they've thing things think thinking third
thirdly thirteen thirty this those though thought thousand thousands three through throughout throw
thus ticket tickets time timeline times tip tips title to today today's together told tomorrow
tonight too took top total tough toward towards town track trade traditional traditionally traffic
train training transcript travel treat tree tremendous trial tried trouble true truly trust truth
try trying turn turning turns tv twelve twenty twice twin two type typical typically ultimate
ultimately unable unclear under underneath understand understanding unemployment unfortunately
uniform union unique unit universal universities university unknown unless unlike until up upcoming
update updated upon upper urban us use used users using usually utilizing vacation van various
vehicles version very veteran veterans via victims victory video view viewers villagers violence
violent virtually visit visiting visitors voice volume volunteers vote voter voters votes voting
wages wait waiting wake walk walking wall want wanted war warm warning was wash wasn't watch
watching water way ways we we'd we'll we're we've weak wealthy weapons wearing weather web wedding
week weekend weekly weeks welcome well well-known went were weren't west western what what's
whatever when whenever where whereas wherever whether which while whilst white who who's whoever
whole whom whose why wide wife wild will willing win wind winner winners winning winter wisdom wish
with within without witness witnesses women women's won won't wonder wonderful wood word words work
worked workers working works world world's worldwide worried worry worse worst worth would wouldn't
wow write writer writers writing written wrong yeah year years yellow yes yesterday yet york's you
you'd you'll you're you've young younger your yours yourself youth zero abstract fulltext newsletter
caption hmm hey ha lol prev btw fyi asap faq q&a p.s thx yep nope wanna gonna etc
"""
COMMON = frozenset(_COMMON.split())
"""Words that begin sentences and headings without being names."""

_STOPPERS = """
a an the and or but nor yet so for if when while where as at by from in into of on onto to with
without within about above across after against along although among around because before behind
below beneath beside besides between beyond despite down during except inside like near off out
outside over past per since than though through throughout till toward towards under underneath
unless unlike until up upon via whereas whether amid amongst according following regarding
concerning including he she it they we you i his her its their our your my him them us me this that
these those who whom whose which what why how there here then now today tonight yesterday tomorrow
also still even just only ever never always often sometimes soon later earlier recently meanwhile
however moreover furthermore nevertheless nonetheless instead indeed perhaps maybe thus hence
therefore otherwise finally eventually once twice again both either neither each every all some any
many much more most few several other another such same no not yes is are was were be been being am
do does did done has have had having can could will would shall should may might must let lets let's
that's it's he's she's there's here's what's who's they're we're you're don't didn't doesn't isn't
wasn't aren't won't can't couldn't wouldn't said says told asked one two three four five six seven
eight nine ten dozens hundreds thousands millions originally currently formerly initially reportedly
apparently obviously clearly ironically unfortunately fortunately interestingly read see watch
listen click photo image video update updated breaking exclusive related former current late
then-president speaking given based born named called using founded join use visit call meet get
make take give keep look try fellow
"""
STOPPERS = frozenset(_STOPPERS.split())
"""Function words: never the first word of a name at the start of a sentence."""

OF_PEOPLE = frozenset(
    "said says told added asked replied wrote tweeted argued noted insisted recalled who herself "
    "himself".split()
)
"""Words right after a name that only who speaks, or is a person, can have there."""

PARTICLES = frozenset(
    "de|la|le|von|van|der|den|bin|ibn|al|el|del|della|di|du|da|dos|das|do|e|y|af|av|ten|ter|de la|"
    "de los|van der|van den|von der".split("|")
)
"""Small words inside a person's or a place's name."""

NOT_ACRONYMS = frozenset(
    "I A II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI OK TV DVD CD PC AM PM EP LP DJ ID IQ "
    "VIP CEO CFO COO CTO MP MPs PhD MD BA MA BSc MBA JR SR HIV AIDS DNA RNA GDP GPS ATM FAQ UFO "
    "SUV HD HQ PR HR IT AI VR USB URL HTML PDF SMS DIY RIP NGO NGOs GMT BST EST EDT PST PDT CET "
    "UTC MR MRS MS DR VS RE PS NB AD BC CE BCE ER ICU LGBT LGBTQ BREAKING UPDATE NOTE WATCH READ "
    "ENDS PRESS RELEASE POTUS FLOTUS WMD WMDs IED IEDs TBA FYI LOL OMG IPO IPOs NOT ALL VERY AND "
    "THE".split()
)
"""All capitals, yet no organisation."""
