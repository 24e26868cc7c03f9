import BilingualText

/// Why a check was skipped.
package enum SkipReason: Hashable, Sendable {
    /// The diagnosis does not use the network.
    case offline
    /// A check that it needs did not pass.
    case needs(CheckName)
    /// The exchange is built in: there is no network path to it.
    case embedded
    /// The session has no network, as in a replay.
    case noNetwork
    /// Plain HTTP on this computer: there is no TLS.
    case plain
    /// The scope is cross margin.
    case crossScope
    /// No response has reported a weight.
    case nothingReported

    /// The code in records.
    package var code: String {
        switch self {
        case .offline: "offline"
        case .needs(let check): "needs-\(check.rawValue)"
        case .embedded: "embedded"
        case .noNetwork: "no-network"
        case .plain: "plain-http"
        case .crossScope: "cross-scope"
        case .nothingReported: "nothing-reported"
        }
    }
}

extension SkipReason {
    /// The reason in words.
    func text(in language: Language) -> String {
        let words: LocalizedText =
            switch self {
            case .offline: .init(english: "not checked (offline)", chinese: "离线时不检查")
            case .needs(let check):
                .init(english: "needs `\(check.rawValue)`", chinese: "依赖 `\(check.rawValue)`")
            case .embedded:
                .init(english: "not needed: the exchange is built in", chinese: "内置交易所，无需检查")
            case .noNetwork: .init(english: "this session has no network", chinese: "本会话没有网络")
            case .plain: .init(english: "plain HTTP on this computer", chinese: "本机的明文 HTTP")
            case .crossScope: .init(english: "the account is cross margin", chinese: "当前为全仓账户")
            case .nothingReported: .init(english: "no response has reported a weight yet", chinese: "尚无响应返回权重")
            }
        return words.text(in: language)
    }
}
