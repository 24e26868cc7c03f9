import Foundation
import Testing

/// The files that statements write: what a failure leaves, who may read them, where links lead.
@Suite struct OutputFileTests {
    private let shell: ShellProcess

    init() throws { shell = try ShellProcess() }

    private func text(_ name: String) -> String? {
        try? String(contentsOf: shell.home.url.appending(path: name), encoding: .utf8)
    }

    private func run(_ statement: String) throws -> ShellRun {
        try shell.run("--profile", "sandbox", "--virtual-time", "-c", statement)
    }

    @Test(arguments: [
        "borrow NOSUCH > FILE", "borrow NOSUCH >> FILE", "borrow NOSUCH tee FILE", "borrow NOSUCH as json > FILE",
        "borrow NOSUCH as csv > FILE", "borrow NOSUCH as openmetrics > FILE", "plot BTC > FILE", "plot BTC > FILE.svg",
        "plot BTC from nowhere > FILE", "watch NOSUCH 1s times 2 > FILE",
        "watch NOSUCH 1s times 2 as openmetrics > FILE",
        "watch NOSUCH 1s times 2 as ndjson > FILE",
        "echo $missing > FILE", "expect 1 > 2 > FILE", "borrow BTC | nosuchprogram", "profile show none > FILE",
        "watch NOSUCH 1s times 2 as json tee FILE", "watch NOSUCH 1s times 2 >> FILE",
    ])
    func `a statement that fails before its first record changes no file`(statement: String) throws {
        for name in ["kept", "kept.svg"] { _ = try shell.home.write("as it was\n", to: name) }
        let run = try run(statement.replacing("FILE", with: "kept"))
        #expect(run.status != 0, "\(run.output)")
        #expect(text("kept") == "as it was\n")
        #expect(text("kept.svg") == "as it was\n")
        let absent = try self.run(statement.replacing("FILE", with: "absent"))
        #expect(absent.status != 0)
        #expect(text("absent") == nil && text("absent.svg") == nil)
    }

    @Test func `what was written before the failure is kept`() throws {
        let run = try run("borrow BTC NOSUCH as csv > kept")
        #expect(run.status != 0)
        #expect(text("kept")?.contains("BTC") == true)
    }

    @Test func `an empty output without a failure empties the file`() throws {
        _ = try shell.home.write("as it was\n", to: "kept")
        #expect(try run("history nothing > kept").status == 0)
        #expect(text("kept") == "")
    }

    @Test(arguments: ["022", "077", "002", "000"])
    func `a new file honours the mask, and one that is there keeps its mode`(mask: String) throws {
        let run = try shell.runShell(
            """
            umask \(mask)
            touch expected
            for mode in 600 640 755; do echo old > "old$mode"; chmod $mode "old$mode"; done
            "$BINARY" --profile sandbox --virtual-time --report junit=report -c 'echo x > a' -c 'echo x >> b' \
                -c 'echo x tee c' -c 'watch BTC 1s times 1 > d' -c 'watch BTC 1s times 1 as openmetrics > e' \
                -c 'history save f' -c 'echo x > old600' -c 'echo x > old640' -c 'echo x > old755' >/dev/null 2>&1
            stat -c %a expected a b c d e f report | uniq | wc -l
            stat -c %a old600 old640 old755
            cat old600 old640 old755
            """
        )
        #expect(run.output == "1\n600\n640\n755\nx\nx\nx\n")
    }

    @Test func `links lead to the file that is written`() throws {
        let run = try shell.runShell(
            """
            mkdir far; echo old > far/there; ln -s far/there link; ln -s far/new dangling; ln far/there second
            "$BINARY" --profile sandbox -c 'echo one > link' -c 'echo two > dangling' -c 'history save saved replace'
            readlink link dangling; cat far/there far/new second; ls far
            """
        )
        #expect(run.output == "far/there\nfar/new\none\ntwo\none\nnew\nthere\n")
    }

    @Test func `standard output by its name is written to and stays what it is`() throws {
        let run = try shell.runShell(
            """
            "$BINARY" -c 'echo one' -c 'echo two > /dev/stdout' -c 'echo three >> /dev/stdout' -c 'echo four' > all
            cat all; ls
            """
        )
        #expect(run.output.hasPrefix("one\ntwo\nthree\nfour\nall\n"))
    }

    /// As another user where the tests run as root, to whom every file may be written.
    @Test func `a file without write permission is refused, one in a closed folder written in place`() throws {
        let isRoot = getuid() == 0
        let prefix = isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
        let run = try shell.runShell(
            """
            chmod 755 .; mkdir closed open state config; touch reader
            echo old > closed/mine; echo old > open/shut; echo old > open/shut2; echo old > closed/shut
            \(isRoot ? "chown -R 65534:65534 closed open state config" : "true")
            chmod 600 closed/mine; chmod 400 open/shut open/shut2 closed/shut; chmod 500 closed
            cp "$BINARY" ./program; chmod 755 program
            try() { \(prefix) ./program --profile sandbox -c "$1" >/dev/null 2>said; echo $?; }
            try 'echo new > closed/mine'
            try 'echo new > open/shut'
            try 'echo new >> open/shut2'
            try 'echo new > closed/shut'
            try 'echo new > closed/another'
            try 'borrow BTC > open/shut'; grep -c 'permission denied' said
            cat closed/mine open/shut open/shut2 closed/shut
            stat -c %a closed/mine open/shut; ls closed open
            chmod 700 closed
            """
        )
        #expect(
            run.output
                == "0\n78\n78\n78\n78\n78\n1\nnew\nold\nold\nold\n600\n400\nclosed:\nmine\nshut\n\nopen:\nshut\nshut2\n",
            "\(run.errors)"
        )
    }

    @Test func `history save replaces a file only with the option, which the error names`() throws {
        _ = try shell.home.write("as it was\n", to: "kept.msh")
        let refused = try run("history save kept.msh")
        #expect(refused.status == 78)
        #expect(refused.errors.contains("`history save kept.msh replace`"), "\(refused.errors)")
        #expect(text("kept.msh") == "as it was\n")
        #expect(try run("echo x; history save kept.msh replace").status == 0)
        #expect(text("kept.msh")?.hasPrefix("#!/usr/bin/env marginsh\n") == true)
        #expect(try run("history save new.msh").status == 0)
        #expect(try run("history save other.msh last 1 replace").status == 0)
    }

    @Test(arguments: ["echo kept > ca.pem", "ln -s nowhere ca.pem"])
    func `the sandbox writes its authority over no file, and leaves none where it cannot start`(before: String) throws {
        let run = try shell.runShell(
            """
            \(before)
            timeout 20 "$BINARY" sandbox --port 0 --tls ca.pem; echo $?
            timeout 20 "$BINARY" sandbox --port 0 --expose-to-network 203.0.113.7 --tls new.pem; echo $?
            ls
            """
        )
        #expect(run.output.hasPrefix("78\n7\nca.pem\n"), "\(run.output)")
        #expect(run.errors.contains("already exists"))
        #expect(!run.output.contains("new.pem"))
    }
}
