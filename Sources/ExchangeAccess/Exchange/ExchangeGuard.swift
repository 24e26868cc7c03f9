import BilingualText
package import BinanceMargin
import CommandLanguage
import ShellRuntime
package import ShellSession

/// Sees that keys go to no host by accident: one that the exchange never published needs a person's yes, once.
package struct ExchangeGuard: Sendable {
    private let prompts: Prompter
    private let approvals: ApprovedTexts

    package init(prompts: Prompter, approvals: ApprovedTexts) {
        self.prompts = prompts
        self.approvals = approvals
    }

    /// Asks, where nobody ever said yes to exactly this address.
    ///
    /// - Throws: `ShellFailure` of status 78 where the response is no, or nobody is there to ask.
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
