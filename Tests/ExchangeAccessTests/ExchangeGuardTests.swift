import ShellTestSupport
import BinanceMargin
import ShellRuntime
import Testing

@testable import ExchangeAccess
@testable import ShellSession

@Suite struct ExchangeGuardTests {
    private let approvals = ApprovedTexts(path: nil)

    private func exchangeGuard(_ person: ScriptedPerson) -> ExchangeGuard {
        ExchangeGuard(prompts: Prompter(person), approvals: approvals)
    }

    @Test(arguments: [
        "https://api.binance.com", "https://api4.binance.com", "http://127.0.0.1:8765", "https://localhost",
    ])
    func `published hosts and this machine need no word`(url: String) async throws {
        try await exchangeGuard(.absent).check(BaseURL(url))
    }

    @Test(arguments: ["https://api.binance.com.evil.example", "https://api.binance.com:8443", "https://mirror.example"])
    func `any other needs its name typed once`(url: String) async throws {
        let baseURL = try BaseURL(url)
        await #expect(throws: ShellFailure.self) { try await exchangeGuard(.absent).check(baseURL) }
        await #expect(throws: ShellFailure.self) { try await exchangeGuard(ScriptedPerson("yes")).check(baseURL) }
        try await exchangeGuard(ScriptedPerson(baseURL.host)).check(baseURL)
        try await exchangeGuard(.absent).check(baseURL)
    }
}
