import BilingualText
import JSONText
import LineEditing
import ShellRuntime
import TerminalText

extension RecordRenderers {
    /// What renders responses of any shape.
    ///
    /// - Parameters:
    ///   - columns: those of the CSV file that rows are added to; nil where a heading is due.
    ///   - named: those that are shown in any window.
    func replyRenderer(
        as format: OutputFormat?,
        on surface: OutputSurface,
        columns: [String]? = nil,
        named: Set<String> = []
    ) -> any RecordRenderer {
        switch format ?? .table {
        case .table: ReplyPageRenderer(surface: surface, named: named, isVertical: false)
        case .vertical: ReplyPageRenderer(surface: surface, named: named, isVertical: true)
        case .csv: ReplyCSVRenderer(names: columns)
        case .json: ReplyJSONRenderer()
        case .ndjson: ReplyLinesRenderer()
        case .raw, .openmetrics: RawRenderer(isForTerminal: surface.isTerminal)
        }
    }
}

extension Record {
    var reply: ReplyContent? { content as? ReplyContent }
}

/// For people: an object as a line per member, rows as a table.
struct ReplyPageRenderer: RecordRenderer {
    let surface: OutputSurface
    let named: Set<String>
    let isVertical: Bool
    let isOfOneKind = true
    private var replies: [ReplyContent] = []

    init(surface: OutputSurface, named: Set<String>, isVertical: Bool) {
        self.surface = surface
        self.named = named
        self.isVertical = isVertical
    }

    mutating func add(_ record: Record) -> DisplayText {
        if let reply = record.reply { replies.append(reply) }
        return DisplayText()
    }

    mutating func finish() -> DisplayText {
        guard let first = replies.first else { return DisplayText() }
        // Widths depend on all rows, so those of all pages are shown together.
        let parts =
            first.isPage
            ? [text(of: .array(replies.flatMap { JSONRows($0.json).rows ?? [] }), first.columns)]
            : replies.map { text(of: $0.json, $0.columns) }
        let isSimulated = replies.contains(where: \.isSimulated)
        return parts.joined() + (isSimulated ? surface.simulatedFooter : DisplayText())
    }

    private func text(of reply: JSONValue, _ columns: [String]) -> DisplayText {
        let parts = JSONRows(reply)
        guard let rows = parts.rows else { return lines(of: reply) }
        let rest = parts.rest.isEmpty ? DisplayText() : lines(of: .object(parts.rest))
        return text(ofRows: rows, columns) + rest
    }

    private func text(ofRows rows: [JSONValue], _ columns: [String]) -> DisplayText {
        guard !rows.isEmpty else { return faint(.noRows) }
        let isTable = rows.allSatisfy(\.isContainer)
        guard isTable else { return DisplayText(rows.map { ReplyText.plain($0) + "\n" }.joined()) }
        guard !isVertical else { return lines(ofRows: rows, columns) }
        var table = ReplyTable(rows, positions: columns)
        guard let dropped = surface.columns.map({ table.narrow(to: $0, keeping: named) }) ?? [] else {
            return lines(ofRows: rows, columns)
        }
        let lines = table.lines
        let heading = surface.text(PageLine(lines.heading, .heading).pieces) + "\n"
        let note = dropped.isEmpty ? DisplayText() : faint(.columnsLeftOut(dropped.joined(separator: ", ")))
        return heading + DisplayText(lines.rows) + note
    }

    /// Each row as lines, with an empty one between two.
    private func lines(ofRows rows: [JSONValue], _ columns: [String]) -> DisplayText {
        rows.enumerated().map { place, row in
            DisplayText(place == 0 ? "" : "\n") + lines(of: .object(ReplyText.members(of: row, positions: columns)))
        }
        .joined()
    }

    private func faint(_ message: Message) -> DisplayText {
        let text = message.text(in: surface.language)
        let lines = surface.columns.map { text.wrapped(toColumns: $0) } ?? [text]
        return lines.map { surface.text(PageLine($0, .faint).pieces) + "\n" }.joined()
    }

    /// A line per member, those of objects inside under their dotted names, and after them the lists as tables.
    private func lines(of value: JSONValue) -> DisplayText {
        var pairs: [(name: String, text: String)] = []
        var lists: [(name: String, rows: [JSONValue])] = []
        collect(value, named: "", into: &pairs, &lists)
        let width = pairs.map { CellWidth.columns(of: $0.name) }.max() ?? 0
        let lines = pairs.map { pair in
            let text = pair.text.isEmpty ? "-" : pair.text
            return pair.name.isEmpty ? text + "\n" : pair.name.paddedRight(toColumns: width) + "  " + text + "\n"
        }
        let tables = lists.map { list in
            let name = surface.text(PageLine(list.name, .heading).pieces) + "\n"
            return DisplayText(lines.isEmpty && lists.count == 1 ? "" : "\n") + name + text(ofRows: list.rows, [])
        }
        return DisplayText(lines.joined()) + tables.joined()
    }

