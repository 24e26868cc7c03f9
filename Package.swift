// swift-tools-version: 6.2
import PackageDescription

let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPCompression: Target.Dependency = .product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "marginsh",
    products: [
        .executable(name: "marginsh", targets: ["marginsh"]),
        .library(name: "BorrowAnalysis", targets: ["BorrowAnalysis"]),
        .library(name: "ExactDecimals", targets: ["ExactDecimals"]),
        .library(name: "BinanceMargin", targets: ["BinanceMargin", "InjectedTime", "JSONText", "RequestSigning"]),
        .library(name: "BinanceMarginHTTP", targets: ["BinanceMarginHTTP"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    ],
    targets: [
        // Leaves.
        .target(name: "TerminalText"),
        .target(name: "BilingualText", dependencies: ["TerminalText"]),
        .target(name: "InjectedTime"),
        .target(name: "ExactDecimals"),
        .target(name: "JSONText"),
        .target(name: "CHeap"),
        .target(name: "SystemCalls", dependencies: ["CHeap"]),
        .target(name: "JSONRPC", dependencies: ["JSONText", "SystemCalls"]),
        // The static archives make one file the whole program; libedit needs terminfo and libbsd's vis functions.
        .target(
            name: "CEditline",
            linkerSettings: [.linkedLibrary(":libedit.a"), .linkedLibrary(":libtinfo.a"), .linkedLibrary(":libbsd.a")]
        ),
        .target(name: "CPty"),
        // Development only: what tests see of a program in a pseudo-terminal, and a program that is little but the editor.
        .target(name: "TerminalScreen", dependencies: ["CPty", "TerminalText"]),
        .executableTarget(name: "EditorDriver", dependencies: ["LineEditing"]),
        .executableTarget(name: "TerminalPicture", dependencies: ["TerminalScreen"]),

        // The terminal and the language.
        .target(name: "LineEditing", dependencies: ["CEditline", "JSONText", "SystemCalls", "TerminalText"]),
        .target(name: "CommandLanguage", dependencies: ["BilingualText", "TerminalText"]),
        .target(
            name: "ShellRuntime",
            dependencies: ["BilingualText", "CommandLanguage", "ExactDecimals", "InjectedTime"]
        ),

        // The shared client core: first what holds keys and signs with them.
        .target(name: "RequestSigning", dependencies: ["SystemCalls", asn1, crypto, cryptoExtras]),
        .target(
            name: "BinanceMargin",
            dependencies: [
                "ExactDecimals", "InjectedTime", "JSONText", "RequestSigning", "SystemCalls", httpTypes, logging,
            ]
        ),
        .target(
            name: "BinanceMarginHTTP",
            dependencies: [
                "BinanceMargin", "RequestSigning", "SystemCalls", "InjectedTime", asn1, asyncHTTPClient, httpTypes,
                nioCore, nioHTTP1, nioHTTPCompression, nioPosix, nioSSL, nioTLS,
            ]
        ),

        // Every read-only request as data, and what checks and pages one: the client core's types, and none of its work.
        .target(name: "BinanceEndpoints", dependencies: ["BinanceMargin", "JSONText"]),

        // Why a max borrowable amount is what it is: figures in, limits and reasons out.
        .target(name: "BorrowAnalysis", dependencies: ["ExactDecimals", "BinanceMargin"]),

        // Development only: what single parts cost, and what only a look inside can measure.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "BilingualText", "CPty", "CommandLanguage", "ExactDecimals", "LineEditing", "BinanceMargin",
                "RequestSigning", "BinanceMarginHTTP", "RecordRendering", "ShellSession", "ExchangeAccess",
                "SessionRecording", "MarginCommands", "Watching", "RequestInspection", "Diagnosis", "ScriptTools",
                "MarginShell", "SandboxExchange", "SandboxHTTP", "ShellApplication", "ShellRuntime", "TerminalScreen",
                "TerminalText",
                "InjectedTime", "JSONRPC", "JSONText", "LanguageServer", asyncHTTPClient, httpTypes, nioCore, nioHTTP1,
            ]
        ),

        // Development only: what every transport promises, tried on each.
        .target(name: "TransportConformance", dependencies: ["BinanceMargin", "InjectedTime", httpTypes]),

        // The embedded exchange.
        .target(
            name: "SandboxExchange",
            dependencies: [
                "ExactDecimals", "InjectedTime", "JSONText", crypto, cryptoExtras,
            ]
        ),
        .target(
            name: "SandboxHTTP",
            dependencies: [
                "ExactDecimals", "InjectedTime", "JSONText", "SandboxExchange", "SystemCalls", asn1, crypto, httpTypes,
                hummingbird, hummingbirdTLS, logging, nioCore, nioHTTP1, nioHTTPTypes, nioPosix, nioSSL,
                serviceLifecycle, x509,
            ]
        ),

        // The shell, from what renders records up to the prompt.
        .target(
            name: "RecordRendering",
            dependencies: [
                "BilingualText", "CommandLanguage", "ExactDecimals", "InjectedTime", "JSONText", "LineEditing",
                "ShellRuntime", "TerminalText",
            ]
        ),
        .target(
            name: "ShellSession",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "CommandLanguage", "ExactDecimals", "InjectedTime",
                "JSONText", "LineEditing", "RecordRendering", "ShellRuntime", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "ExchangeAccess",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "BorrowAnalysis", "CommandLanguage",
                "ExactDecimals", "InjectedTime", "JSONText", "RecordRendering", "ShellRuntime", "ShellSession",
                "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "SessionRecording",
            dependencies: [
                "BilingualText", "BinanceEndpoints", "BinanceMargin", "RequestSigning", "CommandLanguage",
                "ExactDecimals", "ExchangeAccess", "InjectedTime", "JSONText", "RecordRendering", "ShellRuntime",
                "ShellSession", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "MarginCommands",
            dependencies: [
                "BilingualText", "BinanceEndpoints", "BinanceMargin", "RequestSigning", "BorrowAnalysis",
                "CommandLanguage", "ExactDecimals", "ExchangeAccess", "InjectedTime", "JSONText", "LineEditing",
                "RecordRendering", "ShellRuntime", "ShellSession", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "Watching",
            dependencies: [
                "BilingualText", "BinanceMargin", "CommandLanguage", "ExactDecimals", "ExchangeAccess", "InjectedTime",
                "JSONText", "MarginCommands", "RecordRendering", "ShellRuntime", "ShellSession", "SystemCalls",
                "TerminalText",
            ]
        ),
        .target(
            name: "RequestInspection",
            dependencies: [
                "BilingualText", "BinanceEndpoints", "BinanceMargin", "RequestSigning", "CommandLanguage",
                "ExchangeAccess", "InjectedTime", "JSONText", "RecordRendering", "ShellRuntime", "ShellSession",
                "TerminalText",
            ]
        ),
        .target(
            name: "Diagnosis",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "BorrowAnalysis", "CommandLanguage",
                "ExactDecimals", "ExchangeAccess", "InjectedTime", "LineEditing", "RecordRendering",
                "RequestInspection", "ShellRuntime", "ShellSession", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "ScriptTools",
            dependencies: [
                "BilingualText", "BinanceMargin", "CommandLanguage", "ExchangeAccess", "InjectedTime", "LineEditing",
                "RecordRendering", "ShellRuntime", "ShellSession", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "LanguageServer",
            dependencies: [
                "BilingualText", "CommandLanguage", "JSONRPC", "JSONText", "LineEditing", "ScriptTools", "ShellRuntime",
                "ShellSession", "SystemCalls", "TerminalText",
            ]
        ),
        .target(
            name: "MarginShell",
            dependencies: [
                "BilingualText", "BinanceEndpoints", "BinanceMargin", "RequestSigning", "CommandLanguage", "Diagnosis",
                "ExchangeAccess", "InjectedTime", "JSONText", "LineEditing", "MarginCommands", "RecordRendering",
                "RequestInspection", "ScriptTools", "SessionRecording", "ShellRuntime", "ShellSession", "SystemCalls",
                "TerminalText", "Watching",
            ]
        ),
        .target(
            name: "AgentServer",
            dependencies: [
                "BilingualText", "BinanceMargin", "CommandLanguage", "InjectedTime", "JSONRPC", "JSONText",
                "MarginShell", "RecordRendering", "ScriptTools", "ShellRuntime", "ShellSession", "SystemCalls",
                "TerminalText",
            ]
        ),
        .target(
            name: "ShellApplication",
            dependencies: [
                "AgentServer", "BilingualText", "CommandLanguage", "ExactDecimals", "LineEditing", "BinanceMargin",
                "RequestSigning", "BinanceMarginHTTP", "RecordRendering", "ShellSession", "ExchangeAccess",
                "SessionRecording", "MarginCommands", "Watching", "RequestInspection", "Diagnosis", "ScriptTools",
                "MarginShell", "SandboxExchange", "SandboxHTTP", "ShellRuntime", "SystemCalls", "InjectedTime",
                "JSONText",
                "JSONRPC", "LanguageServer", httpTypes, subprocess, unixSignals,
            ]
        ),
        // Relative relocations packed (understood from glibc 2.36 on) take a hundredth of the room, and 4 MB less memory at
        // the prompt; of the linkers only the toolchain's own packs them and says so in the binary.
        .executableTarget(
            name: "marginsh",
            dependencies: ["ShellApplication"],
            linkerSettings: [
                .unsafeFlags(
                    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--icf=safe"],
                    .when(platforms: [.linux], configuration: .release)
                )
            ]
        ),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(
            name: "ShellTestSupport",
            dependencies: ["BilingualText", "BinanceMargin", "RequestSigning", "ShellSession"],
            path: "Tests/ShellTestSupport"
        ),
        .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"]),
        .testTarget(name: "BilingualTextTests", dependencies: ["BilingualText"]),
        .testTarget(name: "InjectedTimeTests", dependencies: ["InjectedTime"]),
        .testTarget(name: "ExactDecimalsTests", dependencies: ["ExactDecimals", "TestSupport"]),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"]),
        .testTarget(name: "SystemCallsTests", dependencies: ["SystemCalls"]),
        .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC", "JSONText", "SystemCalls", "TestSupport"]),
        .testTarget(
            name: "LineEditingTests",
            dependencies: ["CPty", "EditorDriver", "LineEditing", "TerminalScreen", "TerminalText", "TestSupport"]
        ),
        .testTarget(
            name: "CommandLanguageTests",
            dependencies: ["BilingualText", "CommandLanguage", "TerminalText", "TestSupport"]
        ),
        .testTarget(
            name: "ShellRuntimeTests",
            dependencies: [
                "BilingualText", "CommandLanguage", "ExactDecimals", "ShellRuntime", "TestSupport", "InjectedTime",
            ]
        ),
        .testTarget(
            name: "RequestSigningTests",
            dependencies: ["RequestSigning", crypto, subprocess]
        ),
        .testTarget(
            name: "BinanceMarginTests",
            dependencies: [
                "BinanceMargin", "ExactDecimals", "InjectedTime", "JSONText", "RequestSigning", httpTypes, logging,
            ]
        ),
        .testTarget(
            name: "BinanceEndpointsTests",
            dependencies: ["BinanceEndpoints", "BinanceMargin", "JSONText"]
        ),
        .testTarget(
            name: "BorrowAnalysisTests",
            dependencies: ["BorrowAnalysis", "ExactDecimals", "JSONText", "BinanceMargin", "TestSupport"]
        ),
        .testTarget(
            name: "BinanceMarginHTTPTests",
            dependencies: [
                "BinanceMargin", "RequestSigning", "BinanceMarginHTTP", "InjectedTime", "TransportConformance",
                httpTypes, nioCore, nioPosix, nioSSL, subprocess,
            ]
        ),
        .testTarget(
            name: "SandboxExchangeTests",
            dependencies: [
                "ExactDecimals", "SandboxExchange", "SandboxHTTP", "SystemCalls", "InjectedTime", "JSONText",
                "TestSupport",
                crypto,
                cryptoExtras, nioCore, nioPosix, nioSSL,
            ]
        ),
        .testTarget(
            name: "RecordRenderingTests",
            dependencies: [
                "BilingualText", "ExactDecimals", "JSONText", "RecordRendering", "ShellRuntime", "TerminalText",
            ]
        ),
        .testTarget(
            name: "ShellSessionTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "CommandLanguage", "ExactDecimals",
                "ExchangeAccess", "InjectedTime", "ShellRuntime", "ShellSession", "ShellTestSupport", "TestSupport",
            ]
        ),
        .testTarget(
            name: "ExchangeAccessTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "ExchangeAccess", "InjectedTime", "JSONText",
                "ShellRuntime", "ShellSession", "ShellTestSupport", "TestSupport", httpTypes,
            ]
        ),
        .testTarget(
            name: "SessionRecordingTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "ExactDecimals", "ExchangeAccess", "InjectedTime",
                "JSONText", "SessionRecording", "ShellSession", "TestSupport", "TransportConformance", httpTypes,
            ]
        ),
        .testTarget(
            name: "MarginCommandsTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "ExactDecimals", "ExchangeAccess", "JSONText", "MarginCommands",
                "RecordRendering", "ShellRuntime", "TerminalText",
            ]
        ),
        .testTarget(
            name: "WatchingTests",
            dependencies: [
                "BilingualText", "ExactDecimals", "InjectedTime", "LineEditing", "RecordRendering", "ShellRuntime",
                "TerminalText", "Watching",
            ]
        ),
        .testTarget(
            name: "RequestInspectionTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "CommandLanguage", "InjectedTime",
                "RecordRendering", "RequestInspection", "SandboxExchange", "ShellRuntime", "TestSupport", crypto,
            ]
        ),
        .testTarget(
            name: "MarginShellTests",
            dependencies: [
                "BilingualText", "BinanceMargin", "RequestSigning", "CommandLanguage", "Diagnosis", "ExactDecimals",
                "ExchangeAccess", "InjectedTime", "JSONText", "LineEditing", "MarginCommands", "MarginShell",
                "RecordRendering", "RequestInspection", "ScriptTools", "SessionRecording", "ShellRuntime",
                "ShellSession", "TerminalText", "TestSupport", "Watching",
            ]
        ),
        .testTarget(
            name: "ShellApplicationTests",
            dependencies: [
                "AgentServer", "BilingualText", "BinanceEndpoints", "BorrowAnalysis", "CommandLanguage",
                "ExactDecimals", "LineEditing", "BinanceMargin", "RequestSigning", "BinanceMarginHTTP",
                "RecordRendering", "ShellSession", "ExchangeAccess", "SessionRecording", "MarginCommands", "Watching",
                "RequestInspection", "Diagnosis", "ScriptTools", "MarginShell", "SandboxExchange", "SandboxHTTP",
                "ShellApplication",
                "JSONRPC", "JSONText", "LanguageServer", "ShellRuntime", "SystemCalls", "TerminalText", "TestSupport",
                "InjectedTime", "TransportConformance", httpTypes,
            ]
        ),
        .testTarget(name: "EndToEndTests", dependencies: ["CPty", "TerminalScreen"]),
        .testTarget(name: "LintTests"),
    ],
    swiftLanguageModes: [.v6]
)

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

for target in package.targets where !["CEditline", "CHeap", "CPty"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
