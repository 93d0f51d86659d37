/// The records of the appendix of August 2023: line, nämnd, målområde, KF-mål, nämndmål, rank of the status, words and
/// characters of the motivering, its first and last word.
let records2023 = """
    7 | BTN | S | trygg | Huddinge upplevs som en trivsam och trygg kommun | 3 | 31 238 | Tillsyn minskat.
    18 | BTN | S | arbete | Huddinges företagare får en god service | 4 | 46 362 | De målvärde.
    38 | BTN | S | bygg | En sammanhållen och effektiv samhällsbyggnadsprocess | 2 | 26 248 | Bygglovsverksamheten ökat.
    46 | BTN | E | klimat | Ökad medvetenhet om klimatpåverkan | 2 | 25 207 | Samtliga hösten.
    60 | BTN | E | natur | Värna biologisk mångfald och god vattenstatus | 4 | 43 262 | Tillsyn 2025.
    73 | BTN | P | ekonomi | Skattemedel och intäkter från avgifter används effektivt | 3 | 50 316 | Nämnden vakanser.
    90 | BTN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 41 294 | Bedömningen sjunkit.
    101 | FSN | S | skola | Barn utmanas och utvecklas i en verksamhet med hög kvalitet i en trygg miljö | 3 | 39 285 | Totalt uppnås.
    114 | FSN | S | skola | Legitimerade förskollärare undervisar i förskolan | 3 | 48 369 | Andelen måluppfyllelse.
    130 | FSN | S | välfärd | Den pedagogiska verksamheten är likvärdig för alla barn | 3 | 44 337 | Senast planerat.
    146 | FSN | E | natur | Barn och medarbetare har god kännedom och gör aktiva val som bidrar till hållbar utveckling | 3 | 41 301 | Resultat uppnås.
    159 | FSN | P | ekonomi | Förskolenämnden har en ansvarsfull och effektiv ekonomi | 3 | 53 376 | Helårsprognosen underskott.
    176 | FSN | P | personal | Nämndens medarbetare är engagerade och har en balanserad arbetssituation | 3 | 31 206 | Sjukfrånvaron plan.
    186 | GSN | S | skola | Eleverna når kunskapskraven och utvecklas så långt som möjligt i en trygg miljö | 3 | 54 381 | Preliminära plan.
    200 | GSN | S | skola | Elevernas undervisning leds av legitimerade och behöriga lärare i respektive ämne | 3 | 36 239 | Antal uppnås.
    217 | GSN | S | välfärd | Eleverna ges en likvärdig skolgång med hög kvalitet | 3 | 56 383 | Resultatet grad.
    232 | GSN | E | natur | Elever och medarbetare har god kännedom och gör aktiva val som bidrar till hållbar utveckling | 3 | 43 279 | Matsvinnet uppnås.
    244 | GSN | P | ekonomi | Grundskolenämnden har en ansvarsfull och effektiv ekonomi | 3 | 45 346 | Helårsprognosen överskott).
    261 | GSN | P | personal | Nämndens medarbetare är engagerade och har en balanserad arbetssituation | 3 | 28 189 | Sjukfrånvaron plan.
    274 | GAN | S | skola | Alla elever utvecklar sina kunskaper för en trygg och lyckad framtid | 3 | 50 371 | Prognosen 2023.
    283 | GAN | S | arbete | Fler Huddingebor får rätt insats och når egen försörjning | 3 | 7 53 | Prognosen måluppfyllnad
    298 | GAN | S | arbete | Fler unga etablerar sig i samhälls- och arbetsliv | 3 | 15 103 | Statistik drag.
    308 | GAN | E | klimat | Verksamheten bidrar till sänkt klimatpåverkan | 2 | 39 253 | Prognosen etappmålet.
    318 | GAN | P | ekonomi | Långsiktig ekonomisk hållbarhet | 4 | 7 56 | Prognosen måluppfyllnad.
    333 | GAN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 9 60 | Prognosen år.
    343 | KS | S | trygg | Öka trygghet och delaktighet | 2 | 68 434 | Indikatorernas tid.
    356 | KS | S | arbete | Attraktivt företagsklimat | 3 | 47 320 | Indikatorernas genomförd.
    361 | KS | S | bygg | Goda och hållbara livsmiljöer | 2 | 34 230 | Målet upplåtelseformer.
    377 | KS | S | bygg | Hög takt i bostadsbyggande | 2 | 68 422 | Målet möjliggöras.
    386 | KS | E | klimat | Minska klimatpåverkan | 3 | 57 398 | Målet sikt.
    395 | KS | E | natur | Biologisk mångfald värnas i den fysiska planeringen | 3 | 37 230 | Målet natur.
    409 | KS | E | gifter | Utveckla cirkulär ekonomi som minimerar gifter i miljön | 3 | 34 235 | Målet på.
    421 | KS | P | ekonomi | Huddinge kommun har en sund och uthållig ekonomi | 3 | 41 270 | Målet pågår.
    434 | KS | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 3 | 42 306 | Bedömningen plan.
    444 | KFN | S | trygg | Huddingeborna har jämlik tillgång till ett varierat utbud av kultur- och idrottsaktiviteter | 3 | 76 534 | Målet år.
    459 | KFN | S | trygg | Huddingeborna har jämlik tillgång till inkluderande och trygga mötesplatser | 3 | 65 443 | Målet nedan).
    478 | KFN | S | bygg | I Huddinge finns god tillgång till ändamålsenliga lokaler och anläggningar för kultur, idrott och fritid | 3 | 56 358 | Målet utfall.
    488 | KFN | E | klimat | Nämnden ska minska sin klimatpåverkan samt informera och engagera invånare att minska klimatpåverkan | 2 | 67 494 | Målet klimatpåverkan.
    508 | KFN | E | gifter | Utveckla den cirkulära ekonomin och minska spridningen av miljögifter | 2 | 74 522 | Målet fritidsbank.
    522 | KFN | P | ekonomi | Kultur- och fritidsnämnden ska ha en ekonomi i balans | 2 | 68 513 | Nämnden lokalprojekt.
    540 | KFN | P | personal | Huddinge kommun är en attraktiv arbetsgivare med aktivt medarbetarskap och aktivt ledarskap | 2 | 89 595 | Målet arbetsmiljöarbete.
    562 | NSN | S | trygg | Huddinge är trivsamt och tryggt för alla invånare | 3 | 32 214 | Prognosen uppnås.
    569 | NSN | E | klimat | Minska klimatpåverkan | 3 | 17 106 | Nämnden år.
    575 | NSN | E | natur | Värna biologisk mångfald och god vattenstatus | 2 | 43 268 | De 2023.
    589 | NSN | E | gifter | Utveckla cirkulär ekonomi och minimera gifter i miljön | 3 | 57 413 | Nämndens bryts.
    602 | NSN | P | ekonomi | Skattemedel används effektivt genom effektiva processer | 3 | 51 348 | Nämnden nedan.
    619 | NSN | P | personal | Huddinge kommun är en attraktiv arbetsgivare | 2 | 35 327 | Bedömningen uppnås.
    629 | SN | S | trygg | Fler barn och vuxna tar del av förebyggande insatser i ett tidigt skede. | 4 | 87 603 | Indikatorn grad.
    647 | SN | S | trygg | Socialtjänsten motverkar rekryteringen till kriminella nätverk | 3 | 73 482 | Prognosen 2024.
    657 | SN | S | välfärd | Barn, ungdomar och familjer upplever en förbättrad situation efter beviljat stöd från socialtjänsten | 3 | 54 392 | Resultat inte.
    676 | SN | S | välfärd | Vuxna upplever en förbättrad situation efter beviljat stöd från socialtjänsten | 2 | 102 679 | Verksamheten insatserna.
    693 | SN | E | klimat | Socialnämnden minskar sina utsläpp av växthusgaser | 2 | 49 361 | Etappmålet uppfyllt.
    705 | SN | P | ekonomi | Huddinges individ- och familjeomsorg har en sund och uthållig ekonomi | 1 | 51 346 | Kostnaderna ram.
    722 | SN | P | personal | Chefer och medarbetare bidrar till en god verksamhet i ständig utveckling | 4 | 40 328 | Indikatorn uppnådd.
    740 | VON | S | trygg | Med rätt stöd genom livet kan Huddinges äldre bibehålla en hög grad av självständighet | 3 | 28 198 | Indikatorerna god.
    749 | VON | S | välfärd | Huddinges äldre och anhöriga upplever en hög grad av delaktighet | 3 | 51 401 | Insatser verksamhetsberättelsen.
    759 | VON | S | välfärd | Huddinges äldre känner trygghet och förtroende för personalen. | 2 | 77 550 | Resultatet måluppfyllelsen.
    770 | VON | S | välfärd | Huddinges funktionshindrade upplever en hög grad av delaktighet | 4 | 48 346 | Aktiviteter verksamhetsberättelsen.
    791 | VON | S | välfärd | Huddinges funktionshindrade känner trygghet och förtroende för personalen | 3 | 49 348 | Implementering augusti.
    805 | VON | E | klimat | Vård och omsorgsnämnden minskar sina utsläpp av växthusgaser. | 2 | 63 390 | Nämndens uppfyllt.
    818 | VON | P | ekonomi | Huddinges funktionshinderomsorg och äldreomsorg har en sund och uthållig ekonomi | 1 | 38 279 | Nämnden uthållig.
    835 | VON | P | personal | Chefer och medarbetare bidrar till en god verksamhet i ständig utveckling | 2 | 64 438 | Prognosen år.
    """
