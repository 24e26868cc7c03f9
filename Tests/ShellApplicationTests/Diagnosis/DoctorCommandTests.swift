import BilingualText
import Testing

@testable import Diagnosis

@Suite struct DoctorCommandTests {
    @Test func `its status is that of the first check that fails`() async {
        let shell = VirtualShell()
        #expect(await shell.run("sandbox fault address for 1h; doctor") == 4)
        #expect(shell.errors.text.contains("likely"))
        #expect(shell.errors.text.contains("`address-refused`"))
        let other = VirtualShell()
        #expect(await other.run("sandbox fault rate-limit for 1h; doctor") == 6)
    }

    @Test func `a script catches it by its problem`() async {
        let shell = VirtualShell()
        let status = await shell.run(
            "sandbox skew 30s\ntry { doctor only clock > /dev/null } catch { echo $error.category }"
        )
        #expect(status == 0)
        #expect(shell.output.text == "clock-off\n")
    }

    @Test func `warnings fail if requested`() async {
        #expect(await VirtualShell().run("doctor only address") == 0)
        #expect(await VirtualShell().run("doctor only address strict") == 4)
    }

    @Test(arguments: [80, 120, 60])
    func `what was seen is cut to the window before it is left out`(columns: Int) async {
        let shell = VirtualShell(terminalColumns: columns)
        #expect(await shell.run("doctor") == 0)
        let lines = shell.output.text.split(separator: "\n")
        #expect(lines.first?.contains("DETAILS") == true)
        #expect(lines.allSatisfy { $0.count <= columns }, "\(shell.output.text)")
        #expect(shell.output.text.contains("…"))
    }

    @Test func `offline nothing is sent, and what needs the network is not taken as well`() async {
        let shell = VirtualShell()
        #expect(await shell.run("doctor offline as csv") == 0)
        #expect(shell.exchange.paths == [])
        #expect(shell.output.text.contains("reach,skipped"))
        #expect(!shell.output.text.contains("reach,ok"))
    }

    @Test func `the weight is printed before anything is sent`() async {
        let shell = VirtualShell()
        _ = await shell.run("doctor only reach")
        #expect(shell.errors.text.hasPrefix("sends up to 2 requests, weight 2 (IP)"))
    }

    @Test func `explained, it lists the requests that it then sends`() async {
        let shell = VirtualShell()
        _ = await shell.run("explain doctor as ndjson")
        let planned = shell.output.text.matches(of: /"path":"([^"]*)"/).map { String($0.1) }
        #expect(shell.exchange.paths == [])
        _ = await shell.run("doctor")
        #expect(shell.exchange.paths == planned)
    }

    @Test func `what is shared contains nothing about the person`() async {
        let shell = VirtualShell()
        _ = await shell.run("doctor share as json")
        #expect(shell.output.text.contains("key=<key-1>"))
        #expect(shell.output.text.contains("amount=<text-1>"))
        #expect(!shell.output.text.contains("1.69"))
    }

    @Test func `the list names every check`() async {
        let shell = VirtualShell()
        _ = await shell.run("doctor list as csv")
        let first = shell.output.text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != "," } }
        #expect(first.dropFirst().map(String.init) == CheckName.allCases.map(\.rawValue))
    }

    @Test func `every problem has words in both languages`() {
        for problem in Problem.allCases {
            #expect(problem.meaning.english != problem.meaning.chinese, "\(problem)")
            #expect(problem.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
        }
    }
}
