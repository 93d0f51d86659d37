import Domain
import Testing

@testable import Importers

/// The scales of ratings and of progress.
let progressLabels = StatusLabels(followUpScales)

/// The records of all tables of risks, audits and controls in a text, and where each block ended.
func internalControl(_ text: String) -> (records: Records, remarks: [ImportRemark], ends: [Int]) {
    internalControl(SourceText(text).lines)
}

func internalControl(_ lines: [SourceLine]) -> (records: Records, remarks: [ImportRemark], ends: [Int]) {
    let readers: [any BlockReader] = [RiskReader(), GranskningReader(), KontrollReader()]
    let place = BlockPlace(heading: "Kapitlet", year: 2031, labels: progressLabels)
    var result = (records: Records(), remarks: [ImportRemark](), ends: [Int]())
    var index = 0
    while index < lines.count {
        guard let reader = readers.first(where: { $0.begins(at: index, in: lines) }) else {
            index += 1
            continue
        }
        let content = reader.read(from: index, to: lines.count, in: lines, at: place)
        result.records.risker += content.records.risker
        result.records.granskningar += content.records.granskningar
        result.records.kontroller += content.records.kontroller
        result.records.avsnitt += content.records.avsnitt
        result.remarks += content.remarks
        result.ends.append(content.end < lines.count ? lines[content.end].number : 0)
        #expect(content.end > index && content.end <= lines.count)
        index = max(content.end, index + 1)
    }
    return result
}

/// An åtgärd's cell as it is printed.
func åtgärd(_ title: String, _ status: String = "Klart", comment: String = "Det är gjort.") -> String {
    "\(title)\n\nStatus\n\n \(status)\nKommentar\n\(comment)\n\n"
}

private func summary(_ risks: [RiskÅtgärd]) -> [String] {
    risks.map { "\($0.risk) | \($0.åtgärd) | \($0.status ?? "-")" }
}

