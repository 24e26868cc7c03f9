package import ExchangeAccess
package import RecordRendering
package import ShellRuntime

/// The commands about requests as such: sending any that reads, and taking requests and failures apart.
package enum InspectionCommandList {
    package static let records: [AnyRecordDescription] = [
        .init(CodeExplanation.description), .init(Explanation.Parameter.description), .init(Explanation.description),
        .reply, .init(Verification.description),
    ]

    package static func all(in scope: CommandScope) -> [any Command] {
        [
            GetCommand(requester: scope.requester, console: scope.console, time: scope.time),
            ExplainCommand(
                session: scope.session,
                explainer: RequestExplainer(gateway: scope.gateway),
                names: scope.names
            ),
            VerifyCommand(session: scope.session, gateway: scope.gateway, console: scope.console),
            ErrorCommand(console: scope.console, session: scope.session, gateway: scope.gateway),
        ]
    }
}
