import BilingualText
import BinanceMargin
import ShellRuntime
import ShellSession

/// What put a parameter into a request, or gave it its value.
///
/// The raw value stands in machine-readable output and is never translated.
package enum ParameterOrigin: String, Sendable, CaseIterable {
    /// The statement's words.
    case statement
    /// The session's scope, as `use` set it.
    case scope
    /// A setting that `set` changed.
    case typedSetting
    /// A setting of the profile.
    case profile
    /// A setting of the environment.
    case environment
    /// A setting of the start file or the command line.
    case start
    /// This machine's clock, for the exchange's was not measured.
    case localClock
    /// The exchange's clock, as measured.
    case exchangeClock
    /// The statement's `timestamp`.
    case given

    /// Where the value of `parameter` comes from.
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

    /// The origin in words.
    var words: LocalizedText {
        switch self {
        case .statement: .init(english: "the statement", chinese: "语句")
        case .scope: .init(english: "the session's scope", chinese: "会话的范围")
        case .typedSetting: .init(english: "`set recvWindow`", chinese: "`set recvWindow`")
        case .profile: .init(english: "the profile", chinese: "配置")
        case .environment: .init(english: "MARGINSH_RECV_WINDOW", chinese: "环境变量 MARGINSH_RECV_WINDOW")
        case .start: .init(english: "the start file or command line", chinese: "启动文件或命令行")
        case .localClock: .init(english: "this machine's clock", chinese: "本机时钟")
        case .exchangeClock: .init(english: "the exchange's clock, as measured", chinese: "测得的交易所时钟")
        case .given: .init(english: "`timestamp`", chinese: "`timestamp`")
        }
    }
}
