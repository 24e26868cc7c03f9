import JSONText
package import ShellRuntime

extension Record {
    /// The rows of the responses of several profiles as one response, in their order, each led by its profile. A response
    /// without rows is one row.
    ///
    /// - Parameter parts: responses, and other records as they are in JSON.
    package static func joint(_ parts: [(profile: String, record: Record)]) -> Record {
        let replies = parts.compactMap(\.record.reply)
        let rows = parts.flatMap { profile, record -> [JSONValue] in
            let lead = JSONMember(name: Record.profileName, value: .string(profile))
            let json = record.reply?.json ?? ValueText.json(record)
            return (JSONRows(json).rows ?? [json]).map { row in
                let members = ReplyText.members(of: row, positions: record.reply?.columns ?? [])
                return .object([lead] + members.filter { $0.name != Record.profileName })
            }
        }
        let columns = replies.first?.columns ?? []
        let content = ReplyContent(
            .array(rows),
            columns: columns.isEmpty ? [] : [Record.profileName] + columns.filter { $0 != Record.profileName },
            isSimulated: replies.contains(where: \.isSimulated),
            isPage: true
        )
        return .reply(content, rawBytes: nil)
    }

    /// Whether it is a response with the members that the exchange sent.
    package var isWholeReply: Bool { reply != nil }
}
