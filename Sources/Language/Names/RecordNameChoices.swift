import Domain

/// The names that a run of words stands for.
extension RecordNames {
    /// The names that a run of words stands for, by kind and field.
    ///
    /// A name that the words tell whole wins over those that they are a part of; a dash row comes along only where its
    /// parent does not fit.
    /// - Parameter spoken: small words among them, which only count towards a name told to the last word.
    func choices(of hits: [Hit], with spoken: [Hit] = []) -> [NamedSet] {
        let content = hits.isEmpty ? spoken : hits
        let names = content.common
        let said = (hits + spoken).reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        var sets: [NamedSet] = []
        for (group, members) in Dictionary(grouping: names, by: { Group(entries[$0].name) }) {
            let open = members.filter { index in
                hits.allSatisfy { hit in entries[index].outside.contains { hit.matched.contains($0) } }
            }
            let exact =
                hits.count + spoken.count > 1
                ? members.filter { isExactly(entries[$0], said, count: hits.count + spoken.count) } : []
            // A word is rarely the whole heading of a column: which columns it means, the question as a whole says.
            let told = group.field == .kolumn ? [] : members.filter { isTold(entries[$0], by: said) }
            let whole = exact.isEmpty ? told : exact
            let kept = (whole.isEmpty ? (open.isEmpty ? members : open) : whole).filter { index in
                !Self.ancestors(of: index, in: entries).contains { members.contains($0) }
            }
            // The names of a field come each once and mostly in order, which is sorted at once.
            let found = kept.sorted().map { entries[$0].name.name }.sorted()
            sets.append(
                NamedSet(
                    kind: group.kind, field: group.field, names: found, isWhole: !whole.isEmpty, isExact: !exact.isEmpty
                ))
        }
        return sets.sorted { ($0.kind.order, $0.field.rawValue) < ($1.kind.order, $1.field.rawValue) }
    }

    private func isTold(_ entry: Entry, by said: Set<Int>) -> Bool {
        var tellsSomething = false
        for word in entry.outside where !closed.contains(word) {
            guard said.contains(word) else { return false }
            tellsSomething = true
        }
        return tellsSomething
    }

    private func isExactly(_ entry: Entry, _ said: Set<Int>, count: Int) -> Bool {
        let words = entry.name.field == .kolumn ? entry.outside : entry.words
        return words.count == count && words.allSatisfy(said.contains)
    }

    private struct Group: Hashable {
        let kind: RecordKind
        let field: Field

        init(_ name: Vocabulary.Name) {
            kind = name.kind
            field = name.field
        }
    }

    private static func ancestors(of index: Int, in entries: [Entry]) -> [Int] {
        var found: [Int] = []
        var next = entries[index].parent
        while let parent = next, found.count < 8 {
            found.append(parent)
            next = entries[parent].parent
        }
        return found
    }
}

/// Names of one field of one kind of record.
struct NamedSet: Hashable, Sendable {
    var kind: RecordKind
    var field: Field
    /// In sorted order; never empty.
    var names: [String]
    /// True where the question's words tell the names whole.
    var isWhole: Bool
    /// True where they are, to the last small word, the names.
    var isExact = false
}
