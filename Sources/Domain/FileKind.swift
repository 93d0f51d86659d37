/// What a file is by its contents, whatever its name says.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
    // Kinds that are read.
    case text, separated, word, excel, web, pdf
    // Kinds that are told apart only so that a refusal can say what to do.
    /// A document or workbook with macros (.docm, .xlsm).
    case macro
    /// What Word, Excel and PowerPoint wrote before 2007, and their encrypted files.
    case oldOffice
    case openDocument, presentation, richText, picture, archive
}
