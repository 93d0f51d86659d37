import Domain
import Importers
import Testing

@Suite("Uppföljningsrapporter som de är", .onRealDocuments)
struct FollowUpRealTests {
    @Test("Antalet poster av varje slag")
    func counts() throws {
        func counts(_ records: Records) -> [Int] {
            [
                records.bedömningar.count, records.åtaganden.count, records.mått.count,
                records.mått.map(\.values.count).reduce(0, +), records.risker.count, records.granskningar.count,
                records.kontroller.count, records.ekonomi.count,
            ]
        }
        let (board, social) = try (RealDocuments.bytes(annualReport), RealDocuments.bytes(marchReport))
        #expect(counts(try readFollowUp(bytes: board, path: "a").records) == [33, 43, 92, 493, 18, 11, 16, 278])
        #expect(counts(try readFollowUp(bytes: social, path: "b").records) == [0, 16, 5, 15, 6, 1, 1, 110])
    }

    @Test("Kommunstyrelsens bedömningar")
    func ratings() throws {
        let board = try RealDocuments.bytes(annualReport)
        let found = try readFollowUp(bytes: board, path: "a").records.bedömningar
        let areas = found.filter { $0.nämndmål == nil }
        #expect(
            areas.map { "\($0.line) \($0.målområde ?? ""): \($0.status)" } == [
                "94 Bra att leva och bo: God", "1658 Fler i jobb: God", "2142 God omsorg för individen: God",
                "2403 Ekosystem i balans: God", "2616 Systematisk kvalitetsutveckling: God",
                "2919 Attraktiv arbetsgivare: God", "3593 Sund ekonomi: Godtagbar",
            ])
        let goals = Dictionary(grouping: found.filter { $0.nämndmål != nil }, by: \.status).mapValues(\.count)
        #expect(goals == ["God": 20, "Godtagbar": 3, "Ej godtagbar": 2, "Mycket god": 1])
        #expect(
            found.filter { $0.status != "God" && $0.nämndmål != nil }.map { "\($0.line) \($0.nämndmål ?? "")" } == [
                "110 Ökat bostadsbyggande", "420 Utbyggd samhällsservice i takt med bostadsbyggandet",
                "1315 Ökad nöjdhet med bemötandet vid kontakt med kommunen", "1594 Ökad valfrihet",
                "2666 God användning av digitaliseringens möjligheter", "3638 Långsiktig balans",
            ])
        #expect(found.allSatisfy { $0.nämnd == "Kommunstyrelsen" && $0.motivering.last == "." })
    }

    @Test("Åtaganden och aktiviteter: rad, status och mål")
    func commitments() throws {
        let (board, social) = try (RealDocuments.bytes(annualReport), RealDocuments.bytes(marchReport))
        let found = try readFollowUp(bytes: board, path: "a").records.åtaganden
        #expect(found.count { $0.status == "Klart" } == 26)
        #expect(found.count { $0.status == "Ej klart i år" } == 17)
        #expect(found.allSatisfy { $0.comment.last == "." && $0.doubt == nil && $0.place.nämndmål != nil })
        #expect(found.map(\.line).prefix(6) == [208, 224, 368, 388, 404, 462])
        let parts = try readFollowUp(bytes: social, path: "b").records.åtaganden
        #expect(
            parts.filter { $0.kind != .aktivitet }.map { "\($0.line) \($0.status ?? "")" } == [
                "244 Troligen klart i år", "286 Blir klart i år", "530 Blir klart i år", "553 Blir klart i år",
            ])
        #expect(parts.filter { $0.doubt == .listedOnly }.map(\.line) == [274])
        #expect(
            parts.map(\.place.målområde) == [
                "Bra att leva och bo", "Bra att leva och bo", "Fler i jobb", "Fler i jobb", "God omsorg för individen",
                "God omsorg för individen", "God omsorg för individen", "Systematisk kvalitetsutveckling",
                "Systematisk kvalitetsutveckling", "Attraktiv arbetsgivare", "Attraktiv arbetsgivare",
                "Attraktiv arbetsgivare", "Attraktiv arbetsgivare", "Sund ekonomi", "Sund ekonomi", "Sund ekonomi",
            ])
    }

    @Test("Rapporternas egna antal: bara Sund ekonomi säger ett annat")
    func reported() throws {
        let (board, social) = try (RealDocuments.bytes(annualReport), RealDocuments.bytes(marchReport))
        let reports = try [readFollowUp(bytes: board, path: "a"), readFollowUp(bytes: social, path: "b")]
        let counts = reports.flatMap(\.reportedCounts)
        #expect(counts.count == 22)
        // Line 580 announces four aktiviteter, two of them under Långsiktig balans, where only one stands.
        #expect(counts.filter { $0.stated != $0.counted }.map { [$0.line, $0.stated, $0.counted] } == [[580, 4, 3]])
        #expect(reports.flatMap(\.remarks) == [])
    }

    @Test("Vad dokumenten är")
    func identity() throws {
        let (board, social) = try (RealDocuments.bytes(annualReport), RealDocuments.bytes(marchReport))
        #expect(
            try readFollowUp(bytes: board, path: "a").document.title == "Kommunstyrelsens verksamhetsberättelse 2019")
        let part = try readFollowUp(bytes: social, path: "b").document
        #expect(part.title == "Socialnämndens delårsrapport mars 2019")
        #expect(part.nämnd == "Socialnämnden" && part.year == 2019 && part.month == 3)
    }
}
