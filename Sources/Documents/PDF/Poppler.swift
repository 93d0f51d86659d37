import Domain
import Glibc

/// What Poppler's programs say of a PDF file, each with lines of text that are parsed elsewhere.
///
/// Three programs are run, each once for the whole file, because their starts cost more than their pages:
/// - `pdftotext -tsv` gives each word's place (1 ms a page; half the bytes of `-bbox`, and no XML that odd characters
///   break);
/// - `pdftohtml -xml` gives sizes of letters and what is bold (0.5 ms a page);
/// - `pdftocairo -svg` gives lines and fills (3 to 6 ms a page). It is started first and read last, so that it runs
///   beside the others, and only the few lines of it that draw outside letters are kept.
struct PopplerOutput {
    var words: [UInt8]
    var styles: [UInt8]
    var drawings: [UInt8]

    static let mostPages = 2_000
    /// How many of the units in `styles` make a point: the most that the program takes, for it rounds to whole units.
    static let zoom = 3.0
    static let package = "poppler-utils"

    init(_ bytes: [UInt8], path: String) throws {
        let file = try PrivateFile(bytes, path: path)
        var bounds = ChildProcess.Bounds()
        bounds.seconds = min(2 + bytes.count >> 17, 60)
        let last = ["-l", String(Self.mostPages + 1)]
        do {
            let drawing = try ChildProcess(
                ["pdftocairo", "-svg"] + last + ["/dev/fd/3", "-"], input: file.descriptor, bounds: bounds)
            words = try ChildProcess(
                ["pdftotext", "-tsv", "-enc", "UTF-8"] + last + ["/dev/fd/3", "-"], input: file.descriptor,
                bounds: bounds
            ).output()
            let styling = try ChildProcess(
                ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "\(Self.zoom)"] + last + ["/dev/fd/3"],
                input: file.descriptor, bounds: bounds)
            // Without sizes and lines, words alone still make a document.
            styles = (try? styling.output(linesWith: ["<page ", "<text ", "\t<fontspec "])) ?? []
            drawings = (try? drawing.output(linesWith: ["<page>", "<path "])) ?? []
        } catch ChildProcess.Fault.missing {
            throw Failure.programMissing(path: path, program: "pdftotext", package: Self.package)
        } catch ChildProcess.Fault.tooMuchOutput {
            throw Failure.fileTooLarge(path: path, limit: bounds.output >> 20)
        } catch ChildProcess.Fault.failed {
            // The word stands in the clear even where all else is encrypted or compressed.
            if bytes.holds("/Encrypt") { throw Failure.fileEncrypted(path: path, kind: .pdf) }
            throw Failure.fileDamaged(path: path, kind: .pdf)
        }
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: String) -> Bool {
        let word = Array(word.utf8)
        return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
}
