import Domain
import Storage
import Testing

@testable import Dialogue

/// The best passage of a text, as a function of the text and of what is searched for.
struct BestPassageTests {
    private static let stemmer = Stemmer(rules: ["en", "ar", "n"].map { .init(suffix: $0, minimum: 5) })

    private func spelling(
        _ words: String..., kinship: SearchSpelling.Kinship = .word, weight: Double = 1
    ) -> SearchSpelling {
        SearchSpelling(words: words, kinship: kinship, weight: weight)
    }

    private func passage(_ text: String, _ terms: [SearchSpelling]...) -> BestPassage {
        let words = PlacedWord.words(of: text)
        let places = SoughtWords(terms, stemmer: Self.stemmer).occurrences(in: words)
        return BestPassage(text, words: words, places: places)
    }

    private func filler(_ count: Int) -> String { (0..<count).map { "ord\($0)" }.joined(separator: " ") }

    @Test func beginsWhereASentenceDoesNearby() {
        let text = filler(40) + ". Nu har vi köpt fosfor. " + filler(40)
        #expect(passage(text, [spelling("fosfor")]).marked.hasPrefix("Nu har vi köpt \u{2}fosfor\u{3}. ord0"))
    }

    @Test func isCutWithASignInALongSentence() {
        let marked = passage(filler(40) + " fosfor " + filler(40), [spelling("fosfor")]).marked
        #expect(marked.hasPrefix("…ord35 ord36") && marked.hasSuffix("…"))
        #expect(PlacedWord.words(of: marked).count == BestPassage.mostWords)
    }

    @Test func endsWhereASentenceDoesIfThatIsNotTooSoon() {
        let text = "Vi mäter fosfor. " + filler(15) + ". Sedan " + filler(30)
        #expect(passage(text, [spelling("fosfor")]).marked.hasSuffix("ord14."))
    }

    @Test func twoWordsOfTheSearchAreBetterThanOneManyTimes() {
        let text = "Fosfor, fosfor och fosfor. " + filler(40) + ". Här har fosfor nått vatten."
        let marked = passage(text, [spelling("fosfor")], [spelling("vatten")]).marked
        #expect(marked.hasSuffix("Här har \u{2}fosfor\u{3} nått \u{2}vatten\u{3}."))
    }

    @Test func theNearestSpellingIsPreferred() {
        let text = "Korttidsfrånvaro och sjukfrånvaro. " + filler(40) + ". Sedan frånvaron."
        let compounds = ["korttidsfrånvaro", "sjukfrånvaro"].map {
            spelling($0, kinship: .compound, weight: 0.5)
        }
        #expect(passage(text, [spelling("frånvaro")] + compounds).marked.hasSuffix("Sedan \u{2}frånvaron\u{3}."))
    }

    @Test func aPhraseIsMarkedAsOne() {
        let text = "Vi ger ekonomiskt bistånd, inte bistånd ekonomiskt."
        let marked = passage(text, [spelling("ekonomiskt", "bistånd", kinship: .synonym, weight: 0.4)]).marked
        #expect(marked == "Vi ger \u{2}ekonomiskt bistånd\u{3}, inte bistånd ekonomiskt.")
    }

