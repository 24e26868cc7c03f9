import BinanceMargin
import ExchangeAccess

/// What a key's evidence means for the checks about the key, in their order.
struct KeyVerdict {
    private let evidence: KeyEvidence
    private let keyOnly: ExchangeCode?
    private let signed: ExchangeCode?

    init(_ evidence: KeyEvidence) {
        self.evidence = evidence
        keyOnly = evidence.keyOnly?.code
        signed = evidence.signed?.code
    }

    // MARK: Key

    /// Whether the exchange accepts the key and its signature.
    var key: CheckResult {
        if let setup = evidence.setup { return .fail(setup) }
        let codes = [keyOnly, signed]
        if codes.contains(-2014) { return .fail(.keyMalformed) }
        if evidence.servesMargin == false { return .fail(.hostWithoutMargin, missing) }
        if codes.contains(-2008) { return evidence.isKnownHost ? .fail(.keyUnknown) : .fail(.wrongHost, likely: true) }
        if signed == -1022 { return .fail(.signatureRefused) }
        if codes.contains(-2015), seenAddress == nil, !evidence.isKnownHost { return .fail(.wrongHost, likely: true) }
        if let failure { return .unknown(Problem.of(failure), Fact.all(of: failure)) }
        return .ok()
    }

    /// The host, and the path that it does not serve.
    private var missing: [Fact] {
        guard let request = (evidence.keyOnly?.error ?? evidence.signed?.error)?.request else { return [] }
        let host = Fact("host", request.baseURL.authority, evidence.isKnownHost ? .open : .host)
        return [host, Fact("path", request.path)]
    }

    /// A failure that says nothing about the key.
    private var failure: ExchangeError? {
        let speaking: Set<ExchangeCode> = [-2015, -1002]
        return [evidence.keyOnly?.error, evidence.signed?.error].compactMap(\.self)
            .first { $0.code.map(speaking.contains) != true }
    }

    /// Why the exchange did not return the key's permissions.
    private var refusalOfRestrictions: Problem? { (evidence.signed?.error).map(Problem.of) }

    // MARK: Address

    /// Whether the key may be used from this address.
    var address: CheckResult {
        if let failure { return .unknown(Problem.of(failure), Fact.all(of: failure)) }
        if keyOnly == -2015 {
            // The exchange includes the address only if that is the reason, and some of its hosts never do.
            guard let seen = seenAddress else { return .fail(.keyRefused, likely: true) }
            return .fail(.addressRefused, likely: true, [Fact("seen", seen, .address)])
        }
        // The permissions are then what is missing.
        if signed == -2015 { return .unknown(.readingMissing) }
        guard let restrictions = evidence.signed?.value else { return .unknown(refusalOfRestrictions) }
        let facts = [Fact("restricted", restrictions.isIPRestricted ?? false)]
        let isOpen = restrictions.isIPRestricted == false && !evidence.isOfSandbox
        return .ok(unless: isOpen ? .addressOpen : nil, facts)
    }

    /// The address that the request came from, as reported by the exchange.
    private var seenAddress: String? {
        [evidence.keyOnly?.error, evidence.signed?.error].compactMap { $0?.response?.seenAddress }.first
    }

    // MARK: Permissions

    /// Whether the key has the permissions it needs, and no others.
    var permissions: CheckResult {
        if let failure { return .unknown(Problem.of(failure), Fact.all(of: failure)) }
        if keyOnly == -1002 || signed == -1002 { return .fail(.marginMissing) }
        if signed == -2015 { return .fail(.readingMissing, likely: true) }
        guard let restrictions = evidence.signed?.value else {
            return .unknown(refusalOfRestrictions, [Fact("granted", "unknown")])
        }
        if restrictions.enableReading == false { return .fail(.readingMissing, facts(restrictions)) }
        return account(restrictions) ?? margin(restrictions)
            ?? .ok(
                unless: mayWrite(restrictions) && !evidence.isOfSandbox ? .keyMayWrite : nil,
                facts(restrictions)
            )
    }

    /// Whether the key can do more than it needs; portfolio margin is read with the permission to trade.
    private func mayWrite(_ restrictions: APIRestrictions) -> Bool {
        restrictions.beyondReading.contains {
            !(evidence.isAboutPortfolio && $0.name == "enablePortfolioMarginTrading")
        }
    }

    private func account(_ restrictions: APIRestrictions) -> CheckResult? {
        if evidence.isAboutPortfolio {
            let isOther = evidence.account?.value?.isPortfolioMarginEnabled == false
            return isOther ? .fail(.notPortfolio, facts(restrictions)) : nil
        }
        guard let account = evidence.account?.value, account.isMarginEnabled == false else { return nil }
        return .fail(.marginNotOpened, facts(restrictions))
    }

    private func margin(_ restrictions: APIRestrictions) -> CheckResult? {
        switch evidence.margin {
        case .failure(let error): refusal(error, restrictions)
        case .success where !evidence.isAboutPortfolio && evidence.account?.value?.isPortfolioMarginEnabled == true:
            // Some requests of classic margin go on working there, and say nothing about what can be borrowed.
            .warn(.portfolioMargin, facts(restrictions))
        case .success(.cross(let account)):
            account.isCreated == false
                ? .fail(.marginNotOpened, facts(restrictions))
                : account.borrowEnabled == false ? .warn(.accountRestricted, facts(restrictions)) : nil
        case .success(.isolated), .success(.portfolio), nil: nil
        }
    }

    private func refusal(_ error: ExchangeError, _ restrictions: APIRestrictions) -> CheckResult? {
        let facts = facts(restrictions)
        if evidence.isAboutPortfolio {
            return switch error.code {
            case -21001: .fail(.notPortfolio, facts)
            case -2015: .fail(.portfolioMissing, likely: restrictions.enablePortfolioMarginTrading != false, facts)
            default: .unknown(Problem.of(error), facts)
            }
        }
        if error.code == -1002, restrictions.enableMargin == false { return .fail(.marginMissing, facts) }
        if evidence.account?.value?.isPortfolioMarginEnabled == true, [-2015, -1002].contains(error.code) {
            return .fail(.portfolioMargin, likely: true, facts)
        }
        return switch error.code {
        case -1002: .fail(.marginMissing, facts)
        case -2015: .fail(.marginMissing, likely: true, facts)
        case -3003: .fail(.marginNotOpened, facts)
        // Failures of a pair belong to the check of the pair.
        case _ where evidence.isAboutPair(error): nil
        default: .unknown(Problem.of(error), facts)
        }
    }

    private func facts(_ restrictions: APIRestrictions) -> [Fact] {
        [Fact("granted", restrictions.permissionNames.joined(separator: ","))]
            + (evidence.account?.value.map { [Fact("vipLevel", $0.vipLevel.description)] } ?? [])
    }
}

extension KeyEvidence {
    /// Whether an error of the margin account is about the pair.
    func isAboutPair(_ error: ExchangeError) -> Bool {
        [-11001, -1121, -3028].contains(error.code)
    }
}
