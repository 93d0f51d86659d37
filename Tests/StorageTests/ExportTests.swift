import Domain
import Testing

@testable import Storage

/// What a report says comes out as it went in.
@Suite struct ExportTests {
    @Test func `every kind with the columns of the contract`() throws {
        let shown = try Fixture(FollowUp.report()).database.exported()
        let end = "kommun=– dokument=berattelse-2019"
        #expect(
            shown == [
                "slag=bedomning namnd=Kommunstyrelsen ar=2019 malomrade=Sund ekonomi kf_mal=– namndmal=– status=God rang=3 "
                    + "motivering=Målet nås. osaker=– \(end) rad=3",
                "slag=bedomning namnd=Kommunstyrelsen ar=2019 malomrade=Sund ekonomi kf_mal=– "
                    + "namndmal=Hållbar budget status=Godtagbar rang=2 motivering= osaker=– \(end) rad=5",
                Self.sickLeave("grupp=Kvinnor period=2018 ar=2018 varde=7.5", "osaker=– \(end) rad=11"),
                Self.sickLeave("grupp=Totalt period=02-2019 ar=2019 varde=6.0", "osaker=arskolumner \(end) rad=12"),
                "slag=matt matt=Bostäder, småhus namnd=Kommunstyrelsen malomrade=Bra att bo namndmal=– grupp=– period=– "
                    + "ar=– varde=– enhet=– trend=– etappmal=– ranking=– omotiverade_skillnader=– osaker=siffror \(end) "
                    + "rad=20",
                "slag=atagande rubrik=Ny modell för lokaler typ=Kommunövergripande utvecklingsåtagande "
                    + "namnd=Kommunstyrelsen malomrade=Sund ekonomi namndmal=Hållbar budget status=Klart rang=4 "
                    + "kommentar=Modellen används sedan hösten. ar=2019 osaker=– \(end) rad=30",
                "slag=atagande rubrik=Samtal med chefer typ=Aktivitet namnd=Kommunstyrelsen malomrade=– namndmal=– "
                    + "status=– rang=– kommentar= ar=2019 osaker=lista \(end) rad=33",
                "slag=risk risk=Bristande bemötande atgard=Utbilda handläggare omrade=Service status=Ej klart i år rang=1 "
                    + "kommentar=Kursen flyttas. namnd=Kommunstyrelsen ar=2019 osaker=cellgrans \(end) rad=40",
                "slag=risk risk=Bristande bemötande atgard=Mät väntetider omrade=– status=– rang=– kommentar= "
                    + "namnd=Kommunstyrelsen ar=2019 osaker=– \(end) rad=44",
                "slag=granskning granskning=Granskning av inköp diarienummer=KS-2018/77.9 atgard=Ny rutin status=Klart rang=4 "
                    + "namnd=Kommunstyrelsen ar=2019 osaker=– \(end) rad=50",
                "slag=kontroll kontroll=Attest av fakturor omrade=Sund ekonomi status=– rang=– kommentar= "
                    + "namnd=Kommunstyrelsen ar=2019 osaker=– \(end) rad=60",
                "slag=ekonomi tabell=Resultaträkning post=Summa kostnader kolumn=Bokslut 2018 belopp=-13251.5 "
                    + "enhet=mnkr namnd=Kommunstyrelsen ar=2018 osaker=tusental \(end) rad=70",
                "slag=ekonomi tabell=Resultaträkning post=Bidrag kolumn=Avvikelse belopp=0.4 enhet=mnkr "
                    + "namnd=Kommunstyrelsen ar=2019 osaker=– \(end) rad=71",
                "slag=avsnitt rubrik=Omvärld malomrade=Sund ekonomi namndmal=Hållbar budget "
                    + "text=Räntan stiger.\nBygget stannar av. namnd=Kommunstyrelsen ar=2019 \(end) rad=80",
                "slag=avsnitt rubrik= malomrade=– namndmal=– text=Först av allt. namnd=Kommunstyrelsen ar=2019 \(end) "
                    + "rad=1",
            ])
    }

    private static func sickLeave(_ value: String, _ end: String) -> String {
        "slag=matt matt=Sjukfrånvaro (total) namnd=Kommunstyrelsen malomrade=Sund ekonomi namndmal=Hållbar budget "
            + "\(value) enhet=% trend=Positiv etappmal=6 % ranking=2018:16/26;2017:17/26 omotiverade_skillnader=Kön "
            + end
    }

    /// As many of each kind as the reports have, in the reports' order.
    @Test(arguments: 1...15) func `nothing is lost or moved`(seed: UInt64) throws {
        var random = Seeded(seed)
        let report = Report.random(&random)
        var lines: [String: [Int]] = [:]
        try Fixture(report).database.exportRecords { record in
            guard case .text(let kind)? = record.first?.value, case .integer(let line)? = record.last?.value else {
                return
            }
            lines[kind, default: []].append(line)
        }
        let records = report.records
        let expected = [
            "bedomning": records.bedömningar.map(\.line),
            "matt": records.mått.flatMap { $0.values.isEmpty ? [$0.line] : $0.values.map(\.line) },
            "atagande": records.åtaganden.map(\.line), "risk": records.risker.map(\.line),
            "granskning": records.granskningar.map(\.line), "kontroll": records.kontroller.map(\.line),
            "ekonomi": records.ekonomi.map(\.line), "avsnitt": records.avsnitt.map(\.line),
        ]
        #expect(lines == expected.filter { !$0.value.isEmpty })
    }
}
