import BilingualText

/// The scripts that `help examples` lists; a test compares them with `scripts/examples`.
package struct ExampleScript: Sendable {
    package let name: String
    let summary: LocalizedText

    /// Ends with a newline.
    package let text: String

    private init(_ name: String, _ english: String, _ chinese: String, _ text: String) {
        self.name = name
        summary = LocalizedText(english, chinese)
        self.text = text + "\n"
    }

    package static let all = [
        ExampleScript(
            "budget",
            "ten requests at the fastest pace, and their weight",
            "以最快速度发送十个请求，并显示权重",
            #"""
            #!/usr/bin/env marginsh
            # Ten requests, one every 250 ms, the fastest that the exchange allows one IP address; then their weight.
            repeat 10 every 250ms { let btc = borrow BTC }
            expect $btc.amount > 0
            weight
            """#
        ),
        ExampleScript(
            "cross-against-isolated",
            "the same asset in cross margin and in an isolated pair",
            "同一资产在全仓与逐仓中的对比",
            #"""
            #!/usr/bin/env marginsh
            # The same asset in cross margin and in one isolated pair, and which of them gives more.
            let cross = borrow BTC
            let isolated = borrow BTC isolated BTCUSDT
            echo "cross ${cross.amount}, isolated ${isolated.amount}"
            if $cross.amount > $isolated.amount {
                echo "the cross account gives more"
            } else {
                echo "the isolated account gives as much or more"
            }
            """#
        ),
        ExampleScript(
            "deployment",
            "what must be true before a release, as a report",
            "上线前必须满足的条件，可生成报告",
            #"""
            #!/usr/bin/env marginsh
            # What must be true before a release: marginsh --profile NAME --report junit=report.xml deployment.msh
            # Run it once for each profile; the report lists every line with `expect`.
            set onError continue
            let ping = ping
            expect $ping.latency < 1s "the exchange responds within a second"
            let clock = clock
            expect $clock.offset < 500 and $clock.offset > -500 "the clocks are less than half a second apart"
            let usdt = borrow USDT
            expect $usdt.amount > 0 "the account can borrow USDT"
            expect $usdt.limitedBy != zero
            expect error -3027 { borrow NOSUCHASSET }  # an unknown asset is refused
            """#
        ),
        ExampleScript(
            "drill",
            "how a script handles failures, in the sandbox",
            "脚本如何处理失败（沙盒）",
            #"""
            #!/usr/bin/env marginsh
            # How a script handles failures: only in the sandbox, where a fault can be simulated.
            sandbox fault permission
            try {
                borrow BTC
                echo "not reached"
            } catch {
                echo "refused with ${error.code}: ${error.category}"
            }
            expect $error.code == -1002 "the code says why it was refused"
            sandbox fault address
            expect error -2015 { borrow BTC }
            sandbox reset
            borrow BTC
            """#
        ),
        ExampleScript(
            "morning-check",
            "some assets with the amount that each needs",
            "检查若干资产是否达到所需数量",
            #"""
            #!/usr/bin/env marginsh
            # Some assets with the amount that each needs: one line per asset, and a failure if one falls short.
            let basket = [BTC ETH BNB USDT]
            borrow $basket
            let least = 1
            for asset in $basket {
                let record = borrow $asset
                expect $record.amount >= $least "$asset can be borrowed"
            }
            """#
        ),
        ExampleScript(
            "price-drop",
            "the amount when the collateral loses value, in the sandbox",
            "抵押品贬值时的额度（沙盒）",
            #"""
            #!/usr/bin/env marginsh
            # The max borrowable amount when the collateral loses value: only in the sandbox, where prices can be set.
            let before = borrow USDT
            for price in 50000 25000 10000 {
                sandbox price BTC $price
                let now = borrow USDT
                echo "BTC at $price: ${now.amount}"
                expect $now.amount <= $before.amount "a lower price never raises the amount"
            }
            sandbox reset
            """#
        ),
        ExampleScript(
            "to-csv",
            "a table for a spreadsheet, one file per run",
            "供电子表格使用的表格，每次一个文件",
            #"""
            #!/usr/bin/env marginsh
            # A table for a spreadsheet, one file per run: marginsh --allow write to-csv.msh FILE
            borrow BTC ETH BNB as csv > $1
            echo "written to $1"
            """#
        ),
        ExampleScript(
            "wait-for-inventory",
            "wait until an asset is available again",
            "等待资产恢复库存",
            #"""
            #!/usr/bin/env marginsh
            # Checks every 10 s, for 5 minutes at most, until an asset is available again: SHIB unless another is named.
            let asset = "SHIB"
            if $# > 0 { let asset = $1 }
            repeat 31 every 10s {
                let pool = inventory $asset
                if $pool.inventory > 0 {
                    echo "$asset is back: ${pool.inventory}"
                    break
                }
            }
            expect $pool.inventory > 0 "$asset came back in time"
            """#
        ),
        ExampleScript(
            "debt-ledger",
            "what was borrowed and repaid in 30 days, for a spreadsheet",
            "30 天内的借币与还币，供电子表格使用",
            #"""
            #!/usr/bin/env marginsh
            # What was borrowed and repaid in 30 days, for a spreadsheet: marginsh --allow write scripts/examples/debt-ledger.msh FILE
            for asset in USDT USDC {
                get margin/borrow-repay type=BORROW asset=$asset startTime=-30d pages 5 as csv > "$1-$asset-borrowed"
                get margin/borrow-repay type=REPAY asset=$asset startTime=-30d pages 5 as csv > "$1-$asset-repaid"
            }
            echo "written to $1-..."
            """#
        ),
        ExampleScript(
            "interest-paid",
            "the interest charged in 30 days",
            "30 天内的利息",
            #"""
            #!/usr/bin/env marginsh
            # The interest charged in 30 days, a row per hour and loan. Sums per asset, for example:
            # marginsh scripts/examples/interest-paid.msh | duckdb -c "select asset, sum(interest) from read_csv('/dev/stdin') group by asset"
            get margin/interestHistory startTime=-30d pages 20 as csv
            """#
        ),
        ExampleScript("tour", "a first look around, as `help tour` shows it", "初次体验，与 `help tour` 相同", TourStep.script),
    ]
}
