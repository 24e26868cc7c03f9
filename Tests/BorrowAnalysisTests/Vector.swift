import BorrowAnalysis
import ExactDecimals
import Testing

/// An account of which the figures were worked out by hand, in USD.
struct Vector: CustomTestStringConvertible, Sendable {
    /// Values held and owed, at the price 1 unless another is asked at.
    struct Holding: Sendable {
        let asset: String
        let held: String
        let owed: String
        let bands: [RatioList: [RatioBands.Band]]
        var price = "1"
    }

    struct Ask: Sendable {
        let asset: String
        let price: String
        let threshold: String
        let amount: String
        let formerly: String

        init(_ asset: String, _ price: String, _ threshold: String, _ amount: String, _ formerly: String) {
            self.asset = asset
            self.price = price
            self.threshold = threshold
            self.amount = amount
            self.formerly = formerly
        }
    }

    let name: String
    let holdings: [Holding]
    let debt: String
    let collateral: [RatioList: String]
    /// The collateral value of assets held, with the borrow list.
    let formerly: String
    var asked: [Ask] = []

    var testDescription: String { name }

    var account: CrossAccount {
        get throws {
            var ratios = CollateralRatios()
            var positions: [CrossPosition] = []
            for holding in holdings {
                for list in RatioList.allCases {
                    ratios[holding.asset, list] = RatioBands(holding.bands[list] ?? holding.bands[.liquidation] ?? [])
                }
                let price = try ExactDecimal(parsing: holding.price)
                positions.append(
                    CrossPosition(
                        asset: holding.asset,
                        held: try ExactDecimal(parsing: holding.held).divided(by: price),
                        owed: try ExactDecimal(parsing: holding.owed).divided(by: price),
                        price: price
                    )
                )
            }
            return CrossAccount(positions: positions, ratios: ratios)
        }
    }

    func room(of asset: String, at price: String, keeping threshold: String, by rule: CollateralRule) throws
        -> ExactDecimal
    {
        let account = try account
        let collateral = try #require(try account.collateral(CollateralBasis(rule, .borrow)))
        let price = try ExactDecimal(parsing: price)
        let value = try account.positions.first { $0.asset == asset }?.assetValue ?? .zero
        let headroom = BorrowHeadroom(
            collateral: DecimalRange(exactly: collateral),
            debt: DecimalRange(exactly: try account.liabilities),
            threshold: try ExactDecimal(parsing: threshold),
            price: DecimalRange(exactly: price),
            rule: rule,
            held: try value.divided(by: price, toPlaces: 20),
            bands: account.ratios[asset, .borrow]
        )
        return try #require(try headroom.room).high
    }

    /// Adds `amount` of an asset at `price` to what is held and owed of it.
    func borrow(_ amount: ExactDecimal, of asset: String, at price: String, in account: inout CrossAccount) throws {
        let index = try #require(account.positions.firstIndex { $0.asset == asset })
        let value = try amount.multiplied(by: ExactDecimal(parsing: price))
        let own = try value.divided(by: account.positions[index].price, toPlaces: 20)
        account.positions[index].held = try account.positions[index].held.adding(own)
        account.positions[index].owed = try account.positions[index].owed.adding(own)
    }
}

extension Vector {
    static let all = [
        publishedBitcoin, publishedTiers, publishedNet, keptHaircutCoin, netNegative, noDebt, threeLists, acrossBands,
        standard(ratio: "1", value: "57159.6176", formerly: "57159.6176", amount: ("1.69248805", "1.69248805")),
        standard(
            ratio: "0.9999",
            value: "57154.67163824",
            formerly: "57154.47163824",
            amount: ("1.69233348", "1.69198884")
        ),
    ]

    static let publishedBitcoin = Vector(
        name: "H1, published",
        holdings: [holding("BTC", "120000000", "0", [("100000000", "1"), (nil, "0.975")])],
        debt: "0",
        collateral: [.borrow: "119500000"],
        formerly: "119500000"
    )

    static let publishedTiers = Vector(
        name: "H2, published",
        holdings: [
            holding(
                "X",
                "15000000",
                "0",
                [
                    ("500000", "1"), ("1000000", "0.9"), ("2000000", "0.8"), ("4000000", "0.6"), ("7000000", "0.3"),
                    ("10000000", "0.1"), (nil, "0"),
                ]
            )
        ],
        debt: "0",
        collateral: [.borrow: "4150000"],
        formerly: "4150000"
    )

