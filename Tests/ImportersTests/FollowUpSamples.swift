import Domain
import Importers

/// The scales with that of åtaganden, as in the grammar's data.
let followUpScales = StatusScales(
    scales.scales + [
        StatusScale(StatusScales.progressScale, ["Ej klart i år", "Troligen klart i år", "Blir klart i år", "Klart"])
    ])

/// Reads a report in which "~" at the end of a line stands for the space of a soft wrap.
func readFollowUp(_ text: String, path: String = "rapport.txt", year: Int? = nil) throws -> Report {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.last == "~" ? $0.dropLast() + " " : String($0)
    }
    return try readFollowUp(bytes: Array(lines.joined(separator: "\n").utf8), path: path, year: year)
}

func readFollowUp(bytes: [UInt8], path: String, year: Int? = nil) throws -> Report {
    try readReport(path: path, bytes: bytes, context: ImportContext(scales: followUpScales, year: year))
}

/// A report on a whole year: goals with ratings, a priority, a table and åtaganden.
let yearReport = """
     Hamnens mål

    Hamnen har två övergripande mål som hela~
    kommunen delar.

     Levande kajer
     Ordning på bryggan

    Mål och resultat

    Levande kajer
     God

    Hamnnämnden når det mesta under 2031.

    Särskilt prioriterat

    Fler gästplatser vid norra piren.

    Fler besökare

     Ej godtagbar

    Besöken minskar, då färjan ställts~
    in. Hamnnämnden prövar nya turer.

    Ett andra stycke.
    Mått Utfall 2029 Utfall 2030 Utfall 2031

    Antal besök 10 20 30

    Ny färjelinje

    Linjen behövs.

    Utvecklingsåtagande
    Pröva en linje till Ön.

    Status

     Ej klart i år
    Kommentar
    Redaren sade nej. Hamnnämndens kansli~
    söker en annan.
     Trivsammare kaj

    Bänkarna är slitna.

    Utvecklingsåtagande
    Byt bänkar.

    Status

     Klart
    Kommentar
    a) Klart. Alla är bytta.

    Ordning på bryggan
     Godtagbar

    Ett av två åtaganden är genomfört. Bokslut 2031 är klart.

    Säkra bryggor

     Mycket god

    Kommunövergripande utvecklingsåtagande: Lugna kajer.

    Bakgrund i en mening.

    Utvecklingsåtagande
    Sänk farten.

    Status

     Klart
    Kommentar
    Skyltar är satta.

    Plan för internkontroll
    Kontrollen sköts av hamnkaptenen.

    Levande kajer

    Risk Åtgärd

    Risk att isen bryter bryggan.

    Lyft bryggan.

    Status

     Klart
    Kommentar
    Den är lyft.
    """

/// A report on a part of the year: goals without ratings, with aktiviteter.
let quarterReport = """
     Mål

    Två strategiska mål gäller.

     Levande kajer
     Ordning på bryggan

    Sammanfattning
    Hamnnämnden följer per 31 mars 2031 upp sina aktiviteter. Prognosen för 2031 håller.

    Nämndens aktiviteter under åtagandet om trivsel är:

     Musik på kajen
     Städdagar i hamnen med frivilliga som behöver~

    både handskar och kaffe
     Gästbok

    Nämndens mål och resultat

    Levande kajer
    Under målområdet Levande kajer redovisas två aktiviteter, båda under delmålet Fler besökare.

    Fler besökare

    Aktivitet

    Musik på kajen

    Orkestern spelar på lördagar.

    Aktivitet~

    Städdagar i hamnen med frivilliga som behöver~
    både handskar och kaffe.

    Dagarna är satta till maj.
     Ordning på bryggan
    Under målområdet redovisas inget.

    Säkra bryggor

    Nämnden har en (1) aktivitet som är kopplad till delmålet:
     1. Gästbok

    Lugna kajer

    Farten är hög.

    Utvecklingsåtagande
    Sänk farten.

    Status

     Blir klart i år
    Kommentar
    Det löper enligt plan.
    """
