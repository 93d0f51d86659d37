/// A path of an SVG file as cairo writes it: moves, lines and curves, all from the upper left corner.
struct SVGPath {
    struct Point {
        var x: Double
        var y: Double
    }

    private(set) var fill: Colour?
    private(set) var isStroked = false
    /// Each stroke of the pen; a curve is given by where it ends.
    private(set) var subpaths: [[Point]] = []

    /// - Parameter line: a `<path>` with its attributes; nil where it draws nothing that can be seen.
    init?(_ line: Substring) {
        guard let tag = TagLine(line), let path = tag.attributes["d"] else { return nil }
        var look = tag.attributes
        for property in tag.attributes["style"]?.split(separator: ";") ?? [] {
            let pair = property.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { look[pair[0].trimmed] = pair[1].trimmed }
        }
        if (look["fill-opacity"].flatMap { Double($0) } ?? 1) > 0 { fill = Colour(svg: look["fill"]) }
        isStroked = Colour(svg: look["stroke"]) != nil
        guard fill != nil || isStroked else { return nil }
        subpaths = Self.points(path).map { $0.map(Matrix(look["transform"]).apply) }
    }

    private static func points(_ path: Substring) -> [[Point]] {
        var subpaths: [[Point]] = []
        var numbers: [Double] = []
        func flush() {
            guard numbers.count >= 2, numbers.allSatisfy(\.isFinite), !subpaths.isEmpty else { return }
            subpaths[subpaths.count - 1].append(Point(x: numbers[numbers.count - 2], y: numbers[numbers.count - 1]))
            numbers = []
        }
        for part in path.split(separator: " ") {
            if let number = Double(part) {
                numbers.append(number)
                continue
            }
            flush()
            numbers = []
            if part == "M" { subpaths.append([]) }
            if part == "Z", let first = subpaths.last?.first { subpaths[subpaths.count - 1].append(first) }
        }
        flush()
        return subpaths
    }
}

/// A change of coordinates: "matrix(a,b,c,d,e,f)".
private struct Matrix {
    private var values = [1.0, 0, 0, 1, 0, 0]

    init(_ text: Substring?) {
        guard let inner = text?.split(separator: "(").last?.dropLast() else { return }
        let numbers = inner.split { $0 == "," || $0 == " " }.compactMap { Double($0) }
        if numbers.count == 6 { values = numbers }
    }

    func apply(_ point: SVGPath.Point) -> SVGPath.Point {
        SVGPath.Point(
            x: values[0] * point.x + values[2] * point.y + values[4],
            y: values[1] * point.x + values[3] * point.y + values[5])
    }
}

extension Colour {
    /// Reads "rgb(50.195312%,0%,0%)"; nil for "none" and for patterns.
    fileprivate init?(svg text: Substring?) {
        guard let text, text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
        let parts = text.dropFirst(4).dropLast().split(separator: ",").compactMap { part in
            let part = part.trimmed
            return part.hasSuffix("%") ? Double(part.dropLast()).map { $0 * 2.55 } : Double(part)
        }
        guard parts.count == 3, parts.allSatisfy(\.isFinite) else { return nil }
        let bytes = parts.map { UInt8(min(max($0.rounded(), 0), 255)) }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
    }
}

extension Substring {
    /// Without spaces before and after.
    fileprivate var trimmed: Substring {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest = rest.dropLast() }
        return rest
    }
}
