import Dialogue
import Domain
import Glibc
import Testing

@testable import Shell

@Suite struct LearningLogTests {
    private static func refused(_ question: String) -> Answer {
        var answer = Answer(question: question, understood: false)
        answer.unknown = [Fragment(text: "blåbär", offset: 0, length: 6)]
        return answer
    }

    private func lines(_ path: String) -> [String] {
        String(decoding: bytes(of: path), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func onlyThePersonMayReadIt() {
        let folder = TemporaryFolder()
        let path = folder.path + "/fraga/logg.jsonl"
        LearningLog(path: path).note(Self.refused("blåbär 1"))
        #expect(mode(of: path) == 0o600)
        #expect(mode(of: folder.path + "/fraga") == 0o700)
        chmod(path, 0o644)
        chmod(folder.path + "/fraga", 0o755)
        LearningLog(path: path).note(Self.refused("blåbär 2"))
        #expect(mode(of: path) == 0o600)
        #expect(mode(of: folder.path + "/fraga") == 0o700)
        #expect(UsageLog(lines: bytes(of: path)).entries.map(\.fraga) == ["blåbär 1", "blåbär 2"])
    }

    @Test func understoodQuestionsAndThoseWithABlankBeforeAreNotNoted() {
        let folder = TemporaryFolder()
        let log = LearningLog(path: folder.path + "/fraga/logg.jsonl")
        log.note(Answer(question: "vilka mål", understood: true))
        log.note(Self.refused(" hemligt"))
        #expect(bytes(of: folder.path + "/fraga/logg.jsonl").isEmpty)
    }

    @Test func itIsKeptFromGrowingWithoutEnd() {
        let folder = TemporaryFolder()
        let path = folder.path + "/fraga/logg.jsonl"
        let log = LearningLog(path: path)
        log.note(Self.refused("första"))
        let filler = String(repeating: "å", count: 400)
        for number in 0..<2_000 { log.note(Self.refused("\(number) \(filler)")) }
        log.note(Self.refused("sista"))
        #expect(bytes(of: path).count <= LearningLog.limit)
        let entries = UsageLog(lines: bytes(of: path)).entries
        #expect(entries.count == lines(path).count && entries.count > 100)
        #expect(entries.last?.fraga == "sista" && entries.first?.fraga != "första")
        #expect(mode(of: path) == 0o600)
    }

    @Test func severalWritersDoNotMixTheirLines() async {
        let folder = TemporaryFolder()
        let path = folder.path + "/fraga/logg.jsonl"
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<25 { LearningLog(path: path).note(Self.refused("\(writer) \(number)")) }
                }
            }
        }
        let questions = Set(UsageLog(lines: bytes(of: path)).entries.map(\.fraga))
        #expect(questions.count == 200)
        #expect(lines(path).count == 200)
    }

    @Test func aPlaceThatCannotBeWrittenIsLeftAlone() {
        let folder = TemporaryFolder()
        let file = folder.file("fil", "x")
        LearningLog(path: file + "/fraga/logg.jsonl").note(Self.refused("blåbär"))
        #expect(bytes(of: file) == Array("x".utf8))
        let pipe = folder.path + "/logg.jsonl"
        mkfifo(pipe, 0o600)
        LearningLog(path: pipe).note(Self.refused("blåbär"))
        let target = folder.file("mål", "")
        symlink(target, folder.path + "/länk.jsonl")
        LearningLog(path: folder.path + "/länk.jsonl").note(Self.refused("blåbär"))
        #expect(bytes(of: target).isEmpty)
    }

    @Test func brokenLinesArePassedOver() {
        let text =
            "{\"fraga\": \"a\", \"oforstadda\": [], \"rattningar\": []}\nskräp\n{\"fraga\": 3}\n\u{0}\n{\"fraga\":"
        #expect(UsageLog(lines: Array(text.utf8)).entries.map(\.fraga) == ["a"])
    }
}

/// The log as whole calls of the program keep it.
@Suite(.enabled(if: Executable.isBuilt)) struct LoggingTests {
    private static let question = "blåa himlar xyzzy"

    private func logged(_ arguments: [String], input: String = "", _ changes: [String: String] = [:]) -> Int {
        let state = TemporaryFolder()
        let environment = ["XDG_STATE_HOME": state.path].merging(changes) { $1 }
        _ = Executable.run(arguments, input: Array(input.utf8), environment: environment)
        return UsageLog(lines: bytes(of: state.path + "/fraga/logg.jsonl")).entries.count
    }

    @Test func everyWayOfAskingNotes() {
        #expect(logged([Self.question]) == 1)
        #expect(logged(["kor", "-"], input: Self.question + "\nhur många mål är ej uppfyllda 2023\n") == 1)
        #expect(logged([], input: Self.question + "\n") == 1)
        #expect(logged(["sok", "matsvnin"]) == 1)
        #expect(logged(["hur många mål är ej uppfyllda 2023"]) == 0)
    }

    @Test func itCanBeTurnedOff() {
        #expect(logged([Self.question, "--no-logg"]) == 0)
        #expect(logged(["kor", "-", "--no-logg"], input: Self.question) == 0)
        #expect(logged(["sok", "matsvnin", "--no-logg"]) == 0)
        #expect(logged([Self.question], ["FRAGA_LOGG": "av"]) == 0)
        #expect(logged([], input: ".logg av\n\(Self.question)\n.logg på\n\(Self.question)\n") == 1)
    }

    @Test func aLogThatCannotBeWrittenIsToldOnce() {
        let folder = TemporaryFolder()
        let result = Executable.run(
            ["kor", "-"], input: Array("\(Self.question)\n\(Self.question)\n".utf8),
            environment: ["XDG_STATE_HOME": folder.file("fil")])
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1 && result.errors.contains("--no-logg"))
    }
}
