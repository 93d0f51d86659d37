import Domain

/// What a word that is not known may have been meant for.
extension WordReader {
    enum Mending {
        case nothing
        /// A word of the grammar or of names.
        case word(String)
        /// A word that only the texts hold: it counts where the texts are searched.
        case text(String)
        /// Words that are equally near.
        case tied([String])
        /// Words written as one.
        case parts([Token])
    }

    func mending(of word: Words.Word) -> Mending {
        let form = wordForm(word.shown)
        let mending = likely(word, form)
        // "Föräldrar" is a word of its own, and no mistyped "förändrar"; another form of the same word is what was meant.
        return isOther(mending, than: form) && ordinary.holds(form) ? .nothing : mending
    }

    private func isOther(_ mending: Mending, than form: String) -> Bool {
        switch mending {
        case .nothing: false
        case .word(let word), .text(let word): speller.stem(word) != speller.stem(form)
        case .tied, .parts: true
        }
    }

    private func likely(_ word: Words.Word, _ form: String) -> Mending {
        let isNämnd = lexicon.isNämndName(word.key)
        let whole = speller.nearest(to: form, mistakes: isNämnd ? .one : .severalIfLong)
        if whole.cost > speller.missingLetter, let parts = parted(word.token) { return .parts(parts) }
        // A nämnd that the corpus lacks is not taken for one whose name holds a part of its name.
        if !isNämnd, let compound = mendedCompound(form), compound.cost < whole.cost { return .word(compound.word) }
        switch whole {
        case .word(let found): return found.isOfTexts && !isGoal(found.word) ? .text(found.word) : .word(found.word)
        case .tied: return .tied(whole.words)
        case .nothing: return nameAlone(form).map { .word($0) } ?? .nothing
        }
    }

    /// An inflected word may be nearest to a name's in its base form; a word of the grammar has its own forms.
    private func nameAlone(_ form: String) -> String? {
        let stem = speller.stem(form)
        guard stem != form, let found = speller.nearest(to: stem, among: .names, mistakes: .one).found,
            found.word.count >= Speller.long, !found.sources.contains(.grammar)
        else { return nil }
        return found.word
    }

    /// A compound that is not known as such, with one part known and one mistyped: "ekonmimålet", "personalmåll".
    ///
    /// One whose parts are both known is no mistyped word but a new one.
    private func mendedCompound(_ form: String) -> (word: String, cost: Int)? {
        let letters = Array(form)
        guard (Self.shortestKnownPart * 2...Speller.longest).contains(letters.count) else { return nil }
        var best: (word: String, cost: Int)?
        for cut in Self.shortestKnownPart...(letters.count - Self.shortestKnownPart) {
            let (first, last) = (String(letters[..<cut]), String(letters[cut...]))
            let isLastKnown = speller.known(last, among: .wordsAndParts) != nil
            guard isPart(first) || isLastKnown else { continue }
            if isPart(first), isLastKnown { return nil }
            let found = isLastKnown ? mended(first, before: last) : mended(last, after: first)
            if let found, found.cost < best?.cost ?? .max { best = found }
        }
        return best
    }

    /// In letters: a part that stands as it should beside a mistyped one, and a mistyped one that only its likeness tells.
    private static let shortestKnownPart = 3
    private static let tellingPart = 6

    private func mended(_ last: String, after first: String) -> (word: String, cost: Int)? {
        mendedPart(last, isTelling: first.count > Self.shortestKnownPart) { first + $0 }
    }

    private func mended(_ first: String, before last: String) -> (word: String, cost: Int)? {
        mendedPart(first, isTelling: last.count > Self.shortestKnownPart) { $0 + last }
    }

    /// A part of a goal word before any other word: "personalmåll" is no "personalmall".
    private func mendedPart(
        _ part: String, isTelling: Bool, whole: (String) -> String
    ) -> (word: String, cost: Int)? {
        for sources in [Speller.Source.parts, .wordsAndParts] {
            guard let found = speller.nearest(to: part, among: sources, mistakes: .one).found else { continue }
            let compound = whole(found.word)
            if isGoal(compound) || (isTelling && part.count >= Self.tellingPart) { return (compound, found.cost) }
        }
        return nil
    }

    /// True for a word that may stand first in a compound, with or without the s that joins it to the next.
    private func isPart(_ word: String) -> Bool {
        return speller.known(word, among: .wordsAndParts) != nil
            || (word.hasSuffix("s") && speller.known(String(word.dropLast()), among: .wordsAndParts) != nil)
    }

    private func isGoal(_ compound: String) -> Bool { lexicon.compoundGoal(wordKey(compound)) != nil }
}
