import Domain
import Importers
import Samples
import Testing

@Suite("Tryckta modeller läses tillbaka")
struct RoundTripTests {
    /// Documents for each layout and scale.
    private static let documents = 110

    @Test("Inklistrade tabeller", arguments: ["uppfyllelse", "godtagbarhet"])
    func tabs(scale: String) throws {
        for seed in 0..<Self.documents {
            var random = Seeded(seed)
            let model = GoalModel.random(&random, scale: scale)
            var printer = TabPrinter(random)
            let report = try read(printer.print(model))
            #expect(report.remarks.isEmpty, "frö \(seed)")
            #expect(difference(report.records.bedömningar, model.all) == "", "frö \(seed)")
        }
    }

    @Test("Radbruten text", arguments: ["uppfyllelse", "godtagbarhet"])
    func wrapped(scale: String) throws {
        for seed in 1000..<(1000 + Self.documents) {
            var random = Seeded(seed)
            let model = GoalModel.random(&random, scale: scale)
            var printer = WrappedPrinter(random)
            let report = try read(printer.print(model))
            #expect(report.remarks.isEmpty, "frö \(seed)")
            #expect(difference(report.records.bedömningar, model.all) == "", "frö \(seed)")
        }
    }
}
