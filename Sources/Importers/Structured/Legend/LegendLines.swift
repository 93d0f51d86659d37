import Documents
import Domain

/// Reads keys that are told in running text.
struct LegendLines: Sendable {
    private let vocabulary: ReportVocabulary
    private let colours: ColourNames
    private static let (longest, longestMeaning, longestSign) = (300, 90, 12)

    init(_ vocabulary: ReportVocabulary, _ colours: ColourNames) {
        self.vocabulary = vocabulary
        self.colours = colours
    }

    /// What a paragraph explains; none for text of any other sort.
    ///
    /// Reads "😊 = Målet är uppfyllt", "Grön = nås, gul = nås delvis", "✓ uppfyllt (✓) nästan uppfyllt", "● uppfyllt"
    /// with
    /// a coloured disc, "Gult betyder att målet nås delvis", and a picture beside what it means.
    func entries(of block: TextBlock) -> [LegendEntry] {
        guard block.text.count <= Self.longest, CheckBoxes(block.text) == nil else { return [] }
        let text = unlabelled(block.text)
        let found = equations(text) ?? signed(text, block.signColours) ?? coloured(text) ?? []
        return found.isEmpty ? pictured(block) : found
    }

    /// Without what the key is of: "Måluppfyllelse: ✓ uppfyllt" begins with the sign.
    private func unlabelled(_ text: String) -> String {
        guard let mark = text.firstIndex(of: ":"), colours.name(in: String(text[..<mark])) == nil else { return text }
        let head = text[..<mark]
        let isLabel = head.split(separator: " ").count <= 4 && !head.contains { Self.isSign(String($0)) || $0 == "=" }
        let rest = text[text.index(after: mark)...].trimmed { $0 == " " }.description
        return isLabel && !rest.isEmpty ? rest : text
    }

    private func entry(_ sign: some StringProtocol, _ meaning: some StringProtocol) -> LegendEntry? {
        let sign = sign.trimmed { $0 == " " || $0 == ":" }.description
        let meaning = meaning.trimmed { " .,;=:–-".contains($0) }.description
        guard !sign.isEmpty, sign.count <= Self.longestSign, sign.split(separator: " ").count <= 2,
            meaning.contains(where: \.isLetter), meaning.count <= Self.longestMeaning
        else { return nil }
        return LegendEntry(sign: colours.name(sign) ?? sign, meaning: meaning)
    }

    // MARK: Equations

    /// "😊 = Målet är uppfyllt." and "Grön = uppfyllt, gul = delvis uppfyllt".
    private func equations(_ text: String) -> [LegendEntry]? {
        guard text.contains("=") else { return nil }
        let pieces = text.split(separator: "=", omittingEmptySubsequences: false)
        if pieces.count == 2 { return entry(pieces[0], pieces[1]).map { [$0] } }
        return text.split { $0 == "," || $0 == ";" }.compactMap { part in
            let sides = part.split(separator: "=")
            return sides.count == 2 ? entry(sides[0], sides[1]) : nil
        }
    }

    // MARK: Signs

    /// Each sign and the words after it, or before it where the text begins with words.
    private func signed(_ text: String, _ colours: [Colour?]) -> [LegendEntry]? {
        let words = text.split(separator: " ").map(String.init)
        let places = words.indices.filter { Self.isSign(words[$0]) }
        guard let first = places.first, places.count < words.count else { return nil }
        let isBefore = first > 0 && places.last == words.count - 1 && places.count > 1
        guard first == 0 || isBefore else { return nil }
        var found: [LegendEntry] = []
        var colours = colours[...]
        for (number, place) in places.enumerated() {
            let meaning =
                isBefore
                ? words[(number == 0 ? 0 : places[number - 1] + 1)..<place]
                : words[(place + 1)..<(number + 1 < places.count ? places[number + 1] : words.count)]
            let colour = colours.popFirst() ?? nil
            let sign = colour.flatMap { self.colours.name(of: $0) } ?? words[place]
            if let entry = entry(sign, meaning.joined(separator: " ")) { found.append(entry) }
        }
        return found.isEmpty ? nil : found
    }

    /// A word of signs alone that is no mark of a list: "✓", "(✓)", "☹", "++".
    static func isSign(_ word: String) -> Bool {
        word.count <= 3 && !word.contains { $0.isLetter || $0.isNumber }
            && word.unicodeScalars.contains { scalar in
                [.otherSymbol, .mathSymbol, .modifierSymbol].contains(scalar.properties.generalCategory)
                    && scalar != "="
            }
    }

    // MARK: Colours and pictures

    /// "Grön – målet är uppnått", or several such parted by commas.
    private func coloured(_ text: String) -> [LegendEntry]? {
        if let entry = colouredPart(text[...]), !text.contains(";"), splitAtColours(text).count == 1 { return [entry] }
        let found = splitAtColours(text).compactMap(colouredPart)
        return found.isEmpty ? nil : found
    }

    /// Parted at the commas before a colour's name.
    private func splitAtColours(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        for piece in text.split(whereSeparator: { ",;.".contains($0) }) {
            let first = piece.split { !$0.isLetter }.first
            if parts.isEmpty || first.map({ colours.name($0) != nil }) == true {
                parts.append(piece)
            } else if let last = parts.popLast() {
                parts.append(text[last.startIndex..<piece.endIndex])
            }
        }
        return parts
    }

    private func colouredPart(_ part: Substring) -> LegendEntry? {
        let words = part.split(separator: " ")
        guard let first = words.first, words.count > 1,
            let colour = colours.name(first.trimmed { !$0.isLetter })
        else { return nil }
        let rest = words.dropFirst().joined(separator: " ")
        if first.hasSuffix(":") || rest.first.map({ "–-:".contains($0) }) == true { return entry(colour, rest) }
        let opening = vocabulary.meaningWords.first { rest.lowercased().hasPrefix($0 + " ") }
        return opening.flatMap { entry(colour, rest.dropFirst($0.count)) }
    }

    private func pictured(_ block: TextBlock) -> [LegendEntry] {
        guard block.pictures.count == 1, let sign = colours.name(in: block.pictures[0]), !block.text.isEmpty,
            let entry = entry(sign, block.text), entry.meaning.lowercased() != sign.lowercased()
        else { return [] }
        return [entry]
    }
}
