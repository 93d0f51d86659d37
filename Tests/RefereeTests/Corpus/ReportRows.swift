import Domain

extension Report {
    /// Every record of the report as rows of the sources that it belongs to.
    var rows: [Record] {
        bedömningar + mått + åtaganden + risker + granskningar + kontroller + records.ekonomi.map(amount)
            + records.avsnitt.map(avsnitt)
    }

    private func row(_ source: RowSource, _ line: Int, nämnd: String? = nil) -> Record {
        let record = Record(source, document, nämnd: nämnd ?? document.nämnd, year: document.year, line: line)
        record.month = document.month
        return record
    }

    private var bedömningar: [Record] {
        records.bedömningar.flatMap { own in
            let record = row(.records(.bedömning), own.line, nämnd: own.nämnd)
            record.place(målområde: own.målområde, kfMål: own.kfMål, nämndmål: own.nämndmål)
            record.rate(own.status)
            record.shown["motivering"] = .text(own.motivering)
            let text = record.text(words: own.motivering)
            text.isMotivering = true
            return [record, text]
        }
    }

    private var mått: [Record] {
        records.mått.flatMap { own in
            let whole = row(.records(.mått), own.line)
            let latest = own.values.filter { $0.group == "Totalt" }.max {
                ($0.year, $0.month ?? 13) < ($1.year, $1.month ?? 13)
            }
            whole.describe(own, latest)
            whole.fields[.grupp] = own.values.map { .text($0.group) }
            let values = own.values.isEmpty ? [nil] : own.values.map(Optional.some)
            return [whole] + values.map { value($0, of: own) }
        }
    }

    /// A mått without values has one row of its own.
    private func value(_ value: MåttValue?, of mått: Mått) -> Record {
        let record = Record(
            .values, document, nämnd: document.nämnd, year: value?.year, line: value?.line ?? mått.line)
        record.month = value?.month
        record.describe(mått, value)
        record[.grupp] = Value(value?.group)
        record.fields[.grupp] = [record[.grupp]]
        let hasTotal = mått.values.contains { $0.group == "Totalt" }
        record.isOfAll = value != nil && (value?.group == "Totalt" || !hasTotal)
        record.isLatestPeriod = false
        return record
    }

    private var åtaganden: [Record] {
        records.åtaganden.flatMap { own in
            let record = row(.records(.åtagande), own.line)
            record.place(målområde: own.place.målområde, kfMål: nil, nämndmål: own.place.nämndmål)
            record.name([.rubrik: own.title, .typ: own.kind.rawValue], status: own.status, comment: own.comment)
            return [record, record.text(words: own.title + " " + own.comment)]
        }
    }

    private var risker: [Record] {
        records.risker.flatMap { own in
            let record = row(.records(.risk), own.line)
            record.name(
                [.risk: own.risk, .atgard: own.åtgärd, .omrade: own.area], status: own.status, comment: own.comment)
            return [record, record.text(words: own.risk + " " + own.åtgärd + " " + own.comment)]
        }
    }

    private var granskningar: [Record] {
        records.granskningar.flatMap { own in
            let record = row(.records(.granskning), own.line)
            record.name(
                [.granskning: own.granskning, .diarienummer: own.diarienummer, .atgard: own.åtgärd],
                status: own.status, comment: own.comment)
            return [record, record.text(words: own.granskning + " " + own.åtgärd + " " + own.comment)]
        }
    }

    private var kontroller: [Record] {
        records.kontroller.flatMap { own in
            let record = row(.records(.kontroll), own.line)
            record.name([.kontroll: own.name, .omrade: own.area], status: own.status, comment: own.comment)
            return [record, record.text(words: own.name + " " + own.comment)]
        }
    }

    /// An amount is about its column's year, where the column names one.
    private func amount(_ own: EkonomiPost) -> Record {
        let record = Record(
            .records(.ekonomi), document, nämnd: document.nämnd, year: own.year ?? document.year, line: own.line)
        record.month = document.month
        record.name([
            .tabell: own.table, .post: own.post, .radtyp: own.rowKind.rawValue, .kolumn: own.column, .enhet: own.unit,
        ])
        record.fields[.belopp] = [.real(own.amount)]
        return record
    }

    private func avsnitt(_ own: Avsnitt) -> Record {
        let record = row(.texts, own.line)
        record.place(målområde: own.place.målområde, kfMål: nil, nämndmål: own.place.nämndmål)
        record.words = (own.heading + " " + own.text).wordSet
        return record
    }
}

extension Record {
    fileprivate func place(målområde: String?, kfMål: String?, nämndmål: String?) {
        self[.målområde] = Value(målområde)
        self[.kfMål] = Value(kfMål)
        self[.nämndmål] = Value(nämndmål)
    }

    fileprivate func rate(_ status: String?) {
        self[.status] = Value(status)
        level = status.flatMap { Names.scales.level(named: $0) }
        scale = level?.scale
    }

    fileprivate func name(_ names: [Field: String?], status: String? = nil, comment: String? = nil) {
        rate(status)
        for (field, name) in names {
            fields[field] = [Value(name)]
            if let dimension = field.dimension { self[dimension] = Value(name) }
        }
        if let comment {
            fields[.kommentar] = [.text(comment)]
            shown["kommentar"] = .text(comment)
        }
    }

    fileprivate func describe(_ mått: Mått, _ value: MåttValue?) {
        place(målområde: mått.place.målområde, kfMål: nil, nämndmål: mått.place.nämndmål)
        name([
            .matt: mått.name, .trend: mått.trend, .etappmal: mått.target, .enhet: value?.unit,
            .omotiveradeSkillnader: mått.unjustified,
        ])
        fields[.varde] = [value.map { .real($0.value) } ?? .null]
        fields[.ranking] = [
            mått.rankings.isEmpty
                ? .null
                : .text(
                    mått.rankings.sorted { $0.year > $1.year }.map { "\($0.year):\($0.place)" }.joined(separator: ";"))
        ]
        self[.period] = value?.period ?? .null
        isTargetReached = mått.isTargetReached
    }

    /// The record as a text, beside which its own words are set.
    fileprivate func text(words: String) -> Record {
        let text = Record(.texts, document, nämnd: self[.nämnd].string, year: document.year, line: line)
        for dimension in [Dimension.målområde, .kfMål, .nämndmål, .status] { text[dimension] = self[dimension] }
        (text.level, text.scale, text.month) = (level, scale, document.month)
        (self.words, text.words) = (words.wordSet, words.wordSet)
        return text
    }
}

extension MåttValue {
    fileprivate var period: Value {
        guard let month else { return .integer(year) }
        return .text((month < 10 ? "0" : "") + "\(month)-\(year)")
    }
}

extension Field {
    /// The dimension that the field is the value of.
    fileprivate var dimension: Dimension? {
        switch self {
        case .matt: .mått
        case .trend: .trend
        case .rubrik: .åtagande
        case .typ: .typ
        case .risk: .risk
        case .atgard: .åtgärd
        case .omrade: .område
        case .granskning: .granskning
        case .diarienummer: .diarienummer
        case .kontroll: .kontroll
        case .tabell: .tabell
        case .post: .post
        default: nil
        }
    }
}

extension String {
    fileprivate var wordSet: Set<String> {
        Set(lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}
