extension Scenario {
    /// The default scenario, in the format of scenario files.
    package static let standard = (try? ScenarioReader.read(Array(standardText.utf8))) ?? Scenario()

    /// The standard scenario under portfolio margin, with futures wallets of which one is negative.
    package static let portfolio = (try? ScenarioReader.read(Array(portfolioText.utf8))) ?? .standard

    /// The scenario that a person names instead of a file; nil if there is none of that name.
    package static func named(_ name: String) -> Scenario? { ["standard": standard, "portfolio": portfolio][name] }

    /// The equity is 0.298 * 64000 * 0.9999 + 38344.5 * 0.9999 + 10.172 * 600 * 0.95 = 63208.79835. With the USDC debt of
    /// 2000 the initial margin is 2500 and the maintenance margin 800, so uniMMR is 79.01099793, and BTC's amount
    /// (63208.79835 - 2500) / (0.5 * 64000) = 1.89714994.
    private static let portfolioText = """
        {
          "extends": "standard",
          "portfolio": {
            "initialMargin": "1500",
            "maintMargin": "600",
            "futures": {
              "BTC": {"cmWalletBalance": "0.05", "cmUnrealizedPNL": "-0.002"},
              "USDT": {"umWalletBalance": "5000", "umUnrealizedPNL": "120.5"},
              "BNB": {"umWalletBalance": "-0.25"}
            }
          }
        }
        """

