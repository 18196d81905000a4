"""Titles, offices and first names: the words around a person's name that say it is one.

Tables only. A title may stand in several words ("Brigadier General"); all are in lower case without full stops.
"""

from __future__ import annotations

from extract.entities.wordlist import phrase_set, word_set

# Titles and offices written with capitals directly before a name: "Brigadier General X", "Iraqi MP X", "PMF chief X".
TITLES = phrase_set("""
mr, mrs, ms, miss, mx, sir, dame, lord, lady, dr, doctor, prof, professor, rev, reverend, father, brother, sister,
pastor, bishop, archbishop, cardinal, pope, rabbi, imam, sheikh, sheik, shaykh, shaikh, mullah, mulla, maulana,
mawlana, ayatollah, grand ayatollah, hojatoleslam, sayyid, sayyed, sayed, seyyed, hajj, haji, hajji, saint, king,
queen, prince, princess, crown prince, crown princess, emperor, empress, tsar, czar, tsarina, kaiser, sultan, emir,
amir, duke, duchess, count, countess, baron, baroness, archduke, grand duke, caliph, president, vice
president, vice-president, deputy president, prime minister, deputy prime minister, premier, chancellor, vice
chancellor, supreme leader, first lady, taoiseach, chairman, chairwoman, chairperson, vice chairman, co-chair,
minister, deputy minister, vice minister, foreign minister, deputy foreign minister, defence minister, defense
minister, interior minister, finance minister, justice minister, health minister, oil minister, energy minister,
culture minister, education minister, home secretary, foreign secretary, defence secretary, defense secretary,
secretary of state, secretary of defense, treasury secretary, press secretary, secretary, secretary general,
secretary-general, undersecretary, under secretary, attorney general, solicitor general, inspector general,
governor, lieutenant governor, deputy governor, mayor, deputy mayor, lord mayor, senator, sen, congressman,
congresswoman, representative, rep, mp, mep, lawmaker, legislator, councillor, cllr, councilman, councilwoman,
councilor, deputy, speaker, ambassador, envoy, special envoy, consul, consul general, commissioner, high commissioner,
ombudsman,
rapporteur, special rapporteur, special advisor, judge, justice, chief justice, magistrate, prosecutor, chief
prosecutor, public prosecutor, attorney, lawyer, counsel, barrister, sheriff, inspector, detective, chief inspector,
superintendent, constable, officer, marshal, general, gen, major general, maj gen, lieutenant general, lt gen,
brigadier general, brig gen, brigadier, colonel general, colonel, col, lieutenant colonel, lt col, major, maj,
captain, capt, lieutenant, lt, second lieutenant, first lieutenant, sergeant, sgt, staff sergeant, corporal, cpl,
private, pvt, pte, pfc, spc, admiral, adm, rear admiral, vice admiral, commodore, commander, cmdr, petty officer, field
marshal, air marshal, air chief marshal, air vice marshal, chief of staff, warlord, comrade, director, executive
director, managing director, director general, director-general, senior general, ceo, cfo, coo, chief executive, editor,
coach, manager, nurse, sen, gov, atty, lt cmdr, ltc, ssgt, hon, right honourable, honourable,
ensign, patrolman, trooper, midshipman, airman, cadet, brigadier-general, warrant officer, lieutenant-colonel,
lieutenant-general, major-general, inspector-general, director-general, detective sergeant, detective inspector, police
constable, pc, wpc, dci, special agent, daw, don, doña, datu, tun, tan sri, malam, mallam, alhaji, hajja,
chief executive officer, chief financial officer, chief operating officer, executive officer, financial officer,
operating officer, controller, comptroller, general counsel, auditor general,
special representative, special prosecutor, assistant commissioner, deputy commissioner, police commissioner,
sub-inspector, lance corporal, quartermaster, boatswain, bosun, commissar, presidents, generals, ministers, senators,
judges, professors, lieutenants, captains, colonels, flight lieutenant, wing commander, squadron leader, archpriest,
metropolitan, patriarch
""")

