"""Name parts and organisations for varied training copies: what the recogniser meets in reports and rarely in corpora.

Parts are common given and family names of many cultures, to be combined freely; organisations are those that reports
on conflicts name. `_` stands for a space within a name.
"""

from __future__ import annotations


def listed(names: str) -> list[str]:
    """Names written one after another, `_` for a space within one."""
    return [name.replace("_", " ") for name in names.split()]


GIVEN = {
    "arabic": listed(
        "Ahmed Mohammed Muhammad Mahmoud Mustafa Hassan Hussein Ali Omar Khaled Youssef Ibrahim Abdullah "
        "Bashar Fatima Zainab Layla Noor Hadi Haider Qassem Kadhim Muqtada Nouri Saad Tariq Walid Yasser Ziad "
        "Samir Rami Nabil Mazen Karim Jamal Hamza Faisal Bilal Anwar Adnan Ammar Abu_Bakr Abdel_Fattah "
        "Abd_al-Rahman Abdul_Aziz Nasser"
    ),
    "persian": listed(
        "Reza Hossein Mehdi Javad Ebrahim Esmail Gholamreza Mahmoud Ali_Akbar Mohammad_Reza Masoud Behrouz "
        "Shirin Maryam Nasrin Farhad Dariush Kamran Bahram Parviz Sadegh Saeed Morteza Mojtaba Ruhollah "
        "Hassan Golnaz"
    ),
    "slavic": listed(
        "Vladimir Sergei Sergey Dmitry Dmytro Oleksandr Olena Andriy Volodymyr Mykola Yulia Ivan Igor Mikhail "
        "Nikolai Anna Natalia Oksana Pavel Piotr Krzysztof Milan Slobodan Zoran Goran Jelena Bohdan Yevgeny "
        "Valery Viktor"
    ),
    "turkic": listed(
        "Recep Mehmet Mustafa Kemal Emine Ayşe Fatih Hakan Hulusi Süleyman Bülent Nurlan Aziz Gulnara Rustam Murat"
    ),
    "african": listed(
        "Abiy Haile Uhuru Kwame Chinedu Olusegun Ngozi Amina Thabo Cyril Emmerson Félix Denis Joseph Yoweri "
        "Mamadou Amadou Ousmane Fatou Ibrahima Moussa Ibrahim Idriss Salva Riek Goodluck Ellen Isaias Tesfaye "
        "Selam"
    ),
    "asian": listed(
        "Aung Min Thein Narendra Rahul Imran Nawaz Asif Pervez Benazir Rajesh Priya Anil Sanjay Arun Shinzo "
        "Yuki Kenji Haruto Joko Budi Ferdinand Rodrigo Maria Nguyen Tran Mahinda Gotabaya Ashraf Hamid Zalmay "
        "Gulbuddin Sirajuddin"
    ),
    "western": listed(
        "John James Mary Robert Patricia Jennifer Michael Linda David Elizabeth William Barbara Richard Susan "
        "Joseph Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Mark Donald Sandra Steven Ashley "
        "Paul Emily Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Ryan Jacob Gary "
        "Nicolas Eric Jean-Luc Pierre François Angela Hans Giulia Marco José Carlos Luis Juan Ana Sofia Lars "
        "Erik Katarina Ursula Boris Theresa Keir"
    ),
}
FAMILY = {
    "arabic": listed(
        "al-Assad al-Khafaji Musleh al-Sadr al-Maliki al-Abadi al-Sudani al-Kadhimi al-Sistani al-Baghdadi "
        "al-Zawahiri al-Zarqawi al-Masri al-Shami al-Halabi al-Jolani Al-Sisi Al_Thani Al_Nahyan bin_Salman "
        "bin_Laden Nasrallah Hariri Aoun Jumblatt Haniyeh Mashal Sinwar Abbas Arafat Hamdan Haftar Saleh Hadi "
        "Mansour Khalil Haddad Nasser Najjar Darwish Fayyad Barzani Talabani el-Gendy El_Baradei ben_Ali "
        "Bouteflika Tebboune al-Houthi al-Muhandis"
    ),
    "persian": listed(
        "Soleimani Khamenei Khomeini Rouhani Raisi Zarif Ahmadinejad Larijani Ghalibaf Jalili Salami "
        "Hajizadeh Rezaei Mousavi Karroubi Rafsanjani Araghchi Vahidi Shamkhani Kermani Tehrani Shirazi Ebadi "
        "Qaani Amir-Abdollahian"
    ),
    "slavic": listed(
        "Putin Lavrov Shoigu Medvedev Prigozhin Navalny Zelensky Zelenskyy Poroshenko Kuleba Zaluzhny "
        "Reznikov Yanukovych Tymoshenko Lukashenko Kadyrov Tusk Kowalski Nowak Dvořák Novák Horvat Vučić "
        "Milošević Petrović Ivanov Kuznetsov Sokolov Bondarenko Shevchenko Kovalenko Peskov Gerasimov "
        "Surovikin Girkin Strelkov"
    ),
    "turkic": listed(
        "Erdoğan Erdogan Gül Davutoğlu Çavuşoğlu Akar Fidan Demirtaş Kılıçdaroğlu Nazarbayev Tokayev Karimov "
        "Aliyev Yılmaz Kaya Demir Öcalan"
    ),
    "african": listed(
        "Ahmed Kenyatta Odinga Ruto Mugabe Mnangagwa Tshisekedi Kabila Museveni Kagame Obasanjo Buhari Tinubu "
        "Okonkwo Adeyemi Mensah Diallo Traoré Keita Touré Diop Mbeki Zuma Ramaphosa Gebremichael Debretsion "
        "Machar Kiir Afwerki"
    ),
    "asian": listed(
        "Kyi Hlaing Sein Modi Gandhi Khan Sharif Bhutto Zardari Musharraf Singh Sharma Patel Abe Kishida "
        "Tanaka Suzuki Widodo Subianto Marcos Duterte Rajapaksa Ghani Karzai Haqqani Khalilzad Hekmatyar "
        "Massoud Akhundzada"
    ),
    "western": listed(
        "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Martin Thompson White "
        "Clark Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill Campbell "
        "Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook "
        "Rogers Morgan Cooper Bailey Reed Kelly Howard Cox Ward Richardson Wood Watson Brooks Bennett Gray "
        "Hughes Price Myers Long Foster O'Brien McCarthy Macron Hollande Merkel Scholz Schmidt Müller Weber "
        "Rossi Bianchi Conti García Rodríguez Martínez López Hernández Pérez Silva Santos Ferreira Jensen "
        "Nielsen Johansson van_der_Berg de_Vries Dubois Lefebvre Starmer Blinken Kerry Mattis Austin"
    ),
}
# Family name first.
EAST_ASIAN = (
    listed("Xi Wang Li Zhang Liu Chen Yang Zhao Wu Zhou Kim Lee Park Choi Moon"),
    listed("Jinping Yi Keqiang Wei Qiang Jong-un Jae-in Yo-jong Min-ho Fang Qishan Xiaoping Guowei Mei Jun"),
)
ORGANISATIONS = (
    listed(
        "Kataib_Hezbollah Kata'ib_Hizballah Asaib_Ahl_al-Haq Asaeb_Ahl-e_Haq al-Hashd_al-Shaabi "
        "Hashd_al-Shaabi Hay'at_Tahrir_al-Sham Hayat_Tahrir_al-Sham Jabhat_al-Nusra Ahrar_al-Sham "
        "Jaysh_al-Islam Jaish-e-Mohammed Lashkar-e-Taiba Ansar_al-Sharia Ansar_Allah Ansarullah Liwa_al-Quds "
        "Liwa_Fatemiyoun Liwa_Zainebiyoun Saraya_al-Salam Harakat_al-Nujaba Hezbollah Hizbullah Hamas "
        "al-Qaeda Al-Shabab al-Shabaab Boko_Haram Daesh Islamic_State ISIS ISIL IS Taliban PKK YPG SDF PMF "
        "PMU IRGC PJAK Fatah Abu_Sayyaf Jemaah_Islamiyah Wagner_Group Azov_Regiment Quds_Force "
        "Badr_Organization Free_Syrian_Army Syrian_Democratic_Forces Popular_Mobilization_Forces Peshmerga "
        "Al-Quds_Brigades Rapid_Support_Forces Islamic_Revolutionary_Guard_Corps Houthi_movement "
        "Tigray_People's_Liberation_Front M23 Lord's_Resistance_Army FARC ELN"
    ),
    listed(
        "Asharq_al-Awsat Al_Jazeera Al_Arabiya Al-Mayadeen Al-Manar Al_Hayat Al-Akhbar Reuters AFP "
        "Agence_France-Presse Associated_Press AP BBC CNN Rudaw Kurdistan_24 SANA IRNA ISNA Fars_News_Agency "
        "Tasnim_News_Agency Mehr_News_Agency Anadolu_Agency Anadolu TASS RIA_Novosti Interfax Ukrinform "
        "Xinhua Kyodo Yonhap NHK Shafaq_News Alsumaria Sky_News Al-Ahram Haaretz The_Jerusalem_Post "
        "The_New_York_Times The_Washington_Post The_Guardian Le_Monde Der_Spiegel Press_TV Voice_of_America "
        "VOA Radio_Free_Europe Syrian_Observatory_for_Human_Rights Hürriyet Middle_East_Eye Novaya_Gazeta"
    ),
    listed(
        "Ministry_of_Defence Ministry_of_Interior Interior_Ministry Defense_Ministry Foreign_Ministry "
        "Ministry_of_Foreign_Affairs Health_Ministry State_Department Pentagon White_House Kremlin "
        "Supreme_Court Parliament Council_of_Representatives Security_Council UN_Security_Council "
        "United_Nations UN EU European_Union NATO African_Union Arab_League OPEC IAEA OPCW WHO "
        "World_Health_Organization UNICEF UNHCR International_Committee_of_the_Red_Cross Red_Crescent "
        "Amnesty_International Human_Rights_Watch MSF Doctors_Without_Borders Central_Intelligence_Agency CIA "
        "FBI MI6 Mossad FSB GRU Congress Senate House_of_Commons Bundestag Knesset State_Duma Majlis "
        "National_Assembly Federal_Supreme_Court Joint_Operations_Command US_Central_Command CENTCOM "
        "Combined_Joint_Task_Force Counter_Terrorism_Service Federal_Police National_Security_Council"
    ),
)
# {n} a number, {p} a city, {f} a family name
ORGANISATION_PATTERNS = (
    "{n}th Brigade", "{n}th Division", "{n}st Armored Brigade", "{p} Operations Command",
    "{p} Provincial Council", "{p} University", "University of {p}", "{p} Police Department",
    "{p} Military Council", "{p} Media Center", "Bank of {p}", "{p} Liberation Front", "{p} Liberation Army",
    "{f} Group", "{f} & Sons", "{f} Foundation", "{p} FC", "{p} Times", "{p} Post", "{p} Airlines",
    "{f} Industries Inc.", "{p} Chamber of Commerce", "Islamic Movement of {p}", "Communist Party of {p}",
    "{p} Democratic Party", "High Court of {p}", "{p} Human Rights Center", "{p} Electric Company",
    "{p} General Hospital", "{p} Oil Company", "Kataib {f}", "Liwa {f}", "Harakat {f}", "Jaysh {f}",
)  # fmt: skip
