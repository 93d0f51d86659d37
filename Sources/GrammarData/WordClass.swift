/// Word classes that code asks for by name: the grammar must have them. Their numbers are the first of a lexicon's.
public enum WordClass: Int, CaseIterable, Sendable {
    case filler
    case and
    case or
    case some
    case textEnd
    case beforeYear
    case goalHead
    case nämndHead
    case small
    case compoundPart
    case questionVerb
    case following
    case questionWord
    case wondering
    case followingLast
    case followingPreposition
    case opening
    case purpose
    case beforePurpose
    case abbreviation
    case mark
    case polite
    case politeAnchor
    case sender
    case senderOccasion
    case wonderingAfter
    case afterword
    case not
    case wordSaid

    /// What the grammar's files call it.
    public var name: String {
        switch self {
        case .filler: "utfyllnad"
        case .and: "och"
        case .or: "eller"
        case .some: "några"
        case .textEnd: "textslut"
        case .beforeYear: "före-år"
        case .goalHead: "målhuvud"
        case .nämndHead: "nämndhuvud"
        case .small: "småord"
        case .compoundPart: "sammansättningsled"
        case .questionVerb: "frågeverb"
        case .following: "följdord"
        case .questionWord: "frågeord"
        case .wondering: "undran"
        case .followingLast: "följdslut"
        case .followingPreposition: "följdpreposition"
        case .opening: "inledning"
        case .purpose: "syftord"
        case .beforePurpose: "före-syftord"
        case .abbreviation: "förkortning"
        case .mark: "skiljetecken"
        case .polite: "artighetsord"
        case .politeAnchor: "artighetsankare"
        case .sender: "avsändarord"
        case .senderOccasion: "tillfällesord"
        case .wonderingAfter: "undran efter"
        case .afterword: "efterord"
        case .not: "inte"
        case .wordSaid: "ordet"
        }
    }
}
