package import BilingualText
import BinanceMargin
package import ShellRuntime
import ShellSession

/// The first line of a recording: the state of the session, and what affected its output.
package struct RecordingHeader: Sendable {
    /// Identifies a file as a recording.
    static let format = "marginsh-recording"
    /// The version of the format that this program writes and reads.
    static let version = 1

    /// A setting that was not at its default; none with a secret or an address is kept.
    struct Setting: Hashable, Sendable {
        let name: String
        let text: String
        let origin: SettingOrigin
    }

    /// The terminal or file that output went to.
    package struct Surface: Hashable, Sendable {
        package let isTerminal: Bool
        package let columns: Int?
        package let rows: Int?
        package let usesASCII: Bool
        package let allowsColour: Bool
    }

    /// The exchange that requests went to: the embedded one, a published host by name, or another.
    enum Exchange: Hashable, Sendable {
        case sandbox
        case published(String)
        case other
    }

    let startMilliseconds: Int64
    package let language: Language
    package let surface: Surface
    let exchange: Exchange
    let scope: MarginScope
    let settings: [Setting]
    package let variables: [(name: String, value: Value)]

    /// Whether amounts are multiplied by a secret factor.
    let isScaled: Bool

    /// How many requests of a statement were in flight at the same time; a replay does the same.
    var concurrency = MarginClient.mostConcurrent
}

extension RecordingHeader.Exchange {
    init(_ baseURL: BaseURL) {
        self = ExchangeHost.isPublished(baseURL) ? .published(baseURL.host) : .other
    }

    /// The address that a recorded session, or its replay, shows instead of the real one.
    var alias: BaseURL? {
        switch self {
        case .sandbox: try? BaseURL("http://127.0.0.1:1")
        case .published(let host): try? BaseURL("https://\(host)")
        case .other: try? BaseURL(SafeText.url)
        }
    }

    /// The same for the host of portfolio margin.
    var portfolioAlias: BaseURL? {
        switch self {
        case .published: .portfolioProduction
        case .sandbox, .other: alias
        }
    }

    var name: String {
        switch self {
        case .sandbox: "sandbox"
        case .published(let host): host
        case .other: "other"
        }
    }

    /// Reads ``name``; nil for a host that the exchange has not published.
    init?(name: String) {
        switch name {
        case "sandbox": self = .sandbox
        case "other": self = .other
        default:
            guard let baseURL = try? BaseURL("https://\(name)"), baseURL.port == nil, baseURL.host == name else {
                return nil
            }
            self.init(baseURL)
            guard self != .other else { return nil }
        }
    }
}
