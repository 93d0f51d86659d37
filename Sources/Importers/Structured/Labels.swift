import Domain

/// Recognises labels: "Status: Uppnås", "Nämndmål 3 – Fler böcker lånas", "Analys" on a line of its own.
struct Labels: Sendable {
    struct Labelled: Equatable {
        let role: ReportRole
        /// The label as words: "nämndmål".
        let label: String
        /// What stands after it; nil for a label alone.
        let value: String?
    }

    private let roles: [String: ReportRole]
    private static let longestLabel = 40

    init(_ vocabulary: ReportVocabulary) {
        var roles: [String: ReportRole] = [:]
        for role in ReportRole.allCases {
            for label in vocabulary.labels[role] ?? [] { roles[label] = roles[label] ?? role }
        }
        self.roles = roles
    }

    func role(of text: String) -> ReportRole? { roles[Self.key(text)] }

    /// - Returns: nil for a text that begins with no label.
    func labelled(_ text: String) -> Labelled? {
        if text.count <= Self.longestLabel, let role = role(of: text) {
            return Labelled(role: role, label: Self.key(text), value: nil)
        }
        guard let mark = text.firstIndex(where: { ":–=".contains($0) }),
            text.distance(from: text.startIndex, to: mark) <= Self.longestLabel
        else { return nil }
        let head = String(text[..<mark])
        guard let role = roles[Self.key(Self.withoutNumber(head))] else { return nil }
        let value = text[text.index(after: mark)...].trimmed { $0 == " " }
        return Labelled(role: role, label: Self.key(Self.withoutNumber(head)), value: value.isEmpty ? nil : String(value))
    }

    /// A heading that begins with a label and no sign after it: "Fokusområde Skola som utvecklar".
    func headed(_ heading: String) -> Labelled? {
        let words = heading.split(separator: " ")
        guard words.count > 1, let role = roles[Self.key(String(words[0]))], [.area, .councilGoal].contains(role) else {
            return nil
        }
        let rest = Self.number(words[1]) && words.count > 2 ? words.dropFirst(2) : words.dropFirst()
        guard rest.first?.first?.isUppercase == true else { return nil }
        return Labelled(role: role, label: Self.key(String(words[0])), value: rest.joined(separator: " "))
    }

    private static func number(_ word: Substring) -> Bool { word.allSatisfy { $0.isNumber || $0 == "." || $0 == ":" } }

    /// "Mål 1" gives "Mål".
    private static func withoutNumber(_ head: String) -> String {
        let words = head.split(separator: " ")
        guard words.count > 1, let last = words.last, number(last) else { return unnumbered(head) }
        return words.dropLast().joined(separator: " ")
    }

    private static func key(_ text: String) -> String {
        text.lowercased().trimmed { !$0.isLetter && !$0.isNumber }.description
    }
}
