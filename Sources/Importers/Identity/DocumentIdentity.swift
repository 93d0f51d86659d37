import Domain

private let kind = "målprognoser"
/// Titles stand early; a long text is not searched to its end.
private let titleSearch = 2000

/// What a document is, from its title line and the file's name.
struct DocumentIdentity {
    private let name: String
    private let printedTitle: String?
    private let printed: Period
    private let named: Period

    init(text: SourceText, path: String) {
        name = composed(fileStem(path))
        printedTitle = Self.title(in: text)
        printed = Period(text: printedTitle ?? "")
        named = Period(text: name)
    }

    /// The document, or nil where neither the person, the title nor the file's name gives the year.
    func document(year given: Int?) -> DocumentInfo? {
        guard let year = given ?? printed.year ?? named.year else { return nil }
        let month = printed.month ?? named.month
        let title = printedTitle ?? Self.title(year: year, month: month)
        return DocumentInfo(name: name, title: title, kind: kind, year: year, month: month)
    }

    private static func title(year: Int, month: Int?) -> String {
        guard let month else { return "Nämndernas målprognoser \(year)" }
        return "Nämndernas målprognoser, delårsrapport \(Period.name(ofMonth: month)) \(year)"
    }

    /// The first title with a year; one that is broken over two lines is put together.
    private static func title(in text: SourceText) -> String? {
        let lines = text.lines.prefix(titleSearch)
        for (index, line) in lines.enumerated() where mayBeTitle(line) {
            let plain = line.plain
            if isReportTitle(plain), Period(text: plain).year != nil { return plain }
            guard index + 1 < lines.count, !lines[index + 1].followsBlank, !lines[index + 1].hasTab else { continue }
            let whole = joined([plain, lines[index + 1].plain])
            if isReportTitle(whole), Period(text: whole).year != nil { return whole }
        }
        return nil
    }

    private static func mayBeTitle(_ line: SourceLine) -> Bool {
        guard !line.hasTab, line.text.utf8.count <= 200 else { return false }
        return line.text.holds("prognoser") || line.text.holds("ilaga") || line.text.holds("ILAGA")
    }
}

/// The file's name without folders and ending.
func fileStem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
}
