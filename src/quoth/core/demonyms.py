"""The place that a people, a language or an adjective belongs to: "Danes", "Danish" and Denmark.

Left out is what may mean one of two places ("Korean", "Congolese") and what belongs to none
("Arab", "Latino").
"""

from __future__ import annotations

_HOMES = """
Afghanistan:Afghan|Africa:African|Alaska:Alaskan|Albania:Albanian|Algeria:Algerian|
Andalusia:Andalusian|Andorra:Andorran|Angola:Angolan|Argentina:Argentine,Argentinian,Argentinean|
Armenia:Armenian|Asia:Asian|Australia:Australian|Austria:Austrian|Azerbaijan:Azerbaijani|
Bahamas:Bahamian|Bahrain:Bahraini|Bangladesh:Bangladeshi|Barbados:Barbadian|Basque Country:Basque|
Bavaria:Bavarian|Belarus:Belarusian|Belgium:Belgian|Benin:Beninese|Berlin:Berliner|Bhutan:Bhutanese|
Bolivia:Bolivian|Bosnia:Bosnian|Botswana:Botswanan|Brazil:Brazilian|Brittany:Breton|Brunei:Bruneian|
Bulgaria:Bulgarian|Burkina Faso:Burkinabe|Burma:Burmese|Burundi:Burundian|California:Californian|
Cambodia:Cambodian|Cameroon:Cameroonian|Canada:Canadian|Catalonia:Catalan|
Central America:Central American|Chad:Chadian|Chechnya:Chechen|Chile:Chilean|China:Chinese|
Colombia:Colombian|Cornwall:Cornish|Corsica:Corsican|Costa Rica:Costa Rican|Crimea:Crimean|
Croatia:Croat,Croatian|Cuba:Cuban|Cyprus:Cypriot|Czech Republic:Czech|Denmark:Dane,Danish|
Djibouti:Djiboutian|Eastern Europe:Eastern European|Ecuador:Ecuadorian|Egypt:Egyptian|
El Salvador:Salvadoran|England:English,Englishman|Eritrea:Eritrean|Estonia:Estonian|
Ethiopia:Ethiopian|Europe:European|Fiji:Fijian|Finland:Finn,Finnish|Flanders:Flemish|
Florida:Floridian|France:French,Frenchman|Gabon:Gabonese|Gambia:Gambian|Georgia:Georgian|
Germany:German|Ghana:Ghanaian|Greece:Greek|Greenland:Greenlander,Greenlandic|Grenada:Grenadian|
Guatemala:Guatemalan|Guinea:Guinean|Guyana:Guyanese|Haiti:Haitian|Hawaii:Hawaiian|Honduras:Honduran|
Hong Kong:Hong Konger|Hungary:Hungarian|Iceland:Icelandic|India:Indian|Indonesia:Indonesian|
Iran:Iranian|Iraq:Iraqi|Ireland:Irish,Irishman|Isle of Man:Manx|Israel:Israeli|Italy:Italian|
Ivory Coast:Ivorian|Jamaica:Jamaican|Japan:Japanese|Java:Javanese|Jordan:Jordanian|Kashmir:Kashmiri|
Kazakhstan:Kazakh|Kenya:Kenyan|Kosovo:Kosovar|Kuwait:Kuwaiti|Kyrgyzstan:Kyrgyz|Laos:Laotian|
Latin America:Latin American|Latvia:Latvian|Lebanon:Lebanese|Liberia:Liberian|Libya:Libyan|
Lithuania:Lithuanian|London:Londoner|Luxembourg:Luxembourger|Macedonia:Macedonian|
Madagascar:Malagasy|Malawi:Malawian|Malaysia:Malaysian|Maldives:Maldivian|Mali:Malian|Malta:Maltese|
Mauritania:Mauritanian|Mauritius:Mauritian|Mexico:Mexican|Middle East:Middle Eastern|
Moldova:Moldovan|Mongolia:Mongolian|Montenegro:Montenegrin|Morocco:Moroccan|Moscow:Muscovite|
Mozambique:Mozambican|Namibia:Namibian|Nepal:Nepalese,Nepali|Netherlands:Dutch|New York:New Yorker|
New Zealand:New Zealander|Nicaragua:Nicaraguan|Nigeria:Nigerian|North America:North American|
North Korea:North Korean|Norway:Norwegian|Oman:Omani|Pakistan:Pakistani|Palestine:Palestinian|
Panama:Panamanian|Paraguay:Paraguayan|Paris:Parisian|Persia:Persian|Peru:Peruvian|
Philippines:Filipino,Filipina|Poland:Pole,Polish|Polynesia:Polynesian|Portugal:Portuguese|
Prussia:Prussian|Puerto Rico:Puerto Rican|Qatar:Qatari|Romania:Romanian|Russia:Russian|
Rwanda:Rwandan|Samoa:Samoan|Saudi Arabia:Saudi|Saxony:Saxon|Scandinavia:Scandinavian|
Scotland:Scot,Scots,Scottish,Scotsman|Senegal:Senegalese|Serbia:Serb,Serbian|Siberia:Siberian|
Sicily:Sicilian|Sierra Leone:Sierra Leonean|Singapore:Singaporean|Slovakia:Slovak,Slovakian|
Slovenia:Slovene,Slovenian|Somalia:Somali|South Africa:South African|South America:South American|
South Korea:South Korean|Southeast Asia:Southeast Asian|Soviet Union:Soviet|Spain:Spaniard,Spanish|
Sri Lanka:Sri Lankan|Sudan:Sudanese|Suriname:Surinamese|Sweden:Swede,Swedish|Switzerland:Swiss|
Syria:Syrian|Taiwan:Taiwanese|Tajikistan:Tajik|Tanzania:Tanzanian|Texas:Texan|Thailand:Thai|
Tibet:Tibetan|Togo:Togolese|Tonga:Tongan|Trinidad:Trinidadian|Tunisia:Tunisian|Turkey:Turk,Turkish|
Turkmenistan:Turkmen|Tuscany:Tuscan|Uganda:Ugandan|Ukraine:Ukrainian|United Arab Emirates:Emirati|
United Kingdom:British,Briton|United States:American|Uruguay:Uruguayan|Uzbekistan:Uzbek|
Venezuela:Venezuelan|Venice:Venetian|Vietnam:Vietnamese|Wales:Welsh,Welshman|
Western Europe:Western European|Yemen:Yemeni|Zaire:Zairean|Zambia:Zambian|Zanzibar:Zanzibari|
Zimbabwe:Zimbabwean
"""

HOMES: dict[str, str] = {
    word: place
    for place, _, words in (row.partition(":") for row in _HOMES.replace("\n", "").split("|"))
    for word in words.split(",")
}
"""A demonym and its place, for each place's own."""


def singular(form: str) -> str:
    """A demonym without the ``s`` of a plural; any other name as it is."""
    return form[:-1] if form.endswith("s") and form not in HOMES and form[:-1] in HOMES else form


def home_of(form: str) -> str | None:
    """The place that a demonym belongs to, None for a name that is no demonym."""
    return HOMES.get(singular(form))
