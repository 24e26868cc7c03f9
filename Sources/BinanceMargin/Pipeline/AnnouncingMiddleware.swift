/// Tells of every request that goes out.
struct AnnouncingMiddleware: Middleware {
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        events.send(.sending(draft.summary, attempt: draft.attempt))
        return try await next(draft)
    }
}
