import Dialogue
import Samples
import Testing

@testable import Language

/// The work on a line grows as the line does, up to the longest that is read.
struct LineGrowthTests {
    /// No line of this many words takes more steps.
    private static let mostSteps = 30_000

    private let language: Language

    init() throws { language = try CorpusFixture().dialogue.language }

    private func steps(_ line: String) -> Int {
        let matcher = language.parser.matcher(for: language.reader.read(tokenize(line)))
        _ = language.parser.readings(matcher)
        return matcher.steps
    }

    @Test(arguments: GrowthLine.all.map(\.name))
    func theStepsHaveABound(name: String) throws {
        let line = try #require(GrowthLine.all.first { $0.name == name })
        let (half, whole) = (steps(line.text(pieces: 30)), steps(line.text(pieces: 60)))
        #expect(whole <= Self.mostSteps, "\(whole) steps")
        #expect(whole <= 4 * half + 100, "\(half) steps, then \(whole)")
    }

    @Test func longerLinesAreNotParsed() {
        for line in GrowthLine.all where !line.name.hasPrefix("sök") {
            let read = LineLimits.wordsLeft(in: line.text(pieces: 400)).isEmpty
            #expect(!read || tokenize(line.text(pieces: 400)).count < 10, "\(line.name)")
        }
    }
}
