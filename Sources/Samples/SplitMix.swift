/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the same numbers of a
/// seed in every run.
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 to below `count`, which is above 0.
    mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    /// True so often of a thousand times.
    mutating func happens(_ times: Int) -> Bool { below(1_000) < times }

    /// From 0 to below 1.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A generator of its own for each part, whatever else has been drawn.
    func derived(_ part: Int) -> SplitMix {
        var copy = SplitMix(seed: state ^ UInt64(truncatingIfNeeded: part) &* 0xD6E8_FEB8_6659_FD93)
        return SplitMix(seed: copy.next())
    }
}

extension Array {
    func any(_ random: inout SplitMix) -> Element? { isEmpty ? nil : self[random.below(count)] }
}
