import BilingualText
import Foundation
import Testing

@testable import Diagnosis
@testable import ExchangeAccess

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
        #expect(shell.output.text == "clock-behind\n")
    }

    @Test func `warnings fail if requested`() async {
        #expect(await VirtualShell().run("doctor only configuration") == 0)
        #expect(await VirtualShell().run("doctor only configuration strict") == 78)
    }

    @Test(arguments: [80, 120, 60, 45])
    func `no line is wider than the window`(columns: Int) async {
        for statement in ["doctor", "doctor all", "sandbox fault address for 1h; doctor"] {
            let shell = VirtualShell(terminalColumns: columns)
            _ = await shell.run(statement)
            let lines = shell.output.text.split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= columns }, "\(shell.output.text)")
        }
    }

    @Test func `with all green it is four lines`() async {
        let shell = VirtualShell(terminalColumns: 80, home: "/home/me")
        #expect(await shell.run("doctor") == 0)
        #expect(shell.output.text.split(separator: "\n").count == 3, "\(shell.output.text)")
        #expect(shell.errors.text.split(separator: "\n").count == 1)
    }

    @Test func `a page at a terminal says the failure, and no error message repeats it`() async {
        let statement = "sandbox fault address for 1h; doctor"
        let terminal = VirtualShell(terminalColumns: 80)
        #expect(await terminal.run(statement) == 4)
        #expect(!terminal.errors.text.contains("error"), "\(terminal.errors.text)")
        for form in [" as json", " > /dev/null"] {
            let other = VirtualShell(terminalColumns: 80)
            #expect(await other.run(statement + form) == 4)
            #expect(other.errors.text.contains("address-refused"), "\(other.errors.text)")
        }
    }

    @Test func `a problem that several checks find is shown once`() async {
        let shell = VirtualShell(terminalColumns: 80)
        _ = await shell.run("sandbox fault server-error for 1h; doctor only clock system request")
        let meaning = Problem.exchangeFault.meaning.english
        #expect(shell.output.text.components(separatedBy: meaning).count == 2, "\(shell.output.text)")
        #expect(shell.output.text.contains("`request`"), "\(shell.output.text)")
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
        #expect(shell.errors.text.hasPrefix("1 check, up to 2 requests, weight 2 (IP)"))
    }

    @Test func `explained, it lists the requests that it then sends`() async {
        let shell = VirtualShell()
        _ = await shell.run("explain doctor as ndjson")
        let planned = shell.output.text.matches(of: /"path":"([^"]*)"/).map { String($0.1) }
        #expect(shell.exchange.paths == [])
        _ = await shell.run("doctor")
        // Requests that need nothing of each other are in flight together.
        #expect(shell.exchange.paths.sorted() == planned.sorted())
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

    @Test(arguments: Problem.allCases)
    func `every problem is a topic of help in both languages, and Tab completes it`(_ problem: Problem) async throws {
        #expect(problem.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
        #expect(problem.meaning.english != problem.meaning.chinese)
        #expect(problem.nextStep.english != problem.nextStep.chinese)
        let finding = try #require(ProblemTopic(problem.rawValue)).finding
        #expect(!finding.english.isEmpty && !finding.chinese.isEmpty)
        for language in Language.allCases {
            let shell = VirtualShell(language: language)
            #expect(await shell.run("help \(problem.rawValue)") == 0)
            let words = [problem.meaning, finding, problem.nextStep].map { $0.text(in: language) }
            #expect(words.allSatisfy(shell.output.text.contains), "\(shell.output.text)")
        }
    }
}
