import Testing

/// Reading documents in, and getting the records out.
@Suite(.enabled(if: Executable.isBuilt)) struct ImportTests {
    @Test func theSameDocumentTwiceIsUnchanged() throws {
        let corpus = Executable.run(["dokument", "--format", "tsv"]).output.split(separator: "\n").dropFirst()
        let names = corpus.map { $0.prefix { $0 != "\t" } }
        let folder = TemporaryFolder()
        let root = try #require(corpusFolder())
        let files = names.map { "\(root)/\($0).txt" }
        let first = Executable.run(["importera", "--databas", folder.path + "/d"] + files)
        #expect(first.status == 0)
        #expect(first.output.split(separator: "\n").allSatisfy { $0.hasSuffix(" (ny)") })
        let again = Executable.run(["importera", "--databas", folder.path + "/d", files[0], "/finns/inte", files[1]])
        #expect(again.status == 66)
        #expect(again.output.split(separator: "\n").allSatisfy { $0.hasSuffix(" (oförändrad)") })
        #expect(again.output.split(separator: "\n").count == 2)
        let records = Executable.run(["exportera", "--databas", folder.path + "/d"]).output
        #expect(records == Executable.run(["exportera"]).output)
        #expect(records.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"slag\": \"") })
    }

    @Test func recordsComeInEveryForm() {
        let csv = Executable.run(["exportera", "--format", "csv"]).output
        #expect(csv.hasPrefix("slag,namnd,ar,"))
        let json = Executable.run(["exportera", "--format", "json"]).output
        #expect(json.hasPrefix("[\n  {") && json.hasSuffix("}\n]\n"))
    }

    @Test func theExamplesAreAnswered() {
        let examples = Executable.run(["exempel"]).output
        #expect(!examples.isEmpty)
        #expect(Executable.run(["kor", "-", "--format", "jsonl"], input: examples).status == 0)
    }

    /// The project's corpus lies in a folder above the program.
    private func corpusFolder() -> String? {
        var folder = Substring(Executable.path)
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            if mode(of: folder + "/corpus") != 0 { return folder + "/corpus" }
        }
        return nil
    }
}
