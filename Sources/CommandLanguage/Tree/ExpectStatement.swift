/// `expect COND ["reason"]`, or `expect error [CODE] { ... }`.
package final class ExpectStatement: Sendable {
    package enum Subject: Sendable {
        case condition(Condition)
        /// The block must fail, with that code where one is given.
        case failure(code: Expression?, block: Block)
    }

    package let subject: Subject
    package let reason: Word?

    package init(subject: Subject, reason: Word?) {
        self.subject = subject
        self.reason = reason
    }
}
