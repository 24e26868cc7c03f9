import BinanceMargin
import FoundationEssentials
import InjectedTime
import LineEditing
import RecordRendering
import RequestSigning
import ShellSession
import Subprocess
import Synchronization
import SystemCalls

/// Starts programs directly, without a shell and without this shell's variables.
struct DirectProgram: ProgramRunning, ProgramStreaming {
    let environment: ProcessEnvironment
    let time: any TimeSource
    private let starts = ProgramStarts()

    /// The longest error output kept, in bytes.
    private static let errorOutputLimit = 64 * 1024

    func run(_ plan: ProgramPlan) async throws -> ProgramResult {
        guard let program = plan.words.first else { throw ProgramFailure.notStarted }
        return try await withThrowingTaskGroup(of: ProgramResult.self) { group in
            group.addTask { try await start(program, plan) }
            group.addTask { [time] in
                try await time.sleep(for: plan.timeLimit)
                throw ProgramFailure.tooSlow
            }
            // The slower task is cancelled, and a cancelled program is ended.
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw CancellationError() }
            return result
        }
    }

    private func start(_ program: String, _ plan: ProgramPlan) async throws -> ProgramResult {
        let input = plan.input?.withBytes { $0 } ?? []
        let start = try starts.begin()
        defer { start.end() }
        do {
            let executable = try await executable(program)
            let ended = try await withTerminal(plan.terminal) { options in
                let configuration = Configuration(
                    executable: executable,
                    arguments: Arguments(Array(plan.words.dropFirst())),
                    environment: .custom(inherited(without: plan.hiddenVariables)),
                    platformOptions: options
                )
                return try await Self.run(configuration, input, prompts: options.processGroupID != nil)
            } status: {
                $0.status
            }
            return ProgramResult(status: ended.status.shellStatus, output: Secret(ended.output), errors: ended.errors)
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw error.code == .outputLimitExceeded ? ProgramFailure.tooMuchOutput : .notStarted
        }
    }

    /// - Parameter prompts: whether it may prompt on standard error, which is then the terminal's and not collected.
    private static func run(
        _ configuration: Configuration,
        _ input: [UInt8],
        prompts: Bool
    ) async throws -> (status: TerminationStatus, output: [UInt8], errors: String) {
        if prompts {
            let ended = try await Subprocess.run(
                configuration,
                input: .array(input),
                output: .bytes(limit: ProgramPlan.outputLimit),
                error: .currentStandardError
            )
            return (ended.terminationStatus, ended.standardOutput, "")
        }
        let ended = try await Subprocess.run(
            configuration,
            input: .array(input),
            output: .bytes(limit: ProgramPlan.outputLimit),
            error: .string(limit: errorOutputLimit)
        )
        return (ended.terminationStatus, ended.standardOutput, ended.standardError)
    }

    func stream(_ stream: ProgramStream) async throws -> Int {
        guard let program = stream.words.first else { throw ProgramFailure.notStarted }
        let start = try starts.begin()
        defer { start.end() }
        let onStart: @Sendable () -> Void = {
            start.end()
            stream.onStart()
        }
        do {
            let executable = try await executable(program)
            let status = try await withTerminal(stream.terminal) { options in
                let configuration = Configuration(
                    executable: executable,
                    arguments: Arguments(Array(stream.words.dropFirst())),
                    environment: .custom(inherited(without: stream.hiddenVariables)),
                    platformOptions: options
                )
                return if let output = stream.output {
                    try await Self.run(configuration, stream, onStart, writingTo: output)
                } else {
                    try await Self.run(configuration, stream, onStart)
                }
            } status: {
                $0
            }
            return status.shellStatus
        } catch is SubprocessError {
            try Task.checkCancellation()
            throw ProgramFailure.notStarted
        }
    }

    /// Runs a program that has this of the terminal.
    private func withTerminal<Outcome: Sendable>(
        _ terminal: ProgramTerminal,
        run: (PlatformOptions) async throws -> Outcome,
        status: (Outcome) -> TerminationStatus
    ) async throws -> Outcome {
        var options = PlatformOptions()
        var loans: TerminalLoans?
        if case .lent(let lent) = terminal {
            options.processGroupID = await lent.begin()
            if options.processGroupID != nil { loans = lent }
        }
        switch terminal {
        case .shared: break
        case .none, .lent: options.createSession = loans == nil
        }
        // Gently, so that a pager can restore the terminal. This shell ends within a second of a signal, together with the
        // programs it started.
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: options.createSession, allowedDurationToNextStep: .milliseconds(500))
        ]
        var wasInterrupted = false
        defer { loans?.end(wasInterrupted: wasInterrupted) }
        let outcome = try await run(options)
        wasInterrupted = status(outcome).isInterrupt
        // Ctrl-C went only to the program, and is for the statement too.
        if wasInterrupted, loans != nil { throw CancellationError() }
        return outcome
    }

    private static func run(
        _ configuration: Configuration,
        _ stream: ProgramStream,
        _ onStart: @Sendable () -> Void
    ) async throws -> TerminationStatus {
        try await Subprocess.run(
            configuration,
            input: .inputWriter,
            output: .currentStandardOutput,
            error: .currentStandardError
        ) { execution in
            onStart()
            ProcessEnd.watch(Descriptor(number: execution.processIdentifier.processDescriptor), stream.onInputClosed)
            await feed(stream, to: execution.standardInputWriter)
        }
        .terminationStatus
    }

    private static func run(
        _ configuration: Configuration,
        _ stream: ProgramStream,
        _ onStart: @Sendable () -> Void,
        writingTo output: any TextOutput
    ) async throws -> TerminationStatus {
        try await Subprocess.run(
            configuration,
            input: .inputWriter,
            output: .sequence,
            error: .combinedWithOutput
        ) { execution in
            onStart()
            ProcessEnd.watch(Descriptor(number: execution.processIdentifier.processDescriptor), stream.onInputClosed)
            async let fed: Void = feed(stream, to: execution.standardInputWriter)
            let lines = execution.standardOutput.strings(
                separatedBy: .unicodeScalarSequence(["\n"]),
                bufferingPolicy: .unbounded
            )
            for try await line in lines { try output.write(line + "\n") }
            await fed
        }
        .terminationStatus
    }

    /// Writes the stream's input until it ends or the program closes its input.
    private static func feed(_ stream: ProgramStream, to writer: StandardInputWriter) async {
        do {
            for await text in stream.input {
                // A program that has closed its input shows only in that fewer bytes were written.
                guard try await writer.write(text) == text.utf8.count else { return stream.onInputClosed() }
            }
            try await writer.finish()
        } catch {
            stream.onInputClosed()
        }
    }

    /// A name is searched in `PATH`. Of a path, only its folder is searched.
    private func executable(_ program: String) async throws -> Executable {
        guard let slash = program.lastIndex(of: "/") else { return .name(program) }
        let folder = program[..<slash]
        let absolute = program.hasPrefix("/") ? "/" + folder : FileManager.default.currentDirectoryPath + "/" + folder
        let name = String(program[program.index(after: slash)...])
        return .path(try await Executable.name(name).resolveExecutablePath(in: .custom(["PATH": absolute])))
    }

    /// This process's environment without what could be a secret.
    private func inherited(without hidden: Set<String>) -> [[UInt8]] {
        // The library takes entries that end with a zero byte.
        InheritedEnvironment.entries(of: environment.entries, hiding: hidden).map { $0 + [0] }
    }
}

