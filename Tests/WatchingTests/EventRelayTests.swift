import Testing
import InjectedTime

@testable import Watching

@Suite struct EventRelayTests {
    @Test func `events arrive one at a time, each sender waiting until its own was dealt with`() async throws {
        let relay = EventRelay<Int>(senders: 2, time: SystemTime())
        let senders = [1, 2].map { number in
            Task {
                for _ in 0..<100 { _ = await relay.send(number) }
                relay.finish()
            }
        }
        var seen: [Int] = []
        while let event = try await relay.next() { seen.append(event) }
        #expect(seen.filter { $0 == 1 }.count == 100 && seen.filter { $0 == 2 }.count == 100)
        for sender in senders { await sender.value }
    }

    @Test func `a closed relay stops its senders`() async {
        let relay = EventRelay<Int>(senders: 1, time: SystemTime())
        relay.close()
        #expect(await relay.send(1) == false)
    }

    @Test func `cancelling the receiver ends its wait`() async {
        let relay = EventRelay<Int>(senders: 1, time: SystemTime())
        let receiver = Task { try await relay.next() }
        receiver.cancel()
        await #expect(throws: CancellationError.self) { try await receiver.value }
    }
}
