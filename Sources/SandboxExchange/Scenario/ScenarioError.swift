package import JSONText

/// What is wrong with a scenario file, and where.
package struct ScenarioError: Error, Hashable, Sendable {
    /// The kinds of mistakes, with what a message needs to name them.
    package enum Problem: Hashable, Sendable {
        /// The text is no JSON.
        case notJSON(expected: JSONFault.Expectation)
        /// A value of the wrong kind.
        case wrongKind(wanted: Kind, found: Kind)
        /// A member that the format does not have, with those it has.
        case unknownMember(String, known: [String])
        /// A member that must be there.
        case missingMember(String)
        /// Text that is no plain decimal of the size the model can hold.
        case badNumber(String)
        /// A number outside its range.
        case outOfRange(String, Bounds)
        /// Text that is no duration such as `500ms`, `30s`, `5m`, `1h` or `3d`.
        case badDuration(String)
        /// Text of a closed set that is none of its values.
        case notOneOf(String, values: [String])
        /// A name that refers to nothing.
        case unknownName(String)
        /// A name given twice.
        case duplicateName(String)
        /// A key's text that is no public key of the kind named.
        case badKey(kind: String)
        /// Parts that are not in the order the model needs.
        case badOrder(Order)
    }

    /// What a value is, or should be.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case object, list, text, emptyText, number, wholeNumber, decimal, truth, null
    }

    /// Where a number must lie.
    package enum Bounds: Hashable, Sendable {
        /// Both ends are allowed.
        case between(Int, Int)
        case aboveZero, aboveOne, belowOne
        /// A number no larger than another one of the file.
        case atMost(String)
        /// A time of at least 10 ms.
        case tenMilliseconds
    }

    /// What must be in order.
    package enum Order: String, Hashable, Sendable, CaseIterable {
        /// Collateral bands rise, their ratios do not, and only the last may lack its end.
        case bands
        /// Isolated tiers fall in leverage while risk ratios and limits rise.
        case tiers
        /// The times of an inventory's steps rise.
        case times
    }

    /// What is wrong.
    package let problem: Problem

    /// Where the text that is wrong begins, in bytes from the start.
    package let offset: Int

    init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}
