import Domain

/// A piece of SQL with the values bound to its question marks, in order.
///
/// A fragment is made from string literals alone: what is interpolated into one is another fragment, or a value that
/// becomes a question mark. There is no way to put a `String` into the text, so no word of a user gets there.
struct SQLFragment: Hashable, Sendable {
    private(set) var text: String
    private(set) var arguments: [Value]

    private init(text: String, arguments: [Value]) {
        self.text = text
        self.arguments = arguments
    }

    mutating func append(_ other: SQLFragment) {
        text += other.text
        arguments += other.arguments
    }

    /// The same lines, all but the first moved in by two spaces.
    var indented: SQLFragment {
        let newline = UInt8(ascii: "\n")
        guard text.utf8.contains(newline) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * text.utf8.count)
        for byte in text.utf8 {
            bytes.append(byte)
            if byte == newline { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2)) }
        }
        return SQLFragment(text: String(decoding: bytes, as: UTF8.self), arguments: arguments)
    }
}

extension SQLFragment: ExpressibleByStringInterpolation {
    init(stringLiteral value: StaticString) {
        self.init(text: value.description, arguments: [])
    }

    init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.fragment
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var fragment = SQLFragment(text: "", arguments: [])

        init(literalCapacity: Int, interpolationCount: Int) {
            fragment.text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            fragment.text += literal.description
        }

        mutating func appendInterpolation(_ other: SQLFragment) {
            fragment.append(other)
        }

        /// A number that the builder itself counts, as the last part of a name.
        mutating func appendInterpolation(number: Int) {
            fragment.text += String(number)
        }

        /// Binds a value.
        mutating func appendInterpolation(_ value: Value) {
            fragment.text += "?"
            fragment.arguments.append(value)
        }
    }
}

extension SQLFragment {
    static let countOfRows: SQLFragment = "count(*)"

    /// An aggregate over the rows that meet conditions.
    func filtered(by conditions: [SQLFragment]) -> SQLFragment {
        conditions.isEmpty ? self : "\(self) FILTER (WHERE \(conditions.joined(" AND ")))"
    }
}

extension Sequence<SQLFragment> {
    func joined(_ separator: SQLFragment) -> SQLFragment {
        var result: SQLFragment = ""
        for (index, fragment) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(fragment)
        }
        return result
    }
}
