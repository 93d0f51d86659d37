import Documents
import Domain

/// The largest file that is read, in MiB; the real appendices are 0.03, and the longest report 0.2.
public let largestReport = 2

/// A text of more lines is a list of something else: with as many as fill the largest file they have few letters each.
private let mostLines = 300_000

/// Reads one report from a file's bytes: decodes and cleans the text, recognises the layout and reads the records.
///
/// - Parameters:
///   - path: the file's path, for the document's name, its period and the failures; nothing is opened.
///   - bytes: the whole file, in UTF-8, UTF-16 or Windows-1252 (Latin-1).
///   - context: the rating scales, a year and a kommun that win over the text's, and names that may help.
/// - Returns: the document, its records in the order of the text, what could not be placed, and the text's lines. Lines
///   count from 1.
/// - Throws: `Failure.fileEmpty`, `.fileTooLarge` for more than 2 MiB of text, `.undecodable` for what is not text,
///   `.unknownLayout` for text that no layout recognises, `.noRecords` for a known layout without a row, `.yearMissing` where nothing gives the year.
public func readReport(path: String, bytes: [UInt8], context: ImportContext) throws -> Report {
    let decoded = try decodeText(bytes, path: path, limit: largestReport << 20)
    let text = SourceText(decoded)
    guard !text.lines.isEmpty else { throw Failure.fileEmpty(path: path) }
    guard text.lines.count <= mostLines, let layout = layouts.first(where: { $0.recognises(text) }) else {
        throw Failure.unknownLayout(path: path)
    }
    let identity = layout.document(of: text, path: path, year: context.year)
    var content = layout.read(text, as: identity, context: context)
    guard !content.records.isEmpty else { throw Failure.noRecords(path: path) }
    guard var document = identity else { throw Failure.yearMissing(path: path) }
    document.kommun = context.kommun ?? KommunIdentity.kommun(of: text, path: path, among: context.kommuner)
    if document.kommun == nil, !context.kommuner.isEmpty {
        content.remarks.append(ImportRemark(line: 1, cause: .missingKommun, text: text.lines.first?.text ?? ""))
    }
    let lowerIsBetter = context.lowerIsBetter.map { $0.lowercased() }
    content.records.mått = content.records.mått.map { mått in
        mått.judged { name in lowerIsBetter.contains { name.lowercased().contains($0) } }
    }
    let remarks = content.remarks.sorted { $0.line < $1.line }
    var report = Report(
        document: document, records: content.records, remarks: remarks, reportedCounts: content.reportedCounts)
    report.lines = text.lines.map { DocumentLine(number: $0.number, text: $0.text) }
    return report
}
