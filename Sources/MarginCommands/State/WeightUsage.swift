import BinanceMargin
package import ExchangeAccess
package import RecordRendering
package import ShellRuntime
package import ShellSession

/// How much of one of the exchange's weight limits is used, or will be by one watch.
package struct WeightUsage: OutputUpdate {
    /// What shares the limit: a path, or `/api` for all below it.
    package let group: String

    /// `ip` or `uid`; nil before a response reported it, and for a watch.
    package var bucket: String?

    /// The statement of the watch; nil for the whole limit.
    package var watch: String?
    package var used: Int?

    /// What other programs use now.
    package var others: Int?
    package var limit: Int?

    /// What this shell takes at most.
    var share: Int?

    /// What running watches will take in a minute.
    package let forecast: Int

    /// When the exchange reported it, in milliseconds since 1970 by this computer's clock; nil where it has not.
    package var reportedMilliseconds: Int64?
    package let isSimulated: Bool

    /// The percentage of a limit that this shell takes at most, and whether the statement lists every limit.
    var sharePercent = 100
    var listsAll = false

    package var record: Record { Self.description.record(of: self) }

    package static let description = RecordDescription<WeightUsage>(
        "weight",
        version: 3,
        "how much of one of the exchange's weight limits is used",
        "某项权重限制的使用情况",
        form: .page(page),
        namesAccount: true,
        columns: ["group", "bucket", "used", "limit", "share", "others", "forecast", "by", "reportedAt"],
        fields: [
            .init(
                "group",
                .text,
                "what shares the limit: a path, or `/api` for all below it",
                "共用权重限制的路径，`/api` 表示其下全部",
                column: .init("ENDPOINT", "端点")
            ) { .text($0.group) },
            .init(
                "bucket",
                .text,
                optional: true,
                "what is counted: `ip`, this address, or `uid`, the account",
                "计数对象：`ip`（本机 IP）或 `uid`（账户）",
                column: .init("BY", "类型（IP/UID）")
            ) { .init($0.bucket) },
            .init(
                "by",
                .text,
                optional: true,
                "the watch whose part of the forecast it is; none for the whole limit",
                "占用预计权重的监视；整项限制为空",
                column: .init("WATCH", "监视", dropOrder: 3)
            ) { .init($0.watch) },
        ] + figureFields + [
            .init(
                "reportedAt",
                .time,
                optional: true,
                "when the exchange reported it, by this computer's clock",
                "交易所返回的时间，以本机时钟为准",
                column: .init("AS OF", "更新时间", dropOrder: 4)
            ) { .init(time: $0.reportedMilliseconds) },
            .simulated { $0.isSimulated },
        ]
    )

    private static let figureFields: [RecordField<WeightUsage>] = [
        .init(
            "used",
            .number,
            optional: true,
            "the weight used in the current minute, other programs' included",
            "本分钟已用权重，含其他程序",
            column: .init("USED", "已用", alignment: .right)
        ) { .init($0.used) },
        .init(
            "others",
            .number,
            optional: true,
            "the part of it that other programs use now",
            "其中其他程序目前占用的部分",
            column: .init("OTHERS", "其他程序", alignment: .right, dropOrder: 2)
        ) { .init($0.others) },
        .init(
            "limit",
            .number,
            optional: true,
            "the weight that the exchange allows per minute",
            "每分钟允许的权重",
            column: .init("LIMIT", "上限", alignment: .right)
        ) { .init($0.limit) },
        .init(
            "share",
            .number,
            optional: true,
            "the part of it that this shell takes at most, by `limitShare`",
            "本程序按 `limitShare` 最多占用的部分",
            column: .init("OUR CAP", "本程序上限", alignment: .right, dropOrder: 1)
        ) { .init($0.share) },
        .init(
            "forecast",
            .number,
            "the weight per minute that running watches will take",
            "运行中的监视每分钟将占用的权重",
            column: .init("PLANNED/MIN", "每分钟预计", alignment: .right)
        ) { .init($0.forecast) },
    ]
}

/// The weight limits of the exchange: what is used, by which program, and what the running watches will use.
package struct WeightOverview: Sendable {
    package let gateway: ExchangeGateway
    let watches: WeightReservations

    package init(gateway: ExchangeGateway, watches: WeightReservations) {
        self.gateway = gateway
        self.watches = watches
    }

    /// The usage of each limit that a response reported or a watch will use, and of each watch that does.
    package func usages(under snapshot: SessionSnapshot) -> [WeightUsage] {
        let share = snapshot.settings.limitShare.percent
        let account = AccountIdentity(snapshot)
        let running = watches.running(of: account)
        let budgets = gateway.facts.budgets.all(of: account)
        let isSimulated = gateway.isSimulated(snapshot)
        let groups = Set(budgets.map(\.reading.group)).union(running.flatMap { $0.cost.charges.map(\.group) })
        return groups.sorted().flatMap { group in
            let users = running.filter { $0.cost.points(of: group, for: account) > 0 }
            let forecast = users.reduce(0) { $0 + $1.cost.points(of: group) }
            var totals = budgets.filter { $0.reading.group == group }.map { line in
                WeightUsage(
                    group: group,
                    bucket: line.reading.bucket.rawValue,
                    used: line.reading.used,
                    others: others(line, under: snapshot),
                    limit: line.reading.limit,
                    share: line.reading.limit * share / 100,
                    forecast: forecast,
                    reportedMilliseconds: line.milliseconds,
                    isSimulated: line.isSimulated
                )
            }
            // Before the first response it is unknown what the limit counts.
            if totals.isEmpty { totals = [WeightUsage(group: group, forecast: forecast, isSimulated: isSimulated)] }
            return totals
                + users.map { use in
                    WeightUsage(
                        group: group,
                        watch: use.statement,
                        forecast: use.cost.points(of: group),
                        isSimulated: isSimulated
                    )
                }
        }
    }

    private func others(_ line: WeightUsageTable.Line, under snapshot: SessionSnapshot) -> Int? {
        let hosts = gateway.facts.hosts
        let host =
            line.reading.group == WatchedRequest.portfolioGroup
            ? hosts.askedPortfolio(.init(snapshot)) : hosts.asked(.init(snapshot))
        guard let limiter = host?.limiter else { return nil }
        // The embedded exchange has one account.
        let uses = snapshot.isSandbox ? limiter.uses : limiter.uses(of: gateway.heldAPIKey(for: snapshot))
        return uses.first { $0.group == line.reading.group && $0.bucket == line.reading.bucket }?.others
    }
}
