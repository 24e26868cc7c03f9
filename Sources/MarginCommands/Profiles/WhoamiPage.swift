import BilingualText
import BinanceMargin
import ExchangeAccess
import LineEditing
import RecordRendering
import RequestSigning
import ShellSession
import TerminalText

extension WhoamiResult {
    /// One page: a fact a line, and below it, outside the sandbox, what the key should not be able to do.
    static let page = RecordPage<WhoamiResult> { results, surface in
        results.flatMap { $0.lines(on: surface) }
    }

    /// Whether the session's output is the page, and not records for a program.
    static func isPage(_ format: String?) -> Bool { format == nil || format == OutputFormat.table.rawValue }

    private func lines(on surface: OutputSurface) -> [PageLine] {
        let language = surface.language
        let width = surface.columns ?? 80
        let facts: [(Message, [PageLine])] = [
            (.whoamiProfile, [PageLine(profileWords(in: language))]),
            (
                .whoamiExchange,
                [PageLine(baseURL.description)]
                    + (portfolioURL.map { $0 == baseURL ? [] : [PageLine($0.description)] } ?? [])
            ),
            (.whoamiKey, [PageLine(keyWords)]),
            (
                credentials?.signingKey?.kind == .hmac ? .whoamiSecret : .whoamiPrivateKey,
                [PageLine(secretWords(in: language))]
            ),
            (.whoamiMay, permissionLines(on: surface, width: width)),
            (.whoamiAddresses, [PageLine(addressWords.text(in: language))]),
            (.whoamiAccount, [PageLine(accountWords.text(in: language))]),
        ]
        let rows = facts.flatMap { label, values in
            values.enumerated().map { [PageLine($0 == 0 ? label.text(in: language) : ""), $1] }
        }
        let columns = [PageTable.Column(""), PageTable.Column("")]
        var lines = PageTable(columns, rows: rows).lines(width: width)
        if let mark = mark(in: surface), let first = lines.first {
            // What the account is about is said first, on a line of its own where the window is narrow.
            let fits = first.columns + mark.columns + 2 <= width
            lines = fits ? [first.endingIn(mark, width: width)] + lines.dropFirst() : [mark] + lines
        }
        return lines + warningLines(on: surface, width: width)
    }

    private func mark(in surface: OutputSurface) -> PageLine? {
        if isSimulated { return surface.simulatedLine }
        guard snapshot.settings.isProduction else { return nil }
        return PageLine(Message.whoamiProduction.text(in: surface.language), .production)
    }

    private func profileWords(in language: Language) -> String {
        guard let profile = snapshot.profile else { return Message.whoamiNoProfile.text(in: language) }
        let reason: Message =
            switch profile.reason {
            case .flag, .environment: .whoamiChosenBy(profile.reason.rawName)
            case .typed: .whoamiChosenBy("profile use")
            case .standard: .whoamiDefault
            case .picked: .whoamiPicked
            case .noneSaved: .whoamiNoneSaved
            }
        return Message.whoamiProfileBecause(profile.name, reason).text(in: language)
    }

    private var keyWords: String {
        let kind: String? =
            switch credentials?.signingKey?.kind {
            case .hmac: "HMAC"
            case .rsa: "RSA"
            case .ed25519: "Ed25519"
            case nil: nil
            }
        return [credentials?.apiKey.description, kind].compactMap(\.self).joined(separator: "   ")
    }

    private func secretWords(in language: Language) -> String {
        let place = secretPlace ?? (snapshot.isSandbox ? Message.whoamiSandboxSecret.text(in: language) : nil)
        let fingerprint = credentials?.signingKey.map {
            Message.whoamiFingerprint($0.digest.fingerprint).text(in: language)
        }
        return [place, fingerprint].compactMap(\.self).joined(separator: "   ")
    }

    /// The permissions, as many in a line as fit.
    private func permissionLines(on surface: OutputSurface, width: Int) -> [PageLine] {
        // The widest labels have eleven columns.
        let room = width - 13
        var lines: [PageLine] = []
        for name in restrictions.permissionNames {
            let isUnread = name.hasSuffix("?")
            let label = PermissionLabel.text(of: isUnread ? String(name.dropLast()) : name, in: surface.language)
            let isExcess = name != "enableReading" && !snapshot.isSandbox
            let piece = PageLine("\(isUnread ? "?" : surface.symbols.success) \(label)", isExcess ? .warning : .success)
            if let last = lines.last, last.columns + 3 + piece.columns <= room {
                lines[lines.count - 1] = last + "   " + piece
            } else {
                lines.append(piece)
            }
        }
        return lines.isEmpty ? [PageLine(Message.whoamiMayNothing.text(in: surface.language), .failure)] : lines
    }

    private var addressWords: Message {
        switch restrictions.isIPRestricted {
        case true?: .whoamiWhitelisted
        case false?: .whoamiAnyAddress
        case nil: .whoamiAddressesUnread
        }
    }

