import Domain

/// The values of a mått over time as one line: a bar a period, then a bar for the etappmål where it is a number.
struct Series: Equatable {
    /// The mått, with its group and nämnd where there are several.
    var title: String
    /// Oldest first.
    var points: [Point]
    /// As printed: "850", "Öka".
    var target: String?

    struct Point: Equatable {
        var period: String
        var value: Double
    }

    /// The series in a table of values: those of one mått, nämnd and group, with at least two periods.
    static func all(in table: Table) -> [Series] {
        guard let matt = table.columns.firstIndex(of: "matt"), let value = table.columns.firstIndex(of: "varde"),
            let period = table.columns.firstIndex(of: "period")
        else { return [] }
        let keys = ["grupp", "namnd"].compactMap(table.columns.firstIndex(of:))
        let told = keys.filter { key in Set(table.rows.map { $0[key] }).count > 1 }
        let target = table.columns.firstIndex(of: "etappmal")
        var order: [[Value]] = []
        var found: [[Value]: Series] = [:]
        for row in table.rows {
            guard let number = row[value].number, let when = row[period].label else { continue }
            let key = ([matt] + keys).map { row[$0] }
            if found[key] == nil {
                let title = ([matt] + told).compactMap { row[$0].label }.joined(separator: ", ")
                found[key] = Series(title: title, points: [], target: target.flatMap { row[$0].label })
                order.append(key)
            }
            found[key]?.points.append(Point(period: when, value: number))
        }
        return order.compactMap { found[$0] }.filter { $0.points.count > 1 }
    }

    /// The etappmål as a number: "90 %" is 90; nil for "Öka".
    var targetNumber: Double? {
        guard let target else { return nil }
        let digits = target.filter { $0.isASCII && ($0.isNumber || ",.-".contains($0)) }.replacing(",", with: ".")
        return target.contains(where: \.isNumber) && !target.contains("-") ? Double(digits) : nil
    }

    /// The bars from lowest to highest; a bar of its own after a line is the etappmål.
    func bars(unicode: Bool) -> String {
        let values = points.map(\.value)
        let all = values + [targetNumber].compactMap(\.self)
        guard let low = all.min(), let high = all.max() else { return "" }
        let signs = Array(unicode ? "▁▂▃▄▅▆▇█" : "_.:-=+*#")
        let bar = { (value: Double) -> String in
            let share = (value - low) / (high - low)
            let height = share.isFinite ? share : 0.5
            return String(signs[min(signs.count - 1, max(0, Int(height * Double(signs.count - 1) + 0.5)))])
        }
        return values.map(bar).joined() + (targetNumber.map { (unicode ? "│" : "|") + bar($0) } ?? "")
    }

    /// "▇▁▃ 2016–2018 (0,847 → 0,844), etappmål Öka".
    func line(unicode: Bool) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        let (dash, arrow) = unicode ? ("–", "→") : ("-", "->")
        let numbers = "\(Swedish.decimal(first.value)) \(arrow) \(Swedish.decimal(last.value))"
        let goal = target.map { ", etappmål \($0)" } ?? ""
        return "\(bars(unicode: unicode)) \(first.period)\(dash)\(last.period) (\(numbers))\(goal)"
    }
}

extension Value {
    fileprivate var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .null, .text: nil
        }
    }

    fileprivate var label: String? {
        switch self {
        case .integer(let number): String(number)
        case .real(let number): Swedish.decimal(number)
        case .text(let text): text
        case .null: nil
        }
    }
}
