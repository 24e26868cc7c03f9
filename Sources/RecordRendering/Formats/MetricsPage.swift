import BilingualText
import CommandLanguage
import ShellRuntime

/// The newest record about each thing as OpenMetrics text (https://openmetrics.io), for Prometheus to collect.
struct MetricsPage: Sendable {
    private static let figures: Set<String> = [WatchRecord.schema.name, InventoryWatchRecord.schema.name]
    private static let states: Set<String> = [WatchStateRecord.schema.name]
    private static let budgets: Set<String> = [WeightRecord.fields.id.name]

    private static let families = [
        MetricFamily(
            name: "marginsh_watch_amount",
            help: "How much of the asset could be borrowed.",
            schemas: figures,
            source: .field("amount")
        ),
        MetricFamily(
            name: "marginsh_watch_borrow_limit",
            help: "The cap of the account's level.",
            schemas: figures,
            source: .field("borrowLimit")
        ),
        MetricFamily(
            name: "marginsh_watch_inventory",
            help: "What the exchange itself has left to lend.",
            schemas: figures,
            source: .field("inventory")
        ),
        MetricFamily(
            name: "marginsh_watch_lowest",
            help: "The lowest of the watched number since the watch began.",
            schemas: figures,
            source: .field("lowest")
        ),
        MetricFamily(
            name: "marginsh_watch_highest",
            help: "The highest of the watched number since the watch began.",
            schemas: figures,
            source: .field("highest")
        ),
        MetricFamily(
            name: "marginsh_watch_binds",
            help: "What holds the amount back: 1 for the label's value.",
            schemas: figures,
            source: .state("limitedBy")
        ),
        MetricFamily(
            name: "marginsh_watch_latency_seconds",
            help: "From the newest question to its whole answer.",
            schemas: figures,
            source: .field("latency")
        ),
        MetricFamily(
            name: "marginsh_watch_answered_timestamp_seconds",
            help: "When the newest answer came, by the exchange's clock.",
            schemas: figures,
            source: .instant("time")
        ),
        MetricFamily(
            name: "marginsh_watch_answers",
            help: "Questions answered since the watch began.",
            schemas: states,
            source: .field("answered")
        ),
        MetricFamily(
            name: "marginsh_watch_failures",
            help: "Questions failed since the watch began.",
            schemas: states,
            source: .field("failed")
        ),
        MetricFamily(
            name: "marginsh_watch_skipped_ticks",
            help: "Ticks since the watch began in which nothing was asked.",
            schemas: states,
            source: .field("skipped")
        ),
        MetricFamily(
            name: "marginsh_watch_failing",
            help: "Whether the newest question failed, so that the figures are older than they should be.",
            schemas: states,
            source: .presence(LiveLayout.failingSince)
        ),
        MetricFamily(
            name: "marginsh_weight_used",
            help: "The weight used in the minute, by all programs, as the exchange told it last.",
            schemas: budgets,
            source: .field("used")
        ),
        MetricFamily(
            name: "marginsh_weight_limit",
            help: "The weight that the exchange allows a minute.",
            schemas: budgets,
            source: .field("limit")
        ),
        MetricFamily(
            name: "marginsh_weight_forecast",
            help: "The weight a minute that the running watches will take.",
            schemas: budgets,
            source: .field("forecast")
        ),
    ]

    private var order: [String] = []

    /// Whether a request was answered, or failed and is asked again: a watch that fails at once has nothing to tell.
    private(set) var hasNews = false
    private var records: [String: Record] = [:]
    private var isRunning = true
    private var watch = ""

    /// Takes a record in, in place of the one before about the same thing.
    ///
    /// - Throws: a usage failure where the record is of no watch.
    mutating func take(_ record: Record) throws {
        guard Self.families.contains(where: { $0.schemas.contains(record.schema.name) }) else {
            throw ShellFailure.usage(.metricsOfWatch)
        }
        if record.schema == WatchStateRecord.schema { watch = record["statement"].map(ValueText.plain) ?? "" }
        let parts = ["asset", "scope", "isolatedSymbol", "watched", "group", "bucket", "by"]
        let key = ([record.schema.name] + parts.map { record[$0].map(ValueText.plain) ?? "" }).joined(separator: " ")
        // What a watch says of itself before its first record may be all it ever says.
        if Self.figures.contains(record.schema.name) || records[key] != nil { hasNews = true }
        if records[key] == nil { order.append(key) }
        records[key] = record
    }

    /// Says that the watch is over: whoever collects must not take its figures for present ones.
    mutating func end() { isRunning = false }

    /// The whole page.
    var text: String {
        let shown = order.compactMap { records[$0] }
        let mark = shown.contains(where: \.isSimulated) ? "," + MetricLabel.simulated : ""
        return """
            # HELP marginsh_watch_running Whether the watch goes on; its figures stand still where it does not.
            # TYPE marginsh_watch_running gauge
            marginsh_watch_running{\(MetricLabel.text("watch", watch))\(mark)} \(isRunning ? 1 : 0)

            """ + Self.families.map { $0.text(shown, of: watch) }.joined() + "# EOF\n"
    }
}
