import Domain
import Samples

/// Searches of several kinds, chosen by the share of the generated texts that holds their words.
///
/// What staff search for stands in at most an eighth of the texts ("sjukfrånvaro"), mostly in some percent; words that
/// more texts hold ("etappmålet", "enligt") are searched apart from them.
struct SearchSamples {
    struct Kind {
        let name: String
        let searches: [[TextTerm]]
        /// False for what people hardly search for alone.
        var isTypical = true

        /// As they are typed.
        var lines: [String] {
            searches.map { terms in
                "sök "
                    + terms.map { $0.quoted ? "\"\($0.words.joined(separator: " "))\"" : $0.words[0] }
                    .joined(separator: " ")
            }
        }
    }

    let kinds: [Kind]

    private static let each = 12
    /// Words are counted in so many reports, which is enough to tell common from rare.
    private static let reports = 40
    private static let shortestWord = 6

    init(_ corpus: SampleCorpus) {
        let texts = (0..<min(corpus.reportCount, Self.reports)).flatMap { corpus.report(at: $0).records.bedömningar }
            .map { $0.motivering.lowercased().split { !$0.isLetter }.map(String.init) }
        var counts: [String: Int] = [:]
        for text in texts {
            for word in Set(text) where word.count >= Self.shortestWord { counts[word, default: 0] += 1 }
        }
        let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        func held(_ shares: Range<Double>) -> [String] {
            words.filter { shares.contains(Double($0.value) / Double(texts.count)) }.map(\.key).evenly(Self.each)
        }
        let (common, middle) = (held(0.04..<0.15), held(0.005..<0.04))
        kinds = [
            Kind(name: "ord i mer än 15 % av texterna", searches: held(0.15..<1).map(Self.single), isTypical: false),
            Kind(name: "vanliga ord (4–15 %)", searches: common.map(Self.single)),
            Kind(name: "medelvanliga ord (0,5–4 %)", searches: middle.map(Self.single)),
            Kind(name: "sällsynta ord (under 0,1 %)", searches: held(0..<0.001).map(Self.single)),
            Kind(name: "två ord", searches: zip(common, middle.reversed()).map { Self.single($0) + Self.single($1) }),
            Kind(name: "fraser", searches: Self.phrases(in: texts, with: Set(middle))),
        ]
    }

    private static func single(_ word: String) -> [TextTerm] { [TextTerm(words: [word])] }

    /// Two neighbours of a text, for each of the words the first ones met.
    private static func phrases(in texts: [[String]], with words: Set<String>) -> [[TextTerm]] {
        var found: [String: [String]] = [:]
        for text in texts {
            for (word, next) in zip(text, text.dropFirst()) where words.contains(word) && found[word] == nil {
                found[word] = [word, next]
            }
        }
        return found.sorted { $0.key < $1.key }.map { [TextTerm(words: $0.value, quoted: true)] }
    }
}

extension Collection {
    /// So many elements, at equal distances.
    fileprivate func evenly(_ wanted: Int) -> [Element] {
        let all = Array(self)
        return all.count <= wanted ? all : (0..<wanted).map { all[$0 * all.count / wanted] }
    }
}
