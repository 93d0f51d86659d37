/// Damerau–Levenshtein distance in its optimal string alignment form (a swap of neighbours is one edit).
/// - Returns: the distance, or `limit + 1` when it is more than `limit`.
func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...max(a.count, 1) where i <= a.count {
        row[0] = i
        var smallest = i
        for j in 1...max(b.count, 1) where j <= b.count {
            let change = a[i - 1] == b[j - 1] ? 0 : 1
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            smallest = min(smallest, row[j])
        }
        if smallest > limit { return limit + 1 }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
}
