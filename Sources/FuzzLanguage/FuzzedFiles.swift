import Dispatch
import SessionRecording
import ShellSession
import Synchronization

/// Feeds the reader of profiles: a profile must be the same after it is written and read again.
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
        // One more than the longest seed.
        return words >= 9
    }
}

/// Feeds the reader of recordings: any file is a recording or has a fault with a position.
enum FuzzedRecording {
    /// The first line of a valid recording, so that the fuzzer need not find it.
    private static let header = Array(
        #"""
        {"at":0,"header":{"format":"marginsh-recording","version":1,"started":0,"language":"en","zone":"UTC",\#
        "surface":{"terminal":false,"colour":true},"exchange":"sandbox","settings":[],"variables":{},"scaled":false}}
        """#.utf8
    )

    static func run(_ bytes: [UInt8]) -> Bool {
        check(bytes)
        let lines = bytes.split(separator: 0x0A).map(Array.init)
        check(sealed(lines))
        return check(sealed([header] + lines))
    }

    /// - Returns: whether it is a whole recording.
    @discardableResult
    private static func check(_ bytes: [UInt8]) -> Bool {
        do throws(RecordingFault) {
            return try RecordingReader.read(bytes, acceptsCut: true).end != nil
        } catch {
            precondition(error.line >= 1 && (0...bytes.count).contains(error.offset), "a fault without a place")
            return false
        }
    }

    /// `lines`, which are objects, with correct checksums.
    private static func sealed(_ lines: [[UInt8]]) -> [UInt8] {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        var bytes: [UInt8] = []
        for line in lines {
            for byte in line.dropLast() { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            let digits = String(state, radix: 16)
            let sum = String(repeating: "0", count: 16 - digits.count) + digits
            bytes += line.dropLast() + Array(",\"sum\":\"\(sum)\"}\n".utf8)
        }
        return bytes
    }
}
