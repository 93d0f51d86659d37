import Domain
import Testing

@testable import Importers

private let header = "Systematiska kontroller Beskrivning av kontroll Status och kommentar"

@Suite("Systematiska kontroller")
struct ControlReaderTests {
    @Test("Namn, status och kommentar; datumet efter Klart är en frist")
    func rows() {
        let text = """
            Hamnens rutiner

            \(header)

            Räkna båtar för att ingen \n\
            ska saknas

            Båtar driver i väg.
            Klart 2031-12-31.

            Varje vecka räknas båtarna.

             Ej klart i år
            Två båtar är \n\
            borta.

            Kontroll av bojar

            Bojar syns dåligt.
            Klart 2031-12-31.

            Okulärt  Klart
            Alla bojar syns.
             Nästa kapitel
            """
        let found = internalControl(text)
        #expect(
            found.records.kontroller == [
                Kontroll(
                    name: "Räkna båtar för att ingen ska saknas", area: "Hamnens rutiner", status: "Ej klart i år",
                    comment: "Två båtar är borta.", line: 5),
                Kontroll(
                    name: "Kontroll av bojar", area: "Hamnens rutiner", status: "Klart", comment: "Alla bojar syns.",
                    line: 17),
            ])
        #expect(
            found.records.avsnitt.map(\.text) == [
                "Båtar driver i väg.\nKlart 2031-12-31.\nVarje vecka räknas båtarna.",
                "Bojar syns dåligt.\nKlart 2031-12-31.\nOkulärt",
            ])
        #expect(found.ends == [24])
    }

    @Test("Utan status: det sista stycket är kommentaren, och det är osäkert")
    func withoutStatus() {
        let text =
            "\(header)\n\nAlla ska öva brand.\n\nBrand är farligt.\n\nEn grupp ser till att det görs.\n\nÖvningen är bestämd.\n\n"
            + "Röda tråden\nModellen\n\n" + String(repeating: "Lång löpande text. ", count: 6)
        let found = internalControl(text).records
        #expect(
            found.kontroller == [
                Kontroll(
                    name: "Alla ska öva brand.", area: "Kapitlet", comment: "Övningen är bestämd.", line: 3,
                    doubt: .cellBoundary)
            ])
        #expect(found.avsnitt.map(\.text) == ["Brand är farligt.\nEn grupp ser till att det görs."])
    }

    @Test("En status som kommentaren börjar med")
    func statusInComment() {
        let text =
            "\(header)\n\nÖvning\n\nBrand är farligt.\nKlart 2031-12-31.\n\nMan övar.\n\na) Klart. Alla har övat.\n"
        let found = internalControl(text).records.kontroller
        #expect(found.map(\.status) == ["Klart"])
        #expect(found.map(\.doubt) == [.statusFromComment])
    }

    @Test(
        "Kommentarens början är en status bara där den står för sig",
        arguments: [
            ("Klart. Alla är där.", "Klart"), ("Ej klart i år. Vi väntar.", "Ej klart i år"),
            ("Klart 2031-12-31.", nil),
            ("Klart är att vi väntar.", nil), ("a) Klart.\nb) Klart.", "Klart"), ("a) Klart.\nb) Ej klart i år.", nil),
            ("Godtagbar. Men inte klart.", nil), ("", nil),
        ])
    func opening(comment: String, status: String?) {
        #expect(statusOpening(comment, labels: progressLabels)?.name == status)
    }

    @Test("En kommentar i flera stycken slutar där nästa namn börjar")
    func paragraphs() {
        let text =
            "\(header)\n\nEtt\n\nSkäl.\n\nSå görs det.\n\n Klart\nGjort.\n\nOch mer är gjort.\n\nTvå\n\nSkäl.\n\nSå görs det.\n\n Klart\nGjort.\n"
        let found = internalControl(text).records.kontroller
        #expect(found.map(\.name) == ["Ett", "Två"])
        #expect(found.map(\.comment) == ["Gjort.\nOch mer är gjort.", "Gjort."])
    }

    @Test("Rubriken upprepas på nästa sida; en cell går vidare under den")
    func pages() {
        let text =
            "\(header)\n\nEtt\n\nSkäl.\n\nSå görs det.\n\n Klart\nDet är gjort och \n \(header)\nbokfört.\n\nTvå.\n\nSkäl.\n\nSå görs det.\n\n Klart\nGjort.\n"
        let found = internalControl(text).records.kontroller
        #expect(found.map(\.comment) == ["Det är gjort och bokfört.", "Gjort."])
        #expect(found.map(\.name) == ["Ett", "Två."])
    }

    @Test("Rubriken över flera rader")
    func wrappedHeader() {
        let text =
            "Systematiska Beskrivning av \nkontroller kontroll Status och kommentar\n\nEtt\n\nSkäl.\n\nSå görs det.\n\n Klart\nGjort.\n"
        #expect(internalControl(text).records.kontroller.map(\.name) == ["Ett"])
        #expect(internalControl("Systematiska kontroller\n\nNämnden har kontroller.\n").ends.isEmpty)
    }
}
