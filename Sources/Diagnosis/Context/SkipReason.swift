import BilingualText

/// Why a check was not looked at.
package enum SkipReason: Hashable, Sendable {
    /// Without the network it stays unverified.
    case offline
    /// The check it rests on did not hold.
    case needs(CheckName)
    /// The embedded exchange is within this program: there is no way to it.
    case embedded
    /// The session has no network, as in a replay.
    case noNetwork
    /// Plain HTTP on this machine: there is no TLS.
    case plain
    /// The scope is the cross account's.
    case crossScope
    /// No answer told of a budget.
    case nothingTold

    /// As tools read it.
    package var code: String {
        switch self {
        case .offline: "offline"
        case .needs(let check): "needs-\(check.rawValue)"
        case .embedded: "embedded"
        case .noNetwork: "no-network"
        case .plain: "plain-http"
        case .crossScope: "cross-scope"
        case .nothingTold: "nothing-told"
        }
    }
}

extension SkipReason {
    /// The reason in words.
    func text(in language: Language) -> String {
        let words: LocalizedText =
            switch self {
            case .offline: .init(english: "not looked at without the network", chinese: "离线时不检查")
            case .needs(let check):
                .init(english: "rests on `\(check.rawValue)`", chinese: "取决于 `\(check.rawValue)`")
            case .embedded:
                .init(english: "the embedded exchange is within this program", chinese: "内置的模拟交易所就在本程序内")
            case .noNetwork: .init(english: "this session has no network", chinese: "本会话没有网络")
            case .plain: .init(english: "plain HTTP on this machine", chinese: "本机的明文 HTTP")
            case .crossScope: .init(english: "the scope is `cross`", chinese: "当前范围是 `cross`")
            case .nothingTold: .init(english: "no answer told a budget yet", chinese: "尚无应答告知限额")
            }
        return words.text(in: language)
    }
}
