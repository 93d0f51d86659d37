import Glibc

/// Why the system did not do what it was asked, and what a person can do about it, in Swedish.
struct SystemReason {
    /// "disken är full".
    let cause: String
    /// "Frigör utrymme och försök igen."
    let remedy: String

    init(_ code: Int32) { (cause, remedy) = Self.words(for: code) }

    private static func words(for code: Int32) -> (cause: String, remedy: String) {
        switch code {
        case ENOSPC: ("disken är full", "Frigör utrymme och försök igen.")
        case EDQUOT: ("ditt utrymme på disken är slut", "Ta bort filer och försök igen.")
        case EFBIG:
            ("filen får inte bli större", "Höj gränsen för filers storlek (ulimit -f) eller välj en annan plats.")
        case EACCES, EPERM: ("behörighet saknas", "Kontrollera behörigheten till filen och dess katalog.")
        case EROFS: ("filsystemet är skrivskyddat", "Välj en plats som går att skriva till.")
        case ENOENT, ENOTDIR: ("katalogen finns inte", "Kontrollera sökvägen.")
        case EISDIR: ("det är en katalog", "Ange en fil.")
        case EEXIST: ("namnet är upptaget", "Ta bort det som ligger där eller välj ett annat namn.")
        case ELOOP: ("länken leder tillbaka till sig själv", "Rätta länken.")
        case ENAMETOOLONG: ("namnet är för långt", "Välj ett kortare namn.")
        case EINVAL, ENXIO, ENODEV, ESPIPE: ("det är ingen vanlig fil", "Ange en vanlig fil.")
        case EMFILE, ENFILE: ("för många filer är öppna", "Stäng andra program eller höj gränsen (ulimit -n).")
        case ENOMEM: ("minnet räcker inte", "Stäng andra program och försök igen.")
        case EIO: ("enheten svarar inte", "Kontrollera disken eller nätverket.")
        case EBUSY, ETXTBSY, EAGAIN: ("ett annat program använder filen", "Vänta en stund och försök igen.")
        case EBADF: ("utmatningen är stängd", "Låt den gå till en terminal eller en fil.")
        default: ("systemets fel nummer \(code)", "Kontrollera behörighet och ledigt utrymme.")
        }
    }
}