    static let publishedNet = Vector(
        name: "V1, published",
        holdings: [
            holding("USDC", "200000", "100000"),
            holding("AXS", "200000", "50000", [("100000", "1"), ("250000", "0.8")]),
            holding("BTC", "0", "50000"),
        ],
        debt: "200000",
        collateral: [.borrow: "390000", .liquidation: "390000"],
        formerly: "380000",
        asked: [
            Ask("USDC", "1", "1.5", "180000", "160000"), Ask("USDC", "1", "1.25", "560000", "520000"),
            Ask("BTC", "50000", "1.5", "3.6", "3.2"), Ask("AXS", "2", "1.5", "90000", "57142.85714285"),
        ]
    )

    static let keptHaircutCoin = Vector(
        name: "V2 and V8, a kept coin with a haircut",
        holdings: [holding("USDT", "50000", "0"), holding("X", "100000", "60000", [(nil, "0.5")], price: "100")],
        debt: "60000",
        collateral: [.borrow: "130000", .transferOut: "130000", .liquidation: "130000"],
        formerly: "100000",
        asked: [
            Ask("X", "100", "1.5", "800", "100"), Ask("X", "100", "1.25", "2200", "333.33333333"),
            Ask("USDT", "1", "1.5", "80000", "20000"),
        ]
    )

    static let netNegative = Vector(
        name: "V3, net negative",
        holdings: [holding("USDT", "100000", "0"), holding("X", "10000", "60000", [(nil, "0.5")], price: "100")],
        debt: "60000",
        collateral: [.borrow: "110000"],
        formerly: "105000",
        asked: [Ask("X", "100", "1.5", "400", "150"), Ask("USDT", "1", "1.5", "40000", "30000")]
    )

    static let noDebt = Vector(
        name: "V4, no debt",
        holdings: [holding("USDT", "100000", "0"), holding("X", "0", "0", [(nil, "0.5")], price: "100")],
        debt: "0",
        collateral: [.borrow: "100000"],
        formerly: "100000",
        asked: [
            Ask("X", "100", "1.5", "2000", "1000"), Ask("X", "100", "1.25", "4000", "1333.33333333"),
            Ask("USDT", "1", "1.5", "200000", "200000"),
        ]
    )

    private static let rank8: [(String?, String)] = [
        ("100000", "1"), ("250000", "0.8"), ("500000", "0.6"), ("700000", "0.3"), ("1000000", "0.1"), (nil, "0"),
    ]

    static let threeLists = Vector(
        name: "V5, three lists",
        holdings: [
            Holding(
                asset: "X",
                held: "100000",
                owed: "0",
                bands: [
                    .liquidation: bands(rank8), .borrow: bands([(nil, "0.4")]), .transferOut: bands([(nil, "0.4")]),
                ]
            ), holding("USDT", "0", "20000", [(nil, "0.9999")]),
        ],
        debt: "20000",
        collateral: [.borrow: "40000", .transferOut: "40000", .liquidation: "100000"],
        formerly: "40000",
        // By the former rule the borrowed USDT itself counts for 0.9999: 10000 / (1.5 − 0.9999).
        asked: [Ask("USDT", "1", "1.5", "20000", "19996.00079984")]
    )

    static let acrossBands = Vector(
        name: "V6, across bands",
        holdings: [holding("X", "300000", "150000", rank8), holding("USDT", "0", "50000")],
        debt: "200000",
        collateral: [.borrow: "290000"],
        formerly: "250000",
        asked: [Ask("USDT", "1", "1.5", "0", "0"), Ask("USDT", "1", "1.25", "160000", "0")]
    )

    private static func standard(
        ratio: String,
        value: String,
        formerly: String,
        amount: (String, String)
    ) -> Vector {
        let whole: [(String?, String)] = [(nil, ratio)]
        return Vector(
            name: "V7, the documented example with \(ratio)",
            holdings: [
                holding("BTC", "16000", "0", whole, price: "64000"), holding("USDT", "33459.6176", "0", whole),
                holding("USDC", "2000", "2000", whole), holding("BNB", "6000", "0", [(nil, "0.95")], price: "600"),
            ],
            debt: "2000",
            collateral: [.borrow: value],
            formerly: formerly,
            asked: [Ask("BTC", "64000", "1.5", amount.0, amount.1)]
        )
    }

    private static func holding(
        _ asset: String,
        _ held: String,
        _ owed: String,
        _ steps: [(String?, String)] = [(nil, "1")],
        price: String = "1"
    ) -> Holding {
        Holding(asset: asset, held: held, owed: owed, bands: [.liquidation: bands(steps)], price: price)
    }

    private static func bands(_ steps: [(String?, String)]) -> [RatioBands.Band] {
        steps.map { end, ratio in
            RatioBands.Band(upTo: end.flatMap { ExactDecimal($0) }, ratio: ExactDecimal(ratio) ?? .zero)
        }
    }
}
