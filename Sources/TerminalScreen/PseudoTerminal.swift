internal import CPty
internal import Glibc

/// Runs a program in a pseudo-terminal, with a model of the screen that a user would see.
///
/// It waits for a state of the screen or the program, with one long timeout.
package final class PseudoTerminal {
    /// A wait that failed, with the screen at that time.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package private(set) var screen: Screen
    /// All bytes that the program wrote.
    package private(set) var transcript: [UInt8] = []
    /// The status from `waitpid`; nil while the program runs.
    package private(set) var status: Int32?
    package let process: Int32
    private let outer: Int32
    private var hasEnded = false

    /// The timeout of each wait: more than the slowest machine needs.
    private static let limit = Duration.seconds(20)

    /// The sanitizer options of the tests, which also apply to the programs they start.
    private static let sanitizerOptions = ["ASAN_OPTIONS", "TSAN_OPTIONS"].compactMap { (name: String) in
        unsafe getenv(name).map { unsafe "\(name)=\(String(cString: $0))" }
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - path: the program.
    ///   - arguments: the arguments after the program's name.
    ///   - environment: the whole environment, except sanitizer options.
    ///   - folder: its working directory.
    package init(
        _ path: String,
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        folder: String = "/",
        columns: Int = 80,
        height: Int = 24
    ) throws {
        screen = Screen(columns: columns, height: height)
        var outer: Int32 = -1
        var process: Int32 = 0
        let variables = environment.map { "\($0.key)=\($0.value)" } + Self.sanitizerOptions
        let problem = unsafe CStrings.withArrays([path] + arguments, variables) { arguments, variables in
            unsafe cpty_spawn(path, arguments, variables, folder, Int32(columns), Int32(height), &outer, &process)
        }
        guard problem == 0 else { throw Failure(description: "cannot start \(path): errno \(problem)") }
        self.outer = outer
        self.process = process
    }

    deinit {
        hangUp()
        if status == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            _ = unsafe waitpid(process, &status, 0)
        }
    }

    /// Types `text`, and reads output at the same time, as a terminal does.
    package func send(_ text: String) throws {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let events = try poll(Int16(POLLIN | POLLOUT))
            if events & Int16(POLLIN) != 0 { read() }
            if events & Int16(POLLOUT) != 0 {
                let chunk = rest.prefix(512)
                let count = unsafe chunk.withUnsafeBytes { unsafe write(outer, $0.baseAddress, $0.count) }
                guard count > 0 else { throw Failure(description: "cannot type: the program has ended") }
                rest = rest.dropFirst(count)
            }
            if events & Int16(POLLHUP) != 0 { throw Failure(description: "cannot type: the terminal has closed") }
        }
    }

    package func wait(for what: String, until condition: (Screen) -> Bool) throws {
        let deadline = ContinuousClock.now.advanced(by: Self.limit)
        while !condition(screen) {
            guard !hasEnded else { throw failure("the program ended before: \(what)") }
            guard ContinuousClock.now < deadline else { throw failure("timed out waiting for: \(what)") }
            if try poll(Int16(POLLIN)) != 0 { read() }
        }
    }

    /// Waits until the screen, or the lines that have scrolled off it, contain `text`.
    package func wait(for text: String) throws {
        try wait(for: "`\(text)`") { $0.everything.contains(text) }
    }

    /// Waits until the cursor is directly after `text` in its row.
    package func wait(forPrompt text: String) throws {
        try wait(for: "the cursor after `\(text)`") { $0.textBeforeCursor == text.withoutTrailingSpaces }
    }

    /// Waits until the cursor is directly after text that ends in `ending`.
    package func wait(forQuestion ending: String) throws {
        try wait(for: "the cursor after a prompt ending in `\(ending)`") { $0.textBeforeCursor.hasSuffix(ending) }
    }

    /// Waits until the program has ended and all its output is on the screen.
    @discardableResult
    package func waitForEnd() throws -> Int32 {
        let deadline = ContinuousClock.now.advanced(by: Self.limit)
        while !hasEnded {
            guard ContinuousClock.now < deadline else { throw failure("timed out waiting for the program's end") }
            if try poll(Int16(POLLIN)) != 0 { read() }
        }
        if let status { return status }
        var status: Int32 = 0
        _ = unsafe waitpid(process, &status, 0)
        self.status = status
        return status
    }

    /// Changes the window's size.
    package func resize(columns: Int, height: Int) {
        screen.resize(columns: columns, height: height)
        cpty_resize(outer, Int32(columns), Int32(height))
    }

    /// Sends the program a signal.
    /// The process group in front, to which the keys go.
    package var foregroundGroup: Int32 { tcgetpgrp(outer) }

    /// The name of the program that leads the group in front; nil if it has ended.
    package var foregroundProgram: String? {
        let file = unsafe open("/proc/\(foregroundGroup)/comm", O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = unsafe Glibc.read(file, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<(count - 1)], as: UTF8.self) : nil
    }

    package func signal(_ number: Int32) { kill(process, number) }

    /// Closes the terminal, as closing its window does.
    package func hangUp() {
        guard !hasEnded else { return }
        hasEnded = true
        close(outer)
    }

    /// The terminal's modes as bytes, for comparison.
    package var modes: [UInt8] {
        var modes = [UInt8](repeating: 0, count: 256)
        let count = unsafe cpty_modes(outer, &modes, Int32(modes.count))
        return Array(modes.prefix(max(Int(count), 0)))
    }

    private func poll(_ events: Int16) throws -> Int16 {
        var request = pollfd(fd: outer, events: events, revents: 0)
        return unsafe Glibc.poll(&request, 1, 100) > 0 ? request.revents : 0
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = unsafe Glibc.read(outer, &buffer, buffer.count)
        if count > 0 {
            transcript += buffer[..<count]
            screen.feed(buffer[..<count])
        } else if count == 0 || errno != EINTR {
            hangUp()
        }
    }

    private func failure(_ what: String) -> Failure {
        Failure(
            description: """
                \(what)
                cursor at row \(screen.cursorRow), column \(screen.cursorColumn), screen:
                \(screen.lines.map { "|\($0)" }.joined(separator: "\n"))
                """
        )
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// Null-terminated arrays of C strings.
enum CStrings {
    typealias Array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    /// Calls `body` with two null-terminated arrays, which are valid during the call.
    static func withArrays<Value>(_ first: [String], _ second: [String], _ body: (Array, Array) -> Value) -> Value {
        let arrays = unsafe [make(first), make(second)]
        defer {
            unsafe free(arrays[0], count: first.count)
            unsafe free(arrays[1], count: second.count)
        }
        return unsafe body(arrays[0], arrays[1])
    }

    private static func make(_ strings: [String]) -> Array {
        let array = Array.allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() { unsafe (array + index).initialize(to: strdup(string)) }
        unsafe (array + strings.count).initialize(to: nil)
        return unsafe array
    }

    private static func free(_ array: Array, count: Int) {
        for index in 0..<count { unsafe Glibc.free(array[index]) }
        unsafe array.deallocate()
    }
}
