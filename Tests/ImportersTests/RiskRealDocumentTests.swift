import Domain
import Testing

@testable import Importers

private func counts(_ statuses: [String?]) -> [String: Int] {
    Dictionary(statuses.map { ($0 ?? "-", 1) }, uniquingKeysWith: +)
}

@Suite("Intern kontroll i kommunens egna rapporter", .onRealDocuments)
struct RiskRealDocumentTests {
    @Test("Socialnämnden mars 2019")
    func social() throws {
        let lines = try RealDocuments.lines(marchReport)
        let found = internalControl(lines)
        let risks = found.records.risker
        #expect(found.remarks == [])
        #expect(risks.map(\.line) == [874, 882, 902, 934, 962, 1006])
        #expect(counts(risks.map(\.status)) == ["Blir klart i år": 5, "Ej klart i år": 1])
        #expect(Set(risks.map(\.risk)).count == 4)
        #expect(Set(risks.prefix(3).map(\.risk)).count == 1)
        #expect(found.records.granskningar.map(\.diarienummer) == ["SN-2018/325.109"])
        #expect(found.records.kontroller.map(\.line) == [1056])
        #expect(found.records.kontroller.map(\.status) == [nil])
    }

    @Test("Kommunstyrelsen 2019: risker")
    func risks() throws {
        let lines = try RealDocuments.lines(annualReport)
        let found = internalControl(lines)
        let risks = found.records.risker
        #expect(found.remarks == [])
        #expect(
            risks.map(\.line) == [
                4352, 4380, 4395, 4427, 4447, 4471, 4485, 4511, 4539, 4571, 4585, 4618, 4634, 4661, 4688, 4711, 4739,
                4751,
            ])
        #expect(counts(risks.map(\.status)) == ["Klart": 10, "Ej klart i år": 8])
        #expect(
            counts(risks.map(\.area)) == [
                "Informationssäkerhet": 1, "Väl fungerande IT-miljö i kommunen": 1, "Trygghet och säkerhet": 3,
                "Lagefterlevnad": 1, "Sund ekonomi": 2, "Kompetensförsörjning": 1, "Upphandlingsprocessen": 1,
                "Samhällsbyggnadsprocessen": 4, "Kommunikationsprocessen": 1, "Attraktiv arbetsgivare": 3,
            ])
        #expect(Set(risks.map(\.risk)).count == 12)
        #expect(risks.filter { $0.doubt != nil }.map(\.line) == [4634, 4751])
        #expect(risks.last?.åtgärd == "Säkerställa att lämpligt material finns på intranätet.")
    }

    @Test("Kommunstyrelsen 2019: granskningar och kontroller")
    func audits() throws {
        let lines = try RealDocuments.lines(annualReport)
        let found = internalControl(lines).records
        #expect(
            found.granskningar.map(\.diarienummer) == [
                "KS-2013/227.912", "KS-2013/227.912", "KS-2013/227.912", "KS-2013/227.912", "KS-2014/476.912",
                "KS-2014/476.912", "KS-2018/272.912", "KS-2018/1222.912", "KS-2016/669.912", "KS-2018/753.912",
                "KS-2016/2614.912",
            ])
        #expect(counts(found.granskningar.map(\.status)) == ["Klart": 7, "Ej klart i år": 4])
        #expect(found.kontroller.count == 16)
        #expect(counts(found.kontroller.map(\.status)) == ["Klart": 12, "Ej klart i år": 4])
        #expect(found.kontroller.allSatisfy { $0.doubt == nil && !$0.comment.isEmpty })
        #expect(found.kontroller.filter { $0.area == "Processen administrera löner" }.count == 3)
    }
}
