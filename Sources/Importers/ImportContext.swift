import Domain

/// What an import knows beside the file itself.
public struct ImportContext: Sendable {
    /// The rating scales, with the labels as the reports print them.
    public var scales: StatusScales
    /// The year that the person gave; it wins over the text's and the file name's.
    public var year: Int?
    /// Names of målområden and KF-mål that are known beforehand: a help where cells run together, never required.
    public var knownGoals: [String]
    /// Words that make a mått one that is better the lower it is: "sjukfrånvaro".
    public var lowerIsBetter: [String]

    public init(
        scales: StatusScales, year: Int? = nil, knownGoals: [String] = [], lowerIsBetter: [String] = []
    ) {
        self.lowerIsBetter = lowerIsBetter
        self.scales = scales
        self.year = year
        self.knownGoals = knownGoals
    }
}
