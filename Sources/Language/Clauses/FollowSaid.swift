/// How a line goes on from the question before it, beside what it says itself.
public struct FollowSaid: Hashable, Sendable {
    var does: Does
    /// The row pointed at, from 1; -1 = the last.
    var number: Int?
    /// The kind of thing pointed at or let go, as the grammar calls it; an order's name.
    var noun: String?

    /// What the words do; what they are is data.
    public enum Does: String, Hashable, Sendable {
        /// "och", "då": what is said takes the place of what was.
        case goesOn = "och"
        /// "bara": of what there was.
        case only = "bara"
        /// "Samma betyg": the one status that was shown.
        case sameStatus = "samma-status"
        case adds = "lägg-till"
        case removes = "ta-bort"
        /// "oavsett status": a condition no longer holds.
        case releases = "släpp"
        /// "de andra", "vilka är inte det".
        case others = "andra"
        /// "av dem".
        case ofThem = "dem"
        /// "de nämnderna", "det målet", "där".
        case points = "peka"
        /// "rad 2", "den första".
        case row = "rad"
        /// "den", "det" that stands for what was asked about, or for the one thing shown.
        case that = "den"
        /// "är det", that may stand for nothing.
        case it = "det"
        /// "lista dem".
        case lists = "lista"
        case counts = "räkna"
        /// "vad skrev de".
        case explains = "texter"
        /// "Och matsvinn då?": what the texts are to mention in the place of what they were.
        case word = "ord"
        case yearBefore = "år-innan"
        case yearAfter = "år-efter"
        case yearsBefore = "åren-innan"
        /// "Det året", "samma år": the year that was last spoken of.
        case sameYear = "samma-år"
        /// "Vilka av de nämnderna": of the nämnder that were shown, as to what was asked about.
        case ofNämnder = "av-nämnderna"
        /// "var för sig".
        case apart = "var-för-sig"
        case sorts = "ordna"
        /// A question of its own is announced.
        case anew = "nytt"
        case forgets = "glöm"
    }
}

extension FollowSaid {
    /// - Parameters:
    ///   - literals: what the words do, and a noun, a number or an order.
    ///   - senses: a thing or a number that the words name.
    init?(_ literals: [String], _ senses: [Sense]) {
        guard let does = literals.first.flatMap(Does.init) else { return nil }
        self.init(does: does)
        if literals.count > 1 {
            number = Int(literals[1])
            noun = number == nil ? literals[1] : nil
        }
        for sense in senses {
            switch sense {
            case .thing(let name): noun = name
            case .number(let said): number = said
            default: break
            }
        }
    }
}
