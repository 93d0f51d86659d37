import Domain
import GrammarData

/// Years, months and periods that a phrase names.
extension SaidMaker {
    var time: TimeSaid? {
        let name = action.name
        guard name.hasPrefix("tid-") else { return nil }
        let years = years
        let first = times.first
        var time = TimeSaid(month: month ?? first?.month, report: literals.first ?? first?.report)
        switch name.dropFirst(4) {
        // "Två år i rad, 2022 och 2023".
        case "list" where times.contains { $0.years == .each([]) }:
            guard times.count == 2, let both = times[0].merged(with: times[1]) else { return nil }
            time = both
        case "list": time.years = years.isEmpty ? first?.years : .list(years)
        case "både": time.years = .each(years)
        case "varken": time.years = .neither(years)
        case "eller": time.years = .either(years)
        case "spann" where years.count == 2: time.years = .span(years[0], years[1])
        case "mot" where !years.isEmpty: time.years = .against(years[0], years.count > 1 ? years[1] : nil)
        case "mot-från" where years.count == 2: time.years = .against(years[1], years[0])
        case "sedan" where !years.isEmpty: time.years = .since(years[0])
        case "före" where !years.isEmpty: time.years = .before(years[0])
        case "efter" where !years.isEmpty: time.years = .after(years[0])
        case "senaste":
            guard let number = numbers.first else { return nil }
            time.years = .last(Int(number))
        case "senast" where years.count == 1: time.years = .newest(years[0])
        case "alla": time.years = .all
        case "utom": time.years = .allBut(years)
        case "månad", "rapport":
            time.years = first?.years ?? (years.isEmpty ? nil : .list(years))
            if name == "tid-månad", time.month == nil {
                guard let number = numbers.first, (1...12).contains(number) else { return nil }
                time.month = Int(number)
            }
        default: return nil
        }
        return time
    }
}
