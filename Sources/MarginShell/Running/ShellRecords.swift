import Diagnosis
import MarginCommands
package import RecordRendering
import RequestInspection
import ScriptTools
import ShellRuntime
import Watching

extension RecordDescriptions {
    /// Every kind of record that the shell's commands give, put together once.
    package static let shell = RecordDescriptions(
        MarginCommandList.records + WatchingCommandList.records + DiagnosisCommandList.records
            + InspectionCommandList.records + ScriptToolRecords.all + [.failure]
    )
}

extension RecordRenderers {
    /// What shows the shell's records.
    static let shell = RecordRenderers(.shell) { MetricsPage() }
}
