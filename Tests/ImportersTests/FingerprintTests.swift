import Domain
import Importers
import Testing

@Suite("Filers fingeravtryck")
struct FingerprintTests {
    private let context = ImportContext(scales: scales)
    private let bytes = Array("Hamnnämnden".utf8)

    @Test("Samma fil ger samma avtryck, var den än ligger")
    func same() {
        let mark = FileFingerprints(context).fingerprint(path: "a/b.txt", bytes: bytes)
        #expect(FileFingerprints(context).fingerprint(path: "c/b.txt", bytes: bytes) == mark)
    }

    @Test("Innehåll, namn, år, skalor och mål räknas")
    func different() {
        var contexts = [context, context, context, context]
        contexts[1].year = 2024
        contexts[2].knownGoals = ["Rent vatten"]
        contexts[3].scales = StatusScales(scales.scales.dropLast())
        var marks = Set(contexts.map { FileFingerprints($0).fingerprint(path: "b.txt", bytes: bytes) })
        marks.insert(FileFingerprints(context).fingerprint(path: "c.txt", bytes: bytes))
        marks.insert(FileFingerprints(context).fingerprint(path: "b.txt", bytes: Array(bytes.dropLast())))
        marks.insert(FileFingerprints(context).fingerprint(path: "b.txt", bytes: bytes + [0x0A]))
        #expect(marks.count == 7)
    }
}