# Offices and trades also written in small letters before a name: "militia leader X", "spokesman X", "activist X".
ROLES = phrase_set("""
activist, advisor, adviser, ambassador, analyst, attorney, author, blogger, businessman, businesswoman, candidate,
captain, ceo, chairman, chairwoman, chief, cleric, coach, colonel, commander, commissioner, coordinator,
correspondent, deputy, dictator, diplomat, director, doctor, economist, editor, emir, envoy, executive, expert,
farmer, financier, founder, general, governor, head, historian, inspector, investigator, journalist, judge,
lawmaker, lawyer, leader, legislator, magistrate, manager, mayor, minister, mp, negotiator, officer, official,
owner, philosopher, photographer, poet, policeman, politician, premier, president, priest, prosecutor, reporter,
representative, researcher, scholar, scientist, secretary, senator, sheriff, singer, soldier, spokesman,
spokesperson, spokeswoman, student, suspect, teacher, treasurer, warlord, witness, writer, chancellor, king, queen,
prince, princess, emperor, boss, strongman, militant, tycoon, novelist, composer, actor, actress, director,
footballer, cousin, brother, sister, son, daughter, wife, husband, father, mother, widow, uncle, nephew, pilot,
meteorologist, nurse, engineer, driver, firefighter, architect, banker, trader, surgeon, paramedic, defender,
campaigner, organizer, photojournalist, cameraman, translator, interpreter, midwife, monk, pastor, imam
""")

# Ranks and forms of address, cut short, that stand before a name only, in small letters.
RANKS = word_set("""
brig capt cllr col const cpl dc dci det di dr gen insp lt maj mr mrs ms pc prof pte sgt supt wpc
""")
FEMALE_TITLES = word_set("""
mrs ms miss dame lady queen princess duchess countess baroness empress tsarina sister
""")
MALE_TITLES = word_set("""
mr sir lord king prince duke count baron emperor tsar czar kaiser sultan brother father
""")

