import Domain
import Foundation
import Importers
import Testing

private let nämnder = [
    "BTN": "Bygglovs- och tillsynsnämnden", "FSN": "Förskolenämnden", "GSN": "Grundskolenämnden",
    "GAN": "Gymnasie- och arbetsmarknadsnämnden", "KS": "Kommunstyrelsen", "KFN": "Kultur- och fritidsnämnden",
    "NSN": "Natur- och stadsmiljönämnden", "SN": "Socialnämnden", "VON": "Vård- och omsorgsnämnden",
]
private let områden = [
    "S": "En trygg kommun där människor trivs och växer - social hållbarhet",
    "E": "En hållbar naturkommun - ekologisk hållbarhet",
    "P": "En ansvarsfull ekonomi i hela Huddinge - ekonomisk hållbarhet",
]
private let mål = [
    "trygg": "Huddinge är trivsamt och tryggt för alla invånare", "klimat": "Minska klimatpåverkan",
    "arbete": "Arbete och företagsamhet lägger grunden för välfärden",
    "bygg": "Hållbart samhällsbyggande med fokus på blandade boendeformer",
    "natur": "Värna biologisk mångfald och god vattenstatus",
    "ekonomi": "Huddinge kommun har en sund och uthållig ekonomi",
    "personal": "Huddinge kommun är en attraktiv arbetsgivare", "välfärd": "Huddinges välfärd håller hög kvalitet",
    "skola": "En trygg och lyckad skolgång lägger grunden för framtiden",
]
/// The KF-mål whose name drifts.
private let gifter = [
    2023: "Cirkulär ekonomi som minimerar gifter i miljön", 2024: "Cirkulär ekonomi och minimera gifter i miljön",
]

/// One record in the words of the expected tables.
private func summary(_ bedömning: Bedömning, year: Int) -> String {
    func key(_ name: String?, _ names: [String: String]) -> String {
        names.first { $1 == name }?.key ?? (name == gifter[year] ? "gifter" : name ?? "nil")
    }
    let words = bedömning.motivering.split(separator: " ")
    let rank = scales.level(named: bedömning.status)?.rank ?? 0
    return [
        "\(bedömning.line)", key(bedömning.nämnd, nämnder), key(bedömning.målområde, områden),
        key(bedömning.kfMål, mål),
        bedömning.nämndmål ?? "nil", "\(rank)", "\(words.count) \(bedömning.motivering.count)",
        "\(words.first ?? "") \(words.last ?? "")",
    ].joined(separator: " | ")
}

@Suite("Kommunens egna dokument")
struct RealDocumentTests {
    @Test("Varje bedömning i bilagorna", .onRealDocuments, arguments: [(2023, records2023), (2024, records2024)])
    func records(year: Int, expected: String) throws {
        let name = "malprognoser-\(year)-augusti"
        let bytes = try RealDocuments.bytes(name)
        let report = try read(bytes: bytes, path: name + ".txt")
        #expect(report.remarks == [])
        #expect(
            report.records.bedömningar.map { summary($0, year: year) }
                == expected.split(separator: "\n").map(String.init))
        #expect(report.document.year == year)
        #expect(report.document.month == 8)
    }

    @Test(
        "Korpusens återberättade bilagor har samma mål och statusar",
        arguments: [(2023, records2023), (2024, records2024)])
    func corpus(year: Int, expected: String) throws {
        let file = packageRoot.appending(path: "corpus/malprognoser-\(year)-augusti.txt")
        let report = try read(bytes: [UInt8](Data(contentsOf: file)), path: file.path)
        func goal(_ summary: some StringProtocol) -> String {
            summary.components(separatedBy: " | ")[1...5].joined(separator: " | ")
        }
        #expect(report.remarks == [])
        #expect(
            report.records.bedömningar.map { goal(summary($0, year: year)) }
                == expected.split(separator: "\n").map { goal($0) }
        )
        #expect(report.records.bedömningar.allSatisfy { $0.motivering.last == "." || $0.motivering.count > 20 })
    }
}
