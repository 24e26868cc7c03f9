package import BilingualText
package import CommandLanguage

/// How a process, a statement or a job ended; the raw value is the process's exit status.
package enum ExitStatus: UInt8, Hashable, Sendable, CaseIterable {
    case success = 0
    /// An expectation was not met, or a program after `|` failed.
    case expectationFailed = 1
    /// Usage, syntax or binding, process flags included.
    case usage = 2
    /// The exchange refused the request, or its response could not be used.
    case exchange = 3
    /// Key, signature or permission.
    case authentication = 4
    case clock = 5
    /// A rate limit or a ban; a watch that cannot fit is one.
    case rateLimit = 6
    /// Network, TLS, timeout.
    case network = 7
    /// A watch's condition did not come true.
    case conditionNotMet = 8
    /// A replay did not match or is damaged.
    case replay = 9
    /// A bug in this program.
    case `internal` = 70
    /// Something could not be written, such as standard output on a full disk.
    case output = 74
    case configuration = 78
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
}

/// Why a statement failed.
///
/// Commands throw it; `$error` and the diagnostics are made from it.
package struct ShellFailure: Error, Sendable {
    /// The category, as scripts see it in `$error.category`.
    ///
    /// Commands may add their own.
    package struct Category: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        package static let expectation = Category(rawValue: "expectation")
        package static let usage = Category(rawValue: "usage")
        package static let exchange = Category(rawValue: "exchange")
        package static let authentication = Category(rawValue: "authentication")
        package static let clock = Category(rawValue: "clock")
        package static let rateLimit = Category(rawValue: "rateLimit")
        package static let network = Category(rawValue: "network")
        package static let condition = Category(rawValue: "condition")
        package static let replay = Category(rawValue: "replay")
        package static let output = Category(rawValue: "output")
        package static let configuration = Category(rawValue: "configuration")
        package static let `internal` = Category(rawValue: "internal")
        package static let interrupted = Category(rawValue: "interrupted")
    }

    /// What exactly went wrong, where code has to distinguish failures of one category; set where the failure is thrown.
    ///
    /// Modules may add their own.
    package struct Cause: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }

    package var status: ExitStatus
    package var category: Category

    /// Nil where the category says all that code needs.
    package var cause: Cause?

    /// The exchange's code, such as -3045; nil for failures it did not report.
    package var code: Int?
    package var message: Message

    /// The words at fault within the statement; nil means the whole statement.
    package var range: SourceRange?
    package var notes: [Message]

    /// What to do next.
    package var nextStep: Message?

    /// Replacements that would fix it.
    package var suggestions: [Diagnostic.Suggestion]

    /// Where it happened, set by the evaluator when the failure passes it.
    package var location: SourceLocation?

    /// The `source` statements that led to that file, innermost first.
    package var includedFrom: [SourceLocation]

    /// What is known of the response that failed, each as `name=value`.
    package var facts: [String] = []

    /// The response that could not be read, for a statement that shows the exchange's own bytes.
    package var unreadBytes: [UInt8]?

    /// Whether the words at fault must not be shown, because they may be a secret.
    package var hidesText = false

    /// Whether the statement's own output says it, so that no error message repeats it.
    package var isShown = false

    /// The format after `as` of the statement that failed.
    package var format: String?

    /// The request that failed; nil where none did.
    package var request: FailedRequest?

    /// Whether the observer was notified: a failure passes every block around its statement.
    var isReported = false

    package init(
        status: ExitStatus,
        category: Category,
        cause: Cause? = nil,
        code: Int? = nil,
        message: Message,
        range: SourceRange? = nil,
        notes: [Message] = [],
        nextStep: Message? = nil,
        suggestions: [Diagnostic.Suggestion] = []
    ) {
        self.status = status
        self.category = category
        self.cause = cause
        self.code = code
        self.message = message
        self.range = range
        self.notes = notes
        self.nextStep = nextStep
        self.suggestions = suggestions
        location = nil
        includedFrom = []
    }

    /// An error in how a statement is written: status 2.
    package static func usage(
        _ message: Message,
        at range: SourceRange? = nil,
        notes: [Message] = [],
        suggestions: [Diagnostic.Suggestion] = []
    ) -> ShellFailure {
        ShellFailure(
            status: .usage,
            category: .usage,
            message: message,
            range: range,
            notes: notes,
            suggestions: suggestions
        )
    }
}

/// What is known about the request of a failed statement.
package struct FailedRequest: Hashable, Sendable {
    package let path: String?
    package let httpStatus: Int?

    /// By which the exchange's support can find it.
    package let id: String?

    /// How long to wait before the next request; nil if waiting does not help.
    package let retryAfter: Duration?

    package init(path: String?, httpStatus: Int?, id: String?, retryAfter: Duration?) {
        self.path = path
        self.httpStatus = httpStatus
        self.id = id
        self.retryAfter = retryAfter
    }
}

extension ShellFailure {
    /// Converts `error`: a cancellation becomes an interruption, and any other foreign error a bug in this program.
    init(_ error: any Error) {
        switch error {
        case let failure as ShellFailure: self = failure
        case is CancellationError:
            self.init(status: .interrupted, category: .interrupted, message: .interrupted)
        default:
            self.init(
                status: .internal,
                category: .internal,
                message: .internalError(String(describing: error)),
                nextStep: .reportBug
            )
        }
    }

    /// The failure as a diagnostic with a caret; nil where it has no place in a text.
    package var diagnostic: Diagnostic? {
        guard let location else { return nil }
        var notes = notes.map { Diagnostic.Note($0) }
        if let nextStep { notes.append(Diagnostic.Note(nextStep)) }
        return Diagnostic(
            message,
            at: location.range,
            in: location.source,
            notes: notes,
            suggestions: suggestions,
            includedFrom: includedFrom,
            hidesText: hidesText
        )
    }
}
