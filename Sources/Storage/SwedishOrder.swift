/// Swedish alphabetical order: a–z å ä ö, whatever the case; é as e, ü as y, æ as ä, ø as ö.
///
/// Words are compared one after another, so that a shorter one comes first ("mål och" before "målet").
/// Punctuation counts only between names that are otherwise alike.
enum SwedishOrder {
    /// Names in order.
    static func sorted(_ names: some Sequence<String>) -> [String] {
        names.map { (key: key($0), name: $0) }
            .sorted { $0.key == $1.key ? $0.name < $1.name : $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.name)
    }

    /// Keys compare (number by number) as the names do.
    static func key(_ name: String) -> [UInt32] {
        var key: [UInt32] = []
        for scalar in name.lowercased().unicodeScalars {
            if let place = place(scalar) { key.append(place) }
        }
        return key
    }

    private static let space: UInt32 = 0
    private static let afterZ = UInt32(UInt8(ascii: "z")) + 1

    private static func place(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar.value
        case " ": space
        case "å": afterZ
        case "ä", "æ": afterZ + 1
        case "ö", "ø": afterZ + 2
        case "é", "è", "ê", "ë": UInt32(UInt8(ascii: "e"))
        case "à", "á", "â", "ã": UInt32(UInt8(ascii: "a"))
        case "ü": UInt32(UInt8(ascii: "y"))
        case _ where scalar.properties.isWhitespace: space
        case _ where scalar.properties.isAlphabetic: scalar.value + 0x1000
        default: nil
        }
    }
}
