import Domain

/// What the corpus lacks of what a question asks.
extension Interpreter {
    mutating func check(_ question: Question) {
        if question.span == nil { checkYears(question) }
        checkNämnder(question)
        checkScale(question)
        sayWhoseIsLacking(question)
    }

    private mutating func checkYears(_ question: Question) {
        guard case .years(let years, let month, _) = question.period else { return }
        let missing = years.filter { !vocabulary.years.contains($0) }
        if !missing.isEmpty {
            result.remarks.append(.yearMissing(missing, held: vocabulary.years))
            if missing.count == years.count || facts.compares || facts.bothYears { result.isVoid = true }
        } else if let month, !vocabulary.documents.contains(where: { years.contains($0.year) && $0.month == month }) {
            result.remarks.append(.monthMissing(month: month, year: years[0]))
            result.isVoid = true
        }
    }

    private mutating func checkNämnder(_ question: Question) {
        guard !question.scope.nämnder.isEmpty, !result.isVoid else { return }
        let years = years(of: question)
        let held = Set(years.flatMap { vocabulary.nämnderByYear[$0] ?? [] })
        let missing = question.scope.nämnder.filter { !held.contains($0) }
        for nämnd in missing {
            let elsewhere = vocabulary.nämnderByYear.filter { $0.value.contains(nämnd) }.keys.sorted()
            result.remarks.append(
                .nämndHasNoDocument(nämnd: nämnd, year: elsewhere.isEmpty ? nil : years.last, held: elsewhere))
        }
        if missing.count == question.scope.nämnder.count { result.isVoid = true }
    }

    private func years(of question: Question) -> [Int] {
        if let span = question.span { return [span.from, span.to] }
        switch question.period {
        case .latest: return vocabulary.years.suffix(1).map { $0 }
        case .years(let years, _, _): return years
        case .all: return vocabulary.years
        }
    }

    /// Scales by their ends: "Ej uppfyllt–I mycket hög grad uppfyllt".
    func scaleNames(_ scales: some Sequence<String>) -> [String] {
        Set(scales).sorted().compactMap { scale in
            let steps = grammar.scales.scales.first { $0.name == scale }?.levels ?? []
            return steps.first.flatMap { first in steps.last.map { first.name + "–" + $0.name } }
        }
    }

    /// The words of the question that name a status of one scale.
    private var statusWords: String {
        guard let place = facts.statuses.first(where: { $0.value.scale != nil })?.at else { return "" }
        return words[place].token.text
    }

    /// Words of the first scale are said of years that use another: its statuses of the same grade are taken, where it
    /// has any.
    private mutating func checkOtherScale(_ question: Question, _ years: [Int]) {
        let scales = Set(years.flatMap { vocabulary.scalesByYear[$0] ?? [] })
        guard let ranks = question.condition.ranks, question.span == nil, scales.count == 1, let scale = scales.first,
            scale != grammar.scales.scales.first?.name
        else { return }
        let rated = years.filter { vocabulary.scalesByYear[$0] != nil }
        let names = self.names(of: ranks, on: scale)
        if names.isEmpty {
            let said = self.names(of: ranks, on: grammar.scales.scales.first?.name).joined(separator: ", ")
            result.remarks += rated.map { .otherScale(word: said, year: $0) }
        } else {
            result.remarks.append(.tookStatuses(names, years: rated))
        }
    }

    /// The steps of a scale that have one of the grades.
    private func names(of grades: [Int], on scale: String?) -> [String] {
        grammar.scales.levels(ofRanks: grades, scale: nil).filter { $0.scale == scale }.map(\.name)
    }

    private mutating func checkScale(_ question: Question) {
        let years = years(of: question)
        if let scale = question.condition.scale {
            for year in years where vocabulary.scalesByYear[year]?.contains(scale) == false {
                result.remarks.append(.otherScale(word: statusWords, year: year))
            }
        } else {
            checkOtherScale(question, years)
            let scales = Set(years.flatMap { vocabulary.scalesByYear[$0] ?? [] })
            if scales.count > 1, question.span == nil, question.condition.ranks != nil {
                result.remarks.append(.scalesDiffer(scaleNames(scales)))
            }
        }
    }
}
