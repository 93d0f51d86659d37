import GRDB

/// The tables of names, which records refer to by number.
enum NameTable: String, CaseIterable {
    case kommun
    case nämnd = "namnd"
    case målområde = "malomrade"
    case kfMål = "kf_mal"
    case nämndmål = "namndmal"
    case status

    /// The column that refers to the table.
    var column: String { "\(rawValue)_id" }

    /// The tables that refer to it: a name that none of them holds is unused.
    private var users: [String] {
        switch self {
        case .kommun: ["dokument"]
        case .nämnd: ["dokument", "text"] + RecordTable.kinds.map(\.table.rawValue)
        case .målområde, .nämndmål: RecordTable.withPlace.map(\.rawValue)
        case .kfMål: ["bedomning"]
        case .status: RecordTable.withStatus.map(\.rawValue)
        }
    }

    /// The ids of names, those not met before put into the table.
    func ids(of names: Set<String>, in database: Database) throws -> [String: Int64] {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO \(rawValue) (namn) VALUES (?) ON CONFLICT (namn) DO NOTHING")
        let select = try database.cachedStatement(sql: "SELECT id FROM \(rawValue) WHERE namn = ?")
        var ids: [String: Int64] = [:]
        for name in names.sorted() {
            try insert.execute(arguments: [name])
            ids[name] = try Int64.fetchOne(select, arguments: [name])
        }
        return ids
    }

    /// Takes away the names that nothing refers to any more.
    func prune(_ database: Database) throws {
        let unused = users.map { "id NOT IN (SELECT \(column) FROM \($0) WHERE \(column) IS NOT NULL)" }
        try database.execute(sql: "DELETE FROM \(rawValue) WHERE \(unused.joined(separator: " AND "))")
    }

    /// Writes each name's place in Swedish alphabetical order, from 1. Statuses have their scale's order.
    func order(_ database: Database) throws {
        if self == .status { return }
        let names = try String.fetchAll(database, sql: "SELECT namn FROM \(rawValue) ORDER BY ordning")
        let update = try database.cachedStatement(
            sql: "UPDATE \(rawValue) SET ordning = ?1 WHERE namn = ?2 AND ordning <> ?1")
        for (index, name) in SwedishOrder.sorted(names).enumerated() {
            try update.execute(arguments: [index + 1, name])
        }
    }
}
