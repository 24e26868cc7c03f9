import Diagnosis
import ExchangeAccess
import MarginCommands
package import RecordRendering
import RequestInspection
import ScriptTools
import SessionRecording
import ShellRuntime
import ShellSession
import Watching

/// Every command of a session, from each module's own list.
enum CommandList {
    /// The order of help. A command that is not in it follows the one before it in its module's list.
    private static let order = [
        "use", "borrow", "why", "account", "terms", "watch", "jobs", "stop", "wait", "fg", "plot", "notify", "set",
        "unset", "show", "profile", "across", "whoami", "inventory", "assets", "pairs", "clock", "ping", "weight",
        "sandbox",
        "doctor", "explain", "verify", "error", "history", "bundle", "analyze", "record", "replay", "echo", "sleep",
        "clear", "source",
        "exit",
    ]

    static func all(in session: SessionAssembly, _ scope: CommandScope) -> [any Command] {
        let lists: [[any Command]] = [
            SessionCommandList.all(of: scope.session, names: scope.names),
            MarginCommandList.all(in: scope),
            WatchingCommandList.all(in: scope, jobs: session.jobs, samples: session.samples),
            InspectionCommandList.all(in: scope),
            DiagnosisCommandList.all(in: scope, services: session.environment.diagnosis),
            [
                RecordCommand(recording: session.recordings, place: session.recordingPlace),
                ReplayCommand(
                    environment: session.environment,
                    console: scope.console,
                    allowedToScripts: session.allowedToScripts
                ),
                AcrossCommand(sessions: session, scope: scope),
                EchoCommand(),
                SleepCommand(),
                SourceCommand(),
                ExitCommand(),
            ],
        ]
        let commands = inOrder(lists)
        let console = scope.console
        let help = HelpCommand(
            language: { console.language },
            columns: { console.surface.columns },
            others: commands.map(\.declaration),
            tour: HelpTour(assembly: session, shell: scope.session).run
        )
        return UnrecordedCommand.guarding(commands + [help], in: scope.session)
    }

    private static func inOrder(_ lists: [[any Command]]) -> [any Command] {
        let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let ranked = lists.flatMap { list in
            var rank = 0
            return list.map { command in
                rank = ranks[command.declaration.name] ?? rank
                return (rank: rank, command: command)
            }
        }
        return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.command)
    }
}

extension RecordDescriptions {
    /// Every kind of record that the shell's commands give, put together once.
    package static let shell = RecordDescriptions(
        MarginCommandList.records + WatchingCommandList.records + DiagnosisCommandList.records
            + InspectionCommandList.records + ScriptToolRecords.all + ofTheShell
    )

    static let ofTheShell: [AnyRecordDescription] = [.failure, .init(ProfileFailure.description)]
}

extension RecordRenderers {
    /// What shows the shell's records.
    static let shell = RecordRenderers(.shell) { MetricsPage() }
}
