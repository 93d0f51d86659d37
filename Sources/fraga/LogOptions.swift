import ArgumentParser
import Shell

/// What the commands that answer questions take beside the common options.
struct LogOptions: ParsableArguments {
    @Flag(
        name: .customLong("no-logg"),
        help: "Noterar inte frågor som inte förstås eller rättas. Detsamma gör miljövariabeln FRAGA_LOGG=av.")
    var noLog = false

    /// The settings of a call without options.
    static var standard: Settings {
        var settings = Settings()
        settings.logs = LearningLog.isWanted
        return settings
    }

    /// The settings with the log on or off.
    func applied(to settings: Settings) -> Settings {
        var settings = settings
        settings.logs = !noLog && LearningLog.isWanted
        return settings
    }
}
