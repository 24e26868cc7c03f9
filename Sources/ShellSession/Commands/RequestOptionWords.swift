import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

/// The option words by which one statement asks about another scope or with another window than the session's.
package enum RequestOptionWords {
    /// Their declarations, shared by every command that asks.
    package static let declarations = [
        CommandOption(
            "isolated",
            [Parameter("symbol", "SYMBOL", .symbol)],
            summary: LocalizedText(
                english: "for this statement only: about this isolated pair",
                chinese: "仅此语句：针对该逐仓交易对"
            ),
            excludes: ["cross"]
        ),
        CommandOption(
            "cross",
            summary: LocalizedText(
                english: "for this statement only: about the cross account",
                chinese: "仅此语句：针对全仓账户"
            ),
            excludes: ["isolated"]
        ),
        CommandOption(
            "recvWindow",
            [Parameter("recvWindow", "MS", .integer(RecvWindow.range))],
            summary: LocalizedText(
                english: "for this statement only: how long the request stays valid",
                chinese: "仅此语句：请求的有效时间"
            )
        ),
    ]

    /// What the session is set to, changed as the statement says.
    package static func apply(_ invocation: CommandInvocation, to snapshot: SessionSnapshot) throws -> SessionSnapshot {
        var snapshot = snapshot
        if let name = invocation.text("symbol") {
            snapshot.scope = .isolated(try symbol(name, in: invocation))
        } else if invocation.has("cross") {
            snapshot.scope = .cross
        }
        if let window = invocation.integer("recvWindow") {
            snapshot.settings.set("recvWindow", to: String(window), from: .typed)
        }
        return snapshot
    }

    /// The pair of this name.
    ///
    /// - Throws: a usage failure where the name is none.
    package static func symbol(_ name: String, in invocation: CommandInvocation) throws -> Symbol {
        guard let symbol = Symbol(name) else {
            throw ShellFailure.usage(.badMarketName(Code(name)), at: invocation.argument("symbol")?.range)
        }
        return symbol
    }

    /// The assets that the statement names, in order.
    ///
    /// - Throws: a usage failure where a name is none.
    package static func assets(of invocation: CommandInvocation, in parameter: String = "assets") throws -> [Asset] {
        try invocation.arguments(parameter).map { argument in
            let name = argument.text ?? ""
            guard let asset = Asset(name) else {
                throw ShellFailure.usage(.badMarketName(Code(name)), at: argument.range)
            }
            return asset
        }
    }
}
