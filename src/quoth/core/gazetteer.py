"""Places by name: countries with their other names, regions, states, capitals, and demonyms.

A table of our own; larger cities stand in `quoth.core.cities`.
"""

from __future__ import annotations

from quoth.core.cities import CITIES

_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|
Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|
Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|
Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|
Costa Rica|Cote d'Ivoire|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|
Democratic Republic of Congo|Democratic Republic of the Congo|Denmark|Djibouti|Dominica|
Dominican Republic|East Germany|East Timor|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|
Estonia|Eswatini|Ethiopia|Fiji|Finland|France|French Guiana|Gabon|Gambia|Georgia|Germany|Ghana|
Greece|Greenland|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|
Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|
Kenya|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|
Liechtenstein|Lithuania|Luxembourg|Macau|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|
Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|
Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Caledonia|New Zealand|Nicaragua|Niger|
Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|
Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Republic of Ireland|
Republic of Korea|Romania|Russia|Russian Federation|Rwanda|Saint Lucia|Samoa|San Marino|
Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|
Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|
Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Tibet|Timor-Leste|
Togo|Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|
United Arab Emirates|Uruguay|USSR|Uzbekistan|Vanuatu|Vatican City|Vatican|Venezuela|Viet Nam|
Vietnam|Wales|West Germany|Western Sahara|Yemen|Yugoslavia|Zaire|Zambia|Zimbabwe|England|
Great Britain|Britain|United Kingdom|UK|U.K.|United States|United States of America|US|U.S.|USA|
U.S.A.|America|UAE|U.A.E.|DPRK|PRC|Prussia|Persia|Bohemia|Ottoman Empire|Roman Empire|
Austria-Hungary|British Empire|New Guinea|Ceylon|Siam
"""

_REGIONS = """
Africa|Antarctica|Asia|Europe|North America|South America|Oceania|Latin America|Central America|
Middle East|Far East|Near East|Southeast Asia|South-East Asia|South Asia|East Asia|Central Asia|
Eastern Europe|Western Europe|Northern Europe|Southern Europe|Central Europe|North Africa|
West Africa|East Africa|Southern Africa|Sub-Saharan Africa|Horn of Africa|Maghreb|Sahel|Caribbean|
West Indies|Balkans|Baltics|Scandinavia|Benelux|Caucasus|Crimea|Donbas|Donbass|Siberia|Kashmir|
Punjab|Bengal|Kurdistan|Chechnya|Catalonia|Andalusia|Basque Country|Bavaria|Saxony|Hesse|Brittany|
Normandy|Provence|Burgundy|Alsace|Lorraine|Corsica|Sardinia|Sicily|Tuscany|Lombardy|Piedmont|
Flanders|Wallonia|Transylvania|Galicia|Silesia|Pomerania|Anatolia|Mesopotamia|Levant|Gaza|
Gaza Strip|West Bank|Golan Heights|Sinai|Sinai Peninsula|Xinjiang|Inner Mongolia|Manchuria|Okinawa|
Hokkaido|Kyushu|Honshu|Java|Sumatra|Borneo|Bali|Mindanao|Luzon|Tasmania|Queensland|New South Wales|
Northern Territory|South Australia|Western Australia|Ontario|Quebec|Nova Scotia|New Brunswick|
Newfoundland|Labrador|Manitoba|Saskatchewan|Alberta|British Columbia|Yukon|Nunavut|
Prince Edward Island|Northwest Territories|Kerala|Gujarat|Maharashtra|Bihar|Rajasthan|Tamil Nadu|
Karnataka|Assam|Uttar Pradesh|Andhra Pradesh|Madhya Pradesh|Orissa|Odisha|Telangana|Haryana|
Himachal Pradesh|Goa|Sindh|Balochistan|Helmand|Kandahar|Darfur|Tigray|Biafra|Katanga|Kivu|Zanzibar|
Transvaal|Natal|KwaZulu-Natal|Gauteng|Patagonia|Amazon Basin|Yucatan|Chiapas|Oaxaca|
Baja California|Jalisco|Sinaloa|Chihuahua|Sonora|Andes|Alps|Pyrenees|Himalayas|Rockies|
Rocky Mountains|Appalachia|Midwest|Great Lakes|Great Plains|New England|Deep South|West Coast|
East Coast|Gulf Coast|Bay Area|Silicon Valley|Long Island|Staten Island|Manhattan|Brooklyn|Queens|
Bronx|Harlem|Hollywood|Wall Street|Capitol Hill|Times Square|Ground Zero|Beverly Hills|
Las Vegas Strip|Martha's Vineyard|Cape Cod|Guantanamo|Guantanamo Bay|Pearl Harbor|Guam|
American Samoa|Virgin Islands|Falkland Islands|Falklands|Gibraltar|Channel Islands|Jersey|Guernsey|
Isle of Man|Isle of Wight|Hebrides|Orkney|Shetland|Yorkshire|Lancashire|Cornwall|Devon|Dorset|
Somerset|Kent|Sussex|Surrey|Essex|Suffolk|Norfolk|Cambridgeshire|Lincolnshire|Leicestershire|
Nottinghamshire|Derbyshire|Staffordshire|Shropshire|Cheshire|Cumbria|Northumberland|County Durham|
Oxfordshire|Buckinghamshire|Hertfordshire|Bedfordshire|Berkshire|Hampshire|Wiltshire|
Gloucestershire|Worcestershire|Warwickshire|Herefordshire|Northamptonshire|Rutland|Midlands|
West Midlands|East Anglia|Merseyside|Tyneside|Ulster|Munster|Leinster|Connacht|Galway|Kerry|
Donegal|Mayo|Tipperary|Limerick|Highlands|Lothian|Fife|Aberdeenshire|Gwynedd|Powys|Glamorgan|Dyfed|
Anglesey|Westminster|Whitehall|Downing Street|Heathrow|Gatwick|Wembley|Wimbledon|Soho|Brixton|
Camden|Mayfair|White House|Red Square|Tiananmen Square|Tahrir Square|Mediterranean|
Mediterranean Sea|Atlantic|Atlantic Ocean|Pacific|Pacific Ocean|Indian Ocean|Arctic|Arctic Ocean|
North Sea|Baltic Sea|Black Sea|Caspian Sea|Red Sea|Dead Sea|South China Sea|East China Sea|
Sea of Japan|Sea of Azov|Persian Gulf|Gulf of Mexico|English Channel|Suez Canal|Panama Canal|
Bosphorus|Strait of Hormuz|Nile|Danube|Rhine|Thames|Seine|Volga|Ganges|Mekong|Yangtze|
Mississippi River|Rio Grande|Everest|Mount Everest|Kilimanjaro|Earth|Mars|Moon|Chernobyl|Fukushima|
Hiroshima|Nagasaki|Auschwitz|Waterloo|Gettysburg|Galilee|Judea|Samaria|Bethlehem|Nazareth|Calais|
Dunkirk|Bethesda
"""

_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|
Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|
South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|
District of Columbia|Washington D.C.|D.C.|DC|N.Y.|N.J.|N.C.|S.C.|N.H.|N.M.|N.D.|S.D.|R.I.|W.Va.|
Calif.|Fla.|Mass.|Conn.|Penn.|Mich.|Minn.|Tenn.|Ala.|Ariz.|Ark.|Colo.|Ill.|Ind.|Kan.|Ky.|Md.|Mo.|
Mont.|Neb.|Nev.|Okla.|Ore.|Pa.|Tex.|Vt.|Va.|Wis.|Wyo.|L.A.|NYC|NSW|New York City|New York State|
Washington State|Kansas City|Salt Lake City|Atlantic City|Quebec City|Mexico City|Panama City|
Guatemala City|Kuwait City|Ho Chi Minh City|Oklahoma City|Jersey City
"""

