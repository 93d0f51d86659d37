/// The argument parser's help in Swedish: its headings and built-in sentences; all else is ours already.
enum SwedishHelp {
    static func translate(_ help: String) -> String {
        var lines: [String] = []
        var isUsage = false
        for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(usage) {
                isUsage = true
                lines += ["ANVÄNDNING:", "  " + line.dropFirst(usage.count)]
            } else if isUsage, line.hasPrefix(usageMargin) {
                lines.append("  " + line.dropFirst(usageMargin.count))
            } else {
                isUsage = false
                lines.append(translate(line: String(line)))
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let usage = "USAGE: "
    private static let usageMargin = "       "

    private static let headings = ["ARGUMENTS:": "ARGUMENT:", "OPTIONS:": "FLAGGOR:", "SUBCOMMANDS:": "KOMMANDON:"]
    private static let sentences = [
        ("Show help information.", "Visar den här hjälpen."),
        ("Show the version.", "Visar programmets version."),
    ]

    private static func translate(line: String) -> String {
        if let heading = headings[line] { return heading }
        if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
        if line.hasPrefix("  See 'fraga help ") { return "  Mer om ett kommando: fraga <kommando> --help" }
        for (english, swedish) in sentences where line.hasSuffix(english) {
            return line.dropLast(english.count) + swedish
        }
        return line
    }
}