    @Test func whatIsWrittenWithSoftHyphensIsMarkedWhole() {
        #expect(
            passage("Hög sjuk\u{AD}frånvaro.", [spelling("sjukfrånvaro")]).marked == "Hög \u{2}sjuk\u{AD}frånvaro\u{3}."
        )
    }

    @Test func aHeadingIsPartedFromWhatFollows() {
        #expect(
            passage("Kontroll av avtal\nIngen brist.", [spelling("avtal")]).marked
                == "Kontroll av \u{2}avtal\u{3} – Ingen brist.")
    }

    @Test func theWholeTextKeepsItsLines() {
        #expect(
            passage("Ett avtal.\nTvå avtal.", [spelling("avtal")]).whole == "Ett \u{2}avtal\u{3}.\nTvå \u{2}avtal\u{3}."
        )
    }

    @Test func reasonsAreTheNearestOfEachTerm() {
        let text = "Sjukfrånvaro och NKI, men frånvaron minskar och miljön mår bra."
        let words = PlacedWord.words(of: text)
        let terms = [
            [spelling("frånvaro"), spelling("sjukfrånvaro", kinship: .compound, weight: 0.5)],
            [spelling("nki", kinship: .abbreviation, weight: 0.9)],
            [spelling("miljön", kinship: .synonym, weight: 0.4)],
        ]
        let places = SoughtWords(terms, stemmer: Self.stemmer).occurrences(in: words)
        let corrections = [Correction(from: "franvoro", to: "frånvaro")]
        #expect(
            HitReasons.reasons(for: places, in: text, words, corrections: corrections)
                == [.corrected(from: "franvoro"), .says("NKI", .abbreviation), .says("miljön", .synonym)])
    }

    // MARK: - Whatever the text

    private static let vocabulary = [
        "fosfor", "fosforn", "vatten", "vattenkvalitet", "en", "av", "Hög", "sjuk\u{AD}t", "1,5",
    ]
    private static let signs = [
        " ", " ", " ", ". ", ", ", "\n", " • ", "! ", " (", ") ", "\u{2}", "\u{3}", "  ", "\t", " ”",
    ]

    private func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...120, using: &random)).map { _ in
            (Self.vocabulary.randomElement(using: &random) ?? "") + (Self.signs.randomElement(using: &random) ?? " ")
        }.joined()
    }

    private let terms = [
        [SearchSpelling(words: ["fosfor"], kinship: .word, weight: 1)],
        [
            SearchSpelling(words: ["vatten", "av"], kinship: .word, weight: 1),
            SearchSpelling(words: ["vattenkvalitet"], kinship: .compound, weight: 0.5),
        ],
    ]

    @Test func anyPassageIsAPartOfItsTextWithBalancedMarksAndNotTooLong() {
        for seed in 0..<2_000 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let text = text(&random)
            let words = PlacedWord.words(of: text)
            let places = SoughtWords(terms, stemmer: Self.stemmer).occurrences(in: words)
            let marked = BestPassage(text, words: words, places: places).marked
            #expect(Self.isBalanced(marked), "seed \(seed)")
            let shown = PlacedWord.words(of: Self.unmarked(marked))
            #expect(shown.count <= BestPassage.mostWords && (shown.isEmpty == words.isEmpty), "seed \(seed)")
            #expect(marked.contains("\u{2}") == !places.isEmpty, "seed \(seed)")
            #expect(words.isEmpty || Self.letters(text).contains(Self.letters(marked)), "seed \(seed)")
        }
    }

    /// The best word of a text is in its passage: no place outside meets a term better than every place inside.
    @Test func anyPassageHoldsTheNearestWordOfALoneTerm() {
        for seed in 0..<1_000 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let text = text(&random)
            let words = PlacedWord.words(of: text)
            let sought = SoughtWords([terms[0] + [terms[1][1]]], stemmer: Self.stemmer)
            let marked = BestPassage(text, words: words, places: sought.occurrences(in: words)).marked
            let shown = Self.unmarked(marked)
            let inside = sought.occurrences(in: PlacedWord.words(of: shown)).map(\.weight).max()
            #expect(inside == sought.occurrences(in: words).map(\.weight).max(), "seed \(seed)")
        }
    }

    private static func isBalanced(_ text: String) -> Bool {
        var isOpen = false
        for scalar in text.unicodeScalars where scalar == "\u{2}" || scalar == "\u{3}" {
            guard isOpen == (scalar == "\u{3}") else { return false }
            isOpen.toggle()
        }
        return !isOpen
    }

    private static func unmarked(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0 != "\u{2}" && $0 != "\u{3}" }.map(Character.init))
    }

    /// What is neither white space, marks nor signs that a passage adds.
    private static func letters(_ text: String) -> String {
        String(unmarked(text).filter { !$0.isWhitespace && $0 != "…" && $0 != "–" })
    }
}
