package import JSONText

package struct ScenarioError: Error, Hashable, Sendable {
    /// The kind of error, with the arguments of its message.
    package enum Problem: Hashable, Sendable {
        /// The text is not JSON.
        case notJSON(expected: JSONFault.Expectation)
        case wrongKind(wanted: Kind, found: Kind)
        case unknownMember(String, known: [String])
        /// A missing member.
        case missingMember(String)
        /// Text that is not a plain decimal, or a decimal that is too large for the model.
        case badNumber(String)
        /// A number outside its range.
        case outOfRange(String, Bounds)
        /// Text that is not a duration such as `500ms`, `30s`, `5m`, `1h` or `3d`.
        case badDuration(String)
        /// Text that is not one of the allowed values.
        case notOneOf(String, values: [String])
        case unknownName(String)
        /// A name given twice.
        case duplicateName(String)
        /// Text that is not a public key of the given kind.
        case badKey(kind: String)
        /// Parts in the wrong order.
        case badOrder(Order)
    }

    /// What a value is, or should be.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case object, list, text, emptyText, number, wholeNumber, decimal, truth, null
    }

    /// The allowed range of a number.
    package enum Bounds: Hashable, Sendable {
        /// Both bounds are allowed.
        case between(Int, Int)
        case aboveZero, aboveOne, belowOne
        /// At most another number of the file.
        case atMost(String)
        /// At least 10 ms.
        case tenMilliseconds
    }

    /// Parts that must be in order.
    package enum Order: String, Hashable, Sendable, CaseIterable {
        /// Collateral bands ascend, their ratios do not increase, and only the last one may lack its end.
        case bands
        /// The leverages of isolated tiers decrease, while risk ratios and limits do not.
        case tiers
        /// The times of an inventory's steps ascend.
        case times
    }

    package let problem: Problem

    /// The start of the wrong text, in bytes from the start of the file.
    package let offset: Int

    init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}
