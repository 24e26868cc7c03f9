import ExactDecimals

/// The thresholds of the cross margin levels at a leverage.
///
/// Source: the exchange's published margin levels for 3x and 5x.
struct CrossThresholds: Sendable {
    /// At this borrow margin level and below, nothing can be borrowed.
    let borrow: ExactDecimal
    let marginCall: ExactDecimal
    let liquidation: ExactDecimal

    /// The thresholds at 3x: 1.5, 1.3 and 1.1.
    static let threefold = CrossThresholds(
        borrow: hundredths(150),
        marginCall: hundredths(130),
        liquidation: hundredths(110)
    )

    /// The thresholds at 5x: 1.25, 1.16 and 1.1.
    static let fivefold = CrossThresholds(
        borrow: hundredths(125),
        marginCall: hundredths(116),
        liquidation: hundredths(110)
    )

    private static func hundredths(_ count: Int) -> ExactDecimal {
        let exact = try? ExactDecimal(count).divided(by: ExactDecimal(100), toPlaces: 2)
        return exact?.withoutTrailingZeros ?? .one
    }
}

struct CrossAccount: Sendable {
    /// The lowest transfer-out margin level, for every leverage.
    static let transferThreshold = ExactDecimal(2)

    var isCreated = true
    var isBorrowEnabled = true
    var isTradeEnabled = true
    var isTransferInEnabled = true
    var isTransferOutEnabled = true
    var thresholds = CrossThresholds.threefold
    /// The amount in USDT by which open orders reduce the collateral value.
    ///
    /// Default 0, because the exchange does not document whether it counts them.
    var openOrderLoss = ExactDecimal.zero
    /// Balances by asset name; a missing asset has none.
    var balances: [String: Balance] = [:]
}

/// The isolated margin account of one pair in a scenario.
struct IsolatedAccount: Sendable {
    let symbol: String
    var isEnabled = true
    var isBorrowEnabled = true
    /// The leverage that the user has set; nil lets the exchange choose the tier.
    var leverage: ExactDecimal?
    var base = Balance.zero
    var quote = Balance.zero
}

struct Balance: Hashable, Sendable {
    static let zero = Balance()

    var free = ExactDecimal.zero
    var locked = ExactDecimal.zero
    var borrowed = ExactDecimal.zero
    var interest = ExactDecimal.zero

    /// Free plus locked. Borrowed amounts are included: they count as collateral until they leave the account.
    var held: ExactDecimal { get throws { try free + locked } }

    var owed: ExactDecimal { get throws { try borrowed + interest } }

    /// Held minus owed; negative if borrowed amounts have left the account.
    var net: ExactDecimal { get throws { try held - owed } }

    /// The balance after `hours` full hours at an hourly rate.
    ///
    /// Interest is simple: it is charged on the borrowed amount each full hour, not on earlier interest.
    func accruing(hours: Int, at hourlyRate: ExactDecimal) throws -> Balance {
        guard hours > 0, !borrowed.isZero, !hourlyRate.isZero else { return self }
        let accrued = try (borrowed * hourlyRate * ExactDecimal(hours)).rounded(toPlaces: 8, .down)
        var later = self
        later.interest = try interest + accrued
        return later
    }
}

/// A liquidation loan: what the account owes because a liquidation left its equity negative.
struct LiquidationLoan: Sendable {
    struct Repayment: Sendable {
        enum Status: String, CaseIterable, Sendable {
            case success = "SUCCESS"
            case pending = "PENDING"
        }

        let amount: ExactDecimal
        let status: Status
        /// The time before the exchange's start.
        let before: Duration
    }

    static let none = LiquidationLoan(amount: .zero, repaid: .zero, repayments: [])

    /// The exchange reports the loan in this asset, also if other assets were borrowed.
    static let asset = "USDC"

    let amount: ExactDecimal
    /// The sum of the successful repayments, at most the amount.
    let repaid: ExactDecimal
    let repayments: [Repayment]
}

/// A Margin Special API Key, which places orders with different checks and cannot borrow.
struct SpecialKey: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case ed25519 = "Ed25519"
        case rsa = "RSA"
        case hmac = "HMAC_SHA256"
    }

    enum PermissionMode: String, CaseIterable, Sendable {
        case trade = "TRADE"
        case read = "READ"
    }

    let name: String
    let apiKey: String
    /// The IP whitelist, separated by commas; empty for any address.
    let addresses: String
    let kind: Kind
    let mode: PermissionMode
    /// The isolated pair; nil for cross margin.
    let symbol: String?
}
