import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import TerminalText

/// One observation of a check: its name, the same in every language, and its value.
package struct Fact: Hashable, Sendable {
    /// What a value reveals about the person or the computer, and so how it is shared.
    package enum Privacy: String, Hashable, Sendable {
        /// Nothing: it is shared unchanged.
        case open
        case host
        case address
        case path
        case profile
        case key
        case text
    }

    package let name: String
    package let value: String
    package let privacy: Privacy

    init(_ name: String, _ value: String, _ privacy: Privacy = .open) {
        self.name = name
        self.value = value
        self.privacy = privacy
    }

    init(_ name: String, _ value: Int, _ privacy: Privacy = .open) {
        self.init(name, String(value), privacy)
    }

    init(_ name: String, _ value: Bool) {
        self.init(name, value ? "yes" : "no")
    }

    init(_ name: String, _ duration: Duration) {
        self.init(name, Self.milliseconds(duration) + "ms")
    }

    /// What an error of the client reports about itself.
    static func all(of error: ExchangeError) -> [Fact] {
        [
            FailureDetails(error).status.map { Fact("status", $0) }, error.code.map { Fact("code", $0.rawValue) },
            error.retryAfter.map { Fact("wait", DurationLiteral.text($0.roundedUpToSeconds)) },
            error.response?.seenAddress.map { Fact("seen", $0, .address) },
            error.connection.issuer.map { Fact("issuer", $0, .text) }, error.isBackingOff ? .notSent : nil,
        ].compactMap(\.self) + proxy(error.connection)
            + (UnreadableResponse(error)?.facts ?? []).map { name, value in
                Fact(name, value, UnreadableResponse.peerTexts.contains(name) ? .text : .open)
            }
    }

    /// The client waits after an earlier refusal.
    static let notSent = Fact("sent", false)

    /// The proxy, and the user name that was sent to it.
    static func proxy(_ connection: ConnectionFacts) -> [Fact] {
        guard let proxy = connection.proxy else { return [] }
        return [Fact("proxy", proxy, .host)]
            + (connection.proxyUser.map { [Fact("user", VisibleText($0).description, .text)] } ?? [])
    }

    /// `duration` in milliseconds with one decimal place.
    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = Int128(seconds) * 10_000 + Int128(attoseconds / 100_000_000_000_000)
        return (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}

extension ExchangeError {
    fileprivate var isBackingOff: Bool { if case .backingOff = reason { true } else { false } }
}

/// Replaces what must not be shared; equal values get equal names.
struct Pseudonyms {
    private var names: [Fact.Privacy: [String: String]] = [:]

    /// How many values of each kind were replaced so far.
    private(set) var replaced: [Fact.Privacy: Int] = [:]

    /// `fact` in the form that may be shared.
    mutating func shared(_ fact: Fact) -> Fact {
        guard fact.privacy != .open, fact.value != "none" else { return fact }
        replaced[fact.privacy, default: 0] += 1
        return Fact(fact.name, name(for: fact.value, fact.privacy))
    }

    private mutating func name(for value: String, _ privacy: Fact.Privacy) -> String {
        let known = names[privacy, default: [:]]
        if let name = known[value] { return name }
        let name = "<\(privacy.rawValue)-\(known.count + 1)>"
        names[privacy, default: [:]][value] = name
        return name
    }
}
