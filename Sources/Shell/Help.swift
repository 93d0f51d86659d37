/// What the shell says of itself.
enum Help {
    static let text = [
        "Skriv en fråga på svenska om nämnderna och deras mål, mått, åtaganden och ekonomi, till exempel:",
        "  vilka nämnder har ej uppfyllt ekonomimål 2024",
        "Börja raden med sök för att söka i texterna: sök sjukfrånvaro",
        "Efter en sökning: per nämnd, per år, bara 2024, bara ej uppfyllda, hur många?",
        "",
        "  visa 3       visar hela texten för sökningens träff 3",
        "  visa fler    visar sökningens följande träffar",
        "  källa 2      visar var rad 2 i svaret står, med raderna omkring",
        "  glöm         börjar om: nästa rad följer inte upp frågan före",
        "  exempel      visar frågor som går att ställa här",
        "  .format X    skriver svaren som text, json, jsonl, csv, tsv eller markdown",
        "  .sql         visar eller döljer SQL-frågan bakom svaret",
        "  .tolka       visar eller döljer vägen från ord till SQL",
        "  .historik    visar de senaste raderna; .historik 50 visar fler",
        "  .logg        noterar frågor som inte förstås eller rättas, eller slutar med det",
        "  .avsluta     lämnar (eller Ctrl-D)",
        "",
        "Tab fyller i ord och namn, pil upp hämtar tidigare rader och Ctrl-R söker bland dem.",
        "Ctrl-C avbryter en fråga. En rad som börjar med blanksteg sparas inte.",
    ]

    /// What the next line may be, once after the first search.
    static let afterSearch =
        "Fråga vidare om träffarna: visa 3 (hela texten), per nämnd, per år, bara 2024, bara ej uppfyllda, hur många?"

    /// For one who has never asked before.
    static func greeting(documents: Int, years: String) -> [String] {
        [
            "fraga svarar på frågor om hur nämnderna når sina mål (\(documents) dokument, \(years)).",
            "Skriv en fråga och tryck på Retur. Tab fyller i ord, pil upp hämtar tidigare rader.",
            "hjälp säger mer, exempel visar frågor att börja med, .avsluta lämnar.",
        ]
    }

    /// The text with line breaks at its spaces, no line longer than the window; 0 = a window without limit.
    ///
    /// Lines after the first begin where the text of the first does: after its margin, or after a name set apart by
    /// spaces.
    static func fit(_ text: String, to width: Int) -> String {
        guard width > 0, text.count > width else { return text }
        let margin = indent(of: text)
        // A margin splits into empty words, which come back as spaces.
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        var lines = [String(words[0])]
        for word in words.dropFirst() {
            let line = lines[lines.count - 1]
            if line.count + 1 + word.count > width, line.contains(where: { $0 != " " }) {
                lines.append(String(repeating: " ", count: margin) + word)
            } else {
                lines[lines.count - 1] = line + " " + word
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func indent(of text: String) -> Int {
        guard text.hasPrefix("  ") else { return 0 }
        let afterName = text.drop { $0 == " " }.firstRange(of: "  ")?.upperBound
        guard let afterName else { return 2 }
        let start = text[afterName...].firstIndex { $0 != " " } ?? afterName
        return text.distance(from: text.startIndex, to: start)
    }
}
