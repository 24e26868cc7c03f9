internal import CEditline
import Synchronization

/// Lends the terminal to the programs of a running command.
///
/// The programs form a process group, which is in front while at least one of them runs. The reader's thread gives the
/// terminal and takes it back, and only while it waits for a command.
package final class TerminalLoans: Sendable {
    private struct State {
        var isOffered = false
        var waiting: [CheckedContinuation<Int32?, Never>] = []
        var group: Int32?
        /// The number of programs.
        var users = 0
        var wasInterrupted = false
    }

    private let state = Mutex(State())
    private let waker: Waker

    init(waker: Waker) { self.waker = waker }

    /// Waits for the terminal, for a program that starts next.
    ///
    /// - Returns: the process group to start it in; nil if the terminal is not available, because a line is read.
    ///   Otherwise ``end(wasInterrupted:)`` must be called once.
    package func begin() async -> Int32? {
        await withCheckedContinuation { continuation in
            let response: Int32?? = state.withLock { state in
                guard state.isOffered else { return .some(nil) }
                guard let group = state.group else {
                    state.waiting.append(continuation)
                    return nil
                }
                state.users += 1
                return group
            }
            if let response { continuation.resume(returning: response) } else { waker.wake() }
        }
    }

    /// Returns the terminal at the end of a program.
    ///
    /// - Parameter wasInterrupted: whether Ctrl-C ended it, which is then for the command as well.
    package func end(wasInterrupted: Bool) {
        state.withLock { state in
            state.users -= 1
            state.wasInterrupted = state.wasInterrupted || wasInterrupted
        }
        waker.wake()
    }
}

// For the reader's thread.
extension TerminalLoans {
    /// Whether a program uses the terminal, or has not returned it yet.
    var isOpen: Bool { state.withLock { $0.group != nil } }

    /// Whether programs wait for the terminal.
    var hasWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// From now on programs get the terminal while a command is waited for, and wait for that.
    func offer() { state.withLock { $0.isOffered = true } }

    /// Refuses the terminal to programs that do not have it yet.
    func stopOffering() {
        state.withLock { $0.isOffered = false }
        grant(nil)
    }

    /// Lets the waiting programs start in `group`; nil if they do not get the terminal.
    func grant(_ group: Int32?) {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            if group != nil {
                state.group = group
                state.users = state.waiting.count
            }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(returning: group) }
    }

    /// Ends the loan if all programs have ended.
    ///
    /// - Returns: whether Ctrl-C ended one of them; nil if the loan goes on.
    func close() -> Bool? {
        state.withLock { state in
            guard state.group != nil, state.users == 0 else { return nil }
            defer { (state.group, state.wasInterrupted) = (nil, false) }
            return state.wasInterrupted
        }
    }
}
