/// Swedish words with their forms, a word a line: those of every declension, and those that change within.
let paradigms = """
    kvinna kvinnan kvinnor kvinnorna kvinnas kvinnans kvinnors kvinnornas
    krona kronan kronor kronorna kronors
    arena arenan arenor arenorna arenans
    skola skolan skolor skolorna skolans skolornas
    gata gatan gator gatorna
    yta ytan ytor ytorna
    resa resan resor resorna
    vara varan varor varorna
    hyra hyran hyror hyrorna
    åtgärd åtgärden åtgärder åtgärderna åtgärdens
    gymnasium gymnasiet gymnasier gymnasierna gymnasiets gymnasiernas
    lågstadium lågstadiet lågstadier lågstadierna lågstadiets
    medium mediet medier medierna
    lönekriterium lönekriteriet lönekriterier lönekriterierna
    museum museet museer museerna museets
    centrum centrumet centret center centra
    stadscentrum stadscentrumet stadscentret
    genomförande genomförandet genomföranden genomförandena genomförandets
    lärande lärandet lärandets
    beroende beroendet beroenden
    boende boendet boenden boendena boendets
    syster systern systrar systrarna systerns
    vinter vintern vintrar vintrarna
    sommar sommaren somrar somrarna
    fönster fönstret fönstren
    mönster mönstret mönstren
    register registret registren registrets
    teater teatern teatrar teatrarna
    cykel cykeln cyklar cyklarna
    nyckel nyckeln nycklar nycklarna
    artikel artikeln artiklar artiklarna
    regel regeln regler reglerna
    medel medlet medlen medels
    läkemedel läkemedlet läkemedlen
    exempel exemplet exemplen
    möbel möbeln möbler möblerna
    fågel fågeln fåglar fåglarna
    titel titeln titlar titlarna
    kapitel kapitlet kapitlen
    handel handeln handelns
    tecken tecknet tecknen
    vatten vattnet vattnen vattnets
    lärare läraren lärarna lärares lärarens lärarnas
    handläggare handläggaren handläggarna handläggarens
    arbete arbetet arbeten arbetena arbetets
    möte mötet möten mötena mötets
    område området områden områdena områdets
    rike riket riken rikena
    bil bilen bilar bilarna bilens
    väg vägen vägar vägarna
    lag lagen lagar lagarna
    chef chefen chefer cheferna chefens
    elev eleven elever eleverna elevens elevers
    motor motorn motorer motorerna
    faktor faktorn faktorer faktorerna
    rektor rektorn rektorer rektorerna rektors
    dator datorn datorer datorerna
    kontor kontoret kontoren kontorets
    mål målet målen målens målets
    barn barnet barnen barnens barns
    hus huset husen husets
    rum rummet rummen rummets
    klassrum klassrummet klassrummen
    hem hemmet hemmen hemmets
    program programmet programmen programmets
    problem problemet problemen
    år året åren årets årens
    händelse händelsen händelser händelserna
    rörelse rörelsen rörelser
    lägenhet lägenheten lägenheter lägenheterna
    verksamhet verksamheten verksamheter verksamheterna verksamhetens
    utbildning utbildningen utbildningar utbildningarna utbildningens
    nämnd nämnden nämnder nämnderna nämndens
    invånare invånaren invånarna invånarnas
    medborgare medborgaren medborgarna
    bostad bostaden bostäder bostäderna bostadens bostädernas
    studentbostad studentbostaden studentbostäder studentbostäderna
    stad staden städer städerna stadens
    hand handen händer händerna
    man mannen män männen mannens männens
    tjänsteman tjänstemannen tjänstemän tjänstemännen
    strand stranden stränder stränderna
    land landet länder länderna landets
    tand tanden tänder tänderna
    natt natten nätter nätterna
    bok boken böcker böckerna
    son sonen söner sönerna
    dotter dottern döttrar döttrarna
    bror brodern bröder bröderna
    fot foten fötter fötterna
    bonde bonden bönder bönderna
    nummer numret numren
    personnummer personnumret personnumren
    ort orten orter orterna
    skog skogen skogar skogarna skogens
    park parken parker parkerna
    sjö sjön sjöar sjöarna
    by byn byar byarna
    ö ön öar öarna
    bro bron broar broarna
    sko skon skor skorna
    öga ögat ögon ögonen
    öra örat öron öronen
    projekt projektet projekten projektets
    kommun kommunen kommuner kommunerna kommunens
    station stationen stationer stationerna
    person personen personer personerna
    familj familjen familjer familjerna
    resultat resultatet resultaten resultatets
    klimat klimatet klimatets
    budget budgeten budgetar budgetens
    bibliotek biblioteket biblioteken
    universitet universitetet universiteten
    kommitté kommittén kommittéer
    vän vännen vänner vännerna
    timme timmen timmar timmarna
    pojke pojken pojkar pojkarna
    ledamot ledamoten ledamöter ledamöterna
    flicka flickan flickor flickorna
    vecka veckan veckor veckorna
    olycka olyckan olyckor olyckorna
    kärna kärnan kärnor kärnorna
    stjärna stjärnan stjärnor
    förskola förskolan förskolor förskolorna
    trygg tryggt trygga tryggare
    hög högt höga högre högst
    låg lågt låga lägre lägst
    stor stort stora större störst
    liten litet lilla små
    god gott goda bättre bäst
    ny nytt nya nyare
    hel helt hela
    grön grönt gröna grönare
    röd rött röda
    gammal gammalt gamla
    enkel enkelt enkla enklare
    säker säkert säkra säkrare
    vacker vackert vackra
    öppen öppet öppna
    vuxen vuxet vuxna vuxnas
    egen eget egna
    allmän allmänt allmänna
    gemensam gemensamt gemensamma
    noggrann noggrant noggranna
    social socialt sociala
    ekonomisk ekonomiskt ekonomiska
    skriven skrivet skrivna
    genomföra genomför genomförde genomfört genomförs genomförts
    öka ökar ökade ökat
    minska minskar minskade minskat
    lämna lämnar lämnade lämnat
    förbättra förbättrar förbättrade förbättrat förbättrats
    utveckla utvecklar utvecklade utvecklat
    köpa köper köpte köpt
    läsa läser läste läst
    tänka tänker tänkte tänkt
    nå når nådde nått
    bygga bygger byggde byggt byggs
    planera planerar planerade planerat planeras
    olja oljan oljor
    risk risken risker riskerna
    mått måttet måtten måttets
    brott brottet brotten brottets
    avtal avtalet avtalen avtalets
    tjänst tjänsten tjänster tjänsterna tjänstens
    buss bussen bussar bussarna
    kurs kursen kurser kurserna
    betyg betyget betygen betygens
    plats platsen platser platserna
    stöd stödet stöden stödets
    vård vården vårdens
    plast plasten plaster plasterna
    kund kunden kunder kunderna kundens
    avgift avgiften avgifter
    pensionär pensionären pensionärer pensionärerna
    brukare brukaren brukarna
    forum forumet fora
    kriterium kriteriet kriterier kriterierna
    styrelse styrelsen styrelser styrelsens
    ålder åldern åldrar åldrarna
    källa källan källor källorna
    flotta flottan flottor
    papper papperet papperen
    semester semestern semestrar
    förälder föräldern föräldrar föräldrarna föräldrars
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
