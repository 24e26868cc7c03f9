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
