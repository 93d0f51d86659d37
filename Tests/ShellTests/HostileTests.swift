import Glibc
import Testing

/// No input crashes the program.
@Suite(.enabled(if: Executable.isBuilt)) struct HostileTests {
    @Test func randomBytes() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<4 {
            let bytes = (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &random) }
            for arguments in [["kor", "-"], []] {
                #expect([0, 1, 65].contains(Executable.run(arguments, input: bytes).status), "\(bytes)")
            }
        }
    }

    @Test func randomLetters() {
        let letters = Array("aåäö0'\"%*?.()-–\u{0}\u{7}\u{1B}\u{202E}\u{301}🙂 ")
        let lines = (0..<40).map { _ in String((0..<30).map { _ in letters.randomElement()! }) }
        let result = Executable.run(["kor", "-", "--format", "json"], input: lines.joined(separator: "\n"))
        #expect([0, 1, 65].contains(result.status), "\(lines)")
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func longLines() {
        let word = String(repeating: "å", count: 1 << 18)
        let words = String(repeating: "vilka mål ", count: 1 << 16)
        let result = Executable.run(["kor", "-", "--format", "jsonl"], input: word + "\n" + words + "\n")
        #expect(result.status == 1)
        #expect(result.output.split(separator: "\n").count == 2)
        #expect(Executable.run([String(repeating: "vilka mål ", count: 1 << 13)]).status == 1)
    }

    @Test func nulInALine() {
        #expect([0, 1].contains(Executable.run(["kor", "-"], input: "vilka\0mål\n\0\n").status))
    }

    @Test func aReaderThatGoesAway() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let result = Executable.run(["exportera"], output: ends[1])
        close(ends[1])
        #expect(result.status == 0)
        #expect(result.errors == "")
    }

    @Test func anEmptyQuestion() {
        #expect(Executable.run([""]).status == 1)
        #expect(Executable.run(["sok", " "]).status == 1)
    }
}
