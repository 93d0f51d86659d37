import Domain
import Testing

@testable import Storage

/// What the vocabulary says of follow-up reports.
@Suite struct RecordNameTests {
    private let both = ["Arkivnämnden", "Kommunstyrelsen"]

    private func vocabulary() throws -> Vocabulary {
        try Fixture(
            FollowUp.report(),
            FollowUp.report("delar", nämnd: "Arkivnämnden", year: 2020, month: 3) {
                $0.bedömningar = []
                $0.kontroller = []
            }
        ).database.vocabulary()
    }

    @Test func `names with their years and nämnder`() throws {
        let names = try vocabulary().names

        #expect(
            names.prefix(4) == [
                .init(kind: .mått, field: .matt, name: "Bostäder, småhus", years: [], nämnder: both),
                .init(kind: .mått, field: .matt, name: "Sjukfrånvaro (total)", years: [2018, 2019], nämnder: both),
                .init(kind: .mått, field: .grupp, name: "Kvinnor", years: [2018], nämnder: both),
                .init(kind: .mått, field: .grupp, name: "Totalt", years: [2019], nämnder: both),
            ])
        #expect(
            names.suffix(5) == [
                .init(
                    kind: .ekonomi, field: .tabell, name: "Resultaträkning", years: [2018, 2019, 2020], nämnder: both),
                .init(kind: .ekonomi, field: .post, name: "Bidrag", years: [2019, 2020], nämnder: both),
                .init(kind: .ekonomi, field: .post, name: "Summa kostnader", years: [2018], nämnder: both),
                .init(kind: .ekonomi, field: .kolumn, name: "Avvikelse", years: [2019, 2020], nämnder: both),
                .init(kind: .ekonomi, field: .kolumn, name: "Bokslut 2018", years: [2018], nämnder: both),
            ])
    }

    @Test func `kinds and fields in the order of their declaration`() throws {
        let shown = try vocabulary().names.map { "\($0.kind.rawValue).\($0.field.rawValue): \($0.name)" }
        #expect(
            shown.dropFirst(4).dropLast(5) == [
                "atagande.rubrik: Ny modell för lokaler", "atagande.rubrik: Samtal med chefer",
                "risk.risk: Bristande bemötande", "risk.atgard: Mät väntetider", "risk.atgard: Utbilda handläggare",
                "risk.omrade: Service", "granskning.granskning: Granskning av inköp", "granskning.atgard: Ny rutin",
                "granskning.diarienummer: KS-2018/77.9", "kontroll.kontroll: Attest av fakturor",
                "kontroll.omrade: Sund ekonomi",
            ])
    }

    @Test func `who holds what`() throws {
        let vocabulary = try vocabulary()
        #expect(vocabulary.holdings[.bedömning] == [2019: ["Kommunstyrelsen"]])
        #expect(vocabulary.nämnderByYear == [2019: ["Kommunstyrelsen"]])
        #expect(vocabulary.holdings[.kontroll] == [2019: ["Kommunstyrelsen"]])
        for kind in [RecordKind.mått, .åtagande, .risk, .granskning, .ekonomi] {
            #expect(vocabulary.holdings[kind] == [2019: ["Kommunstyrelsen"], 2020: ["Arkivnämnden"]], "\(kind)")
        }
    }

    @Test func `goals that only åtaganden and mått stand under`() throws {
        #expect(
            try vocabulary().goals == [
                .init(
                    level: .målområde, name: "Bra att bo", years: [2019, 2020],
                    nämnder: both),
                .init(
                    level: .målområde, name: "Sund ekonomi", years: [2019, 2020],
                    nämnder: both),
                .init(
                    level: .nämndmål, name: "Hållbar budget", years: [2019, 2020],
                    nämnder: both),
            ])
        #expect(try vocabulary().scalesByYear == [2019: ["godtagbarhet"]])
    }
}
