import Domain
import Testing

@testable import Importers

/// A table with the columns 2029–2031, and the rows given.
private func table(_ rows: String, heading: String = "Mått Utfall 2029 Utfall 2030 Utfall 2031 Trend") -> String {
    heading + "\nEtappmål, \nranking & \n\ngenomsnitt\n\n" + rows + "\n"
}

@Suite("Mått med årskolumner")
struct MeasureColumnTests {
    @Test(
        "Siffrorna i en rad delas mellan namnet, tusentalen och kolumnerna",
        arguments: [
            ("Antal cyklar 864 651 997", "Antal cyklar", "Totalt 2029=864; Totalt 2030=651; Totalt 2031=997"),
            ("Bin per 1 000 tallar 22 20 17", "Bin per 1 000 tallar", "Totalt 2029=22; Totalt 2030=20; Totalt 2031=17"),
            ("Areal (ha) 8 820 8 191 8 136,6", "Areal (ha)", "Totalt 2029=8820; Totalt 2030=8191; Totalt 2031=8136.6"),
            ("Andel åk 9 83 % 85 % 84 %", "Andel åk 9", "Totalt 2029=83 %; Totalt 2030=85 %; Totalt 2031=84 %"),
            (
                "Kvoten Tallbacken 5:3 0,847 0,8 -0,9", "Kvoten Tallbacken 5:3",
                "Totalt 2029=0.847; Totalt 2030=0.8; Totalt 2031=-0.9"
            ),
            (
                "Ansökan i Park24 2 627 3 251 3 300", "Ansökan i Park24",
                "Totalt 2029=2627; Totalt 2030=3251; Totalt 2031=3300"
            ),
            ("Lån 1 244 990    1 553", "Lån", "Totalt 2029=1244; Totalt 2030=990; Totalt 2031=1553"),
            (
                "Resultat 22,6 mnkr 18,5 mnkr -3 mnkr", "Resultat",
                "Totalt 2029=22.6 mnkr; Totalt 2030=18.5 mnkr; Totalt 2031=-3 mnkr"
            ),
            (
                "Pris 7 kr/elev 8 kr/elev 9 kr/elev", "Pris",
                "Totalt 2029=7 kr/elev; Totalt 2030=8 kr/elev; Totalt 2031=9 kr/elev"
            ),
            ("Andel nöjda 79,3% 78% 80%", "Andel nöjda", "Totalt 2029=79.3 %; Totalt 2030=78 %; Totalt 2031=80 %"),
            ("Val 2029 41 % 42 % 43 %", "Val 2029", "Totalt 2029=41 %; Totalt 2030=42 %; Totalt 2031=43 %"),
            ("Balans 3 - 7", "Balans", "Totalt 2029=3; Totalt 2031=7"),
            ("Balans 3 - 7 2", "Balans", "Totalt 2029=3; Totalt 2030=-7; Totalt 2031=2"),
            (
                "Trädens omfång index 52 index 57 index 55", "Trädens omfång",
                "Totalt 2029=52 index; Totalt 2030=57 index; Totalt 2031=55 index"
            ),
        ])
    func rows(row: String, name: String, values: String) throws {
        let found = measures(table(row))
        #expect(found.map(\.name) == [name])
        #expect(found.first?.valueSummary == values)
    }

    @Test("Ett minus som skilts från sitt tal sätts tillbaka, och det sägs")
    func tornSign() {
        let found = measures(table("Balans 3 - 7 2"))
        #expect(found.first?.values.map(\.doubt) == [nil, .tornSign, nil])
    }

    @Test("Rubriken kan ha en till fem kolumner, månader, prognos och radbrytningar var som helst")
    func headings() {
        let few = measures("Mått Utfall 2031\n\nAntal hus 13 251\n")
        #expect(few.first?.valueSummary == "Totalt 2031=13251")
        let many = measures("Mått Utfall 2027 Utfall 2028 Utfall 2029 Utfall \n2030 Utfall 2031\n\nHus 1 2 3 4 5\n")
        #expect(many.first?.values.map(\.year) == [2027, 2028, 2029, 2030, 2031])
        let split = measures("Mått\nUtfall 2030 Utfall 2031\nTrend\n\nAntal hus 4 5\n")
        #expect(split.first?.valueSummary == "Totalt 2030=4; Totalt 2031=5")
        let month = measures("Mått Utfall mars 2030 Utfall mars 2031 Prognos 2031\n\nAntal hus 4 5 6\n")
        #expect(month.first?.valueSummary == "Totalt 3-2030=4; Totalt 3-2031=5; Prognos 2031=6")
        let hyphen = measures("Mått Utfall 02- 2030 Utfall 02- 2031\n\nAntal hus 4 5\n")
        #expect(hyphen.first?.valueSummary == "Totalt 2-2030=4; Totalt 2-2031=5")
    }

    @Test("Trend, etappmål och ranking följer efter värdena, hur de än bryts")
    func cells() {
        let rows = """
            Andel gator med \n\
            belysning

            84 % 83 % 85 % \u{F0E0}\nOföränd
            rad

            Etappmål \n2031
            Öka
            Ranking \n2031
            21/26
            Ranking \n2030
            22/26

            Andel stigar 79 % 78 % 81 % Trend \nför \ntotalres
            ultat

            \u{F0E0}\nPositiv

            Antal bryggor 940 941 942 Etappmål 2031
            Minst 8 200
            """
        let found = measures(table(rows))
        #expect(found.map(\.name) == ["Andel gator med belysning", "Andel stigar", "Antal bryggor"])
        #expect(found.map(\.trend) == ["Oförändrad", "Positiv", nil])
        #expect(found.map(\.target) == ["Öka", nil, "Minst 8 200"])
        #expect(found.first?.rankingSummary == "2031:21/26;2030:22/26")
        #expect(found.map(\.values.count) == [3, 3, 3])
        #expect(found.allSatisfy { $0.doubt == nil && $0.values.allSatisfy { $0.doubt == nil } })
    }

