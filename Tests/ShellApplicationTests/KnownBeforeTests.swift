import Foundation
import MarginShell
import ShellRuntime
import Testing

/// What is known to be wrong before anything is sent is said then, at the prompt and by `check`.
struct KnownBeforeTests {
    @Test(arguments: [
        ("watch ETH 1h until BTC.amount > 1", "`BTC` is not among the assets that are watched", "`ETH.amount`"),
        ("watch ETH SHIB 1h until eth.inventory > 1", "`eth` is not among", "`ETH.inventory`"),
        ("watch ETH 1h when all BTC.change != 0 { echo x }", "`BTC` is not among", "`ETH.change`"),
        ("watch ETH SHIB 1h inventory until SHIBB.inventory > 0", "`SHIBB` is not among", "`SHIB.inventory`"),
        ("plot ETH > x.png", "`.svg` only", "`x.svg`"),
        ("plot ETH tee pictures/x.JPG", "`.svg` only", "`pictures/x.svg`"),
        ("plot ETH >> x.pdf", "`.svg` only", "`x.svg`"),
        ("set prompt \"{profil}> \"", "`{profil}`", "`{profile}`"),
        ("set prompt \"{nothing} \"", "`{nothing}`", "`{weight}`"),
        ("set prompt \"{scope}{wieght}\"", "`{wieght}`", "`{weight}`"),
    ])
    func `a statement that cannot work is refused with what was meant`(
        statement: String,
        error: String,
        meant: String
    ) async throws {
        let shell = VirtualShell(allowed: [.write, .guards])
        #expect(await shell.run(statement) == 2)
        #expect(shell.errors.text.contains(error) && shell.errors.text.contains(meant), "\(shell.errors.text)")
        let folder = try ScriptFolder()
        let path = try folder.write(statement)
        let checked = VirtualShell(allowed: [.write, .guards])
        #expect(checked.check(file: path) == 2)
        #expect(checked.errors.text.contains(error), "\(checked.errors.text)")
        #expect(shell.exchange.paths.isEmpty && checked.exchange.paths.isEmpty)
    }

    @Test(arguments: [
        "watch ETH 1s times 1 until ETH.amount > 1 as csv > /dev/null",
        "let basket = [BTC ETH]; watch $basket 5s times 1 until BTC.amount > 1 as csv > /dev/null",
        "set prompt \"{ profile } {} {1} {scope}\"", "set prompt \"{\"",
    ])
    func `what only resembles an error is none`(statement: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
    }

    @Test func `a file that a setting names and that does not exist is named at once`() async throws {
        let folder = try ScriptFolder()
        for value in [
            "caFile \(folder.path)/ca.pem", "secret file:\(folder.path)/key", "logFile \(folder.path)/none/log",
        ] {
            let shell = VirtualShell()
            #expect(await shell.run("set \(value)") == 0)
            #expect(shell.errors.text.contains("does not exist yet"), "\(shell.errors.text)")
        }
        let shell = VirtualShell()
        #expect(await shell.run("set logFile \(folder.path)/log") == 0)
        #expect(!shell.errors.text.contains("does not exist yet"))
    }
}
