import Domain
import Synchronization

/// The stemmer of each open connection.
///
/// FTS5 makes tokenizers itself and knows only the connection, so what a tokenizer needs has to be found from there.
enum ConnectionStemmers {
    private static let stemmers = Mutex<[ObjectIdentifier: Stemmer]>([:])

    static func stemmer(of connection: ObjectIdentifier) -> Stemmer? {
        stemmers.withLock { $0[connection] }
    }

    static func remember(_ stemmer: Stemmer, for connection: ObjectIdentifier) {
        stemmers.withLock { $0[connection] = stemmer }
    }

    static func forget(_ connection: ObjectIdentifier) {
        _ = stemmers.withLock { $0.removeValue(forKey: connection) }
    }
}
