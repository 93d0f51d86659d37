import Domain

/// Recognises labels: "Status: Uppnås", "Bedömning 2023", "Nämndmål 3 – Fler böcker lånas", "Analys" on a line of its own.
struct Labels: Sendable {
    struct Labelled: Equatable {
        let role: ReportRole
        /// The label without numbers, in small letters: "nämndmål".
        let label: String
        /// The year in the label.
        let year: Int?
        /// What stands after it; nil for a label alone.
        let value: String?
    }

    private let roles: RoleWords
    private static let longestLabel = 50
    /// A label that holds a known one has no more words than this.
    private static let mostWords = 3

    init(_ vocabulary: ReportVocabulary) { roles = RoleWords(vocabulary.labels) }

    /// The role of a text that is a label and nothing else.
    func role(of text: String) -> ReportRole? { role(of: text, from: RoleWords.whole) }

    /// - Parameter least: the weight that the label's words have at least.
    private func role(of text: String, from least: Int) -> ReportRole? {
        guard text.count <= Self.longestLabel, !text.hasSuffix(".") else { return nil }
        let words = headWords(text)
        let found = roles.roles(of: words).max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
        guard let found, found.value >= least, found.value >= RoleWords.whole || words.count <= Self.mostWords else {
            return nil
        }
        return found.key
    }

    /// - Returns: nil for a text that begins with no label.
    func labelled(_ text: String) -> Labelled? {
        if let role = role(of: text), text.last != ":" { return labelled(role, text, value: nil) }
        if let numbered = numbered(text) { return numbered }
        guard let mark = text.firstIndex(where: { ":–=".contains($0) }) else { return nil }
        let head = String(text[..<mark])
        guard let role = role(of: unnumbered(head), from: RoleWords.inside) else { return nil }
        // "Uppfyllt – alla delar är på plats" explains a scale.
        if text[mark] != ":", ![.goal, .councilGoal, .area, .owner].contains(role) { return nil }
        let value = text[text.index(after: mark)...].trimmed { $0 == " " }
        return labelled(role, head, value: value.isEmpty ? nil : String(value))
    }

    /// "Nämndmål 7. Fler ska läsa".
    private func numbered(_ text: String) -> Labelled? {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[1].count <= 4, words[1].first?.isNumber == true, words[1].last == "." else {
            return nil
        }
        return role(of: String(words[0])).map { labelled($0, String(words[0]), value: String(words[2])) }
    }

    /// A text that stands for a label though it has a word more: "Samlad bedömning", "Analys av resultatet".
    func near(_ text: String) -> Labelled? {
        guard text.last != ":", let role = role(of: text, from: RoleWords.inside),
            [.rating, .explanation, .end].contains(role)
        else { return nil }
        return labelled(role, text, value: nil)
    }

    /// Whether a text begins with a label.
    func isLabel(_ text: String) -> Bool { labelled(text) != nil || headed(text) != nil }

    /// A text that ends with the label of a rating and its value: "Fler läser Status: Uppfyllt".
    func ending(_ text: String) -> (text: String, value: String)? {
        guard let mark = text.lastIndex(of: ":") else { return nil }
        let words = text[..<mark].split(separator: " ")
        for count in 1...Self.mostWords where words.count > count {
            let label = words.suffix(count)
            guard label.first?.first?.isUppercase == true, role(of: label.joined(separator: " ")) == .rating else {
                continue
            }
            let value = text[text.index(after: mark)...].trimmed { $0 == " " }
            return value.isEmpty ? nil : (words.dropLast(count).joined(separator: " "), String(value))
        }
        return nil
    }

    private func labelled(_ role: ReportRole, _ head: String, value: String?) -> Labelled {
        Labelled(
            role: role, label: headWords(head).joined(separator: " "), year: Period(text: head).year, value: value)
    }

    /// A heading that begins with a label and no sign after it: "Fokusområde Skola som utvecklar".
    func headed(_ heading: String) -> Labelled? {
        let words = heading.split(separator: " ")
        guard words.count > 1, let role = role(of: String(words[0])), [.area, .councilGoal].contains(role) else {
            return nil
        }
        let isNumbered = words.count > 2 && words[1].allSatisfy { $0.isNumber || $0 == "." || $0 == ":" }
        let rest = words.dropFirst(isNumbered ? 2 : 1)
        guard rest.first?.first?.isUppercase == true else { return nil }
        return Labelled(role: role, label: words[0].lowercased(), year: nil, value: rest.joined(separator: " "))
    }
}
