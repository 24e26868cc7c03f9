import JSONText
import Foundation
import BinanceMargin
import Testing

@testable import SessionRecording

/// The ways in which a request can fail, as recordings keep them.
@Suite struct RecordedFailureTests {
    private static let reasons: [TransportFailure.Reason] =
        [
            .nameNotFound, .connectionRefused, .unreachable, .connectionLost, .connectTimedOut, .timedOut,
            .tooLarge(limit: 1024), .malformedResponse, .proxyUnreachable, .proxy(status: 407), .proxy(status: nil),
            .proxyProtocol(isSOCKS: true), .proxyProtocol(isSOCKS: false), .tlsRequired,
            .unsupportedProxyLogin(scheme: "NTLM"), .wrongName(expected: "a", offered: "b"), .cancelled,
        ] + TransportFailure.TLSFault.allCases.map { .tls($0) }
        + TransportFailure.SetupFault.allCases.map { .configuration($0) }

    @Test(arguments: reasons)
    func `each is read back unchanged, and its word is in the format's description`(
        _ reason: TransportFailure.Reason
    ) throws {
        let kept = reason.recorded
        #expect(TransportFailure.Reason(recorded: kept) == reason)
        guard case .string(let word)? = kept["reason"] else { throw CancellationError() }
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/MarginShell/MarginShell.docc/Recordings.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("`\(word)`"))
    }

    @Test func `a failed replay of a request is not recorded as a response`() {
        let kept = TransportFailure.Reason.notRecorded(request: "/secret", nearest: nil).recorded
        #expect(!"\(kept)".contains("/secret"))
    }

    private func kept(_ body: String, _ fields: [(name: String, value: String)] = []) -> TransportResponse {
        let timing = TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        let response = TransportResponse(status: 403, fields: fields, body: Array(body.utf8), timing: timing)
        return RecordedResponse(response, fields: KeptFields(scale: nil), at: 784_111_777_000).rebuilt
    }

    @Test(arguments: [
        "40", "Sun, 06 Nov 1994 08:50:17 GMT", "Sunday, 06-Nov-94 08:50:17 GMT", "Sun Nov  6 08:50:17 1994",
    ])
    func `how long to wait is kept, dates as seconds`(text: String) {
        #expect(kept("", [("Retry-After", text)]).header("retry-after") == "40")
    }

    @Test func `a refused location is also one in a recording, and words stay words`() {
        let page = "<html><title>ERROR</title>It is configured to block access from your country.</html>"
        #expect(kept(page).refusesLocation)
        #expect(!kept("<html><title>ERROR</title>Request blocked.</html>").refusesLocation)
        #expect(String(decoding: kept("Too many requests").body, as: UTF8.self) == "\"Too many requests\"")
        let spring = #"{"timestamp":1,"status":404,"error":"Not Found","path":"/x"}"#
        #expect(String(decoding: kept(spring).body, as: UTF8.self) == #"{"status":404,"error":"Not Found"}"#)
    }
}
