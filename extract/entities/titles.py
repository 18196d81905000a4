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
director, managing director, director general, director-general, ceo, cfo, coo, chief executive, editor, coach,
manager, nurse, sen, gov, atty, lt cmdr, ltc, ssgt, hon, right honourable, honourable,
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

FEMALE_TITLES = word_set("""
mrs ms miss dame lady queen princess duchess countess baroness empress tsarina sister
""")
MALE_TITLES = word_set("""
mr sir lord king prince duke count baron emperor tsar czar kaiser sultan brother father
""")

# Common first names by sex, of many countries: to tell whom "he", "she", "Mr" and "Mrs" can mean, and that a word names
# a person. A name of both sexes stands in neither.
FEMALE = word_set("""
aisha alice alma amal amanda amina amira amy ana anastasia andrea angela anita ann anna anne annie asma barbara beatrice
beth betty bianca bridget camilla carla carmen carol caroline catherine cecilia charlotte christina christine claire
clara claudia cynthia daniela deborah denise diana dina donna dorothy ebony elena elif elisabeth elizabeth ella ellen
emily emma erika esther eva eve fatima fatma fiona florence frances gabriela gina giulia gloria grace greta hala hanan
hannah hasna heather helen helena hillary huda ida ilona ingrid irene irina isabel isabella jane janet jasmine jennifer
jessica joan joanna josephine joyce judith julia julie karen karin katarina kate katherine kathleen katya khadija lara
laura layla leila lena lidia lina linda lisa liz lucia lucy lydia maha margaret maria mariam marie marina martha mary
maryam maya melanie melissa mercedes meryem michelle milena miriam mona monica nadia nadja nancy naomi natalia natalie
natasha nina nora olga olivia oksana patricia paula pauline petra rachel rana rania rebecca renee rita rosa
rose ruth sabina sally samira sandra sara sarah shirin silvia simone sofia sonia sophia sophie stella stephanie susan
suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina valentina vera veronica victoria virginia wendy yasmin
yulia zainab zeynep zoe zoya abigail adriana alexandra alexis alison ashley audrey beatriz brenda brittany carly carrie
charlene chloe constance courtney crystal daphne deirdre delia diane doris edith edna eileen eleanor elaine elsa
esperanza evelyn faith felicity freya gail geraldine gillian gwen hazel heidi hilary ivanka jacqueline jill joanne jodie
josefina juanita kathryn kelly kerry lauren lesley liliana lorraine louise lourdes lynn mabel madeleine mairead maureen
meghan melinda mildred molly muriel nicole noreen norma oprah paige pamela penelope phyllis priscilla rachael rosemary
roxanne ruby shannon sheila sheryl siobhan sonja sylvie tracy ursula valerie vanessa vivian winifred xiomara yolanda
yvonne zara
abena adaeze agnes agnieszka aileen aisling aleksandra alejandra alina amelia amparo angelica angelina ashwini astrid
ayesha azadeh benazir bernadette bertha birgit brigitte brigid carole carolina carolyn catalina celeste celia chantal
cheryl clare claudette colleen consuelo corazon cristina dagmar daniella debbie debra delores desiree dolores eliza
elise elisa emilia emine erica erin estela eugenia eunice farida fatoumata fatimah felicia fernanda francesca frida
galina gemma genevieve georgina gerda ghada gladys halima hana harriet hatice helga henrietta hilda hilde imelda inga
inger ingeborg iryna isobel ivana jacinda jana janice jeanette jeanne jenna jenny joann jocelyn juana judy juliana
juliet juliette karla kateryna kathy katie katrina kerstin khadijah kirsten krystyna lakshmi larisa latifa leah leticia
lidija lillian lorena loretta lucie lucille ludmila luisa lyudmila malala malgorzata manuela marcela margarita margot
mariana marianne marilyn marisol marjorie marlene marta maryna matilda mavis meera mia mihaela moira muna myra nabila
nadezhda nadine najat nargess nasrin natalya nawal nelly nikki nuala paulina peggy phoebe pia pilar polina ramona raquel
regina rhoda rhonda rima roberta robyn rocio roisin rosalia rosalind rosemarie rosie rosita rowena ruqayya sabrina
safiya saima salma samantha selma serena shakira sharon sherry shirley sinead snezana soledad stacey stefania sunita
svitlana tania tara tatyana thandi thandiwe thelma therese tiffany trudy urszula valeria valentyna vesna vicky viktoriya
viviana wanda wilma yana yelena yevgenia yuliya yvette zahra zaynab zeinab zinaida zuleikha
""")
MALE = word_set("""
aaron abbas abdul abdullah abdulrahman abu adam adel adil adnan adrian ahmad ahmed akram alan albert alberto
alejandro aleksandr alexander alfred ali amir amjad anders andre andreas andrew andrey anton anthony antonio antony
arthur arturo asif barack bashar ben benjamin bernard bilal bill bob boris brian bruce carl carlos charles chris
christopher daniel david davud denis dennis dieter dimitri dmitri dmitry donald douglas ebrahim edward elias
emmanuel eric ernst fadi faisal farid felix fernando fouad francis francisco francois frank franz fred frederick
fyodor gabriel gary gavin geoffrey george gerald gerhard giorgio giovanni giuseppe gordon greg gregory guillaume
gunter gustav hadi haider hamid hans harold harry hasan hashim hassan heinrich henri henry herbert hermann howard
hugo hussein husayn ian ibrahim idris igor ilya imran isaac ismail ivan jack jacob jacques jaime jalal jamal james
jan jason javier jean jeff jeffrey jeremy jerome jerry jesus jim joachim joe johann john jon jonathan jorge jose
josef joseph joshua juan juergen kamal karim karl kenneth kevin khaled khalid klaus konstantin kurt larry lars
laurent leo leon leonard leonid lewis louis luca lucas luis luke mahmoud mahmud manuel marc marco mario mark martin
marwan matthew maurice max michael miguel mikhail mohamed mohammad mohammed moritz mostafa muhammad muqtada mustafa
nabil nadim nasser nathan neil nicholas nicolas nikita nikolai nikolay norman nouri omar omer oscar oleg osama otto
pablo paolo pascal patrick paul pavel pedro peter petar petr philip philippe pierre qais qasim qassem ralph ramon
rashid raymond recep reza ricardo richard robert roberto roger roland ronald rudolf sadiq saddam said salah saleh
salim salman sami samir samuel saul scott sean sebastian sergei sergey simon stanislav stefan stephen steve steven
suleiman sven tariq thomas tim timothy tobias todd tom tony viktor vincent vladimir volodymyr walter werner wilhelm
william wolfgang yasser yevgeny yitzhak yousef youssef yuri yusuf zaid ziad
adebayo alastair alistair aliyu alvaro andres angus archibald aung barry bartholomew bradley brendan bryan
cameron cedric chidi chukwuma clarence clifford colin conrad cornelius craig darren declan derek desmond diego dominic
duncan dwight edgar edmund eduardo elliott emeka enrique ernest esteban eugene evgeny felipe finn fergus fitzgerald
gareth gerard gilbert glenn graham guillermo gustavo hector horace hubert humberto ignacio iain javid jeremiah jesse
jorge keith kieran kofi kwame lance leslie lionel luiz malcolm marcelo marcin marcus matteo mehmet miguel milan mitchell
morgan murray musa mykola neil nigel oleksandr oleksiy olumide pedro percy phil rafael randall raul reginald rene rodney
rodrigo ronan rory ross roy rupert russell ryan salvador seamus serhiy shane sidney silvio stanley stuart taras
terence theodore trevor tristan tyler umaru vasyl vernon victor viktor wayne wesley wilfred winston yasir yaroslav
yevhen zachary
aleksei aleksey alexei alexey arkady artem artyom bogdan boyan branko dejan denys dragan dusan fedor gennady georgi
georgy goran grigory hrvoje ilir josip kirill kostiantyn ljubomir maksim maksym marko mihail milos milorad mladen
momcilo nebojsa nenad nikola oleh pavlo petro predrag radovan ratko roman ruslan semyon slavko slobodan stepan stjepan
svetozar timur vadim vasily vasil viacheslav vitali vitaly vitalii vladislav vojislav vyacheslav yegor zdravko zeljko
zoran agim bekim fatmir ramush adolfo agustin alonso armando aurelio bernardo camilo cesar cristian efrain emilio
ernesto ezequiel fabian federico fidel genaro gerardo gilberto gonzalo hernan hernando hilario isidro jacinto jair
joaquin jonatan leandro leonel leopoldo lorenzo luciano mateo mauricio maximiliano nestor nicanor octavio osvaldo
pascual ramiro raimundo renato rigoberto rogelio rolando romulo ruben ruperto sergio tomas ulises vicente wilmer yeison
edgardo benigno arnel rodolfo gregorio joao paulo ferdinand abdallah abdelaziz abdelkader abdelmalek abdelfattah
abdirahman abubakar adham ahmet akbar alaa amadou amadu anwar arif asad ashraf aziz bahram bassam bassem bechir boubacar
daoud djibril ehsan emre essam fahd farhad faruk fathi fawzi firas gamal ghassan habib hafez hakan hakim hamad hamdi
hamed hameed hamza hatem haytham hesham hicham hisham hossein hosni houssein husni hussain ihab imad iqbal issa issam
jaafar jabbar jamil jawad kamran kareem kassem kazem kemal lotfi maher mahdi majid mamadou mansour masoud mehdi mohamad
mohsen mohsin mokhtar moussa muammar mukhtar munir murat mustapha naji najib naser nasir nawaf nawaz nidal nizar oumar
ousmane qusay raed rafiq rami ramzi rashad riad riyadh saad sabri saeed safwan sajid salem samer sayed seydou shahid
siamak souleymane suhail taher tahir talal tamer tarek tayyip thabo uday usman wael waleed walid wissam yahya yaser
yassin yunus zafar zakaria abiodun ayodele babatunde chinedu femi ifeanyi kayode kelechi nnamdi obinna oluwaseun segun
tunde uche kojo kwaku jabulani mandla sipho bongani sibusiso siyabonga amit anil arjun ashok deepak dilip ganesh gopal
harish imtiaz mahesh manoj mukesh narendra naveen nitin pradeep prakash rahul rajesh rajiv rakesh ramesh ranjit sanjay
sachin sandeep santosh satish sunil suresh vijay vikram vinod aidan alec allan archie arnold basil bert bertram brandon
brett caleb calvin carlton cecil clayton clive cody conor connor corey curtis cyril damian damien danny darrell dave
dermot dexter doug duane dylan eddie edwin eli elijah elmer elvis eoin erik ethan evan frankie freddie garrett geoff
gideon giles godfrey gus hank harvey herman irving isaiah jake jared jasper jermaine jimmy joel joey johnny jonah josiah
julius justin kelvin kirk kyle lachlan laurence lawrence leif leroy liam lloyd louie lyndon malachi mathew matt maxwell
melvin micah mickey mike myles nate nathaniel nick noah noel norbert oswald paddy padraig pete phillip quentin quincy
rhys rick ricky rob robbie rodger ron ronnie rudy rufus sam sammy silas stan stewart sylvester ted teddy terry toby
tommy tyrone ulrich uwe vince wendell wilbur wilfrid willem willie
""")


def sex_of(first_name: str, titles: frozenset[str] = frozenset()) -> str:
    """ "f", "m" or "" where neither titles nor first name tell."""
    if titles & FEMALE_TITLES:
        return "f"
    if titles & MALE_TITLES:
        return "m"
    plain = first_name.lower().split("-")[0]
    return "f" if plain in FEMALE else "m" if plain in MALE else ""
