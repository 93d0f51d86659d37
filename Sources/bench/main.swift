import Dialogue
import Domain
@preconcurrency import Glibc

// swift run -c release bench [FIL …]
// swift run -c release bench --skala N[,N …] [--katalog KATALOG] [FIL …]
// swift run -c release bench --mapp N [FIL …]
// swift run -c release bench --vaxt [ORD …]
//
// Measures what the tool adds to bare SQLite: each figure is the median of many rounds, and the two sides of a ratio are
// measured by turns in the same run. Without files the project's own corpus is taken. With --skala and --mapp the files are what the
// generated texts are made like; in the folder of --katalog the databases are kept, and taken again if they are there. With --vaxt it
// is measured how time grows with the input, for those regions only whose names hold one of the words, where there are any.
do {
    if CommandLine.arguments.count > 2, CommandLine.arguments[1] == Executable.peakOption {
        print(try Executable.run(Array(CommandLine.arguments.dropFirst(2)), mayFail: true))
        exit(0)
    }
    let resources = try Resources.find()
    let scale = try ScaleArguments(CommandLine.arguments.dropFirst())
    let files = scale.files.isEmpty || scale.isOfGrowth ? Folder.texts(in: resources.corpusFolder) : scale.files
    let folder = try Folder.temporary()
    defer { Folder.remove(folder) }
    let place = Workplace(resources: resources, files: files, folder: folder)
    if scale.isOfGrowth {
        try measureGrowth(place, words: scale.files)
        exit(0)
    }
    if !scale.counts.isEmpty {
        try measureScale(place, scale)
        exit(0)
    }
    if let count = scale.documents {
        try FolderBench(place: place, count: count).run()
        exit(0)
    }
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
