import Domain
import Foundation
import GrammarData
import Testing

/// Nothing that a question says is lost: what a rule of the clause grammar has categories for, its action uses.
struct PhraseUseTests {
    /// Rules whose words stand for what another of their phrases says, or put it right; politeness says nothing.
    private static let passedOver: Set<String> = [
        "artighet", "rättad", "rättat", "inte-utan", "inte-ordet", "inte-gruppen", "inte-det-förra", "alltså",
        "per-enhet",
        "plats tal", "plats-lika", "kort", "siffermånad", "kortår", "klart-eller-inte", "status-eller-inte", "dem",
        "de-målen", "de-andra", "status-för-sig",
    ]

    @Test func everyPhraseOfARuleIsUsed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.path(percentEncoded: false) + "grammar/sprak"
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".txt") {
            try check(String(contentsOfFile: folder + "/" + file, encoding: .utf8), file)
        }
    }

    private func check(_ text: String, _ file: String) throws {
        var (rule, patterns) = ("", [(line: Int, phrases: Int)]())
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.drop { $0 == " " }
            if line.hasPrefix("regel ") { (rule, patterns) = (String(line.dropFirst(6)), []) }
            if bare.hasPrefix(": ") { patterns.append((index + 1, bare.split(separator: "<").count - 1)) }
            guard bare.hasPrefix("ger "), !Self.passedOver.contains(where: rule.contains) else { continue }
            let used = Set(bare.split(separator: " ").filter { $0.hasPrefix("$") }.compactMap { Int($0.dropFirst()) })
            for pattern in patterns where pattern.phrases > 0 {
                let lost = Set(1...pattern.phrases).subtracting(used)
                #expect(lost.isEmpty, "\(file):\(pattern.line): regel \(rule) lämnar fras \(lost.sorted())")
            }
        }
    }
}
