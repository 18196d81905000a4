"""Titles, offices and first names: the words around a person's name that say it is one.

Tables, and what they tell of a name's sex. A title may stand in several words ("Brigadier General"); all are in lower
case without full stops.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.entities.gazetteer import key
from extract.entities.wordlist import phrase_set, word_set

# Those who bear these go by their first name alone.
REIGNING = phrase_set("""
king, queen, prince, princess, crown prince, crown princess, emperor, empress, tsar, czar, tsarina, kaiser, sultan,
pope, duke, duchess, grand duke, archduke
""")
# Titles and offices written with capitals directly before a name: "Brigadier General X", "Iraqi MP X", "PMF chief X".
TITLES = REIGNING | phrase_set("""
mr, mrs, ms, miss, mx, sir, dame, lord, lady, dr, doctor, prof, professor, rev, reverend, father, brother, sister,
pastor, bishop, archbishop, cardinal, rabbi, imam, sheikh, sheik, shaykh, shaikh, mullah, mulla, maulana,
mawlana, ayatollah, grand ayatollah, hojatoleslam, sayyid, sayyed, sayed, seyyed, hajj, haji, hajji, saint, emir,
count, countess, baron, baroness, caliph, president, vice
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
operating officer, administrator, controller, comptroller, general counsel, auditor general,
special representative, special prosecutor, assistant commissioner, deputy commissioner, police commissioner,
sub-inspector, lance corporal, quartermaster, boatswain, bosun, commissar, presidents, generals, ministers, senators,
judges, professors, churchwarden, headteacher, headmaster, headmistress, harbourmaster, harbormaster, postmaster,
postmistress, stationmaster, vicar, rector, deacon, archdeacon, provost, bursar, chaplain, curate, verger, coxswain,
lifeguard, groundsman, bandmaster, gamekeeper, warden,
lieutenants, captains, colonels, flight lieutenant, wing commander, squadron leader, archpriest,
metropolitan, patriarch, dona, dom, padre, prefect, garda, monsignor, msgr, hajia, hajiya,
maj-gen, lt-gen, lt-col, brig-gen,
us attorney, united states attorney, assistant us attorney, assistant united states attorney, us district judge,
us magistrate judge, us circuit judge, district judge, circuit judge, magistrate judge, district attorney, assistant
district attorney, us marshal, deputy us marshal, us senator, us representative, special agent in charge
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
campaigner, organizer, photojournalist, cameraman, translator, interpreter, midwife, monk, pastor, imam,
accountant, aide, alderman, anthropologist, apprentice, archaeologist, bandit, biologist, bodyguard, chieftain, clerk,
columnist, comedian, coroner, curator, defector, dentist, dissident, electrician, environmentalist, feminist, filmmaker,
fisherman, gangster, geologist, gunman, hairdresser, headmaster, headmistress, herder, hijacker, hotelier,
industrialist, informant, janitor, landowner, lecturer, librarian, missionary, musician, oligarch, ombudsman,
ombudswoman, organiser,
pathologist, peasant, pensioner, pharmacist, physicist, playwright, policewoman, preacher, psychiatrist, psychologist,
pupil, rancher, rapper, restaurateur, sculptor, seaman, seismologist, shopkeeper, smuggler, sociologist, solicitor,
statistician, waiter, whistleblower, substitute, striker, goalkeeper, midfielder, winger, full-back, quarterback,
batsman, bowler, skipper
""")

# Ranks and forms of address, cut short, that stand before a name only, in small letters.
# Before a first name, the calling of who bears it: places are named after kings and saints, not after these.
CALLINGS = word_set("ambassador attorney councillor detective inspector investigator judge justice lawyer prosecutor")
RANKS = word_set("""
brig capt cllr col const cpl dc dci det di dr gen insp lt maj mr mrs ms pc prof pte sgt supt wpc
""")
FEMALE_TITLES = word_set("""
mrs ms miss dame lady queen princess duchess countess baroness empress tsarina sister dona doña aunt daughter mother
niece widow wife
""")
MALE_TITLES = word_set("""
mr sir lord king prince duke count baron emperor tsar czar kaiser sultan brother father husband nephew
son uncle
""")

# The titles that are also written short.
SPELLED_OUT = {
    "adm": "admiral", "atty": "attorney", "brig gen": "brigadier general", "capt": "captain", "cllr": "councillor",
    "cmdr": "commander", "col": "colonel", "councilor": "councillor", "cpl": "corporal", "dr": "doctor",
    "gen": "general", "gov": "governor", "lt": "lieutenant", "lt col": "lieutenant colonel",
    "lt-col": "lieutenant colonel", "lt-gen": "lieutenant general", "maj-gen": "major general",
    "brig-gen": "brigadier general", "lt gen": "lieutenant general", "maj": "major", "maj gen": "major general",
    "prof": "professor", "pte": "private", "pvt": "private", "rep": "representative", "rev": "reverend",
    "sen": "senator", "sgt": "sergeant",
}  # fmt: skip
# How who bears a longer title is addressed.
ADDRESSED = {
    "brigadier general": "general", "lieutenant general": "general", "major general": "general",
    "lieutenant colonel": "colonel", "rear admiral": "admiral", "vice admiral": "admiral",
    "prime minister": "premier", "chief justice": "justice", "chief inspector": "inspector",
}  # fmt: skip
# Common first names by sex, of many countries: to tell whom "he", "she", "Mr" and "Mrs" can mean, and that a word names
# a person. A name of both sexes stands in neither.
FEMALE = word_set("""
abena abigail achieng adaeze adaobi adele aditi adriana adwoa afia agatha agathe agnes agnieszka aigul aileen ailsa
aino aisha aisling akiko akinyi akosua alejandra aleksandra alexandra alexis alice alina alison alma amaka amal amanda
amelia amina aminata aminatou amira amparo amy ana anahit anastasia andrea aneta angela angelica angelina anita anjali
ann anna anne annegret anneli annie annika anouk aoife ariadne arlinda arundhati ashley ashwini asifa asma asmaa astou
astrid atieno audrey augusta ayesha ayse azadeh barbara bartolina beata beatrice beatriz benazir bernadette berta
bertha beth bettina betty bianca bintou birgit birgitte blanca blerta brenda breonna bridget brigid brigitte britta
brittany bronwyn bushra busisiwe camilla candace carla carlotta carly carmen carol carole carolina caroline carolyn
carrie catalina caterina catherine cecile cecilia celeste celia chandrika chantal charlene charlotte charmaine cheryl
chiamaka chiara chidinma chiedza chioma chipo chloe christabel christina christine ciara citlali claire clara clare
claudette claudia clementine colette colleen constance consuelo corazon cordelia cornelia coumba courtney cristina
crystal cynthia dagmar daniela daniella danielle daphne daria debbie deborah debra deepa deirdre delia delores denise
desiree despina dewi diana diane diezani dilma dilnoza dina djeneba dolores donna doris dorota dorothea dorothy drita
ebony edith edna eeva effie efua eileen ekaterina ekaterini elaine eleanor elena eleni elfriede elif elisa elisabeth
elise eliza elizabeth elke ella ellen eloise elsa elsie elspeth elvira emilia emily emine emma emmeline enid epsy erica
erika erin ernestine esperanza estela estelle esther ethel eugenia eunice eva evangelina eve evelyn ewelina fabiola
faith farida farzana fatima fatimah fatma fatou fatoumata fauzia fawzia federica fehmida felicia felicity femke
fernanda fiona flavia fleur florence folake frances francesca francoise frauke freya frida frieda funmi funmilayo
gabriela gabriella gail galina gayane geeta gemma genevieve georgina geraldine gerda gertrude ghada ghazala ghislaine
gillian gina giorgia gisela gita giulia giuliana giuseppina gladys gloria grace graciela greta griselda gudrun gulalai
gulnara gwen gwendolyn hala halima halimatou halina halyna hana hanan hannah hannelore harriet hasina hasna hatice
hazel heather hedwig heidi heike helen helena helga helle henrietta henrike herta hiba hilary hilda hilde hildegard
hillary hirunika huda huong ida ifeoma ilona ilse imelda indira ines inga inge ingeborg inger ingrid ingy irene irina
irma iryna isabel isabela isabella isabelle ismat isobel itzel ivana ivanka iwona jacinda jacqueline jadwiga jana jane
janet janice janina jasmina jasmine jayalalithaa jeanette jeanine jeanne jehona jelena jenna jennifer jenny jessica
jill jitka joan joann joanna joanne jocelyn jodie johanna joice jolanta josefa josefina josephine joyce juana juanita
judith judy julia juliana julie juliet juliette justyna jutta kaisa karen karin karla karolina katarina katarzyna kate
kateryna katharina katherine kathleen kathryn kathy katie katja katrina katya kavita kayla keiko kelly kerry kerstin
khadija khadijah khady khaleda kimberly kirsten kristina krystyna ksenia lakshmi lara larisa lata latifa laura lauren
lavinia layla leah leena leila lena leni leonora lesbia lesley leticia leyla lidia lidija lieke lilian liliana lillian
lina linda lindiwe linh lisa liudmila livia liz liza ljiljana lorena loretta lori lorraine louisa louise loujain
lourdes lubna lucia luciana lucie lucille lucy ludmila ludmilla luisa lydia lynn lyudmila mabel madeleine madhuri maeve
magdalena maha mahsa mairead makiko malala malgorzata malika malin malwina mamata manal manuela marcela margaret
margarita margit margot marguerite maria mariam mariama mariana marianne maribel maricel maricela marie marieke
marielle marieme marija marijana marilyn marina marisol marjorie marlene marta martha martina martine mary maryam
maryia maryna marzena masoumeh mathilde matilda matilde maureen mavis maya mayawati medha meena meera megawati meghan
melanie melinda melissa meral mercedes meryem mette mia micaela michelle michiko mihaela mildred milena millicent
mimoza miriam mirjana moira molly mona monica monika muna muriel myra myriam nabila nadezhda nadia nadine nadiya nadja
najat nancy naomi narges nargess nargis nasreen nasrin natalia natalie natalya natasha nathalie nawal nayeli nazanin
ndeye neha nellie nelly nermin ngoc ngozi nicole nikki nina nirmala njeri nkechi nkosazana nneka nokuthula nomsa
nomvula nora noreen norma nosipho noura ntombi nuala nurul nusrat nyasha obiageli odile ofelia oksana olena olga olha
olivia oluchi oprah ottilie oumou padma paige palesa pamela paola parvaneh parveen patricia paula paulina pauline peggy
penelope pernille perpetua petra philippa phoebe phyllis pia piedad pilar pirkko polina pooja pornthip priscilla priya
priyanka pushpa rabia rachael rachel radmila ragnhild raisa ramatou ramona rana rani rania raquel rasheeda ratna razia
rebecca reem regina rekha renata renate renee renho rhoda rhonda rigoberta riitta rima risa rita roberta robyn rocio
roisin rokia rosa rosalia rosalie rosalind rose rosemarie rosemary rosie rosine rosita rosmah rowena roxana roxanne
rubina ruby rudo ruqayya rutendo ruth ruzica sabina sabine sabrina sadia safiya sahar saida saima salimata sally salma
samantha samia samira sanae sandra sandrine sandya sanna sanne sara sarah saskia saule savitri segolene selma serena
shabana shahida shaima shakira shannon shanti sharon shazia sheila sherry sheryl shireen shirin shirley shobha shqipe
shukria sigrid silke silvana silvia simona simone sinead siobhan siti smriti snezana sofia sokhna soledad solveig sonia
sonja sophia sophie soraya souad stacey stefania stella stephanie sudarat sunita sunniva susan susana susanna sushila
sushma suzana suzanne svenja svetlana sviatlana svitlana sybil syeda sylvia sylvie tabitha tahira tahmina tamar tamara
tania tanya tara tariro tarja tatiana tatjana tatyana temitope teodora teresa teresita tetiana teuta thandeka thandi
thandiwe thelma theresa therese thokozile thuy tiffany tigist tina titilayo tracy trudy tsitsi ulrike urmila ursula
urszula usha uta ute valentina valentyna valeria valerie vandana vanessa vasiliki vera verena verica veronica veronique
verónica vesna vicky victoire victoria vijaya viktoriya vilma violeta virginia vivian viviana viviane vjosa wanda
wangari wanjiku wendy wiebke wieslawa wilma winifred winnie wulan xenia xiomara yamileth yana yasmeen yasmin yasmine
yelena yenny yesenia yetunde yevgenia yingluck yoko yolanda yolande yulia yuliya yuriko yvette yvonne zahra zainab
zanele zara zarifa zarina zaynab zdenka zehra zeinab zeynep zhanna zinaida zlata zoe zofia zohra zoya zsuzsanna zubeida
zuleikha zulfiya zury
""")
MALE = word_set("""
aaron abbas abdallah abdel abdelaziz abdelfattah abdelkader abdelmalek abdirahman abdou abdoulaye abdul abdullah
abdulrahman abebe abhisit abiodun abiy abu abubakar adalbert adam adebayo adel adham adil admir adnan adolf adolfo
adrian adrien aftab agathon agim agostino agus agustin ahmad ahmaud ahmed ahmet ahok aidan ajay akbar akhilesh akhtar
akira akram aksel alaa alain alan alasdair alassane alastair albert alberto albrecht aldo alec alejandro aleksandar
aleksander aleksandr aleksei aleksey alessandro alexander alexandre alexandros alexandru alexei alexey alfonso alfred
alfredo ali alija aliou alistair aliyu allan alois alonso alonzo alphonse alvaro amadou amadu amarinder amedeo amilcar
aminu amir amit amitabh amjad anas anastasio anatole anatoly anders andre andreas andrei andres andrew andrey andriy
andrzej angus anil anjum anselm anthony antoine anton antonio antonis antony antti anupam anwar arben archibald archie
ardian ariel arif aristide arjun arkady armand armando arne arnel arnold arseniy arshad artem arthur arturo artyom
arvid arvind asad asbjorn asher ashfaq ashish ashok ashraf ashwin asif aslam aslan assimi augustin augusto aung aurelio
avdo avraham axel ayman ayodele ayub azim aziz azmin babatunde babrak bachir bahram bakili bakir baldur bambang banharn
baptiste barack bardhyl barham barnabas barry bartholomeus bartholomew bartosz bashar basil bassam bassem bastien
basuki bechir bekele bekim ben benedict benigno benito benjamin benoit berhane berhanu bernard bernardo bert bertram
bertrand besim besnik bhupinder bidzina bilal bilawal bill billy binali bingu bjarne bjorn blaise bob bobby bogdan
bohdan boleslaw bongani boris borislav boubacar bounnhang boyan boyko bozidar bradley brandon branko brendan brett
brian bronislaw bruce bruno bryan budi caleb callum calvin cameron camilo carl carlo carlos carlton casimir casper
cecil cedric celal celestin cesar chaim chaminda chandan charles charlie chatchai cheruiyot chidi chike chinedu chris
christoph christophe christopher christos chuan chukwudi chukwuemeka chukwuma clarence claude clayton clement clifford
clive cody colin connor conor conrad corey cornelis cornelius craig cristian curtis cuthbert cyprien cyril cyrus damian
damien daniel danilo danny dany daoud darius darko darrell darren dave david davor davud debretsion declan deepak dejan
delcidio denis dennis denys derek dermot desmond detlef devlet dexter dhananjay didier diego dieter dietmar dietrich
dilip dimitri dimitrios dinesh dirk djibril dmitri dmitry domenico dominic donal donald doug douglas dragan duane
duminda duncan dusan dwi dwight dylan eamon eberhard ebrahim eddie edgar edgardo edin edmond edmund edoardo edouard
eduard eduardo edvard edward edwin eero efrain egon ehsan eino eirik ekrem eli elias elijah eliot elliot elliott elmar
elmer elon elvir elvis emanuel emeka emil emile emilio emmanuel emmerson emmett emomali emre enes enoch enrico enrique
enver eoin ephraim erhard eric erich erik ermin ernest ernesto ernst erwin espen essam esteban ethan etienne eugen
eugene eugenio evan evangelos evariste evaristo evgeny ezequiel ezra fabian fabien fabio fabrice fadi fahd fahrudin
faisal farai farhad farid farooq farouk faruk fathi fatmir fatos faustin faustino fawzi fazlur federico fedor felicien
feliks felipe felix femi ferdinand ferenc fergus fernando fidel fikret filip filipe filippo finn firas fitzgerald
flamur flavio florent florian floyd fouad francesco francis francisco franco francois franjo frank frankie frantisek
franz fred freddie frederick friedrich fritz frode fumio fyodor gabriel gaetan gaetano gamal ganesh gareth garrett gary
gaspar gaston gatot gautam gavin gebran genaro gennady geoff geoffrey georg george georges georgi georgios georgy
gerald gerard gerardo gerhard gerhardt germain gerrit gerry getachew ghassan ghulam gianni gideon gilbert gilberto
giles gilles gino giorgi giorgio giorgos giovanni girma giulio giuseppe gleb glenn godfrey gonzalo goodluck gopal goran
gordon gotabaya graeme graham greg gregor gregorio gregory grigory guido guillaume guillermo gulbuddin gunnar gunter
gunther gurbanguly gurpreet gus gustav gustavo gyorgy habib habibullah hadi hafez hafizullah haibatullah haider haile
hailemariam hakainde hakan hakim halil hamad hamdi hamed hameed hamid hamidullah hamish hamza hank hannes hannu hans
hans-peter harald haris harish harold haroon harpreet harry hartono haruki harvey hasan hashim hassan hatem havard
haytham hazem hector heikki heiko heiner heinrich heinz hekmat helmut hemant hendra hendrik henning henri henrik
henrique henry henryk herb herbert heribert herman hermann hernan hernando hesham hibatullah hicham hideki hilario
hilmar hiroshi hisham hishammuddin hissene hocine horace horst hosni hossam hossein houari houssein howard hristo
hrvoje hubert hugh hugo humberto humphrey husayn husein husni hussain hussein iain ian ibrahim ibrahima ibro idris
idriss idrissa ieng ifeanyi iftikhar ignacio ignatius igor ihab ijaz ikenna ilham ilir ilkka ilya imad immanuel imran
imre imtiaz inigo innocentio ioannis ion iqbal irfan irving isaac isaiah isaias ishaq isidro ismael ismail ismet isoroku
issa issam istvan ivan ivar ivica ivo iwan izet izzat jaafar jaakko jabbar jabulani jacinto jack jacob jacques jagdish
jaime jair jakaya jake jakob jakub jalal jalaluddin jamal james jamil jan janez janos jared jarle jarmo jaroslav
jaroslaw jarvis jason jasper jaswant javad javaid javed javid javier jawad jayant jean jean-baptiste jean-bosco
jean-claude jean-francois jean-jacques jean-luc jean-marie jean-michel jean-paul jean-pierre jeb jeff jeffrey jejomar
jens jeremiah jeremy jermaine jeroen jerome jeronimo jerry jerzy jesper jesse jesus jim jimmy joachim joao joaquim
joaquin jochen joe joel joey johan johann johannes john johnny joko jon jonah jonas jonatan jonathan joost jorge jorgen
jorn jose josef josep joseph joshua josiah josip jovan jovenel jozef juan juanito juergen juha jukka julian julien
julio julius junaid junichiro jurgen justin jusuf juvenal kaarel kacper kadri kalevi kamal kamau kamran kapil kare
kareem karim karl karl-heinz kaspar kasper kassem katsuya kayode kaysone kazem kazimierz kazuo kebede keir keith
kelechi kelvin kemal kenji kenneth kevin khadga khaled khalid khalifa khalil khieu khurram khurshid kieran kimmo
kipchoge kiprono kiril kirill kirk kishore kizza kjell kjetil klaus knut kofi koichi kojo kolbjorn konrad konstantin
konstantinos kornel kostas kostiantyn krzysztof kumaraswamy kunle kurmanbek kurt kwabena kwaku kwame kwasi kyle
kyriakos lachlan ladislav lakhdar lakshman lalit lalu lamine lance lansana larry lars lasse laszlo laurence laurent
lauri lawrence lazar leandro lech leif lennart leo leon leonard leonardo leonel leonid leopold leopoldo leroy leslie
lester levon lewis liam liaquat lionel liviu ljubomir lloyd lorenzo lotfi lothar louie louis luca lucas luciano lucien
lucio ludovic ludvig ludwig luigi luis luiz luka lukas luke lulzim lutz lwazi lyndon maarten macky madan mads magnus
mahamadou mahamane mahamat mahathir mahdi maher mahesh mahinda mahmoud mahmud maithripala majid maksim maksym malachi
malcolm mamadou mandla manfred mangosuthu manish manmohan manoj manpreet mansour manuel marat marc marcel marcello
marcelo marcin marcio marco marcus marek mariano marijan marin marino mario marius mark markku marko marlon martin
marty marvin marwan masahiko masoud massimo mateo mateusz matheus mathew mathias mathieu matt matteo matthew matthias
matti mattias mauno maurice mauricio maurizio mauro max maximilian maximiliano maxwell mazen mazhar medgar mehdi mehmed
mehmet melchior meles melvin menachem mengistu mervyn micah michael michel mick mickey miguel mihai mihail mikael mike
mikhail mikheil mikko mikulas milan milo milorad milos milton mirko miroslav mirsad mirza mitchell mladen modesto
modibo mohamad mohamadou mohamed mohammad mohammed mohsen mohsin moise moises mojtaba mokhtar momcilo moncef mordechai
morgan moritz morris morten moses moshe mostafa moussa muammar muhamed muhammad muhammadu muhyiddin mujahid mujibur
mukesh mukhtar mukul mulugeta munir muqtada murat murray murtaza musa mustafa mustapha mwangi mykola myles myron nabih
nabil nadeem nadim naeem naguib naim naji najib nalin naoto narendra naresh naseer naser nasir nasrallah nasser nate
nathan nathaniel naveed naveen nawaf nawaz nayib nebojsa nechirvan nedzad neil nelson nenad nestor neville nhek nicanor
nicephore nicholas nick nico nicolae nicolas nicos nidal niels nigel nikhil nikita niklas nikol nikola nikolai nikolaos
nikolas nikolay nikos nils ninian nitin nitish nizar njoroge nnamdi noah noboru noel norbert norman norodom nouhak
noureddine nouri ntaganda nuno obinna ochieng octavio odhiambo ola olaf olav oleg oleh oleksandr oleksiy olexander
oliver olivier ollanta olli olu olumide olusegun oluwaseun omar omer orhan orson orville osama oscar osvaldo oswald
otieno otto oumar ousmane owen oyvind ozan paavo pablo pacifique paddy padraig panagiotis pandeli pankaj panos paolo
parvez pascal pascual pasquale patrice patricio patrick patrik paul paulo pavel pavlo pavlos pavol peadar pedrag pedro
pekka percy pericles pertti pervez petar pete peter petr petro petros phil philip philippe phillip phineas pierluigi
piero pierre pierre-claver pieter pietro pim pio piotr plaek porfirio prabowo pradeep prakash pramod pranab pratap
praveen prawit prayut predrag pridi qais qasim qassem quentin quincy qusay rabah rached radek radomir radoslav radovan
raed rafael rafic rafik rafiq raheel rahim rahul raila raimo raimundo rainer rajan rajendra rajesh rajiv rakesh ralf
ralph ramdev ramesh rami ramiro ramiz ramon ramush ramzan ramzi randall randolph ranil ranjit raoul rashad rashid rasim
rasmus ratko rauf raul ravi ravindra raymond raymundo raza recep refik reginald regis rehman reinhard reinhold remi
remy renato rene reuben reynaldo reza rhys riad riaz ricardo riccardo richard rick ricky ridwan riek rigoberto rinat
risto riyadh rizieq rizwan roald rob robbie robert roberto rocco roderick rodger rodney rodolfo rodrigo rogelio roger
rohit roland rolando rolf romain roman romano romuald romulo ron ronald ronan ronnie rory ross roy ruben rudi rudolf
rudolph rudy rufus ruhollah rumen rupert ruperto ruslan russell rustam rutger ruud ryan saad sabri sachin saddam sadiq
saeed safet safwan said sajid sakari salah saleh salem salim salko salman salvador salvatore sam samak samer sami samir
sammy samuel samuele sandeep sandor sandro sanjay santosh sarath sarfraz satish satoshi saul sauli sayed scipio scott
sead seamus sean sebastian sebastien sefik segun sekou selahattin selim semyon senad seppo serge sergei sergey sergio
serhiy serzh seumas severin seydou seyed shafiq shahbaz shahid shakib shamil shane shashi shaukat shaun shavkat shehbaz
shigeru shimon shinzo shota shyam siamak sibusiso siddharth sidney siegfried sigmund sigurd sikandar silas silvio
simeon simon sindre sipho sirajuddin siyabonga sjoerd skender slavko sleiman slobodan sohail sokhon somchai somsak
sondhi sooronbay souleymane spiros srinivas stan stanislav stanislaw stanley stefan stefano steinar stelios sten stepan
stephane stephen steve steven stewart stjepan stuart subhash suchart sudhir suhail suleiman sulejman suleyman sunder
sunil suraj suresh susilo sutrisno sven sverre svetozar sylvain sylvester sylvestre sören taban tadeusz tafadzwa taher
tahir takashi talal tamer tamim tamir tancredo tanveer tapio taras tarek tariq tarique tarjei tarun tauno tayyip ted
teddy teguh teodor terence terje terry tesfahun tesfaye tetsuya tewodros thabo thaddeus thaksin tharcisse themba theo
theodor theodore theoneste thiago thibault thibaut thierry thijs thilo thiruvenkatam thomas thongloun thor thorsten
thulani tibor tidiane tim timo timothy timur tinashe tobias toby todd toivo tom tomas tomasz tomislav tommaso tommy
tomomi tony torsten toshiro traian trayvon trevor tristan trond tsvetan tudor tuncay tunde tyler tyrone uche uchenna
uday ugo uhuru ulf ulises ulrich umar umaru umberto umesh urho urs usman uwe vaclav vadim valdis valentin valery valon
vasil vasile vasily vasyl vegard veikko veli veljko velupillai venkatesh vernon veton viacheslav vicente victor vijay
vikas vikram viktor vilhelm ville vince vincent vincenzo vinod virgil visar vishal vitali vitalii vitaliy vitaly vito
vittorio vivek vlad vladimir vladimiro vladislav vladyslav vojislav volker volodymyr vyacheslav wade wael waldemar
waleed walid wallace walt walter walther waqar waseem wayne wekesa wendell werner wes wesley wieslaw wilbur wilf
wilfred wilfrid wilhelm willem willi william willie willy wilmer wim winfried winston wissam wladyslaw wojciech
woldemariam wolfgang wouter xanana xavier xhavit yaakov yahya yair yannick yannis yaqoob yaroslav yaser yash yasin
yasir yasser yassin yasuhiro yaw yegor yeison yevgeny yevhen yitzhak yogesh yonatan yoshihide yousaf yousef youssef
youssouf yoweri yukio yunus yuri yuriy yusef yusuf yves zabihullah zacarias zachary zafar zaheer zahid zahir zahoor
zaid zakaria zbigniew zdenek zdravko zeger zelimkhan zeljko zenon ziad ziaur zijad zine zitto zoltan zoran zulfikar
zurab zvonimir zweli
""")


FIRST_NAMES = Path(__file__).resolve().parents[2] / "data" / "names" / "first_names.tsv"


@cache
def _sexes() -> dict[str, str]:
    """ "f" or "m" by the key of a first name, of those that one sex alone bears."""
    lines = FIRST_NAMES.read_text(encoding="utf-8").splitlines()
    return {name: sex for name, _, sex in (line.partition("\t") for line in lines)}


def sex_of(first_name: str, titles: frozenset[str] = frozenset()) -> str:
    """ "f", "m" or "" where neither titles nor first name tell."""
    if titles & FEMALE_TITLES:
        return "f"
    if titles & MALE_TITLES:
        return "m"
    return _sexes().get(key(first_name), "") or _sexes().get(key(first_name.split("-")[0]), "")
