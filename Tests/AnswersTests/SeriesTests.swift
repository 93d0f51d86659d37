import Domain
import Testing

@testable import Answers

@Suite struct SeriesTests {
    private func table(_ rows: [[Value]]) -> Table {
        Table(columns: ["matt", "namnd", "grupp", "period", "ar", "varde", "etappmal"], rows: rows)
    }

    private func row(_ matt: String, _ group: String, _ year: Int, _ value: Double, _ target: Value = .null) -> [Value]
    {
        [.text(matt), .text("Hamnnämnden"), .text(group), .integer(year), .integer(year), .real(value), target]
    }

    @Test func aBarAPeriodAndOneForTheTarget() {
        let series = Series.all(
            in: table([
                row("Färjor", "Totalt", 2016, 10, .text("30")), row("Färjor", "Totalt", 2017, 20, .text("30")),
                row("Färjor", "Totalt", 2018, 17.5, .text("30")),
            ]))
        #expect(series.map(\.title) == ["Färjor"])
        #expect(series[0].line(unicode: true) == "▁▅▄│█ 2016–2018 (10 → 17,5), etappmål 30")
        #expect(series[0].line(unicode: false) == "_=-|# 2016-2018 (10 -> 17,5), etappmål 30")
    }

    @Test func aTargetInWordsHasNoBar() {
        let series = Series.all(
            in: table([row("Färjor", "Totalt", 2016, 5, .text("Öka")), row("Färjor", "Totalt", 2017, 5, .text("Öka"))]))
        #expect(series[0].line(unicode: true) == "▅▅ 2016–2017 (5 → 5), etappmål Öka")
    }

    @Test func groupsAreSeriesOfTheirOwnAndOneValueIsNone() {
        let series = Series.all(
            in: table([
                row("Färjor", "Kvinnor", 2016, 5), row("Färjor", "Kvinnor", 2017, 6), row("Färjor", "Män", 2016, 4),
                row("Färjor", "Män", 2017, 4.5), row("Kajer", "Totalt", 2017, 1),
            ]))
        #expect(series.map(\.title) == ["Färjor, Kvinnor", "Färjor, Män"])
        #expect(Series.all(in: Table(columns: ["namnd"], rows: [[.text("Hamnnämnden")]])).isEmpty)
    }
}
