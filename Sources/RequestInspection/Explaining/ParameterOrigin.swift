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
    case environment
    /// The start file or the command line.
    case start
    /// This computer's clock; the exchange's was not measured.
    case localClock
    case exchangeClock
    /// The statement's `timestamp`.
    case given

    /// - Parameter scoped: the parameters that the account filled in, where the request names them.
    init(
        _ parameter: QueryParameter,
        of invocation: CommandInvocation,
        under snapshot: SessionSnapshot,
        scoped: Set<String>? = nil
    ) {
        switch parameter.origin {
        case .localClock: self = .localClock
        case .serverClock: self = .exchangeClock
        case .given: self = .given
        case .options: self = invocation.has("recvWindow") ? .statement : Self(snapshot.settings["recvWindow"]?.origin)
        case .endpoint, .signer:
            let isScope = (scoped ?? ["isolatedSymbol", "type"]).contains(parameter.name)
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
        case .statement: .init("the statement", "语句")
        case .scope: .init("the session's account", "会话的账户")
        case .typedSetting: .init("`set recvWindow`", "`set recvWindow`")
        case .profile: .init("the profile", "配置档")
        case .environment: .init("MARGINSH_RECV_WINDOW", "环境变量 MARGINSH_RECV_WINDOW")
        case .start: .init("the start file or the command line", "启动文件或命令行")
        case .localClock: .init("this computer's clock", "本机时钟")
        case .exchangeClock: .init("the exchange's clock, as measured", "测得的交易所时钟")
        case .given: .init("`timestamp`", "`timestamp`")
        }
    }
}
