import Domain

/// Reads the files of `grammar/rapporter`, the words that reports are set out with, and those of municipalities.
/// - Parameters:
///   - files: each file's name, for messages, and its bytes.
///   - profiles: files of one municipality's own words each.
/// - Returns: the words of any municipality's reports, and those of the ones that have words of their own.
/// - Throws: `Failure.grammar` with the file and line of the first fault.
public func loadReportVocabulary(
    _ files: [(name: String, bytes: [UInt8])], profiles: [(name: String, bytes: [UInt8])] = []
) throws -> (general: ReportVocabulary, byKommun: [String: ReportVocabulary]) {
    var loader = ReportVocabularyLoader()
    for file in files { try withBlocks(of: file) { for block in $0 { try loader.read(block) } } }
    var byKommun: [String: ReportVocabulary] = [:]
    for file in profiles {
        try withBlocks(of: file) { blocks in
            guard let kommun = blocks.first(where: { $0.kind == Profile.kind })?.name else { return }
            var own = ReportVocabularyLoader(vocabulary: byKommun[kommun] ?? loader.vocabulary, isProfile: true)
            for block in blocks where Profile.isForReports(block) { try own.read(block) }
            byKommun[kommun] = own.vocabulary
        }
    }
    return (loader.vocabulary, byKommun)
}

private func withBlocks(of file: (name: String, bytes: [UInt8]), _ use: ([Block]) throws -> Void) throws {
    try file.bytes.withUnsafeBufferPointer { try use(try readBlocks(file: file.name, bytes: $0)) }
}

private struct ReportVocabularyLoader {
    var vocabulary = ReportVocabulary()
    /// True where the words win over those that are there: a municipality knows what its own columns are.
    var isProfile = false

    mutating func read(_ block: Block) throws {
        switch block.kind {
        case "kolumn": add(words(block), as: try role(of: block), to: \.columns)
        case "etikett": add(words(block), as: try role(of: block), to: \.labels)
        case "lista", "status", "ägare": try readWords(block)
        case "pengar":
            for (unit, words) in try pairs(block) {
                vocabulary.moneyUnits += words.map { .init(word: $0, unit: unit) }
            }
        case "grupper": for (name, forms) in try pairs(block) { for form in forms { vocabulary.groups[form] = name } }
        case "färg": vocabulary.colours += try block.lines.map { try colour($0, in: block) }
        default: throw block.fault(.unknownSection(block.kind))
        }
    }

    private mutating func add(
        _ words: [String], as role: ReportRole, to lists: WritableKeyPath<ReportVocabulary, [ReportRole: [String]]>
    ) {
        if isProfile {
            for other in vocabulary[keyPath: lists].keys {
                vocabulary[keyPath: lists][other]?.removeAll(where: words.contains)
            }
        }
        vocabulary[keyPath: lists][role, default: []] += words
    }

    private func role(of block: Block) throws -> ReportRole {
        guard let role = ReportRole(rawValue: block.name) else { throw block.fault(.undefined(name: block.name)) }
        return role
    }

