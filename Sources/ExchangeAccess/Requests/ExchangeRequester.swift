package import BinanceMargin
import ShellRuntime
package import ShellSession

/// Sends the requests of statements.
package struct ExchangeRequester: Sendable {
    package let session: ShellSession
    package let gateway: ExchangeGateway

    /// Sends one request with the session's settings.
    ///
    /// - Throws: ``ShellFailure``, or `CancellationError` as soon as the task is cancelled.
    package func ask<Response>(
        _ endpoint: Endpoint<Response>,
        under snapshot: SessionSnapshot
    ) async throws -> ExchangeResponse<Response> {
        try await asking(under: snapshot) { client throws(ExchangeError) in try await client.send(endpoint) }
    }

    /// Runs `work` with the client for `snapshot`.
    package func asking<Outcome: Sendable>(
        under snapshot: SessionSnapshot,
        _ work: (MarginClient) async throws(ExchangeError) -> Outcome
    ) async throws -> Outcome {
        let client = try await gateway.client(for: snapshot)
        do {
            return try await work(client)
        } catch {
            if error.category == .cancelled { throw CancellationError() }
            throw ShellFailure(error)
        }
    }
}