    /// The text of the standard scenario, which can be the start of another one.
    ///
    /// Cross margin gives the documented example. The borrow ratios are 0.9999 for BTC and USDT and 0.95 for BNB, and
    /// the USDC held cover the USDC owed, so the collateral value is 0.25 * 64000 * 0.9999 + 33224 * 0.9999 + 2000 +
    /// 10.422 * 600 * 0.95 = 57159.6176, and (57159.6176 - 1.5 * 2000) / ((1.5 - 1) * 64000) is 1.69248805 BTC. The
    /// assets in the account have fixed prices and the debt a rate of 0, so that the example does not change while ETH
    /// moves.
    ///
    /// Borrow and transfer-out ratios are the flat ones of the exchange's announcement of 2026-01-21, for invented
    /// ranks; the liquidation bands of ranks 6 to 9 are as announced.
    package static let standardText = """
        {
          "vipLevel": 0,
          "past": true,
          "assets": [
            {"name": "BTC", "fullName": "Bitcoin", "price": "64000", "dailyInterest": "0.00026125",
             "collateral": [{"upTo": "13000000", "ratio": "1"}, {"upTo": "20000000", "ratio": "0.95"}, {"ratio": "0"}],
             "borrowCollateral": "0.9999", "withdrawCollateral": "0.9999",
             "borrowLimits": ["60", "72", "84", "96", "120", "180"], "inventory": "1520.5"},
            {"name": "ETH", "fullName": "Ethereum", "dailyInterest": "0.00028333",
             "price": {"walk": "3200.00", "every": "2s", "step": "0.0015", "band": "0.08", "seed": 20260115},
             "collateral": [{"upTo": "10000000", "ratio": "1"}, {"ratio": "0.9"}],
             "borrowCollateral": "0.9999", "withdrawCollateral": "0.9999",
             "borrowLimits": ["500", "600", "700", "800", "1000", "1500"], "inventory": "18240.75"},
            {"name": "USDT", "fullName": "TetherUS", "price": "1", "dailyInterest": "0.00027397",
             "borrowCollateral": "0.9999", "withdrawCollateral": "0.9999",
             "borrowLimits": ["3000000", "3600000", "4200000", "4800000", "6000000", "9000000"],
             "inventory": "48500000"},
            {"name": "USDC", "fullName": "USD Coin", "price": "1", "dailyInterest": "0",
             "borrowCollateral": "0.9999", "withdrawCollateral": "0.9999",
             "borrowLimits": ["2000000", "2400000", "2800000", "3200000", "4000000", "6000000"],
             "inventory": "22000000"},
            {"name": "BNB", "fullName": "BNB", "price": "600", "dailyInterest": "0.0003",
             "collateral": [{"upTo": "5000000", "ratio": "0.95"}, {"ratio": "0.8"}],
             "borrowCollateral": "0.95", "withdrawCollateral": "0.95",
             "borrowLimits": ["1500", "1800", "2100", "2400", "3000", "4500"], "inventory": "9100"},
            {"name": "SOL", "fullName": "Solana", "dailyInterest": "0.00041",
             "price": {"list": ["148.2", "148.9", "150.1", "149.4", "147.6"], "every": "10s", "repeat": true},
             "collateral": [{"upTo": "2000000", "ratio": "0.9"}, {"ratio": "0.7"}],
             "borrowCollateral": "0.9", "withdrawCollateral": "0.9",
             "borrowLimits": ["8000", "9600", "11200", "12800", "16000", "24000"], "inventory": "61000"},
            {"name": "DOGE", "fullName": "Dogecoin", "price": "0.12", "dailyInterest": "0.00045",
             "collateral": [{"upTo": "1500000", "ratio": "1"}, {"ratio": "0.85"}],
             "borrowCollateral": "0.9", "withdrawCollateral": "0.9",
             "borrowLimits": ["200000", "240000", "280000", "320000", "400000", "600000"], "inventory": "75000000"},
            {"name": "SHIB", "fullName": "Shiba Inu", "price": "0.00001875", "dailyInterest": "0.0006",
             "collateral": [{"upTo": "1000000", "ratio": "1"}, {"ratio": "0.7"}],
             "borrowCollateral": "0.8", "withdrawCollateral": "0.8",
             "borrowLimits": ["9000000000"],
             "inventory": [{"after": "0s", "amount": "0"}, {"after": "1m", "amount": "97409653"}]},
            {"name": "NOT", "fullName": "Notcoin", "price": "0.0023", "dailyInterest": "0.0008",
             "collateral": [{"upTo": "200000", "ratio": "1"}, {"upTo": "400000", "ratio": "0.8"},
               {"upTo": "800000", "ratio": "0.7"}, {"upTo": "1000000", "ratio": "0.5"},
               {"upTo": "3000000", "ratio": "0.2"}, {"upTo": "4000000", "ratio": "0.1"}, {"ratio": "0"}],
             "borrowCollateral": "0.5", "withdrawCollateral": "0.5",
             "borrowLimits": ["60000000"], "inventory": "310000000"},
            {"name": "这是测试币", "fullName": "Test coin", "price": "2.5", "dailyInterest": "0.0005",
             "collateral": [{"upTo": "800000", "ratio": "1"}, {"upTo": "1200000", "ratio": "0.95"},
               {"upTo": "2000000", "ratio": "0.85"}, {"upTo": "2500000", "ratio": "0.5"},
               {"upTo": "4000000", "ratio": "0.2"}, {"upTo": "6000000", "ratio": "0.1"}, {"ratio": "0"}],
             "borrowCollateral": "0.6", "withdrawCollateral": "0.6", "borrowLimits": ["90000"], "inventory": "500000"},
            {"name": "TSLAB", "fullName": "A coin that is not lent", "price": "410", "borrowable": false,
             "collateral": [{"upTo": "100000", "ratio": "1"}, {"upTo": "150000", "ratio": "0.8"},
               {"upTo": "200000", "ratio": "0.6"}, {"upTo": "400000", "ratio": "0.3"},
               {"upTo": "600000", "ratio": "0.1"}, {"ratio": "0"}],
             "borrowCollateral": "0.2", "withdrawCollateral": "0.2", "inventory": "0"},
            {"name": "1000SATS", "fullName": "1000 satoshis", "price": "0.00032", "dailyInterest": "0.0007",
             "collateral": [{"upTo": "100000", "ratio": "1"}, {"upTo": "250000", "ratio": "0.8"},
               {"upTo": "500000", "ratio": "0.6"}, {"upTo": "700000", "ratio": "0.3"},
               {"upTo": "1000000", "ratio": "0.1"}, {"ratio": "0"}],
             "borrowCollateral": "0.4", "withdrawCollateral": "0.4",
             "borrowLimits": ["400000000"], "inventory": "900000000"}
          ],
          "pairs": [
            {"symbol": "BTCUSDT", "base": "BTC", "quote": "USDT", "isolated": {
              "tiers": [
                {"leverage": "10", "initialRiskRatio": "1.111", "liquidationRiskRatio": "1.05",
                 "baseMaximum": "9", "quoteMaximum": "600000"},
                {"leverage": "5", "initialRiskRatio": "1.25", "liquidationRiskRatio": "1.15",
                 "baseMaximum": "27", "quoteMaximum": "1800000"},
                {"leverage": "3", "initialRiskRatio": "1.5", "liquidationRiskRatio": "1.18",
                 "baseMaximum": "81", "quoteMaximum": "5400000"}],
              "baseLimits": ["81", "90", "108"], "quoteLimits": ["5400000", "6000000", "7200000"]}},
            {"symbol": "ETHUSDT", "base": "ETH", "quote": "USDT", "isolated": {
              "tiers": [
                {"leverage": "10", "initialRiskRatio": "1.111", "liquidationRiskRatio": "1.05",
                 "baseMaximum": "80", "quoteMaximum": "250000"},
                {"leverage": "5", "initialRiskRatio": "1.25", "liquidationRiskRatio": "1.15",
                 "baseMaximum": "240", "quoteMaximum": "750000"}],
              "baseLimits": ["240", "280"], "quoteLimits": ["750000", "900000"]}},
            {"symbol": "ETHBTC", "base": "ETH", "quote": "BTC", "isolated": {
              "tiers": [
                {"leverage": "5", "initialRiskRatio": "1.25", "liquidationRiskRatio": "1.15",
                 "baseMaximum": "120", "quoteMaximum": "6"}],
              "baseLimits": ["120"], "quoteLimits": ["6"]}},
            {"symbol": "BNBUSDT", "base": "BNB", "quote": "USDT", "isolated": {
              "tiers": [
                {"leverage": "5", "initialRiskRatio": "1.25", "liquidationRiskRatio": "1.15",
                 "baseMaximum": "300", "quoteMaximum": "180000"},
                {"leverage": "3", "initialRiskRatio": "1.5", "liquidationRiskRatio": "1.18",
                 "baseMaximum": "900", "quoteMaximum": "540000"}],
              "baseLimits": ["900"], "quoteLimits": ["540000"]}},
            {"symbol": "SOLUSDT", "base": "SOL", "quote": "USDT", "isolated": {
              "tiers": [
                {"leverage": "3", "initialRiskRatio": "1.5", "liquidationRiskRatio": "1.18",
                 "baseMaximum": "2500", "quoteMaximum": "350000"}],
              "baseLimits": ["2500"], "quoteLimits": ["350000"]}},
            {"symbol": "这是测试币USDT", "base": "这是测试币", "quote": "USDT", "cross": false, "isolated": {
              "tiers": [
                {"leverage": "3", "initialRiskRatio": "1.5", "liquidationRiskRatio": "1.18",
                 "baseMaximum": "20000", "quoteMaximum": "50000"}],
              "baseLimits": ["20000"], "quoteLimits": ["50000"]}},
            {"symbol": "USDCUSDT", "base": "USDC", "quote": "USDT"}
          ],
          "cross": {
            "leverage": "3",
            "balances": {
              "BTC": {"free": "0.25"},
              "USDT": {"free": "33224"},
              "USDC": {"free": "2000", "borrowed": "2000"},
              "BNB": {"free": "10.422"}
            }
          },
          "isolated": [
            {"symbol": "BTCUSDT", "base": {"free": "0.12"}, "quote": {"free": "8000"}},
            {"symbol": "ETHUSDT", "base": {"free": "4"}, "quote": {"free": "1500", "borrowed": "6000", "interest": "0.41"}},
            {"symbol": "ETHBTC", "quote": {"free": "0.5"}},
            {"symbol": "SOLUSDT", "enabled": false, "quote": {"free": "100"}},
            {"symbol": "这是测试币USDT", "quote": {"free": "900"}}
          ]
        }
        """
}
