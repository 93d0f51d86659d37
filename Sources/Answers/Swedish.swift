/// Lists, names and numbers as Swedish writes them.
enum Swedish {
    /// "a", "a och b", "a, b och c".
    static func list(_ items: [String], _ conjunction: String = "och") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// "Kommunstyrelsens"; a name that ends in s, x or z stays as it is.
    static func genitive(_ name: String) -> String {
        guard let last = name.last, !"sxz".contains(last.lowercased()) else { return name }
        return name + "s"
    }

    /// The text with a capital first letter.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// "1 rad", "13 rader".
    static func count(_ number: Int, one: String, many: String) -> String {
        "\(integer(number)) \(number == 1 ? one : many)"
    }

    static func month(_ number: Int) -> String {
        let names = [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ]
        return names.indices.contains(number - 1) ? names[number - 1] : "månad \(number)"
    }
}

/// Numbers.
extension Swedish {
    /// Between thousands, and before the percent sign: a number is never broken over two lines.
    private static let space = "\u{A0}"

    /// "1 234".
    static func integer(_ number: Int) -> String {
        (number < 0 ? "-" : "") + grouped(String(number.magnitude))
    }

    /// "1 234,5": the shortest form that is the number.
    static func decimal(_ number: Double) -> String {
        let text = number.description
        guard let point = text.firstIndex(of: "."), !text.contains("e") else { return text }
        let whole = text[..<point].drop { $0 == "-" }
        let fraction = text[text.index(after: point)...]
        let sign = text.hasPrefix("-") ? "-" : ""
        return sign + grouped(String(whole)) + (fraction == "0" ? "" : "," + fraction)
    }

    /// "67,70" for two decimals, half away from zero.
    static func decimal(_ number: Double, decimals: Int) -> String {
        let scaled = (0..<decimals).reduce(number.magnitude) { product, _ in product * 10 } + 0.5
        guard scaled < 1e15 else { return decimal(number) }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = number < 0 && scaled >= 1 ? "-" : ""
        return sign + grouped(String(padded.dropLast(decimals))) + "," + padded.suffix(decimals)
    }

    /// "67,7 %".
    static func percent(_ number: Double) -> String {
        decimal(number, decimals: 1) + space + "%"
    }

    private static func grouped(_ digits: String) -> String {
        guard digits.count > 3 else { return digits }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { result += space }
            result.append(digit)
        }
        return result
    }
}
