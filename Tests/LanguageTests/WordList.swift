import Domain

/// Words in memory, looked up as the database does.
struct WordList: WordIndex {
    private struct Entry {
        let word: TextWord
        let letters: String
        let key: String
    }

    private let entries: [Entry]
    private let all: Set<String>
    private let rests: [String: Set<String>]
    private let endings: [String: Int]
    var shortForms: [String: [[String]]] = [:]

    init(_ counts: [String: Int], _ stemmer: Stemmer) {
        let words = counts.map { TextWord(word: $0, texts: $1) }.sorted { ($1.texts, $0.word) < ($0.texts, $1.word) }
        entries = words.map { Entry(word: $0, letters: Letters.plain($0.word), key: stemmer.key($0.word)) }
        all = Set(entries.map(\.letters))
        rests = entries.reduce(into: [:]) {
            if $1.key.count > 3 { $0[$1.key, default: []].insert(String($1.letters.dropFirst($1.key.count))) }
        }
        endings = words.reduce(into: [:]) {
            $0[String($1.word.dropFirst(stemmer.stem($1.word).count)), default: 0] += 1
        }
    }

    private func words(where condition: (Entry) -> Bool) -> [TextWord] { entries.filter(condition).map(\.word) }

    func words(spelled letters: [String]) -> [TextWord] { words { letters.contains($0.letters) } }

    func words(keys: [String]) -> [TextWord] { words { keys.contains($0.key) } }

    func words(beginning letters: String, lengths: ClosedRange<Int>, atMost count: Int) -> [TextWord] {
        Array(words { $0.letters.hasPrefix(letters) && lengths.contains($0.letters.count) }.prefix(count))
    }

    func words(holding parts: [String], lengths: ClosedRange<Int>, atMost count: Int) -> [TextWord] {
        let parts = parts.filter { $0.count >= 3 }
        let found = words { word in
            lengths.contains(word.letters.count) && parts.contains { word.letters.contains($0) }
        }
        return Array(found.prefix(count))
    }

    func known(_ letters: Set<String>, inflectedBy endings: [String]) -> Set<String> {
        letters.filter { all.contains($0) || rests[$0].map { !$0.isDisjoint(with: endings) } ?? false }
    }

    func words(withEnding ending: String) -> Int { endings[ending] ?? 0 }

    func abbreviations(of letters: String) -> [String] {
        shortForms.filter { $0.value.contains { Letters.plain($0.joined()) == letters } }.keys.sorted()
    }

    func phrases(abbreviated letters: String) -> [[String]] { shortForms[letters] ?? [] }

    func words() -> [TextWord] { entries.map(\.word) }
}
