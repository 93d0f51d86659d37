/// What the names of a document's styles say: Word keeps its own in English, but their ids and a person's own styles
/// are in any language.
enum StyleNames {
    private static let headings = ["heading", "rubrik", "överskrift", "otsikko"]
    private static let titles: Set = ["title", "titel", "rubrik", "dokumenttitel", "dokumentrubrik"]
    private static let contents = ["toc", "innehåll", "innehll", "contents"]
    private static let lists = [
        "list paragraph", "listparagraph", "liststycke", "list bullet", "list number", "punktlista", "numreradlista",
    ]

    /// The level of a heading: "heading 2", "Rubrik 2", "Rubrik2"; a title is 1.
    static func headingLevel(_ name: String) -> Int? {
        let name = name.lowercased()
        if titles.contains(name) { return 1 }
        for word in headings where name.hasPrefix(word) {
            let rest = name.dropFirst(word.count).drop { $0 == " " }
            if let digit = rest.first?.wholeNumberValue, (1...9).contains(digit),
                rest.dropFirst().first?.isNumber != true
            {
                return digit
            }
        }
        return nil
    }

    static func isContents(_ name: String) -> Bool {
        let name = name.lowercased()
        return contents.contains { name.hasPrefix($0) }
    }

    static func isList(_ name: String) -> Bool {
        let name = name.lowercased()
        return lists.contains { name.hasPrefix($0) }
    }
}
