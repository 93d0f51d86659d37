import Answers
import Dialogue
import Glibc

/// What standard input and output are, and what can be shown there.
public struct Terminal: Sendable {
    public var inputIsTerminal: Bool
    public var outputIsTerminal: Bool
    /// A terminal without cursor movement and colours.
    public var isDumb: Bool
    private let wantsNoColor: Bool
    /// False for a terminal that only has ASCII signs.
    public let hasUnicode: Bool

    public init() {
        inputIsTerminal = isatty(STDIN_FILENO) == 1
        outputIsTerminal = isatty(STDOUT_FILENO) == 1
        isDumb = environment("TERM") == "dumb"
        wantsNoColor = environment("NO_COLOR") != nil
        hasUnicode = Self.isUnicode(environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG"))
    }

    /// What the place that answers are printed in can show right now: the window may have changed since the last answer.
    public func appearance(_ settings: Settings) -> Appearance {
        let size = outputIsTerminal ? Self.size(STDOUT_FILENO) : (width: 0, height: 0)
        return Appearance(
            width: size.width, height: size.height,
            color: settings.allowsColor && outputIsTerminal && !isDumb && !wantsNoColor,
            unicode: hasUnicode && !isDumb, showSQL: settings.showsSQL,
            numbersRows: settings.numbersRows)
    }

    /// The width that a line on standard error may have that is written over and over; nil where it cannot be.
    public var meterWidth: Int? {
        isatty(STDERR_FILENO) == 1 && !isDumb ? Self.size(STDERR_FILENO).width : nil
    }

    /// An environment that says nothing is taken for a modern one.
    static func isUnicode(_ locale: String?) -> Bool {
        guard let locale = locale?.lowercased() else { return true }
        return locale.contains("utf-8") || locale.contains("utf8")
    }

    /// In columns and lines; a window that does not say its height has none.
    private static func size(_ descriptor: Int32) -> (width: Int, height: Int) {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return (Int(size.ws_col), Int(size.ws_row))
        }
        return (environment("COLUMNS").flatMap { Int($0) }.map { min(max($0, 20), 1_000) } ?? 80, 0)
    }
}

/// What the person has set, by options or by directives.
public struct Settings: Sendable {
    public var format = OutputFormat.text
    public var showsSQL = false
    /// True to show the way from words to SQL.
    public var traces = false
    public var allowsColor = true
    /// True to number the rows of tables: where the next line may ask for the source of one.
    public var numbersRows = false
    /// True to note questions that were refused or corrected.
    public var logs = false

    public init() {}
}
