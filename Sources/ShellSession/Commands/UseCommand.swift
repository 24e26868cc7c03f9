import BilingualText
import BinanceMargin
package import ShellRuntime

/// `use cross`, `use isolated SYMBOL`, `use portfolio`: the margin account of the following requests.
struct UseCommand: Command {
    let session: ShellSession

    /// What says that a pair is not listed; nil where nothing is said.
    var names: (any PairChecking)?

    /// Called after a scope was selected.
    var didUse: @Sendable () -> Void = {}

    let declaration = CommandDeclaration(
        name: "use",
        summary: LocalizedText("select the margin account for requests", "选择请求使用的杠杆账户"),
        discussion: LocalizedText(
            """
            Sends nothing. A request without isolatedSymbol is for cross margin; with one it is for that isolated \
            pair. An account under portfolio margin has requests and a host of its own: `help portfolio`. The prompt \
            shows the account. A single statement can use another account, as in `borrow BTC isolated BTCUSDT`.
            """,
            """
            不发送任何请求。请求不带 isolatedSymbol 时针对全仓账户，带有时针对该逐仓交易对。统一账户使用单独的请求和主机，见 `help portfolio`。提示符中显示当前账户。\
            单条语句可使用其他账户，例如 `borrow BTC isolated BTCUSDT`。
            """
        ),
        signature: CommandSignature(
            main: nil,
            subcommands: [
                Subcommand("cross", summary: LocalizedText("cross margin", "全仓杠杆")),
                Subcommand(
                    "isolated",
                    [Parameter("symbol", "SYMBOL", .symbol)],
                    summary: LocalizedText("an isolated pair", "逐仓交易对")
                ),
                Subcommand("portfolio", summary: LocalizedText("portfolio margin", "统一账户")),
            ]
        ),
        permission: nil,
        group: .first,
        examples: [
            .init("use isolated BTCUSDT", output: "", explanation: LocalizedText("use this pair", "使用该交易对")),
            .init("use cross", output: "", explanation: LocalizedText("back to cross margin", "切换回全仓")),
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let symbol = try invocation.text("symbol").map { try RequestOptionWords.symbol($0, in: invocation) }
        await names?.noticeUnlisted(invocation, under: session.snapshot, in: context)
        let isPortfolio = invocation.subcommand == "portfolio"
        let isScript = context.origin.owner != nil
        session.update { snapshot in
            snapshot.scopeBeforeScripts = isScript ? snapshot.scopeBeforeScripts ?? snapshot.scope : nil
            snapshot.scope = symbol.map(MarginScope.isolated) ?? (isPortfolio ? .portfolio : .cross)
        }
        didUse()
        return .done
    }
}

/// What knows the pairs that exchanges listed.
package protocol PairChecking: Sendable {
    /// Says so where the pair that a statement names is not among them.
    func noticeUnlisted(
        _ invocation: CommandInvocation,
        under snapshot: SessionSnapshot,
        in context: CommandContext
    ) async
}
