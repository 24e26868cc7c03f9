import CommandLanguage
import Dispatch
import ShellRuntime
import Synchronization

/// Feeds the evaluator: whatever the text says, it must end in an outcome, in bounded time and memory.
enum FuzzedEvaluator {
    static func run(_ bytes: [UInt8]) -> Bool {
        // What is after a zero byte is a file that the text before may source.
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        let shell = FuzzedShell(files: Array(parts.dropFirst()))
        let source = SourceFile(name: "fuzz", bytes: parts.first ?? [])
        let done = DispatchSemaphore(value: 0)
        let value = Mutex<String?>(nil)
        let task = Task.detached {
            let runner = ScriptRunner(environment: shell.environment)
            _ = await runner.run(source, origin: .typed)
            value.withLock { $0 = runner.scope["x"]?.text }
            done.signal()
        }
        if done.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
            task.cancel()
            done.wait()
        }
        return value.withLock { $0 == "42" }
    }
}
