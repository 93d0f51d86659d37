import Testing

@testable import Shell

@Suite struct DirectiveTests {
    @Test(arguments: [
        (".hjälp", Directive.help), (".hjalp", .help), ("  .HJÄLP ", .help), (".exempel", .examples),
        (".format json", .format(.json)), (".format", .format(nil)), (".sql", .sql(nil)), (".sql på", .sql(true)),
        (".sql av", .sql(false)), (".tolka pa", .trace(true)), (".historik", .history(nil)),
        (".historik 5", .history(5)), (".avsluta", .leave), (".quit", .leave),
    ])
    func directivesAreRead(_ line: String, _ expected: Directive) throws {
        #expect(try Directive.parse(line, bareWords: false) == expected)
    }

    @Test(arguments: [
        ("hjälp", Directive.help), ("exempel", .examples), ("avsluta", .leave), ("quit", .leave), ("exit", .leave),
    ])
    func bareWordsAreForTheShellOnly(_ line: String, _ expected: Directive) throws {
        #expect(try Directive.parse(line, bareWords: true) == expected)
        #expect(try Directive.parse(line, bareWords: false) == nil)
    }

    @Test(arguments: [
        ("källa 3", Directive.source(3)), ("Kalla 12", .source(12)), (".källa 2", .source(2)), ("källa", .source(nil)),
        ("källa -1", .source(-1)), ("glöm", .forget), ("glom", .forget), (".glöm", .forget), (".logg av", .log(false)),
        (".logg på", .log(true)), (".logg", .log(nil)),
    ])
    func whatBelongsToADialogueNeedsNoDot(_ line: String, _ expected: Directive) throws {
        for bareWords in [true, false] { #expect(try Directive.parse(line, bareWords: bareWords) == expected) }
    }

    @Test(arguments: [
        "", "  ", "vilka mål", "källa till siffrorna", "glöm målen", "exempel på mål", "avsluta inte", "3.5 mål",
        "hallå", "kolla",
    ])
    func questionsAreNoDirectives(_ line: String) throws {
        #expect(try Directive.parse(line, bareWords: true) == nil)
    }

    @Test(arguments: [
        (".formt json", "Kommandot .formt finns inte; menade du .format? Skriv .hjälp för att se alla."),
        (".hjlp", "Kommandot .hjlp finns inte; menade du .hjälp? Skriv .hjälp för att se alla."),
        (".", "Kommandot . finns inte. Skriv .hjälp för att se alla."),
        (".blåbär", "Kommandot .blåbär finns inte. Skriv .hjälp för att se alla."),
        (".format xml", ".format ”xml”: efter .format står text, json, jsonl, csv, tsv eller markdown."),
        (
            ".format cvs",
            ".format ”cvs”: efter .format står text, json, jsonl, csv, tsv eller markdown; menade du csv?"
        ),
        (".sql kanske", ".sql ”kanske”: efter .sql står på eller av."),
        (".historik 0", ".historik ”0”: efter .historik står ett antal rader."),
        ("källa två", "källa ”två”: efter källa står en rads nummer, till exempel källa 2."),
        (".källa 1 2", ".källa ”1 2”: efter .källa står en rads nummer, till exempel källa 2."),
        (
            "källa 99999999999999999999",
            "källa ”99999999999999999999”: efter källa står en rads nummer, till exempel källa 2."
        ),
        (".glöm allt", ".glöm ”allt”: efter .glöm står inget mer."),
        (".avsluta nu", ".avsluta ”nu”: efter .avsluta står inget mer."),
    ])
    func faultsAreSaidInOneLine(_ line: String, _ message: String) {
        do {
            _ = try Directive.parse(line, bareWords: false)
            Issue.record("\(line) is no fault")
        } catch {
            #expect(error.message == message)
        }
    }

    @Test(arguments: [
        ("kälal 1", Directive.source(1)), ("källla 12", .source(12)), ("kälal", .source(nil)), ("hjälpp", .help),
        ("ejempel", .examples),
    ])
    func aSlipInAWordIsMended(_ line: String, _ expected: Directive) throws {
        #expect(try Directive.parse(line, bareWords: true) == expected)
    }

    @Test func nobodyLeavesByASlip() {
        #expect(throws: Directive.Fault.unknown("avslutta", nearest: "avsluta")) {
            try Directive.parse("avslutta", bareWords: true)
        }
    }

    @Test func everyDirectiveShownCanBeTyped() throws {
        for name in Directive.names { #expect(try Directive.parse(name, bareWords: false) != nil) }
        for name in Directive.names where name != ".hjälp" {
            #expect(Help.text.contains { $0.contains(name) || $0.hasPrefix("  " + name.dropFirst()) })
        }
    }
}
