import Domain

/// When something holds: in the documents of some years, or over the way from one to another.
enum When: Hashable {
    case latest
    case years([Int], month: Int?)
    case all
    case pairs(YearSpan)

    var isOfPairs: Bool { if case .pairs = self { true } else { false } }
}

extension Asker {
    func year(_ sense: YearSense) -> Int {
        switch sense {
        case .year(let year): year
        case .latest: vocabulary.years.last ?? 0
        case .previous: (vocabulary.years.last ?? 1) - 1
        }
    }

    /// The years that a time selects.
    func years(_ time: TimeSaid?) -> [Int] {
        guard let time else { return [] }
        let held = vocabulary.years
        let said = time.said.map(year)
        let years: [Int] =
            switch time.years {
            case .list, .either: said
            case .each, .neither: said.isEmpty ? Array(held.suffix(2)) : said
            case .span(let from, let to): [year(from), year(to)]
            case .against(let later, let earlier): [year(later), earlier.map(year)].compactMap { $0 }
            case .since(let start): held.filter { $0 >= year(start) }
            case .before(let end): held.filter { $0 < year(end) }
            case .after(let start): held.filter { $0 > year(start) }
            case .last(let number): Array(held.suffix(number))
            case .all: held
            case .allBut: held.filter { !said.contains($0) }
            case .newest, nil: []
            }
        return Set(years).sorted()
    }

    /// The document years of a time, the latest where none is said.
    func when(_ time: TimeSaid?) -> When {
        if case .all? = time?.years { return .all }
        let years = years(time)
        if years.isEmpty {
            guard let month = time?.month, let latest = vocabulary.years.last else { return .latest }
            return .years([latest], month: month)
        }
        return .years(years, month: time?.month)
    }

    /// The way that a change goes: between the two years said, from the one before the one said (to the one after it, where
    /// there is none before), or the two latest that are rated on one scale.
    func span(_ time: TimeSaid?) throws(Refusal) -> YearSpan {
        let said = (time?.said ?? []).map(year)
        let held = vocabulary.years
        if case .since(let start)? = time?.years { return try span(year(start), held.last ?? 0) }
        if case .against(let later, nil)? = time?.years { return try span(year(later), held.last ?? 0) }
        if said.count >= 2 { return try span(said.min() ?? 0, said.max() ?? 0) }
        if said.isEmpty, case .each? = time?.years, held.count > 1 {
            return try span(held[held.count - 2], held[held.count - 1])
        }
        guard let year = said.first ?? held.last else { throw .tooLittle }
        if let earlier = earlierYear(than: year) { return try span(earlier, year) }
        // The first year that there is can only be where it begins: "vilka mål från 2022 har utgått".
        guard let later = laterYear(than: year) else { throw .tooLittle }
        return try span(year, later)
    }

    private func span(_ from: Int, _ to: Int) throws(Refusal) -> YearSpan {
        guard from != to else { throw .conflict("samma år") }
        let scales = [from, to].map { vocabulary.scalesByYear[$0] ?? [] }
        if scales.allSatisfy({ !$0.isEmpty }), Set(scales[0]).isDisjoint(with: scales[1]) {
            throw .lacks(.scalesDiffer(self.scales.spans(of: Set(scales.joined()))))
        }
        return YearSpan(from: min(from, to), to: max(from, to))
    }

    private func earlierYear(than year: Int) -> Int? {
        let scales = Set(vocabulary.scalesByYear[year] ?? [])
        return vocabulary.years.last { $0 < year && !scales.isDisjoint(with: vocabulary.scalesByYear[$0] ?? []) }
    }

    private func laterYear(than year: Int) -> Int? {
        let scales = Set(vocabulary.scalesByYear[year] ?? [])
        return vocabulary.years.first { $0 > year && !scales.isDisjoint(with: vocabulary.scalesByYear[$0] ?? []) }
    }

    func conditions(_ when: When) -> [Condition] {
        switch when {
        case .latest: [.latest(of: [])]
        case .years(let years, let month): [.years(years)] + (month.map { [.month($0)] } ?? [])
        case .all: []
        case .pairs(let span): [.span(span)]
        }
    }

    func source(_ when: When) -> RowSource { if case .pairs = when { .pairs } else { .records(.bedömning) } }

    /// Told where no year was said.
    mutating func assumeLatest(_ time: TimeSaid?) {
        guard years(time).isEmpty, let year = vocabulary.years.last, !remarks.contains(.tookLatestYear(year)) else {
            return
        }
        remarks.append(.tookLatestYear(year))
    }
}

extension TimeSaid {
    /// True for years that each are meant: "båda åren", "2023 och 2024".
    var isOfSeveralYears: Bool {
        switch years {
        case .each: true
        case .list(let years): years.count > 1
        default: false
        }
    }

    /// True for one year held against another.
    var isAgainst: Bool { if case .against? = years { true } else { false } }
}

extension StatusScales {
    /// Each of the scales by its ends: "Ej uppfyllt–I mycket hög grad uppfyllt".
    func spans(of names: Set<String>) -> [String] {
        names.sorted().compactMap { name in
            let steps = scales.first { $0.name == name }?.levels ?? []
            return steps.first.flatMap { first in steps.last.map { first.name + "–" + $0.name } }
        }
    }
}
