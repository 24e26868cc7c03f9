import BinanceMargin
import Synchronization
import Testing
import InjectedTime

@Suite struct RetryTests {
    @Test(arguments: [
        (TransportFailure.Reason.connectionRefused, 4), (.connectionLost, 4), (.unreachable, 4), (.proxyUnreachable, 4),
        (.timedOut, 1),
        (.nameNotFound, 1), (.tls(.untrusted), 1), (.tooLarge(limit: 8), 1), (.malformedResponse, 1),
        (.proxy(status: 407), 1), (.configuration(.noRoots), 1),
    ])
    func `only a request that can succeed is sent again`(_ reason: TransportFailure.Reason, _ sent: Int) async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ throws(TransportFailure) in throw TransportFailure(reason)
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(error.reason == .transport(reason))
        #expect(error.attempts == sent)
        #expect(transport.sent.count == sent)
    }

    @Test func `pauses double, and lie in their upper half`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ throws(TransportFailure) in
            throw TransportFailure(.connectionRefused)
        }
        let client = try Samples.client(transport, time: time)

        await time.active {
            _ = await #expect(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        let starts = transport.sent.map(\.at)
        let pauses = zip(starts, starts.dropFirst()).map { $0.duration(to: $1) }
        // Three quarters of 250, 500 and 1000 ms, as the sample randomness lands in the middle of the upper half.
        #expect(pauses == [.microseconds(187_500), .milliseconds(375), .milliseconds(750)])
    }

    @Test func `the deadline of the whole request ends the tries`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ throws(TransportFailure) in
            throw TransportFailure(.connectionRefused)
        }
        let options = RequestOptions(deadline: .milliseconds(400))
        let client = try Samples.client(transport, time: time, options: options)

        await time.active {
            _ = await #expect(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(transport.sent.count == 2)
        #expect(time.now.sinceOrigin < .milliseconds(400))
    }

    @Test func `cancelling ends a pause at once`() async throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ throws(TransportFailure) in
            throw TransportFailure(.connectionRefused)
        }
        let client = try Samples.client(transport, time: time)
        let asset = try Samples.asset()
        let task = Task { try await client.maxBorrowable(asset: asset) }
        await time.sleepers(atLeast: 1)

        task.cancel()

        let error = await #expect(throws: ExchangeError.self) { try await task.value }
        #expect(error?.category == .cancelled)
        #expect(error?.category.exitStatus == 130)
        #expect(error?.attempts == 1)
    }

    @Test func `cancelling ends a request under way at once`() async throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}", delay: .seconds(10)) }
        let client = try Samples.client(transport, time: time)
        let asset = try Samples.asset()
        let task = Task { try await client.maxBorrowable(asset: asset) }
        await time.sleepers(atLeast: 1)

        task.cancel()

        let error = await #expect(throws: ExchangeError.self) { try await task.value }
        #expect(error?.category == .cancelled)
    }

    @Test func `a cancelled task sends nothing`() async throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}") }
        let client = try Samples.client(transport, time: time)
        let asset = try Samples.asset()

        let error = await withTaskGroup(of: ExchangeError?.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: ExchangeError.self) { try await client.maxBorrowable(asset: asset) }
            }
            return await group.next() ?? nil
        }
        #expect(error?.category == .cancelled)
        #expect(transport.sent.isEmpty)
    }

    @Test func `events report attempts, retries and weights`() async throws {
        let time = VirtualTime(automatic: true)
        let events = Mutex<[ClientEvent]>([])
        let transport = ScriptedTransport(time: time) { _, index in
            index == 0
                ? .init("", status: 503)
                : .init(Samples.documentedResponse, headers: ["X-SAPI-USED-UID-WEIGHT-1M": "750"])
        }
        let client = try Samples.client(transport, time: time) { event in events.withLock { $0.append(event) } }

        _ = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        let kinds = events.withLock { $0 }.map { event in
            switch event {
            case .sending(_, let attempt): "sending \(attempt)"
            case .retrying: "retrying"
            case .weight(let reading): "weight \(reading.used)"
            default: "other"
            }
        }
        #expect(kinds == ["sending 1", "retrying", "sending 2", "weight 750"])
    }
}
