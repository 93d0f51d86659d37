import Domain

/// The columns of rows beside bedömningar.
extension Interpreter {
    func recordColumns(_ question: Question) -> Set<ExtraColumn> {
        var columns: Set<ExtraColumn> = has(.why) && kind.schema.columns.contains(.kommentar) ? [.kommentar] : []
        // "Ekonomimål" says where to look, not what to show.
        let asked = facts.things.filter { $0.value.name != "mål" || $0.value.strength != .implied }
        for thing in asked.map(\.value.name) + facts.grouping {
            switch thing {
            case "motivering", "kommentar":
                if kind.schema.columns.contains(.kommentar), kind != .granskning { columns.insert(.kommentar) }
            case "målområde": columns.insert(.målområde)
            case "nämndmål", "mål": columns.insert(.nämndmål)
            case "dokument": columns.insert(.dokument)
            case "trend": columns.insert(.trend)
            case "etappmål": columns.insert(.etappmål)
            case "ranking": columns.insert(.ranking)
            case "skillnader": columns.insert(.skillnader)
            default: break
            }
        }
        columns.formUnion(question.testedColumns)
        return kind.schema.goals.isEmpty ? columns.subtracting([.målområde, .nämndmål]) : columns
    }
}

extension Question {
    /// Columns that what a question says of mått brings along: a row shows what it was chosen by, and values over time
    /// their etappmål.
    var testedColumns: Set<ExtraColumn> {
        var columns: Set<ExtraColumn> = kind == .mått && period == .all && ask == .records ? [.etappmål] : []
        for test in condition.fields {
            switch test.field {
            case .trend: columns.insert(.trend)
            case .etappmal: columns.insert(.etappmål)
            case .omotiveradeSkillnader: columns.insert(.skillnader)
            default: break
            }
        }
        return columns
    }
}
