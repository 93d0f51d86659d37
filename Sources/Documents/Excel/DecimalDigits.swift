/// A number's size in decimal digits, as Excel holds it: 15 of them.
struct DecimalDigits {
    private static let precision = 15

    /// Each 0–9, without leading zeros; none for zero.
    private var digits: [UInt8] = []
    /// How many of them stand before the decimal sign; negative for 0.001.
    private var point = 0

    /// - Returns: nil for what is no finite number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let parts = value.magnitude.description.split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = parts[0].split(separator: ".")
        let all = whole.joined().utf8.map { $0 - 0x30 }
        let zeros = all.prefix { $0 == 0 }.count
        digits = Array(all.dropFirst(zeros))
        point = whole[0].utf8.count + exponent - zeros
        round(to: Self.precision)
    }

    var isZero: Bool { digits.isEmpty }

    /// The number at its full length, but with no more digits than a cell shows.
    func general() -> String {
        guard (-8...20).contains(point) else { return scientific }
        var copy = self
        copy.round(to: 10 > point ? 10 : point)
        return copy.text(least: 0, most: 20, groups: false)
    }

    private var scientific: String {
        let rest = digits.dropFirst().prefix(5).map { String($0) }.joined()
        let exponent = point - 1
        return "\(digits.first ?? 0)\(rest.isEmpty ? "" : ",\(rest)")E\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
    }

    /// The number with a decimal comma.
    /// - Parameters:
    ///   - least: decimals that are shown even if zero.
    ///   - groups: whether spaces part the thousands.
    func text(least: Int, most: Int, groups: Bool) -> String {
        var copy = self
        copy.round(to: point + most)
        let whole = max(copy.point, 0)
        let integer = copy.digits.prefix(whole) + [UInt8](repeating: 0, count: max(0, whole - copy.digits.count))
        var decimals =
            [UInt8](repeating: 0, count: copy.digits.isEmpty ? 0 : max(0, -copy.point)) + copy.digits.dropFirst(whole)
        if decimals.count < least { decimals += [UInt8](repeating: 0, count: least - decimals.count) }
        let text = Self.grouped(integer.isEmpty ? [0] : Array(integer), groups)
        return decimals.isEmpty ? text : text + "," + Self.plain(decimals)
    }

    private static func plain(_ digits: [UInt8]) -> String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

    private static func grouped(_ digits: [UInt8], _ groups: Bool) -> String {
        guard groups, digits.count > 3 else { return plain(digits) }
        let head = (digits.count - 1) % 3 + 1
        let starts = [0] + Array(stride(from: head, to: digits.count, by: 3))
        return zip(starts, starts.dropFirst() + [digits.count]).map { plain(Array(digits[$0..<$1])) }
            .joined(separator: " ")
    }

    /// Rounds halves away from zero, as Excel does.
    private mutating func round(to count: Int) {
        if count < 0 { digits = [] }
        if count >= 0, count < digits.count {
            let isUp = digits[count] >= 5
            digits.removeLast(digits.count - count)
            if isUp { raise() }
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }

    private mutating func raise() {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }
}