extension TerminationStatus {
    /// The status as shells count it: 128 plus the number of a signal.
    fileprivate var shellStatus: Int {
        switch self {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }

    /// Whether Ctrl-C ended the program, as itself or as a shell whose program it ended reports it.
    fileprivate var isInterrupt: Bool { shellStatus == 130 }
}

/// Limits concurrent starts, so that programs that start at the same time do not use up the descriptors.
final class ProgramStarts: Sendable {
    /// The descriptors that a program takes while it starts: both ends of the pipes for three streams, one for the
    /// outcome, its handle twice.
    private static let neededByStart = 13

    private let starting = Mutex(0)

    /// Counts a program as starting.
    ///
    /// - Returns: the start, to be ended once the program runs or has failed; the first call counts.
    /// - Throws: ``ProgramFailure/tooManyOpenFiles``.
    func begin() throws(ProgramFailure) -> Start {
        let hasRoom = starting.withLock { starting in
            guard DescriptorRoom.has(DescriptorRoom.neededByShell + (starting + 1) * Self.neededByStart) else {
                return false
            }
            starting += 1
            return true
        }
        guard hasRoom else { throw .tooManyOpenFiles }
        return Start(starts: self)
    }

    /// A program that is starting, up to ``end()``.
    final class Start: Sendable {
        private let starts: ProgramStarts
        private let isOver = Atomic(false)

        init(starts: ProgramStarts) { self.starts = starts }

        func end() {
            guard !isOver.exchange(true, ordering: .acquiringAndReleasing) else { return }
            starts.starting.withLock { $0 -= 1 }
        }
    }
}
