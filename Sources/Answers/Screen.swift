import Domain

/// What can be shown, and how: signs, colours, and text made safe to print.
struct Screen {
    /// In columns; 0 = no limit.
    let width: Int
    /// In lines; 0 = no limit.
    let height: Int
    let color: Bool
    let unicode: Bool
    let numbersRows: Bool

    init(_ appearance: Appearance) {
        // Narrower than this not even a word fits; the lines then run over the edge.
        width = appearance.width > 0 ? max(appearance.width, 20) : 0
        height = appearance.height
        numbersRows = appearance.numbersRows
        color = appearance.color
        unicode = appearance.unicode
    }

    var rule: String { unicode ? "─" : "-" }
    var missing: String { unicode ? "–" : "-" }

    func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[22m" : text }
    func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[22m" : text }
    func red(_ text: String) -> String { color ? "\u{1B}[31m\(text)\u{1B}[39m" : text }

    private var outlet: Outlet { .screen(unicode: unicode) }

    /// Text on one line without anything that steers a terminal; without signs beyond ASCII where it lacks them.
    func clean(_ text: String) -> String { outlet.clean(text) }

    /// An excerpt with its hits marked: in bold where there is colour (see `highlight`), else by guillemets.
    func cleanExcerpt(_ text: String) -> String {
        color ? cleanMarked(text) : clean(Excerpt.marked(text, start: "«", end: "»"))
    }

    /// Text on one line with its marks kept.
    func cleanMarked(_ text: String) -> String { outlet.clean(text, keepingMarks: true) }

    /// A line of an excerpt with its marks in bold. `open` is true while a hit goes on from line to line.
    func highlight(_ line: Substring, open: inout Bool) -> String {
        var result = open ? Self.boldOn : ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case Excerpt.start: (open, result) = (true, result + Self.boldOn)
            case Excerpt.end: (open, result) = (false, result + Self.boldOff)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return open ? result + Self.boldOff : result
    }

    private static let boldOn = "\u{1B}[1m"
    private static let boldOff = "\u{1B}[22m"
}
