import CommandLanguage
import BinanceMargin
import ShellRuntime

/// What `whoami` answers: who asks, where, and what they may do there.
struct WhoamiRecord {
    static let schema = Record.Schema("whoami", version: 2)

    let snapshot: SessionSnapshot
    let baseURL: BaseURL
    let credentials: Credentials?
    let restrictions: APIRestrictions
    let account: AccountInfo
    let isSimulated: Bool

    var record: Record {
        let settings = snapshot.settings
        let place = settings["secret"].map { SecretReference($0.text)?.description ?? "<redacted>" }
        return Record(
            schema: Self.schema,
            fields: [
                .init("profile", Value(snapshot.profile?.name)),
                .init("chosen", Value(snapshot.profile?.reason.rawName)),
                .init("production", .boolean(settings.isProduction)),
                .init("url", .text(baseURL.description)),
                .init("keySource", Value(snapshot.isSandbox ? nil : place)),
                .init("key", Value(credentials?.apiKey.description)),
                .init("keyType", Value(credentials?.signingKey?.kind.rawValue)),
                .init("fingerprint", Value(credentials?.signingKey?.digest.fingerprint)),
                .init("permissions", .text(restrictions.permissionNames.joined(separator: " "))),
                .init("ipRestricted", restrictions.isIPRestricted.map(Value.boolean) ?? .nothing),
                .init("vipLevel", .text(account.vipLevel.description)),
                .init("accountKind", .text(accountKind)),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }

    /// What the account is, as far as borrowing goes.
    private var accountKind: String {
        if account.isPortfolioMarginEnabled == true { return "portfolio margin" }
        return account.isMarginEnabled == true ? "margin" : "no margin"
    }
}

extension Value {
    fileprivate init(_ text: String?) {
        self = text.map(Value.text) ?? .nothing
    }
}

extension ChosenProfile.Reason {
    /// The reason as scripts see it.
    var rawName: String {
        switch self {
        case .flag: "--profile"
        case .environment: "MARGINSH_PROFILE"
        case .typed: "typed"
        case .standard: "default"
        case .picked: "picked"
        case .noneSaved: "none saved"
        }
    }
}