@Suite("Risker och åtgärder")
struct RiskReaderTests {
    @Test("En risk med bakgrund och en åtgärd")
    func one() {
        let text = """
            Isar och broar

            Risk Åtgärd

            Risk att bron över ån inte \n\
            håller för vagnar.

            Bakgrund
            Bron är gammal, och ingen \n\
            har sett över den.

            Laga bron

            Status

             Ej klart i år
            Kommentar
            Virket har inte \n\
            kommit.

            Nästa kapitel
            Löpande text.
            """
        let found = internalControl(text)
        #expect(
            found.records.risker == [
                RiskÅtgärd(
                    risk: "Risk att bron över ån inte håller för vagnar.", åtgärd: "Laga bron", area: "Isar och broar",
                    status: "Ej klart i år", comment: "Virket har inte kommit.", line: 12)
            ])
        let background = found.records.avsnitt.first
        #expect(background?.heading == "Risk att bron över ån inte håller för vagnar.")
        #expect(background?.text == "Bron är gammal, och ingen har sett över den.")
        #expect(found.ends == [21])
    }

    @Test("Risken står före sin sista åtgärd på sidan")
    func centred() {
        let text =
            "Isar\n\nRisk Åtgärd\n\n" + åtgärd("A") + åtgärd("B") + "Risk ett\n\nBakgrund\nText.\n\n" + åtgärd("C")
            + åtgärd("D") + "Risk två\n\nBakgrund\nText.\n\n" + åtgärd("E") + "Risk tre\n\nBakgrund\nText.\n\n"
            + åtgärd("F")
        let found = internalControl(text).records.risker
        #expect(
            found.map { "\($0.risk) \($0.åtgärd)" } == [
                "Risk ett A", "Risk ett B", "Risk ett C", "Risk två D", "Risk två E", "Risk tre F",
            ])
        #expect(found.allSatisfy { $0.doubt == nil })
    }

    @Test("En åtgärd ensam på nästa sida hör till risken före")
    func nextPage() {
        let text =
            "Risk Åtgärd\n\nRisk ett\n\nBakgrund\nText.\n\n" + åtgärd("A")
            + "\nNämnden | 12\n\nRisk Åtgärd\n\n" + åtgärd("B", "Blir klart i år")
        #expect(
            summary(internalControl(text).records.risker) == ["Risk ett | A | Klart", "Risk ett | B | Blir klart i år"])
    }

    @Test("Överst på en sida avgör orden vilken risk en åtgärd hör till, och det är osäkert")
    func pageStart() {
        let text =
            "Risk Åtgärd\n\nRisk för halka vid stationen\n\nBakgrund\nIs.\n\n" + åtgärd("Sanda stationen oftare")
            + " Risk Åtgärd\n\n" + åtgärd("Sanda stationen en gång till")
            + "Risk för trängsel i hallen\n\nBakgrund\nKöer.\n\n" + åtgärd("Öppna en dörr")
        let found = internalControl(text).records.risker
        #expect(found.map(\.risk).map { $0.contains("halka") } == [true, true, false])
        #expect(found.map { $0.doubt != nil } == [false, true, false])
    }

    @Test("Bakgrundens slut och nästa åtgärd på en rad efter ett sidbyte")
    func glued() {
        let text =
            "Risk Åtgärd\n\nBrist på rutiner för nycklar i \nhusen\n\nBakgrund\nSkåpen står olåsta och nycklarna är \n\n"
            + åtgärd("Köp nya skåp") + " Risk Åtgärd\n"
            + "utlånade för länge. Skriv en rutin för hur nycklar lånas ut och lämnas åter till vaktmästaren.\n\n"
            + "Status\n\n Klart\nKommentar\nSkriven.\n"
        let found = internalControl(text).records
        #expect(
            found.risker.map(\.åtgärd) == [
                "Köp nya skåp", "Skriv en rutin för hur nycklar lånas ut och lämnas åter till vaktmästaren.",
            ])
        #expect(found.risker.map(\.doubt) == [nil, .cellBoundary])
        #expect(Set(found.risker.map(\.risk)) == ["Brist på rutiner för nycklar i husen"])
        #expect(found.avsnitt.map(\.text) == ["Skåpen står olåsta och nycklarna är utlånade för länge."])
    }

    @Test("En kommentar i flera stycken, och en som går över sidan")
    func comments() {
        let text =
            "Risk Åtgärd\n\nRisk ett\n\nBakgrund\nText.\n\n"
            + åtgärd(
                "A", comment: "Första stycket.\n\nAndra stycket, som handlar om något helt annat än det första gjorde.")
            + åtgärd("B", comment: "En mening som inte är slut när sidan är \n Risk Åtgärd\nslut.")
        let found = internalControl(text).records.risker
        #expect(
            found.map(\.comment) == [
                "Första stycket.\nAndra stycket, som handlar om något helt annat än det första gjorde.",
                "En mening som inte är slut när sidan är slut.",
            ])
    }

    @Test("En risk utan bakgrund känns igen på bredd eller ord, och är osäker")
    func withoutBackground() {
        let text =
            "Risk Åtgärd\n\nRisk ett\n\n" + åtgärd("A") + "Risk två\n\n" + åtgärd("B")
            + "Vatten tränger in genom taket i den gamla skolan när \ndet regnar.\n\n" + åtgärd("C")
        let found = internalControl(text).records.risker
        #expect(
            summary(found) == [
                "Risk ett | A | Klart", "Risk två | B | Klart",
                "Vatten tränger in genom taket i den gamla skolan när det regnar. | C | Klart",
            ])
        #expect(found.map { $0.doubt != nil } == [false, true, true])
    }

    @Test("En lista i en kommentar är ingen risk")
    func list() {
        let text =
            "Risk Åtgärd\n\n"
            + åtgärd("A", comment: "Det här är gjort:\n\n- ett möte med alla i huset \n- ett brev \n- en ny skylt")
            + "Risk ett\n\nBakgrund\nText.\n\n" + åtgärd("B")
        #expect(internalControl(text).records.risker.map(\.risk) == ["Risk ett", "Risk ett"])
    }

    @Test("Varje tabell har sin rubrik; samma rubrik kan vara ett mål")
    func areas() {
        let row = "Risk ett\n\nBakgrund\nText.\n\n" + åtgärd("A")
        let text = "Sund ekonomi\n\nRisk Åtgärd\n\n" + row + " God stämning\n\nRisk\nÅtgärd\n\n" + row
        #expect(internalControl(text).records.risker.map(\.area) == ["Sund ekonomi", "God stämning"])
        #expect(internalControl("Risk Åtgärd\n\n" + row).records.risker.map(\.area) == ["Kapitlet"])
    }

    @Test("En åtgärd vars risk saknas blir en anmärkning, och texten finns kvar")
    func missingRisk() {
        let found = internalControl("Risk Åtgärd\n\n" + åtgärd("Mät djupet"))
        #expect(found.records.risker.isEmpty)
        #expect(found.remarks.map(\.text) == ["Mät djupet"])
        #expect(found.records.avsnitt.map(\.text) == ["Mät djupet\nDet är gjort."])
    }

    @Test("En status utanför skalan behålls som den står")
    func unknownStatus() {
        let found = internalControl("Risk Åtgärd\n\nRisk ett\n\nBakgrund\nText.\n\n" + åtgärd("A", "Pausad"))
        #expect(found.records.risker.map(\.status) == ["Pausad"])
        #expect(found.remarks.map(\.cause) == [.unknownStatus("Pausad")])
    }

    @Test("Statusen för ett utvecklingsåtagande är ingen åtgärd")
    func item() {
        let text =
            "Risk Åtgärd\n\nRisk ett\n\nBakgrund\nText.\n\n" + åtgärd("A")
            + " Utveckla lekplatserna\n\nUtvecklingsåtagande\n\nStatus\n\n Klart\nKommentar\nKlara."
        #expect(internalControl(text).records.risker.map(\.åtgärd) == ["A"])
    }
}