    private var accountWords: Message {
        let level = account.vipLevel.description
        if account.isPortfolioMarginEnabled == true { return .whoamiPortfolioMargin(level) }
        return account.isMarginEnabled == true ? .whoamiMarginAccount(level) : .whoamiNoMargin(level)
    }

    private func warningLines(on surface: OutputSurface, width: Int) -> [PageLine] {
        guard !snapshot.isSandbox, let warning = KeyWarnings.advice(about: restrictions) else { return [] }
        let mark = PageLine(surface.symbols.warning + " ", .warning)
        return ["" as PageLine]
            + PageLine.wrapped(warning.text(in: surface.language), .warning, after: mark, width: width)
    }
}

/// What the exchange's page of API keys calls a permission.
private enum PermissionLabel {
    private static let labels: [String: LocalizedText] = [
        "enableReading": .init("Enable Reading", "允许读取"),
        "enableMargin": .init("Enable Margin Loan, Repay & Transfer", "允许杠杆质押借币、还款和划转"),
        "enableSpotAndMarginTrading": .init("Enable Spot & Margin Trading", "允许现货及杠杆交易"),
        "enableWithdrawals": .init("Enable Withdrawals", "允许提现"),
        "enableFutures": .init("Enable Futures", "允许合约"),
        "permitsUniversalTransfer": .init("Permits Universal Transfer", "允许万向划转"),
        "enableVanillaOptions": .init("Enable European Options", "允许欧式期权"),
    ]

    /// The API's name where the page's is not known.
    static func text(of name: String, in language: Language) -> String { labels[name]?.text(in: language) ?? name }
}

extension Message {
    fileprivate static let whoamiProfile = English("whoami.profile", "Profile").chinese("配置档")
    fileprivate static let whoamiExchange = English("whoami.exchange", "Exchange").chinese("交易所")
    fileprivate static let whoamiKey = English("whoami.key", "API key").chinese("API Key")
    fileprivate static let whoamiSecret = English("whoami.secret", "Secret").chinese("Secret Key")
    fileprivate static let whoamiPrivateKey = English("whoami.privateKey", "Private key").chinese("私钥")
    fileprivate static let whoamiMay = English("whoami.may", "Key may").chinese("权限")
    fileprivate static let whoamiMayNothing = English("whoami.mayNothing", "nothing, not even read").chinese(
        "没有任何权限，不可读取"
    )
    fileprivate static let whoamiAddresses = English("whoami.addresses", "IP access").chinese("IP 白名单")
    fileprivate static let whoamiAccount = English("whoami.account", "Account").chinese("账户")
    fileprivate static let whoamiProduction = English("whoami.production", "PRODUCTION").chinese("实盘")
    fileprivate static let whoamiNoProfile = English("whoami.noProfile", "none").chinese("无")
    fileprivate static let whoamiDefault = English("whoami.default", "the default").chinese("默认")
    fileprivate static let whoamiPicked = English("whoami.picked", "picked at the start").chinese("启动时选择")
    fileprivate static let whoamiNoneSaved = English("whoami.noneSaved", "no profile is saved").chinese("没有已保存的配置档")
    fileprivate static let whoamiSandboxSecret = English("whoami.sandboxSecret", "made by the sandbox").chinese("由沙盒生成")
    fileprivate static let whoamiWhitelisted = English("whoami.whitelisted", "only from its IP whitelist").chinese(
        "已设置，仅限名单内的 IP"
    )
    fileprivate static let whoamiAnyAddress = English("whoami.anyAddress", "from any address").chinese("未设置，可从任何 IP 使用")
    fileprivate static let whoamiAddressesUnread = English("whoami.addressesUnread", "not reported").chinese("未返回")

    fileprivate static func whoamiChosenBy(_ way: String) -> Message {
        English("whoami.chosenBy", "chosen by \(way)").chinese("由 \(way) 选择")
    }

    fileprivate static func whoamiProfileBecause(_ name: String, _ reason: Message) -> Message {
        English("whoami.profileBecause", "\(name) (\(reason))").chinese("\(name)（\(reason)）")
    }

    fileprivate static func whoamiFingerprint(_ digits: String) -> Message {
        English("whoami.fingerprint", "fingerprint \(digits)").chinese("指纹 \(digits)")
    }

    fileprivate static func whoamiMarginAccount(_ level: String) -> Message {
        English("whoami.margin", "VIP \(level), margin").chinese("VIP \(level)，已开通杠杆")
    }

    fileprivate static func whoamiPortfolioMargin(_ level: String) -> Message {
        English("whoami.portfolioMargin", "VIP \(level), portfolio margin").chinese("VIP \(level)，统一账户")
    }

    fileprivate static func whoamiNoMargin(_ level: String) -> Message {
        English("whoami.noMargin", "VIP \(level), no margin account").chinese("VIP \(level)，未开通杠杆账户")
    }
}
