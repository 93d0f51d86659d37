import Domain
import Importers
import Testing

@Suite("Inklistrad tabell")
struct TabLayoutTests {
    private let heading = "Målområde\tKF-mål\tNämndmål\tPrognos\tMotivering\n"

    private func rows(_ text: String, head: String = "Hamnnämnden\n\n") throws -> Report {
        try read(head + text)
    }

    @Test("Tomma celler är cellen ovanför, inom nämndens tabell")
    func sample() throws {
        let report = try read(tabSample)
        #expect(report.remarks.isEmpty)
        #expect(report.records.bedömningar.map(\.line) == [6, 7, 8, 13, 14])
        #expect(
            report.records.bedömningar.map(\.nämnd) == Array(repeating: "Hamnnämnden", count: 3) + [
                "Skolnämnden", "Skolnämnden",
            ])
        #expect(
            report.records.bedömningar.map(\.kfMål) == [
                "Fler färjor", "Fler färjor", "Rent vatten", "Kunskap för alla", "Fler färjor",
            ])
        #expect(report.records.bedömningar[1].målområde == "En öppen hamn - social hållbarhet")
        #expect(
            report.records.bedömningar.map(\.status) == [
                "I hög grad uppfyllt", "Delvis uppfyllt", "Ej uppfyllt", "I mycket hög grad uppfyllt",
                "Delvis uppfyllt",
            ])
    }

    @Test("Kolumner hittas på sina rubriker")
    func columns() throws {
        let report = try rows(
            "Status\tAnsvarig\tNämndens mål\tKommunfullmäktigemål\n delvis  uppfyllt.\tHamnchefen\tN\tK\n")
        #expect(
            report.records.bedömningar == [
                Bedömning(
                    nämnd: "Hamnnämnden", målområde: nil, kfMål: "K", nämndmål: "N", status: "Delvis uppfyllt",
                    motivering: "", line: 4)
            ])
        let own = try read(
            "Nämnd\tNämndmål\tPrognos\nHamnnämnd\tA\tEj uppfyllt\n\tB\tEj uppfyllt\nSkolnämnden\tC\tEj uppfyllt\n")
        #expect(own.records.bedömningar.map(\.nämnd) == ["Hamnnämnden", "Hamnnämnden", "Skolnämnden"])
    }

    @Test("Citerade celler får ha tabbar, radslut och dubblade tecken")
    func quoted() throws {
        let report = try rows(
            heading
                + "\"En\nhamn\"\tK\tN\tEj uppfyllt\t\"Rad ett\nrad \"\"två\"\"\ttre\"\n\tK2\tN2\tEj uppfyllt\t\"Fri\" kaj\n"
        )
        #expect(report.records.bedömningar.map(\.målområde) == ["En hamn", "En hamn"])
        #expect(report.records.bedömningar.map(\.motivering) == ["Rad ett rad \"två\" tre", "\"Fri\" kaj"])
        #expect(report.records.bedömningar.map(\.line) == [4, 7])
    }

    @Test("En rad utan tabbar fortsätter motiveringen, men inte sidhuvud, sidfot och nämnd")
    func continuations() throws {
        let report = try rows(
            heading + """
                M\tK\tN\tEj uppfyllt\tKajen är sjuk-
                skriven och
                Sida 3 av 20

                BILAGA 2 Nämndernas målprognoser delårsrapport augusti 2031
                3 (20)
                väntar.

                Nytt stycke.
                \t\tN2\tEj uppfyllt\tSkäl.

                Lös text.
                Skolnämnden
                \(heading)M\tK\tN3\tEj uppfyllt
                """)
        #expect(
            report.records.bedömningar.map(\.motivering) == [
                "Kajen är sjukskriven och väntar. Nytt stycke.", "Skäl.", "",
            ])
        #expect(report.records.bedömningar.map(\.nämnd) == ["Hamnnämnden", "Hamnnämnden", "Skolnämnden"])
        #expect(report.remarks == [ImportRemark(line: 15, cause: .unplacedLine, text: "Lös text.")])
    }

    @Test("Okänd status behålls, saknad status, nämnd och rubrik sägs")
    func remarks() throws {
        let report = try read(
            "Lös rad\n\(heading)M\tK\tN\tEj uppfyllt\tSkäl.\n\nHamnnämnden\t\t\t\t\n\(heading)M\tK\tN\t😊 Ej bedömt\tSkäl.\n\t\tN2\t\tSkäl.\n\t\t\tEj uppfyllt\n"
        )
        #expect(report.records.bedömningar.map(\.status) == ["Ej bedömt"])
        #expect(
            report.remarks.map(\.cause) == [
                .unplacedLine, .missingNämnd, .unknownStatus("Ej bedömt"), .missingStatus, .unplacedLine,
            ])
        #expect(report.remarks.map(\.line) == [1, 3, 7, 8, 9])
    }

    @Test("En rad som mist sina första tomma celler rättas efter sin status")
    func misaligned() throws {
        let report = try rows(
            heading + "M\tK\tN\tEj uppfyllt\tSkäl.\nN2\tDelvis uppfyllt\tMer skäl.\nN3\tDelvis uppfyllt\n")
        #expect(report.records.bedömningar.map(\.nämndmål) == ["N", "N2", "N3"])
        #expect(report.records.bedömningar[1].motivering == "Mer skäl.")
        #expect(report.records.bedömningar[1].kfMål == "K")
    }

    @Test("Samma nämnd efter sidbrytning fortsätter tabellen")
    func pageBreak() throws {
        let report = try rows(
            heading + "M\tK\tN\tEj uppfyllt\tSkäl.\n\nHamnnämnden\n\n\(heading)\t\tN2\tEj uppfyllt\tSkäl.\n")
        #expect(report.records.bedömningar.map(\.målområde) == ["M", "M"])
    }

    @Test("Ett namn som inte slutar som en nämnds gäller över en egen tabell, en mellanrubrik inte")
    func otherNames() throws {
        let row = heading + "M\tK\tN\tEj uppfyllt\tSkäl.\n\n"
        let report = try read("Hamnnämnden\n\nMål\n\n\(row)Överförmyndaren\n\n\(row)Skolnämnden\n\nMål\n\n\(row)")
        #expect(report.records.bedömningar.map(\.nämnd) == ["Hamnnämnden", "Överförmyndaren", "Skolnämnden"])
    }

    @Test("En rad med bara målområde bedömer det")
    func ratedArea() throws {
        let report = try rows(heading + "M\t\t\tEj uppfyllt\tSkäl.\n\tK\t\tEj uppfyllt\tSkäl.\n")
        #expect(report.records.bedömningar.map(\.nämndmål) == [nil, nil])
        #expect(report.records.bedömningar.map(\.kfMål) == [nil, "K"])
    }

    @Test("En rubrik utan rader är ingen rapport")
    func empty() {
        #expect(throws: Failure.noRecords(path: "prognoser-2030-augusti.txt")) { try rows(heading) }
    }
}
