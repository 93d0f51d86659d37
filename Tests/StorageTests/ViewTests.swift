import Domain
import Testing

@testable import Storage

/// What questions are asked of.
@Suite struct ViewTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture(FollowUp.report(), report(2024, [goal("Ängar"), goal("Ål", line: 2)])) }

    private static let common: Set<String> = [
        "id", "dokument_id", "dokument", "kommun_id", "kommun", "kommun_ordning", "namnd_id", "malomrade_id",
        "kf_mal_id", "namndmal_id", "status_id", "ar", "manad", "period", "dokument_ar", "senaste", "namnd",
        "namnd_ordning", "malomrade",
        "malomrade_ordning", "kf_mal", "kf_ordning", "kf_grupp", "namndmal", "namndmal_ordning", "status", "skala",
        "rang", "niva", "lagst", "uppfyllt", "hogst", "rad", "osaker",
    ]

    @Test(arguments: [
        ("bedomningar", "motivering"), ("ataganden", "rubrik typ kommentar"),
        ("risker", "risk atgard omrade kommentar"),
        ("granskningar", "granskning diarienummer atgard kommentar"), ("kontroller", "kontroll omrade kommentar"),
        (
            "mattvarden",
            "matt_id matt overordnat grupp varde enhet sist galler huvudgrupp plats trend etappmal etappmal_natt ranking "
                + "omotiverade_skillnader"
        ),
        ("matten", "matt overordnat varde enhet trend etappmal etappmal_natt ranking omotiverade_skillnader"),
        ("ekonomi_belopp", "tabell post radtyp kolumn belopp enhet"),
    ])
    func `every view has the common columns and its own`(view: String, own: String) throws {
        let columns = try fixture.rows("SELECT name FROM pragma_table_info('\(view)')")
        #expect(Set(columns) == Self.common.union(own.split(separator: " ").map(String.init)))
        #expect(columns.count == Set(columns).count)
    }

    @Test func `one row a value, and one for a mått without`() throws {
        let rows = try fixture.rows(
            "SELECT matt, overordnat, grupp, period, ar, manad, varde, enhet, rad, osaker, dokument_ar FROM mattvarden "
                + "ORDER BY matt_id, id")
        #expect(
            rows == [
                "Sjukfrånvaro (total) | – | Kvinnor | 2018 | 2018 | – | 7.5 | % | 11 | – | 2019",
                "Sjukfrånvaro (total) | – | Totalt | 02-2019 | 2019 | 2 | 6.0 | % | 12 | arskolumner | 2019",
                "Bostäder, småhus | Bostäder | – | – | – | – | – | – | 20 | siffror | 2019",
            ])
        #expect(
            try fixture.rows("SELECT typeof(period), trend, etappmal, omotiverade_skillnader FROM mattvarden LIMIT 2")
                == ["integer | Positiv | 6 % | Kön", "text | Positiv | 6 % | Kön"])
        #expect(try fixture.rows("SELECT count(DISTINCT id), count(id) FROM mattvarden") == ["3 | 3"])
    }

    @Test func `one row a mått with its latest value`() throws {
        let measures = "SELECT matt, varde, enhet, period, ar, trend, rad FROM matten ORDER BY id"
        #expect(
            try fixture.rows(measures) == [
                "Sjukfrånvaro (total) | 6.0 | % | 02-2019 | 2019 | Positiv | 10",
                "Bostäder, småhus | – | – | – | 2019 | – | 20",
            ])
        let more = try Fixture(
            FollowUp.report { records in
                records.mått[0].values += [
                    MåttValue(year: 2019, value: 5, line: 13), MåttValue(group: "Män", year: 2020, value: 4, line: 14),
                ]
            })
        #expect(try more.rows("\(measures) LIMIT 1") == ["Sjukfrånvaro (total) | 5.0 | – | 2019 | 2019 | Positiv | 10"])
    }

    @Test func `the latest value of each nämnd, mått and group`() throws {
        let spring = FollowUp.report("delar", month: 3) {
            $0.mått[0].values = [
                MåttValue(group: "Kvinnor", year: 2017, value: 8, line: 11),
                MåttValue(year: 2019, month: 2, value: 6.5, line: 12),
            ]
        }
        let other = FollowUp.report("sn", nämnd: "Socialnämnden", year: 2018) {
            $0.mått[0].values = [MåttValue(year: 2016, value: 9, line: 12)]
        }
        let latest = "SELECT dokument, grupp, period, varde FROM mattvarden WHERE sist = 1 ORDER BY dokument, grupp"
        for reports in [[spring, other, FollowUp.report()], [FollowUp.report(), other, spring]] {
            #expect(
                try Fixture(reports).rows(latest) == [
                    "berattelse-2019 | Kvinnor | 2018 | 7.5", "berattelse-2019 | Totalt | 02-2019 | 6.0",
                    "sn | Totalt | 2016 | 9.0",
                ])
        }
        let fixture = try Fixture(spring, FollowUp.report())
        _ = try fixture.store(FollowUp.report { $0.mått = [] })
        #expect(try fixture.rows(latest) == ["delar | Kvinnor | 2017 | 8.0", "delar | Totalt | 02-2019 | 6.5"])
    }

    @Test func `a period told again counts in the later document alone`() throws {
        let later = FollowUp.report("senare", year: 2020) {
            $0.mått[0].values = [
                MåttValue(year: 2018, value: 6.9, line: 11), MåttValue(year: 2020, value: 5, line: 12),
            ]
        }
        let told = "SELECT dokument FROM mattvarden WHERE grupp = 'Totalt' AND ar = 2018 AND galler = 1"
        for reports in [[FollowUp.report(), later], [later, FollowUp.report()]] {
            #expect(try Fixture(reports).rows(told) == ["senare"])
        }
        let fixture = try Fixture(FollowUp.report(), later)
        _ = try fixture.store(FollowUp.report("senare", year: 2020) { $0.mått = [] })
        #expect(try fixture.rows("\(told) AND varde IS NOT NULL").allSatisfy { $0 != "senare" })
    }

    @Test func `rankings from the newest`() throws {
        let ranked = "SELECT DISTINCT matt, ranking FROM mattvarden ORDER BY matt_id"
        let expected = ["Sjukfrånvaro (total) | 2018:16/26;2017:16/26", "Bostäder, småhus | –"]
        #expect(try fixture.rows(ranked) == [expected[0].replacing("2017:16", with: "2017:17"), expected[1]])
        let turned = try Fixture(FollowUp.report { $0.mått[0].rankings.swapAt(0, 1) })
        #expect(try turned.rows(ranked) == fixture.rows(ranked))
    }

    @Test func `an amount is about its column's year, else the document's`() throws {
        #expect(
            try fixture.rows("SELECT post, radtyp, kolumn, ar, dokument_ar, belopp, enhet FROM ekonomi_belopp")
                == [
                    "Summa kostnader | summa | Bokslut 2018 | 2018 | 2019 | -13251.5 | mnkr",
                    "Bidrag | post | Avvikelse | 2019 | 2019 | 0.4 | mnkr",
                ])
    }

    @Test func `goals in alphabetical order`() throws {
        #expect(
            try fixture.rows("SELECT namndmal, namndmal_ordning FROM bedomningar ORDER BY namndmal_ordning") == [
                "– | –", "Hållbar budget | 1", "Ål | 2", "Ängar | 3",
            ])
        #expect(try fixture.rows("SELECT DISTINCT namndmal_ordning FROM ataganden ORDER BY 1") == ["–", "1"])
    }

    @Test func `what a kind lacks is null`() throws {
        #expect(
            try fixture.rows("SELECT malomrade, kf_mal, namndmal, status, rang FROM ekonomi_belopp LIMIT 1")
                == ["– | – | – | – | –"])
        #expect(
            try fixture.rows("SELECT malomrade, namndmal, status FROM risker WHERE rad = 40")
                == ["– | – | Ej klart i år"])
    }

    // MARK: - Texts

    @Test func `texts with the names that are searched too`() throws {
        let texts = try fixture.rows(
            "SELECT slag, rubrik, innehall, post_slag, o.namn, s.namn, t.rad FROM text t "
                + "LEFT JOIN namndmal o ON o.id = t.namndmal_id LEFT JOIN status s ON s.id = t.status_id WHERE t.dokument_id = 1 ORDER BY t.rad"
        )
        #expect(
            texts == [
                "avsnitt |  | Först av allt. | – | – | – | 1", "motivering |  | Målet nås. | – | – | – | 3",
                "motivering |  |  | – | – | – | 5",
                "kommentar | Ny modell för lokaler | Modellen används sedan hösten. | atagande | Hållbar budget "
                    + "| Klart | 30",
                "kommentar | Samtal med chefer |  | atagande | – | – | 33",
                "kommentar | Bristande bemötande\nUtbilda handläggare | Kursen flyttas. | risk | – | Ej klart i år | 40",
                "kommentar | Bristande bemötande\nMät väntetider |  | risk | – | – | 44",
                "kommentar | Granskning av inköp\nNy rutin | Rutinen gäller. | granskning | – | Klart | 50",
                "kommentar | Attest av fakturor |  | kontroll | – | – | 60",
                "avsnitt | Omvärld | Räntan stiger.\nBygget stannar av. | – | Hållbar budget | – | 80",
            ])
        for (kind, table) in [("atagande", "atagande"), ("risk", "risk"), ("granskning", "granskning")] {
            let join = "FROM text t JOIN \(table) p ON p.id = t.post_id AND p.rad = t.rad"
            #expect(
                try fixture.rows("SELECT count(*) \(join) WHERE post_slag = '\(kind)'")
                    == fixture.rows("SELECT count(*) FROM \(table)"))
        }
    }

    private func lineNumbers(_ expression: String) throws -> [String] {
        try fixture.rows(
            "SELECT rad FROM text WHERE id IN (SELECT rowid FROM text_index WHERE text_index MATCH ?) ORDER BY rad",
            [.text(expression)])
    }

    @Test func `names are found beside the texts`() throws {
        for (expression, lines) in [
            ("modell", ["30"]), ("handläggare", ["40"]), ("bemötande", ["40", "44"]), ("fakturor", ["60"]),
            ("rubrik : rutin", ["50"]), ("innehall : räntan", ["80"]), ("innehall : bemötande", []),
        ] {
            #expect(try lineNumbers(expression) == lines, "\(expression)")
        }
        #expect(try fixture.database.counts()["bemötande"] == 2)
    }
}
