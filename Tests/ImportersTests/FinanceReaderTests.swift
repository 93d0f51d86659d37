import Domain
import Testing

@testable import Importers

/// The amounts of every financial table in a text, and where the tables end.
func finance(_ text: String, year: Int = 2030) -> (posts: [EkonomiPost], ends: [Int], remarks: [ImportRemark]) {
    let lines = SourceText(text).lines
    let reader = EkonomiReader()
    let place = BlockPlace(year: year, labels: StatusLabels(scales))
    var result: (posts: [EkonomiPost], ends: [Int], remarks: [ImportRemark]) = ([], [], [])
    var index = 0
    while index < lines.count {
        guard reader.begins(at: index, in: lines) else {
            index += 1
            continue
        }
        let block = reader.read(from: index, to: lines.count, in: lines, at: place)
        result.posts += block.records.ekonomi
        result.remarks += block.remarks
        index = max(block.end, index + 1)
        result.ends.append(lines[index - 1].number)
    }
    return result
}

/// "Hyra | Budget 2030 | -4.0", and the doubt where there is one.
private func cells(_ text: String) -> [String] {
    finance(text).posts.map { post in
        ["\(post.post)", post.column, "\(post.amount)"].joined(separator: " | ")
            + (post.doubt.map { " ?\($0.rawValue)" } ?? "")
    }
}

@Suite("Ekonomiska tabeller")
struct FinanceReaderTests {
    @Test("Namn, enhet, kolumner och år ur huvudet")
    func header() {
        let found = finance(
            "Hamnens drift, tkr Budget 2030 Bokslut 2030 Avvikelse mot \nbudget Bokslut 2029\n\nKajer -4,0 -5,0 -1,0 -3,0\n"
        )
        #expect(found.posts.map(\.column) == ["Budget 2030", "Bokslut 2030", "Avvikelse mot budget", "Bokslut 2029"])
        #expect(found.posts.map(\.year) == [2030, 2030, nil, 2029])
        #expect(found.posts.map(\.amount) == [-4, -5, -1, -3])
        #expect(found.posts.allSatisfy { $0.table == "Hamnens drift" && $0.unit == "tkr" && $0.line == 4 })
    }

