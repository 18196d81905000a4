"""Organisations, media and peoples that every reader of the news knows, each with its other names: tables only.

A line is `LABEL: canonical name | other name | …` (indented lines go on); names are matched with their capitals. To
add one, add a line. Groups that a text introduces itself ("the Popular Mobilization Forces (PMF)") need none. A leading
`=` says that the names are those of one body everywhere; `~` the same, but that each text's own spelling is kept
(transliterated names); without either a name stays as written unless the text says more.
"""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from extract.entities.wordlist import word_set

_TABLE = """
=ORG: United Nations | UN | U.N. | United Nations Organization
=ORG: United Nations Security Council | UN Security Council | U.N. Security Council | UNSC
=ORG: United Nations General Assembly | UN General Assembly | U.N. General Assembly | UNGA
=ORG: European Union | EU | E.U.
=ORG: North Atlantic Treaty Organization | NATO | Nato | North Atlantic Treaty Organisation | North Atlantic Alliance
=ORG: World Health Organization | World Health Organisation | WHO
=ORG: International Atomic Energy Agency | IAEA
=ORG: International Monetary Fund | IMF
=ORG: International Criminal Court | ICC
=ORG: International Court of Justice | ICJ
=ORG: World Trade Organization | World Trade Organisation | WTO
=ORG: International Committee of the Red Cross | ICRC | International Red Cross
=ORG: Médecins Sans Frontières | Medecins Sans Frontieres | MSF | Doctors Without Borders
=ORG: UNICEF | Unicef | United Nations Children's Fund
=ORG: UNESCO | Unesco
=ORG: UNHCR | United Nations High Commissioner for Refugees | UN High Commissioner for Refugees | UN refugee agency
=ORG: World Food Programme | World Food Program | WFP
=ORG: African Union | AU
=ORG: Organization for Security and Co-operation in Europe | OSCE
=ORG: Organization of the Petroleum Exporting Countries | OPEC | Opec
=ORG: Organisation for the Prohibition of Chemical Weapons | OPCW | Organization for the Prohibition of Chemical Weapons
=ORG: Association of Southeast Asian Nations | ASEAN
=ORG: Gulf Cooperation Council | GCC
=ORG: Human Rights Watch | HRW
=ORG: Assistance Association for Political Prisoners | AAPP
=ORG: International Criminal Tribunal for Rwanda | ICTR
=ORG: International Criminal Tribunal for the former Yugoslavia | ICTY
=ORG: United Nations Assistance Mission in Afghanistan | UNAMA | UN Assistance Mission in Afghanistan
=ORG: Truth and Reconciliation Commission
=ORG: United Nations Assistance Mission for Rwanda | UNAMIR
=ORG: United Nations Protection Force | UNPROFOR
=ORG: United Nations Organization Mission in the Democratic Republic of the Congo | MONUC
=ORG: African Union Mission in Somalia | AMISOM
=ORG: Kosovo Force | KFOR
=ORG: White Helmets | Syria Civil Defence | Syria Civil Defense | Syrian Civil Defence | Syrian Civil Defense
=ORG: Rapid Support Forces | RSF
=ORG: Central Intelligence Agency | CIA | C.I.A.
=ORG: Federal Bureau of Investigation | FBI | F.B.I.
=ORG: National Security Agency | NSA
=ORG: Environmental Protection Agency | EPA
=ORG: Federal Aviation Administration | FAA
=ORG: National Aeronautics and Space Administration | NASA
=ORG: Islamic Revolutionary Guard Corps | IRGC | Islamic Revolutionary Guards Corps | Revolutionary Guard Corps |
    Revolutionary Guards Corps | Revolutionary Guards | Revolutionary Guard | Iranian Revolutionary Guards | Iranian
    Revolutionary Guard | Iranian Revolutionary Guard Corps | Islamic Revolutionary Guards | Iran's Revolutionary Guards
    | Iran's Revolutionary Guard | Iran's Revolutionary Guard Corps | Pasdaran
=ORG: Islamic State | ISIS | ISIL | Isis | Isil | Daesh | Da'esh | Daish | Islamic State group | Islamic State of Iraq
    and the Levant | Islamic State of Iraq and Levant | Islamic State of Iraq and Syria | Islamic State of Iraq and
    al-Sham | Islamic State of Iraq and Sham
=ORG: Islamic State Khorasan Province | ISIS-K | IS-K | ISKP | Islamic State-Khorasan | Islamic State in Khorasan
    Province
~ORG: al-Qaeda | al-Qaida | al Qaeda | al Qaida | Al-Qaeda | Al-Qaida | Al Qaeda | Al Qaida | Qaeda | al-Qa'ida
=ORG: al-Qaeda in Iraq | al-Qaida in Iraq | Al-Qaeda in Iraq | Al Qaeda in Iraq | AQI
=ORG: al-Qaeda in the Arabian Peninsula | Al-Qaeda in the Arabian Peninsula | AQAP
=ORG: al-Qaeda in the Islamic Maghreb | Al-Qaeda in the Islamic Maghreb | AQIM
~ORG: al-Shabaab | al-Shabab | Al-Shabaab | Al-Shabab | al Shabaab | Al Shabaab
~ORG: al-Nusra Front | Nusra Front | Jabhat al-Nusra | Al-Nusra Front | al-Nusra | Jabhat Al-Nusra
~ORG: Hayat Tahrir al-Sham | HTS | Hayat Tahrir al Sham | Hay'at Tahrir al-Sham | Tahrir al-Sham
~ORG: Hezbollah | Hizbullah | Hizballah | Hizbollah | Hezballah | Hizb Allah
~ORG: Kata'ib Hezbollah | Kataib Hezbollah | Kata'ib Hizballah | Kataib Hizbollah | Kataeb Hezbollah | Ketaib Hezbollah
    | Kata'ib Hizbullah
~ORG: Asa'ib Ahl al-Haq | Asaib Ahl al-Haq | Asaeb Ahl-e Haq | Asaib Ahl al-Haqq | Asa'ib Ahl al-Haqq | Asaib Ahl-e Haq
    | Asayib Ahl al-Haq | League of the Righteous
=ORG: Boko Haram
~ORG: Taliban | Taleban | Afghan Taliban
=ORG: Tehrik-i-Taliban Pakistan | Pakistani Taliban | Tehreek-e-Taliban Pakistan | TTP
=ORG: Kurdistan Workers' Party | Kurdistan Workers Party | PKK
=ORG: People's Protection Units | YPG | People's Defense Units
=ORG: Syrian Democratic Forces
=ORG: Free Syrian Army | FSA
~ORG: Hamas | HAMAS
=ORG: Palestinian Islamic Jihad | Islamic Jihad
=ORG: Palestine Liberation Organization | PLO | Palestine Liberation Organisation
=ORG: Palestinian Authority | Palestinian National Authority
=ORG: Israel Defense Forces | IDF | Israeli Defense Forces | Israeli Defence Forces | Israel Defence Forces
=ORG: Popular Front for the Liberation of Palestine | PFLP
=ORG: People's Mojahedin Organization of Iran | PMOI | MEK | Mujahedin-e Khalq | Mojahedin-e Khalq | Mujahideen-e-Khalq
=ORG: Revolutionary Armed Forces of Colombia | FARC | Farc
=ORG: Democratic Forces for the Liberation of Rwanda | FDLR
=ORG: March 23 Movement | M23 | M23 Movement
=ORG: National Congress for the Defence of the People | CNDP
=ORG: National Union for the Total Independence of Angola | UNITA
=ORG: Mozambique Liberation Front | FRELIMO | Frelimo
=ORG: Mozambican National Resistance | RENAMO | Renamo
=ORG: South West Africa People's Organisation | SWAPO | Swapo
=ORG: Zimbabwe African National Union | ZANU
=ORG: Zimbabwe African People's Union | ZAPU
=ORG: Sudan People's Liberation Army | SPLA
=ORG: Sudan People's Liberation Movement | SPLM
=ORG: Tigray People's Liberation Front | TPLF
=ORG: Liberation Tigers of Tamil Eelam | LTTE | Tamil Tigers
=ORG: Irish Republican Army | IRA | Provisional IRA
~ORG: Badr Organization | Badr Organisation | Badr Brigade | Badr Brigades | Badr Corps | Badr Force
=ORG: Agence France-Presse | AFP | Agence France Presse
=ORG: Associated Press | AP | The Associated Press
=ORG: British Broadcasting Corporation | BBC | BBC News
~ORG: Al Jazeera | Al-Jazeera | al-Jazeera | Aljazeera
~ORG: Al Arabiya | Al-Arabiya | al-Arabiya | Alarabiya
~ORG: Asharq al-Awsat | Asharq Al-Awsat | Al-Sharq al-Awsat | al-Sharq al-Awsat | Asharq Alawsat
=ORG: The New York Times | New York Times | NYT
=ORG: The Washington Post | Washington Post
=ORG: The Wall Street Journal | Wall Street Journal | WSJ
=ORG: Deutsche Presse-Agentur | dpa | DPA
=ORG: Syrian Observatory for Human Rights | SOHR | Syrian Observatory
=ORG: Syrian Arab News Agency | SANA
=ORG: Islamic Republic News Agency | IRNA
=ORG: International Business Machines | IBM
=ORG: White House
=ORG: U.S. State Department | US State Department | State Department | U.S. Department of State | Department of State
=ORG: U.S. Department of Defense | Department of Defense | Defense Department | US Department of Defense
~ORG: Sudanese Armed Forces
~ORG: Sudan People's Liberation Movement-North | SPLM-N | Sudan People’s Liberation Movement–North
~ORG: Jama'at Nusrat al-Islam wal-Muslimin | JNIM | Group for the Support of Islam and Muslims | Jama'a Nusrat ul-Islam
    wa al-Muslimin | Jamaat Nusrat al-Islam wal-Muslimin | Support Group for Islam and Muslims
~ORG: Islamic State West Africa Province | ISWAP | Islamic State West African Province
~ORG: Islamic State in the Greater Sahara | ISGS
~ORG: Allied Democratic Forces
~ORG: National Liberation Army | ELN | Ejército de Liberación Nacional
~ORG: Gulf Clan | Clan del Golfo | Gaitanist Self-Defense Forces of Colombia
~ORG: Jalisco New Generation Cartel | CJNG | Jalisco Cartel New Generation | Cártel Jalisco Nueva Generación
~ORG: Sinaloa Cartel | Cártel de Sinaloa | Sinaloa cartel
~ORG: Ulster Volunteer Force | UVF
~ORG: Ulster Defence Association | UDA
~ORG: Irish National Liberation Army | INLA
~ORG: Royal Ulster Constabulary | RUC
~ORG: Police Service of Northern Ireland | PSNI
~ORG: Moro Islamic Liberation Front | MILF
~ORG: Moro National Liberation Front | MNLF
~ORG: Bangsamoro Islamic Freedom Fighters | BIFF
~ORG: Karen National Liberation Army | KNLA
~ORG: Karen National Union | KNU
~ORG: Kachin Independence Army | KIA
~ORG: Ta'ang National Liberation Army | TNLA
~ORG: Myanmar National Democratic Alliance Army | MNDAA
=ORG: National Unity Government
~ORG: Kosovo Liberation Army | KLA
~ORG: African National Congress | ANC
~ORG: Economic Community of West African States | ECOWAS
~ORG: International Organization for Migration | IOM
~ORG: Office for the Coordination of Humanitarian Affairs | OCHA | UN OCHA
~ORG: Security Service of Ukraine | SBU
~ORG: United Nations Multidimensional Integrated Stabilization Mission in Mali | MINUSMA | UN Multidimensional
    Integrated Stabilization Mission in Mali
~ORG: United Nations Organization Stabilization Mission in the Democratic Republic of the Congo | MONUSCO
~ORG: United Nations Interim Force in Lebanon | UNIFIL | UN Interim Force in Lebanon
~ORG: United Nations Mission in South Sudan | UNMISS | UN Mission in South Sudan
~ORG: Armed Conflict Location & Event Data Project | ACLED | Armed Conflict Location and Event Data Project
~ORG: Drug Enforcement Administration | DEA
~ORG: United Press International | UPI
~ORG: Radio Free Asia | RFA
~ORG: Abu Sayyaf | Abu Sayyaf Group
ORG: Ansar Dine | Ansaroul Islam | Katiba Macina | Macina Liberation Front | Arakan Army | Tatmadaw | New People's Army
    | Los Zetas | Tren de Aragua | Segunda Marquetalia | Real IRA | Continuity IRA | New IRA | Sinn
    Féin | Sinn Fein | Wagner | Africa Corps | Red Cross Society | Garda | Gardaí | Scotland Yard | Crown Prosecution
    Service | Police Scotland | Frontex | Carabinieri | Guardia Civil | Mossos d'Esquadra | Bundeswehr | Rosgvardia |
    Roskomnadzor
ORG: Agos | APRODEH | Cofavic | Cristosal | Correctiv | CTiTV | FIDH | Garuda | ICIJ | Imparsial | IRMCT | Kantipur |
    Karapatan | KontraS | LICADHO | Mwatana | OCCRP | Odhikar | Ojo Público | OMCT | Proceso | PROVEA | Reprieve |
    Suaram | Tempo | Telemundo | ThisDay | Univision
ORG: Myanmar Now | The Irrawaddy | Mizzima | Radio Dabanga | Sudan Tribune | The New Arab | Premium Times | Daily Trust
    | Rappler | Philippine Daily Inquirer | El Tiempo | El Espectador | La Jornada | El Universal | Milenio | Balkan
    Insight | Belfast Telegraph | Irish News | Irish Times | Irish Independent | Mail & Guardian | Daily Maverick |
    News24 | Mediazona | OVD-Info | Suspilne | Unian | RBC-Ukraine | Hromadske | Ynet | Maariv | Yedioth Ahronoth |
    Israel Hayom | Middle East Monitor | North Press | Hawar News | ANHA | Kurdistan24 | INA | Mehr | ISNA | Kayhan |
    Etemad | KCNA | Nikkei | Asahi Shimbun | Yomiuri Shimbun | Caixin | Sixth Tone | Bangkok Post | Jakarta Post |
    Straits Times | Dawn | Express Tribune | Geo News | Tolo News | TOLOnews | Pajhwok | Khaama Press | Jeune Afrique |
    RFI | AllAfrica | Garowe Online | Africanews | BNO News | Infobae | Folha de S.Paulo | O Globo | Clarín | La Nación
    | EFE | ANSA | New Yorker | The Atlantic | San Francisco Chronicle | Miami Herald | Houston Chronicle | Daily Mail |
    The Sun | Daily Mirror | Sunday Times | The Observer | Evening Standard | Hürriyet | Cumhuriyet | Daily Sabah
ORG: Pentagon | Kremlin | Downing Street | Interpol | INTERPOL | Europol | EUROPOL | Knesset | Duma | Bundestag | Majlis
    | BaFin | Mossad | Shin Bet | MI5 | MI6 | KGB | SVR | GRU | GCHQ | Red Crescent | Red Cross | Red Army | Wehrmacht |
    Gestapo | Luftwaffe | Lok Sabha | Rajya Sabha | Bundesrat | Sejm | Riksdag | Storting | Folketing | Verkhovna Rada |
    Oireachtas | Dáil | Seanad | Saeima | Seimas | Riigikogu | Eduskunta | Wolesi Jirga | Meshrano Jirga | Shura Council
    | Stasi | Securitate | SAVAK | NKVD | Cheka | Okhrana | Tonton Macoute
ORG: Amnesty International | Oxfam | Greenpeace | Transparency International | World Bank | European Commission |
    European Parliament | European Council | European Central Bank | Council of Europe | Arab League | League of Nations
    | Security Council | General Assembly | Supreme Court | Federal Reserve | Congress | Senate | House of
    Representatives | House of Commons | House of Lords | Parliament | Wagner Group | Warsaw Pact | Bellingcat | Airwars
    | Save the Children | Physicians for Human Rights | Freedom House
ORG: Legislative Yuan | Executive Yuan | Judicial Yuan | Control Yuan
ORG: Peshmerga | Quds Force | Qods Force | Basij | Houthi movement | Ansar Allah | Fatah | Muslim Brotherhood |
    Ba'ath Party | Baath Party | Republican Guard | Lord's Resistance Army | Shining Path | Khmer Rouge | Viet Cong |
    Ku Klux Klan | Jemaah Islamiyah | Lashkar-e-Taiba | Lashkar-e-Tayyiba | Jaish-e-Mohammed | Haqqani network |
    Haqqani Network | Janjaweed | Ahrar al-Sham | Jaysh al-Islam | Ansar al-Sharia | Ansar al-Islam | National Guard |
    Coast Guard | Border Guard | EULEX | SFOR | IFOR | UNMIK | ISAF | UNDOF | MINUSCA |
    UNAMID | Saraya al-Salam | Mahdi Army | Mehdi Army | Azov | Aidar | Seleka | Anti-Balaka | anti-Balaka |
    Mai-Mai | Interahamwe | Ansaru | Hezb-e Islami | Hezb-i-Islami | Jamiat-e Islami | Jamaat-e-Islami | Jamaat-i-Islami
    | Jundallah | Lashkar-e-Jhangvi | Lashkar-e-Islam | Sipah-e-Sahaba | Fatah al-Islam | Harakat ul-Mujahideen |
    Tupamaros | Montoneros | Polisario Front | Parcham | Imbonerakure | Kamajors
ORG: Popular Mobilization Forces | Popular Mobilization Units | Popular Mobilisation Forces | Popular Mobilisation Units
    | Hashd al-Shaabi | al-Hashd al-Shaabi | Hashd al-Sha'abi | Hashed al-Shaabi | Hashd Al-Shaabi | Al-Hashd Al-Shaabi
    | PMF | PMU
ORG: Reuters | Bloomberg | Xinhua | TASS | Tass | Itar-Tass | ITAR-TASS | Interfax | RIA Novosti | Anadolu |
    Anadolu Agency | Kyodo | Yonhap | Fars | Tasnim | Press TV | Al-Manar | Al Manar | Al Mayadeen | al-Mayadeen | Rudaw
    | Alsumaria | Al-Sumaria | Sky News | Channel 4 | ITV | CNN | CBS | NBC | ABC News | Fox News | MSNBC | PBS | NPR |
    CBC | Deutsche Welle | France 24 | Euronews | Voice of America | VOA | Radio Free Europe | RFE/RL | Radio Liberty |
    Financial Times | Guardian | The Guardian | The Times | Daily Telegraph | The Daily Telegraph | The Independent |
    The Economist | Le Monde | Le Figaro | Der Spiegel | Die Zeit | El País | El Pais | La Repubblica | Haaretz |
    Jerusalem Post | Times of Israel | Middle East Eye | Al-Monitor | Kyiv Independent | Kyiv Post | Moscow Times |
    Novaya Gazeta | Kommersant | Izvestia | Pravda | Global Times | People's Daily | South China Morning Post |
    The Hindu | Times of India | Wikinews | Wikipedia | Orient TV | Orient News | al-Hadas | Al-Hadath | al-Hadath |
    Al Hadath | Iran International | Iran Wire | IranWire | Radio Farda | Ukrinform | Ukrainska Pravda | Meduza |
    Zaman al-Wasl | Enab Baladi | Syria TV | NRT | Shafaq News | Al-Quds Al-Arabi | An-Nahar | Al-Akhbar |
    L'Orient-Le Jour | MEMRI | USA Today | Los Angeles Times | Chicago Tribune | Boston Globe | Politico | Newsweek |
    Time magazine | Vice News | Aftenposten | Aftonbladet | Al-Ahram | Al-Masry Al-Youm | Al-Hayat | Addis Standard |
    Animal Político | Antara | Apple Daily | Arab News | ARD | Axios | Baltimore Sun | Belsat | BelTA | Bernama | Bianet
    | Bild | BIRN | BirGün | BuzzFeed | BuzzFeed News | CNBC | Corriere della Sera | Dagens Nyheter | Daily Beast |
    Daily Monitor | Daily Nation | Dallas Morning News | Denver Post | Der Standard | Deník N | Dhaka Tribune |
    Echo of Moscow | Ekho Moskvy | El Comercio | El Faro | El Mercurio | El Mundo | El Nacional | Evrensel |
    Frankfurter Allgemeine Zeitung | Gazeta Wyborcza | Gazeta.ru | Globe and Mail | Gulf News | Hankyoreh |
    Helsingin Sanomat | Hindustan Times | Hong Kong Free Press | HuffPost | Huffington Post | Hurriyet Daily News |
    Indian Express | Interfax-Ukraine | Jutarnji List | Jyllands-Posten | Kathimerini | Kathmandu Post | Khaleej Times |
    Kompas | Korea Herald | La Prensa | La República | La Stampa | La Tercera | La Vanguardia | Le Parisien | Le Temps |
    Lenta.ru | Listín Diario | Mada Masr | Mainichi Shimbun | Malaysiakini | Mediapart | Milliyet | NDTV |
    Neue Zürcher Zeitung | New Straits Times | New Vision | New York Post | NHK | NRK | NTV | O Estado de S. Paulo |
    Página/12 | Philadelphia Inquirer | Politiken | Prensa Libre | ProPublica | Prothom Alo | Público | Radio Okapi |
    RAI | Rolling Stone | RTÉ | Rzeczpospolita | Sahara Reporters | Seattle Times | SVT | Süddeutsche Zeitung |
    Sydney Morning Herald | Taipei Times | TeleSUR | Toronto Star | TRT | TVN24 | TVP | Vedomosti | VnExpress |
    Washington Times | Yle | ZDF | De Telegraaf | De Volkskrant | Handelsblatt | Tages-Anzeiger | Het Laatste Nieuws |
    De Standaard | Die Welt | Die Presse | Der Tagesspiegel | Berliner Zeitung | La Libre Belgique | Le Soir |
    Ouest-France | El Universo | El Periódico | Il Sole 24 Ore | Il Fatto Quotidiano | Diário de Notícias |
    Jornal de Notícias | Verdens Gang | Dagbladet | Berlingske | Ilta-Sanomat | Eesti Päevaleht | Postimees |
    Magyar Nemzet | Népszabadság | Večernji List | Oslobođenje | Daily Sun | Sowetan | City Press | Daily Star |
    Jawa Pos | Tuoi Tre | Chosun Ilbo | JoongAng Ilbo | Sankei Shimbun | Jiji Press | Fuji TV |
    Kloop | KoSSev | Agentstvo | iStories | Important Stories | Amu TV | SaharaReporters | Peoples Gazette |
    HumAngle | Seneweb | Dakaractu | Actualite.cd | Hiiraan Online | Ayin Network | Beam Reports | Scroll.in | Radio
    Tamazuj | Eye Radio | Frontier Myanmar | Khit Thit Media | NetBlocks | OC Media | Civil.ge | Caucasian Knot |
    Novaya Gazeta Europe | Lighthouse Reports | Radio Zamaneh | HRANA | Direkt36 | Denník N | Aktuality.sk | La
    Silla Vacía | Le Point | N1 | Al Sumaria | Armando.info | Efecto Cocuyo | IDL-Reporteros | Agência Pública | VERA
    Files | Prachatai | Khaosod English | Sarawak Report
ORG: Google | Apple | Microsoft | Facebook | Twitter | YouTube | Telegram | WhatsApp | Intel | Nokia | Samsung |
    Sony | Toyota | Volkswagen | Boeing | Airbus | EADS | Lufthansa | Gazprom | Rosneft | Lukoil | ExxonMobil | Chevron
    | TotalEnergies | Siemens | Huawei | Tesla | Pfizer | AstraZeneca | Moderna | Enron | Halliburton | Lockheed Martin
    | Rheinmetall | Deutsche Bank | HSBC | Goldman Sachs | JPMorgan | Credit Suisse | UBS | Citigroup | AIG | AT&T |
    BASF | BBVA | BHP | BMW | BlackRock | Danone | Deloitte | Glencore | KLM | KPMG | Netflix | PwC | Renault | Rio
    Tinto | Standard Chartered | Trafigura | Unilever | Vodafone | Wabtec | Nestlé
ORG: AB InBev | ABB | ABN Amro | Accenture | Acer | Adani Group | Adidas | Aegon | Aer Lingus | Aeroflot | Agrokor |
    Air Canada | Air China | Air France | Air India | AirAsia | Airbnb | Airtel | Akzo Nobel | AkzoNobel | Alcatel |
    Alcoa | Aldi | Alibaba | Alitalia | Allianz | Alstom | Altria | American Airlines | American Express | Amgen |
    Anglo American | AngloGold Ashanti | Anheuser-Busch | Aramco | ArcelorMittal | Areva | Arla Foods | Asda | ASML |
    Asus | Avianca | Aviva | BAE Systems | Baidu | Banco Santander | Barclays | Barrick Gold | Bayer | Bear Stearns |
    Bechtel | Belaruskali | Bharti Airtel | Binance | Biogen | BioNTech | BlackBerry | Blackstone | Blackwater |
    BNP Paribas | Boehringer Ingelheim | Bombardier | Booking.com | Bosch | Braskem | Bridgestone | British Airways |
    British Steel | British Telecom | Burger King | BYD | ByteDance | Camargo Corrêa | Cambridge Analytica | Capgemini |
    Cargill | Carillion | Carlsberg | Carrefour | Cathay Pacific | CATL | Cemex | Chiquita | Chrysler | Cisco | Citibank
    | CMA CGM | CNOOC | CNPC | Coca-Cola | Colgate-Palmolive | Comcast | Commerzbank | ConocoPhillips | Costco |
    Crédit Agricole | Daewoo | Daimler | Dangote Group | Danske Bank | Dassault | De Beers | Deliveroo | Delta Air Lines
    | Deutsche Bahn | Deutsche Börse | Deutsche Post | Deutsche Telekom | DHL | Diageo | DoorDash | Dow Chemical |
    DP World | Dropbox | DuPont | DynCorp | E.ON | easyJet | EasyJet | eBay | Ecobank | Ecopetrol | EDF | El Al |
    Electrolux | Eli Lilly | Embraer | Endesa | Engie | Eni | Equinor | Ericsson | Ernst & Young | Eskom | Essar |
    Ethiopian Airlines | Etihad | Etisalat | Euroclear | Euronext | Eurostar | Eurowings | Evergrande | Exxon |
    Exxon Mobil | FedEx | Ferrovial | Fiat | Finmeccanica | Finnair | First Quantum | Flipkart | Flydubai | Fonterra |
    Fortescue | Fortum | Foxconn | Freeport-McMoRan | FTX | Fujitsu | G4S | Garmin | Gazprombank | Germanwings |
    Gilead Sciences | GitHub | GlaxoSmithKline | Groupon | GSK | Gulf Air | Gunvor | H&M | Hapag-Lloyd | Harrods |
    Hasbro | HeidelbergCement | Heineken | Henkel | Hewlett-Packard | Hitachi | Holcim | Honda | Honeywell | HTC |
    Hyundai | Iberdrola | IKEA | Ikea | IndiGo | Inditex | Ineos | Infineon | Infosys | Instagram | Jaguar Land Rover |
    Japan Airlines | JBS | JCB | JD.com | Jet Airways | JetBlue | John Deere | JP Morgan | JPMorgan Chase | Julius Baer
    | Kenya Airways | Kepco | Kering | KFC | Kodak | Korean Air | Kraft | Kraft Heinz | Kroger | L'Oréal | Lafarge |
    LafargeHolcim | Land Rover | LEGO | Lego | Lehman Brothers | Lenovo | Lidl | LinkedIn | Lion Air |
    Lloyds Banking Group | Lockheed | Lonmin | LVMH | Lyft | Maersk | Mail.ru | Malaysia Airlines | Marks & Spencer |
    Marriott | MasterCard | Mastercard | Mattel | Mazda | McDonald's | McKinsey | Medtronic | MegaFon | Megafon |
    Mercadona | Mercedes-Benz | Merck | Merrill Lynch | Michelin | Millicom | Mitsubishi | Mitsui | Mondelez | MoneyGram
    | Monsanto | Morgan Stanley | Mossack Fonseca | Motorola | Mozilla | MTN | Mytel | Naftogaz | Naspers |
    National Grid | NatWest | Newmont | Nike | Nintendo | Nissan | Nomura | Nordea | Norilsk Nickel | Nornickel |
    Norsk Hydro | Northern Rock | Northrop Grumman | Novartis | Novatek | Novo Nordisk | NSO Group | Nubank | Nvidia |
    NVIDIA | Occidental Petroleum | Odebrecht | Olam | OMV | Ooredoo | Opel | OpenAI | Orlen | Osram | Palantir | Pan Am
    | Panasonic | Parmalat | PayPal | PDVSA | Pemex | PepsiCo | Perenco | Pernod Ricard | Petrobras | PetroChina |
    Petrofac | Petronas | Peugeot | Philips | Pirelli | PKN Orlen | Polyus | Porsche | Posco | Prada |
    PricewaterhouseCoopers | Primark | Qantas | Qualcomm | Rabobank | Randgold | Raytheon | RBS | Reddit |
    Reliance Industries | Repsol | Revolut | Roche | Rolls-Royce | Rosatom | Rostec | Rostelecom |
    Royal Bank of Scotland | Royal Dutch Shell | Royal Mail | Rusal | RWE | Ryanair | Sabena | SABMiller | Safaricom |
    Safran | Sainsbury's | Sanofi | SAP | Sasol | Saudi Aramco | Saudia | Sberbank | Schlumberger | Securitas | Serco |
    Severstal | Sibanye-Stillwater | Sibur | Singapore Airlines | Sinopec | Skanska | Skype | SNC-Lavalin | SNCF |
    Société Générale | Sodexo | SoftBank | Sonangol | Sonatrach | Southwest Airlines | SpaceX | Spanair | SpiceJet |
    Spotify | Starbucks | Statkraft | Statoil | Stellantis | Stora Enso | Subaru | Surgutneftegas | Swedbank | Swissair
    | Swisscom | Swissport | Syngenta | T-Mobile | Takata | Tata Motors | Tata Steel | Tatneft | Telecom Italia |
    Telefónica | Telekom Srbija | Telenor | Televisa | Telia | TeliaSonera | Telstra | Tencent | Tepco | TEPCO | Tesco |
    Teva | Thales | Theranos | ThyssenKrupp | TikTok | Toshiba | Toys R Us | Transneft | Transnet | TSMC | TUI |
    Tullow Oil | Turkcell | Turkish Airlines | Twitch | Tyson Foods | U.S. Steel | Uber | UniCredit | Union Carbide |
    Uniper | United Airlines | United Fruit | Uralkali | US Steel | Valeo | Vattenfall | VEB | Vedanta | Veolia | Veon |
    Verizon | Viacom | VimpelCom | Vinci | Virgin Atlantic | Vitol | Vivendi | VKontakte | Vodacom | Volvo | VTB |
    Vueling | Wal-Mart | Walgreens | Walmart | Waymo | WeChat | Weibo | Wells Fargo | Western Union | WeWork | Whirlpool
    | Wirecard | Wizz Air | Woolworths | WPP | Xerox | Xiaomi | Yahoo | Yandex | Yukos | Zalando | ZTE | Ørsted
ORG: World Vision | Mercy Corps | International Rescue Committee | Norwegian Refugee Council | Islamic Relief |
    Action Against Hunger | Plan International | Global Witness | Reporters Without Borders | Front Line Defenders |
    B'Tselem | Likud | Chadema | CHADEMA | Fidesz | Syriza | Podemos | PASOK | Ennahda | Zanu-PF | ZANU-PF |
    Awami League | Kuomintang | Golkar | Forza Italia | Hizb ut-Tahrir | Grey Wolves | Solidarność | Solidarnosc |
    Access Now | ActionAid | Adalah | Article 19 | Caritas | Citizen Lab | Committee Against Torture | Crisis Group |
    Forensic Architecture | Global Legal Action Network | Human Rights First | International Crisis Group | Al-Haq |
    Open Arms | Sea-Watch | SOS Méditerranée | SOS Racisme | Statewatch | Viasna | World Central Kitchen | Yesh Din |
    IOC | OECD | OHCHR | SADC | IGAD | CSTO | UNDP | UNFPA | UNODC | UNRWA | WADA
=ORG: BP | British Petroleum
=ORG: MS-13 | Mara Salvatrucha
=ORG: Committee to Protect Journalists | CPJ
=ORG: Bank of America | BofA
=ORG: Federal Security Service | FSB
=ORG: General Electric | GE
=ORG: General Motors | GM
=ORG: Standard & Poor's | S&P
=ORG: Procter & Gamble | P&G
=ORG: Johnson & Johnson | J&J
NORP: Arab | Arabs | Kurd | Kurds | Kurdish | Sunni | Sunnis | Shia | Shi'a | Shiite | Shiites | Shi'ite | Shi'ites |
    Yazidi | Yazidis | Yezidi | Yezidis | Druze | Alawite | Alawites | Houthi | Houthis | Muslim | Muslims | Christian |
    Christians | Jewish | Jew | Jews | Hindu | Hindus | Buddhist | Buddhists | Sikh | Sikhs | Catholic | Catholics |
    Protestant | Protestants | Orthodox Christians | Islamists | Salafists | Bedouin |
    Turkmen | Turkmens | Rohingya | Uyghur | Uyghurs | Uighur | Uighurs | Tatar | Tatars | Chechen | Chechens | Pashtun
    | Pashtuns | Hazara | Hazaras | Tutsi | Tutsis | Hutu | Hutus | Roma | Maronite | Maronites | Copt | Copts | Coptic
    | Assyrian | Assyrians | Armenians | Republican | Republicans | Democrat | Democrats | Communist | Communists | Nazi
    | Nazis | Bolshevik | Bolsheviks | Soviet | Soviets | Ottoman | Ottomans | Baathist | Baathists | Zionist | Zionists
    | European | Europeans | African | Africans | Asian | Asians | Western | Westerners | Latino | Latinos | Hispanic |
    Native American | Native Americans | African American | African Americans | Catalan | Catalans | Basque | Basques |
    Tibetan | Tibetans | Berber | Berbers | Tuareg | Tuaregs | Persian | Persians | Arabian | Mongol |
    Mongols | Roman | Romans | Oromo | Oromos | Kanak | Kanaks | Hausa | Igbo | Yoruba | Fulani | Prussian |
    Prussians | Confederate | Confederates | Byzantine | Byzantines | Allied | Austro-Hungarian |
    Yugoslav | Yugoslavs | Czechoslovak | Czechoslovaks | Rhodesian | Rhodesians | Latin American | Middle Eastern
"""

