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
    /// False for a colour or a sign that the document's key leaves out.
    var isExplained = true

    /// Why the rating may be another.
    var doubt: Doubt? { standing == .unknown ? .unknownStatus : isExplained ? nil : .unexplainedSign }
}

/// Reads ratings out of cells, by the scales and the document's own key to signs and colours.
struct RatingReader: Sendable {
    private let vocabulary: ReportVocabulary
    private let scales: StatusScales
    private let colours: ColourNames
    private let labels: Labels
    /// What signs mean, by the sign in small letters or a colour's name.
    private let legend: [String: String]
    private static let longest = 80

    init(_ vocabulary: ReportVocabulary, _ scales: StatusScales, legend: [String: String] = [:]) {
        self.vocabulary = vocabulary
        self.scales = scales
        self.legend = legend
        colours = ColourNames(vocabulary, scales)
        labels = Labels(vocabulary)
    }

    // MARK: Cells

    /// - Returns: nil for a cell without text, picture and colour, or with a text too long for a rating.
    func rating(in cell: Cell) -> Rating? {
        let text = cell.text.oneLine
        if text.isEmpty {
            return cell.pictures.first { !$0.isEmpty }.flatMap { rating(picture: $0) } ?? rating(fill: cell.fill)
        }
        if Self.isCode(text), let meant = legend[Self.key(text)], let rating = rating(meant),
            rating.standing != .unknown
        {
            return rating
        }
        guard Self.isMark(text) else { return rating(text) }
        if legend[Self.key(text)] == nil, let rating = rating(fill: cell.fill) { return rating }
        return rating(text)
    }

    private func rating(fill: Colour?) -> Rating? { fill.flatMap(colours.name(of:)).flatMap(rating(colour:)) }

    private func rating(colour name: String) -> Rating? {
        guard let meant = legend[Self.key(name)] else {
            var rating = rating(name)
            rating?.isExplained = false
            return rating
        }
        return rating(meant)
    }

    /// A picture's words, without a label before them: "Status: Uppnås", "Röd".
    func rating(picture words: String) -> Rating? {
        let text = unlabelled(words.oneLine)
        if let meant = legend[Self.key(text)] { return rating(meant) }
        return colours.name(in: text).flatMap(rating(colour:)) ?? rating(text)
    }

    private func unlabelled(_ text: String) -> String {
        guard let labelled = labels.labelled(text), labelled.role == .rating, let value = labelled.value else {
            return text
        }
        return value
    }

    /// Whether the document's own key says what the cell's sign, picture or colour means.
    func isExplained(_ cell: Cell) -> Bool {
        let text = cell.text.oneLine
        if Self.isCode(text) { return legend[Self.key(text)].map(isKnown) == true }
        if !text.isEmpty { return Self.isMark(text) && isInLegend(text, cell) }
        return isInLegend(unlabelled(cell.pictures.first?.oneLine ?? ""), cell)
    }

    private func isInLegend(_ text: String, _ cell: Cell) -> Bool {
        let colour = colours.name(in: text) ?? cell.fill.flatMap(colours.name(of:))
        return [text, colour ?? ""].contains { !$0.isEmpty && legend[Self.key($0)] != nil }
    }

    /// Whether a text is signs alone.
    static func isMark(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 3 && !text.contains { $0.isLetter || $0.isNumber }
    }

    /// Whether a text is a letter or a digit that only a key can say the meaning of.
    private static func isCode(_ text: String) -> Bool {
        text.count == 1 && text.contains { $0.isLetter || $0.isNumber }
    }

    // MARK: Words

    /// Whether the text says what has become of something that is to be done, and not of a goal.
    func isProgress(_ text: String) -> Bool {
        let levels = scales.levels(named: text)
        return !levels.isEmpty && levels.allSatisfy { vocabulary.progressScales.contains($0.scale) }
    }

