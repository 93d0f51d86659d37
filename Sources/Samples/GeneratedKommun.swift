import Domain

/// A municipality whose appendices over the years tell of the same goals: nine nämnder, some 62 goals.
public struct GeneratedKommun {
    public let name: String
    private let goals: [(nämnd: String, målområde: String, kfMål: String, nämndmål: String)]

    public init(name: String, _ random: inout Seeded) {
        self.name = name
        let områden = random.målområden().prefix(3).map { område in
            (område, kfMål: (0..<(9 / 3)).map { _ in random.kfMål() })
        }
        goals = Seeded.allNämnder.flatMap { nämnd in
            områden.flatMap { område, kfMål in
                random.some(of: kfMål).flatMap { kfMål in
                    (0..<random.pick([1, 1, 1, 1, 2])).map { _ in
                        (nämnd, område, kfMål, random.nämndmål(under: kfMål))
                    }
                }
            }
        }
    }

    /// The ratings of one year, each with a motivering of about 335 letters.
    /// - Parameters:
    ///   - labels: the statuses that goals can have.
    ///   - words: what motiveringar are made of; a word that stands there often is used often.
    public func appendix(year: Int, labels: [String], words: [String], _ random: inout Seeded) -> GoalModel {
        var model = GoalModel(title: "BILAGA 2 Nämndernas målprognoser delårsrapport augusti \(year)")
        for nämnd in Seeded.allNämnder {
            let rows = goals.filter { $0.nämnd == nämnd }.map { goal in
                Bedömning(
                    nämnd: nämnd, målområde: goal.målområde, kfMål: goal.kfMål, nämndmål: goal.nämndmål,
                    status: random.pick(labels), motivering: random.sentences(random.number(2...4), of: words), line: 0)
            }
            model.tables.append((nämnd, rows))
        }
        return model
    }
}
