// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]
// Two laws are tested over 20,000 questions each: that one said again is read as the same, and that the database answers
// as a referee does. The modules that do so are optimized in a debug build too.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]
// A call must answer in a few milliseconds. Measured on an empty command that opens a database: a statically linked
// runtime takes 14 ms down to 5; a question takes 17.5 ms, and 12.5 where nothing is relocated at start (no PIE).
let standalone = ["-static-stdlib"]
let fixed = standalone + ["-Xclang-linker", "-no-pie"]
// The libraries that read files are needed by imports alone. They are linked in whole, so that a question does not wait
// for them to be found and loaded.
let readers = ["expat", "gumbo", "minizip", "z"]
let readersWithin = LinkerSetting.unsafeFlags(readers.map { "-l:lib\($0).a" }, .when(configuration: .release))
let readersBeside = readers.map { LinkerSetting.linkedLibrary($0, .when(configuration: .debug)) }

let package = Package(
    name: "fraga",
    products: [.executable(name: "fraga", targets: ["fraga"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(name: "Domain", swiftSettings: quick),
        .target(name: "GrammarData", dependencies: ["Domain"], swiftSettings: quick),
        .target(name: "Language", dependencies: ["Domain", "GrammarData"], swiftSettings: quick),
        .target(name: "QueryCompiler", dependencies: ["Domain"], swiftSettings: quick),
        .target(
            name: "Storage", dependencies: ["Domain", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: quick),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
        .target(
            name: "Documents", dependencies: ["Domain", "CExpat", "CGumbo", "CMinizip"], swiftSettings: strict,
            linkerSettings: readersBeside),
        .target(name: "Importers", dependencies: ["Domain", "Documents"], swiftSettings: strict),
        .target(name: "Answers", dependencies: ["Domain"], swiftSettings: strict),
        .target(
            name: "Dialogue",
            dependencies: ["Domain", "GrammarData", "Language", "QueryCompiler", "Storage", "Importers", "Answers"],
            swiftSettings: strict),
        .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "Shell", dependencies: ["Domain", "Documents", "Answers", "Dialogue", "CReadline"],
            swiftSettings: strict),
        .executableTarget(
            name: "fraga",
            dependencies: [
                "Domain", "GrammarData", "Storage", "Answers", "Dialogue", "Shell",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict + [.unsafeFlags(standalone, .when(configuration: .release))],
            linkerSettings: [.unsafeFlags(fixed, .when(configuration: .release)), readersWithin]),
        .target(name: "Samples", dependencies: ["Domain"], swiftSettings: quick),
        .executableTarget(
            name: "bench",
            dependencies: ["Domain", "Language", "QueryCompiler", "Storage", "Dialogue", "Samples", "CSQLite"],
            swiftSettings: strict + [.unsafeFlags(standalone, .when(configuration: .release))],
            linkerSettings: [.unsafeFlags(fixed, .when(configuration: .release)), readersWithin]),
        .target(name: "Fuzzing", dependencies: ["Domain", "Answers", "Dialogue"], swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain"]),
        .testTarget(name: "GrammarDataTests", dependencies: ["GrammarData"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "GrammarData"]),
        .testTarget(name: "QueryCompilerTests", dependencies: ["QueryCompiler"]),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "Importers", "CSQLite"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Domain"], exclude: ["Fixtures", "make-fixtures.py"]),
        .testTarget(
            name: "ImportersTests", dependencies: ["Domain", "Documents", "GrammarData", "Importers", "Samples"]),
        .testTarget(name: "AnswersTests", dependencies: ["Answers"]),
        .testTarget(name: "DialogueTests", dependencies: ["Dialogue", "Samples"]),
        .testTarget(name: "SamplesTests", dependencies: ["Samples"]),
        .testTarget(name: "ShellTests", dependencies: ["Domain", "Dialogue", "Shell", "Samples"]),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "Dialogue"], exclude: ["Found"]),
        .testTarget(
            name: "RefereeTests", dependencies: ["Domain", "QueryCompiler", "Storage", "Samples"], swiftSettings: quick),
        .testTarget(
            name: "GoldenTests", dependencies: ["Dialogue", "Storage"], exclude: ["Algebra", "Cases", "Samtal"]),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzz targets need libFuzzer, whose archive .ci/fuzz finds in the toolchain: every module is then built to tell it
// which ways the program took.
if let libFuzzer = Context.environment["FRAGA_LIBFUZZER"] {
    let traced = SwiftSetting.unsafeFlags(["-sanitize=fuzzer"])
    for target in package.targets where target.type == .regular {
        target.swiftSettings = (target.swiftSettings ?? []) + [traced]
    }
    package.targets += [
        .systemLibrary(name: "CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", "Fuzzing", "Dialogue"], swiftSettings: strict + [traced],
            linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++"), .linkedLibrary("m")]),
    ]
}
