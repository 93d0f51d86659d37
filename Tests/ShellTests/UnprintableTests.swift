import Dialogue
import Domain
import Glibc
import Samples
import Testing

@testable import Shell

/// What must not reach a screen or a file as it is, through the whole program.
@Suite(.enabled(if: Executable.isBuilt)) struct UnprintableTests {
    /// In a file's name there can be no NUL.
    private static let signs: [Unicode.Scalar] = [
        1...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E,
        0x2060...0x2069, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF, 0xE0041...0xE0042,
    ].map { (range: ClosedRange<UInt32>) in range }.joined().compactMap(Unicode.Scalar.init)
    private static let formats = ["text", "json", "jsonl", "csv", "tsv", "markdown"]

    private let folder = TemporaryFolder()

    private func raw(in result: Executable.Result, _ format: String) -> [UInt32] {
        (result.output + result.errors).unicodeScalars.filter {
            $0 != "\n" && !(format == "tsv" && $0 == "\t") && ($0.value < 0x20 || Self.signs.contains($0))
        }.map(\.value)
    }

    private func pieces(_ size: Int) -> [String] {
        stride(from: 0, to: Self.signs.count, by: size).map { start in
            Self.signs[start..<min(start + size, Self.signs.count)].map { "a\($0)" }.joined()
        }
    }

    @Test func questions() throws {
        // A query file parts its lines at line feeds.
        let questions = pieces(8).map { $0.replacing("\n", with: "") }
        let lines = (questions + questions.map { "sök " + $0 } + questions.map { "vilka mål \($0) 2024" })
        for format in Self.formats {
            let result = Executable.run(
                ["kor", "-", "--sql", "--format", format], input: lines.joined(separator: "\n"))
            #expect(raw(in: result, format) == [], "\(format)")
            #expect(result.status == 1)
        }
        let typed = "blurp" + Self.signs.map { "a\($0)" }.joined()
        for format in Self.formats + ["text --tolka"] {
            let result = Executable.run([typed, "--format"] + format.split(separator: " ").map(String.init))
            #expect(raw(in: result, format) == [], "\(format)")
        }
    }

    @Test func errors() {
        let sign = Self.signs.map { "a\($0)" }.joined()
        let calls = [
            ["kor", sign], ["importera", sign], ["importera", "--kommun", sign, "x"], ["--format", sign],
            ["--" + sign], ["dokument", "--databas", sign + "/" + sign], ["grammatik", sign], ["kor", "-", sign],
        ]
        for arguments in calls {
            let result = Executable.run(arguments)
            #expect(result.status >= 64 && result.errorLines.count == 1, "\(arguments[0])")
            #expect(raw(in: result, "text") == [], "\(arguments[0])")
            #expect(!result.errors.contains("Unknown") && !result.errors.contains("value"), "\(result.errors)")
        }
        let words = pieces(8).map { $0.replacing("\n", with: "") }
        let directives = words.flatMap { [".format \($0)", ".\($0)", "källa \($0)"] }
        #expect(raw(in: Executable.run(["kor", "-"], input: directives.joined(separator: "\n")), "text") == [])
    }

    @Test func aDocumentWithSuchAName() throws {
        let statuses = ["Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt"]
        let names = pieces(32).enumerated().map { "=\($1)\"|<b>-\(2016 + $0)" }
        let files = zip(names, GeneratedAppendices(seed: 9, labels: statuses).lazy.map(\.text)).map {
            folder.file($0 + ".txt", $1)
        }
        let database = ["--databas", folder.path + "/d"]
        for format in Self.formats {
            let imported = Executable.run(["importera"] + database + ["--format", format] + files)
            #expect(raw(in: imported, format) == [], "importera \(format)")
            for call in [["dokument"], ["exportera"], ["alla mål"], ["sok", "och"]] {
                let result = Executable.run(call + database + ["--format", format])
                #expect(result.status == 0, "\(call) \(format)")
                #expect(raw(in: result, format) == [], "\(call) \(format)")
            }
            let sources = Executable.run(
                ["kor", "-", "--format", format] + database, input: "mål 2016\nkälla 1\nantal mål 2016\nkälla 1\n")
            #expect(raw(in: sources, format) == [], "källa \(format)")
        }
        let rows = Executable.run(["dokument", "--format", "tsv"] + database).output.split(separator: "\n")
        #expect(rows.count == files.count + 1)
        #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("'=a") })
        let json = Executable.run(["dokument", "--format", "jsonl"] + database).output
        #expect(json.contains("\\u001b") && json.contains("\\u202e") && json.contains("\\udb40\\udc41"))
    }

    @Test func completions() {
        for sign in Self.signs {
            let found = Completions(offered: ["mål\(sign)", "mått"], untested: ["må\(sign)"])
            #expect(Completion.choice(found, word: "m") == Completion.Choice(common: "mått", texts: ["mått"]))
        }
    }

    @Test func theHistory() {
        let history = History(path: folder.path + "/historik")
        for sign in Self.signs { history.add("a\(sign)b") }
        let kept = String(decoding: bytes(of: history.path), as: UTF8.self).unicodeScalars
        #expect(!kept.contains { $0 != "\n" && Self.signs.contains($0) })
        #expect(history.lines().contains("ab"))
        _ = folder.file("h", "a\u{1B}[2J\u{202E}b\n")
        #expect(History(path: folder.path + "/h").lines() == ["a\u{FFFD}[2Jb"])
    }
}
