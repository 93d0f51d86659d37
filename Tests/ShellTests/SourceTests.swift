import Foundation
import Testing

/// `källa` and `glöm` in query files.
@Suite(.enabled(if: Executable.isBuilt)) struct SourceTests {
    private static let question = "vilka nämnder har ej uppfyllt ekonomimål 2024"

    @Test func aSourceFollowsItsAnswer() {
        let result = Executable.run(["kor", "-"], input: Self.question + "\nkälla 2\n.källa 1\nkalla 1\n")
        #expect(result.status == 0 && result.errors == "")
        let blocks = result.output.components(separatedBy: "\n> ")
        #expect(blocks.count == 4)
        #expect(blocks[1].contains("malprognoser-2024-augusti, rad 98"))
        #expect(blocks[2].contains("rad 21") && blocks[3].contains("rad 21"))
        #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{2}"))
    }

    @Test func everyFormatHasSources() {
        for format in ["json", "jsonl"] {
            let result = Executable.run(["kor", "-", "--format", format], input: Self.question + "\nkälla 2\n")
            let objects = result.output.split(separator: "\n")
            #expect(objects.count == 2)
            #expect(objects[1].hasPrefix("{\"kalla\": 2, \"dokument\": \"malprognoser-2024-augusti\""))
        }
        let table = Executable.run(["kor", "-", "--format", "csv"], input: Self.question + "\nkälla 2\n")
        #expect(table.output.contains("\nfraga,källa 2\ndokument,rad,text\n"))
    }

    @Test func faultsAreOneLineWithTheirPlace() {
        let input = "källa 1\n\(Self.question)\nkälla 3\nkälla x\nblåa himlar xyzzy\nkälla 1\n"
        let result = Executable.run(["kor", "-"], input: input)
        #expect(result.status == 65)
        #expect(
            result.errorLines == [
                "fraga: standard in:1: Det finns inget svar att visa källan till: ställ en fråga först.",
                "fraga: standard in:3: Svaret har ingen rad 3: skriv källa 1 till källa 2.",
                "fraga: standard in:4: källa ”x”: efter källa står en rads nummer, till exempel källa 2.",
                "fraga: standard in:6: Det finns inget svar att visa källan till: ställ en fråga först.",
            ])
    }

    @Test func whatIsForgottenIsNotFollowedUp() {
        let input = "\(Self.question)\nglöm\noch 2023?\nkälla 1\n"
        let result = Executable.run(["kor", "-", "--samtal", "--format", "jsonl"], input: input)
        let objects = result.output.split(separator: "\n")
        #expect(objects.count == 2)
        #expect(objects[1].contains("\"forstadd\": false"))
        #expect(result.errors.contains("inget svar"))
    }
}
