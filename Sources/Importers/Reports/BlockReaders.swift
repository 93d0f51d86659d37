/// The readers of tables, in the order they are asked. A new kind of table is a new file and a line here.
let blockReaders: [any BlockReader] = controlReaders + [MåttReader(), EkonomiReader()]

/// The tables of the chapter on internal control: the line over each names the area that it is about.
let controlReaders: [any BlockReader] = [RiskReader(), GranskningReader(), KontrollReader()]

/// Which reader's block begins at each line.
struct BlockStarts {
    private let readers: [Int: any BlockReader]
    private let controls: Set<Int>
    /// The lines where a block begins, in order.
    let lines: [Int]

    init(_ source: [SourceLine]) {
        var found: [Int: any BlockReader] = [:]
        var controls: Set<Int> = []
        for index in source.indices {
            if let reader = controlReaders.first(where: { $0.begins(at: index, in: source) }) {
                controls.insert(index)
                found[index] = reader
            } else if let reader = blockReaders.dropFirst(controlReaders.count).first(where: {
                $0.begins(at: index, in: source)
            }) {
                found[index] = reader
            }
        }
        readers = found
        self.controls = controls
        lines = found.keys.sorted()
    }

    /// The reader of the block that begins at a line; nil where none does.
    func reader(at index: Int) -> (any BlockReader)? { readers[index] }

    var hasControls: Bool { !controls.isEmpty }

    /// Whether a table of risks, audits or controls begins at a line.
    func isControl(at index: Int) -> Bool { controls.contains(index) }
}
