/// Where a word or phrase stands in the grammar's files.
public struct WordHome: Sendable, Hashable {
    public var word: String
    /// "grammar/ord.txt".
    public var file: String
    /// The block's header line: "klass nå".
    public var block: String
}

extension Grammar {
    /// The words of questions, each with the block that it stands in; of classes those that rules name.
    public var wordHomes: [WordHome] {
        let used = Set(rules.flatMap(\.patterns).joined().flatMap(\.classNames))
        let ofClasses = classes.sorted { $0.key < $1.key }.filter { used.contains($0.key) }.flatMap { name, forms in
            forms.map { WordHome(word: $0, file: classPlaces[name]?.file ?? Self.wordFile, block: "klass \(name)") }
        }
        let ofThings = things.sorted { $0.key < $1.key }.flatMap { name, forms in
            forms.map { WordHome(word: $0, file: Self.wordFile, block: "sak \(name)") }
        }
        let ofNämnder = nämnder.flatMap { entry in
            ([entry.name] + entry.abbreviations + entry.everydayNames).map {
                WordHome(word: $0, file: entry.file, block: "nämnd \(entry.name)")
            }
        }
        let ofGoals = goalWords.flatMap { entry in
            ([entry.label] + entry.words).map { WordHome(word: $0, file: entry.file, block: "mål \(entry.label)") }
        }
        return ofClasses + ofThings + ofNämnder + ofGoals
    }

    /// Where words of questions stand, goal words, and names' synonyms.
    public static let wordFile = "grammar/ord.txt"
    public static let goalFile = "grammar/malord.txt"
    public static let nameFile = "grammar/namnord.txt"
}

extension Element {
    /// The word classes that it names.
    fileprivate var classNames: [String] {
        switch self {
        case .wordClass(let name): [name]
        case .optional(let inner): inner.classNames
        case .either(let elements): elements.flatMap(\.classNames)
        case .word, .category: []
        }
    }
}
