import Domain
import Importers
import Testing

@Suite("Tryckta modeller läses tillbaka")
struct RoundTripTests {
    @Test("Inklistrade tabeller", arguments: 0..<300)
    func tabs(seed: Int) throws {
        var random = Seeded(seed)
        let model = GoalModel.random(&random, scale: random.pick(["uppfyllelse", "godtagbarhet"]))
        var printer = TabPrinter(random)
        let report = try read(printer.print(model))
        #expect(report.remarks.isEmpty)
        #expect(difference(report.bedömningar, model.all) == "")
    }

    @Test("Radbruten text", arguments: 0..<300)
    func wrapped(seed: Int) throws {
        var random = Seeded(1000 + seed)
        let model = GoalModel.random(&random, scale: random.pick(["uppfyllelse", "uppfyllelse", "godtagbarhet"]))
        var printer = WrappedPrinter(random)
        let report = try read(printer.print(model))
        #expect(report.remarks.isEmpty)
        #expect(difference(report.bedömningar, model.all) == "")
    }
}