    /// The rating that a text is, as a whole.
    func rating(_ text: String) -> Rating? {
        if let ticked = CheckBoxes(text) { return ticked.ticked.flatMap { rating($0) } }
        guard !text.isEmpty, text.count <= Self.longest, !vocabulary.blanks.contains(text) else { return nil }
        // A word is printed and stands; a sign is what the key says that it means.
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            let meant = legend[Self.key(text)]
            return Rating(status: meant ?? text, standing: standing(of: meant ?? text), isExplained: meant != nil)
        }
        let shown = text.trimmed { !$0.isLetter && !$0.isNumber && !")%".contains($0) }.description
        return Rating(status: shown, standing: standing(of: shown))
    }

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

    /// A goal's name and the rating that stands after a dash, with what explains it: "Fler läser – uppfyllt. Det ökar."
    func dashed(_ text: String) -> (text: String, rating: Rating, explanation: String)? {
        guard let dash = text.ranges(of: " – ").last ?? text.ranges(of: " - ").last else { return nil }
        let before = text[..<dash.lowerBound].trimmed { $0 == " " }.description
        let rest = text[dash.upperBound...]
        let end = rest.firstIndex { ".!?".contains($0) } ?? rest.endIndex
        guard before.split(separator: " ").count > 1, !unnumbered(before).contains(". "),
            let rating = rating(String(rest[..<end])), rating.standing != .unknown
        else { return nil }
        return (before, rating, String(rest[end...].trimmed { ".!? ".contains($0) && $0 != "!" }))
    }

    /// The rating that a sentence by itself gives: "Målet är delvis uppfyllt."
    func rating(inSentence text: String) -> Rating? {
        let bare = text.trimmed { $0 == "." || $0 == " " }.description
        guard bare.count <= Self.longest, scales.hasOpening(bare) else { return nil }
        let rating = Rating(status: bare, standing: standing(of: bare))
        return rating.standing == .unknown ? nil : rating
    }

    /// A paragraph and the rating that its last sentence gives: "Läxhjälp finns. Målet bedöms som delvis uppfyllt."
    func concluded(_ text: String) -> (text: String, rating: Rating)? {
        var bare = text[...]
        while let last = bare.last, ". ".contains(last) { bare = bare.dropLast() }
        guard let end = bare.lastIndex(where: { ".!?".contains($0) }),
            let rating = rating(inSentence: bare[bare.index(after: end)...].trimmed { $0 == " " }.description)
        else { return nil }
        return (String(bare[...end]), rating)
    }

    /// A heading's goal with the rating in brackets or after a dash: "Fler läser (uppfyllt)", "Fler läser – uppfyllt".
    func rated(heading text: String) -> (text: String, rating: Rating)? {
        if let found = bracketed(text) { return found }
        return dashed(text).flatMap { $0.explanation.isEmpty ? ($0.text, $0.rating) : nil }
    }

    /// A paragraph and the rating that its first sentence gives: "Målet bedöms som uppfyllt. Läxhjälp finns."
    func opened(_ text: String) -> (text: String, rating: Rating)? {
        guard let end = text.firstIndex(where: { ".!?".contains($0) }), end < text.index(before: text.endIndex),
            let rating = rating(inSentence: String(text[..<end]))
        else { return nil }
        return (text[text.index(after: end)...].trimmed { $0 == " " }.description, rating)
    }

    /// Whether the text names a step of a scale, and is no more than a few words.
    func isStep(_ text: String) -> Bool {
        let rating = rating(text)
        return text.split(separator: " ").count <= 5 && rating?.standing == .onScale && text.contains(where: \.isLetter)
    }

    /// Whether the text is a rating that is known, on a scale or outside it.
    func isKnown(_ text: String) -> Bool { rating(text).map { $0.standing != .unknown } ?? false }

    private func standing(of text: String) -> Rating.Standing {
        if scales.level(named: text) != nil { return .onScale }
        if vocabulary.unrated.contains(scales.bare(text)) { return .unrated }
        return scales.hasDegree(text) ? .onScale : .unknown
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
