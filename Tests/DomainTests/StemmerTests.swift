import Domain
import Testing

struct StemmerTests {
    private let stemmer = Stemmer(rules: [
        .init(suffix: "s", minimum: 5), .init(suffix: "ss", minimum: 4, replacement: "ss"),
        .init(suffix: "en", minimum: 5), .init(suffix: "n", minimum: 4), .init(suffix: "an", minimum: 5),
        .init(suffix: "a", minimum: 4), .init(suffix: "t", minimum: 5), .init(suffix: "et", minimum: 5),
    ])

    @Test func longestSuffixIsTakenOff() {
        #expect(stemmer.stem("nämnden") == "nämnd")
        #expect(stemmer.stem("frånvaron") == "frånvaro")
    }

    @Test func suffixesAreTakenOffUntilNoneFits() {
        #expect(stemmer.stem("nämndens") == "nämnd")
        #expect(stemmer.stem("skolans") == stemmer.stem("skola"))
        #expect(stemmer.stem("enkäten") == stemmer.stem("enkät"))
        #expect(stemmer.stem("projektets") == stemmer.stem("projekt"))
    }

    @Test func aReplacementKeepsWhatLooksLikeASuffix() {
        #expect(stemmer.stem("process") == "process")
    }

    @Test func aVowelThatFellAwayIsPutBack() {
        let stemmer = Stemmer(rules: [
            .init(suffix: "a", minimum: 4), .init(suffix: "kl", minimum: 4, replacement: "kel"),
        ])
        #expect(stemmer.stem("enkla") == "enkel")
    }

    @Test func aWholeWordIsNoEndingOfOthers() {
        let stemmer = Stemmer(rules: [
            .init(suffix: "a", minimum: 4), .init(suffix: "=föra", minimum: 4, replacement: "föra"),
        ])
        #expect(stemmer.stem("föra") == "föra")
        #expect(stemmer.stem("införa") == "inför")
    }

    @Test func minimumCountsLettersNotBytes() {
        #expect(stemmer.stem("åän") == "åän")
        #expect(stemmer.stem("åäön") == "åäö")
    }

    @Test func keyHasNoDiacritics() {
        #expect(stemmer.key("frånvaron") == "franvaro")
        #expect(stemmer.key("frånvaron") == stemmer.key("franvaro"))
    }

    @Test(arguments: ["", "å", "s", "ss", "\u{301}", "🙂", "a\u{30A}"]) func shortAndOddWordsPass(word: String) {
        #expect(stemmer.stem(word).utf8.count <= word.utf8.count)
        _ = stemmer.key(word)
    }
}

struct LettersTests {
    @Test func lettersLoseTheirMarksAndCase() {
        #expect(Letters.plain("ÅÄÖ Éé Üü Ñ ç") == "aao ee uu n c")
    }

    @Test func decomposedLettersAreTheSame() {
        #expect(Letters.plain("fra\u{30A}nvaro") == Letters.plain("frånvaro"))
    }
}
