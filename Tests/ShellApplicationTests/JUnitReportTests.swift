import Foundation
@testable import MarginShell
@testable import ShellSession

import Testing

struct JUnitReportTests {
    private func report(of script: String) async throws -> (status: UInt8, xml: String) {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        let status = await shell.run(file: try folder.write(script))
        try JUnitReport(shell.expectations, language: shell.console.language).save(to: folder.path + "/report.xml")
        let xml = try folder.read("report.xml")
        return (status, xml.replacing(folder.path + "/", with: ""))
    }

    @Test func `every expectation is a case with its line and time`() async throws {
        let (status, xml) = try await report(
            of: """
                sleep 1s
                expect 1 < 2
                sleep 250ms
                expect 0.1 + 0.2 == 0.3 "numbers are exact"
                """
        )
        #expect(status == 0)
        #expect(
            xml == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="marginsh" tests="2" failures="0" errors="0" time="1.250">
                  <testsuite name="script.msh" tests="2" failures="0" errors="0" time="1.250" \
                timestamp="2025-01-09T03:38:12.000Z">
                    <testcase name="expect 1 &lt; 2" classname="script.msh" file="script.msh" line="2" time="1.000"/>
                    <testcase name="numbers are exact" classname="script.msh" file="script.msh" line="4" time="0.250"/>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test func `a failed expectation shows both sides and leaves the rest out`() async throws {
        let (status, xml) = try await report(of: "expect 1 > 2 \"<odd> & \\u{7}\"\nexpect 1 < 2")
        #expect(status == 1)
        #expect(xml.contains("tests=\"1\" failures=\"1\" errors=\"0\""), "\(xml)")
        #expect(xml.contains("&lt;odd&gt; &amp; \\u{7}"), "\(xml)")
        #expect(xml.contains("<failure message="))
        #expect(try Self.isWellFormed(xml))
    }

    @Test func `a statement that failed otherwise is an error`() async throws {
        let (status, xml) = try await report(of: "expect 1 < 2\nborrow NOSUCHASSET")
        #expect(status == 3)
        #expect(xml.contains("tests=\"2\" failures=\"0\" errors=\"1\""), "\(xml)")
        #expect(xml.contains("<error message="))
    }

    @Test func `a failure that is caught is none`() async throws {
        let (status, xml) = try await report(
            of: "try { borrow NOSUCHASSET } catch { echo caught }\nexpect error { borrow NOSUCHASSET }"
        )
        #expect(status == 0)
        #expect(xml.contains("tests=\"1\" failures=\"0\" errors=\"0\""), "\(xml)")
    }

    @Test func `a report that cannot be written ends with 78`() async throws {
        let shell = VirtualShell()
        let report = JUnitReport(shell.expectations, language: shell.console.language)
        #expect(throws: (any Error).self) { try report.save(to: "/nonexistent/report.xml") }
    }

    private static func isWellFormed(_ xml: String) throws -> Bool {
        // No tag or entity is left open: everything between tags is text without a bare `<` or `&`.
        let inner = xml.replacing(/<[^<>]*>/, with: "").replacing(/&(amp|lt|gt|quot|#10);/, with: "")
        return !inner.contains("<") && !inner.contains("&")
    }
}
