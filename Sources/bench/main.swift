import Dialogue
import Domain
@preconcurrency import Glibc

// swift run -c release bench [FIL …]
//
// Measures what the tool adds to bare SQLite: each figure is the median of many rounds, and the two sides of a ratio are
// measured by turns in the same run. Without files the project's own corpus is taken.
do {
    if CommandLine.arguments.count > 2, CommandLine.arguments[1] == Executable.peakOption {
        print(try Executable.run(Array(CommandLine.arguments.dropFirst(2))))
        exit(0)
    }
    let resources = try Resources.find()
    let files =
        CommandLine.arguments.count > 1
        ? Array(CommandLine.arguments.dropFirst()) : Folder.texts(in: resources.corpusFolder)
    let folder = try Folder.temporary()
    defer { Folder.remove(folder) }
    let place = Workplace(resources: resources, files: files, folder: folder)
    var report = Report()
    try measureImport(place, &report)
    try measureQuestions(place, &report)
    try measureSearch(place, &report)
    try measureCompletion(place, &report)
    try measureProcess(place, &report)
    report.print()
    try measureSpelling(place)
} catch {
    fputs("bench: \(error)\n", stderr)
    exit(1)
}
