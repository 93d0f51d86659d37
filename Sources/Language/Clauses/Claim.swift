import Domain

extension Claim {
    init(_ status: StatusSense) {
        if let name = status.printed {
            let (holds, denied) = (Condition.status(.printed(name)), Condition.not(.status(.printed(name))))
            self.init(
                about: .status, holds: status.isNegation ? denied : holds, denied: status.isNegation ? holds : denied,
                isDenial: status.isNegation)
            return
        }
        self.init(
            about: status.scale == StatusScales.progressScale ? .progress : .status,
            holds: status.condition(status.ranks), denied: status.condition(status.negated),
            isDenial: status.isNegation)
    }

    /// The ways that a pair went; it is denied by those of the others that keep the goal.
    init(ways: [Direction]) {
        let others = [Direction.improved, .worsened, .unchanged].filter { !ways.contains($0) }
        self.init(about: .change, holds: .way(ways), denied: .way(others))
    }

    init(_ text: TextFilter) {
        var wanted = text
        wanted.negated = false
        let (holds, denied) = (Condition.text(wanted), Condition.not(.text(wanted)))
        self.init(about: .text, holds: text.negated ? denied : holds, denied: text.negated ? holds : denied)
    }

    /// The claim narrowed by another condition.
    func and(_ condition: Condition) -> Claim {
        Claim(about: about, holds: .all([holds, condition]), denied: .not(.all([holds, condition])))
    }
}

extension StatusSense {
    /// That the status is one of the ranks; where the words are of a scale that goals are rated on, on that scale.
    func condition(_ ranks: [Int]) -> Condition {
        let test = Condition.status(test(ranks))
        guard let scale, scale != StatusScales.progressScale else { return test }
        return .all([.scale(scale), test])
    }

    /// Grades whatever the scale, places on a scale that the words are of.
    func test(_ ranks: [Int]) -> StatusTest {
        scale == nil ? .grades(Set(ranks.compactMap(StatusGrade.init))) : .places(ranks)
    }
}

extension Saying {
    init(_ status: StatusSense) {
        if status.isNeither {
            // What neither names is what the sense is of where it is negated.
            self = .none([.claim(Claim(status.turned))])
        } else if status.isBoth {
            self = .all(
                status.ranks.map { rank in
                    var one = status
                    (one.ranks, one.isBoth) = ([rank], false)
                    return .claim(Claim(one))
                })
        } else {
            self = .claim(Claim(status))
        }
    }

    /// Its alternatives, or it alone.
    var alternatives: [Saying] { if case .any(let sayings) = self { sayings } else { [self] } }

    /// Alternatives that are about one thing are one claim.
    var merged: Saying {
        guard case .any(let sayings) = self else { return self }
        let claims = sayings.compactMap(\.claim)
        guard claims.count == sayings.count, let first = claims.first, claims.allSatisfy({ $0.about == first.about })
        else { return self }
        if first.about == .change {
            let ways = claims.flatMap(\.ways)
            return ways.isEmpty ? self : .claim(Claim(ways: ways))
        }
        return .claim(
            Claim(about: first.about, holds: .any(claims.map(\.holds)), denied: .all(claims.map(\.denied))))
    }

    /// From one status to another, over two years.
    static func transition(_ from: Claim, _ to: Claim, _ times: [TimeSaid]) -> Saying? {
        // "Från uppfyllt till inte uppfyllt": to all that is not what it was.
        let to = to.denied == from.holds || from.denied == to.holds ? from.complement : to
        guard let earlier = from.holds.earlier, to.holds.earlier != nil else { return nil }
        let holds = Condition.all(earlier + to.holds.conjuncts.filter { !earlier.contains($0) })
        let said = Saying.claim(Claim(about: .change, holds: holds, denied: .not(holds)))
        guard times.count == 2, let first = times[0].said.first, let second = times[1].said.first else { return said }
        return .at(TimeSaid(years: .span(first, second)), said)
    }
}

extension Condition {
    /// A status, on a scale of its own or any, as that of the earlier year; nil for anything else.
    fileprivate var earlier: [Condition]? {
        let (scales, statuses) = conjuncts.reduce(into: ([Condition](), [StatusTest]())) { found, condition in
            if case .status(let test) = condition { found.1.append(test) } else { found.0.append(condition) }
        }
        guard statuses.count == 1, scales.allSatisfy({ if case .scale = $0 { true } else { false } }) else {
            return nil
        }
        return scales + [.earlierStatus(statuses[0])]
    }
}

extension Claim {
    /// The ways that it names.
    var ways: [Direction] { if case .way(let ways) = holds { ways } else { [] } }
}

extension StatusSense {
    fileprivate var turned: StatusSense {
        var turned = self
        (turned.ranks, turned.negated) = (negated, ranks)
        turned.isNeither = false
        return turned
    }
}
