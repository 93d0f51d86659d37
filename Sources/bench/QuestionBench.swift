import Dialogue
import Domain

let typicalQuestions = [
    "vilka nämnder har ej uppfyllt ekonomimål 2024",
    "varför är socialnämndens ekonomimål ej uppfyllt 2023",
    "andel uppfyllda mål per nämnd 2024",
    "vilken nämnd har flest delvis uppfyllda mål 2024",
    "vilka mål har försämrats mellan 2023 och 2024",
]

/// From line to rows, beside the same SQL prepared once and prepared each time.
func measureQuestions(_ place: Workplace, _ report: inout Report) throws {
    let dialogue = try Dialogue(place.library(place.database))
    let bare = try Bare(place.database)
    for isPreparedOnce in [true, false] {
        report.title(isPreparedOnce ? "En fråga, SQL:en förberedd en gång" : "En fråga, SQL:en förberedd varje gång")
        for question in typicalQuestions {
            guard let query = try dialogue.ask(question).query else { throw BenchFailure("förstås inte: \(question)") }
            // The pairs of two years stand in a temporary table, which only the tool's own connection has.
            if !query.pairs.isEmpty { continue }
            let kept = try bare.prepare(query.sql)
            let (tool, sqlite) = try medians(
                rounds: 300, { _ = try dialogue.ask(question) },
                {
                    let statement = isPreparedOnce ? kept : try bare.prepare(query.sql)
                    statement.run(query.arguments)
                })
            report.add("  " + question, tool, sqlite)
        }
    }
    report.remark("En fråga: till vänster tolkas raden, SQL:en byggs och svaret läses; till höger körs bara SQL:en.")
}

/// A full-text search, beside one in an index of SQLite's own.
func measureSearch(_ place: Workplace, _ report: inout Report) throws {
    let dialogue = try Dialogue(place.library(place.database))
    let path = place.folder + "/index.db"
    try DatabaseCopy(of: place.database).insert(into: path)
    let bare = try Bare(path)
    let line = "sök sjukfrånvaro"
    let answer = try dialogue.ask(line)
    // What the Swedish index finds by stems and parts of compounds is found here by prefixes.
    let arguments = [Value.text("sjukfrånvar* OR korttidssjukfrånvar* OR sjukskrivning*")]
    let statement = try bare.prepare(
        """
        SELECT t.innehall, t.rubrik, d.namn, t.rad
        FROM (SELECT rowid AS id, bm25(text_index) AS poang FROM text_index WHERE text_index MATCH ?) AS funnen
        JOIN text t ON t.id = funnen.id
        JOIN dokument d ON d.id = t.dokument_id
        ORDER BY funnen.poang
        """)
    var hits = 0
    statement.run(arguments) { _ in hits += 1 }
    let (tool, sqlite) = try medians(rounds: 300, { _ = try dialogue.ask(line) }, { statement.run(arguments) })
    report.title("En sökning")
    report.add("  \(line) (\(answer.table.rows.count) och \(hits) träffar)", tool, sqlite)
    report.remark(
        """
        Sökningen: den svenska tokenizern finns bara i programmet, så till höger söks samma texter i en kopia med \
        SQLites egen unicode61, med prefix i stället för stammar.
        """)
}
