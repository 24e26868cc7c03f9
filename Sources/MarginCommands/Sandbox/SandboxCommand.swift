import BilingualText
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

/// `sandbox fault/skew/price/reset`: drills of the embedded exchange, in its profile only.
struct SandboxCommand: InspectingCommand {
    let session: ShellSession
    let gateway: ExchangeGateway

    let declaration = CommandDeclaration(
        name: "sandbox",
        hints: ["drill", "fault", "simulate"],
        summary: LocalizedText(
            english: "practise with the embedded exchange: faults, clocks, prices",
            chinese: "在内置的模拟交易所中演练：故障、时钟、价格"
        ),
        discussion: LocalizedText(
            english: """
                `fault KIND` lets the next question go wrong, `times N` so many of them, or `for D` every one for that \
                time; `of D` is the fault's own measure: how slow an answer, how long a ban, how far a clock is off. \
                `skew 5s` puts the exchange's clock ahead, `skew -5s` or `skew 5s behind` back; `price ASSET N` holds a \
                price in USDT; `reset` ends every drill. Only the sandbox profile knows these: nothing here reaches a real exchange.
                """,
            chinese: """
                `fault KIND` 使下一次查询出错，`times N` 使若干次出错，`for D` 使该时长内的每次都出错；`of D` 是该故障自身的量：应答多慢、\
                封禁多久、时钟偏差多少。`skew 5s` 将交易所时钟拨快，`skew -5s` 或 `skew 5s behind` 则拨慢；`price ASSET N` 固定以 USDT 计的价格；\
                `reset` 结束所有演练。仅 sandbox 配置可用：不会影响真实交易所。
                """
        ),
        signature: CommandSignature(main: nil, subcommands: SandboxForms.all),
        permission: nil,
        needs: [.sandbox],
        examples: [
            .init(
                "sandbox fault permission\ntry { borrow BTC } catch { echo refused }\nborrow BTC as csv",
                output: "refused\nasset,scope,isolatedSymbol,amount,borrowLimit,limitedBy,time,latency,simulated\r\n"
                    + "BTC,cross,,1.69248805,60,other,2025-01-09T03:38:12.000Z,0s,true\r\n",
                explanation: LocalizedText(english: "one refusal, and how a script meets it", chinese: "一次拒绝以及脚本如何应对")
            ),
            .init(
                "sandbox price ETH 1000; borrow ETH as csv; sandbox reset",
                output: "asset,scope,isolatedSymbol,amount,borrowLimit,limitedBy,time,latency,simulated\r\n"
                    + "ETH,cross,,108.3192352,500,other,2025-01-09T03:38:12.000Z,0s,true\r\n",
                explanation: LocalizedText(english: "what a lower price does", chinese: "价格下跌的影响")
            ),
            .init(
                "sandbox skew -5s; clock as csv",
                output: "time,offset,error,roundTrip,drift,simulated\r\n"
                    + "2025-01-09T03:38:07.000Z,-5000.000,0.500,0.000,,true\r\n",
                explanation: LocalizedText(english: "a clock five seconds late", chinese: "慢五秒的时钟")
            ),
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard session.snapshot.isSandbox else {
            throw ShellFailure.configuration(.faultsOnlyInSandbox, next: .faultsOnlyInSandboxNext)
        }
        guard let drill = drill(of: invocation) else { return .done }
        guard try await gateway.run(drill) else {
            throw ShellFailure.usage(
                .sandboxPriceRefused(Code(invocation.text("asset") ?? "")),
                at: invocation.argument("asset")?.range
            )
        }
        return .done
    }

    /// Only a clock may be off to either side: a response that comes earlier than at once there is none.
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
            return .skew(invocation.has("behind") ? .zero - offset : offset)
        case "price":
            guard let asset = invocation.text("asset"), let price = invocation.number("price") else { return nil }
            return .price(asset: asset, price)
        default: return .reset
        }
    }
}
