/// One layer around the sending of a request.
///
/// The client's own layers are, outermost first: redacting log, retry, rate limit, server clock, signing. Layers given to
/// ``MarginClient`` stand outside all of them.
public protocol Middleware: Sendable {
    /// The rest of the way to the exchange and back.
    typealias Next = @Sendable (RequestDraft) async throws(ExchangeError) -> ReceivedResponse

    /// Handles `draft`, calling `next` as often as it takes: usually once.
    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse
}
