import Domain

@testable import Storage

/// Follow-up reports in the tests' own words.
enum FollowUp {
    /// One nämnd's report with every kind of record.
    static func report(
        _ name: String = "berattelse-2019", nämnd: String? = "Kommunstyrelsen", year: Int = 2019, month: Int? = nil,
        change: (inout Records) -> Void = { _ in }
    ) -> Report {
        var records = records
        for index in records.bedömningar.indices { records.bedömningar[index].nämnd = nämnd ?? "Socialnämnden" }
        change(&records)
        return Report(
            document: DocumentInfo(
                name: name, title: "Berättelse \(year)", kind: "verksamhetsberättelse", nämnd: nämnd, year: year,
                month: month),
            records: records)
    }

    static let place = GoalPlace(målområde: "Sund ekonomi", nämndmål: "Hållbar budget")

    private static var records: Records {
        var records = Records(bedömningar: [
            goal(nil, "God", målområde: "Sund ekonomi", motivering: "Målet nås.", line: 3),
            goal("Hållbar budget", "Godtagbar", målområde: "Sund ekonomi", line: 5),
        ])
        records.mått = [sickLeave, buildings]
        records.åtaganden = [
            Åtagande(
                title: "Ny modell för lokaler", kind: .kommunövergripande, place: place, status: "Klart",
                comment: "Modellen används sedan hösten.", line: 30),
            Åtagande(title: "Samtal med chefer", kind: .aktivitet, place: GoalPlace(), line: 33, doubt: .listedOnly),
        ]
        records.risker = [
            RiskÅtgärd(
                risk: "Bristande bemötande", åtgärd: "Utbilda handläggare", area: "Service", status: "Ej klart i år",
                comment: "Kursen flyttas.", line: 40, doubt: .cellBoundary),
            RiskÅtgärd(risk: "Bristande bemötande", åtgärd: "Mät väntetider", area: nil, line: 44),
        ]
        records.granskningar = [
            GranskningÅtgärd(
                granskning: "Granskning av inköp", diarienummer: "KS-2018/77.9", åtgärd: "Ny rutin", status: "Klart",
                comment: "Rutinen gäller.", line: 50)
        ]
        records.kontroller = [Kontroll(name: "Attest av fakturor", area: "Sund ekonomi", line: 60)]
        records.ekonomi = [
            EkonomiPost(
                table: "Resultaträkning", post: "Summa kostnader", rowKind: .sum, column: "Bokslut 2018", year: 2018,
                amount: -13251.5, unit: "mnkr", line: 70, doubt: .thousandsOrColumns),
            EkonomiPost(
                table: "Resultaträkning", post: "Bidrag", column: "Avvikelse", amount: 0.4, unit: "mnkr", line: 71),
        ]
        records.avsnitt = [
            Avsnitt(heading: "Omvärld", place: place, text: "Räntan stiger.\nBygget stannar av.", line: 80),
            Avsnitt(heading: "", place: GoalPlace(), text: "Först av allt.", line: 1),
        ]
        return records
    }

    private static let sickLeave = Mått(
        name: "Sjukfrånvaro (total)", place: place, trend: "Positiv", target: "6 %",
        rankings: [.init(year: 2018, place: "16/26"), .init(year: 2017, place: "17/26")], unjustified: "Kön",
        values: [
            MåttValue(group: "Kvinnor", year: 2018, value: 7.5, unit: "%", line: 11),
            MåttValue(year: 2019, month: 2, value: 6, unit: "%", line: 12, doubt: .fewerValuesThanColumns),
        ], line: 10)

    private static let buildings = Mått(
        name: "Bostäder, småhus", parent: "Bostäder", place: GoalPlace(målområde: "Bra att bo"), line: 20,
        doubt: .digitsInLabel)
}

extension CorpusDatabase {
    /// Every exported record as "column=value …".
    func exported() throws -> [String] {
        var records: [String] = []
        try exportRecords { record in
            records.append(record.map { "\($0.column)=\($0.value.shown)" }.joined(separator: " "))
        }
        return records
    }
}
