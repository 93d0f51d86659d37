import Testing

/// Questions from files and pipes.
@Suite(.enabled(if: Executable.isBuilt)) struct ScriptTests {
    private static let questions = """
        # en kommentar

        hur många mål är ej uppfyllda 2023
        sök matsvinn
          # en till
        blå himmel xyzzy
        """

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test(arguments: ["json", "jsonl"])
    func everyQuestionIsOneObject(_ format: String) {
        let result = Executable.run(["kor", "-", "--format", format], input: Self.questions)
        let objects = lines(result.output)
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(objects.count == 3)
        #expect(objects[0].hasPrefix("{\"fraga\": \"hur många mål är ej uppfyllda 2023\", \"forstadd\": true"))
        #expect(objects[1].hasPrefix("{\"fraga\": \"sök matsvinn\", \"forstadd\": true"))
        #expect(objects[2].hasPrefix("{\"fraga\": \"blå himmel xyzzy\", \"forstadd\": false"))
    }

    @Test func textShowsTheQuestions() {
        let result = Executable.run(["kor", "-"], input: Self.questions)
        #expect(
            lines(result.output).filter { $0.hasPrefix("> ") } == [
                "> hur många mål är ej uppfyllda 2023", "> sök matsvinn", "> blå himmel xyzzy",
            ])
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func tablesAreParted() {
        let result = Executable.run(
            ["kor", "-", "--format", "csv"],
            input: "hur många mål är ej uppfyllda 2023\nhur många mål är ej uppfyllda 2024\n")
        #expect(result.output.hasPrefix("fraga,hur många mål är ej uppfyllda 2023\nantal\n2\n\nfraga,hur många"))
    }

    @Test func theShellInAPipeReadsAsAFile() {
        let result = Executable.run([], input: "hur många mål är ej uppfyllda 2023\n")
        #expect(result.status == 0)
        #expect(result.output == Executable.run(["kor", "-"], input: "hur många mål är ej uppfyllda 2023\n").output)
        #expect(Executable.run([], input: "").output == "")
        #expect(Executable.run([], input: "hjälp\navsluta\nblå himmel xyzzy\n").status == 0)
    }

    @Test func directivesHoldForWhatFollows() {
        let result = Executable.run(
            ["kor", "-"], input: ".format csv\nhur många mål är ej uppfyllda 2023\n.formt x\n.avsluta\nskräp\n")
        #expect(result.output == "fraga,hur många mål är ej uppfyllda 2023\nantal\n2\n")
        #expect(
            result.errors
                == "fraga: standard in:3: Kommandot .formt finns inte; menade du .format? Skriv .hjälp för att se alla.\n"
        )
        #expect(result.status == 65)
    }

    @Test func badBytesAreNamedByLine() {
        let folder = TemporaryFolder()
        let file = folder.file("frågor.txt", bytes: Array("hur många mål är ej uppfyllda 2023\n".utf8) + [0xE5, 10])
        let result = Executable.run(["kor", file])
        #expect(result.status == 65)
        #expect(result.errors == "fraga: \(file):2: raden är inte UTF-8. Spara filen som UTF-8.\n")
        #expect(result.output.hasPrefix("> hur många"))
    }

    @Test func oneBadLineDoesNotEndTheFile() {
        let question = "hur många mål är ej uppfyllda 2023\n"
        let long = String(repeating: "a", count: 3 << 20)
        let input = Array(question.utf8) + [0xE5, 10] + Array((long + "\n.formt\nkälla x\n" + question).utf8)
        let result = Executable.run(["kor", "-", "--format", "jsonl"], input: input)
        #expect(result.status == 65)
        #expect(lines(result.output).count == 2)
        #expect(
            result.errorLines.map { $0.prefix(21) } == (2...5).map { "fraga: standard in:\($0):" })
    }

    @Test func endlessDevicesAreRefused() {
        for path in ["/dev/zero", "/dev/full"] {
            let result = Executable.run(["kor", path])
            #expect(result.status == 66)
            #expect(result.errors == "fraga: \(path): det här är ett rör eller en enhet. Ange en vanlig fil.\n")
        }
        #expect(Executable.run(["kor", "/dev/null"]).status == 0)
    }

    @Test func aMissingFileDoesNotStopTheOthers() {
        let folder = TemporaryFolder()
        let file = folder.file("f", "hur många mål är ej uppfyllda 2023\n")
        let result = Executable.run(["kor", folder.path + "/saknas", file, "--format", "jsonl"])
        #expect(result.status == 66)
        #expect(lines(result.output).count == 1)
    }

    @Test func aConversationIsKeptWhereAskedFor() {
        let lines = "vilka nämnder har ej uppfyllt ekonomimål 2024\noch 2023?\n"
        let arguments = ["kor", "-", "--format", "jsonl"]
        let whole = Executable.run(["--format", "jsonl", "vilka nämnder har ej uppfyllt ekonomimål 2023"])
        let rows = { (text: String) in text.split(separator: "\"rader\": ").last?.split(separator: ", \"tid_ms\"").first
        }
        let kept = Executable.run(arguments + ["--samtal"], input: lines)
        #expect(kept.status == 0)
        #expect(rows(kept.output) == rows(whole.output))
        #expect(rows(Executable.run(arguments, input: lines).output) != rows(whole.output))
    }
}
