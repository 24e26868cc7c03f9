import RecordRendering
package import ShellSession

/// Records as lines that hold no secret.
package enum JournalText {
    /// The line of `record`, or that it was withheld.
    package static func safe(_ record: JournalRecord, _ secrets: LiveSecrets) -> String {
        let line = secrets.replaced(in: record.line)
        guard secrets.stand(in: Array(line.utf8)) else { return line }
        return "\(UTCTime.text(record.milliseconds)) \(record.kind.rawValue) withheld=secret"
    }
}
