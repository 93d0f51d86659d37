import Domain
import Language

extension Asked {
    /// True for what asks the same, in whatever order its conditions were said and by whatever words its goals were found.
    func isSame(as other: Asked) -> Bool {
        guard inquiry.isSame(as: other.inquiry) else { return false }
        switch (claim, other.claim) {
        case (nil, nil): return true
        case (let own?, let its?): return own.isSame(as: its)
        default: return false
        }
    }
}
