/// Places in running text where a name begins, and no one says where it ends.
///
/// They stand in the order of their bytes, so that those that begin with a given name are found in few comparisons.
struct NameMentions {
    private let texts: [String]

    /// More than any report has.
    static let most = 4000
    /// A longer name is no heading's.
    private static let longest = 200

    /// - Parameter texts: from `name(_:)`.
    init(_ texts: Set<String>) { self.texts = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The words as a mention, in small letters.
    static func name(_ words: ArraySlice<Substring>) -> String {
        var name = ""
        for word in words where name.utf8.count < longest {
            if !name.isEmpty { name += " " }
            name += word.prefix(longest).lowercased()
        }
        return name
    }

    /// Whether a mention is of the name: it begins with it, and no letter follows; after one word a space.
    ///
    /// Those that begin with the name stand together, and those that go on with no letter before those with one ("a")
    /// or right after them (a quotation mark).
    func begin(with name: String) -> Bool {
        guard !name.isEmpty else { return false }
        guard name.utf8.contains(0x20) else { return rest(after: name, from: name).map(Self.isEndOfWord) ?? false }
        return [name, name + "{", name + "\u{2000}"].contains { bound in
            rest(after: name, from: bound).map { $0.first?.isLetter != true } ?? false
        }
    }

    private static func isEndOfWord(_ rest: Substring) -> Bool { rest.first.map { $0 == " " } ?? true }

    /// What follows the name in the first text from a bound on that begins with it.
    private func rest(after name: String, from bound: String) -> Substring? {
        let place = place(of: bound)
        guard place < texts.count, texts[place].utf8.starts(with: name.utf8) else { return nil }
        return Substring(texts[place].utf8.dropFirst(name.utf8.count))
    }

    /// How many of the texts come before the given one.
    private func place(of text: String) -> Int {
        texts.countOfFirst { $0.utf8.lexicographicallyPrecedes(text.utf8) }
    }
}
