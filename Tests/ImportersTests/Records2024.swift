/// The records of the appendix of August 2024: line, nämnd, målområde, KF-mål, nämndmål, rank of the status, words and
/// characters of the motivering, its first and last word.
let records2024 = """
    12 | BTN | S | trygg | Huddinge upplevs som en trivsamt och trygg kommun | 3 | 51 411 | Nämnden etappmål.
    13 | BTN | S | arbete | Huddinges företagare får en god service | 3 | 40 272 | Med verksamhetsberättelsen.
    14 | BTN | S | bygg | En sammanhållen och effektiv samhällsbyggnadsprocess | 3 | 41 298 | Handläggningstiderna akter.
    15 | BTN | E | klimat | Ökad medvetenhet om klimatpåverkan | 3 | 41 315 | Utbytet bilpool.
    16 | BTN | E | natur | Värna biologisk mångfald och god vattenstatus | 3 | 33 232 | Målet (SVAB).
    17 | BTN | P | ekonomi | Skattemedel och intäkter från avgifter används effektivt | 3 | 31 227 | Nämnden områden.
    18 | BTN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 34 266 | De verksamhetsberättelsen.
    29 | FSN | S | skola | Barn utmanas och utvecklas i en verksamhet med hög kvalitet i en trygg miljö | 3 | 39 286 | Vårdnadshavares grad.
    30 | FSN | S | skola | Legitimerade förskollärare undervisar i förskolan | 3 | 39 264 | Personaltätheten årsskiftet.
    31 | FSN | S | skola | Den pedagogiska verksamheten är likvärdig för alla barn | 3 | 40 275 | Fler jämförelsekommuner.
    32 | FSN | E | klimat | Verksamheten bidrar till hållbar utveckling | 2 | 44 302 | Måluppfyllelsen årsskiftet.
    33 | FSN | P | ekonomi | Förskolenämnden har en ekonomi i balans | 1 | 38 285 | Nämnden året.
    34 | FSN | P | personal | Nämndens medarbetare är engagerade och har en balanserad arbetssituation | 2 | 30 229 | Sjukfrånvaron måluppfyllelsen.
    41 | GSN | S | skola | Eleverna når kunskapskraven och utvecklas så långt som möjligt i en trygg miljö | 2 | 42 341 | Preliminära publicerats.
    42 | GSN | S | skola | Elevernas undervisning leds av legitimerade och behöriga lärare i respektive ämne | 3 | 25 163 | Antal verksamheterna.
    43 | GSN | S | skola | Eleverna ges en likvärdig skolgång med hög kvalitet | 3 | 43 328 | De höst.
    44 | GSN | E | klimat | Verksamheten bidrar till hållbar utveckling | 2 | 29 194 | Måluppfyllelsen etappmålet.
    45 | GSN | P | ekonomi | Grundskolenämnden har en ekonomi i balans | 2 | 26 204 | Grundskolenämnden uppfyllt.
    46 | GSN | P | personal | Nämndens medarbetare är engagerade och har en balanserad arbetssituation | 3 | 27 219 | Trenden måluppfyllelsen.
    51 | GAN | S | skola | Alla elever utvecklar sina kunskaper för en trygg och lyckad framtid | 3 | 83 595 | Prognosen utbildningsbehov.
    52 | GAN | S | arbete | Fler Huddingebor får rätt insats och når egen försörjning | 3 | 24 185 | Huddinge implementerats.
    53 | GAN | S | arbete | Fler unga etablerar sig i samhälls- och arbetsliv | 3 | 79 596 | Måloppfyllelsen arbetslivserfarenhet.
    54 | GAN | E | klimat | Verksamheten bidrar till sänkt klimatpåverkan | 3 | 46 326 | Prognosen aktörer.
    55 | GAN | P | ekonomi | Långsiktig ekonomisk hållbarhet | 4 | 6 45 | Utfallet måloppfyllnad.
    56 | GAN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 2 | 29 206 | En ske.
    70 | KS | S | trygg | Öka trygghet och delaktighet | 2 | 64 393 | Målet nås.
    71 | KS | S | arbete | Attraktivt företagsklimat | 3 | 51 332 | Målet uppnås.
    72 | KS | S | bygg | Goda och hållbara livsmiljöer | 3 | 53 346 | Målet lekplatser.
    73 | KS | S | bygg | Hög takt i bostadsbyggande | 3 | 31 231 | Målet förväntat.
    74 | KS | E | klimat | Minska klimatpåverkan | 2 | 26 180 | Målet året.
    75 | KS | E | natur | Biologisk mångfald värnas i den fysiska planeringen | 4 | 65 432 | Målet sikt.
    76 | KS | E | gifter | Utveckla cirkulär ekonomi och minimerar gifter i miljön | 4 | 36 238 | Målet 2030.
    77 | KS | P | ekonomi | Huddinge kommun har en sund och uthållig ekonomi | 3 | 36 293 | Målet innovationsarbetet.
    78 | KS | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 49 342 | Målet uppfyllt.
    85 | KFN | S | trygg | Huddingeborna har jämlik tillgång till ett varierat utbud av kultur- och idrottsaktiviteter | 4 | 85 606 | Målet måluppfyllelse.
    86 | KFN | S | trygg | Huddingeborna har jämlik tillgång till inkluderande och trygga mötesplatser | 2 | 117 798 | Målet långsiktigt.
    87 | KFN | S | bygg | I Huddinge finns god tillgång till ändamålsenliga lokaler och anläggningar för kultur, idrott och fritid | 3 | 62 435 | Målet invigts.
    88 | KFN | E | klimat | Nämnden ska minska sin klimatpåverkan samt informera och engagera invånare att minska klimatpåverkan | 3 | 53 368 | Målet energianvändningen.
    89 | KFN | E | gifter | Utveckla den cirkulära ekonomin och minska spridningen av miljögifter | 3 | 46 332 | Målet måluppfyllelsen.
    90 | KFN | P | ekonomi | Kultur- och fritidsnämnden ska ha en ekonomi i balans | 3 | 100 738 | Målet uppfyllt.
    91 | KFN | P | personal | Huddinge kommun är en attraktiv arbetsgivare med aktivt medarbetarskap och aktivt ledarskap | 3 | 23 151 | Målet tid.
    105 | NSN | S | trygg | Huddinge är trivsamt och tryggt för alla invånare | 3 | 45 299 | Nämnden Huddinge.
    106 | NSN | E | klimat | Minska klimatpåverkan | 3 | 23 146 | Målet år.
    107 | NSN | E | natur | Värna biologisk mångfald och god vattenstatus | 3 | 15 127 | Uppdragen verksamhetsberättelsen.
    108 | NSN | E | gifter | Utveckla cirkulär ekonomi och minimera gifter i miljön | 3 | 28 193 | Resultatet året.
    109 | NSN | P | ekonomi | Skattemedel används effektivt genom effektiva processer | 3 | 51 341 | Nämnden nedan.
    110 | NSN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 21 150 | Sjukfrånvaron året.
    125 | SN | S | trygg | Fler barn och vuxna tar del av förebyggande insatser i ett tidigt skede. | 4 | 89 620 | Indikatorn grad.
    126 | SN | S | trygg | Socialtjänsten förebygger rekrytering till kriminella nätverk | 3 | 67 453 | Indikatorn årsskiftet.
    127 | SN | S | välfärd | Barn, ungdomar och familjer upplever en förbättrad situation efter beviljat stöd från socialtjänsten | 2 | 71 483 | Resultat årsskiftet.
    128 | SN | S | välfärd | Vuxna upplever en förbättrad situation efter beviljat stöd från socialtjänsten | 2 | 90 576 | Nämnden insatserna.
    129 | SN | E | klimat | Socialnämnden minskar sina utsläpp av växthusgaser | 1 | 36 205 | Andelen årsskiftet.
    130 | SN | P | ekonomi | Huddinges individ- och familjeomsorg har en sund och uthållig ekonomi | 4 | 30 193 | Socialnämnden grad.
    131 | SN | P | personal | Chefer och medarbetare bidrar till en god verksamhet i ständig utveckling | 2 | 48 379 | Indikatorn uppnås.
    138 | VON | S | trygg | Med rätt stöd genom livet kan Huddinges äldre bibehålla en hög grad av självständighet | 4 | 43 286 | Resultatet slut.
    139 | VON | S | välfärd | Huddinges äldre och anhöriga upplever en hög grad av delaktighet | 2 | 82 598 | Indikatorn årsskiftet.
    140 | VON | S | välfärd | Huddinges äldre känner trygghet och förtroende för personalen. | 2 | 84 621 | Resultatet årsskiftet.
    141 | VON | S | välfärd | Huddinges funktionshindrade upplever en hög grad av delaktighet | 3 | 50 359 | Resultat positiv.
    142 | VON | S | välfärd | Huddinges funktionshindrade känner trygghet och förtroende för personalen | 2 | 59 402 | Resultatet årsskiftet.
    143 | VON | E | klimat | Vård och omsorgsnämnden minskar sina utsläpp av växthusgaser. | 1 | 60 366 | Nämndens årsskiftet.
    144 | VON | P | ekonomi | Huddinges funktionshinderomsorg och äldreomsorg har en sund och uthållig ekonomi | 1 | 29 222 | Nämnden verksamhetsområden.
    145 | VON | P | personal | Chefer och medarbetare bidrar till en god verksamhet i ständig utveckling | 2 | 63 460 | Andelen slut.
    """
