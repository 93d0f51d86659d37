import Domain
import Foundation
import Importers
import Testing

@Suite("Uppföljningsrapporternas ram")
struct FollowUpFrameTests {
    private let whole = try! readFollowUp(yearReport)
    private let part = try! readFollowUp(quarterReport)

    @Test("Målområden och nämndmål bedöms under sina rubriker")
    func ratings() {
        let found = whole.records.bedömningar.map { "\($0.målområde ?? "-")/\($0.nämndmål ?? "-"): \($0.status)" }
        #expect(
            found == [
                "Levande kajer/-: God", "Levande kajer/Fler besökare: Ej godtagbar", "Ordning på bryggan/-: Godtagbar",
                "Ordning på bryggan/Säkra bryggor: Mycket god",
            ])
        #expect(whole.records.bedömningar.allSatisfy { $0.nämnd == "Hamnnämnden" && $0.kfMål == nil })
    }

    @Test("En motivering går till det prioriterade, tabellen eller åtagandet")
    func reasons() {
        let reasons = whole.records.bedömningar.map(\.motivering)
        #expect(
            reasons == [
                "Hamnnämnden når det mesta under 2031.",
                "Besöken minskar, då färjan ställts in. Hamnnämnden prövar nya turer. Ett andra stycke.",
                "Ett av två åtaganden är genomfört. Bokslut 2031 är klart.", "",
            ])
    }

    @Test("Åtaganden med status och kommentar; bakgrunden är avsnitt")
    func commitments() {
        let found = whole.records.åtaganden
        #expect(found.map(\.title) == ["Ny färjelinje", "Trivsammare kaj", "Lugna kajer."])
        #expect(found.map(\.status) == ["Ej klart i år", "Klart", "Klart"])
        #expect(found.map(\.comment).first == "Redaren sade nej. Hamnnämndens kansli söker en annan.")
        #expect(found.map(\.comment)[1] == "a) Klart. Alla är bytta.")
        #expect(found.map(\.kind) == [.utvecklingsåtagande, .utvecklingsåtagande, .kommunövergripande])
        #expect(found[2].place == GoalPlace(målområde: "Ordning på bryggan", nämndmål: "Säkra bryggor"))
        let background = whole.records.avsnitt.first { $0.heading == "Ny färjelinje" }
        #expect(background?.text == "Linjen behövs.\nPröva en linje till Ön.")
    }

    @Test("Samma rubrik är i internkontrollen ett område och inget mål")
    func areas() {
        #expect(whole.records.risker.map(\.area) == ["Levande kajer"])
        let control = whole.records.avsnitt.first { $0.heading == "Plan för internkontroll" }
        #expect(control?.place == GoalPlace())
    }

    @Test("Löpande text hör till närmaste rubrik")
    func sections() {
        let priority = whole.records.avsnitt.first { $0.heading == "Särskilt prioriterat" }
        #expect(priority?.text == "Fler gästplatser vid norra piren.")
        #expect(priority?.place == GoalPlace(målområde: "Levande kajer"))
        let goals = whole.records.avsnitt.first { $0.heading == "Hamnens mål" }
        #expect(
            goals?.text
                == "Hamnen har två övergripande mål som hela kommunen delar.\nLevande kajer\nOrdning på bryggan")
    }

    @Test("Aktiviteter har ingen status, och deras text är avsnitt")
    func activities() {
        let found = part.records.åtaganden.filter { $0.kind == .aktivitet }
        #expect(
            found.map(\.title) == [
                "Musik på kajen", "Städdagar i hamnen med frivilliga som behöver både handskar och kaffe.", "Gästbok",
            ])
        #expect(found.allSatisfy { $0.status == nil && $0.comment.isEmpty })
        #expect(found.prefix(2).allSatisfy { $0.place.nämndmål == "Fler besökare" && $0.doubt == nil })
        #expect(part.records.avsnitt.contains { $0.heading == "Musik på kajen" && $0.text.hasPrefix("Orkestern") })
    }

    @Test("En aktivitet som bara står i listorna läses med förbehåll")
    func listed() {
        let guestBook = part.records.åtaganden.filter { $0.title == "Gästbok" }
        #expect(guestBook.map(\.doubt) == [.listedOnly])
        #expect(guestBook.first?.place.målområde == "Ordning på bryggan")
    }

    @Test("Rapportens egna antal ställs bredvid de lästa")
    func counts() {
        let stated = part.reportedCounts.map { [$0.stated, $0.counted] }
        #expect(stated == [[2, 2], [1, 1]])
        #expect(whole.reportedCounts.map { [$0.stated, $0.counted] } == [[1, 0], [2, 0]])
    }

    @Test("Inget att anmärka på")
    func remarks() {
        #expect(whole.remarks == [])
        #expect(part.remarks == [])
    }

    @Test("En bedömning utan rubrik blir en anmärkning, och målet ovanför gäller inte längre")
    func lostHeading() throws {
        let report = try readFollowUp(yearReport.replacingOccurrences(of: "Säkra bryggor", with: ""))
        #expect(report.records.bedömningar.count == 3)
        #expect(report.records.åtaganden.last?.place == GoalPlace(målområde: "Ordning på bryggan"))
        #expect(report.remarks.map(\.text) == ["Mycket god"])
    }

    @Test("Ett åtagande utan rubrik kallas efter sina egna ord")
    func lostTitle() throws {
        let report = try readFollowUp(yearReport.replacingOccurrences(of: "Ny färjelinje", with: ""))
        #expect(report.records.åtaganden.first?.title == "Pröva en linje till Ön.")
    }

    @Test("En status utanför skalan står kvar som tryckt, med anmärkning")
    func unknownStatus() throws {
        let report = try readFollowUp(quarterReport.replacingOccurrences(of: " Blir klart i år", with: " Vilande"))
        #expect(report.records.åtaganden.last?.status == "Vilande")
        #expect(report.remarks.map(\.cause) == [.unknownStatus("Vilande")])
    }

    @Test("En aktivitet med status har också kommentar")
    func activityWithStatus() throws {
        let text = quarterReport.replacingOccurrences(
            of: "Orkestern spelar på lördagar.",
            with: "Orkestern övar.\n\nStatus\n\n Klart\nKommentar\nDen spelar på lördagar.")
        let music = try readFollowUp(text).records.åtaganden.first { $0.title == "Musik på kajen" }
        #expect(music?.kind == .aktivitet)
        #expect(music?.status == "Klart")
        #expect(music?.comment == "Den spelar på lördagar.")
    }

    @Test("En rubrik i två rader är ett mål")
    func wrappedHeading() throws {
        let text = yearReport.replacingOccurrences(of: "Säkra bryggor", with: "Säkra bryggor och\nlugna kajer")
        #expect(try readFollowUp(text).records.bedömningar.last?.nämndmål == "Säkra bryggor och lugna kajer")
    }
}