    private mutating func readWords(_ block: Block) throws {
        switch "\(block.kind) \(block.name)" {
        case "lista kapitel": vocabulary.chapters.formUnion(words(block))
        case "lista teckenförklaring": vocabulary.legendOpenings += words(block)
        case "lista målverb": vocabulary.goalVerbs.formUnion(words(block))
        case "lista betyder": vocabulary.meaningWords += words(block)
        case "lista året före": vocabulary.yearBefore += words(block)
        case "lista summa": vocabulary.sums += words(block)
        case "lista varav": vocabulary.parts += words(block)
        case "lista enhet": vocabulary.units.formUnion(words(block))
        case "lista enhetsled": vocabulary.unitJoins.formUnion(words(block))
        case "lista inget": vocabulary.blanks.formUnion(words(block))
        // The longest first: "målet är" before "målet".
        case "status inledning": vocabulary.wording.openings = words(block).sorted { $0.utf8.count > $1.utf8.count }
        case "status gräns":
            guard let limit = block.lines.first?.text.wholeNumber(in: 1...100) else {
                throw block.fault(.malformed(expected: "ett tal mellan 1 och 100"))
            }
            vocabulary.mostUnknownStatuses = limit
        case "status steg":
            if isProfile {
                for (_, forms) in try pairs(block) { for form in forms { vocabulary.wording.steps[form] = nil } }
            }
            for (step, forms) in try pairs(block) {
                for form in forms { vocabulary.wording.steps[form, default: []].append(step) }
            }
        case "status avslutning": vocabulary.wording.closings += words(block)
        case "status verb": vocabulary.wording.verbs.formUnion(words(block))
        case "status grad":
            for (step, forms) in try pairs(block) {
                for form in forms { vocabulary.wording.degrees[form == "-" ? "" : form, default: []].append(step) }
            }
        case "status gradering": try readGrading(block)
        case "status skalord": try readScaleWords(block)
        case "status gradord": vocabulary.wording.grading.nouns.formUnion(words(block))
        case "status fyllord": vocabulary.wording.fillers.formUnion(words(block))
        case "status åtgärdsskalor": vocabulary.progressScales.formUnion(words(block))
        case "status utanför": vocabulary.unrated.formUnion(words(block))
        case "ägare början": vocabulary.ownerOpenings += words(block)
        case "ägare inte": vocabulary.ownersNot.formUnion(words(block))
        case "ägare kommunen": vocabulary.council = words(block).first ?? ""
        case "ägare slut":
            for (ending, definite) in try pairs(block) {
                vocabulary.ownerEndings.append(.init(ending: ending, definite: definite.first ?? ending))
            }
        default: throw block.fault(.undefined(name: block.name))
        }
    }

    /// `lägst först = fras, fras` and the like; what stands between steps is parted by blanks.
    private mutating func readScaleWords(_ block: Block) throws {
        for (name, words) in try pairs(block) {
            switch name {
            case "mellan": vocabulary.scaleWords.joins = [",", ";", "<", "/"] + words.map { " \($0) " }
            case "lägst först": vocabulary.scaleWords.ascending = words
            case "högst först": vocabulary.scaleWords.descending = words
            case "räknas": vocabulary.scaleWords.counts = words
            case "nekar": vocabulary.scaleWords.denials = Set(words)
            default: throw block.fault(.undefined(name: name))
            }
        }
    }

    /// `grad = ord, ord`, the lowest first; `*` before the first that counts as fulfilled.
    private mutating func readGrading(_ block: Block) throws {
        let degrees = try pairs(block)
        guard let firstMet = degrees.firstIndex(where: { $0.0.hasPrefix("*") }) else {
            throw block.fault(.malformed(expected: "* före den första graden som räknas som uppfylld"))
        }
        vocabulary.wording.grading.degrees = degrees.map(\.1)
        vocabulary.wording.grading.firstMet = firstMet
    }

    private func words(_ block: Block) -> [String] { block.lines.flatMap { $0.text.parts.map(\.string) } }

    /// `namn = ord, ord`, in the order of the lines.
    private func pairs(_ block: Block) throws -> [(String, [String])] {
        try block.lines.map { line in
            let sides = line.text.pieces(at: "=").map(\.trimmed)
            guard sides.count == 2 else { throw block.fault(.malformed(expected: "namn = ord, ord"), at: line) }
            return (sides[0].string, sides[1].parts.map(\.string))
        }
    }

    /// `Gul = 20-70, 300-310`, or `Grå = grå` for what has hardly any colour.
    private func colour(_ line: Block.Line, in block: Block) throws -> ReportVocabulary.NamedColour {
        let fault = block.fault(.malformed(expected: "färg = från-till i grader, eller färg = grå"), at: line)
        let sides = line.text.pieces(at: "=").map(\.trimmed)
        guard sides.count == 2 else { throw fault }
        if sides[1].string == "grå" { return .init(name: sides[0].string, hues: []) }
        let hues = try sides[1].parts.map { part in
            let ends = part.pieces(at: "-").compactMap { $0.wholeNumber(in: 0...360) }
            guard ends.count == 2, ends[0] < ends[1] else { throw fault }
            return ends[0]..<ends[1]
        }
        return .init(name: sides[0].string, hues: hues)
    }
}
