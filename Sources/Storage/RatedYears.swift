import Domain
import GRDB

/// A nämnd of one kommun.
struct Committee: Hashable, Comparable {
    var kommun: Int64?
    var nämnd: Int64

    static func < (one: Committee, other: Committee) -> Bool {
        (one.kommun ?? 0, one.nämnd) < (other.kommun ?? 0, other.nämnd)
    }
}

/// The goals that were rated in two years on one scale: by nämnd, those of its latest document, in the document's order.
struct RatedYears {
    var earlier: [Committee: [RatedGoal]] = [:]
    var later: [Committee: [RatedGoal]] = [:]
}

extension RatedYears {
    /// What there is to pair, by scale.
    /// - Parameter kommuner: only theirs; empty = all.
    static func read(_ span: YearSpan, kommuner: [String], _ database: Database, stemmer: Stemmer) throws
        -> [RatedYears]
    {
        let wanted = kommuner.map { _ in "?" }.joined(separator: ", ")
        let sql =
            sql + (kommuner.isEmpty ? "" : " AND b.kommun_id IN (SELECT id FROM kommun WHERE namn IN (\(wanted)))")
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql + " ORDER BY b.rad, b.id"),
            arguments: [span.from, span.to] + StatementArguments(kommuner))
        let scales = try usualScales(rows)
        var goals = RatedGoalReader(likeness: GoalLikeness(stemmer: stemmer))
        var byScale: [String: RatedYears] = [:]
        for row in rows {
            guard let scale = try row.cell(scale) ?? scales[row.cell(document)] else { continue }
            let committee = Committee(kommun: try row.cell(kommun), nämnd: try row.cell(nämnd))
            let side = try row.cell(year) == span.from ? \RatedYears.earlier : \.later
            byScale[scale, default: RatedYears()][keyPath: side][committee, default: []].append(try goals.read(row))
        }
        return byScale.sorted { $0.key < $1.key }.map(\.value).filter { !$0.earlier.isEmpty && !$0.later.isEmpty }
    }

    private static let sql = """
        SELECT b.id, b.dokument_id, b.ar, b.kommun_id, b.namnd_id, s.skala, m.namn, k.namn, k.grupp, o.namn
        FROM bedomning b JOIN status s ON s.id = b.status_id
        LEFT JOIN malomrade m ON m.id = b.malomrade_id LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
        LEFT JOIN namndmal o ON o.id = b.namndmal_id
        WHERE b.senaste = 1 AND b.ar IN (?, ?)
        """
    private static let document = 1, year = 2, kommun = 3, nämnd = 4, scale = 5

    /// The scale that most of a document's bedömningar are on: a status on no scale belongs to it, so that its goal is
    /// not taken for one that has ended.
    private static func usualScales(_ rows: [Row]) throws -> [Int64: String] {
        var counts: [Int64: [String: Int]] = [:]
        for row in rows {
            guard let scale: String = try row.cell(scale) else { continue }
            counts[try row.cell(document), default: [:]][scale, default: 0] += 1
        }
        return counts.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
    }
}

/// Makes goals of rows; names that recur are stemmed once.
private struct RatedGoalReader {
    let likeness: GoalLikeness
    private var stems: [String: Set<String>] = [:]
    private var folded: [String: String] = [:]

    init(likeness: GoalLikeness) {
        self.likeness = likeness
    }

    mutating func read(_ row: Row) throws -> RatedGoal {
        let (målområde, kfMål, nämndmål): (String?, String?, String?) = try (row.cell(6), row.cell(7), row.cell(9))
        let name = nämndmål ?? kfMål ?? målområde ?? ""
        return RatedGoal(
            id: try row.cell(0), level: nämndmål != nil ? .nämndmål : kfMål != nil ? .kfMål : .målområde,
            name: fold(name),
            målområde: målområde.map { fold($0) }, kfGroup: try row.cell(8), stems: stem(name))
    }

    private mutating func fold(_ name: String) -> String {
        if let known = folded[name] { return known }
        let result = GoalLikeness.folded(name)
        folded[name] = result
        return result
    }

    private mutating func stem(_ name: String) -> Set<String> {
        if let known = stems[name] { return known }
        let result = likeness.stems(of: name)
        stems[name] = result
        return result
    }
}
