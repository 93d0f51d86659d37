/// Words, marks and odd characters in any order.
func randomLine(_ random: inout SeededGenerator) -> String {
    let pieces = [
        "vilka", "mål", "ej", "uppfyllt", "2024", "SN:s", "kultur-", "och", " ", "  ", "\t", "\"", "”", "«", "»", "-",
        "–",
        ",", "?", "(", "é", "a\u{30A}", "\u{AD}", "🙂", "\u{200B}", "1,5", "'", "--", "\u{0}", "ß", "😀👨‍👩‍👧", "*", "NEAR",
        "%",
    ]
    return (0..<Int.random(in: 0...14, using: &random)).map { _ in
        pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
    }.joined()
}
