import Domain

/// What an import knows beside the file itself.
public struct ImportContext: Sendable {
    /// The rating scales, with the labels as the reports print them.
    public var scales: StatusScales
    /// The year that the person gave; it wins over the text's and the file name's.
    public var year: Int?
    /// The municipality that the person gave; it wins over the text's and the file name's.
    public var kommun: String?
    /// Those that a report may be of; where there are none a report's is not sought.
    public var kommuner: [Kommun]
    /// Names of målområden and KF-mål that are known beforehand: a help where cells run together, never required.
    public var knownGoals: [String]
    /// Words that make a mått one that is better the lower it is: "sjukfrånvaro".
    public var lowerIsBetter: [String]
    /// The words that reports of any municipality are set out with.
    public var vocabulary: ReportVocabulary
    /// Those of municipalities that have words of their own, by name.
    public var profiles: [String: ReportVocabulary]
    /// True where a document is read though hardly any of its statuses are known.
    public var keepsDoubtful: Bool

    public init(
        scales: StatusScales, year: Int? = nil, kommun: String? = nil, kommuner: [Kommun] = [],
        knownGoals: [String] = [], lowerIsBetter: [String] = [],
        vocabulary: ReportVocabulary = ReportVocabulary(), profiles: [String: ReportVocabulary] = [:],
        keepsDoubtful: Bool = false
    ) {
        self.profiles = profiles
        self.keepsDoubtful = keepsDoubtful
        self.kommun = kommun
        self.kommuner = kommuner
        self.lowerIsBetter = lowerIsBetter
        self.scales = scales.reading(vocabulary.wording)
        self.vocabulary = vocabulary
        self.year = year
        self.knownGoals = knownGoals
    }

    /// The same for a document of a municipality: with its own words, where it has any.
    public func of(_ kommun: String?) -> ImportContext {
        guard let own = kommun.flatMap({ profiles[$0] }) else { return self }
        var context = self
        context.vocabulary = own
        context.scales = scales.reading(own.wording)
        return context
    }
}
