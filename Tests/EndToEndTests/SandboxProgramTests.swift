import Testing

/// `marginsh sandbox`, as another program starts it.
@Suite struct SandboxProgramTests {
    /// Starts the exchange, sends a request with curl, and ends it with a signal.
    private func serve(_ flags: String, asking request: String) throws -> ShellRun {
        try ShellProcess().runShell(
            """
            : > out; "$BINARY" sandbox --port 0 \(flags) > out 2> err & server=$!
            until grep -q '^secret:' out; do :; done
            url=$(sed -n 's/^listening on //p' out)
            \(request)
            kill -TERM $server; wait $server; echo "status $?"; cat err >&2
            """
        )
    }

    @Test func `it prints its address and a key, responds, and ends with 0 at SIGTERM`() throws {
        let run = try serve("", asking: #"curl -s "$url/api/v3/ping"; echo; grep -c '^api key: ' out"#)
        #expect(run.output == "{}\n1\nstatus 0\n")
        #expect(run.errors == "")
    }

    @Test func `other machines reach it only with a flag and an address, and it warns`() throws {
        let request = #"""
            echo "$url" | sed 's/:[0-9]*$//'
            curl -s "http://127.0.0.2:${url##*:}/api/v3/ping"; echo "$?"
            """#
        let own = try serve("", asking: request)
        #expect(own.output == "http://127.0.0.1\n7\nstatus 0\n")
        let exposed = try serve("--expose-to-network 0.0.0.0", asking: request)
        #expect(exposed.output == "http://0.0.0.0\n{}0\nstatus 0\n")
        #expect(exposed.errors.hasPrefix("marginsh: warning: anyone who can reach 0.0.0.0 can use"))
    }

    @Test func `with --explain a refused request is printed with the check that refused it`() throws {
        let request = #"curl -s "$url/sapi/v1/margin/maxBorrowable?asset=BTC" > response; grep -c code response"#
        let run = try serve("--explain", asking: request)
        #expect(run.output == "1\nstatus 0\n")
        #expect(run.errors.contains("/sapi/v1/margin/maxBorrowable"))
    }

    @Test func `with --explain bytes that are not HTTP are printed like a request, under the sandbox's header`() throws
    {
        let request = #"""
            exec 3<> "/dev/tcp/127.0.0.1/${url##*:}"; printf 'hello\001\r\n\r\n' >&3; tr -d '\r' <&3
            curl -s "$url/api/v3/ping"; echo
            """#
        let run = try serve("--explain", asking: request)
        #expect(run.output.hasPrefix("HTTP/1.1 400 Bad Request\n"))
        #expect(run.output.contains("\nX-Sandbox: simulated\n"))
        #expect(run.output.hasSuffix("\n\n{}\nstatus 0\n"))
        #expect(
            run.errors.hasPrefix(
                #"unreadable request: 400, refused by syntax: invalid HTTP method, in these 10 bytes: "#
            )
        )
        #expect(run.errors.contains(#"`hello\x01\r\n\r\n`"#))
    }

    @Test func `what prevents it from serving is reported in the language of the session`() throws {
        var shell = try ShellProcess()
        shell.environment["LC_ALL"] = "zh_CN.UTF-8"
        let run = try shell.run("sandbox", "--port", "0", "--tls", "/nowhere/ca.pem")
        #expect(run.status == 78)
        #expect(run.errors.hasPrefix("marginsh: 错误：无法将 CA 证书写入 `/nowhere/ca.pem`：没有该文件或目录\n"))
        let missing = try shell.run("sandbox", "--scenario", "nowhere.json")
        #expect(missing.errors.hasPrefix("marginsh: 错误：无法读取 `nowhere.json`："))
    }

    @Test func `a port that is taken is named, be it for requests or for drills`() throws {
        let request = #"""
            port=${url##*:}
            "$BINARY" sandbox --port "$port" 2>&1; echo "$?"
            LC_ALL=zh_CN.UTF-8 "$BINARY" sandbox --port 0 --control-port "$port" 2>&1 | sed "s/$port/PORT/"
            echo "$port"
            """#
        let lines = try serve("", asking: request).output.split(separator: "\n").map(String.init)
        try #require(lines.count == 7)
        #expect(
            lines[0]
                == "marginsh: error: cannot listen on 127.0.0.1:\(lines[5]): another program is listening there"
        )
        #expect(lines[1] == "Next: Choose another address or port. Port 0 takes any free port.")
        #expect(lines[2] == "7")
        #expect(lines[3] == "marginsh: 错误：无法监听 127.0.0.1:PORT：已有其他程序在此监听")
    }

    @Test func `over TLS its certificate is proven by the authority it writes`() throws {
        let run = try serve("--tls ca.pem", asking: #"curl -s --cacert ca.pem "$url/api/v3/ping"; echo"#)
        #expect(run.output == "{}\nstatus 0\n")
    }

    @Test func `a shell that uses it with its own profile still marks the numbers as simulated`() throws {
        let request = #"""
            folder=$XDG_CONFIG_HOME/marginsh/profiles; mkdir -p "$folder"; chmod -R go= "$XDG_CONFIG_HOME"
            printf 'set baseURL %s\nset apiKey %s\nset secret env:SANDBOX_SECRET\n' \
                "$url" "$(sed -n 's/^api key: //p' out)" > "$folder/mine.msh"; chmod 600 "$folder/mine.msh"
            SANDBOX_SECRET=$(sed -n 's/^secret: //p' out) "$BINARY" --profile mine \
                -c 'borrow BTC as json' -c 'inventory ETH as csv' -c 'whoami as json' -c 'weight as json' \
                -c 'watch ETH 1s times 1 inventory as csv' -c 'clock as json' -c 'doctor only clock as json' \
                -c 'why BTC as json' -c 'borrow BTC' > responses 2> notices
            grep -o '"schema":"[a-z]*' responses | sort -u | wc -l
            grep '"schema"' responses | grep -vc '"simulated":true'
            grep -c ',true' responses; tail -n 1 responses
            """#
        let run = try serve("", asking: request)
        #expect(run.output == "10\n0\n2\nsimulated\nstatus 0\n")
        #expect(run.errors == "")
    }

    @Test(arguments: ["--port 70000", "--port x", "--nope"])
    func `a wrong flag ends with 2`(flags: String) throws {
        let run = try ShellProcess().run(["sandbox"] + flags.split(separator: " ").map(String.init))
        #expect(run.status == 2)
    }

    @Test func `an error in a scenario is shown with its position`() throws {
        let shell = try ShellProcess()
        let file = try shell.home.write("{\n  \"nope\": 1\n}\n", to: "bad.json")
        let run = try shell.run("sandbox", "--port", "0", "--scenario", file)
        #expect(run.status == 2)
        #expect(run.errors.contains("bad.json:1:1: error:"))
    }
}
