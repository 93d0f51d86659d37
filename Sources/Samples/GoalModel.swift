import Domain

/// An appendix as a model: made at random, printed in some layout, read back and compared.
public struct GoalModel {
    public var title: String
    public var tables: [(nämnd: String, rows: [Bedömning])] = []

    public init(title: String) { self.title = title }

    public var all: [Bedömning] { tables.flatMap(\.rows) }
}

private let kinds = [
    "Skol", "Bygg- och miljö", "Fritids", "Vatten", "Trafik- och park", "Omsorgs", "Hamn", "Arbets",
]
private let subjects = [
    "Boende", "Elever", "Barn och unga", "Företagare", "Invånare", "Medarbetare", "Kommunens besökare", "Äldre",
    "Nämndens verksamhet", "Personer med stöd", "Den lokala maten", "Gator och torg", "Alla nyanlända", "Biblioteken",
]
private let verbs = [
    "får", "möter", "erbjuds", "har tillgång till", "upplever", "bidrar till", "utvecklar", "vågar välja", "bevarar",
]
private let objects = [
    "god service", "trygga miljöer", "ett rikt utbud", "hållbara resor", "likvärdig undervisning", "rätt insats i tid",
    "samhällsbyggnadsprocesser", "en meningsfull fritid", "ren luft", "delaktighet", "natur- och kulturvärden",
    "Ekeby och Norrsjö", "kortare handläggningstider", "jämlik hälsa", "digitala arbetssätt", "arbetslivserfarenhet",
]
let fillers = [
    "indikatorerna", "visar", "en", "svag", "ökning", "sedan", "förra", "mätningen", "och", "etappmålet", "nås", "inte",
    "före", "årsskiftet", "enligt", "plan", "uppdragen", "pågår", "medan", "sjukfrånvaron", "är", "0,3", "procent",
    "högre", "än", "väntat", "Norrsjö", "bedöms", "delvis", "uppfyllt", "HME", "2,5", "mnkr", "(tidigare", "år)",
    "kost- och",
    "verksamhetsutvecklingen", "i", "hög", "grad", "uppfylls", "av", "att", "under", "hösten", "NKI", "samt",
]

extension GoalModel {
    /// A document with two to nine nämnder that share their målområden and most of their KF-mål.
    /// - Parameter labels: the statuses that goals can have.
    public static func random(_ random: inout Seeded, labels: [String]) -> GoalModel {
        var model = GoalModel(
            title: "BILAGA 2 Nämndernas målprognoser delårsrapport augusti \(random.number(2021...2039))")
        let områden = random.målområden()
        var used: Set<String> = []
        let mål = områden.map { _ in
            (0..<random.number(2...4)).map { _ in random.kfMål() }.filter { used.insert($0).inserted }
        }
        for nämnd in random.nämnder() {
            var rows: [Bedömning] = []
            for (index, område) in områden.enumerated() {
                for kfMål in random.some(of: mål[index]) {
                    for _ in 0..<random.pick([1, 1, 1, 2, 2, 3]) {
                        rows.append(
                            Bedömning(
                                nämnd: nämnd, målområde: område, kfMål: kfMål, nämndmål: random.nämndmål(under: kfMål),
                                status: random.pick(labels), motivering: random.motivering(), line: 0))
                    }
                }
            }
            model.tables.append((nämnd, rows))
        }
        return model
    }
}

extension Seeded {
    static let allNämnder = kinds.map { $0 + "nämnden" } + ["Kommunstyrelsen"]

    mutating func nämnder() -> [String] {
        var names = kinds.shuffled(using: &self).prefix(number(2...8)).map { $0 + "nämnden" }
        if chance(0.5) { names.append("Kommunstyrelsen") }
        return names
    }

    mutating func målområden() -> [String] {
        let names = [
            "En trygg stad där alla får plats och vill bo - social hållbarhet",
            "Ett grönt och levande landskap - ekologisk hållbarhet",
            "En klok hushållning i hela Norrsjö - ekonomisk hållbarhet",
            "Ett öppet Norrsjö med kultur för alla - kulturell hållbarhet",
        ]
        return Array(names.shuffled(using: &self).prefix(number(2...4)))
    }

    mutating func kfMål() -> String {
        let short = ["Minskade utsläpp", "Fler i arbete", "Levande centrum", "God hälsa", "Kortare köer"]
        if chance(0.25) { return pick(short) + " " + pick(["för alla", "i tid", "varje år"]) }
        return
            "\(pick(subjects)) \(pick(verbs)) \(pick(objects)) \(pick(["hela livet", "i hela kommunen", "varje dag"]))"
    }

    mutating func nämndmål(under kfMål: String) -> String {
        if chance(0.1) { return kfMål }
        var goal = "\(pick(subjects)) \(pick(verbs)) \(pick(objects))"
        if chance(0.6) { goal += " och \(pick(objects))" }
        if chance(0.2) { goal += " genom \(pick(objects)) i vardagen" }
        return goal + (chance(0.08) ? "." : "")
    }

    mutating func motivering() -> String {
        if chance(0.05) { return "Prognosen är god." }
        return sentences(number(1...6), of: fillers)
    }

    mutating func sentences(_ count: Int, of words: [String]) -> String {
        (0..<count).map { _ in sentence(of: words) }.joined(separator: " ")
    }

    private mutating func sentence(of choices: [String]) -> String {
        let words = (0..<number(5...24)).map { _ in pick(choices) }
        let start = pick(["Nämnden", "Målet", "Prognosen", "Utfallet", "Ett uppdrag", "Antalet", "God", "2029"])
        return start + " " + words.joined(separator: " ") + " nås."
    }

    /// At least one of the choices, in their order.
    mutating func some<T>(of choices: [T]) -> [T] {
        let chosen = choices.filter { _ in chance(0.7) }
        return chosen.isEmpty ? Array(choices.prefix(1)) : chosen
    }
}
