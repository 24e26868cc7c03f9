package import BilingualText
package import CommandLanguage
package import JSONText
import RecordRendering
package import ShellRuntime
import TerminalText

/// How failures are written to standard error.
package enum FailureFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// For programs: a ``FailureReport`` a line.
    case json
}

/// A failure for programs, as one JSON object: schema `failure`, version 1. The guide to programs lists its members.
package struct FailureReport: Sendable {
    private let status: ExitStatus
    private let category: String
    private let code: Int?
    private let message: Message
    private let notes: [Message]
    private let facts: [String]
    private let nextStep: Message?
    private let place: SourceLocation?
    private let request: FailedRequest?

    /// A failure outside any statement, or of the statement at `place`.
    package init(_ failure: ShellFailure, at place: SourceLocation?) {
        status = failure.status
        category = failure.category.rawValue
        code = failure.code
        // It differs where the words at fault may be a secret.
        let concealed = place.map { FailureDiagnostic.make(failure, at: $0) }.flatMap {
            $0.message == failure.message ? nil : $0
        }
        message = concealed?.message ?? failure.message
        notes = concealed?.notes.map(\.message) ?? failure.notes
        nextStep = concealed == nil ? failure.step(after: place.flatMap(FailureDiagnostic.command)) : nil
        facts = failure.facts
        self.place = failure.location ?? place
        request = failure.request
    }

    /// An error in a text, none of which ran.
    package init(_ diagnostic: Diagnostic) {
        status = .usage
        category = ShellFailure.Category.usage.rawValue
        code = nil
        message = diagnostic.message
        notes = diagnostic.notes.map(\.message)
        facts = []
        nextStep = nil
        place = SourceLocation(source: diagnostic.source, range: diagnostic.range)
        request = nil
    }

    /// One line, without its newline.
    package func text(in language: Language) -> String { JSONWriter.visible.text(json(in: language)) }

    /// A member without a value is null.
    package func json(in language: Language) -> JSONValue {
        [
            "schema": "failure.v1",
            "status": .number(Int(status.rawValue)),
            "category": .string(category),
            "code": code.map { .number($0) } ?? .null,
            "message": .string(message.text(in: language)),
            "notes": .strings(notes.map { $0.text(in: language) }),
            "facts": .strings(facts),
            "nextStep": .optional(nextStep?.text(in: language)),
            "place": place.map(Self.json) ?? .null,
            "httpStatus": (request?.httpStatus).map { .number($0) } ?? .null,
            "path": .optional(request?.path),
            "requestId": .optional(request?.id),
            "retryAfter": .optional((request?.retryAfter).map { DurationLiteral.text($0) }),
        ]
    }

    private static func json(_ place: SourceLocation) -> JSONValue {
        let position = place.source.position(of: place.range.start)
        return [
            "file": .optional(place.source.name.isEmpty ? nil : place.source.name), "line": .number(position.line),
            "column": .number(position.column),
        ]
    }
}
