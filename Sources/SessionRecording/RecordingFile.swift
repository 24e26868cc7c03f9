import BinanceMargin
import JSONText
import RecordRendering
import ShellRuntime
import ShellSession
import Synchronization
package import SystemCalls

/// The file that a recording grows in, a line at a time: a session that is killed leaves what it had.
///
/// Each line is searched for secrets before it is written. As long as the session's secrets were not fetched, nobody can
/// say what must not be in it: the lines wait in memory until they are.
package final class RecordingFile: Sendable {
    /// Why a recording could not go on.
    package enum Trouble: Error, Hashable, Sendable {
        /// A line, or what was written already, held a secret.
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

    /// Makes the file, which must not exist, readable by nobody else.
    ///
    /// - Parameter isHeld: whether lines wait until ``release()``.
    init(creating path: String, secrets: LiveSecrets, isHeld: Bool) throws(SystemCallError) {
        try NewFile.create(path)
        self.path = path
        self.secrets = secrets
        state = Mutex(State(held: isHeld ? [] : nil))
    }

    /// Writes a line, or keeps it until it may be written.
    func append(_ line: TimedLine) throws(Trouble) {
        try state.withLock { state throws(Trouble) in
            let text = JSONWriter.visible.text(line.json)
            guard state.held == nil else {
                state.held?.append(text)
                return
            }
            try write([text], &state)
        }
    }

    /// Writes what was held back, and holds nothing back from now on.
    func release() throws(Trouble) {
        try state.withLock { state throws(Trouble) in
            guard let held = state.held.take() else { return }
            try write(held, &state)
        }
    }

    /// Searches what was written before for secrets that came to light since.
    ///
    /// - Throws: ``Trouble/secret``, after the file was removed.
    func searchAgain() throws(Trouble) {
        guard let bytes = try? BoundedFile.read(path, limit: RecordingReader.largestFile), secrets.stand(in: bytes)
        else {
            return
        }
        try? FileNames.remove(path)
        throw .secret
    }

    private func write(_ texts: [String], _ state: inout State) throws(Trouble) {
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
