import Documents
import Domain

/// The largest text that is read, in MiB; the real appendices are 0.03, and the longest report 0.2.
public let largestText = 2
/// The largest file of any kind that is read, in MiB: a report of hundreds of pages has pictures in it.
public let largestReport = 64

/// A text of more lines is a list of something else: with as many as fill the largest file they have few letters each.
private let mostLines = 300_000

/// Reads one report from a file's bytes: tells what kind of file it is, recognises how it is set out and reads the records.
///
/// - Parameters:
///   - path: the file's path, for the document's name, its period and the failures; nothing is opened.
///   - bytes: the whole file: text in UTF-8, UTF-16 or Windows-1252 (Latin-1), or what `openDocument` reads.
///   - context: the rating scales, a year and a kommun that win over the text's, and names that may help.
/// - Returns: the document, its records in the order of the text, what could not be placed, and its lines. Lines count
///   from 1.
/// - Throws: what `openDocument` throws; `Failure.unknownLayout` for a text that is set out in no way that is known,
///   `.noRecords` for a document without a record, `.statusesUnknown` where hardly any status is on a known scale,
///   `.coloursLost` where the ratings were colours that the file does not
///   have, `.yearMissing` where nothing gives the year.
public func readReport(path: String, bytes: [UInt8], context: ImportContext) throws -> Report {
    guard try FileKind(path: path, bytes: bytes) == .text else {
        return try readStructured(openDocument(path: path, bytes: bytes), path: path, context)
    }
    let text = SourceText(try decodeText(bytes, path: path, limit: largestText << 20))
    guard !text.lines.isEmpty else { throw Failure.fileEmpty(path: path) }
    guard text.lines.count <= mostLines else { throw Failure.unknownLayout(path: path) }
    if let layout = layouts.first(where: { $0.recognises(text) }) {
        return try read(text, as: layout, path: path, context)
    }
    do {
        return try readStructured(openDocument(path: path, bytes: bytes), path: path, context)
    } catch Failure.noRecords {
        throw Failure.unknownLayout(path: path)
    }
}

/// Reads a text in one of the layouts that have readers of their own.
private func read(_ text: SourceText, as layout: any Layout, path: String, _ context: ImportContext) throws -> Report {
    let identity = layout.document(of: text, path: path, year: context.year)
    var own = context
    own.scales = context.scales.inText
    let content = layout.read(text, as: identity, context: own)
    let lines = text.lines.map { DocumentLine(number: $0.number, text: $0.text) }
    return try report(identity, content, lines, path: path, context)
}

/// Reads a document by its headings, labels and tables.
private func readStructured(_ document: Document, path: String, _ context: ImportContext) throws -> Report {
    var document = document
    if document.kind == .text {
        document.blocks = LineTables(context.vocabulary).joined(TextFurniture.marked(document.blocks))
    }
    let numbered = NumberedDocument(document)
    guard !numbered.lines.isEmpty else { throw Failure.fileEmpty(path: path) }
    let kommun = kommun(of: numbered.lines, path: path, context)
    var context = context.of(kommun)
    let told = ToldScale(context.vocabulary, context.scales).scale(of: document)
    if let told { context.scales = context.scales.including([told]) }
    let identity = StructuredIdentity(document, path: path, context.vocabulary)
    var info = identity.document(year: context.year)
    info?.file = document.kind
    var reader = StructuredReader(numbered, owner: identity.owner, year: info?.year ?? 0, context: context)
    let content = reader.read()
    if reader.lostColours, content.records.bedömningar.isEmpty { throw Failure.coloursLost(path: path) }
    if !context.keepsDoubtful { try checkStatuses(content.records.bedömningar, path: path, context) }
    var read = try report(info, content, numbered.lines, path: path, context)
    read.scale = told
    return read
}

/// Where hardly any status is known, a municipality's own words are missing, or another column was taken for the rating.
private func checkStatuses(_ bedömningar: [Bedömning], path: String, _ context: ImportContext) throws {
    let unknown = bedömningar.filter { $0.doubt == .unknownStatus }
    guard bedömningar.count >= fewestRated,
        unknown.count * 100 > bedömningar.count * context.vocabulary.mostUnknownStatuses
    else { return }
    throw Failure.statusesUnknown(
        path: path, unknown: unknown.count, of: bedömningar.count, statuses: Set(unknown.map(\.status)).sorted())
}

/// Of fewer bedömningar no share says anything.
private let fewestRated = 5

private func kommun(of lines: [DocumentLine], path: String, _ context: ImportContext) -> String? {
    context.kommun ?? KommunIdentity.kommun(of: lines, path: path, among: context.kommuner)
}

/// What both ways have in common: the document's kommun, and what follows from the records.
private func report(
    _ identity: DocumentInfo?, _ content: LayoutContent, _ lines: [DocumentLine], path: String, _ context: ImportContext
) throws -> Report {
    guard content.records.hasRecords else { throw Failure.noRecords(path: path) }
    guard var document = identity else { throw Failure.yearMissing(path: path) }
    var content = content
    document.kommun = kommun(of: lines, path: path, context)
    if document.kommun == nil, !context.kommuner.isEmpty {
        content.remarks.append(ImportRemark(line: 1, cause: .missingKommun, text: lines.first?.text ?? ""))
    }
    let lowerIsBetter = context.lowerIsBetter.map { $0.lowercased() }
    content.records.mått = content.records.mått.map { mått in
        mått.judged { name in lowerIsBetter.contains { name.lowercased().contains($0) } }
    }
    let remarks = content.remarks.sorted { $0.line < $1.line }
    var report = Report(
        document: document, records: content.records, remarks: remarks, reportedCounts: content.reportedCounts)
    report.lines = lines
    report.tables = content.tables
    return report
}
