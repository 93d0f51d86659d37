import Documents

/// A document's table; `Domain` has tables of another sort, those of answers.
typealias Grid = Documents.Table
