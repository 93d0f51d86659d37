import Foundation

/// What a nämnd's name says it sees to: "vård" and "omsorg" of "Vård- och omsorgsnämnden" and of "Nämnden för vård och
/// omsorg", "bildning" of "Bildningsnämnden".
///
/// Names with the same core are the same nämnd's, and people leave out the rest.
struct NämndCore: Hashable {
    /// One word, two or three.
    let words: [String]
    /// True where no more than the ending tells that it is a name: "social" of "Socialnämnden" is a word like others.
    let isWord: Bool

    private static let longestSmallWord = 3
    private static let shortestWord = 4

    /// - Parameter heads: the words for a nämnd: "nämnden", "utskottet".
    init?(_ name: String, heads: [String]) {
        var words = wordsOfName(name).filter { $0.count > Self.longestSmallWord }
        guard let first = words.first, let last = words.last else { return nil }
        if heads.contains(first) {
            words.removeFirst()
            isWord = false
        } else if heads.contains(last) {
            words.removeLast()
            isWord = false
        } else if let head = heads.filter({ last.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            let stem = String(last.dropLast(head.count))
            isWord = words.count == 1 && !Self.isLinked(stem)
            words[words.count - 1] = Self.unlinked(stem)
        } else {
            return nil
        }
        self.words = words.map(Self.unlinked)
        guard (1...3).contains(words.count), words.allSatisfy({ $0.count >= Self.shortestWord }) else { return nil }
    }

    /// What it is called by these templates, each with a `*` for one word or two for several ("* och *", "*nämnden").
    /// - Parameter short: what words are shortened to.
    func forms(_ templates: [String], _ short: [String: String] = [:]) -> Set<String> {
        let shortened = words.map { short[$0] ?? $0 }
        return Set(templates.flatMap { template in [words, shortened].compactMap { Self.filled(template, $0) } })
    }

    private static func filled(_ template: String, _ words: [String]) -> String? {
        let parts = template.components(separatedBy: "*")
        let (first, last) = (words.dropLast().joined(separator: ", "), words[words.count - 1])
        switch parts.count {
        case 2 where words.count == 1: return parts[0] + last + parts[1]
        case 3 where words.count > 1: return parts[0] + first + parts[1] + last + parts[2]
        default: return nil
        }
    }

    /// Nouns that are parts of compounds end so: "byggnads-", "folkhälso-".
    private static func isLinked(_ stem: String) -> Bool { stem.hasSuffix("s") || stem.hasSuffix("o") }

    private static func unlinked(_ stem: String) -> String {
        if stem.hasSuffix("s") { return String(stem.dropLast()) }
        return stem.hasSuffix("so") ? stem.dropLast() + "a" : stem
    }
}
