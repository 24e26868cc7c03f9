import BinanceMargin
import JSONText

@testable import BinanceEndpoints

/// Reads arbitrary bytes as a request of the table, `path name=value ...` on the first line, and the rest as the response
/// to each of its pages.
///
/// - Returns: how many requests would be sent, at most 50, so that nothing is optimised away; -1 if it is not a request.
func fuzzRequest(_ bytes: [UInt8]) -> Int {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    guard let row = words.first.flatMap(EndpointRow.at) else { return -1 }
    let values = words.dropFirst().map { word in
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (name: parts[0], value: parts.count > 1 ? parts[1] : "")
    }
    let scope = Symbol("BTCUSDT").map(MarginScope.isolated) ?? .cross
    let reply = (try? JSONValue(parsing: Array(bytes.dropFirst(line.count + 1)))) ?? .null
    var count = 0
    for isWindowed in [false, true] {
        guard let request = try? RowRequest(row, values, scope: scope, isWindowed: isWindowed) else { continue }
        precondition(request.parameters.allSatisfy { row.has($0.name) }, "a name that is not declared is sent")
        _ = request.weight
        var pages = RowPages(request, now: 1_736_393_892_000)
        while count < 50, pages.next != nil {
            _ = pages.take(reply)
            count += 1
        }
    }
    return count == 0 ? -1 : count
}
