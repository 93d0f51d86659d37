import Documents
import Domain

/// Reads the rows of a table of things to do: aktiviteter, or risks with their åtgärder.
struct ItemTableReader {
    private let columns: ItemColumns
    private let isOfRisks: Bool
    private let around: TableSurroundings
    private(set) var standing: Standing
    private(set) var content = LayoutContent()

    init(_ columns: ItemColumns, isOfRisks: Bool, _ around: TableSurroundings, _ standing: Standing) {
        self.columns = columns
        self.isOfRisks = isOfRisks
        self.around = around
        self.standing = standing
    }

    mutating func read(_ segment: TableSegment) {
        for (number, cells) in segment.rows {
            let filled = cells.filter { $0.origin == .here && !$0.text.isEmpty }
            if filled.count == 1, cells.count > 2, let band = filled.first?.text.oneLine {
                enter(band, number)
            } else {
                readRow(cells, number)
            }
        }
    }

    private mutating func enter(_ band: String, _ number: Int) {
        if let name = around.owners.name(band) { return standing.enter(owner: name) }
        if band.count <= 120, !band.hasSuffix(".") { return standing.enter(area: unnumbered(band)) }
        content.remarks.append(ImportRemark(line: around.line(number), cause: .unplacedLine, text: band))
    }

    private mutating func readRow(_ cells: [Cell], _ number: Int) {
        if let owner = around.name(columns.owner, cells) { standing.owner = around.owner(owner); standing.doubt = nil }
        guard let title = around.name(columns.title, cells) else { return }
        let line = around.line(number)
        let rating = columns.status.flatMap { around.ratings.rating(in: cells[$0]) }
        if let rating, rating.standing == .unknown {
            content.remarks.append(ImportRemark(line: line, cause: .unknownStatus(rating.status), text: rating.status))
        }
        let doubt = standing.doubt ?? rating?.doubt
        let comment = around.text(columns.comment, cells) ?? ""
        if isOfRisks {
            content.records.risker.append(
                RiskÅtgärd(
                    risk: title, åtgärd: around.name(columns.action, cells) ?? "",
                    area: around.name(columns.area, cells) ?? standing.area, status: rating?.status, comment: comment,
                    line: line, doubt: doubt, nämnd: standing.owner))
        } else {
            var place = standing.place
            if let goal = around.name(columns.goal, cells) { place.nämndmål = goal }
            if let area = around.name(columns.area, cells) { place.målområde = area }
            content.records.åtaganden.append(
                Åtagande(
                    title: title, kind: .aktivitet, place: place, status: rating?.status, comment: comment, line: line,
                    doubt: doubt, nämnd: standing.owner))
        }
    }
}
