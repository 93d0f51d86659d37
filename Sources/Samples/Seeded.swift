/// A small generator of random numbers that gives the same documents on every machine.
public struct Seeded: RandomNumberGenerator {
    private var source: SplitMix

    /// Seeds in a row would otherwise give the same numbers one step apart.
    public init(_ seed: Int) { source = SplitMix(seed: UInt64(truncatingIfNeeded: seed) &* 0xD6E8_FEB8_6659_FD93) }

    public mutating func next() -> UInt64 { source.next() }

    public mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
    public mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &self)] }
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
