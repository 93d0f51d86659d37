/// Boxes to tick, each with its words after it: "☐ Uppfyllt ☒ Delvis uppfyllt ☐ Ej uppfyllt".
struct CheckBoxes {
    /// The words of the one that is ticked; nil where none is, or several.
    let ticked: String?

    private static let (empty, full): (Set<Character>, Set<Character>) = (["☐", "□", "❑", "❏"], ["☒", "☑", "✅", "⊠"])

    /// - Returns: nil for a text without a ticked and an empty box.
    init?(_ text: String) {
        let places = text.indices.filter { Self.empty.contains(text[$0]) || Self.full.contains(text[$0]) }
        guard places.count > 1, places.contains(where: { Self.empty.contains(text[$0]) }) else { return nil }
        let ends = places.dropFirst() + [text.endIndex]
        let words = zip(places, ends).filter { Self.full.contains(text[$0.0]) }.map { start, end in
            text[text.index(after: start)..<end].trimmed { ", ;".contains($0) }.description
        }
        ticked = words.count == 1 && !words[0].isEmpty ? words[0] : nil
    }
}
