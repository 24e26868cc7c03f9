import BilingualText
import CommandLanguage
package import ShellRuntime
package import ShellSession

extension MarketNameCache: PairChecking {
    /// Says so where the pair that a statement names is none that the exchange listed, with the one that was probably meant.
    ///
    /// The list may be a day old: the pair is asked about all the same. On record nothing is said, since a replay knows no
    /// lists.
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
