package import BilingualText
import CommandLanguage
import InjectedTime
import RecordRendering
package import ShellRuntime
import ShellSession
import SystemCalls
import TerminalText

/// A run's expectations in the XML of JUnit, which build servers read: one suite per file, one case per `expect`.
///
/// A statement that failed otherwise is a case with an `error`, so that an aborted run does not look successful.
package struct JUnitReport {
    private let log: ExpectationLog
    private let language: Language

    /// Makes a report of the current contents of `log`.
    package init(_ log: ExpectationLog, language: Language) {
        self.log = log
        self.language = language
    }

    /// Writes the report to the file at `path`, which is replaced.
    ///
    /// - Throws: `ShellFailure` of status 78.
    package func save(to path: String) throws(ShellFailure) {
        do throws(SystemCallError) {
            try UserFile.replace(path, with: text)
        } catch {
            throw .unwritable(path, error)
        }
    }

    /// Ends with a newline.
    package var text: String {
        let entries = log.entries
        var files: [String] = []
        for name in entries.map(\.location.source.name) where !files.contains(name) { files.append(name) }
        let suites = files.map { file in suite(file, entries.filter { $0.location.source.name == file }) }
        let head = "<testsuites name=\"marginsh\"\(counts(entries))>\n"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head + suites.joined() + "</testsuites>\n"
    }

    private func suite(_ file: String, _ entries: [ExpectationLog.Entry]) -> String {
        let start = XMLText.attribute("timestamp", UTCTime.text(log.startMilliseconds))
        let head = "  <testsuite\(XMLText.attribute("name", file))\(counts(entries))\(start)>\n"
        return head + entries.map { testCase($0, file: file) }.joined() + "  </testsuite>\n"
    }

    private func counts(_ entries: [ExpectationLog.Entry]) -> String {
        let failures = entries.filter { $0.failure?.category == .expectation }.count
        let errors = entries.filter { $0.failure != nil }.count - failures
        let time = entries.reduce(Duration.zero) { $0 + $1.duration }
        return " tests=\"\(entries.count)\" failures=\"\(failures)\" errors=\"\(errors)\" time=\"\(seconds(time))\""
    }

    private func testCase(_ entry: ExpectationLog.Entry, file: String) -> String {
        let place = entry.location
        let line = place.source.position(of: place.range.start).line
        let head =
            "    <testcase" + XMLText.attribute("name", name(of: entry)) + XMLText.attribute("classname", file)
            + XMLText.attribute("file", file) + " line=\"\(line)\" time=\"\(seconds(entry.duration))\""
        guard let failure = entry.failure else { return head + "/>\n" }
        let element = failure.category == .expectation ? "failure" : "error"
        let message = failure.message.text(in: language)
        let notes = (failure.notes + [failure.step(after: nil)]).map { $0.text(in: language) }
        return head + ">\n      <\(element)" + XMLText.attribute("message", message)
            + XMLText.attribute("type", failure.category.rawValue) + ">"
            + XMLText.escaped(notes.joined(separator: "\n")) + "</\(element)>\n    </testcase>\n"
    }

    /// The reason given in the script, or the statement's first line.
    private func name(of entry: ExpectationLog.Entry) -> String {
        if let reason = entry.reason { return reason }
        if entry.failure?.hidesText == true { return "statement" }
        let text = entry.location.source.text(in: entry.location.range)
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    }

    private func seconds(_ duration: Duration) -> String {
        let milliseconds = max(0, duration.wholeMilliseconds)
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}

/// Text as XML 1.0 writes it.
enum XMLText {
    /// An attribute with a space before it.
    static func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(escaped(value))\""
    }

    /// Text between tags or quotes. Control characters, which XML 1.0 cannot contain, are made visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText(text, keeping: .newline).description.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
