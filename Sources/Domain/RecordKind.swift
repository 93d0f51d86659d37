/// The kinds of record that a corpus holds. The raw value is the `slag` of an export.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case bedömning = "bedomning"
    case mått = "matt"
    case åtagande = "atagande"
    case risk
    case granskning
    case kontroll
    case ekonomi
}

/// What a record says of itself beside its goals, nämnd, year and status. The raw value is the column's name.
public enum Field: String, Hashable, Sendable, CaseIterable {
    // A mått.
    case matt, grupp, varde, enhet, trend, etappmal, ranking
    case omotiveradeSkillnader = "omotiverade_skillnader"
    // An åtagande.
    case rubrik, typ
    // A risk, a granskning, a kontroll.
    case risk, atgard, omrade, granskning, diarienummer, kontroll
    // Ekonomi: `radtyp` is "post", "varav" or "summa".
    case tabell, post, kolumn, radtyp, belopp
    // Of several kinds.
    case kommentar
}

extension Field {
    /// True for fields that say which records a question is about, rather than what must hold of them.
    public var isScope: Bool {
        switch self {
        case .grupp, .typ, .radtyp, .kolumn, .tabell: true
        default: false
        }
    }
}
