import FoundationEssentials
import BinanceMargin
import MarginShell
import Subprocess
import InjectedTime

/// Programs started as they are, with no shell in between and without this shell's own variables.
struct DirectProgram: ProgramRunning, ProgramStreaming {
    let environment: ProcessEnvironment
    let time: any TimeSource
    private let starts = ProgramStarts()

    init(environment: ProcessEnvironment, time: any TimeSource) {
        self.environment = environment
        self.time = time
    }

    /// The longest complaint kept, in bytes.
    private static let complaintLimit = 64 * 1024

    func run(_ plan: ProgramPlan) async throws -> ProgramResult {
        guard let program = plan.words.first else { throw ProgramFailure.notStarted }
        return try await withThrowingTaskGroup(of: ProgramResult.self) { group in
            group.addTask { try await start(program, plan) }
            group.addTask { [time] in
                try await time.sleep(for: plan.timeLimit)
                throw ProgramFailure.tooSlow
            }
            // Whoever comes second is cancelled, and a cancelled program is ended.
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
            let result = try await Subprocess.run(
                try await executable(program),
                arguments: Arguments(Array(plan.words.dropFirst())),
                environment: .custom(inherited(without: plan.hiddenVariables)),
                input: .array(input),
                output: .bytes(limit: ProgramPlan.outputLimit),
                error: .string(limit: Self.complaintLimit)
            )
            return ProgramResult(
                status: result.terminationStatus.shellStatus,
                output: Secret(result.standardOutput),
                errors: result.standardError
            )
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw error.code == .outputLimitExceeded ? ProgramFailure.tooMuchOutput : .notStarted
        }
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
            let configuration = Configuration(
                executable: try await executable(program),
                arguments: Arguments(Array(stream.words.dropFirst())),
                environment: .custom(inherited(without: stream.hiddenVariables)),
                platformOptions: Self.endingGently
            )
            let status =
                if let output = stream.output {
                    try await Self.run(configuration, stream, onStart, writingTo: output)
                } else {
                    try await Self.run(configuration, stream, onStart)
                }
            return status.shellStatus
        } catch is SubprocessError {
            try Task.checkCancellation()
            throw ProgramFailure.notStarted
        }
    }

    /// A pager must be able to give the terminal back as it found it.
    private static var endingGently: PlatformOptions {
        var options = PlatformOptions()
        // This shell leaves within a second of a signal, and with it whatever it started.
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(500))]
        return options
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

    /// Hands over what comes until there is no more of it, or the program reads no further.
    private static func feed(_ stream: ProgramStream, to writer: StandardInputWriter) async {
        do {
            for await text in stream.input {
                // Of a program that has ended nothing is said but that fewer bytes were taken.
                guard try await writer.write(text) == text.utf8.count else { return stream.onInputClosed() }
            }
            try await writer.finish()
        } catch {
            stream.onInputClosed()
        }
    }

    /// A name is looked for in `PATH`. A path is split, so that its folder alone is looked into.
    private func executable(_ program: String) async throws -> Executable {
        guard let slash = program.lastIndex(of: "/") else { return .name(program) }
        let folder = program[..<slash]
        let absolute = program.hasPrefix("/") ? "/" + folder : FileManager.default.currentDirectoryPath + "/" + folder
        let name = String(program[program.index(after: slash)...])
        return .path(try await Executable.name(name).resolveExecutablePath(in: .custom(["PATH": absolute])))
    }

    /// This process's environment without what could be a secret.
    private func inherited(without hidden: Set<String>) -> [[UInt8]] {
        // The library takes entries that end as C has it.
        InheritedEnvironment.entries(of: environment.entries, hiding: hidden).map { $0 + [0] }
    }
}

extension TerminationStatus {
    /// The status as shells count it: a signal is 128 and its number.
    fileprivate var shellStatus: Int {
        switch self {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }
}
