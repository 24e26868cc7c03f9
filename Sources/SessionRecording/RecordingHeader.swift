package import BilingualText
import BinanceMargin
package import ShellRuntime
import ShellSession

/// The first line of a recording: what the session was, and what shaped its output.
package struct RecordingHeader: Sendable {
    /// What makes a file a recording.
    static let format = "marginsh-recording"
    /// The version of the format that this program writes and reads.
    static let version = 1

    /// A setting that was not at its default; none that holds a secret or an address is kept.
    struct Setting: Hashable, Sendable {
        let name: String
        let text: String
        let origin: SettingOrigin
    }

    /// The surface that answers went to.
    package struct Surface: Hashable, Sendable {
        package let isTerminal: Bool
        package let columns: Int?
        package let allowsColour: Bool
    }

    /// Which exchange was asked: the embedded one, one of its published hosts by name, or another.
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

    /// Whether amounts are multiplied by a factor that is not told.
    let isScaled: Bool
}

extension RecordingHeader.Exchange {
    init(_ baseURL: BaseURL) {
        self = ExchangeHost.isPublished(baseURL) ? .published(baseURL.host) : .other
    }

    /// The address that a session on record, or its replay, shows in place of the real one.
    var alias: BaseURL? {
        switch self {
        case .sandbox: try? BaseURL("http://127.0.0.1:1")
        case .published(let host): try? BaseURL("https://\(host)")
        case .other: try? BaseURL(SafeText.url)
        }
    }

    /// As a recording writes it.
    var name: String {
        switch self {
        case .sandbox: "sandbox"
        case .published(let host): host
        case .other: "other"
        }
    }

    /// Reads ``name``; nil for a host that the exchange never published.
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
