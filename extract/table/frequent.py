"""Words that many reports have, whatever they tell of, and how often: what two reports share is weighed by how rare it
is. Tables only.

Stems as rows are compared by, counted in 6,000 stretches of eight sentences of news: a word of `_MUCH` is in one of
twenty, of `_OFTEN` in one of seventy-five, of `_AT_TIMES` in one of 240 at least. Those of `commonplace` are left out.
"""

from __future__ import annotations

from functools import cache

_MUCH = """
accord accus afghan african agre al-qaida alleg allow american arrest attack back baghdad becaus befor believ bill
bird blast bomb british build bush caus charg chines claim clos concern confirm continu could dead death demand
democratic deni depart detain died down earlier elect energy fight fire follow found french gaza help human includ
increas inform injur iraqi islamic israeli just kill known korea later launch lead left march market meanwhil mill
muslim nearly need newspaper next nuclear open pakistani palestinian past peac protest provid reach recent releas
remain reporter return russian saying schedul should show sign sinc still taleban ther thos thre through violenc vote
want warn washington well what wher whil wound
"""
_OFTEN = """
abba abduct able abus accept acces accident account acros activit activity added additional addres administr adopt
advanc affair affect africa again agenc agricultur agricultural ahead ahmadinejad aimed airport allegedly alli allianc
almost along already although ambassador ambush amid analyst annan appeal appear appoint approv approval arab arabia
armed arms arriv asia asian asked assassin assembly assistanc associ associat atomic attempt attend australian avoid
away ballot bann barack barrel based battl beat becam becom beginn behind beij better blair blam block bodi bomber
boost boycott break bring broadcast brok brother brought budget burn cabinet cairo captur care carr carry casualt
century ceremony chairman challeng chang chavez checkpoint christian church citi clash clear cleric coast collaps
colombian combat coming commiss commit committ common communist compan complet condemn condoleezza conduct conflict
congo congres connect consider constitut constitutional construct consumer contact contain contract contribut
controversial convict convoy cooper corrupt cost count counterpart coup cover crackdown crash creat crim criminal
crisi critic criticism criticiz cros cross crowd crud cuban current currently custody damag darfur date deadly deal
debt decad decid declar declin defeat defend delay deliver democracy democrat demonstr deploy deputy describ design
despit destroy detail detaine detent determin detonat devastat diplomatic direct director disaster discover discus
discuss diseas dismiss displac disput disrupt divid doctor docu does dollar domestic donor doubl dozen draft driv
driver dropp drug earthquak educ effect egyptian electoral electricity elsewher embassy emergency employe encourag
ended ending enough enrich enter envoy erupt escap establish estimat ethnic europ every exchang executiv expand expert
explod explos explosiv export express extend extremist facilit facility facing fact factory fail fall famil farm fatah
favor fear fell field fighter figur financ financial find fired firm fish fled flood focu food form formally franc
fraud free freed freedom front fuel fund further gain game gather georg german girl giving goal good government
governor grant great greater grenad ground grow growth guard guilty gulf half halt hama hamid hand happen having hear
heavily heavy helicopter helmand hezbollah higher highest himself history holiday holy hope hospital host hostag
however hugo humanitarian hurrican hurt hussein identif illegal immediat immediately import important impos improv
incom independenc indian indicat indict indonesian industry infect infrastructur insid insist institut insurgency
intelligenc intend interest interim interior internet invas invest investig investigat investigator involv involve
iranian islam islamabad islamist italian jail japanes jewish jobs john join journalist justic kabul kandahar karzai
kashmir katrina kidnapp kilometer kofi korean kurdish labor lack land largely largest latest lawyer leav lebanes legal
legisl less letter life lift like likely limit line link list littl live living locat london look loss lost lower
mahmoud mainly maintain making marin mark massiv match material mean medical messag mexican middl might militia mine
missil mohamm monitor moscow mosqu mostly mosul much murder musharraf must name named nato natural nearby negoti
negotiator neighbor network never northwestern obama occup occurr offer often olympic once operat opponent oppos oust
outbreak paid pari participat pass passenger patrol paul peaceful peacekeep peacekeeper period person personnel pervez
plann plant play pledg point politician poll poor pope popul popular port posit possibl poultry poverty prais prepar
pres presenc present pressur prevent previou previously prison prisoner prob problem proces produc product progres
promis promot prompt propos prosecutor protect provincial publish pull push putin pyongyang question quot radio raid
rain rais rally rang rate ready receiv recently recogniz recover reduc referendum reform refuge refus regim regional
reject relat relief religiou remark remot remov repeatedly replac represent representativ republican request requir
rescu reserv resign resolut resolv resourc respond respons responsibility responsibl restor restrict resum revenu
review rice riot rise rising risk rival river robert rocket role rose round ruled ruling runn saddam safety sale same
sanct saudi school scientist scor search season seat secret secretary-general sector secur seek seen seiz sell senat
send sent sentenc separately separatist seriou serv settle sever shar sharon ship shoot short shortly shot shut
significant similar slow small social somali soon sourc southeastern soviet spac spanish spark speak spend spok spread
stability stag stand state-run stay stepp stock stop stopp storm strain strengthen strik strip strong struck struggl
student study sudanes suffer suggest sunni suppl supply supporter suprem survey suspend syrian taking taliban
technology tehran tens territory terror terrorism then thes threat threaten throughout together toll tony tour tourism
tourist toward train transport travel treat trial tribal tried trigger trip troubl truck trying tsunami turkish turn
ukrain unemploy unles upcom uranium urged urging using valu venezuelan vessel victory video viol violat violent viru
vladimir voic voted voting watch water wave weather whether whos wind winner withdraw withdrawal within without
witness word worldwid xinhua york yushchenko
"""
_AT_TIMES = """
abandon abdul abdullah ability aboard abov abroad aceh achiev acknowledg acting activ acts adding addit address
administer administration administrativ admitt adult advantag advis advisor advocat agenda agent aggressiv agree ahmad
ahmed aide aids aired airlin airstrik al-aqsa al-assad al-jazeera al-maliki al-qaida-link al-zarqawi albanian alert
alexander aliv allawi ally alon alternativ alvaro alway ambit amend ammunit amnesty amount anbar andr angel angela
anger angry animal ankara annually answer anti-govern anti-terrorism anyon apart apologiz apparent apparently
appearanc apply approach arafat argu ariel aristid armor arrival articl artillery asking assailant assassinat assault
assess asset assist assistant assum assur astronaut asylum atlantic attach attacker attent attorney attract attribut
audienc aung austrian authoriz autonomy availabl averag avian await award ayatollah ayman aziz bail balanc bali
baluchistan baquba barr barrier bashar basi basic basra beijing beirut belaru belong below benedict benefit berlin
best beyond biggest bilateral birth black blew blockad blood bloody blow boat bodyguard bolivian bolster book boom
born bosnian bought bound branch brazilian breakaway bridg brief briefly brigad broad broken broker brotherhood brown
brussel buddhist built bureau buri burmes business busy california calm canadian cancel cancer capacity capita caraca
career cargo caribbean carlo carrier cars cartel cartoon cash cast castro catch catholic caught cease-fir ceasefir
celebr celebrat cell cent centimeter centur ceremon certain champ championship chanc chancellor channel chant chao
charity charl charter chechen chechnya check chemical chen cheney chicken chil chilean chirac choic choos christma
christopher cited citing citizenship clas clean client climat climb clinton closely closer closur cloth club coal
coastal coincid cold colleagu collect colleg colonel colony combin command commerc commercial commissioner communic
communit compar compens compet competit complain complaint completely complex comply compound comprehensiv compromis
computer concert conclud confidenc confront congoles congressional consequenc conservativ conspiracy consulat consult
contest continent contractor controll convers convert cooperat coordinat corp corpor correspondent costa counter coupl
cours crack credit cricket critical croatian crop cross-border crucial crush cull cultur curb curfew currency custom
cuts cutt cypru czech damascu danger dangerou daniel danish data daughter david deadliest deadlin debat decreas deep
deeply defendant deficit degre delegat delhi delivery delta demonstrat denounc deny depend dependent deport depos
derail designat desir destruct detect deteriorat devic dialogu dick dictator differenc different difficult directly
disappear disappoint disarm disarma discovery dismantl dispers display dissident dissolv distribut divis doing dominat
donald donat done doubt downturn draw drew drill drink driven dron drop drought drov dump dutch duti e-mail earn earth
ease easily eating econom economist editor effectiv ehud either elbaradei elder electronic eligibl eliminat embargo
emerg emiss empir employ enact enclav endors ends enemy enforce engag engineer england english enjoy ensur entir entry
environ environmental equal equip erdogan escalat especially ethiopian euro evacuat eventually ever examin except
execut exercis exil exist expans experienc expir explain explor exporter extens extensiv external extra extradit
extremely faced factor failur fair faith fallen fallujah fals famou farc farmer fast fate father featur feder feed
feel fellow femal fenc festival fidel fierc fifth filed fill film finaliz finally fine finish firing fiscal five-year
flag flaw flee fleet flew flight florida flow flying focus foot football forecast forecaster foreigner formal formerly
forum fought freez frequent frequently fresh friend frontier fugitiv fully funeral gang gasolin gate gazprom generally
generat geneva genocid georgian gerhard gett ghazni ghraib giant goes going gold gone grand grav greec greek green
greet grew grown guantanamo guarante guerrilla gunbattl gunfir gunn guns gyanendra hagu hail haitian hall hamas-l
hamper handl hang hard hard-lin hariri harm harsh hassan havana haven heard heart heat hideout hiding high-level
highlight highly highway hijack hike hill hillary himalayan historic hitt homeland homeles hong honor hoped hopeful
hoping hosni hospitaliz hostil hotel huge humanity hundr hunger hunt hunter husband hutu iaea ibrahim idea identify
identity ignor illegally illnes imag immigr immigrant impact imple implement implicat importanc impoverish imprison
improve inadequat incentiv increasingly index indic individual industr industrial industrializ infl influenc
influential initial initially initiativ injury inmat innocent inquiry inspect inspector instability install instead
insuranc integr intens intensif intent intercept interfer internal interrog interven introduc investor invit
irregularit ismail isolat israeli-palestinian item itself ivory iyad jack jacqu jakarta jalal jame java jean-bertrand
jerusalem jets jews jihad jintao jordanian jose joseph journal judg judicial jump junichiro junta jury karachi
kashmiri kathmandu kenyan khan khartoum khatami khost ki-moon kidnapper kiev kind kingdom kirkuk know koizumi kong
kremlin kunar kurd kurdistan laboratory laden landslid languag lanka lankan large-scal larger latin lawmaker laws
lawsuit leadership leagu learn leftist legislativ legislator liber licens lieutenant light lion lived load loan
long-term longer louisiana loyal luis machin madrid magazin magnitud mainland maker male manag manage mandat manmohan
manuel manufactur maoist marr martin martyr massacr matter mayor mccain meant medal mediator medic medicin medvedev
membership memorial mention merger merkel meter michael migrant mikhail miner mining minor minority minut mistak mixed
mobil moderat modern mogadishu moham mohammad moment monarchy monetary moral moroccan mortar mother motion motivat
motorcycl mount mountain mountainou mourn moved movi moving mubarak mudslid muhammad mullah mumbai municipal musab
museum music nairobi narrow nasa nationalist nationaliz nationwid nativ nato-l natur naval navy necessary negotiat
neighborhood neither netanyahu netherland newly nicola nigerian nobel nomin nominat nomine non-prolifer none normal
northeastern norwegian note noted noth nouri numerou object observ observer obtain occas ocean offens officially
offshor oil-rich olmert omar one-day ongo opec opin opportunity option organizer originally orlean osama outgo outlaw
outlin output overall overnight oversea overthrow overwhelm overwhelmingly owned owner pace pacific pack packag
pandemic panel paper parad paramilitary parent park particip particularly partner partnership path patient paying
payment penalty peninsula pentagon perform performanc permanent permiss permit persian personal peter petroleum phas
philippin phon photo photograph pick pictur piec pilgrim pilot pipelin pirat plagu player plea plead plot plott plung
poison polish politic politically pollut pontiff poorest port-au-princ pose positiv possess possibility possibly
postpon potential pound powell powerful practic pray prayer predict preliminary preserv presidency president-elect
press primarily primary principl prior privatiz priz pro-democracy pro-govern pro-syrian probably procedur proceed
process producer professional profit prominent property prophet prosecut prospect prov provis publicly pullout punish
purchas purpos pursu putt quarter quest quickly quit quota race radical rafik rall ramadan ramadi ramallah ranch
rangoon rank ransom rape rapid rapidly rare rather raul re-elect react reactor read real rebell rebound rebuild recall
recep recess recognit recommend reconcili reconstruct recovery recruit reduct refer referr refiner reflect refusal
regard register regul regular relationship relativ relatively relig remittanc renew renounc reopen repair repeat repl
reportedly rescuer research researcher residenc resistanc resort respect rest restaurant restiv restructur retain
retali retir retire reuter reveal revers revis reviv revolut revolutionary reward rich richard rifl rigg ripp risen
rock rodriguez roman rome roof room root roughly rout royal rubbl ruler rumsfeld run-off runoff runs rural rush
rwandan safe saint sampl sarkozy satellit save scal scandal scen schroeder scienc scott screen seal secretly sect
sectarian seed seeing seizur select sensitiv seoul serb serbian sergei seriously sets sett settl settler seventh
sexual sharp sharply sheikh shell shelter shield shift shipp shock shootout shop shortag shown shrin shuttl sidelin
signal significantly silva singapor singer singh singl six-party sixth size skill slaughter slightly slogan slowdown
slowly smaller smuggl snow so-call soar soccer socialist society soil sold solidarity solut sometim song sought sound
southwestern sovereignty speaker specific specul speed spent spill split sponsor sport spying squar stabiliz stabl
stadium stall standard standoff star state-own station statu stem ston stor story straight strand strategic strategy
strength stress string strok stronger stronghold strongly structur stud subject submitt subsequent subsequently subsid
subsistenc substantial suburb subway succe succeed succes successful successfully successor sure surfac surg surgery
surpris surrender surround surveillanc surviv survivor suspens suspic sustain swat swedish sweep swept swis sworn
talabani tamil tank tanker tape task taxe tayyip teacher tear technical teenager telecommunic telephon tell temperatur
temporarily temporary tenni tent territor territorial testimony texa thai thank themselv think thoma though thought
three-day threw tibet tibetan tied tiger tight tighten tikrit titl tokyo tons toppl torch tortur touch tough tourna
track tradit traditional traffic traffick transfer transferr transitional trapp treasury tree troop tropical truc
trust tunnel twic two-day two-third type typhoon ugandan ukrainian unabl unacceptabl unclear uncover underground
undermin understand underway underwent unharm unidentif uniform unity university unknown unnam unrest unveil upper
upris urge urib uruzgan usually uzbek vaccin valley variou vast vicent videotap vienna view viktor villager visitor
volatil volunteer vowed vulnerabl wage wait wake walk wall war-torn warlord warm warplan warrant wars ways waziristan
weak weaken wealth wear websit weekly welcom wide widely widespread wife wild william window wing winn wish withdrawn
withdrew worr worst worth writ written wrong wrot yanukovych your youth yugoslav yuko zabul zealand zimbabw zone
"""
SELDOM = 0.002
"""The share of reports that have a word which stands in none of these tables."""


@cache
def shares() -> dict[str, float]:
    """Word → about which share of reports have it."""
    tables = ((_MUCH, 0.08), (_OFTEN, 0.02), (_AT_TIMES, 0.007))
    return {word: share for words, share in tables for word in words.split()}
