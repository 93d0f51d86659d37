import Domain

/// The names and words of the generated corpora: few, so that they meet, and such that no two are like each other.
enum Names {
    static let kommuner = ["Alby", "Bodal", "Åmark"]
    static let nämnder = ["Socialnämnden", "Byggnämnden", "Ängsnämnden", "Kommunstyrelsen"]
    /// The council's goals by what they stand under.
    static let kfMål = [
        "Ekologi": ["Ren luft", "Klart vatten"], "Trygghet": ["Ljusa torg"], "Ekonomi": ["Sund kassa", "Nya jobb"],
    ]
    static let målområden = ["Ekologi", "Ekonomi", "Trygghet"]
    static let nämndmål = [
        "Fler bussar", "Mindre buller", "Glada elever", "Korta resor", "Friska anställda", "Billig el", "Öppna parker",
    ]
    /// What the texts are made of; none is a part of another.
    static let words = ["buss", "skog", "torg", "vinter", "lön", "prov"]

    static let mått = ["Frånvaro", "Bostäder", "Restid", "Utsläpp"]
    static let groups = ["Totalt", "Kvinnor", "Män", "Flickor"]
    static let åtaganden = ["Ny rutin", "Stor plan", "Gemensam plan", "E-arkiv"]
    static let risker = ["Brand", "Stöld", "Jäv"]
    static let åtgärder = ["Lås", "Övning", "Larm"]
    static let områden = ["Hus", "Gata", "Inköp"]
    static let granskningar = ["Lönegranskning", "Avtalsgranskning", "Elgranskning"]
    static let diarienummer = ["KS 1", "KS 2", "BN 1"]
    static let kontroller = ["Attest", "Kassa", "Moms"]
    static let tabeller = ["Drift", "Resultat"]
    static let poster = ["Skatt", "Löner", "Hyra"]
    static let documentKinds = ["delårsrapport", "verksamhetsberättelse", "målprognoser"]

    /// A status on no scale.
    static let strayStatus = "Avvaktar"
    /// Of four, five and three steps, beside that of what is to be done.
    static let scales = StatusScales([
        StatusScale(
            "uppfyllelse", ["Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt"],
            fulfilledFrom: "I hög grad uppfyllt"),
        StatusScale(
            "godtagbarhet", ["Ej godtagbar", "Svag", "Godtagbar", "God", "Mycket god"], fulfilledFrom: "Godtagbar"),
        StatusScale("ljus", ["Rött", "Gult", "Grönt"], fulfilledFrom: "Grönt"),
        StatusScale(
            "genomförande", ["Ej klart i år", "Troligen klart i år", "Blir klart i år", "Klart"],
            fulfilledFrom: "Klart"),
    ])

    static func statuses(on scale: String) -> [String] { scales.levels.filter { $0.scale == scale }.map(\.name) }
}
