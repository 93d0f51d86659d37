/// Reads a Word document: what is printed on every page, then its text.
func readWord(_ bytes: [UInt8]) throws -> [Block] {
    let package = try OfficePackage(bytes)
    let (name, main) = try package.mainPart(or: "word/document.xml")
    let related = try package.relationships(of: name)
    let styles = WordStyles(try package.tree(related.first { $0.type == "styles" }?.target))
    let hasPages = main.firstIndex(of: Array("lastRenderedPageBreak".utf8)) != nil
    let furniture = try related.filter { $0.type == "header" || $0.type == "footer" }.flatMap { part in
        try package.part(part.target).map { try WordReader($0, styles: styles, hasPages: false).blocks.furniture } ?? []
    }
    return furniture.withoutRepeats + (try WordReader(main, styles: styles, hasPages: hasPages).blocks)
}

extension [Block] {
    /// First pages, odd and even ones often have the same lines.
    fileprivate var withoutRepeats: [Block] {
        var seen: Set<Block> = []
        return filter { seen.insert($0).inserted }
    }
}
