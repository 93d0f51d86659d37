import Dialogue
import Domain
import Glibc
import Testing

@testable import Shell

@Suite struct InterruptTests {
    @Test func controlCIsNoticedUntilForgotten() throws {
        let folder = TemporaryFolder()
        let library = try Library(resources: .find(), path: folder.path + "/d")
        for file in try corpus() { _ = try library.importFile(file) }
        let dialogue = try Dialogue(library)
        let interrupts = Interrupts(stopping: dialogue)
        try interrupts.check()
        kill(getpid(), SIGINT)
        // Waiting ends though there is nothing to read.
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        #expect(throws: Failure.interrupted) { try interrupts.wait(for: ends[0]) }
        interrupts.forget()
        try interrupts.check()
        // What was pressed while nothing ran stops nothing later.
        #expect(try dialogue.ask("hur många mål är ej uppfyllda 2023").understood)
    }

    private func corpus() throws -> [String] {
        let folder = try Resources.find().corpusFolder
        return ["2023", "2024"].map { "\(folder)/malprognoser-\($0)-augusti.txt" }
    }
}
