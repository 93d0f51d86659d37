import Domain
import Importers
import Testing

@Suite("Tabeller med mål")
struct GoalTableTests {
    @Test("Kolumnerna känns igen på vad de heter, i vilken ordning de än står")
    func order() throws {
        let report = try readStructured(
            """
            Kiruna kommun, uppföljning av mål 2023

            Kommentar;Uppfyllt?;Delmål;Ansvarig nämnd
            Kön är borta.;Ja;Väntetiden ska minska;Socialnämnden
            Två kurser ställdes in.;Delvis;Fler ska läsa svenska;Nämnden för arbete och välfärd
            """)
        #expect(
            report.records.bedömningar.map(\.brief) == [
                "Socialnämnden -: Väntetiden ska minska = Ja",
                "Nämnden för arbete och välfärd -: Fler ska läsa svenska = Delvis",
            ])
        #expect(report.records.bedömningar.map(\.motivering) == ["Kön är borta.", "Två kurser ställdes in."])
        #expect(report.document.year == 2023 && report.document.kommun == "Kiruna")
    }

    @Test("Av kolumner för flera år har varje bedömning sitt år, och kommentaren hör till det senaste")
    func years() throws {
        let report = try readStructured(
            """
            Mål;Bedömning 2022;Bedömning 2023;Analys
            Fler cyklar;Ej uppfyllt;Uppfyllt;Nya banor byggdes.
            """)
        #expect(
            report.records.bedömningar.map { "\($0.year ?? 0) \($0.status) \($0.motivering)" } == [
                "2022 Ej uppfyllt ", "0 Uppfyllt Nya banor byggdes.",
            ])
    }

    @Test("En tom cell under ett namn betyder cellen ovanför")
    func emptyCells() throws {
        let report = try readStructured(
            """
            Nämnd;Inriktningsmål;Nämndmål;Status
            Tekniska nämnden;Rent vatten;Läckorna ska bli färre;Uppnås
            ;;Vattnet ska provas varje vecka;Uppnås inte
            ;Hela vägar;Hålen ska lagas inom en vecka;Uppnås delvis
            """)
        let found = report.records.bedömningar
        #expect(found.map(\.nämnd) == Array(repeating: "Tekniska nämnden", count: 3))
        #expect(found.map(\.kfMål) == ["Rent vatten", "Rent vatten", "Hela vägar"])
    }

    @Test("En rad med bara ett namn säger vems raderna under är, en annan vad de handlar om")
    func bands() throws {
        let report = try readStructured(
            """
            Mål;Bedömning;Kommentar
            Valnämnden;;
            Valdeltagandet ska öka;Uppfyllt;Fler röstade.
            Överförmyndaren;;
            Handläggningen ska vara snabb;Ej uppfyllt;Det tog längre tid.
            """)
        #expect(
            report.records.bedömningar.map(\.brief) == [
                "Valnämnden -: Valdeltagandet ska öka = Uppfyllt",
                "Överförmyndaren -: Handläggningen ska vara snabb = Ej uppfyllt",
            ])
    }

    @Test("Där bedömningen var en färg som filen har tappat vägras den")
    func lostColours() {
        #expect(throws: Failure.coloursLost(path: "kiruna-mal-2023.csv")) {
            try readStructured(
                "Nämnd;Mål;Färg;Kommentar\nValnämnden;Fler röstar;;Det ökar.\nValnämnden;Fler ställer upp;;Läget är svårt.\n",
                "kiruna-mal-2023.csv")
        }
    }

    @Test("En bedömning på ingen känd skala sparas som den står, och är märkt")
    func unknownScale() throws {
        let report = try readStructured("Mål;Bedömning\nFler röstar;Blå\nFler cyklar;Lila\nFler läser;Blå\n")
        #expect(report.records.bedömningar.map(\.status) == ["Blå", "Lila", "Blå"])
        #expect(report.records.bedömningar.allSatisfy { $0.doubt == .unknownStatus })
    }

    @Test(
        "Ett ord i en skalas steg känns igen i den mening som det står i",
        arguments: [
            ("Målet är på väg att uppnås", StatusGrade.below), ("Delmålet bedöms inte vara uppfyllt.", .lowest),
            ("Gult: målet nås delvis", .below), ("Grön – mål uppnått", .highest),
            ("Målet uppnås vid årets slut", .highest),
        ])
    func sentences(_ text: String, _ grade: StatusGrade) {
        #expect(ReportData.context().scales.level(named: text)?.grade == grade)
    }

    @Test("En kolumn som ingen post har sägs")
    func unusedColumns() throws {
        let report = try readStructured("Mål;Bedömning;Kulör\nFler röstar;Uppfyllt;abc\nFler cyklar;Ej uppfyllt;def\n")
        #expect(report.remarks.contains { $0.cause == .unusedColumn && $0.text == "Kulör" })
    }

    @Test("Mål utan någon nämnd i dokumentet är kommunfullmäktiges")
    func council() throws {
        let report = try readStructured("Delmål;Utfall\nFler röstar;Uppfyllt\nFler cyklar;Ej uppfyllt\n")
        #expect(Set(report.records.bedömningar.map(\.nämnd)) == ["Kommunfullmäktige"])
    }
}
