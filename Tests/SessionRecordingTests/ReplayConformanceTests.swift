import RequestSigning
import TestSupport
import BilingualText
import HTTPTypes
import BinanceMargin
import Testing
import InjectedTime
import TransportConformance

@testable import SessionRecording
@testable import ShellSession

@Suite struct ReplayConformanceTests {
    /// Records a peer's responses, then replays them.
    private struct Subject: TransportSubject {
        func run(
            peer: @escaping @Sendable (PeerRequest) -> PeerReply,
            body: (any Transport, BaseURL, any TimeSource) async throws -> Void
        ) async throws {
            let folder = try TemporaryFolder()
            let bench = try RecordingBench(path: folder.path + "/r.ndjson", peer: PeerTransport(peer: peer))
            try await body(bench.recording, .production, bench.time)
            try await body(bench.replay(), .production, bench.time)
        }
    }

    /// A recording keeps what a request and a response mean, and neither their bytes nor their headers: the rules about
    /// those are not a replay's to keep.
    private static let rules: [ConformanceRule] = [
        .returnsAnyStatus, .followsNoRedirect, .findsHeadersInAnyCase, .timesInOrder, .sendsOnce, .keepsDeadline,
        .endsOnCancellation,
    ]

    @Test func `recording and replaying keep every rule that applies`() async {
        let violations = await TransportConformance(Subject()).violations(of: Self.rules)
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `every request gets its own response again`() async throws {
        let folder = try TemporaryFolder()
        let peer = PeerTransport { request in
            let asset = RecordedRequest(target: request.target).parameters.first?.value ?? ""
            return PeerReply(body: Array("{\"asset\":\"\(asset)\"}".utf8))
        }
        let bench = try RecordingBench(path: folder.path + "/r.ndjson", peer: peer)
        let names = ["BTC", "ETH", "SHIB", "这是测试币"]
        for makeTransport in [{ bench.recording }, { try bench.replay() }] as [() throws -> any Transport] {
            let transport = try makeTransport()
            for name in names {
                let target =
                    "/sapi/v1/margin/maxBorrowable?asset=\(PercentEncoding.encode(name))&timestamp=1&signature=x"
                let response = try await transport.send(bench.request(target))
                #expect(String(decoding: response.body, as: UTF8.self) == "{\"asset\":\"\(name)\"}")
            }
        }
    }
}

/// A transport to a peer with scripted responses.
private struct PeerTransport: Transport {
    let peer: @Sendable (PeerRequest) -> PeerReply

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        guard request.deadline > MonotonicInstant(sinceOrigin: .zero) else { throw TransportFailure(.timedOut) }
        let reply = peer(PeerRequest(target: request.target, headers: request.headers))
        return TransportResponse(
            status: reply.status,
            headers: reply.headers,
            body: reply.body,
            timing: TransportTiming(firstByte: .milliseconds(1), total: .milliseconds(2), newConnection: nil)
        )
    }
}

/// A recording that is under way, and its replay.
private struct RecordingBench {
    let time = VirtualTime(automatic: true)
    let recorder: Recorder
    let recording: RecordingTransport
    private let path: String

    init(path: String, peer: PeerTransport) throws {
        self.path = path
        recorder = Recorder(time: PacedTime(time), secrets: LiveSecrets())
        let header = RecordingHeader(
            startMilliseconds: 0,
            language: .english,
            surface: RecordingHeader.Surface(
                isTerminal: false,
                columns: nil,
                rows: nil,
                usesASCII: false,
                allowsColour: false
            ),
            exchange: .other,
            scope: .cross,
            settings: [],
            variables: [],
            isScaled: false
        )
        let file = try RecordingFile(creating: path, secrets: recorder.secrets, isHeld: false)
        recorder.begin(header, in: file, from: recorder.time.pace(), scale: nil)
        recording = RecordingTransport(inner: peer, recorder: recorder, baseURL: .production)
    }

    func request(_ target: String) -> TransportRequest {
        TransportRequest(
            baseURL: .production,
            target: target,
            headers: [:],
            deadline: time.now.advanced(by: .seconds(10))
        )
    }

    func replay() throws -> ReplayTransport {
        recorder.end()
        return ReplayTransport(replay: try ReplayStore.read(path), time: time)
    }
}
