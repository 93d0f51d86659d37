import Dialogue
import Domain
import Glibc

let args = CommandLine.arguments
let d = try Dialogue(resources: Resources.find(), path: args[1])
d.keepsContext = true
struct CPU { var now: Duration { var t = timespec(); clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return .seconds(t.tv_sec) + .nanoseconds(t.tv_nsec) } }
let clock = CPU()
func ms(_ d: Duration) -> Double { Double(d.components.seconds) * 1000 + Double(d.components.attoseconds) / 1e15 }
let t0 = clock.now
if args.count > 2, args[2] == "cold" {} else { d.prepareCompletions(); print("prepare", ms(clock.now - t0)) }
if args.contains("cuts") {
    let g = d.language.grammar
    var times: [(Double, String)] = []
    var empty: [String] = []
    var missing: [String] = []
    var total = 0, offers = 0, reach = 0
    for line in g.showcase + g.rules.flatMap(\.examples) {
        let chars = Array(line)
        for cut in 0...chars.count {
            let b = String(chars[..<cut])
            let start = b.lastIndex(where: { " \t\n?!,;:\"".contains($0) }).map { b.index(after: $0) } ?? b.startIndex
            let t = clock.now
            let c = d.completions(before: String(b[..<start]), word: String(b[start...]), within: args.contains("long") ? .milliseconds(40) : Dialogue.completionTime)
            times.append((ms(clock.now - t), b))
            total += 1; offers += c.offered.count; reach += c.untested.isEmpty || c.offered.count == 12 ? 1 : 0
            if c.offered.isEmpty { empty.append(b) }
            let word = String(line[line.index(line.startIndex, offsetBy: b.distance(from: b.startIndex, to: start))...].prefix { !" ?!,;:\"".contains($0) })
            if !word.isEmpty, !c.offered.contains(where: { $0.lowercased().hasPrefix(word.lowercased()) }) { missing.append("\(b)| \(word) :: " + c.offered.prefix(5).joined(separator: ", ")) }
        }
    }
    times.sort { $0.0 < $1.0 }
    print("cuts", total, "p50", times[total / 2].0, "p99", times[total * 99 / 100].0, "max", times.suffix(4))
    print("sum", times.reduce(0) { $0 + $1.0 } / 1000, "per offer", times.reduce(0) { $0 + $1.0 } / Double(offers))
    print("offers", offers, "complete", reach)
    print("empty", empty.count, "missing", missing.count)
    var r = SystemRandomNumberGenerator()
    for e in empty.shuffled(using: &r).prefix(25) { print("  E", e) }
    for e in missing.shuffled(using: &r).prefix(40) { print("  M", e) }
} else {
    while let l = readLine() {
        let parts = l.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let b = parts[0], rest = parts.count > 1 ? parts[1] : ""
        let start = b.lastIndex(where: { " \t\n?!,;:\"".contains($0) }).map { b.index(after: $0) } ?? b.startIndex
        let t = clock.now
        let c = d.completions(before: String(b[..<start]), word: String(b[start...]), rest: rest, within: args.contains("long") ? .seconds(2) : Dialogue.completionTime)
        print("[\(l)] \((ms(clock.now - t) * 100).rounded() / 100) ms, untested \(c.untested.count): \(c.offered.joined(separator: " · "))")
    }
}
