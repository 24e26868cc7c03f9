import Foundation
import Testing

/// Starting without what a question needs.
@Suite struct ConfigurationTests {
    @Test(arguments: [true, false])
    func `a script without a profile ends with 78 and says what to pass`(isLine: Bool) throws {
        let shell = try ShellProcess()
        let run = isLine ? try shell.run("-c", "borrow BTC") : try shell.run(input: "borrow BTC\n")
        #expect(run.status == 78)
        #expect(run.output == "")
        #expect(run.errors.contains("--profile sandbox"))
    }

    @Test func `an unknown profile ends with 78`() throws {
        let run = try ShellProcess().run("--profile", "nosuch", "-c", "borrow BTC")
        #expect(run.status == 78)
        #expect(run.errors.contains("`nosuch`"))
    }

    @Test func `a variable that does not fit its setting is named`() throws {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_RECV_WINDOW"] = "60001"
        let run = try shell.run("-c", "show recvWindow")
        #expect(run.status == 78)
        #expect(run.errors.contains("MARGINSH_RECV_WINDOW"))
        #expect(run.errors.contains("60001"))
    }

    @Test func `show tells where a value came from and a secret only by its place`() throws {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_RECV_WINDOW"] = "7000"
        shell.environment["MARGINSH_SECRET"] = "verysecretindeed"
        let run = try shell.run("-c", "show as csv")
        #expect(run.status == 0)
        #expect(run.output.contains("recvWindow,7000,,environment,"))
        #expect(run.output.contains("secret,env:MARGINSH_SECRET,,environment,"))
        #expect(!(run.output + run.errors).contains("verysecretindeed"))
    }

    @Test func `key and secret appear in no output of a session that fails`() throws {
        var shell = try ShellProcess()
        let key = "kEyKeYkEyKeYkEyKeYkEyKeYkEyKeYkEyKeYkEyKeYkEyKeYkEyKeYkEyKeY0123"
        let secret = "sEcReTsEcReTsEcReTsEcReTsEcReTsEcReTsEcReTsEcReTsEcReTsEcReT4567"
        shell.environment["MARGINSH_API_KEY"] = key
        shell.environment["MARGINSH_SECRET"] = secret
        // Nothing listens on port 1 of this machine.
        shell.environment["MARGINSH_BASE_URL"] = "http://127.0.0.1:1"
        let run = try shell.run(
            "-c",
            "set onError continue",
            "-c",
            "show",
            "-c",
            "borrow BTC",
            "-c",
            "set secret \(secret)"
        )
        #expect(run.status == 7)
        #expect(!(run.output + run.errors).contains(key))
        #expect(!(run.output + run.errors).contains(secret))
    }

    @Test func `messages follow the locale`() throws {
        var shell = try ShellProcess()
        shell.environment["LC_ALL"] = "zh_CN.UTF-8"
        let run = try shell.run("-c", "borrow BTC")
        #expect(run.status == 78)
        #expect(run.errors.contains("未选择配置"))
        #expect(run.errors.contains("--profile sandbox"))
    }

    @Test func `a closed pipe ends quietly with 0`() throws {
        let shell = try ShellProcess()
        let script = try shell.home.write("repeat 20000 { echo line }\n", to: "many.msh")
        let run = try shell.runShell("\"$BINARY\" --profile sandbox \(script) | head -n 1; echo ${PIPESTATUS[0]}")
        #expect(run.output == "line\n0\n")
        #expect(run.errors == "")
    }
}
