/// A small pasted table: two nämnder, five goals.
let tabSample = """
    BILAGA 2 Nämndernas målprognoser delårsrapport augusti 2031

    Hamnnämnden

    Målområde\tKommunfullmäktigemål\tNämndmål\tPrognos\tMotivering till bedömningen
    En öppen hamn - social hållbarhet\tFler färjor\tResande möter god service\t😊 I hög grad uppfyllt\tKöerna är kortare.
    \t\tKajerna är trygga\t☹️ Delvis uppfyllt\tBelysningen dröjer.
    En ren hamn - ekologisk hållbarhet\tRent vatten\tMuddringen är skonsam\tEj uppfyllt\tProver saknas.

    Skolnämnd

    Målområde\tKommunfullmäktigemål\tNämndmål\tPrognos\tMotivering till bedömningen
    En öppen hamn - social hållbarhet\tKunskap för alla\tElever läser varje dag\tI mycket hög grad uppfyllt\tLästiden ökar.
    \tFler färjor\tElever kan simma\tDelvis uppfyllt\tSimhallen är stängd.

    """

/// A small wrapped text: the first row of each KF-mål stands before the cell that spans it.
let wrappedSample = """
     Hamnnämnden
    Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering till prognostiserad bedömning av måluppfyllelse

    Resande möter god service

     I hög grad uppfyllt Köerna är kortare än förra året och turlistan har hållits de flesta dagar, också under
    isvintern. Arbetet fortgår.

    Resande känner sig
    trygga på kajerna

     I mycket hög grad
    uppfyllt

    Belysningen är bytt.

    En öppen hamn
    - social hållbarhet

    Fler färjor i hela
    skärgården

    Biljetter är lätta att köpa
    för alla

     Delvis uppfyllt Automaterna byts.
    En ren hamn
    - ekologisk hållbarhet

    Rent vatten Muddringen är skonsam
    mot fisken

     Ej uppfyllt Prover saknas.
     Skolnämnd
    Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering till prognostiserad bedömning av måluppfyllelse

    En öppen hamn
    - social hållbarhet

    Fler färjor i hela
    skärgården

    Elever kan simma

     Delvis uppfyllt Simhallen är stängd.

    En ren hamn
    - ekologisk hållbarhet

    Rent vatten Elever provtar vattnet  I hög grad uppfyllt Laborationer pågår.

    """
