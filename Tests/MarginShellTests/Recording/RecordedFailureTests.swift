import Foundation
import MarginClient
import Testing

@testable import MarginShell

/// The ways in which a question can fail, as recordings keep them.
@Suite struct RecordedFailureTests {
    private static let reasons: [TransportFailure.Reason] =
        [
            .nameNotFound, .connectionRefused, .unreachable, .connectionLost, .connectTimedOut, .timedOut,
            .tooLarge(limit: 1024), .malformedAnswer, .proxyUnreachable, .proxy(status: 407), .proxy(status: nil),
            .unsupportedProxyLogin(scheme: "NTLM"), .wrongName(asked: "a", offered: "b"), .cancelled,
        ] + TransportFailure.TLSFault.allCases.map { .tls($0) }
        + TransportFailure.SetupFault.allCases.map { .configuration($0) }

    @Test(arguments: reasons)
    func `each is read again as it was, and its word stands in the format's description`(
        _ reason: TransportFailure.Reason
    ) throws {
        let kept = reason.recorded
        #expect(TransportFailure.Reason(recorded: kept) == reason)
        guard case .string(let word)? = kept["reason"] else { throw CancellationError() }
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/MarginShell/MarginShell.docc/Recordings.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("`\(word)`"))
    }

    @Test func `a recording of an earlier version, which names no fault of the set-up, is read`() {
        let kept = JSONValue.record(("reason", .string("configuration")))
        #expect(TransportFailure.Reason(recorded: kept) == .configuration(.shutDown))
    }

    @Test func `a question that a replay could not answer is no answer to keep`() {
        let kept = TransportFailure.Reason.notRecorded(question: "/secret", nearest: nil).recorded
        #expect(!"\(kept)".contains("/secret"))
    }
}
