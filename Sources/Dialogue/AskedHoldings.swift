import Domain
import Language

/// What the corpus lacks of what an inquiry asks, told before it is asked.
struct Holdings {
    let vocabulary: Vocabulary
    let scales: StatusScales
    private(set) var remarks: [Remark] = []
    /// True where so much is lacking that the rows would answer another question.
    private(set) var isVoid = false

    init(_ inquiry: Inquiry, _ language: Language) {
        let corpus = language.vocabulary
        vocabulary = corpus.kommuner.count > 1 ? corpus.narrowed(to: inquiry.kommuner) : corpus
        scales = language.grammar.scales
        let sets = inquiry.recordSets.filter { $0.source.kind == .bedömning }
        for set in sets {
            checkNämnder(set)
            checkScale(set)
        }
    }

    private mutating func add(_ remark: Remark) { if !remarks.contains(remark) { remarks.append(remark) } }

    private mutating func checkNämnder(_ set: RecordSet) {
        let years = set.years(in: vocabulary)
        for case .nämnd(let names) in set.conditions {
            let held = Set(years.flatMap { vocabulary.nämnderByYear[$0] ?? [] })
            let missing = names.filter { !held.contains($0) }
            for nämnd in missing {
                let elsewhere = vocabulary.nämnderByYear.filter { $0.value.contains(nämnd) }.keys.sorted()
                add(.nämndHasNoDocument(nämnd: nämnd, year: elsewhere.isEmpty ? nil : years.last, held: elsewhere))
            }
            if missing.count == names.count { isVoid = true }
        }
    }

    private mutating func checkScale(_ set: RecordSet) {
        let years = set.years(in: vocabulary)
        let used = Set(years.flatMap { vocabulary.scalesByYear[$0] ?? [] })
        for condition in set.conditions {
            for case .scale(let scale) in condition.parts {
                for year in years where vocabulary.scalesByYear[year]?.contains(scale) == false {
                    add(.otherScale(word: set.placesSaid(on: scale, scales), year: year))
                }
            }
            guard set.source != .pairs else { continue }
            for case .status(.grades(let grades)) in condition.parts { check(grades, years, used) }
            if used.count > 1, condition.subject == .status { add(.scalesDiffer(ends(of: used))) }
        }
    }

    /// Grades that the years' only scale has under other names, or has not.
    private mutating func check(_ grades: Set<StatusGrade>, _ years: [Int], _ used: Set<String>) {
        guard used.count == 1, let scale = used.first, let own = scales.scales.first?.name, scale != own else { return }
        let rated = years.filter { vocabulary.scalesByYear[$0] != nil }
        let names = scales.levels(ofRanks: grades.map(\.rawValue), scale: nil).filter { $0.scale == scale }.map(\.name)
        guard names.isEmpty else { return add(.tookStatuses(names, years: rated)) }
        let said = scales.levels(ofRanks: grades.map(\.rawValue), scale: own).map(\.name).joined(separator: ", ")
        for year in rated { add(.otherScale(word: said, year: year)) }
    }

    /// Scales by their ends: "Ej uppfyllt–I mycket hög grad uppfyllt".
    private func ends(of used: Set<String>) -> [String] {
        used.sorted().compactMap { name in
            let steps = scales.scales.first { $0.name == name }?.levels ?? []
            return steps.first.flatMap { first in steps.last.map { "\(first.name)–\($0.name)" } }
        }
    }
}

extension RecordSet {
    /// The years that its records are about, ascending.
    func years(in vocabulary: Vocabulary) -> [Int] {
        var years = vocabulary.years
        for condition in conditions {
            switch condition {
            case .years(let said): years = said
            case .span(let span): years = [span.from, span.to]
            case .latest: years = vocabulary.years.suffix(1)
            default: break
            }
        }
        return years.sorted()
    }

    /// The names of the places on a scale that it speaks of.
    fileprivate func placesSaid(on scale: String, _ scales: StatusScales) -> String {
        let places = conditions.flatMap(\.parts).flatMap { condition in
            if case .status(.places(let places)) = condition { places } else { [Int]() }
        }
        return scales.levels(ofRanks: places, scale: scale).map(\.name).joined(separator: ", ")
    }
}

extension Condition {
    /// It, and all that it is made of.
    var parts: [Condition] {
        switch self {
        case .all(let conditions), .any(let conditions): [self] + conditions.flatMap(\.parts)
        case .not(let condition): [self] + condition.parts
        default: [self]
        }
    }
}
