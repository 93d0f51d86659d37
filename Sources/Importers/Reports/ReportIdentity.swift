import Domain

/// What a follow-up report is: its nämnd, its kind and its period, weighed from the whole text and the file's name.
struct ReportIdentity {
    private let name: String
    private var nämnder: [String: Int] = [:]
    private var years: [Int: Int] = [:]
    private var months: [Int: Int] = [:]
    /// Above 0 for a report on a part of the year.
    private var partOfYear = 0
    /// The last words of the line above, where a name may begin.
    private var lastWords: [Substring] = []

    /// How much the file's name counts against single mentions in the text.
    private static let nameWeight = 20

    init(_ text: SourceText, path: String) {
        name = composed(fileStem(path))
        for line in text.lines { note(line) }
        noteName()
    }

    func document(year given: Int?) -> DocumentInfo? {
        guard let year = given ?? Self.mostMentioned(years) else { return nil }
        let isPart = partOfYear > 0
        let month = isPart ? Self.mostMentioned(months) : nil
        let nämnd = Self.mostMentioned(nämnder)
        let kind = isPart ? "delårsrapport" : "verksamhetsberättelse"
        let period = [month.map(Period.name(ofMonth:)), String(year)].compactMap(\.self).joined(separator: " ")
        let title =
            nämnd.map { "\($0)s \(kind) \(period)" } ?? "\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(period)"
        return DocumentInfo(name: name, title: title, kind: kind, nämnd: nämnd, year: year, month: month)
    }

    private static func mostMentioned<Key: Comparable>(_ counts: [Key: Int]) -> Key? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    // MARK: The text

    private mutating func note(_ line: SourceLine) {
        let text = line.text
        // Few lines say anything here; they are told by bytes before they are cut into words.
        let hasNämnd = text.holds("nämnden") || text.holds("styrelsen") || text.holds("NÄMNDEN")
        let hasNumber = text.utf8.contains { (0x30...0x39).contains($0) }
        if text.holds("rognos") { noteForecast(text) }
        if text.holds("klart i år") { notePlan(text) }
        if text.holds("okslut") { partOfYear -= 5 }
        guard hasNämnd || hasNumber || text.holds("elår") || text.utf8.last == UInt8(ascii: "h") else {
            lastWords = []
            return
        }
        let words = Self.words(text)
        if hasNämnd { noteNämnd(lastWords + words, weight: isFooter(line) ? 5 : 1) }
        if hasNumber { notePeriods(words) }
        // "Delår 1", "i delår per": what such a report calls itself; "delårsrapport" stands in others too.
        for word in words.dropLast() where word == "delår" { partOfYear += 3 }
        lastWords = Array(words.suffix(2))
    }

    /// Words in small letters; dates, spans and numbers of laws stay whole.
    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ":") }
            .map { $0.last == ":" ? $0.dropLast() : $0 }
    }

    /// A forecast for the year is made before it ends; others ("befolkningsprognos") say nothing.
    private mutating func noteForecast(_ text: String) {
        if text.holds("rognos helår") || text.holds("rognos för helår") || text.holds("rognosen för") {
            partOfYear += 3
        }
    }

    /// During the year an åtgärd "blir klar"; after it is done or not.
    private mutating func notePlan(_ text: String) {
        if text.holds("Blir") || text.holds("Troligen") { partOfYear += 5 }
    }

    private mutating func noteNämnd(_ words: [Substring], weight: Int) {
        for (index, word) in words.enumerated() {
            guard let body = Self.nämnd(word) else { continue }
            nämnder[Self.fullName(body, before: words[..<index]), default: 0] += weight
        }
    }

    /// The name in its definite form, out of a word in any form that is definite; nil for other words.
    private static func nämnd(_ word: Substring) -> Substring? {
        let bare = word.hasSuffix("s") ? word.dropLast() : word
        let isName =
            bare.hasSuffix("nämnden") && bare != "nämnden" || bare.hasSuffix("styrelsen") && bare != "styrelsen"
        return isName && !bare.hasSuffix("delnämnden") ? bare : nil
    }

    /// "Kultur- och fritidsnämnden" where the words before are the name's first part.
    private static func fullName(_ body: Substring, before words: ArraySlice<Substring>) -> String {
        var name = String(body)
        let two = words.suffix(2)
        if two.count == 2, two.last == "och", let first = two.first, first.last == "-" { name = "\(first) och \(body)" }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private mutating func notePeriods(_ words: [Substring]) {
        for (index, word) in words.enumerated() {
            let previous = index > 0 ? words[index - 1] : ""
            if let year = Self.year(word) { years[year, default: 0] += Self.ownYearWords.contains(previous) ? 3 : 1 }
            let isPer = index > 1 && words[index - 2] == "per"
            noteMonth(word, after: previous, isPer: isPer, before: index + 1 < words.count ? words[index + 1] : "")
        }
    }

    /// "2019", or the year of "2019-12-31".
    private static func year(_ word: Substring) -> Int? {
        let digits = word.utf8.count == 10 ? word.prefix(4) : word
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(digits)
        else {
            return nil
        }
        return (1990...2099).contains(year) ? year : nil
    }

    /// Words before the report's own year in its tables and title.
    private static let ownYearWords: Set<Substring> = ["etappmål", "mål", "budget", "helår", "årets", "bokslut"]

    /// "Per 31 mars", "till mars 2019", "januari-mars": the end of the reported part of the year.
    private mutating func noteMonth(_ word: Substring, after previous: Substring, isPer: Bool, before next: Substring) {
        let name = word.split(separator: "-").last ?? word
        guard name.utf8.count >= 3, let month = Period.month(named: name), Period.name(ofMonth: month) == name else {
            return
        }
        let isLast = previous == "31" || previous == "30"
        let isSpan = previous == "till" || name != word
        months[month, default: 0] += isLast && isPer ? 10 : isLast || isSpan ? 4 : Self.year(next) != nil ? 2 : 1
    }

    // MARK: The file's name

    private mutating func noteName() {
        let folded = Self.folded(name)
        for nämnd in nämnder.keys where folded.contains(Self.folded(nämnd)) {
            nämnder[nämnd, default: 0] += Self.nameWeight
        }
        if nämnder.isEmpty, let named = Self.named(in: name) { nämnder[named] = 1 }
        if folded.contains("delar") { partOfYear += Self.nameWeight }
        if folded.contains("verksamhetsberattelse") { partOfYear -= Self.nameWeight }
        let period = Period(text: name)
        if let year = period.year { years[year, default: 0] += Self.nameWeight }
        if let month = period.month { months[month, default: 0] += Self.nameWeight }
    }

    /// Only letters, without marks: names of files are written so.
    private static func folded(_ text: String) -> String {
        String(
            text.lowercased().compactMap { letter -> Character? in
                switch letter {
                case "å", "ä": "a"
                case "ö": "o"
                default: letter.isLetter ? letter : nil
                }
            })
    }

    private static func named(in file: String) -> String? {
        let parts = file.lowercased().split { !$0.isLetter }
        for part in parts {
            if part == "kommunstyrelsen" { return "Kommunstyrelsen" }
            for ending in ["nämnden", "namnden"] where part.hasSuffix(ending) && part.count > ending.count {
                return part.prefix(1).uppercased() + part.dropFirst().dropLast(ending.count) + "nämnden"
            }
        }
        return nil
    }
}