# The states, and the peoples that act like one, by an adjective that no country of today has.
FORMER = {
    "Allied": "Allies",
    "Austro-Hungarian": "Austria-Hungary",
    "Byzantine": "Byzantine Empire",
    "Chechen": "Chechnya",
    "Confederate": "Confederate States",
    "Czechoslovak": "Czechoslovakia",
    "Kurdish": "Kurds",
    "Ottoman": "Ottoman Empire",
    "Persian": "Persia",
    "Prussian": "Prussia",
    "Rhodesian": "Rhodesia",
    "Soviet": "Soviet Union",
    "Yugoslav": "Yugoslavia",
}
# What a company is in, as the last word of its name.
TRADES = word_set("""
Aerospace Airline Airlines Airways Aviation Bakeries Bancorp Beverages Biosciences Biotech Brands Breweries Brewery
Builders Cement Chemicals Communications Contractors Distillers Distillery Electric Electronics Energy FC Foods Freight
Haulage Healthcare Homes Hotels Industries Labs Minerals Mining Motor Motors Oil Petroleum Pharma Pharmaceuticals
Pictures Plastics Properties Publishing Refineries Robotics Rovers Semiconductor Semiconductors Shipbuilding Shipping
Shipyard Shipyards Software Solutions Steamship Stevedores Stores Supermarkets Technologies Telecom Telecommunications
Telecoms Textiles Therapeutics Tobacco Wanderers
""")
# What a firm deals in, and what people are called or have: "Karvat Sugar", but "Alan Sugar" and "Human Resources".
TRADES_OR_NAMES = word_set("Copper Gold Mills Nickel Resources Santé Steel Sugar")
# What stands behind the name of a firm and is left out where it goes by a shorter one.
FIRM_WORDS = TRADES | {"Company", "Construction", "Group", "Holdings"}
# What opens the name of one, in its country's way.
COMPANY_OPENERS = word_set("""
Banca Banco Bank Banque Cia Cie Compagnie Compañía Groupe Grupo Gruppo Institut Instituto Société
""")
# A word of these makes a capitalised name an organisation's, wherever it stands in it.
ORGANISATION_WORDS = TRADES | word_set("""
Academy Administration Agency Alliance Archdiocese Armada Army Assembly Associates Association Authority Bank Battalion
Battalions Board Brigade Brigades Broadcasting Bureau Cabinet Cartel Caucus Chamber Channel Club Coalition Collective
College Command Commandos Commission Committee Committees Company Confederation Conference Congress Consortium
Constabulary Consulate Consulting Cooperative Corp Corporation Corps Council Court Courts Daily Department Diocese
Directorate Division Embassy Enterprises Entertainment Exchange Express Faction Federation Fighters Fleet Forces
Foundation Front Fund Fusiliers Gazette Gendarmerie Grenadiers Group Guard Guards Guild Herald Highlanders Holdings
Hospital Hussars Inc Inspectorate Institute Institution Insurance International Investments Jihad Journal Laboratories
Laboratory Lancers League Legion Liwa Logistics Ltd Mechanism Media Militia Ministry Mission Mobilization Monitor
Movement Museum Navy Network News Newspaper Nominees Observatory Office Ombudsman Orchestra Order Organisation
Organization Panel Parliament Partners Party Platoon Plc Police Post Presidency Press Prosecutor Radio Railroad Rangers
Regiment Rifles School Secretariat Securities Senate Service Services Society Squad Squadron Studios Syndicate Systems
TV Taskforce Telegraph Television Theatre Times Trading Treasury Tribunal Tribune Troops Trust Union Unit Units
University Ventures Volunteers Wing Wire Advocates
""")
# Words of Arabic, Persian and Urdu that open or hold the names of armed groups, never a person's.
GROUP_WORDS = word_set("""
Ahl-e Ahl Ansar Asaeb Asaib Asa'ib Brigades Faylaq Hashd Hashed Harakat Haraket Hay'at Hayat Hezb Hezbollah Hizb
Jabhat Jaish Jaish-e Jaysh Jund Kata'ib Kataib Kataeb Ketaib Lashkar Lashkar-e Liwa Mujahedin Mujahideen Sarayat
Saraya Tahrir Tehreek Tehrik
""")


