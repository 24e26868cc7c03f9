package import BilingualText
import CommandLanguage
package import ShellSession
import Synchronization
import SystemCalls

/// Writes records to the session's log file, if it has one.
package final class JournalLog: Sendable {
    private let session: ShellSession
    private let secrets: LiveSecrets
    private let home: String?
    private let complain: @Sendable (Message) -> Void
    private let hasComplained = Atomic(false)

    package init(
        session: ShellSession,
        secrets: LiveSecrets,
        home: String?,
        complain: @escaping @Sendable (Message) -> Void
    ) {
        self.session = session
        self.secrets = secrets
        self.home = home
        self.complain = complain
    }

    /// Adds `record`; if it contains a secret, only a note that it was withheld.
    package func add(_ record: JournalRecord) {
        guard let name = session.snapshot.settings["logFile"]?.text, !name.isEmpty else { return }
        let path = HomePath.expanded(name, home: home)
        do throws(SystemCallError) {
            try LogFile(path: path).add(JournalText.safe(record, secrets))
        } catch {
            guard !hasComplained.exchange(true, ordering: .relaxed) else { return }
            complain(Message.logFileUnwritable(Code(path), reason: error.number.reason))
        }
    }
}
