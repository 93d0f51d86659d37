import Domain
import Importers
import Testing

@Suite("Tabellers uppställning")
struct TableShapeTests {
    @Test("Kryss under skalans steg")
    func crosses() throws {
        let report = try readStructured(
            """
            Nämnd;Mål;Uppfyllt;Delvis uppfyllt;Ej uppfyllt;Kommentar
            Valnämnden;Fler röstar;;x;;Det ökar.
            Valnämnden;Kön ska bli kort;x;;;Den är kort.
            """)
        #expect(report.records.bedömningar.map(\.status) == ["Delvis uppfyllt", "Uppfyllt"])
    }

    @Test("En kolumn för varje nämnd")
    func owners() throws {
        let report = try readStructured(
            """
            Mål;Valnämnden;Tekniska nämnden
            Fler ska trivas;Ja;Nej
            Färre ska vara sjuka;Delvis;Ja
            """)
        #expect(
            report.records.bedömningar.map(\.brief) == [
                "Valnämnden -: Fler ska trivas = Ja", "Tekniska nämnden -: Fler ska trivas = Nej",
                "Valnämnden -: Färre ska vara sjuka = Delvis", "Tekniska nämnden -: Färre ska vara sjuka = Ja",
            ])
    }

    @Test("En lista av flera slag, där en kolumn säger vad varje rad är")
    func levels() throws {
        let report = try readStructured(
            """
            Enhet;Typ;Överordnat mål;Namn;Status;Utfall 2022;Utfall 2023;Måttenhet
            Valnämnden;Mål;Levande demokrati;Fler röstar;Uppfyllt;;;
            Valnämnden;Indikator;Fler röstar;Valdeltagande;;81;84;%
            Valnämnden;Aktivitet;Fler röstar;Öppna fler lokaler;Pågår;;;
            """)
        let goal = try #require(report.records.bedömningar.first)
        #expect(goal.brief == "Valnämnden -: Fler röstar = Uppfyllt" && goal.kfMål == "Levande demokrati")
        #expect(
            report.records.mått.map { "\($0.name) \($0.place.nämndmål ?? "") \($0.values.count)" } == [
                "Valdeltagande Fler röstar 2"
            ])
        #expect(report.records.åtaganden.map(\.title) == ["Öppna fler lokaler"])
    }

    @Test("Mått på en rad för varje tid och grupp")
    func periods() throws {
        let report = try readStructured(
            """
            Mått;Dimension;Period;Utfall;Enhet
            Valdeltagande;Kvinnor;2022;82;%
            Valdeltagande;Kvinnor;2023-08;85;%
            """)
        #expect(
            report.records.mått.flatMap(\.values).map { "\($0.group) \($0.year) \($0.month ?? 0) \($0.value)" } == [
                "Kvinnor 2022 0 82.0", "Kvinnor 2023 8 85.0",
            ])
    }

    @Test("Två värden av en grupp och tid är osäkra")
    func repeated() throws {
        let report = try readStructured(
            """
            Nämnd;Mått;Utfall;Senaste utfall
            Valnämnden;Valdeltagande;82;84
            """)
        #expect(report.records.mått.map(\.doubt) == [.repeatedValue])
    }

    @Test("Belopp inom parentes är negativa, och punkter kan skilja tusental")
    func amounts() throws {
        let report = try readStructured(
            """
            Belopp i kronor

            Nämnd;Budget 2023;Utfall 2023;Avvikelse
            Valnämnden;1.234.500;1.300.750;(66.250)
            """)
        #expect(report.records.ekonomi.map(\.amount) == [1_234_500, 1_300_750, -66_250])
    }
}
