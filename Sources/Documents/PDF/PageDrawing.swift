/// What is drawn on a page beside letters and pictures.
struct PageDrawing: Sendable {
    /// Straight lines along a page's edges, and fills as thin as lines.
    var rules: [PageRule] = []
    /// Filled areas in the order in which they are painted.
    var fills: [PageFill] = []
}

/// A drawn line, level or upright.
struct PageRule: Hashable, Sendable {
    var isUpright: Bool
    /// Its height on the page where it is level, its distance from the left where it is upright.
    var position: Double
    /// From left to right, or from the top down.
    var start: Double
    var end: Double

    var length: Double { end - start }

    var box: PageBox {
        isUpright
            ? PageBox(left: position, top: start, right: position, bottom: end)
            : PageBox(left: start, top: position, right: end, bottom: position)
    }
}

struct PageFill: Hashable, Sendable {
    var box: PageBox
    var colour: Colour
}

/// Reads what `pdftocairo -svg` writes: a line for each page, where there are several, and for each path.
func drawnPages(_ output: [UInt8]) -> [PageDrawing] {
    var pages = [PageDrawing()]
    // What comes before the first page are letters.
    var isInPages = false
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
        if line.hasPrefix("<page>") {
            if isInPages { pages.append(PageDrawing()) }
            isInPages = true
        } else if let path = SVGPath(line) {
            pages[pages.count - 1].add(path)
        }
    }
    return pages
}

extension PageDrawing {
    /// Fills no wider than this are drawn lines, in points.
    private static let thin = 2.5
    /// Marks shorter than this are no lines of a table, in points.
    private static let short = 4.0
    /// A page with more lines than any table has shows a map or a chart.
    private static let most = 20_000
    /// No page is so large, in points.
    private static let farthest = 100_000.0

    mutating func add(_ path: SVGPath) {
        guard rules.count + fills.count < Self.most else { return }
        if let colour = path.fill {
            for points in path.subpaths where points.count > 2 { add(fill: points, colour) }
        }
        if path.isStroked {
            for points in path.subpaths {
                for (from, to) in zip(points, points.dropFirst()) { add(lineFrom: from, to: to) }
            }
        }
    }

    private mutating func add(fill points: [SVGPath.Point], _ colour: Colour) {
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        let box = PageBox(left: xs.min()!, top: ys.min()!, right: xs.max()!, bottom: ys.max()!)
        if box.height <= Self.thin {
            add(PageRule(isUpright: false, position: box.midY, start: box.left, end: box.right))
        } else if box.width <= Self.thin {
            add(PageRule(isUpright: true, position: box.midX, start: box.top, end: box.bottom))
        } else {
            fills.append(PageFill(box: box, colour: colour))
        }
    }

    private mutating func add(lineFrom from: SVGPath.Point, to: SVGPath.Point) {
        if abs(from.y - to.y) < 0.7 {
            add(
                PageRule(
                    isUpright: false, position: (from.y + to.y) / 2, start: min(from.x, to.x), end: max(from.x, to.x)))
        } else if abs(from.x - to.x) < 0.7 {
            add(
                PageRule(
                    isUpright: true, position: (from.x + to.x) / 2, start: min(from.y, to.y), end: max(from.y, to.y)))
        }
    }

    private mutating func add(_ rule: PageRule) {
        let isOnPage = [rule.position, rule.start, rule.end].allSatisfy { abs($0) < Self.farthest }
        if rule.length >= Self.short && isOnPage { rules.append(rule) }
    }
}
