import Testing

/// Runs the line for curl that `explain` prints, unchanged, and the statement itself.
@Suite struct CurlLineTests {
    /// Makes a key of each kind with `openssl`, and a scenario in which the exchange knows it.
    private static let makeKey = """
        set -e
        case $KIND in
            hmac)
                export MARGINSH_SECRET=0123456789abcdefSECRET
                key="\\"secret\\": \\"$MARGINSH_SECRET\\"" ;;
            *)
                if [ "$KIND" = rsa ]; then openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem 2> log
                else openssl genpkey -algorithm ED25519 -out key.pem; fi
                chmod 600 key.pem
                export MARGINSH_SECRET="$(cat key.pem)"
                key="\\"publicKey\\": \\"$(openssl pkey -in key.pem -pubout -outform DER | openssl base64 -A)\\"" ;;
        esac
        export MARGINSH_API_KEY=ABCDEFGHIJKLMNOPqrstuvwxyz0123456789
        echo "{\\"extends\\": \\"standard\\", \\"keys\\": [{\\"kind\\": \\"$KIND\\",
            \\"apiKey\\": \\"$MARGINSH_API_KEY\\", $key}]}" > scenario.json
        """

    /// Serves that scenario, then runs `request`, whose `URL` is the exchange's address.
    private func serve(_ kind: String, flags: String = "", asking request: String) throws -> ShellRun {
        var shell = try ShellProcess()
        shell.environment["KIND"] = kind
        return try shell.runShell(
            """
            \(Self.makeKey)
            "$BINARY" sandbox --port 0 --scenario scenario.json \(flags) > out & server=$!
            trap 'kill -TERM $server' EXIT
            until grep -qs '^listening' out; do :; done
            export MARGINSH_BASE_URL=$(sed -n 's/^listening on //p' out)
            \(request)
            """
        )
    }

    @Test(arguments: ["hmac", "rsa", "ed25519"], ["borrow BTC", "borrow 这是测试币 isolated 这是测试币USDT recvWindow 9000"])
    func `the line gets the same response as the statement`(_ kind: String, _ statement: String) throws {
        let run = try serve(
            kind,
            asking: """
                "$BINARY" -c '\(statement) as raw' > asked
                "$BINARY" -c 'explain \(statement)' | tail -n 1 > line
                ! grep -qF -e "$MARGINSH_SECRET" -e "$MARGINSH_API_KEY" line
                sh line > received; echo >> received
                cmp asked received && grep -c '"amount"' received
                """
        )
        #expect(run.output == "1\n", "\(run.errors)")
        #expect(run.errors == "")
    }

    @Test(arguments: ["inventory", "ping", "assets BTC"])
    func `lines of other statements run as well`(_ statement: String) throws {
        let run = try serve(
            "ed25519",
            asking: """
                "$BINARY" -c '\(statement) as raw' | cut -c 1-20 > asked
                "$BINARY" -c 'explain \(statement)' | tail -n 1 > line
                sh line | cut -c 1-20 > received; [ -s received ] && cmp asked received && echo same
                """
        )
        #expect(run.output == "same\n", "\(run.errors)")
    }

    @Test(arguments: ["hmac", "rsa", "ed25519"])
    func `with a timestamp the signature is the one openssl makes`(_ kind: String) throws {
        let run = try serve(
            kind,
            asking: """
                "$BINARY" -c 'explain borrow BTC timestamp 1736393892000 as ndjson' > explained
                "$BINARY" -c 'explain borrow BTC timestamp 1736393892000' | tail -n 1 | sed 's/ && curl .*//' > line
                . ./line; shown=$(sed 's/.*"signature":"\\([^"]*\\)".*/\\1/' explained | sed 's/+/%2B/g; s,/,%2F,g; s/=/%3D/g')
                [ "$shown" = "$s" ] && echo "$q"
                """
        )
        #expect(run.output == "asset=BTC&timestamp=1736393892000\n", "\(run.errors)")
    }

    @Test func `without the variables the line names the missing one`() throws {
        let run = try serve(
            "hmac",
            asking: """
                "$BINARY" -c 'explain borrow BTC' | tail -n 1 > line
                unset MARGINSH_SECRET; sh line 2>&1 | grep -c 'MARGINSH_SECRET'
                """
        )
        #expect(run.output == "1\n", "\(run.errors)")
    }
}
