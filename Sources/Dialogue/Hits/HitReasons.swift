import Domain
import Storage

/// Why a text was found.
enum HitReasons {
    /// One reason for each term that the text does not say as it was searched, in the order of the terms; first what
    /// was corrected.
    static func reasons(
        for places: [Occurrence], in text: String, _ words: [PlacedWord], corrections: [Correction]
    ) -> [HitReason] {
        let said = Dictionary(grouping: places, by: \.term).sorted { $0.key < $1.key }.compactMap { _, places in
            places.max { $0.weight < $1.weight }.flatMap { reason(for: $0, in: text, words) }
        }
        let all = corrections.map { HitReason.corrected(from: $0.from) } + said
        return all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
    }

    private static func reason(for place: Occurrence, in text: String, _ words: [PlacedWord]) -> HitReason? {
        guard place.kinship != .word, words.indices.contains(place.words.upperBound - 1) else { return nil }
        let range = words[place.words.lowerBound].range.lowerBound..<words[place.words.upperBound - 1].range.upperBound
        // An abbreviation keeps its capitals.
        let said = place.kinship == .abbreviation ? String(text[range]) : text[range].lowercased()
        return .says(said, place.kinship)
    }
}
