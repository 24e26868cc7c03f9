import Synchronization
import InjectedTime

/// A clock that goes on by a second a request, so that the limiter has a minute's usual entries and no reason to refuse.
final class SteppingTime: TimeSource {
    private let seconds = Mutex<Int64>(0)

    var now: MonotonicInstant { MonotonicInstant(sinceOrigin: .seconds(seconds.withLock { $0 })) }

    var wallMilliseconds: Int64 { 1_736_393_892_000 + seconds.withLock { $0 } * 1000 }

    func sleep(until deadline: MonotonicInstant) async throws {}

    func step() {
        seconds.withLock { $0 += 1 }
    }
}
