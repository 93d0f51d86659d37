import Domain

/// What a line asks of the corpus.
public struct Asked: Hashable, Sendable {
    public var inquiry: Inquiry
    /// What is to be answered with yes or no.
    public var claim: Condition?
    public var remarks: [Remark] = []
    /// A search, where texts are asked for and not what they belong to.
    public var search: Question?
    /// True where what the question takes for granted may not be so: the rows without its condition, if it leaves none.
    public var anyway: Inquiry?
    /// The same as it is said beside the municipalities that it is about; nil where the corpus holds one.
    public var said: Said?

    /// What is said of municipalities.
    public struct Said: Hashable, Sendable {
        var inquiry: Inquiry
        var claim: Condition?
        /// Those that it is about; none = all but the excluded.
        var kommuner: [String]
        var excluded: [String]

        init(inquiry: Inquiry, claim: Condition?, of kommuner: [String], but excluded: [String]) {
            self.inquiry = inquiry
            self.claim = claim
            self.kommuner = kommuner
            self.excluded = excluded
        }
    }
}

/// Why clauses make no question.
enum Refusal: Error, Hashable {
    /// What was said has no place in what is asked: the kind of part.
    case noPlace(String)
    /// Two things said that do not fit.
    case conflict(String)
    /// Too little to ask.
    case tooLittle
    /// What the corpus lacks.
    case lacks(Remark)
    /// What the corpus lacks, of records that the line may not be about.
    case lacksRecords(Remark)
    /// About other records than goals.
    case otherKind
}
