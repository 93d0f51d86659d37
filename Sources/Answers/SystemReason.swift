import Glibc

/// What the system says of a failed call, in Swedish.
func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "disken är full"
    case EBADF: "utmatningen är stängd"
    case EIO: "enheten svarar inte"
    case EACCES, EPERM: "behörighet saknas"
    case EROFS: "filsystemet är skrivskyddat"
    case EFBIG: "filen får inte bli större"
    case ENOENT, ENOTDIR: "mappen finns inte"
    case ENAMETOOLONG: "namnet är för långt"
    default: "systemfel \(code)"
    }
}
