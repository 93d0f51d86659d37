import Documents
import Domain

/// What a cell or a line says of a goal or of what is to be done.
struct Rating: Equatable {
    enum Standing: Equatable {
        /// A step of a scale.
        case onScale
        /// Known to say that there is no rating.
        case unrated
        case unknown
    }

    /// As printed; where only a sign or a colour is, what the document's key says that it means.
    var status: String
    var standing: Standing
}

/// Reads ratings out of cells, by the scales and the document's own key to signs and colours.
struct RatingReader: Sendable {
    private let vocabulary: ReportVocabulary
    private let scales: StatusScales
    /// What signs mean, by the sign in small letters or a colour's name.
    private let legend: [String: String]
    private static let longest = 80

    init(_ vocabulary: ReportVocabulary, _ scales: StatusScales, legend: [String: String] = [:]) {
        self.vocabulary = vocabulary
        self.scales = scales
        self.legend = legend
    }

    /// - Returns: nil for a cell without text, picture and colour, or with a text too long for a rating.
    func rating(in cell: Cell) -> Rating? {
        let text = cell.text.oneLine
        let isMark = text.count <= 2 && !text.contains { $0.isLetter || $0.isNumber } && cell.fill != nil
        if !text.isEmpty, !isMark { return rating(text) }
        if let picture = cell.pictures.first(where: { !$0.isEmpty }) { return rating(picture.oneLine) }
        return cell.fill.flatMap { name(of: $0) }.flatMap { rating(legend[Self.key($0)] ?? $0) }
    }

    /// Whether the document's own key says what the cell's sign or colour means.
    func isExplained(_ cell: Cell) -> Bool {
        let text = cell.text.oneLine
        if text.contains(where: { $0.isLetter || $0.isNumber }) { return false }
        if !text.isEmpty { return legend[Self.key(text)] != nil }
        return text.isEmpty && cell.fill.flatMap(name(of:)).map { legend[Self.key($0)] != nil } == true
    }

    /// Whether the text says what has become of something that is to be done, and not of a goal.
    func isProgress(_ text: String) -> Bool {
        let levels = scales.levels(named: text)
        return !levels.isEmpty && levels.allSatisfy { vocabulary.progressScales.contains($0.scale) }
    }

    /// The rating that a text is, as a whole.
    func rating(_ text: String) -> Rating? {
        guard !text.isEmpty, text.count <= Self.longest, !vocabulary.blanks.contains(text) else { return nil }
        // A word is printed and stands; a sign is what the key says that it means.
        let isSign = !text.contains { $0.isLetter || $0.isNumber }
        let meant =
            isSign
            ? legend[Self.key(text)] ?? text
            : text.trimmed { !$0.isLetter && !$0.isNumber && !")%".contains($0) }.description
        return Rating(status: meant, standing: standing(of: meant))
    }

    /// The rating that a sentence by itself gives: "Målet är delvis uppfyllt."
    /// A text and the rating that stands in brackets after it: "Vattnet är rent [Uppfyllt]".
    func bracketed(_ text: String) -> (text: String, rating: Rating)? {
        guard let last = text.last, let open = ["]": "[", ")": "("][last],
            let start = text.lastIndex(of: Character(open))
        else {
            return nil
        }
        let inner = text[text.index(after: start)...].dropLast().description
        let before = text[..<start].trimmed { $0 == " " }.description
        guard !before.isEmpty, let rating = rating(inner), rating.standing != .unknown else { return nil }
        return (before, rating)
    }

    func rating(inSentence text: String) -> Rating? {
        let bare = text.trimmed { $0 == "." || $0 == " " }.description
        guard bare.count <= Self.longest, scales.hasOpening(bare) else { return nil }
        let rating = Rating(status: bare, standing: standing(of: bare))
        return rating.standing == .unknown ? nil : rating
    }

    /// Whether the text is a rating that is known, on a scale or outside it.
    func isKnown(_ text: String) -> Bool { rating(text).map { $0.standing != .unknown } ?? false }

    private func standing(of text: String) -> Rating.Standing {
        if scales.level(named: text) != nil { return .onScale }
        return vocabulary.unrated.contains(scales.bare(text)) ? .unrated : .unknown
    }

    // MARK: Colours

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

    static func key(_ sign: String) -> String {
        String(String.UnicodeScalarView(sign.unicodeScalars.filter { $0 != "\u{FE0F}" })).lowercased()
            .trimmed { $0 == " " || $0 == ":" || $0 == "." || $0 == "=" }.description
    }
}

extension String {
    /// The paragraphs of a cell as one line.
    var oneLine: String { contains("\n") ? split(separator: "\n").joined(separator: " ") : self }
}
