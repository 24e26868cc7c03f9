import TestSupport
import BilingualText
import CommandLanguage
import ExactDecimals
import BinanceMargin
import ShellRuntime
import Testing

@testable import ShellSession

@Suite struct ProfileServiceTests {
    private let bench: ProfileWorkbench
    private let work: ProfileName

    init() throws {
        bench = try ProfileWorkbench()
        work = try #require(ProfileName("work"))
    }

    @Test func `a profile's settings, scope and values become the session's`() async throws {
        try bench.writeProfile(
            """
            # the service's own
            set apiKey env:KEY
            set recvWindow 7000   # slow line
            use isolated BTCUSDT
            let floor = 1.50
            let basket = [BTC ETH]
            """
        )
        let variables = try await bench.useProfile()
        #expect(bench.values == ["apiKey": "env:KEY", "recvWindow": "7000"])
        #expect(bench.session.snapshot.scope.symbol?.name == "BTCUSDT")
        #expect(bench.session.snapshot.settings["recvWindow"]?.origin == .profile)
        #expect(variables.map(\.name) == ["basket", "floor"])
        #expect(variables.last?.value.text == "1.50")
    }

    @Test func `what was typed before goes, so that no key meets another profile's exchange`() async throws {
        try bench.writeProfile("set timeout 20s\n")
        bench.session.update { $0.settings.set("secret", to: "env:OTHER", from: .typed) }
        try await bench.useProfile()
        #expect(bench.values == ["timeout": "20s"])
    }

    @Test func `one error at the end leaves the session unchanged`() async throws {
        try bench.writeProfile("set recvWindow 7000\nuse isolated BTCUSDT\nset recvWindow 60001\n")
        await #expect(throws: ProfileErrors.self) { try await bench.useProfile() }
        #expect(bench.values.isEmpty)
        #expect(bench.session.snapshot.scope == .cross)
        #expect(bench.session.snapshot.profile == nil)
    }

    @Test func `the environment outranks a profile`() async throws {
        try bench.writeProfile("set recvWindow 7000\n")
        bench.session.update { $0.settings.set("recvWindow", to: "1000", from: .environment) }
        try await bench.useProfile()
        #expect(bench.values["recvWindow"] == "1000")
    }

    @Test func `what is saved is what is used again`() async throws {
        let symbol = Symbol("ETHUSDT")
        bench.session.update { snapshot in
            snapshot.settings.set("secret", to: "command:pass show \"my key\"", from: .typed)
            snapshot.settings.set("baseURL", to: "https://api1.binance.com", from: .environment)
            snapshot.scope = symbol.map { .isolated($0) } ?? .cross
        }
        let number = try #require(ExactDecimal("0.10"))
        try await bench.profiles.save(as: work, variables: [("x", .number(number)), ("t", .text("a $b \"c\"\n"))])
        #expect(try bench.folder.permissions(of: "marginsh/profiles/work.msh") == 0o600)
        #expect(try bench.folder.permissions(of: "marginsh/profiles") == 0o700)
        let before = bench.values
        bench.session.update { $0.settings.clear(.environment) }
        let variables = try await bench.useProfile()
        #expect(bench.values == before)
        #expect(bench.session.snapshot.scope.symbol?.name == "ETHUSDT")
        #expect(variables.map(\.value.text) == ["a $b \"c\"\n", "0.10"])
    }

    @Test func `saving again keeps comments and order, drops what is unset and adds what is new`() async throws {
        try bench.writeProfile(
            """
            # whose this is

            set recvWindow 7000  # slow line
            set timeout 20s
            use isolated BTCUSDT  ; let a = 1
            # the end
            """
        )
        try await bench.useProfile()
        bench.session.update { snapshot in
            snapshot.settings.clear(.profile)
            snapshot.settings.set("recvWindow", to: "8000", from: .typed)
            snapshot.settings.set("format", to: "json", from: .typed)
            snapshot.scope = .cross
        }
        try await bench.profiles.save(as: work, variables: [("a", .number(ExactDecimal(2)))])
        let text = try bench.folder.text(of: "marginsh/profiles/work.msh")
        #expect(
            text == """
                # whose this is

                set recvWindow 8000  # slow line
                use cross  ; let a = 2
                # the end
                set format json

                """
        )
    }

    @Test func `a profile with an error is not overwritten`() async throws {
        let text = "set recvWindow 7000\nset colour blue\n"
        try bench.writeProfile(text)
        await #expect(throws: ProfileErrors.self) { try await bench.profiles.save(as: work, variables: []) }
        #expect(try bench.folder.text(of: "marginsh/profiles/work.msh") == text)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o620])
    func `a profile that others may read is refused with the chmod that fixes it`(permissions: Int) async throws {
        let path = try bench.writeProfile("set secret env:X\n", permissions: permissions)
        let failure = try await #require(throws: ShellFailure.self) { try await bench.useProfile() }
        #expect(failure.status == .configuration)
        let next = try #require(failure.nextStep).text(in: .english)
        #expect(next == "Run `chmod 600 \(path)`.")
        #expect(bench.values.isEmpty)
    }

    @Test func `a profile with nothing to hide may be read by others but not written`() async throws {
        try bench.writeProfile("set timeout 20s\n", permissions: 0o644)
        try await bench.useProfile()
        #expect(bench.values["timeout"] == "20s")
        try bench.writeProfile("set timeout 21s\n", permissions: 0o664)
        await #expect(throws: ShellFailure.self) { try await bench.useProfile() }
        #expect(bench.values["timeout"] == "20s")
    }

    @Test func `the start file has the same powers and the lowest rank but for defaults`() async throws {
        try bench.folder.write("set recvWindow 1000\nset timeout 9s\nlet x = 1\n", to: "marginsh/rc.msh")
        try bench.writeProfile("set recvWindow 7000\n")
        #expect(try await bench.profiles.applyStartFile().map(\.name) == ["x"])
        try await bench.useProfile()
        #expect(bench.values == ["recvWindow": "7000", "timeout": "9s"])
        #expect(bench.session.snapshot.settings["timeout"]?.origin == .startFile)
    }
}
