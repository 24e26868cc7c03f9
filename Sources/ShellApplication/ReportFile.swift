import ArgumentParser

/// What `--report` names: a form and a file.
struct ReportFile: Sendable {
    /// Where the report goes.
    let path: String

    /// Reads `junit=FILE`.
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "junit" else {
            throw ValidationError("a report is written as junit=FILE")
        }
        path = parts[1]
    }
}
