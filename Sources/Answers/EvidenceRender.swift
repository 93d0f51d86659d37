import Domain

/// What a row of an answer stands on, in the form that answers are printed in. The result ends with a newline.
/// - Parameter row: the row's number, from 1.
public func renderEvidence(
    _ evidence: Evidence, row: Int, as format: OutputFormat, _ appearance: Appearance = Appearance()
) -> String {
    switch format {
    case .text: textEvidence(evidence, appearance)
    case .json: JSONWriter.evidence(evidence, row: row, lines: true)
    case .jsonl: JSONWriter.evidence(evidence, row: row, lines: false)
    case .csv: Delimited.csv.table(evidence.table, withSources: true)
    case .tsv: Delimited.tsv.table(evidence.table, withSources: true)
    case .markdown: MarkdownAnswer.table(evidence.table) + "\n"
    }
}

/// One Swedish sentence for a source that cannot be shown.
public func message(for fault: EvidenceFault) -> String {
    switch fault {
    case .noAnswer: "Det finns inget svar att visa källan till: ställ en fråga först."
    case .noRows: "Det senaste svaret har inga rader, så det har inga källor att visa."
    case .noSuchRow(nil, let count): "Skriv vilken rad källan gäller: källa 1 till källa \(count)."
    case .noSuchRow(_?, 1): "Svaret har bara en rad: skriv källa 1."
    case .noSuchRow(let number?, let count): "Svaret har ingen rad \(number): skriv källa 1 till källa \(count)."
    case .noSource(let number): "Rad \(number) har ingen källa som går att visa."
    }
}

extension Passage {
    /// The lines without marks, one a row.
    var table: Table {
        Table(
            columns: ["dokument", "rad", "text"],
            rows: lines.map {
                [.text(document), .integer($0.number), .text(Excerpt.marked($0.text, start: "", end: ""))]
            })
    }
}

extension Evidence {
    fileprivate var table: Table {
        switch self {
        case .passage(let passage, _): passage.table
        case .counted(let table):
            Table(
                columns: table.columns + ["dokument", "rad"],
                rows: zip(table.rows, table.sources).map { row, source in
                    row + [.text(source.document), source.line.map(Value.integer) ?? .null]
                })
        }
    }
}

extension JSONWriter {
    /// `{"kalla": 3, "dokument": …, "titel": …, "rad": …, "rubrik": …, "text": [{"rad": …, "text": …}], "andra": […]}`; of
    /// a count `{"kalla": 3, "antal": …, "poster": […]}`.
    static func evidence(_ evidence: Evidence, row: Int, lines: Bool) -> String {
        var writer = JSONWriter()
        writer.raw("{\"kalla\": ")
        writer.value(.integer(row))
        switch evidence {
        case .passage(let passage, let others): writer.passage(passage, others, lines: lines)
        case .counted(let table):
            writer.raw(", \"antal\": ")
            writer.value(.integer(table.rows.count))
            writer.raw(", \"poster\": ")
            writer.records(evidence.table, lines: lines)
        }
        writer.raw("}\n")
        return writer.text
    }

    private mutating func passage(_ passage: Passage, _ others: [Source], lines: Bool) {
        raw(", \"dokument\": ")
        string(passage.document)
        raw(", \"titel\": ")
        string(passage.title)
        raw(", \"rad\": ")
        value(.integer(passage.line))
        raw(", \"rubrik\": ")
        value(passage.heading.map(Value.text) ?? .null)
        raw(", \"text\": ")
        var table = passage.table
        table.columns.removeFirst()
        for index in table.rows.indices { table.rows[index].removeFirst() }
        records(table, lines: lines)
        raw(", \"andra\": ")
        let places = others.map { [Value.text($0.document), $0.line.map(Value.integer) ?? .null] }
        records(Table(columns: ["dokument", "rad"], rows: places), lines: false)
    }

    private mutating func records(_ table: Table, lines: Bool) {
        list(table.rows, lines: lines) { writer, row in
            writer.object(zip(table.columns, row).lazy.map { (column: $0, value: $1) })
        }
    }
}
