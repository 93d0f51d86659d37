/// A rectangle on a page, in points (1/72 inch) from the page's upper left corner.
struct PageBox: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var midX: Double { (left + right) / 2 }
    var midY: Double { (top + bottom) / 2 }

    func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The smallest box around all; nil for none.
    static func around(_ boxes: some Sequence<PageBox>) -> PageBox? {
        boxes.reduce(nil) { $0?.union($1) ?? $1 }
    }

    func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && y >= top && y <= bottom }

    /// Whether the middle of the other box lies in this one.
    func holdsMiddle(of other: PageBox) -> Bool { contains(x: other.midX, y: other.midY) }

    func grown(by points: Double) -> PageBox {
        PageBox(left: left - points, top: top - points, right: right + points, bottom: bottom + points)
    }

    func meets(_ other: PageBox) -> Bool {
        left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
    }

    /// How much of the heights of the two is shared, in points; negative for a gap between them.
    func sharedHeight(_ other: PageBox) -> Double { min(bottom, other.bottom) - max(top, other.top) }
    func sharedWidth(_ other: PageBox) -> Double { min(right, other.right) - max(left, other.left) }
}