    private func collect(
        _ value: JSONValue,
        named name: String,
        into pairs: inout [(name: String, text: String)],
        _ lists: inout [(name: String, rows: [JSONValue])]
    ) {
        switch value {
        case .object(let members) where !members.isEmpty:
            for member in members {
                let inner = ReplyText.visible(member.name)
                collect(member.value, named: name.isEmpty ? inner : name + "." + inner, into: &pairs, &lists)
            }
        case .array(let elements) where elements.allSatisfy(\.isContainer) && !elements.isEmpty:
            lists.append((name, elements))
        case .array(let elements): pairs.append((name, elements.map(ReplyText.plain).joined(separator: " ")))
        default:
            let last = name.split(separator: ".").last.map(String.init) ?? name
            pairs.append((name, ReplyText.cell(value, named: last)))
        }
    }
}

/// A row per record, under the documented members and those that the first page has besides.
struct ReplyCSVRenderer: RecordRenderer {
    let isOfOneKind = true
    private var names: [String]?

    /// - Parameter names: the columns under a heading that is written already.
    init(names: [String]? = nil) {
        self.names = names
    }

    /// The columns of what begins with `reply`, and the profile of the request.
    static func names(of record: Record, _ reply: ReplyContent) -> [String] {
        let further = ReplyText.union(of: rows(of: reply))
        let names = reply.columns + further.filter { !reply.columns.contains($0) }
        return names + (record.profile == nil || names.contains(Record.profileName) ? [] : [Record.profileName])
    }

    private static func rows(of reply: ReplyContent) -> [[JSONMember]] {
        (JSONRows(reply.json).rows ?? [reply.json]).map { ReplyText.members(of: $0, positions: reply.columns) }
    }

    mutating func add(_ record: Record) -> DisplayText {
        guard let reply = record.reply else { return DisplayText() }
        let rows = Self.rows(of: reply)
        var text = ""
        let names: [String]
        if let known = self.names {
            names = known
        } else {
            names = Self.names(of: record, reply)
            text = CSVText.record(names.map(ReplyText.visible))
        }
        // A page without rows may come before one with others.
        if self.names == nil, !rows.isEmpty || !reply.isPage { self.names = names }
        guard self.names != nil else { return DisplayText() }
        let profile = record.profile.map { ValueText.plain($0) } ?? ""
        for members in rows {
            text += CSVText.record(
                names.enumerated().map { place, name in
                    ReplyText.value(name, likelyAt: place, in: members).map(ReplyText.plain)
                        ?? (name == Record.profileName ? profile : "")
                }
            )
        }
        return DisplayText(text)
    }
}

/// The response itself; the rows of several pages as one array, written as they come.
struct ReplyJSONRenderer: RecordRenderer {
    let isOfOneKind = true
    private var hasPages = false
    private var hasRows = false

    mutating func add(_ record: Record) -> DisplayText {
        guard let reply = record.reply else { return DisplayText() }
        guard reply.isPage else { return DisplayText(JSONWriter.visible.text(reply.json) + "\n") }
        var text = hasPages ? "" : "["
        hasPages = true
        for row in JSONRows(reply.json).rows ?? [] {
            text += (hasRows ? ",\n" : "\n") + JSONWriter.visible.text(row)
            hasRows = true
        }
        return DisplayText(text)
    }

    mutating func finish() -> DisplayText { DisplayText(hasPages ? (hasRows ? "\n]\n" : "]\n") : "") }
}

/// One row per line, with the profile of the request.
struct ReplyLinesRenderer: RecordRenderer {
    let isOfOneKind = true

    mutating func add(_ record: Record) -> DisplayText {
        guard let reply = record.reply else { return DisplayText() }
        let rows = JSONRows(reply.json).rows ?? [reply.json]
        let profile = record.profile.flatMap { value -> JSONMember? in
            guard case .text(let name) = value else { return nil }
            return JSONMember(name: Record.profileName, value: .string(name))
        }
        return DisplayText(rows.map { JSONWriter.visible.text($0.adding(profile)) + "\n" }.joined())
    }
}

extension Record {
    /// The session's, of a request; without a value where it must not be named.
    fileprivate var profile: Value? { sessionFields.first { $0.name == Record.profileName }?.value }
}

extension JSONValue {
    /// An object with another member, unless it has one of that name.
    fileprivate func adding(_ member: JSONMember?) -> JSONValue {
        guard let member, case .object(let members) = self, !members.contains(where: { $0.name == member.name }) else {
            return self
        }
        return .object(members + [member])
    }
}

extension Message {
    fileprivate static let noRows = English("reply.noRows", "no rows").chinese("没有记录")

    fileprivate static func columnsLeftOut(_ names: String) -> Message {
        English("reply.columnsLeftOut", "not shown: \(names); `as vertical`, `csv` or `json` has all")
            .chinese("未显示：\(names)；`as vertical`、`csv` 或 `json` 显示全部")
    }
}
