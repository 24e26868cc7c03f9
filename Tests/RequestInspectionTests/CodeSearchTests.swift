import BinanceMargin
import Testing

@testable import RequestInspection

/// The codes that `error TEXT` finds.
@Suite struct CodeSearchTests {
    private func codes(_ text: String) -> Set<Int> { Set(CodeSearch(text).entries.compactMap(\.code.number)) }

    @Test(arguments: [
        ("signature", [-1022]), ("Signature", [-1022]), ("签名", [-1022]), ("recvwindow", [-1131, -1021]),
        ("BAD_SYMBOL", [-1121]), ("bad_sym", [-1121]), ("bad symbol", [-1121]),
        // A word of a cause, where no name or meaning has it; letters within a word, where no cause has them either.
        ("clock wrong", [-1021]), ("nature", [-1022]),
    ])
    func `a text finds the codes that say most of it`(_ text: String, _ found: [Int]) {
        #expect(codes(text) == Set(found))
    }

    @Test func `a word counts as a whole or by its beginning, and not by letters within another`() {
        #expect(codes("ban").isSuperset(of: [-3012, -3014]))
        // `IP` in a query about an address must not match `subscription`.
        #expect(codes("ip").contains(-2015) && !codes("ip").contains(-2035))
    }

    @Test func `several words must all be there`() {
        #expect(codes("rate limit") == codes("limit rate"))
        #expect(codes("borrow not allowed").isSubset(of: codes("borrow")))
        #expect(codes("signature inventory").isEmpty)
    }

    @Test(arguments: ["", " ", "-", "zzzz", "sig\u{0}nature", "%"])
    func `a query without content finds nothing`(_ text: String) {
        #expect(codes(text).isEmpty)
    }
}