_CITIES_MORE = """
Athens|Bangalore|Bangkok|Basel|Beijing|Beirut|Berlin|Berne|Bern|Bogota|Bogotá|Bombay|Bonn|Brasilia|
Bratislava|Brussels|Bruges|Bucharest|Budapest|Buenos Aires|Cairo|Calcutta|Canberra|Cannes|
Caernarfon|Cologne|Copenhagen|Damascus|Davos|Delhi|New Delhi|Dili|Doha|Dubai|Dublin|Edinburgh|
Florence|Fallujah|Frankfurt|Geneva|Ghent|Gothenburg|Hague|The Hague|Havana|Helsinki|Iguazu|
Innsbruck|Istanbul|Jerusalem|Kabul|Kampala|Karachi|Kathmandu|Kiev|Kyiv|Kuala Lumpur|Lhasa|Lisbon|
Ljubljana|Lucerne|Lyon|Lyons|Madras|Madrid|Manila|Marrakech|Marseille|Marseilles|Mecca|Medina|
Mexico City|Milan|Minsk|Mosul|Moscow|Mumbai|Munich|Nablus|Nairobi|Naples|Nassau|Nicosia|Nuremberg|
Odessa|Oslo|Ottawa|Palermo|Peking|Phnom Penh|Port-au-Prince|Potsdam|Prague|Pretoria|Pyongyang|
Quito|Ramallah|Rangoon|Reykjavik|Riga|Rome|Rotterdam|Saigon|Salzburg|San Salvador|Santo Domingo|
Sarajevo|Seoul|Seville|Shanghai|Sofia|St Petersburg|St. Petersburg|Stockholm|Strasbourg|Srinagar|
Taipei|Tallinn|Tashkent|Tbilisi|Teheran|Tehran|Tel Aviv|Tenerife|Ibiza|Majorca|Crete|Rhodes|Tirana|
Tokyo|Toulouse|Tripoli|Tunis|Turin|Ulaanbaatar|Ulan Bator|Valletta|Venice|Verona|Vienna|Vilnius|
Vladivostok|Warsaw|Windsor|Yangon|Zagreb|Zaragoza|Zurich|Zürich|St. Louis|St. Paul|Ferguson|
Benghazi|Aleppo|Raqqa|Kobani|Flint|Roanoke|Waco|Chattanooga|Annapolis|Montpelier|Pierre|Bismarck|
Helena|Juneau|Augusta|Concord|Olympia|Princeton|Ithaca|Sedona
"""

