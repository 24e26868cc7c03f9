import BilingualText
import BinanceMargin
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

/// `sandbox`: simulates faults and changes of the account, only in the sandbox profile.
struct SandboxCommand: InspectingCommand {
    let session: ShellSession
    let gateway: ExchangeGateway

    let declaration = CommandDeclaration(
        name: "sandbox",
        hints: ["drill", "fault", "simulate"],
        summary: LocalizedText("simulate faults, prices and account changes in the sandbox", "在沙盒中模拟故障、价格和账户变更"),
        discussion: LocalizedText(
            """
            `fault KIND` makes the next request fail, `times N` the next N requests, and `for D` every request \
            during that time. `of D` sets the fault's duration: how late a response is, how long a ban lasts, or \
            how far the clock is off. `skew 5s` sets the exchange's clock ahead; `skew -5s` or `skew 5s behind` \
            sets it back. `price ASSET N` fixes a price in USDT. `add`, `remove`, `repay`, `borrow` and `leverage` \
            change the simulated account, in cross margin or the session's isolated pair. `portfolio on` puts it under \
            portfolio margin. `reset` ends all faults and undoes all changes. This works only in the sandbox profile and never reaches a real exchange.
            """,
            """
            `fault KIND` 使下一个请求出错，`times N` 使接下来 N 个请求出错，`for D` 使该时长内的所有请求出错。\
            `of D` 设置故障参数：响应延迟、封禁时长或时钟偏差。`skew 5s` 将交易所时钟拨快，\
            `skew -5s` 或 `skew 5s behind` 拨慢。`price ASSET N` 固定以 USDT 计的价格。\
            `add`、`remove`、`repay`、`borrow` 和 `leverage` 变更模拟账户（全仓或会话的逐仓交易对）。\
            `portfolio on` 将其切换为统一账户。\
            `reset` 结束所有故障并撤销变更。\
            仅在 sandbox 配置档中可用，不会影响真实交易所。
            """
        ),
        signature: CommandSignature(main: nil, subcommands: SandboxForms.all),
        permission: nil,
        needs: [.sandbox],
        examples: [
            .init(
                "sandbox fault permission\ntry { borrow BTC } catch { echo refused }\nborrow BTC as csv",
                output:
                    "refused\nasset,scope,isolatedSymbol,amount,borrowLimit,ofLimit,limitedBy,time,latency,simulated,"
                    + "profile\r\n"
                    + "BTC,cross,,1.69248805,60,0.028208,other,2025-01-09T03:38:12.000Z,0s,true,sandbox\r\n",
                explanation: LocalizedText("one rejected request, and how a script handles it", "一次被拒绝的请求，以及脚本如何处理")
            ),
            .init(
                "sandbox price ETH 1000; borrow ETH as csv; sandbox reset",
                output: "asset,scope,isolatedSymbol,amount,borrowLimit,ofLimit,limitedBy,time,latency,simulated,"
                    + "profile\r\n"
                    + "ETH,cross,,108.3192352,500,0.216638,other,2025-01-09T03:38:12.000Z,0s,true,sandbox\r\n",
                explanation: LocalizedText("the effect of a lower price", "价格下跌的影响")
            ),
            .init(
                "sandbox add 1000 USDT; borrow BTC as csv; sandbox reset",
                output: "asset,scope,isolatedSymbol,amount,borrowLimit,ofLimit,limitedBy,time,latency,simulated,"
                    + "profile\r\n"
                    + "BTC,cross,,1.72373492,60,0.028728,other,2025-01-09T03:38:12.000Z,0s,true,sandbox\r\n",
                explanation: LocalizedText("the effect of more collateral", "增加抵押品的影响")
            ),
            .init(
                "sandbox skew -5s; clock as csv",
                output: "time,offset,error,roundTrip,drift,simulated,profile\r\n"
                    + "2025-01-09T03:38:07.000Z,-5000.000,0.500,0.000,,true,sandbox\r\n",
                explanation: LocalizedText("a clock five seconds behind", "时钟慢五秒")
            ),
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard session.snapshot.isSandbox else {
            throw ShellFailure.configuration(.faultsOnlyInSandbox, next: .faultsOnlyInSandboxNext)
        }
        guard let drill = drill(of: invocation) else { return .done }
        guard try await gateway.run(drill) else {
            throw refusal(of: drill, in: invocation)
        }
        return .done
    }

    private func refusal(of drill: SandboxDrill, in invocation: CommandInvocation) -> ShellFailure {
        let asset = Code(invocation.text("asset") ?? "")
        var message = Message.sandboxPriceRefused(asset)
        if case .account(let change, _, _, _) = drill {
            message =
                switch change {
                case .add: .sandboxAddRefused(asset)
                case .remove: .sandboxRemoveRefused(asset)
                case .repay: .sandboxRepayRefused(asset)
                case .borrow: .sandboxBorrowRefused(asset)
                case .leverage: .sandboxLeverageRefused
                }
        }
        return .usage(message, at: (invocation.argument("asset") ?? invocation.argument("number"))?.range)
    }

    /// Only `skew` takes a negative duration.
    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        guard let measure = invocation.duration("measure"), measure < .zero,
            invocation.text("kind") != SandboxDrill.Fault.skew.rawValue
        else { return [] }
        var failure = ShellFailure.usage(.onlySkewIsSigned, at: invocation.argument("measure")?.range)
        failure.nextStep = .onlySkewIsSignedNext
        return [failure]
    }

    private func drill(of invocation: CommandInvocation) -> SandboxDrill? {
        switch invocation.subcommand {
        case "fault":
            guard let fault = invocation.text("kind").flatMap(SandboxDrill.Fault.init) else { return nil }
            let extent: SandboxDrill.Extent =
                invocation.duration("for").map { .duration($0) }
                ?? .requests(invocation.integer("times") ?? invocation.integer("count") ?? 1)
            return .fault(fault, extent, measure: invocation.duration("measure"))
        case "skew":
            guard let offset = invocation.duration("offset") else { return nil }
            return .skew(invocation.has("behind") ? .zero - offset : offset)  // lint:words
        case "price":
            guard let asset = invocation.text("asset"), let price = invocation.number("price") else { return nil }
            return .price(asset: asset, price)
        case "portfolio": return .portfolio(invocation.text("state") == "on")
        case let name?:
            guard let change = SandboxDrill.Change(rawValue: name), let number = invocation.number("number") else {
                return .reset
            }
            return .account(change, number, asset: invocation.text("asset"), pair: session.snapshot.scope.symbol?.name)
        case nil: return .reset
        }
    }
}
