package import ExchangeAccess
package import RecordRendering
import RequestInspection
package import ShellRuntime
import ShellSession

/// The commands that find out why something is as it is.
package enum DiagnosisCommandList {
    /// The records that these commands give.
    package static let records: [AnyRecordDescription] = [
        .init(PortfolioWhy.description), .init(AnalyzedRow.description), .init(BundleChange.description),
        .init(ListedCheck.description),
        .init(ShownCheck.description), .init(WhyResult.constraintDescription), .init(WhyResult.description),
        .init(WhyResult.partDescription), .init(WhyResult.stepDescription), .init(WhyResult.remedyDescription),
        .init(WhatIfResult.description), .init(WhatIfResult.changeDescription), .init(ReachResult.description),
        .init(AgainstResult.description), .init(AgainstResult.causeDescription), .init(WrittenBundle.description),
    ]

    package static func all(in scope: CommandScope, services: DiagnosisServices) -> [any Command] {
        let doctor = DoctorService(
            session: scope.session,
            gateway: scope.gateway,
            profiles: scope.profiles,
            services: services,
            time: scope.time
        )
        let maker = BundleMaker(
            session: scope.session,
            services: services,
            journal: scope.gateway.facts.journal,
            secrets: scope.gateway.facts.liveSecrets,
            time: scope.time,
            noteVariables: { [secrets = scope.secrets] in secrets.noteVariables($0) }
        )
        let statement = BundleStatement(
            explaining: RequestExplainer(gateway: scope.gateway),
            reasons: WhyAnalyzer(gateway: scope.gateway),
            session: scope.session
        )
        return [
            WhyCommand(requester: scope.borrowRequester, console: scope.console),
            DoctorCommand(doctor: doctor, console: scope.console),
            BundleCommand(doctor: doctor, maker: maker, statement: statement),
            AnalyzeCommand(console: scope.console),
        ]
    }
}
