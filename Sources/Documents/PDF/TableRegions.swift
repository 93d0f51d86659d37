/// Finds where lines may be a table's: several parts a line, several lines near one another.
///
/// - Parameters:
///   - lines: a page's lines from the top down.
///   - start: the first line that is looked at.
///   - limit: how far to the right running text reaches.
///   - reach: how far below a line the next row may stand, as a share of the letters' size.
/// - Returns: ranges of the lines, each from a line with several parts to another.
func tableRegions(_ lines: [TextLine], from start: Int, limit: Double, reach: Double) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    var index = start
    while index < lines.count {
        if lines[index].segments.count > 1 {
            let region = index..<regionEnd(lines, from: index, limit: limit, reach: reach)
            regions.append(region)
            index = region.upperBound
        } else {
            index += 1
        }
    }
    return regions
}

/// After the last line with several parts that belongs to the first one's table.
private func regionEnd(_ lines: [TextLine], from start: Int, limit: Double, reach: Double) -> Int {
    let left = lines[start].box.left
    var end = start + 1
    var wideLines = 0
    for index in lines.indices[(start + 1)...] {
        let line = lines[index]
        let last = lines[index - 1]
        let size = min(line.size, last.size)
        // A head may have another size than the rows, but what stands by itself in another size is a heading.
        let tolerance = line.segments.count > 1 ? 0.25 : 0.12
        if abs(line.size - last.size) > tolerance * size || line.box.top - last.box.bottom > reach * size { break }
        if line.segments.count > 1 {
            if line.text == lines[start].text { break }
            end = index + 1
            wideLines = 0
        } else {
            // Two lines of running text end a table.
            let isWide = line.box.left < left + 2 * size && line.box.width > 0.55 * (limit - left)
            wideLines = isWide ? wideLines + 1 : 0
            if wideLines > 1 { break }
        }
    }
    return end
}

private let (shortestReach, longestReach) = (1.9, 4.0)

/// How far apart rows stand at most: a little further than most of those with several cells, where tables are airy.
func rowReach(_ pages: [[TextLine]]) -> Double {
    let gaps = pages.flatMap { lines in
        zip(lines, lines.dropFirst()).filter { $1.segments.count > 2 }.map { above, line in
            (line.box.top - above.box.bottom) / max(line.size, 1)
        }
    }.sorted()
    guard gaps.count > 4 else { return shortestReach }
    return min(max(shortestReach, 1.3 * gaps[gaps.count / 2]), longestReach)
}
