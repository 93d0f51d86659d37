import Domain

/// One plain Swedish line for a failure: where, what is wrong, and what to do.
public func message(for failure: Failure) -> String {
    printable(sentence(for: failure))
}

// A table of sentences: one switch, so that the compiler sees to it that no cause lacks one.
private func sentence(for failure: Failure) -> String {
    switch failure {
    case .fileMissing(let path): "\(path): filen finns inte. Kontrollera namn och katalog."
    case .fileUnreadable(let path, let errno): "\(path): filen går inte att läsa \(explained(errno))"
    case .fileIsSpecial(let path): "\(path): det här är ett rör eller en enhet. Ange en vanlig fil."
    case .folderInRing(let path): "\(path): katalogen är länkad till sig själv. Ta bort länken."
    case .fileIsDirectory(let path): "\(path): det här är en katalog, inte en fil. Ange filerna i den."
    case .fileNameUnreadable(let path): "\(path): filens namn är inte UTF-8. Byt namn på filen."
    case .patternUnmatched(let pattern): "\(pattern): mönstret passar ingen fil. Kontrollera namn och katalog."
    case .folderEmpty(let path):
        "\(path): katalogen har inga rapporter (.docx, .xlsx, .pdf, .html, .csv, .txt). Kontrollera att det är rätt katalog."
    case .fileEmpty(let path): "\(path): filen är tom. Kontrollera att texten är sparad i den."
    case .fileTooLarge(let path, let limit):
        "\(path): filen är större än \(limit) MiB, mer än som läses. Dela den eller ange en annan fil."
    case .documentTwice(let path, let other):
        "\(path): dokumentet är redan inläst från \(other), med annat innehåll. Byt namn på den ena filen."
    case .undecodable(let path, let byte):
        "\(path): innehållet är inte text (byte \(byte), räknat från 0). Spara filen som text i UTF-8."
    case .fileNotReadable(let path, let kind): "\(path): det här är \(kind.named). \(kind.advice)"
    case .fileDamaged(let path, let kind):
        "\(path): det här är \(kind.named), men filen är skadad. Öppna den i sitt program och spara den på nytt."
    case .fileEncrypted(let path, let kind):
        "\(path): det här är \(kind.named) med lösenord. Spara den utan lösenord och läs in den igen."
    case .programMissing(let path, let program, let package):
        "\(path): för att läsa filen behövs programmet \(program). Installera paketet \(package)."
    case .unknownLayout(let path):
        "\(path): uppställningen är okänd. Kontrollera att filen är en uppföljning av mål."
    case .yearMissing(let path):
        "\(path): året framgår varken av texten eller av filens namn. Ange det med --ar, till exempel --ar 2024."
    case .noRecords(let path):
        "\(path): filen har inga mål, mått, risker eller belopp som går att läsa ut. Kontrollera att hela dokumentet är med."
    case .coloursLost(let path):
        "\(path): bedömningarna var färger, och de följde inte med till filen. Läs in den som .xlsx, .docx eller PDF."
    case .statusesUnknown(let path, let unknown, let all, let statuses):
        "\(path): \(unknown) av \(all) statusar känns inte igen, till exempel \(Swedish.list(statuses.prefix(3).map { "”\($0)”" })). "
            + "Gör ett utkast med fraga profil och skriv där vad de betyder, eller läs in filen ändå med --anda."
    case .writeFailed(let path, let errno): "\(path): filen kunde inte skrivas \(explained(errno))"
    case .databaseOtherVersion(let path):
        "\(path): databasen är gjord av en annan version av fraga. "
            + "Flytta undan filen och läs in rapporterna igen med fraga importera."
    case .databaseDamaged(let path):
        "\(path): databasen är skadad. Flytta undan filen och läs in dokumenten igen med fraga importera."
    case .databaseIsDirectory(let path):
        "\(path): det här är en katalog, inte en databas. Ange en fil med --databas."
    case .databaseForeign(let path):
        "\(path): databasen är gjord av ett annat program. Ange en annan fil med --databas."
    case .databaseNotPermitted(let path):
        "\(path): databasen får inte öppnas. Kontrollera behörigheten eller ange en annan fil med --databas."
    case .databaseMissing(let path):
        "\(path): databasen finns inte. Kontrollera namnet eller gör databasen med fraga importera."
    case .databaseBusy(let path):
        "\(path): databasen används av ett annat program. Vänta en stund och försök igen."
    case .database(let path, let fault): "\(path): \(sentence(for: fault))"
    case .interrupted: "Frågan avbröts innan den var besvarad. Ställ den igen, gärna snävare."
    case .resourceMissing(let folder): "\(folder): katalogen hör till fraga men saknas. Installera om fraga."
    case .grammar(let file, let line, let fault): "\(file):\(line): \(sentence(for: fault))"
    }
}

