import BilingualText
package import BinanceMargin
import CommandLanguage
import ShellRuntime
package import ShellSession

/// Prevents that keys go to a host by accident: a host that the exchange has not published needs a person's approval,
/// once.
package struct ExchangeGuard: Sendable {
    private let prompts: Prompter
    private let approvals: ApprovedTexts

    package init(prompts: Prompter, approvals: ApprovedTexts) {
        self.prompts = prompts
        self.approvals = approvals
    }

    /// Prompts, unless exactly this address was approved before.
    ///
    /// - Throws: `ShellFailure` of status 78 if it is not approved, or standard input is not a terminal.
    package func check(_ baseURL: BaseURL) async throws {
        guard !ExchangeHost.isKnown(baseURL), !approvals.contains(baseURL.description, .baseURL) else { return }
        guard prompts.isAttended else { throw ShellFailure.unknownHost(baseURL) }
        let prompt = Message.unknownHostRequest(Code(baseURL.description))
        guard try await prompts.line(prompt) == baseURL.host else { throw ShellFailure.unknownHost(baseURL) }
        approvals.add(baseURL.description, .baseURL)
    }
}

extension ShellFailure {
    static func unknownHost(_ baseURL: BaseURL) -> ShellFailure {
        configuration(.unknownHost(Code(baseURL.description)), cause: .hostUnapproved, next: .unknownHostNext)
    }
}
