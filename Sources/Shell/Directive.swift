import Answers

/// A line that sets something or shows something, instead of asking: `.format csv`.
public enum Directive: Equatable, Sendable {
    case help
    case examples
    /// nil = say which one is set.
    case format(OutputFormat?)
    /// nil = the other way around.
    case sql(Bool?)
    case trace(Bool?)
    /// nil = a screenful.
    case history(Int?)
    /// The source of a row of the answer before; nil = its only one.
    case source(Int?)
    /// The next question follows up nothing.
    case forget
    /// nil = the other way around.
    case log(Bool?)
    case leave

    public enum Fault: Error, Equatable {
        case unknown(String, nearest: String?)
        case badArgument(String, to: String, expected: String)
    }

    /// The names as they are shown and completed.
    public static let names = [
        ".avsluta", ".exempel", ".format", ".glöm", ".historik", ".hjälp", ".källa", ".logg", ".sql", ".tolka",
    ]
    static let switchWords = ["på", "av"]

    /// The directive that a line is, nil for a question.
    ///
    /// `källa 3` and `glöm` need no dot anywhere: they belong to a dialogue as much as its questions do.
    /// - Parameter bareWords: true where also `hjälp`, `exempel` and `avsluta` alone are directives.
    public static func parse(_ line: String, bareWords: Bool) throws(Fault) -> Directive? {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        if first.hasPrefix(".") { return try named(first, Array(words.dropFirst())) }
        if let directive = try ofDialogue(first, Array(words.dropFirst())) { return directive }
        if bareWords, words.count == 1, let directive = bare(first) { return directive }
        return try mistyped(words, bareWords: bareWords)
    }

    /// A word of a dialogue with one slip in it: `kälal 1`. Nobody leaves by a slip.
    private static func mistyped(_ words: [String], bareWords: Bool) throws(Fault) -> Directive? {
        let isOfRow = words.count == 2 && Int(words[1]) != nil
        guard isOfRow || words.count == 1 else { return nil }
        if isNear(words[0], "källa"), isOfRow || !isOtherWord(words[0], "källa") {
            return try source("källa", Array(words.dropFirst()))
        }
        guard bareWords, !isOfRow else { return nil }
        if isNear(words[0], "avsluta") { throw .unknown(words[0], nearest: "avsluta") }
        return isNear(words[0], "hjälp") ? .help : isNear(words[0], "exempel") ? .examples : nil
    }

    /// True where a letter stands in the place of another: "hallå" is a word, and no slip in "källa".
    private static func isOtherWord(_ typed: String, _ word: String) -> Bool {
        typed.count == word.count && folded(typed).sorted() != folded(word).sorted()
    }

    private static func isNear(_ typed: String, _ word: String) -> Bool {
        editDistance(Array(folded(typed)), Array(folded(word))) == 1
    }

    /// A line of more words is a question: "källa till siffrorna".
    private static func ofDialogue(_ word: String, _ arguments: [String]) throws(Fault) -> Directive? {
        switch folded(word) {
        case "kalla" where arguments.count < 2: try source(word, arguments)
        case "glom" where arguments.isEmpty: .forget
        default: nil
        }
    }

    private static func source(_ name: String, _ arguments: [String]) throws(Fault) -> Directive {
        .source(try argument(of: name, arguments, "en rads nummer, till exempel källa 2") { Int($0) })
    }

    private static func bare(_ word: String) -> Directive? {
        switch folded(word) {
        case "hjalp", "help", "?": .help
        case "exempel": .examples
        case "avsluta", "sluta", "quit", "exit": .leave
        default: nil
        }
    }

    private static func named(_ name: String, _ arguments: [String]) throws(Fault) -> Directive {
        let key = folded(name)
        switch key {
        case ".hjalp", ".help": return try alone(.help, name, arguments)
        case ".exempel": return try alone(.examples, name, arguments)
        case ".avsluta", ".sluta", ".quit", ".exit": return try alone(.leave, name, arguments)
        case ".format":
            return .format(
                try argument(of: name, arguments, expectedFormat(arguments)) { OutputFormat(rawValue: folded($0)) })
        case ".sql": return .sql(try argument(of: name, arguments, "på eller av", switched))
        case ".tolka": return .trace(try argument(of: name, arguments, "på eller av", switched))
        case ".logg": return .log(try argument(of: name, arguments, "på eller av", switched))
        case ".kalla": return try source(name, arguments)
        case ".glom": return try alone(.forget, name, arguments)
        case ".historik":
            return .history(
                try argument(of: name, arguments, "ett antal rader") { Int($0).flatMap { $0 > 0 ? $0 : nil } })
        default: throw .unknown(name, nearest: nearest(to: key))
        }
    }

    private static let formatNames = {
        let names = OutputFormat.allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " eller " + names.last!
    }()

    private static func expectedFormat(_ typed: [String]) -> String {
        let near = OutputFormat.allCases.map(\.rawValue).first { isNear(typed.first ?? "", $0) }
        return formatNames + (near.map { "; menade du \($0)?" } ?? "")
    }

    private static func alone(_ directive: Directive, _ name: String, _ arguments: [String]) throws(Fault) -> Directive
    {
        guard let extra = arguments.first else { return directive }
        throw .badArgument(extra, to: name, expected: "inget mer")
    }

    private static func argument<T>(
        of name: String, _ arguments: [String], _ expected: String, _ read: (String) -> T?
    ) throws(Fault) -> T? {
        guard let first = arguments.first else { return nil }
        guard arguments.count == 1, let value = read(first) else {
            throw .badArgument(arguments.joined(separator: " "), to: name, expected: expected)
        }
        return value
    }

    private static func switched(_ word: String) -> Bool? {
        switch folded(word) {
        case "pa", "ja", "on": true
        case "av", "nej", "off": false
        default: nil
        }
    }

    private static func nearest(to key: String) -> String? {
        let measured = names.map { (name: $0, distance: editDistance(Array(key), Array(folded($0)))) }
        return measured.min { $0.distance < $1.distance }.flatMap { $0.distance <= 2 ? $0.name : nil }
    }
}

extension Directive.Fault {
    /// One Swedish sentence.
    public var message: String {
        switch self {
        case .unknown(let name, let nearest?):
            "Kommandot \(name) finns inte; menade du \(nearest)? Skriv .hjälp för att se alla."
        case .unknown(let name, nil): "Kommandot \(name) finns inte. Skriv .hjälp för att se alla."
        case .badArgument(let argument, let name, let expected):
            "\(name) ”\(argument)”: efter \(name) står \(expected)\(expected.hasSuffix("?") ? "" : ".")"
        }
    }
}

/// How many letters must be changed, added, left out or swapped with the next to make one word of the other.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var rows = [Array(0...second.count)]
    for (i, letter) in first.enumerated() {
        var row = [i + 1]
        for (j, other) in second.enumerated() {
            var least = min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
                least = min(least, rows[i - 1][j - 1] + 1)
            }
            row.append(least)
        }
        rows.append(row)
    }
    return rows[first.count][second.count]
}
