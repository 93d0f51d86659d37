import Domain
import GrammarData

/// The municipalities by the ways in which their names are written.
public struct KommunSpellings: Sendable {
    /// By the key of the whole name.
    private let names: [String: String]
    /// Words after a name that add nothing to it.
    private static let heads = [" kommun", " stad"]

    public init(_ grammar: Grammar) {
        var names: [String: String] = [:]
        for kommun in grammar.kommuner {
            for form in [kommun.name] + kommun.otherNames { names[wordKey(form)] = kommun.name }
        }
        // "Habo" is itself, also where "Håbo" is the same without marks.
        for kommun in grammar.kommuner { names[wordForm(kommun.name)] = kommun.name }
        self.names = names
    }

    /// The municipality that a person means: "huddinge", "Lunds kommun", "Malmo stad".
    public func kommun(named typed: String) -> KommunName {
        name(typed).map(KommunName.known) ?? .unknown(nearest: nearest(to: typed))
    }

    /// The name as the data have it; nil where no municipality is called so.
    func name(_ typed: String) -> String? {
        var form = wordForm(typed.split(separator: " ").joined(separator: " "))
        for head in Self.heads where form.hasSuffix(head) { form.removeLast(head.count) }
        let bare = form.hasSuffix("s") ? [form, String(form.dropLast())] : [form]
        return bare.lazy.compactMap { names[$0] ?? names[Letters.plain($0)] }.first
    }

    /// At most three, none of them far away.
    private func nearest(to typed: String) -> [String] {
        let letters = Array(wordKey(typed).utf8)
        let limit = max(2, letters.count / 3)
        let found = names.map {
            (name: $1, distance: editDistance(Array(Letters.plain($0).utf8), letters, limit: limit))
        }
        .filter { $0.distance <= limit }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return found.reduce(into: []) { if $0.count < 3, !$0.contains($1.name) { $0.append($1.name) } }
    }
}