_DEMONYMS = """
Afghan|African|Albanian|Algerian|American|Andalusian|Angolan|Arab|Arabian|Arabic|Argentine|
Argentinian|Argentinean|Armenian|Asian|Australian|Austrian|Azerbaijani|Azeri|Bahraini|Baltic|
Bangladeshi|Basque|Bavarian|Belarusian|Belgian|Bengali|Berber|Bolivian|Bosnian|Brazilian|Breton|
British|Briton|Bulgarian|Burmese|Burundian|Californian|Cambodian|Cameroonian|Canadian|Cantonese|
Catalan|Caucasian|Celtic|Chechen|Chilean|Chinese|Colombian|Congolese|Cornish|Corsican|Costa Rican|
Creole|Croat|Croatian|Cuban|Cypriot|Czech|Dane|Danish|Dominican|Dutch|Ecuadorian|Egyptian|Emirati|
English|Englishman|Eritrean|Estonian|Ethiopian|European|Fijian|Filipino|Filipina|Finn|Finnish|
Flemish|French|Frenchman|Frisian|Gaelic|Gambian|Georgian|German|Germanic|Ghanaian|Greek|Guatemalan|
Guinean|Gypsy|Haitian|Hawaiian|Hebrew|Hindi|Hispanic|Honduran|Hungarian|Icelandic|Inca|Indian|
Indonesian|Inuit|Iranian|Iraqi|Irish|Irishman|Israeli|Italian|Ivorian|Jamaican|Japanese|Javanese|
Jordanian|Kashmiri|Kazakh|Kenyan|Korean|Kosovar|Kurd|Kurdish|Kuwaiti|Kyrgyz|Laotian|Latin|Latina|
Latino|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Macedonian|Malagasy|Malay|Malaysian|Maltese|
Manx|Maori|Mauritian|Maya|Mayan|Mexican|Moldovan|Mongol|Mongolian|Montenegrin|Moor|Moroccan|
Mozambican|Namibian|Native American|Nepalese|Nepali|New Yorker|Nicaraguan|Nigerian|Nordic|Norman|
North Korean|Norse|Norwegian|Omani|Ottoman|Pakistani|Palestinian|Panamanian|Paraguayan|Pashtun|
Persian|Peruvian|Pole|Polish|Polynesian|Portuguese|Prussian|Puerto Rican|Punjabi|Qatari|Roma|
Romanian|Russian|Rwandan|Samoan|Saudi|Saxon|Scandinavian|Scot|Scots|Scottish|Scotsman|Senegalese|
Serb|Serbian|Sicilian|Sinhalese|Slav|Slavic|Slovak|Slovakian|Slovene|Slovenian|Somali|
South African|South Korean|Soviet|Spaniard|Spanish|Sri Lankan|Sudanese|Swahili|Swede|Swedish|Swiss|
Syrian|Taiwanese|Tajik|Tamil|Tanzanian|Tatar|Texan|Thai|Tibetan|Togolese|Trinidadian|Tunisian|Turk|
Turkic|Turkish|Turkmen|Ugandan|Ukrainian|Uruguayan|Urdu|Uyghur|Uzbek|Venetian|Venezuelan|
Vietnamese|Viking|Welsh|Welshman|Yemeni|Yiddish|Yoruba|Zairean|Zambian|Zimbabwean|Zulu|Anglo-Saxon|
Anglican|Baptist|Buddhist|Calvinist|Catholic|Christian|Coptic|Evangelical|Hindu|Islamic|Islamist|
Jesuit|Jew|Jewish|Lutheran|Methodist|Mormon|Muslim|Orthodox|Presbyterian|Protestant|Quaker|
Roman Catholic|Salafist|Shia|Shiite|Sikh|Sufi|Sunni|Taliban|Wahhabi|Zionist|Buddhism|Catholicism|
Christianity|Hinduism|Islam|Judaism|Protestantism|Sikhism|Communist|Conservative|Democrat|
Democratic|Fascist|Libertarian|Marxist|Nazi|Republican|Bolshevik|Confederate|Tory|Whig|Stalinist|
African-American|African American|Afro-American|Asian American|Asian-American|Arab American|
Mexican American|Mexican-American|Polish American|Irish American|Irish-American|Italian-American|
Italian American|Japanese American|Jewish American|Latin American|Middle Eastern|Eastern European|
Western European|North American|South American|Southeast Asian|Central American|Christmas|Easter|
Thanksgiving|Ramadan|Hanukkah|Halloween|Bible|Quran|Koran|Torah|Medicare|Medicaid|Obamacare|Brexit|
Holocaust|Internet|Renaissance|Reformation|Enlightenment|Cold War|World War|World War I|
World War II|World War One|World War Two|First World War|Second World War|Great War|Civil War|
Vietnam War|Gulf War|Korean War|Great Depression|Industrial Revolution|French Revolution|Olympics|
Olympic Games|Winter Olympics|Summer Olympics|Paralympics|World Cup|Super Bowl|World Series|
Stanley Cup|Grammy|Emmy|Oscar|Oscars|Grammys|Nobel Prize|Nobel Peace Prize|Pulitzer Prize|Latinos|
Hispanics|Affordable Care Act|Constitution|First Amendment|Second Amendment|Fourth Amendment|
Fifth Amendment|Magna Carta|Geneva Convention|Miss Universe|Miss America|Black Friday|New Year|
New Year's Day|New Year's Eve|Good Friday|Boxing Day|Memorial Day|Labor Day|Independence Day|
Veterans Day|Columbus Day|Armistice Day|GOP|
Alaskan|Andorran|Bahamian|Barbadian|Beninese|Berliner|Bhutanese|Botswanan|Bruneian|Burkinabe|
Chadian|Crimean|Djiboutian|Salvadoran|Floridian|Gabonese|Greenlander|Greenlandic|Grenadian|Guyanese|
Hong Konger|Londoner|Luxembourger|Malawian|Maldivian|Malian|Mauritanian|Muscovite|New Zealander|
Parisian|Siberian|Sierra Leonean|Singaporean|Surinamese|Tongan|Tuscan|Zanzibari
"""


