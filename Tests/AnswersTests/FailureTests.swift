import Answers
import Glibc
import Domain
import Testing

/// The sentences and exit statuses of failures, and that none lacks one.
@Suite struct FailureTests {
    private static let pinned: [(Failure, Int32, String)] = [
        (.fileMissing(path: "a.txt"), 66, "a.txt: filen finns inte. Kontrollera namn och katalog."),
        (
            .fileUnreadable(path: "a.txt", errno: EACCES), 66,
            "a.txt: filen går inte att läsa (behörighet saknas). Kontrollera behörigheten till filen och dess katalog."
        ),
        (.fileIsSpecial(path: "a.txt"), 66, "a.txt: det här är ett rör eller en enhet. Ange en vanlig fil."),
        (.folderInRing(path: "grammar/a"), 66, "grammar/a: katalogen är länkad till sig själv. Ta bort länken."),
        (
            .fileIsDirectory(path: "rapporter"), 66,
            "rapporter: det här är en katalog, inte en fil. Ange filerna i den."
        ),
        (.fileNameUnreadable(path: "a?.txt"), 66, "a?.txt: filens namn är inte UTF-8. Byt namn på filen."),
        (
            .patternUnmatched(pattern: "r/*24*.txt"), 66,
            "r/*24*.txt: mönstret passar ingen fil. Kontrollera namn och katalog."
        ),
        (
            .folderEmpty(path: "rapporter"), 66,
            "rapporter: katalogen har inga rapporter (.docx, .xlsx, .pdf, .html, .csv, .txt). Kontrollera att det är rätt katalog."
        ),
        (
            .fileNotReadable(path: "a.doc", kind: .oldOffice), 65,
            "a.doc: det här är en fil från ett äldre Office (eller en med lösenord). Öppna den och spara den som .docx eller .xlsx."
        ),
        (
            .fileDamaged(path: "a.docx", kind: .word), 65,
            "a.docx: det här är en Word-fil, men filen är skadad. Öppna den i sitt program och spara den på nytt."
        ),
        (
            .fileEncrypted(path: "a.pdf", kind: .pdf), 65,
            "a.pdf: det här är en PDF-fil med lösenord. Spara den utan lösenord och läs in den igen."
        ),
        (
            .programMissing(path: "a.pdf", program: "pdftotext", package: "poppler-utils"), 69,
            "a.pdf: för att läsa filen behövs programmet pdftotext. Installera paketet poppler-utils."
        ),
        (
            .coloursLost(path: "a.csv"), 65,
            "a.csv: bedömningarna var färger, och de följde inte med till filen. Läs in den som .xlsx, .docx eller PDF."
        ),
        (
            .statusesUnknown(path: "a.csv", unknown: 9, of: 9, statuses: ["A", "B", "C", "D"]), 65,
            "a.csv: 9 av 9 statusar känns inte igen, till exempel ”A”, ”B” och ”C”. "
                + "Gör ett utkast med fraga profil och skriv där vad de betyder, eller läs in filen ändå med --anda."
        ),
        (.fileEmpty(path: "a.txt"), 65, "a.txt: filen är tom. Kontrollera att texten är sparad i den."),
        (
            .fileTooLarge(path: "a.txt", limit: 8), 65,
            "a.txt: filen är större än 8 MiB, mer än som läses. Dela den eller ange en annan fil."
        ),
        (
            .documentTwice(path: "b/a.txt", other: "a.txt"), 65,
            "b/a.txt: dokumentet är redan inläst från a.txt, med annat innehåll. Byt namn på den ena filen."
        ),
        (
            .fileNotReadable(path: "a.pptx", kind: .presentation), 65,
            "a.pptx: det här är en PowerPoint-fil. Spara tabellerna i den som .docx eller .xlsx."
        ),
        (
            .undecodable(path: "a.txt", byte: 17), 65,
            "a.txt: innehållet är inte text (byte 17, räknat från 0). Spara filen som text i UTF-8."
        ),
        (
            .unknownLayout(path: "a.txt"), 65,
            "a.txt: uppställningen är okänd. Kontrollera att filen är en uppföljning av mål."
        ),
        (
            .yearMissing(path: "a.txt"), 65,
            "a.txt: året framgår varken av texten eller av filens namn. Ange det med --ar, till exempel --ar 2024."
        ),
        (
            .noRecords(path: "a.txt"), 65,
            "a.txt: filen har inga mål, mått, risker eller belopp som går att läsa ut. Kontrollera att hela dokumentet är med."
        ),
        (
            .writeFailed(path: "ut.csv", errno: ENOSPC), 74,
            "ut.csv: filen kunde inte skrivas (disken är full). Frigör utrymme och försök igen."
        ),
        (
            .databaseOtherVersion(path: "f.db"), 65,
            """
            f.db: databasen är gjord av en annan version av fraga. \
            Flytta undan filen och läs in rapporterna igen med fraga importera.
            """
        ),
        (
            .databaseDamaged(path: "f.db"), 65,
            "f.db: databasen är skadad. Flytta undan filen och läs in dokumenten igen med fraga importera."
        ),
        (
            .databaseIsDirectory(path: "f"), 66,
            "f: det här är en katalog, inte en databas. Ange en fil med --databas."
        ),
        (
            .databaseForeign(path: "f.db"), 65,
            "f.db: databasen är gjord av ett annat program. Ange en annan fil med --databas."
        ),
        (
            .databaseNotPermitted(path: "f.db"), 74,
            "f.db: databasen får inte öppnas. Kontrollera behörigheten eller ange en annan fil med --databas."
        ),
        (
            .databaseMissing(path: "f.db"), 66,
            "f.db: databasen finns inte. Kontrollera namnet eller gör databasen med fraga importera."
        ),
        (
            .databaseBusy(path: "f.db"), 74,
            "f.db: databasen används av ett annat program. Vänta en stund och försök igen."
        ),
        (
            .database(path: "f.db", fault: .other(21)), 74,
            "f.db: databasen kunde inte svara (fel nummer 21). Försök igen eller ange en annan fil med --databas."
        ),
        (.interrupted, 130, "Frågan avbröts innan den var besvarad. Ställ den igen, gärna snävare."),
        (
            .resourceMissing(folder: "grammar"), 66,
            "grammar: katalogen hör till fraga men saknas. Installera om fraga."
        ),
        (
            .grammar(file: "grammar/status.txt", line: 12, fault: .unknownSection("skalor")), 65,
            "grammar/status.txt:12: avsnittet ”skalor” är okänt. Rätta namnet."
        ),
    ]

