import BilingualText
import ShellRuntime

struct ProgramCheck: DiagnosticCheck {
    let name = CheckName.program
    let summary = LocalizedText(english: "this program and how it was started", chinese: "本程序及其启动方式")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let program = checkContext.services.program
        let facts = [
            Fact("version", program.version), Fact("build", program.build), Fact("swift", program.compiler),
            Fact("platform", program.platform),
        ]
        if program.dumpsMemory { return .fail(.programDumps, facts) }
        return .ok(unless: program.isRoot ? .programRoot : program.build == "debug" ? .programDebug : nil, facts)
    }
}
