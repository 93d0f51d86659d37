// What the mått tables of the two reports hold, read by eye: line | first words … last word | length of the name |
// length of the parent's name | trend | target | rankings | unjustified | unit | values ("K19:59" = women 2019; "?" = in doubt).

let measuresOfKS = """
    141|Antal färdigställda … (Totalt)|37|0|-|850|-|-|-|T16:864 T17:651 T18:997
    150|Antal färdigställda … influensområde|73|37|-|700|-|-|-|T17:518? T18:815?
    154|Antal färdigställda … småhus|56|37|-|-|-|-|%|T16:13 T17:35 T18:20
    156|Antal färdigställda … flerbostadshus|64|37|-|-|-|-|%|T16:87 T17:65 T18:80
    158|Antal färdigställda … hyresrätter|106|64|-|-|-|-|%|T16:65 T17:0 T18:27
    160|Antal färdigställda … bostadsrätter|108|64|-|-|-|-|%|T16:35 T17:100 T18:73
    162|Andel bostäder … dagligvarubutik|72|0|-|Indikator|-|-|%|T16:36 T17:32 T18:31
    177|Antal bostäder … (startbesked)|47|0|-|-|-|-|-|T17:438 T18:486 T19:607
    188|Antal bostäder … småhus|66|47|-|-|-|-|%|T17:61 T18:38 T19:48
    190|Antal bostäder … flerbostadshus|74|47|-|-|-|-|%|T17:39 T18:62 T19:52
    192|Antal bostäder … (ögonblicksbild)|60|0|-|-|-|-|-|T18:13251? T19:15500?
    199|Antal bostäder … året|82|0|-|Indikator|-|-|-|T18:940?
    259|Andel invånare … rusningstid|136|0|Oförändrad|Öka|-|-|%|T16:84 T17:83 T18:84
    271|Andel med … Hushåll|62|0|-|-|-|-|%|T16:85 T17:90 T18:91
    275|Andel med … Arbetsställen|68|0|-|-|-|-|%|T16:73 T17:83 T18:86
    290|Betygsindex för … cykelvägar|36|0|-|-|2019:15/19;2017:8/19;2015:11/21|Nej|index|T19:52 T17:57 T15:55
    316|Betygsindex för … kommunikationer|67|0|-|Indikator|2019:5/19;2017:8/19;2015:8/21;2013:7/20|Nej|index|T19:68 T17:66 T15:67 T13:69 K19:69 K17:65 K15:68 K13:70 M19:66 M17:66 M15:66 M13:68
    517|Andel vuxna … bostadsområde|53|0|Oförändrad|59 %|-|Kön, Område|%|T18:56 T14:58 T12:57 K18:59 K14:60 K12:60 M18:52 M14:55 M12:54 L18:31 H18:82
    574|Andel vuxna … kvällstid|64|0|-|Öka|-|Kön, Område|%|T18:70 K18:61 M18:82 L18:50 H18:89
    619|Betygsindex för … bostäder|24|0|Oförändrad|-|2019:9/19;2017:12/19;2015:9/21|Nej|index|T19:54 T17:52 T15:55
    659|Andel invånare … närområde?|120|0|-|60 %|-|Område|%|T18:55 T16:52 T14:56 K18:56 M18:53 L18:36 H18:67
    706|Andel elever … bostadsområde|61|0|Positiv|Öka|-|Kön, Område|%|T18:55 T12:54 T10:49 F18:49 F12:51 F10:46 P18:61 P12:60 P10:52 L18:36 H18:76
    763|Andel elever … kvällstid|75|0|-|Öka|-|Kön, Område|%|T18:63 F18:49 P18:77 L18:50 H18:81
    807|Betygsindex för … trygghet|24|0|Oförändrad|Öka|2019:13/19;2017:10/19;2015:12/21;2013:15/22|Nej|index|T19:51 T17:55 T15:57 T13:56 K19:50 K17:53 K15:54 K13:53 M19:53 M17:58 M15:60 M13:59
    911|Andel som … människor|44|0|Positiv|Indikator|-|Område|%|T18:31 T14:29 T12:28 K18:32 K14:29 K12:29 M18:30 M14:28 M12:27 L18:13 H18:47
    968|Andel förtroendevalda … arbetsförutsättningarna|62|0|-|Behåll|-|Kön|%|T18:69.4 K18:76.6 M18:63.8
    1000|Andel invånare … kommun|71|0|Oförändrad|16 %|-|Nej|%|T19:16 T17:15 T15:15 T13:15 K19:13 K17:14 K15:13 K13:10 M19:19 M17:16 M15:17 M13:20
    1046|Invånarnas förtroende … kommunen|34|0|Oförändrad|index 49|2019:6/19;2017:9/19;2015:9/21;2013:6/20|Nej|index|T19:45 T17:47 T15:48 T13:49 K19:43 K17:49 K15:51 K13:49 M19:47 M17:46 M15:44 M13:48
    1103|Invånarnas möjlighet … påverkan|34|0|Oförändrad|index 43|2019:8/19;2017:10/19;2015:10/21;2013:6/20|Nej|index|T19:39 T17:41 T15:43 T13:43 K19:36 K17:41 K15:44 K13:45 M19:42 M17:40 M15:41 M13:42
    1186|Andel personer … verksamhet|96|0|-|Indikator|-|-|%|T18:10?
    1201|Andel invånare … mobbning|115|0|Oförändrad|-|-|Område, Ålder|%|T18:8 T14:9 T12:7 Å18:4 Å14:3 Å12:4 K18:9 K14:9 K12:7 M18:7 M14:9 M12:7 L18:4 H18:16
    1271|Andel tillgänglighetsanpassade … gator|65|0|Positiv|Öka|-|-|%|T17:79 T18:81 T19:82
    1281|Andel tillgänglighetsanpassade … gator|66|0|Positiv|Öka|-|-|%|T18:56? T19:59?
    1329|Tillgänglighet e-post … dygn|63|0|Positiv|90 %|-|-|%|T17:89 T18:91 T19:100
    1340|Tillgänglighet bemötande … kommunen|97|0|Positiv|80 %|-|-|%|T17:81 T18:82 T19:87
    1353|Invånarnas nöjdhet … Svarstid|54|0|Positiv|Behåll|-|-|%|T17:77? T18:81.9?
    1363|Invånarnas nöjdhet … Nöjdhet|53|0|Positiv|Behåll|-|-|%|T17:83? T18:85.2?
    1374|Invånarnas nöjdhet … Uppklaring|56|0|Positiv|Behåll|-|-|%|T17:75? T18:77?
    1388|Medelbetyg (1-10) … kommunen|54|0|Oförändrad|7|2019:7/19;2017:7/19;2015:7/20;2013:6/19|Nej|-|T19:6.4 T17:6.3 T15:6.5 T13:6.4 K19:6.3 K17:6.4 K15:6.7 K13:6.3 M19:6.4 M17:6.3 M15:6.4 M13:6.5
    1442|Medelbetyg (1-10) … kommunen?|115|0|Negativ|6,3|2019:8/19;2017:10/19;2015:11/21;2013:2/12|-|-|T19:5.8 T17:5.8 T15:6 T13:6.1 K19:5.7 K17:6.2 K15:6.2 K13:5.9 M19:5.9 M17:5.6 M15:5.9 M13:6.2
    1499|Medelbetyg (1-10) … politiker|89|0|Negativ|Behåll|2019:11/19;2017:11/19;2015:8/22;2013:8/22|-|-|T19:4.8 T17:5.1 T15:5.4 T13:5.3 K19:4.6 K17:5.4 K15:5.4 K13:5.2 M19:5 M17:4.7 M15:5.4 M13:5.4
    1637|Kommunal skattesats … kommun|59|0|Oförändrad|Indikator|2019:21/26;2018:22/26;2017:22/26|-|-|T17:19.87 T18:19.87 T19:19.87
    1654|Kommunal skattesats … Länssnitt|53|0|-|-|-|-|-|T17:19.07 T18:19.05 T19:19.05
    1656|Kommunal skattesats … Södertörnssnitt|59|0|-|-|-|-|-|T17:19.86 T18:19.86 T19:19.91
    1682|Arbetsplatskvoten … Arbetsplatskvoten|17|0|Oförändrad|-|2017:7/26;2016:7/26|-|-|T16:0.847 T17:0.842 T18:0.844
    1701|Antal arbetstillfällen … kommunen|33|0|-|Indikator|-|Nej|-|T18:47025 T17:46063 T16:45144 K18:23568 K17:23010 K16:22478 M18:23457 M17:23053 M16:22666
    1801|Antal nystartade … invånare|43|0|-|Indikator|2018:16/26;2017:16/26;2016:17/26|-|-|T16:6.9 T17:6.49 T18:6.22
    1817|Företagarnas betyg … länet|80|0|Positiv|75|2018:12/26;2017:17/26;2016:23/26|-|-|T16:66 T17:68 T18:74
    1845|Företagarnas betyg … Markupplåtelse|60|0|Positiv|-|-|-|-|T16:66 T17:61 T18:63
    1854|Byggaktörenkät inom … länet)|58|0|Positiv|-|2018:4/9;2016:7/9|-|-|-
    1869|Dagbefolkningens procentuella … tillväxt|38|0|-|Indikator|2018:6/26;2017:10/26;2016:26/26|-|%|T16:-0.9 T17:2 T18:2
    1891|Placering i … länet)|67|0|-|Öka|2019:20/26;2018:19/26;2017:16/26|-|-|T17:80 T18:135 T19:165
    1909|Antal konkurser … konkurser|15|0|Oförändrad|Indikator|-|-|-|T17:46 T18:63 T19:62
    1984|Öppen arbetslöshet … %)|40|0|Oförändrad|Indikator|-|Område|%|T19:3.3 T18:3.3 T17:3.6 K19:3.4 K18:3.4 K17:3.4 M19:3.2 M18:3.2 M17:3.7 L19:1.5 L18:1.3 H19:6.5 H18:6.4
    2039|Öppen arbetslöshet … år|39|0|-|Minska|-|Kön, Område|%|T19:2.8 T18:2.6 T17:3.3 K19:2.4 K18:2.4 K17:2.7 M19:3.2 M18:2.7 M17:3.9 L19:1.5 L18:0 H19:5 H18:4.2
    2097|Förvärvsfrekvens invånare … år|34|0|Oförändrad|Indikator|2018:24/26;2017:23/26;2016:23/26|Kön|%|T18:79.3 T17:79.2 T16:79.1 K18:78 K17:78.1 K16:77.9 M18:80.6 M17:80.4 M16:80.2
    2175|Andel vuxna … bra|41|0|Positiv|Indikator|-|Kön, Område|%|T18:78 T14:71 T12:71 K18:76 K14:69 K12:71 M18:80 M14:73 M12:70 L18:71 H18:85
    2233|Andel barn … skolan|119|0|Positiv|-|-|-|%|T15:79 T16:78 T17:81
    2256|Andel elever … bra|49|0|-|Indikator|-|Kön|%|T18:83 F18:78 P18:88
    2280|Andel elever … alkohol|43|0|Positiv|Indikator|-|Kön|%|T18:57 T12:47 T10:42 F18:53 F12:41 F10:39 P18:61 P12:55 P10:45
    2333|Andel elever … narkotika|50|0|Negativ|Indikator|-|Kön|%|T18:90 T12:93 T10:92 F18:92 F12:94 F10:94 P18:87 P12:91 P10:89
    2446|Energianvändning, inkl. … KWh/kvm)|75|0|Positiv|-|-|-|-|T16:179 T17:181 T18:178
    2456|Koldioxid från … (Ton/år)|49|0|Positiv|-|-|-|-|T17:43.6? T18:30.9?
    2464|Kommunstyrelsens förvaltnings … kg/årsarbetare)|102|0|Negativ|-|-|-|-|T16:69 T17:50 T18:100
    2479|Andel fordon … fordonsflottan|57|0|Positiv|-|-|-|%|T17:15.9 T18:22.6 T19:27.3
    2494|Minskad förbrukning … tusental)|96|0|-|Minska|-|-|-|T17:890 T18:502 T19:632
    2537|Andel skyddad … natur|19|0|Oförändrad|-|-|-|%|T16:37 T17:37 T18:38
    2545|Andel invånare … ha)|64|0|Oförändrad|Behåll|-|-|%|T16:88 T17:88 T18:88
    2555|Andel invånare … ha)|78|0|-|-|-|-|%|T16:97 T17:97 T18:97
    2560|Antal hektar … ha)|44|0|-|8 200|-|-|-|T16:8820 T17:8191 T18:8136.6
    2580|Resor i … (resor/invånare)|42|0|Oförändrad|Öka|-|-|-|T16:219 T17:214 T18:219
    2598|Cykeltrafikanter per … invånare|35|0|Negativ|Öka|-|-|-|T17:22 T18:20 T19:17
    2695|Ökad användning … Skola24|58|0|Positiv|Öka|-|-|-|T17:2627? T18:3251?
    2704|Ökad användning … modersmålsundervisning|65|0|-|Öka|-|-|-|T17:317 T18:485 T19:470
    2713|Ökad användning … terminskort|71|0|Positiv|Öka|-|-|-|T17:1244 T18:1450 T19:1553
    2725|Ökad användning … nybyggnadskarta|62|0|-|Öka|-|-|-|T17:39 T18:0 T19:0
    2736|Ökad användning … vigsel|67|0|-|Öka|-|-|-|T17:454 T18:465 T19:429
    2745|Ökad användning … bistånd|75|0|-|Öka|-|-|-|T17:0? T18:0?
    2935|Antal anställda … anställda|15|0|-|-|-|-|-|T12-19:352 T12-18:353 T12-17:341 K12-19:213 K12-18:222 K12-17:215 M12-19:139 M12-18:131 M12-17:126
    2959|Antal anställda … chefer|22|0|-|-|-|-|-|T12-19:32 T12-18:32 T12-17:29 K12-19:20 K12-18:20 K12-17:18 M12-19:12 M12-18:12 M12-17:11
    2982|Personalomsättning (exklusive … ackumulerad|59|0|-|-|-|-|%|T12-19:11.3 T12-18:10.9 T12-17:11.7
    3015|Medarbetarprofil (medarbetarskap, … arbetet)|84|0|Negativ|index 75|-|Kön|index|T19:79.2 T18:80.1 T17:81.6 K19:78.3 K18:82 K17:82.1 M19:81 M18:77.7 M17:80.9
    3063|Hållbart medarbetarengagemang … Motivation|48|0|Oförändrad|> Länssnitt|-|Nej|index|T19:78 T18:79 T17:73 K19:78 K18:80 K17:73 M19:79 M18:78 M17:73
    3139|Ledarskapsprofil (ledarskap, … målkvalitet)|72|0|Negativ|index 68|-|Kön|index|T19:69.1 T18:70.9 T17:73.2 K19:67.5 K18:70.7 K17:72.1 M19:71.4 M18:72.3 M17:75
    3185|Hållbart medarbetarengagemang … Ledarskap|47|0|Oförändrad|> Länssnitt|-|Kön|index|T19:82 T18:82 T17:81 K19:81 K18:84 K17:81 M19:83 M18:82 M17:80
    3276|Sjukfrånvaro (total) … (total)|20|0|Positiv|< Länssnitt|-|Kön|%|T11-19:4.4 T11-18:4.8 T11-17:4.3 K11-19:5.6 K11-18:5.8 K11-17:4.8 M11-19:2.4 M11-18:2.9 M11-17:3.4
    3311|Korttidssjukfrånvaro (1-14 … dagar)|33|0|Oförändrad|Behåll|-|Nej|%|T11-19:1.7 T11-18:1.7 T11-17:1.6 K11-19:1.9 K11-18:1.8 K11-17:1.6 M11-19:1.2 M11-18:1.4 M11-17:1.6
    3347|Långtidssjukfrånvaro (över … dagar)|37|0|Positiv|Minska|-|Kön|%|T11-19:1.9 T11-18:2.3 T11-17:1.8 K11-19:2.5 K11-18:2.8 K11-17:1.5 M11-19:1.1 M11-18:1.3 M11-17:1
    3388|Prestationsnivå (sammanvägda … bra)|129|0|Negativ|index 70|-|Kön|index|T19:71.7 T18:73.2 T17:75.1 K19:70.4 K18:73.7 K17:74.5 M19:73.7 M18:73.2 M17:76
    3432|Hållbart medarbetarengagemang … Totalt|152|0|Negativ|> Länssnitt|-|Nej|index|T19:78 T18:80 T17:76 K19:78 K18:80 K17:76 M19:79 M18:78 M17:76
    3634|Budgethållning, resultat … resultat|24|0|-|-|-|-|mnkr|T17:22.6 T18:18.5 T19:13.4
    3671|Kommunstyrelsens balanserade … resultat|37|0|-|Behåll|-|-|mnkr|T17:15.3 T18:15.5 T19:15.3
    """

let measuresOfSN = """
    347|Antal anställda … anställda|15|0|Oförändrad|-|-|Nej|-|T2-19:438 K2-19:369 M2-19:69
    370|Antal anställda … chefer|22|0|Oförändrad|-|-|Nej|-|T2-19:29 K2-19:28 M2-19:1
    434|Sjukfrånvaro (total) … (total)|20|0|Negativ|Behåll|-|Nej|%|T2-19:5.7 K2-19:5.7 M2-19:5.2
    466|Korttidssjukfrånvaro (1-14 … dagar)|33|0|Positiv|Behåll|-|Nej|%|T2-19:2.4 K2-19:2.4 M2-19:2.5
    494|Långtidssjukfrånvaro (över … dagar)|37|0|Oförändrad|Behåll|-|Nej|%|T2-19:1.6 K2-19:1.7 M2-19:0.9
    """
