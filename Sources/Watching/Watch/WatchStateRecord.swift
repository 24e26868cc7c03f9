import ExactDecimals
import ShellRuntime

/// What became of a watched asset besides its figures: schema `watchState`, version 1. Only outputs that show the present
/// state, such as the table in place, take it.
enum WatchStateRecord {
    static let schema = Record.Schema("watchState", version: 1)

    /// The state of one asset.
    ///
    /// - Parameters:
    ///   - statement: the watch.
    ///   - watched: the field of the asset's records whose number is watched.
    ///   - tally: what its requests came to so far.
    ///   - isSimulated: whether the exchange is known to be an embedded one.
    ///   - failingSince: when the newest run of failures began; nil where the newest request was answered.
    static func make(
        statement: String,
        asset: String,
        scope: String,
        isolatedSymbol: String?,
        watched: String,
        tally: WatchTally,
        failingSince: String?,
        isSimulated: Bool
    ) -> Record {
        Record(
            schema: schema,
            fields: [
                .init("statement", .text(statement)),
                .init("asset", .text(asset)),
                .init("scope", .text(scope)),
                .text("isolatedSymbol", isolatedSymbol),
                .init("watched", .text(watched)),
                .init("answered", .number(ExactDecimal(tally.answered))),
                .init("failed", .number(ExactDecimal(tally.failed))),
                .init("skipped", .number(ExactDecimal(tally.skipped))),
                .text(LiveLayout.failingSince, failingSince),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }
}
