import Domain
import GrammarData

/// What a phrase says of goals and records: statuses, changes, texts.
extension SaidMaker {
    static func saying(_ sense: Sense) -> Saying? {
        switch sense {
        case .said(.saying(let saying)): saying
        case .status(let status): Saying(status)
        case .direction(let direction): .claim(Claim(ways: [direction]))
        case .text(let filter): .claim(Claim(filter))
        default: nil
        }
    }

    var saying: Saying? {
        let sayings = sayings
        switch action.name {
        case "säg": return sayings.only.map { said in times.first.map { .at($0, said) } ?? said }
        case "säg-inte": return sayings.only.map(\.negated)
        case "säg-i-kommentar":
            for case .text(var filter) in arguments {
                filter.inComments = true
                return .claim(Claim(filter))
            }
            return nil
        case "säg-både" where sayings.count > 1: return .all(sayings)
        case "säg-respektive" where sayings.count > 1: return .any(sayings)
        case "säg-någon" where sayings.count > 1: return Saying.any(sayings).merged
        case "säg-varken" where !sayings.isEmpty: return .none(sayings)
        case "säg-men-inte" where sayings.count == 2: return .all([sayings[0], sayings[1].negated])
        case "säg-väg":
            let ways = literals.compactMap(Direction.init)
            return ways.isEmpty ? nil : .claim(Claim(ways: ways))
        case "säg-fanns": return Self.presence(in: years)
        case "säg-steg":
            guard let saying = sayings.only, case .claim(let claim) = saying, let number = numbers.first else {
                return nil
            }
            let comparison = literals.first.flatMap(Comparison.init) ?? .equal
            return .claim(claim.and(.compares(.size(.way), comparison, .number(number))))
        case "säg-fält", "säg-håller": return fieldSaid
        case "säg-utan-status":
            return .claim(Claim(about: .progress, holds: .not(.status(.placed)), denied: .status(.placed)))
        case "säg-från":
            guard sayings.count == 2, case .claim(let from) = sayings[0], case .claim(let to) = sayings[1] else {
                return nil
            }
            return Saying.transition(from, to, times)
        default: return nil
        }
    }

    /// `säg-fanns $1 $2`: there in the first year and not in the second; of one year, not there in it but later.
    private static func presence(in years: [YearSense]) -> Saying? {
        guard let absent = years.last else { return nil }
        guard years.count == 2 else { return .at(TimeSaid(years: .since(absent)), .claim(Claim(ways: [.new]))) }
        let way: Direction = years[0] > absent ? .new : .ended
        return .at(TimeSaid(years: .span(min(years[0], absent), max(years[0], absent))), .claim(Claim(ways: [way])))
    }

    /// `säg-fält FÄLT VÄRDE … / VÄRDE …`: one of the values, and where it is negated one of those after the stroke; a
    /// sign or "finns" in the place of values is a test of its own.
    var fieldSaid: Saying? {
        guard let field = literals.first.flatMap(Field.init) else { return nil }
        let said = literals.dropFirst().map { $0.replacing("_", with: " ") }
        let parts = said.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
        guard let own = parts.first else { return nil }
        func test(_ values: [String]) -> Condition {
            switch values.first {
            case "positivt": .field(FieldTest(field, .positive))
            case "negativt": .field(FieldTest(field, .negative))
            case "nått": .field(FieldTest(field, .reached))
            case "missat": .field(FieldTest(field, .missed))
            case "saknas": .not(.field(FieldTest(field, .present)))
            case "finns", nil: .field(FieldTest(field, .present))
            default:
                action.name == "säg-håller" && values.count == 1
                    ? .field(FieldTest(field, .holds(values[0])))
                    : .field(FieldTest(field, .isOne(of: values.sorted())))
            }
        }
        if let word = arguments.lazy.compactMap({ if case .word(let word) = $0 { word } else { nil } }).first {
            let holds = Condition.field(FieldTest(field, .isOne(of: [word])))
            return .claim(Claim(about: .field(field), holds: holds, denied: .not(holds)))
        }
        let holds = test(own)
        let denied = parts.count > 1 ? test(parts[1]) : Condition.not(holds)
        return .claim(Claim(about: .field(field), holds: holds, denied: denied))
    }

    // MARK: - How many

    var amount: Amount? {
        let numbers = numbers
        let comparison = literals.first.flatMap(Comparison.init)
        switch action.name {
        case "mängd":
            switch literals.first {
            case "alla": return .all
            case "inga": return .no
            case "några": return .any
            case "inte-alla": return .notAll
            case "bara": return .only
            case "flera": return .number(.atLeast, 2)
            default: return nil
            }
        case "mängd-antal":
            if comparison == .atLeast, numbers.first == 0 { return .no }
            return comparison.flatMap { sign in numbers.first.map { .number(sign, $0) } }
        case "mängd-procent": return comparison.flatMap { sign in numbers.first.map { .percent(sign, $0) } }
        case "mängd-del":
            guard let comparison, literals.count == 2, let share = Double(literals[1]) else { return nil }
            return .percent(comparison, share)
        default: return nil
        }
    }
}