@cache
def known() -> dict[str, tuple[str, str]]:
    """Every known name: its label and its canonical name ("" where the table gives none)."""
    found: dict[str, tuple[str, str]] = {}
    for label, canonical, spellings in _lines():
        for spelling in spellings:
            found[spelling] = (label.lstrip("=~"), canonical if label[0] in "=~" else "")
            found.setdefault(spelling.replace("'", "’"), found[spelling])
    for name in [name for name in found if not name.isascii()]:
        plain = "".join(letter for letter in normalize("NFD", name) if not combining(letter))
        found.setdefault(plain, found[name])  # "Nestle"
    return found


def _lines() -> list[tuple[str, str, list[str]]]:
    """Label with its sign, canonical name and all names of each line of the table."""
    lines = (line.split(": ", 1) for line in _TABLE.replace("\n    ", " ").strip().split("\n"))
    return [(label, names.split(" | ")[0], names.split(" | ")) for label, names in lines]


@cache
def _own_spelling() -> frozenset[str]:
    return frozenset(canonical for label, canonical, _ in _lines() if label.startswith("~"))


def keeps_spelling(name: str) -> bool:
    """Whether a known body's name is a transliteration, so that a document's own spelling of it is as good as any."""
    return canonical_name(name) in _own_spelling()


@cache
def by_first_word() -> dict[str, tuple[str, ...]]:
    """The known names by their first word, longest first: what a scan over words looks up."""
    found: dict[str, list[str]] = {}
    for name in known():
        found.setdefault(name.split()[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def canonical_name(name: str) -> str:
    """The name one body bears everywhere ("ISIS" → "Islamic State"); "" where no such rule is known."""
    return "Islamic State" if name == "IS" else known().get(name, ("", ""))[1]
