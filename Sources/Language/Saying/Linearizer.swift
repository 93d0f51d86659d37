import Domain
import GrammarData

/// Says a question again in Swedish, so that the words are themselves a question with the same answer.
///
/// The phrases are the grammar's data; the order of the sentence is here: what is asked for, the goals, the condition,
/// the nämnder, the time, and what else belongs to the answer's form.
struct Linearizer {
    let phrases: [String: String]
    let monthNames: [Int: String]
    /// Labels that are words for goals ("ekonomimål"); others are words of names.
    let goalLabels: Set<String>
    let scales: StatusScales
    let names: RestatedNames
    /// The scales that the bedömningar of a year use.
    let scalesByYear: [Int: [String]]
    /// The latest year that there are bedömningar of.
    let latestYear: Int?
    /// What the column of a deviation is called where no column is named.
    let deviation: String
    private let orders: [String]
    /// Names of municipalities that are ordinary words too.
    let ordinaryKommuner: Set<String>

    init(_ grammar: Grammar, _ vocabulary: Vocabulary, _ names: RestatedNames) {
        phrases = grammar.phrases
        monthNames = grammar.monthNames
        goalLabels = names.goalLabels
        scales = grammar.scales
        scalesByYear = vocabulary.scalesByYear
        latestYear = vocabulary.years.last
        self.names = names
        ordinaryKommuner = Set(grammar.kommuner.filter(\.isOrdinaryWord).map(\.name))
        deviation = grammar.lists["avvikelsekolumn"]?.first ?? ""
        orders = (grammar.phrases["uppmaningar"] ?? "").split(separator: ", ").map(String.init)
    }

    /// The question as a sentence with a capital; a question ends with a question mark, "visa …" with a full stop.
    func restate(_ question: Question) -> String {
        sentence(body(question).filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Words as a sentence: with a capital, without spaces too many, and with the mark that it ends with.
    func sentence(_ words: String) -> String {
        let said = words.split(separator: " ").joined(separator: " ").replacing(" ,", with: ",")
        let sentence = said.hasSuffix(",") ? String(said.dropLast()) : said
        let isOrder = orders.contains { sentence.hasPrefix($0 + " ") }
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + (isOrder ? "." : "?")
    }

    private func body(_ question: Question) -> [String] {
        if question.ask == .documents { return [phrase("fråga dokument")] + kommuner(question) }
        if question.ask.isSearch { return hits(question) + tail(question) }
        let head = question.kind == .bedömning ? goalHead(question) : recordHead(question)
        return [head] + tail(question)
    }

    private func hits(_ question: Question) -> [String] {
        let what = question.condition.onlyMotiveringar ? "motiveringar" : "träffar"
        let ask = phrase(
            question.ask == .hits ? "fråga \(what)" : "fråga antal \(what)", ["x": texts(question.condition.text)])
        let without = question.scope.text.map { phrase("som nämner inte", ["x": texts($0)]) }
        return [ask, without.map { phrase("som") + " " + $0 } ?? "", place(question), status(question)]
    }

    /// The status of the goals that texts are searched in.
    private func status(_ question: Question) -> String {
        guard let ranks = question.condition.ranks else { return "" }
        return phrase("med status", ["x": statusNames(ranks, scale: question.condition.scale)])
    }

    /// The goals that texts are searched in.
    private func place(_ question: Question) -> String {
        var place = question
        place.scope.excludedGoals = []
        var within = question.scope.goals.isEmpty ? "" : phrase("inom", ["x": goals(place)])
        if let one = question.scope.goals.first, question.scope.goals.count == 1,
            one.alternatives.allSatisfy({ $0.level != .nämndmål && names.isWhole($0) })
        {
            within = named(one.alternatives, nil)
        }
        return words(within, question.scope.excludedGoals.map(except).joined(separator: " "))
    }

    // MARK: Phrases

    /// A phrase of the data with its places filled; a key that the data lack is said itself.
    func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
        var text = phrases[key] ?? key
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    func noun(_ name: String) -> Noun { Noun(phrases["ord \(name)"] ?? name) }

    func list(_ words: [String], _ conjunction: String = "och") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " " + phrase(conjunction) + " " + last
    }

    /// Words one after the other, without those that are empty.
    func words(_ words: String...) -> String { words.filter { !$0.isEmpty }.joined(separator: " ") }

    /// A number in words where the data have one; "ett" or "en" before a single thing.
    func number(_ number: Int, of noun: Noun? = nil) -> String {
        if number == 1, let noun { return phrases["tal 1 \(noun.article)"] ?? "1" }
        return phrases["tal \(number)"] ?? "\(number)"
    }

    /// A name in quotes; the full stop that ends some names would end the sentence.
    func quoted(_ name: String) -> String {
        phrase("citat", ["x": name.last == "." ? String(name.dropLast()) : name])
    }

    func genitive(_ name: String) -> String {
        let endings = (phrases["utan genitivändelse"] ?? "").split(separator: ", ").map(String.init)
        return endings.contains { name.hasSuffix($0) } ? name : phrase("genitiv", ["x": name])
    }

    func unique<Item: Equatable>(_ items: [Item]) -> [Item] {
        items.enumerated().filter { items.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}

/// The forms of a noun, as the data list them: "ett mål, mål, målen, målet".
struct Noun {
    /// "en" or "ett".
    let article: String
    let singular: String
    let plural: String
    /// In the plural: "målen".
    let definite: String
    let definiteSingular: String

    init(_ entry: String) {
        let forms = entry.split(separator: ", ").map(String.init)
        let first = forms[0].split(separator: " ", maxSplits: 1).map(String.init)
        article = first.count > 1 ? first[0] : ""
        singular = first.last ?? entry
        plural = forms.count > 1 ? forms[1] : singular
        definite = forms.count > 2 ? forms[2] : plural
        definiteSingular = forms.count > 3 ? forms[3] : singular
    }
}
