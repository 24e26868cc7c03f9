import BinanceMargin
import JSONText
import RecordRendering
import ShellSession
import Synchronization
package import SystemCalls

/// The file of an active recording. It grows line by line, so a session that is killed leaves everything up to then.
///
/// Each line is searched for secrets before it is written. Until the session's secrets have been fetched it is not
/// known what must not be in a line, so lines wait in memory.
package final class RecordingFile: Sendable {
    /// Why a recording had to stop early.
    package enum Failure: Error, Hashable, Sendable {
        /// A line, or what was written before, contained a secret.
        case secret
        case unwritable(ErrorNumber)
    }

    private struct State {
        var chain = LineChain()
        var held: [String]?
    }

    let path: String
    private let secrets: LiveSecrets
    private let state: Mutex<State>

    /// Creates the file, which must not exist, readable only by its owner.
    ///
    /// - Parameter isHeld: whether lines wait until ``release()``.
    init(creating path: String, secrets: LiveSecrets, isHeld: Bool) throws(SystemCallError) {
        try NewFile.create(path)
        self.path = path
        self.secrets = secrets
        state = Mutex(State(held: isHeld ? [] : nil))
    }

    /// Writes a line, or holds it back until ``release()``.
    func append(_ line: TimedLine) throws(Failure) {
        try state.withLock { state throws(Failure) in
            let text = JSONWriter.visible.text(line.json)
            guard state.held == nil else {
                state.held?.append(text)
                return
            }
            try write([text], &state)
        }
    }

    /// Writes the lines that were held back; from then on lines are written immediately.
    func release() throws(Failure) {
        try state.withLock { state throws(Failure) in
            guard let held = state.held.take() else { return }
            try write(held, &state)
        }
    }

    /// Searches what was written before for secrets that have become known since then.
    ///
    /// - Throws: ``Failure/secret``, after removing the file.
    func searchAgain() throws(Failure) {
        guard let bytes = try? BoundedFile.read(path, limit: RecordingReader.largestFile), secrets.stand(in: bytes)
        else {
            return
        }
        try? FileNames.remove(path)
        throw .secret
    }

    private func write(_ texts: [String], _ state: inout State) throws(Failure) {
        guard !texts.contains(where: { secrets.stand(in: Array($0.utf8)) }) else { throw .secret }
        var bytes: [UInt8] = []
        for text in texts { bytes += state.chain.sealed(text) + [UInt8(ascii: "\n")] }
        do throws(SystemCallError) {
            try FileAppend.append(bytes.span, to: path)
        } catch {
            throw .unwritable(error.number)
        }
    }
}

/// The checksum in each line of a recording: over the line's own bytes and those of all lines before it.
///
/// It is 64-bit FNV-1a. Each of its steps maps different states to different states, so one changed byte is certain to
/// change every sum after it. It finds damage; it does not prove origin.
struct LineChain: Hashable, Sendable {
    private static let prime: UInt64 = 0x100_0000_01B3

    /// Between a line's members and its sum.
    static let mark = Array(",\"sum\":\"".utf8)
    static let end = Array("\"}".utf8)
    static let digits = 16

    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds the bytes of a line, up to its sum.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* Self.prime }
    }

    /// The sum as hexadecimal digits.
    var sum: [UInt8] {
        let digits = Array(String(state, radix: 16).utf8)
        return Array(repeating: UInt8(ascii: "0"), count: Self.digits - digits.count) + digits
    }

    /// The whole line, without its newline, for the text of an object.
    mutating func sealed(_ object: String) -> [UInt8] {
        let members = Array(object.utf8.dropLast())
        add(members)
        return members + Self.mark + sum + Self.end
    }

    /// The text of the object in a line whose sum is right; nil if it is wrong.
    mutating func opened(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let tail = Self.mark.count + Self.digits + Self.end.count
        guard line.count > tail else { return nil }
        let members = line.dropLast(tail)
        add(members)
        guard line.suffix(tail).elementsEqual(Self.mark + sum + Self.end) else { return nil }
        return members + [UInt8(ascii: "}")]
    }
}
