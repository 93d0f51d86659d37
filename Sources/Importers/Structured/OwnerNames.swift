import Domain

/// Recognises the names of nämnder and others that goals and money belong to.
struct OwnerNames: Sendable {
    private let vocabulary: ReportVocabulary
    private static let (longest, mostWords) = (90, 9)
    /// "Fastigheter i Kiruna AB" has small words in it.
    private static let mostWordsOfCompany = 6

    init(_ vocabulary: ReportVocabulary) { self.vocabulary = vocabulary }

    /// The full, definite name where the whole text is one: "2.1 Socialnämnd" gives "Socialnämnden".
    func name(_ text: String) -> String? {
        let name = unnumbered(text).trimmed { $0 == " " || $0 == ":" || $0 == "." }
        let words = name.split(separator: " ")
        guard name.utf8.count <= 2 * Self.longest, (1...Self.mostWords).contains(words.count),
            name.first?.isUppercase == true, !name.contains(where: { ".:;?!|–".contains($0) }),
            !vocabulary.ownersNot.contains(name.lowercased()), !isSum(name)
        else { return nil }
        let lowered = name.lowercased()
        if vocabulary.ownerOpenings.contains(where: { lowered.hasPrefix($0 + " ") }) { return spelled(String(name)) }
        guard let last = words.last.map(String.init), let definite = definite(last) else { return nil }
        // A heading "Måluppfyllelse för socialnämnden" is about more than a name.
        let isCompany =
            words.count <= Self.mostWordsOfCompany
            && vocabulary.ownerEndings.contains { $0.ending == last && last.allSatisfy(\.isUppercase) }
        let isName = isCompany || words.dropLast().allSatisfy(isOfName)
        return isName ? spelled((words.dropLast().map(String.init) + [definite]).joined(separator: " ")) : nil
    }

    /// "Summa nämnden" is a row of money.
    private func isSum(_ name: some StringProtocol) -> Bool {
        let lowered = name.lowercased()
        return vocabulary.sums.contains { lowered == $0 || lowered.hasPrefix($0 + " ") }
    }

    private static let joining: Set<String> = ["och", "samt", "&"]

    /// Other small words before the last one say that it is a sentence: "arbetet samordnas med kommunstyrelsen".
    private func isOfName(_ word: Substring) -> Bool {
        word.hasSuffix("-") || word.hasSuffix(",") || word.first?.isUppercase == true
            || Self.joining.contains(word.lowercased())
    }

    /// The last word in its definite form; nil where it names no owner.
    private func definite(_ word: String) -> String? {
        let lowered = word.lowercased()
        for entry in vocabulary.ownerEndings {
            let isCased = entry.ending.first?.isUppercase == true
            if isCased ? word == entry.ending : lowered.hasSuffix(entry.ending.lowercased()) {
                return isCased ? word : word.dropLast(entry.ending.count) + Self.like(word, entry.definite)
            }
        }
        return nil
    }

    private static func like(_ word: String, _ ending: String) -> String {
        word.allSatisfy { !$0.isLowercase } ? ending.uppercased() : ending
    }

    /// The owner that a title names: "Omsorgsnämndens årsberättelse 2023", "Kultur- och fritidsnämnden – delårsrapport".
    ///
    /// A name that only follows other words ("beslutad av omsorgsnämnden") is a mention, and gives none.
    func titled(_ title: String) -> String? {
        for part in title.split(whereSeparator: { "–|:;,".contains($0) }) {
            let part = part.trimmed { $0 == " " }
            if let name = name(part.prefix(1).uppercased() + part.dropFirst()) { return name }
        }
        let words = title.split(separator: " ").map(String.init)
        if let name = followed(words) ?? named(after: words) { return name }
        guard let first = words.first, first.first?.isUppercase == true else { return nil }
        for count in stride(from: min(words.count, Self.mostWords), to: 0, by: -1)
        where words.count > count || count == 1 {
            let bare = words[count - 1]
            guard bare.count > 2, bare.hasSuffix("s") else { continue }
            let start = (words[..<(count - 1)] + [String(bare.dropLast())]).joined(separator: " ")
            if let name = name(start) { return name }
        }
        return nil
    }

    /// "Gemensamma nämnden i Arboga och Kungsör": a name and the place that it is in.
    private func followed(_ words: [String]) -> String? {
        guard let place = words.firstIndex(of: "i"), place > 0 else { return nil }
        return name(words[..<place].joined(separator: " "))
    }

    /// "Årsrapport 2023 för socialnämnden".
    private func named(after words: [String]) -> String? {
        guard let place = words.lastIndex(of: "för"), place + 1 < words.count, place > 0 else { return nil }
        let rest = words[(place + 1)...].joined(separator: " ")
        return name(rest.prefix(1).uppercased() + rest.dropFirst())
    }

    private func spelled(_ name: String) -> String {
        let isShouted = name.count > 3 && name.allSatisfy { !$0.isLowercase }
        return isShouted ? name.prefix(1) + name.dropFirst().lowercased() : name
    }
}

/// Without a number of the heading's own: "2.1 Mål" gives "Mål", "3. Skärgård" gives "Skärgård".
func unnumbered(_ text: String) -> String {
    guard text.first?.isNumber == true else { return text }
    let number = text.prefix { $0.isNumber || $0 == "." }
    let rest = text.dropFirst(number.count)
    guard number.count <= 8, rest.first == " " || rest.first == ")" else { return text }
    return String(rest.dropFirst().trimmed { $0 == " " })
}
