import BinanceMargin
import JSONText
import RecordRendering
import ShellRuntime
import ShellSession
import Synchronization
package import SystemCalls

/// The file of an active recording. It grows line by line, so a session that is killed leaves everything up to then.
///
/// Each line is searched for secrets before it is written. Until the session's secrets have been fetched it is not
/// known what must not be in a line, so lines wait in memory.
package final class RecordingFile: Sendable {
    /// Why a recording had to stop early.
    package enum Trouble: Error, Hashable, Sendable {
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

    /// Writes the lines that were held back; from then on lines are written immediately.
    func release() throws(Trouble) {
        try state.withLock { state throws(Trouble) in
            guard let held = state.held.take() else { return }
            try write(held, &state)
        }
    }

    /// Searches what was written before for secrets that have become known since then.
    ///
    /// - Throws: ``Trouble/secret``, after removing the file.
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
