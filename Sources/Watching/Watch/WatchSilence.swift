import ShellRuntime
import InjectedTime

/// That a request is left out for now, since the exchange asked for silence or the budget has no room.
struct WatchSilence: Hashable, Sendable {
    /// When it is asked again by the watch's own schedule.
    let end: MonotonicInstant

    /// Whether the exchange banned this address.
    let isBan: Bool
}

/// How long nothing is asked: schema `watchSilence`, version 1. Only the table in place takes it.
enum WatchSilenceRecord {
    static let schema = Record.Schema("watchSilence", version: 1)

    /// The fields' names.
    static let wait = "wait"
    static let isBan = "isBan"

    /// - Parameter wait: the time left; nil where everything is asked.
    static func make(wait: Duration?, isBan: Bool) -> Record {
        Record(
            schema: schema,
            fields: [.init(Self.wait, wait.map(Value.duration) ?? .nothing), .init(Self.isBan, .boolean(isBan))]
        )
    }
}
