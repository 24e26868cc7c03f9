import Foundation
import Testing

/// Shells of their own processes that work on one profile at the same time, and are killed at it.
@Suite(.serialized) struct ProfileRaceTests {
    private static let shells = 10
    private let shell: ShellProcess

    init() throws {
        shell = try ShellProcess()
    }

    private var folder: URL { shell.home.url.appending(path: "config/marginsh/profiles") }

    private var file: URL { folder.appending(path: "work.msh") }

    /// What shell `number` sets its session to: long enough that a torn write would show.
    private static func filling(_ number: Int) -> String { String(repeating: "\(number)", count: 20_000) }

    /// A shell that saves, uses and now and then deletes the profile until it is killed.
    private func start(_ number: Int) throws -> Process {
        let process = Process()
        process.executableURL = ShellProcess.binary
        let delete = number % 3 == 0 ? "try { profile delete work } catch { }" : ""
        let line = """
            repeat 1000000 {
              set limitShare \(number + 1)
              let filling = "\(Self.filling(number))"
              try { profile save work } catch { }
              try { profile use work } catch { }
              \(delete)
            }
            """
        process.arguments = ["--profile", "sandbox", "-c", line]
        process.environment = shell.environment
        process.currentDirectoryURL = shell.home.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static let versions = Set(
        (0..<shells).map { number in
            "set limitShare \(number + 1)\nuse cross\nlet filling = \"\(filling(number))\"\n"
        }
    )

    /// The contents of the file; nil if it does not exist.
    private var contents: String? { try? String(contentsOf: file, encoding: .utf8) }

    @Test(.timeLimit(.minutes(2)))
    func `the file is always one whole version, whichever process is killed`() throws {
        var processes = try (0..<Self.shells).map(start)
        defer { for process in processes { kill(process.processIdentifier, SIGKILL) } }
        var seen: Set<String> = []
        // Every round has seen a version that was not there the round before: the shells are at work when one is killed.
        for round in 0..<(2 * Self.shells) {
            let before = contents
            var now = before
            while now == nil || now == before {
                now = contents
                if let now {
                    try #require(Self.versions.contains(now), "torn: \(now.count) characters, \(now.prefix(200))")
                    seen.insert(now)
                }
            }
            let victim = processes.removeFirst()
            kill(victim.processIdentifier, SIGKILL)
            victim.waitUntilExit()
            processes.append(try start(round % Self.shells))
        }
        for process in processes {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(seen.count > 1)
        if let last = contents { #expect(Self.versions.contains(last)) }
        try Data("half a pro".utf8).write(to: folder.appending(path: "work.msh.0123456789abc~"))
        let run = try shell.run("--profile", "sandbox", "-c", "set limitShare 7", "-c", "profile save work")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["work.msh"])
    }
}
