import HTTPTypes
import BinanceMargin
import Synchronization
import InjectedTime

/// Tests a transport against every rule.
package struct TransportConformance: Sendable {
    private let subject: any TransportSubject

    /// Creates a test of `subject`.
    package init(_ subject: any TransportSubject) { self.subject = subject }

    /// The broken rules.
    ///
    /// - Parameter rules: the rules to test; all of them apply to a transport over a network.
    package func violations(of rules: [ConformanceRule] = ConformanceRule.allCases) async -> [ConformanceViolation] {
        var violations: [ConformanceViolation] = []
        for rule in rules {
            do {
                try await check(rule)
            } catch let violation as ConformanceViolation {
                violations.append(violation)
            } catch {
                violations.append(ConformanceViolation(rule: rule, detail: "\(error)"))
            }
        }
        return violations
    }

    private func check(_ rule: ConformanceRule) async throws {
        switch rule {
        case .sendsTargetUnchanged: try await checkTarget()
        case .sendsHeaders: try await checkHeaders()
        case .returnsAnyStatus: try await checkStatus([200, 400, 418, 429, 451, 500, 503], rule)
        case .followsNoRedirect: try await checkStatus([301, 302, 307], rule)
        case .keepsBodyBytes: try await checkBody()
        case .findsHeadersInAnyCase: try await checkHeaderCase()
        case .timesInOrder: try await checkTiming()
        case .keepsConcurrentResponsesApart: try await checkConcurrency()
        case .sendsOnce: try await checkOnce()
        case .keepsDeadline: try await checkDeadline()
        case .endsOnCancellation: try await checkCancellation()
        }
    }

    private static func require(_ condition: Bool, _ rule: ConformanceRule, _ detail: String) throws {
        guard condition else { throw ConformanceViolation(rule: rule, detail: detail) }
    }

    private static func request(
        _ baseURL: BaseURL,
        _ time: any TimeSource,
        target: String = "/api/v3/ping",
        headers: HTTPFields = [:],
        within timeout: Duration = .seconds(10)
    ) -> TransportRequest {
        TransportRequest(baseURL: baseURL, target: target, headers: headers, deadline: time.now.advanced(by: timeout))
    }
}

extension TransportConformance {
    private func checkTarget() async throws {
        let target = "/sapi/v1/x?a=B%2Cc&b=%E8%BF%99~-._&signature=a%2Bb%2F%3D%3D"
        try await subject.run {
            PeerReply(body: Array($0.target.utf8))
        } body: { transport, baseURL, time in
            let response = try await transport.send(Self.request(baseURL, time, target: target))
            let seen = String(decoding: response.body, as: UTF8.self)
            try Self.require(seen == target, .sendsTargetUnchanged, seen)
        }
    }

    private func checkHeaders() async throws {
        guard let name = HTTPField.Name("X-MBX-APIKEY") else { return }
        try await subject.run {
            PeerReply(body: Array(($0.headers[name] ?? "").utf8))
        } body: { transport, baseURL, time in
            let response = try await transport.send(Self.request(baseURL, time, headers: [name: "Some.Key"]))
            let seen = String(decoding: response.body, as: UTF8.self)
            try Self.require(seen == "Some.Key", .sendsHeaders, seen)
        }
    }

    private func checkStatus(_ statuses: [Int], _ rule: ConformanceRule) async throws {
        for status in statuses {
            try await subject.run { request in
                guard request.target == "/api/v3/ping" else { return PeerReply(status: 200) }
                return PeerReply(status: status, headers: [.location: "/elsewhere"])
            } body: { transport, baseURL, time in
                let response = try await transport.send(Self.request(baseURL, time))
                try Self.require(response.status == status, rule, "\(response.status) in place of \(status)")
            }
        }
    }

    private func checkBody() async throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await subject.run { _ in
            PeerReply(body: bytes)
        } body: { transport, baseURL, time in
            let response = try await transport.send(Self.request(baseURL, time))
            try Self.require(response.body == bytes, .keepsBodyBytes, "\(response.body.count) bytes")
        }
    }

    private func checkHeaderCase() async throws {
        guard let sent = HTTPField.Name("x-sapi-used-uid-weight-1m"),
            let requested = HTTPField.Name("X-SAPI-USED-UID-WEIGHT-1M")
        else { return }
        try await subject.run { _ in
            PeerReply(headers: [sent: "750"])
        } body: { transport, baseURL, time in
            let response = try await transport.send(Self.request(baseURL, time))
            let seen = response.headers[requested] ?? "nothing"
            try Self.require(seen == "750", .findsHeadersInAnyCase, seen)
        }
    }

    private func checkTiming() async throws {
        try await subject.run { _ in
            PeerReply()
        } body: { transport, baseURL, time in
            let timing = try await transport.send(Self.request(baseURL, time)).timing
            let inOrder = timing.firstByte >= .zero && timing.firstByte <= timing.total
            try Self.require(inOrder, .timesInOrder, "\(timing.firstByte) of \(timing.total)")
        }
    }

    private func checkConcurrency() async throws {
        try await subject.run {
            PeerReply(body: Array($0.target.utf8))
        } body: { transport, baseURL, time in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    let target = "/api/v3/ping?number=\(number)"
                    let request = Self.request(baseURL, time, target: target)
                    group.addTask {
                        let seen = String(decoding: try await transport.send(request).body, as: UTF8.self)
                        try Self.require(seen == target, .keepsConcurrentResponsesApart, "\(seen) for \(target)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    private func checkOnce() async throws {
        let count = RequestCount()
        try await subject.run { _ in
            count.increase()
            return PeerReply(status: 503)
        } body: { transport, baseURL, time in
            _ = try await transport.send(Self.request(baseURL, time))
            try Self.require(count.value == 1, .sendsOnce, "\(count.value) requests")
        }
    }

    private func checkDeadline() async throws {
        try await subject.run { _ in
            PeerReply()
        } body: { transport, baseURL, time in
            let reason = await failure(of: transport, Self.request(baseURL, time, within: .zero))
            let kept = reason == .timedOut || reason == .connectTimedOut
            try Self.require(kept, .keepsDeadline, reason.map { "\($0)" } ?? "a response")
        }
    }

    private func checkCancellation() async throws {
        try await subject.run { _ in
            PeerReply()
        } body: { transport, baseURL, time in
            let request = Self.request(baseURL, time)
            let reason = await withTaskGroup(of: TransportFailure.Reason?.self) { group in
                group.cancelAll()
                group.addTask { await failure(of: transport, request) }
                return await group.next() ?? nil
            }
            try Self.require(reason == .cancelled, .endsOnCancellation, reason.map { "\($0)" } ?? "a response")
        }
    }

    private func failure(of transport: any Transport, _ request: TransportRequest) async -> TransportFailure.Reason? {
        do throws(TransportFailure) {
            _ = try await transport.send(request)
            return nil
        } catch {
            return error.reason
        }
    }
}

private final class RequestCount: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func increase() { count.withLock { $0 += 1 } }
}
