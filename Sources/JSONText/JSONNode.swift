/// A JSON value that was read, with its place in the text so that an error can point at it.
package struct JSONNode: Sendable {
    package enum Content: Sendable {
        case object([Member])
        case array([JSONNode])
        case string(String)
        /// A number's own text: no digit is lost.
        case number(String)
        case bool(Bool)
        case null
    }

    /// A name and its value, in the order read.
    package struct Member: Sendable {
        package let name: String
        package let nameOffset: Int
        package let value: JSONNode
    }

    package let content: Content
    /// Where the value begins, in bytes from the start of the text.
    package let offset: Int
}

extension JSONNode {
    /// Reads one JSON document and nothing else.
    ///
    /// - Parameter depth: how many arrays and objects may be inside one another.
    package init(parsing bytes: [UInt8], depth: Int) throws(JSONFault) {
        var reader = JSONReader(bytes, depth: depth, keepsOffsets: true)
        let value = try reader.document()
        var offsets = reader.offsets[...]
        self.init(value, &offsets)
    }

    /// - Parameter offsets: of this value and those inside it, in the order of the text; a member has its name's first.
    private init(_ value: JSONValue, _ offsets: inout ArraySlice<Int>) {
        offset = offsets.popFirst() ?? 0
        switch value {
        case .null: content = .null
        case .bool(let truth): content = .bool(truth)
        case .number(let digits): content = .number(digits)
        case .string(let text): content = .string(text)
        case .array(let elements): content = .array(elements.map { JSONNode($0, &offsets) })
        case .object(let members):
            content = .object(
                members.map { member in
                    let nameOffset = offsets.popFirst() ?? 0
                    return Member(name: member.name, nameOffset: nameOffset, value: JSONNode(member.value, &offsets))
                }
            )
        }
    }
}

/// Why bytes are not a JSON document, and where.
package struct JSONFault: Error, Hashable, Sendable {
    /// What must be at a place where something else is.
    package enum Expectation: Hashable, Sendable {
        /// The text ends too early.
        case moreText
        case value
        /// A member's name in double quotes.
        case name
        case digit
        /// One of these signs.
        case sign([String])
        /// At most so many arrays and objects inside one another.
        case levels(Int)
        /// An escape that JSON has.
        case escape
        /// UTF-8 without control characters.
        case plainText
        /// This name no second time: which value is meant is anyone's guess.
        case nameOnce(String)
        /// Nothing after the value, or after the bytes that are read at most.
        case nothing
    }

    package let expected: Expectation

    /// In bytes from the start.
    package let offset: Int
}
