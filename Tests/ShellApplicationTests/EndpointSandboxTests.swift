import BinanceEndpoints
import BinanceMargin
import JSONText
import Testing

@testable import SandboxExchange

/// Every row of the table against the sandbox, whose code shares nothing with the client's.
struct EndpointSandboxTests {
    /// What the sandbox refuses rightly: a retired request, and what the standard scenario does not have.
    private static let refusals: Set<String> = [
        "margin/leverageBracket", "margin/orderList", "margin/order", "margin/apiKey", "/papi/v1/margin/order",
        "/papi/v1/margin/orderList",
    ]

    /// The words of a right request: the least that the row needs.
    private static func words(for row: EndpointRow) -> String {
        var names = row.parameters.filter(\.isMandatory).map(\.name) + row.oneOf.prefix(1)
        if ["borrow-repay", "marginLoan", "repayLoan"].contains(where: row.path.hasSuffix) {
            names.append("startTime")
        }
        return names.compactMap { name in row.parameter(name).map { "\(name)=\(value(of: $0))" } }.joined(
            separator: " "
        )
    }

    private static func value(of parameter: EndpointParameter) -> String {
        switch parameter.kind {
        case .text: "a"
        case .name: parameter.name.lowercased().contains("symbol") ? "BTCUSDT" : "BTC"
        case .names, .array: parameter.name.lowercased().contains("symbol") ? "BTCUSDT" : "BTC"
        case .integer(let range): String(max(range.lowerBound, 1))
        case .time: "2025-01-05"
        case .choice(let words): words[0]
        }
    }

    /// A shell whose sandbox has the account that the row is about.
    private static func shell(for row: EndpointRow) -> VirtualShell {
        let text = #"{"extends": "portfolio"}"#
        let scenario = row.isForPortfolio ? try? ScenarioReader.read(Array(text.utf8)) : nil
        return VirtualShell(scenario: scenario ?? .standard)
    }

    @Test func `every row is served rightly`() async {
        for row in EndpointRow.all {
            let shell = Self.shell(for: row)
            let path = row.shortPath
            let status = await shell.run("get \(path) \(Self.words(for: row)) as json")
            #expect((status == 0) != Self.refusals.contains(path), "\(path): \(status) \(shell.errors.text)")
            #expect(shell.exchange.paths.contains(row.path), "\(path): \(shell.exchange.paths)")
        }
    }

    @Test func `what no row declares is never sent`() async {
        for row in EndpointRow.all {
            let shell = Self.shell(for: row)
            #expect(await shell.run("get \(row.shortPath) \(Self.words(for: row)) amount=1") == 2, "\(row.path)")
            #expect(!shell.exchange.paths.contains(row.path), "\(row.path)")
        }
    }

    @Test func `a name that the exchange does not list is refused by it`() async {
        // Portfolio margin sends zeros, and no records, for an asset that it does not have.
        let lenient = ["maxBorrowable", "marginLoan", "repayLoan"].map { "/papi/v1/margin/" + $0 }
        for row in EndpointRow.all where !lenient.contains(row.path) {
            let named = row.parameters.first { $0.kind == .name && $0.isMandatory }
            guard let named else { continue }
            let wrong = Self.words(for: row).replacing(
                "\(named.name)=\(Self.value(of: named))",
                with: "\(named.name)=NOPE"
            )
            let shell = Self.shell(for: row)
            #expect(await shell.run("get \(row.shortPath) \(wrong)") == 3, "\(row.path): \(shell.errors.text)")
        }
    }

    @Test func `the sandbox sends documented members`() async throws {
        // A map by coin, and a member that only other lists of trades are documented with.
        let maps = ["/sapi/v1/asset/assetDetail", "/api/v3/historicalBlockTrades"]
        for row in EndpointRow.all where !Self.refusals.contains(row.shortPath) && !maps.contains(row.path) {
            let shell = Self.shell(for: row)
            guard await shell.run("get \(row.shortPath) \(Self.words(for: row)) as ndjson") == 0 else { continue }
            guard let line = shell.output.text.split(separator: "\n").first,
                case .object(let members) = try JSONValue(parsing: Array(line.utf8))
            else { continue }
            let unknown = members.map(\.name).filter { $0 != "profile" && !row.members.names.contains($0) }
            #expect(unknown.isEmpty, "\(row.path)")
        }
    }
}
