import Answers

/// The argument parser's sentences about a faulty command line, in Swedish.
///
/// The parser keeps the causes to itself and gives only its English sentences, which are known by their form.
enum UsageError {
    /// A phrase without a full stop. Text that is not one of the parser's sentences is already Swedish.
    static func swedish(_ english: String) -> String {
        // A value that is quoted may have several lines, and so may what the parser goes on with.
        let line = english.split(separator: "\n").first.map(String.init) ?? ""
        return known(printable(english)) ?? known(line) ?? own(line)
    }

    private static func known(_ line: String) -> String? {
        unknownOption(line) ?? missing(line) ?? invalid(line) ?? unexpected(line)
    }

    private static func unknownOption(_ line: String) -> String? {
        if let (option, nearest) = parts(line, "Unknown option '", "'. Did you mean '", "'?") {
            return "flaggan \(option) finns inte (närmaste är \(nearest))"
        }
        if let option = inside(line, "Unknown option '", "'") ?? inside(line, "Invalid option: ", "") {
            return "flaggan \(option) finns inte"
        }
        return nil
    }

    private static func missing(_ line: String) -> String? {
        if let option = inside(line, "Missing value for '", "'") {
            return "flaggan \(name(option)) saknar värde"
        }
        if let argument = inside(line, "Missing expected argument '", "'") {
            return "\(name(argument)) saknas"
        }
        return nil
    }

    private static func invalid(_ line: String) -> String? {
        if let (option, value) = parts(line, "The option '", "' does not take any value, but '", "' was specified.") {
            return "flaggan \(option) tar inget värde, men fick ”\(value)”"
        }
        guard let (value, rest) = parts(line, "The value '", "' is invalid for '", "") else { return nil }
        let option = String(rest.prefix { $0 != "'" })
        switch name(option) {
        case "--format": return "”\(value)” är inget format; välj text, json, jsonl, csv, tsv eller markdown"
        case "--slag":
            return
                "”\(value)” är inget slags post; välj bedomning, matt, atagande, risk, granskning, kontroll, ekonomi eller avsnitt"
        case "--ar", "--år": return "”\(value)” är inget år; skriv det med fyra siffror"
        default: return "”\(value)” går inte att använda för \(name(option))"
        }
    }

    private static func unexpected(_ line: String) -> String? {
        if let argument = inside(line, "Unexpected argument '", "'") {
            return "argumentet ”\(argument)” är ett för mycket"
        }
        if let (_, rest) = parts(line, "", " unexpected arguments: '", "'") {
            return "argumenten ”\(rest.split(separator: "', '").joined(separator: "”, ”"))” är för många"
        }
        return nil
    }

    private static func own(_ line: String) -> String {
        line.isEmpty ? "kommandoraden går inte att tolka" : line
    }

    /// "--format" of "--format <format>".
    private static func name(_ synopsis: String) -> String { String(synopsis.prefix { $0 != " " }) }

    private static func inside(_ line: String, _ before: String, _ after: String) -> String? {
        guard line.hasPrefix(before), line.hasSuffix(after), line.count >= before.count + after.count else {
            return nil
        }
        return String(line.dropFirst(before.count).dropLast(after.count))
    }

    private static func parts(_ line: String, _ before: String, _ between: String, _ after: String) -> (String, String)?
    {
        guard let text = inside(line, before, after), let gap = text.ranges(of: between).last else { return nil }
        return (String(text[..<gap.lowerBound]), String(text[gap.upperBound...]))
    }
}
