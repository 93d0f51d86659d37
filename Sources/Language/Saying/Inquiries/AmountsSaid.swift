import Domain

/// Amounts in words: "vilka avdelningar har underskott", "budget och bokslut för ”HR-avdelningen”".
struct AmountsSaid {
    private let said: RecordsSaid
    private let words: Linearizer
    private let columns: [String]
    /// Posts by their names or by words of them.
    private let posts: [String]
    /// The tables that posts with names stand in.
    private let tables: [String]
    private let areNamed: Bool
    /// True where the posts meant are those that a noun or the result of the nämnd stands for.
    private let areImplied: Bool
    private let noun: String?
    private let sign: String?

    init(_ said: RecordsSaid) throws(NoIdiom) {
        self.said = said
        words = said.words
        let names = said.told.names
        columns = names.filter(\.isOfColumn).flatMap { $0.label.split(separator: ", ").map(String.init) }
        areImplied = names.contains { $0.label.isEmpty && $0.alternatives.allSatisfy { $0.field == .post } }
        let others = names.filter { !$0.isOfColumn && !$0.label.isEmpty }
        areNamed = others.allSatisfy(words.names.isWhole)
        let words = self.words
        func named(_ choice: NameChoice) -> String {
            words.names.isWhole(choice)
                ? words.list(choice.alternatives[0].names.map(words.quoted)) : words.quoted(choice.label)
        }
        let ofPosts = others.filter { $0.alternatives.allSatisfy { $0.field == .post } }
        posts = (ofPosts.isEmpty ? others : ofPosts).map(named)
        tables = ofPosts.isEmpty ? [] : others.filter { !ofPosts.contains($0) }.map(named)
        var (noun, sign) = (String?.none, String?.none)
        for condition in said.told.others {
            guard case .field(let test) = condition else { throw NoIdiom() }
            switch (test.field, test.test) {
            case (.belopp, .negative): sign = words.phrase("belopp negativt")
            case (.belopp, .positive): sign = words.phrase("belopp positivt")
            case (.radtyp, .isOne([EkonomiPost.RowKind.part.rawValue])): noun = "varav"
            case (.radtyp, .isOne([EkonomiPost.RowKind.post.rawValue])):
                noun = names.flatMap(\.alternatives).contains { $0.field == .tabell } ? "verksamhet" : "avdelning"
            default: throw NoIdiom()
            }
        }
        (self.noun, self.sign) = (noun, sign)
        guard said.told.statuses.isEmpty, said.told.goals.isEmpty, said.told.groups.isEmpty else { throw NoIdiom() }
    }

    func shown() throws(NoIdiom) -> String {
        if let sign {
            let values = ["poster": nouns.plural, "tecken": sign, "i kolumn": otherColumn]
            return words.words(words.phrase("belopp tecken", values), said.places)
        }
        if areImplied, noun == nil {
            guard !said.owners.isEmpty, posts.isEmpty else { throw NoIdiom() }
            let owners = words.list(said.owners.map(words.genitive))
            return words.phrase("belopp eget", ["ägare": owners, "i kolumn": otherColumn])
        }
        guard !columns.isEmpty, !posts.isEmpty || noun != nil else { throw NoIdiom() }
        let within = tables.isEmpty ? "" : words.phrase("om", ["x": tables.joined(separator: " ")])
        let named = noun == nil && areNamed ? words.words(posts.joined(separator: " "), within) : nouns.plural
        return words.words(
            words.phrase("belopp", ["kolumn": words.list(columns), "poster": named]), said.places)
    }

    /// - Parameter rank: what they are put in order by, and which way.
    /// - Parameter places: how many; nil = all, in that order.
    func first(_ places: Int?, _ rank: String) throws(NoIdiom) -> String {
        guard !areImplied || noun != nil else { throw NoIdiom() }
        let amount = sign.map { words.words($0, otherColumn) } ?? words.list(columns)
        guard !amount.isEmpty else { throw NoIdiom() }
        let values = [
            "vilken": words.phrase("fråge \(nouns.article)"), "post": nouns.singular, "poster": nouns.plural,
            "n": places.map { words.number($0) } ?? "", "rang": words.phrase("rang \(rank)"), "belopp": amount,
            "ordning": words.phrase("rangordning \(rank)"),
        ]
        let key = places.map { $0 == 1 ? "belopp rang" : "belopp rang flera" } ?? "belopp rangordna"
        return words.words(words.phrase(key, values), said.places)
    }

    /// What amounts are of: "avdelningar", "poster om ”Lokaler”".
    private var nouns: (article: String, singular: String, plural: String) {
        let noun = words.noun(noun ?? (areImplied ? "nämnd" : "post"))
        let all = (posts + tables).joined(separator: " ")
        let about = all.isEmpty ? "" : words.phrase("om", ["x": all])
        return (noun.article, words.words(noun.singular, about), words.words(noun.plural, about))
    }

    /// The columns, where they are not the one that is meant anyway.
    private var otherColumn: String {
        columns.isEmpty || columns == [words.deviation] ? "" : words.phrase("i kolumn", ["x": words.list(columns)])
    }
}

extension NameChoice {
    fileprivate var isOfColumn: Bool { alternatives.allSatisfy { $0.field == .kolumn } }
}
