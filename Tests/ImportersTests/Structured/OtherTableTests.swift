import Domain
import Importers
import Testing

@Suite("Tabeller med annat än mål")
struct OtherTableTests {
    @Test("Mått: målet står som en rad över dem, grupperna som rader under")
    func measures() throws {
        let report = try readStructured(
            """
            Kiruna kommun
            Socialnämndens nyckeltal 2023

            Mål och nyckeltal;Utfall 2022;Utfall 2023;Målvärde 2023
            Färre ska vara sjuka;;;
            Sjukfrånvaro (%);7,4;−6,9;Högst 6,6
            – kvinnor;7,6;7,0;
            varav män;–;6,5;
            Boklån, antal per invånare;2 192;2 204;
            """)
        let found = report.records.mått
        #expect(found.map(\.name) == ["Sjukfrånvaro", "Boklån"])
        #expect(found.map { $0.place.nämndmål } == ["Färre ska vara sjuka", "Färre ska vara sjuka"])
        #expect(found[0].target == "Högst 6,6" && found[0].values.first?.unit == "%")
        #expect(
            found[0].values.map { "\($0.group) \($0.year) \($0.value)" } == [
                "Totalt 2022 7.4", "Totalt 2023 -6.9", "Kvinnor 2022 7.6", "Kvinnor 2023 7.0", "Män 2023 6.5",
            ])
        #expect(found[1].values.map(\.value) == [2192, 2204])
    }

    @Test("Belopp: bara kolumner med pengar, och vad som är en summa")
    func amounts() throws {
        let report = try readStructured(
            """
            Kiruna kommun, driftredovisning 2023
            Belopp i tkr

            Nämnd;Not;Budget 2023;Utfall 2023;Avvikelse
            Socialnämnden;1;-530 591;-533 369;-2 778
            varav hemtjänst;2;-85 027;-86 872;-1 845
            Summa nämnder;;-615 618;-620 241;-4 623
            """)
        let found = report.records.ekonomi
        #expect(found.map(\.column).prefix(3) == ["Budget 2023", "Utfall 2023", "Avvikelse"])
        #expect(found.count == 9 && found.allSatisfy { $0.unit == "tkr" })
        #expect(Set(found.filter { $0.rowKind == .sum }.map(\.post)) == ["Summa nämnder"])
        #expect(Set(found.filter { $0.rowKind == .part }.map(\.post)) == ["varav hemtjänst"])
        #expect(found.first?.nämnd == "Socialnämnden")
    }

    @Test("Risker, med förkortade nämnder som dokumentet förklarar")
    func risks() throws {
        let report = try readStructured(
            """
            Kiruna kommun, intern kontroll 2023
            KS = Kommunstyrelsen, SN = Socialnämnden

            Nämnd;Riskbeskrivning;S;K;Kontrollåtgärd;Uppföljning
            KS;Fakturor betalas för sent;3;2;Stickprov varje månad;Pågår
            SN;Nycklar lämnas inte åter;1;4;Nytt nyckelskåp;Genomförd
            """)
        #expect(
            report.records.risker.map { "\($0.nämnd ?? ""): \($0.risk) / \($0.åtgärd) = \($0.status ?? "")" } == [
                "Kommunstyrelsen: Fakturor betalas för sent / Stickprov varje månad = Pågår",
                "Socialnämnden: Nycklar lämnas inte åter / Nytt nyckelskåp = Genomförd",
            ])
    }

    @Test("Rader som själva säger vad de är")
    func outline() throws {
        let report = try readStructured(
            """
            Socialnämndens uppföljning 2023

            Nivå;Text;Status;Kommentar
            Område;Trygghet;;
            Kommunmål;Alla är trygga;;
            Nämndmål;Färre larm;Uppfyllt;Larmen minskade.
            Aktivitet;Byt alla lås;Pågår;Halva bytta.
            Nämndmål;Fler besök;Ej uppfyllt;
            """)
        let goals = report.records.bedömningar
        #expect(
            goals.map { "\($0.målområde ?? "") / \($0.kfMål ?? "") / \($0.nämndmål ?? "")" } == [
                "Trygghet / Alla är trygga / Färre larm", "Trygghet / Alla är trygga / Fler besök",
            ])
        #expect(
            report.records.åtaganden.map { "\($0.title) \($0.place.nämndmål ?? "")" } == ["Byt alla lås Färre larm"])
    }
}
