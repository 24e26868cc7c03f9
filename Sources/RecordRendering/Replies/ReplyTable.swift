import JSONText
import TerminalText

/// Rows of any shape as columns: the union of their members in the order in which they appear.
struct ReplyTable {
    private struct Column {
        let name: String
        var cells: [String]
        var width: Int
        var isNumeric = true

        /// Whether it has objects or lists.
        var isNested = false

        init(_ name: String, rows: Int) {
            self.name = ReplyText.visible(name)
            cells = []
            cells.reserveCapacity(rows)
            width = CellWidth.columns(of: self.name)
        }

        mutating func append(_ value: JSONValue?, named name: String) {
            let cell = value.map { ReplyText.cell($0, named: name) } ?? ""
            isNested = isNested || value?.isContainer ?? false
            width = max(width, CellWidth.columns(of: cell))
            if isNumeric, !cell.isEmpty { isNumeric = ReplyText.isDecimal(cell) }
            cells.append(cell)
        }
    }

    private var columns: [Column] = []
    private let rowCount: Int

    /// - Parameters:
    ///   - rows: objects, or arrays whose elements have the names `positions`.
    init(_ rows: [JSONValue], positions: [String]) {
        rowCount = rows.count
        let objects = rows.map { ReplyText.members(of: $0, positions: positions) }
        let names = ReplyText.union(of: objects)
        columns = names.enumerated().map { index, name in
            var column = Column(name, rows: rowCount)
            for members in objects { column.append(ReplyText.value(name, likelyAt: index, in: members), named: name) }
            return column
        }
    }

    /// Leaves out columns until the others fit: first those with objects and lists, then the last ones, and those of `named`
    /// after all others.
    ///
    /// - Returns: the names of those left out; nil if the last one that is left has objects or lists and does not fit.
    mutating func narrow(to limit: Int, keeping named: Set<String>) -> [String]? {
        let names = columns.map(\.name)
        while TableRow.width(columns.map(\.width)) > limit {
            guard columns.count > 1 else {
                guard columns.first?.isNested == false else { return nil }
                break
            }
            let last = columns.lastIndex { $0.isNested && !named.contains($0.name) }
            columns.remove(at: last ?? columns.lastIndex { !named.contains($0.name) } ?? columns.count - 1)
        }
        return names.filter { name in !columns.contains { $0.name == name } }
    }

    var lines: (heading: String, rows: String) {
        let heading = TableRow.text(columns.map { ($0.name, $0.isNumeric ? .right : .left, $0.width) })
        var text: [UInt8] = []
        text.reserveCapacity(rowCount * (TableRow.width(columns.map(\.width)) + 1))
        for row in 0..<rowCount {
            for (place, column) in columns.enumerated() {
                let cell = column.cells[row]
                let padding = repeatElement(UInt8(ascii: " "), count: column.width - CellWidth.columns(of: cell))
                if place > 0 { text.append(contentsOf: [0x20, 0x20]) }
                if column.isNumeric { text.append(contentsOf: padding) }
                text.append(contentsOf: cell.utf8)
                if !column.isNumeric { text.append(contentsOf: padding) }
            }
            while text.last == UInt8(ascii: " ") { text.removeLast() }
            text.append(UInt8(ascii: "\n"))
        }
        return (heading, String(decoding: text, as: UTF8.self))
    }
}

extension JSONValue {
    /// Whether a table can show it as a row.
    var isContainer: Bool {
        switch self {
        case .object, .array: true
        default: false
        }
    }
}

/// The values of a response as text.
enum ReplyText {
    /// The instants that are shown as times, in milliseconds since 1970: the years 2001 to 2128.
    private static let instants: ClosedRange<Int64> = 1_000_000_000_000...5_000_000_000_000

    /// A value in a table: instants in UTC, what is inside of it as JSON.
    static func cell(_ value: JSONValue, named name: String) -> String {
        if case .number(let digits) = value, digits.utf8.count == 13, isTime(name), let time = Int64(digits),
            instants.contains(time)
        {
            return UTCTime.text(time)
        }
        return plain(value)
    }

    /// A value with the digits that were sent.
    static func plain(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let truth): truth ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): visible(text)
        case .array, .object: JSONWriter.visible.text(value)
        }
    }

    /// `text` without control characters. Most of it is printable ASCII.
    static func visible(_ text: String) -> String {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? text : VisibleText(text).description
    }

    private static func isTime(_ name: String) -> Bool {
        name == "T" || name.hasSuffix("ime") || name.hasSuffix("timestamp") || name.hasSuffix("Timestamp")
    }

    static func isDecimal(_ text: String) -> Bool {
        var digits = 0
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "."): continue
            case UInt8(ascii: "-") where place == 0: continue
            default: return false
            }
        }
        return digits > 0
    }

    /// The members of a row; an array's elements have the names `positions`, then numbers.
    static func members(of row: JSONValue, positions: [String]) -> [JSONMember] {
        switch row {
        case .object(let members): members
        case .array(let elements):
            elements.enumerated().map { place, element in
                JSONMember(name: place < positions.count ? positions[place] : String(place + 1), value: element)
            }
        default: [JSONMember(name: "value", value: row)]
        }
    }

    /// The names of all rows in the order in which they appear.
    static func union(of rows: [[JSONMember]]) -> [String] {
        var names: [String] = []
        var known: Set<String> = []
        for members in rows {
            // Most rows have the same members in the same order.
            guard !members.elementsEqual(names, by: { $0.name == $1 }) else { continue }
            for member in members where known.insert(member.name).inserted { names.append(member.name) }
        }
        return names
    }

    /// The value of a member, which most rows have at the same place.
    static func value(_ name: String, likelyAt place: Int, in members: [JSONMember]) -> JSONValue? {
        if place < members.count, members[place].name == name { return members[place].value }
        return members.first { $0.name == name }?.value
    }
}
