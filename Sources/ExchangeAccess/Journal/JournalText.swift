import RecordRendering
package import ShellSession

/// Records as lines without secrets.
package enum JournalText {
    /// The line of `record`, or a note that it was withheld.
    package static func safe(_ record: JournalRecord, _ secrets: LiveSecrets) -> String {
        let line = secrets.replaced(in: record.line)
        guard secrets.stand(in: Array(line.utf8)) else { return line }
        return "\(UTCTime.text(record.milliseconds)) \(record.kind.rawValue) withheld=secret"
    }
}