    @Test("En rad kan ha bara ranking och trend")
    func withoutValues() {
        let found = measures(table("Enkäten i skogen (plats i länet) \u{F0E0}\nPositiv\n\nRanking \n2030\n4/9"))
        #expect(found.map(\.name) == ["Enkäten i skogen (plats i länet)"])
        #expect(found.first?.rankingSummary == "2030:4/9")
        #expect(found.first?.trend == "Positiv")
        #expect(found.first?.values == [])
    }

    @Test("En rad med färre värden än kolumner fylls från höger, och det sägs")
    func fewer() {
        let found = measures(table("Antal tomter under planering 13 251 15 500\n\nDet är gott om tomter."))
        #expect(found.first?.valueSummary == "Totalt 2030=13251; Totalt 2031=15500")
        #expect(found.first?.values.map(\.doubt) == [.fewerValuesThanColumns, .fewerValuesThanColumns])
    }

    @Test(
        "Kommentaren kan tala om vilka år det är",
        arguments: [
            ("Det finns inga nya resultat för året.", [2029, 2030]),
            ("Resultatet för 2031 kommer i april.", [2029, 2030]),
            ("Det har minskat mellan 2029 och 2031 i alla delar.", [2029, 2031]),
            ("Det har gått bra.", [2030, 2031]),
        ])
    func comments(comment: String, years: [Int]) {
        let found = measures(table("Antal svar på posten 77 % 81 %\n\n\(comment)"))
        #expect(found.first?.values.map(\.year) == years)
    }

    @Test("Ett brett mellanrum före en kolumn i tabellens fulla rader visar när den är tom")
    func wideGap() {
        let found = measures(table("Antal A 10 11    12\n\nAntal B 20 21    22\n\nAntal C 30 31\n\nAntal D 40    41"))
        #expect(
            found.map { $0.values.map(\.year) } == [
                [2029, 2030, 2031], [2029, 2030, 2031], [2029, 2030], [2030, 2031],
            ])
    }

    @Test("En streckrad bär sina föräldrars namn")
    func dashRows() {
        let rows = """
            Antal båtar 10 11 12

            Båtarna är många.

            - varav (%) ekor 13 % 35 % 20 %

            - varav (%) kanoter 87 % 65 % 80 %

            -- varav (%) kanoter - gröna 65 % 0 % 27 %

            Antal bilar 3 4 5

            - varav röda 1 2 3
            """
        let found = measures(table(rows))
        #expect(
            found.map(\.name) == [
                "Antal båtar", "Antal båtar - varav (%) ekor", "Antal båtar - varav (%) kanoter",
                "Antal båtar - varav (%) kanoter -- varav (%) kanoter - gröna", "Antal bilar",
                "Antal bilar - varav röda",
            ])
        #expect(
            found.map(\.parent) == [
                nil, "Antal båtar", "Antal båtar", "Antal båtar - varav (%) kanoter", nil, "Antal bilar",
            ])
        let orphan = measures(table("- varav röda 1 2 3"))
        #expect(orphan.map(\.doubt) == [.cellBoundary])
    }

    @Test("Kommentarer med tal blir text, inte mått")
    func texts() {
        let rows = """
            Antal båtar 10 11 12

            Av båtarna är 38 nya. Målet för 2040 är 95 \n\
            procent. Enkäten svarades av 119 personer.

            Siffran är lika hög som 2018

            Antal bilar 3 4 5
            """
        let blocks = measureBlocks(table(rows))
        #expect(blocks.flatMap(\.records.mått).map(\.name) == ["Antal båtar", "Antal bilar"])
        let text = blocks.first?.records.avsnitt.first
        #expect(text?.heading == "Antal båtar")
        #expect(text?.text.contains("är 95 procent. Enkäten") == true)
    }

    @Test("Tabellen slutar vid nästa rubrik, och ett åtagandes namn med en siffra är inget mått")
    func ends() {
        let text = table(
            "Antal båtar 10 11 12\n\nBra.\n Ny hamn etapp 2\n\nHamnen är liten. \n\nUtvecklingsåtagande\nBygg.")
        let blocks = measureBlocks(text)
        #expect(blocks.map { $0.records.mått.map(\.name) } == [["Antal båtar"]])
        let titled = measureBlocks(
            table("Antal båtar 10 11 12\n\nNy hamn 2\n\nHamnen är liten.\n\nUtvecklingsåtagande"))
        #expect(titled.flatMap { $0.records.mått.map(\.name) } == ["Antal båtar"])
        let heading = measureBlocks(table("Antal båtar 10 11 12\n\nBra.\n\nRent vatten\n\n Stark\n\nVattnet är rent."))
        #expect(heading.map(\.end) == [6])
    }

    @Test("Rader utan sin rubrik läses inte: deras år är okända")
    func lostHeading() {
        let text = table("Antal båtar 10 11 12") + "\nEtappmål, \nranking & \n\ngenomsnitt\n\nAntal bilar 3 4 5\n"
        #expect(measures(text).map(\.name) == ["Antal båtar"])
    }
}
