import Documents
import Domain

/// Recognises the names of colours in words: "grönt", "Gul cirkel".
struct ColourNames: Sendable {
    private let vocabulary: ReportVocabulary
    private let scales: StatusScales
    private static let mostWords = 3

    init(_ vocabulary: ReportVocabulary, _ scales: StatusScales) {
        self.vocabulary = vocabulary
        self.scales = scales
    }

    /// The colour that a word names, in any form: "rött" gives "Röd".
    func name(_ word: some StringProtocol) -> String? {
        let key = word.lowercased()
        if let colour = vocabulary.colours.first(where: { $0.name.lowercased() == key }) { return colour.name }
        let levels = scales.levels(named: key).map(\.name)
        return vocabulary.colours.first { levels.contains($0.name) }?.name
    }

    /// The colour that a few words name: "Grön cirkel".
    func name(in text: String) -> String? {
        let words = text.split { !$0.isLetter }
        return words.count <= Self.mostWords ? words.lazy.compactMap { name($0) }.first : nil
    }

    /// The name of a colour by its hue; nil for what is nearly white or black.
    func name(of colour: Colour) -> String? {
        let parts = [colour.red, colour.green, colour.blue].map(Int.init)
        guard let high = parts.max(), let low = parts.min(), low < 245, high > 40 else { return nil }
        guard (high - low) * 8 > high else { return vocabulary.colours.first { $0.hues.isEmpty }?.name }
        let hue = Self.hue(parts, high, low)
        return vocabulary.colours.first { $0.hues.contains { $0.contains(hue) } }?.name
    }

    /// In degrees round the circle of colours, as in HSV.
    private static func hue(_ parts: [Int], _ high: Int, _ low: Int) -> Int {
        let span = high - low
        let turn: Int
        if high == parts[0] {
            turn = 60 * (parts[1] - parts[2]) / span
        } else if high == parts[1] {
            turn = 120 + 60 * (parts[2] - parts[0]) / span
        } else {
            turn = 240 + 60 * (parts[0] - parts[1]) / span
        }
        return (turn + 360) % 360
    }
}
