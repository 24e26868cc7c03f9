extension ProblemWording {
    static let english = englishSession.merging(englishWay) { first, _ in first }
        .merging(englishExchange) { first, _ in first }
        .merging(englishKey) { first, _ in first }

    private static let englishSession: [Problem: ProblemWords] = [
        .programDumps: .init(
            "a crash could write keys to a core file",
            next: "start it under `ulimit -c 0`"
        ),
        .programDebug: .init("this is a debug build", next: "use a release build for daily work"),
        .programRoot: .init("it runs as root and needs no such rights", next: "run it as your own user"),
        .terminalNotUTF8: .init(
            "the locale's characters are not UTF-8",
            next: "set `LANG` to a UTF-8 locale, such as `C.UTF-8`"
        ),
        .terminalDumb: .init("the terminal cannot move its cursor", next: "set `TERM` to what the terminal is"),
        .terminalNarrow: .init("the window is narrower than most tables", next: "widen it, or add `as vertical`"),
        .noHome: .init("there is no home directory to keep anything in", next: "set `HOME` or `XDG_CONFIG_HOME`"),
        .folderOpen: .init(
            "somebody else may change the configuration",
            next: "`chmod go-w` what is named, and see that it is yours"
        ),
        .stateUnwritable: .init(
            "history and approvals cannot be kept",
            next: "make the state folder yours and writable"
        ),
        .startFileMistakes: .init(
            "the start file has mistakes or is open to others",
            next: "`profile path` shows where; mend `rc.msh` beside it"
        ),
        .baseURLUnusable: .init(
            "`baseURL` is no usable address",
            next: "`set baseURL https://api.binance.com`"
        ),
        .hostStrange: .init(
            "questions go to a host that the exchange never published",
            next: "`show baseURL`; `unset baseURL` unless you mean it"
        ),
        .noProfile: .init(
            "no profile was chosen, so there is no key",
            next: "start with `--profile NAME`, or `profile new`"
        ),
        .profileMissing: .init("the profile's file cannot be read", next: "`profile list` shows what there is"),
        .profileOpen: .init(
            "others may read or change the profile's file",
            next: "`chmod 600` the file that `profile path` names"
        ),
        .profileMistakes: .init("the profile's file has mistakes", next: "`profile use NAME` shows them"),
        .noAPIKey: .init("no API key is set", next: "`set apiKey env:NAME` or another place"),
        .noSecret: .init("no place of the secret is set", next: "`set secret file:PATH` or another place"),
        .secretMissing: .init(
            "the place named for a secret holds nothing",
            next: "fill the place, or name another one"
        ),
        .secretUnreadable: .init(
            "the place named for a secret cannot be read",
            next: "see that the file exists and is yours"
        ),
        .secretFileOpen: .init("others may read a secret's file", next: "`chmod 600` the file"),
        .secretCommandFailed: .init(
            "the program that gives a secret failed",
            next: "run it by hand and see what it says"
        ),
        .secretUnattended: .init(
            "a secret must be typed or approved, and nobody is there",
            next: "begin once at a terminal, or name a file"
        ),
        .secretLiteral: .init(
            "a secret stands where only its place may",
            next: "`set secret file:PATH` or another place"
        ),
        .apiKeyMalformed: .init(
            "the API key is no such key",
            next: "copy it anew, without blanks, quotes or line ends"
        ),
        .signingKeyUnusable: .init(
            "the signing key is damaged or of a kind not taken",
            next: "ask anything: the failure names the form and the command that converts it"
        ),
        .passphraseWrong: .init(
            "the key is encrypted and the passphrase does not open it",
            next: "`set passphrase` to where the right one lives"
        ),
    ]

    private static let englishWay: [Problem: ProblemWords] = [
        .proxyMalformed: .init(
            "the proxy's address cannot be used",
            next: "write it as `http://HOST:PORT` or `socks5://HOST:PORT`"
        ),
        .proxyLogin: .init(
            "the proxy does not take the login",
            next: "`set proxyAuth` to where user and password live"
        ),
        .proxyLoginUnsupported: .init(
            "the proxy wants a login that is not spoken here, such as NTLM",
            next: "run a local proxy that speaks it, and name that one"
        ),
        .proxyRefused: .init(
            "the proxy does not pass the connection on",
            next: "ask its keeper to allow the exchange's name at port 443"
        ),
        .nameNotFound: .init(
            "the host's name has no address",
            next: "check the spelling, then the resolver: `getent hosts NAME`"
        ),
        .lookupSlow: .init("the name lookup takes seconds", next: "check the resolvers in `/etc/resolv.conf`"),
        .connectionRefused: .init(
            "nobody listens at that port",
            next: "check host and port, and any firewall on the way"
        ),
        .connectionTimedOut: .init(
            "no connection stood in time",
            next: "check whether a firewall on this network drops it"
        ),
        .unreachable: .init("there is no route to the host", next: "check that the network is up"),
        .addressesPartlyDead: .init(
            "some addresses of the host do not answer",
            next: "it works with the others; check IPv6 if those are the dead ones"
        ),
        .certificateExpired: .init(
            "the certificate has expired, or this machine's clock is far ahead",
            next: "check `date`, then tell whoever runs the host"
        ),
        .certificateNotYetValid: .init(
            "the certificate is not valid yet, or this machine's clock is far behind",
            next: "check `date`"
        ),
        .certificateUntrusted: .init(
            "no trusted authority vouches for the certificate",
            next: "if the issuer is your company's, `set caFile` to its certificate; else somebody listens in"
        ),
        .certificateWrongHost: .init(
            "the certificate is for another host",
            next: "check `baseURL`; a portal or proxy may answer in the exchange's place"
        ),
        .certificateEndsSoon: .init(
            "the certificate ends within two weeks",
            next: "nothing yet; the host's keeper renews it"
        ),
        .tlsHandshake: .init(
            "TLS could not be agreed on",
            next: "see that port and scheme fit, and that TLS 1.2 may pass"
        ),
        .tlsIntercepted: .init(
            "the exchange's certificate comes from no public authority: the connection is opened on the way",
            next: "ask your network's keeper whether that is meant"
        ),
        .noRoots: .init(
            "no certificate authorities were found on this machine",
            next: "install `ca-certificates`, or `set caFile`"
        ),
        .connectionLost: .init(
            "the connection ended before the answer was whole",
            next: "try again; if it stays, check the network"
        ),
        .responseTimedOut: .init("no answer came in time", next: "try again; `set timeout` if the way is slow"),
        .responseSlow: .init(
            "the answer took seconds",
            next: "the network is slow or the exchange is far away; raise `set timeout` if requests fail"
        ),
    ]

    private static let englishExchange: [Problem: ProblemWords] = [
        .firewall: .init(
            "a firewall in front of the exchange refused",
            next: "send nothing for five minutes, then less at a time"
        ),
        .restrictedLocation: .init(
            "the exchange does not serve this location",
            next: "ask the exchange's support where its service is available"
        ),
        .maintenance: .init(
            "the exchange is under maintenance",
            next: "wait; `doctor only system` tells when it is over"
        ),
        .exchangeFault: .init("the exchange has a fault of its own", next: "wait a minute and try again"),
        .notAnExchange: .init(
            "a web page came in place of an answer",
            next: "a portal or proxy answers: open a browser and log in to the network"
        ),
        .redirected: .init(
            "the host sends questions elsewhere",
            next: "check `baseURL`; redirections are not followed"
        ),
        .responseUnusable: .init(
            "the answer could not be understood",
            next: "check `baseURL`; if it is right, make a `bundle`"
        ),
        .rateLimited: .init("a rate limit was hit", next: "wait a minute; `weight` shows the budgets"),
        .banned: .init(
            "the exchange has banned this address for a time",
            next: "send nothing until it ends: `error` tells when"
        ),
        .clockOff: .init(
            "this machine's clock is outside what the exchange takes",
            next: "set the clock by NTP: `timedatectl set-ntp true`; this shell corrects it, other programs may not"
        ),
        .clockImprecise: .init(
            "the way is too slow to tell the clocks apart well",
            next: "`set recvWindow 10000` if questions fail with -1021"
        ),
        .selfTestFailed: .init(
            "this program does not sign as published: a bug of ours",
            next: "report it with a `bundle`"
        ),
        .portfolioMargin: .init(
            "the account is under portfolio margin, which has questions of its own",
            next: "use a key of a classic margin account"
        ),
        .specialKeyMode: .init(
            "the account has special API keys, whose mode checks borrowing by rules of its own",
            next: "read what `why` says of the collateral as likely, not as certain"
        ),
        .liquidationLoan: .init(
            "a liquidation loan is still owed",
            next: "repay it from the spot wallet at the exchange; it may limit borrowing"
        ),
        .marginNotOpened: .init(
            "the margin account was never opened",
            next: "open it at the exchange and transfer collateral in"
        ),
        .pairUnknown: .init("the exchange knows no such isolated pair", next: "`pairs` lists them"),
        .pairNotOpened: .init(
            "the pair's isolated account was never opened",
            next: "transfer collateral into it, or `use cross`"
        ),
        .pairDisabled: .init(
            "the pair's isolated account is not active",
            next: "enable it at the exchange, or `use cross`"
        ),
        .assetClosed: .init("the asset cannot be borrowed now", next: "`why` and `inventory` tell more"),
        .accountRestricted: .init(
            "the account may not borrow now",
            next: "look at the account's notices at the exchange"
        ),
        .requestRefused: .init("the exchange refused the question", next: "`error` explains the code"),
        .amountZero: .init("nothing could be borrowed", next: "`why` shows what holds it back"),
        .weightSpent: .init(
            "this shell's share of a weight budget is used up",
            next: "wait a minute, or `set limitShare` higher"
        ),
        .weightLow: .init("little is left of a weight budget", next: "ask less often; other programs share it"),
    ]

    private static let englishKey: [Problem: ProblemWords] = [
        .hostUnapproved: .init(
            "nobody allowed keys to go to this host",
            next: "begin once at a terminal and approve it, or `unset baseURL`"
        ),
        .keyMalformed: .init(
            "the exchange says the API key is no key",
            next: "copy it anew, without blanks, quotes or line ends"
        ),
        .keyUnknown: .init(
            "the exchange does not know the API key: deleted, mistyped, or swapped with the secret",
            next: "compare its first and last letters with those at the exchange"
        ),
        .wrongHost: .init(
            "the key belongs to another site, or this host serves no margin",
            next: "`set baseURL` to the site that made the key"
        ),
        .signatureRefused: .init(
            "the secret is not this API key's, or of another kind",
            next: "set `apiKey` and `secret` from the same entry; blanks count"
        ),
        .keyRefused: .init(
            "this address is not on the key's list, or the key may not read",
            next: "at the exchange check the key's addresses first, then `Enable Reading`"
        ),
        .addressRefused: .init(
            "this address is not on the key's list",
            next: "at the exchange add the address that was seen to the key's list"
        ),
        .addressOpen: .init("the key works from any address", next: "restrict it to your addresses at the exchange"),
        .readingMissing: .init("the key may not read", next: "at the exchange tick `Enable Reading` for the key"),
        .marginMissing: .init(
            "the key may not read margin accounts",
            next: "at the exchange tick `Enable Spot & Margin Trading` or its margin permission for the key"
        ),
        .keyMayWrite: .init(
            "the key may do more than read: a signed query that leaks could be replayed as a write within its window",
            next: "make a key for this shell that may only read"
        ),
    ]
}
