import Domain
import Testing

@testable import Importers

private let heading = """
    Mått Utfall & trend Etappmål, ranking \n\
    & genomsnitt Kön Område Omotiverade \n
    skillnader?

    """

private let sample = """
    \(heading)
    Andel vuxna som gillar \n\
    sin egen \n\
    trädgård

    Utfall 2031
    56 %
    Utfall 2029
    58 %
    Trend för \n\
    totalresultat

    \u{F0E0} \n\
    Oförändrad

    Etappmål 2031
    59 %
    Ranking 2031
    15/19
    Ranking 2029
    8/19

    Kvinnor \n\
    2031
    59 %
    Kvinnor \n\
    2029
    60 %

    Män 2031
    52 %
    Män 2029
    54 %

    Lägsta \n\
    2031
    31 %

    Högsta \n\
    2031
    82 %

    \u{F071} Kön

    \u{F071} Område

    Trädgårdarna trivs på samma \n\
    sätt som förr.

    Skogens poäng Utfall 2031
    index 52
    Utfall 2030
    index 57

    Nej

    Poängen är lägre.
    """

@Suite("Mått med staplade celler")
struct MeasureStackedTests {
    @Test("Varje cell hamnar på sitt mått")
    func sampleRows() {
        let found = measures(sample)
        #expect(found.map(\.name) == ["Andel vuxna som gillar sin egen trädgård", "Skogens poäng"])
        #expect(
            found.map(\.valueSummary) == [
                "Totalt 2031=56 %; Totalt 2029=58 %; Kvinnor 2031=59 %; Kvinnor 2029=60 %; Män 2031=52 %; Män 2029=54 %; "
                    + "Lägsta 2031=31 %; Högsta 2031=82 %",
                "Totalt 2031=52 index; Totalt 2030=57 index",
            ])
        #expect(found.map(\.trend) == ["Oförändrad", nil])
        #expect(found.map(\.target) == ["59 %", nil])
        #expect(found.map(\.rankingSummary) == ["2031:15/19;2029:8/19", ""])
        #expect(found.map(\.unjustified) == ["Kön, Område", "Nej"])
        #expect(found.allSatisfy { $0.doubt == nil && $0.values.allSatisfy { $0.doubt == nil } })
    }

    @Test("Kommentarerna blir avsnitt under måttets namn")
    func comments() {
        let texts = measureBlocks(sample).flatMap(\.records.avsnitt)
        #expect(texts.map(\.heading) == ["Andel vuxna som gillar sin egen trädgård", "Skogens poäng"])
        #expect(texts.map(\.text) == ["Trädgårdarna trivs på samma sätt som förr.", "Poängen är lägre."])
    }

    @Test("Utan blanksteg i radernas slut läses samma värden")
    func withoutTrailingSpaces() {
        let stripped = sample.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmed { $0 == " " } }.joined(separator: "\n")
        #expect(measures(stripped).map(\.valueSummary) == measures(sample).map(\.valueSummary))
        #expect(measures(stripped).map(\.name) == measures(sample).map(\.name))
    }

    @Test("Ord som brutits utan bindestreck blir hela, och andra bindestreck står kvar")
    func brokenWords() {
        let rows = """
            Långtidsfrånvar
            o (över 99 dagar)

            Utfall 02- 2031
            2,4 %

            Kvinnor 02- \n\
            2031
            2,5 %

            Nej

            Sysslolösa 18-
            64 år, barn- \n\
            och vuxna

            Utfall 2031
            3 %

            Hållbart lag (HL \n\
            - alla delar) -
             Totalt

            Utfall 2031
            4 %

            """
        let found = measures(heading + "\n" + rows)
        #expect(
            found.map(\.name) == [
                "Långtidsfrånvaro (över 99 dagar)", "Sysslolösa 18-64 år, barn- och vuxna",
                "Hållbart lag (HL - alla delar) - Totalt",
            ])
        #expect(found.first?.valueSummary == "Totalt 2-2031=2.4 %; Kvinnor 2-2031=2.5 %")
    }

    @Test("Andra grupper heter som de är tryckta")
    func otherGroups() {
        let rows = """
            Mått Utfall & trend Ålder Kön Omotiverade \n\
            skillnader?

            Andel glada Utfall 2031
            47 025

            Ålder 65-84 år 2031
            4 021

            Kvinnor 2031
            23 000

            \u{F071} Ålder
            """
        let found = measures(rows)
        #expect(found.first?.valueSummary == "Totalt 2031=47025; Ålder 65-84 år 2031=4021; Kvinnor 2031=23000")
        #expect(found.first?.unjustified == "Ålder")
    }

    @Test("Rubriken kommer igen på nästa sida, också mitt i ett mått")
    func repeatedHeading() {
        let start = "Andel glada \n\nUtfall 2031\n9 %\n"
        let end = "\nKvinnor 2031\n8 %\n\nNej\n\nDet är gott.\n"
        let found = measureBlocks(heading + "\n" + start + " " + heading + end)
        #expect(found.flatMap(\.records.mått).map(\.valueSummary) == ["Totalt 2031=9 %; Kvinnor 2031=8 %"])
        #expect(found.flatMap(\.records.avsnitt).map(\.heading) == ["Andel glada"])
    }

    @Test("En cell vars mått saknas ges inte till ett annat")
    func lostName() {
        let rows = "Andel glada Utfall 2031\n9 %\n\nNej\n\nUtfall 2031\nindex 5\n\nKvinnor 2031\nindex 6\n"
        let blocks = measureBlocks(heading + "\n" + rows)
        #expect(blocks.flatMap(\.records.mått).map(\.valueSummary) == ["Totalt 2031=9 %"])
        #expect(blocks.flatMap(\.remarks).map(\.cause).contains(.unplacedLine))
        let other = measures(heading + "\nAndel glada Utfall 2031\n9 %\n\nKvinnor 2031\nindex 6\n")
        #expect(other.map(\.valueSummary) == ["Totalt 2031=9 %"])
    }

    @Test("En cell som saknar sitt värde lämnas tom")
    func lostValue() {
        let rows = "Andel glada Utfall 2031\nUtfall 2030\n9 %\n\nKvinnor \n2031\n\nMän 2031\n7 %\n\nNej\n"
        #expect(measures(heading + "\n" + rows).map(\.valueSummary) == ["Totalt 2030=9 %; Män 2031=7 %"])
    }
}
