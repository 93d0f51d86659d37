import Domain
import Foundation
import Importers
import Testing

@Suite("Vad en uppföljningsrapport är")
struct FollowUpIdentityTests {
    @Test("Nämnd, slag och period står i texten, vad filen än heter")
    func named() throws {
        let whole = try readFollowUp(yearReport, path: "a/b.txt").document
        #expect(whole.title == "Hamnnämndens verksamhetsberättelse 2031")
        #expect(whole.kind == "verksamhetsberättelse")
        #expect(whole.nämnd == "Hamnnämnden")
        #expect(whole.year == 2031)
        #expect(whole.month == nil)
        let part = try readFollowUp(quarterReport, path: "b.txt").document
        #expect(part.title == "Hamnnämndens delårsrapport mars 2031")
        #expect(part.month == 3)
    }

    @Test("Ett namn i flera led hålls ihop")
    func compound() throws {
        let text = yearReport.replacingOccurrences(of: "Hamnnämnden", with: "Kaj- och bryggnämnden")
        #expect(try readFollowUp(text).document.nämnd == "Kaj- och bryggnämnden")
    }

    @Test("Personens år vinner, och filens namn hjälper där texten inget säger")
    func year() throws {
        #expect(try readFollowUp(yearReport, year: 2040).document.year == 2040)
        let dateless = "Aktivitet\n\nMusik på kajen\n\nSärskilt prioriterat\n\nFler platser.\n"
        #expect(throws: Failure.yearMissing(path: "x.txt")) { try readFollowUp(dateless, path: "x.txt") }
        let document = try readFollowUp(dateless, path: "hamnnamnden-delarsrapport-2033-augusti.txt").document
        #expect(document.title == "Hamnnämndens delårsrapport augusti 2033")
    }

    @Test("Bilagor med prognoser läses inte som uppföljningsrapporter, och tvärtom")
    func others() throws {
        #expect(try read(tabSample).document.kind == "målprognoser")
        #expect(throws: Failure.unknownLayout(path: "x.txt")) {
            try readFollowUp("Status\n\nKommentar\n\nEn text om ett möte 2031.\n", path: "x.txt")
        }
    }
}
