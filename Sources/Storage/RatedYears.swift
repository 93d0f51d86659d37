import Domain
import GRDB

/// The goals that were rated in a year on one scale.
struct RatedYear {
    let year: Int
    /// By nämnd, those of its latest document, in the document's order.
    var goals: [Int64: [RatedGoal]]
}

/// Reads what there is to pair.
enum RatedYears {
    /// The years of each scale, ascending.
    static func read(_ database: Database, stemmer: Stemmer) throws -> [[RatedYear]] {
        let rows = try Row.fetchAll(database.cachedStatement(sql: sql))
        let scales = try usualScales(rows)
        var goals = RatedGoalReader(likeness: GoalLikeness(stemmer: stemmer))
        var byScale: [String: [Int: RatedYear]] = [:]
        for row in rows {
            guard let scale = try row.cell(scale) ?? scales[row.cell(document)] else { continue }
            let year: Int = try row.cell(year)
            byScale[scale, default: [:]][year, default: RatedYear(year: year, goals: [:])]
                .goals[try row.cell(nämnd), default: []].append(try goals.read(row))
        }
        return byScale.sorted { $0.key < $1.key }.map { $0.value.values.sorted { $0.year < $1.year } }
    }

    private static let sql = """
        SELECT b.id, b.dokument_id, d.ar, b.namnd_id, s.skala, m.namn, k.namn, k.grupp, b.namndmal
        FROM bedomning b JOIN dokument d ON d.id = b.dokument_id JOIN status s ON s.namn = b.status
        LEFT JOIN malomrade m ON m.id = b.malomrade_id LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
        WHERE b.senaste = 1 ORDER BY b.rad, b.id
        """
    private static let document = 1, year = 2, nämnd = 3, scale = 4

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
        let (målområde, kfMål, nämndmål): (String?, String?, String?) = try (row.cell(5), row.cell(6), row.cell(8))
        let name = nämndmål ?? kfMål ?? målområde ?? ""
        return RatedGoal(
            id: try row.cell(0), level: nämndmål != nil ? .nämndmål : kfMål != nil ? .kfMål : .målområde,
            name: fold(name),
            målområde: målområde.map { fold($0) }, kfGroup: try row.cell(7), stems: stem(name))
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