    private static let faults: [(GrammarFault, String)] = [
        (.unknownSection("skalor"), "avsnittet ”skalor” är okänt. Rätta namnet."),
        (.malformed(expected: "ord = betydelse"), "raden har fel form. Skriv den så här: ord = betydelse"),
        (
            .duplicate(word: "skolan", other: "namnder.txt:4"),
            "”skolan” finns redan: namnder.txt:4. Behåll bara det ena."
        ),
        (.undefined(name: "Mål"), "”Mål” finns inte. Rätta namnet eller lägg till det."),
        (.unusedDefinition(name: "Mål"), "”Mål” används ingenstans. Ta bort raden eller rätta namnet."),
        (
            .exampleFails(question: "vilka mål", reason: "ordet mål är okänt"),
            "exemplet ”vilka mål” stämmer inte med regeln: ordet mål är okänt. Rätta exemplet eller regeln."
        ),
        (.notUTF8, "raden är inte UTF-8. Spara filen som UTF-8."),
    ]

    @Test(arguments: pinned)
    func aFailureIsOneSentenceAndAStatus(failure: Failure, status: Int32, sentence: String) {
        #expect(message(for: failure) == sentence)
        #expect(exitStatus(for: failure) == status)
    }

    @Test(arguments: faults)
    func aGrammarFaultNamesFileAndLine(fault: GrammarFault, sentence: String) {
        let failure = Failure.grammar(file: "grammar/status.txt", line: 12, fault: fault)
        #expect(message(for: failure) == "grammar/status.txt:12: " + sentence)
    }

    @Test func aMessageIsOneLineWhateverTheNames() {
        let failure = Failure.databaseDamaged(path: "a\nb\u{1B}[31m")
        #expect(message(for: failure).hasPrefix("a b\u{FFFD}[31m: databasen är skadad. "))
    }

