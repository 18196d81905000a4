"""Kinds of expressions in sentences of news, history, filings, minutes and messages: text, publication date, values."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.records import Document

CASES = """
The envoy arrived Sunday and flies home Friday. || 2015-12-09 || 2015-12-06; 2015-12-11
On the night of 9 November 1938 windows were smashed. At about 2 a.m. the firemen went home. || none || 1938-11-09TNI; 1938-11-10T02:00 APPROX
Income rose to $410 million from $376 million a year earlier in the first quarter. || 1990-04-19 || 1989-Q1; 1990-Q1
The third-quarter loss was $1 million, against income of $24 million in the third quarter of fiscal 2019. The prior year included a gain. || 2020-08-05 || 2020-Q3; 2019-Q3; 2019
In the 2009-10 school year it fell; the 2008-2009 fiscal year was worse. || 2012-09-10 || 2009/2010; 2008/2009
Monday is usually quiet. || 2012-03-13 || XXXX-WXX-1
It was Wednesday, 14 March 2018. The log of 03/04/2018 has nothing. || 2020-01-05 || 2018-03-14; 2018-04-03
In January 1813 they moved. On the 10th of the month they reached the ford; on the 20th of the month they left. || none || 1813-01; 1813-01-10; 1813-01-20
The rent is due on the 3rd of the month. || 2020-05-05 || XXXX-XX-03
They will meet on the 21st of the month. || 2020-05-05 || 2020-05-21
March factory orders fell 3% from February and 8% from a year ago. || 1990-04-19 || 1990-03; 1990-02; 1989-03
May sales continue to please us all! Then May claims he was ill. || 1990-06-19 || nothing
The ruling in May v. Hollis stands. || 2008-03-15 || nothing
The warden resigns Friday; the bursar retires on Monday. || 2013-09-05 || 2013-09-06; 2013-09-09
Sailings will restart in April after being halted in November. || 2016-02-03 || 2016-04; 2015-11
Talks will resume after the vote on Sunday. || 2016-02-03 || 2016-02-07
The raid came on 9 October 1999. "I saw them two days before," said a shepherd. The second raid came four days later. || none || 1999-10-09; 1999-10-07; 1999-10-13
In the past such suits were rare. || 1999-10-11 || PAST_REF
The match is at 5:30 pm on 3 May. || 2018-01-10 || 2018-05-03T17:30
On the night of 3–4 May 2018 shots were fired. || 2018-06-01 || 2018-05-03TNI
Signed 031200Z OCT 2020 at base. || 2020-11-01 || 2020-10-03T12:00
Profits rose in Q3 2019 and in FY2018/19. || 2020-01-01 || 2019-Q3; 2018/2019
He was born c. 1850 and died circa 1910. || none || 1850 APPROX; 1910 APPROX
The company was founded before 1914 and closed after 1950. || none || 1914; 1950
No later than 5 June 2019 the report is due. || 2019-01-01 || 2019-06-05
By the end of the 19th century it was gone. || none || 18 END
The strike lasted from 30 May to 2 June 2003. || 2003-07-01 || 2003-05-30; 2003-06-02
The strike lasted May 30–June 2, 2003. || 2003-07-01 || 2003-05-30; 2003-06-02
between March and June 2014 prices rose || 2015-01-01 || 2014-03; 2014-06
On 3 and 5 May, shops were shut. || 2018-06-01 || 2018-05-03; 2018-05-05
The file was closed in September 2020. Residents may return until 27 February. || 2023-02-14 || 2020-09; 2023-02-27
Tomorrow the train leaves at six in the morning. || 1943-02-02 || 1943-02-03; 1943-02-03T06:00
She left in '98 and stayed from '03-'07. || 2023-10-20 || 1998; 2003; 2007
Mourning was declared for Wednesday. || 2023-02-14 || 2023-02-15
The vote was postponed to May 25. || 2020-02-29 || 2020-05-25
The vote has been postponed until Friday. || 2020-03-04 || 2020-03-06
He reported on the last Sunday in October. || 2021-09-10 || 2020-10-25
He left in the last two weeks of May. || 2019-07-01 || P2W
We met three days ago and will meet again in two weeks' time. || 2019-09-21 || 2019-09-18; 2019-10-05
They arrived a fortnight ago. || 2019-09-21 || 2019-09-07
Later this year the road opens; earlier this month it was closed. || 2019-09-21 || 2019 END; 2019-09 START
In the summer of 1995 he moved; the following winter he died. || none || 1995-SU; 1995-WI
The treaty of 12 May 1999 was signed. The same day the border opened. That same evening fires were lit. || none || 1999-05-12; 1999-05-12; 1999-05-12TEV
In March 2011 the war began. By then thousands had fled. || none || 2011-03; 2011-03
The year was 1848. The previous year had been quiet. || none || 1848; 1847
Meeting at noon tomorrow. || 2019-09-21 || 2019-09-22T12:00
On 8 March 1911 the mill burned. The day before it had been full, and the day after it was rubble. || none || 1911-03-08; 1911-03-07; 1911-03-09
The vote was on 3 May 2012. The day before they had quarrelled, but he came. || none || 2012-05-03; 2012-05-02
The truce of 1839 was broken seventy-five years later. The next year came war. || none || 1839; 1914; 1915
The webinar is on Thursday, April 15, 2:00–3:30 PM EDT; the bar is open 10:00–2:00 AM. || 2021-04-12 || 2021-04-15T14:00; 2021-04-15T15:30; 2021-04-15T22:00; 2021-04-16T02:00
The parcel was sent last Friday and should arrive by the end of the week. || 2023-02-07 || 2023-02-03; 2023-W06 END
Let us have lunch on Friday. On Sunday children get in free. || 2019-05-01 || 2019-05-03; 2019-05-05
On 5 May 1936 the council ruled that the hall would close on 30 June. The next day he appealed. || none || 1936-05-05; 1936-06-30; 1936-05-06
Two men were killed last night when the bus left the road. It had set off at 8 a.m. || 2026-03-11 || 2026-03-10TNI; 2026-03-10T08:00
The coach names his team on Friday. || 2019-05-01 || 2019-05-03
The report names three banks on Friday. || 2019-05-01 || 2019-04-26
The firm let us go on Friday. || 2019-05-01 || 2019-04-26
Are you free next Monday at 10? If not, Wednesday afternoon would work. || 2021-09-28 || 2021-10-04; 2021-10-04T10:00; 2021-10-06TAF
They meet next week. She left on Monday or Tuesday. || 2021-09-28 || 2021-W40; 2021-09-27; 2021-09-28
I'm away next week. Friday would suit me. || 2021-09-28 || 2021-W40; 2021-10-01
War was declared at 11.15. Bidding started at 1.15. || 1939-09-03 || 1939-09-03T11:15
It took 3.5–4.5 hours. || 2020-01-01 || PT3H30M
May I call you on Monday? I am on leave from Tuesday. || 2017-06-30 || 2017-07-03; 2017-07-04
May won on Monday. He was on leave from Tuesday. || 2017-06-30 || 2017-06-26; 2017-06-27
On 3 June 1862 they marched at 5 and dined at 7. || none || 1862-06-03; 1862-06-03T05:00; 1862-06-03T19:00
Enrolment for the 2021–22 academic year opens in July. The school year 2016-17 ended in June. || 2021-06-17 || 2021/2022; 2021-07; 2016/2017; 2017-06
Late in the 1990s and in the early 2000s it boomed. || none || 199 END; 200 START
At the turn of the century it had 300 people. || none || 2000
It happened on Tuesday, 4 May 2018. || 2018-06-01 || 2018-05-04
The 2011–12 season was good. || none || 2011/2012
the first half of 2009; the second half of last year || 2010-03-01 || 2009-H1; 2009-H2
She comes every other week, twice a month, and on Mondays. || 2010-03-01 || P2W; P1M; XXXX-WXX-1
He waited for an hour and a half, or two and a half years. || none || PT1H30M; P2Y6M
The bridge is 1,500 metres long and 45 years old. || none || nothing
Call 555-1234 or room 1999. Flight 2020 left. Chapter 1984. || none || nothing
It was 3 o'clock in the afternoon on Friday. || 2019-09-21 || 2019-09-20T15:00
Work began in 2014 and stopped in 2015. A decision is due in April. || 2018-01-22 || 2014; 2015; 2018-04
My exam is on Monday 22 May. I will be free from Tuesday. || 2017-03-01 || 2017-05-22; 2017-05-23
My exam is on Monday 22 May. Please send me your notes by Tuesday. || 2017-03-01 || 2017-05-22; 2017-03-07
The trial opens on Monday 22 May. Lawyers will meet on Tuesday to prepare it. || 2017-03-01 || 2017-05-22; 2017-03-07
The vote is on Monday 22 May. The council meets on Tuesday to discuss it. || 2017-03-01 || 2017-05-22; 2017-03-07
It opens on Monday 22 May. On Tuesday we sit from 9:00 to 5:15. || 2017-03-01 || 2017-05-22; 2017-05-23; 2017-05-23T09:00; 2017-05-23T17:15
It is open from 8:30 to 5:30. || 2012-08-09 || 2012-08-09T08:30; 2012-08-09T17:30
He slept from 10:30 to 6:15. || 2012-08-09 || 2012-08-09T10:30; 2012-08-09T06:15
The minutes of 12 October were approved. The roof had leaked the week before. || 2016-11-09 || 2016-10-12; 2016-W44
On 5 January he spoke. || 2019-01-20 || 2019-01-05
On 28 December he spoke. || 2019-01-20 || 2018-12-28
The vote will be held on 3 March. || 2019-01-20 || 2019-03-03
The vote is scheduled for Sunday. || 2019-09-19 || 2019-09-22
Last Monday he said so; next Monday he goes. || 2019-09-19 || 2019-09-16; 2019-09-23
Police said Sunday that two men were held since Friday. || 2019-09-22 || 2019-09-22; 2019-09-20
At least 20 people died in the past 24 hours. || 2019-09-18 || PT24H
He has lived there since 1999 and until 2005 worked in Rome. || 2019-09-18 || 1999; 2005
As of 1 July 2019 the law applies. || 2019-09-18 || 2019-07-01
In the mid-nineties, in the late 60s and in the '80s || none || 199 MID; 196 END; 198
the third week of May 2018; the last Friday of March 2018 || none || 2018-W20; 2018-03-30
The accident occurred at approximately 14:30 hours on 12 June 2015. || 2016-01-01 || 2015-06-12T14:30 APPROX
Around midnight on 12 June 2015 it burned. || 2016-01-01 || 2015-06-12T24:00 APPROX
He stayed 10 days, then 2-3 weeks more. || none || P10D; P2W
On the eve of the vote, 5 May 1988. || none || 1988-05-05
In December 2001 - January 2002 they negotiated. || none || 2001-12; 2002-01
in 1914/15 || none || 1914; 1915
12.05.2018 at 08:15 || 2019-01-01 || 2018-05-12; 2018-05-12T08:15
05/12/2018 and 13/12/2018 || 2019-01-01 || 2018-12-05; 2018-12-13
05/12/2018 only || 2019-01-01 || 2018-12-05
Dec. 5, 2018; 5 Dec 2018; 5-Dec-2018; December 5th, 2018; the 5th of December 2018 || 2019-01-01 || 2018-12-05; 2018-12-05; 2018-12-05; 2018-12-05; 2018-12-05
20181205 || 2019-01-01 || 2018-12-05
2018-W40 || 2019-01-01 || 2018-W40
In a year's time he will retire. || 2019-01-01 || 2020
Earlier, on 2 May, he had resigned. || 2019-05-20 || 2019-05-02
the day before yesterday; the day after tomorrow || 2019-05-20 || 2019-05-18; 2019-05-22
a month ago; half a year ago; decades ago || 2019-05-20 || 2019-04; 2018-11; PAST_REF
Yesterday evening; this afternoon; tomorrow night; Tuesday morning || 2019-05-22 || 2019-05-21TEV; 2019-05-22TAF; 2019-05-23TNI; 2019-05-21TMO
in the first quarter; in the third quarter of last year || 2019-05-20 || 2019-Q1; 2018-Q3
in the coming days; in recent weeks; over the years || 2019-05-20 || PXD; PXW; PXY
He was arrested on May 5 and 6 and on June 7, 8 and 9, 2017. || 2018-01-01 || 2017-05-05; 2017-05-06; 2017-06-07; 2017-06-08; 2017-06-09
"I saw him yesterday," she said on 3 May 2017. || 2020-01-01 || 2017-05-02; 2017-05-03
"I saw him yesterday," said Noor, whose house was hit by a shell on Friday. || 2018-05-20 || 2018-05-19; 2018-05-18
The fire broke out on the morning of 14 June 2017. By noon it was out. Two days later the count began; the next day it ended. || none || 2017-06-14TMO; 2017-06-14T12:00; 2017-06-16; 2017-06-17
Talks resumed on Monday, 3 June 2019; on Wednesday they failed. || none || 2019-06-03; 2019-06-05
They married in 1920. The same year their son was born. Ten years later they moved. || none || 1920; 1920; 1930
On 1 May 1990 he was named. In the same month he left; in June of that year he returned. || none || 1990-05-01; 1990-05; 1990-06
In July 1998 he was arrested. He was tried the following spring. || none || 1998-07; 1999-SP
She died in December 1941, the year after her husband. || none || 1941-12
By the early 1970s and throughout the 1980s they met every year until 1990. || none || 197 START; 198; P1Y; 1990
He served from 1993 to 1996 and again in 2001-2003. || none || 1993; 1996; 2001; 2003
The 1996 Olympics; the 2003 invasion; her 2012 book; last year's vote || 2013-05-05 || 1996; 2003; 2012; 2012
The talks, due to start on Tuesday, were put off until next month. || 2019-06-15 || 2019-06-18; 2019-07
The army said on Thursday it had taken the town late on Wednesday. || 2019-06-15 || 2019-06-13; 2019-06-12 END
He will be released in three weeks. || 2019-06-15 || 2019-07-06
It will take three weeks. || 2019-06-15 || P3W
Over the past decade, and in the next five years || 2019-06-15 || P1DE; P5Y
She turned 30 in 2010; he is a 45-year-old man. || 2019-06-15 || 2010
Application no. 1234/05 was lodged on 12 January 2005 under Article 34. || none || 2005-01-12
See Resolution 1973 (2011) of 17 March 2011. || none || 2011; 2011-03-17
paras. 12-15; pp. 1990-1995; vol. 12 || none || nothing
from 22:00 on 5 May until 04:00 on 6 May 2016 || none || 2016-05-05T22:00; 2016-05-06T04:00
at 0630 hrs on 12 Aug 1943 || none || 1943-08-12T06:30
Easter 1916; Christmas Day 1914 and New Year's Eve || 1920-02-02 || 1916-04-23; 1914-12-25; 1914-12-31
New Year's Eve was quiet. || 1920-02-02 || 1919-12-31
Sales for the nine months ended September 30 fell. || 2019-11-05 || P9M; 2019-09-30
In the quarter ended March 31, 2019, revenue rose 5% from a year earlier. || 2019-05-05 || 2019-Q1; 2019-03-31; 2018-Q1
fiscal year 2018; the fiscal year ending June 30, 2018; FY19 || 2019-05-05 || 2018; P1Y; 2018-06-30; 2019
The meeting is on Friday at 3pm. || 2019-05-07 || 2019-05-10; 2019-05-10T15:00
See you on Saturday! || 2019-05-07 || 2019-05-11
At the weekend they voted. || 2019-05-07 || 2019-W18-WE
in the week of 6 May 2019 || none || 2019-W19
on the 5th and 6th of May 2019 || none || 2019-05-05; 2019-05-06
on the first day of March 2018 || none || 2018-03-01
mid-to-late August 2018; late April or early May 2018 || none || 2018-08 END; 2018-04 END; 2018-05 START
in the spring and summer of 1943 || none || 1943-SP; 1943-SU
during the night of 5 to 6 June 1944 || none || 1944-06-05TNI
on 5/6 June 1944 || none || 1944-06-05; 1944-06-06
On 30 and 31 May and 1 June 1999 || none || 1999-05-30; 1999-05-31; 1999-06-01
January-March 2018; Jan–Mar 2018 || none || 2018-01; 2018-03; 2018-01; 2018-03
the years 1914 to 1918 || none || 1914; 1918
the mid-19th century; the first half of the 17th century; the 1700s || none || 18 MID; 16; 17
before 1900; after 1945; not later than 2010; by 2050 || none || 1900; 1945; 2010; 2050
He has been there for nearly ten years, since at least 2009. || 2019-05-07 || P10Y LESS_THAN; 2009
The village had 1850 inhabitants in 1850. || none || 1850
In 2018 prices rose 5 per cent; 2017 saw a fall. || none || 2018; 2017
2016 was hot. 2017 brought rain. || none || 2016; 2017
May 2016 || none || 2016-05
Mr May met Ms April March in June. || 2019-08-07 || 2019-06
Sun, 05 May 2019 10:11:12 +0200 || none || 2019-05-05T10:11:12
2019-05-05T10:11:12Z and 2019-05-05 10:11 || none || 2019-05-05T10:11:12; 2019-05-05T10:11
Tuesday's meeting; yesterday's paper; tomorrow's vote; last month's report || 2019-05-09 || 2019-05-07; 2019-05-08; 2019-05-10; 2019-04
this time last year; this time next week || 2019-05-09 || 2018; 2019-W20
every weekday, twice a year, once every four years, on weekends || 2019-05-09 || XXXX-WXX-WD; P1Y; P4Y; XXXX-WXX-WE
He ran 10 km in 42 minutes 30 seconds. || none || PT42M30S
Exports fell in 2016 and should recover by the end of the year. || 2018-06-15 || 2016; 2018 END
The trust closed in May 2016. By year-end its account was empty. || 2018-06-15 || 2016-05; 2016
In December 12 people drowned. || 2018-06-15 || 2017-12
The suspect appears in court in a fortnight. || 2018-06-15 || 2018-06-29
Rose at five. || 2018-06-15 || 2018-06-15T05:00
Up at six on the 3rd. || 2018-06-15 || 2018-06-03T06:00; 2018-06-03
It sailed a week ago on Monday. || 2018-06-15 || 2018-06-04
The law comes into force in July; a repeal failed in November. || 2011-03-21 || 2011-07; 2010-11
Elections are held every four years, in May. || 2011-03-21 || P4Y; XXXX-05
The notes mature on May 1, 2031 and bear interest payable semi-annually on June 15. || 2021-06-30 || 2031-05-01; P6M; XXXX-06-15
Costs rose in its fiscal years 2019-2020. || 2021-06-30 || 2019; 2020
Costs rose in the financial years 2018/19. || 2021-06-30 || 2018; 2019
Few answered Q1, Q2 and Q3. || 2018-06-15 || nothing
Q3 was better than Q4. || 2018-12-31 || 2018-Q3; 2018-Q4
Shells hit several quarters of wooden houses. || 2018-06-15 || nothing
It meets quarterly in Geneva. || 2011-03-21 || P1Q
Convictions: 1996 (theft), 1998 (fraud), 2003 (fraud). || 2011-03-21 || 1996; 1998; 2003
Wins: 1996, 1998, 2003. || 2011-03-21 || 1996; 1998; 2003
This Easter they will stay at home. || 2005-12-14 || 2006-04-16
This Easter they went to Rome. || 2005-12-14 || 2005-03-27
The widow sells the mill on Wednesday. || 2011-03-21 || 2011-03-23
The players travel to Cork on Wednesday. || 2011-03-21 || 2011-03-23
We bury him on Wednesday. || 2011-03-21 || 2011-03-23
The man who faces trial on Wednesday says he is innocent. || 2011-03-21 || 2011-03-23
The widow recalls the flood on Wednesday. || 2011-03-21 || 2011-03-16
A boy looks at the ruins in Aleppo on Wednesday. || 2011-03-21 || 2011-03-16
The price hikes on Wednesday hit the poor. || 2011-03-21 || 2011-03-16
The police station on Wednesday was shut. || 2011-03-21 || 2011-03-16
The woman who says she saw him on Wednesday has moved. || 2011-03-21 || 2011-03-16
On Wednesday, my sister emigrates. || 2011-03-21 || 2011-03-23
On Wednesday the bank increases its rate. || 2011-03-21 || 2011-03-23
At noon on Wednesday the abbot leads the pilgrims. || 2011-03-21 || 2011-03-23T12:00
On Wednesday the price increases began to bite. || 2011-03-21 || 2011-03-16
On Wednesday the army says it shot two men. || 2011-03-21 || 2011-03-16
The navy scraps the old submarine on September 4. || 2011-03-21 || 2011-09-04
Parliament reconvenes on Wednesday. || 2011-03-21 || 2011-03-23
Season 2 premieres Wednesday; the new album drops Friday. || 2011-03-21 || 2011-03-23; 2011-03-25
Asia shares slide on Wednesday. || 2011-03-21 || 2011-03-16
Founded in 1974, the mill employs 90. It cut 10 jobs in March. || 2016-05-04 || 1974; 2016-03
Lund won the cup in 2009 and 2012. She retires in July. || 2016-05-04 || 2009; 2012; 2016-07
Born in 1974, she joined in 2009. She won the cup in February. || 2016-05-04 || 1974; 2009; 2016-02
The mill opened in 1952 and was sold in 1994. It has been shut since December. || 2016-05-04 || 1952; 1994; 2015-12
The 1986 tax law hurt builders. In June the group sold its mills. || 1991-12-30 || 1986; 1991-06
The 1929 crash ruined him. In June he sold his mills. || none || 1929; 1929-06
Net for the three months ended March 31 rose. In trading Friday, shares fell. || 1998-04-27 || P3M; 1998-03-31; 1998-04-24
The council met on 6 May 1921. It rose at 9.15 the next morning. || none || 1921-05-06; 1921-05-07T09:15
Talks were suspended in April. They will resume by the end of the month. || 1994-06-07 || 1994-04; 1994-06 END
Talks were suspended in April. They were to resume by the end of the month. || 1994-06-07 || 1994-04; 1994-04 END
They agreed to extend curbs through the second quarter. || 1987-02-19 || 1987-Q2
Work on the roof, begun in June, should end by October. || 2019-09-12 || 2019-06; 2019-10
The hut burned on 23 October. A man, arrested a week later, will appear in January. || 2018-11-22 || 2018-10-23; 2018-10-30; 2019-01
The mayor, who first won office in 1962, had an operation in June. || 2006-05-17 || 1962; 2005-06
He was blamed for the November 2003 bombings. Sales dropped in January. || 2006-05-17 || 2003-11; 2006-01
Reptiles ruled 100 million years ago and did so for 2.5 million years. || 2006-05-17 || XXXX; P2500000Y
Also Wednesday, members agreed to hold more talks. || 2011-03-21 || 2011-03-16
The harbour was destroyed by a wave; they mourn the dead from Sunday's tsunami. || 2011-03-21 || 2011-03-20
Flying out tues, back fri || 2013-06-19 || 2013-06-25; 2013-06-28
Dr appt mon morn wish me luck || 2013-06-19 || 2013-06-24TMO
Heading home Friday I saw a fox. || 2013-06-19 || 2013-06-14
The wedding is October 12. || 2013-06-19 || 2013-10-12
It's 11:30 and I haven't eaten. || 2013-06-19 || 2013-06-19T11:30
The market was moved here in 1871. Prices rise in summer. || none || 1871; XXXX-SU
The lift was built in 1958; it opens in December. || none || 1958; XXXX-12
She joined the party in 1931. In March she is arrested. || none || 1931; 1931-03
Week ending 16 October 2022¶Monday: a mill burned. || 2022-10-18 || 2022-W41; 2022-10-16; 2022-10-10
It closes this Wed 9/23 at 5 pm. || 2015-09-21 || 2015-09-23; 2015-09-23T17:00
Last weekend we drove to Tolm. We left on Friday. || 2018-07-29 || 2018-W29-WE; 2018-07-20
A mill burned last weekend. Officials said Friday nobody was hurt. || 2018-07-29 || 2018-W29-WE; 2018-07-27
It earned 31 cents in the first quarter; second-quarter profit may miss that of the year-ago quarter. || 1998-04-27 || 1998-Q1; 1998-Q2; 1997-Q2
Earnings for 2019 are forecast to rise. The dividend is payable Oct. 15. || 2018-09-04 || 2019; 2018-10-15
Built in 1733, the church is open in July. || none || 1733; XXXX-07
In 1914, the fair is held in August. || none || 1914; 1914-08
The church celebrates January 1. || 2011-03-21 || 2011-01-01
The mill burned this Friday. || 2011-03-21 || 2011-03-18
The gates open this Friday. || 2011-03-21 || 2011-03-25
Tickets for the fair this Friday were stolen. || 2011-03-21 || 2011-03-25
He was shot at 7 pm this Saturday. || 2011-03-21 || 2011-03-19T19:00
The mill shut this autumn. || 2011-01-20 || 2010-FA
They decided to sell the mill this autumn. || 2011-06-20 || 2011-FA
The mill will open this January. || 2011-03-21 || 2012-01
Where were you on the evening of the 12th? || 2019-05-29 || 2019-05-12TEV
Between 10 a.m. and 11 a.m. today shots were heard. || 2019-05-09 || 2019-05-09T10:00; 2019-05-09T11:00; 2019-05-09
It was the worst flood since 2009, when 30 people drowned on 4 June, and on 3 May it rained. || 2020-07-06 || 2009; 2009-06-04; 2020-05-03
They came on a Friday after prayers, at the end of March. || 2020-07-06 || XXXX-WXX-5; 2020-03 END
The log contains an entry for 13 February at 21.40; the hearing is set for 13 February. || 2020-07-06 || 2020-02-13; 2020-02-13T21:40; 2021-02-13
The quay opened in 1932 and was widened in 1987. In February a lorry hit it. || 2024-03-14 || 1932; 1987; 2024-02
The inquiry opened in 2012. In February it was halted. || 2024-03-14 || 2012; 2012-02
It has been shut since 2019, when it burned and will reopen in May. || 2024-03-14 || 2019; 2024-05
In 2019, 2020 and 2021 it lost money. In July 2022 it paid half. The rest is to be paid on 15 May 2024. In November it took delivery. || 2024-02-10 || 2019; 2020; 2021; 2022-07; 2024-05-15; 2023-11
The inn was built in 1881 and stood empty until a firm bought it in 1920 and sold it three years later. || 2024-03-14 || 1881; 1920; 1923
He opened the inn in 1950. It broke the law of 1948 and was shut two years later. || 2024-03-14 || 1950; 1948; 1952
She was in hospital until 15 March. He is in prison until 3 May. || 2024-09-10 || 2024-03-15; 2025-05-03
She was under orders to stay until 3 October. || 2024-09-10 || 2024-10-03
The council sat from 2 p.m. until 6 p.m. on 19 March. || 2024-06-14 || 2024-03-19T14:00; 2024-03-19T18:00; 2024-03-19
The king declared Saturday a day of mourning. He declared Monday that it was over. || 2024-09-12 || 2024-09-14; 2024-09-09
The day before and the day after the fire of 8 March 1911 the mill stood empty. || 2020-07-06 || 1911-03-07; 1911-03-09; 1911-03-08
Sales were 2,500 more than a year earlier; he had left more than a year ago. || 2020-07-06 || 2019; 2019 BEFORE
A curfew from 9 pm to 5 am was lifted on Friday, and so was the 8 p.m. curfew. || 2020-07-06 || XXXX-XX-XXT21:00; XXXX-XX-XXT05:00; 2020-07-03; XXXX-XX-XXT20:00
The curfew was lifted from 8am to 2pm on Friday. || 2020-07-06 || 2020-07-03T08:00; 2020-07-03T14:00; 2020-07-03
Key dates¶12 November: the strike begins¶2 December: the mine closes¶3 January 1985: it ends || 2020-07-06 || 1984-11-12; 1984-12-02; 1985-01-03
The vote scheduled for 3 May has been cancelled, and the fair planned for 3 August has been put off. || 2024-06-14 || 2024-05-03; 2024-08-03
He spoke at 9 p.m. Friday (0100 GMT Saturday). || 2020-02-06 || 2020-01-31T21:00; 2020-02-01T01:00
He died at 11 p.m. local time on Tuesday (0400 GMT Wednesday). || 2020-02-06 || 2020-02-04T23:00; 2020-02-04; 2020-02-05T04:00
It struck at 10 p.m. Tuesday (03:00 GMT on Wednesday). || 2020-02-06 || 2020-02-04T22:00; 2020-02-05T03:00
The quake struck on Friday, or 0100 GMT on Saturday. || 2020-02-05 || 2020-01-31; 2020-02-01T01:00
On Bloody Sunday in 1905 troops fired. On Epiphany in 1950 he came. || 2020-02-06 || 1905-01-22; 1950-01-06
They will meet on 29 February. || 2021-03-05 || 2024-02-29
Police told residents to bring food on Friday. || 2020-02-06 || 2020-01-31
We're back, and on Monday we saw her. || 2020-02-06 || 2020-02-03
A ban had been set by the court in May. The bar had been set high in March. || 2020-02-06 || 2019-05; 2019-03
Polls close at 8 p.m. EST, or 0100 GMT Thursday. || 2019-11-06 || 2019-11-06T20:00; 2019-11-07T01:00
The plumber can come either Wednesday or Friday. || 2020-02-06 || 2020-02-12; 2020-02-14
The shop said to bring it in this Saturday. || 2020-02-06 || 2020-02-08
Rain is likely from late Thursday until Saturday morning. || 2020-02-05 || 2020-02-06 END; 2020-02-08TMO
Saturday I've got work, and on Friday I'm off. || 2020-02-06 || 2020-02-08; 2020-02-07
He sat it in 2019 and got a 1290. || 2020-02-06 || 2019
Next check-up 2/19. || 2020-02-06 || 2020-02-19
- 9/23 kickoff¶- 9/30 draft due || 2020-10-06 || 2020-09-23; 2020-09-30
- 3/4 cup sugar¶- 2/3 cup milk || 2020-10-06 || nothing
7/10 Fine¶9/10 Better || 2020-10-06 || nothing
He won Super Tuesday. || 2013-03-14 || 2012-03-06
Week of 12 May 2014¶He was held on Friday. She will appear on Monday. || 2014-06-30 || 2014-W20; 2014-05-16; 2014-05-19
At 11pm on 3 May he left. He rang at 1.30 that night. || 2024-06-14 || 2024-05-03T23:00; 2024-05-04T01:30
At 11pm on 3 May he left. At 4am the next morning he was found. He had rung at 11.45 that night. || 2024-06-14 || 2024-05-03T23:00; 2024-05-04T04:00; 2024-05-03T23:45
On 3 May the play ended at 12.30 that night. || 2024-06-14 || 2024-05-03; 2024-05-04T00:30
Acme sets record Saturday. Quist raises fears Monday. || 2024-03-14 || 2024-03-09; 2024-03-11
The village was burned in 1944. The guards are withdrawn in March. || none || 1944; 1944-03
The fort was built in 1744. Boats are taken out in March. || none || 1744; XXXX-03
Talks with the rebels opened in 2012. In March they failed. || 2024-06-14 || 2012; 2012-03
At 9am on 3 May he ate. At 2 that night he rang. || 2024-06-14 || 2024-05-03T09:00; 2024-05-04T02:00
Open Monday 9am-1pm and Friday 9am-noon. || 2020-10-14 || 2020-10-19T09:00; 2020-10-19T13:00; 2020-10-23T09:00; 2020-10-23T12:00
Open 9am-1pm and 2pm-4pm Friday. || 2020-10-14 || 2020-10-16T09:00; 2020-10-16T13:00; 2020-10-16T14:00; 2020-10-16T16:00; 2020-10-16
"""  # noqa: E501 (one case a line)


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case[:50])
def test_sentence(case: str) -> None:
    text, published, expected = case.replace("¶", "\n").split(" || ")
    document = Document("x", text, published=None if published == "none" else date.fromisoformat(published))
    found = resolve(document, find(text))
    said = "; ".join(f"{item.value} {item.mod}" if item.mod else item.value for item in found)
    assert said == expected.replace("nothing", "")
