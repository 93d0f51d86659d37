@preconcurrency import Glibc

/// The median of the times that each of two works takes, done by turns so that both meet the same machine.
func medians(rounds: Int, _ first: () throws -> Void, _ second: () throws -> Void) rethrows -> (Double, Double) {
    var times: ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
        times.0.append(try milliseconds(first))
        times.1.append(try milliseconds(second))
    }
    return (median(times.0), median(times.1))
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

/// The value that so many of a hundred do not go above.
func percentile(_ part: Int, _ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[(values.count - 1) * part / 100]
}

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body).components
    return Double(duration.seconds) * 1_000 + Double(duration.attoseconds) / 1e15
}

/// The time that the thread computes, whatever else the machine does: for works too short for their median alone.
func processorMilliseconds(_ body: () throws -> Void) rethrows -> Double {
    try milliseconds(on: CLOCK_THREAD_CPUTIME_ID, body)
}

/// The time that all threads of the process compute.
func processMilliseconds(_ body: () throws -> Void) rethrows -> Double {
    try milliseconds(on: CLOCK_PROCESS_CPUTIME_ID, body)
}

private func milliseconds(on clock: clockid_t, _ body: () throws -> Void) rethrows -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(clock, &start)
    try body()
    clock_gettime(clock, &end)
    return Double(end.tv_sec - start.tv_sec) * 1_000 + Double(end.tv_nsec - start.tv_nsec) / 1e6
}

/// The lines of the run's table.
struct Report {
    private var rows: [[String]] = [["", "fraga", "SQLite", "kvot"]]
    private var remarks: [String] = []

    mutating func add(_ name: String, _ tool: Double, _ bare: Double, unit: String = "ms") {
        let ratio = bare > 0 ? tool / bare : 0
        rows.append([name, "\(decimal(tool)) \(unit)", "\(decimal(bare)) \(unit)", decimal(ratio, 1)])
    }

    mutating func title(_ text: String) { rows.append([text, "", "", ""]) }

    mutating func remark(_ text: String) { remarks.append(text) }

    func print() {
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = row.enumerated().map { index, text in
                let padding = String(repeating: " ", count: widths[index] - text.count)
                return index == 0 ? text + padding : padding + text
            }
            Swift.print(cells.joined(separator: "  "))
        }
        for remark in remarks { Swift.print("\n" + remark) }
    }
}

/// "0,123" with a decimal comma.
func decimal(_ value: Double, _ places: Int? = nil) -> String {
    let places = places ?? (value < 10 ? 3 : 1)
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let digits = String(Int((value * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "," + padded.suffix(places)
}
