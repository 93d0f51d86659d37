import Domain
import Importers
import Testing

@Suite("Radbruten text")
struct WrappedLayoutTests {
    private let heading = "Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering\n\n"

    @Test("Celler som spänner över rader står före den sista av dem")
    func sample() throws {
        let report = try read(wrappedSample)
        #expect(report.remarks.isEmpty)
        #expect(
            report.records.bedömningar.map(\.nämndmål) == [
                "Resande möter god service", "Resande känner sig trygga på kajerna",
                "Biljetter är lätta att köpa för alla",
                "Muddringen är skonsam mot fisken", "Elever kan simma", "Elever provtar vattnet",
            ])
        #expect(
            report.records.bedömningar.map(\.kfMål) == [
                "Fler färjor i hela skärgården", "Fler färjor i hela skärgården", "Fler färjor i hela skärgården",
                "Rent vatten",
                "Fler färjor i hela skärgården", "Rent vatten",
            ])
        #expect(
            report.records.bedömningar.map { $0.målområde?.hasSuffix("social hållbarhet") } == [
                true, true, true, false, true, false,
            ])
        #expect(report.records.bedömningar.map(\.line) == [4, 9, 23, 30, 43, 50])
        #expect(report.records.bedömningar.map(\.nämnd).last == "Skolnämnden")
    }

    @Test("Motiveringen är hel")
    func motivering() throws {
        let texts = try read(wrappedSample).records.bedömningar.map(\.motivering)
        #expect(texts[0].hasPrefix("Köerna är") && texts[0].hasSuffix("också under isvintern. Arbetet fortgår."))
        #expect(
            texts[1...] == [
                "Belysningen är bytt.", "Automaterna byts.", "Prover saknas.", "Simhallen är stängd.",
                "Laborationer pågår.",
            ])
    }

    @Test("Statusord i löpande text är ingen status")
    func wordsInText() throws {
        let text =
            "Hamnnämnden\n" + heading + """
                En hamn

                Färjor

                Kajerna är trygga

                 Delvis uppfyllt Nämnden bedömer att målet inte nås och att det i hög grad uppfyllt målet om båtar är något
                I hög grad uppfyllt är däremot det andra målet som nämnden har satt upp för kajerna i år.

                Delvis uppfyllt är också det tredje.
                """
        let report = try read(text)
        #expect(report.records.bedömningar.count == 1)
        #expect(report.records.bedömningar[0].motivering.hasSuffix("Delvis uppfyllt är också det tredje."))
    }

    @Test("Sidbrytning mitt i en motivering och mitt i en tabell")
    func pageBreaks() throws {
        let text = wrappedSample.replacing(
            "isvintern. Arbetet",
            with:
                "isvintern.\n\nSida 3 av 20\n\u{C}BILAGA 2 Nämndernas målprognoser delårsrapport augusti 2031\n\(heading)Arbetet"
        )
        #expect(try difference(read(text).records.bedömningar, content(read(wrappedSample).records.bedömningar)) == "")
    }

    @Test("En rad utan känd status sägs och hamnar inte i motiveringen ovanför")
    func missingStatus() throws {
        let text = wrappedSample.replacing(
            " I mycket hög grad\nuppfyllt\n\nBelysningen är bytt.",
            with:
                " Ej bedömt Belysningen byts under hösten och målet går därför inte att bedöma förrän efter årsskiftet, enligt nämnden."
        )
        let report = try read(text)
        #expect(report.records.bedömningar.count == 5)
        #expect(report.records.bedömningar[0].motivering.hasSuffix("Arbetet fortgår."))
        #expect(report.remarks.map(\.cause) == [.missingStatus])
        #expect(report.remarks.map(\.line) == [9])
    }

    @Test("Utan nämnd eller KF-mål sägs det, och inget hittas på")
    func missing() throws {
        let row = "Kajerna är trygga\n\n Delvis uppfyllt Belysningen byts.\n"
        #expect(throws: Failure.noRecords(path: "prognoser-2030-augusti.txt")) { try read(heading + row) }
        let report = try read("Hamnnämnden\n" + heading + row)
        #expect(report.records.bedömningar.map(\.nämndmål) == ["Kajerna är trygga"])
        #expect(report.records.bedömningar.map(\.kfMål) == [nil])
        #expect(report.remarks.map(\.cause) == [.unplacedLine])
    }

    @Test("Kända namn hjälper där celler löper ihop")
    func knownGoals() throws {
        let text =
            "Hamnnämnden\n" + heading
            + "En hamn\nRent vatten\nKajerna är trygga\n\n Delvis uppfyllt Belysningen byts.\n"
        let report = try read(text, knownGoals: ["En hamn", "Rent vatten"])
        #expect(report.records.bedömningar.map(\.målområde) == ["En hamn"])
        #expect(report.records.bedömningar.map(\.kfMål) == ["Rent vatten"])
    }

    @Test("En tabell utan målområde eller utan KF-mål")
    func fewerColumns() throws {
        let rows = "Fler färjor\n\nKajerna är trygga\n\n Delvis uppfyllt Belysningen byts.\n"
        let goals = try read("Hamnnämnden\nKommunfullmäktigemål Nämndmål Prognos Motivering\n\n" + rows)
        #expect(goals.records.bedömningar.map(\.kfMål) == ["Fler färjor"])
        #expect(goals.records.bedömningar.map(\.målområde) == [nil])
        let areas = try read("Hamnnämnden\nMålområde Nämndmål Prognos Motivering\n\n" + rows)
        #expect(areas.records.bedömningar.map(\.målområde) == ["Fler färjor"])
        #expect(areas.records.bedömningar.map(\.kfMål) == [nil])
        #expect(goals.remarks + areas.remarks == [])
    }

    @Test("Tabellhuvudet får stå på flera rader")
    func headingOverLines() throws {
        let text = wrappedSample.replacing(
            "Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering till prognostiserad bedömning av måluppfyllelse",
            with:
                "Målområde \nKommunfullmäktigemål \nNämndmål \nPrognos \nMotivering till prognostiserad\nbedömning av måluppfyllelse"
        )
        #expect(try difference(read(text).records.bedömningar, content(read(wrappedSample).records.bedömningar)) == "")
    }
}
