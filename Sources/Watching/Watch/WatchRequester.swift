import BinanceMargin
import ExchangeAccess
import InjectedTime
import MarginCommands
import ShellRuntime
import ShellSession

/// Sends the requests of one watch, each once: the next tick is the retry, so that the cost is known in advance.
struct WatchRequester: Sendable {
    /// The result of a request.
    struct Reply: Sendable {
        let outcome: WatchOutcome

        /// When the next request may be sent; nil for immediately.
        let silentUntil: MonotonicInstant?
        let clock: WatchClock.Reading
    }

    let requester: BorrowRequester
    let snapshot: SessionSnapshot
    let invocation: CommandInvocation
    let time: any TimeSource

    /// Sends one request.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func ask(_ request: WatchedRequest) async throws -> Reply {
        do {
            var client = try await requester.gateway.client(for: snapshot)
            client.defaultOptions.retry = .never
            return try await ask(request, of: client)
        } catch let failure as ShellFailure {
            let reading = WatchClock.Reading(
                milliseconds: time.wallMilliseconds,
                isMeasured: false,
                instant: time.now
            )
            return Reply(outcome: .failure(failure), silentUntil: nil, clock: reading)
        }
    }

    private func ask(_ request: WatchedRequest, of client: MarginClient) async throws -> Reply {
        do {
            let outcome: WatchOutcome
            switch request {
            case .borrow(let asset):
                outcome = .borrowable(try await client.maxBorrowable(asset: asset, scope: snapshot.scope))
            case .inventory:
                let isIsolated = snapshot.scope.symbol != nil
                outcome = .inventory(try await client.send(.availableInventory(isolated: isIsolated)))
            case .account:
                let reader = AccountReader(
                    client: client,
                    scope: snapshot.scope,
                    isSandbox: snapshot.isSandbox,
                    readsNotices: false
                )
                outcome = .account(try await reader.reading())
            }
            return Reply(outcome: outcome, silentUntil: nil, clock: reading(client))
        } catch {
            if error.category == .cancelled { throw CancellationError() }
            return Reply(
                outcome: .failure(failure(error, of: request)),
                silentUntil: silence(after: error, client),
                clock: reading(client)
            )
        }
    }

    private func failure(_ error: ExchangeError, of request: WatchedRequest) -> ShellFailure {
        switch request {
        case .borrow(let asset): requester.failure(error, asset: asset, under: snapshot, for: invocation)
        case .inventory, .account: ShellFailure(error)
        }
    }

    /// After a 429, a ban or a firewall's page nothing is sent while it lasts, and nothing while other programs use the
    /// whole limit.
    private func silence(after error: ExchangeError, _ client: MarginClient) -> MonotonicInstant? {
        guard [.rateLimit, .ban, .firewall].contains(error.category) else { return nil }
        let wait = [client.host(for: snapshot.scope).limiter.backoff, error.retryAfter].compactMap(\.self).max()
        return wait.map { time.now.advanced(by: $0) }
    }

    private func reading(_ client: MarginClient) -> WatchClock.Reading {
        let measured = client.host.clock.serverMilliseconds
        return WatchClock.Reading(
            milliseconds: measured ?? time.wallMilliseconds,
            isMeasured: measured != nil,
            instant: time.now
        )
    }
}
