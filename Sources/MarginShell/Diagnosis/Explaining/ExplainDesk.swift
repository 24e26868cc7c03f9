import CommandLanguage
import MarginClient
package import ShellRuntime

/// Takes apart the requests that statements would send. It sends nothing.
package struct ExplainDesk: Sendable {
    let gateway: ExchangeGateway

    /// The requests of `statement`, in the order it would send them.
    ///
    /// - Parameters:
    ///   - statement: bound by the context of the command that carries it.
    ///   - timestamp: milliseconds since 1970 in place of the clock's; the signature is then shown.
    /// - Throws: `ShellFailure` where the statement asks the exchange nothing, or its key cannot be had.
    package func explain(_ statement: BoundStatement, timestamp: Int64? = nil) async throws -> [Explanation] {
        guard let command = statement.command as? any AskingCommand else {
            throw ShellFailure.asksNothing(statement.invocation)
        }
        var explanations: [Explanation] = []
        for question in try command.questions(of: statement.invocation) {
            explanations.append(
                try await explain(question, statement: statement.invocation.text, timestamp: timestamp)
            )
        }
        guard !explanations.isEmpty else { throw ShellFailure.asksNothing(statement.invocation) }
        return explanations
    }

    private func explain(
        _ question: PlannedQuestion,
        statement: String,
        timestamp: Int64?
    ) async throws -> Explanation {
        let client = try await gateway.client(for: question.snapshot)
        let request: PreparedRequest
        do {
            request = try question.request(of: client, timestamp: timestamp)
        } catch {
            throw ShellFailure(error)
        }
        let settings = question.snapshot.settings
        let offset = client.host.clock.reading.map { $0.offset.wholeMilliseconds } ?? 0
        let curl = CurlCommand(
            request: request,
            proxy: settings["proxy"]?.text,
            authoritiesFile: settings["caFile"]?.text,
            clockOffset: offset
        )
        return Explanation(
            statement: statement,
            request: request,
            signature: timestamp == nil ? nil : request.signature,
            curl: curl.text,
            isSimulated: question.snapshot.isSandbox
        )
    }
}

extension ShellFailure {
    /// A statement that sends nothing, so that there is no request to explain.
    static func asksNothing(_ invocation: CommandInvocation) -> ShellFailure {
        var failure = ShellFailure.usage(
            Message(ExplainMessage.asksNothing, .code("command", invocation.name.text)),
            at: invocation.name.range
        )
        failure.nextStep = Message(ExplainMessage.asksNothingNext)
        return failure
    }
}
