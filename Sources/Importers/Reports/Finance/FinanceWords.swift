/// Words that the financial tables of this family of reports print in their headers and rows.
enum FinanceWords {
    private static let units: Set<String> = ["mnkr", "mkr", "tkr", "kkr", "msek", "ksek"]
    private static let kinds = ["budget", "bokslut", "utfall", "prognos", "avvikelse"]
    private static let otherColumns: Set<String> = [
        "ackumulerat", "ackumulerad", "ackumulerade", "ack", "ack.", "överföring", "överföringar", "differens", "diff",
        "diff.", "förändring", "åtgärder", "redovisat", "redovisning", "resultat", "saldo", "beslutad", "beslutat",
        "återstår", "återstående", "kvar", "kvarstår", "begärd", "total", "totalt", "netto", "intäkter", "kostnader",
        "nettokostnad", "nettokostnader", "ombudgetering", "plan", "andel", "procent", "justering", "summa",
    ]
    private static let labels: Set<String> = [
        "projekt", "verksamhet", "verksamheter", "post", "poster", "benämning", "ansvar", "avdelning", "nämnd",
        "enhet", "område", "verksamhetsområde", "belopp", "typ",
    ]
    private static let times: Set<String> = [
        "helår", "helåret", "period", "perioden", "år", "året", "månad", "delår", "tertial", "kvartal", "januari",
        "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
        "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "till", "och", "med", "-", "–",
    ]
    private static let small: Set<String> = [
        "mot", "efter", "och", "av", "för", "till", "med", "per", "i", "på", "från", "inkl", "exkl", "inkl.", "exkl.",
        "exklusive", "inklusive", "eller", "samt", "helår",
    ]
    private static let titles = [
        "resultaträkning", "redovisning", "driftbudget", "investering", "exploatering", "saldo", "kapital",
        "balansräkning", "nettokostnad", "ekonomi", "resultat", "intäkter", "kostnader",
    ]
    /// Words in the headers of tables that are not financial.
    private static let strangers: Set<String> = [
        "mått", "trend", "etappmål", "ranking", "kön", "risk", "riskområde", "åtgärd", "kontroll", "granskning",
        "indikator", "kommentar", "status", "antal", "volym", "volymer",
    ]
    private static let sums = [
        "summa", "s:a", "delsumma", "totalt", "total", "verksamhetens intäkter", "verksamhetens kostnader",
        "verksamhetens nettokostnad", "verksamhetens nettokostnader", "verksamhetens netto", "nettokostnad",
        "nettokostnader", "netto", "årets resultat", "periodens resultat", "resultat", "balansresultat",
        "balanserat resultat", "justerat resultat", "budget", "prognos", "ib", "ub", "ingående", "utgående",
    ]

    /// The unit that a word is, its brackets and commas aside: "(mnkr)", "mnkr*".
    static func unit(_ word: Substring) -> String? {
        let plain = bare(word)
        if units.contains(plain) { return plain }
        return plain == "kr" && word.first == "(" ? plain : nil
    }

    /// A word in small letters without the marks around it.
    static func bare(_ word: some StringProtocol) -> String {
        word.trimmed { "()[],;:*".contains($0) }.lowercased()
    }

    /// "budget" for "Helårsbudget": what sort of column a word begins; nil where it begins none.
    static func columnKind(_ word: some StringProtocol) -> String? {
        let plain = bare(word)
        if let kind = kinds.first(where: plain.hasSuffix) { return kind }
        return otherColumns.contains(plain) ? plain : nil
    }

    /// Whether the kind is one that only amounts of money have.
    static func isMoney(_ kind: String) -> Bool { kinds.contains(kind) }
    static func isLabelHeading(_ word: some StringProtocol) -> Bool { labels.contains(bare(word)) }
    static func isTime(_ word: some StringProtocol) -> Bool {
        let plain = bare(word)
        return plain.split(separator: "-").allSatisfy { times.contains(String($0)) } || times.contains(plain)
    }
    static func isStranger(_ word: some StringProtocol) -> Bool { strangers.contains(bare(word)) }
    static func isSmall(_ word: some StringProtocol) -> Bool { small.contains(bare(word)) }

    /// Whether a heading or first cell names a financial table.
    static func isTitle(_ text: String) -> Bool {
        let plain = text.lowercased()
        return titles.contains { plain.contains($0) }
    }

    /// Whether a row says how the whole stands, instead of one post: a sum, a result, a balance.
    static func isSum(_ label: String) -> Bool {
        let plain = label.lowercased()
        return sums.contains { plain.hasPrefix($0) && !(plain.dropFirst($0.count).first?.isLetter ?? false) }
    }

    /// "varav …", "därav …".
    static func isPart(_ label: String) -> Bool {
        let first = bare(label.prefix { $0 != " " })
        return first == "varav" || first == "därav"
    }

    /// Whether a row is about what is brought in or carried over.
    static func isBalance(_ label: String) -> Bool {
        let plain = label.lowercased()
        return plain.hasPrefix("ib ") || plain.hasPrefix("ub ") || plain.hasPrefix("ingående")
            || plain.hasPrefix("utgående") || plain.contains("eget kapital")
    }
}
