import BilingualText
import BinanceMargin
package import ShellRuntime

/// `use cross`, `use isolated SYMBOL`: what later requests are about.
struct UseCommand: Command {
    let session: ShellSession

    /// What says that a pair is not listed; nil where nothing is said.
    var names: (any PairChecking)?

    /// Called when a scope was chosen.
    var didUse: @Sendable () -> Void = {}

    let declaration = CommandDeclaration(
        name: "use",
        summary: LocalizedText(
            english: "choose what later questions are about: the cross account or an isolated pair",
            chinese: "选择此后查询的对象：全仓账户或逐仓交易对"
        ),
        discussion: LocalizedText(
            english:
                "Sends nothing. A question that names no pair (no isolatedSymbol is sent) is about the cross account, "
                + "and one that names a pair about that isolated account. "
                + "The scope stands in the prompt; one statement can ask about another one by itself, "
                + "as in `borrow BTC isolated BTCUSDT`.",
            chinese: "不发送任何请求。未指定交易对（不发送 isolatedSymbol）的查询针对全仓账户，指定交易对的查询针对该逐仓账户。"
                + "范围显示在提示符中；单条语句可自行指定其他范围，例如 `borrow BTC isolated BTCUSDT`。"
        ),
        signature: CommandSignature(
            main: nil,
            subcommands: [
                Subcommand("cross", summary: LocalizedText(english: "the cross account", chinese: "全仓账户")),
                Subcommand(
                    "isolated",
                    [Parameter("symbol", "SYMBOL", .symbol)],
                    summary: LocalizedText(english: "the account of an isolated pair", chinese: "某个逐仓交易对的账户")
                ),
            ]
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "use isolated BTCUSDT",
                output: "",
                explanation: LocalizedText(english: "about this pair", chinese: "针对该交易对")
            ),
            .init("use cross", output: "", explanation: LocalizedText(english: "and back", chinese: "再换回来")),
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let symbol = try invocation.text("symbol").map { try RequestOptionWords.symbol($0, in: invocation) }
        await names?.noticeUnlisted(invocation, under: session.snapshot, in: context)
        let isScript = context.origin.owner != nil
        session.update { snapshot in
            snapshot.scopeBeforeScripts = isScript ? snapshot.scopeBeforeScripts ?? snapshot.scope : nil
            snapshot.scope = symbol.map(MarginScope.isolated) ?? .cross
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
