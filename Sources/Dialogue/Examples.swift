extension Dialogue {
    /// The example questions that this corpus has an answer to.
    public func workingExamples() -> [String] {
        let asked = previous
        defer { previous = asked }
        return language.grammar.showcase.filter { example in
            guard let answer = try? ask(example) else { return false }
            return answer.understood && !answer.table.rows.isEmpty
        }
    }
}
