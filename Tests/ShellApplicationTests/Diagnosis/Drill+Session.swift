import Foundation
import BinanceMargin
import RequestSigning

@testable import Diagnosis
@testable import ExchangeAccess
@testable import ShellSession

extension Drill {
    /// What is the matter on this machine.
    static let ofSession: [Drill] = [
        .fails(.program, .programDumps, "a crash would leave a core file") { $0.program.dumpsMemory = true },
        .warns(.program, .programDebug, "a debug build") { $0.program.build = "debug" },
        .warns(.program, .programRoot, "run as root") { $0.program.isRoot = true },
        .warns(.terminal, .terminalNotUTF8, "a locale without UTF-8") { $0.terminal.locale = "de_DE.ISO-8859-1" },
        .warns(.terminal, .terminalDumb, "a terminal that cannot move its cursor") { $0.terminal.type = "dumb" },
        .warns(.terminal, .terminalNarrow, "a window of 30 columns") { $0.terminal.columns = 30 },
        .fails(.configuration, .folderOpen, "a configuration folder that others may write to") { bench in
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o777],
                ofItemAtPath: bench.folder.path + "/marginsh"
            )
        },
        .fails(.configuration, .startFileErrors, "a start file with an error") { bench in
            try bench.write("set recvWindow soon\n", to: "marginsh/rc.msh")
        },
        .fails(.configuration, .baseURLUnusable, "plain HTTP to another computer") {
            $0.settings["baseURL"] = "http://api.binance.com"
        },
        .warns(.configuration, .hostStrange, "a host that the exchange has not published, approved once") {
            $0.settings["baseURL"] = "https://api.other.example"
            $0.approved = ["https://api.other.example"]
        },
        .fails(.configuration, .portfolioURLMissing, "portfolio margin of an exchange whose host is not set") {
            $0.scope = .portfolio
            $0.response("/sapi/v1/account/info", portfolioInfo)
            $0.settings["baseURL"] = "https://api.other.example"
            $0.approved = ["https://api.other.example"]
        },
        .fails(.profile, .noProfile, "no profile selected") {
            $0.profile = nil
            $0.settings = [:]
        },
        .fails(.profile, .profileMissing, "a profile whose file is missing") {
            $0.profile = ChosenProfile(name: "gone", reason: .flag)
        },
        .fails(.profile, .profileOpen, "a profile that others may write to") { bench in
            try bench.writeProfile("use cross\n", permissions: 0o666)
        },
        .fails(.profile, .profileErrors, "a profile with an error") { try $0.writeProfile("borrow BTC\n") },
        .fails(.secrets, .noAPIKey, "no API key set") { $0.settings["apiKey"] = nil },
        .fails(.secrets, .noSecret, "no secret set") { $0.settings["secret"] = nil },
        .fails(.secrets, .apiKeyMalformed, "an API key with a space in it") { $0.environment["KEY"] = "two words" },
        .fails(.secrets, .secretMissing, "a variable that is not set") { $0.environment["SECRET"] = nil },
        .fails(.secrets, .secretUnreadable, "a missing key file") { $0.settings["secret"] = "file:~/gone.pem" },
        .fails(.secrets, .secretFileOpen, "a key file that others may read") { bench in
            try bench.write("secret", to: "key", permissions: 0o644)
            bench.settings["secret"] = "file:~/key"
        },
        .fails(.secrets, .secretUnattended, "a secret to be typed, but no terminal") {
            $0.settings["secret"] = "prompt"
        },
        .fails(.secrets, .secretCommandFailed, "a keyring without its program") {
            $0.settings["secret"] = "keyring:work"
        },
        .fails(.secrets, .signingKeyUnusable, "a public key instead of the private one") {
            $0.environment["SECRET"] = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n"
        },
        .fails(.secrets, .passphraseWrong, "an encrypted key without its passphrase") {
            $0.environment["SECRET"] =
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n"
        },
        .fails(.signing, .selfTestFailed, "a program that signs wrongly") {
            $0.vectors = [
                SigningVector(key: SigningKey(hmacSecret: Secret(utf8: "x")), payload: "a=1", signature: "00")
            ]
        },
    ]
}
