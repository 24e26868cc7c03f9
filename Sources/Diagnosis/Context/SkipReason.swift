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
            case .offline: .init(english: "not checked (offline)", chinese: "未检查（离线）")
            case .needs(let check):
                .init(english: "needs `\(check.rawValue)`", chinese: "依赖 `\(check.rawValue)`")
            case .embedded:
                .init(english: "not needed: the exchange is built in", chinese: "内置交易所，无需检查")
            case .noNetwork: .init(english: "this session has no network", chinese: "本会话没有网络")
            case .plain: .init(english: "plain HTTP on this computer", chinese: "本机的明文 HTTP")
            case .crossScope: .init(english: "the account is `cross`", chinese: "当前账户为 `cross`")
            case .nothingTold: .init(english: "no response has reported a weight yet", chinese: "尚无响应返回权重")
            }
        return words.text(in: language)
    }
}
