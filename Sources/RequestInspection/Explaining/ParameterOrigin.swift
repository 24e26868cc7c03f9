import BilingualText
import BinanceMargin
import ShellRuntime
import ShellSession

/// Where a parameter or its value comes from.
///
/// The raw value is used in machine-readable output and is never translated.
package enum ParameterOrigin: String, Sendable, CaseIterable {
    case statement
    /// The session's scope, as set by `use`.
    case scope
    /// A setting changed by `set`.
    case typedSetting
    case profile
    /// An environment variable.
    case environment
    /// The start file or the command line.
    case start
    /// This computer's clock; the exchange's was not measured.
    case localClock
    /// The exchange's clock, as measured.
    case exchangeClock
    /// The statement's `timestamp`.
    case given

    init(_ parameter: QueryParameter, of invocation: CommandInvocation, under snapshot: SessionSnapshot) {
        switch parameter.origin {
        case .localClock: self = .localClock
        case .serverClock: self = .exchangeClock
        case .given: self = .given
        case .options: self = invocation.has("recvWindow") ? .statement : Self(snapshot.settings["recvWindow"]?.origin)
        case .endpoint, .signer:
            let isScope = ["isolatedSymbol", "type"].contains(parameter.name)
            let isNamed = invocation.has("isolated") || invocation.has("cross")
            self = isScope && !isNamed ? .scope : .statement
        }
    }

    private init(_ origin: SettingOrigin?) {
        switch origin {
        case .profile: self = .profile
        case .environment: self = .environment
        case .startFile, .flag, .defaultValue: self = .start
        case .typed, .script, nil: self = .typedSetting
        }
    }

    var words: LocalizedText {
        switch self {
        case .statement: .init(english: "the statement", chinese: "语句")
        case .scope: .init(english: "the session's account", chinese: "会话的账户")
        case .typedSetting: .init(english: "`set recvWindow`", chinese: "`set recvWindow`")
        case .profile: .init(english: "the profile", chinese: "配置档")
        case .environment: .init(english: "MARGINSH_RECV_WINDOW", chinese: "环境变量 MARGINSH_RECV_WINDOW")
        case .start: .init(english: "the start file or the command line", chinese: "启动文件或命令行")
        case .localClock: .init(english: "this computer's clock", chinese: "本机时钟")
        case .exchangeClock: .init(english: "the exchange's clock, as measured", chinese: "测得的交易所时钟")
        case .given: .init(english: "`timestamp`", chinese: "`timestamp`")
        }
    }
}
