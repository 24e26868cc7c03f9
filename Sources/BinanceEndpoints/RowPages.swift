import BinanceMargin
package import JSONText

/// The requests that together give all rows of one: windows of time where one request cannot ask for the whole span, and
/// in each as many pages as the row's paging gives.
package struct RowPages: Sendable {
    /// The request of the next page; nil after the last one.
    package private(set) var next: RowRequest?

    /// The windows after the present one.
    private var windows: ArraySlice<ClosedRange<Int64>> = []

    private let first: RowRequest
    private let now: Int64
    private let isWindowed: Bool

    /// The end of the typed times; rows after it are left out.
    private let end: Int64?

    /// The rows of the present window so far.
    private var count = 0

    /// Whether a row has pages at all.
    package static func canPage(_ row: EndpointRow) -> Bool { row.paging != .none || row.span != nil }

    /// - Parameter now: the exchange's time in milliseconds since 1970, where a span is open.
    package init(_ request: RowRequest, now: Int64) {
        self.now = now
        end = request["endTime"].flatMap { Int64($0) }
        let start = request["startTime"].flatMap { Int64($0) }
        let span = request.row.span(with: Set(request.parameters.map(\.name)))
        var windows: [ClosedRange<Int64>] = []
        if let start, let span {
            // Nothing is recorded before the exchange opened, and nothing after now.
            let (first, last) = (max(start, Self.opening), min(end ?? now, now))
            if first <= last { windows = Self.windows(of: first...last, length: span) }
        }
        isWindowed = windows.count > 1
        first = Self.prepared(request)
        // Responses have the newest rows first, and so have the windows, unless a page continues from the one before.
        if request.row.paging == .numbered || request.row.paging == .none { windows.reverse() }
        if isWindowed, let window = windows.first {
            self.windows = windows.dropFirst()
            next = Self.request(first, in: window)
        } else {
            next = first
        }
    }

    /// When the exchange opened, in milliseconds since 1970: 2017-07-14.
    private static let opening: Int64 = 1_499_990_400_000

    /// At most so many, of any clock: these would be windows of a day for 27 years.
    private static let mostWindows = 10_000

    private static func windows(of times: ClosedRange<Int64>, length: Int64) -> [ClosedRange<Int64>] {
        var windows: [ClosedRange<Int64>] = []
        var start = times.lowerBound
        while start <= times.upperBound, windows.count < mostWindows {
            let last = min(start + length, times.upperBound)
            windows.append(start...last)
            start = last + 1
        }
        return windows
    }

    /// The first request of a window: with the largest pages, and from the first row on.
    private static func prepared(_ request: RowRequest) -> RowRequest {
        var request = request
        switch request.row.paging {
        case .none: break
        case .numbered:
            if request["current"] == nil { request = request.setting("current", to: 1) }
            if request["size"] == nil { request = request.setting("size", to: 100) }
        case .ids(let name, _, let isInside):
            request = request.withLargestLimit
            let isFirst = isInside || request["startTime"] == nil
            if request[name] == nil, isFirst { request = request.setting(name, to: 0) }
        case .times:
            request = request.withLargestLimit
            if request["startTime"] == nil { request = request.setting("startTime", to: 0) }
        }
        return request
    }

    /// How many requests it takes: those of all windows, and more where a window has more rows than a page.
    ///
    /// `most` is nil where only the responses say how many; count them before the first page is taken.
    package var bounds: (least: Int, most: Int?) {
        let count = 1 + windows.count
        switch first.row.paging {
        case .none: return (count, count)
        case .numbered, .ids(_, _, insideTimes: true): return (count, nil)
        case .ids: return (1, nil)
        case .times: return (1, candleCount.map { $0 / max(Int64(first["limit"] ?? "") ?? 1, 1) }.map { Int($0) + 1 })
        }
    }

    /// How many candles there can be between the times; nil without them.
    private var candleCount: Int64? {
        guard let start = first["startTime"].flatMap({ Int64($0) }),
            let interval = first["interval"].flatMap(Self.milliseconds)
        else { return nil }
        return max(min(end ?? now, now) - max(start, Self.opening), 0) / interval + 1
    }

    /// The length of an interval such as `15m`; a month is as short as February.
    private static func milliseconds(ofInterval text: String) -> Int64? {
        let units: [Character: Int64] = [
            "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000, "M": 2_419_200_000,
        ]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (1...1000).contains(count)
        else { return nil }
        return count * unit
    }

    private static func request(_ first: RowRequest, in window: ClosedRange<Int64>) -> RowRequest {
        first.setting("startTime", to: window.lowerBound).setting("endTime", to: window.upperBound)
    }

    /// Goes on to the page after `reply`, the response to ``next``.
    ///
    /// - Returns: the rows of `reply` that belong to the whole.
    package mutating func take(_ reply: JSONValue) -> [JSONValue] {
        guard let request = next else { return [] }
        let rows = JSONRows(reply).rows ?? []
        count += rows.count
        next = following(request, rows, total: reply["total"].flatMap { try? $0.integer().within(0...Int64.max) })
        if next == nil, let window = windows.popFirst() {
            count = 0
            next = Self.request(first, in: window)
        }
        return rows.filter { isInside($0) }
    }

    private mutating func following(_ request: RowRequest, _ rows: [JSONValue], total: Int64?) -> RowRequest? {
        switch request.row.paging {
        case .none: return nil
        case .numbered:
            let size = request["size"].flatMap { Int($0) } ?? rows.count
            let isLast = rows.isEmpty || total.map { count >= $0 } ?? (rows.count < size)
            guard !isLast, let page = request["current"].flatMap({ Int64($0) }) else { return nil }
            return page == .max ? nil : request.setting("current", to: page + 1)
        case .ids(let name, let member, let staysInside):
            guard isFull(rows, request), let greatest = greatest(member, in: rows, from: request[name]) else {
                return nil
            }
            // Inside of times the parameter is the last row, elsewhere the next one.
            guard !staysInside else {
                return request[name] == String(greatest) ? nil : request.setting(name, to: greatest)
            }
            let following = request.setting(name, to: greatest + 1)
            // From here on the numbers lead through all later windows.
            windows = []
            guard rows.allSatisfy({ isInside($0) }) else { return nil }
            return following.removing(["startTime", "endTime"])
        case .times(let member):
            guard isFull(rows, request), let greatest = greatest(member, in: rows, from: request["startTime"]) else {
                return nil
            }
            guard end.map({ greatest < $0 }) ?? true else { return nil }
            return request.setting("startTime", to: greatest + 1)
        }
    }

    private func isFull(_ rows: [JSONValue], _ request: RowRequest) -> Bool {
        rows.count >= (request["limit"].flatMap { Int($0) } ?? 1)
    }

    /// - Parameter start: what was asked for; rows that are all before it would be given again and again.
    private func greatest(_ member: String, in rows: [JSONValue], from start: String?) -> Int64? {
        let index = first.row.members.columns.firstIndex(of: member)
        let greatest = rows.compactMap { row -> Int64? in
            let value: JSONValue? =
                if case .array(let values) = row { index.flatMap { values[safe: $0] } } else { row[member] }
            return value.flatMap { try? $0.integer().within(0...(Int64.max - 1)) }
        }
        return greatest.max().flatMap { $0 >= start.flatMap { Int64($0) } ?? $0 ? $0 : nil }
    }

    /// Whether a row is not later than the typed end.
    private func isInside(_ row: JSONValue) -> Bool {
        guard let end else { return true }
        let time = ["time", "timestamp", "T"].lazy.compactMap { row[$0] }.first
        guard let time = time.flatMap({ try? $0.integer().within(0...Int64.max) }) else { return true }
        return time <= end
    }
}

extension RowRequest {
    /// The same with the most rows for each page, where a number of rows can be asked for.
    fileprivate var withLargestLimit: RowRequest {
        guard self["limit"] == nil, case .integer(let range)? = row.parameter("limit")?.kind else { return self }
        return setting("limit", to: Int64(range.upperBound == Int.max ? 500 : range.upperBound))
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
