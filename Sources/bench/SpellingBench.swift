import Dialogue
import Domain
import Language
import Samples

/// One mistake of each kind in every word of four letters or more that the tool knows, and what it takes them for.
///
/// A mistake that makes another known word cannot be seen, and is counted apart. Of the others, what is taken for
/// another form of the word meant ("nämnderna" for "nämnder"), or stands as one, is counted apart from what is right.
func measureSpelling(_ place: Workplace) throws {
    let language = try Dialogue(place.library(place.database)).language
    let words = language.spellingWords.filter { $0.count >= 4 && $0.contains(where: \.isLetter) }
    let known = Set(language.spellingWords)
    let keyboard = language.grammar.spelling.keyboard.map(Array.init)
    var random = SplitMix(seed: 1)
    var all = SpellingTally(name: "alla")
    print(
        "\nStavning: ett fel av varje slag i vart och ett av \(words.count) ord (procent av dem som inte blev kända ord)"
    )
    for mistake in Mistake.allCases {
        var tally = SpellingTally(name: mistake.rawValue)
        for word in words {
            guard let typed = mistake.made(in: word, keyboard: keyboard, &random) else { continue }
            if known.contains(typed) { tally.madeKnown += 1 } else { tally.add(typed, for: word, language) }
        }
        print(tally.line)
        all.add(tally)
    }
    print(all.line)
    print(all.timeLine)
}

private struct SpellingTally {
    let name: String
    var madeKnown = 0
    var right = 0, otherForm = 0, wrong = 0, tied = 0, takenAsKnown = 0, left = 0
    /// Milliseconds a word.
    var times: [Double] = []

    init(name: String) { self.name = name }

    mutating func add(_ typed: String, for word: String, _ language: Language) {
        var outcome = SpellingOutcome.notKnown
        times.append(processorMilliseconds { outcome = language.spelling(of: typed) })
        switch outcome {
        case .mended(word): right += 1
        case .mended(let other) where language.stemKey(other) == language.stemKey(word): otherForm += 1
        case .mended: wrong += 1
        case .tied: tied += 1
        case .known where language.stemKey(typed) == language.stemKey(word): otherForm += 1
        case .known: takenAsKnown += 1
        case .notKnown: left += 1
        }
    }

    mutating func add(_ other: SpellingTally) {
        madeKnown += other.madeKnown
        right += other.right
        otherForm += other.otherForm
        wrong += other.wrong
        tied += other.tied
        takenAsKnown += other.takenAsKnown
        left += other.left
        times += other.times
    }

    var line: String {
        let mistakes = right + otherForm + wrong + tied + takenAsKnown + left
        let shares = [
            ("rätt", right), ("annan form", otherForm), ("fel", wrong), ("lika nära", tied), ("godtas", takenAsKnown),
            ("inget", left),
        ].map { "\($0) \(percent($1, of: mistakes))" }
        return "  \(name): \(shares.joined(separator: ", ")); \(madeKnown) blev kända ord"
    }

    var timeLine: String {
        let sorted = times.sorted()
        let last = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
        return
            "  processortid per ord: median \(thousandths(median(times))) ms, 99:e percentilen \(thousandths(last)) ms"
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        let tenths = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole
        return "\(tenths / 10),\(tenths % 10)"
    }

    private func thousandths(_ value: Double) -> String {
        let digits = "\(Int((value * 1_000).rounded()))"
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return padded.dropLast(3) + "," + padded.suffix(3)
    }
}
