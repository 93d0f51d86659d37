import Domain

/// A line of a report that says what follows: a heading that is sure, or the title of an item.
struct Landmark {
    enum Kind {
        case chapter(ChapterKind)
        /// A målområde, and its rating where one stands below.
        case area(Rating?)
        /// A nämnd's own goal, and its rating where one stands below.
        case goal(Rating?)
        /// A rating without a heading above it: whatever goal was above is no longer the one that is told of.
        case lostGoal
        /// The heading of what the council has asked for, below a goal's motivering.
        case priority
        case commitment(Commitment)
        case activity
        /// The heading of a table of risks, audits or controls.
        case tableHeading
    }

    struct Rating {
        var status: String
        /// The line of the status.
        var line: Int
    }

    struct Commitment {
        var kind: Åtagande.Kind
        /// The line of the label that the commitment itself stands under.
        var label: Int
    }

    /// The lines of the heading or title, its rating left out.
    var lines: Range<Int>
    var name: String
    var kind: Kind

    /// The first line after heading and rating.
    var end: Int {
        switch kind {
        case .area(let rating?), .goal(let rating?): rating.line + 1
        default: lines.upperBound
        }
    }
}