/// "(disken är full). Frigör utrymme och försök igen."
private func explained(_ errno: Int32) -> String {
    let reason = SystemReason(errno)
    return "(\(reason.cause)). \(reason.remedy)"
}

private func sentence(for fault: DatabaseFault) -> String {
    switch fault {
    case .full: "databasen kunde inte skrivas (disken är full). Frigör utrymme och försök igen."
    case .unreadable: "databasen kunde inte läsas. Kontrollera disken eller nätverket och försök igen."
    case .unwritable:
        "databasen kunde inte skrivas. Kontrollera disken och gränsen för filers storlek (ulimit -f) och försök igen."
    case .unopened:
        "databasen eller en fil bredvid den (-wal, -shm, -journal) kunde inte öppnas. Kontrollera att de är filer och behörigheten."
    case .outOfMemory: "minnet räcker inte för databasen. Stäng andra program och försök igen."
    case .tooLarge: "en text är större än databasen tar. Dela dokumentet."
    case .misfit:
        "databasens tabeller är inte som de ska. Flytta undan filen och läs in dokumenten igen med fraga importera."
    case .other(let code):
        "databasen kunde inte svara (fel nummer \(code)). Försök igen eller ange en annan fil med --databas."
    }
}

private func sentence(for fault: GrammarFault) -> String {
    switch fault {
    case .unknownSection(let name): "avsnittet ”\(name)” är okänt. Rätta namnet."
    case .malformed(let expected): "raden har fel form. Skriv den så här: \(expected)"
    case .duplicate(let word, let other): "”\(word)” finns redan: \(other). Behåll bara det ena."
    case .undefined(let name): "”\(name)” finns inte. Rätta namnet eller lägg till det."
    case .unusedDefinition(let name): "”\(name)” används ingenstans. Ta bort raden eller rätta namnet."
    case .exampleFails(let question, let reason):
        "exemplet ”\(question)” stämmer inte med regeln: \(reason). Rätta exemplet eller regeln."
    case .notUTF8: "raden är inte UTF-8. Spara filen som UTF-8."
    }
}

/// One line for a log that could not be written, which is no reason not to answer.
public func logMessage(for failure: Failure) -> String {
    printable("\(sentence(for: failure)) Frågor som inte förstås noteras inte; --no-logg stänger av loggen.")
}

/// The exit status that a failure ends the program with. Usage errors (64) are never a `Failure`.
public func exitStatus(for failure: Failure) -> Int32 {
    switch failure {
    case .fileNotReadable, .fileDamaged, .fileEncrypted, .coloursLost, .statusesUnknown: 65
    case .programMissing: 69
    case .undecodable, .unknownLayout, .yearMissing, .noRecords, .fileEmpty, .fileTooLarge, .documentTwice: 65
    case .databaseOtherVersion, .databaseDamaged, .databaseForeign, .database(_, .misfit), .grammar: 65
    case .fileMissing, .fileUnreadable, .fileIsDirectory, .fileIsSpecial, .fileNameUnreadable: 66
    case .patternUnmatched, .folderEmpty, .folderInRing: 66
    case .databaseMissing, .databaseIsDirectory, .resourceMissing: 66
    case .writeFailed, .databaseNotPermitted, .databaseBusy, .database: 74
    case .interrupted: 130
    }
}