    /// What the system and SQLite say is told in Swedish, with something to do; what is not known by its number.
    @Test func everyCauseHasItsWords() {
        let databases: [DatabaseFault] = [
            .full, .unreadable, .unwritable, .unopened, .outOfMemory, .tooLarge, .misfit("no such table: x"), .other(5),
        ]
        let failures =
            (1...133).flatMap { [Failure.writeFailed(path: "f", errno: $0), .fileUnreadable(path: "f", errno: $0)] }
            + databases.map { .database(path: "f", fault: $0) }
        for failure in failures {
            let sentence = message(for: failure)
            #expect(sentence.split(separator: ". ").count == 2 && sentence.hasSuffix("."), "\(sentence)")
            #expect(!sentence.contains("no such") && !sentence.contains("systemfel"))
        }
        let known = [
            ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, EEXIST, ELOOP, ENAMETOOLONG, EINVAL,
            ENXIO, EMFILE, ENFILE, ENOMEM, EIO, EBUSY, EBADF,
        ]
        for code in known { #expect(!message(for: .writeFailed(path: "f", errno: code)).contains("nummer")) }
        #expect(exitStatus(for: .database(path: "f", fault: .misfit("no such table: x"))) == 65)
        #expect(message(for: .writeFailed(path: "f", errno: 99)).contains("systemets fel nummer 99"))
    }

    /// One for each case of `Failure`: the switch below does not compile when a case is added.
    private enum Kind: CaseIterable {
        case fileNameUnreadable, patternUnmatched, folderEmpty, fileEmpty, fileTooLarge, documentTwice
        case fileIsSpecial, folderInRing
        case fileMissing, fileUnreadable, fileIsDirectory, undecodable, unknownLayout, yearMissing, noRecords
        case writeFailed, databaseOtherVersion, databaseDamaged, databaseIsDirectory, databaseForeign,
            databaseNotPermitted
        case fileNotReadable, fileDamaged, fileEncrypted, programMissing, coloursLost, statusesUnknown
        case databaseMissing, databaseBusy, database, interrupted, resourceMissing, grammar

        init(_ failure: Failure) {
            self =
                switch failure {
                case .fileNameUnreadable: .fileNameUnreadable
                case .patternUnmatched: .patternUnmatched
                case .fileIsSpecial: .fileIsSpecial
                case .folderInRing: .folderInRing
                case .folderEmpty: .folderEmpty
                case .fileEmpty: .fileEmpty
                case .fileTooLarge: .fileTooLarge
                case .documentTwice: .documentTwice
                case .fileNotReadable: .fileNotReadable
                case .fileDamaged: .fileDamaged
                case .fileEncrypted: .fileEncrypted
                case .programMissing: .programMissing
                case .coloursLost: .coloursLost
                case .statusesUnknown: .statusesUnknown
                case .fileMissing: .fileMissing
                case .fileUnreadable: .fileUnreadable
                case .fileIsDirectory: .fileIsDirectory
                case .undecodable: .undecodable
                case .unknownLayout: .unknownLayout
                case .yearMissing: .yearMissing
                case .noRecords: .noRecords
                case .writeFailed: .writeFailed
                case .databaseOtherVersion: .databaseOtherVersion
                case .databaseDamaged: .databaseDamaged
                case .databaseIsDirectory: .databaseIsDirectory
                case .databaseForeign: .databaseForeign
                case .databaseNotPermitted: .databaseNotPermitted
                case .databaseMissing: .databaseMissing
                case .databaseBusy: .databaseBusy
                case .database: .database
                case .interrupted: .interrupted
                case .resourceMissing: .resourceMissing
                case .grammar: .grammar
                }
        }
    }

    private enum FaultKind: CaseIterable {
        case unknownSection, malformed, duplicate, undefined, unusedDefinition, exampleFails, notUTF8

        init(_ fault: GrammarFault) {
            self =
                switch fault {
                case .unknownSection: .unknownSection
                case .malformed: .malformed
                case .duplicate: .duplicate
                case .undefined: .undefined
                case .unusedDefinition: .unusedDefinition
                case .exampleFails: .exampleFails
                case .notUTF8: .notUTF8
                }
        }
    }

    @Test func everyFailureIsPinned() {
        #expect(Set(Self.pinned.map { Kind($0.0) }) == Set(Kind.allCases))
        #expect(Set(Self.faults.map { FaultKind($0.0) }) == Set(FaultKind.allCases))
    }
}
