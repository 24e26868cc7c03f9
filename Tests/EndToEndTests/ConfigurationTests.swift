import Foundation
import Testing

/// Starts without what a request needs.
@Suite struct ConfigurationTests {
    @Test(arguments: [true, false])
    func `a script without a profile ends with 78 and names the flag`(isLine: Bool) throws {
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

    @Test func `show has the origin of a value, and of a secret only the reference`() throws {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_RECV_WINDOW"] = "7000"
        shell.environment["MARGINSH_SECRET"] = "verysecretindeed"
        let run = try shell.run("-c", "show as csv")
        #expect(run.status == 0)
        #expect(run.output.contains("recvWindow,7000,,environment,"))
        #expect(run.output.contains("secret,env:MARGINSH_SECRET,,environment,"))
        #expect(!(run.output + run.errors).contains("verysecretindeed"))
    }

    @Test func `show names each of the places that a value can come from`() throws {
        var shell = try ShellProcess()
        let folder = shell.home.url.appending(path: "config/marginsh/profiles")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        _ = try shell.home.write(
            "set limitShare 11\nset limitWait 1s\nset timeout 1s\nset recvWindow 1\nset onError continue\n",
            to: "config/marginsh/rc.msh"
        )
        _ = try shell.home.write(
            "set limitWait 2s\nset timeout 2s\nset recvWindow 2\nset onError stop\n",
            to: "config/marginsh/profiles/work.msh"
        )
        shell.environment["MARGINSH_TIMEOUT"] = "3s"
        shell.environment["MARGINSH_RECV_WINDOW"] = "3"
        shell.environment["MARGINSH_ON_ERROR"] = "continue"
        let run = try shell.run(
            "--profile",
            "work",
            "--set",
            "recvWindow=4",
            "--set",
            "onError=stop",
            "-c",
            "set onError continue",
            "-c",
            "show as csv"
        )
        #expect(run.status == 0, "\(run.errors)")
        for line in [
            "limitPolicy,refuse,refuse,default,", "limitShare,11,50,rc,", "limitWait,2s,90s,profile,",
            "timeout,3s,15s,environment,", "recvWindow,4,,flag,", "onError,continue,stop,typed,",
        ] {
            #expect(run.output.contains(line), "\(line)")
        }
    }

    @Test func `a variable with a login in a URL is refused, and not repeated`() throws {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_PROXY"] = "http://me:verysecretindeed@proxy.test"
        let run = try shell.run("-c", "show proxy")
        #expect(run.status == 78)
        #expect(run.errors.contains("MARGINSH_PROXY"))
        #expect(!(run.output + run.errors).contains("verysecretindeed"))
    }

    @Test func `the sandbox states what it does not model`() throws {
        let run = try ShellProcess().run(
            "--profile",
            "sandbox",
            "-c",
            "set baseURL https://exchange.invalid; set secret env:NONE; borrow BTC as raw"
        )
        #expect(run.status == 0)
        #expect(run.errors.contains("`baseURL` has no effect here"))
        #expect(run.errors.contains("`secret` has no effect here"))
        #expect(run.output == "{\"amount\":\"1.69248805\",\"borrowLimit\":\"60\"}\n")
    }

    @Test(arguments: [
        "borrow BTC ETH as json", "borrow NOSUCH as json", "show as json", "clock as json",
        "watch BTC 1s times 2 as ndjson", "expect 1 > 2", "borow", "profile list as json",
        "inventory BTC as json", "weight as json", "pairs BTC* as csv",
    ])
    func `codes, JSON and statuses are the same in both languages`(statement: String) throws {
        let shell = try ShellProcess()
        let runs = try ["en", "zh"].map { language in
            try shell.run("--profile", "sandbox", "--virtual-time", "--set", "lang=\(language)", "-c", statement)
        }
        let english = try #require(runs.first)
        let chinese = try #require(runs.last)
        #expect(english.status == chinese.status)
        let isSetting = statement.hasPrefix("show")
        let output = isSetting ? english.output.replacing("\"en\"", with: "\"zh\"") : english.output
        #expect(output == chinese.output)
        if !english.errors.isEmpty { #expect(english.errors != chinese.errors) }
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
        let missing = try shell.run("--profile", "sandbox", "-c", "source /nonexistent")
        #expect(missing.errors.contains("没有该文件或目录"), "\(missing.errors)")
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
