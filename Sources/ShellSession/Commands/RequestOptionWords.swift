import BilingualText
package import BinanceMargin
package import CommandLanguage
package import ShellRuntime

/// The options with which one statement uses another account or recvWindow than the session.
package enum RequestOptionWords {
    /// Their declarations, shared by every command that sends requests.
    package static let declarations = [
        CommandOption(
            "isolated",
            [Parameter("symbol", "SYMBOL", .symbol)],
            summary: LocalizedText("use this isolated pair, for this statement only", "使用该逐仓交易对，仅限此语句"),
            excludes: ["cross", "portfolio"]
        ),
        CommandOption(
            "cross",
            summary: LocalizedText("use cross margin, for this statement only", "使用全仓杠杆，仅限此语句"),
            excludes: ["isolated", "portfolio"]
        ),
        CommandOption(
            "portfolio",
            summary: LocalizedText("use portfolio margin, for this statement only", "使用统一账户，仅限此语句"),
            excludes: ["isolated", "cross"]
        ),
        CommandOption(
            "recvWindow",
            [Parameter("recvWindow", "MS", .integer(RecvWindow.range))],
            summary: LocalizedText("validity of the request in ms, for this statement only", "请求的有效时间（毫秒），仅限此语句")
        ),
    ]

    /// Those of commands that portfolio margin has no counterpart of.
    package static let marginOnly = declarations.filter { $0.word != "portfolio" }

    /// The session's settings, changed by the options of the statement.
    package static func apply(_ invocation: CommandInvocation, to snapshot: SessionSnapshot) throws -> SessionSnapshot {
        var snapshot = snapshot
        if let name = invocation.text("symbol") {
            snapshot.scope = .isolated(try symbol(name, in: invocation))
        } else if invocation.has("cross") {
            snapshot.scope = .cross
        } else if invocation.has("portfolio") {
            snapshot.scope = .portfolio
        }
        if let window = invocation.integer("recvWindow") {
            snapshot.settings.set("recvWindow", to: String(window), from: .typed)
        }
        return snapshot
    }

    /// The account of the statement; the session's where a name is invalid.
    package static func scope(of invocation: CommandInvocation, under snapshot: SessionSnapshot) -> MarginScope {
        (try? apply(invocation, to: snapshot))?.scope ?? snapshot.scope
    }

    /// - Throws: a usage failure if `name` is invalid.
    package static func symbol(_ name: String, in invocation: CommandInvocation) throws -> Symbol {
        guard let symbol = Symbol(name) else {
            throw ShellFailure.usage(.badMarketName(Code(name)), at: invocation.argument("symbol")?.range)
        }
        return symbol
    }

    /// The assets that the statement names, in order.
    ///
    /// - Throws: a usage failure if a name is invalid.
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

extension ShellFailure {
    /// A command that portfolio margin has no counterpart of.
    ///
    /// - Parameter works: a statement that works there, or does the same for another account.
    package static func notInPortfolio(
        _ command: String,
        _ works: String,
        at range: SourceRange? = nil
    ) -> ShellFailure {
        var failure = ShellFailure.usage(.notInPortfolio(Code(command)), at: range)
        failure.nextStep = .notInPortfolioNext(Code(works))
        return failure
    }
}

extension Message {
    fileprivate static func notInPortfolio(_ command: Code) -> Message {
        English("portfolio.none", "\(command) does not work under portfolio margin").chinese("\(command) 不支持统一账户")
    }

    fileprivate static func notInPortfolioNext(_ works: Code) -> Message {
        English("portfolio.noneNext", "\(works) works; `use cross` returns to cross margin.")
            .chinese("可使用 \(works)；`use cross` 切换回全仓。")
    }
}
