import ShellRuntime
import MarginShell
import Synchronization
import Testing

@testable import ShellApplication
@testable import ShellSession

/// What programs inherit of the environment, after the session had other secrets.
@Suite struct HiddenVariableTests {
    @Test(arguments: [
        ("profile use a; profile use b", ["KEY", "SECRET", "KEY2", "SECRET2"]),
        ("profile use a; profile use sandbox", ["KEY", "SECRET"]),
        ("profile use a; set secret env:OTHER; unset secret", ["KEY", "SECRET", "OTHER"]),
        ("profile use a; set secret env:OTHER; set secret env:SECRET", ["OTHER", "SECRET"]),
        // What another value outranks is named all the same.
        ("set secret env:OTHER; profile use a; set apiKey env:KEY2", ["OTHER", "KEY", "KEY2", "SECRET"]),
        ("set passphrase env:OTHER; set passphrase prompt; profile use b", ["OTHER"]),
        ("set proxyAuth env:OTHER; unset proxyAuth; profile use b", ["OTHER"]),
        // A job's own profile.
        ("profile use a & ; wait; profile use b", ["KEY", "SECRET", "KEY2", "SECRET2"]),
    ])
    func `no program gets the variables of any secret that the session had`(text: String, names: [String]) async throws
    {
        let programs = KeepingPrograms()
        let bench = try AccountBench(programs: programs)
        #expect(await bench.run("\(text); clock | cat; notify \"now\"") == 0, "\(bench.errors)")
        try #require(programs.hidden.count == 2)
        for hidden in programs.hidden {
            #expect(hidden.isSuperset(of: names), "\(hidden)")
            #expect(!hidden.contains("PATH"))
        }
        let entries = (names + ["PATH", "MARGINSH_SECRET"]).map { Array("\($0)=x".utf8) }
        let inherited = InheritedEnvironment.entries(of: entries, hiding: programs.hidden[0])
        #expect(inherited == [Array("PATH=x".utf8)])
    }

    @Test func `a setting that is not a secret hides no variable`() async throws {
        let programs = KeepingPrograms()
        let bench = try AccountBench(programs: programs)
        #expect(await bench.run("profile use a; set prompt \"env:HOME\"; clock | cat") == 0, "\(bench.errors)")
        #expect(programs.hidden.first?.contains("HOME") == false)
    }
}

/// Keeps what programs are started with, and starts none.
final class KeepingPrograms: ProgramRunning, ProgramStreaming {
    private let kept = Mutex<[Set<String>]>([])
    private let given = Mutex<[(words: [String], input: String)]>([])

    /// The programs after `|`, with what they read.
    var streams: [(words: [String], input: String)] { given.withLock { $0 } }

    var hidden: [Set<String>] { kept.withLock { $0 } }

    func run(_ plan: ProgramPlan) async throws -> ProgramResult {
        kept.withLock { $0.append(plan.hiddenVariables) }
        throw ProgramFailure.notStarted
    }

    func stream(_ stream: ProgramStream) async throws -> Int {
        kept.withLock { $0.append(stream.hiddenVariables) }
        stream.onStart()
        var input = ""
        for await text in stream.input { input += text }
        given.withLock { [input] in $0.append((stream.words, input)) }
        return 0
    }
}
