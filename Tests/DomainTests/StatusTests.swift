import Domain
import Testing

struct StatusScalesTests {
    private let scales = StatusScales([
        StatusScale("fyra", ["Ej", "Delvis", "I hög grad", "Helt"], fulfilledFrom: "I hög grad"),
        StatusScale(
            "fem", ["Inte alls", "Till liten del", "Delvis", "Till stor del", "Helt"], fulfilledFrom: "Till stor del"),
        StatusScale("tre", ["Ej", "Delvis", "Uppfyllt"], signs: ["Ej": ["röd", "🔴"], "Uppfyllt": ["☺", "ja"]]),
        StatusScale("två", ["Nej", "Jo"]),
    ])

    private func grades(_ scale: String) -> [StatusGrade] { scales.levels.filter { $0.scale == scale }.map(\.grade) }

    @Test func everyStepHasAGradeWhateverTheirNumber() {
        #expect(grades("fyra") == [.lowest, .below, .met, .highest])
        #expect(grades("fem") == [.lowest, .below, .below, .met, .highest])
        #expect(grades("tre") == [.lowest, .below, .highest])
        #expect(grades("två") == [.lowest, .highest])
    }

    @Test func namesAreFoundWhateverTheCaseAndSpacing() {
        #expect(scales.level(named: "TILL  liten del ")?.scale == "fem")
        #expect(scales.level(named: "liten") == nil)
    }

    @Test func aNameThatSeveralScalesHaveIsTheFirstOnesUnlessToldOtherwise() {
        #expect(scales.level(named: "delvis")?.scale == "fyra")
        #expect(scales.level(named: "delvis", preferring: "tre")?.scale == "tre")
        #expect(scales.level(named: "delvis", preferring: "två")?.scale == "fyra")
        #expect(scales.levels(named: "delvis").map(\.rank) == [2, 3, 2])
    }

    @Test(arguments: [("Röd", "Ej"), ("🔴", "Ej"), ("☺\u{FE0F}", "Uppfyllt"), ("JA", "Uppfyllt")])
    func aSignMeansAStep(sign: String, step: String) {
        #expect(scales.level(named: sign)?.name == step)
        #expect(scales.level(named: sign)?.isWritten(sign) == false)
    }

    @Test(arguments: [
        (["Ej", "Delvis"], "fyra"), (["Ej", "Delvis", "Uppfyllt"], "tre"), (["Delvis", "Inte alls"], "fem"),
        (["🔴", "ja"], "tre"), (["Delvis", "Delvis", "Uppfyllt", "okänd"], "tre"),
    ])
    func statusesPrintedTogetherAreOnTheScaleThatHasMostOfThem(statuses: [String], scale: String) {
        #expect(scales.scale(ofStatuses: statuses) == scale)
    }

    /// A scale that takes two ratings of a document for one tells less of it.
    @Test func theScaleTellsMostStatusesApart() {
        let scales = StatusScales(
            [
                StatusScale("tre", ["Ej nått", "Delvis nått", "Nått"]),
                StatusScale("fyra", ["Ej nått", "Delvis nått", "Nästan nått", "Nått"]),
            ],
            wording: StatusWording(steps: ["nästan uppnått": ["Delvis nått", "Nästan nått"]]))
        #expect(scales.scale(ofStatuses: ["Delvis nått", "Nått", "Nästan uppnått"]) == "fyra")
        #expect(scales.level(named: "Nästan uppnått", preferring: "fyra")?.name == "Nästan nått")
        #expect(scales.level(named: "Nästan uppnått", preferring: "tre")?.name == "Delvis nått")
    }

    /// Words of degree make up a scale where none is known.
    @Test func aScaleIsMadeOfTheStatusesOwnWords() {
        var wording = StatusWording(verbs: ["uppnått"])
        wording.grading = StatusGrading(
            degrees: [["ingen", "inte"], ["låg"], ["viss", "till viss del"], ["god"], ["mycket god"]], firstMet: 3,
            nouns: ["måluppfyllelse"])
        let scales = StatusScales(self.scales.scales, wording: wording)
        let printed = ["Låg måluppfyllelse", "God måluppfyllelse", "Mycket god måluppfyllelse", "Ingen bedömning"]
        let own = scales.tellingApart(printed)
        let name = own.scale(ofStatuses: printed)
        #expect(name == "Låg måluppfyllelse < God måluppfyllelse < Mycket god måluppfyllelse")
        #expect(own.levels.filter { $0.scale == name }.map(\.grade) == [.lowest, .met, .highest])
        #expect(own.suits(["God måluppfyllelse"], scale: name ?? ""))
        #expect(scales.hasDegree("Uppnått") && scales.hasDegree("Till viss del uppnått"))
        #expect(!scales.hasDegree("Ingen bedömning"))
        // A scale that is known tells these apart.
        #expect(scales.tellingApart(["Ej", "Delvis", "Uppfyllt"]) == scales)
        #expect(scales.tellingApart(["Låg måluppfyllelse", "okänd"]) == scales)
    }

    @Test func noScaleHasUnknownStatuses() { #expect(scales.scale(ofStatuses: ["okänd"]) == nil) }

    @Test func withoutAScaleRanksAreGrades() {
        #expect(scales.ranks(of: nil) == [1, 2, 3, 4])
        #expect(scales.metRanks(of: nil) == [3, 4])
        #expect(scales.others(than: [3, 4], of: nil) == [1, 2])
        let met = scales.levels(ofRanks: [3, 4], scale: nil).map { "\($0.scale) \($0.name)" }
        #expect(met == ["fyra I hög grad", "fyra Helt", "fem Till stor del", "fem Helt", "tre Uppfyllt", "två Jo"])
        let below = scales.levels(ofRanks: [2], scale: nil).map(\.name)
        #expect(below == ["Delvis", "Till liten del", "Delvis", "Delvis"])
    }

    @Test func withAScaleRanksArePlacesOnIt() {
        #expect(scales.ranks(of: "fem") == [1, 2, 3, 4, 5])
        #expect(scales.metRanks(of: "fem") == [4, 5])
        #expect(scales.metRanks(of: "tre") == [3])
        #expect(scales.others(than: [3], of: "tre") == [1, 2])
        #expect(scales.levels(ofRanks: [3], scale: "fem").map(\.name) == ["Delvis"])
        #expect(scales.name(rank: 5, scale: "fem") == "Helt")
        #expect(scales.name(rank: 5, scale: "tre") == nil)
    }
}