# Common first names by sex, of many countries: to tell whom "he", "she", "Mr" and "Mrs" can mean, and that a word names
# a person. A name of both sexes stands in neither.
FEMALE = word_set("""
abena abigail adaeze adele aditi adriana adwoa afia agatha agnes agnieszka aileen ailsa aisha aisling akiko akinyi
akosua alejandra aleksandra alexandra alexis alice alina alison alma amaka amal amanda amelia amina amira amparo amy
ana anastasia andrea angela angelica angelina anita anjali ann anna anne annegret annie aoife ariadne ashley ashwini
asma astrid atieno audrey augusta ayesha ayse azadeh barbara beatrice beatriz benazir bernadette berta bertha beth
bettina betty bianca birgit blanca brenda bridget brigid brigitte britta brittany bronwyn busisiwe camilla candace
carla carlotta carly carmen carol carole carolina caroline carolyn carrie catalina caterina catherine cecile cecilia
celeste celia chandrika chantal charlene charlotte charmaine cheryl chiamaka chiara chidinma chipo chloe christabel
christina christine ciara claire clara clare claudette claudia clementine colette colleen constance consuelo corazon
cordelia cornelia courtney cristina crystal cynthia dagmar daniela daniella danielle daphne daria debbie deborah debra
deepa deirdre delia delores denise desiree despina dewi diana diane dilma dina dolores donna doris dorothea dorothy
ebony edith edna effie efua eileen ekaterina ekaterini elaine eleanor elena eleni elfriede elif elisa elisabeth elise
eliza elizabeth elke ella ellen eloise elsa elsie elspeth elvira emilia emily emine emma emmeline enid erica erika erin
ernestine esperanza estela estelle esther ethel eugenia eunice eva evangelina eve evelyn fabiola faith farida farzana
fatima fatimah fatma fatou fatoumata fauzia federica felicia felicity fernanda fiona flavia fleur florence folake
frances francesca francoise frauke freya frida frieda funmilayo gabriela gabriella gail galina geeta gemma genevieve
georgina geraldine gerda gertrude ghada ghazala gillian gina giorgia gisela gita giulia giuliana giuseppina gladys
gloria grace greta gudrun gulnara gwen gwendolyn hala halima halina hana hanan hannah hannelore harriet hasina hasna
hatice hazel heather hedwig heidi heike helen helena helga henrietta henrike herta hilary hilda hilde hildegard hillary
huda huong ida ifeoma ilona ilse imelda indira ines inga inge ingeborg inger ingrid irene irina irma iryna isabel
isabela isabella isabelle ismat isobel ivana ivanka jacinda jacqueline jadwiga jana jane janet janice janina jasmina
jasmine jeanette jeanne jelena jenna jennifer jenny jessica jill jitka joan joann joanna joanne jocelyn jodie johanna
jolanta josefa josefina josephine joyce juana juanita judith judy julia juliana julie juliet juliette jutta karen karin
karla karolina katarina kate kateryna katharina katherine kathleen kathryn kathy katie katja katrina katya kavita kayla
kelly kerry kerstin khadija khadijah khaleda kimberly kirsten kristina krystyna ksenia lakshmi lara larisa lata latifa
laura lauren lavinia layla leah leila lena leonora lesley leticia lidia lidija lilian liliana lillian lina linda
lindiwe linh lisa liudmila livia liz liza ljiljana lorena loretta lori lorraine louisa louise lourdes lucia luciana
lucie lucille lucy ludmila luisa lydia lynn lyudmila mabel madeleine madhuri maeve magdalena maha mairead malala
malgorzata manuela marcela margaret margarita margit margot marguerite maria mariam mariana marianne maribel maricel
marie marielle marija marijana marilyn marina marisol marjorie marlene marta martha martina martine mary maryam maryna
masoumeh mathilde matilda matilde maureen mavis maya meena meera megawati meghan melanie melinda melissa mercedes
meryem mia michelle michiko mihaela mildred milena millicent miriam mirjana moira molly mona monica monika muna muriel
myra myriam nabila nadezhda nadia nadine nadja najat nancy naomi nargess nargis nasreen nasrin natalia natalie natalya
natasha nathalie nawal neha nellie nelly nermin ngoc ngozi nicole nikki nina nirmala njeri nkechi nneka nokuthula nomsa
nomvula nora noreen norma nosipho ntombi nuala nurul odile oksana olena olga olivia oluchi oprah ottilie padma paige
palesa pamela paola parvaneh parveen patricia paula paulina pauline peggy penelope perpetua petra philippa phoebe
phyllis pia pilar polina pooja priscilla priyanka rachael rachel radmila raisa ramona rana rani rania raquel rasheeda
ratna razia rebecca regina rekha renata renate renee rhoda rhonda rima rita roberta robyn rocio roisin rosa rosalia
rosalie rosalind rose rosemarie rosemary rosie rosita rosmah rowena roxana roxanne rubina ruby rudo ruqayya ruth ruzica
sabina sabine sabrina sadia safiya sahar saida saima sally salma samantha samira sandra sandrine sara sarah saskia
savitri segolene selma serena shabana shahida shakira shannon shanti sharon shazia sheila sherry sheryl shireen shirin
shirley shobha sigrid silke silvana silvia simona simone sinead siobhan siti snezana sofia soledad solveig sonia sonja
sophia sophie soraya stacey stefania stella stephanie sunita susan susana susanna sushila suzana suzanne svenja
svetlana svitlana sybil sylvia sylvie tabitha tahira tahmina tamar tamara tania tanya tara tatiana tatjana tatyana
temitope teodora teresa teresita thandeka thandi thandiwe thelma theresa therese thuy tiffany tina titilayo tracy trudy
ulrike urmila ursula urszula usha uta ute valentina valentyna valeria valerie vandana vanessa vasiliki vera verena
verica veronica veronique vesna vicky victoria vijaya viktoriya vilma violeta virginia vivian viviana viviane wanda
wangari wanjiku wendy wiebke wilma winifred winnie wulan xenia xiomara yana yasmeen yasmin yasmine yelena yetunde
yevgenia yoko yolanda yolande yulia yuliya yuriko yvette yvonne zahra zainab zanele zara zaynab zdenka zehra zeinab
zeynep zinaida zlata zoe zofia zoya zsuzsanna zubeida zuleikha zulfiya
""")
MALE = word_set("""
aaron abbas abdallah abdelaziz abdelfattah abdelkader abdelmalek abdirahman abdoulaye abdul abdullah abdulrahman abebe
abiodun abu abubakar adalbert adam adebayo adel adham adil adnan adolf adolfo adrian aftab agim agostino agus agustin
ahmad ahmed ahmet ahok aidan akbar akhtar akram aksel alaa alain alan alasdair alastair albert alberto albrecht aldo
alec alejandro aleksandr aleksei aleksey alessandro alexander alexandre alexandros alexandru alexei alexey alfonso
alfred alfredo ali aliou alistair aliyu allan alois alonso alonzo alphonse alvaro amadou amadu amedeo amilcar amir amit
amitabh amjad anatole anatoly anders andre andreas andrei andres andrew andrey andriy angus anil anjum anselm anthony
antoine anton antonio antony anupam anwar archibald archie arif aristide arjun arkady armand armando arne arnel arnold
arshad artem arthur arturo artyom arvid asad asher ashish ashok ashraf asif aslam augustin augusto aung aurelio avraham
axel ayodele ayub aziz azmin babatunde bahram baldur bambang baptiste barack barnabas barry bartholomew bartosz bashar
basil bassam bassem bastien bechir bekele bekim ben benedict benigno benito benjamin benoit bernard bernardo bert
bertram bertrand bilal bill billy bjorn bob bobby bogdan bohdan boleslaw bongani boris borislav boubacar boyan bozidar
bradley brandon branko brendan brett brian bronislaw bruce bruno bryan budi caleb callum calvin cameron camilo carl
carlo carlos carlton casimir casper cecil cedric celal celestin cesar chaim charles charlie chidi chike chinedu chris
christoph christophe christopher christos chukwuemeka chukwuma clarence claude clayton clement clifford clive cody
colin connor conor conrad corey cornelius craig cristian curtis cuthbert cyril cyrus damian damien daniel danilo danny
daoud darius darko darrell darren dave david davor davud declan deepak dejan denis dennis denys derek dermot desmond
detlef dexter didier diego dieter dietmar dietrich dilip dimitri dimitrios dinesh dirk djibril dmitri dmitry domenico
dominic donal donald doug douglas dragan duane duncan dusan dwi dwight dylan eamon eberhard ebrahim eddie edgar edgardo
edmond edmund edoardo edouard eduard eduardo edvard edward edwin efrain egon ehsan eino eli elias elijah eliot elliot
elliott elmar elmer elvis emanuel emeka emil emile emilio emmanuel emre enoch enrico enrique enver eoin ephraim erhard
eric erich erik ernest ernesto ernst erwin essam esteban ethan etienne eugen eugene eugenio evan evangelos evgeny
ezequiel ezra fabian fabien fabio fabrice fadi fahd faisal farai farhad farid farooq faruk fathi fatmir faustino fawzi
federico fedor feliks felipe felix femi ferdinand fergus fernando fidel filip filippo finn firas fitzgerald flavio
florian floyd fouad francesco francis francisco franco francois franjo frank frankie frantisek franz fred freddie
frederick friedrich fritz fyodor gabriel gaetano gamal ganesh gareth garrett gary gaspar gaston gatot gavin genaro
gennady geoff geoffrey georg george georges georgi georgios georgy gerald gerard gerardo gerhard gerhardt gerry ghassan
ghulam gianni gideon gilbert gilberto giles gilles gino giorgio giovanni girma giulio giuseppe gleb glenn godfrey
gonzalo goodluck gopal goran gordon graeme graham greg gregor gregorio gregory grigory guido guillaume guillermo gunnar
gunter gunther gus gustav gustavo habib habibullah hadi hafez haider haile hakan hakim hamad hamdi hamed hameed hamid
hamidullah hamish hamza hank hannes hans harald haris harish harold haroon harry haruki harvey hasan hashim hassan
hatem haytham hector heiko heiner heinrich heinz helmut hemant hendra henning henri henrik henry henryk herb herbert
heribert herman hermann hernan hernando hesham hicham hideki hilario hilmar hiroshi hisham horace horst hosni hossein
houssein howard hristo hrvoje hubert hugh hugo humberto humphrey husayn husni hussain hussein iain ian ibrahim ibrahima
idris ifeanyi iftikhar ignacio ignatius igor ihab ijaz ikenna ilham ilir ilya imad immanuel imran imre imtiaz inigo
ioannis iqbal irfan irving isaac isaiah ishaq isidro ismael ismail isoroku issa issam istvan ivan ivica ivo iwan izzat
jaafar jabbar jabulani jacinto jack jacob jacques jagdish jaime jair jake jakob jakub jalal jamal james jamil jan janez
janos jared jaroslav jarvis jason jasper javad javaid javed javid javier jawad jayant jean jeb jeff jeffrey jejomar
jens jeremiah jeremy jermaine jerome jeronimo jerry jerzy jesper jesse jesus jim jimmy joachim joao joaquin jochen joe
joel joey johan johann johannes john johnny joko jon jonah jonas jonatan jonathan jorge jorgen jorn jose josef josep
joseph joshua josiah josip jovan jozef juan juanito juergen julio julius junaid junichiro jurgen justin jusuf kaarel
kacper kamal kamau kamran kareem karim karl kaspar kasper kassem katsuya kayode kazem kazimierz kazuo keir keith
kelechi kelvin kemal kenji kenneth kevin khaled khalid khalil khurram khurshid kieran kiril kirill kirk kjell klaus
knut kofi koichi kojo kolbjorn konrad konstantin konstantinos kornel kostiantyn krzysztof kunle kurt kwabena kwaku
kwame kwasi kyle kyriakos lachlan ladislav lalit lamine lance larry lars laszlo laurence laurent lawrence lazar leandro
lech leif lennart leo leon leonard leonardo leonel leonid leopold leopoldo leroy leslie lester levon lewis liam liaquat
lionel ljubomir lloyd lorenzo lotfi lothar louie louis luca lucas luciano lucien ludovic ludvig ludwig luigi luis luiz
luka lukas luke lutz lwazi lyndon madan mads magnus mahathir mahdi maher mahesh mahmoud mahmud majid maksim maksym
malachi malcolm mamadou mandla manfred manish manmohan manoj mansour manuel marat marc marcel marcello marcelo marcin
marcio marco marcus marek mariano marijan marin marino mario marius mark marko marlon martin marty marvin marwan
masahiko masoud massimo mateo mathew mathias mathieu matt matteo matthew matthias matti mattias maurice mauricio
maurizio mauro max maximilian maximiliano maxwell mazhar mehdi mehmet melvin menachem mengistu mervyn micah michael
michel mick mickey miguel mihai mihail mikael mike mikhail mikheil mikko mikulas milan milo milorad milos milton mirko
miroslav mirza mitchell mladen modesto mohamad mohamadou mohamed mohammad mohammed mohsen mohsin moises mokhtar momcilo
mordechai morgan moritz morris morten moses moshe mostafa moussa muammar muhammad muhammadu mujahid mukesh mukhtar
mukul munir muqtada murat murray musa mustafa mustapha mwangi mykola myles myron nabih nabil nadeem nadim naeem naguib
naim naji najib naoto narendra naresh naseer naser nasir nasrallah nasser nate nathan nathaniel naveed naveen nawaf
nawaz nebojsa neil nelson nenad nestor neville nicanor nicholas nick nico nicolae nicolas nicos nidal niels nigel
nikhil nikita niklas nikola nikolai nikolaos nikolas nikolay nils ninian nitin nizar njoroge nnamdi noah noboru noel
norbert norman nouri nuno obinna ochieng octavio odhiambo ola olaf olav oleg oleh oleksandr oleksiy olexander oliver
olivier olu olumide olusegun oluwaseun omar omer orhan orson orville osama oscar osvaldo oswald otieno otto oumar
ousmane owen ozan pablo paddy padraig panagiotis pankaj paolo parvez pascal pascual pasquale patrice patricio patrick
patrik paul paulo pavel pavlo pavlos pavol peadar pedrag pedro percy pericles pervez petar pete peter petr petro petros
phil philip philippe phillip phineas pierluigi piero pierre pieter pietro pio piotr prabowo pradeep prakash pramod
pranab praveen predrag qais qasim qassem quentin quincy qusay rabah radek radomir radoslav radovan raed rafael rafik
rafiq rahul raimundo rainer rajan rajendra rajesh rajiv rakesh ralf ralph ramdev ramesh rami ramiro ramon ramush ramzan
ramzi randall randolph ranjit raoul rashad rashid rasmus ratko rauf raul ravindra raymond raymundo raza recep reginald
rehman reinhard reinhold remi renato rene reuben reynaldo reza rhys riad riaz ricardo riccardo richard rick ricky
rigoberto rinat riyadh rizwan roald rob robbie robert roberto rocco roderick rodger rodney rodolfo rodrigo rogelio
roger rohit roland rolando rolf romain roman romano romulo ron ronald ronan ronnie rory ross roy ruben rudi rudolf
rudolph rudy rufus ruhollah rupert ruperto ruslan russell rustam ruud ryan saad sabri sachin saddam sadiq saeed safwan
said sajid salah saleh salem salim salman salvador salvatore sam samer sami samir sammy samuel samuele sandeep sandor
sandro sanjay santosh sarfraz satish satoshi saul sauli sayed scipio scott seamus sean sebastian sebastien segun sekou
selim semyon serge sergei sergey sergio serhiy seumas severin seydou seyed shafiq shahbaz shahid shane shashi shaukat
shaun shigeru shimon shinzo shyam siamak sibusiso siddharth sidney siegfried sigmund sikandar silas silvio simeon simon
sipho siyabonga slavko slobodan sohail souleymane spiros srinivas stan stanislav stanislaw stanley stefan stefano
stelios sten stepan stephen steve steven stewart stjepan stuart subhash sudhir suhail suleiman sunder sunil suresh
susilo sutrisno sven svetozar sylvain sylvester sören tadeusz tafadzwa taher tahir takashi talal tamer tancredo tanveer
taras tarek tariq tarun tayyip ted teddy teguh teodor terence terry tesfaye tetsuya thabo thaddeus themba theo theodor
theodore thibault thierry thilo thomas thor thorsten thulani tibor tim timo timothy timur tinashe tobias toby todd
toivo tom tomas tomasz tomislav tommaso tommy tomomi tony torsten toshiro traian trevor tristan tsvetan tudor tuncay
tunde tyler tyrone uche uday ugo ulf ulises ulrich umar umaru umberto umesh urho urs usman uwe vaclav vadim valdis
valentin valery vasil vasile vasily vasyl veljko venkatesh vernon viacheslav vicente victor vijay vikas vikram viktor
vilhelm ville vince vincent vincenzo vinod virgil vishal vitali vitalii vitaliy vitaly vito vittorio vivek vlad
vladimir vladislav vladyslav vojislav volker volodymyr vyacheslav wade wael waldemar waleed walid wallace walt walter
walther waqar waseem wayne wekesa wendell werner wes wesley wieslaw wilbur wilf wilfred wilfrid wilhelm willem willi
william willie willy wilmer wim winfried winston wissam wladyslaw wojciech wolfgang xavier yaakov yahya yair yannis
yaqoob yaroslav yaser yash yasin yasir yasser yassin yasuhiro yaw yegor yeison yevgeny yevhen yitzhak yogesh yonatan
yoshihide yousaf yousef youssef yoweri yukio yunus yuri yuriy yusef yusuf yves zacarias zachary zafar zaheer zahid
zahoor zaid zakaria zbigniew zdenek zdravko zeljko zenon ziad zoltan zoran zulfikar zvonimir zweli
""")


def sex_of(first_name: str, titles: frozenset[str] = frozenset()) -> str:
    """ "f", "m" or "" where neither titles nor first name tell."""
    if titles & FEMALE_TITLES:
        return "f"
    if titles & MALE_TITLES:
        return "m"
    plain = first_name.lower().split("-")[0]
    return "f" if plain in FEMALE else "m" if plain in MALE else ""
