import Foundation
import Testing

/// A peer or proxy that falls silent keeps neither a statement beyond its timeout nor the process.
@Suite struct SilentPeerTests {
    /// Ten times the second in which the process has to end.
    private static let longest = 10.0

    /// Asks a peer that falls silent in the state of this name: once until the timeout, and once for each of `signals` with
    /// a long timeout, until that signal. Each run gives a line: status, and the seconds from its start or its signal.
    private func ask(_ name: String, _ statement: String, signals: [String], timeout: Bool) throws -> ShellRun {
        let peer = try #require(SilentPeerProgram.states.first { $0.name == name })
        let shell = try ShellProcess()
        _ = try shell.home.write(SilentPeerProgram.text, to: "silent.py")
        let profile = ["set baseURL \(peer.baseURL)", "set apiKey env:K", "set secret env:S", peer.settings]
        _ = try shell.home.write(profile.joined(separator: "\n") + "\n", to: "template")
        let runs = (timeout ? ["finish 300ms"] : []) + signals.map { "finish 60s \($0)" }
        return try shell.runShell(
            """
            finish() {
                : > reached; local start=$EPOCHREALTIME
                env --default-signal=INT "$BINARY" --profile work --set timeout=$1 -c '\(statement)' > said 2>&1 & local program=$!
                if test "$2"; then
                    until test -s reached; do sleep 0.01; done
                    start=$EPOCHREALTIME; kill -$2 $program
                fi
                wait $program
                echo "$? $(echo "$EPOCHREALTIME - $start" | tr , . | bc)"
                cat said >&2
            }
            \(name.hasPrefix("tls-") ? Self.makeCertificate : "")
            python3 silent.py \(name) port reached & peer=$!; disown
            until test -s port; do sleep 0.01; done
            mkdir -p config/marginsh/profiles state/marginsh
            sed "s/PORT/$(cat port)/" template > config/marginsh/profiles/work.msh
            chmod 600 config/marginsh/profiles/work.msh
            echo "baseURL $(printf %s \(peer.baseURL) | sha256sum | cut -d' ' -f1)" > state/marginsh/approved
            export K=key S=secret
            \(runs.joined(separator: "\n"))
            kill -KILL $peer
            """
        )
    }

    private static let makeCertificate = """
        openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=x -addext subjectAltName=DNS:localhost \
            -keyout peer.key -out peer.pem 2> openssl
        """

    private func expect(_ run: ShellRun, endsWith statuses: [Int]) {
        let ends = run.output.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
        #expect(ends.map { $0.first.map(Int.init) } == statuses, "\(run.output) \(run.errors)")
        #expect(ends.allSatisfy { $0.count == 2 && $0[1] < Self.longest }, "\(run.output)")
    }

    @Test(arguments: SilentPeerProgram.states.map(\.name))
    func `after a timeout or a signal the process ends`(_ name: String) throws {
        let run = try ask(name, "borrow BTC", signals: ["INT", "TERM"], timeout: true)
        expect(run, endsWith: [7, 130, 143])
        #expect(run.errors.contains("did not respond in time"))
    }

    @Test(arguments: ["tls", "connect", "connect-tls", "socks", "socks-connect", "socks-tls"])
    func `a diagnosis ends with a signal, too`(_ name: String) throws {
        let run = try ask(name, "doctor only lookup connect proxy tls", signals: ["INT", "TERM"], timeout: false)
        expect(run, endsWith: [130, 143])
    }
}
