import BilingualText

/// The scripts that `help examples` lists; a test compares them with `scripts/examples`.
package struct ExampleScript: Sendable {
    package let name: String
    let summary: LocalizedText

    /// Ends with a newline.
    package var text: String { lines() + "\n" }

    /// Each start needs the names, few the text.
    private let lines: @Sendable () -> String

    private init(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ lines: @autoclosure @escaping @Sendable () -> String
    ) {
        self.name = name
        summary = LocalizedText(english, chinese)
        self.lines = lines
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
            "what was borrowed, repaid and charged in 30 days, for a spreadsheet",
            "30 天内的借币、还币与利息，供电子表格使用",
            #"""
            #!/usr/bin/env marginsh
            # The debts of 30 days in three tables: marginsh --allow write debt-ledger.msh FILE
            get margin/borrow-repay type=BORROW startTime=-30d pages all as csv > "$1-borrowed.csv"
            get margin/borrow-repay type=REPAY startTime=-30d pages all as csv > "$1-repaid.csv"
            get margin/interestHistory startTime=-30d pages all as csv > "$1-interest.csv"
            echo "written to $1-borrowed.csv, $1-repaid.csv and $1-interest.csv"
            """#
        ),
        ExampleScript(
            "interest-paid",
            "the interest charged in 30 days, per asset",
            "30 天内各资产的利息",
            #"""
            #!/usr/bin/env marginsh
            # The interest charged in 30 days, a line per asset. For other sums, a program that reads CSV:
            # get margin/interestHistory startTime=-30d pages all as csv | \
            #     duckdb -c "select asset, type, sum(interest) from read_csv('/dev/stdin') group by asset, type"
            let charges = get margin/interestHistory startTime=-30d pages all sort by asset
            let asset = ""
            let sum = 0
            for charge in $charges.rows {
                if $charge.asset != $asset {
                    if $asset != "" { echo $asset $sum }
                    let asset = $charge.asset
                    let sum = 0
                }
                let sum = $sum + $charge.interest
            }
            if $asset != "" { echo $asset $sum } else { echo "no interest was charged" }
            """#
        ),
        ExampleScript(
            "webhook-alert",
            "notify a webhook when less can be borrowed than is needed",
            "可借数量低于所需时通知 webhook",
            #"""
            #!/usr/bin/env marginsh
            # Posts to a webhook when less can be borrowed than is needed, checked each minute for an hour:
            # marginsh --allow run webhook-alert.msh URL
            let asset = "BTC"
            watch $asset 1m times 60 when amount < 2 {
                borrow $asset as json | curl -sS --max-time 10 -H "Content-Type: application/json" --data-binary @- $1
            } as csv
            """#
        ),
        ExampleScript(
            "compare-accounts",
            "two sub-accounts next to each other",
            "两个子账户的对比",
            #"""
            #!/usr/bin/env marginsh
            # Two sub-accounts next to each other, each with a profile of its own:
            # marginsh --allow profile compare-accounts.msh PROFILE PROFILE
            for profile in $1 $2 {
                profile use $profile
                let account = account
                let usdt = borrow USDT
                echo "$profile: margin level ${account.marginLevel}, can borrow ${usdt.amount} USDT"
            }
            """#
        ),
        ExampleScript(
            "hourly-terms",
            "all borrow terms each hour, for a spreadsheet",
            "每小时记录全部借贷条件，供电子表格使用",
            #"""
            #!/usr/bin/env marginsh
            # All borrow terms each hour for a day, with time and profile: marginsh --allow write hourly-terms.msh FILE
            # From cron: 0 * * * * marginsh --profile NAME -c 'terms as csv >> FILE'
            repeat 24 every 1h { terms as csv >> $1 }
            """#
        ),
        ExampleScript("tour", "a first look around, as `help tour` shows it", "初次体验，与 `help tour` 相同", TourStep.script),
    ]
}
