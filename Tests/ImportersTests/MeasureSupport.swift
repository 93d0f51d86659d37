import Domain

@testable import Importers

private let labels = StatusLabels(StatusScales([StatusScale("styrka", ["Svag", "Stark"])]))

/// What the mått tables of a text hold, each from its heading to the limit or to where its reader ends.
func measureBlocks(_ text: String, year: Int = 2031) -> [BlockContent] {
    let lines = SourceText(text).lines
    let reader = MåttReader()
    var blocks: [BlockContent] = []
    var index = 0
    while index < lines.count {
        guard reader.begins(at: index, in: lines) else {
            index += 1
            continue
        }
        let place = BlockPlace(heading: "Rubriken", year: year, labels: labels)
        blocks.append(reader.read(from: index, to: lines.count, in: lines, at: place))
        index = max(index + 1, blocks.last?.end ?? 0)
    }
    return blocks
}

func measures(_ text: String, year: Int = 2031) -> [Mått] {
    measureBlocks(text, year: year).flatMap(\.records.mått)
}

extension Mått {
    /// What a test compares: "Totalt 2031=84 %; Kvinnor 2-2031=52 index".
    var valueSummary: String {
        values.map { value in
            let period = (value.month.map { "\($0)-" } ?? "") + "\(value.year)"
            let number = value.value == value.value.rounded() ? "\(Int(value.value))" : "\(value.value)"
            return "\(value.group) \(period)=\(number)" + (value.unit.map { " \($0)" } ?? "")
        }.joined(separator: "; ")
    }

    var rankingSummary: String { rankings.map { "\($0.year):\($0.place)" }.joined(separator: ";") }
}
