import Domain

/// The appendices of many municipalities over ten years each, in both layouts by turns: the same for the same seed.
public struct GeneratedAppendices: Sequence, IteratorProtocol {
    public struct Document {
        /// "kommun3-solna-2019.txt": the name says whose it is, as the text does not.
        public var file: String
        public var text: String
        public var model: GoalModel
    }

    private static let years = 2016..<2026

    private let labels: [String]
    private let words: [String]
    private var random: Seeded
    private var kommun: GeneratedKommun?
    private var made = 0

    /// - Parameters:
    ///   - labels: the statuses that goals can have.
    ///   - words: what motiveringar are made of; nil = a few words of this module's own.
    public init(seed: Int, labels: [String], words: [String]? = nil) {
        random = Seeded(seed)
        self.labels = labels
        self.words = words ?? fillers
    }

    /// Always another one.
    public mutating func next() -> Document? {
        let (number, place) = made.quotientAndRemainder(dividingBy: Self.years.count)
        let kommun = place == 0 ? GeneratedKommun(name: Self.name(number), &random) : self.kommun
        guard let kommun else { return nil }
        self.kommun = kommun
        let year = Self.years.lowerBound + place
        let model = kommun.appendix(year: year, labels: labels, words: words, &random)
        made += 1
        return Document(file: "\(kommun.name)-\(year).txt", text: text(of: model), model: model)
    }

    private static let homes = [
        "botkyrka", "danderyd", "haninge", "huddinge", "lidingo", "nacka", "sigtuna", "solna", "sollentuna", "vaxholm",
        "enkoping", "heby", "knivsta", "tierp", "uppsala", "eskilstuna", "gnesta", "katrineholm", "nykoping",
        "linkoping",
        "mjolby", "motala", "norrkoping", "vadstena", "aneby", "gislaved", "habo", "tranas", "vaggeryd", "alvesta",
    ]

    /// Real names over again, with numbers that tell them apart.
    private static func name(_ number: Int) -> String { "kommun\(number + 1)-\(homes[number % homes.count])" }

    private mutating func text(of model: GoalModel) -> String {
        var (wrapped, tabs) = (WrappedPrinter(random), TabPrinter(random))
        return made % 2 == 0 ? wrapped.print(model) : tabs.print(model)
    }
}
