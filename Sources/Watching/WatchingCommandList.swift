package import ExchangeAccess
import MarginCommands
package import RecordRendering
package import ShellRuntime

/// Watching, background jobs and what watches saw.
package enum WatchingCommandList {
    /// The records that these commands give.
    package static let records: [AnyRecordDescription] = [
        .init(Job.description), .init(WatchLine.amountDescription), .init(WatchLine.inventoryDescription),
        .init(WatchLine.accountDescription),
    ]

    package static func all(in scope: CommandScope, jobs: JobTable, samples: SampleStore) -> [any Command] {
        [
            WatchCommand(
                requester: scope.borrowRequester,
                budget: scope.reservations,
                samples: samples,
                weights: WeightOverview(gateway: scope.gateway, watches: scope.reservations)
            ),
            JobsCommand(jobs: jobs),
            StopCommand(jobs: jobs),
            WaitCommand(jobs: jobs),
            ForegroundCommand(jobs: jobs),
            PlotCommand(session: scope.session, gateway: scope.gateway, samples: samples, console: scope.console),
            NotifyCommand(session: scope.session, console: scope.console, programs: scope.programs),
        ]
    }
}
