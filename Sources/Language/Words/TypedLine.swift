import Domain

/// A line as it is read: every letter as one sign, without what cannot be seen, full-width signs as ordinary ones, and
/// without the number that it has in a list.
///
/// What a program pastes may have soft hyphens, spaces of no width, letters with their rings apart, or signs of East
/// Asian width: none of them says anything.
public struct TypedLine: Sendable {
    /// What is read.
    public let text: String
    /// Where each character of `text` stands in the line as typed; nil where it is the line.
    private let places: [Int]?

    public init(_ typed: String) {
        let start = Self.listMark(typed)
        guard start > 0 || Self.mayNeedReading(typed) else {
            (text, places) = (typed, nil)
            return
        }
        var text = ""
        var places: [Int] = []
        for (place, character) in typed.enumerated().dropFirst(start) {
            guard let read = Self.read(character) else { continue }
            text.append(read)
            places.append(place)
        }
        self.text = text
        self.places = places
    }

    /// A part of `text` as a part of the line as typed.
    public func inTyped(_ fragment: Fragment) -> Fragment {
        guard let places, fragment.length > 0, places.indices.contains(fragment.offset),
            places.indices.contains(fragment.offset + fragment.length - 1)
        else { return fragment }
        var typed = fragment
        typed.offset = places[fragment.offset]
        typed.length = places[fragment.offset + fragment.length - 1] - typed.offset + 1
        return typed
    }

    /// How long the mark of a pasted list is that stands before a question: "1. ", "b) ", "• "; 0 where there is none.
    private static func listMark(_ line: String) -> Int {
        let trimmed = line.drop(while: \.isWhitespace)
        guard let first = trimmed.first, first.isNumber || first.isLetter || bullets.contains(first) else { return 0 }
        var mark = bullets.contains(first) ? trimmed.prefix(1) : trimmed.prefix { $0.isASCII && $0.isNumber }
        if mark.isEmpty, trimmed.dropFirst().first == ")" { mark = trimmed.prefix(1) }
        guard !mark.isEmpty, mark.count <= 2 else { return 0 }
        var rest = trimmed[mark.endIndex...]
        if !bullets.contains(first) {
            guard let sign = rest.first, sign == "." || sign == ")" else { return 0 }
            rest = rest.dropFirst()
        }
        guard rest.first?.isWhitespace == true, rest.split(whereSeparator: \.isWhitespace).count > 1,
            let start = rest.firstIndex(where: { !$0.isWhitespace }), line[start].isLetter
        else { return 0 }
        return line.distance(from: line.startIndex, to: start)
    }

    private static let bullets: Set<Character> = ["•", "·", "▪", "●", "–", "*", "-"]

    /// False for ASCII and the letters of Latin-1, which are what they are: nearly every line.
    private static func mayNeedReading(_ line: String) -> Bool {
        line.utf8.contains { $0 >= 0xC4 || $0 == 0xC2 }
    }

    private static func read(_ character: Character) -> Character? {
        if let known = composed[character] { return known }
        let scalars = character.unicodeScalars
        guard scalars.contains(where: isInvisible) || scalars.contains(where: isWide) else { return character }
        var text = ""
        for scalar in scalars where !isInvisible(scalar) { text.unicodeScalars.append(narrow(scalar)) }
        return text.count > 1 ? character : text.first
    }

    /// The letters of Latin-1 by themselves: a letter with its mark apart is the same character.
    private static let composed: [Character: Character] = Dictionary(
        (0xC0...0xFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).map { (Character($0), Character($0)) }
    ) { first, _ in first }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0xFF01...0xFF5E).contains(scalar.value) || scalar.value == 0x3000
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isWide(scalar) else { return scalar }
        return scalar.value == 0x3000 ? " " : Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
