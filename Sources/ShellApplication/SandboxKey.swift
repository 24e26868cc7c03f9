import BinanceMargin
import SandboxExchange

/// The key that the shell uses with its own exchange. It opens simulated accounts only.
enum SandboxKey {
    /// The exchange's first key, as the client takes it.
    static func credentials(of exchange: SandboxExchange) throws -> Credentials {
        guard let first = exchange.credentials.first, let key = APIKey(first.apiKey) else { throw Missing() }
        return Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: first.secret)))
    }

    /// A scenario without a key that the shell could use.
    struct Missing: Error, CustomStringConvertible {
        let description = "the scenario has no HMAC key"
    }
}
