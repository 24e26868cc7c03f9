/// Carries one request to the exchange and its response back: HTTP, an exchange within the process, or a recording.
///
/// A transport sends the target byte for byte as given, follows no redirect, retries nothing, gives the body as the
/// server meant it (decompressed), and ends at the deadline. What it promises is what `TransportConformance` tests.
public protocol Transport: Sendable {
    /// Sends one GET request.
    ///
    /// - Throws: ``TransportFailure``; with reason ``TransportFailure/Reason/cancelled`` as soon as the task is cancelled.
    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}
