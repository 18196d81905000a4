"""Sentences whose parse needs mending, read by the embedded model: the headlines their rows get."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document

TOLD = {
    'a crash "in which" a number died, which led to something': (
        "The crash on 3 May 1998, in which 14 people were killed, led to new rules.",
        ["The crash led to new rules", "14 people were killed"],
    ),
    'a treaty "under which" and what it left open': (
        "The treaty of 1748, under which the fortress was returned to Savoy, left the question of tolls open.",
        ["The treaty left the question of tolls open"],
    ),
    'a battle "in which" a number fell': (
        "He survived the battle of 3 May 1916, in which 800 men of his regiment fell.",
        ["The battle", "800 men of his regiment fell"],
    ),
    "whom somebody met, in a list of survivors": (
        "She leaves a husband, Peter, whom she met in Paris in 1970, and two sons.",
        ["She met Peter in Paris"],
    ),
    "whom she married later": (
        "In 1924 she met the painter Karl Brandl, whom she married two years later.",
        ["She met the painter Karl Brandl", "She married the painter Karl Brandl"],
    ),
    "until what befell him": (
        "From 1840 until his death in 1862 Holt painted portraits of the nobility.",
        ["His death", "Holt painted portraits of the nobility until his death"],
    ),
    "a journey and what was done on it": (
        "On a visit to London in 1851 Holt met the engineer Karl Brandl.",
        ["A visit to London", "Holt met the engineer Karl Brandl on a visit to London"],
    ),
    "what a death brought with it": (
        "On the death of his brother in March 1702 he inherited the estate and moved to Arlen.",
        ["The death of his brother", "He inherited the estate on the death of his brother", "He moved to Arlen"],
    ),
    "what a turn of things brought with it": (
        "With the fall of the monarchy in 1910 the order was dissolved.",
        ["The fall of the monarchy", "The order was dissolved with the fall of the monarchy"],
    ),
    "no turn but what a court judged": (
        "The court ruled on the death of a prisoner in 1999.",
        ["The death of a prisoner"],
    ),
    "a present that the model takes for a noun": (
        "1848 – Uprising in Milan; the viceroy withdraws to Verona.",
        ["Uprising in Milan", "The viceroy withdraws to Verona"],
    ),
    "becoming something in an entry": (
        "1954: First elections are held. Josef Abara becomes prime minister.",
        ["First elections are held", "Josef Abara becomes prime minister"],
    ),
    "a life's entry without a subject": (
        "1872 – Mother dies. Moves with his father to Trieste.",
        ["Mother dies", "Moves with his father to Trieste"],
    ),
    "a month shortened in a label": (
        "17 Sept. 1939: Rebels cross the eastern border.",
        ["Rebels cross the eastern border"],
    ),
    "a title and name behind the verb": (
        "The club sacked coach Pieter Blom on 8 November 2019, hours after a 5-0 home defeat by Arden.",
        ["The club sacked coach Pieter Blom after a 5-0 home defeat"],
    ),
    'the passive of a clause with "after"': (
        "A man was arrested after a shop in Varna was burgled on 3 May 2018.",
        ["A shop in Varna was burgled"],
    ),
    "a count behind a semicolon": (
        "By 1908 the works employed 1,400 men; ten years later barely 300 remained.",
        ["The works employed 1,400 men", "Barely 300 remained"],
    ),
    "what passed to whom": (
        "The queen died on 3 March 1702, and the throne passed to her nephew.",
        ["The queen died"],
    ),
    "what was done to him next, and again": (
        "He was elected to parliament in 1998, re-elected in 2002, and stood down in 2010.",
        ["He was elected to parliament", "He was re-elected", "He stood down"],
    ),
    "what he was appointed next": (
        "He was elected in 1998, appointed minister in 2002, and stood down in 2010.",
        ["He was elected", "He was appointed minister", "He stood down"],
    ),
    "deeds in a row that open with a burst": (
        "On 3 May 2018 three men burst into the newsroom, beat the editor and smashed computers.",
        ["Three men burst into the newsroom", "Three men beat the editor", "Three men smashed computers"],
    ),
    "what an audit uncovered": (
        "The bank failed on 3 May 2018, two weeks after an internal audit uncovered irregularities.",
        ["The bank failed", "An internal audit uncovered irregularities"],
    ),
    "whose trial it was": (
        "Noor, whose trial opened on 3 May 2018, denies the charges.",
        ["Noor’s trial opened"],
    ),
    "whose arrest it was, and whose brother": (
        "The arrest of Noor, whose brother was jailed in 2016, took place on 3 May 2018.",
        ["Noor’s brother was jailed", "The arrest of Noor took place"],
    ),
    "snipers above a city": (
        "Between May 1992 and November 1995, snipers on the hills above the city shot civilians as they queued.",
        ["Snipers on the hills above the city shot civilians"],
    ),
    "to when something goes on": (
        "On 3 May 2018 the Security Council voted 13 to 2 to extend the mandate until 30 June 2019.",
        ["The Security Council voted 13 to 2 to extend the mandate"],
    ),
    "whose sister he married": (
        "Karl Berg was a clerk. He met Omar Noor, whose sister he married in 1911.",
        ["Karl Berg married Omar Noor’s sister"],
    ),
    "agreeing": (
        "Rockets hit two villages near the border that were held by the Front until 4 May 2013.",
        ["Two villages were held by the Front"],
    ),
    "no place is who": (
        "Guards stopped a man at the station who had threatened passengers on 4 May 2013.",
        ["A man had threatened passengers"],
    ),
    "one list": (
        "She published a list of detainees that was leaked to the press on 4 May 2013.",
        ["A list of detainees was leaked to the press"],
    ),
    "one of them": (
        "He is one of the officers who was convicted on 4 May 2013.",
        ["One of the officers was convicted"],
    ),
    "a motion to": (
        "The judge granted the motion to dismiss on 4 May 2013.",
        ["The judge granted the motion to dismiss"],
    ),
    "asked for a day": (
        "The council rejected a request to hold a rally on 4 May 2013.",
        ["A request to hold a rally"],
    ),
    "upon landing": (
        "A cargo jet skidded off the runway on landing in Varna on 11 June 2019.",
        ["A cargo jet skidded off the runway on landing in Varna"],
    ),
    "insisted on": (
        "He insisted on leaving Varna on 4 May 2017.",
        ["Leaving Varna"],
    ),
    "reported missing": (
        "A woman reported missing on 3 May 2015 was found dead on 9 May 2015.",
        ["A woman was reported missing", "A woman was found dead"],
    ),
    "reported stolen": (
        "A lorry reported stolen in Varna on 3 May 2015 was found burnt out near Lipnik on 7 May.",
        ["A lorry was reported stolen in Varna", "A lorry was burnt out near Lipnik"],
    ),
    "last seen": (
        "A teenager last seen on 3 May 2015 was found alive on 9 May 2015.",
        ["A teenager was last seen", "A teenager was found alive"],
    ),
    "held captive": (
        "A soldier held captive since May 2012 was freed on 9 May 2015.",
        ["A soldier was held captive", "A soldier was freed"],
    ),
    "laden": (
        "A bomber rammed a car packed with explosives into a checkpoint on 12 June 2019.",
        ["A bomber rammed a car"],
    ),
    "first of two subjects": (
        "Approximately 300 families fled to Varna after Front militiamen attacked their villages on 13 April 2005.",
        ["Front militiamen attacked their villages"],
    ),
    "after who it was": (
        "He left the party after Ms Quist, the deputy leader, had accused him of fraud on 3 May 2016.",
        ["Quist had accused him of fraud"],
    ),
    "after several": (
        "They fled on 4 May 2016 after soldiers, police and militiamen surrounded the village.",
        ["They fled on 4 May 2016"],
    ),
    "duly served": (
        "The defendant, having been duly served on January 9, 2020, failed to appear.",
        ["The defendant was served"],
    ),
    "counsel for": (
        "Counsel for the applicant submitted on 14 June 2016 that the statement ought to be excluded.",
        ["Counsel for the applicant submitted: The statement ought to be excluded"],
    ),
    "relatives of whom": (
        "Relatives of the victims testified on 14 June 2016 that no warning was given.",
        ["Relatives of the victims testified: No warning was given"],
    ),
    "lawyer representing": (
        "The lawyer representing the family claimed on 14 June 2016 that the inquest should be reopened.",
        ["The lawyer claimed: The inquest should be reopened"],
    ),
    "hyphened": (
        "The men were strip-searched on 3 May 2015 and later court-martialled.",
        ["The men were strip-searched"],
    ),
    "ill-treated": (
        "The applicants alleged that they had been ill-treated by police on 14 June 2016.",
        ["The applicants had been ill-treated by police"],
    ),
    "a report on a raid": (
        "A report on the raid published on 14 June 2016 found that two soldiers had fired.",
        ["A report on the raid was published"],
    ),
    "which of two expired": (
        "The officers signed a ceasefire with the rebels, which took effect on 3 May 2018.",
        ["A ceasefire took effect"],
    ),
    "what was destroyed near a town": (
        "We photographed a bridge south of Tarn, which was destroyed on 3 May 2021.",
        ["A bridge was destroyed"],
    ),
    "what was due to begin on the day something lasts to": (
        "He was held until 14 June 2018, when the trial was due to begin.",
        ["He was held", "The trial was due to begin"],
    ),
    "who was fixed to testify": (
        "The hearing was postponed to 14 June 2018, when two more witnesses were scheduled to testify.",
        ["The hearing was postponed to 14 June 2018", "Two more witnesses were scheduled to testify"],
    ),
    "what a length after a clause counts back to, in a history": (
        "The envoy left on 3 May 2018, two days after Oman expelled him.",
        ["The envoy left", "Oman expelled him"],
    ),
    "what was done some time after what has the date": (
        "A month after the bank collapsed on 3 May 2018, two directors were arrested.",
        ["The bank collapsed", "Two directors were arrested"],
    ),
    "who was shot after a clause that opens": (
        "Two days after the army took Tarn on 3 May 2018, its commander was shot.",
        ["The army took Tarn", "Its commander was shot"],
    ),
    "a year behind what a length counts from": (
        "Five years after she fled the country in 2003, she published her memoirs.",
        ["She fled the country", "She published her memoirs"],
    ),
    "the day after another with its date": (
        "The day after he was elected on 3 May 2018, he dismissed the army chief.",
        ["He was elected", "He dismissed the army chief"],
    ),
    "who spoke last": (
        "She last spoke to her husband on 1 June 2018.",
        ["She spoke to her husband"],
    ),
    'passives in a row without "and"': (
        "The clerk was arrested on 3 May 2018, was questioned for nine hours and was released the same evening.",
        ["The clerk was arrested", "The clerk was questioned for nine hours", "The clerk was released"],
    ),
    "what a contact clause tells, and what its noun did": (
        "The ship the navy seized on 3 May 2018 sank in June.",
        ["The navy seized the ship", "The ship sank"],
    ),
    "a contact clause without an article": (
        "The documents prosecutors seized on 3 May 2018 were returned in June.",
        ["Prosecutors seized the documents", "The documents were returned"],
    ),
    "what the police found": (
        "The gun police found on 3 May 2018 was sold.",
        ["Police found the gun"],
    ),
    "what was agreed": (
        "A truce agreed on 3 May 2018 broke down on 9 May.",
        ["A truce was agreed", "A truce broke down"],
    ),
    "whose body was found": (
        "The body of a man missing since 3 May 2018 was found on 9 May.",
        ["A man was missing", "The body of a man was found"],
    ),
    "what he took in a year": (
        "The money he took in 2011 was found in 2013.",
        ["He took the money", "The money was found"],
    ),
    "what he says would come is no deed of his": (
        "In the union's weekly radio address on Saturday, 3 May 2014, board member Omar Noor of Varna said the changes "
        "would ruin the smaller farms, increase the debt, and cut pensions for most clerks.",
        [
            "The union's weekly radio address",
            "Board member Omar Noor of Varna said: The changes would ruin the smaller farms",
        ],
    ),
    "whose name is a day's": (
        "Lena Day, our outside counsel, resigned on 3 May 2014.",
        ["Lena Day resigned"],
    ),
    "who stands without a comma behind the day of what he followed": (
        "Three weeks after the raid of 3 May 2014 police arrested two men.",
        ["The raid", "Police arrested two men"],
    ),
    "what followed a battle named with its days": (
        "The Battle of Tarn (14–15 August 1642) was fought.\n\nTwo days after the battle Noor entered Varna.",
        ["The Battle of Tarn", "Noor entered Varna"],
    ),
    "who was told of by what befell him": (
        "Italy says an Italian nurse kidnapped in Varna in April 2006 has been freed.",
        ["An Italian nurse was kidnapped in Varna"],
    ),
    "what somebody called what was done": (
        "Berg called the vote on 3 May 2014 “a sham”.",
        ["Berg called the vote a sham"],
    ),
    "what went off under a bridge": (
        "A bomb planted under a bridge detonated Tuesday, 3 June 2014, as he passed.",
        ["A bomb detonated", "He passed"],
    ),
    "how somebody went": (
        "Omar Noor resigned in protest on 3 May 2014.",
        ["Omar Noor resigned in protest"],
    ),
    "neither of two": (
        "Neither Lena Quist nor Omar Noor spoke on 3 May 2022.",
        ["Neither Lena Quist nor Omar Noor spoke"],
    ),
    "what was said in a call": (
        "In a call with analysts on 3 May 2022, Lena Quist stated that the mill was safe.",
        ["A call with analysts", "Lena Quist stated: The mill was safe"],
    ),
    "a word set before a paragraph": (
        "Problems: the bridge at Mugeba was washed away on 9 July 2017.",
        ["The bridge at Mugeba was washed away"],
    ),
    "a clause behind the date of another": (
        "The clerk kept the books for the year to 3 March 2017, which had been signed on 28 May 2017.",
        ["The clerk kept the books", "The books had been signed"],
    ),
    "a sum in a list": (
        "Officers seized two laptops and £41,000 in cash on 6 March 2018.",
        ["Officers seized two laptops and £41,000 in cash"],
    ),
    "of whom somebody speaks who is told of between": (
        "“The depot,” the colonel told reporters on 8 May 2012, “was shelled on 6 May.”",
        ["The colonel said: The depot was shelled", "The depot was shelled"],
    ),
    "what was first since a day that a clause explains": (
        "It was the worst storm since 2009, when 24 sailors were killed off Varna.",
        ["24 sailors were killed off Varna"],
    ),
    "a firm by its town and state": (
        "The Stamford, Conn., maker of pumps closed a plant on 3 May 2011.",
        ["The Stamford maker of pumps closed a plant"],
    ),
    "a maker told by its town as who says so": (
        "The Stamford, Conn., maker of pumps said it closed a plant on 3 May 2011.",
        ["The Stamford maker of pumps closed a plant"],
    ),
    "a name with an apostrophe in it": ("Farmers' Bank sold a mill on 3 May 2011.", ["Farmers' Bank sold a mill"]),
    "happenings in a row with a year each, one of them a town's fall": (
        "He survived the siege of Varna in 1992 and the fall of Basra in 1995.",
        ["The siege of Varna", "The fall of Basra"],
    ),
    "who pleaded guilty behind his name": (
        "A third clerk, Carl Osmund, pleaded guilty on 3 May 2011 and testified for the bank.",
        ["Carl Osmund pleaded guilty", "Carl Osmund testified for the bank"],
    ),
    "an appeal that was dismissed": (
        "He lodged an appeal on 2 October 2008, which the council dismissed on 1 June 2011.",
        ["He lodged an appeal", "The council dismissed an appeal"],
    ),
    "a chapter of the law before its day": (
        "Acme filed for protection from creditors under Chapter 11 on 3 May 2011.",
        ["Acme filed for protection from creditors under Chapter 11"],
    ),
    "what somebody had done between quotation marks": (
        "The court refused it after his mother had in August 2011 “wrongfully kept” him in Varna.",
        ["His mother had wrongfully kept him in Varna"],
    ),
    "who crossed a border": (
        "At least 5,000 refugees crossed into Oman on 3 May 2011, and another 800 arrived in Chad.",
        ["At least 5,000 refugees crossed into Oman"],
    ),
    "a crime that ends like a verb": (
        "A jury convicted two guards of smuggling and theft on 3 May 2011.",
        ["A jury convicted two guards of smuggling"],
    ),
    "which side of a town it was": (
        "Gunmen ambushed a convoy south of the capital on 3 May 2011.",
        ["Gunmen ambushed a convoy south of the capital"],
    ),
    "since when somebody was missing": (
        "Two divers missing since 3 March were found dead on 9 March 2015.",
        ["Two divers were missing", "Two divers were found dead"],
    ),
    "who shot whom where he was": (
        "Two men on a motorcycle shot dead a lawyer in Quetta on 3 May 2014.",
        ["Two men on a motorcycle shot dead a lawyer in Quetta"],
    ),
    "what those did who were accused of something": (
        "Three officers accused of beating a student appeared in court on 21 April 2014.",
        ["Three officers appeared in court"],
    ),
    "whom a court found guilty": (
        "A court in Perth found Keith Barlow guilty of theft on 10 February 2014.",
        ["A court in Perth found Keith Barlow guilty of theft"],
    ),
    "what opens a sentence as a participle": (
        "Jailed in 2009 for fraud, Omar Noor was freed in 2012. He went back to work on 3 May 2013.",
        ["Omar Noor was jailed for fraud", "Omar Noor was freed", "Omar Noor went back to work"],
    ),
    "three deeds in a row": (
        "Masked men broke into the depot, beat two clerks and destroyed equipment on 14 May 2013.",
        ["Masked men broke into the depot", "Masked men beat two clerks", "Masked men destroyed equipment"],
    ),
    "from when a day was moved": (
        "The hearing was moved from 4 to 18 May 2012.",
        ["The hearing was moved to 18 May 2012", "The hearing was moved to 18 May 2012"],
    ),
    "what is asked for": (
        "He called for an inquiry on 3 May 2011.",
        ["He called for an inquiry"],
    ),
    "sentences that a comma alone parts": (
        "On 12 May 2021 Hassan was wounded, two people were killed near the school.",
        ["Hassan was wounded", "Two people were killed near the school"],
    ),
    "who acts right behind the day that opens the sentence": (
        "Police cleared the site on 9 May 2011. The following day the mayor, Elsa Ruiz, resigned.",
        ["Police cleared the site", "Elsa Ruiz resigned"],
    ),
    "an hour told roughly": (
        "On the evening of 12 June 2021 I was at home with my husband. At about 9.15 pm we heard shouting.",
        ["I was at home with my husband", "We heard shouting"],
    ),
    "what nobody undergoes": (
        "On 6 May 2011 he left. Thousands of people marched in Minsk on 9 May.",
        ["He left", "Thousands of people marched in Minsk"],
    ),
    "a second sentence whose verb describes no noun": (
        "Two decades after 1862 the harbour was deepened, and in June 1889 the first steamship of the Nordsee Line "
        "sailed for New York.",
        ["The harbour was deepened", "The first steamship of the Nordsee Line sailed for New York"],
    ),
    "who shares an auxiliary": (
        "Ten houses were burned on 3 May 2011 and two men killed.",
        ["Ten houses were burned", "Two men were killed"],
    ),
    "what is fired on": (
        "On the night of 2 September 1807 the batteries fired on HMS Lark.",
        ["The batteries fired on HMS Lark"],
    ),
    "what is pleaded for": ("He appealed for an inquiry on 3 May 2011.", ["He appealed for an inquiry"]),
    "what is promised for a day": (
        "The agency promised a boat for 4 May 2011.",
        ["The agency promised a boat for 4 May 2011"],
    ),
    "a second name behind what describes the first": (
        "On 2 April 2022 police arrested Omar Noor, a reporter, and Lena Quist, a painter.",
        ["Police arrested Omar Noor and Lena Quist"],
    ),
    "how many others": (
        "Nine people were killed and 13 wounded on 5 May 2004 by a bomb.",
        ["Nine people were killed", "13 were wounded by a bomb"],
    ),
    "an aside in dashes": (
        "The trial of the men — once members of the ruling party — ended on 28 December 2019.",
        ["The trial of the men ended"],
    ),
    "what opens behind a semicolon": (
        "On 3 April 2022 officers beat both men with tubes; the following day, they were released.",
        ["Officers beat both men with tubes", "They were released"],
    ),
    "what a minister was from when to when": ("Noor, a minister from 2011 to 2016, was sentenced to life.", []),
    "a paper that closes the sentence": (
        "His two sons bought land in Malta, the opposition newspaper reported on 6 November 2017.",
        ["The opposition newspaper reported: His two sons bought land in Malta"],
    ),
    "what is demanded": (
        "The union leader Lena Quist demanded on 15 March 2021 that Noor resign.",
        ["The union leader Lena Quist demanded that Noor resign"],
    ),
    "several called by initials": (
        "On 3 May 2014 the sailors A., B. and C. died of smoke.",
        ["The sailors A., B. and C. died of smoke"],
    ),
    "what somebody undergoes behind a name": (
        "A report completed in November 2016 was hidden.",
        ["A report was completed"],
    ),
    "whose clause a day behind and opens": (
        "In 2001 Noor became President, served two terms and on 21 August 2011 Lena Quist was elected President.",
        ["Noor became President", "Noor served two terms", "Lena Quist was elected President"],
    ),
    "a verb behind a day": (
        "Another new constitution in 1991 introduced free elections.",
        ["Another new constitution introduced free elections"],
    ),
    "since when somebody is what he is": ("Omar Noor met Aristide Pereira, in power since 1975.", []),
    "which time a report is of": ("Reporting period: 1-7 September 2020", []),
    "whose truck was ambushed": (
        "Gunmen ambushed a truck owned by the town on 4 September 2020.",
        ["Gunmen ambushed a truck"],
    ),
    "whose deed stands behind which": (
        "Offers by Acme, which had acquired a rival in 2005, were refused.",
        ["Acme had acquired a rival"],
    ),
    "three deeds": (
        "On 3 August 2001 the owners approved the plan, rejected attempts to elect a new board, and ended the talks.",
        [
            "The owners approved the plan",
            "The owners rejected attempts to elect a new board",
            "The owners ended the talks",
        ],
    ),
    "a day that a length explains": (
        "On 22 May 2016, two days after it broadcast an interview, a letter was slipped under the door.",
        ["It broadcast an interview", "A letter was slipped under the door"],
    ),
    "who was shot, not what he led": (
        "Elias Mamani, who led a strike at the mine in 2016, was shot dead on 9 February 2017.",
        ["Elias Mamani led a strike at the mine", "Elias Mamani was shot dead"],
    ),
    "who is 61": ("Keba, 61, seized power in 1974.", ["Keba seized power"]),
    "nobody is died": ("Doctors at the hospital said two newborns died on 5 March 2020.", ["Two newborns died"]),
    "who else did the same to a thing": (
        "Oman and Qatar banned the drug on 3 May 2018 and Kuwait on 9 May 2018.",
        ["Oman and Qatar banned the drug", "Kuwait banned the drug"],
    ),
    "how many were left as what": (
        "A series of blasts in Varna on 3 May 2018 left at least six killed and dozens injured.",
        ["A series of blasts in Varna left at least six killed"],
    ),
    "officials act, not their day": (
        "The army says Omani officials Wednesday ended the closure of the port.\n\nVarna, 3 May 2018",
        ["Omani officials ended the closure of the port"],
    ),
    "what erupted is who": (
        "Omar Noor has led the party since a civil war erupted in Oman on 3 May 2018.",
        ["A civil war erupted in Oman"],
    ),
    "what befell him as he came": (
        "Guards seized Keba upon return to Conakry on 3 May 2018.",
        ["Guards seized Keba upon return to Conakry", "Return to Conakry"],
    ),
    "when a picture was taken": ("Picture taken 3 May 2018.", []),
    "sides that share their noun": (
        "Two guards were killed in North and South Kivu on 3 May 2018.",
        ["Two guards were killed in North Kivu and South Kivu"],
    ),
    "two who say it, with an acronym": (
        "Dockers are still awaiting justice, Varna Watch and the Observatory for the Defence of the Rights of Dockers "
        "(ODRD) said on 3 May 2018.",
        ["Varna Watch said: Dockers are awaiting justice"],
    ),
    "what a second year tells": (
        "The yard launched its first steamer, the Freja, in May 1891 and by 1905 employed 400 men.",
        ["The yard launched the Freja", "The yard employed 400 men"],
    ),
    "whom a bare day parts from what befell him next": (
        "Two vans found on 1 May 2018 were sold. A truck seized Friday was returned. Two boys found Sunday were named.",
        ["Two vans were found", "A truck was seized", "Two boys were found"],
    ),
    "what was published, and how who came back was": (
        "A letter to the bishop published in May 2018 asked why. Karl Berg returned from the war wounded in 1916.",
        ["A letter to the bishop was published", "Karl Berg returned from the war wounded"],
    ),
    "what was begun at its hour, and for how long": (
        "On 6 May 2018 the nurse began her shift at 7 p.m. On 7 May 2018 Oman declared three days of mourning.",
        ["The nurse began her shift", "Oman declared three days of mourning"],
    ),
    "pronouns that do two things": ("She appealed and won in 2018.", ["She appealed", "She won in 2018"]),
    "what a bill is for": (
        "On 3 May 2018 the cabinet amended the bill for next year.",
        ["The cabinet amended the bill"],
    ),
    "who is quoted as saying what": (
        "State media quoted Omar Noor as saying on 3 May 2018 that talks had failed.",
        ["Omar Noor said: Talks had failed"],
    ),
    "what a court did on a day told before it": (
        "A jury on 3 May 2018 convicted Karl Berg of murdering his wife.",
        ["A jury convicted Karl Berg of murdering his wife"],
    ),
    "the first of two deeds behind what describes the doers": (
        "On 3 May 2018 men with guns entered the bank, and shot a guard. In May 2018 rebels seized arms and set cars "
        "on fire.",
        [
            "Men with guns entered the bank",
            "Men with guns shot a guard",
            "Rebels seized arms",
            "Rebels set cars on fire",
        ],
    ),
    "what befell a thing at last, and by whom": (
        "The canal was nationalised in 1948 and abandoned in 1961. The bridge was built in 1874 and blown up by "
        "retreating soldiers in April 1945. The judge resigned in 1946 in protest.",
        [
            "The canal was nationalised",
            "The canal was abandoned",
            "The bridge was built",
            "The bridge was blown up by retreating soldiers",
            "The judge resigned in protest",
        ],
    ),
    "only how many": ("In all of 2020 there had been four.", []),
}


@pytest.mark.parametrize(("text", "headlines"), TOLD.values(), ids=TOLD)
def test_the_headlines(text, headlines):
    assert [event.what for event in extract_document(Document("told.txt", text)).events] == headlines


# Text → its rows as day, status, headline, agents and places.
ROWS = {
    "a diary of a year": (
        "Diary of Lt. Hugo Berg, 1916\n\nJan. 3rd. Left Gdynia at noon. Slept at Varna.\n\n"
        "March 14th. The Colonel went on leave yesterday. Tomorrow we go over.\n\n"
        "May 9th. Promoted Captain with effect from the 1st inst.",
        [
            ("1916-01-03T12:00", "happened", "Left Gdynia", "Hugo Berg", "Gdynia"),
            ("1916-01-03", "happened", "Slept at Varna", "Hugo Berg", "Varna"),
            ("1916-03-13", "happened", "The Colonel went on leave", "", ""),
            ("1916-03-15", "planned", "We go over", "", ""),
            ("1916-05-01", "happened", "Promoted Captain", "", ""),
        ],
    ),
    "a suit": (
        "DISTRICT COURT\n\nLENA QUIST, Plaintiff,\nv.\nTARN FREIGHT LLC, Defendant.\n\n"
        "COMPLAINT AND DEMAND FOR JURY TRIAL\n\n1. On March 4, 2013, Tarn Freight LLC hired Plaintiff.\n\n"
        "2. Plaintiff filed a charge with the agency on August 2, 2017.\n\nDated: February 21, 2019",
        [
            ("2013-03-04", "alleged", "Tarn Freight LLC hired Lena Quist", "Tarn Freight LLC", ""),
            ("2017-08-02", "happened", "Lena Quist filed a charge with the agency", "Lena Quist", ""),
        ],
    ),
    "a panel's report": (
        "The Panel visited Varna in November 2016. In its letter to the Panel the firm denied it. The Panel found that "
        "between 15 and 20 January 2017 at least three Ilyushin-76 flights landed at Jos.",
        [
            ("2016-11", "happened", "The Panel visited Varna", "Panel", "Varna"),
            ("2017-01-15", "happened", "At least three Ilyushin-76 flights landed at Jos", "", "Jos"),
        ],
    ),
    "places with years of their own": (
        "Earlier eruptions occurred in Iceland (2010), Italy (2002, 2014) and Japan (1991).",
        [
            ("2010", "happened", "Earlier eruptions occurred in Iceland", "", "Iceland"),
            ("2002", "happened", "Earlier eruptions occurred in Italy", "", "Italy"),
            ("2014", "happened", "Earlier eruptions occurred in Italy", "", "Italy"),
            ("1991", "happened", "Earlier eruptions occurred in Japan", "", "Japan"),
        ],
    ),
    "an outbreak": (
        "A case of Marburg virus disease was found in Guinea on 3 May 2021. The clinic notified WHO of it on 4 May. A "
        "nurse was tested positive for Marburg on 5 May.",
        [
            ("2021-05-03", "happened", "A case of Marburg virus disease was found in Guinea", "", "Guinea"),
            ("2021-05-04", "happened", "The clinic notified World Health Organization of it", "", ""),
            ("2021-05-05", "happened", "A nurse was tested positive for Marburg", "", ""),
        ],
    ),
    "who clashed, and whom that hurt": (
        "On 17 September 2022 supporters of two parties clashed in Varna, and four people were hurt. A year and two "
        "weeks later the market crashed. Snow kept the convoy from reaching Jos until 3 May 2024.",
        [
            ("2022-09-17", "happened", "Supporters of two parties clashed in Varna", "", "Varna"),
            ("2022-09-17", "happened", "Four people were hurt", "", ""),
            ("2023-10-01", "happened", "The market crashed", "", ""),
            ("2024-05-03", "happened", "Snow kept the convoy from reaching Jos", "", ""),
        ],
    ),
    "what came of it": (
        "Having lost the vote in 2008, she left Varna in 2009. The mine reopened in 1999, only to close again in 2003. "
        "The bill was passed on 3 June 2013, only to be rejected two weeks later by Omar Noor.",
        [
            ("2008", "happened", "She lost the vote", "", ""),
            ("2009", "happened", "She left Varna", "", "Varna"),
            ("1999", "happened", "The mine reopened", "", ""),
            ("2003", "happened", "The mine closed again", "", ""),
            ("2013-06-03", "happened", "The bill was passed", "", ""),
            ("2013-06-17", "happened", "The bill was rejected by Omar Noor", "Omar Noor", ""),
        ],
    ),
    "and then": (
        "He was arrested in 2002 and in 2003, according to his lawyer, died in prison. She moved to Oslo in 1990 and "
        "in 1995, when her father died, returned to Varna. Lena Quist sold the shop in 2010 and the following year "
        "opened a school. The war ended in 1918 and the following year saw a strike. The court jailed two men on 3 May "
        "2018 and a fourth a day later. Acme closed three mills in 2018 and two more in 2019.",
        [
            ("2002", "happened", "He was arrested", "", ""),
            ("2003", "happened", "He died in prison", "", ""),
            ("1990", "happened", "She moved to Oslo", "", "Oslo"),
            ("1995", "happened", "Her father died", "", ""),
            ("1995", "happened", "She returned to Varna", "", "Varna"),
            ("2010", "happened", "Lena Quist sold the shop", "Lena Quist", ""),
            ("2011", "happened", "Lena Quist opened a school", "Lena Quist", ""),
            ("1918", "happened", "The war ended", "", ""),
            ("1919", "happened", "The following year saw a strike", "", ""),
            ("2018-05-03", "happened", "The court jailed two men", "", ""),
            ("2018-05-04", "happened", "The court jailed a fourth", "", ""),
            ("2018", "happened", "Acme closed three mills", "Acme", ""),
            ("2019", "happened", "Acme closed two more", "Acme", ""),
        ],
    ),
    "what was seized": (
        "Police found drugs on 3 May 2018 and forged passports on 5 May. The gang robbed a bank on 6 May 2018 and "
        "forged passports on 8 May. Soldiers in the square shot three students on 9 May 2018.",
        [
            ("2018-05-03", "happened", "Police found drugs", "", ""),
            ("2018-05-05", "happened", "Police found forged passports", "", ""),
            ("2018-05-06", "happened", "The gang robbed a bank", "", ""),
            ("2018-05-08", "happened", "The gang forged passports", "", ""),
            ("2018-05-09", "happened", "Soldiers in the square shot three students", "", ""),
        ],
    ),
    "what had been before": (
        "Omar Noor denied having sold arms in 2010. The town was retaken in May 2014, having fallen to rebels in "
        "March. She was freed in 2018, having been jailed in 2015. Karl Berg was held on 5 June 2018 over leaking "
        "papers in 2016.",
        [
            ("2010", "denied", "Omar Noor denied having sold arms", "Omar Noor", ""),
            ("2014-05", "happened", "The town was retaken", "", ""),
            ("2014-03", "happened", "The town fell to rebels", "", ""),
            ("2018", "happened", "She was freed", "", ""),
            ("2015", "happened", "She was jailed", "", ""),
            ("2018-06-05", "happened", "Karl Berg was held over leaking papers", "", ""),
            ("2016", "alleged", "Karl Berg leaked papers", "Karl Berg", ""),
        ],
    ),
    "rumours": (
        "Rumours that the king had fled on 3 May 2018 turned out to be false. Reports that Omar Noor had died on 4 May "
        "proved true. Evidence that Karl Berg sold arms in 2010 proved the witness wrong.",
        [
            ("2018-05-03", "denied", "The king had fled", "", ""),
            ("2018-05-04", "happened", "Omar Noor had died", "", ""),
            ("2010", "happened", "Karl Berg sold arms", "Karl Berg", ""),
        ],
    ),
    "what is demanded by a day": (
        "Rebels demanded the release of two men by 3 May 2018. The minister ordered the closure of the mine by 30 "
        "June 2018. Berg ordered the murder of a rival by a gang in 2010. By 1990 the king ordered the closure of all"
        " mines.",
        [
            ("2018-05-03", "planned", "Rebels demanded the release of two men", "", ""),
            ("2018-06-30", "planned", "The minister ordered the closure of the mine", "", ""),
            ("2010", "happened", "Berg ordered the murder of a rival by a gang", "Berg", ""),
            ("1990", "happened", "The king ordered the closure of all mines", "", ""),
        ],
    ),
    "so long after the flood": (
        "A week after the flood of 3 May 2014 a bridge fell. The day after the attack of 9 May 2014 police arrested "
        "Omar Noor. Staff at the hospital, which was shelled on 3 June 2014, fled on 4 June. The crew of the ship, "
        "which sank on 5 July 2014, were saved.",
        [
            ("2014-05-03", "happened", "The flood", "", ""),
            ("2014-05-10", "happened", "A bridge fell", "", ""),
            ("2014-05-09", "happened", "The attack", "", ""),
            ("2014-05-10", "happened", "Police arrested Omar Noor", "", ""),
            ("2014-06-03", "happened", "The hospital was shelled", "", ""),
            ("2014-06-04", "happened", "Staff at the hospital fled", "", ""),
            ("2014-07-05", "happened", "The ship sank", "", ""),
        ],
    ),
    "turned about": (
        "Only on 3 May 2018 did the bank learn of the loss. Not until 4 May 2018 was the wall torn down. Nor did Noor"
        " resign on 5 May 2018. In no case did police fire on 6 May 2018. Not until 2019 were women allowed to vote. "
        "It was not until 2020 that women voted.",
        [
            ("2018-05-03", "happened", "The bank learned of the loss", "", ""),
            ("2018-05-04", "happened", "The wall was torn down", "", ""),
            ("2018-05-05", "denied", "Noor resigned", "Noor", ""),
            ("2018-05-06", "denied", "Police fired", "", ""),
            ("2019", "happened", "Women were allowed to vote", "", ""),
            ("2020", "happened", "Women voted", "", ""),
        ],
    ),
    "noted that, by a letter, he did": (
        "The report notes that the Minister, on 3 May 2018, told the Committee that funds were spent. The Board noted"
        " that Acme, by a notice of 4 May 2018, ended the lease. An attack on a convoy claimed by the VF on 5 May "
        "2018 killed six.",
        [
            ("2018-05-03", "happened", "The Minister said: Funds were spent", "", ""),
            ("2018-05-04", "happened", "Acme ended the lease", "Acme", ""),
            ("2018-05-05", "happened", "An attack on a convoy was claimed by the VF", "", ""),
        ],
    ),
    "undergone in a row": (
        "He was elected in 1931, defeated in 1946 and returned in 1950. Lena Quist was elected mayor in 2010 and "
        "defeated in 2014. Omar Noor was freed in 2010 and robbed a bank in 2011. Karl Berg was elected in 2012 and "
        "defeated Omar Noor in 2016.",
        [
            ("1931", "happened", "He was elected", "", ""),
            ("1946", "happened", "He was defeated", "", ""),
            ("1950", "happened", "He returned in 1950", "", ""),
            ("2010", "happened", "Lena Quist was elected mayor", "", ""),
            ("2014", "happened", "Lena Quist was defeated", "", ""),
            ("2010", "happened", "Omar Noor was freed", "", ""),
            ("2011", "happened", "Omar Noor robbed a bank", "Omar Noor", ""),
            ("2012", "happened", "Karl Berg was elected", "", ""),
            ("2016", "happened", "Karl Berg defeated Omar Noor", "Karl Berg", ""),
        ],
    ),
    "how many of them, and what else": (
        "Five people were shot in Gao on 3 May 2018, and nine on 5 May. Prisoners, many of whom were held since 2015,"
        " were freed on 9 May 2018. Lena Quist won the cup in 2010 and silver in 2012. A stolen Picasso was found on "
        "14 May 2018. They exported wheat in 2004 and processed meat in 2005.",
        [
            ("2018-05-03", "happened", "Five people were shot in Gao", "", "Gao"),
            ("2018-05-05", "happened", "Nine were shot in Gao", "", "Gao"),
            ("2015", "happened", "Many of them were held", "", ""),
            ("2018-05-09", "happened", "Prisoners were freed", "", ""),
            ("2010", "happened", "Lena Quist won the cup", "Lena Quist", ""),
            ("2012", "happened", "Lena Quist won silver", "Lena Quist", ""),
            ("2018-05-14", "happened", "A stolen Picasso was found", "", ""),
            ("2004", "happened", "They exported wheat", "", ""),
            ("2005", "happened", "They exported processed meat", "", ""),
        ],
    ),
    "those taken": (
        "Police freed 30 kidnapped on 3 May 2018. Troops rescued 12 abducted by the VF on 4 May 2018. Doctors treated"
        " 12 injured on 5 May 2018.",
        [
            ("2018-05-03", "happened", "30 were kidnapped", "", ""),
            ("2018-05-04", "happened", "12 were abducted by the VF", "", ""),
            ("2018-05-05", "happened", "Doctors treated 12 injured", "", ""),
        ],
    ),
    "the next of them": (
        "His first play failed in 1911; his next, in 1915, was a success. The plan failed in 2010; another, backed by"
        " Oman, was tried in 2011. Noor was born in 1911; his brother, a doctor, died in 1920.",
        [
            ("1911", "happened", "His first play failed", "", ""),
            ("1915", "happened", "His next was a success", "", ""),
            ("2010", "happened", "The plan failed", "", ""),
            ("2011", "happened", "Another was tried", "", ""),
            ("1911", "happened", "Noor was born", "", ""),
            ("1920", "happened", "Noor’s brother died", "", ""),
        ],
    ),
    "what somebody is suspected of": (
        "Omar Noor was arrested on 5 June 2018 on suspicion of murdering a neighbour in April. Police detained Lena "
        "Quist on 9 June 2018 for selling arms in 2015. Karl Berg was tried for stealing a van in May 2017.",
        [
            ("2018-06-05", "happened", "Omar Noor was arrested on suspicion of murdering a neighbour", "", ""),
            ("2018-04", "alleged", "Omar Noor murdered a neighbour", "Omar Noor", ""),
            ("2018-06-09", "happened", "Police detained Lena Quist for selling arms", "", ""),
            ("2015", "alleged", "Lena Quist sold arms", "Lena Quist", ""),
            ("2017-05", "alleged", "Karl Berg stole a van", "Karl Berg", ""),
        ],
    ),
    "a judgment": (
        "The applicant, a Chadian national born in 1985, entered Oman on 3 May 2009. On 14 June 2009 his claim was "
        "rejected; an appeal lodged in July was dismissed on 2 February 2010. The Court notes that the Government, by "
        "a letter of 3 May 2018, informed the Registry that he had left. He received no reply until October.",
        [
            ("1985", "happened", "The applicant was born", "", ""),
            ("2009-05-03", "happened", "The applicant entered Oman", "", "Oman"),
            ("2009-06-14", "happened", "His claim was rejected", "", ""),
            ("2009-07", "happened", "An appeal was lodged", "", ""),
            ("2010-02-02", "happened", "An appeal was dismissed", "", ""),
            ("2018-05-03", "happened", "The Government said: He had left", "", ""),
            ("2018-10", "happened", "He received no reply until October", "", ""),
        ],
    ),
    "what was not to be, and what at last was": (
        "Construction started in 1951 and was to have been finished by 1954. It was not until 3 May 1956 that the dam "
        "was opened. It was renamed in 1960, raised twice in 1961 and closed in 1999.",
        [
            ("1951", "happened", "Construction started", "", ""),
            ("1954", "denied", "Construction was to have been finished", "", ""),
            ("1956-05-03", "happened", "The dam was opened", "", ""),
            ("1960", "happened", "It was renamed", "", ""),
            ("1961", "happened", "It was raised twice", "", ""),
            ("1999", "happened", "It was closed", "", ""),
        ],
    ),
    "some of them": (
        "Residents of the camp at Jos, most of whom fled Oman in 2014, were told on 3 May 2018 to leave. He sold six "
        "mills, three of which burned in 1911. Workers at the mine, which has been shut since 2016, met on 4 May 2018. "
        "Despite a ban on gatherings announced on 5 May 2018, hundreds came.",
        [
            ("2014", "happened", "Most of them fled Oman", "", "Oman"),
            ("2018-05-03", "happened", "Residents of the camp at Jos were told to leave", "", "Jos"),
            ("1911", "happened", "Three of them burned", "", ""),
            ("2016", "happened", "The mine has been shut", "", ""),
            ("2018-05-04", "happened", "Workers at the mine met", "", ""),
            ("2018-05-05", "happened", "A ban on gatherings was announced", "", ""),
        ],
    ),
    "by five to four, and not until then": (
        "The court ruled by five to four on 3 May 2018 that the decree was void. The convoy was turned back on 4 May, "
        "and it was not until a week later that food arrived.",
        [
            ("2018-05-03", "happened", "The court ruled by five to four", "", ""),
            ("2018-05-04", "happened", "The convoy was turned back", "", ""),
            ("2018-05-11", "happened", "Food arrived", "", ""),
        ],
    ),
    "what was not so, and who knows it": (
        "Reports that the mayor had died on 3 May 2018 proved false. Had the alarm been raised on 4 May 2018, the ship "
        "could have been saved. Acme will close the mill on 5 May 2018, people familiar with the matter said.",
        [
            ("2018-05-03", "denied", "The mayor had died", "", ""),
            ("2018-05-04", "denied", "Had the alarm been raised", "", ""),
            ("2018-05-05", "planned", "Acme will close the mill", "Acme", ""),
        ],
    ),
    "behind a semicolon": (
        "The revolt, which had begun in March 1821, reached Varna on 3 May. The council met on 3 May 1840, was "
        "dissolved three weeks later, and did not sit again until November. Two attempts failed in 1857; a third, in "
        "1866, succeeded. Her book came out in 1951; its sequel followed in 1954. By 1911 the mill had 900 "
        "looms; ten years later, after a fire, it had none.",
        [
            ("1821-03", "happened", "The revolt had begun", "", ""),
            ("1821-05-03", "happened", "The revolt reached Varna", "", "Varna"),
            ("1840-05-03", "happened", "The council met", "", ""),
            ("1840-05-24", "happened", "The council was dissolved", "", ""),
            ("1840-11", "happened", "The council did not sit again until November", "", ""),
            ("1857", "happened", "Two attempts failed", "", ""),
            ("1866", "happened", "A third succeeded", "", ""),
            ("1951", "happened", "Her book came out", "", ""),
            ("1954", "happened", "Its sequel followed", "", ""),
            ("1911", "happened", "The mill had 900 looms", "", ""),
            ("1921", "denied", "It had none after a fire", "", ""),
        ],
    ),
    "so long after": (
        "Thousands marched through Jos on 19 May 2018, a day after police killed a student. The mayor resigned on 3 "
        "June 2018, four days after troops fired on a crowd.",
        [
            ("2018-05-19", "happened", "Thousands marched through Jos", "", "Jos"),
            ("2018-05-18", "happened", "Police killed a student", "", ""),
            ("2018-06-03", "happened", "The mayor resigned", "", ""),
            ("2018-05-30", "happened", "Troops fired on a crowd", "", ""),
        ],
    ),
    "asides and other orders of words": (
        "Not until 3 May 2018 did the ministry admit that gas had been used. By the time the army came on 4 May, "
        "it had been used up. In her memoirs, published in 1962, she describes how soldiers looted it. Both men were "
        "acquitted in 2011 but retried two years later. Exports fell in 2015, before recovering in 2017. Some 400 "
        "families left the camp in March 2018 and another 250 in April. On 5 May 2018 two gunmen on a motorcycle shot "
        "Lena Quist. The mayor warned on 6 May 2018 that the levee would not hold; it broke on 7 May.",
        [
            ("2018-05-03", "happened", "The ministry admitted: Gas had been used", "", ""),
            ("2018-05-04", "happened", "The army came", "", ""),
            ("1962", "happened", "Her memoirs were published", "", ""),
            ("2011", "happened", "Both men were acquitted", "", ""),
            ("2013", "happened", "Both men were retried", "", ""),
            ("2015", "happened", "Exports fell", "", ""),
            ("2017", "happened", "Exports recovered", "", ""),
            ("2018-03", "happened", "Some 400 families left the camp", "", ""),
            ("2018-04", "happened", "Another 250 left the camp", "", ""),
            ("2018-05-05", "happened", "Two gunmen on a motorcycle shot Lena Quist", "", ""),
            ("2018-05-06", "happened", "The mayor warned: The levee would not hold", "", ""),
            ("2018-05-07", "happened", "It broke on 7 May", "", ""),
        ],
    ),
    "things in a row, each on its day": (
        "Troops took the port on 3 May 2014, the airport a day later and by 9 May controlled the city. The union "
        "called off its strike on 2 June after Acme left. Nurses treated 30 wounded on 5 June. Karl Berg was last "
        "seen alive on 6 June. The first case was found in Jos on 7 June, the last on 9 August.",
        [
            ("2014-05-03", "happened", "Troops took the port", "", ""),
            ("2014-05-04", "happened", "Troops took the airport", "", ""),
            ("2014-05-09", "happened", "Troops controlled the city", "", ""),
            ("2014-06-02", "happened", "The union called off its strike", "", ""),
            ("2014-06-05", "happened", "Nurses treated 30 wounded", "", ""),
            ("2014-06-06", "happened", "Karl Berg was last seen alive", "", ""),
            ("2014-06-07", "happened", "The first case was found in Jos", "", "Jos"),
            ("2014-08-09", "happened", "The last was found in Jos", "", "Jos"),
        ],
    ),
    "how many more on another day": (
        "Six people were killed in Varna on 3 May 2018 and four more in Jos on 5 May. Police arrested two men on 9 May "
        "and a third the next day. Rebels freed 12 hostages in June 2018 and another nine in July.",
        [
            ("2018-05-03", "happened", "Six people were killed in Varna", "", "Varna"),
            ("2018-05-05", "happened", "Four more were killed in Jos", "", "Jos"),
            ("2018-05-09", "happened", "Police arrested two men", "", ""),
            ("2018-05-10", "happened", "Police arrested a third", "", ""),
            ("2018-06", "happened", "Rebels freed 12 hostages", "", ""),
            ("2018-07", "happened", "Rebels freed another nine", "", ""),
        ],
    ),
    "what is nobody": (
        "Exams were cancelled on 3 May 2018. A stolen Land Rover rammed the gate on 4 May 2018.",
        [
            ("2018-05-03", "happened", "Exams were cancelled", "", ""),
            ("2018-05-04", "happened", "A stolen Land Rover rammed the gate", "", ""),
        ],
    ),
    "a chronology in the present": (
        "3 May 2018 – The mayor of Varna orders a halt to the works.\n\n9 June 2018 – Justice Berg rules that the "
        "lease is void.\n\n14 July 2018 – Farmers from Jos march to Varna.\n\n2 August 2018 – Villagers learn that "
        "they must leave.",
        [
            ("2018-05-03", "happened", "The mayor of Varna orders a halt to the works", "", "Varna"),
            ("2018-06-09", "happened", "Justice Berg rules that the lease is void", "Berg", ""),
            ("2018-07-14", "happened", "Farmers from Jos march to Varna", "", "Jos; Varna"),
            ("2018-08-02", "happened", "Villagers learn that they must leave", "", ""),
        ],
    ),
    "a life": (
        "Lena Quist was born in 1921. Her atlas was published in 1952, and in 1961, on the day of the harvest, the "
        "city named a square after her. She was elected a Fellow in 1976 and appointed CBE in 1985. The institute "
        "bought her house in 1991 and restored rooms in 1994.",
        [
            ("1921", "happened", "Lena Quist was born", "", ""),
            ("1952", "happened", "Lena Quist’s atlas was published", "", ""),
            ("1961", "happened", "The city named a square after Lena Quist", "", ""),
            ("1976", "happened", "Lena Quist was elected a Fellow", "", ""),
            ("1985", "happened", "Lena Quist was appointed CBE", "", ""),
            ("1991", "happened", "The institute bought Lena Quist’s house", "", ""),
            ("1994", "happened", "The institute restored rooms", "", ""),
        ],
    ),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS)
def test_the_rows(text, rows):
    told = [
        (one.dated.value, one.status, one.what, "; ".join(one.agents), "; ".join(place.name for place in one.places))
        for one in extract_document(Document("told.txt", text)).events
    ]
    assert told == rows


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Noor said on 3 May 2018 that Berg left on 1 May; he added that Quist left on 2 May.",
            ["Noor", "Noor", "Noor"],
        ),
        ("Noor said on 3 May 2018 that Berg left on 1 May; Ames said Quist left on 2 May.", ["Noor", "Noor", "Ames"]),
        ("The mayor warned on 3 May 2018 that the levee would not hold; it broke on 4 May.", ["mayor", ""]),
        ("The minister said on 3 May 2018 that the camp would close; it closed on 9 May.", ["minister", ""]),
        ("Acme sold it on 5 May 2018, people familiar with the matter said.", ["people familiar with the matter"]),
    ],
)
def test_a_semicolon_ends_what_is_said(text: str, sources: list[str]) -> None:
    told = extract_document(Document("told.txt", text)).events
    assert ["; ".join(one.reported_by) for one in told] == sources


def test_what_was_ordered_by_a_day_is_planned() -> None:
    text = (
        "On 3 May 2018 the minister ordered the closure of all camps by 30 June. Omar Noor denies it, his lawyer said."
    )
    told = extract_document(Document("told.txt", text)).events
    assert [(one.dated.value, one.status, one.what) for one in told] == [
        ("2018-05-03", "happened", "The minister ordered the closure of all camps"),
        ("2018-06-30", "planned", "The closure of all camps"),
    ]


def test_it_is_not_he() -> None:
    told = extract_document(
        Document("told.txt", "Omar Noor was held. He denies it, his lawyer said on 3 May 2018.")
    ).events
    assert [one.what for one in told] == ["Omar Noor’s lawyer said: Omar Noor denies it"]
