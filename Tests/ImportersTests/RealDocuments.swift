import Foundation
import Testing

@testable import Importers

/// The municipality's own reports, where they lie beside the package.
enum RealDocuments {
    private static let folder = packageRoot.appending(path: "../shared/documents")

    static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name + ".txt")))
    }

    static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    static func lines(_ name: String) throws -> [SourceLine] { SourceText(try text(name)).lines }
}

let annualReport = "kommunstyrelsen-verksamhetsberattelse-2019"
let marchReport = "socialnamnden-delarsrapport-2019-mars"

/// The package's folder, wherever the tests were built from.
let packageRoot = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

extension Trait where Self == ConditionTrait {
    /// For tests that read the real documents: skipped, and said to be, where there are none.
    static var onRealDocuments: Self {
        .enabled(if: RealDocuments.areHere, "HOPPAR ÖVER: kommunens egna dokument finns inte bredvid paketet.")
    }
}
