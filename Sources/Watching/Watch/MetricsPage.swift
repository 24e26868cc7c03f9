import BilingualText
import CommandLanguage
import ExactDecimals
import MarginCommands
import RecordRendering
package import ShellRuntime

/// The newest record about each thing as OpenMetrics text (https://openmetrics.io), for Prometheus to collect.
package struct MetricsPage: StatePage {
    private var figures = Newest<Record>()
    private var states = Newest<LiveState>()
    private var weights = Newest<WeightUsage>()

    /// Whether a request got a response, or failed and is sent again: a watch that fails at once has nothing to say.
    package private(set) var hasNews = false
    private var isRunning = true
    private var watch = ""

    package init(hasNews: Bool = false) {
        self.hasNews = hasNews
    }

    /// The newest value about each thing, in the order in which the things came.
    private struct Newest<Subject: Sendable>: Sendable {
        private var order: [[String]] = []
        private var byKey: [[String]: Subject] = [:]

        var all: [Subject] { order.compactMap { byKey[$0] } }

        /// - Returns: whether there was one about the same thing.
        mutating func take(_ subject: Subject, about key: [String?]) -> Bool {
            let key = key.map { $0 ?? "" }
            let isKnown = byKey.updateValue(subject, forKey: key) != nil
            if !isKnown { order.append(key) }
            return isKnown
        }
    }

    /// - Throws: a usage failure where the record is not one of a watch.
    package mutating func take(_ record: Record) throws {
        guard WatchLine.schemas.contains(record.schema) else {
            throw ShellFailure.usage(.metricsOfWatch)
        }
        let key = WatchLine.identity.map { record[$0].map(ValueText.plain) }
        _ = figures.take(record, about: [record.schema.name] + key)
        hasNews = true
    }

    package mutating func take(_ update: any OutputUpdate) throws {
        // What a watch says of itself before its first record may be all it ever says.
        if case .state(let state)? = update as? LiveUpdate {
            watch = state.statement
            let key = state.identity.map { ValueText.plain($0.value) }
            if states.take(state, about: [state.watched] + key) { hasNews = true }
        } else if let usage = update as? WeightUsage {
            if weights.take(usage, about: [usage.group, usage.bucket, usage.watch]) { hasNews = true }
        }
    }

    package mutating func end() { isRunning = false }

    /// The whole page.
    package var text: String {
        let isSimulated =
            figures.all.contains(where: \.isSimulated) || states.all.contains(where: \.isSimulated)
            || weights.all.contains(where: \.isSimulated)
        let mark = isSimulated ? "," + MetricLabel.simulated : ""
        return """
            # HELP marginsh_watch_running Whether the watch is running; its figures no longer change where it is not.
            # TYPE marginsh_watch_running gauge
            marginsh_watch_running{\(MetricLabel.text("watch", watch))\(mark)} \(isRunning ? 1 : 0)

            """ + Self.figureFamilies.map { $0.text(figures.all, labels: labels) }.joined()
                + Self.stateFamilies.map { $0.text(states.all, labels: labels) }.joined()
                + Self.weightFamilies.map { $0.text(weights.all, labels: labels) }.joined() + "# EOF\n"
    }
}

// The labels of a sample; the watch is one of them: no two files may have samples of the same name and labels.
extension MetricsPage {
    private func labels(_ labels: [String?], isSimulated: Bool) -> [String] {
        [MetricLabel.text("watch", watch)] + labels.compactMap(\.self) + (isSimulated ? [MetricLabel.simulated] : [])
    }

    private func labels(of record: Record) -> [String] {
        labels(
            [("asset", "asset"), ("scope", "scope"), ("isolatedSymbol", "symbol")].map { field, name in
                MetricLabel.text(name, record[field])
            },
            isSimulated: record.isSimulated
        )
    }

    private func labels(of state: LiveState) -> [String] {
        let names = ["isolatedSymbol": "symbol"]
        return labels(
            state.identity.map { MetricLabel.text(names[$0.name] ?? $0.name, $0.value) }
                + [MetricLabel.text("watched", state.watched)],
            isSimulated: state.isSimulated
        )
    }

    private func labels(of usage: WeightUsage) -> [String] {
        labels(
            [MetricLabel.text("group", usage.group), MetricLabel.text("bucket", usage.bucket.map(Value.text))],
            isSimulated: usage.isSimulated
        )
    }
}

extension MetricsPage {
    private static let figureFamilies: [MetricFamily<Record>] = [
        .init("marginsh_watch_amount", "The max borrowable amount of the asset.") { number("amount", of: $0) },
        .init("marginsh_watch_borrow_limit", "The VIP level's borrow limit.") { number("borrowLimit", of: $0) },
        .init("marginsh_watch_inventory", "The inventory available for borrowing.") { number("inventory", of: $0) },
        .init("marginsh_watch_lowest", "The lowest of the watched number since the watch began.") {
            number("lowest", of: $0)
        },
        .init("marginsh_watch_highest", "The highest of the watched number since the watch began.") {
            number("highest", of: $0)
        },
        .init(
            "marginsh_watch_limited_by",
            "What limits the amount: 1 for the label's value.",
            label: { MetricLabel.text("limited_by", $0["limitedBy"]) }
        ) { $0["limitedBy"].map { _ in "1" } },
        .init("marginsh_watch_latency_seconds", "From the newest request to its whole response.") {
            guard case .duration(let duration)? = $0["latency"] else { return nil }
            return SecondsText.make(duration.wholeMicroseconds, places: 6)
        },
        .init("marginsh_watch_response_timestamp_seconds", "When the newest response came, by the exchange's clock.") {
            $0["time"].map(ValueText.plain).flatMap(UTCTime.milliseconds(of:))
                .map { SecondsText.make(Int128($0), places: 3) }
        },
    ]

    private static func number(_ field: String, of record: Record) -> String? {
        if case .number(let number)? = record[field] { number.description } else { nil }
    }

    private static let stateFamilies: [MetricFamily<LiveState>] = [
        .init("marginsh_watch_responses", "Requests with a response since the watch began.") { String($0.answered) },
        .init("marginsh_watch_failures", "Requests failed since the watch began.") { String($0.failed) },
        .init("marginsh_watch_skipped_ticks", "Ticks since the watch began in which no request was sent.") {
            String($0.skipped)
        },
        .init(
            "marginsh_watch_failing",
            "Whether the newest request failed, so that the figures are older than they should be."
        ) { $0.failingSince == nil ? "0" : "1" },
    ]

    private static let weightFamilies: [MetricFamily<WeightUsage>] = [
        .init("marginsh_weight_used", "The weight used in the minute, by all programs, as the exchange last reported.")
        {
            $0.used.map { String($0) }
        },
        .init("marginsh_weight_limit", "The weight that the exchange allows per minute.") {
            $0.limit.map { String($0) }
        },
        .init("marginsh_weight_forecast", "The weight per minute that the running watches will take.") {
            String($0.forecast)
        },
    ]
}

extension Message {
    static let metricsOfWatch = English(
        "watch.metricsOfWatch",
        "only a watch can be written as openmetrics; try `watch ETH 30s as openmetrics > FILE`"
    )
    .chinese("只有监视可写成 openmetrics；请试 `watch ETH 30s as openmetrics > FILE`")
}
