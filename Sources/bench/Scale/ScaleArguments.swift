/// What the command line says of a run over generated texts.
struct ScaleArguments {
    /// How many motiveringar, for each database to measure; none where the run is another one.
    private(set) var counts: [Int] = []
    /// How many documents, for a folder of them to import; nil where the run is another one.
    private(set) var documents: Int?
    /// Whether the growth of the work with its input is to be measured.
    private(set) var isOfGrowth = false
    /// Where the databases are kept; nil = nowhere.
    private(set) var folder: String?
    private(set) var files: [String] = []

    init(_ arguments: some Sequence<String>) throws {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--skala": counts = try Self.numbers(rest.popFirst())
            case "--mapp": documents = try Self.numbers(rest.popFirst()).first
            case "--vaxt": isOfGrowth = true
            case "--katalog": folder = rest.popFirst()
            default: files.append(argument)
            }
        }
    }

    private static func numbers(_ list: String?) throws -> [Int] {
        let numbers = (list ?? "").split(separator: ",").map { Int($0) ?? 0 }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0 > 0 }) else {
            throw BenchFailure("flaggan behöver ett eller flera antal: --skala 1000,10000")
        }
        return numbers
    }
}
