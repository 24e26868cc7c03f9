import RequestSigning
import ShellTestSupport
import TestSupport
import BilingualText
import Foundation
import BinanceMargin
import ShellRuntime
import Testing

@testable import ShellSession

@Suite struct SecretResolverTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func resolver(
        _ person: ScriptedPerson = .absent,
        programs: ScriptedPrograms = ScriptedPrograms(),
        variables: [String: String] = [:]
    ) -> SecretResolver {
        SecretResolver(
            environment: { variables[$0] },
            home: folder.path,
            programs: programs,
            prompts: Prompter(person),
            approvals: ApprovedTexts(path: folder.path + "/state/approved")
        )
    }

    private func request(_ text: String) -> SecretRequest {
        SecretRequest(setting: "secret", text: text, hiddenVariables: ["MY_SECRET"])
    }

    private func fetched(_ text: String, _ resolver: SecretResolver) async throws -> String {
        try await resolver.secret(request(text)).withBytes { String(decoding: $0, as: UTF8.self) }
    }

    private func refusal(_ text: String, _ resolver: SecretResolver) async throws -> ShellFailure {
        let failure = try await #require(throws: ShellFailure.self) { try await resolver.secret(request(text)) }
        #expect(failure.status == .configuration)
        return failure
    }

    @Test func `each place gives its secret`() async throws {
        try folder.write("from file\n", to: "key")
        #expect(try await fetched("env:X", resolver(variables: ["X": "from env"])) == "from env")
        #expect(try await fetched("file:~/key", resolver()) == "from file\n")
        #expect(try await fetched("prompt", resolver(ScriptedPerson("typed"))) == "typed")
        let programs = ScriptedPrograms(output: " from program \n")
        #expect(
            try await fetched("command:pass show x", resolver(ScriptedPerson("yes"), programs: programs))
                == "from program"
        )
        #expect(programs.plans.first?.words == ["pass", "show", "x"])
        let keyring = ScriptedPrograms(output: "from keyring")
        #expect(try await fetched("keyring:work", resolver(programs: keyring)) == "from keyring")
        #expect(keyring.plans.first?.words.prefix(2) == ["secret-tool", "lookup"])
    }

    @Test func `a program inherits no variable with a secret`() async throws {
        let programs = ScriptedPrograms(output: "x")
        _ = try await fetched("command:a", resolver(ScriptedPerson("yes"), programs: programs))
        _ = try await fetched("keyring:a", resolver(programs: programs))
        #expect(programs.plans.map(\.hiddenVariables) == [["MY_SECRET"], ["MY_SECRET"]])
    }

    @Test(arguments: [0o644, 0o640, 0o602])
    func `a key file that others may reach is refused with the chmod`(permissions: Int) async throws {
        let path = try folder.write("key", to: "key", permissions: permissions)
        let failure = try await refusal("file:\(path)", resolver())
        #expect(try #require(failure.nextStep).text(in: .english) == "Run `chmod 600 \(path)`.")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["fifo", "folder", "/dev/zero", "large", "none"])
    func `what is not a key file is refused at once`(name: String) async throws {
        try TemporaryFolder.makeFIFO(at: folder.path + "/fifo")
        try FileManager.default.createDirectory(atPath: folder.path + "/folder", withIntermediateDirectories: false)
        try folder.write(Data(count: 65 * 1024), to: "large")
        let path = name.hasPrefix("/") ? name : folder.path + "/" + name
        let failure = try await refusal("file:\(path)", resolver())
        #expect(failure.message.text(in: .english).contains(path))
    }

    @Test func `there is no prompt without a terminal`() async throws {
        let programs = ScriptedPrograms(output: "x")
        let nobody = resolver(programs: programs)
        let prompt = try await refusal("prompt", nobody)
        #expect(try #require(prompt.nextStep).text(in: .english).contains("Start in a terminal"))
        _ = try await refusal("command:pass show x", nobody)
        #expect(programs.plans.isEmpty)
    }

    @Test func `a program is started only after a yes to exactly its text, which is remembered`() async throws {
        let programs = ScriptedPrograms(output: "x")
        _ = try await refusal("command:pass show x", resolver(ScriptedPerson("y"), programs: programs))
        #expect(programs.plans.isEmpty)
        let person = ScriptedPerson("yes")
        _ = try await fetched("command:pass show x", resolver(person, programs: programs))
        #expect(person.prompts.first?.text.contains("`pass show x`") == true)
        // A later session without a person: the approval is on file.
        _ = try await fetched("command:pass show x", resolver(programs: programs))
        #expect(programs.plans.count == 2)
        _ = try await refusal("command:pass show  x", resolver(programs: programs))
        #expect(try folder.permissions(of: "state/approved") == 0o600)
        let kept = try folder.text(of: "state/approved")
        #expect(!kept.contains("pass") && !kept.contains("show"))
        // `printf 'pass show x' | sha256sum`
        #expect(kept == "command b2f952b62b8e927d00494eb7f5aea69e6299c1e7ec393faa600722c88c04db91\n")
    }

    @Test func `an approvals file that others may write approves nothing`() async throws {
        let line = "command b2f952b62b8e927d00494eb7f5aea69e6299c1e7ec393faa600722c88c04db91\n"
        let programs = ScriptedPrograms(output: "x")
        try folder.write(line, to: "state/approved", permissions: 0o666)
        _ = try await refusal("command:pass show x", resolver(programs: programs))
        try folder.write(line, to: "state/approved", permissions: 0o600)
        #expect(try await fetched("command:pass show x", resolver(programs: programs)) == "x")
    }

    @Test func `a program's complaint is shown and its output is not`() async throws {
        let programs = ScriptedPrograms(output: "half a secret", status: 2, errors: "gpg: no agent\n")
        let failure = try await refusal("command:pass show x", resolver(ScriptedPerson("yes"), programs: programs))
        let text = ([failure.message] + failure.notes).map { $0.text(in: .english) }.joined(separator: "\n")
        #expect(text.contains("status 2"))
        #expect(text.contains("gpg: no agent"))
        #expect(!text.contains("half"))
    }

    @Test(arguments: [
        (ProgramFailure.notStarted, "could not be started"), (.tooSlow, "too long"), (.tooMuchOutput, "printed more"),
    ])
    func `a program that gives no result is named`(fault: ProgramFailure, expected: String) async throws {
        let failing = resolver(ScriptedPerson("yes"), programs: ScriptedPrograms(failing: fault))
        let failure = try await refusal("command:pass show x", failing)
        #expect(failure.message.text(in: .english).contains(expected))
    }

    @Test func `without secret-tool the error names what to install`() async throws {
        let failure = try await refusal("keyring:x", resolver(programs: ScriptedPrograms(failing: .notStarted)))
        #expect(failure.message.text(in: .english).contains("secret-tool"))
    }

    @Test func `an entry the keyring does not have is missing`() async throws {
        let failure = try await refusal("keyring:x", resolver(programs: ScriptedPrograms(status: 1)))
        #expect(failure.message.text(in: .english).contains("`keyring:x`"))
    }

    @Test(arguments: ["NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j", "", "http://x"])
    func `a literal is refused and not repeated`(text: String) async throws {
        let failure = try await refusal(text, resolver())
        let messages = [failure.message] + failure.notes + [failure.nextStep].compactMap(\.self)
        let shown = messages.map { $0.text(in: .english) }.joined()
        #expect(text.isEmpty || !shown.contains(text))
    }

    @Test func `a person who does not reply interrupts the statement`() async throws {
        await #expect(throws: CancellationError.self) {
            try await resolver(ScriptedPerson()).secret(request("prompt"))
        }
    }
}
