import Dispatch
import MarginShell
import Synchronization

/// Feeds the reader of profiles: what a profile says must be what is written of it.
enum FuzzedProfile {
    static func run(_ bytes: [UInt8]) -> Bool {
        let done = DispatchSemaphore(value: 0)
        let found = Mutex((words: 0, isSame: true))
        Task.detached {
            let result = await fuzzProfile(bytes)
            found.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        let (words, isSame) = found.withLock { $0 }
        precondition(isSame, "a profile that was written says something else")
        // One more than the longest seed has.
        return words >= 9
    }
}
