import Domain

extension FileKind {
    /// "en Word-fil": what a person calls such a file.
    var named: String {
        switch self {
        case .text: "en textfil"
        case .separated: "en CSV-fil"
        case .word: "en Word-fil"
        case .excel: "en Excel-fil"
        case .web: "en webbsida"
        case .pdf: "en PDF-fil"
        case .macro: "en fil med makron"
        case .oldOffice: "en fil från ett äldre Office (eller en med lösenord)"
        case .openDocument: "en OpenDocument-fil"
        case .presentation: "en PowerPoint-fil"
        case .richText: "en RTF-fil"
        case .picture: "en bild"
        case .archive: "ett arkiv"
        }
    }

    /// What to do with a file that is not read.
    var advice: String {
        switch self {
        case .text, .separated, .word, .excel, .web, .pdf: "Kontrollera att det är rätt fil."
        case .macro: "Spara den utan makron, som .docx eller .xlsx."
        case .oldOffice: "Öppna den och spara den som .docx eller .xlsx."
        case .openDocument, .richText: "Spara den som .docx, .xlsx eller PDF."
        case .presentation: "Spara tabellerna i den som .docx eller .xlsx."
        case .picture: "Text i bilder läses inte; ange dokumentet som bilden är av."
        case .archive: "Packa upp det och ange filerna i det."
        }
    }
}