def _table(text: str) -> frozenset[str]:
    return frozenset(part for part in text.replace("\n", "").split("|") if part)


_PLURAL_STOPS = ("s", "sh", "ch", "ese", "ss", "ic", "y", "ism")

NATIONS = _table(_COUNTRIES) | _table(_STATES)
"""Countries and states, with short forms: as good as never anything else."""

REGIONS = _table(_REGIONS) | _table(_CITIES_MORE)
"""Regions, waters, quarters and well-known cities."""

PLACES = NATIONS | REGIONS | CITIES
"""All names of places."""

_demonyms = _table(_DEMONYMS)
DEMONYMS = _demonyms | frozenset(
    f"{word}s" for word in _demonyms if not word.endswith(_PLURAL_STOPS)
)
"""Peoples, languages, faiths, parties' adherents, wars, feasts: names of kind misc."""

SAME_PLACE = {
    "US": "United States",
    "U.S": "United States",
    "U.S.": "United States",
    "USA": "United States",
    "U.S.A.": "United States",
    "United States of America": "United States",
    "America": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "U.K": "United Kingdom",
    "Britain": "United Kingdom",
    "Great Britain": "United Kingdom",
    "UAE": "United Arab Emirates",
    "U.A.E.": "United Arab Emirates",
    "DC": "Washington D.C.",
    "D.C.": "Washington D.C.",
    "NYC": "New York City",
    "Kiev": "Kyiv",
    "Holland": "Netherlands",
}
"""Other names of one place: the key of the entity they belong to."""
