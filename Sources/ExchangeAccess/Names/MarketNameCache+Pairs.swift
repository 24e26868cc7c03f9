import BilingualText
import CommandLanguage
package import ShellRuntime
package import ShellSession

extension MarketNameCache: PairChecking {
    /// Notes that the exchange has not listed the statement's pair, and which pair was probably meant.
    ///
    /// The list may be a day old, so the request is sent anyway. While recording, nothing is noted, because a replay
    /// has no lists.
    package func noticeUnlisted(
        _ invocation: CommandInvocation,
        under snapshot: SessionSnapshot,
        in context: CommandContext
    ) async {
        guard let pair = invocation.text("symbol"), !snapshot.isOnRecord, let names = await cached(for: snapshot),
            !names.isolatedPairs.isEmpty, !names.isolatedPairs.contains(pair)
        else { return }
        var message = Message.pairUnlisted(Code(pair))
        if let meant = NearestName.find(pair, among: names.isolatedPairs) {
            message = Message.pairMeant(message, meant: .didYouMean(Code(meant)))
        }
        context.notice(message)
    }
}
