/// `let NAME = VALUE`, where the value is an expression, or a statement whose result is assigned.
package final class LetStatement: Sendable {
    package enum Source: Sendable {
        case expression(Expression)
        indirect case statement(Statement)
    }

    package let name: Name
    package let source: Source

    package init(name: Name, source: Source) {
        self.name = name
        self.source = source
    }
}

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

/// The statement `if COND { } else if COND { } else { }`.
package struct IfStatement: Sendable {
    package struct Branch: Sendable {
        package let condition: Condition
        package let block: Block
    }

    package let branches: [Branch]
    package let otherwise: Block?
}

/// The statement `for NAME in WORD... { }`.
package struct ForStatement: Sendable {
    package let variable: Name
    package let words: [Word]
    package let block: Block
}

/// The statement `repeat N [every D] { }`.
package struct RepeatStatement: Sendable {
    package let count: Word
    package let interval: Word?
    package let block: Block
}

/// The statement `try { } catch { }`.
package struct TryStatement: Sendable {
    package let block: Block
    package let recovery: Block
}
