import Domain

/// Whether a mått's latest value reaches its etappmål.
extension Mått {
    /// The mått with `isTargetReached` set.
    ///
    /// A number is reached from the side that is the better one: the way that the printed trend calls positive or,
    /// where there is no trend, upwards unless the name says otherwise. "Öka" and "Minska" compare with the value
    /// before; so does "Behåll", which a worse value misses.
    /// - Parameter lowerIsBetter: true for the name of a mått that is better the lower it is.
    func judged(lowerIsBetter: (String) -> Bool) -> Mått {
        var result = self
        result.isTargetReached = isReached(lowerIsBetter)
        return result
    }

    private func isReached(_ lowerIsBetter: (String) -> Bool) -> Bool? {
        guard let target = target?.lowercased() else { return nil }
        let totals = values.filter { $0.group == "Totalt" }.sorted {
            ($0.year, $0.month ?? 13) < ($1.year, $1.month ?? 13)
        }
        guard let latest = totals.last?.value else { return nil }
        let previous = totals.dropLast().last?.value
        let isLowBetter = improvesDownwards(latest, previous) ?? lowerIsBetter(name)
        if let goal = Self.number(in: target) {
            return latest == goal || (Self.isUpperLimit(target) ?? isLowBetter ? latest < goal : latest > goal)
        }
        switch target.prefix(3) {
        case "öka": return previous.map { latest > $0 }
        case "min": return previous.map { latest < $0 }
        case "beh", "bib":
            return trend.map { $0 != "Negativ" } ?? previous.map { isLowBetter ? latest <= $0 : latest >= $0 }
        default: return nil
        }
    }

    /// What the printed trend says of the way from one value to the next; nil where it says nothing.
    private func improvesDownwards(_ latest: Double, _ previous: Double?) -> Bool? {
        guard let previous, latest != previous else { return nil }
        switch trend {
        case "Positiv": return latest < previous
        case "Negativ": return latest > previous
        default: return nil
        }
    }

    /// "< 7", "högst 7": the number is one not to exceed; "> 7", "minst 7": one to exceed.
    private static func isUpperLimit(_ target: String) -> Bool? {
        if target.hasPrefix("<") || target.hasPrefix("max") || target.hasPrefix("högst") { return true }
        if target.hasPrefix(">") || target.hasPrefix("min") { return false }
        return nil
    }

    /// The one number in a target: "8 200", "6,3", "90 %", "index 75".
    static func number(in target: String) -> Double? {
        var digits = ""
        var isOver = false
        for character in target {
            if character.isASCII, character.isNumber || (character == "," && !digits.isEmpty) {
                if isOver { return nil }
                digits.append(character == "," ? "." : character)
            } else if !digits.isEmpty, !character.isWhitespace {
                isOver = true
            }
        }
        return Double(digits)
    }
}
