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
        #expect(first.documentLines.allSatisfy { $0.hasSuffix(" (ny)") })
        #expect(first.documentLines.count == files.count)
        let again = Executable.run(["importera", "--databas", folder.path + "/d", files[0], "/finns/inte", files[1]])
        #expect(again.status == 66)
        #expect(again.documentLines.allSatisfy { $0.hasSuffix(" (oförändrad)") })
        #expect(again.documentLines.count == 2)
        let records = Executable.run(["exportera", "--databas", folder.path + "/d"]).output
        #expect(records == Executable.run(["exportera"]).output)
        #expect(records.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"slag\": \"") })
    }

    @Test func aReportIsToldWithItsDoubtsAndItsOwnCounts() throws {
        let root = try #require(corpusFolder())
        let folder = TemporaryFolder()
        let file = "\(root)/socialnamnden-delarsrapport-2019-mars.txt"
        let output = Executable.run(["importera", "--databas", folder.path + "/d", file]).output
        let lines = output.split(separator: "\n")
        #expect(lines.first?.contains("12 aktiviteter, 15 värden, 5 mått, 6 riskåtgärder") == true)
        #expect(lines.contains { $0.hasPrefix("  osäkert: ") })
        #expect(lines.contains { $0.hasPrefix("  avstämning, rad ") && $0.contains("(stämmer)") })
    }

    @Test func recordsComeInEveryForm() {
        let csv = Executable.run(["exportera", "--format", "csv"]).output
        #expect(csv.hasPrefix("slag,namnd,ar,"))
        let json = Executable.run(["exportera", "--format", "json"]).output
        #expect(json.hasPrefix("[\n  {") && json.hasSuffix("}\n]\n"))
        let risks = Executable.run(["exportera", "--slag", "risk"]).output.split(separator: "\n")
        #expect(!risks.isEmpty && risks.allSatisfy { $0.hasPrefix("{\"slag\": \"risk\"") })
        let unknown = Executable.run(["exportera", "--slag", "risker"])
        #expect(unknown.status == 64 && unknown.errors.contains("inget slags post; välj bedomning, matt"))
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

extension Executable.Result {
    /// The lines that name a document: what is unsure and what the report counts itself stands under them.
    fileprivate var documentLines: [Substring] { output.split(separator: "\n").filter { !$0.hasPrefix(" ") } }
}
