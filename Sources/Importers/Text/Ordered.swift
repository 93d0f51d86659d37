extension Array {
    /// How many elements come first for which a condition holds, by halving.
    /// - Parameter condition: holds for the elements up to some place, and for none after it.
    func countOfFirst(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
