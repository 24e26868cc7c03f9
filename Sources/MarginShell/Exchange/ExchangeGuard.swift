import CommandLanguage
import MarginClient
import ShellRuntime

/// Sees that keys go to no host by accident: one that the exchange never published needs a person's yes, once.
package struct ExchangeGuard: Sendable {
    private let questions: QuestionDesk
    private let approvals: ApprovedTexts

    package init(questions: QuestionDesk, approvals: ApprovedTexts) {
        self.questions = questions
        self.approvals = approvals
    }

    /// Whether the exchange published the address, or it is this machine's own.
    static func isKnown(_ baseURL: BaseURL) -> Bool {
        baseURL.isLoopback || ExchangeHost.isPublished(baseURL)
    }

    /// Asks, where nobody ever said yes to exactly this address.
    ///
    /// - Throws: `ShellFailure` of status 78 where the answer is no, or nobody is there to ask.
    func check(_ baseURL: BaseURL) async throws {
        guard !Self.isKnown(baseURL), !approvals.contains(baseURL.description, .baseURL) else { return }
        guard questions.isAttended else { throw ShellFailure.unknownHost(baseURL) }
        let question = ProfileMessage.unknownHostQuestion.message(.code("url", baseURL.description))
        guard try await questions.line(question) == baseURL.host else { throw ShellFailure.unknownHost(baseURL) }
        approvals.add(baseURL.description, .baseURL)
    }
}
