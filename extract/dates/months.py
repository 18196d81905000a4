"""The names of the months and weekdays in many languages, lower case: the forms a date may use, `|` between them.

From the Unicode CLDR data that dateparser carries (a test compares them), without forms of one or two letters and of
several words; the Levantine Arabic names are added. To add a language: one line, twelve names.
"""

# One language is one line, however long.
# ruff: noqa: E501

MONTH_NAMES: dict[str, str] = {
    "en": "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|september|sept oct|october nov|november dec|december",
    "fr": "janv|janvier|jan févr|février|fév mars avr|avril mai juin|jun juil|juillet|jul août|aoû sept|septembre|sep oct|octobre nov|novembre déc|décembre",
    "de": "jan|januar|jänner feb|februar|feber mär|märz|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember",
    "es": "ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sept|septiembre|setiembre|sep|set oct|octubre nov|noviembre dic|diciembre",
    "it": "gen|gennaio feb|febbraio mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|settembre ott|ottobre nov|novembre dic|dicembre",
    "pt": "jan|janeiro fev|fevereiro mar|março abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro|septembro out|outubro nov|novembro dez|dezembro",
    "nl": "jan|januari feb|februari maart|mrt apr|april mei jun|juni jul|juli aug|augustus sep|september okt|oktober nov|november dec|december",
    "ru": "янв|январь|января февр|февраль|февраля|фев мар|март|марта апр|апрель|апреля май|мая июн|июнь|июня июл|июль|июля авг|август|августа сент|сентябрь|сентября|сен окт|октябрь|октября нояб|ноябрь|ноября|ноя дек|декабрь|декабря",
    "uk": "січ|січень|січня лют|лютий|лютого бер|березень|березня|берез квіт|квітень|квітня|кві трав|травень|травня|тра черв|червень|червня|чер лип|липень|липня серп|серпень|серпня|сер вер|вересень|вересня|верес жовт|жовтень|жовтня|жов лист|листопад|листопада|листоп|лис груд|грудень|грудня|гру",
    "ar": "يناير|كانون_الثاني فبراير|شباط مارس|آذار|اذار أبريل|نيسان مايو|أيار|ايار يونيو|يونيه|يونية|حزيران يوليو|يوليه|يولية|تموز أغسطس|آب سبتمبر|أيلول|ايلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    "fa": "ژانویه|ژانویهٔ|جنوری فوریه|فوریهٔ|فبروری مارس|مارچ آوریل|اپریل مه|مهٔ|می ژوئن|جون ژوئیه|ژوئیهٔ|جولای اوت|آگست سپتامبر|سپتمبر اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر",
    "tr": "oca|ocak şub|şubat mar|mart nis|nisan may|mayıs haz|haziran tem|temmuz ağu|ağustos eyl|eylül eki|ekim kas|kasım ara|aralık",
    "pl": "sty|styczeń|stycznia|styczen|styczniu lut|lutego|luty|lutym mar|marca|marzec|marcu kwi|kwiecień|kwietnia|kwiecien|kwietniu|kwie maj|maja|maju cze|czerwca|czerwiec|czerwcu lip|lipca|lipiec|lipcu sie|sierpień|sierpnia|sierpien|sierpniu wrz|wrzesień|września|wrzesien|wrzesnia|wrześniu|wrzesniu paź|październik|października|pazdziernik|pazdziernika|październiku|pazdzierniku|paz lis|listopad|listopada|listopadzie gru|grudnia|grudzień|grudzien|grudniu",
    "ro": "ian|ianuarie feb|februarie|febr mar|martie|mart apr|aprilie mai iun|iunie iul|iulie aug|august sept|septembrie|sep oct|octombrie noiembrie|nov|noiem dec|decembrie",
    "sv": "jan|januari feb|februari mars apr|april maj juni|jun juli|jul aug|augusti sep|september|sept okt|oktober nov|november dec|december",
    "da": "jan|januar feb|februar mar|marts apr|april maj jun|juni jul|juli aug|august sep|september okt|oktober nov|november dec|december",
    "nb": "jan|januar feb|februar mar|mars apr|april mai jun|juni jul|juli aug|august sep|september okt|oktober nov|november des|desember",
    "fi": "tammi|tammik|tammikuu|tammikuuta|tammikuussa helmi|helmik|helmikuu|helmikuuta|helmikuussa maalis|maalisk|maaliskuu|maaliskuuta|maaliskuussa huhti|huhtik|huhtikuu|huhtikuuta|huhtikuussa touko|toukok|toukokuu|toukokuuta|toukokuussa kesä|kesäk|kesäkuu|kesäkuuta|kesäkuussa heinä|heinäk|heinäkuu|heinäkuuta|heinäkuussa elo|elok|elokuu|elokuuta|elokuussa syys|syysk|syyskuu|syyskuuta|syyskuussa loka|lokak|lokakuu|lokakuuta|lokakuussa marras|marrask|marraskuu|marraskuuta|marraskuussa joulu|jouluk|joulukuu|joulukuuta|joulukuussa",
    "cs": "led|leden|ledna|lednu úno|únor|února|únr|únoru bře|březen|března|březnu dub|duben|dubna|dubnu kvě|květen|května|květnu červen|června|čvn|čer|červnu července|červenec|čvc|črc|červenci|črv srp|srpen|srpna|srpnu zář|září říj|říjen|října|říjnu lis|listopad|listopadu pro|prosince|prosinec|prosinci",
    "sk": "jan|január|januára feb|február|februára mar|marca|marec apr|apríl|apríla máj|mája jún|júna júl|júla aug|august|augusta sep|september|septembra okt|október|októbra nov|november|novembra dec|december|decembra",
    "hu": "jan|január febr|február|feb márc|március|már ápr|április máj|május jún|június júl|július aug|augusztus szept|szeptember okt|október nov|november dec|december",
    "el": "ιαν|ιανουάριος|ιανουαρίου φεβ|φεβρουάριος|φεβρουαρίου μάρ|μάρτιος|μαρ|μαρτίου απρ|απρίλιος|απριλίου μάι|μάιος|μαΐ|μαΐου ιουν|ιουνίου|ιούν|ιούνιος ιουλ|ιουλίου|ιούλ|ιούλιος αυγ|αυγούστου|αύγ|αύγουστος σεπ|σεπτέμβριος|σεπτεμβρίου οκτ|οκτωβρίου|οκτώβριος νοέ|νοέμβριος|νοε|νοεμβρίου δεκ|δεκέμβριος|δεκεμβρίου",
    "he": "ינואר|ינו|בינואר פברואר|פבר|בפברואר מרץ|במרץ|למרץ|מרס|במרס|למרס|מארס|במארס אפריל|אפר|באפריל מאי|במאי|למאי יוני|יונ|ביוני יולי|יול|ביולי אוגוסט|אוג|באוגוסט ספטמבר|ספט|בספטמבר אוקטובר|אוק|באוקטובר נובמבר|נוב|בנובמבר דצמבר|דצמ|בדצמבר",
    "id": "jan|januari|djan|djanuari feb|februari|peb|pebruari mar|maret|mrt apr|april mei|mai jun|juni|djuni jul|juli|djuli agu|agustus|agt sep|september|sept okt|oktober nov|november|nop|nopember des|desember",
    "bg": "яну|януари фев|февруари март апр|април май юни юли авг|август сеп|септември|септ|септм окт|октомври ное|ноември дек|декември",
    "hr": "sij|siječanj|siječnja|siječnju|siječnjem velj|veljača|veljače|veljači|veljačom ožu|ožujak|ožujka|ožujku|ožujkom tra|travanj|travnja|travnju|travnjem svi|svibanj|svibnja|svibnju|svibnjem lip|lipanj|lipnja|lipnju|lipnjem srp|srpanj|srpnja|srpnju|srpnjem kol|kolovoz|kolovoza|kolovozu|kolovozom ruj|rujan|rujna|rujnu|rujnom lis|listopad|listopada|listopadu|listopadom stu|studeni|studenoga|studenom|studenomu|studenome|studenog|studenim pro|prosinac|prosinca|prosincu|prosincem",
    "sr": "јан|јануар феб|фебруар мар|март апр|април мај јун јул авг|август сеп|септембар окт|октобар нов|новембар дец|децембар",
    "ca": "gen|gener febr|febrer març abr|abril maig juny jul|juliol agost set|setembre oct|octubre nov|novembre des|desembre",
    "az": "yan|yanvar fev|fevral mar|mart apr|aprel may iyn|iyun|i̇yun iyl|iyul|i̇yul avq|avqust sen|sentyabr okt|oktyabr noy|noyabr dek|dekabr",
    "hy": "հնվ|հունվար|հունվարի փետրվար|փետրվարի|փտվ մարտ|մարտի|մրտ ապր|ապրիլ|ապրիլի մայիս|մայիսի|մյս հնս|հունիս|հունիսի հլս|հուլիս|հուլիսի օգոստոս|օգոստոսի|օգս սեպ|սեպտեմբեր|սեպտեմբերի հոկ|հոկտեմբեր|հոկտեմբերի նոյ|նոյեմբեր|նոյեմբերի դեկ|դեկտեմբեր|դեկտեմբերի",
    "ka": "იან|იანვარი თებ|თებერვალი მარ|მარტი აპრ|აპრილი მაი|მაისი ივნ|ივნისი ივლ|ივლისი აგვ|აგვისტო სექ|სექტემბერი ოქტ|ოქტომბერი ნოე|ნოემბერი დეკ|დეკემბერი",
    "hi": "जनवरी|जन॰ फ़रवरी|फ़र॰ मार्च अप्रैल मई जून जुलाई|जुल॰ अगस्त|अग॰ सितंबर|सित॰|सितम्बर अक्तूबर|अक्तू॰|अक्टूबर नवंबर|नव॰|नवम्बर दिसंबर|दिस॰|दिसम्बर",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "bn": "জানু|জানুয়ারী|জানুয়ারি ফেব|ফেব্রুয়ারী|ফেব্রুয়ারি মার্চ এপ্রি|এপ্রিল মে জুন জুল|জুলাই আগ|আগস্ট সেপ|সেপ্টেম্বর অক্টো|অক্টোবর নভে|নভেম্বর ডিসে|ডিসেম্বর",
    "sw": "jan|januari feb|februari mac|machi apr|aprili mei jun|juni jul|julai ago|agosti sep|septemba okt|oktoba nov|novemba des|desemba",
    "so": "jan|jannaayo|kob feb|febraayo|lab maarso|mar|sad abr|abriil|afr may|sha jun|juun|lix lul|luuliyo|tod ogosto|ogs|sid seb|sebteembar|sag okt|oktoobar|tob nof|noofeembar|kit dis|diseembar|lit",
    "am": "ጃን|ጃንዋሪ|ጃንዩ|ጃንዩወሪ ፌብ|ፌብሩዋሪ|ፌብሩ|ፌብሩወሪ ማርች ኤፕሪ|ኤፕሪል ሜይ ጁን ጁላይ ኦገስ|ኦገስት ሴፕቴ|ሴፕቴምበር ኦክቶ|ኦክቶበር ኖቬም|ኖቬምበር ዲሴም|ዲሴምበር",
    "et": "jaan|jaanuar veebr|veebruar märts apr|aprill mai juuni juuli aug|august sept|september okt|oktoober nov|november dets|detsember",
    "lt": "saus|sausio|sausis vas|vasario|vasaris kov|kovas|kovo bal|balandis|balandžio geg|gegužė|gegužės birž|birželio|birželis liep|liepa|liepos rugp|rugpjūtis|rugpjūčio rugs|rugsėjis|rugsėjo spal|spalio|spalis lapkr|lapkritis|lapkričio gruod|gruodis|gruodžio",
    "lv": "janv|janvāris febr|februāris marts apr|aprīlis maijs jūn|jūnijs jūl|jūlijs aug|augusts sept|septembris okt|oktobris nov|novembris dec|decembris",
    "sl": "jan|januar feb|februar mar|marec apr|april maj jun|junij jul|julij avg|avgust sep|september okt|oktober nov|november dec|december",
    "sq": "jan|janar shk|shkurt mar|mars pri|prill maj qer|qershor korr|korrik|kor gush|gusht|gsh sht|shtator tet|tetor nën|nëntor dhj|dhjetor",
    "mk": "јан|јануари фев|февруари мар|март апр|април мај јун|јуни јул|јули авг|август сеп|септември|септ окт|октомври ное|ноември|ноем дек|декември",
    "be": "сту|студзень|студзеня|стд лют|лютага|люты сак|сакавік|сакавіка кра|красавік|красавіка|крс май|мая|траўня|тра чэр|чэрвень|чэрвеня ліп|ліпень|ліпеня жні|жнівень|жніўня|жнівеня|жнв вер|верасень|верасня|врс кас|кастрычнік|кастрычніка|кст ліс|лістапад|лістапада сне|снежань|снежня|снж",
    "kk": "қаң|қаңтар ақп|ақпан нау|наурыз сәу|сәуір мам|мамыр мау|маусым шіл|шілде там|тамыз қыр|қыркүйек қаз|қазан қар|қараша жел|желтоқсан",
    "uz": "yan|yanvar fev|fevral mar|mart apr|aprel may iyn|iyun iyl|iyul avg|avgust sen|sentabr okt|oktabr noy|noyabr dek|dekabr",
}

# The days of the week, as they stand before such dates. To add a language: one line.
WEEKDAY_NAMES: dict[str, str] = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę",
    "ru": "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье",
    "uk": "понеділок вівторок середа середу четвер п’ятниця п'ятницю субота суботу неділя неділю",
    "ar": "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
}

# Calendars of their own, by the function of `calendars.py` that reads them.
OTHER_CALENDARS: tuple[tuple[str, str], ...] = (
    (
        "solar_hijri",
        "فروردین|فروردين اردیبهشت|ارديبهشت خرداد تیر|تير مرداد|امرداد شهریور|شهريور مهر آبان آذر دی|دي بهمن اسفند",
    ),
    ("solar_hijri", "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"),
    (
        "islamic",
        "محرم|المحرم صفر ربیع_الاول|ربيع_الأول|ربيع_الاول ربیع_الثانی|ربيع_الثاني|ربيع_الآخر "
        "جمادی_الاول|جمادى_الأولى|جمادى_الاولى جمادی_الثانی|جمادى_الآخرة|جمادى_الثانية رجب شعبان رمضان|رمضان_المبارك شوال "
        "ذیقعده|ذو_القعدة|ذي_القعدة ذیحجه|ذو_الحجة|ذي_الحجة",
    ),
)