    @Test("Brutna ord i smala kolumner blir hela, och gruppordet behövs bara där namn är lika")
    func brokenWords() {
        let narrow =
            "Driftredovisning, mnkr Budget \nhelår\n\nAvvikelse \nprognos/b\n\nudget\n\nAckumule\nrad \n\nbudget\n\nVerksamhet\n\n"
        #expect(
            cells(narrow + "Kajer 4,0 1,0 2,0\n") == [
                "Kajer | Budget helår | 4.0", "Kajer | Avvikelse prognos/budget | 1.0",
                "Kajer | Ackumulerad budget | 2.0",
            ])
        let twice =
            "HELÅR PERIOD JANUARI-MAJ\nDriftredovisning, mnkr Budget \nUtfall \nBudget \nUtfall\n\nKajer 4,0 3,0 2,0 1,0\n"
        #expect(
            finance(twice).posts.map(\.column) == [
                "HELÅR Budget", "HELÅR Utfall", "PERIOD JANUARI-MAJ Budget", "PERIOD JANUARI-MAJ Utfall",
            ])
    }

    @Test("Två år efter en gemensam rubrik är två kolumner; årtal i etiketten är inga belopp")
    func years() {
        let text =
            "Resultaträkning, mnkr\n\nUtfall till maj 2030 2029\n\nHyra 4,0 5,0\n\nKajer 2,0 1,0\n\nPrognos för 2030 -1,0\n"
        #expect(
            cells(text) == [
                "Hyra | Utfall till maj 2030 | 4.0", "Hyra | Utfall till maj 2029 | 5.0",
                "Kajer | Utfall till maj 2030 | 2.0", "Kajer | Utfall till maj 2029 | 1.0",
                "Prognos för 2030 | Utfall till maj 2030 | -1.0 ?arskolumner",
            ])
    }

    @Test("Tusental, siffror i etiketter och minus som lossnat")
    func numbers() {
        let text =
            "Resultaträkning (mnkr) Budget Utfall\n\nHyra 1 234,5 - 2 100,0\n\nKaj 3 1 000,5 20,0\n\nTomt 5:3 5,3 1,0\n"
        #expect(
            cells(text) == [
                "Hyra | Budget | 1234.5", "Hyra | Utfall | -2100.0 ?tecken", "Kaj 3 | Budget | 1000.5 ?siffror",
                "Kaj 3 | Utfall | 20.0 ?siffror", "Tomt 5:3 | Budget | 5.3", "Tomt 5:3 | Utfall | 1.0",
            ])
        let whole = "Resultaträkning (tkr) Budget Utfall\n\nHyra 13 251 15 500\n\nKajer 2 251\n"
        #expect(
            cells(whole) == [
                "Hyra | Budget | 13251.0", "Hyra | Utfall | 15500.0", "Kajer | Budget | 2.0 ?tusental",
                "Kajer | Utfall | 251.0 ?tusental",
            ])
    }

    @Test("En tom cell placeras med räkning, annars med tvekan")
    func emptyCells() {
        let text = """
            Driftredovisning, mnkr Budget 2030 Utfall 2030 Avvikelse

            Kajer -4,0 -5,5 -1,5

            Kranar -8,0 -6,0 2,0

            Bojar -3,0 3,0

            IB eget kapital 7,0
            """
        let found = cells(text)
        #expect(found.suffix(3).prefix(2) == ["Bojar | Budget 2030 | -3.0", "Bojar | Avvikelse | 3.0"])
        #expect(found.last == "IB eget kapital | Utfall 2030 | 7.0 ?arskolumner")
    }

    @Test("Summor längs kolumnerna visar vilken cell som är tom")
    func sums() {
        let text = """
            Investeringar mnkr Budget 2030 Utfall 2030 Avvikelse 2030

            Hamnprojekt -20,0 -12,0 4,0

            Kajer -4,0 -5,0 -1,0

            Bojar -9,0 -4,0

            Kranar -7,0 -3,0 5,0
            """
        let found = cells(text)
        #expect(found.filter { $0.hasPrefix("Bojar") } == ["Bojar | Budget 2030 | -9.0", "Bojar | Utfall 2030 | -4.0"])
    }

    @Test("Slag av rad: post, varav och summa, den senare också som räkning")
    func rowKinds() {
        let text = """
            Driftredovisning, mnkr Budget 2030 Utfall 2030

            Kranar 8,0 6,0

            - varav nya 3,0 2,0

            Kajer 4,0 5,0

            Båtar, netto 12,0 11,0

            Summa nämnd 12,0 11,0
            """
        let kinds = finance(text).posts.filter { $0.year == 2030 && $0.column.hasPrefix("Utfall") }.map(\.rowKind)
        #expect(kinds == [.post, .part, .post, .sum, .sum])
    }

    @Test("Etiketter över flera rader; en underrubrik hör inte till dem")
    func wrappedLabels() {
        let text =
            "Driftredovisning, mnkr Budget 2030 Utfall 2030\n\nHamnar\n\nKajer, bojar och \nkranar\n\n4,0 5,0\n\nSumma \nhamnar 4,0 5,0\n"
        #expect(
            finance(text).posts.map(\.post) == [
                "Kajer, bojar och kranar", "Kajer, bojar och kranar", "Summa hamnar", "Summa hamnar",
            ])
    }

    @Test("Tabellen slutar före brödtext och rubriker, och upprepat huvud är ingen rad")
    func ends() {
        let head = "Driftredovisning, mnkr Budget 2030 Utfall 2030\n\n"
        let text =
            head + "Kajer 4,0 5,0\n\n" + head
            + "Bojar 1,0 2,0\n\nBilaga 2\n\nOm hamnen\n\nHamnen visar ett överskott om 3,5 mnkr och ligger \nfast.\n"
        let found = finance(text)
        #expect(found.posts.map(\.post) == ["Kajer", "Kajer", "Bojar", "Bojar"])
        #expect(found.ends == [7])
    }

    @Test("Brödtext, mått och tabeller vars huvud har tappat kolumner ger inga belopp")
    func strangers() {
        #expect(cells("Hamnen fick 2,5 mnkr för kajer. Utfall och \nbudget var 3,0 och 4,0\n") == [])
        #expect(cells("Mått Utfall 2028 Utfall 2029 Utfall 2030 Trend\n\nAndel nöjda 22 20 17\n") == [])
        #expect(cells("Budgethållning, resultat 22,6 mnkr 18,5 mnkr 13,4 mnkr\n\nKajer 3,0\n") == [])
        #expect(cells("Driftredovisning, mnkr Budget 2030 Utfall\n\nKajer 4,0 5,0 1,0\n\nBojar 2,0 2,0 0,0\n") == [])
    }

    @Test("En rubrik rakt ovanför tabellen står före cellens namn")
    func captions() {
        let table = "Investeringar 2030 (mnkr)\n\nProjekt Budget Utfall Överföring\n\nKajer -4,0 -1,0 3,0\n"
        #expect(
            finance("Saldoöverföringar till 2031\n\n" + table).posts.first?.table
                == "Saldoöverföringar till 2031 – Investeringar")
        #expect(finance("Här följer hamnens projekt.\n\n" + table).posts.first?.table == "Investeringar")
        #expect(finance("Investeringar\n\n" + table).posts.map(\.column) == ["Budget", "Utfall", "Överföring"])
    }
}
